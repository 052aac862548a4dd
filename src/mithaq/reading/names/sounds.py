"""How a name sounds, in one alphabet for Latin and Arabic letters, and how far two such words are apart.

A word becomes a row of sounds: consonants that both scripts tell apart in press spelling, and vowels of three
qualities. Arabic writes long vowels only, so a short vowel of Latin may stand for nothing; a long one may not, and
neither may a feminine ending: that is what tells Karim from Karima and Hassan from Hussein.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from mithaq.reading.text.view import fold_character

_ARABIC = regex.compile(r"\p{Arabic}")


@dataclass(frozen=True, slots=True)
class Sound:
    """A consonant (a capital, or `H` that may be silent) or a vowel.

    Attributes:
        kind: the sound: `B`, `T`, …; vowels `a`, `i`, `u`; `'` for ayn and hamza.
        long: of a vowel: written as such in Arabic, or with a circumflex, twice, or in a digraph in Latin.
        last: whether it ends the word.
        written: the letter or digraph that stood there.
    """

    kind: str
    long: bool = False
    last: bool = False
    written: str = ""

    @property
    def is_vowel(self) -> bool:
        return self.kind in "aiu'"


# Longest first. A vowel's second mark says that it is long.
_LATIN = {
    "tch": "C", "sch": "C", "ch": "C", "sh": "C", "kh": "X", "gh": "G", "th": "T", "dh": "D", "dj": "J", "ph": "F",
    "ck": "K", "qu": "K", "gu": "G", "tz": "TS", "oo": "u:", "ou": "u:", "ee": "i:", "aa": "a:", "w": "u:", "y": "i:",
    "b": "B", "c": "K", "d": "D", "f": "F", "g": "G", "h": "H", "j": "J", "k": "K", "l": "L", "m": "M", "n": "N",
    "p": "P", "q": "K", "r": "R", "s": "S", "t": "T", "v": "V", "x": "KS", "z": "Z",
    "a": "a", "e": "a", "i": "i", "o": "u", "u": "u", "'": "",
}  # fmt: skip
_ARABIC_SOUNDS = {
    "ب": "B", "پ": "P", "ت": "T", "ث": "T", "ج": "J", "چ": "C", "ح": "H", "خ": "X", "د": "D", "ذ": "D", "ر": "R",
    "ز": "Z", "س": "S", "ش": "C", "ص": "S", "ض": "D", "ط": "T", "ظ": "D", "ع": "'", "غ": "G", "ف": "F", "ڤ": "V",
    "ق": "K", "ك": "K", "ڭ": "G", "گ": "G", "ل": "L", "م": "M", "ن": "N", "ه": "H", "ة": "a:", "و": "u:", "ي": "i:",
    "ى": "a:", "ا": "a:", "أ": "'", "إ": "'", "آ": "a:", "ء": "", "ؤ": "u:", "ئ": "'",
}  # fmt: skip
_SOFT = regex.compile(r"c(?=[eiy])|ç")
_TOKEN = regex.compile("|".join(sorted(_LATIN, key=len, reverse=True)))


@lru_cache(maxsize=65536)
def sounds_of(word: str) -> tuple[Sound, ...]:
    """The sounds of one word without blanks; letters of other scripts, and signs, have none."""
    return _arabic(word) if _ARABIC.search(word) else _latin(word)


def _latin(word: str) -> tuple[Sound, ...]:
    marked = word.lower().replace("ï", "i").replace("ç", "s").replace("â", "aa").replace("’", "'")
    plain = _SOFT.sub("s", "".join(fold_character(character) for character in marked))
    plain = plain.replace("tech", "tek")
    spelled = [match[0] for match in _TOKEN.finditer(plain)]
    rows: list[Sound] = []
    for at, letters in enumerate(spelled):
        final = at == len(spelled) - 1
        if letters == "e" and final and rows and (not rows[-1].is_vowel or rows[-1].written == "y"):
            continue  # silent: Zidane
        rows.extend(_sounds(_LATIN[letters], letters))
    return _finish(rows)


def _arabic(word: str) -> tuple[Sound, ...]:
    rows: list[Sound] = []
    for letter in word:
        rows.extend(_sounds(_ARABIC_SOUNDS.get(letter, ""), letter))
    return _finish(rows)


def _sounds(spelling: str, written: str) -> list[Sound]:
    if spelling.endswith(":"):
        return [Sound(spelling[0], long=True, written=written)]
    return [Sound(letter, written=written) for letter in spelling]


def _finish(rows: Sequence[Sound]) -> tuple[Sound, ...]:
    """Double consonants once; the last sound marked."""
    once = [
        sound
        for at, sound in enumerate(rows)
        if not (at and not sound.is_vowel and (sound.kind, sound.written) == (rows[at - 1].kind, rows[at - 1].written))
    ]
    if once:
        end = once[-1]
        once[-1] = Sound(end.kind, end.long, True, end.written)
    return tuple(once)


# Consonants that spellings mix up, and what it costs.
_NEAR = {
    frozenset(pair): cost
    for pair, cost in {
        "BP": 0.2, "VF": 0.2, "SZ": 0.3, "DT": 0.5, "GK": 0.35, "GJ": 0.35, "XK": 0.5, "CJ": 0.6, "CS": 0.6,
        "XH": 0.4, "DZ": 0.5, "VB": 0.5, "TS": 0.5,
    }.items()
}  # fmt: skip
_OTHER = 1.0


@lru_cache(maxsize=65536)
def distance(one: str, other: str) -> float:
    """How far two words sound apart: 0 the same, 1 about one other consonant. Symmetric, at least 0."""
    left, right = sounds_of(one), sounds_of(other)
    across = bool(_ARABIC.search(one)) != bool(_ARABIC.search(other))
    if across and _ARABIC.search(one):
        left, right = right, left
    gap = _gap_across if across else _gap_arabic if _ARABIC.search(one) else _gap_latin
    return _align(left, right, across=across, gap=gap)


def _align(left: tuple[Sound, ...], right: tuple[Sound, ...], *, across: bool, gap: Callable[..., float]) -> float:
    """Cheapest alignment of two rows of sounds. Across scripts `left` is the Latin one."""
    above = [0.0]
    for at, sound in enumerate(right):
        above.append(above[-1] + gap(sound, at, left=False))
    for i, mine in enumerate(left):
        row = [above[0] + gap(mine, i, left=True)]
        for j, its in enumerate(right):
            row.append(
                min(
                    above[j] + _replace(mine, its, across=across),
                    above[j + 1] + gap(mine, i, left=True),
                    row[j] + gap(its, j, left=False),
                )
            )
        above = row
    return above[-1]


def _replace(one: Sound, other: Sound, *, across: bool) -> float:
    if one.kind == other.kind:
        return 0.0
    if one.is_vowel and other.is_vowel:
        return _replace_vowel(one, other, across=across)
    if one.is_vowel or other.is_vowel:
        feminine = one.last and other.last and {one.kind, other.kind} == {"a", "H"}  # ta marbuta written as ha
        return 0.1 if feminine else _OTHER + 0.4
    return _NEAR.get(frozenset((one.kind, other.kind)), _OTHER)


def _replace_vowel(one: Sound, other: Sound, *, across: bool) -> float:
    if "'" in (one.kind, other.kind):
        return 0.0
    if "e" in (one.written, other.written):
        # "e" is a short vowel of any quality; it may stand for a written ya, seldom for a waw.
        if one.last and other.last:
            return 0.6
        return (
            0.15
            if {one.kind, other.kind} == {"a", "i"} and not across
            else 0.1
            if "i" in (one.kind, other.kind)
            else 0.5
        )
    return 0.8


def _gap_latin(sound: Sound, at: int, *, left: bool) -> float:  # noqa: ARG001
    if sound.kind == "H":
        return 0.1 if at else 0.4
    if not sound.is_vowel:
        return _OTHER
    if sound.last:
        return 0.9
    if sound.written == "e":
        return 0.1
    if at == 0:
        return 0.25 if sound.kind == "i" else 0.5  # Idriss and Driss; not Ahmed and Hamid
    return 0.15 if sound.kind == "a" else 0.5


def _gap_arabic(sound: Sound, at: int, *, left: bool) -> float:  # noqa: ARG001
    if sound.kind == "'":
        return 0.1 if at == 0 else 0.5
    if sound.kind == "H" and sound.last:
        return 0.3
    if not sound.is_vowel:
        return _OTHER
    if sound.last:
        return 0.9
    return 0.3 if sound.kind == "a" else 0.5


def _gap_across(sound: Sound, at: int, *, left: bool) -> float:  # noqa: ARG001
    if left:  # a Latin sound that Arabic does not write
        if sound.kind == "H":
            return 0.1
        if not sound.is_vowel:
            return _OTHER
        if sound.last:
            return 0.9
        return {"a": 0.0, "i": 0.1, "u": 0.1}[sound.kind] + (0.15 if sound.long else 0.0)
    if sound.kind == "'":
        return 0.0
    if sound.kind == "H":
        return 0.1 if sound.last else 0.6
    if not sound.is_vowel:
        return _OTHER
    if sound.last:
        return 0.9
    return 0.6
