"""By when, where and by whom; lists, tables and totals."""

from __future__ import annotations

import pytest

from mithaq.reading import read
from tests.reading.packs.commitments.builders import found


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("It will open 40 centres by 2028.", ["2028"]),
        ("It will open 40 centres and train 900 nurses by 2028.", [None, "2028"]),
        ("It will open 40 centres and 12 offices by 2028.", ["2028", "2028"]),
        ("It will open 40 centres, and new offices are planned in 2028.", [None]),
        ("By 2028 it wants 40 centres and 12 offices.", ["2028", "2028"]),
        ("It opened 40 centres in 2024.", [None]),
        ("ستفتح الوكالة 40 مركزا في أفق 2028.", ["2028"]),
        ("ستفتح الوكالة 40 مركزا خلال ثلاث سنوات.", ["2028"]),
        ("فتحت الوكالة 40 مركزا سنة 2024.", [None]),
    ],
)
def test_a_term_is_tied_to_its_quantity(text: str, terms: list[str | None]) -> None:
    assert [each.deadline.value if each.deadline else None for each in found(text)] == terms


def test_the_parts_of_a_dated_total_share_its_term() -> None:
    parts = found("It will create 40 jobs. It will also create 60 jobs. That makes 100 jobs to be created by 2028.")
    assert [each.deadline.value for each in parts if each.deadline] == ["2028"] * 3
    apart = found("It will create 40 jobs. It will also create 50 jobs. Some 100 jobs are to be created by 2028.")
    assert [each.deadline.value if each.deadline else None for each in apart] == [None, None, "2028"]


def test_the_items_of_a_list_promise_what_their_head_does() -> None:
    text = "Commitments\n- 40 permanent posts\n- Two data centres to be built by 2028\n"
    assert [int(each.quantity.value) for each in found(text)] == [40, 2]
    assert found("Key dates\n- 40 permanent posts\n") == ()


TABLE = "The commitments of each firm:\n\nFirm | City | Direct jobs\n--- | --- | ---\n{rows}\n"


def test_a_table_that_promises_is_read_by_its_heads() -> None:
    rows = "Oakline | Nakuru | 40\nBlue Kiln | Kisumu | 60\nTotal | – | 100"
    read_rows = [
        (each.actor.value if each.actor else None, each.place.value if each.place else None, int(each.quantity.value))
        for each in found(TABLE.format(rows=rows))
    ]
    assert read_rows == [("Oakline", "Nakuru", 40), ("Blue Kiln", "Kisumu", 60), (None, None, 100)]


def test_a_table_that_promises_nothing_is_none() -> None:
    assert (
        found("Results of the match:\n\nFirm | City | Points\n--- | --- | ---\nOak | Nakuru | 40\nKiln | Fes | 60\n")
        == ()
    )


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The Ministry of Health plans to hire 900 nurses.", "Ministry of Health"),
        ("Operators will invest 3 billion dirhams.", "Operators"),
        ("تعتزم وزارة الصحة توظيف 900 ممرضة.", "وزارة الصحة"),
        ("ستضخ وزارة الصحة 3 ملايير درهم.", "وزارة الصحة"),
        ("Together the companies will invest 65 million dirhams.", None),
    ],
)
def test_who_has_to_deliver(text: str, actor: str | None) -> None:
    assert [each.actor.value if each.actor else None for each in found(text)] == [actor]


def test_a_title_and_its_body_state_one_commitment() -> None:
    text = "Ministry of Health to hire 140 nurses\n\nThe Ministry of Health plans to hire 140 nurses by 2028.\n"
    assert [each.deadline and each.deadline.value for each in found(text)] == ["2028"]
    text = "It will hire 140 nurses by 2027.\n\nThe Ministry of Health plans to hire 140 nurses by 2028.\n"
    assert [each.deadline and each.deadline.value for each in found(text)] == ["2027", "2028"]


@pytest.mark.parametrize(
    "text", ["It will open 40 centres in Nakuru by 2028.", "ستفتح الوكالة 40 مركزا بفاس في أفق 2028."]
)
def test_every_slot_shows_words_of_one_sentence(text: str) -> None:
    for each in read(text, published="2025-06-01").commitments:
        for _, stated in each.slots():
            assert all(span.of(text).strip() for span in stated.spans)
