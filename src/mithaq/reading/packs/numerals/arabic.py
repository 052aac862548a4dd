"""Arabic numbers in digits and words, in folded text: "3 آلاف", "خمسة وعشرون ألفا", "مليونين ونصف".

Folded as `packs.languages.fold_for` does: no hamza upon alef, ha for ta marbuta, ya for alef maqsura, Western digits.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import regex

from mithaq.reading.packs.alternation import longest_first

_ONES = {
    1: "واحد واحده واحدا احدي احد", 2: "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي", 3: "ثلاث ثلاثه ثلاثا",
    4: "اربع اربعه اربعا", 5: "خمس خمسه خمسا", 6: "ست سته", 7: "سبع سبعه سبعا", 8: "ثمان ثماني ثمانيه ثمانيا",
    9: "تسع تسعه تسعا", 10: "عشر عشره",
}  # fmt: skip
_STEMS_OF_TENS = {20: "عشر", 30: "ثلاث", 40: "اربع", 50: "خمس", 60: "ست", 70: "سبع", 80: "ثمان", 90: "تسع"}
_ROOTS_OF_HUNDREDS = {3: "ثلاث", 4: "اربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع"}

ONES = {word: value for value, words in _ONES.items() for word in words.split()}
TENS = {stem + ending: value for value, stem in _STEMS_OF_TENS.items() for ending in ("ون", "ين")}
HUNDREDS = {
    **{f"{stem}{i}{hundred}": value * 100 for value, stem in _ROOTS_OF_HUNDREDS.items() for i in ("", "ي")
       for hundred in ("مايه", "ميه", "مءه")},
    **dict.fromkeys("مايتان مايتين مايتا مايتي ميتان ميتين ميتا ميتي".split(), 200),
}  # fmt: skip
_HUNDRED = frozenset("مايه ميه مءه".split())
# Word, what it multiplies by, and how many of it the word alone says: "ألفان" is two thousand.
_SCALE_STEMS = {10**3: "الف", 10**6: "مليون", 10**9: "مليار", 10**12: "تريليون"}
SCALES: dict[str, tuple[int, int]] = {
    **{stem + ending: (value, 1) for value, stem in _SCALE_STEMS.items() for ending in ("", "ا")},
    **{stem + ending: (value, 2) for value, stem in _SCALE_STEMS.items() for ending in ("ان", "ين", "ي")},
    **{stem + ending: (10**9, count) for stem in ("بليون",) for ending, count in (("", 1), ("ا", 1), ("ين", 2))},
    "الاف": (10**3, 1), "ملايين": (10**6, 1), "مليارات": (10**9, 1), "ملايير": (10**9, 1), "بلايين": (10**9, 1),
    "تريليونات": (10**12, 1), "ملاين": (10**6, 1),
}  # fmt: skip
_PARTS = {"نصف": Decimal("0.5"), "ربع": Decimal("0.25")}

_SAYING = longest_first((*ONES, *TENS, *HUNDREDS, *_HUNDRED, *SCALES))
DIGITS = (
    r"(?<![\d.,])(?:\d{1,3}ر\d{1,3}(?!\w)|\d{1,3}(?:[.,]\d{3})++(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d{1,3}(?: \d{3})++(?!\d)"
    r"|\d++(?:[.,]\d{1,3}(?!\d))?)(?![.,]?\d)"
)
# What may stand attached to the front of a number: "وبمليار", "لـ500".
CLITICS = r"(?<!\w)(?:(?:(?!واحد)[وف])?[بلك]?(?:ال(?=\d))?)"
_SAID = rf"(?:{_SAYING})(?!\w)"
_THE_SCALE = "|".join(f"(?:ال)?{word}" for word in SCALES)
# No longer than numbers are, so that a text of nothing else stays linear.
NUMBER = (
    rf"{CLITICS}(?P<number>(?:(?:نصف|ربع) (?:{_THE_SCALE})|(?:{DIGITS}|{_SAID})(?: و?{_SAID}| و{DIGITS}){{0,9}}+"
    rf"(?: و(?:نصف|ربع)(?! ال(?!{'|'.join(SCALES)}))(?: (?:{_THE_SCALE}))?)?)(?!\w))"
)
# "المائة" and its like with the article, in titles and ranks: "الخمسين", "الألف".
_ORDINAL_STEMS = {
    1: "اول اولي", 2: "ثاني ثانيه", 3: "ثالث ثالثه", 4: "رابع رابعه", 5: "خامس خامسه", 6: "سادس سادسه",
    7: "سابع سابعه", 8: "ثامن ثامنه", 9: "تاسع تاسعه", 10: "عاشر عاشره",
}  # fmt: skip
ORDINALS = {word: value for value, words in _ORDINAL_STEMS.items() for word in words.split()} | {"حادي": 1, "حاديه": 1}
_ORDINAL = longest_first(ORDINALS)
_TENTHS = "|".join(TENS)
ORDINAL = (
    rf"(?<!\w)(?:[وف]?[بلك]?)(?:ال)?(?P<rankword>(?:{_ORDINAL})(?: عشره?(?!\w)| وال(?:{_TENTHS}))?"
    rf"|(?<=ال)(?:{_TENTHS}))(?!\w)"
)


class _Token(NamedTuple):
    start: int
    end: int
    word: str
    joined: bool


class Run(NamedTuple):
    """A number within a run of number words: its range, value, and the scale that it ends in (1 without one)."""

    start: int
    end: int
    value: Decimal
    plain: Decimal
    scale: int


_PIECE = regex.compile(r"(?<=[ ]|^)(?P<and>و(?!احد))?(?P<word>" + DIGITS + r"|[^\s\d]+)")


def parse_digits(digits: str, *, scaled: int = 1) -> Decimal:
    """The value of what `DIGITS` matched, `scaled` the scale behind it: "1.294 مليار" has decimals, "1.294" none."""
    if regex.fullmatch(r"\d{1,3}(?: \d{3})+", digits):
        return Decimal(digits.replace(" ", ""))
    if "ر" in digits:
        # News agencies write the decimals first: "6ر1" is shown, and read, as 1.6.
        decimals, _, whole = digits.partition("ر")
        return Decimal(f"{whole}.{decimals}")
    groups = regex.fullmatch(r"(\d{1,3})([.,])(\d{3})", digits)
    if groups is not None:
        decimal = groups[3] != "000" and (scaled >= 10**9 or (scaled == 10**6 and groups[2] == "."))
        return Decimal(f"{groups[1]}.{groups[3]}" if decimal or groups[1] == "0" else groups[1] + groups[3])
    if regex.fullmatch(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*", digits):
        return Decimal(regex.sub("[.,]", "", digits))
    grouped = regex.fullmatch(r"(\d{1,3}(?:([.,])\d{3})+)([.,])(\d{1,2})", digits)
    if grouped is not None:
        return Decimal(regex.sub("[.,]", "", grouped[1]) + "." + grouped[4])
    return Decimal(digits.replace(",", "."))


def read_runs(words: str, *, at: int = 0) -> list[Run]:
    """The numbers that a run of number words says, one or several ("ألف وألفين" are two); offsets count from `at`."""
    tokens = [
        _Token(at + match.start("word"), at + match.end(), match["word"].removeprefix("ال") if match["word"] not in
               SCALES else match["word"], match["and"] is not None)
        for match in _PIECE.finditer(words)
    ]  # fmt: skip
    runs: list[Run] = []
    current: _Sum | None = None
    for number, token in enumerate(tokens):
        following = tokens[number + 1] if number + 1 < len(tokens) else None
        if current is None or not current.take(token, following):
            if current is not None:
                runs.append(current.run())
            current = _Sum(token, following)
    if current is not None:
        runs.append(current.run())
    return [run for run in runs if run.value > 0]


class _Sum:
    """A number as its words are heard one after the other."""

    def __init__(self, token: _Token, following: _Token | None) -> None:
        self._start, self._end = token.start, token.end
        self._total, self._current = Decimal(0), Decimal(0)
        self._plain = Decimal(0)
        self._scale = 1
        self._digits = False
        self.take(token._replace(joined=False), following, opening=True)

    def run(self) -> Run:
        value = self._total + self._current
        return Run(self._start, self._end, value, self._plain or value, self._scale)

    def take(self, token: _Token, following: _Token | None, *, opening: bool = False) -> bool:
        """Hears one more word; False where it belongs to another number."""
        added = self._added(token, following, opening=opening)
        if added:
            self._end = token.end
        return added

    def _added(self, token: _Token, following: _Token | None, *, opening: bool) -> bool:
        word = token.word
        if word in _PARTS:
            return self._add_part(word, token, opening=opening)
        if word in SCALES:
            return self._multiply(word, joined=token.joined)
        if word[0].isdigit():
            scaled = SCALES[following.word][0] if following is not None and following.word in SCALES else 1
            value = parse_digits(word, scaled=scaled)
            return self._add(value, limit=self._scale, opening=opening, joined=token.joined, digits=True)
        if word in _HUNDRED:
            if not token.joined and 3 <= self._current <= 9:
                self._current *= 100
                return True
            return self._add(Decimal(100), limit=self._scale, opening=opening, joined=token.joined)
        if word in HUNDREDS:
            return self._add(Decimal(HUNDREDS[word]), limit=self._scale, opening=opening, joined=token.joined)
        return self._add_small(word, joined=token.joined, opening=opening)

    def _add_part(self, word: str, token: _Token, *, opening: bool) -> bool:
        if opening:
            self._current = _PARTS[word]
            return True
        if not token.joined:
            return False
        if self._scale == 1:
            self._current += _PARTS[word]  # "3 ونصف مليون"
        else:
            self._total += _PARTS[word] * self._scale
        return True

    def _multiply(self, word: str, *, joined: bool) -> bool:
        scale, count = SCALES[word]
        if self._total and not self._current:
            # "مليون ونصف المليون" names its scale again; "مليونين ومليار" are two numbers.
            if not joined and scale == self._scale:
                return True
            if not joined or scale >= self._scale:
                return False
        if self._current and (count == 2 or joined or (self._total and scale >= self._scale)):
            return False
        self._plain = self._plain or (self._current or Decimal(count))
        self._total += (self._current or Decimal(count)) * scale
        self._current, self._scale = Decimal(0), scale
        return True

    def _add(self, value: Decimal, *, limit: int, opening: bool, joined: bool, digits: bool = False) -> bool:
        if not opening and (not joined or self._current or limit == 1 or value >= limit):
            return False
        self._current += value
        self._digits = digits
        return True

    def _add_small(self, word: str, *, joined: bool, opening: bool) -> bool:
        value = ONES.get(word) or TENS.get(word)
        if value is None:
            return False
        rest = self._current % 100
        if opening or (rest == 0 and joined and not self._digits):
            pass
        elif value == 10 and not joined and 1 <= rest <= 9 and not self._digits:
            pass  # "خمسة عشر"
        elif not (value >= 20 and joined and 1 <= rest <= 9 and not self._digits):
            return False
        if not opening and not self._current and (self._scale == 1 or value >= self._scale):
            return False
        self._current += value
        return True


def parse_count(words: str) -> Decimal | None:
    """The number that digits or words alone say; None where they say none or several."""
    if not regex.fullmatch(NUMBER, words):
        return None
    runs = read_runs(words)
    return runs[0].value if len(runs) == 1 else None


def parse_ordinal(words: str) -> int | None:
    """The rank that "الثالثة", "الحادي والعشرون" or "الخمسين" say, without or with the article; None for none."""
    said = [word.removeprefix("و").removeprefix("ال") if word not in ORDINALS else word for word in words.split()]
    total = 0
    for word in said:
        value = ORDINALS.get(word) or TENS.get(word) or (10 if word in {"عشر", "عشره"} else None)
        if value is None:
            return None
        total += value
    return total or None
