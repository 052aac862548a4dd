"""The table of concepts: what a word of a body's name means in French, English and Arabic."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import regex

from mithaq.reading.names.wordforms import cognate_of, forms_of
from mithaq.reading.resources.loading import read_rows
from mithaq.reading.text.view import fold_character

_DOTTED = regex.compile(r"\b(?:\p{L}\.){2,}")
_MARKS = regex.compile(r"[\u064b-\u0652\u0640\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"})
# Before a form that may mean a concept in a translation, though on its own it means that of another row.
ALSO = "~"


def folded(name: str) -> str:
    """`name` for comparison: no case, accents or vowel signs, Arabic letters in one spelling, no stops in acronyms."""
    spelled = _MARKS.sub("", name).translate(_LETTERS)
    together = _DOTTED.sub(lambda match: match[0].replace(".", "") + " ", spelled)
    return "".join(fold_character(character) for character in together)


def concept_of(word: str) -> str | None:
    """The concept of one folded word; None where it has none."""
    for form in forms_of(word):
        if form in known_concepts():
            return known_concepts()[form]
    cognate = cognate_of(word)
    return None if cognate is None else _cognates().get(cognate)


def phrase_of(words: list[str]) -> str | None:
    """Two words that name one concept ("chemins de fer", "الدار البيضاء") as the table has them; None: they do not."""
    if len(words) < 2:
        return None
    first = [form for form in forms_of(words[0]) if form in first_words()]
    pairs = (f"{form}_{other}" for form in first for other in forms_of(words[1]))
    return next((pair for pair in pairs if pair in known_concepts()), None)


def bare(word: str) -> str:
    """`word` without its Arabic article."""
    return word[2:] if word.startswith("ال") and len(word) > 3 else word


@lru_cache(maxsize=1)
def known_concepts() -> Mapping[str, str]:
    """The concept of every form of the table, two words joined by `_`."""
    return {folded(form): row[0] for row in read_rows("concepts.tsv") for form in row[1].split() if form[0] != ALSO}


@lru_cache(maxsize=1)
def first_words() -> frozenset[str]:
    """Words that begin a form of two."""
    return frozenset(form.split("_")[0] for form in known_concepts() if "_" in form)


@lru_cache(maxsize=65536)
def meanings(word: str) -> frozenset[str]:
    """All concepts that a word may stand for in a translation."""
    return next((_senses()[form] for form in forms_of(word) if form in _senses()), frozenset())


@lru_cache(maxsize=1)
def _senses() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in read_rows("concepts.tsv"):
        for form in row[1].split():
            found.setdefault(folded(form.removeprefix(ALSO)), set()).add(row[0])
    return {form: frozenset(concepts) for form, concepts in found.items()}


@lru_cache(maxsize=1)
def _cognates() -> Mapping[str, str]:
    """Concepts by the spelling that French and English share, where that tells one concept."""
    found: dict[str, set[str]] = {}
    for form, concept in known_concepts().items():
        spelling = None if "_" in form else cognate_of(form)
        if spelling is not None:
            found.setdefault(spelling, set()).add(concept)
    return {spelling: min(concepts) for spelling, concepts in found.items() if len(concepts) == 1}


@lru_cache(maxsize=1)
def nations() -> frozenset[str]:
    """Concepts that are nations."""
    return frozenset(row[0] for row in read_rows("concepts.tsv") if row[2:] == ("nation",))


@lru_cache(maxsize=1)
def kinds_of_bodies() -> frozenset[str]:
    """Concepts that are kinds of bodies ("ministry", "bank")."""
    return frozenset(row[0] for row in read_rows("concepts.tsv") if row[2:] == ("body",))


@lru_cache(maxsize=1)
def translated_concepts() -> frozenset[frozenset[str]]:
    """Pairs of concepts that translate one another though no two rows share a word."""
    return frozenset(frozenset(row) for row in read_rows("concepts_translated.tsv"))
