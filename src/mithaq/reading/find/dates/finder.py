"""Temporal expressions of a text with what they stand for, in the terms of ISO-TimeML."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from mithaq.reading.find.dates.context import Context, Value, year_of
from mithaq.reading.find.dates.relations import relation_of
from mithaq.reading.find.dates.resolve import resolve
from mithaq.reading.find.dates.scan import CLASSES, Found, may_hold, scan
from mithaq.reading.find.dates.tense import looks_ahead
from mithaq.reading.find.dates.words import Words, read_words
from mithaq.reading.find.mentions import DateMention, Relation, TemporalType
from mithaq.reading.model import Span
from mithaq.reading.text.folding import fold
from mithaq.reading.text.view import View, joined
from mithaq.reading.text.wordlists import words

_FOUR = regex.compile(r"\d{4}")
_BREAK = regex.compile(r"\n\s*")
_LOOKS_AHEAD = {Relation.BY, Relation.BEFORE}
# What tense helps to complete; the rest says all by itself.
_NEEDS_TENSE = words(
    "days date wday months month fortnight part season night weekday feast",
)
_GONE = ("premier", "dernier", "passe", "ecoule", "precedent")
_NEEDS_DAY = words("clock hours part_of_day")
_NAMES_DAY = words("date numeric dotted iso dom wday deictic anaphoric weekday night")
_BESIDE, _SCHEDULED = 3, 6
# So many characters hold the words around an expression that make it one and are no part of it.
_LEAD = 32
_LEADS = words("le ce du ,")
_SCHEDULES = words("a de , : des ( -")


@dataclass(frozen=True, slots=True)
class Reading:
    """An expression as found and as understood."""

    found: Found
    value: Value
    relation: Relation
    cue: tuple[int, int] | None


def date_mentions(text: str, *, published: datetime.date | None = None) -> tuple[DateMention, ...]:
    """The temporal expressions of `text` as facts use them, in order and without overlap; French words, any digits.

    `published` is the day of writing: weekdays, days without a year and words such as "hier" count from it, backwards
    in a report and forwards beside a verb that looks ahead. Without it they keep X in their value, where no date near
    by settles them (`XXXX-WXX-2`). A value is never more precise than the words: "fin 2026" is `2026`. A range of days,
    months or years is one mention, its value an ISO interval (`2024-12-15/2024-12-19`); "mardi soir" counts as its
    day. `timex.find_dates` gives the same expressions as TIMEX3 writes them.
    """
    view = joined(text)
    return tuple(
        _mention(each, view) for each in read_dates(view, published=published) if not _names_any_day(each.found)
    )


def may_hold_dates(text: str, sentence: Span) -> bool:
    """False where no temporal expression of `text` stands in `sentence`; its own words and those beside it tell.

    Far quicker than reading the expressions, for which all those before it count.
    """
    first, last = max(0, sentence.start - _LEAD), sentence.end + _LEAD
    row = read_words(fold(text)[first:last], text[first:last], CLASSES)
    return "\n" in sentence.of(text) or may_hold(row, sentence.start - first, sentence.end - first)


def read_dates(view: View, *, published: datetime.date | None) -> Iterator[Reading]:
    """The expressions of `view.text`, in order; linear in its length."""
    row = read_words(fold(view.text), view.text, CLASSES)
    found = list(scan(row))
    return _Reader(words=row, published=published).read(found) if found else iter(())


def _names_any_day(found: Found) -> bool:
    """Whether a weekday with its article alone may be any: "le mardi", "le conseil du mercredi"."""
    return found.kind == "weekday" and found.has("gen") and not found.has("rel")


def _mention(reading: Reading, view: View) -> DateMention:
    value = reading.value
    if value.type is TemporalType.TIME and reading.found.kind in _NAMES_DAY:
        value = replace(value, type=TemporalType.DATE, value=value.value.partition("T")[0])
    span = view.to_source(reading.found.start, reading.found.end)
    return DateMention(
        start=span.start,
        end=span.end,
        type=value.type,
        value=value.value,
        relation=reading.relation,
        derived=value.derived,
        begins=value.begins,
        ends=value.ends,
        cue=None if reading.cue is None else view.to_source(*reading.cue),
    )


class _Reader:
    """One pass over the expressions of one text, remembering the dates that came before."""

    def __init__(self, *, words: Words, published: datetime.date | None) -> None:
        self._words = words
        self._published = published
        self._breaks: list[int] = []
        self._ranges: list[tuple[int, datetime.date, datetime.date]] = []

    def read(self, found: list[Found]) -> Iterator[Reading]:
        self._ranges = [entry for each in found if each.kind == "days" for entry in self._day_range(each)]
        if self._ranges:
            self._breaks = [match.start() for match in _BREAK.finditer(self._words.folded)]
        context = Context(self._published)
        until = -_BESIDE
        for each, following in zip(found, [*found[1:], None], strict=True):
            context.beside = each.first - until < _BESIDE
            until = each.last
            reading = self._reading(each, following, context)
            if reading is not None:
                yield reading
                _remember(context, reading)

    def _day_range(self, found: Found) -> list[tuple[int, datetime.date, datetime.date]]:
        value = resolve(found, Context(self._published))
        if value is None or value.begins is None or value.ends is None or value.begins.startswith("X"):
            return []
        return [(found.start, datetime.date.fromisoformat(value.begins), datetime.date.fromisoformat(value.ends))]

    def _reading(self, found: Found, following: Found | None, context: Context) -> Reading | None:
        relation, cue = relation_of(found, duration=False)
        context.ahead = None
        if found.kind in _NEEDS_TENSE:
            context.ahead = self._ahead(found, following, relation)
            context.ranges = self._near_ranges(found.start) if found.kind == "weekday" and self._ranges else ()
            context.year_behind = _year_behind(found, following)
        told = context.last_day
        if found.kind in _NEEDS_DAY:
            context.last_day = self._day_of_hour(found, following, context)
        value = resolve(found, context)
        context.last_day = told
        if value is None:
            return None
        if value.type is TemporalType.DURATION:
            relation, cue = relation_of(found, duration=True)
            which = found.get("rel")
            if relation is Relation.ON and which.startswith("prochain"):
                relation = Relation.WITHIN
            elif relation is Relation.WITHIN and which.startswith(_GONE):
                relation, cue = Relation.ON, None  # "durant les six premiers mois" is no term
        return Reading(found, value, relation, cue)

    def _day_of_hour(self, found: Found, following: Found | None, context: Context) -> datetime.date | None:
        """The day that an hour or part of the day belongs to: that right behind it ("6 heures lundi"), else the last
        one; "le soir" is not of a day to come where the verb looks back.
        """
        if following is not None and not context.beside and self._is_beside(found, following):
            context.ahead = self._ahead(following, None, Relation.ON)
            day = resolve(following, context)
            if day is not None and len(day.value) >= 10 and _FOUR.match(day.value):
                return datetime.date.fromisoformat(day.value[:10])
        last, published = context.last_day, context.published
        if last is None or published is None or last <= published or found.kind != "part_of_day":
            return last
        looks_back = looks_ahead(self._words, found.first, found.last) is False
        return (context.last_past_day or published) if looks_back else last

    def _ahead(self, found: Found, following: Found | None, relation: Relation) -> bool | None:
        if relation in _LOOKS_AHEAD:
            return True
        ahead = looks_ahead(self._words, found.first, found.last)
        # "Samedi, à 20 h 30, bal": what has no verb and an hour is announced.
        scheduled = following is not None and following.kind in {"clock", "hours"} and following.before() in _SCHEDULES
        if (
            ahead is None
            and found.kind != "night"
            and scheduled
            and following is not None
            and following.first - found.last <= _SCHEDULED
        ):
            return True
        return ahead

    def _is_beside(self, found: Found, following: Found) -> bool:
        between = self._words.texts[found.last : following.first]
        names_day = following.kind in _NAMES_DAY and following.kind != "anaphoric"
        return names_day and all(word in _LEADS for word in between)

    def _near_ranges(self, start: int) -> tuple[tuple[datetime.date, datetime.date], ...]:
        """Ranges of days stated in the paragraph of `start` or in one beside it."""
        here = bisect_right(self._breaks, start)
        low, high = (
            self._breaks[here - 2] if here >= 2 else 0,
            self._breaks[here + 1] if here + 1 < len(self._breaks) else None,
        )
        end = len(self._words.folded) if high is None else high
        first = bisect_left(self._ranges, low, key=lambda entry: entry[0])
        last = bisect_left(self._ranges, end, key=lambda entry: entry[0])
        return tuple((begins, ends) for _, begins, ends in self._ranges[first : min(last, first + 8)])


def _year_behind(found: Found, following: Found | None) -> int | None:
    """The year of the month that follows "ou", "et" or a comma: "fin juin ou début juillet 2013"."""
    if found.kind != "month" or following is None or following.kind != "month" or following.first - found.last > 2:
        return None
    return year_of(following)


def _remember(context: Context, reading: Reading) -> None:
    """Makes the day, year and hour of `reading` the last ones of `context`."""
    value = reading.value
    if value.type not in {TemporalType.DATE, TemporalType.TIME} or not _FOUR.match(value.value):
        return
    if value.type is TemporalType.TIME and len(value.value) == 16 and value.value[11:13] < "24":
        context.last_time = datetime.datetime.fromisoformat(value.value)
    # A deadline is no point of the story that "l'année suivante" could count from.
    if reading.relation in _LOOKS_AHEAD and value.type is TemporalType.DATE:
        return
    context.last_year = int(value.value[:4])
    last = value.ends or value.value
    if len(last) >= 10 and last[5:7].isdigit() and reading.found.kind not in _NEEDS_DAY:
        context.last_day = day = datetime.date.fromisoformat(last[:10])
        if context.published is not None and day <= context.published:
            context.last_past_day = day
