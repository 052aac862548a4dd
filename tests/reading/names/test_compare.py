"""Names across spellings and scripts: what is one name, and the nearest thing that is not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading import compare_names
from mithaq.reading.errors import MithaqError

EXTRA_GOLD = os.environ.get("MITHAQ_EXTRA_GOLD")

SAME_PERSON = [
    ("Karim Benjelloun", "كريم بنجلون"),
    ("Karima Benjelloun", "كريمة بنجلون"),
    ("Nabil El Ouazzani", "نبيل الوزاني"),
    ("Youssouf Traoré", "Yusuf Traore"),
    ("Abdel Aziz Tahiri", "Abdelaziz Et-Tahiri"),
    ("Abdoulaye Ndour", "عبد الله ندور"),
    ("Mohammed Ben Salah", "محمد بنصالح"),
    ("TAHIRI Samir", "Samir Tahiri"),
    ("M. Idriss Lahlou", "Driss Lahlou"),
    ("Fatim-Zahra Lahlou", "فاطمة الزهراء لحلو"),
    ("Sidi Ahmed Ould Bah", "Ahmed Ould Bah"),
    ("Salma Bint Yahya Al Harthi", "سلمى الحارثي"),
    ("Hicham Lahlou", "هشام لحلو"),
    ("Zineb Chakir", "Zaineb Chaker"),
]
OTHER_PERSON = [
    ("Karim Benjelloun", "Karima Benjelloun"),
    ("Karim Benjelloun", "كريمة بنجلون"),
    ("Nabil El Ouazzani", "نبيلة الوزاني"),
    ("Hassan Lahlou", "Hussein Lahlou"),
    ("Hassan Lahlou", "حسين لحلو"),
    ("Jamal Tahiri", "Jamil Tahiri"),
    ("Salman Tahiri", "سليمان الطاهري"),
    ("Samir Tahiri", "Samir Tahraoui"),
    ("Amine Chakir", "أمينة شاكر"),
    ("Jean Martin", "Jeanne Martin"),
    ("Saad Lahlou", "سعيد لحلو"),
    ("Salman bin Rashid", "Mansour bin Salman bin Rashid"),
    ("Mohamed Tahiri", "Mohamed Lahlou"),
    ("Mohamed", "Mohamed Tahiri"),
    ("S. Tahiri", "Samir Tahiri"),
    ("Moulay Hassan II", "الحسن الثالث"),
]
SAME_BODY = [
    ("Ministère de l'Agriculture", "وزارة الفلاحة"),
    ("Ministry of Energy and Mines", "Ministère de l'Énergie et des Mines"),
    ("Agence nationale des eaux", "الوكالة الوطنية للماء"),
    ("ANE", "Agence nationale des eaux"),
    ("Société Soltech", "Soltech"),
    ("شركة سولتيك السعودية", "Soltech"),
    ("Banque centrale (BC)", "Central Bank"),
    ("الغرفة الجهوية للتجارة", "Chambre régionale de commerce"),
    ("Programme des Nations unies pour le développement", "UNDP"),
]
OTHER_BODY = [
    ("Ministère de l'Agriculture", "وزارة الطاقة"),
    ("Agence nationale des eaux", "Agence régionale des eaux"),
    ("ANE", "Agence nationale de l'emploi des jeunes"),
    ("ANE", "ANEP"),
    ("Soltech", "Soltech Invest"),
    ("Soltech Maroc", "Soltech Tunisie"),
    ("Banque centrale", "Banque de développement"),
    ("PNUD", "برنامج الأمم المتحدة للبيئة"),
    ("Université Hassan I", "Université Hassan II"),
]


@pytest.mark.parametrize(("one", "other"), SAME_PERSON)
def test_spellings_of_one_person_are_the_same(one: str, other: str) -> None:
    assert compare_names(one, other, "person").same


@pytest.mark.parametrize(("one", "other"), OTHER_PERSON)
def test_the_nearest_other_person_is_not(one: str, other: str) -> None:
    assert not compare_names(one, other, "person").same


@pytest.mark.parametrize(("one", "other"), SAME_BODY)
def test_names_of_one_body_are_the_same(one: str, other: str) -> None:
    assert compare_names(one, other, "organisation").same


@pytest.mark.parametrize(("one", "other"), OTHER_BODY)
def test_the_nearest_other_body_is_not(one: str, other: str) -> None:
    assert not compare_names(one, other, "organisation").same


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
    assert any("benjelloun" in reason for reason in found.reasons)
    assert any("no counterpart" in reason for reason in found.reasons)


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


@given(st.sampled_from([name for pair in SAME_PERSON for name in pair]))
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
