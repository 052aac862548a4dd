"""Altered views of a text, each with an index map back to it.

A finder may search a view that is easier to match (no accents, no line wrapping) and still report where the words
stand in the canonical text.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mithaq.reading.errors import SpanError
from mithaq.reading.model import Span
from mithaq.reading.text.lines import Wrap, find_wraps


@dataclass(frozen=True, slots=True)
class View:
    """An altered text and, for each of its characters, where that character comes from.

    Attributes:
        text: the altered text.
        index: `len(text) + 1` offsets into the source, never decreasing: `index[i]` is where the source of `text[i]`
            begins, the last one is the length of the source. Characters that the view leaves out (a combining accent,
            the hyphen of a broken word) belong to the character before them.
    """

    text: str
    index: Sequence[int]

    def __post_init__(self) -> None:
        if len(self.index) != len(self.text) + 1:
            raise SpanError(f"need {len(self.text) + 1} offsets for a view of {len(self.text)}, got {len(self.index)}")

    def to_source(self, start: int, end: int) -> Span:
        """The range of the source that `text[start:end]` stands for; raises SpanError outside the view."""
        if not 0 <= start < end <= len(self.text):
            raise SpanError(f"need 0 <= start < end <= {len(self.text)}, got [{start}, {end})")
        # The second half of an expanded ligature begins where the first does: never give an empty range.
        return Span(self.index[start], max(self.index[end], self.index[end - 1] + 1))


_SAME: dict[str, str] = {
    **dict.fromkeys("‘’‚‛ʼʹʾʿ`´′", "'"),
    **dict.fromkeys("«»“”„‟″‹›", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff\u0640", ""),
    "œ": "oe",
    "æ": "ae",
    "ß": "ss",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ı": "i",
}


@lru_cache(maxsize=4096)
def fold_character(character: str) -> str:
    """`character` in lower case without its accents: one character, several for a ligature, none for a mark."""
    lower = character.lower()
    if lower in _SAME:
        return _SAME[lower]
    ligature = "\ufb00" <= lower <= "\ufb06"
    parted = unicodedata.normalize("NFKD", lower) if ligature else unicodedata.normalize("NFD", lower)
    return "".join(each for each in parted if unicodedata.category(each) != "Mn")


def folded(text: str) -> View:
    """Lower case, no accents or Arabic vowel signs, one kind of apostrophe, quotation mark, dash and space.

    Ligatures are spelled out; soft hyphens, joiners and direction marks are dropped. Linear in the length of `text`;
    where no character changes its length the index is a `range` and costs nothing.
    """
    table = {character: fold_character(character) for character in set(text)}
    uneven = "".join(character for character, form in table.items() if len(form) != 1)
    altered = text.translate({ord(character): form for character, form in table.items()})
    if not uneven:
        return View(altered, range(len(text) + 1))
    offsets = array("q")
    copied = 0
    for match in re.finditer(f"[{re.escape(uneven)}]", text):
        offsets.extend(range(copied, match.start()))
        offsets.extend([match.start()] * len(table[match.group()]))
        copied = match.end()
    offsets.extend(range(copied, len(text) + 1))
    return View(altered, offsets)


# What typesetting leaves between words and inside them. Three blanks or a tab part columns, and stay.
_WIDE = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_MARKS = "\u0300-\u036f"
# Soft hyphens, joiners, marks and embeddings of direction; the long dash of Arabic words and their vowel signs.
_INVISIBLE = "\u00ad\u200b-\u200f\u061c\u2060\u202a-\u202e\u2066-\u2069\ufeff\u0640\u064b-\u0652\u0670"
_ODD = re.compile(f"[{_WIDE}{_MARKS}{_INVISIBLE}]")
_UNTIDY = re.compile(
    rf"(?P<blank>(?<=\S)[^\S\n\t]{{2}}(?=\S)|[{_WIDE}])|(?P<marked>[^\W\d_][{_MARKS}]+)|(?P<invisible>[{_INVISIBLE}]+)"
)


def joined(text: str) -> View:
    """Running text: `tidied`, and wrapped lines made one.

    A broken word is whole again, a wrapping line end becomes one space. Line ends that are no wrapping (headings, list
    items, paragraphs) stay as they are.
    """
    rewrites = find_wraps(text)
    if _is_untidy(text):
        rewrites = tuple(sorted((*rewrites, *_find_untidy(text)), key=lambda each: each.start))
    return _rewrite(text, rewrites)


def packed(text: str) -> View:
    """The lines of `text` that hold anything, a blank one between those that were apart: a few passages of a long text.

    Linear in the length of `text`.
    """
    pieces: list[str] = []
    offsets = array("q")
    at = end = blank = 0
    for line in text.split("\n"):
        if line.strip():
            if pieces:
                pieces.append("\n\n" if blank else "\n")
                offsets.extend([end] * len(pieces[-1]))
            pieces.append(line)
            end = at + len(line)
            offsets.extend(range(at, end))
            blank = 0
        else:
            blank += 1
        at += len(line) + 1
    offsets.append(end)
    return View("".join(pieces), offsets)


def seen_through(outer: View, inner: View) -> View:
    """`inner`, a view of `outer.text`, as a view of what `outer` is a view of."""
    return View(inner.text, array("q", (outer.index[at] for at in inner.index)))


def tidied(text: str) -> View:
    """Every line as it was, with one blank between words and accented letters in one piece.

    No-break and other wide blanks become plain ones; soft hyphens, zero-width spaces, marks of direction and Arabic
    vowel signs are left out. The gaps between columns stay.
    """
    return _rewrite(text, _find_untidy(text) if _is_untidy(text) else ())


def _is_untidy(text: str) -> bool:
    return "  " in text or _ODD.search(text) is not None


def _find_untidy(text: str) -> Iterator[Wrap]:
    return (Wrap(*match.span(), _tidied(match)) for match in _UNTIDY.finditer(text))


def _tidied(match: re.Match[str]) -> str:
    return " " if match["blank"] else unicodedata.normalize("NFC", match["marked"] or "")


def _rewrite(text: str, rewrites: Iterable[Wrap]) -> View:
    """`rewrites` stand in order; one that begins inside another is passed over."""
    if rewrites == ():
        return View(text, range(len(text) + 1))
    pieces: list[str] = []
    offsets = array("q")
    copied = 0
    for each in rewrites:
        if each.start < copied:
            continue
        pieces.append(text[copied : each.start])
        offsets.extend(range(copied, each.start))
        pieces.append(each.replacement)
        offsets.extend(range(each.start, each.start + len(each.replacement)))
        copied = each.end
    pieces.append(text[copied:])
    offsets.extend(range(copied, len(text) + 1))
    return View("".join(pieces), offsets)
