"""The expected calibration error, on counts that can be checked by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading.score.certainty import calibration_error


def test_the_error_is_the_difference_in_each_bin_weighted_by_its_count() -> None:
    three_of_four = [True, True, True, False]
    assert calibration_error([0.75] * 4, three_of_four) == pytest.approx(0)
    assert calibration_error([0.95] * 4, three_of_four) == pytest.approx(0.2)
    # Two in the bin of 0.95 (one of them right), two in that of 0.55 (both right): (2 * 0.45 + 2 * 0.45) / 4.
    assert calibration_error([0.95, 0.95, 0.55, 0.55], [True, False, True, True]) == pytest.approx(0.45)


def test_differences_do_not_make_up_for_each_other_across_bins() -> None:
    assert calibration_error([0.95, 0.05], [False, True]) == pytest.approx(0.95)
    assert calibration_error([0.95, 0.94], [False, True]) == pytest.approx(0.445)


def test_a_sure_confidence_falls_in_the_last_bin_and_nothing_at_all_has_no_error() -> None:
    assert calibration_error([1.0, 0.9], [True, True]) == pytest.approx(0.05)
    assert calibration_error([], []) == 0.0


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=40))
def test_a_weight_of_two_is_two_values(rows: list[tuple[float, bool]]) -> None:
    sure, right = [row[0] for row in rows], [row[1] for row in rows]
    doubled = calibration_error(sure * 2, right * 2)
    assert 0 <= doubled <= 1
    assert calibration_error(sure, right, [2.0] * len(rows)) == pytest.approx(doubled)
