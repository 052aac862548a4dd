from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from mithaq.commands.table import render
from mithaq.reading.model import Bound, Per
from tests.reading.builders import small_reading, stated


def shown(**changes: object) -> str:
    commitment = replace(small_reading().commitments[0], **changes)  # type: ignore[arg-type]
    return render(small_reading(commitments=(commitment,)), colour=False, width=200)


def test_what_is_unknown_is_a_dash_and_never_zero() -> None:
    line = next(line for line in shown(actor=None, deadline=None).splitlines() if "jobs.direct" in line)
    assert line.split()[:3] == ["c1", "(a1)", "–"]
    assert " 0 " not in line


def test_a_range_a_rate_and_a_bound_are_written_out() -> None:
    out = shown(
        quantity=stated(Decimal("1500000.5"), "150"),
        quantity_max=stated(Decimal(2_000_000), "150"),
        bound=stated(Bound.ABOUT, "plus de"),
        per=stated(Per.YEAR, "plus de"),
    )
    assert "≈ 1\u202f500\u202f000.5 to 2\u202f000\u202f000" in out
    assert "jobs per year" in out


def test_round_hundreds_stay_figures() -> None:
    assert "≥ 100 " in shown(quantity=stated(Decimal("1E+2"), "150"))


def test_no_line_is_wider_than_the_window_and_none_ends_in_blanks() -> None:
    for width in (80, 120, 200):
        lines = render(small_reading(), colour=False, width=width).split("\n")
        assert max(len(line) for line in lines) <= width
        assert all(line == line.rstrip() for line in lines)


def test_brackets_in_a_value_are_shown_as_they_are() -> None:
    assert "[bold]Fès[/bold]" in shown(place=stated("[bold]Fès[/bold]", "Fès"))


def test_colour_comes_only_where_it_is_wanted() -> None:
    assert "\x1b[" in render(small_reading(), colour=True, width=120)
    assert "\x1b" not in render(small_reading(), colour=False, width=120)
