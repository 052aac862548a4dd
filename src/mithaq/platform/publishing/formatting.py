"""Numbers, money, dates and durations as French, Arabic (Morocco) and English write them.

Pure: the language is an argument, nothing is read from the request. Precision is never added: a year stays
a year. Arabic is written with Western digits and the months used in Morocco, which CLDR does not have for
plain `ar` (it has يوليو for يوليوز, أغسطس for غشت).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal

NARROW = "\u202f"  # narrow no-break space: thousands in French and Arabic, before ; : ! ? in French
NO_BREAK = "\u00a0"

_LOCALES = {"fr": "fr", "ar": "fr", "en": "en_GB"}  # Arabic as published in Morocco groups digits as French does

_MONTHS_AR = (
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "ماي",
    "يونيو",
    "يوليوز",
    "غشت",
    "شتنبر",
    "أكتوبر",
    "نونبر",
    "دجنبر",
)
_CURRENCIES_AR = {"MAD": "درهم", "EUR": "أورو", "USD": "دولار أمريكي"}

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z")
_MONTH = re.compile(r"(\d{4})-(\d{2})\Z")
_YEAR = re.compile(r"\d{4}\Z")
_PART = re.compile(r"(\d{4})-([QH])([1-4])\Z")
_DURATION = re.compile(r"P(\d+)([YMWD])\Z")


def write_number(value: int | Decimal, *, language: str) -> str:
    """`1200.5` as "1 200,5", "1,200.5" or, in Arabic, "1 200,5". Every decimal that was stated is kept."""
    return format_decimal(value, format="#,##0.##########", locale=_LOCALES[language])


def write_percent(value: int | Decimal, *, language: str) -> str:
    """`34` as "34 %" in French, "34%" in English and Arabic."""
    space = NARROW if language == "fr" else ""
    return f"{write_number(value, language=language)}{space}%"


def write_money(value: int | Decimal, currency: str, *, language: str) -> str:
    """An amount with its ISO 4217 code; Arabic writes the name of the three currencies met most."""
    number = write_number(value, language=language)
    if language == "en":
        return f"{currency}{NO_BREAK}{number}"
    if language == "ar":
        return f"{number}{NO_BREAK}{_CURRENCIES_AR.get(currency, currency)}"
    return f"{number}{NO_BREAK}{currency}"


def capitalise(words: str) -> str:
    """For a heading: the first letter alone; the rest may hold names."""
    return words[:1].upper() + words[1:]


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date for a page.

    Attributes:
        text: as the language writes it, no more precise than the source.
        machine: what `datetime` of a `time` element holds; None where HTML has no such precision (a quarter).
    """

    text: str
    machine: str | None


def write_date(iso: str, *, language: str, short: bool = False) -> WrittenDate:
    """An ISO 8601 date of any precision: `2025-04-16`, `2025-04`, `2025`, `2025-Q1`, `2025-H2`.

    What is none of these is given back as it is: a value that cannot be written is still shown.
    """
    if match := _DAY.match(iso):
        year, month, day = (int(part) for part in match.groups())
        return WrittenDate(_write_day(date(year, month, day), language=language, short=short), iso)
    if match := _MONTH.match(iso):
        return WrittenDate(_write_month(int(match[1]), int(match[2]), language=language, short=short), iso)
    if _YEAR.match(iso):
        return WrittenDate(iso, iso)
    if match := _PART.match(iso):
        return WrittenDate(_write_part(match[1], match[2], int(match[3]), language=language), None)
    return WrittenDate(iso, None)


def _write_day(day: date, *, language: str, short: bool) -> str:
    if language == "ar":
        return f"{day.day} {_MONTHS_AR[day.month - 1]} {day.year}"
    written = format_date(day, format="d MMM y" if short else "d MMMM y", locale=_LOCALES[language])
    if language == "en":
        return written.replace("Sept ", "Sep ")
    return "1er" + written[1:] if day.day == 1 else written


def _write_month(year: int, month: int, *, language: str, short: bool) -> str:
    if language == "ar":
        return f"{_MONTHS_AR[month - 1]} {year}"
    return format_date(date(year, month, 1), format="MMM y" if short else "MMMM y", locale=_LOCALES[language])


_ORDINALS_AR = {1: "الأول", 2: "الثاني", 3: "الثالث", 4: "الرابع"}
_ORDINALS_EN = {1: "first", 2: "second", 3: "third", 4: "fourth"}


def _write_part(year: str, kind: str, nth: int, *, language: str) -> str:
    if language == "ar":
        return f"{'الربع' if kind == 'Q' else 'النصف'} {_ORDINALS_AR[nth]} من {year}"
    if language == "en":
        return f"{_ORDINALS_EN[nth]} {'quarter' if kind == 'Q' else 'half'} of {year}"
    return f"{'1er' if nth == 1 else f'{nth}e'} {'trimestre' if kind == 'Q' else 'semestre'} {year}"


_PUBLISHED = re.compile(r"(.+), published (\d{4}(?:-\d{2}){0,2})\Z", re.DOTALL)


def split_derivation(note: str) -> tuple[str, str] | None:
    """`mercredi, published 2025-04-17` as ("mercredi", "2025-04-17"); None for any other note of the reader."""
    match = _PUBLISHED.match(note)
    return (match[1], match[2]) if match else None


def split_duration(iso: str) -> tuple[int, str] | None:
    """`P2Y` as (2, "Y"); None where the duration has several parts or is not one."""
    match = _DURATION.match(iso)
    return (int(match[1]), match[2]) if match else None
