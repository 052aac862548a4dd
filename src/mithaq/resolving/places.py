"""Places and countries in one spelling: which country a document is about, which town a name of a town means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

import regex

from mithaq.reading.names.sounds import sounds_of
from mithaq.reading.text.view import fold_character

_WORD = regex.compile(r"[\p{L}\p{N}]+(?:'\p{L}+)?")
_MARKS = regex.compile(r"[\u064b-\u0652\u0640\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "’": "'"})
_LONGEST = 3
# Who speaks of "the Republic" does not speak of a kingdom.
_REPUBLIC = frozenset(("republique", "republic", "الجمهوريه"))
_KINGDOMS = frozenset(("MA", "SA", "JO", "BH", "ES", "BE", "GB"))
# Sounds that spellings mix up, as one letter. Vowels, H and ayn are left out.
_COARSE = str.maketrans("PVZTGJXC", "BFSDKKKC", "HWYaiu'")


def fold(text: str) -> str:
    """Small letters without accents and vowel signs, Arabic letters in one form; words parted by single blanks."""
    spelled = _MARKS.sub("", text).translate(_LETTERS)
    return " ".join(_WORD.findall("".join(fold_character(character) for character in spelled)))


def skeleton(word: str) -> str:
    """The consonants of one folded word in ASCII, those that spellings mix up as one: a key, never a proof."""
    letters = "".join(sound.kind for sound in sounds_of(word)).translate(_COARSE)
    return "".join(letter for at, letter in enumerate(letters) if not at or letter != letters[at - 1])


def place_key(place: str | None) -> str:
    """ASCII key of a place: the same for the spellings of one; empty where there is none."""
    keys = (
        _towns()[phrase][0] if phrase in _towns() else _countries()[phrase].lower() if known else _bone(phrase)
        for phrase, known in _phrases(place or "")
    )
    return "-".join(sorted({key for key in keys if key}))


def _bone(word: str) -> str:
    return skeleton(word.removeprefix("ال") if len(word) > 4 else word)


def countries_in(text: str) -> Iterator[str]:
    """The country of every word or phrase of a text that tells one: names, adjectives, towns."""
    return (_countries().get(phrase) or _towns()[phrase][1] for phrase, known in _phrases(text) if known)


def _phrases(text: str) -> Iterator[tuple[str, bool]]:
    """The words of a text, those that name a town or country together; and whether they do. Longest first."""
    words = fold(text).split()
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            phrase = "_".join(words[at : at + length])
            known = phrase in _countries() or phrase in _towns()
            if known or length == 1:
                yield phrase, known
                at += length
                break


def is_country(words: str) -> bool:
    """Whether a text is the name of a country, or its adjective, and nothing else; towns are none."""
    return fold(words).replace(" ", "_") in _countries()


def named_country(form: str) -> str | None:
    """The one country that a name tells; None where it tells none or several."""
    found = set(countries_in(form))
    return found.pop() if len(found) == 1 else None


def countries_of(clues: Sequence[str], text: str | None, *, home: str | None) -> tuple[str, ...]:
    """The countries that a document names, the one that it is about first; empty where that is unknown.

    Args:
        clues: places, titles and names of its facts.
        text: its text, where there is one: it decides before the clues do.
        home: the answer where nothing tells a country, and where as many words tell it as another.
    """
    votes = Counter(countries_in(text)) if text else Counter[str]()
    votes = votes or Counter(code for clue in clues for code in countries_in(clue))
    if not votes:
        republic = any(word in _REPUBLIC for clue in clues for word in fold(clue).split())
        return () if home is None or (republic and home in _KINGDOMS) else (home,)
    return tuple(sorted(votes, key=lambda code: (-votes[code], code != home, code)))


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, str]:
    """ISO code by folded name or adjective, blanks as `_`; what two countries share is left out."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for code, names, adjectives, _ in _rows():
        for form in {*names.split(), *adjectives.split()}:
            if found.setdefault(form, code) != code:
                shared.add(form)
    return {form: code for form, code in found.items() if form not in shared}


@lru_cache(maxsize=1)
def _towns() -> Mapping[str, tuple[str, str]]:
    """Key and country by folded name of a town, blanks as `_`."""
    return {
        form: (spellings.split("=")[0], code)
        for code, _, _, towns in _rows()
        for spellings in towns.split()
        for form in spellings.split("=")
    }


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[str, str, str, str], ...]:
    lines = files("mithaq.resolving.resources").joinpath("nationalities.tsv").read_text("utf-8").splitlines()
    rows = ((*line.split("\t"), "", "", "")[:4] for line in lines if line and not line.startswith("#"))
    return tuple((code, names, adjectives, towns) for code, names, adjectives, towns in rows)
