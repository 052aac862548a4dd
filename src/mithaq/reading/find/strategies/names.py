"""Where a strategy is named: "la stratégie « X 2030 »", "le programme X", "la feuille de route du tourisme
2023-2026".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mithaq.reading.find.actors.patterns_fr import (
    ARTICLES,
    COUNTRIES,
    DE,
    FUNCTION_WORDS,
    OPENING,
    POSSESSIVES,
    is_adjective,
    is_noun_like,
    is_participle,
    is_verb,
)
from mithaq.reading.find.actors.reach import after_complements, after_modifiers, begins_actor
from mithaq.reading.find.actors.tokens import Token
from mithaq.reading.find.strategies.acronyms import before_bracket, in_bracket, listed_names
from mithaq.reading.find.strategies.patterns_fr import (
    BROADCAST,
    CALLED,
    DATED,
    DESCRIBED,
    DOCUMENTS,
    EVENTS,
    KEPT,
    NATIONAL,
    NEEDS_CAPITAL,
    NEEDS_YEAR,
    NEVER_INSIDE,
    NOT_NAMED,
    NOUNS,
    NOUNS_FIRST,
    OWNERS,
    PLURALS,
    SCOPED,
)
from mithaq.reading.find.strategies.shapes import (
    YEAR,
    YEARS,
    after_date,
    after_proper,
    after_year,
    bracketed,
    determiner,
    is_event,
    is_owned,
    noun_at,
    quoted,
)

_LONGEST_NAME = 40  # tokens; bounds the work on a text without stops
_LONGEST_SUBJECT = 6  # tokens between "programme" and its name: "programme de soutien aux jeunes « X »"
_NUMBERS = frozenset("deux trois quatre cinq six sept huit neuf dix plusieurs".split(" "))
_OF_APPOSITION = ARTICLES | {"un", "une", "son", "sa", "leur"}
_AIMS = frozenset("digital smart vision horizon objectif ambition cap green".split(" "))
_FIRST_THEN = ("d'abord", "ensuite", "enfin", "puis")
_DEFINITE = ARTICLES | POSSESSIVES | {"du", "au", "aux", "cette", "ce", "de", "d'", "en", "et", ""}


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
        if token.fold in PLURALS:
            named = None
            for first, last, acronym in listed_names(tokens, at):
                named = NamedStrategy(first, last, (at, at + 1), acronym)
                yield named
            at = named.last if named is not None else at + 1
            continue
        if not (token.capital or token.fold in NOUNS_FIRST or token.fold in OPENING):
            at += 1
            continue
        named = _by_noun(tokens, at) or _by_quotation(tokens, at) or _by_apposition(tokens, at) or _by_year(tokens, at)
        if named is None:
            at += 1
            continue
        yield named
        at = max(named.last, at + 1)


def _by_noun(tokens: Sequence[Token], at: int) -> NamedStrategy | None:
    found = noun_at(tokens, at)
    if found is None:
        return None
    noun, behind = found
    capital = tokens[at].capital and at > 0 and not tokens[at].acronym
    led = _led_by_name(tokens, at, behind) if capital else None
    if led is not None:
        return _named(tokens, led, behind, None)
    if noun == "new deal":
        return _named(tokens, at, after_modifiers(tokens, behind, proper=True), None) if tokens[at].capital else None
    if is_event(tokens, at) or _is_another_thing(tokens, behind):
        return None
    by_bracket = before_bracket(tokens, at, behind)
    if by_bracket is not None:
        return NamedStrategy(at, by_bracket[0], (at, behind), by_bracket[1])
    opened = in_bracket(tokens, at)
    if opened is not None:
        return NamedStrategy(at, opened[0], (at, behind), opened[1])
    year = _after_national(tokens, behind)
    dated = after_year(tokens, year)
    if noun in DATED and dated > year and not is_owned(tokens, dated, OWNERS):
        return _named(tokens, at, dated, (at, behind))
    return _by_name(tokens, at, behind, noun=noun, capital=capital) or _described(
        tokens, at, behind, noun=noun, capital=capital
    )


def _led_by_name(tokens: Sequence[Token], at: int, behind: int) -> int | None:
    """Index of "Digital" in "Digital Villages Programme", whose English noun at `at` ends the name."""
    first = at
    while first and tokens[first - 1].capital and tokens[first - 1].fold not in FUNCTION_WORDS:
        first -= 1
    goes_on = behind < len(tokens) and (tokens[behind].capital or tokens[behind].fold in DE)
    return first if at - first > 1 and not goes_on and tokens[first].fold not in ARTICLES else None


def _after_national(tokens: Sequence[Token], at: int) -> int:
    return at + 1 if at < len(tokens) and tokens[at].fold in NATIONAL else at


def _is_another_thing(tokens: Sequence[Token], behind: int) -> bool:
    """True for "projet de loi", "programme Master", "plan de vie" and the like."""
    following = behind + (behind < len(tokens) and tokens[behind].fold in DE)
    return following < len(tokens) and tokens[following].fold in NOT_NAMED


def _by_name(tokens: Sequence[Token], at: int, behind: int, *, noun: str, capital: bool) -> NamedStrategy | None:
    """ "programme « X »", "stratégie X 2030", "programme de soutien aux jeunes baptisé « X »"."""
    end = behind
    while end < len(tokens) and is_adjective(tokens[end]) and not tokens[end].capital:
        end += 1
    described = end + 1 < len(tokens) and is_adjective(tokens[end]) and tokens[end + 1].fold in DE
    if capital and described:
        return None  # "Plan Stratégique de Développement …"
    definite = determiner(tokens, at) in _DEFINITE
    closing = quoted(tokens, end, lower=definite)
    if closing is not None:
        return _named(tokens, end + 1, closing, (at, behind), closing=closing + 1)
    proper = _after_common_name(tokens, end, after_proper(tokens, end))
    if proper > end:
        dated = YEAR.match(tokens[proper - 1].text) is not None
        if noun in NEEDS_YEAR and not dated:
            return None
        if noun not in NEEDS_CAPITAL or _is_project(tokens, end, proper):
            if _is_broadcast(tokens, noun):
                return None
            kept = capital or (noun in KEPT and not dated)
            return _named(tokens, at if kept else end, _after_owner(tokens, end, proper, capital), (at, behind))
    return _by_subject(tokens, at, behind)


def _after_common_name(tokens: Sequence[Token], first: int, last: int) -> int:
    """Behind "Villages connectés" or "Mécanisme de crédit agricole" (MCA) in "programme Villages connectés": a capital
    word of the language goes on with its participle or adjective, or up to the bracket with its acronym.
    """
    if last - first != 1 or tokens[first].acronym:
        return last
    closed = before_bracket(tokens, first, last)
    if closed is not None:
        return closed[0]
    plural = tokens[first].fold.endswith(("s", "x")) and last < len(tokens) and tokens[last].fold.endswith("s")
    return last + 1 if plural and (is_adjective(tokens[last]) or is_participle(tokens[last])) else last


def _is_project(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True for "projet PNDA" and "projet X, un programme …": an acronym of four letters, or called a strategy."""
    short = last - first == 1 and tokens[first].acronym and len(tokens[first].text) > 3
    explained = last + 2 < len(tokens) and tokens[last].fold == "(" and bracketed(tokens, last) is not None
    return short or explained or _called_strategy(tokens, last)


