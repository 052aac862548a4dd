"""Where Arabic text names a strategy: "برنامج «X»", "المخطط الوطني لتنمية …", "رؤية 2030"."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from mithaq.reading.model import Span
from mithaq.reading.packs.strategies import words_ar as ar
from mithaq.reading.packs.strategies.named import Named, apart, trimmed
from mithaq.reading.text.wordlists import words

_BEHIND = 200
_BEFORE = 30
# So far around a programme words tell that it is broadcast.
_AROUND = 200
# A name that begins with one of these is proper, and its noun stands outside it.
_COUNTRIES = words(
    "المغرب تونس الجزاير مصر السعوديه الاردن لبنان العراق قطر الكويت البحرين عمان الامارات ليبيا موريتانيا السودان",
    "اليمن فلسطين سوريا السنغال فرنسا دبي ابوظبي الشارقه",
)


def find_names(text: str, folded: str, sentence: Span) -> list[Named]:
    """Named strategies of one sentence in reading order, not overlapping. `folded` is as long as `text`."""
    found = [
        named
        for match in ar.NOUN.finditer(folded, sentence.start, sentence.end)
        if (named := _beside(text, folded, sentence, match)) is not None
    ]
    return apart([*found, *_yearly(folded, sentence)])


def _beside(text: str, folded: str, sentence: Span, match: regex.Match[str]) -> Named | None:
    end = match.end()
    limit = min(sentence.end, end + _BEHIND)
    cue = Span(match.start("noun"), end)
    if ar.NOT_NAMED.match(folded, end, limit):
        return None
    around = max(sentence.start, match.start() - _AROUND), min(sentence.end, end + _AROUND)
    if match["noun"] == "برنامج" and ar.BROADCAST.search(folded, *around):
        return None
    scoped = _scoped(folded, match, limit)
    if scoped is not None:
        return Named(scoped, cue, prefix="ال" if match["lil"] else "")
    quoted = ar.QUOTED_BEHIND.match(folded, end, limit)
    if quoted is not None and match["noun"] not in ar.WEAK:
        inside = trimmed(text, *quoted.span("name"))
        return Named(inside, cue) if inside is not None else None
    latin = ar.LATIN_BEHIND.match(text, end, limit)
    if latin is not None and match["noun"] not in ar.WEAK:
        return Named(Span(*latin.span("name")), cue)
    return (
        _of_country(folded, match, cue, limit)
        or _dated(folded, match, cue, limit)
        or _of_scope(folded, match, cue, limit)
    )


def _scoped(folded: str, match: regex.Match[str], limit: int) -> Span | None:
    """ "المخطط الوطني لتنمية الصبيب العالي": the one plan of its field, its noun part of the name."""
    if not (match["the"] or match["lil"]):
        return None
    held = ar.SCOPED.match(folded, match.end(), limit)
    if held is None:
        return None
    end = held.end()
    years = ar.YEARS.match(folded, end, limit)
    return Span(_whole(match), years.end("years") if years is not None else end)


def _of_country(folded: str, match: regex.Match[str], cue: Span, limit: int) -> Named | None:
    """ "برنامج تونس الذكية": the adjective is the country's, as the noun is of another gender or has one of its own."""
    held = ar.COUNTRY.match(folded, match.end(), limit)
    if held is None or held["land"] not in _COUNTRIES:
        return None
    apart_from_noun = held["scope"] is not None or match["noun"] in ar.MASCULINE
    return Named(Span(*held.span("name")), cue) if apart_from_noun else None


def _of_scope(folded: str, match: regex.Match[str], cue: Span, limit: int) -> Named | None:
    """ "برنامج التحول الوطني": the noun belongs to the name."""
    if match["the"] or match["lil"] or match["noun"] in ar.WEAK:
        return None
    held = ar.OF_SCOPE.match(folded, match.end(), limit)
    return Named(Span(match.start("noun"), held.end()), cue) if held is not None else None


def _dated(folded: str, match: regex.Match[str], cue: Span, limit: int) -> Named | None:
    """ "رؤية 2030", "رؤية السعودية 2030", "استراتيجية المغرب الرقمي 2030", "خطة التنمية 2025-2030"."""
    alone = ar.YEAR_ALONE.match(folded, match.end(), limit)
    if alone is not None and match["noun"] not in ar.MASCULINE:
        return Named(Span(_whole(match), alone.end("years")), cue)
    held = ar.DATED.match(folded, match.end(), limit)
    if held is None or held["body"].split()[0] == "عمل":
        return None  # "خطة عمل 2025" is anybody's
    first = held.start() + 1
    of_country = folded[first:].split(None, 1)[0] in _COUNTRIES and match["noun"] not in ar.WEAK
    if of_country and held["body"].split()[1:2] and held["body"].split()[1].startswith("ال"):
        return Named(Span(first, held.end("years")), cue)
    return Named(Span(_whole(match), held.end("years")), cue, prefix="ال" if match["lil"] else "")


def _whole(match: regex.Match[str]) -> int:
    """Where the noun begins with its article, behind "and", "by" and "for"."""
    return int(match.start("the") if match["the"] else match.start("noun"))


def _yearly(folded: str, sentence: Span) -> Iterator[Named]:
    """A quoted name that ends in a year, where no fair or report is named before it."""
    for match in ar.YEARLY.finditer(folded, sentence.start, sentence.end):
        start, end = match.span("name")
        before = folded[max(sentence.start, start - _BEFORE) : start]
        if ar.EVENTS.search(before) or ar.EVENTS.search(folded, start, end):
            continue
        inside = trimmed(folded, start, end)
        if inside is None:
            continue
        noun = ar.NOUN.match(folded, start, end)
        yield Named(inside, Span(*noun.span("noun")) if noun is not None else None)
