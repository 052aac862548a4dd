"""Words of an Arabic sentence with the small words that are written onto them parted off.

"ووزارة" is "و" and "وزارة", "للوكالة" is "ل" and "الوكالة", "وكريم" is "و" and "كريم"; "وكالة" and "بنك" stay whole.
A word is parted where what is left is known, has the article, or the whole is no word that begins with that letter.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from mithaq.reading.model import Span
from mithaq.reading.packs.actors.lexicon import lexicon, word_list
from mithaq.reading.packs.actors.tokens import Token, tokenise
from mithaq.reading.packs.languages import Language

_AR = Language.ARABIC
_ARABIC = regex.compile(r"\p{Arabic}")
_TAFIL = regex.compile(r"ت\p{L}{2}ي\p{L}ه?")  # the verbal noun "تفعيل"
CLITICS = frozenset("وفبلك")


def tokenise_arabic(text: str, span: Span) -> list[Token]:
    """The tokens of `span`; a parted "و", "ب", "ل" is a token of its own, "لل" leaves a word with its article."""
    tokens: list[Token] = []
    for token in tokenise(text, span, language=_AR):
        if not token.word or not _ARABIC.match(token.text):
            tokens.append(token)
        elif tokens and _is_for_a_body(tokens[-1], token):
            tokens += _cut(token, (1,))
        else:
            tokens += _part(token)
    return tokens


def _is_for_a_body(before: Token, token: Token) -> bool:
    """True for "لزندة" behind "المدير العام": an unknown name behind "ل"."""
    words = lexicon(_AR)
    if not token.fold.startswith("ل") or token.fold.startswith("لل") or len(token.fold) < 5 or known(token.fold):
        return False
    return stem(before) in words["role_adjective"] or stem(before) in words["title"]


def stem(token: Token) -> str:
    """The word as matched, without its article."""
    return _stem(token.fold)


def definite(token: Token) -> bool:
    """True with the article."""
    return token.fold.startswith("ال") and len(token.fold) > 3


@lru_cache(maxsize=4096)
def _stem(fold: str) -> str:
    return fold[2:] if fold.startswith("ال") and len(fold) > 3 else fold


@lru_cache(maxsize=1)
def vocabulary() -> frozenset[str]:
    """Every word of the lists, as matched."""
    words = frozenset().union(*lexicon(_AR).values())
    return words | word_list("given_names_ar.txt", _AR) | word_list("gentilics_ar.txt", _AR) | _places() | common()


@lru_cache(maxsize=1)
def common() -> frozenset[str]:
    """Common nouns and adjectives, as matched, without article."""
    return word_list("common_ar.txt", _AR)


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    names = word_list("countries_ar.tsv", _AR)
    return frozenset(name for name in names if " " not in name)


def known(fold: str) -> bool:
    """True for a word of the lists, with article or without, in the feminine too."""
    words = vocabulary()
    return (
        fold in words
        or _stem(fold) in words
        or (fold.endswith("ه") and fold[:-1] in words)
        or is_verb_with_object(fold)
    )


@lru_cache(maxsize=8192)
def is_verb_with_object(fold: str) -> bool:
    """True for a verb of the lists with a pronoun written onto it: "وقعتها", "اعلنه"."""
    words = lexicon(_AR)
    for ending in ("هما", "هم", "ها", "ه"):
        base = fold.removesuffix(ending)
        if base != fold and any(base in words[name] for name in ("verb_deal", "verb_act", "verb_say")):
            return True
    return False


@lru_cache(maxsize=8192)
def _cuts(fold: str) -> tuple[int, ...]:
    """Where clitics end: (1,) for "وكريم", (1, 2) for "وبالوزارة"; () for a whole word."""
    if len(fold) < 4 or known(fold) or fold[0] not in CLITICS:
        return ()
    rest = fold[1:]
    if fold[0] == "ك":
        return (1,) if rest.startswith("ال") and len(rest) > 4 else ()
    if fold[0] in "وف":
        inner = _cuts(rest) if rest[0] in "بلك" else ()
        if inner:
            return (1, *(cut + 1 for cut in inner))
        return (1,) if fold[0] == "و" or known(rest) or rest.startswith("ال") else ()
    if fold.startswith("لل") and fold != "للغه":
        return (2,)
    parted = (
        known(rest)
        or (rest.startswith("ال") and len(rest) > 4)
        or (fold[0] == "ل" and len(rest) > 3 and rest[0] == "ا")
        or _TAFIL.fullmatch(rest) is not None
    )
    return (1,) if parted else ()


def _part(token: Token) -> list[Token]:
    cuts = (1,) if token.text in ("وإلى", "وجهة") else _cuts(token.fold)
    return _cut(token, cuts) if cuts else [token]


def _cut(token: Token, cuts: Sequence[int]) -> list[Token]:
    parts: list[Token] = []
    at = 0
    for cut in cuts:
        piece = token.text[at:cut]
        parts.append(Token(token.start + at, token.start + cut, piece, token.fold[at], True))
        at = cut
    rest = token.fold[at:]
    if token.fold[at - 2 : at] == "لل" and not rest.startswith("ال"):
        rest = "ال" + rest
    parts.append(Token(token.start + at, token.end, token.text[at:], rest, True))
    return parts
