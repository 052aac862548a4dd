"""Reasons of links and proposals: codes with values, said in English on the command line, and translated on pages.

A reason of facts is `fact.COMPARISON.LEVEL` with the weight that the level has; the levels are those of the settings.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mithaq.reading.names.reasons import NAME_REASONS, Reason, say

SETTING_REASONS: Mapping[str, str] = {
    "setting.common_name": "a name that many people bear",
    "setting.one_document": "both stand in one document",
    "setting.same_body": "the same organisation: %(all)s",
    "setting.same_function": "the same function: %(all)s",
    "setting.other_functions": "other functions",
    "setting.other_countries": "other countries",
    "setting.two_countries": "in %(first)s and %(second)s",
    "state.same": "the same state",
    "state.other": "not the same state",
    "ministry.same_fields": "the same fields",
    "ministry.fewer_fields": "the same fields, some left out",
    "other.text": "%(first)s",
}
COMPARISONS: Mapping[str, str] = {
    "date": "date",
    "bodies": "parties",
    "offices": "ministries and states",
    "signatories": "signatories",
    "place": "place",
    "event": "event",
    "kind": "kind of agreement",
    "amounts": "quantities",
    "quantity": "quantity",
    "measure": "measure",
    "unit": "unit",
    "per": "rate",
    "modality": "modality",
    "deadline": "deadline",
    "actor": "actor",
    "agreement": "agreement",
    "told": "agreements told of",
    "country": "country",
}
LEVELS: Mapping[str, str] = {
    "same": "the same",
    "another": "another",
    "others": "others",
    "one_in_common": "one in common",
    "none_in_common": "none in common",
    "some_in_common": "some in common",
    "two_in_common": "two or more in common",
    "same_one": "the same one",
    "one_names_some": "only one names some",
    "one_names_it": "only one names it",
    "same_day": "the same day",
    "may_be_one_date": "dates that may be one",
    "three_days": "within three days",
    "planned": "within 45 days, one planned",
    "other_dates": "other dates",
    "words_in_common": "words in common",
    "unnamed_kind": "one says only that they agreed",
    "three_digits": "the same, of three digits or more",
    "two_digits": "the same, of two digits",
    "round": "the same, round",
    "very_near_loose": "very near, one of them loose",
    "near_loose": "near, one of them loose",
    "near": "near",
    "both_uncoded": "both uncoded",
    "one_uncoded": "one uncoded",
    "one_family": "of one family",
    "seldom_counted": "the same, seldom counted",
    "same_rate": "the same rate",
    "no_rates": "no rates",
    "other_rate": "a rate, and none or another",
    "promise_and_result": "a promise and a result",
    "same_body": "the same body",
    "same_office": "the same state or ministry",
    "class": "a class of bodies, and another",
    "both_state": "both of the state",
    "body_and_state": "a body, and one of the state",
    "another_body": "another body",
}
CHOICES: Mapping[str, str] = {
    "choice.standing": "the more official source",
    "choice.report": "a report, not a copy",
    "choice.precision": "the more precise value",
    "choice.earlier": "the earlier report",
    "choice.first": "the first by name",
}
_TEMPLATES = {**NAME_REASONS, **SETTING_REASONS, **CHOICES}
_CODES = {words: code for code, words in LEVELS.items()}


def fact_reason(comparison: str, level: str, weight: float) -> Reason:
    """The reason that a level of a comparison gives.

    Args:
        level: in the words of the settings.
    """
    return Reason(f"fact.{comparison}.{_CODES[level]}", (f"{weight:+.1f}",))


def in_english(reason: Reason) -> str:
    """One line, as the command line and exports say it."""
    if reason.code.startswith("fact."):
        _, comparison, level = reason.code.split(".")
        return f"{COMPARISONS[comparison]}: {LEVELS[level]} ({reason.values[0]})"
    return say(reason, _TEMPLATES)


def to_json(reasons: Iterable[Reason]) -> list[dict[str, Any]]:
    """As they are stored: `{"code", "values"}` each."""
    return [{"code": each.code, "values": list(each.values)} for each in reasons]


def to_export(reasons: Iterable[Reason]) -> list[dict[str, Any]]:
    """As they are given away: what is stored, and beside it the English text."""
    return [{"code": each.code, "values": list(each.values), "text": in_english(each)} for each in reasons]


def from_json(stored: Iterable[Mapping[str, Any]]) -> tuple[Reason, ...]:
    """What `to_json` gave."""
    return tuple(Reason(each["code"], tuple(each["values"])) for each in stored)


def from_rows(rows: Iterable[Sequence[Any]]) -> tuple[Reason, ...]:
    """From a code and its values each, as a state of linking keeps them."""
    return tuple(Reason(code, tuple(values)) for code, values in rows)