def _is_broadcast(tokens: Sequence[Token], noun: str) -> bool:
    return noun == "programme" and any(t.fold in BROADCAST for t in tokens)


def _after_owner(tokens: Sequence[Token], first: int, last: int, capital: bool) -> int:
    """Behind "du gouvernement" in "Programme Familles du gouvernement", whose one word would name nothing."""
    owned = capital and last - first == 1 and [t.fold for t in tokens[last : last + 2]] == ["du", "gouvernement"]
    return last + 2 if owned else last


def _by_subject(tokens: Sequence[Token], at: int, behind: int) -> NamedStrategy | None:
    """ "programme de soutien aux jeunes « X »" and "projet d'eau potable dénommé X": a name behind what it is about."""
    end = behind
    while end < len(tokens) and end - behind <= _LONGEST_SUBJECT:
        token = tokens[end]
        called = token.fold in CALLED
        name = end + called
        closing = quoted(tokens, name) if name < len(tokens) else None
        if closing is not None and (called or end > behind):
            return _named(tokens, name + 1, closing, (at, behind), closing=closing + 1)
        proper = _after_common_name(tokens, name, after_proper(tokens, name)) if called else name
        if proper > name:
            return _named(tokens, name, proper, (at, behind))
        if not token.word or token.capital or (is_verb(token) and not _is_governed(tokens, end)):
            return None
        if token.fold in FUNCTION_WORDS and token.fold not in DE | ARTICLES | {"à", "au", "aux", "en", "pour", "et"}:
            return None
        end += 1
    return None


