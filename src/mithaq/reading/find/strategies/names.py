"""Where a strategy is named: "la stratégie « X 2030 »", "le programme X", "la feuille de route du tourisme
2023-2026".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from mithaq.reading.find.actors.patterns_fr import ARTICLES, COUNTRIES, DE, FUNCTION_WORDS, OPENING, is_adjective
from mithaq.reading.find.actors.reach import after_complements, after_modifiers
from mithaq.reading.find.actors.tokens import Token
from mithaq.reading.find.strategies.patterns_fr import (
    DESCRIBED,
    EVENTS,
    NATIONAL,
    NEEDS_CAPITAL,
    NOUNS,
    NOUNS_FIRST,
    NOUNS_LONGEST,
)

_YEAR = regex.compile(r"20\d\d")
_YEARS = regex.compile(r"20\d\d(?:[-‐‑–]20\d\d)?")
_LONGEST_QUOTE = 14
_LONGEST_NAME = 40  # tokens; bounds the work on a text without stops
_NUMBERS = frozenset("deux trois quatre cinq six sept huit neuf dix plusieurs".split(" "))
_FIRST_THEN = ("d'abord", "ensuite", "enfin", "puis")
_NOT_NAMES = frozenset("maroc royaume etat gouvernement".split(" "))


@dataclass(frozen=True, slots=True)
class NamedStrategy:
    """Half-open range of tokens of a strategy's name; `cue` those of the noun that shows it, None without one.

    `acronym` is "PNHD" where "(PNHD)" stands behind.
    """

    first: int
    last: int
    cue: tuple[int, int] | None
    acronym: str | None = None


def find_names(tokens: Sequence[Token]) -> Iterator[NamedStrategy]:
    """Named strategies of one sentence, in order, none inside another."""
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if not (token.capital or token.fold in NOUNS_FIRST or token.fold in OPENING):
            at += 1
            continue
        named = _by_noun(tokens, at) or _by_quotation(tokens, at) or _by_apposition(tokens, at) or _by_year(tokens, at)
        if named is None:
            at += 1
            continue
        yield named
        at = max(named.last, at + 1)


def noun_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """(noun, index behind it) where a strategy's noun begins at `at`; None elsewhere."""
    longest = min(NOUNS_LONGEST, len(tokens) - at) if tokens[at].fold in NOUNS_FIRST else 0
    for length in range(longest, 0, -1):
        noun = NOUNS.get(tuple(t.fold for t in tokens[at : at + length]))
        if noun is not None:
            return noun, at + length
    return None


def _by_noun(tokens: Sequence[Token], at: int) -> NamedStrategy | None:
    found = noun_at(tokens, at)
    if found is None:
        return None
    noun, behind = found
    capital = tokens[at].capital and at > 0 and not tokens[at].acronym
    if noun == "new deal":
        return _named(tokens, at, after_modifiers(tokens, behind, proper=True), None) if tokens[at].capital else None
    end = behind
    while end < len(tokens) and is_adjective(tokens[end]) and not tokens[end].capital:
        end += 1
    quoted = _quoted(tokens, end)
    if quoted is not None:
        return _named(tokens, end + 1, quoted, (at, behind), closing=quoted + 1)
    proper = _after_proper(tokens, end)
    if proper > end and noun not in NEEDS_CAPITAL:
        return _named(tokens, at if capital else end, proper, (at, behind))
    return _described(tokens, at, behind, noun=noun, capital=capital)


def _described(tokens: Sequence[Token], at: int, behind: int, *, noun: str, capital: bool) -> NamedStrategy | None:
    """ "stratégie nationale de …", "plan d'équipement 2025-2030", "Projet d'accélération de …"."""
    if noun not in DESCRIBED and not capital:
        return None
    end = after_modifiers(tokens, behind, proper=False)
    national = any(token.fold in NATIONAL for token in tokens[behind:end])
    if end >= len(tokens) or tokens[end].fold not in DE:
        return None
    window = tokens[end - 1 : end + _LONGEST_NAME]
    complemented = end - 1 + after_complements(window, 1, lists=True, portfolio=False, proper=capital)
    if complemented == end or any(t.fold == "nations" for t in tokens[end:complemented]):
        return None
    end = complemented
    if end + 1 < len(tokens) and tokens[end].fold == "en" and _dated(tokens, end + 2) > end + 2:
        end += 2
    dated = _dated(tokens, end)
    if dated == end and not national and not capital:
        return None
    return _named(tokens, at, dated, (at, behind))


def _dated(tokens: Sequence[Token], at: int) -> int:
    """Behind "2025-2030" or "à l'horizon 2027" at `at`; `at` itself without."""
    if at < len(tokens) and _YEARS.fullmatch(tokens[at].text):
        return at + 1
    if (
        [t.fold for t in tokens[at : at + 3]] == ["à", "l'", "horizon"]
        and at + 3 < len(tokens)
        and _YEAR.fullmatch(tokens[at + 3].text)
    ):
        return at + 4
    return at


