"""Reasons of links in the language of the page; the libraries hold them in English."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from django.utils.functional import Promise
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, pgettext, pgettext_lazy

from mithaq.platform.publishing.formatting import write_number
from mithaq.platform.publishing.highlight import tell_script
from mithaq.reading.names.reasons import Reason

# Of concepts and functions the libraries have keys, which say nothing on a page: these two go without their values.
WITHOUT_VALUES = frozenset({"body.both_have", "setting.same_function"})
SENTENCES: Mapping[str, Promise] = {
    "name.none": pgettext_lazy("reason", "no name"),
    "name.same_parts": pgettext_lazy("reason", "the same parts"),
    "name.sound": pgettext_lazy("reason", "“%(first)s” and “%(second)s” sound alike (distance %(third)s)"),
    "name.other_number": pgettext_lazy("reason", "another number behind the name"),
    "name.no_counterpart": pgettext_lazy("reason", "“%(first)s” has no counterpart"),
    "name.initial": pgettext_lazy("reason", "an initial stands for a name"),
    "name.one_part": pgettext_lazy("reason", "one part alone says too little"),
    "name.too_common": pgettext_lazy("reason", "the parts that agree are too common"),
    "name.given_names": pgettext_lazy("reason", "the given names differ"),
    "name.left_out": pgettext_lazy("reason", "left out: %(all)s"),
    "body.one_in_table": pgettext_lazy("reason", "both are names of one body in the table of aliases"),
    "body.two_in_table": pgettext_lazy("reason", "they are names of two bodies in the table of aliases"),
    "body.same_letters": pgettext_lazy("reason", "the same letters"),
    "body.other_letters": pgettext_lazy("reason", "other letters"),
    "body.initials": pgettext_lazy("reason", "the initials fit"),
    "body.other_initials": pgettext_lazy("reason", "the initials do not fit"),
    "body.joined": pgettext_lazy("reason", "their own words, written together, sound alike (distance %(first)s)"),
    "body.both_have": pgettext_lazy("reason", "a word of the same meaning in both names"),
    "body.no_word": pgettext_lazy("reason", "no word in common"),
    "body.differ": pgettext_lazy("reason", "they differ in: %(all)s"),
    "setting.common_name": pgettext_lazy("reason", "a name that many people bear"),
    "setting.one_document": pgettext_lazy("reason", "both stand in one document"),
    "setting.same_body": pgettext_lazy("reason", "the same organisation: %(all)s"),
    "setting.same_function": pgettext_lazy("reason", "the same function"),
    "setting.other_functions": pgettext_lazy("reason", "other functions"),
    "setting.other_countries": pgettext_lazy("reason", "other countries"),
    "setting.two_countries": pgettext_lazy("reason", "in %(first)s and %(second)s"),
    "state.same": pgettext_lazy("reason", "the same state"),
    "state.other": pgettext_lazy("reason", "not the same state"),
    "ministry.same_fields": pgettext_lazy("reason", "the same fields"),
    "ministry.fewer_fields": pgettext_lazy("reason", "the same fields, some left out"),
}
COMPARISONS: Mapping[str, Promise] = {
    "date": pgettext_lazy("reason", "date"),
    "bodies": pgettext_lazy("reason", "parties"),
    "offices": pgettext_lazy("reason", "ministries and states"),
    "signatories": pgettext_lazy("reason", "signatories"),
    "place": pgettext_lazy("reason", "place"),
    "event": pgettext_lazy("reason", "event"),
    "kind": pgettext_lazy("reason", "kind of agreement"),
    "amounts": pgettext_lazy("reason", "quantities"),
    "quantity": pgettext_lazy("reason", "quantity"),
    "measure": pgettext_lazy("reason", "measure"),
    "unit": pgettext_lazy("reason", "unit"),
    "per": pgettext_lazy("reason", "rate"),
    "modality": pgettext_lazy("reason", "modality"),
    "deadline": pgettext_lazy("reason", "deadline"),
    "actor": pgettext_lazy("reason", "actor"),
    "agreement": pgettext_lazy("reason", "agreement"),
    "told": pgettext_lazy("reason", "agreements told of"),
    "country": pgettext_lazy("reason", "country"),
}
LEVELS: Mapping[str, Promise] = {
    "same": pgettext_lazy("reason", "the same"),
    "another": pgettext_lazy("reason", "another"),
    "others": pgettext_lazy("reason", "others"),
    "one_in_common": pgettext_lazy("reason", "one in common"),
    "none_in_common": pgettext_lazy("reason", "none in common"),
    "some_in_common": pgettext_lazy("reason", "some in common"),
    "two_in_common": pgettext_lazy("reason", "two or more in common"),
    "same_one": pgettext_lazy("reason", "the same one"),
    "one_names_some": pgettext_lazy("reason", "only one names some"),
    "one_names_it": pgettext_lazy("reason", "only one names it"),
    "same_day": pgettext_lazy("reason", "the same day"),
    "may_be_one_date": pgettext_lazy("reason", "dates that may be one"),
    "three_days": pgettext_lazy("reason", "within three days"),
    "planned": pgettext_lazy("reason", "within 45 days, one planned"),
    "other_dates": pgettext_lazy("reason", "other dates"),
    "words_in_common": pgettext_lazy("reason", "words in common"),
    "unnamed_kind": pgettext_lazy("reason", "one says only that they agreed"),
    "three_digits": pgettext_lazy("reason", "the same, of three digits or more"),
    "two_digits": pgettext_lazy("reason", "the same, of two digits"),
    "round": pgettext_lazy("reason", "the same, round"),
    "very_near_loose": pgettext_lazy("reason", "very near, one of them loose"),
    "near_loose": pgettext_lazy("reason", "near, one of them loose"),
    "near": pgettext_lazy("reason", "near"),
    "both_uncoded": pgettext_lazy("reason", "both uncoded"),
    "one_uncoded": pgettext_lazy("reason", "one uncoded"),
    "one_family": pgettext_lazy("reason", "of one family"),
    "seldom_counted": pgettext_lazy("reason", "the same, seldom counted"),
    "same_rate": pgettext_lazy("reason", "the same rate"),
    "no_rates": pgettext_lazy("reason", "no rates"),
    "other_rate": pgettext_lazy("reason", "a rate, and none or another"),
    "promise_and_result": pgettext_lazy("reason", "a promise and a result"),
    "same_body": pgettext_lazy("reason", "the same body"),
    "same_office": pgettext_lazy("reason", "the same state or ministry"),
    "class": pgettext_lazy("reason", "a class of bodies, and another"),
    "both_state": pgettext_lazy("reason", "both of the state"),
    "body_and_state": pgettext_lazy("reason", "a body, and one of the state"),
    "another_body": pgettext_lazy("reason", "another body"),
}


def write_reason(reason: Reason) -> SafeString:
    """A reason as HTML: every value isolated, so that its direction leaves the sentence as it is.

    What a version that is no longer here has written comes without a template and stands as it was written, in English.
    """
    if reason.code.startswith("fact."):
        _, comparison, level = reason.code.split(".")
        words = pgettext("reason", "%(comparison)s: %(level)s (weight %(weight)s)")
        parts = {"comparison": COMPARISONS[comparison], "level": LEVELS[level], "weight": _figure(reason.values[0])}
        return _fill(words, {name: conditional_escape(part) for name, part in parts.items()})
    if reason.code not in SENTENCES:
        return format_html('<span lang="en" dir="ltr">{}</span>', " ".join(reason.values))
    values = [_value(each) for each in reason.values]
    named = dict(zip(("first", "second", "third"), values, strict=False))
    comma = pgettext("between reasons", ", ")
    return _fill(
        str(SENTENCES[reason.code]), {**named, "all": format_html_join(comma, "{}", ((each,) for each in values))}
    )


def _fill(words: str, parts: Mapping[str, str]) -> SafeString:
    """Parts that are HTML in a template of ours that is not."""
    return mark_safe(str(conditional_escape(words)) % parts)  # noqa: S308 (the template and all parts are escaped)


def _value(value: str) -> SafeString:
    figure = _figure(value)
    if figure:
        return figure
    spoken, direction = tell_script(value, language="fr")
    if direction == "rtl":
        return format_html('<bdi lang="{}" dir="rtl">{}</bdi>', spoken, value)
    return format_html("<bdi>{}</bdi>", value)


def _figure(value: str) -> SafeString:
    """A figure as the page writes figures, its sign before it; empty where it is none."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return SafeString("")
    sign = {"+": "+", "-": "\u2212"}.get(value[0], "")
    return format_html('<bdi dir="ltr">{}{}</bdi>', sign, write_number(abs(number), language=get_language() or "fr"))
