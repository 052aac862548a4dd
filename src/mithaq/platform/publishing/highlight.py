"""A document's text cut into paragraphs and nested ranges, so that a template can mark the found facts.

Pure: text and ranges in, tokens out; escaping is the template's. Ranges may nest, coincide or cross: a range
that crosses another is closed and opened again, its first piece carries the anchor, its last the number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_LINE = re.compile(r"\n+")
_ARABIC = re.compile(r"[\u0621-\u064a\u066e-\u06d3]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


class Layer(StrEnum):
    """What a range is; the order of declaration is the order of nesting, outermost first."""

    NOISE = "noise"
    SENTENCE = "sentence"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Range:
    """Half-open range [start, end) of code points, and what it stands for.

    Attributes:
        number: joins a mark to the list of facts beside the text; None for noise and sentences.
        accepted: for a mark, whether a person has accepted any fact that rests on it.
        why: for noise, the reason why the passage was left out.
    """

    start: int
    end: int
    layer: Layer
    number: int | None = None
    accepted: bool = False
    why: str = ""


class TokenKind(StrEnum):
    TEXT = "text"
    OPEN = "open"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Token:
    """One step of writing a paragraph. `first` and `last` tell the pieces of a range that was cut."""

    kind: TokenKind
    text: str = ""
    range: Range | None = None
    first: bool = True
    last: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph from `start` on; `language` is None where its script is not the document's."""

    start: int
    end: int
    language: str | None
    direction: str
    tokens: tuple[Token, ...] = field(default=())


def mark_text(text: str, ranges: Sequence[Range], *, language: str) -> list[Paragraph]:
    """All paragraphs of `text` with the tokens that write them."""
    return [mark_piece(text, start, end, ranges, language=language) for start, end in split_paragraphs(text)]


def mark_piece(text: str, start: int, end: int, ranges: Sequence[Range], *, language: str) -> Paragraph:
    """The part [start, end) of `text` as one paragraph, with the ranges that lie in it."""
    spoken, direction = tell_script(text[start:end], language=language)
    tokens = tuple(_walk(text, start, end, ranges))
    return Paragraph(start=start, end=end, language=spoken, direction=direction, tokens=tokens)


def split_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Ranges of the paragraphs: at blank lines, or at every line end where the text has no blank line."""
    cut = _BLANK_LINE if _BLANK_LINE.search(text) else _LINE
    at = 0
    for match in cut.finditer(text):
        if text[at : match.start()].strip():
            yield at, match.start()
        at = match.end()
    if text[at:].strip():
        yield at, len(text)


def tell_script(passage: str, *, language: str) -> tuple[str | None, str]:
    """Language and direction of a passage of a document in `language`.

    An Arabic passage of a French document is "ar"; a Latin one of an Arabic document has a direction but no
    language that could be told from its letters: None.
    """
    arabic, latin = len(_ARABIC.findall(passage)), len(_LATIN.findall(passage))
    if arabic > latin:
        return "ar", "rtl"
    if latin > arabic:
        return (None if language == "ar" else language), "ltr"
    return language, "rtl" if language == "ar" else "ltr"


def keep_sentences(ranges: Iterable[Range]) -> list[tuple[int, int]]:
    """The sentences that hold at least one mark, in order: all that may be shown of a restricted text."""
    held = list(ranges)
    marks = [each for each in held if each.layer is Layer.MARK]
    kept = {
        (sentence.start, sentence.end)
        for sentence in held
        if sentence.layer is Layer.SENTENCE
        and any(sentence.start <= mark.start and mark.end <= sentence.end for mark in marks)
    }
    return sorted(kept)


def _walk(text: str, start: int, end: int, ranges: Sequence[Range]) -> Iterator[Token]:
    inside = [each for each in ranges if each.start < end and start < each.end]
    cuts = sorted({start, end} | {min(max(point, start), end) for each in inside for point in (each.start, each.end)})
    waiting = sorted(inside, key=_nesting)
    open_now: list[Range] = []
    for here, following in pairwise(cuts):
        while waiting and max(waiting[0].start, start) <= here:
            new = waiting.pop(0)
            yield from _open(open_now, new, at=here)
        yield Token(TokenKind.TEXT, text=text[here:following])
        yield from _close(open_now, at=following, limit=end)


def _nesting(each: Range) -> tuple[int, int, int]:
    return each.start, -each.end, list(Layer).index(each.layer)


def _open(open_now: list[Range], new: Range, *, at: int) -> Iterator[Token]:
    open_now.append(new)
    yield Token(TokenKind.OPEN, range=new, first=new.start >= at)


def _close(open_now: list[Range], *, at: int, limit: int) -> Iterator[Token]:
    """Close what ends at `at`; what lies above it on the stack is closed and opened again."""
    ending = [each for each in open_now if min(each.end, limit) <= at]
    if not ending:
        return
    lowest = min(open_now.index(each) for each in ending)
    popped = open_now[lowest:]
    del open_now[lowest:]
    for each in reversed(popped):
        yield Token(TokenKind.CLOSE, range=each, last=each.end <= at)
    for each in popped:
        if min(each.end, limit) > at:
            open_now.append(each)
            yield Token(TokenKind.OPEN, range=each, first=False)
