"""Whether two names of one document name the same actor.

Made for one document: its own spellings of a name differ in case, accents, quotation marks, hyphens, articles and
length. Names of different documents, and of different scripts, need more than this.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from mithaq.reading.text.view import fold_character

_BREAK = regex.compile(r"-[^\S\n]*\n\s*(?=\p{Ll})")
_SIGNS = regex.compile(r"[«»“”„‟\"]|(?<!\p{L})\+|\+(?!\p{L})")
_WORD = regex.compile(r"[\p{L}\p{N}]+(?:[&+][\p{L}\p{N}]+)*")
_FUNCTION = frozenset(
    "le la les l du de des d et a au aux en pour the of and for in chargee charge delegue deleguee".split()
)


def tidy(words: str) -> str:
    """`words` of a text as a value: broken words and lines joined, quotation marks and plus signs taken away."""
    whole = _BREAK.sub("", words)
    signless: str = _SIGNS.sub(" ", whole)
    return " ".join(signless.split())


@lru_cache(maxsize=8192)
def significant_words(name: str) -> tuple[str, ...]:
    """The words of `name`, lower case without accents, without articles, prepositions and "chargé"."""
    folded = "".join(fold_character(character) for character in name)
    return tuple(word for word in _WORD.findall(folded) if word not in _FUNCTION)


def same_name(one: str, other: str) -> bool:
    """True where the names differ in case, accents, quotation marks, hyphens and small words alone."""
    return significant_words(one) == significant_words(other)


def shortens(short: str, full: str) -> bool:
    """True where `short` is the beginning of `full` ("ministère de la Transition numérique")."""
    few, many = significant_words(short), significant_words(full)
    return 0 < len(few) < len(many) and many[: len(few)] == few


def initials(name: str) -> str:
    """First letters of the significant words, in capitals: "Parc numérique de la Lagune" gives "PNL"."""
    return "".join(word[0] for word in significant_words(name)).upper()


def is_acronym_of(acronym: str, name: str) -> bool:
    """True where the letters of `acronym` are the initials of `name`, small words counted or not."""
    letters = "".join(character for character in acronym if character.isalpha()).upper()
    return len(letters) > 1 and letters == initials(name)


def is_blend_of(blend: str, name: str) -> bool:
    """True where one word is made of the beginnings of all words of `name` in order: "Sodecoton", "BOAD", "Camtel"."""
    words, letters = significant_words(name), "".join(significant_words(blend))
    if not 1 < len(words) <= len(letters) or len(letters) < 3 or words[0][0] != letters[0]:
        return False
    ends = {0}
    for word in words:
        ends = {
            end + length for end in ends for length in range(1, len(word) + 1) if letters.startswith(word[:length], end)
        }
    return len(letters) in ends


def ends_with_surname(short: str, full: str) -> bool:
    """True where `short` is the end of the person's name `full` ("Seghrouchni", "El Fallah Seghrouchni")."""
    few, many = significant_words(short), significant_words(full)
    return 0 < len(few) < len(many) and many[-len(few) :] == few
