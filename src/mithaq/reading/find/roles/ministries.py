"""The ministry behind a minister's title.

"ministre déléguée chargée de la Transition numérique" speaks for a ministry that the document may spell out "
"elsewhere; where it
does, that spelling is taken, else the name is built from the title.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from mithaq.reading.find.mentions import ActorMention
from mithaq.reading.names.comparing import significant_words

_NOUN = regex.compile(
    r"(?P<noun>(?:vice-)?(?:premi(?:er|ère)\s+)?ministres?"
    r"|(?:sous-)?secrétaires?\s+d['’][ÉE]tat|haut[- ]commissaire)\b",
    regex.IGNORECASE,
)
_ABOVE = regex.compile(
    r"auprès\s+d(?:u|e\s+la|e\s+l['’])\s*(?:chef\w*\s+du\s+gouvernement|premi(?:er|ère)\s+ministre|président\w*(?:\s+de\s+la\s+République)?"
    r"|ministre\b[^,]*?(?=,|\s+chargée?s?\b|\s+en\s+charge\b|$))\s*,?\s*",
    regex.IGNORECASE,
)
_CHARGED = regex.compile(r"^.*?\b(?:chargée?s?|en\s+charge)\s+(?=d)", regex.IGNORECASE | regex.DOTALL)
_FIELD = regex.compile(r"^.*?(?=\b(?:de|du|des|d['’]|à|au|aux)\b|\bd['’])", regex.IGNORECASE | regex.DOTALL)
# "ministre délégué à l'Emploi" speaks for the "ministère de l'Emploi".
_AT = regex.compile(r"(?P<la>à\s+(?=l['’]|la\s))|(?P<le>au\s+)|(?P<les>aux\s+)", regex.IGNORECASE)
# "ministre d'État, ministre de la Justice, garde des Sceaux" heads the ministry of justice.
_OF_STATE = regex.compile(r"\s+d['’][ÉE]tat\s*,", regex.IGNORECASE)
_FURTHER_OFFICE = regex.compile(r",\s*(?:garde\s+des\s+sceaux|porte-parole\b.*)", regex.IGNORECASE)
_OF = {"la": "de ", "le": "du ", "les": "des "}
_HOUSE_WORDS = frozenset(["ministere", "secretariat", "etat", "haut", "commissariat"])


def has_portfolio(title: str) -> bool:
    """True where the title names a field: not "ministre" nor "ministre délégué auprès du Chef du gouvernement"."""
    return _field_of(title) is not None


def ministry_of(title: str, *, known: Sequence[ActorMention]) -> str | None:
    """The ministry's name for a minister's title; None where the title names no field.

    Args:
        known: the ministries that the document names; one with the same field, or the beginning of it, is preferred.
    """
    field = _field_of(title)
    if field is None:
        return None
    words = significant_words(field)
    for mention in known:
        named = tuple(word for word in significant_words(mention.name) if word not in _HOUSE_WORDS)
        shorter = min(len(named), len(words))
        if shorter and named[:shorter] == words[:shorter]:
            return mention.name
    house = "secrétariat d'État" if "secr" in title[:16].lower() else "ministère"
    charged = " chargé" if house != "ministère" and _CHARGED.match(title) else ""
    return f"{house}{charged} {_of(field)}"


def _of(field: str) -> str:
    """ "de l'Emploi" for "à l'Emploi"; any other field as it is."""
    at = _AT.match(field)
    return _OF[at.lastgroup or ""] + field[at.end() :] if at is not None else field


def _field_of(title: str) -> str | None:
    """ "de la Transition numérique" of "ministre déléguée chargée de la Transition numérique"; None without one."""
    noun = next((match for match in _NOUN.finditer(title) if not _OF_STATE.match(title, match.end())), None)
    if noun is None:
        return None
    title = _FURTHER_OFFICE.sub("", title)
    rest = _ABOVE.sub("", title[noun.end() :])
    charged = _CHARGED.match(rest)
    if charged is not None:
        return rest[charged.end() :].strip() or None
    before = _FIELD.match(rest)
    field = rest[before.end() :].strip() if before is not None else ""
    return field or None
