"""One sentence as the grammars see it: tokens, titles, and the persons bound to them."""

from __future__ import annotations

from dataclasses import dataclass, field

from mithaq.reading.model import Span
from mithaq.reading.packs.actors.titles import Title
from mithaq.reading.packs.actors.tokens import Token


@dataclass(frozen=True, slots=True)
class Bearing:
    """A person of one sentence, tokens [first, last), and the title given to it; None without one."""

    first: int
    last: int
    title: Title | None = None


@dataclass(slots=True)
class Analysed:
    """Tokens, titles and persons of one sentence; `shouted` where capitals or a headline's style say nothing."""

    span: Span
    tokens: list[Token]
    titles: list[Title] = field(default_factory=list)
    persons: list[Bearing] = field(default_factory=list)
    shouted: bool = False

    def span_of(self, first: int, last: int) -> Span:
        return Span(self.tokens[first].start, self.tokens[last - 1].end)
