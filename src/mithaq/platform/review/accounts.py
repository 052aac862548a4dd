"""Whether two values of one slot can both be true, and which of two says more. Pure: no database.

Accounts differ where their values cannot both be true: 15 and 16 April, 5 050 and 5 500 jobs. They do not where one
only says less ("April", "jobs" of no kind), says it in another language, or speaks of another moment (announced, then
signed).
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any

from mithaq.platform.corpus.rules import period_bounds
from mithaq.reading import compare_names
from mithaq.reading.model import Act, AgreementKind, Measure
from mithaq.reading.score.sameness import content_words, same_text
from mithaq.resolving.places import place_key

_ROUNDING = Decimal("0.005")
# How far an agreement has come; "earlier" is said by texts that look back on it from elsewhere.
_STAGES = {Act.RENEWED: 0, Act.SIGNED: 0, Act.ANNOUNCED: 1, Act.EARLIER: 2}


def agree(slot: str, one: Any, other: Any) -> bool:
    """Whether the two values can both be true."""
    if one == other:
        return True
    return _AGREEING.get(slot.partition(".")[2], _never)(one, other)


def vagueness(slot: str, value: Any) -> int:
    """How little a value says, for values of one slot only: a month says less than a day."""
    name = slot.partition(".")[2]
    if name == "act":
        return _STAGES.get(Act(value), 2) if value in set(Act) else 2
    if name == "kind":
        return int(value == AgreementKind.AGREEMENT)
    if name == "measure":
        return 2 if value == Measure.OTHER else int("." not in value)
    if name in ("date", "follows", "deadline"):
        bounds = period_bounds(value)
        return (bounds[1] - bounds[0]).days if bounds else 100_000
    return 0


def _never(_one: Any, _other: Any) -> bool:
    return False


def _always(_one: Any, _other: Any) -> bool:
    return True


def _dates(one: Any, other: Any) -> bool:
    """One lies within the other: the less precise one does not contradict."""
    left, right = period_bounds(str(one)), period_bounds(str(other))
    if left is None or right is None:
        return False
    first, last = max(left[0], right[0]), min(left[1], right[1])
    return (first, last) in (left, right)


def _numbers(one: Any, other: Any) -> bool:
    """Equal but for rounding, half a percent."""
    try:
        left, right = Decimal(str(one)), Decimal(str(other))
    except InvalidOperation:
        return False
    return abs(left - right) <= _ROUNDING * max(abs(left), abs(right))


def _measures(one: Any, other: Any) -> bool:
    return Measure.OTHER in (one, other) or one.startswith(f"{other}.") or other.startswith(f"{one}.")


def _kinds(one: Any, other: Any) -> bool:
    return AgreementKind.AGREEMENT in (one, other)


def _places(one: Any, other: Any) -> bool:
    return place_key(one) == place_key(other) or compare_names(one, other).same or same_text(one, other)


def _bodies(one: Any, other: Any) -> bool:
    """Names in two scripts that no comparison joins may still be translations: nothing is claimed of them."""
    return same_text(one, other) or _scripts_differ(one, other) or compare_names(one, other, kind="organisation").same


def _words(one: Any, other: Any) -> bool:
    left, right = set(content_words(one)), set(content_words(other))
    return same_text(one, other) or left <= right or right <= left or _scripts_differ(one, other)


def _scripts_differ(one: str, other: str) -> bool:
    return _is_arabic(one) != _is_arabic(other)


def _is_arabic(words: str) -> bool:
    return any("\u0600" <= letter <= "\u06ff" for letter in words)


_AGREEING: dict[str, Callable[[Any, Any], bool]] = {
    "date": _dates,
    "follows": _dates,
    "deadline": _dates,
    "quantity": _numbers,
    "quantity_max": _numbers,
    "measure": _measures,
    "kind": _kinds,
    "place": _places,
    "actor": _bodies,
    "organisation": _bodies,
    "event": _words,
    "unit": _words,
    "name": _words,
    # Each text has its own voice, its own words for a function, and its own moment.
    "said_by": _always,
    "role": _always,
    "person": _always,
    "act": _always,
    "bound": _always,
}
