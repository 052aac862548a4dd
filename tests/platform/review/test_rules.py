"""Which statement a slot shows."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.platform.review.rules import choose, value_key
from mithaq.platform.review.vocabulary import Origin, State
from tests.platform.builders import NOW


@dataclass(frozen=True)
class Held:
    id: int
    value_key: str
    slot: str = "commitment.quantity"
    item: int = 0
    state: str = State.PROPOSED
    origin: str = Origin.READING
    confidence: float | None = None
    chosen_at: datetime | None = None
    source_rank: tuple[int, bool] = (2, False)

    @property
    def value(self) -> str:
        return self.value_key


def chosen(*held: Held) -> Held:
    return choose(held)["commitment.quantity"][0].chosen


def test_accepted_wins_over_proposed() -> None:
    kept = Held(2, "b", state=State.ACCEPTED)
    assert chosen(Held(1, "a", confidence=1.0), kept) == kept


@pytest.mark.parametrize("state", [State.REFUSED, State.SUPERSEDED])
def test_what_fell_is_not_shown(state: State) -> None:
    assert choose([Held(1, "a", state=state)]) == {}


def test_what_a_person_chose_last_wins() -> None:
    first = Held(1, "a", state=State.ACCEPTED, chosen_at=NOW)
    last = Held(2, "b", state=State.ACCEPTED, chosen_at=NOW + timedelta(seconds=1))
    assert chosen(first, last) == last


def test_a_persons_own_statement_wins_over_a_reading() -> None:
    own = Held(2, "b", state=State.ACCEPTED, origin=Origin.PERSON)
    assert chosen(Held(1, "a", state=State.ACCEPTED, confidence=1.0), own) == own


def test_the_higher_confidence_wins_then_the_earlier() -> None:
    sure = Held(2, "b", confidence=0.9)
    assert chosen(Held(1, "a", confidence=0.8), sure) == sure
    assert chosen(Held(1, "a"), Held(2, "b")) == Held(1, "a")


def test_other_values_of_the_same_standing_compete() -> None:
    held = [
        Held(1, "a", state=State.ACCEPTED),
        Held(2, "b", state=State.ACCEPTED),
        Held(3, "a", state=State.ACCEPTED),
        Held(4, "c"),  # only proposed: a matter for review, no contradiction
    ]
    choice = choose(held)["commitment.quantity"][0]
    assert ([each.id for each in choice.also], [each.id for each in choice.competing]) == ([3], [2])


def test_items_of_a_list_stand_beside_each_other() -> None:
    held = [Held(1, "b", slot="agreement.party", item=1), Held(2, "a", slot="agreement.party", item=0)]
    choices = choose(held)["agreement.party"]
    assert [each.chosen.value_key for each in choices] == ["a", "b"]
    assert not any(each.competing for each in choices)


def test_an_item_that_several_state_is_shown_once() -> None:
    held = [Held(1, "a", slot="agreement.party"), Held(2, "a", slot="agreement.party", item=3)]
    (choice,) = choose(held)["agreement.party"]
    assert [each.id for each in choice.also] == [2]


@given(st.permutations([Held(n, "ab"[n % 2], state=state) for n, state in enumerate([*State] * 2)]))
def test_the_order_in_which_statements_come_does_not_matter(held: list[Held]) -> None:
    assert choose(held) == choose(sorted(held, key=lambda each: each.id))


def test_value_key() -> None:
    assert value_key({"a": 1, "b": None}) == value_key({"b": None, "a": 1})
    assert value_key("1") != value_key(1)


def dated(number: int, value: str, *, rank: int) -> Held:
    return Held(number, value, slot="agreement.date", source_rank=(rank, False))


def test_an_official_day_goes_before_that_of_the_press_whatever_the_confidence() -> None:
    official, press = dated(2, "2025-04-16", rank=0), dated(1, "2025-04-15", rank=2)
    choice = choose([press, official])["agreement.date"][0]
    assert (choice.chosen, choice.competing, choice.near) == (official, (press,), ())


def test_a_day_within_an_official_month_is_shown_in_its_place_and_contradicts_nothing() -> None:
    month, day, other = dated(1, "2025-04", rank=0), dated(2, "2025-04-16", rank=2), dated(3, "2025-05-02", rank=1)
    choice = choose([month, day, other])["agreement.date"][0]
    assert (choice.chosen, choice.near, choice.competing) == (day, (month,), (other,))


def test_a_copy_goes_behind_the_report_that_it_copies() -> None:
    copy = Held(1, "a", source_rank=(2, True), confidence=1.0)
    report = Held(2, "b", source_rank=(2, False))
    assert chosen(copy, report) == report
