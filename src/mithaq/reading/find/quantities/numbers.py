"""Numbers where they stand, with multiplier and unit: the first half of finding quantities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

import regex

from mithaq.reading.find import numerals
from mithaq.reading.find.quantities import patterns_fr as fr
from mithaq.reading.find.quantities.currencies import Currencies, Unit, may_stand_behind
from mithaq.reading.find.starts import Starts, matches_at

_CANDIDATE = regex.compile(fr.CANDIDATE)
_MULTIPLIER = regex.compile(fr.MULTIPLIER)
_OF_THOUSANDS = regex.compile(fr.OF_THOUSANDS)
_ABBREVIATION = regex.compile(fr.ABBREVIATION)
# Dinars of which a thousand million are rarely spoken of: "MD" counts them in millions.
_IN_MILLIONS = frozenset({"TND", "LYD"})
_REST = regex.compile(rf" (?P<digits>\d{{1,3}}(?: \d{{3}})+)(?! ?\d)|(?: et)? ?(?P<words>{numerals.WORDS})")
# "18 milliards 340 millions": the rest has a multiplier of its own.
_MILLIONS = regex.compile(r"(?: et)? (?P<digits>\d{1,3}(?:[.,]\d+)?) millions?\b")
_PERCENT = regex.compile(fr.PERCENT)
_POINTS = regex.compile(fr.POINTS)
# What stands behind "un" or "une" and makes a number, a date or an hour of it, or is no word at all.
_GOES_ON = regex.compile(
    rf"[^ ]| (?:[^a-z]|(?:au|et|a|ou)(?![a-z])|heure|tiers|quart|cinquieme|demi|{numerals.WORD}|{fr.MONTHS})"
    rf"|{fr.MEASURES_OF_ONE}"
)
_BLOCKED = regex.compile(fr.BLOCKED)
_LABEL = regex.compile(fr.LABELS)
_YEAR_BEFORE = regex.compile(fr.YEAR_BEFORE)
_ONE_OF = regex.compile(fr.MEASURES_OF_ONE)
_NEXT_WORD = regex.compile(r" ([a-z]+)")
_BOUND_BEFORE = regex.compile(r"(?:" + "|".join(pattern for _, pattern in fr.BOUNDS_BEFORE) + r") ?$")
_OF_NOUN = regex.compile(r" (?:de |d'(?!ici\b))")
_NEUF_NEW = regex.compile(r"(?:\ba|flambant|tout|quoi de|batiment|etat) $")


# Twenty characters hold 999 999 999 999 999: longer runs of digits are codes, and count nothing.
_LONGEST = 20


class Number(NamedTuple):
    """A number in the folded text.

    Attributes:
        start, end: digits or words with their multiplier.
        value: with the multiplier; `plain` is without it.
        multiplier: 1 where there is none.
        until: end of the unit, `end` where there is none.
        roughly: True for "une centaine".
        bare: True where nothing but digits or words stands there: no multiplier, no unit.
    """

    start: int
    end: int
    value: Decimal
    plain: Decimal
    multiplier: Decimal = Decimal(1)
    unit: Unit | None = None
    until: int = -1
    roughly: bool = False
    ordinal: bool = False
    article: bool = False

    @property
    def bare(self) -> bool:
        return self.unit is None and self.multiplier == 1


def scan_numbers(folded: str, source: str, *, currencies: Currencies) -> Iterator[Number]:
    """Every number of the text, years, dates and labels left out, in order and without overlap.

    `folded` and `source` have the same length; the source tells "M" (million) from "m" (metre).
    """
    starts = _starts().of(folded)
    articles = {start: end for start in starts if (end := _article_end(folded, start, currencies=currencies))}
    blocked = matches_at(_BLOCKED, folded, [start for start in starts if start not in articles])
    barred = next(blocked, None)
    at = 0
    for start, end, match in _candidates(folded, starts, articles):
        while barred is not None and barred.end() <= start:
            barred = next(blocked, None)
        if start < at or (barred is not None and barred.start() < end):
            continue
        number = _read(match, folded, source, currencies=currencies) if match is not None else _article(start, end)
        if number is not None and not _is_label_or_year(number, folded, source):
            if number.unit is not None and number.unit.start < at:
                number = number._replace(unit=None)  # a sign between two numbers belongs to the first
            at = number.until
            yield number


@lru_cache(maxsize=1)
def _starts() -> Starts:
    return Starts(fr.STARTS)


def _candidates(
    folded: str, starts: Iterable[int], articles: Mapping[int, int]
) -> Iterator[tuple[int, int, regex.Match[str] | None]]:
    """Where numbers may stand, in order and without overlap: the range and the match, None for one of `articles`."""
    behind = 0
    for start in starts:
        if start < behind:
            continue
        match = None if start in articles else _CANDIDATE.match(folded, start)
        if match is not None or start in articles:
            behind = articles[start] if match is None else match.end()
            yield start, behind, match


def _article_end(folded: str, at: int, *, currencies: Currencies) -> int:
    """Where "un" or "une" at `at` ends, if it is sure to be an article; 0 for everything else that a number may be."""
    if not folded.startswith("un", at) or (at and folded[at - 1] not in " \n"):
        return 0
    end = at + 2 + folded.startswith("e", at + 2)
    return end if _follows_article(folded[end : end + _PEEK]) and currencies.before(at) is None else 0


@lru_cache(maxsize=8192)
def _follows_article(behind: str) -> bool:
    """Whether the characters behind "un" begin a word, and none that goes on a number, a date or an hour."""
    return (
        len(behind) == _PEEK
        and _GOES_ON.match(behind, partial=True) is None
        and not any(_following(behind))
        and not may_stand_behind(behind)
    )


def _article(start: int, end: int) -> Number:
    return Number(start, end, Decimal(1), Decimal(1), until=end, article=True)


def _read(match: regex.Match[str], folded: str, source: str, *, currencies: Currencies) -> Number | None:
    start, end = match.span()
    if match["ordinal"] is not None:
        rank = numerals.parse_ordinal(match["ordinal"])
        return None if rank is None else Number(start, end, Decimal(rank), Decimal(rank), until=end, ordinal=True)
    if match["fraction"] is not None:
        return _fraction(match)
    if match["demi"] is not None:
        of = match["demi_of"]
        size = fr.MULTIPLIERS.get(of) or fr.COLLECTIVES[of]
        return _with_unit(Number(start, end, size / 2, size / 2), folded, currencies=currencies)
    if match["definite"] is not None:
        return _with_multiplier(Number(end, end, Decimal(1), Decimal(1)), folded, source, currencies)
    if match["digits"] is not None:
        if end - start > _LONGEST:
            return None
        plain = numerals.parse_digits(match["digits"])
    else:
        said = numerals.parse_words(match["words"])
        if said is None or (match["words"] == "neuf" and _NEUF_NEW.search(folded, max(0, start - 12), start)):
            return None
        plain = Decimal(said)
    number = Number(start, end, plain, plain, article=match["words"] in {"un", "une"})
    return _with_multiplier(number, folded, source, currencies)


def _fraction(match: regex.Match[str]) -> Number:
    start, end = match.span()
    if match["half"]:
        parts, of = 1, 2
    elif single := match["part"] or match["bare"]:
        parts, of = 1, fr.FRACTIONS[single]
    else:
        parts, of = numerals.UNITS[match["parts"]], fr.FRACTIONS[match["of"]]
    percent = (Decimal(100 * parts) / of).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    word = start + match[0].rfind(" ") + 1
    return Number(start, end, percent, percent, unit=Unit("percent", word, end), until=end)


class _Following(NamedTuple):
    """Whether what stands behind a number may begin a multiplier, an abbreviation of one, a percent sign, points."""

    multiplier: bool
    abbreviation: bool
    percent: bool
    points: bool


# So many characters behind a number tell what cannot follow; the same few follow most numbers.
_PEEK = 5


@lru_cache(maxsize=8192)
def _following(behind: str) -> _Following:
    """`behind` are the next `_PEEK` characters, fewer at the end of the text."""
    return _Following(
        *(
            pattern.match(behind, partial=True) is not None
            for pattern in (_MULTIPLIER, _ABBREVIATION, _PERCENT, _POINTS)
        )
    )


def _behind(folded: str, at: int) -> _Following:
    return _following(folded[at : at + _PEEK])


def _with_multiplier(number: Number, folded: str, source: str, currencies: Currencies) -> Number | None:
    match = _MULTIPLIER.match(folded, number.end) if _behind(folded, number.end).multiplier else None
    if match is None:
        return _with_abbreviation(number, folded, source, currencies=currencies)
    word = match["word"]
    collective = match["collective"]
    size = fr.COLLECTIVES[collective] if collective else fr.MULTIPLIERS[word.removesuffix("s")]
    value = number.plain * size + (size / 2 if match["half"] else 0)
    end = match.end()
    if size > 999 and not collective:
        rest = _MILLIONS.match(folded, end) if word.startswith("milliard") else None
        more = None if rest is None else Decimal(rest["digits"].replace(",", ".")) * 10**6
        if rest is None:
            rest = _REST.match(folded, end)
            more = _rest_value(rest)
        if rest is not None and more is not None and more < size:
            value, end = value + more, rest.end()
    # "une dizaine de milliers", "un millier de milliards"
    twice = _OF_THOUSANDS.match(folded, end) if collective else None
    if twice is not None:
        times = twice["word"].removesuffix("s")
        size *= fr.COLLECTIVES.get(times) or fr.MULTIPLIERS[times]
        value, end = number.plain * size, twice.end()
    scaled = number._replace(end=end, value=value, multiplier=size, roughly=collective is not None, article=False)
    return _with_unit(scaled, folded, currencies=currencies)


def _rest_value(rest: regex.Match[str] | None) -> Decimal | None:
    if rest is None:
        return None
    if rest["digits"]:
        return numerals.parse_digits(rest["digits"])
    said = numerals.parse_words(rest["words"])
    return None if said is None or said == 1 else Decimal(said)


def _with_abbreviation(number: Number, folded: str, source: str, *, currencies: Currencies) -> Number | None:
    match = _ABBREVIATION.match(folded, number.end) if _behind(folded, number.end).abbreviation else None
    if match is not None:
        size = fr.MULTIPLIERS[match["word"].removesuffix("s")]
        scaled = number._replace(end=match.end(), value=number.plain * size, multiplier=size, article=False)
        with_unit = _with_unit(scaled, folded, currencies=currencies)
        if with_unit is not None and with_unit.unit is not None:
            return with_unit
        if source[match.start("word") : match.end("word")] == "MD" and currencies.dinar() in _IN_MILLIONS:
            return _millions_of_dinars(scaled, match, currencies=currencies)
        if source[match.start("word")].isupper() and match["word"] != "k":
            return with_unit
    return _with_unit(number, folded, currencies=currencies)


def _millions_of_dinars(number: Number, match: regex.Match[str], *, currencies: Currencies) -> Number:
    """ "5.067,4 MD" in a text on Tunisia: millions of dinars, where elsewhere "Md" is a milliard."""
    unit = Unit(currencies.dinar(), match.start("word") + 1, match.end("word"))
    size = fr.MULTIPLIERS["million"]
    return number._replace(value=number.plain * size, multiplier=size, unit=unit, until=match.end("word"))


def _with_unit(number: Number, folded: str, *, currencies: Currencies) -> Number | None:
    """`number` with the unit behind or before it; None where it is glued to a word ("5G") or is an article ("un")."""
    unit = None
    following = _behind(folded, number.end)
    percent = _PERCENT.match(folded, number.end) if following.percent else None
    points = _POINTS.match(folded, number.end) if following.points else None
    if percent is not None:
        unit = Unit("percent", percent.end() - len(percent[0].lstrip()), percent.end())
    elif points is not None:
        unit = Unit("points", points.end() - len(points[0].lstrip()), points.end())
    else:
        unit = currencies.behind(number.end) or currencies.before(number.start)
    if unit is None and number.end < len(folded) and folded[number.end].isalpha() and folded[number.end - 1] != " ":
        return None
    start, until = number.start, number.end
    if unit is not None:
        until = max(until, unit.end)
        start = min(unit.start, start)
    if number.article and unit is None and not _ONE_OF.match(folded, number.end):
        return number._replace(until=until)
    if number.bare and unit is None and "," in folded[number.start : number.end]:
        number = _thousands(number, folded)
    return number._replace(unit=unit, until=until, article=False)


def _thousands(number: Number, folded: str) -> Number:
    # "1,500 jeunes" in a French text is the English way of writing thousands: people have no decimals.
    digits = folded[number.start : number.end]
    if regex.fullmatch(r"[1-9]\d{0,2},\d{3}", digits):
        value = Decimal(digits.replace(",", ""))
        return number._replace(value=value, plain=value)
    return number


def _is_label_or_year(number: Number, folded: str, source: str) -> bool:
    if not number.bare or number.ordinal or not folded[number.end - 1].isdigit():
        return False
    before = folded[max(0, number.start - 24) : number.start]
    following = _NEXT_WORD.match(folded, number.end)
    word = following[1] if following else ""
    counted = len(word) > 3 and word[-1] in "sx" and word not in fr.NOT_NOUNS
    if _LABEL.search(before) and not counted:
        return True
    digits = folded[number.start : number.end]
    if not (len(digits) == 4 and digits.isdigit() and 1900 <= int(digits) <= 2100):
        return False
    if _YEAR_BEFORE.search(before):
        return True
    if _BOUND_BEFORE.search(before) or _OF_MORE.match(folded, number.end):
        return False
    name_before = regex.search(r"(\p{Lu})[\w'’-]* $", source[max(0, number.start - 24) : number.start]) is not None
    return name_before or not counted


_OF_MORE = regex.compile(r" (?:de plus|par an|par mois|autres|nouve)\b")
