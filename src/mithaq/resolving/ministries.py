"""The fields of a ministry, so that a shortened name of it is known again.

"Ministère de l'Enseignement supérieur" is short for "ministère de l'Enseignement supérieur, de la Recherche
scientifique et de l'Innovation": the first field is the same and the others are left out. Titles ("ministre
déléguée chargée de…") have fields too.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from mithaq.reading.names.organisations import meaning_of, taken_apart
from mithaq.resolving.places import fold, is_country

_HEADS = frozenset({"ministry", "secretariat"})
_TITLE = regex.compile(
    r"^(?:the )?(?:ministre|ministry?|secretaire d'etat|secretary of state|minister|(?:ال)?وزيره?"
    r"|(?:ال)?كاتبه? (?:ال)?دوله)\b"
)
_ATTACHED = regex.compile(
    r"(?:aupres|pres) (?:du|de la|de l')\s*(?:chef(?:fe)? du gouvernement|premiere? ministre"
    r"|president\w* (?:de la republique)?)"
    r"|لدي رييسه? (?:ال)?حكومه|to the (?:head of government|prime minister|president)"
)
_AND = frozenset(("et", "and"))
# One word of Arabic, two of the others.
_SAME = {"teaching": "education", "communication": "telecom"}
# Words of titles and ministries that name no field.
_EMPTY = frozenset(
    "ministry secretariat state ministere secretaire etat etats ministre minister "
    "delegate delegue deleguee charge chargee charged in of for the "
    "منتدب منتدبه المنتدب المنتدبه مكلف مكلفه المكلف المكلفه وزير وزيره الوزير الوزيره كاتب كاتبه الدوله دوله "
    "لدي".split()
)


def is_ministry(form: str) -> bool:
    """Whether a name is one of a ministry or of a state secretariat."""
    return bool(taken_apart(form).concepts & _HEADS)


def is_minister(role: str) -> bool:
    """Whether a title is one of a minister or secretary of state."""
    return _TITLE.match(fold(role)) is not None


@lru_cache(maxsize=65536)
def fields_of(form: str) -> tuple[str, ...]:
    """The fields of a ministry or minister in order, each its concepts sorted; empty for whatever is neither."""
    if not is_ministry(form) and not is_minister(form):
        return ()
    fields: list[list[str]] = []
    for part in form.replace("،", ",").split(","):
        fields.append([])
        for word in _ATTACHED.sub(" ", fold(part)).replace("'", " ").split():
            if word in _AND or _begins_with_and(word):
                fields.append([])
            if word not in _AND and word not in _EMPTY and not is_country(word):
                fields[-1].append(word)
    found = (_meanings(" ".join(words)) for words in fields)
    return tuple(" ".join(sorted(field)) for field in found if field)


def _meanings(field: str) -> set[str]:
    """The concepts of one field, and the words that are none."""
    name = taken_apart(field)
    words = {*name.concepts, *(meaning_of(word) or "" for word in name.own)} - _EMPTY - {""}
    return {_SAME.get(word, word) for word in words}


def _begins_with_and(word: str) -> bool:
    """Whether an Arabic word has the conjunction before it: "وإصلاح", not "وزارة" or "وكالة"."""
    return len(word) > 3 and word[0] == "و" and (word[1:3] == "ال" or meaning_of(word) == meaning_of(word[1:]))


def same_fields(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How far two rows of fields are those of one ministry: 1 all the same, 0 not.

    A row may leave out others behind the first: 0.8 where two or more agree, 0.7 where only the first does.
    """
    if not one or not other:
        return 0.0
    if set(one) == set(other):
        return 1.0
    short, long = sorted((one, other), key=len)
    if short[0] != long[0] or not set(short) <= set(long):
        return 0.0
    return 0.8 if len(short) > 1 else 0.7
