"""What may be added up."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from mithaq.platform.register.totals import LeftOut, Promise, add_up


def promise(number: int, quantity: int, **changes: Any) -> Promise:
    slots: dict[str, Any] = {
        "subject": UUID(int=number),
        "reference": f"ENG-2025-{number:03}",
        "measure": "jobs.direct",
        "unit": "jobs",
        "per": "",
        "quantity": Decimal(quantity),
        "quantity_max": None,
        "deadline": "2029",
        "document": 1,
        "carried": True,
        "pledged": False,
        "region": None,
    }
    return Promise(**{**slots, **changes})


def test_promises_of_one_document_add_up() -> None:
    (total,) = add_up([promise(1, 150), promise(2, 700), promise(3, 200, deadline="2028")])
    assert (total.quantity, len(total.counted), total.left_out) == (Decimal(1050), 3, ())


def test_units_measures_and_rates_are_never_mixed() -> None:
    totals = add_up(
        [
            promise(1, 150),
            promise(2, 150, measure="jobs.indirect"),
            promise(3, 150, measure="investment", unit="MAD"),
            promise(4, 150, measure="investment", unit="EUR"),
            promise(5, 150, per="year"),
        ]
    )
    assert [total.quantity for total in totals] == [Decimal(150)] * 5


def test_what_another_document_states_alike_is_counted_once() -> None:
    (total,) = add_up([promise(1, 700), promise(2, 150), promise(3, 700, document=2)])
    assert total.quantity == 850
    assert [(each.reference, why) for each, why in total.left_out] == [("ENG-2025-003", LeftOut.REPEATED)]


def test_another_deadline_is_another_promise() -> None:
    (total,) = add_up([promise(1, 700), promise(2, 700, document=2, deadline="2030")])
    assert total.quantity == 1400


def test_one_document_that_states_the_same_number_twice_makes_two_promises() -> None:
    (total,) = add_up([promise(1, 100), promise(2, 100), promise(3, 100, document=2)])
    assert (total.quantity, [why for _, why in total.left_out]) == (Decimal(200), [LeftOut.REPEATED])


def test_of_like_accounts_the_one_that_knows_the_region_is_kept() -> None:
    (total,) = add_up([promise(1, 700), promise(2, 700, document=2, region=6)])
    assert [each.region for each in total.counted] == [6]


def test_a_stated_whole_is_not_added_to_its_parts() -> None:
    whole = promise(4, 1050, carried=False)
    (total,) = add_up([promise(1, 150), promise(2, 700), promise(3, 200), whole])
    assert (total.quantity, total.left_out) == (Decimal(1050), ((whole, LeftOut.WHOLE),))


def test_the_larger_of_two_is_no_whole() -> None:
    (total,) = add_up([promise(1, 150), promise(2, 150, carried=False, region=6)])
    assert total.quantity == 300


def test_a_national_target_stands_for_itself() -> None:
    target = promise(2, 240_000, carried=False, document=2)
    (total,) = add_up([promise(1, 700), target])
    assert (total.quantity, total.left_out) == (Decimal(700), ((target, LeftOut.TARGET),))


def test_what_a_company_pledges_is_counted_without_an_agreement() -> None:
    (total,) = add_up([promise(1, 700), promise(2, 150, carried=False, pledged=True)])
    assert total.quantity == 850


def test_nothing_to_count_is_not_zero() -> None:
    (total,) = add_up([promise(1, 240_000, carried=False)])
    assert total.quantity is None
    assert add_up([]) == ()


@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.integers(1, 3), st.booleans(), st.sampled_from(["2028", "2029"])), max_size=12
    )
)
def test_every_promise_is_either_counted_or_left_out_with_a_reason(rows: list[tuple[int, int, bool, str]]) -> None:
    promises = [
        promise(n, quantity, document=document, carried=carried, deadline=deadline)
        for n, (quantity, document, carried, deadline) in enumerate(rows)
    ]
    totals = add_up(promises)
    named = [each for total in totals for each in (*total.counted, *(held for held, _ in total.left_out))]
    assert sorted(named, key=lambda each: each.reference) == promises
    for total in totals:
        assert total.quantity == (sum(each.quantity for each in total.counted) if total.counted else None)
