"""Words and marks of a sentence with their places in the text: what the actor and title grammars walk over."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from mithaq.reading.model import Span
from mithaq.reading.text.view import fold_character

# Most words are `plain`: tried first, it finds sooner what `word` would. A gap parts the cells of a table.
# A word broken at a line end ("minis-⏎tère") is one token; "L'Agence" is two, "N'Dri" and "aujourd'hui" one.
_TOKEN = regex.compile(
    r"""
    (?P<plain>[a-zà-öø-ÿ]{2,}+(?=[ \n.,;:]))
  | (?P<title>(?:MM|Mm|M|Dr|Pr|Me)\.(?=\s)|S\.?[ ]?E\.?[ ]?M(?:\.|me\b)(?=\s))
  | (?P<elision>(?:[LDCSJTldcsjtnm]|N(?!['’]\p{Lu})|[Qq]u|QU|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)['’](?=[\w"«“+‘]))
  | (?P<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}_]*+
      (?:(?:-[ \t]*\n[ \t]*(?=\p{Ll})|[-‐‑'’&]|\+(?=\p{L}))[\p{L}\p{N}][\p{L}\p{M}\p{N}_]*+)*+)
  | (?P<gap>\t|[ ]{3,})
  | (?P<mark>\S)
    """,
    regex.VERBOSE,
)
_EXCELLENCY = regex.compile(r"S\.?[ ]?E\.?[ ]?M(?:\.|me)")  # "S.E.M. Ali Ba", "SEMme Awa Diop"
_BREAK = regex.compile(r"-[ \t]*\n[ \t]*")
_ROMAN = regex.compile(r"[IVX]{1,5}")
# "eCampus", "e-Tiznit", "iLab": brands that begin with a small letter; "kWh" is a unit.
_BRAND = regex.compile(r"[eim][-‐‑]?\p{Lu}\p{Ll}{2,}[\p{L}\p{N}]*")


def fold(word: str) -> str:
    """`word` in lower case without accents, with straight apostrophes and hyphens."""
    return "".join(fold_character(character) for character in word)


class Token(NamedTuple):
    """A word or a mark.

    Attributes:
        text: as written, a line break inside it healed.
        fold: lower case, no accents; but "à" keeps its own, which parts it from the verb "a".
        start, end: half-open range of the text.
        word: False for punctuation.
        capital: it begins with a capital, or with a digit and holds one ("2T"), or is a brand ("eCampus"): it may
            belong to a name.
        acronym: at least two letters, all capital ("ADD", "INP-HB").
    """

    text: str
    fold: str
    start: int
    end: int
    word: bool
    capital: bool
    acronym: bool


class _Shape(NamedTuple):
    """What a token is wherever it stands: the attributes of `Token` but for its range."""

    text: str
    fold: str
    word: bool
    capital: bool
    acronym: bool


_GAP = _Shape("\t", "\t", False, False, False)


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, in order. Linear in their length."""
    tokens: list[Token] = []
    lone: list[int] = []
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup
        first, last = match.span()
        written, folded, word, capital, acronym = _GAP if kind == "gap" else _shape(text[first:last], kind != "mark")
        if written == "A":
            lone.append(len(tokens))
        tokens.append(Token(written, folded, first, last, word, capital, acronym))
    for at in lone:
        # "A Rabat" is "À Rabat" without its accent; "A signé" is the verb.
        if at + 1 < len(tokens) and tokens[at + 1].capital and not tokens[at + 1].acronym:
            tokens[at] = tokens[at]._replace(fold="à")
    return tokens


@lru_cache(maxsize=16384)
def _shape(written: str, word: bool) -> _Shape:
    if not word:
        return _Shape(written, fold(written), False, False, False)
    if written[0] == "S" and written.endswith((".", "me")) and _EXCELLENCY.fullmatch(written):
        return _Shape(written, "mme" if written.endswith("me") else "m.", True, True, False)
    healed = _BREAK.sub("", written) if "\n" in written else written
    letters = [character for character in healed if character.isalpha()]
    begins = bool(letters) and (healed[0].isupper() or (healed[0].isdigit() and letters[0].isupper()))
    capital = begins or _BRAND.fullmatch(healed) is not None
    acronym = len(letters) > 1 and all(character.isupper() for character in letters) and healed[0].isalpha()
    return _Shape(healed, "à" if healed in ("à", "À") else fold(healed), True, capital, acronym)


# Function words that names write with a capital: "Grand Est", "Très Haut Débit", "Mohammed Premier".
_ENDING_NAMES = frozenset(["est", "premier", "premiere"])
_INSIDE_NAMES = frozenset("tres plus sans contre pour tous".split())


def is_inside_name(tokens: Sequence[Token], at: int) -> bool:
    """True for a function word at `at` that a capital before it, and one behind it, make part of a name."""
    token = tokens[at]
    if at == 0 or not token.capital or not tokens[at - 1].capital or token.acronym:
        return False
    if token.fold in _ENDING_NAMES:
        return True
    return token.fold in _INSIDE_NAMES and at + 1 < len(tokens) and tokens[at + 1].capital


def is_roman(token: Token) -> bool:
    """True for "VI" in "Mohammed VI"."""
    return _ROMAN.fullmatch(token.text) is not None


def span_of(tokens: Sequence[Token], start: int, end: int) -> Span:
    """The range of the text from token `start` up to token `end`, which is left out."""
    return Span(tokens[start].start, tokens[end - 1].end)
