"""French numbers in digits and in words, as the date and quantity finders read them.

Everything here works on folded text (`reading.text.folding.fold`): lower case, no accents, one kind of space.
"""

from __future__ import annotations

from decimal import Decimal

import regex

UNITS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
}  # fmt: skip
TENS = {
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
    "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
_OTHERS = ("cent", "cents", "mille")
WORD = "|".join(sorted((*UNITS, *TENS, *_OTHERS), key=len, reverse=True))
_ORDINAL_STEMS = {
    "prem": 1, "deux": 2, "second": 2, "trois": 3, "quatr": 4, "cinqu": 5, "six": 6, "sept": 7, "huit": 8, "neuv": 9,
    "dix": 10, "onz": 11, "douz": 12, "treiz": 13, "quatorz": 14, "quinz": 15, "seiz": 16, "vingt": 20, "trent": 30,
    "quarant": 40, "cinquant": 50, "soixant": 60, "cent": 100,
}  # fmt: skip

# A run of number words: "deux cent trente", "vingt et un", "quatre-vingt-dix-neuf"; not the start of "deux-roues" or of
# "dix-huitième", and no longer than French numbers are, so that a text of nothing else stays linear. "et" only stands
# before "un" and "onze".
WORDS = (
    rf"(?<![\w-])(?:{WORD})(?:(?: |-)(?:et(?: |-)(?=une?\b|onze\b))?(?:{WORD})(?![\w])){{0,11}}+(?![\w'])(?!-\p{{L}})"
)
# "1.500", "130 000", "1'000" in groups of three, else plain digits; a comma begins the decimals, and a point where no
# group of three follows it.
DIGITS = r"\d{1,3}(?:(?:[ .']\d{3})++(?![\d])(?:,\d++)?|(?:,\d{3}){2,}+(?!\d))|\d++(?:[.,]\d++)?"
ORDINAL_WORDS = (
    r"\b(?:premiere|premier|seconde|second|(?:vingt|trente|quarante|cinquante|soixante|quatre-vingt)?"
    r"(?:-et-|[ ]et[ ]|-)?(?:unieme|deuxieme|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme"
    r"|onzieme|"
    r"douzieme|treizieme|quatorzieme|quinzieme|seizieme|dix-septieme|dix-huitieme|dix-neuvieme|vingtieme|trentieme|"
    r"quarantieme|cinquantieme|soixantieme|centieme)s?)\b"
)
ORDINAL_DIGITS = r"\b\d{1,3}(?:ers?|eres?|res?|nde?s?|emes?|es?)\b"

_SPLIT = regex.compile(r"[ -]+")
_GROUPED = regex.compile(r"\d{1,3}(?:[ .']\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}")


def parse_words(words: str) -> int | None:
    """The number that folded `words` say ("deux cent trente" is 230); None where they say none or several."""
    total = current = 0
    for word in _SPLIT.split(words.strip()):
        if word == "et":
            continue
        if word == "mille":
            if total:
                return None
            total, current = max(current, 1) * 1000, 0
        elif word in {"cent", "cents"}:
            if current > 9:
                return None
            current = max(current, 1) * 100
        elif word in {"vingt", "vingts"} and current % 100 == 4:
            current += 76
        elif word in TENS:
            if current % 100:
                return None
            current += TENS[word]
        elif word in UNITS:
            rest, value = current % 100, UNITS[word]
            if not (rest == 0 or (rest == 10 and 7 <= value <= 9) or _follows_ten(rest, value)):
                return None
            current += value
        else:
            return None
    return total + current or None


def _follows_ten(rest: int, value: int) -> bool:
    # Ten to nineteen follow sixty and eighty only: "soixante-douze", "quatre-vingt-quinze".
    return rest >= 20 and rest % 10 == 0 and (value < 10 or rest in {60, 80})


def parse_digits(digits: str) -> Decimal:
    """The number that `digits`, matched by `DIGITS`, stand for: "130.000" is 130000, "1,5" is 1.5."""
    if _GROUPED.fullmatch(digits):
        if digits.count(",") > 1:
            return Decimal(digits.replace(",", ""))
        return Decimal(regex.sub(r"[ .']", "", digits).replace(",", "."))
    return Decimal(digits.replace(",", "."))


def parse_ordinal(words: str) -> int | None:
    """The rank that folded `words` say ("19e", "troisième" is 3, "vingt et unième" is 21); None where they say none."""
    digits = regex.match(r"\d+", words)
    if digits:
        return int(digits[0])
    *before, last = _SPLIT.split(words.strip())
    if last.startswith("unieme"):
        value = 1
    else:
        stem = next((each for each in sorted(_ORDINAL_STEMS, key=len, reverse=True) if last.startswith(each)), None)
        if stem is None:
            return None
        value = _ORDINAL_STEMS[stem]
    tens = [word for word in before if word != "et"]
    base = parse_words(" ".join(tens)) if tens else 0
    return None if base is None else base + value
