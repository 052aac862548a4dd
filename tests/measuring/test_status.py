"""The status of a commitment on a date: golden cases, each beside the nearest one with another state."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.measuring.errors import MeasuringError
from mithaq.measuring.status import (
    Evidence,
    Level,
    Progress,
    Reason,
    State,
    Status,
    add_months,
    find_level,
    find_status,
    is_silent,
    read_pace,
)

HEARD = date(2025, 4, 17)
DEADLINE = date(2029, 12, 31)
PROMISE = Evidence(signed=True, deadline_on=DEADLINE, last_heard_on=HEARD)


def observed(completion: str | None, pace: str | None = None, on: date = date(2026, 1, 10)) -> Progress:
    return Progress(
        observed_on=on,
        completion=None if completion is None else Decimal(completion),
        pace=None if pace is None else Decimal(pace),
    )


def test_not_due_while_heard_of_and_the_deadline_is_ahead() -> None:
    assert find_status(PROMISE, on=date(2026, 4, 17)) == Status(
        level=Level.SIGNED, state=State.NOT_DUE, reason=Reason.DEADLINE_AHEAD, on=DEADLINE
    )


def test_silent_from_the_day_after_the_review_interval() -> None:
    assert find_status(PROMISE, on=date(2026, 4, 18)) == Status(
        level=Level.SIGNED, state=State.SILENT, reason=Reason.NOT_HEARD_SINCE, on=HEARD
    )


def test_overdue_comes_before_silent() -> None:
    assert find_status(PROMISE, on=date(2030, 1, 1)) == Status(
        level=Level.SIGNED, state=State.OVERDUE, reason=Reason.DEADLINE_PASSED, on=DEADLINE
    )


def test_not_overdue_on_the_deadline_itself() -> None:
    heard = replace(PROMISE, last_heard_on=date(2029, 6, 1))
    assert find_status(heard, on=DEADLINE).state is State.NOT_DUE


def test_without_a_deadline_nothing_is_overdue() -> None:
    endless = Evidence(last_heard_on=HEARD)
    assert find_status(endless, on=HEARD) == Status(
        level=Level.ANNOUNCED, state=State.NOT_DUE, reason=Reason.NO_DEADLINE
    )


def test_an_undated_source_is_never_called_silent() -> None:
    undated = replace(PROMISE, last_heard_on=None)
    assert find_status(undated, on=date(2029, 1, 1)).state is State.NOT_DUE


def test_the_review_interval_is_a_setting() -> None:
    assert find_status(PROMISE, on=date(2025, 7, 18), review_interval_months=3).state is State.SILENT
    assert find_status(PROMISE, on=date(2025, 7, 17), review_interval_months=3).state is State.NOT_DUE


def test_a_review_interval_below_a_month_is_refused() -> None:
    with pytest.raises(MeasuringError, match="at least one month, got 0"):
        is_silent(HEARD, on=HEARD, review_interval_months=0)


def test_met_needs_a_verified_value() -> None:
    late = date(2031, 1, 1)
    assert find_status(replace(PROMISE, verified=observed("1")), on=late).state is State.MET
    assert find_status(replace(PROMISE, declared=observed("1")), on=late).state is State.DECLARED_MET
    assert find_status(replace(PROMISE, declared=observed("0.999")), on=late).state is State.OVERDUE


def test_met_carries_the_completion_and_its_day() -> None:
    status = find_status(replace(PROMISE, verified=observed("1.2")), on=date(2026, 2, 1))
    assert (status.level, status.reason, status.on, status.ratio) == (
        Level.VERIFIED,
        Reason.VERIFIED_MET,
        date(2026, 1, 10),
        Decimal("1.2"),
    )


def test_withdrawn_comes_before_everything() -> None:
    withdrawn = replace(PROMISE, withdrawn_on=date(2026, 1, 1), verified=observed("1"))
    assert find_status(withdrawn, on=date(2030, 1, 1)).state is State.WITHDRAWN


@pytest.mark.parametrize(
    ("pace", "state"),
    [
        ("1.02", State.ON_TRACK),
        ("0.95", State.ON_TRACK),
        ("0.949", State.ACCELERATION_NEEDED),
        ("0.60", State.ACCELERATION_NEEDED),
        ("0.599", State.LIMITED),
        ("0", State.LIMITED),  # an observed zero is a value, not a missing one
        ("-0.01", State.MOVING_AWAY),
    ],
)
def test_pace_cuts(pace: str, state: State) -> None:
    heard = replace(PROMISE, last_heard_on=date(2026, 1, 10), verified=observed("0.2", pace))
    assert read_pace(Decimal(pace)) is state
    assert find_status(heard, on=date(2026, 2, 1)).state is state


def test_a_verified_pace_wins_over_a_declared_one() -> None:
    both = replace(
        PROMISE, last_heard_on=date(2026, 1, 10), declared=observed("0.5", "1"), verified=observed("0.2", "0.3")
    )
    status = find_status(both, on=date(2026, 2, 1))
    assert (status.state, status.reason) == (State.LIMITED, Reason.VERIFIED_PACE)


def test_a_declared_pace_says_that_it_is_declared() -> None:
    declared = replace(PROMISE, last_heard_on=date(2026, 1, 10), declared=observed("0.2", "0.7"))
    assert find_status(declared, on=date(2026, 2, 1)).reason is Reason.DECLARED_PACE


def test_observed_before_anything_should_have_been_reached_is_not_due() -> None:
    early = replace(PROMISE, last_heard_on=date(2026, 1, 10), verified=observed("0"))
    status = find_status(early, on=date(2026, 2, 1))
    assert (status.state, status.reason) == (State.NOT_DUE, Reason.BEFORE_FIRST_STEP)


def test_an_old_pace_falls_silent() -> None:
    old = replace(PROMISE, last_heard_on=date(2026, 1, 10), verified=observed("0.2", "1"))
    assert find_status(old, on=date(2027, 1, 11)).state is State.SILENT


@pytest.mark.parametrize(
    ("evidence", "level"),
    [
        (Evidence(), Level.ANNOUNCED),
        (Evidence(signed=True), Level.SIGNED),
        (Evidence(signed=True, funded=True), Level.FUNDED),
        (Evidence(operating=True), Level.OPERATING),
        (Evidence(declared=observed("0")), Level.MEASURED),
        (Evidence(declared=observed("0"), verified=observed(None)), Level.VERIFIED),
    ],
)
def test_level_is_the_highest_reached(evidence: Evidence, level: Level) -> None:
    assert find_level(evidence) is level


def test_without_a_value_there_is_no_pace() -> None:
    unmeasured = replace(PROMISE, funded=True, operating=True)
    assert find_status(unmeasured, on=HEARD).state is State.NOT_DUE


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2025, 12, 15), 1, date(2026, 1, 15)),
        (date(2025, 4, 17), -12, date(2024, 4, 17)),
    ],
)
def test_add_months(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@given(
    heard=st.none() | st.dates(date(2015, 1, 1), date(2035, 1, 1)),
    deadline=st.none() | st.dates(date(2015, 1, 1), date(2035, 1, 1)),
    on=st.dates(date(2015, 1, 1), date(2035, 1, 1)),
    days=st.integers(0, 4000),
)
def test_without_news_a_promise_only_falls_silent_then_overdue(
    heard: date | None, deadline: date | None, on: date, days: int
) -> None:
    order = [State.NOT_DUE, State.SILENT, State.OVERDUE]
    evidence = Evidence(last_heard_on=heard, deadline_on=deadline)
    before = find_status(evidence, on=on).state
    after = find_status(evidence, on=on + timedelta(days=days)).state
    assert order.index(before) <= order.index(after)
