"""The organisation inside a title of function: "directrice de l'Office des ports", "PDG du groupe Zarqa"."""

from __future__ import annotations

from collections.abc import Sequence

from mithaq.reading.find.actors.heads import begins_name
from mithaq.reading.find.actors.patterns_fr import (
    ARTICLES,
    CIVIL,
    COMPANY_WORDS,
    COUNTRIES,
    FUNCTION_WORDS,
    GENERIC,
    HEADS,
    SCOPES,
    country_at,
    is_adjective,
)
from mithaq.reading.find.actors.person_names import is_name_word
from mithaq.reading.find.actors.reach import after_quoted, reach_name
from mithaq.reading.find.actors.tokens import Token

_NAMED_AFTER_PERSONS = frozenset("university school institute hospital foundation port centre association".split())
_QUARTERS = frozenset("nord sud est ouest".split())
_STATE_COMPLEMENTS = frozenset("republique gouvernement etat conseil chambre".split())


def organisation_at(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Half-open range of the organisation that begins at `at`; None where what follows stays in the role."""
    token = tokens[at]
    quoted = after_quoted(tokens, at)
    if quoted is not None:
        return at, quoted
    if country_at(tokens, at) > at:
        return None
    if begins_name(tokens, at):
        return _headed_at(tokens, at, HEADS[token.fold].kind)
    if not token.capital:
        return _generic_at(tokens, at)
    return _capitalised_at(tokens, at)


def _headed_at(tokens: Sequence[Token], at: int, kind: str) -> tuple[int, int] | None:
    """ "Office des ports": behind a head noun of class `kind`; None for "office" alone."""
    end = reach_name(tokens, at, kind=kind)
    if kind not in _NAMED_AFTER_PERSONS:
        end = _before_person(tokens, at, end)
    if tokens[end - 1].fold.startswith("delegue") and end < len(tokens) and tokens[end].fold in ("à", "au", "aux"):
        end -= 1  # "vice-présidente de la Région déléguée à l'emploi"
    named = kind == "ministry" or any(token.capital for token in tokens[at:end])
    return (at, end) if named else None


def _capitalised_at(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """ "Zarqa Tech", "OKTP", "Garde nationale": a run of capitals without the bearer that may end it."""
    token = tokens[at]
    if token.fold in _QUARTERS and not (at + 1 < len(tokens) and tokens[at + 1].capital):
        return None
    if token.fold in FUNCTION_WORDS or (token.fold in _STATE_COMPLEMENTS and not token.acronym):
        return None
    end = at + 1
    while end < len(tokens) and tokens[end].capital and tokens[end].fold not in FUNCTION_WORDS | frozenset(CIVIL):
        end += 1
    land = next((k for k in range(at + 1, end - 2) if (tokens[k].fold,) in COUNTRIES), None)
    if land is not None and end - land < 6 and all(is_name_word(token) for token in tokens[land + 1 : end]):
        return at, land + 1  # "directrice de Zarqa Togo Awa Diop"
    # "directeur de l'OKTP Omar Tazi": an acronym, then a person without a comma.
    person = (
        token.acronym and end - at > 2 and not any(t.acronym or t.fold in COMPANY_WORDS for t in tokens[at + 1 : end])
    )
    person = person or (end - at == 3 and _is_definite_body(tokens, at, end))
    if end < len(tokens) and not token.acronym and tokens[end].fold in SCOPES and not tokens[end].capital:
        end += 1  # "Garde nationale"
    return at, at + 1 if person else end


def _is_definite_body(tokens: Sequence[Token], at: int, end: int) -> bool:
    """True for "Medwa" in "du Medwa Awa Diop": one word with its article, and a name that no comma parts from it."""
    if at == 0 or tokens[at - 1].fold not in ARTICLES | {"du"} or (tokens[at].fold,) in GENERIC:
        return False
    parted = end < len(tokens) and tokens[end].fold in (",", "(")
    names = all(is_name_word(token) and not is_adjective(token) for token in tokens[at + 1 : end])
    return names and not parted and not is_adjective(tokens[at])


def _before_person(tokens: Sequence[Token], at: int, end: int) -> int:
    """Where "José Bar" begins in "président de la Commission européenne José Bar", else `end`.

    Two or three capitalised words that no comma parts from an adjective or acronym before them are the bearer.
    """
    first = end
    while first > at + 1 and tokens[first - 1].capital and not tokens[first - 1].acronym:
        first -= 1
    apart = tokens[first - 1].acronym or (is_adjective(tokens[first - 1]) and not tokens[first - 1].capital)
    person = 1 < end - first < 4 and apart and not (tokens[first].fold in HEADS or tokens[first].fold in COMPANY_WORDS)
    parted = end < len(tokens) and tokens[end].fold in (",", "(")
    return first if person and not parted else end


def _generic_at(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """ "groupe ALTEN", "société saoudienne Elm", "jeune pousse Zarqa": a generic noun with the name behind it."""
    end = at + 1
    if (tokens[at].fold,) not in GENERIC:
        if end >= len(tokens) or (tokens[at].fold, tokens[end].fold) not in GENERIC:
            return None
        end += 1
    while end < len(tokens) and end < at + 6 and (is_adjective(tokens[end]) and not tokens[end].capital):
        end += 1
    quoted = after_quoted(tokens, end) if end < len(tokens) else None
    if quoted is not None:
        return at, quoted
    first = end
    while end < len(tokens) and tokens[end].capital and tokens[end].fold not in FUNCTION_WORDS:
        end += 1
    return (at, end) if end > first else None
