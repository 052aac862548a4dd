"""Which line ends are wrapping, made by the width of a page, and which end a paragraph, a heading or a list item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import regex

from mithaq.reading.text.tables import is_row, parts_rows
from mithaq.reading.text.wordlists import words

# Words that no line of its own ends with: articles, prepositions, conjunctions (French, English, Arabic).
_FUNCTION_WORDS = words(
    "le la les un une des du de d' l' à au aux en et ou que qui dans par pour sur sous avec sans entre chez vers ce",
    "cet cette ces son sa ses leur leurs dont où ne se plus très",
    "the a an of and or to for in on by with from at that which is are",
    "في من على إلى عن مع بين أو أن التي الذي هذا هذه و",
)
# Compounds that keep their hyphen when a line breaks at it.
_KEEPS_HYPHEN = words(
    "vice sous ex non demi semi quasi avant après contre peut est celui celle ceux là ci au par grand quelques soi mi",
    "arrière haut bas porte chef lieu rendez vis",
)
BULLET = regex.compile(r"[ \t]*(?:[-–—•▪◦‣●■►▶*·>+✓→]+[ \t]+|[•▪◦‣●■►▶]|\(?\d{1,2}[.)°][ \t]+|[a-z]\)[ \t]+)")
_BLANK = regex.compile(r"[^\S\n]*")
_BROKEN_WORD = regex.compile(r"(\p{L}++)[-‐\u00ad][^\S\n]*$")
_COMPOUND = regex.compile(r"\p{L}++-\p{L}++")
_LAST_WORD = regex.compile(r"([\p{L}'’]++)[^\S\n]*$")
_STOPPED = regex.compile(r"[.!?؟…:][\s»”\"')\]]*$")
_WIDTHS = range(38, 141)


@dataclass(frozen=True, slots=True)
class Wrap:
    """A line end that only the width of the page made, and what stands for [start, end) in running text."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str


def find_wraps(text: str) -> tuple[Wrap, ...]:
    """The wrapping line ends of `text`, in order.

    A line end wraps where the next line goes on in lower case, where the line breaks a word or ends in a comma or a
    function word, and where the next line's first word would not have fitted into the width that such lines show.
    Lists, the rows of tables, headings and paragraphs are never joined. Linear in the length of `text`.
    """
    paragraphs = list(_paragraph_lines(text))
    if not paragraphs:
        return ()
    width = _wrap_width(paragraphs)
    return tuple(wrap for lines in paragraphs for wrap in _paragraph_wraps(lines, width=width, text=text))


def _paragraph_lines(text: str) -> Iterator[list[_Line]]:
    """Lines of each paragraph of two lines or more; blank lines part paragraphs."""
    held: list[_Line] = []
    at = 0
    for raw in text.split("\n"):
        if raw.strip():
            held.append(_Line(at, at + len(raw), raw))
        else:
            if len(held) > 1:
                yield held
            held = []
        at += len(raw) + 1
    if len(held) > 1:
        yield held


def _goes_on(line: _Line, following: _Line) -> bool:
    """Whether the words alone show that `following` continues `line`."""
    if BULLET.match(following.text) or parts_rows(line.text, following.text):
        return False
    tail = line.text.rstrip()[-80:]
    if _STOPPED.search(tail):
        return False
    head = following.text.lstrip()
    if head[0].islower():
        return True
    last = _LAST_WORD.search(tail)
    broken = _BROKEN_WORD.search(tail) is not None and head[0].isalpha()
    return broken or tail[-1] in ",،" or (last is not None and last[1].lower().replace("’", "'") in _FUNCTION_WORDS)


def _wrap_width(paragraphs: list[list[_Line]]) -> int | None:
    """Longest line that visibly goes on in the next; None where the text is not wrapped at a page's width."""
    going_on = [
        len(line.text.rstrip())
        for lines in paragraphs
        for line, following in pairwise(lines)
        if _goes_on(line, following)
    ]
    within = [length for length in going_on if length in _WIDTHS]
    return max(within) if len(within) >= 2 and len(within) * 2 > len(going_on) else None


def _is_block(lines: list[_Line]) -> bool:
    """Whether the lines fill one width as wrapped text does, most of them ending inside a sentence."""
    lengths = [len(line.text.rstrip()) for line in lines]
    full, last = lengths[:-1], lengths[-1]
    if len(full) < 2 or max(full) not in _WIDTHS or min(full) < 0.8 * max(full) or last > 1.05 * max(full):
        return False
    if any(BULLET.match(line.text) for line in lines[1:]) or all(is_row(line.text) for line in lines):
        return False
    return sum(1 for line in lines[:-1] if not _STOPPED.search(line.text[-20:])) * 2 > len(full)


def _paragraph_wraps(lines: list[_Line], *, width: int | None, text: str) -> Iterator[Wrap]:
    block = _is_block(lines)
    for line, following in pairwise(lines):
        if _goes_on(line, following) or block or (width is not None and _fills(line, following, width=width)):
            yield _wrap(line, following, text=text)


def _fills(line: _Line, following: _Line, *, width: int) -> bool:
    """Whether the first word of `following` would not have fitted behind `line`. A tenth is left for ragged lines."""
    if BULLET.match(following.text):
        return False
    length = len(line.text.rstrip())
    first = len(following.text.split(maxsplit=1)[0])
    return 0.7 * width <= length <= width + 2 and length + 1 + first >= 0.9 * width


def _wrap(line: _Line, following: _Line, *, text: str) -> Wrap:
    indent = _BLANK.match(following.text)
    end = following.start + (indent.end() if indent else 0)
    start = line.start + len(line.text.rstrip())
    broken = _BROKEN_WORD.search(line.text[-60:])
    if broken is None:
        return Wrap(start, end, " ")
    hyphen = start - 1
    stem = broken[1].lower()
    if (
        following.text.lstrip()[0].isupper()
        or stem in _KEEPS_HYPHEN
        or f"{stem}-{_first_letters(following.text)}" in _compounds(text)
    ):
        return Wrap(start, end, "")
    return Wrap(hyphen, end, "")


@lru_cache(maxsize=1)
def _compounds(text: str) -> frozenset[str]:
    """The words of `text` that are spelt with a hyphen: where a line breaks at one of theirs, it stays."""
    return frozenset(_COMPOUND.findall(text.lower()))


def _first_letters(line: str) -> str:
    match = regex.match(r"\s*(\p{L}++)", line)
    return match[1].lower() if match else ""
