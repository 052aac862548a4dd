"""Titles whose bearer stands further off, and titles that borrow the office of another one.

The grammar of titles reads what it knows. Where it stops before a complement that it does not know, the name behind
the next comma or "M." still shows where the title ends: "la directrice de l'Institut X à la région Y, Awa Diop".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mithaq.reading.find.actors.beside import is_address, name_at, name_beside
from mithaq.reading.find.actors.patterns_fr import ARTICLES, DE, GENTILICS, is_noun_like, is_verb
from mithaq.reading.find.actors.reach import after_portfolio
from mithaq.reading.find.actors.title_bodies import organisation_at
from mithaq.reading.find.actors.title_nouns import after_noun
from mithaq.reading.find.actors.titles import TitlePhrase
from mithaq.reading.find.actors.tokens import Token

_FURTHEST = 20  # tokens between the title and its bearer
_COUNTERPARTS = frozenset("homologue homologues collegue collegues".split())
_ENDS_CLAUSE = frozenset(
    "qui que qu' dont où lorsque lorsqu' quand puis mais or donc car selon ainsi avec avant apres lors ont a est "
    "sont il elle ils elles on par sous entre".split()
)
_SCOPE = frozenset("à au aux en pour dans chez charge chargee".split())
_DEFINITE = ARTICLES | {"du", "des"}
_LIST_GOES_ON = DE | ARTICLES | {"et", "en", "pour", "charge", "chargee"}


def settle(tokens: Sequence[Token], title: TitlePhrase, earlier: TitlePhrase | None) -> TitlePhrase | None:
    """`title` with the office that it borrows from the `earlier` one and with its end before its bearer.

    None for a counterpart ("homologue", "collègue") of nobody in a government.
    """
    if tokens[title.start].fold in _COUNTERPARTS:
        borrowed = _like_its_counterpart(tokens, title, earlier) if earlier is not None else None
        return borrowed and reach_bearer(tokens, borrowed)
    return reach_bearer(tokens, title)


def another_of(tokens: Sequence[Token], at: int, earlier: TitlePhrase) -> TitlePhrase | None:
    """The title "celui de la Santé" at `at` behind "le ministre de l'Eau, X, et"; None elsewhere."""
    if tokens[at].fold not in ("celui", "celle") or at + 1 >= len(tokens):
        return None
    if earlier.kind == "head":
        return _head_of_another(tokens, at, earlier)
    if earlier.kind != "state":
        return None
    end = after_portfolio(tokens, at + 1)
    if end == at + 1:
        return None
    title = replace(earlier, start=at, end=end, gender="f" if tokens[at].fold == "celle" else "m", determiner="du")
    return _like_its_counterpart(tokens, title, earlier)


def _head_of_another(tokens: Sequence[Token], at: int, earlier: TitlePhrase) -> TitlePhrase | None:
    """The title "celui du conseil régional" at `at` behind "le président de la région, X, et": the same office of
    another body.
    """
    noun = at + 2 + (at + 2 < len(tokens) and tokens[at + 2].fold in ARTICLES)
    if earlier.organisation is None or tokens[at + 1].fold not in DE or noun >= len(tokens):
        return None
    organisation = organisation_at(tokens, noun)
    if organisation is None:
        return None
    return replace(
        earlier,
        start=at,
        end=organisation[1],
        role=earlier.role[:1],
        organisation=organisation,
        gender="f" if tokens[at].fold == "celle" else "m",
        plural=False,
        determiner="le",
        pointer=False,
    )


def _like_its_counterpart(tokens: Sequence[Token], title: TitlePhrase, of: TitlePhrase) -> TitlePhrase | None:
    """`title` ("son collègue de la Santé") with the office of `of` ("le ministre de l'Eau"): "ministre de la Santé".

    A field of its own replaces the other's; a word of nationality in it is left out. None where `of` is no member of
    a government.
    """
    if of.kind != "state":
        return None
    noun_end = after_noun(tokens, of.start) or of.start + 1
    own = title.start + 1
    while own < title.end and tokens[own].fold in GENTILICS:
        own += 1
    if own < title.end:
        return replace(title, role=((of.start, noun_end), (own, title.end)), plural=False)
    field = noun_end
    while field < of.end and tokens[field].fold in GENTILICS:
        field += 1
    whole = ((of.start, of.end),) if field == noun_end else ((of.start, noun_end), (field, of.end))
    return replace(title, role=tuple(part for part in whole if part[0] < part[1]), plural=False)


def reach_bearer(tokens: Sequence[Token], title: TitlePhrase) -> TitlePhrase:
    """`title`, its end moved to the comma or "M." before its bearer where a complement parts the two.

    Only a definite title in the singular looks so far, and no further than a finite verb, another title or the end of
    the clause. What is taken in belongs to the role up to an organisation in it.
    """
    if not title.determiner or title.plural or name_beside(tokens, title) is not None:
        return title
    end = _before_bearer(tokens, title.end)
    if end is None:
        return title
    behind = title.end
    complement = tokens[behind:end]
    if not all(token.word for token in complement) or any(token.fold in ("un", "une") for token in complement):
        return replace(title, end=end)
    if title.organisation is None:
        return _with_complement(tokens, title, end)
    if tokens[behind].fold in _SCOPE and len(title.role) == 1:
        return replace(title, role=(*title.role, (behind, end)), end=end)
    if len(title.role) == 1 and tokens[behind].capital:
        return replace(title, organisation=(title.organisation[0], end), end=end)
    return replace(title, end=end)


def _before_bearer(tokens: Sequence[Token], at: int) -> int | None:
    """Index of the comma or "M." right before the first name behind `at` that the clause leads to; None without one."""
    last = min(len(tokens) - 1, at + _FURTHEST)
    first = at
    while at < last:
        token = tokens[at]
        if token.fold == "," or (token.capital and at > first and is_address(tokens, at)):
            name = name_at(tokens, at + (token.fold == ","))
            if name is not None and at > first and _stands_apart(tokens, name[1]):
                return at
            if token.fold != "," or tokens[at + 1].fold not in _LIST_GOES_ON:
                return None
        elif token.fold == "(":
            closing = next((k for k in range(at + 1, min(len(tokens), at + 7)) if tokens[k].fold == ")"), None)
            if closing is None:
                return None
            at = closing
        elif not token.word or _ends_clause(token) or _is_titled(tokens, at):
            return None
        at += 1
    return None


def _ends_clause(token: Token) -> bool:
    """True for "qui" and for a finite verb; "Est" in "de l'Est" is none."""
    return not token.capital and (token.fold in _ENDS_CLAUSE or is_verb(token))


def _is_titled(tokens: Sequence[Token], at: int) -> bool:
    """True for "directeur" in "la région du directeur": another title begins."""
    return tokens[at - 1].fold in _DEFINITE and after_noun(tokens, at) is not None


def _stands_apart(tokens: Sequence[Token], behind: int) -> bool:
    """True where a name that ends before `behind` is closed by a mark, a verb or "et"."""
    if behind >= len(tokens):
        return True
    token = tokens[behind]
    return token.fold in (",", ".", "(", ")", ";", ":", "et", "qui", "ainsi") or is_verb(token)


def _with_complement(tokens: Sequence[Token], title: TitlePhrase, end: int) -> TitlePhrase:
    """`title` with the words up to `end` in its role, but for the first organisation among them."""
    if title.kind == "state":
        of_government = any(token.fold == "gouvernement" for token in tokens[title.end : title.end + 2])
        return replace(title, end=end) if of_government else replace(title, role=((title.start, end),), end=end)
    for at in range(title.end, end - 1):
        if tokens[at].fold not in DE:
            continue
        noun = at + 1 + (tokens[at + 1].fold in ARTICLES)
        if noun >= end or not is_noun_like(tokens[noun]):
            continue
        organisation = organisation_at(tokens, noun)
        if organisation is not None and organisation[1] <= end:
            scope = organisation[1]
            parts = ((title.start, at), (scope, end)) if scope < end and tokens[scope].fold in _SCOPE else None
            return replace(title, role=parts or ((title.start, at),), organisation=organisation, end=end)
    return replace(title, role=((title.start, end),), end=end)