def _by_quotation(tokens: Sequence[Token], at: int) -> NamedStrategy | None:
    """A quoted name that ends in a year, or that an apposition calls a strategy."""
    closing = _quoted(tokens, at)
    if closing is None:
        return None
    before = {t.fold for t in tokens[max(0, at - 4) : at]}
    words = {t.fold for t in tokens[at + 1 : closing]}
    if (before | words) & EVENTS:
        return None
    if noun_at(tokens, at + 1) is not None and (
        _YEAR.fullmatch(tokens[closing - 1].text) or tokens[at + 1].fold == "new"
    ):
        return _named(tokens, at + 1, closing, None)
    if _YEAR.fullmatch(tokens[closing - 1].text) and closing - at < 8:
        return _named(tokens, at + 1, closing, None)
    return _named(tokens, at + 1, closing, None) if _called_strategy(tokens, closing + 1) else None


def _by_apposition(tokens: Sequence[Token], at: int) -> NamedStrategy | None:
    """ "Go Siyaha, un programme …"."""
    last = _after_proper(tokens, at)
    if last == at or not _called_strategy(tokens, last) or (at and tokens[at - 1].capital):
        return None
    return _named(tokens, at, last, None)


def find_announced(tokens: Sequence[Token]) -> NamedStrategy | None:
    """The name that opens the sentence in "X, d'abord, …", for a sentence before that announced several programmes."""
    last = _after_proper(tokens, 0)
    behind = last + 1
    if not last or behind >= len(tokens) or tokens[last].fold != ",":
        return None
    word = tokens[behind].fold + (tokens[behind + 1].fold if behind + 1 < len(tokens) else "")
    return _named(tokens, 0, last, None) if word.startswith(_FIRST_THEN) else None


def announces_several(tokens: Sequence[Token]) -> bool:
    """True for "Deux programmes portent l'effort": a number before the plural of a strategy's noun."""
    return any(
        one.fold in _NUMBERS and following.fold.endswith("s") and (following.fold[:-1],) in NOUNS
        for one, following in pairwise(tokens)
    )


def _called_strategy(tokens: Sequence[Token], at: int) -> bool:
    if at + 2 >= len(tokens) or tokens[at].fold != "," or tokens[at + 1].fold not in ARTICLES | {"un", "une"}:
        return False
    first = at + 2
    if tokens[first].fold in ("nouvelle", "nouveau", "grande", "grand", "vaste"):
        first += 1
    found = noun_at(tokens, first)
    if found is None or found[0] in NEEDS_CAPITAL:
        return False
    # "Parallèlement, le programme X": what is called so is X.
    behind = after_modifiers(tokens, found[1], proper=False)
    return _quoted(tokens, behind) is None and _after_proper(tokens, behind) == behind


def _by_year(tokens: Sequence[Token], at: int) -> NamedStrategy | None:
    """ "France 2030", "Maroc Digital 2030": a country, at most two words and a year, outside an event's name."""
    if (tokens[at].fold,) not in COUNTRIES or not tokens[at].capital or (at and tokens[at - 1].fold in ("en", "au")):
        return None
    end = at + 1
    while end < len(tokens) and end < at + 3 and (tokens[end].capital or is_adjective(tokens[end])):
        end += 1
    if end >= len(tokens) or not _YEAR.fullmatch(tokens[end].text) or _is_event(tokens, at):
        return None
    if at and tokens[at - 1].capital and tokens[at - 1].fold not in FUNCTION_WORDS:
        return None
    return _named(tokens, at, end + 1, None)


def _is_event(tokens: Sequence[Token], at: int) -> bool:
    return any(t.fold in EVENTS for t in tokens[max(0, at - 4) : at])


def _quoted(tokens: Sequence[Token], at: int) -> int | None:
    """Index of the closing mark of the short quotation that opens at `at`; None without one."""
    if at + 2 >= len(tokens) or tokens[at].fold not in OPENING or not tokens[at + 1].capital:
        return None
    for closing in range(at + 2, min(len(tokens), at + _LONGEST_QUOTE)):
        if tokens[closing].fold == tokens[at].fold:
            return closing
        if tokens[closing].text in ".;!?":
            return None
    return None


def _after_proper(tokens: Sequence[Token], at: int) -> int:
    """Behind a run of capitalised words with the year that ends it."""
    end = at
    while end < len(tokens) and end - at < 7 and tokens[end].capital and tokens[end].fold not in FUNCTION_WORDS:
        end += 1
    if end == at or (end - at == 1 and tokens[at].fold in _NOT_NAMES):
        return at
    if (
        end < len(tokens)
        and is_adjective(tokens[end])
        and end + 1 < len(tokens)
        and _YEAR.fullmatch(tokens[end + 1].text)
    ):
        end += 1
    if end < len(tokens) and _YEARS.fullmatch(tokens[end].text):
        end += 1
    return end


def _named(
    tokens: Sequence[Token],
    first: int,
    last: int,
    cue: tuple[int, int] | None,
    *,
    closing: int | None = None,
) -> NamedStrategy:
    behind = closing if closing is not None else last
    acronym = None
    if (
        behind + 2 < len(tokens)
        and tokens[behind].fold == "("
        and tokens[behind + 2].fold == ")"
        and tokens[behind + 1].capital
    ):
        acronym = tokens[behind + 1].text
    return NamedStrategy(first, last, cue, acronym)
