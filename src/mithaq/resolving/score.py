"""Groups of the same thing against gold groups: pairwise and B³, by kind, and over languages.

Precision asks how much of what was joined belongs together, recall how much of what belongs together was joined.
Pairwise figures count pairs of members and weigh a large group most; B³ (Bagga and Baldwin 1998) takes the mean over
members of the share of their own group that is right, and weighs each member alike. Both are linear in the members:
pairs are counted from the sizes of what two groups share, never listed.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from mithaq.reading.errors import MithaqError
from mithaq.reading.score.report import Figures
from mithaq.reading.score.slots import Count

KINDS = ("agreements", "commitments", "people", "organisations")
Groups = Sequence[Sequence[str]]
"""Groups of members; a member is `document:id` or `document:surface form`."""
Clusters = Mapping[str, Groups]
"""Groups of each kind, as `mithaq link` writes them."""


class ClusterError(MithaqError):
    """Groups that are not what `mithaq link` writes."""


@dataclass(frozen=True, slots=True)
class BCubed:
    """B³ precision, recall and F1, from 0 to 1, to four places; 1 where there is nothing to join."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class ClusterFigures:
    """How the groups of one kind compare.

    Attributes:
        members: gold members and found ones; `missing` are only in the gold, `extra` only in what was found.
        pairs: over all pairs of members.
        across: over the pairs whose two documents are in different languages; None where languages are unknown.
    """

    members: int
    found_members: int
    missing: int
    extra: int
    groups: int
    found_groups: int
    pairs: Figures
    across: Figures | None
    b_cubed: BCubed

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def load_clusters(path: Path) -> dict[str, list[list[str]]]:
    """The groups of a file that `mithaq link` wrote; a kind that it lacks has none.

    Raises:
        ClusterError: it is no JSON object of lists of lists, a member has no document, or stands in two groups.
    """
    try:
        data = json.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise ClusterError(f"need groups as JSON in {path}, got: {error}") from error
    if not isinstance(data, dict):
        raise ClusterError(f"need an object of lists of groups in {path}, got {type(data).__name__}")
    return {kind: _groups(data.get(kind, []), f"{kind} of {path}") for kind in KINDS}


def score_clusters(
    gold: Clusters, found: Clusters, *, languages: Mapping[str, str] | None = None
) -> dict[str, ClusterFigures]:
    """Figures of each kind.

    A gold member that was not found counts as missed (recall 0 in B³), one that the gold does not have as wrong
    (precision 0), so that groups of read facts are judged by what came out of reading and linking together.

    Args:
        languages: language by document; with it, pairs across languages are counted apart.
    """
    return {kind: compare_groups(gold.get(kind, ()), found.get(kind, ()), languages=languages) for kind in KINDS}


def compare_groups(gold: Groups, found: Groups, *, languages: Mapping[str, str] | None = None) -> ClusterFigures:
    """Figures of the groups of one kind. Raises ClusterError where a member stands in two groups."""
    wanted, given = _group_of(gold), _group_of(found)
    shared = wanted.keys() & given.keys()
    return ClusterFigures(
        members=len(wanted),
        found_members=len(given),
        missing=len(wanted) - len(shared),
        extra=len(given) - len(shared),
        groups=len(set(wanted.values())),
        found_groups=len(set(given.values())),
        pairs=Figures.of(_count_pairs(wanted, given, {})),
        across=None if languages is None else _across(wanted, given, languages),
        b_cubed=_b_cubed(wanted, given),
    )


def document_of(member: str) -> str:
    """The document of a member: what stands before the first colon."""
    return member.partition(":")[0]


def _across(wanted: Mapping[str, int], given: Mapping[str, int], languages: Mapping[str, str]) -> Figures:
    """All pairs but those within one language. A document of unknown language is of a language of its own."""
    spoken = {
        member: languages.get(document_of(member), document_of(member)) for member in wanted.keys() | given.keys()
    }
    whole, within = _count_pairs(wanted, given, {}), _count_pairs(wanted, given, spoken)
    return Figures.of(Count(whole.correct - within.correct, whole.wanted - within.wanted, whole.found - within.found))


def _count_pairs(wanted: Mapping[str, int], given: Mapping[str, int], apart: Mapping[str, str]) -> Count:
    """Pairs in both, in the gold, in what was found; of members that `apart` gives the same value."""
    shared = wanted.keys() & given.keys()
    return Count(
        _pairs((wanted[member], given[member], apart.get(member)) for member in shared),
        _pairs((group, apart.get(member)) for member, group in wanted.items()),
        _pairs((group, apart.get(member)) for member, group in given.items()),
    )


def _pairs(keys: Iterable[object]) -> int:
    """Pairs of members with the same key."""
    return sum(size * (size - 1) // 2 for size in Counter(keys).values())


def _b_cubed(wanted: Mapping[str, int], given: Mapping[str, int]) -> BCubed:
    shared = wanted.keys() & given.keys()
    together = Counter((wanted[member], given[member]) for member in shared)
    wanted_sizes, given_sizes = Counter(wanted.values()), Counter(given.values())
    right = {"recall": 0.0, "precision": 0.0}
    for (gold_group, found_group), size in together.items():
        right["recall"] += size * size / wanted_sizes[gold_group]
        right["precision"] += size * size / given_sizes[found_group]
    precision = right["precision"] / len(given) if given else float(not wanted)
    recall = right["recall"] / len(wanted) if wanted else float(not given)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return BCubed(round(precision, 4), round(recall, 4), round(f1, 4))


def _group_of(groups: Groups) -> dict[str, int]:
    """Number of the group of each member."""
    found: dict[str, int] = {}
    for number, group in enumerate(groups):
        for member in group:
            if found.setdefault(member, number) != number:
                raise ClusterError(f"need every member in one group, got {member!r} in two")
    return found


def _groups(value: object, where: str) -> list[list[str]]:
    if not isinstance(value, list):
        raise ClusterError(f"need a list of groups as {where}, got {type(value).__name__}")
    groups: list[list[str]] = []
    for group in value:
        if not isinstance(group, list) or not all(isinstance(each, str) and ":" in each for each in group):
            raise ClusterError(f"need groups of 'document:…' as {where}, got {group!r}")
        groups.append([unicodedata.normalize("NFC", each) for each in group])
    _group_of(groups)
    return groups
