"""A promised quantity in words: "1 050 emplois directs", "plus de 65 000 000 MAD d’investissement"."""

from __future__ import annotations

from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from mithaq.platform.publishing.formatting import split_duration, write_money, write_number, write_percent
from mithaq.platform.publishing.labels import MEASURES, UNITS

_COUNTED: dict[str, Promise] = {
    "jobs.direct": ngettext_lazy("%(number)s direct job", "%(number)s direct jobs", "count"),
    "jobs.indirect": ngettext_lazy("%(number)s indirect job", "%(number)s indirect jobs", "count"),
    "jobs": ngettext_lazy("%(number)s job", "%(number)s jobs", "count"),
    "trained": ngettext_lazy("%(number)s person trained", "%(number)s people trained", "count"),
    "scholarships": ngettext_lazy("%(number)s scholarship", "%(number)s scholarships", "count"),
    "startups": ngettext_lazy("%(number)s start-up", "%(number)s start-ups", "count"),
    "companies": ngettext_lazy("%(number)s company", "%(number)s companies", "count"),
    "services": ngettext_lazy("%(number)s public service", "%(number)s public services", "count"),
    "users": ngettext_lazy("%(number)s user", "%(number)s users", "count"),
    "sites": ngettext_lazy("%(number)s site opened", "%(number)s sites opened", "count"),
    "artisans": ngettext_lazy("%(number)s artisan", "%(number)s artisans", "count"),
}

# A plain count of something else than the measure itself: "40 centres" opened, "120 communes" covered.
_UNITS: dict[str, Promise] = {
    "people": ngettext_lazy("%(number)s person", "%(number)s people", "count"),
    "centres": ngettext_lazy("%(number)s centre", "%(number)s centres", "count"),
    "communes": ngettext_lazy("%(number)s commune", "%(number)s communes", "count"),
    "schools": ngettext_lazy("%(number)s school", "%(number)s schools", "count"),
    "students": ngettext_lazy("%(number)s student", "%(number)s students", "count"),
    "households": ngettext_lazy("%(number)s household", "%(number)s households", "count"),
    "points": ngettext_lazy("%(number)s point", "%(number)s points", "count"),
    **_COUNTED,
}

_DURATIONS: dict[str, Promise] = {
    "Y": ngettext_lazy("%(number)s year", "%(number)s years", "count"),
    "M": ngettext_lazy("%(number)s month", "%(number)s months", "count"),
    "W": ngettext_lazy("%(number)s week", "%(number)s weeks", "count"),
    "D": ngettext_lazy("%(number)s day", "%(number)s days", "count"),
}

_OF_MONEY: dict[str, Promise] = {
    "investment": gettext_lazy("%(amount)s of investment"),
    "budget": gettext_lazy("%(amount)s of public budget"),
    "exports": gettext_lazy("%(amount)s of exports"),
    "gdp": gettext_lazy("%(amount)s of contribution to GDP"),
}

# The unit that each counted measure takes without saying so; another one ("centres") is named.
_OWN_UNITS = {
    "jobs.direct": "jobs",
    "jobs.indirect": "jobs",
    "trained": "people",
    "users": "people",
    "sites": "sites",
    "artisans": "people",
}


def is_money(unit: str) -> bool:
    """Whether `unit` is an ISO 4217 code."""
    return len(unit) == 3 and unit.isascii() and unit.isupper()


def write_amount(quantity: Decimal, unit: str, *, language: str) -> str:
    """The number alone, with its currency or percent sign."""
    if is_money(unit):
        return write_money(quantity, unit, language=language)
    if unit == "percent":
        return write_percent(quantity, language=language)
    return write_number(quantity, language=language)


def write_cell(measure: str, quantity: Decimal, unit: str, *, language: str) -> str:
    """What a table cell under the measure's name holds: with what is counted, unless measure or amount say it."""
    if is_money(unit) or unit == "percent" or _says_its_unit(measure, unit):
        return write_amount(quantity, unit, language=language)
    return write_quantity(measure, quantity, unit, language=language)


def _says_its_unit(measure: str, unit: str) -> bool:
    return measure in _COUNTED and unit in {measure, _OWN_UNITS.get(measure, measure)}


def write_quantity(measure: str, quantity: Decimal, unit: str, *, language: str) -> str:
    """The number with what it counts, in words of the active language.

    Singular and plural follow the whole part, as French and English do; the number keeps its decimals.
    """
    amount = write_amount(quantity, unit, language=language)
    if _says_its_unit(measure, unit):
        return str(_COUNTED[measure] % {"count": _plural_count(quantity), "number": amount})
    if unit == "rank":
        return _("rank %(number)s") % {"number": amount}
    if is_money(unit) and measure in _OF_MONEY:
        return str(_OF_MONEY[measure]) % {"amount": amount}
    if is_money(unit) or unit == "percent":
        return _("%(amount)s (%(measure)s)") % {"amount": amount, "measure": name_measure(measure)}
    if unit in _UNITS:
        return str(_UNITS[unit] % {"count": _plural_count(quantity), "number": amount})
    return _("%(amount)s %(unit)s") % {"amount": amount, "unit": name_unit(unit)}


def write_bounded(text: str, bound: str) -> str:
    """`text` with what the document says of its exactness: "at least …", "about …", "at most …"."""
    match bound:
        case "at_least":
            return _("at least %(quantity)s") % {"quantity": text}
        case "about":
            return _("about %(quantity)s") % {"quantity": text}
        case "at_most":
            return _("at most %(quantity)s") % {"quantity": text}
        case _:
            return text


def write_duration(iso: str, *, language: str) -> str:
    """`P2Y` as "2 ans"; a duration of several parts is given back as it is."""
    parts = split_duration(iso)
    if parts is None:
        return iso
    count, unit = parts
    return str(_DURATIONS[unit] % {"count": count, "number": write_number(count, language=language)})


def write_days(days: int, *, language: str) -> str:
    """A number of days: "1 day", "583 days"."""
    return str(_DURATIONS["D"] % {"count": days, "number": write_number(days, language=language)})


def name_measure(measure: str) -> str:
    return str(MEASURES.get(measure, measure))


def name_unit(unit: str) -> str:
    """The unit's word; an open word of the reading (English, plural) that has none is given back."""
    return str(UNITS.get(unit, unit))


def _plural_count(quantity: Decimal) -> int:
    return int(quantity) if quantity == int(quantity) else max(2, int(quantity))
