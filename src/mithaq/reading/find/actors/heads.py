"""Whether a head noun begins the name of a body: "Agence", "rectorat de Lille", "caisse primaire … (CPAM)"."""

from __future__ import annotations

from collections.abc import Sequence

from mithaq.reading.find.actors.patterns_fr import (
    ARTICLES,
    CIVIL,
    DE,
    FUNCTION_WORDS,
    GENERIC,
    GENTILICS,
    HEADS,
    MONTHS,
    SCOPES,
    TITLES,
    is_adjective,
    is_noun_like,
    is_participle,
)
from mithaq.reading.find.actors.tokens import Token

_INSTITUTIONAL = frozenset(
    "hospitalier hospitaliere autonome municipal municipale urbain urbaine general generale".split()
)
# "communauté urbaine", "communauté d'agglomération", "communauté de communes"; others are people.
_OF_COMMUNES = frozenset("urbaine agglomeration communes universites".split())
# "lycée Amadou-Ba" is named so; "caisse Zarqa" is Zarqa.
_NAMED_DIRECTLY = frozenset(["school", "university", "union", "commune"])
_TERRITORIES = frozenset(["region", "commune"])
_FARTHEST = 8  # tokens between the head and the first capital of its name


def begins_name(tokens: Sequence[Token], at: int) -> bool:
    """True where the head noun at `at` counts there: by its case, or in lower case by what follows."""
    head = HEADS.get(tokens[at].fold) if tokens[at].word else None
    if head is None:
        return False
    if head.kind in _TERRITORIES and not tokens[at].capital and at and tokens[at - 1].fold in ("de", "d'"):
        return False  # "le bureau de wilaya de l'OKTP": how far it reaches, not whose it is
    if head.owned:
        national = at + 1 < len(tokens) and tokens[at + 1].fold in GENTILICS  # "Coopération suisse"
        return tokens[at].capital and (national or _is_named(tokens, at))
    return (
        tokens[at].capital
        or head.in_lower_case
        or (head.scoped and _is_scoped(tokens, at))
        or (head.named and _is_named(tokens, at))
    )


def kind_of(tokens: Sequence[Token], at: int) -> str:
    """Class of the head noun at `at`; a "centre hospitalier" is a hospital."""
    hospital = at + 1 < len(tokens) and tokens[at + 1].fold.startswith("hospitalier")
    return "hospital" if hospital else HEADS[tokens[at].fold].kind


def _is_scoped(tokens: Sequence[Token], at: int) -> bool:
    """True for "conseil régional", "centre hospitalier", "port autonome" at `at`."""
    return at + 1 < len(tokens) and tokens[at + 1].fold in SCOPES | _INSTITUTIONAL


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    """True for "rectorat de Lille", "lycée technique Amadou-Ba": adjectives and complements lead to a proper name.

    "département d'Awa Diop" is a person's.
    """
    if tokens[at].fold == "communaute" and _OF_COMMUNES.isdisjoint(t.fold for t in tokens[at + 1 : at + 3]):
        return False
    end = min(len(tokens), at + _FARTHEST)
    behind = at + 1
    while behind < end:
        token = tokens[behind]
        if token.capital:
            direct = DE.isdisjoint(t.fold for t in tokens[at + 1 : behind])
            if direct and (HEADS[tokens[at].fold].kind not in _NAMED_DIRECTLY or (tokens[at].fold,) in GENERIC):
                return False
            return _is_proper_name(tokens, behind)
        governed = tokens[behind - 1].fold in DE or (
            tokens[behind - 1].fold in ARTICLES and tokens[behind - 2].fold in DE
        )
        article = token.fold in ARTICLES and tokens[behind - 1].fold in DE
        noun = governed and is_noun_like(token)
        if not (token.fold in DE or article or noun or is_adjective(token) or is_participle(token)):
            return False
        behind += 1
    return False


def _is_proper_name(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.fold in FUNCTION_WORDS | MONTHS or token.fold in CIVIL or (token.fold,) in TITLES:
        return False
    person = tokens[at - 1].fold in ("de", "d'") and at + 1 < len(tokens) and tokens[at + 1].capital
    return not person
