"""Tables and listings in plain text: which lines are rows, and which cell stands under which head."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading.text.sentences import split_sentences
from mithaq.reading.text.tables import find_listings, find_tables

TABS = "Commune\tForages\tDate\nKaya\t12\tjuin 2026\nTotal\t12\n"
BARS = "| Commune | Forages | Date |\n|---|---|---|\n| Kaya | 12 | juin 2026 |\n| Total | 12 | |\n"
GAPS = (
    "Commune       Forages       Date\n-------       -------       ---------\nKaya               12       juin 2026\n\n"
)


@pytest.mark.parametrize("text", [TABS, BARS, GAPS.replace("\n\n", "\nTotal              12\n")])
def test_each_cell_stands_under_its_head(text: str) -> None:
    [table] = find_tables(f"Le plan est connu.\n\n{text}\nLa suite est en prose.")
    source = f"Le plan est connu.\n\n{text}\nLa suite est en prose."
    assert [head.of(source) for head in table.heads] == ["Commune", "Forages", "Date"]
    assert [[cell.of(source) if cell else None for cell in row] for row in table.rows] == [
        ["Kaya", "12", "juin 2026"],
        ["Total", "12", None],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Une phrase. Une autre phrase.\nEt encore une ligne.",
        "Commune\tForages\tDate\nKaya\t12\tjuin 2026\n",  # one row alone
        "Kaya\t12\t7\nDori\t15\t9\nDjibo\t3\t2\n",  # no heads
        "Un texte     aéré sur une ligne.\nUne ligne de prose.\nUne autre.",
    ],
)
def test_what_is_no_table(text: str) -> None:
    assert find_tables(text) == ()


def test_lines_of_a_label_and_a_value_are_a_listing() -> None:
    text = "Cibles pour 2027\n\tforages\t\t12\n\tpuits équipés\t30\n\nFin."
    [listing] = find_listings(text)
    assert listing.head is not None
    assert listing.head.of(text) == "Cibles pour 2027"
    assert [(label.of(text), value.of(text)) for label, value in listing.rows] == [
        ("forages", "12"),
        ("puits équipés", "30"),
    ]
    assert find_listings("Nom\tRôle\nAwa Fall\tmaire\n") == ()


def test_rows_are_sentences_of_their_own_even_in_small_letters() -> None:
    text = "forages équipés\t12\npuits à creuser\t30"
    assert [span.of(text) for span in split_sentences(text)] == text.split("\n")


@given(st.text(alphabet="ab1 \t|\n-é", max_size=80))
def test_cells_lie_in_order_within_the_text(text: str) -> None:
    for table in find_tables(text):
        for row in (table.heads, *table.rows):
            cells = [cell for cell in row if cell is not None]
            assert all(left.end <= right.start for left, right in pairwise(cells))
            assert all(cell.of(text).strip() == cell.of(text) and "\n" not in cell.of(text) for cell in cells)
