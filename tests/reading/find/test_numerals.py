from decimal import Decimal

import pytest

from mithaq.reading.find.numerals import parse_digits, parse_ordinal, parse_words


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("dix-sept", 17),
        ("vingt et un", 21),
        ("soixante et onze", 71),
        ("quatre-vingts", 80),
        ("quatre-vingt-dix-neuf", 99),
        ("septante-deux", 72),
        ("deux cent trente", 230),
        ("trois mille deux cents", 3200),
        ("mille", 1000),
        ("deux trois", None),
        ("vingt-douze", None),
        ("fes", None),
    ],
)
def test_parse_words(words: str, value: int | None) -> None:
    assert parse_words(words) == value


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("130.000", "130000"),
        ("1 105,5", "1105.5"),
        ("1,5", "1.5"),
        ("10.08", "10.08"),
        ("1,000,000", "1000000"),
        ("7", "7"),
    ],
)
def test_parse_digits(digits: str, value: str) -> None:
    assert parse_digits(digits) == Decimal(value)


@pytest.mark.parametrize(
    ("words", "rank"),
    [
        ("19e", 19),
        ("1er", 1),
        ("troisieme", 3),
        ("dix-neuvieme", 19),
        ("vingt et unieme", 21),
        ("premiere", 1),
        ("fes", None),
    ],
)
def test_parse_ordinal(words: str, rank: int | None) -> None:
    assert parse_ordinal(words) == rank
