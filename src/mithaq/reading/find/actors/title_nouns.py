"""Nouns of function and what is joined to them without a preposition: a second noun or office, a bare field."""

from __future__ import annotations

from collections.abc import Sequence

from mithaq.reading.find.actors.patterns_fr import (
    CIVIL,
    DE,
    FUNCTION_WORDS,
    TITLES,
    TITLES_FIRST,
    TITLES_LONGEST,
    is_noun_like,
    is_verb,
)
from mithaq.reading.find.actors.reach import after_modifiers, after_portfolio
from mithaq.reading.find.actors.tokens import Token

# Endings of what a part of a firm does ("du Marketing", "de la Communication").
OF_ACTIVITY = ("tion", "sion", "ment", "ing", "ique", "iques", "ite", "ance", "ence")
_BEHIND_FIELD = DE | {"chez", "à", "au", "pour", "en", "charge", "chargee", ",", ")"}
_NOT_FIELDS = frozenset("charge chargee represente representee chez".split())
_OF_FIELDS = (*OF_ACTIVITY, "tions", "ments", "ture", "sports", "ie", "ies", "mes", "res", "aux")


def after_noun(tokens: Sequence[Token], at: int) -> int | None:
    """Index behind the noun of function at `at`; None where none stands there."""
    if tokens[at].fold.removeprefix("ex-") not in TITLES_FIRST:
        return None
    for length in range(min(TITLES_LONGEST, len(tokens) - at), 0, -1):
        if noun_words(tokens, at, at + length) in TITLES:
            return at + length
    return None


def after_office(tokens: Sequence[Token], at: int) -> int:
    """Index behind "directeurs généraux" at `at`: the noun of function with its adjectives."""
    return after_modifiers(tokens, after_noun(tokens, at) or at + 1, proper=False)


def noun_words(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    """Folded words of a noun of function, "ex-" left out."""
    words = tuple(token.fold for token in tokens[first:last])
    return (words[0].removeprefix("ex-"), *words[1:])


def after_second_noun(tokens: Sequence[Token], at: int) -> int | None:
    """Behind "et directeur général" in "cofondateur et directeur général"."""
    if at + 1 < len(tokens) and tokens[at].fold in ("et", "-"):
        behind = after_noun(tokens, at + 1)
        if behind is not None:
            return after_modifiers(tokens, behind, proper=False)
    return None


def after_second_office(tokens: Sequence[Token], at: int) -> int:
    """Behind ", ministre de l'Eau" in "ministre d'État, ministre de l'Eau": an office without an article of its own."""
    while at + 1 < len(tokens) and tokens[at].fold == ",":
        first = at + 1 + (tokens[at + 1].fold in ("premier", "premiere"))
        noun_end = after_noun(tokens, first) if first < len(tokens) else None
        if noun_end is None or TITLES[noun_words(tokens, first, noun_end)].kind != "state":
            return at
        at = after_portfolio(tokens, noun_end)
    return at


def after_bare_fields(tokens: Sequence[Token], at: int) -> int:
    """Behind ", Télécommunications et Numérique" in "ministre des Postes, …": fields without "de", an "et" at the end.

    "le ministre des Postes, Ali Ba et Awa Diop" goes on with persons, of two words each.
    """
    behind, fields = at, 0
    while behind + 3 < len(tokens) and tokens[behind].fold in (",", "et"):
        noun = tokens[behind + 1]
        closing = tokens[behind].fold == "et"
        if not noun.capital or noun.acronym or not (closing or noun.fold.endswith(_OF_FIELDS)):
            return at
        behind, fields = after_modifiers(tokens, behind + 2, proper=False), fields + 1
        if closing:
            return behind if fields > 1 and not tokens[behind].capital else at
    return at


def after_field(tokens: Sequence[Token], at: int, *, lower: bool) -> int:
    """Behind "Marketing" in "vice-président Marketing de X": words in apposition right before the organisation.

    `lower`: the noun of function may take one in lower case too ("directrice marketing").
    """
    end = at
    while end < len(tokens) and end < at + 4:
        joined = end > at and tokens[end].fold == "et" and end + 1 < len(tokens)
        if not _is_field(tokens[end + 1] if joined else tokens[end], lower=lower):
            break
        end += 2 if joined else 1
    if end == at or end >= len(tokens):
        return at
    if tokens[end].fold in ("à", "au", "pour", "en") and end - at > 1 and tokens[end - 1].capital:
        return at  # "le président Ali Ba à Lomé": a person
    closed = tokens[end].fold in _BEHIND_FIELD and (tokens[end].fold != "," or not tokens[end - 1].capital)
    return end if closed else at


def _is_field(token: Token, *, lower: bool) -> bool:
    if not token.word or token.fold in FUNCTION_WORDS or token.fold in CIVIL:
        return False
    return token.capital or (lower and is_noun_like(token) and not is_verb(token) and token.fold not in _NOT_FIELDS)
