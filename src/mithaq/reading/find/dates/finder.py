"""Temporal expressions of a text with what they stand for, in the terms of ISO-TimeML."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from dataclasses import replace

import regex

from mithaq.reading.find.dates import patterns_fr as fr
from mithaq.reading.find.dates.context import Context, Value
from mithaq.reading.find.dates.resolve import resolve
from mithaq.reading.find.dates.scan import Found, scan
from mithaq.reading.find.mentions import DateMention, Relation, TemporalType
from mithaq.reading.text.folding import fold
from mithaq.reading.text.view import View, joined

_RELATIONS = tuple((Relation(name), regex.compile(rf"(?<![\w'])(?:{words}) ?$")) for name, words in fr.RELATIONS)
_OF_DURATIONS = tuple(
    (Relation(name), regex.compile(rf"(?<![\w'])(?:{words}) ?$")) for name, words in fr.DURATION_RELATIONS
)
_FUTURE = regex.compile(fr.FUTURE_VERB)
_PAST = regex.compile(fr.PAST_VERB)
_AT_CLOCK = regex.compile(r"\b(?:a|vers|des) $")
_PREPOSITION = regex.compile(r"[àÀ]|\bA\b")
_PARTICIPLE = regex.compile(r"[éÉ](?=[eE]?[sS]?\b)")
_BREAK = regex.compile(r"\n\s*")
_STOP = regex.compile(r"[.!?…]\s|\n|;")
_REACH, _BESIDE = 160, 4
_LOOKS_AHEAD = {Relation.BY, Relation.BEFORE}


def find_dates(text: str, *, published: datetime.date | None = None) -> tuple[DateMention, ...]:
    """Every temporal expression of `text`, in order and without overlap; French words, any digits.

    `published` is the day of writing: weekdays, days without a year and words such as "hier" count from it, backwards
    in a report and forwards beside a verb that looks ahead. Without it they keep X in their value, where no date near
    by settles them (`XXXX-WXX-2`). A value is never more precise than the words: "fin 2026" is `2026`. A range of days,
    months or years is one mention, its value an ISO interval (`2024-12-15/2024-12-19`).

    Linear in the length of `text`: about 2 s for a megabyte. Measured on 2026-11-21 on the 61 French texts of the
    project's gold set, on which it was also developed: the 132 deadlines of the gold commitments and the 113 dates,
    earlier dates and durations of the gold agreements are all among the values of the mentions of their text
    (`helpers.deadline_of` for deadlines). That is recall on known texts; precision needs a corpus in which every
    expression is marked, and is not yet measured.
    """
    view = joined(text)
    folded = fold(view.text)
    found = list(scan(folded, view.text))
    return _Reader(view=view, folded=folded, published=published).read(found)


class _Reader:
    """One pass over the expressions of one text, remembering the dates that came before."""

    def __init__(self, *, view: View, folded: str, published: datetime.date | None) -> None:
        self._view = view
        self._folded = folded
        self._published = published
        self._verbs = fold_for_verbs(view.text)
        self._breaks = [match.start() for match in _BREAK.finditer(folded)]
        self._stops = [match.start() for match in _STOP.finditer(folded)]
        self._ranges: list[tuple[int, datetime.date, datetime.date]] = []

    def read(self, found: list[Found]) -> tuple[DateMention, ...]:
        self._ranges = [entry for each in found if each.kind == "days" for entry in self._day_range(each)]
        mentions: list[DateMention] = []
        context = Context(self._published)
        until = 0
        for each in found:
            # "mardi 21 octobre 2025 à 10 heures": the hour is of that day.
            beside = context.last_day if each.start - until <= _BESIDE else None
            mention = self._mention(each, context, day=beside or self._published)
            until = each.end
            if mention is not None:
                mentions.append(mention)
                context = _remember(context, mention)
        return tuple(mentions)

    def _day_range(self, found: Found) -> list[tuple[int, datetime.date, datetime.date]]:
        value = resolve(found, Context(self._published))
        if value is None or value.begins is None or value.ends is None or value.begins.startswith("X"):
            return []
        return [(found.start, datetime.date.fromisoformat(value.begins), datetime.date.fromisoformat(value.ends))]

    def _mention(self, found: Found, context: Context, *, day: datetime.date | None) -> DateMention | None:
        value: Value | None
        if found.kind == "duration" and self._is_clock(found):
            found = replace(found, kind="clock", parts={"h": found.get("n")})
        if found.kind == "clock":
            value = resolve(found, replace(context, published=day))
        else:
            relation, _ = self._relation(found.start, duration=False)
            ahead = True if relation in _LOOKS_AHEAD else self._looks_ahead(found)
            near = self._near_ranges(found.start) if found.kind == "wdonly" else ()
            value = resolve(found, replace(context, ahead=ahead, ranges=near))
        if value is None:
            return None
        relation, cue = self._relation(found.start, duration=value.type is TemporalType.DURATION)
        if value.type is TemporalType.DURATION and relation is Relation.ON and found.get("rel").startswith("prochain"):
            relation = Relation.WITHIN
        words = self._view.to_source(found.start, found.start + len(found.said.rstrip()))
        return DateMention(
            start=words.start,
            end=words.end,
            type=value.type,
            value=value.value,
            relation=relation,
            derived=value.derived,
            begins=value.begins,
            ends=value.ends,
            cue=None if cue is None else self._view.to_source(*cue),
        )

    def _is_clock(self, found: Found) -> bool:
        hours = found.get("u").startswith("heure") and found.get("n").isdigit() and int(found.get("n")) <= 23
        return hours and _AT_CLOCK.search(self._folded, max(0, found.start - 5), found.start) is not None

    def _relation(self, start: int, *, duration: bool) -> tuple[Relation, tuple[int, int] | None]:
        window = self._folded[max(0, start - 32) : start]
        window = window[window.rfind("\n") + 1 :]
        if self._folded.startswith("fin", start) and (end_of := regex.search(r"\bavant (?:la )?$", window)) is not None:
            return Relation.BY, (start - len(window) + end_of.start(), start - 1)
        for relation, pattern in _OF_DURATIONS if duration else _RELATIONS:
            match = pattern.search(window)
            if match is not None:
                begins = start - len(window) + match.start()
                return relation, (begins, begins + len(match[0].rstrip()))
        return Relation.ON, None

    def _looks_ahead(self, found: Found) -> bool | None:
        """Whether the verb nearest to the expression, in its clause, looks ahead; None without a verb."""
        at = bisect_left(self._stops, found.start)
        first = max(self._stops[at - 1] + 1 if at else 0, found.start - _REACH)
        after = bisect_left(self._stops, found.end)
        last = min(self._stops[after] if after < len(self._stops) else len(self._folded), found.end + _REACH)
        future = _distance(_FUTURE, self._verbs, found, first, last)
        past = _distance(_PAST, self._verbs, found, first, last)
        if future is None and past is None:
            return None
        return past is None or (future is not None and future <= past)

    def _near_ranges(self, start: int) -> tuple[tuple[datetime.date, datetime.date], ...]:
        """Ranges of days stated in the paragraph of `start` or in one beside it."""
        here = bisect_right(self._breaks, start)
        low, high = (
            self._breaks[here - 2] if here >= 2 else 0,
            self._breaks[here + 1] if here + 1 < len(self._breaks) else None,
        )
        end = len(self._folded) if high is None else high
        first = bisect_left(self._ranges, low, key=lambda entry: entry[0])
        last = bisect_left(self._ranges, end, key=lambda entry: entry[0])
        return tuple((begins, ends) for _, begins, ends in self._ranges[first : min(last, first + 8)])


def fold_for_verbs(text: str) -> str:
    """`text` folded, as long as before, with what tense needs: `@` for "à", `%` for the "é" that ends a participle.

    Without them "a", which shows a past tense, and "à", which stands before half of all places, are one word. A capital
    "A" alone is an "À" whose accent was left out.
    """
    return fold(_PREPOSITION.sub("@", _PARTICIPLE.sub("%", text)))


def _distance(pattern: regex.Pattern[str], folded: str, found: Found, first: int, last: int) -> int | None:
    """Characters between the expression and the nearest match of `pattern` in [first, last); None without a match."""
    before = [found.start - match.end() for match in pattern.finditer(folded, first, found.start)]
    after = next((match.start() - found.end for match in pattern.finditer(folded, found.end, last)), None)
    near = [*before[-1:], *([] if after is None else [after])]
    return min(near, default=None)


def _remember(context: Context, mention: DateMention) -> Context:
    """`context` with the day and year of `mention` as the last ones."""
    # A deadline is no point of the story that "l'année suivante" could count from.
    told = mention.type is TemporalType.DATE and mention.relation not in _LOOKS_AHEAD
    if not told or not mention.value[:4].isdigit():
        return context
    last = mention.ends or mention.value
    context = replace(context, last_year=int(mention.value[:4]))
    if len(last) == 10 and last[5:7].isdigit():
        return replace(context, last_day=datetime.date.fromisoformat(last))
    return context
