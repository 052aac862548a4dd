"""States as actors: "le gouvernement marocain", "l'État", "le Royaume", "le Maroc et l'Arabie saoudite"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mithaq.reading.find.actors.found import Found, Sentence
from mithaq.reading.find.actors.patterns_fr import (
    ARTICLES,
    CIVIL,
    COUNTRIES,
    COUNTRIES_FIRST,
    DE,
    GENTILICS,
    OPENING,
    TITLES,
    country_at,
)
from mithaq.reading.find.actors.tokens import Token
from mithaq.reading.find.mentions import ActorKind

_STEM = 4  # letters that a country's name and its adjective share: "Togo", "togolais"
# Every mention of a state begins with one of these.
_FIRST_WORDS = COUNTRIES_FIRST | {"gouvernement", "etat", "royaume", "republique"}
# "au Maroc" and "du Maroc" say where or whose; "le Maroc" and "entre Maroc et Togo" may be an actor.
_PLACE_BEFORE = frozenset("à au aux en du de d' des dans vers sur pour hors via depuis".split())


def find_states(sentence: Sentence) -> Iterator[Found]:
    """Governments, the State and countries that may act; each takes its tokens."""
    if _FIRST_WORDS.isdisjoint(sentence.folds):
        return
    tokens = sentence.tokens
    in_title = {at for title in sentence.titles if title.kind == "state" for at in range(title.start, title.end)}
    for at, token in enumerate(tokens):
        if token.fold not in _FIRST_WORDS or not (token.capital or token.fold == "gouvernement"):
            continue
        if at in in_title or not sentence.free(at, at + 1):
            continue
        last, by = _state_at(tokens, at)
        if last > at and sentence.free(at, last):
            sentence.take(at, last)
            yield Found(
                sentence=sentence.index,
                first=at,
                last=last,
                kind=ActorKind.STATE,
                by=by,
                head=by,
                noun=_whose(tokens, at, last) if by != "country" else _code_of(tokens, at, last),
            )


def _whose(tokens: Sequence[Token], first: int, last: int) -> str:
    """What tells one government from another: "queb" of "gouvernement du Québec" and "québécois"; "" without it."""
    return tokens[last - 1].fold[:_STEM] if last - first > 1 else ""


def _code_of(tokens: Sequence[Token], first: int, last: int) -> str:
    """ISO 3166-1 code of "Sénégal" and of "République du Sénégal"."""
    words = tuple(token.fold for token in tokens[first:last])
    return COUNTRIES.get(words) or COUNTRIES.get(words[2:], "")


def _state_at(tokens: Sequence[Token], at: int) -> tuple[int, str]:
    """(index behind the mention, rule) for a mention that begins at `at`; (at, "") where none does."""
    token = tokens[at]
    before = tokens[at - 1].fold if at else ""
    if token.fold == "gouvernement" and (before in ARTICLES or before in ("du", "au")):
        return _after_whose(tokens, at + 1), "government"
    if token.fold == "etat" and token.capital and before == "l'":
        return _after_whose(tokens, at + 1), "state"
    if token.fold == "royaume" and token.capital and before in ("le", "du"):
        named = country_at(tokens, at + 2) if at + 2 < len(tokens) and tokens[at + 1].fold in DE else 0
        return (named, "country") if named > at + 2 else (at + 1, "kingdom")
    if not token.capital or before in _PLACE_BEFORE:
        return at, ""
    if at > 1 and before in ARTICLES and tokens[at - 2].fold in _PLACE_BEFORE:
        return at, ""
    if token.fold == "republique" and at + 2 < len(tokens) and tokens[at + 1].fold in DE:
        behind = country_at(tokens, at + 2)
        return (behind, "country") if behind > at + 2 else (_country_at(tokens, at), "country")
    if token.fold == "republique" and at + 1 < len(tokens) and tokens[at + 1].fold in GENTILICS and before == "la":
        return at + 2, "country"
    return _country_at(tokens, at), "country"


def _after_whose(tokens: Sequence[Token], at: int) -> int:
    """Behind "marocain" or "du Burkina Faso" at `at`; `at` itself without such words."""
    if at >= len(tokens) or tokens[at].fold in GENTILICS:
        return min(at + 1, len(tokens))
    if tokens[at].fold not in DE:
        return at
    first = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].fold in ARTICLES)
    behind = country_at(tokens, first)
    if behind > first:
        return behind
    # "gouvernement du Québec" is a land's; "gouvernement de Diop" is a person's.
    definite = tokens[at].fold == "du" or first > at + 1
    return first + 1 if definite and first < len(tokens) and _is_land(tokens, first) else at


def _is_land(tokens: Sequence[Token], at: int) -> bool:
    """True for a name of one word at `at` that is neither an office, a party's acronym nor a person's first name."""
    token = tokens[at]
    goes_on = at + 1 < len(tokens) and tokens[at + 1].capital
    return (
        token.capital and not token.acronym and not goes_on and (token.fold,) not in TITLES and token.fold not in CIVIL
    )


def _country_at(tokens: Sequence[Token], at: int) -> int:
    inside = at and tokens[at - 1].capital and tokens[at - 1].fold not in ARTICLES
    quoted = at and tokens[at - 1].fold in OPENING
    return at if inside or quoted else country_at(tokens, at)
