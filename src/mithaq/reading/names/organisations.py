"""Whether two names of bodies name the same one, across languages, scripts and acronyms.

A name is a set of concepts (words of one meaning in French, English and Arabic) and of own words, compared by their
sound. Both must have the same; a word that only one has is a difference ("CDG" is not "CDG Invest"), but for generic
words of companies. Acronyms and trade names come from a table of aliases, which review can grow, and from initials.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import regex

from mithaq.reading.names.persons import Agreement, number_of
from mithaq.reading.names.sounds import distance
from mithaq.reading.resources.loading import read_rows
from mithaq.reading.text.view import fold_character

_SPELLING = 0.45
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_DOTTED = regex.compile(r"\b(?:\p{L}\.){2,}")
_BRACKETS = regex.compile(r"\([^()]*\)")
_MARKS = regex.compile(r"[\u064b-\u0652\u0640\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"})
_SMALL = frozenset(
    "de du des d la le les l et en a au aux pour sur par of the and for in to on al el charge chargee delegue deleguee "
    "ذات غير و مكلف مكلفه منتدب منتدبه".split()
)
# Words of a company's or body's kind that people leave out, and legal forms. They say nothing beside a name of its own.
_GENERIC = frozenset({"company", "group"})
_NATIONS = frozenset("morocco tunisia algeria mauritania senegal saudi emirates egypt france qatar".split())
_FORMS = frozenset("sa sarl sas spa ltd inc llc plc gmbh corp co holding".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart: its concepts, its own words, and its letters where it is an acronym."""

    concepts: frozenset[str]
    own: tuple[str, ...]
    acronym: str
    initials: frozenset[str]

    @property
    def says(self) -> frozenset[str]:
        return self.concepts - _GENERIC


def compare_organisations(one: str, other: str, *, aliases: bool = True) -> Agreement:
    """How far two names of bodies are the same; from 0.5 on they are.

    Args:
        aliases: whether the table of aliases may be used.
    """
    if aliases:
        bodies, others = _bodies(one), _bodies(other)
        if bodies & others:
            return Agreement(1.0, ("both are names of one body in the table of aliases",))
        if bodies and others:
            return Agreement(0.0, ("they are names of two bodies in the table of aliases",))
    left, right = taken_apart(one), taken_apart(other)
    acronym = _acronym(left, right)
    if acronym is not None:
        return acronym
    return _by_words(left, right)


def is_body(name: str) -> bool:
    """Whether a name is one of a body rather than of a person: it is in the table of aliases, an acronym, or has a word
    of bodies or a digit in it."""
    parts = taken_apart(name)
    return bool(_bodies(name) or parts.acronym or parts.concepts & _kinds_of_bodies() or _is_number(name))


def _acronym(one: Name, other: Name) -> Agreement | None:
    """The answer where one of both is an acronym; None where none is."""
    if one.acronym and other.acronym:
        same = one.acronym == other.acronym
        return Agreement(1.0 if same else 0.0, ("the same letters" if same else "other letters",))
    for short, long in ((one, other), (other, one)):
        if short.acronym and len(long.own) + len(long.concepts) > 1:
            fits = short.acronym in long.initials
            return Agreement(0.9 if fits else 0.1, ("the initials fit" if fits else "the initials do not fit",))
    return None


def _by_words(one: Name, other: Name) -> Agreement:
    pairs = _pairs(one.own, other.own)
    reasons = [f"« {one.own[i]} » and « {other.own[j]} » sound {apart:.2f} apart" for apart, i, j in pairs]
    unmatched = [word for i, word in enumerate(one.own) if all(i != each for _, each, _ in pairs)]
    free = [word for j, word in enumerate(other.own) if all(j != each for *_, each in pairs)]
    shared = one.says & other.says
    lacking = (one.says ^ other.says) - _described(one, other)
    reasons += [f"both have « {concept} »" for concept in sorted(shared)]
    differing = [*unmatched, *free, *sorted(lacking)]
    if not reasons:
        return Agreement(0.0, ("no word in common",))
    if differing:
        whole = len(shared) + len(pairs)
        return Agreement(0.45 * whole / (whole + len(differing)), (*reasons, "differ: " + ", ".join(differing)))
    return Agreement(max(0.5, 1.0 - 0.3 * sum(apart for apart, _, _ in pairs)), tuple(reasons))


