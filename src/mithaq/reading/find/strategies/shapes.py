"""The shapes of a strategy's name: a quotation, a run of capitalised words, a year."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from mithaq.reading.find.actors.patterns_fr import (
    COUNTRIES,
    DE,
    FUNCTION_WORDS,
    OPENING,
    is_adjective,
    is_noun_like,
    is_verb,
)
from mithaq.reading.find.actors.tokens import Token, is_inside_name
from mithaq.reading.find.strategies.patterns_fr import BASE_NAMES, EVENTS, NOUNS, NOUNS_FIRST, NOUNS_LONGEST

YEAR = regex.compile(r"20\d\d")
YEARS = regex.compile(r"20\d\d(?:[-‐‑–]20\d\d)?")
_LONGEST_QUOTE = 14


def noun_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """(noun, index behind it) where a strategy's noun begins at `at`; None elsewhere."""
    if at >= len(tokens) or tokens[at].fold not in NOUNS_FIRST:
        return None
    for length in range(min(NOUNS_LONGEST, len(tokens) - at), 0, -1):
        noun = NOUNS.get(tuple(t.fold for t in tokens[at : at + length]))
        if noun is not None:
            return noun, at + length
    return None


def after_year(tokens: Sequence[Token], at: int) -> int:
    """Behind "2025-2030", "2025" or "2025 - 2030" at `at`; `at` itself without."""
    if at >= len(tokens) or not YEARS.fullmatch(tokens[at].text):
        return at
    spaced = at + 2 < len(tokens) and tokens[at + 1].fold in ("-", "–") and YEAR.fullmatch(tokens[at + 2].text)
    return at + 3 if spaced else at + 1


def after_date(tokens: Sequence[Token], at: int) -> int:
    """Behind "2025-2030", "à l'horizon 2027" or "en Togo 2027" at `at`; `at` itself without."""
    behind = after_year(tokens, at)
    if behind > at:
        return behind
    first = at + 2 * ([t.fold for t in tokens[at : at + 2]] == ["à", "l'"])
    if first < len(tokens) and tokens[first].fold == "horizon":
        behind = after_year(tokens, first + 1)
        return behind if behind > first + 1 else at
    return at


def quoted(tokens: Sequence[Token], at: int, *, lower: bool = False) -> int | None:
    """Index of the closing mark of the short quotation that opens at `at`; None without one.

    `lower`: it may begin in lower case, with two words or more.
    """
    if at + 2 >= len(tokens) or tokens[at].fold not in OPENING:
        return None
    first = tokens[at + 1]
    small = lower and first.word and first.fold not in FUNCTION_WORDS and not is_adjective(first)
    if not (first.capital or first.text[0].isdigit() or small):
        return None
    for closing in range(at + 2, min(len(tokens), at + _LONGEST_QUOTE)):
        if tokens[closing].fold == tokens[at].fold:
            return closing if first.capital or closing > at + 2 else None
        numbered = tokens[closing].text == "." and tokens[closing - 1].text.isdigit()  # "Pays 2.0"
        if (tokens[closing].text in ".;!?" and not numbered) or (is_verb(tokens[closing]) and not first.capital):
            return None
    return None


def after_proper(tokens: Sequence[Token], at: int) -> int:
    """Behind a run of capitalised words with what goes on behind a country and the year that ends it.

    A country, or "État", alone is no name: `at` itself is given back.
    """
    end = at
    while end < len(tokens) and end - at < 7 and tokens[end].capital:
        if tokens[end].fold in FUNCTION_WORDS and not (end > at and is_inside_name(tokens, end)):
            break
        end += 1
    if end == at:
        return at
    if (tokens[end - 1].fold,) in COUNTRIES:
        end = _after_tail(tokens, end)
    if end < len(tokens) and is_adjective(tokens[end]) and after_year(tokens, end + 1) > end + 1:
        end += 1
    dated = after_year(tokens, end)
    while dated > end and dated < len(tokens) and tokens[dated].capital and tokens[dated].fold not in FUNCTION_WORDS:
        dated += 1  # "Togo 2041 Renaissance"
    bare = end - at == 1 and (tokens[at].fold in BASE_NAMES or (tokens[at].fold,) in COUNTRIES)
    return at if bare and dated == end else dated


def _after_tail(tokens: Sequence[Token], at: int) -> int:
    """Behind "émergent" or "très haut débit" at `at`: adjectives, and the noun that "très" with its adjective needs."""
    end = at
    while end < len(tokens) and not tokens[end].capital:
        very = tokens[end].fold == "tres" and end + 2 < len(tokens) and is_noun_like(tokens[end + 2])
        if not very and not is_adjective(tokens[end]):
            break
        end += 3 if very else 1
    return end


def is_event(tokens: Sequence[Token], at: int) -> bool:
    """True where a fair, a summit, a call or a book is named just before `at`."""
    before = [t.fold for t in tokens[max(0, at - 4) : at]]
    if before and before[-1] in DE:
        before = [word for word in before if word != "volet"]  # "volet agricole du plan X" is a part of that plan
    return not EVENTS.isdisjoint(before)


def bracketed(tokens: Sequence[Token], at: int) -> str | None:
    """ "PNTH" where "(PNTH)" stands at `at`."""
    if at + 2 >= len(tokens) or tokens[at].fold != "(" or tokens[at + 2].fold != ")":
        return None
    return tokens[at + 1].text if tokens[at + 1].capital else None


def determiner(tokens: Sequence[Token], at: int) -> str:
    """Folded word before `at`, past an adjective and a quotation mark; "" at the beginning."""
    before = at - 1
    while before >= 0 and (tokens[before].fold in OPENING or tokens[before].fold in ("grand", "nouveau", "nouvelle")):
        before -= 1
    return tokens[before].fold if before >= 0 else ""


def is_owned(tokens: Sequence[Token], at: int, owners: frozenset[str]) -> bool:
    """True for "du groupe", "de l'entreprise" at `at`: the plan is a company's."""
    if at >= len(tokens) or tokens[at].fold not in DE:
        return False
    return any(t.fold in owners for t in tokens[at + 1 : at + 3])