def _is_governed(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].fold in DE | ARTICLES


def _described(tokens: Sequence[Token], at: int, behind: int, *, noun: str, capital: bool) -> NamedStrategy | None:
    """ "stratégie nationale de …", "plan d'équipement 2025-2030", "Projet d'accélération de …"."""
    if noun not in DESCRIBED and noun not in SCOPED and not capital:
        return None
    end = after_modifiers(tokens, behind, proper=False)
    national = any(token.fold in NATIONAL for token in tokens[behind:end])
    if end >= len(tokens) or (noun in SCOPED and not national):
        return None
    if noun in DOCUMENTS and not capital:
        return None
    if tokens[end].fold == "pour" and (national or noun in DOCUMENTS):
        complemented = _after_purpose(tokens, end)
    elif tokens[end].fold in DE or (end > behind and _adds_complement(tokens, end)):
        window = tokens[end - 1 : end + _LONGEST_NAME]
        complemented = end - 1 + after_complements(window, 1, lists=True, portfolio=False, proper=capital)
    else:
        return None
    complemented = _before_next_plan(tokens, end, complemented)
    if complemented == end or any(t.fold in NEVER_INSIDE for t in tokens[end:complemented]):
        return None
    begins, end = end, complemented
    if end + 1 < len(tokens) and tokens[end].fold == "en" and after_date(tokens, end + 2) > end + 2:
        end += 2
    dated = after_date(tokens, end)
    if dated == end and not national and not capital:
        return None
    if dated == end and noun == "politique" and tokens[begins].fold != "pour":
        return None  # "la politique nationale de soutien à l'emploi" is what a state does, no text of its own
    if dated == end and determiner(tokens, at) not in _DEFINITE:
        return None  # "une stratégie nationale de l'eau" may not have a name yet
    return _named(tokens, at, dated, (at, behind))


def _before_next_plan(tokens: Sequence[Token], first: int, last: int) -> int:
    """Index of "et" in "plan national de l'eau et du Plan national des ports": another name begins; else `last`."""
    for at in range(first, last - 2):
        noun = at + 1 + (tokens[at + 1].fold in DE)
        noun += tokens[noun].fold in ARTICLES
        if tokens[at].fold in ("et", ",") and noun < last and noun_at(tokens, noun) is not None:
            return at
    return last


def _adds_complement(tokens: Sequence[Token], at: int) -> bool:
    """True for "et d'innovation" in "Stratégie industrielle et d'innovation" at `at`."""
    return tokens[at].fold == "et" and at + 1 < len(tokens) and tokens[at + 1].fold in DE


def _after_purpose(tokens: Sequence[Token], at: int) -> int:
    """Behind "pour le commerce des grains" at `at`; `at` itself where no noun phrase follows."""
    noun = at + 1
    if noun < len(tokens) and tokens[noun].fold in ARTICLES:
        noun += 1
    if noun >= len(tokens) or not is_noun_like(tokens[noun]):
        return at
    window = tokens[noun : noun + _LONGEST_NAME]
    behind = after_modifiers(window, 1, proper=False)
    end = noun + after_complements(window, behind, lists=False, portfolio=False, proper=True)
    joined = end + 2 < len(tokens) and tokens[end].fold == "et" and tokens[end + 1].fold in ARTICLES
    if joined and not tokens[end + 2].capital and not begins_actor(tokens, end + 1) and is_noun_like(tokens[end + 2]):
        return after_modifiers(tokens, end + 3, proper=False)  # "pour la croissance et l'emploi"
    return end


