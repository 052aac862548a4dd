"""Two bodies named together and told apart behind: "Pour la première, c'est X …; pour la seconde, Y"."""

from __future__ import annotations

from collections.abc import Sequence

from mithaq.reading.find.actors.patterns_fr import is_noun_like, is_verb
from mithaq.reading.find.actors.tokens import Token

_FIRST = frozenset(["premier", "premiere"])
_SECOND = frozenset(["second", "seconde", "deuxieme"])
_DEFINITE = frozenset("le la du au".split())


def is_bare_ordinal(tokens: Sequence[Token], at: int) -> bool:
    """True for "première" in "le directeur de la première, X": definite, and no noun behind it."""
    token = tokens[at]
    if token.capital or token.fold not in _FIRST | _SECOND or at == 0 or tokens[at - 1].fold not in _DEFINITE:
        return False
    return at + 1 >= len(tokens) or not is_noun_like(tokens[at + 1]) or is_verb(tokens[at + 1])


def rank_of(tokens: Sequence[Token], at: int) -> int | None:
    """0 for "la première" and 1 for "la seconde" at `at`, where the sentence holds both; None elsewhere."""
    if not is_bare_ordinal(tokens, at):
        return None
    first = tokens[at].fold in _FIRST
    other = _SECOND if first else _FIRST
    both = any(t.fold in other and is_bare_ordinal(tokens, k) for k, t in enumerate(tokens))
    return (0 if first else 1) if both else None
