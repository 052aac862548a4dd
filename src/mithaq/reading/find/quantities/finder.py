"""Quantities: numbers joined with bound, range, rate and ratio."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

import regex

from mithaq.reading.find import numerals
from mithaq.reading.find.mentions import QuantityMention
from mithaq.reading.find.quantities import patterns_fr as fr
from mithaq.reading.find.quantities.currencies import Currencies
from mithaq.reading.find.quantities.numbers import Number, scan_numbers
from mithaq.reading.model import Bound, Per
from mithaq.reading.text.folding import fold
from mithaq.reading.text.view import View, joined

_BEFORE = tuple((Bound(name), regex.compile(rf"(?<!\w)(?:{pattern}) ?$")) for name, pattern in fr.BOUNDS_BEFORE)
# Whether any of them matches: read backwards it looks no further than the last word of most texts.
_ANY_BEFORE = regex.compile(rf"(?r)(?<!\w)(?:{'|'.join(pattern for _, pattern in fr.BOUNDS_BEFORE)}) ?$")
_AFTER = tuple(
    (
        Bound(name),
        regex.compile(rf",? (?P<cue>{pattern})(?![\w'])(?! (?:de |d')?\d)"),
        regex.compile(
            rf"(?: (?:de |d'|l'|la |du )?[a-z'-]+){{1,3}}? (?P<cue>{pattern})(?![\w'])(?! (?:(?:de|des|les|un|une) "
            rf"|d')?[\da-z])"
        ),
    )
    for name, pattern in fr.BOUNDS_AFTER
)
# Where it does not match, none of them does.
_ANY_AFTER = regex.compile(rf",? (?:[a-z'-]+ ){{0,6}}?(?:{'|'.join(pattern for _, pattern in fr.BOUNDS_AFTER)})")
_PER_AFTER = regex.compile(rf"[^.;:!?,\n\d()]{{0,70}}?(?:(?<!\w)|(?=/))(?P<cue>{fr.PER_AFTER})")
_PER_BEFORE = regex.compile(rf"(?<!\w)(?P<cue>{fr.PER_BEFORE})[^.;:!?,\n\d]{{0,30}}$")
_CHANGE = regex.compile(fr.CHANGE)
_DE = regex.compile(r"\b(?:de|d'|des) ?$")
_ENTRE = regex.compile(r"\bentre $")
_SUR = regex.compile(
    rf"(?: [a-z'-]+){{0,3}}? sur (?P<of>{numerals.WORDS}|\d{{1,4}}\b)(?![,.]?\d)(?! ?%)(?: (?P<next>[a-z]+))?"
)
# Behind a million or milliard that stands for money: whom it is for, or what becomes of it.
_SHARED_OUT = regex.compile(r" (?:pour|au|aux|sera|seront|ont ete|a ete|provien\w+|iront|ira)\b")
# Money by what it is: "3 milliards de prêts" are a sum, "3 millions de comptes" are none.
_KIND_OF_MONEY = (
    r"(?:prets?|credits?|dons?|dettes?|subventions?|investissements?|financements?|depenses?|aides?|recettes?|"
    r"exportations?|garanties?|fonds)\b"
)
# What a sum is called right before its number ("d'un montant de 655 millions", "dotée de 18 milliards").
_SUM_BEFORE = regex.compile(
    r"\b(?:montant|pret|don|subvention|enveloppe|dot[ae]\w*|credit|financement|investissement|budget|cout|apport|contribution)s?"
    r"(?: (?:global|total|cumule|initial)e?)? (?:de|d') ?$"
)
_NOUN_FOLLOWS = regex.compile(
    rf" (?:de (?!{_KIND_OF_MONEY})|d'(?!ici\b|autres? part|{_KIND_OF_MONEY}))"
    r"| [a-z]+s\b(?<! (?:dans|sous|mais|depuis|vers|plus|puis|lors|apres|fournis|apportes))"
)


# What stands between the ends of a range.
_GAPS = frozenset([" et ", " a ", " et les ", " et pres de ", " et environ ", "-", " - ", " voire ", " ou "])


class _Bounded(NamedTuple):
    bound: Bound
    span: tuple[int, int] | None


# What stands before a number where one of these patterns may match; "$" is before a last line end too.
_TOPS = ("top", "top ", "top-", "top\n", "top \n", "top-\n")
_LES = ("les ", "les \n")
_TOP = regex.compile(r"\btop[ -]?$")
_AMONG = regex.compile(r"\b(?:parmi|dans|entre) les $")
_FIRST = regex.compile(r" premi(?:er|ere)s\b(?! (?:annees|mois|jours|semaines|heures|minutes|tours|matchs?))")
_EXACT = _Bounded(Bound.EXACT, None)


def find_quantities(text: str, *, told_in: str | None = None) -> tuple[QuantityMention, ...]:
    """Every quantity that `text` states, in order and without overlap; French words, any digits.

    Years, dates, times, telephone numbers, versions, pages and labels are left out; ranks and editions come with
    `ordinal=True`. Words are left alone that only look like numbers ("un" as an article). A million or milliard whose
    currency is left out ("64 millions ; le reste, 32 millions") takes that of the sum before it in its paragraph, or
    the only one of the text so far where it is shared out ("64 millions pour la ville"); a
    currency of several countries ("dinars") that the text does not settle is `XXX`.

    Linear in the length of `text`: 2 s for a megabyte. Measured on 2026-11-21 on the 61 French texts of the project's
    gold set, on which it was also developed: 98.6 % of the 295 quantities of the gold commitments are found; of those
    99.7 % have the right bound, 99.7 % the right currency or percent sign, 99.3 % the right rate, 100 % the right
    upper end. What is missed stands in tables whose header holds the unit, or is misspelt.

    Args:
        told_in: the folded text that `text` is a piece of: it settles what a franc is. None where `text` is whole.
    """
    view = joined(text)
    folded = fold(view.text)
    currencies = Currencies(folded, view.text, told_in=told_in)
    numbers = _with_units_left_out(list(scan_numbers(folded, view.text, currencies=currencies)), folded)
    mentions: list[QuantityMention] = []
    at = 0
    while at < len(numbers):
        mention, used = _mention(numbers, at, folded=folded, view=view)
        if mention is not None:
            mentions.append(mention)
        at += used
    return tuple(mentions)


def read_number(words: str) -> Decimal | None:
    """The value of a number that stands alone ("1,5 milliard", "une centaine", "2000"); None where there is none.

    What `QuantityMention.number` spans, read by itself: no context tells a year from a count here.
    """
    folded = fold(joined(words).text).strip()
    if regex.fullmatch(numerals.DIGITS, folded):
        return numerals.parse_digits(folded)
    if (said := numerals.parse_words(folded)) is not None:
        return Decimal(said)
    found = next(scan_numbers(folded, words.strip(), currencies=Currencies(folded, folded)), None)
    return None if found is None else _shortest(found.value)


def _mention(numbers: Sequence[Number], at: int, *, folded: str, view: View) -> tuple[QuantityMention | None, int]:
    """The mention that begins with `numbers[at]`, and how many numbers it uses."""
    first = numbers[at]
    after = numbers[at + 2].start if at + 2 < len(numbers) else len(folded)
    if first.ordinal:
        return _build(first, view=view), 1
    if first.bare and (top := _among_first(first, folded)) is not None:
        return _build(first._replace(ordinal=True, until=top[1]), view=view, bounded=_Bounded(Bound.AT_MOST, top)), 1
    second = numbers[at + 1] if at + 1 < len(numbers) else None
    if second is not None and not second.ordinal:
        ranged = _range(first, second, folded)
        if ranged is not None:
            shares = ranged[0].multiplier != first.multiplier
            return _range_mention(*ranged, shares=shares, after=after, folded=folded, view=view), 2
        first = _shared(first, second, folded)
    ratio = None if not first.bare else _SUR.match(folded, first.end)
    if (
        ratio is not None
        and second is not None
        and second.start == ratio.start("of")
        and _is_ratio(first, second, ratio)
    ):
        mention = _build(
            first._replace(until=second.end), view=view, bounded=_bound(first.start, second.end, after, folded)
        )
        return replace(mention, ratio_of=int(second.value)), 2
    if first.article:
        return None, 1
    after = len(folded) if second is None else second.start
    return _single(first, after=after, folded=folded, view=view), 1


def _among_first(number: Number, folded: str) -> tuple[int, int] | None:
    """Where "top 50" or "parmi les 50 premiers" stands around a number: a rank that may be better; else None."""
    if folded.endswith(_TOPS, 0, number.start):
        lead = _TOP.search(folded, max(0, number.start - 12), number.start)
        if lead is not None:
            return lead.start(), number.until
    if not folded.endswith(_LES, 0, number.start):
        return None
    lead = _AMONG.search(folded, max(0, number.start - 16), number.start)
    behind = _FIRST.match(folded, number.until)
    return (lead.start(), behind.end()) if lead is not None and behind is not None else None


def _is_ratio(first: Number, second: Number, match: regex.Match[str]) -> bool:
    follows = match["next"] or ""
    counted = len(follows) > 2 and follows[-1] in "sx" and follows not in fr.NOT_NOUNS
    return second.bare and first.value < second.value and not counted


def _range(first: Number, second: Number, folded: str) -> tuple[Number, Number, int] | None:
    """Both ends and the start of "de 25 à 30 %", "entre 2 000 et 3 000", "25-30 %", "une ou deux"; else None."""
    gap = folded[first.until : second.start]
    if gap not in _GAPS:
        return None
    before = folded[max(0, first.start - 100) : first.start]
    low, high = _scaled(first, second), second
    if first.article and gap not in {" ou ", " a "}:
        return None
    if low.value >= high.value:
        return None
    opening = _ENTRE.search(before)
    if opening is not None and gap in {" et ", " a ", " et les ", " et pres de ", " et environ "}:
        return low, high, first.start - len(opening[0])
    if gap in {" a ", "-", " - ", " voire "}:
        opening = _DE.search(before)
        if gap != " a " and high.bare and gap != "-":
            return None
        whole = opening is not None and gap == " a "
        if opening is not None and whole and _CHANGE.search(before[: opening.start()]):
            return None
        return low, high, first.start - len(opening[0]) if opening is not None and whole else first.start
    if gap == " ou " and high.value - low.value == 1 and high.value <= 10:
        return low, high, first.start
    return None


def _scaled(first: Number, second: Number) -> Number:
    """`first` with the multiplier and unit that it shares with `second` ("de 2 à 3 millions")."""
    if first.multiplier == 1 and first.unit is None and second.multiplier > 1 and first.plain < second.plain:
        first = first._replace(value=first.plain * second.multiplier, multiplier=second.multiplier, article=False)
    return first._replace(unit=first.unit or second.unit)


def _shared(first: Number, second: Number, folded: str) -> Number:
    """`first` with the unit that stands only behind `second`, where both are ends of a change ("de 63 à 90 %")."""
    if (
        first.article
        or not first.bare
        or folded[first.until : second.start] not in {" a ", " a pres de ", " a plus de "}
    ):
        return first
    if second.unit is None or not _DE.search(folded, max(0, first.start - 4), first.start):
        return first
    return _scaled(first, second) if first.plain < second.plain else first._replace(unit=second.unit)


def _with_units_left_out(numbers: Sequence[Number], folded: str) -> list[Number]:
    """`numbers` with the currency that a million or milliard leaves unsaid, taken from the last one before it."""
    known: list[Number] = []
    last: Number | None = None
    codes: set[str] = set()
    for number in numbers:
        large = number.multiplier >= 10**6
        if large and number.unit is None and last is not None and last.unit is not None:
            near = "\n" not in folded[last.until : number.start] and number.start - last.until < 400
            only = len(codes) == 1 and (
                _SHARED_OUT.match(folded, number.end) is not None
                or _SUM_BEFORE.search(folded, max(0, number.start - 40), number.start) is not None
            )
            if (near or only) and not _NOUN_FOLLOWS.match(folded, number.end):
                number = number._replace(unit=last.unit)
        if large and not _restates(number, last, folded):
            last = number
            codes |= {number.unit.code} if number.unit is not None else set()
        known.append(number)
    return _with_only_currency(known, folded)


def _restates(number: Number, before: Number | None, folded: str) -> bool:
    """Whether a sum in brackets says the one before it in another currency ("20 millions de FCFA (30.000 euros)")."""
    if before is None or before.unit is None or number.unit is None or before.unit.code == number.unit.code:
        return False
    opening = folded.find("(", before.until, number.start)
    return opening >= 0 and not folded[before.until : opening].strip() and ")" not in folded[opening : number.start]


def _with_only_currency(numbers: list[Number], folded: str) -> list[Number]:
    """`numbers` with the only currency of the text for a milliard that counts nothing else, wherever it stands.

    Of people and things nobody tells milliards without their noun; a million may be of what was counted before. The
    first line of a text of several is left alone: it is a title, and what it tells in short the text tells in full.
    """
    body = folded.find("\n")
    named = [number.unit for number in numbers if number.unit is not None and len(number.unit.code) == 3]
    if len({unit.code for unit in named}) != 1:
        return numbers
    return [
        number._replace(unit=named[0])
        if number.unit is None
        and number.multiplier >= 10**9
        and number.start > body
        and not _NOUN_FOLLOWS.match(folded, number.end)
        else number
        for number in numbers
    ]


def _range_mention(
    low: Number, high: Number, start: int, *, shares: bool, after: int, folded: str, view: View
) -> QuantityMention:
    bounded = _bound(start, high.until, after, folded)
    mention = _build(
        low._replace(until=high.until),
        view=view,
        start=start,
        number_end=high.end if shares else None,
        bounded=bounded,
        rate=_rate(start, high.until, folded),
    )
    return replace(mention, value_max=_shortest(high.value), number_max=view.to_source(high.start, high.end))


def _single(number: Number, *, after: int, folded: str, view: View) -> QuantityMention:
    bounded = _bound(number.start, number.until, after, folded)
    if bounded.span is None and number.roughly:
        bounded = _Bounded(Bound.ABOUT, (number.start, number.end))
    return _build(number, view=view, bounded=bounded, rate=_rate(number.start, number.until, folded))


def _bound(start: int, end: int, after: int, folded: str) -> _Bounded:
    """The bound of a quantity at [start, end); the next number begins at `after`, and what touches it is its own."""
    window = folded[max(0, start - 48) : start]
    window = window[window.rfind("\n") + 1 :]
    for bound, pattern in _BEFORE if _ANY_BEFORE.search(window) else ():
        match = pattern.search(window)
        if match is not None:
            begins = start - len(window) + match.start()
            return _Bounded(bound, (begins, begins + len(match[0].rstrip())))
    for bound, near, far in _AFTER if _ANY_AFTER.match(folded, end) else ():
        match = near.match(folded, end) or far.match(folded, end)
        if match is not None and (folded[match.end() : after].strip() or after == len(folded)):
            return _Bounded(bound, match.span("cue"))
    return _EXACT


def _rate(start: int, end: int, folded: str) -> tuple[Per, tuple[int, int]] | None:
    match = _PER_AFTER.match(folded, end) or _PER_BEFORE.search(folded, max(0, start - 60), start)
    if match is None:
        return None
    monthly = any(value for name, value in match.groupdict().items() if name.startswith("month"))
    return (Per.MONTH if monthly else Per.YEAR), match.span("cue")


def _build(
    number: Number,
    *,
    view: View,
    start: int | None = None,
    number_end: int | None = None,
    bounded: _Bounded = _EXACT,
    rate: tuple[Per, tuple[int, int]] | None = None,
) -> QuantityMention:
    begins = number.start if start is None else start
    ends = number.until
    if bounded.span is not None and bounded.span[0] < begins:
        begins = bounded.span[0]
    elif bounded.span is not None and bounded.span[0] - ends <= 2:
        ends = bounded.span[1]
    unit = number.unit
    if unit is not None and unit.end <= number.start and number.start - unit.end <= 1:
        begins = min(begins, unit.start)
    whole = view.to_source(begins, ends)
    return QuantityMention(
        start=whole.start,
        end=whole.end,
        value=_shortest(number.value),
        number=view.to_source(number.start, number_end or number.end),
        bound=bounded.bound,
        bound_span=None if bounded.span is None else view.to_source(*bounded.span),
        unit=None if unit is None else unit.code,
        unit_span=None if unit is None else view.to_source(unit.start, unit.end),
        per=None if rate is None else rate[0],
        per_span=None if rate is None else view.to_source(*rate[1]),
        ordinal=number.ordinal,
    )


def _shortest(value: Decimal) -> Decimal:
    """`value` without trailing zeros behind the point, and without an exponent."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
