"""What quantities measure, from what is counted and what is done with it."""

from __future__ import annotations

import pytest

from tests.reading.packs.commitments.builders import found, told


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("It will create 300 direct and 600 indirect jobs.", [("jobs.direct", 300), ("jobs.indirect", 600)]),
        ("It will create 300 direct and permanent jobs.", [("jobs.direct", 300)]),
        ("It will create 300 direct and indirect jobs.", [("jobs", 300)]),
        ("ستخلق 300 منصب شغل مباشر و600 منصب غير مباشر.", [("jobs.direct", 300), ("jobs.indirect", 600)]),
        ("It will connect 300 clinics.", [("coverage", 300)]),
        ("It will build 300 clinics.", [("sites", 300)]),
        ("It will fund 45 scholarships a year.", [("scholarships", 45)]),
        ("ستربط الوكالة 300 قرية بالألياف.", [("coverage", 300)]),
        ("It will raise exports to 4 billion euros.", [("exports", 4_000_000_000)]),
        ("It will put 80% of public services online.", [("services", 80)]),
        ("It enrolled 90 students.", [("other", 90)]),
        ("It certified 90 students.", [("trained", 90)]),
    ],
)
def test_the_deed_and_the_counted_thing_decide(text: str, measures: list[tuple[str, int]]) -> None:
    assert [(measure, quantity) for measure, quantity, _, _ in told(text)] == measures


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It will deliver 40 hovercrafts.", "hovercrafts"),
        ("It will train 40 Rwandans.", "people"),
        ("It will hire 40 people.", "jobs"),
        ("It aims to be among the top 40 by 2030.", "rank"),
        ("ستقتني الشركة 40 منطادا.", "منطادا"),
        ("ستجهز الجماعة 40 مدرسة.", "schools"),
    ],
)
def test_units(text: str, unit: str) -> None:
    assert [each.unit.value for each in found(text)] == [unit]


def test_a_ranking_that_was_reached_is_none() -> None:
    assert told("It ranked among the top 40.") == []


def test_the_noun_of_a_part_is_that_of_its_whole() -> None:
    assert told("It will create 900 jobs, including 200 in Nakuru.") == [
        ("jobs", 900, "jobs", "promised"),
        ("jobs", 200, "jobs", "promised"),
    ]
    assert told("ستخلق الشركة 900 منصب شغل، منها 200 بفاس.") == [
        ("jobs", 900, "jobs", "promised"),
        ("jobs", 200, "jobs", "promised"),
    ]
