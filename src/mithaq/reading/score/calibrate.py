"""Fits confidences on gold texts, and measures whether they mean what they say.

The raw score of a value is the share of right values in its narrowest class (`confidence.classes_of`), drawn
towards the share of the wider class where few were seen. Isotonic regression, slot by slot, turns scores into
confidences; it sees only scores that come from other documents than the value's own (five folds that keep a
document's facts together).

Use: `python -m mithaq.reading.score.calibrate OUT_FILE FOLDER[:PREFIX[:SHARE]] ...`; a folder has `corpus/`, `gold/`
and `meta.jsonl`, and weighs its share (1 unless said), however many texts it has. Texts that the rules were not made on
should weigh most: the reader is surer of those that it was made on, and those of its users are others.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import isotonic_regression

from mithaq.reading.confidence import OBJECT, classes_of
from mithaq.reading.formats.json import to_dict
from mithaq.reading.model import Fact, Reading
from mithaq.reading.pipeline import read
from mithaq.reading.score.alignment import align, relink
from mithaq.reading.score.slots import SLOTS, Comparison, is_filled

FOLDS = 5
# Values of the wider class that a class is taken to have seen before its first own.
_DRAWN = 8.0
# A slot with fewer values is fitted with the others of its kind of fact.
_ENOUGH = 60


@dataclass(frozen=True, slots=True)
class Outcome:
    """A value that was read, and whether the gold has it.

    Attributes:
        document: by folder and id; what is in one document stays in one fold.
        classes: as `confidence.classes_of` gives them, the narrowest first.
        weight: of this value among all.
    """

    document: str
    classes: tuple[str, ...]
    right: bool
    weight: float = 1.0

    @property
    def slot(self) -> str:
        return self.classes[-1]

    @property
    def is_slot(self) -> bool:
        """Whether it is a filled slot, and so a fact; else it is an object as a whole."""
        return not self.slot.endswith(f".{OBJECT}")


def outcomes_of(folder: Path, *, prefix: str = "") -> list[Outcome]:
    """What the reader reads in the texts of `folder` whose id begins with `prefix`, against the gold."""
    lines = (folder / "meta.jsonl").read_text("utf-8").splitlines()
    found: list[Outcome] = []
    for row in map(json.loads, filter(None, lines)):
        name = row["id"]
        if name.startswith(prefix):
            gold = json.loads((folder / "gold" / f"{name}.json").read_text("utf-8"))
            text = (folder / "corpus" / f"{name}.txt").read_text("utf-8")
            found.extend(judge(read(text, published=row["published"], id=name), gold, document=f"{folder}/{name}"))
    return found


def judge(reading: Reading, gold: Mapping[str, Any], *, document: str) -> Iterator[Outcome]:
    """Every object and every filled slot of `reading`, right or wrong. What the gold has alone does not come up."""
    values = to_dict(reading)
    values["commitments"] = relink(gold, values)
    facts = {(kind, fact.id): fact for kind in SLOTS for fact in getattr(reading, kind)}
    for kind, slots in SLOTS.items():
        for wanted, found in align(kind, gold.get(kind) or [], values.get(kind) or []):
            if found is not None:
                fact = facts[kind, found["id"]]
                yield from _judge_fact(fact, wanted, found, slots, document, language=reading.language)


def _judge_fact(
    fact: Fact,
    wanted: Mapping[str, Any] | None,
    found: Mapping[str, Any],
    slots: Mapping[str, Comparison],
    document: str,
    *,
    language: str,
) -> Iterator[Outcome]:
    items: dict[str, list[Any]] = {}
    free: dict[str, list[Any]] = {}
    for slot, comparison in slots.items():
        held, gold = found.get(slot), (wanted or {}).get(slot)
        items[slot] = list(held or []) if comparison.many else [held]
        free[slot] = list(gold or []) if comparison.many else [gold] if is_filled(gold) else []
    for slot, stated, classes in classes_of(fact, language=language):
        if stated is None:
            yield Outcome(document, classes, wanted is not None)
        elif slot in slots:
            value = items[slot].pop(0)
            match = next((each for each in free[slot] if slots[slot].same(each, value)), None)
            if match is not None:
                free[slot].remove(match)
            yield Outcome(document, classes, match is not None)


def balanced(sets: Sequence[Sequence[Outcome]], shares: Sequence[float] | None = None) -> list[Outcome]:
    """The outcomes of several sets as one.

    Args:
        shares: what each set as a whole weighs beside the others, however many values it has; None for the same.
    """
    parts = shares or [1.0] * len(sets)
    whole = sum(map(len, sets))
    return [
        Outcome(each.document, each.classes, each.right, whole * part / (sum(parts) * len(some)))
        for some, part in zip(sets, parts, strict=True)
        for each in some
    ]


def fit(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Confidence by class, 0 to 1, to three places. It never falls where the raw score rises, slot by slot."""
    held_out = _scores_from_others(outcomes)
    shares = _shares(outcomes)
    table: dict[str, float] = {}
    for slot, members in _by_slot(outcomes).items():
        scores, heights = _isotonic(
            [held_out[at] for at in members],
            [outcomes[at].right for at in members],
            [outcomes[at].weight for at in members],
        )
        names = {name for at in members for name in outcomes[at].classes if outcomes[at].slot == slot}
        table |= {name: round(float(np.interp(shares[name], scores, heights)), 3) for name in names}
    return dict(sorted(table.items()))


