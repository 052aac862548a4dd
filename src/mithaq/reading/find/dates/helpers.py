"""What frames make of a date: the deadline that it sets, the day that a text says it was written."""

from __future__ import annotations

import datetime
from dataclasses import replace

import regex

from mithaq.reading.find.dates import calendar as cal
from mithaq.reading.find.dates.finder import date_mentions
from mithaq.reading.find.dates.scan import CLASSES
from mithaq.reading.find.dates.tense import tells
from mithaq.reading.find.dates.words import read_words
from mithaq.reading.find.mentions import DateMention, Relation, TemporalType
from mithaq.reading.text.folding import fold

_DURATION = regex.compile(r"P(\d{1,4})([YMWD])")
_ISO = regex.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_PUBLISHED_BEFORE = regex.compile(
    r"(?i)\b(?:publi\w+|mis\w* en ligne|post\w+|diffus\w+|paru\w*|rédigé\w*|écrit|posted|published"
    r"|updated)\b[^.\n]{0,40}$"
)
_FULL_DAY = regex.compile(r"\d{4}-\d{2}-\d{2}")
_UPDATED_BEFORE = regex.compile(r"(?i)\bmis\w* à jour\b[^.\n]{0,20}$")
# A dateline: a town, sometimes a country or an agency, the date, and a dash, a bracket or a stop.
_PLACE_BEFORE = regex.compile(
    r"^[^\p{L}\n]{0,4}(?:[\p{L}][\p{L}'’ \-]{1,30}[,–—\-/ ]+){0,3}\(?(?:[\p{Lu}][\p{L}'’"
    r" \-]{1,40})?(?:\([^()\n]{1,30}\))?[, ]{0,3}\(?(?:le )?$"
)
_DASH_AFTER = regex.compile(r"^[\s.]{0,3}(?:\([^()\n]{1,40}\)\s?)?(?:[–—\-:)]|\n|$|\.\s)")
_LINE_OF_DATE = regex.compile(r"^[^!?\n]{0,80}$")
_TIME_AFTER = regex.compile(r"^[\s,]{0,3}(?:[–—\-|·/•]|à (?=\d)|\d{1,2} ?[h:]|GMT|$|\n)")
_HEAD, _FOOT = 1600, 400


def deadline_of(mention: DateMention, *, published: datetime.date | None) -> str | None:
    """The ISO date that `mention` sets as a deadline, as precise as said: a day, a month or a year.

    A quarter, half-year or season gives its year ("premier semestre 2026" is `2026`), a range its end, a week its
    month where all its days fall in one. A duration sets one only where it is bound ("sous deux ans") and `published`
    is known: years give the year, months the month, weeks and days the day. None where nothing is set.
    """
    if mention.type is TemporalType.DURATION:
        return _end_of_term(mention, published) if mention.relation is Relation.WITHIN else None
    if mention.type is TemporalType.SET:
        return None
    value = mention.ends or mention.value.split("T")[0]
    if (week := cal.days_of_week(value)) is not None:
        first, last = week
        return last.isoformat()[:7] if (first.year, first.month) == (last.year, last.month) else last.isoformat()[:4]
    if _ISO.fullmatch(value):
        return value
    year = value[:4]
    return year if year.isdigit() and len(value) > 4 else None


def _end_of_term(mention: DateMention, published: datetime.date | None) -> str | None:
    match = _DURATION.fullmatch(mention.value)
    if match is None or published is None:
        return None
    count, unit = int(match[1]), match[2]
    months = {"Y": 12, "M": 1}.get(unit, 0) * count
    days = {"W": 7, "D": 1}.get(unit, 0) * count
    end = cal.shifted(published, months=months, days=days)
    if end is None:
        return None
    return end.isoformat()[: {"Y": 4, "M": 7}.get(unit, 10)]


def infer_published(text: str) -> DateMention | None:
    """The date that `text` gives as that of its publication or writing; None where it gives none.

    Looked for at its head and its foot: behind "Publié le", in a dateline ("Rabat, 20 oct. 2022 -"), alone on a line.
    Where no such day stands, a month and year in the first lines is taken ("n° 31 – mars 2025"). On the 55 French texts
    of the gold set whose publication is known (2026-11-21): right for 44, None for 11, wrong
    for none.
    """
    head = [each for each in date_mentions(text[:_HEAD]) if each.value[0].isdigit()]
    shift = max(0, len(text) - _FOOT)
    stated = [each for each in head if _is_stated(text, each)]
    if stated:
        return stated[0]
    lines = [each for each in head if _FULL_DAY.fullmatch(each.value) and _is_dateline(text, each)]
    if lines:
        return lines[0]
    if shift > _HEAD:
        foot = [_moved(each, shift) for each in date_mentions(text[shift:]) if _FULL_DAY.fullmatch(each.value)]
        for each in foot:
            if _is_stated(text, each) or _line(text, each)[0].strip() == text[each.start : each.end]:
                return each
    return next((each for each in head if len(each.value) == 7 and _is_masthead(text, each)), None)


def _moved(mention: DateMention, by: int) -> DateMention:
    cue = None if mention.cue is None else mention.cue.moved(by)
    return replace(mention, start=mention.start + by, end=mention.end + by, cue=cue)


def _is_stated(text: str, mention: DateMention) -> bool:
    before = text[max(0, mention.start - 70) : mention.start]
    if not _FULL_DAY.fullmatch(mention.value) or _UPDATED_BEFORE.search(before):
        return False
    return _PUBLISHED_BEFORE.search(before) is not None and len(_line(text, mention)[0]) < 160


def _is_dateline(text: str, mention: DateMention) -> bool:
    line, at = _line(text, mention)
    before, after = line[:at], line[at + mention.end - mention.start :]
    if tells(read_words(fold(before), before, CLASSES)):
        return False  # a sentence that tells of the date
    if _PLACE_BEFORE.match(before) and _DASH_AFTER.match(after):
        return True
    return len(line) <= 110 and _LINE_OF_DATE.match(before) is not None and _TIME_AFTER.match(after) is not None


def _is_masthead(text: str, mention: DateMention) -> bool:
    line, at = _line(text, mention)
    after = line[at + mention.end - mention.start :]
    return text.count("\n", 0, mention.start) < 4 and len(line) < 120 and (not after.strip() or after.startswith("   "))


def _line(text: str, mention: DateMention) -> tuple[str, int]:
    """The line that holds `mention`, and where in it the mention begins."""
    start = text.rfind("\n", 0, mention.start) + 1
    end = text.find("\n", mention.end)
    return text[start : len(text) if end < 0 else end], mention.start - start
