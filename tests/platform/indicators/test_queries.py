"""Statuses of what the register holds, by the pure function and by the database alike."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from mithaq.measuring.status import Level, Reason, State, is_silent
from mithaq.platform.indicators.queries import (
    agreement_is_silent,
    count_states,
    last_silent_day,
    silent,
    status_of,
    statuses,
    with_state,
)
from mithaq.platform.register.models import Agreement, Commitment
from mithaq.platform.register.queries import agreements, commitments
from mithaq.reading.model import Modality
from tests.platform.builders import TEXT, a_commitment, a_reading, add, an_agreement, stated

DAYS = st.dates(date(2024, 1, 1), date(2031, 12, 31))


@pytest.mark.django_db
def test_the_status_of_a_promise_carried_by_a_signed_agreement() -> None:
    add(a_reading())
    (commitment,) = commitments()
    assert status_of(commitment, on=date(2025, 6, 1)).state is State.NOT_DUE
    status = status_of(commitment, on=date(2026, 11, 21))
    assert (status.level, status.state, status.reason, status.on) == (
        Level.SIGNED,
        State.SILENT,
        Reason.NOT_HEARD_SINCE,
        date(2025, 4, 17),
    )
    assert status_of(commitment, on=date(2030, 1, 1)).state is State.OVERDUE


@pytest.mark.django_db
def test_without_an_agreement_a_promise_is_announced() -> None:
    add(a_reading(TEXT, a_commitment()))
    assert status_of(commitments().get(), on=date(2025, 6, 1)).level is Level.ANNOUNCED


@pytest.mark.django_db
def test_a_result_has_no_status() -> None:
    add(a_reading(TEXT, a_commitment(modality=("prévoit", Modality.ACHIEVED))))
    (commitment,) = commitments()
    assert status_of(commitment, on=date(2030, 1, 1)) is None
    assert sum(count_states(commitments(), on=date(2030, 1, 1)).values()) == 0


@pytest.mark.django_db
def test_the_review_interval_is_a_setting(settings) -> None:
    add(a_reading())
    settings.MITHAQ_REVIEW_INTERVAL_MONTHS = 36
    assert status_of(commitments().get(), on=date(2026, 11, 21)).state is State.NOT_DUE
    assert silent(on=date(2026, 11, 21)).commitment_count == 0


@pytest.mark.django_db
def test_statuses_of_a_page_cost_no_query(django_assert_num_queries) -> None:
    add(a_reading())
    page = list(commitments())
    with django_assert_num_queries(0):
        assert [status.state for status in statuses(page, on=date(2026, 11, 21)).values()] == [State.SILENT]


@pytest.mark.django_db
def test_an_agreement_whose_term_is_over_is_not_silent() -> None:
    term = {"date": stated(TEXT, "signé", "2025-04-16"), "duration": stated(TEXT, "deux", "P2Y")}
    add(a_reading(TEXT, an_agreement(**term)))
    agreement = Agreement.objects.get()
    assert not agreement_is_silent(agreement, on=date(2026, 4, 17))
    assert agreement_is_silent(agreement, on=date(2026, 4, 18))
    assert agreement_is_silent(agreement, on=date(2027, 4, 16))
    assert not agreement_is_silent(agreement, on=date(2027, 4, 17))


@pytest.mark.django_db
def test_what_nobody_has_reported_on(django_assert_num_queries) -> None:
    add(a_reading())
    add(a_reading(name="two", published="2026-10-01"), published="2026-10-01")
    with django_assert_num_queries(9):
        found = silent(on=date(2026, 11, 21))
    assert [each.reference for each in found.commitments] == ["ENG-2025-001"]
    assert [each.reference for each in found.agreements] == ["ACC-2025-001"]
    assert (found.commitment_count, found.agreement_count) == (1, 1)


@given(heard=DAYS, on=DAYS)
def test_last_silent_day_is_what_is_silent_says(heard: date, on: date) -> None:
    assert (heard <= last_silent_day(on=on)) is is_silent(heard, on=on)


class TestDatabaseAndFunction(TestCase):
    """The database's filter and the pure function sort every commitment alike."""

    @settings(max_examples=40, deadline=None)
    @given(
        dates=st.tuples(st.none() | DAYS, st.none() | DAYS),
        on=DAYS,
        days=st.integers(-2, 2),
    )
    def test_states_agree(self, dates: tuple[date | None, date | None], on: date, days: int) -> None:
        add(a_reading())
        deadline, heard = dates
        # Near the edges too, where the two would differ first.
        near = (deadline or heard or on) + timedelta(days=days)
        Commitment.objects.update(deadline_on=deadline, last_heard_on=heard)
        Agreement.objects.update(last_heard_on=heard)
        for day in (on, near):
            status = status_of(commitments().get(), on=day)
            held = [state for state in State if with_state(commitments(), state, on=day).exists()]
            assert held == [status.state]
            listed = bool(silent(on=day).agreement_count)
            assert listed is agreement_is_silent(agreements().get(), on=day)
