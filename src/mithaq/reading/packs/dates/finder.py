"""Temporal expressions of Arabic and English text, with TIMEX3 values."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import regex

from mithaq.reading.find.dates.calendar import Month
from mithaq.reading.find.days import day_of
from mithaq.reading.find.mentions import DateMention, Relation, TemporalType
from mithaq.reading.model import Span
from mithaq.reading.packs.dates import words_ar, words_en
from mithaq.reading.packs.dates.context import Context, Found, Value
from mithaq.reading.packs.dates.resolve import resolve
from mithaq.reading.packs.dates.years import direction
from mithaq.reading.packs.languages import Language, fold_for

_WORDS = {Language.ENGLISH: words_en.WORDS, Language.ARABIC: words_ar.WORDS}
_MONTH = regex.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
# "بنهاية 2026", "مع نهاية 2026": by the end of it.
_BY_END = regex.compile(r"(?<!\w)[وف]?(?P<cue>ب|مع) ?$")
_REACH = 160
_STOPS = regex.compile(r"[.!?؟;؛\n](?=\s|$)|\n")
_LOOKS_AHEAD = {Relation.BY, Relation.BEFORE}
# What tense helps to complete; the rest says all by itself.
_NEEDS_TENSE = frozenset("days date month bare_month part season weekday".split())
# What may stand between a day of the Hijra and the same day of the Gregorian calendar.
_SAME_DAY = regex.compile(
    r",? ?(?:\(|/|-|هـ? ?)?(?:الموافق(?: ل| لـ)?|الموافقه?|الموافق لتاريخ|لـ|ل)? ?(?:ل|ليوم |يوم )?(?:\w+ )?"
)


def find_dates(text: str, *, language: Language, published: str | None) -> tuple[DateMention, ...]:
    """Temporal expressions of `text` in reading order, not overlapping.

    Weekdays, days without a year and words such as "yesterday" count from the day of writing, backwards in a report
    and forwards beside a verb that looks ahead. Values are never more precise than the words: "the end of 2026" is
    `2026`. A range is one mention, its value an ISO interval. Days of the Hijra are converted, and say how; where the
    Gregorian day stands beside, that one counts.

    Measured on 2026-11-22 on the Arabic and English texts of the project's gold set and on press in both languages, on
    which it was also developed: of the dates of gold agreements 29 of 33 in English and 64 of 64 in Arabic stand among
    the values, of deadlines 42 of 43 and 62 of 63. What is missed is told by no date, or counted from another one.

    Args:
        published: ISO 8601, what "yesterday" counts from; None leaves such expressions undated.
    """
    return tuple(_reader(language).read(_scanned(text, language), fold_for(text, language), published=published))


# The finder of quantities asks for the same text again.
@lru_cache(maxsize=4)
def _scanned(text: str, language: Language) -> tuple[Found, ...]:
    return tuple(_reader(language).scan(text, fold_for(text, language)))


@cache
def _reader(language: Language) -> _Reader:
    return _Reader(language)


class _Reader:
    """The patterns of one language, compiled."""

    def __init__(self, language: Language) -> None:
        words = self._words = _WORDS[language]
        self._english = language is Language.ENGLISH
        start = r"(?<![\w])" if self._english else r"(?<![\w])(?:[وف]?(?:لل|[بلك])?(?=\d)|[وفبلك]{0,2})??"
        families = "|".join(f"(?P<all>{pattern})(?P<is_{kind}>)" for kind, pattern in words.families)
        self._families = regex.compile(rf"{start}(?:{families})")
        self._year_before = regex.compile(words.year_before)
        self._not_year = regex.compile(words.not_year)
        self._tense = regex.compile(rf"(?<!\w)[وف]?(?:(?P<ahead>{words.ahead})|(?P<back>{words.back}))(?!\w)")
        self._relations = _compiled(words.relations)
        self._durations = _compiled(words.duration_relations)

    def read(self, found: Sequence[Found], folded: str, *, published: str | None) -> Iterator[DateMention]:
        day = day_of(published)
        year = int(published[:4]) if published and published[:4].isdigit() else None
        month = Month(int(published[:4]), int(published[5:7])) if published and _MONTH.match(published) else None
        ranges = tuple(_ranges(found, Context(published=day, year=year, month=month)))
        last_year: int | None = None
        for each in found:
            relation, cue = self._relation(each, folded)
            ahead = None
            if each.kind in _NEEDS_TENSE:
                ahead = True if relation in _LOOKS_AHEAD else self._looks_ahead(each, folded)
            context = Context(published=day, year=year, month=month, ahead=ahead, last_year=last_year, ranges=ranges)
            value = resolve(each, context)
            if value is None:
                continue
            if value.begins and relation is Relation.SINCE:
                relation, cue = Relation.ON, None  # "from 15 to 19 December": the word opens the range
            yield self._mention(each, value, relation, cue)
            if value.value[:4].isdigit() and each.kind != "ago":
                last_year = int(value.value[:4])

    def scan(self, source: str, folded: str) -> list[Found]:
        kept: list[Found] = []
        for match in self._families.finditer(folded):
            found = Found(match, self._words, source=source)
            if not self._stands(found, source, folded):
                continue
            if kept and self._same_day(kept[-1], found, folded):
                if kept[-1].kind == "hijri":
                    kept[-1] = found
                continue
            kept.append(found)
        return kept

    def _same_day(self, one: Found, other: Found, folded: str) -> bool:
        between = folded[one.end : other.start]
        mixed = (one.kind == "hijri") != (other.kind == "hijri") and {one.kind, other.kind} & {"date", "numeric", "iso"}
        return bool(mixed) and len(between) < 30 and _SAME_DAY.fullmatch(between) is not None

    def _stands(self, found: Found, source: str, folded: str) -> bool:
        """Whether the words are what they seem: "may" is a verb, "2000 jobs" no year."""
        if found.kind == "year" and found.has("y") and not found.has("endof") and found.start + 4 == found.end:
            before = folded[max(0, found.start - 24) : found.start]
            before = before[before.rfind("\n") + 1 :]
            if not self._year_before.search(before):
                return False
            return not (int(found.get("y")) % 50 == 0 and self._not_year.match(folded, found.end))
        if not self._english:
            return True
        if found.kind == "bare_month":
            return self._is_month(found, source, folded)
        if found.kind in {"date", "month", "days", "months"} and found.get("m").startswith(
            ("mar", "may", "sep", "dec")
        ):
            at = folded.find(found.get("m"), found.start)
            return source[at].isupper()
        if found.kind == "weekday":
            return (
                source[found.end - 2 : found.end].islower()
                and source[folded.find(found.get("wd"), found.start)].isupper()
            )
        return True

    def _is_month(self, found: Found, source: str, folded: str) -> bool:
        if not source[found.start].isupper() or source[found.start + 1].isupper():
            return False
        if found.get("m") not in {"may", "march", "august", "april", "june"}:
            return True
        before = folded[max(0, found.start - 12) : found.start]
        return regex.search(
            r"\b(?:in|by|since|until|of|from|to|for|during|last|next|this|and|late|early|mid|before"
            r"|after)[ -]$",
                            before) is not None  # fmt: skip

    def _relation(self, found: Found, folded: str) -> tuple[Relation, Span | None]:
        duration = found.kind in {"duration", "vague"}
        if duration and found.has("rel") and direction(found, found.get("rel")) < 0:
            return Relation.SINCE, None  # "in the last three years" sets no term
        if found.has("endof") and (match := _BY_END.search(folded, max(0, found.start - 5), found.start)) is not None:
            return Relation.BY, Span(match.start("cue"), match.end("cue"))
        low = max(0, found.start - 60)
        window = folded[low : found.start]
        cut = window.rfind("\n") + 1
        window, low = window[cut:], low + cut
        for relation, pattern in self._durations if duration else self._relations:
            match = pattern.search(window)
            if match is not None:
                cue = Span(low + match.start("cue"), low + match.start("cue") + len(match["cue"].rstrip()))
                if relation is Relation.BEFORE and found.has("endof"):
                    relation = Relation.BY
                return relation, cue
        if duration and found.has("rel") and direction(found, found.get("rel")) > 0:
            return Relation.WITHIN, None
        return Relation.ON, None

    def _looks_ahead(self, found: Found, folded: str) -> bool | None:
        """Whether the verb nearest to `found` in its sentence looks ahead; None without a verb."""
        low, high = max(0, found.start - _REACH), min(len(folded), found.end + _REACH)
        for stop in _STOPS.finditer(folded, low, found.start):
            low = stop.end()
        if (stop := _STOPS.search(folded, found.end, high)) is not None:
            high = stop.start()
        before = None
        for match in self._tense.finditer(folded, low, found.start):
            before = match
        after = self._tense.search(folded, found.end, high)
        if before is None or after is None:
            nearest = before or after
        else:
            nearest = before if found.start - before.end() <= after.start() - found.end else after
        return None if nearest is None else nearest["ahead"] is not None

    def _mention(self, found: Found, value: Value, relation: Relation, cue: Span | None) -> DateMention:
        if value.type is TemporalType.SET:
            relation, cue = Relation.ON, None
        return DateMention(
            start=found.start, end=found.end, type=value.type, value=value.value, relation=relation,
            derived=value.derived, begins=value.begins, ends=value.ends, cue=cue,
        )  # fmt: skip


def _compiled(rows: tuple[tuple[Relation, str], ...]) -> tuple[tuple[Relation, regex.Pattern[str]], ...]:
    return tuple((relation, regex.compile(rf"(?<!\w)(?P<cue>{pattern}) ?$")) for relation, pattern in rows)


def _ranges(found: Sequence[Found], context: Context) -> Iterator[tuple[datetime.date, datetime.date]]:
    for each in found:
        if each.kind == "days" and (value := resolve(each, context)) is not None and value.begins and value.ends:
            yield datetime.date.fromisoformat(value.begins), datetime.date.fromisoformat(value.ends)
