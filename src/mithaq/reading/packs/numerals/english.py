"""English numbers in digits and words, in folded text: "1.5bn", "two hundred and fifty", "half a million"."""

from __future__ import annotations

from decimal import Decimal

import regex

from mithaq.reading.packs.alternation import longest_first

_UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen"
        " eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SCALES = {
    "thousand": 10**3, "lakh": 10**5, "lakhs": 10**5, "million": 10**6, "millions": 10**6, "crore": 10**7,
    "crores": 10**7, "billion": 10**9, "billions": 10**9, "trillion": 10**12,
}  # fmt: skip
_SHORT_SCALES = {
    "k": 10**3, "m": 10**6, "mm": 10**9, "mn": 10**6, "mln": 10**6, "mio": 10**6, "b": 10**9, "bn": 10**9, "bln": 10**9,
    "tn": 10**12, "trn": 10**12,
}  # fmt: skip
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip

_SMALL = longest_first((*_UNITS, *_TENS))
_LARGE = longest_first(_SCALES)
# "mm" is a milliard in "MMDH" only.
_SHORT = longest_first(word for word in _SHORT_SCALES if word != "mm")
# Groups of three behind commas, spaces or, where all of them are round, points; Indian groups; else plain digits.
DIGITS = (
    r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})++(?:\.\d{1,2}(?!\d))?|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?: \d{3})++(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){2,}+|\d{1,3}\.000(?!\d)|\d++(?:[.,]\d{1,3}(?!\d))?)(?![.,]?\d)"
)
_JOIN = r"(?: |-| and |, )"
_WORD = rf"(?:{_SMALL}|hundred|{_LARGE})(?![\w'])"
# No longer than numbers are, so that a text of nothing else stays linear.
WORDS = (
    rf"(?<![\w-])(?:half (?:a |of a )?(?:{_LARGE}|dozen)|(?:an? )?(?:half|quarter)[- ](?:{_LARGE})"
    rf"|(?:an? )?(?:hundred|{_LARGE}|dozen)|(?:{_SMALL})(?: and a half (?:{_LARGE})| dozen)?"
    rf")(?![\w'])(?:{_JOIN}{_WORD}){{0,9}}+(?:(?<=lion|sand) and a half)?(?!-?(?:th|fold)\b)"
)
NUMBER = (
    rf"(?P<digits>{DIGITS})(?:(?:[ -]?(?P<scale>{_LARGE})|(?P<short>{_SHORT})"
    r"|(?<=[.\d]) (?P<spaced>bn|mn|mln|bln|trn|tn))(?!\w)"
    r"| ?(?P<short>mm?(?=dhs?(?!\w))|m(?=mad(?!\w))))?"
    rf"|(?P<words>{WORDS})"
)
ORDINAL = (
    r"(?<![\w.,])(?P<rank>\d{1,4})(?:st|nd|rd|th)(?!\w)"
    rf"|(?<![\w-])(?P<rankword>(?:(?:{'|'.join(_TENS)})-)?(?:{'|'.join(_ORDINALS)}))(?![\w-])"
)
_SPLIT = regex.compile(r"[ ,-]+")


def scale_of(word: str) -> int:
    """What "million", "bn" multiply by; 1 for "" and every other word."""
    return _SCALES.get(word) or _SHORT_SCALES.get(word) or 1


def parse_digits(digits: str) -> Decimal:
    """The value of what `DIGITS` matched: "14,000" and "14.000" are 14000, "1.5" and "1,5" are 1.5."""
    if regex.fullmatch(r"\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}", digits):
        return Decimal(regex.sub("[, ]", "", digits))
    if regex.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}|\d{1,3}\.000", digits):
        return Decimal(digits.replace(".", ""))
    return Decimal(digits.replace(",", "."))


def parse_words(words: str) -> Decimal | None:
    """The number that folded `words` say; None where they say none or several ("two one")."""
    total, current, scale = Decimal(0), Decimal(0), 1
    said = [word for word in _SPLIT.split(words.strip()) if word not in {"and", "a", "an", "of", ""}]
    for at, word in enumerate(said):
        if word in {"half", "quarter"}:
            part = Decimal("0.5") if word == "half" else Decimal("0.25")
            if at and at == len(said) - 1 and scale > 1:
                total += scale * part
            else:
                current += part
        elif word == "hundred":
            current = (current or Decimal(1)) * 100
        elif word == "dozen":
            current = (current or Decimal(1)) * 12
        elif word in _SCALES:
            scale = _SCALES[word]
            total, current = total + (current or 1) * scale, Decimal(0)
        elif (value := _small(word, current)) is not None:
            current += value
        else:
            return None
    return total + current


def _small(word: str, current: Decimal) -> int | None:
    """What a word below a hundred adds to `current`; None where it cannot follow it."""
    value = _UNITS.get(word, _TENS.get(word))
    if value is None:
        return None
    rest = current % 100
    fits = rest == 0 or (rest % 10 == 0 and rest >= 20 and value < 10)
    return value if fits else None


def parse_ordinal(words: str) -> int | None:
    """The rank that "third", "twenty-first" or "3rd" say; None where they say none."""
    digits = regex.match(r"\d+", words)
    if digits:
        return int(digits[0])
    *before, last = words.split("-")
    if last not in _ORDINALS:
        return None
    return _ORDINALS[last] + (_TENS[before[0]] if before else 0)


def parse_count(words: str) -> Decimal | None:
    """The number that digits or words alone say; None where they say none."""
    words = words.strip()
    if words[:1].isdigit():
        return parse_digits(words) if regex.fullmatch(DIGITS, words) else None
    if words in {"a", "an"}:
        return Decimal(1)
    return parse_words(words)
