"""How the words before an expression bind it: "d'ici 2029" is BY, "depuis 2019" is SINCE."""

from __future__ import annotations

from functools import cache

import regex

from mithaq.reading.find.dates import patterns_fr as fr
from mithaq.reading.find.dates.scan import CLASSES, Found
from mithaq.reading.find.dates.words import compiled
from mithaq.reading.find.mentions import Relation

_DATES = tuple((Relation(name), compiled(CLASSES, words, backwards=True)) for name, words in fr.RELATIONS)
_DURATIONS = tuple((Relation(name), compiled(CLASSES, words, backwards=True)) for name, words in fr.DURATION_RELATIONS)
_REACH = 8


@cache
def _ending_in(letter: str, *, duration: bool) -> tuple[tuple[Relation, regex.Pattern[str]], ...]:
    """The relations whose last word may be of the class `letter`; none for nearly all words."""
    return tuple(each for each in (_DURATIONS if duration else _DATES) if each[1].match(letter, partial=True))


def relation_of(found: Found, *, duration: bool) -> tuple[Relation, tuple[int, int] | None]:
    """How `found` is bound, and where in the text the words stand that say so; ON and None without such words."""
    first, row = found.first, found.words
    if not first:
        return Relation.ON, None
    if row.texts[first] == "fin":
        back = first - 1 if row.texts[first - 1] in {"la", "le"} else first
        if back and row.texts[back - 1] in {"avant", "pour"}:
            return Relation.BY, (row.starts[back - 1], row.end(first - 1))
    low = max(0, first - _REACH)
    for relation, pattern in _ending_in(row.letters[first - 1], duration=duration):
        match = pattern.match(row.letters, low, first)
        if match is not None:
            return relation, (row.starts[match.start()], row.end(match.end() - 1))
    return Relation.ON, None
