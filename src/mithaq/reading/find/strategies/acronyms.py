"""Names that a bracket closes or opens with their acronym: "le projet d'appui aux filières rurales (PAFR)", "PAFR
(Projet d'appui aux filières rurales)", "les projets pour l'eau claire (PEC) et d'accès aux soins (PAS)".

The acronym shows how far the name reaches, whatever the words in between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mithaq.reading.find.actors.patterns_fr import (
    ARTICLES,
    DE,
    FUNCTION_WORDS,
    HEADS,
    NOT_ORGANISATIONS,
    is_verb,
)
from mithaq.reading.find.actors.tokens import Token

_LONGEST = 32  # tokens between the noun and the bracket
_ENOUGH = 0.75  # share of the acronym's letters that the words must begin with, in order
_STOPS = frozenset("qui que qu' dont où par avec mis mise".split())
_AFTER_NOUN = frozenset(["pilote", "phare"])
_LETTERS = 2


def before_bracket(tokens: Sequence[Token], at: int, behind: int, *, implied: str = "") -> tuple[int, str] | None:
    """(index of the bracket, acronym) of the name that begins at `at` with a noun that ends at `behind`; None where no
    bracket with its acronym follows in the same phrase.

    `implied`: initial of the noun that heads a list in which the name stands without it.
    """
    listed = False
    for end in range(behind, min(len(tokens) - 2, at + _LONGEST)):
        token = tokens[end]
        if token.fold == "(":
            acronym = _bracketed(tokens, end)
            if acronym is None or end == behind:
                return None
            share = _agreement(acronym, tokens[at:end], implied=implied)
            fits = share >= (1.0 if listed else _ENOUGH) and not _is_of_a_part(acronym, tokens, behind, end)
            return (end, acronym) if fits else None
        if token.fold == ",":
            listed = True
        elif (not token.word and token.fold != "/") or token.fold in _STOPS or _is_predicate(tokens, end, behind):
            return None
    return None


def in_bracket(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """(index of the closing bracket, acronym) for a name that begins at `at` behind "PAFR ("; None elsewhere."""
    if at < 2 or tokens[at - 1].fold != "(" or not tokens[at - 2].capital:
        return None
    short = tokens[at - 2].text
    if sum(character.isupper() for character in short) < _LETTERS or tokens[at - 2].fold in NOT_ORGANISATIONS:
        return None
    for end in range(at + 2, min(len(tokens), at + _LONGEST)):
        if tokens[end].fold == ")":
            return (end, short) if _agreement(short, tokens[at:end]) >= _ENOUGH else None
        if not tokens[end].word and tokens[end].fold != ",":
            return None
    return None


def listed_names(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int, str]]:
    """(first, last, acronym) of each name under the plural noun at `at`, where brackets close two or more of them."""
    names: list[tuple[int, int, str]] = []
    first = at
    while first < len(tokens):
        closed = before_bracket(tokens, first, first + 1, implied=tokens[at].fold[0] if names else "")
        if closed is None or closed[0] - first < _LETTERS:
            break
        end, acronym = closed
        names.append((first, end, acronym))
        following = end + 3
        if following >= len(tokens) or tokens[following].fold not in (",", "et"):
            break
        first = following + 1
        while first < len(tokens) and tokens[first].fold in DE | ARTICLES | {"et", "celui"}:
            first += 1
    if len(names) > 1:
        yield from names


def stands_for(acronym: str, words: Sequence[str]) -> bool:
    """True where all letters of `acronym` begin folded `words`, in order, from the first word on."""
    letters = _letters(acronym)
    initials = [word[0] for word in words]
    if len(letters) <= _LETTERS:
        return len(letters) == _LETTERS and letters == "".join(initials)
    return letters[:1] == "".join(initials[:1]) and _covered(letters, initials) == len(letters)


def _bracketed(tokens: Sequence[Token], opening: int) -> str | None:
    """The acronym in "(PAFR)" or "(PAFR II)" at `opening`."""
    acronym = tokens[opening + 1].text
    upper = sum(character.isupper() for character in acronym)
    closed = any(token.fold == ")" for token in tokens[opening + 2 : opening + 4])
    common = tokens[opening + 1].fold in NOT_ORGANISATIONS
    return acronym if closed and upper >= _LETTERS and not common else None


def _is_of_a_part(acronym: str, tokens: Sequence[Token], behind: int, end: int) -> bool:
    """True where the acronym belongs to a body or a name inside the phrase: "programme de la Banque du Sud (BS)"."""
    for at in range(behind + 1, end):
        token = tokens[at]
        begins = (token.capital and token.fold in HEADS) or (token.capital and not tokens[at - 1].capital)
        if begins and token.fold[0] == acronym[0].lower() and _agreement(acronym, tokens[at:end]) >= _ENOUGH:
            return True
    return False


def _is_predicate(tokens: Sequence[Token], at: int, behind: int) -> bool:
    """True for a verb that ends the name; "projet pilote" and "la finance" hold none."""
    if not is_verb(tokens[at]) or tokens[at].capital or (at == behind and tokens[at].fold in _AFTER_NOUN):
        return False
    return tokens[at - 1].fold not in DE | ARTICLES | {"à", "au", "aux", "en", "et"}


def _agreement(acronym: str, tokens: Sequence[Token], *, implied: str = "") -> float:
    """Share of the acronym's letters that the words begin with, in order: 1 for "PAFR" and its long form.

    `implied`: the initial of a noun that stands before the words, at the head of their list.
    """
    letters = _letters(acronym)
    named = (t.fold for t in tokens if t.word and t.fold not in FUNCTION_WORDS)
    words = [implied] * bool(implied) + [part for word in named for part in word.split("-") if part]
    return _covered(letters, words) / len(letters) if letters else 0.0


def _covered(letters: str, words: Sequence[str]) -> int:
    """How many of `letters` beginnings of `words` give, in order: all of "prodaf" by "programme", "dakar", "feu"."""
    best = [[0] * (len(words) + 1) for _ in range(len(letters) + 1)]
    for at in range(len(letters) - 1, -1, -1):
        for word in range(len(words) - 1, -1, -1):
            most = max(best[at + 1][word], best[at][word + 1])
            length = 0
            while at + length < len(letters) and words[word][length : length + 1] == letters[at + length]:
                length += 1
                most = max(most, length + best[at + length][word + 1])
            best[at][word] = most
    return best[0][0]


def _letters(acronym: str) -> str:
    return "".join(character for character in acronym if character.isupper()).lower()
