"""Words and signs of a text, which the grammars of both languages are written over."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from mithaq.reading.model import Span
from mithaq.reading.packs.languages import Language, fold_for

_TOKEN = regex.compile(
    r"(?P<possessive>['’]s(?![\p{L}\p{N}]))"
    r"|(?P<word>(?<![\p{L}\p{N}])e&(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*+(?:(?!['’]s(?![\p{L}\p{N}]))[-&+.@'’](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]++)*+)"
    r"|(?P<sign>\S)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a sign, or an English "'s".

    Attributes:
        start, end: half-open range of code points in the text.
        text: as written.
        fold: as matched (see `fold_for`).
        word: False for signs and "'s".
    """

    start: int
    end: int
    text: str
    fold: str
    word: bool

    @property
    def capital(self) -> bool:
        """True for "Bank", "eFinance", "Z42", "2T", "AI"; False for "bank", "2030"."""
        return self.word and (any(character.isupper() for character in self.text) or self.text == "e&")


def tokenise(text: str, span: Span, *, language: Language) -> list[Token]:
    """The tokens of `span` in order."""
    start = span.start
    folded = fold_for(span.of(text), language)  # of the span alone: folding the whole text for each would be quadratic
    return [
        Token(
            match.start(),
            match.end(),
            match[0],
            folded[match.start() - start : match.end() - start],
            match.lastgroup == "word",
        )
        for match in _TOKEN.finditer(text, span.start, span.end)
    ]


def token_at(tokens: Sequence[Token], offset: int) -> int:
    """Index of the first token that starts at `offset` or behind it."""
    return bisect_left(tokens, offset, key=lambda token: token.start)
