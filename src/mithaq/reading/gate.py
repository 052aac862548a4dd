"""The gate before everything that costs: what a sentence may hold, told by the words it has.

One Aho-Corasick pass over the folded text finds every trigger at once, at hundreds of times the speed of a grammar or
a model. A grammar is tried only where a trigger of its class stands; a sentence without any is not even parted into
words. Triggers are the stems of `resources/triggers_fr.tsv`, the nouns of function and those of strategies.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import ahocorasick_rs

from mithaq.reading.find.actors.patterns_fr import TITLES_FIRST
from mithaq.reading.find.strategies.patterns_fr import NOUNS_FIRST
from mithaq.reading.model import Span
from mithaq.reading.resources.loading import read_rows
from mithaq.reading.text.folding import fold

FUNCTION = "function"
STRATEGY = "strategy"
# Where one of these stands, a person may sign, promise or hold an office.
_FOR_MODEL = frozenset(["agreement", "signing", "commitment", FUNCTION])
_NOTHING: frozenset[str] = frozenset()


def find_triggers(text: str, sentences: Sequence[Span]) -> tuple[frozenset[str], ...]:
    """For each of `sentences`, the classes of the triggers that begin a word of it. One pass over `text`.

    Args:
        sentences: ranges of `text`, ordered and disjoint.
    """
    starts = [sentence.start for sentence in sentences]
    held: dict[int, set[str]] = {}
    for offset, classes in _triggers(fold(text)):
        at = bisect_right(starts, offset) - 1
        if at >= 0 and offset < sentences[at].end:
            held.setdefault(at, set()).update(classes)
    return tuple(frozenset(held[at]) if at in held else _NOTHING for at in range(len(sentences)))


def needs_model(triggers: frozenset[str]) -> bool:
    """Whether a sentence with these triggers may hold a person who matters."""
    return not _FOR_MODEL.isdisjoint(triggers)


def agreement_sentences(triggers: Sequence[frozenset[str]]) -> frozenset[int]:
    """Numbers of the sentences in which somebody signs, makes what is called an agreement, or a title may name one.

    Args:
        triggers: of all sentences of a text, in order.
    """
    return frozenset(at for at in range(len(triggers)) if _may_state(triggers[at : at + 2]))


def _may_state(triggers: Sequence[frozenset[str]]) -> bool:
    """Whether the first of two sentences may state an agreement: "Accord" and "entre A et B" may be two lines."""
    held = triggers[0]
    if "signing" in held:
        return True
    named = "agreement" in held or "paper" in held
    return named and ("act" in held or any("between" in each for each in triggers))


def _triggers(folded: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Where triggers begin in `folded`, and their classes."""
    known = _known()
    for number, start, _ in known.automaton.find_matches_as_indexes(folded, overlapping=True):
        if not start or not folded[start - 1].isalnum():
            yield start, known.classes[number]


class _Known(NamedTuple):
    automaton: ahocorasick_rs.AhoCorasick
    classes: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=1)
def _known() -> _Known:
    classes: dict[str, set[str]] = {}
    for stem, name in (
        *((fold(row[0]), row[1]) for row in read_rows("triggers_fr.tsv")),
        *((word, FUNCTION) for word in TITLES_FIRST),
        *((word, STRATEGY) for word in (*NOUNS_FIRST, "20")),
    ):
        classes.setdefault(stem, set()).add(name)
    stems = sorted(classes)
    return _Known(ahocorasick_rs.AhoCorasick(stems), tuple(tuple(sorted(classes[stem])) for stem in stems))
