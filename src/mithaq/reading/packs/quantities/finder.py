"""Numbers of Arabic and English text: digits, words, multipliers, bounds, currencies, rates."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import regex

from mithaq.reading.find.mentions import QuantityMention, TemporalType
from mithaq.reading.packs.dates import find_dates
from mithaq.reading.packs.languages import Language, fold_for
from mithaq.reading.packs.quantities import words_ar, words_en
from mithaq.reading.packs.quantities.joining import Joiner, shortest
from mithaq.reading.packs.quantities.scan import Scanner

_WORDS = {Language.ENGLISH: words_en.WORDS, Language.ARABIC: words_ar.WORDS}
# Digits that count nothing: numbers of laws and telephones, versions, list items, times, pages, addresses.
_BLOCKED = regex.compile(
    r"(?<!\w)(?:law|act|decree|dahir|circular|[وب]?(?:ال)?(?:قانون|مرسوم|ظهير))"
    r"(?: (?:no\.?|n°|number|رقم))? ?\d[\d.\-/]*[.\-/]\d+"
    r"|\+\d[\d .()-]{7,25}\d|\b0\d(?:[ .-]?\d{2}){4}\b|\b\d+(?:\.\d+){3,}\b"
    r"|\b\d\.0\b(?! ?[%a-z\u0621-\u064a])"
    r"|(?m:(?<=^[ \t]{0,8})\d{1,2}[.)](?=[ \t]))"
    r"|\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b|\b\d{1,2}:\d{2}\b|\[\d{1,3}\]|\b\d{1,3}/\d{1,3}\b|https?://\S++"
)
_TIMED = {TemporalType.DATE, TemporalType.TIME}


def find_quantities(text: str, *, language: Language) -> tuple[QuantityMention, ...]:
    """Quantities of `text` in reading order, not overlapping; linear in its length.

    Years, dates, telephone numbers, versions and labels ("law 55-19") are left out; ranks come with `ordinal=True`. A
    million or billion whose currency is left out ("450 million will go to …") takes that of the sum before it in its
    paragraph. A currency of several countries ("dinars") that the text does not settle is `XXX`. Lengths of time are
    quantities: that they are, `find_dates` tells.

    Measured on 2026-11-22 on the Arabic and English texts of the project's gold set and on press in both languages, on
    which it was also developed: of the quantities of gold commitments 130 of 131 in English and 115 of 120 in Arabic
    are found with their value and unit. What is missed stands mostly in tables whose header holds the currency.
    """
    folded = fold_for(text, language)
    scanner, joiner = _tools(language)
    return joiner.join(scanner.scan(text, folded, blocked=_blocked(text, folded, language)), folded=folded)


def read_number(words: str, *, language: Language) -> Decimal | None:
    """The value of what `QuantityMention.number` spans, read by itself; None where there is none."""
    found = next(iter(_WORDS[language].numbers(fold_for(words, language), words)), None)
    return None if found is None else shortest(found.value)


@cache
def _tools(language: Language) -> tuple[Scanner, Joiner]:
    scanner = Scanner(_WORDS[language])
    return scanner, Joiner(_WORDS[language], scanner)


def _blocked(text: str, folded: str, language: Language) -> list[tuple[int, int]]:
    spans = [match.span() for match in _BLOCKED.finditer(folded)]
    dates = find_dates(text, language=language, published=None)
    # "Three years ago" holds a number that no commitment states either.
    return sorted([*spans, *((each.start, each.end) for each in dates if each.type in _TIMED)])
