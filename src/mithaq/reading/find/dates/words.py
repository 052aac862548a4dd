"""A text as a row of words, and each word as one letter that stands for its class.

Temporal expressions are then short patterns over a short string: "lundi 3 mars 2025" is four letters there, whatever
the weekday, the month and the numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

import regex

from mithaq.reading.errors import FactError
from mithaq.reading.resources.loading import read_rows

OTHER = "~"
# An apostrophe belongs to an elided word ("l'", "qu'", "aujourd'") and to no other ("matin’’").
_WORD = re.compile(
    r"(apres-midi|week-ends?|[^\W\d_]+(?:(?<=\b[cdjlmnst])'|(?<=qu)'|(?<=rd)')?"
    r"|[0-9]+(?:[.,][0-9]+)*|[\n\t]| {4,}|[^\w\s])"
)
_NAME = re.compile(r"\(\?(?:P<\w+>|<?[=!:])|[A-Za-z_]+|\s+")
_DOTTED = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d\d)?\d\d")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_MARKS = {
    "hyphen": "-", "comma": ",", "slash": "/", "colon": ":", "stop": ".", "opening": "(", "closing": ")", "percent": "%"
}  # fmt: skip
_NUMBERS = ("small", "zero", "mid", "high", "year", "big", "decimal", "dotted")
_FIRST_LETTER = 0x100


class Classes:
    """The letters of the classes, and the patterns that are written with their names.

    In a pattern a name in lower case is a class of the word list, a kind of number, a mark, or the word itself
    (`l_` is "l'"); a name in capitals stands for the pattern of that name in `macros`; spaces only part names.
    """

    def __init__(self, *, macros: dict[str, str]) -> None:
        self._macros = macros
        self._letters: dict[str, str] = {}
        self._of_word: dict[str, str] = {"\n": self.letter("gap"), "\t": self.letter("gap")}
        for name, mark in _MARKS.items():
            self._of_word[mark] = self.letter(name)
        for name in _NUMBERS:
            self.letter(name)
        for name, words in read_rows("temporal_fr.tsv"):
            for word in words.split():
                self._of_word[word] = self.letter(name)
        self._of_word["week-end"] = self._of_word["week-ends"] = self.letter("weekend")

    def letter(self, name: str) -> str:
        return self._letters.setdefault(name, chr(_FIRST_LETTER + len(self._letters)))

    def letters(self) -> tuple[str, ...]:
        """Every letter in use, that of any other word among them."""
        return (*self._letters.values(), OTHER)

    def pattern(self, written: str) -> str:
        """`written` as a regular expression over letters."""
        return _NAME.sub(self._one, written)

    def _one(self, match: re.Match[str]) -> str:
        name = match[0]
        if name.isspace() or name.startswith("("):
            return name.strip()
        if name.isupper():
            return f"(?:{self.pattern(self._macros[name])})"
        if name not in self._letters:
            word = name.replace("_", "'")
            if word in self._of_word:
                raise FactError(f"need a class for the word {word!r}, which has one already")
            self._of_word[word] = self.letter(name)
        return self._letters[name]

    def of(self, words: Iterable[str]) -> str:
        """One letter for each of `words`."""
        known = self._of_word.get
        return "".join([known(word) or (OTHER if word.isalpha() else self._unknown(word)) for word in words])

    def _unknown(self, word: str) -> str:
        if word[0] in "0123456789":
            return self._letters[_kind_of_number(word)]
        return self._letters["gap"] if word.isspace() else OTHER


def _kind_of_number(digits: str) -> str:
    if not digits.isdigit():
        return "dotted" if _DOTTED.fullmatch(digits) else "big" if _GROUPED.fullmatch(digits) else "decimal"
    number, length = int(digits[:5]), len(digits)
    if length == 4:
        return "year" if 1400 <= number <= 2199 else "big"
    if length > 2:
        return "big"
    if length == 2 and digits[0] == "0":
        return "zero" if number else "mid"
    return "small" if 1 <= number <= 31 else "mid" if number < 60 else "high"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a folded text: `texts`, where each begins and ends, and their classes, one letter each.

    `source` is as long as `folded` and keeps capitals and accents.
    """

    folded: str
    source: str
    texts: list[str]
    starts: list[int]
    letters: str

    def end(self, number: int) -> int:
        """Where word `number` ends in the text."""
        return self.starts[number] + len(self.texts[number])

    def said(self, number: int) -> str:
        """Word `number` as the source writes it."""
        return self.source[self.starts[number] : self.end(number)]

    def joined(self, first: int, last: int) -> str:
        """The folded text of the words from `first` up to `last`, which is not among them."""
        return self.folded[self.starts[first] : self.end(last - 1)]


def read_words(folded: str, source: str, classes: Classes) -> Words:
    """The words of `folded`; linear in its length."""
    # What stands between words and the words, in turn: a match for each word would take three times as long.
    pieces = _WORD.split(folded)
    starts = list(accumulate(map(len, pieces)))
    texts = pieces[1::2]
    return Words(folded, source, texts, starts[:-1:2], classes.of(texts))


def compiled(classes: Classes, written: str, *, backwards: bool = False) -> regex.Pattern[str]:
    """The compiled pattern; `backwards` matches what ends at the last place searched."""
    return regex.compile(("(?r)" if backwards else "") + classes.pattern(written))