def cross_fitted(outcomes: Sequence[Outcome]) -> list[float]:
    """The confidence of each outcome, as fitted on the folds that it is not in."""
    confidences = [0.0] * len(outcomes)
    for inside, outside in _folds(outcomes):
        table = fit([outcomes[at] for at in outside])
        overall = _mean([outcomes[at] for at in outside])
        for at in inside:
            confidences[at] = next((table[name] for name in outcomes[at].classes if name in table), overall)
    return confidences


def _scores_from_others(outcomes: Sequence[Outcome]) -> list[float]:
    """The raw score of each outcome, from the folds that it is not in."""
    scores = [0.0] * len(outcomes)
    for inside, outside in _folds(outcomes):
        others = [outcomes[at] for at in outside]
        shares, overall = _shares(others), _mean(others)
        for at in inside:
            scores[at] = next((shares[name] for name in outcomes[at].classes if name in shares), overall)
    return scores


def _folds(outcomes: Sequence[Outcome]) -> Iterator[tuple[list[int], list[int]]]:
    """Which outcomes are in a fold, and which are not, fold by fold; documents are dealt out in order of their name."""
    fold_of = {name: at % FOLDS for at, name in enumerate(sorted({each.document for each in outcomes}))}
    for fold in range(FOLDS):
        inside = [at for at, each in enumerate(outcomes) if fold_of[each.document] == fold]
        outside = [at for at, each in enumerate(outcomes) if fold_of[each.document] != fold]
        if inside and outside:
            yield inside, outside


def _shares(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """The share of right values by class, drawn towards that of the next wider class."""
    right: dict[str, float] = defaultdict(float)
    seen: dict[str, float] = defaultdict(float)
    chains: dict[str, tuple[str, ...]] = {}
    for each in outcomes:
        for at, name in enumerate(each.classes):
            right[name] += each.weight * each.right
            seen[name] += each.weight
            chains[name] = each.classes[at + 1 :]
    shares: dict[str, float] = {}
    overall = _mean(outcomes)
    for name in sorted(chains, key=lambda name: len(chains[name])):
        wider = shares[chains[name][0]] if chains[name] else overall
        shares[name] = (right[name] + _DRAWN * wider) / (seen[name] + _DRAWN)
    return shares


def _mean(outcomes: Sequence[Outcome]) -> float:
    return sum(each.weight * each.right for each in outcomes) / sum(each.weight for each in outcomes)


def _by_slot(outcomes: Sequence[Outcome]) -> dict[str, list[int]]:
    """For each slot the outcomes that it is fitted on: its own, or those of all slots of its kind where it has few."""
    own: dict[str, list[int]] = defaultdict(list)
    kind: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(outcomes):
        own[each.slot].append(at)
        kind[each.slot.partition(".")[0]].append(at)
    return {slot: at if len(at) >= _ENOUGH else kind[slot.partition(".")[0]] for slot, at in own.items()}


def _isotonic(
    scores: Sequence[float], right: Sequence[bool], weights: Sequence[float]
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Distinct scores, rising, and the confidence of each, that never falls.

    None is 0 or 1: of n values that all were right, the next is taken to be wrong once in n + 2.
    """
    distinct, at = np.unique(np.array(scores), return_inverse=True)
    mass = np.bincount(at, weights=np.array(weights))
    share = np.bincount(at, weights=np.array(weights) * np.array(right, dtype=float)) / mass
    doubt = 1 / (mass.sum() + 2)
    return distinct, np.clip(isotonic_regression(share, weights=mass).x, doubt, 1 - doubt)


def write(table: Mapping[str, float], out: Path) -> None:
    """The table as JSON, one entry a line, so that a change of it can be read."""
    out.write_text(json.dumps(dict(table), indent=0, ensure_ascii=False) + "\n", "utf-8")


def _main(out: str, *sources: str) -> None:
    sets, shares = [], []
    for source in sources:
        folder, prefix, share, *_ = [*source.split(":"), "", ""]
        sets.append(outcomes_of(Path(folder), prefix=prefix))
        shares.append(float(share or 1))
    write(fit(balanced(sets, shares)), Path(out))


if __name__ == "__main__":
    _main(*sys.argv[1:])
