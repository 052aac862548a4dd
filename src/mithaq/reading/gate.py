"""The gate before the statistical model: a passage without a trigger never reaches it.

The model reads some 20,000 words a second, this gate hundreds of times as many: one Aho-Corasick pass over the
folded text finds
every trigger at once. Triggers are the nouns of function and the stems of `resources/triggers_fr.tsv`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

import ahocorasick_rs

from mithaq.reading.model import Span
from mithaq.reading.resources.loading import read_rows
from mithaq.reading.text.folding import fold


def needs_model(passage: str) -> bool:
    """True where `passage` holds a trigger at the start of a word."""
    return next(_triggers(passage), None) is not None


def passages_for_model(text: str, sentences: tuple[Span, ...]) -> tuple[Span, ...]:
    """Those of `sentences` that hold a trigger, in order. One pass over `text`.

    Args:
        sentences: ranges of `text`, ordered and disjoint.
    """
    starts = [sentence.start for sentence in sentences]
    held: list[Span] = []
    for offset in _triggers(text):
        at = bisect_right(starts, offset) - 1
        if at >= 0 and offset < sentences[at].end and (not held or held[-1] != sentences[at]):
            held.append(sentences[at])
    return tuple(held)


def _triggers(text: str) -> Iterator[int]:
    """Where triggers begin in `text`, in order."""
    folded = fold(text)
    for _, start, _ in _automaton().find_matches_as_indexes(folded, overlapping=True):
        if not start or not folded[start - 1].isalnum():
            yield start


@lru_cache(maxsize=1)
def _automaton() -> ahocorasick_rs.AhoCorasick:
    stems = {fold(row[0]) for row in read_rows("triggers_fr.tsv")}
    stems |= {fold(row[0]) for row in read_rows("titles_fr.tsv")}
    return ahocorasick_rs.AhoCorasick(sorted(stems))
