"""Temporal expressions as a TIMEX3 annotation writes them (conventions: `docs/reading/dates.md`)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from mithaq.reading.find.dates.context import Piece
from mithaq.reading.find.dates.finder import Reading, read_dates
from mithaq.reading.find.mentions import DateMention, TemporalType
from mithaq.reading.text.view import View, joined
from mithaq.reading.text.wordlists import words

_DEFINITE = words("le la l' les ce cet cette ces")
_DETERMINERS = _DEFINITE | {"un", "une"}
_INDEFINITE = words("part_of_day span")
_AMOUNT = re.compile(r"\b(?:plus|moins|pres) d(?:e |')$")
_HOURS = frozenset({"clock"})
_DAYS = frozenset({"date", "numeric", "dotted", "dom", "wday", "deictic", "weekday"})


def find_dates(text: str, *, published: datetime.date | None = None) -> tuple[DateMention, ...]:
    """Every temporal expression of French `text` with its TIMEX3 type and value, in order and without overlap.

    An expression begins at its determiner and ends before what follows; a preposition before it is not part of it.
    Each end of a range and each day of a list stands for itself; a day and its hour ("lundi à 14 h 30") are one TIME.
    `published` is the day of writing, from which weekdays, "hier" or "il y a deux ans" count; without it a value keeps
    X for what nothing says.
    """
    view = joined(text)
    return tuple(_merged(_spread(read_dates(view, published=published), view)))


def _spread(readings: Iterator[Reading], view: View) -> Iterator[tuple[Reading, DateMention]]:
    """Each reading with its mention, ranges in their pieces, all of them from their determiner on."""
    until = 0
    for reading in readings:
        value = reading.value
        for piece in value.pieces or (Piece(reading.found.start, reading.found.end, value.value),):
            start = _from_determiner(reading, piece.start, until)
            span = view.to_source(start, piece.end)
            until = piece.end
            yield (
                reading,
                DateMention(
                    start=span.start, end=span.end, type=value.type, value=piece.value, relation=reading.relation,
                    derived=value.derived,
                ),
            )  # fmt: skip


def _from_determiner(reading: Reading, start: int, until: int) -> int:
    """Where the expression begins, its determiner included; never before `until`, the end of the one before."""
    folded = reading.found.words.folded
    low = max(until, start - 9)
    before = folded[low:start]
    bare = before.rstrip(" ")
    if reading.value.type is TemporalType.DURATION and (amount := _AMOUNT.search(before)) is not None:
        return low + amount.start()
    for word in _DETERMINERS if reading.found.kind in _INDEFINITE else _DEFINITE:
        if bare.endswith(word) and (word[-1] == "'" or bare != before):
            at = low + len(bare) - len(word)
            if at >= until and (at == 0 or not folded[at - 1].isalnum()):
                return at
    return start


def _merged(found: Iterator[tuple[Reading, DateMention]]) -> Iterator[DateMention]:
    """The mentions, a day and the hour beside it made one ("lundi à 10 heures", "6 heures le lundi matin")."""
    held: tuple[Reading, DateMention] | None = None
    for reading, mention in found:
        if held is None:
            held = reading, mention
        elif (one := _together(held, (reading, mention))) is not None:
            held = reading, one
        else:
            yield held[1]
            held = reading, mention
    if held is not None:
        yield held[1]


def _together(one: tuple[Reading, DateMention], other: tuple[Reading, DateMention]) -> DateMention | None:
    (first, before), (second, after) = one, other
    between = second.found.words.folded[first.found.end : second.found.start].strip(" ")
    if between not in {"", "a", "vers", "le"} or first.value.pieces or second.value.pieces:
        return None
    kinds = first.found.kind, second.found.kind
    if kinds[0] in _DAYS and kinds[1] in _HOURS and after.type is TemporalType.TIME and before.value[:4].isdigit():
        return replace(after, start=before.start, value=before.value[:10] + after.value[10:])
    if kinds[0] in _HOURS and kinds[1] in _DAYS and before.type is TemporalType.TIME and between in {"", "le"}:
        return replace(before, end=after.end, value=after.value[:10] + before.value[10:])
    return None
