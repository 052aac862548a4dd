"""Reasons on pages: translated, and with every value isolated and escaped."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.utils import translation

from mithaq.platform.publishing.reasons import COMPARISONS, LEVELS, SENTENCES, WITHOUT_VALUES, write_reason
from mithaq.reading.names.reasons import NAME_REASONS, Reason
from mithaq.resolving import reasons


def test_pages_have_the_words_of_the_libraries() -> None:
    with translation.override("en"):
        assert {code: str(words) for code, words in COMPARISONS.items()} == reasons.COMPARISONS
        assert {code: str(words) for code, words in LEVELS.items()} == reasons.LEVELS
        said = {code: str(words) for code, words in SENTENCES.items()}
    held = {**NAME_REASONS, **reasons.SETTING_REASONS}
    assert said.keys() == held.keys() - {"other.text"}
    assert {code for code, words in said.items() if words != held[code]} == WITHOUT_VALUES


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", 'date\u00a0: même jour (poids\u00a0<bdi dir="ltr">+5,9</bdi>)'),
        ("ar", 'التاريخ: اليوم نفسه (الوزن\u00a0<bdi dir="ltr">+5,9</bdi>)'),
        ("en", 'date: the same day (weight <bdi dir="ltr">+5.9</bdi>)'),
    ],
)
def test_a_comparison_is_said_in_the_language_of_the_page(language: str, words: str) -> None:
    with translation.override(language):
        assert write_reason(Reason("fact.date.same_day", ("+5.9",))) == words


def test_values_are_isolated_and_escaped() -> None:
    with translation.override("fr"):
        told = write_reason(Reason("name.left_out", ("<b>", "بن")))
    assert "<bdi>&lt;b&gt;</bdi>" in told
    assert '<bdi lang="ar" dir="rtl">بن</bdi>' in told
    assert "<b>" not in told


def test_what_has_no_template_stands_in_english() -> None:
    with translation.override("ar"):
        told = write_reason(Reason("other.text", ("for <some> reason",)))
    assert told == '<span lang="en" dir="ltr">for &lt;some&gt; reason</span>'


@pytest.mark.parametrize(
    ("sentence", "code", "values"),
    [
        ("date: the same day (+5.9)", "fact.date.same_day", ["+5.9"]),
        ("« kenza » and « kinza » sound 0.10 apart", "name.sound", ["kenza", "kinza", "0.10"]),
        ("the same organisation: onda, ires", "setting.same_body", ["onda", "ires"]),
        ("in MA and TN", "setting.two_countries", ["MA", "TN"]),
        ("date: some day (+5.9)", "other.text", ["date: some day (+5.9)"]),
    ],
)
def test_sentences_of_earlier_links_become_codes(sentence: str, code: str, values: list[str]) -> None:
    migration = import_module("mithaq.platform.review.migrations.0003_coded_reasons")
    assert migration.code_of(sentence) == {"code": code, "values": values}
