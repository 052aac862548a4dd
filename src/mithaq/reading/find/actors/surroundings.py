"""What stands around a capitalised name and shows that it names no actor: an event, a programme, a text of law."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from mithaq.reading.find.actors.patterns_fr import ARTICLES, DE, FUNCTION_WORDS, OPENING
from mithaq.reading.find.actors.tokens import Token

_YEAR = regex.compile(r"(?:19|20)\d\d")
NOT_ACTORS = frozenset(
    "salon forum sommet edition programme plan strategie initiative projet label concours prix agenda conference "
    "assises congres festival foire feuille vision plateforme portail systeme application loi charte pacte reseau "
    "indice bourse occasion marge cadre sein theme ville villes axe rue avenue boulevard quartier site region "
    "province commune evenement rendez-vous dispositif declaration accord convention memorandum protocole contrat "
    "lettre communique article annexe".split()
)


def names_event(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True where the name at [first, last) is shown to be a fair, a programme or a text: by its noun before, or a
    year behind.
    """
    behind = last + (last < len(tokens) and tokens[last].fold in OPENING)
    if behind < len(tokens) and _YEAR.fullmatch(tokens[behind].text):
        return True
    before = [token.fold for token in tokens[max(0, first - 4) : first]]
    while before and (before[-1] in ARTICLES or before[-1] in OPENING or before[-1] in DE):
        before.pop()
    if not before or before[-1] in NOT_ACTORS:
        return bool(before)
    # "salon international X", but not "accord avec X".
    return len(before) > 1 and before[-2] in NOT_ACTORS and before[-1] not in FUNCTION_WORDS
