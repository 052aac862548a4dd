"""Fields and departments inside a title of function: "de la Sûreté nationale", "des Services Mondiaux d'Elm"."""

from __future__ import annotations

from collections.abc import Sequence

from mithaq.reading.find.actors.patterns_fr import (
    ARTICLES,
    COMPANY_WORDS,
    DE,
    GENERIC,
    HEADS,
    TITLES,
    Title,
    is_adjective,
    is_noun_like,
    is_verb,
)
from mithaq.reading.find.actors.reach import after_complements, after_modifiers
from mithaq.reading.find.actors.title_bodies import organisation_at
from mithaq.reading.find.actors.title_nouns import OF_ACTIVITY, after_noun, noun_words
from mithaq.reading.find.actors.tokens import Token

_NO_TITLE = Title("", "")
# "enseignante en poste à Lomé", "agronome en visite"
_NO_TRADE = frozenset("poste exercice charge visite fonction service retraite cours formation mission tant".split())
# Nouns of a firm's parts.
_DEPARTMENTS = frozenset("service direction departement pole division branche unite reseau bureau".split())


def after_named_field(tokens: Sequence[Token], noun: int) -> int | None:
    """Behind "Sûreté nationale et de la Surveillance du territoire" in "directeur général de la Sûreté nationale …".

    A common noun with its article and an adjective or complement is a field, capital or not; None for a firm or body.
    """
    head = tokens[noun]
    if tokens[noun - 1].fold not in ("la", "l'", "le") or not head.capital or head.acronym or noun + 1 >= len(tokens):
        return None
    if head.fold in HEADS or (head.fold,) in GENERIC or head.fold in COMPANY_WORDS:
        return None
    following = tokens[noun + 1]
    described = is_adjective(following) and not following.capital
    if not described and following.fold not in ("du", "des", "au"):
        return None
    end = after_modifiers(tokens, noun + 1, proper=False)
    return after_complements(tokens, end, lists=True, portfolio=False, proper=False)


def after_adjectives(tokens: Sequence[Token], at: int) -> int:
    """Behind "publiques et Institutionnelles"."""
    end = after_modifiers(tokens, at, proper=False)
    if at < end and end + 2 < len(tokens) and tokens[end].fold == "et" and is_adjective(tokens[end + 1]):
        return end + 2 if tokens[end + 2].fold in DE else end
    return end


def is_plural_activity(noun: Token) -> bool:
    """True for "Relations" in "directrice des Relations publiques": what a part of a body does, never a body."""
    return noun.capital and not noun.acronym and noun.fold.endswith(("tions", "sions", "ments", "ances", "ences"))


def is_department(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True for "Services Mondiaux" in "des Services Mondiaux d'Elm" and "… chez Elm": a part of the firm behind it.

    A plural with its article or a noun of activity names no firm; "Zarqa Tech de Tanger" has neither.
    """
    if last + 1 >= len(tokens):
        return False
    if tokens[last].fold == "chez":
        return True
    head = tokens[first]
    if (
        tokens[last].fold not in DE | {"à", "au"}
        or head.acronym
        or (head.fold in HEADS and head.fold not in _DEPARTMENTS)
    ):
        return False
    plural = tokens[first - 1].fold == "des" and head.fold.endswith(("s", "x"))
    activity = first > 0 and tokens[first - 1].fold in ARTICLES | {"du"} and head.fold.endswith(OF_ACTIVITY)
    if not (plural or activity or head.fold in _DEPARTMENTS):
        return False
    behind = last + 1 + (tokens[last + 1].fold in ARTICLES)
    return behind < len(tokens) and organisation_at(tokens, behind) is not None


def is_trade(tokens: Sequence[Token], start: int, noun: int) -> bool:
    """True for "télécommunications" in "consultant en télécommunications": what a profession is learnt in."""
    noun_end = after_noun(tokens, start) or start + 1
    profession = TITLES.get(noun_words(tokens, start, noun_end), _NO_TITLE).kind == "person"
    return (
        profession and tokens[noun - 1].fold == "en" and not tokens[noun].capital and tokens[noun].fold not in _NO_TRADE
    )


def after_bare_field(tokens: Sequence[Token], at: int) -> int:
    """Behind "clientèle" in "chef du service clientèle de …": a noun without its article, and its firm behind."""
    if at + 1 >= len(tokens) or tokens[at].capital or not is_noun_like(tokens[at]) or is_verb(tokens[at]):
        return at
    return at + 1 if tokens[at + 1].fold in DE | {",", "chez", "à"} else at
