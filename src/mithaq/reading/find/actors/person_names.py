"""The shape of a person's name: first names, surnames in capitals, initials and particles of many lands."""

from __future__ import annotations

from collections.abc import Sequence

from mithaq.reading.find.actors.patterns_fr import (
    CIVIL,
    COMPANY_WORDS,
    COUNTRIES,
    DE,
    FUNCTION_WORDS,
    HEADS,
    MONTHS,
    NOT_ORGANISATIONS,
    PARTICLES,
)
from mithaq.reading.find.actors.tokens import Token, is_roman

# Only between two names: "Awa li Mbeng", "Anna ter Horst".
_INNER = frozenset("li lo ter ten te zu zur vom della dello degli dalla ag ou épse epse".split())
_FIRST_NAMES = frozenset(["dominique", "israel"])  # of persons more often than of countries beside a title
LONGEST_NAME = 8  # tokens


def after_person(tokens: Sequence[Token], first: int, *, surname_first: bool = False) -> int:
    """Index behind the person's name that begins at `first`; `first` itself where none does.

    A surname may be in capitals behind the first name ("Jean DIOP"); `surname_first` lets it begin the name too.
    """
    at = first
    if first < len(tokens) and not tokens[first].capital:
        return first
    while at < len(tokens) and at - first < LONGEST_NAME:
        token = tokens[at]
        joins = (token.fold in PARTICLES or (at > first and token.fold in _INNER)) and _goes_on(tokens, at + 1)
        joins = joins or _is_elided_particle(tokens, at, at - first)
        in_capitals = token.acronym and token.text.isalpha() and (at > first or surname_first)
        capitals = in_capitals and (is_roman(token) or token.fold not in NOT_ORGANISATIONS)
        month = at == first and token.text == "Janvier" and at + 1 < len(tokens) and is_name_word(tokens[at + 1])
        if _is_initial(tokens, at) or (at > first and _is_slash(tokens, at)):
            at += 2
        elif is_name_word(token) or capitals or month or (joins and (at > first or token.capital)):
            at += 1
        else:
            break
    return at


def _is_elided_particle(tokens: Sequence[Token], at: int, words: int) -> bool:
    """True for "d'" in "Awa Dossou d'Almeida": behind two names, before one that ends it and is no firm's."""
    if words < 2 or tokens[at].text not in ("d'", "d’") or at + 1 >= len(tokens):
        return False
    last, behind = tokens[at + 1], at + 2
    ends = behind >= len(tokens) or not tokens[behind].capital
    return ends and not last.acronym and (last.fold,) not in COUNTRIES and is_name_word(last)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """True for a name's word at `at`, and for "der" in "Anna von der Horst"."""
    if at < len(tokens) and tokens[at].fold in PARTICLES and not tokens[at].capital:
        at += 1
    # "Awa Diop de ZARQA": whose she is, not her name
    return at < len(tokens) and is_name_word(tokens[at]) and not (tokens[at].acronym and tokens[at - 1].fold in DE)


def _is_slash(tokens: Sequence[Token], at: int) -> bool:
    """True for "/" in "Awa Traoré/Diop": the names of two families, without spaces."""
    if tokens[at].text != "/" or at + 1 >= len(tokens) or not is_name_word(tokens[at + 1]):
        return False
    return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def _is_initial(tokens: Sequence[Token], at: int) -> bool:
    """True for "J." in "J. Mballa": a letter and a stop before a name."""
    if at + 2 >= len(tokens) or len(tokens[at].text) != 1 or not tokens[at].capital or tokens[at + 1].fold != ".":
        return False
    return tokens[at].end == tokens[at + 1].start and is_name_word(tokens[at + 2])


def is_name_word(token: Token) -> bool:
    """True where `token` may be part of a person's name."""
    if not token.text[0].isupper() or len(token.text) < 2:
        return False
    if any(character.isdigit() for character in token.text) or token.fold.endswith("'"):
        return False
    if token.fold in ("cheikh", "sheikh"):
        return True
    if token.fold in FUNCTION_WORDS or token.fold in MONTHS or token.fold in NOT_ORGANISATIONS or token.fold in CIVIL:
        return token.fold in PARTICLES and not token.acronym
    land = (token.fold,) in COUNTRIES and token.fold not in _FIRST_NAMES
    if (token.fold in HEADS or land) and not token.acronym:
        return False
    return not (token.fold in COMPANY_WORDS or (token.acronym and len(token.text) < 5 and "-" not in token.text))
