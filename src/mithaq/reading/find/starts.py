"""Patterns tried only where a word begins that they can begin with.

A pattern of a hundred alternatives is slow at each of the places where none of them fits, and those are nearly all.
One Aho-Corasick pass gives the few places that are worth a try.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import ahocorasick_rs
import regex


class Starts:
    """Finds where one of some words begins in folded text: at its start, or behind what is no letter or digit."""

    def __init__(self, stems: Iterable[str]) -> None:
        """`stems` are beginnings of words, folded; a longer one that begins with another adds nothing."""
        self._automaton = ahocorasick_rs.AhoCorasick(sorted(set(stems)))

    def of(self, folded: str) -> list[int]:
        """Offsets in `folded`, rising, each once. Linear in the length of `folded`."""
        hits = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        return sorted({start for _, start, _ in hits if not start or not folded[start - 1].isalnum()})


def matches_at(pattern: regex.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[regex.Match[str]]:
    """The matches of `pattern` in `text` that begin at one of `starts` (rising), without overlap: what `finditer` gives
    where every match begins at one of them.
    """
    behind = 0
    for start in starts:
        if start < behind:
            continue
        match = pattern.match(text, start)
        if match is not None:
            yield match
            behind = match.end()
