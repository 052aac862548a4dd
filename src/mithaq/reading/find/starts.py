"""Patterns tried only where a word begins that they can begin with.

A pattern of a hundred alternatives is slow at each of the places where none of them fits, and those are nearly all.
One Aho-Corasick pass gives the few places that are worth a try.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

import ahocorasick_rs
import regex


class Starts:
    """Finds where one of some words begins in folded text: at its start, or behind what is no letter or digit.

    `after_digits`: behind a digit too ("3conventions"), as patterns find it that ask for no letter before.
    """

    def __init__(self, stems: Iterable[str], *, after_digits: bool = False) -> None:
        """`stems` are beginnings of words, folded; a longer one that begins with another adds nothing."""
        self._automaton = ahocorasick_rs.AhoCorasick(sorted(set(stems)))
        self._is_inside = str.isalpha if after_digits else str.isalnum

    def of(self, folded: str) -> list[int]:
        """Offsets in `folded`, rising, each once. Linear in the length of `folded`."""
        hits = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        is_inside = self._is_inside
        return sorted({start for _, start, _ in hits if not start or not is_inside(folded[start - 1])})


def matches_at(
    pattern: regex.Pattern[str], text: str, starts: Iterable[int], *, end: int | None = None
) -> Iterator[regex.Match[str]]:
    """The matches of `pattern` in `text` that begin at one of `starts` (rising), without overlap: what `finditer` gives
    where every match begins at one of them. None goes beyond `end`.
    """
    behind = 0
    for start in starts:
        if start < behind:
            continue
        match = pattern.match(text, start, end)
        if match is not None:
            yield match
            behind = match.end()


def within_range(starts: Sequence[int], first: int, last: int) -> Sequence[int]:
    """Those of `starts` (rising) that lie in [first, last)."""
    return starts[bisect_left(starts, first) : bisect_left(starts, last)]
