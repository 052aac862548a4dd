"""Bodies that are named by a common noun nobody listed, where only a party stands: "entre l'Amicale des X et le Y".

Every country names bodies with nouns of its own ("Amicale", "Mouvement", "Carrefour"). Behind "entre", "avec" and
"par", in a sentence that speaks of agreeing, an article and a capital common noun with its complement name one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mithaq.reading.find.actors.found import Found, Sentence
from mithaq.reading.find.actors.organisations import acronym_beside, after_proper, is_proper_word
from mithaq.reading.find.actors.patterns_fr import (
    ARTICLES,
    COUNTRIES_FIRST,
    DE,
    FUNCTION_WORDS,
    TITLES,
    is_adjective,
    is_noun_like,
    is_verb,
)
from mithaq.reading.find.actors.surroundings import NOT_ACTORS
from mithaq.reading.find.actors.tokens import Token
from mithaq.reading.find.mentions import ActorKind

_LEADS = frozenset(["entre", "avec", "par"])
_LONGEST = 14
# What no name of a body goes on with: prepositions of a purpose or setting, pronouns, participles of acts.
_ENDS = frozenset(
    "pour dans en à au aux lors sur par avec portant visant relatif relative relatifs relatives afin qui que dont où "
    "ainsi lequel laquelle signe signee signes signees conclu conclue represente representee vise destine destinee "
    "concernant permettant depuis ce cette ces il elle a est".split()
)


def find_between(sentence: Sentence) -> Iterator[Found]:
    """Bodies behind "entre", "avec" or "par" that no other rule has found; each takes its tokens."""
    if sentence.triggers.isdisjoint(("agreement", "signing")) or _LEADS.isdisjoint(sentence.folds) or sentence.shouted:
        return
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.fold in _LEADS:
            yield from _listed(sentence, at + 1, alone=token.fold != "entre")


def _listed(sentence: Sentence, at: int, *, alone: bool) -> Iterator[Found]:
    """The bodies of a list that begins at `at`; `alone`: a list of one will do."""
    tokens = sentence.tokens
    members: list[tuple[int, int]] = []
    while (first := _after_article(tokens, at)) is not None:
        last = _reach(tokens, first) if first == at + 1 else after_proper(tokens, first)
        members.append((first, last))
        at = _after_brackets(tokens, last)
        if at + 1 >= len(tokens) or tokens[at].fold not in ("et", ","):
            break
        at += 1 + (tokens[at].fold == "," and tokens[at + 1].fold == "et")
    if len(members) < 2 and not alone:
        return
    for first, last in members:
        if _is_body(sentence, first, last):
            sentence.take(first, last)
            yield Found(
                sentence=sentence.index,
                first=first,
                last=last,
                kind=ActorKind.ORGANISATION,
                by="between",
                head="organisation",
                noun=tokens[first].fold,
                acronym=acronym_beside(tokens, first, last),
            )


def _after_article(tokens: Sequence[Token], at: int) -> int | None:
    """Index of the capital word behind the article at `at`, over a noun that nobody listed and its adjectives
    ("l'hébergeur algérien Tassili"); None where none stands there.
    """
    if at + 1 >= len(tokens) or tokens[at].fold not in ARTICLES:
        return None
    first = at + 1
    if tokens[first].capital:
        return first
    if (tokens[first].fold,) in TITLES or not is_noun_like(tokens[first]):
        return None
    first += 1
    while first < len(tokens) and is_adjective(tokens[first]) and not tokens[first].capital:
        first += 1
    if first + 2 < len(tokens) and tokens[first].fold in ("de", "d'") and not tokens[first + 1].capital:
        first += 2  # "la plateforme de vente X"
    return first if first < len(tokens) and is_proper_word(tokens[first]) else None


def _reach(tokens: Sequence[Token], first: int) -> int:
    """Index behind the phrase that begins at `first`."""
    at = first + 1
    while at < min(len(tokens), first + _LONGEST):
        token = tokens[at]
        if not token.word or token.fold in _ENDS or (is_verb(token) and not token.capital):
            break
        if token.fold == "et" and not _adds_complement(tokens, at):
            break
        at += 1
    while at > first + 1 and tokens[at - 1].fold in FUNCTION_WORDS:
        at -= 1
    return at


def _adds_complement(tokens: Sequence[Token], at: int) -> bool:
    """Whether "et" joins another complement of the same name ("des petites et moyennes entreprises", "et des Y")."""
    if at + 1 >= len(tokens) or tokens[at + 1].capital:
        return False
    return tokens[at + 1].fold not in ARTICLES or tokens[at + 1].fold in DE


def _after_brackets(tokens: Sequence[Token], at: int) -> int:
    if at + 2 < len(tokens) and tokens[at].fold == "(" and tokens[at + 2].fold == ")":
        return at + 3
    return at


def _is_body(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the phrase is a common noun with a complement, or a name behind a noun of its own: a row of capital
    words alone may be a person or a brand.
    """
    tokens = sentence.tokens
    head = tokens[first]
    described = not tokens[first - 1].capital and tokens[first - 1].fold not in ARTICLES
    described = described or any(
        not token.capital and token.fold not in FUNCTION_WORDS for token in tokens[first + 1 : last]
    )
    return (
        described
        and not head.acronym
        and head.fold not in NOT_ACTORS
        and head.fold not in COUNTRIES_FIRST
        and sentence.title_at(first) is None
        and sentence.free(first, last)
    )
