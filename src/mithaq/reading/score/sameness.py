"""When two values say the same: names but for spelling, numbers but for rounding, codes exactly."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable
from typing import Any

Same = Callable[[Any, Any], bool]

_FUNCTION_WORDS = frozenset("le la les l de du des d et a au aux en pour the of and for in".split())
_TATWEEL = "\u0640"
# Spellings that Arabic writers use for each other: carriers of hamza, ta marbuta, final ya.
_ARABIC_VARIANTS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي", "ؤ": "و", "ئ": "ي"})
# A state, its country and its government are one actor.
_STATES = frozenset(
    "etat state gouvernement government royaume kingdom pays country المغرب الحكومه الدوله المملكه maroc morocco "
    "france senegal tunisie tunisia algerie togo benin cote ivoire cameroun rdc congo luxembourg".split()
)
_CODED_UNITS = frozenset({"people", "jobs", "percent", "rank", "MAD", "EUR", "USD", "XOF", "TND", "DZD"})
_SHARED_WORDS = 0.7
_SIMILAR_LETTERS = 0.85
_ROUNDING = 0.005


def content_words(value: object) -> list[str]:
    """Words in lower case, without accents, Arabic vowel signs, articles and function words."""
    decomposed = unicodedata.normalize("NFKD", str(value)).casefold()
    letters = "".join(mark for mark in decomposed if not unicodedata.combining(mark) and mark != _TATWEEL)
    return [word for word in re.findall(r"\w+", letters.translate(_ARABIC_VARIANTS)) if word not in _FUNCTION_WORDS]


def same_text(one: object, other: object) -> bool:
    """True where two names are the same but for spelling and a few words."""
    left, right = content_words(one), content_words(other)
    if left == right:
        return True
    if not left or not right:
        return False
    words_left, words_right = set(left), set(right)
    if len(words_left & words_right) / len(words_left | words_right) >= _SHARED_WORDS:
        return True
    return difflib.SequenceMatcher(None, " ".join(left), " ".join(right)).ratio() >= _SIMILAR_LETTERS


def same_actor(one: object, other: object) -> bool:
    """As `same_text`; any two names of the state are the same actor."""
    left, right = set(content_words(one)), set(content_words(other))
    return same_text(one, other) or (bool(left) and bool(right) and left | right <= _STATES)


def same_number(one: object, other: object) -> bool:
    """True within half a percent; False where either is no number."""
    try:
        left, right = float(one), float(other)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return False
    return abs(left - right) <= _ROUNDING * max(abs(left), abs(right))


def same_unit(one: object, other: object) -> bool:
    """Codes must be equal; the English nouns for other counted things are not compared."""
    return one == other or not {one, other} & _CODED_UNITS


def same_code(one: object, other: object) -> bool:
    return one == other


def same_signatory(one: Any, other: Any) -> bool:
    """By the person alone."""
    return same_text(one.get("person") or "", other.get("person") or "")
