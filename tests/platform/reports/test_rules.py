"""How many reports one client may send, and when they are forgotten."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import cycle

import pytest

from mithaq.platform.reports.rules import client_of, forgotten_before, make_number, may_send, still_counting


def test_five_reports_in_ten_minutes_and_no_sixth() -> None:
    sent = [0.0, 1.0, 2.0, 3.0]
    assert may_send(sent, now=4.0)
    assert not may_send([*sent, 4.0], now=5.0)
    assert may_send([*sent, 4.0], now=600.0)  # the first is ten minutes old
    assert still_counting([0.0, 1.0, 900.0], now=600.5) == [1.0]  # and what lies ahead is no report


@pytest.mark.parametrize(
    ("address", "client"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::9", "2001:db8:1:3::/64"),
        ("", ""),
    ],
)
def test_a_client_is_an_address_or_the_network_of_a_household(address: str, client: str) -> None:
    assert client_of(address) == client


def test_a_number_has_no_letter_that_is_taken_for_another() -> None:
    letters = cycle(range(31))
    number = make_number(lambda alphabet: alphabet[next(letters) % len(alphabet)])
    assert number == "ABCD-EFGH"
    every = {make_number(lambda alphabet, nth=nth: alphabet[nth])[0] for nth in range(31)}
    assert not every & set("IOL01")


def test_months_end_on_a_day_that_the_calendar_has() -> None:
    now = datetime(2026, 3, 31, 9, 0, tzinfo=UTC)
    assert forgotten_before(now, months=1) == datetime(2026, 2, 28, 9, 0, tzinfo=UTC)
    with pytest.raises(ValueError, match="at least one month"):
        forgotten_before(now, months=0)
