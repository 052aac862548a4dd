"""Tables of a PDF keep their columns; prose in two columns is no table."""

from __future__ import annotations

import io

from reportlab.pdfgen.canvas import Canvas

from mithaq.reading import read
from mithaq.reading.sources.limits import Limits
from mithaq.reading.sources.pdf import extract_pdf
from mithaq.reading.text.tables import find_tables

COLUMNS = (60, 160, 300, 440)
LEAD = [
    "Voltéa et le ministère de l'Énergie ont signé le 4 février 2025 une convention.",
    "Voltéa y promet, par ville :",
]
ROWS = [
    ["Ville", "Lampadaires à poser", "Agents à former", "Échéance"],
    ["Kozah", "420", "12", "juin 2026"],
    ["Ogou", "310", "9", "décembre 2026"],
]


def text_of(*lines: list[str]) -> str:
    """The text of a page on which the cells of each line stand in columns."""
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    for number, cells in enumerate(lines):
        for at, cell in zip(COLUMNS, cells, strict=False):
            canvas.drawString(at, 780 - 16 * number, cell)
    canvas.save()
    return extract_pdf(file.getvalue(), limits=Limits()).text.replace("\r\n", "\n")


def test_the_cells_of_a_table_are_parted_by_tabs() -> None:
    text = text_of(*([line] for line in LEAD), *ROWS)
    assert text.splitlines() == [*LEAD, *("\t".join(row) for row in ROWS)]
    [table] = find_tables(text)
    assert [head.of(text) for head in table.heads] == ROWS[0]


def test_its_commitments_have_place_and_term() -> None:
    found = read(text_of(*([line] for line in LEAD), *ROWS), published="2025-02-05").commitments
    assert [
        (int(each.quantity.value), each.place and each.place.value, each.deadline and each.deadline.value)
        for each in found
    ] == [(420, "Kozah", "2026-06"), (12, "Kozah", "2026-06"), (310, "Ogou", "2026-12"), (9, "Ogou", "2026-12")]


def test_prose_in_two_columns_and_a_single_wide_line_stay_as_they_are() -> None:
    prose = text_of(["la ville a", "un projet"], ["de forage et", "de puits en"], ["elle attend", "cours depuis"])
    assert "\t" not in prose
    assert "\t" not in text_of(["Ville", "12"], ["Une ligne de prose."], ["Une autre ligne de prose."])