def _by_quotation(tokens: Sequence[Token], at: int) -> NamedStrategy | None:
    """A quoted name that ends in a year, or that an apposition calls a strategy."""
    closing = quoted(tokens, at)
    if closing is None:
        return None
    before = {t.fold for t in tokens[max(0, at - 4) : at]}
    words = {t.fold for t in tokens[at + 1 : closing]}
    if (before | words) & EVENTS:
        return None
    year = YEARS.fullmatch(tokens[closing - 1].text) is not None
    if noun_at(tokens, at + 1) is not None and (year or tokens[at + 1].fold == "new"):
        return _named(tokens, at + 1, closing, None)
    if year and closing - at < 8:
        return _named(tokens, at + 1, closing, None)
    return _named(tokens, at + 1, closing, None) if _called_strategy(tokens, closing + 1) else None


def _by_apposition(tokens: Sequence[Token], at: int) -> NamedStrategy | None:
    """ "Go Siyaha, un programme …"."""
    last = after_proper(tokens, at)
    if last == at or not _called_strategy(tokens, last) or (at and tokens[at - 1].capital):
        return None
    if at and tokens[at - 1].fold in ("à", "en", "au"):
        return None  # "Lancé à Sokodé, le programme de …"
    return _named(tokens, at, last, None)


def find_announced(tokens: Sequence[Token]) -> NamedStrategy | None:
    """The name that opens the sentence in "X, d'abord, …", for a sentence before that announced several programmes."""
    last = after_proper(tokens, 0)
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
    """True for ", un programme de …" at `at`, and for ", la stratégie de …" where it holds a complement."""
    if at + 2 >= len(tokens) or tokens[at].fold != "," or tokens[at + 1].fold not in _OF_APPOSITION:
        return False
    first = at + 2
    if tokens[first].fold in ("nouvelle", "nouveau", "grande", "grand", "vaste"):
        first += 1
    found = noun_at(tokens, first)
    if found is None or found[0] in NEEDS_CAPITAL:
        return False
    # "Parallèlement, le programme X": what is called so is X.
    behind = after_modifiers(tokens, found[1], proper=False)
    if quoted(tokens, behind) is not None or after_proper(tokens, behind) > behind:
        return False
    # "Dans le budget du Togo, la stratégie numérique tient en une ligne": the subject of its own sentence.
    return tokens[at + 1].fold not in ARTICLES or behind >= len(tokens) or tokens[behind].fold in DE | {",", "."}


def _by_year(tokens: Sequence[Token], at: int) -> NamedStrategy | None:
    """ "France 2030", "Maroc Digital 2030": a country, at most two words and a year, outside an event's name."""
    first = at + (tokens[at].fold in _AIMS and at + 1 < len(tokens))
    if (tokens[first].fold,) not in COUNTRIES or not (tokens[at].capital and tokens[first].capital):
        return None
    if at and tokens[at - 1].fold in ("en", "au"):
        return None
    end = first + 1
    while end < len(tokens) and end < first + 3 and (tokens[end].capital or is_adjective(tokens[end])):
        end += 1
    if end >= len(tokens) or not YEAR.fullmatch(tokens[end].text) or is_event(tokens, at):
        return None
    if at and tokens[at - 1].capital and tokens[at - 1].fold not in FUNCTION_WORDS:
        return None
    return _named(tokens, at, end + 1, None)


def _named(
    tokens: Sequence[Token],
    first: int,
    last: int,
    cue: tuple[int, int] | None,
    *,
    closing: int | None = None,
) -> NamedStrategy:
    return NamedStrategy(first, last, cue, bracketed(tokens, closing if closing is not None else last))