def _pairs(one: tuple[str, ...], other: tuple[str, ...]) -> list[tuple[float, int, int]]:
    """Words of both that are spellings of one, the nearest first, each once: distance and the two positions.

    Words with digits are spellings of one only where they are equal.
    """
    ranked = sorted(
        (0.0 if mine == its else distance(mine, its), i, j)
        for i, mine in enumerate(one)
        for j, its in enumerate(other)
        if mine == its or not _is_number(mine + its)
    )
    pairs: list[tuple[float, int, int]] = []
    for apart, i, j in ranked:
        if apart <= _SPELLING and all(i != mine and j != its for _, mine, its in pairs):
            pairs.append((apart, i, j))
    return pairs


def _described(one: Name, other: Name) -> frozenset[str]:
    """Nationalities that describe a company and are no part of its name: "شركة علم السعودية" is "Elm"."""
    return frozenset(
        concept
        for mine, its in ((one, other), (other, one))
        for concept in mine.says - its.says
        if concept in _NATIONS and mine.concepts & _GENERIC and mine.own
    )


@lru_cache(maxsize=8192)
def taken_apart(name: str) -> Name:
    """Concepts and own words of a name; words that are small or legal forms are left out, brackets too."""
    plain = _folded(_BRACKETS.sub(" ", name))
    words = [match[0] for match in _WORD.finditer(plain)]
    concepts, own = _sorted_out(words)
    letters = _BRACKETS.sub("", name).replace(".", "").strip()
    is_acronym = bool(regex.fullmatch(r"\p{Lu}[\p{Lu}\p{N}&]{1,6}", letters)) and letters.lower() not in _concepts()
    return Name(concepts, own, letters if is_acronym else "", _initials(words))


def _sorted_out(words: list[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Concepts and own words. A word that is all of a name is its own, whatever it means: "علم" is "Elm"."""
    concepts: dict[str, str] = {}
    own: list[str] = []
    at = 0
    while at < len(words):
        pair = "_".join(map(_bare, words[at : at + 2]))
        both = _concepts().get(pair) or _concepts().get(_bare(pair.removeprefix("ب")))
        concept = both or _concept(words[at])
        if concept:
            concepts[concept] = words[at]
        elif number_of(words[at]) is not None:
            own.append(f"#{number_of(words[at])}")
        elif words[at] not in _FORMS and not any(form in _SMALL for form in _forms(words[at])):
            own.append(_bare(words[at]))
        at += 2 if both else 1
    telling = [concept for concept in concepts if concept not in _GENERIC and concept not in _NATIONS]
    if not own and len(telling) == 1 and len(concepts) - len(telling) <= 2:
        own.append(_bare(concepts.pop(telling[0])))
    return frozenset(concepts), tuple(own)


def _initials(words: list[str]) -> frozenset[str]:
    """In capitals, once without small words and once with them."""
    telling = [word for word in words if word not in _SMALL]
    return frozenset({"".join(word[0] for word in telling).upper(), "".join(word[0] for word in words).upper()})


def _folded(name: str) -> str:
    spelled = _MARKS.sub("", name).translate(_LETTERS)
    together = _DOTTED.sub(lambda match: match[0].replace(".", "") + " ", spelled)
    return "".join(fold_character(character) for character in together)


def _concept(word: str) -> str | None:
    for form in _forms(word):
        if form in _concepts():
            return _concepts()[form]
    return None


def _forms(word: str) -> tuple[str, ...]:
    """The word, and for an Arabic one also without conjunction, preposition and article."""
    if word[0] < "\u0600":
        return (word, word.removesuffix("s"))
    bare = regex.sub(r"^(?:و|ب|ف|ك)?(?:ال|لل|ل)(?=\p{L}{3})", "", word)
    joined = regex.sub(r"^و(?=\p{L}{4})", "", word)
    return (word, bare, joined, *(each.removesuffix("ه") for each in (word, bare, joined)))


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 3 else word


def _is_number(word: str) -> bool:
    return any(character.isdigit() for character in word)


@lru_cache(maxsize=1)
def _concepts() -> Mapping[str, str]:
    return {form: row[0] for row in read_rows("concepts.tsv") for form in row[1].split()}


@lru_cache(maxsize=1)
def _kinds_of_bodies() -> frozenset[str]:
    return frozenset(row[0] for row in read_rows("concepts.tsv") if row[2:] == ("body",))


def _key(name: str) -> str:
    return " ".join(match[0] for match in _WORD.finditer(_folded(_BRACKETS.sub(" ", name))) if match[0] not in _SMALL)


def _bodies(name: str) -> frozenset[int]:
    return _aliases().get(_key(name), frozenset())


@lru_cache(maxsize=1)
def _aliases() -> Mapping[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, row in enumerate(read_rows("aliases.tsv")):
        for name in row:
            found[_key(name)] = found.get(_key(name), frozenset()) | {number}
    return found
