"""Numbers and dates as the design's table writes them, in three languages."""

from decimal import Decimal

import pytest

from mithaq.platform.publishing.formatting import (
    WrittenDate,
    split_derivation,
    split_duration,
    write_date,
    write_money,
    write_number,
    write_percent,
)


@pytest.mark.parametrize(
    ("language", "written"),
    [("fr", "1\u202f200,5"), ("en", "1,200.5"), ("ar", "1\u202f200,5")],
)
def test_thousands_and_decimals(language, written):
    assert write_number(Decimal("1200.5"), language=language) == written


def test_whole_numbers_have_no_decimals_and_zero_is_written():
    assert write_number(Decimal("700.000"), language="fr") == "700"
    assert write_number(0, language="ar") == "0"


def test_no_stated_decimal_is_lost():
    assert write_number(Decimal("0.12345"), language="en") == "0.12345"


@pytest.mark.parametrize(("language", "written"), [("fr", "34\u202f%"), ("en", "34%"), ("ar", "34%")])
def test_percent(language, written):
    assert write_percent(34, language=language) == written


@pytest.mark.parametrize(
    ("language", "written"),
    [("fr", "1\u202f200\u00a0MAD"), ("en", "MAD\u00a01,200"), ("ar", "1\u202f200\u00a0درهم")],
)
def test_money(language, written):
    assert write_money(1200, "MAD", language=language) == written


def test_a_currency_without_an_arabic_name_keeps_its_code():
    assert write_money(5, "CHF", language="ar") == "5\u00a0CHF"


@pytest.mark.parametrize(
    ("language", "long", "short"),
    [
        ("fr", "17 avril 2025", "17 avr. 2025"),
        ("en", "17 April 2025", "17 Apr 2025"),
        ("ar", "17 أبريل 2025", "17 أبريل 2025"),
    ],
)
def test_a_day(language, long, short):
    assert write_date("2025-04-17", language=language) == WrittenDate(long, "2025-04-17")
    assert write_date("2025-04-17", language=language, short=True).text == short


def test_the_first_of_a_month_in_french_but_not_the_eleventh():
    assert write_date("2025-09-01", language="fr").text == "1er septembre 2025"
    assert write_date("2025-09-11", language="fr").text == "11 septembre 2025"


@pytest.mark.parametrize(
    ("month", "name"),
    [
        ("01", "يناير"),
        ("05", "ماي"),
        ("07", "يوليوز"),
        ("08", "غشت"),
        ("09", "شتنبر"),
        ("11", "نونبر"),
        ("12", "دجنبر"),
    ],
)
def test_moroccan_months(month, name):
    assert write_date(f"2025-{month}", language="ar").text == f"{name} 2025"


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_precision_is_never_added(language):
    assert write_date("2029", language=language) == WrittenDate("2029", "2029")
    assert "2025" in write_date("2025-06", language=language).text
    assert write_date("2025-06", language=language).machine == "2025-06"


def test_a_quarter_has_words_and_no_machine_date():
    assert write_date("2026-Q1", language="fr") == WrittenDate("1er trimestre 2026", None)
    assert write_date("2026-H2", language="en") == WrittenDate("second half of 2026", None)
    assert write_date("2026-Q3", language="ar") == WrittenDate("الربع الثالث من 2026", None)


def test_an_unknown_form_is_shown_as_it_is():
    assert write_date("PRESENT_REF", language="fr") == WrittenDate("PRESENT_REF", None)


def test_durations():
    assert split_duration("P2Y") == (2, "Y")
    assert split_duration("P1Y6M") is None


def test_a_day_told_from_the_publication():
    assert split_derivation("mercredi, published 2025-04-17") == ("mercredi", "2025-04-17")
    assert split_derivation("built from the title") is None
