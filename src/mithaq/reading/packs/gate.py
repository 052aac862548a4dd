"""The gate before the finders of the packs: what a text may hold, told by the stems it has.

One Aho-Corasick pass over the folded text. A text without a number counts nothing, one without a word for a function
names none: neither is parted into words. The frame of agreements asks its own words first. Stems are those of
`resources/triggers_XX.tsv`, and the titles of `actors_XX.tsv`.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from mithaq.reading.packs.actors.lexicon import lexicon
from mithaq.reading.packs.languages import Language
from mithaq.reading.resources.loading import read_rows

NUMBER = "number"
FUNCTION = "function"
STRATEGY = "strategy"
_TITLES = ("title", "title_state", "state_title", "officer", "post")
_ALL = frozenset([NUMBER, FUNCTION, STRATEGY])


class _Known(NamedTuple):
    automaton: ahocorasick_rs.AhoCorasick
    classes: tuple[frozenset[str], ...]


def may_hold(folded: str, language: Language) -> frozenset[str]:
    """Which of NUMBER, FUNCTION and STRATEGY a text folded by `fold_for` may hold. Never too few."""
    known = _known(language)
    found: set[str] = set()
    for number, start, _ in known.automaton.find_matches_as_indexes(folded, overlapping=True):
        if language is Language.ENGLISH and start and folded[start - 1].isalpha():
            continue
        found |= known.classes[number]
        if len(found) == len(_ALL):
            break
    return frozenset(found)


@cache
def _known(language: Language) -> _Known:
    classes: dict[str, set[str]] = {digit: {NUMBER} for digit in "0123456789"}
    for stem, name in read_rows(f"triggers_{language.value}.tsv"):
        classes.setdefault(stem, set()).add(name)
    for name in _TITLES:
        for word in lexicon(language).get(name, ()):
            classes.setdefault(word.split()[0], set()).add(FUNCTION)
    stems = sorted(classes)
    return _Known(ahocorasick_rs.AhoCorasick(stems), tuple(frozenset(classes[stem]) for stem in stems))
