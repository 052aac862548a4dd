"""Names across spellings and scripts: what is one name, and the nearest thing that is not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading import compare_names
from mithaq.reading.errors import MithaqError
from mithaq.reading.names.compare import Kind

EXTRA_GOLD = os.environ.get("MITHAQ_EXTRA_GOLD")

PAIRS = [
    line.split("	")
    for line in (Path(__file__).parent / "pairs.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("one", "other", "answer", "kind"), PAIRS)
def test_spellings_of_one_name_are_the_same_and_the_nearest_other_name_is_not(
    one: str, other: str, answer: str, kind: Kind
) -> None:
    assert compare_names(one, other, kind).same == (answer == "same")


def test_without_the_table_of_aliases_only_words_and_initials_count() -> None:
    assert compare_names("PNUD", "United Nations Development Programme").same
    assert not compare_names("PNUD", "United Nations Development Programme", aliases=False).same
    assert compare_names("وكالة التنمية الرقمية", "Digital Development Agency", aliases=False).same


def test_the_kind_is_told_from_the_names_where_nobody_says_it() -> None:
    assert compare_names("Agence nationale des eaux", "الوكالة الوطنية للماء").same
    assert compare_names("Karim Benjelloun", "كريم بنجلون").same
    assert not compare_names("CDG", "CDG Invest").same


def test_a_kind_that_is_none_is_an_error_that_says_so() -> None:
    with pytest.raises(MithaqError, match="need kind to be 'person', 'organisation' or None, got 'town'"):
        compare_names("a", "b", "town")  # type: ignore[arg-type]


def test_the_reasons_name_what_agrees_and_what_differs() -> None:
    found = compare_names("Karim Benjelloun", "Karima Benjelloun", "person")
    assert any("benjelloun" in reason.values for reason in found.reasons)
    assert "name.no_counterpart" in {reason.code for reason in found.reasons}


_NAMES = st.lists(
    st.sampled_from(
        "Karim Karima Hassan Hussein Benjelloun Tahiri محمد كريم نبيلة السعدي بن El Agence وكالة CDG 2T".split()
    ),
    max_size=4,
).map(" ".join)


@given(_NAMES | st.text(max_size=20), _NAMES | st.text(max_size=20), st.sampled_from(["person", "organisation", None]))
def test_the_score_is_symmetric_and_from_0_to_1(one: str, other: str, kind: str | None) -> None:
    found = compare_names(one, other, kind)  # type: ignore[arg-type]
    assert 0 <= found.score <= 1
    assert found.same == (found.score >= 0.5)
    assert found.score == pytest.approx(compare_names(other, one, kind).score)  # type: ignore[arg-type]


@given(st.sampled_from([name for *names, _, kind in PAIRS if kind == "person" for name in names]))
def test_a_name_is_the_same_as_itself_in_any_case(name: str) -> None:
    assert compare_names(name, name.upper(), "person").same


@pytest.mark.skipif(EXTRA_GOLD is None, reason="MITHAQ_EXTRA_GOLD names no folder with pairs of names")
def test_pairs_of_names_are_told_apart() -> None:
    right = found = wanted = 0
    for line in (Path(EXTRA_GOLD or "") / "names.tsv").read_text("utf-8").splitlines():
        one, other, answer, kind = line.split("\t")
        same = compare_names(one, other, kind).same  # type: ignore[arg-type]
        right += same and answer == "same"
        found += same
        wanted += answer == "same"
    assert 2 * right / (found + wanted) >= 0.97
