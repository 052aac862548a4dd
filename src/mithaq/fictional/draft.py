"""A text under construction that remembers where each of its values stands."""

from __future__ import annotations

from typing import TypeVar

from mithaq.reading.model import Span, Stated

V = TypeVar("V")


class Draft:
    """Collects pieces of text; `state` returns the value with the span of the words just written."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def write(self, words: str) -> Span:
        """Append `words` (not empty) and return where they stand."""
        span = Span(self._length, self._length + len(words))
        self._pieces.append(words)
        self._length = span.end
        return span

    def state(self, words: str, value: V, *, derived: str | None = None) -> Stated[V]:
        """Append `words` as the words that state `value`."""
        return Stated(value, (self.write(words),), derived=derived)
