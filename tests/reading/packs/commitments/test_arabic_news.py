"""Commitments of Arabic news leads, each beside the nearest thing that is none."""

from __future__ import annotations

import pytest

from tests.reading.packs.commitments.builders import found, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a target that opens a line, and a past that does
        ("رفع المساهمة في الناتج المحلي الإجمالي إلى 20 في المائة بحلول 2031.", ("gdp", 20, "percent", "promised")),
        ("قام المركز بتدريب 1800 معلم.", ("trained", 1800, "people", "achieved")),
        ("سيقوم المركز بتدريب 1800 معلم.", ("trained", 1800, "people", "promised")),
        ("تطمح المملكة إلى ولوج قائمة الدول الخمسين الأولى بحلول 2030.", ("rank", 50, "rank", "promised")),
    ],
)
def test_what_is_promised_or_reached(text: str, expected: tuple[str, int, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["ارتفع السهم بنسبة 3 في المائة.", "سجل المؤشر العام ارتفاعا بنسبة 2,3% في ختام التداولات."],
)
def test_the_course_of_a_share_is_no_commitment(text: str) -> None:
    assert told(text) == []


def test_a_region_behind_a_preposition_is_the_place() -> None:
    (centres,) = found("تم إحداث 12 مركزا للتكوين بجهة سوس ماسة.")
    assert centres.place is not None
    assert centres.place.value == "سوس ماسة"


def test_the_generation_of_a_network_is_no_number_of_its_own() -> None:
    (villages,) = found("من المقرر تغطية 1800 قرية بشبكة الجيل الرابع بنهاية عام 2026.")
    assert villages.deadline is not None
    assert villages.deadline.value == "2026"
