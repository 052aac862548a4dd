"""Fields and departments inside a title of function: "de la Sûreté nationale", "des Services Mondiaux d'Elm"."""

from __future__ import annotations

from collections.abc import Sequence

from mithaq.reading.find.actors.patterns_fr import ARTICLES, COMPANY_WORDS, DE, GENERIC, HEADS, is_adjective
from mithaq.reading.find.actors.reach import after_complements, after_modifiers
from mithaq.reading.find.actors.title_bodies import organisation_at
from mithaq.reading.find.actors.title_nouns import OF_ACTIVITY
from mithaq.reading.find.actors.tokens import Token

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
