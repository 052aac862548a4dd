"""Whether two names, of any spelling and script, name the same person or body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mithaq.reading.errors import MithaqError
from mithaq.reading.names.organisations import compare_organisations, is_body
from mithaq.reading.names.persons import compare_persons
from mithaq.reading.names.reasons import Reason

Kind = Literal["person", "organisation"]
SAME = 0.5


class UnknownKindError(MithaqError):
    """A kind of name that nobody compares."""


@dataclass(frozen=True, slots=True)
class NameComparison:
    """What two names have to do with each other.

    Attributes:
        score: 0 to 1; from 0.5 on the names are spellings of one. A score, not a probability.
        reasons: what agrees and what differs, in codes (`names.reasons` says them), for a person to judge.
    """

    score: float
    reasons: tuple[Reason, ...]

    @property
    def same(self) -> bool:
        return self.score >= SAME


def compare_names(one: str, other: str, kind: Kind | None = None, *, aliases: bool = True) -> NameComparison:
    """Compare two names, in Latin or Arabic letters.

    On names alone a differing long vowel, feminine ending or given name is a difference. Two people may still bear one
    name: whoever merges needs role, organisation or period beside this.

    Args:
        kind: what both name; None to tell it from the names: a body has a word of bodies, digits or an acronym.
        aliases: whether the table of other names of bodies may be used.

    Raises:
        UnknownKindError: `kind` is none of the two.
    """
    if kind not in ("person", "organisation", None):
        raise UnknownKindError(f"need kind to be 'person', 'organisation' or None, got {kind!r}")
    if kind is None:
        kind = "organisation" if is_body(one) or is_body(other) else "person"
    found = compare_persons(one, other) if kind == "person" else compare_organisations(one, other, aliases=aliases)
    return NameComparison(round(found.score, 3), found.reasons)
