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
        glide: of a vowel of Latin: said as a consonant, before another vowel ("Tahraoui") or behind one ("Saïd"), so
            that Arabic has to write it.
        closing: of a vowel of Latin: in the last of several syllables, before the last consonant.
    """

    kind: str
    long: bool = False
    last: bool = False
    written: str = ""
    glide: bool = False
    closing: bool = False

    @property
    def is_vowel(self) -> bool:
        return self.kind in "aiu'"


# Longest first. A vowel's second mark says that it is long.
_LATIN = {
    "tch": "C", "sch": "C", "ch": "C", "sh": "C", "kh": "X", "gh": "G", "th": "T", "dh": "D", "dj": "J", "ph": "F",
    "ck": "K", "tz": "TS",
    "gn": "N", "mc": "MaK", "é": "i", "oo": "u:", "ou": "u:", "ee": "i:", "aa": "a:", "w": "u:", "y": "i:",
    "b": "B", "c": "K", "d": "D", "f": "F", "g": "G", "h": "H", "j": "J", "k": "K", "l": "L", "m": "M", "n": "N",
    "p": "P", "q": "K", "r": "R", "s": "S", "t": "T", "v": "V", "x": "KS", "z": "Z",
    "a": "a", "e": "a", "i": "i", "o": "u", "u": "u", "'": "",
}  # fmt: skip
_ARABIC_SOUNDS = {
    "ب": "B", "پ": "P", "ت": "T", "ث": "T", "ج": "J", "چ": "C", "ح": "H", "خ": "X", "د": "D", "ذ": "D", "ر": "R",
    "ز": "Z", "س": "S", "ش": "C", "ص": "S", "ض": "D", "ط": "T", "ظ": "D", "ع": "'", "غ": "G", "ف": "F", "ڤ": "V",
    "ق": "K", "ك": "K", "ڭ": "G", "گ": "G", "ل": "L", "م": "M", "ن": "N", "ه": "H", "ة": "a:", "و": "u:", "ي": "i:",
    "ى": "a:", "ا": "a:", "أ": "'", "إ": "'", "آ": "a:", "ء": "", "ؤ": "u:", "ئ": "i",
}  # fmt: skip
_GLIDES = frozenset(("w", "y", "ou", "و", "ي"))
# Letters of Slavic languages and Turkish for sounds that others write with two.
_HISSED = str.maketrans({"č": "tch", "ć": "tch", "š": "sh", "ş": "sh", "ž": "j", "ż": "j", "đ": "dj"})
# Persian letters that stand in Arabic names too.
_PERSIAN = str.maketrans({"ی": "ي", "ک": "ك"})
_SILENT_U = regex.compile(r"(?<=[gq])u(?=[aeiy])")
# What French writes for o and wa at the end of a word, or within it.
_FRENCH_O = regex.compile(r"(?:eau|aul?[tdx]?|o[ts])x?$")
_FRENCH_WA = regex.compile(r"oi(?:[stx]$)?")
# Two letters of Arabic that are said as another, or as one.
_AS_ONE = frozenset(("نب", "تش"))
# Stands for a letter of Arabic that is written a second time.
_TWICE = "\u0651"
_GUTTURAL = frozenset("حخعغه")
_SOFT = regex.compile(r"c(?=[eiy])|ç")
_TOKEN = regex.compile("|".join(sorted(_LATIN, key=len, reverse=True)))


@lru_cache(maxsize=65536)
def sounds_of(word: str) -> tuple[Sound, ...]:
    """The sounds of one word without blanks; letters of other scripts, and signs, have none."""
    return _arabic(word) if _ARABIC.search(word) else _latin(word)


def _latin(word: str) -> tuple[Sound, ...]:
    marked = word.lower().translate(_HISSED).replace("ï", "i").replace("ç", "s").replace("â", "aa").replace("’", "'")
    final = marked.endswith("é")
    plain = _SOFT.sub("s", "".join(fold_character(character) for character in marked))
    plain = plain[:-1] + "é" if final and plain.endswith("e") else plain
    plain = _SILENT_U.sub("", plain.replace("tech", "tek"))
    plain = plain.removesuffix("e") if plain.endswith("ie") and len(plain) > 3 else plain  # Marie
    spelled = [match[0] for match in _TOKEN.finditer(plain)]
    rows: list[Sound] = []
    for at, letters in enumerate(spelled):
        final = at == len(spelled) - 1
        if letters == "e" and final and rows and (not rows[-1].is_vowel or rows[-1].written == "y"):
            continue  # silent: Zidane
        rows.extend(_sounds(_LATIN[letters], letters))
    return _finish(_with_glides(rows))


def _with_glides(rows: Sequence[Sound]) -> list[Sound]:
    """Marks the vowels that are said as consonants; two of one quality behind one another become one."""
    found: list[Sound] = []
    for at, sound in enumerate(rows):
        if found and sound.kind in "iu" and found[-1].kind == sound.kind:
            found[-1] = Sound(sound.kind, True, written=found[-1].written, glide=found[-1].glide)
            continue
        after = rows[at + 1].kind if at + 1 < len(rows) else ""
        before = found[-1].kind if found else ""
        is_glide = (sound.written in ("ou", "w") and after in ("a", "i")) or (
            sound.written == "i"
            and before == "a"
            and found[-1].written != "e"
            and after not in ("", "a", "i", "u")  # but Moneim
        )
        is_glide = is_glide or (sound.kind == "H" and before in ("a", "i", "u") and after in ("a", "i", "u"))
        is_glide = is_glide or (sound.written == "i" and at == len(rows) - 2 and after == "a")  # Lamia
        vowels = [each.kind for each in rows[:at] if each.is_vowel]
        closing = sound.is_vowel and at == len(rows) - 2 and bool(vowels) and "u" not in vowels  # but Youssouf
        found.append(Sound(sound.kind, sound.long, written=sound.written, glide=is_glide, closing=closing))
    return found


def _arabic(word: str) -> tuple[Sound, ...]:
    rows = [Sound("'", written="ا")] if word.startswith("ا") else []  # an alif that begins a word carries any vowel
    word = word.translate(_PERSIAN).removeprefix("ا")
    word = regex.sub("^(?:أ(?=و)|إ(?=ي))", "", word)  # a long first vowel: أورنج, إيمان
    for at, letter in enumerate(word):
        written = word[at : at + 2] if word[at : at + 2] in _AS_ONE else letter
        twice = at > 0 and word[at - 1] == letter
        rows.extend(_sounds(_ARABIC_SOUNDS.get(letter, ""), _TWICE if twice else written))
    return _finish(
        [each for at, each in enumerate(rows) if not (at and each.kind in "iu" and each.kind == rows[at - 1].kind)]
    )


def _sounds(spelling: str, written: str) -> list[Sound]:
    if spelling.endswith(":"):
        return [Sound(spelling[0], long=True, written=written)]
    return [Sound(letter, written=written) for letter in spelling]


def _finish(rows: Sequence[Sound]) -> tuple[Sound, ...]:
    """Double consonants once; the last sound marked."""
    once = [sound for at, sound in enumerate(rows) if not (at and _doubles(rows[at - 1], sound))]
    if once:
        end = once[-1]
        once[-1] = Sound(end.kind, end.long, True, end.written, end.glide)
    return tuple(once)


def _doubles(before: Sound, sound: Sound) -> bool:
    """Whether a consonant says the one before it again.

    Latin doubles letters as it pleases; Arabic writes one twice only where both are said ("مميش"), and two letters that
    Latin writes as h stay two.
    """
    if sound.is_vowel or sound.kind != before.kind:
        return False
    if sound.written >= "\u0600":
        return sound.kind != "H" and sound.written != before.written
    return True


# Consonants that spellings mix up, and what it costs.
_NEAR = {
    frozenset(pair): cost
    for pair, cost in {
        "BP": 0.2, "VF": 0.2, "SZ": 0.3, "DT": 0.5, "GK": 0.35, "GJ": 0.35, "XK": 0.4, "CJ": 0.6, "CS": 0.6,
        "XH": 0.5, "DZ": 0.5, "VB": 0.5, "TS": 0.5,
    }.items()
}  # fmt: skip
# What a Latin letter costs where Arabic writes another that press, Persian or Turkish spelling has for it.
_SPELLED = {
    ("p", "ب"): 0.05, ("v", "ف"): 0.05, ("g", "ج"): 0.15, ("g", "ق"): 0.15, ("g", "ك"): 0.2,
    ("z", "ظ"): 0.1, ("z", "ض"): 0.2, ("z", "ذ"): 0.25, ("s", "ث"): 0.25,
}  # fmt: skip
_OTHER = 1.0


@lru_cache(maxsize=65536)
def distance(one: str, other: str) -> float:
    """How far two words sound apart: 0 the same, 1 about one other consonant. Symmetric, at least 0."""
    is_arabic = bool(_ARABIC.search(one))
    if is_arabic == bool(_ARABIC.search(other)):
        return _align(sounds_of(one), sounds_of(other), across=False, gap=_gap_arabic if is_arabic else _gap_latin)
    latin, arabic = (other, one) if is_arabic else (one, other)
    sounds = sounds_of(arabic)
    return min(
        _align(each, sounds, across=True, gap=_gap_across) + _misshapen(each, sounds) + _headless(each, sounds)
        for each in (*_ways(sounds_of(latin)), *_as_french(latin))
    )


def _as_french(word: str) -> tuple[tuple[Sound, ...], ...]:
    """The sounds of a Latin word as French says it ("Dubois", "Barrot"), where that is another way."""
    french = _FRENCH_WA.sub("oua", _FRENCH_O.sub("o", word.lower()))
    return () if french == word.lower() else (_latin(french),)


def _headless(latin: tuple[Sound, ...], arabic: tuple[Sound, ...]) -> float:
    """What it costs that one begins with a sound of its own: Hamad is not Ahmed, but Driss is Idriss."""
    if len(latin) < 2 or len(arabic) < 2:
        return 0.0
    if latin[0].kind == "H" and not arabic[0].is_vowel and arabic[0].kind not in "HX":
        return 0.4  # Hasna is not "سناء"
    if arabic[0].written not in ("أ", "إ") or latin[0].is_vowel:
        return 0.0
    return 0.0 if not latin[1].is_vowel and arabic[0].written == "إ" else 0.5


def _ways(latin: tuple[Sound, ...]) -> tuple[tuple[Sound, ...], ...]:
    """The sounds of a Latin word, and those that its digraphs may also stand for.

    A t, d or s may have a sound of its own before an h (Fathi, Ishaq); in Morocco an r with an h is ghayn (Rhellab).
    """
    other: list[Sound] = []
    for sound in latin:
        if sound.written in ("th", "dh", "sh") and not sound.last:
            other += [Sound(sound.written[0].upper(), written=sound.written[0]), Sound("H", written="ح")]
        elif sound.written == "h" and other and other[-1].kind == "R":
            other[-1] = Sound("G", last=sound.last, written="rh")
        else:
            other.append(sound)
    return (latin,) if tuple(other) == latin else (latin, tuple(other))


def _misshapen(latin: tuple[Sound, ...], arabic: tuple[Sound, ...]) -> float:
    """What the shape of an Arabic word says of the short vowels that it does not write.

    A word like "كامل" has an i or e before its last consonant, so "Kamal" is none of its spellings, unless a guttural
    colours the vowel ("رابح" is Rabah). A word of three consonants has no i there: "Samir" is not "سمر".
    """
    if _shape(latin) not in ("CVCVC", "VCVC", "CVCVVC") or latin[0].kind == "'":
        return 0.0
    shape, vowel = _shape(arabic), latin[_shape(latin).rindex("CV") + 1]
    if shape == "CVCC" and arabic[1].written == "ا" and not _GUTTURAL & {arabic[2].written, arabic[3].written}:
        return 0.5 if vowel.kind == "a" and vowel.written == "a" else 0.0
    if shape == "CCC" and vowel.kind == "i" and vowel.written != "e":
        return 0.5
    return 0.0


def _shape(sounds: tuple[Sound, ...]) -> str:
    """C for a consonant, a hamza, an ayn and a first w or y; V for any other vowel."""
    return "".join(
        "C" if not sound.is_vowel or sound.kind == "'" or (not at and sound.written in _GLIDES) else "V"
        for at, sound in enumerate(sounds)
    )


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
        if "ة" in (one.written, other.written) and "T" in (one.kind, other.kind) and one.last and other.last:
            return 0.1  # Hayat
        written = {one.written, other.written}
        feminine = (
            one.last and other.last and {one.kind, other.kind} == {"a", "H"} and written & {"ه", "h"}
        )  # ta marbuta written as ha
        return 0.1 if feminine else _OTHER + 0.4
    if one.kind == "M" and other.written == "نب":
        return 0.1  # as it is said before b: Jumblatt
    spelled = _SPELLED.get((one.written, other.written))
    if spelled is not None:
        return spelled
    return _NEAR.get(frozenset((one.kind, other.kind)), _OTHER)


def _replace_vowel(one: Sound, other: Sound, *, across: bool) -> float:
    if "'" in (one.kind, other.kind):
        if one.glide or other.glide:
            return 0.2 if one.written == "ou" and other.written == "ع" else 0.6  # Chouaib
        if other.written == "إ" and one.written == "a":
            return 0.5  # Ayman is not Iman
        return 0.5 if other.written == "أ" and one.kind == "i" else 0.0  # Ines is not Anas
    if "é" in (one.written, other.written):
        return 0.2
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
        return 0.4 if sound.glide or not at else 0.1
    if not sound.is_vowel:
        return _OTHER
    if sound.written == "é":
        return 0.1  # an accent left out
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


def _gap_across(sound: Sound, at: int, *, left: bool) -> float:
    return _unwritten_in_arabic(sound, at) if left else _unwritten_in_latin(sound, at)


def _unwritten_in_arabic(sound: Sound, at: int) -> float:
    """What it costs that Arabic has nothing for a sound of Latin."""
    if sound.kind == "H":
        return _OTHER if sound.written == "ح" else 0.5 if sound.glide else 0.1  # Riham is not "ريم"
    if not sound.is_vowel:
        return _OTHER
    if sound.last:
        return 0.9
    if sound.glide:
        return 0.6
    if not at and sound.written in ("a", "e"):
        return 0.5  # Amrani is not "المراني": a first vowel stands on a letter
    if sound.closing and sound.written in ("ou", "oo"):
        return 0.5  # Mahmoud is not Mohamed
    return {"a": 0.0, "i": 0.1, "u": 0.1}[sound.kind] + (0.15 if sound.long and sound.written != "ou" else 0.0)


def _unwritten_in_latin(sound: Sound, at: int) -> float:
    """What it costs that Latin has nothing for a letter of Arabic."""
    if sound.kind == "'":
        return 0.0
    if sound.written in (_TWICE, "تش"):
        return 0.1  # Latin may double it or not: Saad Eddine; "ch" of Chile
    if sound.kind == "H":
        return 0.1 if sound.last else 0.6
    if not sound.is_vowel:
        return _OTHER
    if sound.last:
        return 0.9
    return 0.3 if not at and sound.written == "ا" else 0.6  # "امباركة"
