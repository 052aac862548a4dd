"""Temporal expressions of a text in any of the languages that are read."""

from __future__ import annotations

import datetime
from dataclasses import replace

from mithaq.reading.find.dates import find_dates as find_french_dates
from mithaq.reading.find.mentions import DateMention
from mithaq.reading.language.detect import detect_language
from mithaq.reading.text.view import View, joined

_FRENCH = "fr"


def find_dates(
    text: str, *, published: datetime.date | None = None, language: str | None = None
) -> tuple[DateMention, ...]:
    """Every temporal expression of `text` with its TIMEX3 type and value, in order and without overlap.

    In French an expression begins at its determiner, and each end of a range stands for itself; in Arabic and English a
    range is one mention, its value an interval (`2024-12-15/2024-12-19`), and hours keep X for what they say. Days of
    the Hijra are given as Gregorian ones, and `derived` says by which calendar.

    Args:
        published: the day of writing, from which weekdays, "hier" or "two years ago" count; without it a value keeps X
            for what nothing says.
        language: `fr`, `ar` or `en`; None has it found out, and takes what is too short to tell for French.

    Raises:
        ValueError: `language` is none of the three.
    """
    language = language or detect_language(text) or _FRENCH
    if language == _FRENCH:
        return find_french_dates(text, published=published)
    from mithaq.reading.packs import dates  # its words take time to load: not before they are needed
    from mithaq.reading.packs.languages import Language

    view = joined(text)
    day = None if published is None else published.isoformat()
    found = dates.find_dates(view.text, language=Language(language), published=day)
    return tuple(_in_source(each, view) for each in found)


def _in_source(mention: DateMention, view: View) -> DateMention:
    span = view.to_source(mention.start, mention.end)
    cue = None if mention.cue is None else view.to_source(mention.cue.start, mention.cue.end)
    return replace(mention, start=span.start, end=span.end, cue=cue)
