"""Values as a person types them, and back."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.platform.review.values import SlotValueError, check_value
from mithaq.platform.workspace.fields import find_words, from_text, to_text
from mithaq.reading.model import Span

PARTS = st.text(st.characters(categories=["L", "N"]), min_size=1)


@pytest.mark.parametrize(
    ("slot", "typed", "value"),
    [
        ("commitment.quantity", "1 200,5", "1200.5"),
        ("commitment.quantity", "1\u202f200", "1200"),
        ("commitment.quantity", "700", "700"),
        ("agreement.date", " 2025-04 ", "2025-04"),
        ("agreement.signatory", "Leïla Amrani", {"person": "Leïla Amrani", "role": None, "organisation": None}),
        ("agreement.signatory", "A | b | C", {"person": "A", "role": "b", "organisation": "C"}),
        ("agreement.signatory", "A | | C", {"person": "A", "role": None, "organisation": "C"}),
    ],
)
def test_what_is_typed_is_a_value_of_its_slot(slot: str, typed: str, value: Any) -> None:
    assert from_text(slot, typed) == value
    check_value(slot, value)


def test_a_number_that_is_none_is_refused() -> None:
    with pytest.raises(SlotValueError, match=r"need a number .* got 'many'"):
        from_text("commitment.quantity", "many")


@given(person=PARTS, role=st.none() | PARTS, organisation=st.none() | PARTS)
def test_a_signatory_survives_being_shown_and_typed(person: str, role: str | None, organisation: str | None) -> None:
    value = {"person": person, "role": role, "organisation": organisation}
    assert from_text("agreement.signatory", to_text("agreement.signatory", value)) == value


@given(number=st.decimals(allow_nan=False, allow_infinity=False, places=2).map(lambda each: format(each, "f")))
def test_a_number_survives_being_shown_and_typed(number: str) -> None:
    again = from_text("commitment.quantity", to_text("commitment.quantity", number))
    assert from_text("commitment.quantity", again) == again


@pytest.mark.parametrize(
    ("words", "near", "found"),
    [
        ("deux ans", 0, Span(3, 11)),
        ("deux  ans", 0, Span(3, 11)),
        ("deux ans", 40, Span(31, 39)),
        ("trois ans", 0, None),
        ("deux ans.", 0, None),
        (" ", 0, None),
    ],
)
def test_words_are_found_where_they_stand(words: str, near: int, found: Span | None) -> None:
    assert find_words("en deux ans et puis encore une deux\nans", words, near=near) == found
