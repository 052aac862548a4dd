"""What the grammars of one language hand on, before mentions of one actor are joined."""

from __future__ import annotations

from dataclasses import dataclass

from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One mention.

    Attributes:
        start, end: its words, without article and quotation marks.
        kind: person, organisation or state.
        by: the rule that found it.
        head: class of its head or generic noun (`ministry`, `company`, …); "" without one.
        acronym: "ADD" where it stands in brackets behind the name; None without one.
        explicit: False for "the company", which points back to a body of class `head`.
    """

    start: int
    end: int
    kind: ActorKind
    by: str
    head: str = ""
    acronym: Span | None = None
    explicit: bool = True

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)
