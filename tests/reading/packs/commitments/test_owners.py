"""Whose a commitment is where its sentence has no body as subject, and where nobody can be told."""

from __future__ import annotations

import pytest

from mithaq.reading import read


def owners(text: str) -> list[str | None]:
    """The doer of each commitment of `text`, in reading order."""
    return [each.actor.value if each.actor else None for each in read(text, published="2025-06-03").commitments]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plant, owned by Alder Telecom, will employ 500 people.", ["Alder Telecom"]),
        ("The plant, opposite Alder Telecom, will employ 500 people.", [None]),
        ("The Reed Hub, run by the County Government of Narok, will train 90 nurses.", ["County Government of Narok"]),
        ("The Reed Hub, praised by the County Government of Narok, will train 90 nurses.", ["Reed Hub"]),
        ("The Reed Skills Fund, a programme of the Ministry of Health, will train 90 nurses.", ["Ministry of Health"]),
        ("The Reed Skills Initiative by Alder Telecom has trained 40,000 people.", ["Alder Telecom"]),
        ("Its new centre, the Reed Academy, will train 90 nurses a year, Alder Telecom announced.", ["Alder Telecom"]),
    ],
)
def test_a_thing_is_delivered_by_whoever_owns_it(text: str, expected: list[str | None]) -> None:
    assert owners(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rwanda has secured a loan of $80 million from the World Bank.", ["World Bank"]),
        ("The World Bank has approved a $120 million loan for the digital economy.", ["World Bank"]),
        ("Alder Telecom will invest $80 million in equipment from the Reed Group.", ["Alder Telecom"]),
        ("حصلت تونس على قرض بقيمة 80 مليون دولار من البنك الدولي.", ["البنك الدولي"]),
        ("وافق البنك الدولي على قرض بقيمة 120 مليون دولار لدعم الاقتصاد الرقمي.", ["البنك الدولي"]),
    ],
)
def test_money_is_given_by_whom_it_comes_from(text: str, expected: list[str | None]) -> None:
    assert owners(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Amina Bello, chief executive of Alder Telecom, met the governor. She said 300 engineers would be hired.",
            ["Alder Telecom"],
        ),
        ("Amina Bello met the governor. She said 300 engineers would be hired.", [None]),
        (
            "Officials at the Ministry of Education said schools would change. In all, 3,000 teachers will be trained.",
            ["Ministry of Education"],
        ),
        ("أفاد بلاغ لوزارة الصحة أنه سيتم تكوين 250 ممرضا بحلول سنة 2027.", ["وزارة الصحة"]),
        ("وفق معطيات وزارة الصحة، سيتم تكوين 250 ممرضا بحلول سنة 2027.", ["وزارة الصحة"]),
    ],
)
def test_who_speaks_for_a_body_binds_it(text: str, expected: list[str | None]) -> None:
    assert owners(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Kenyan government met. The government wants 400 start-ups by 2030.", ["Kenyan government"]),
        ("Narok County government met. The government wants 400 start-ups by 2030.", ["government"]),
        (
            "President Amina Bello spoke to the government. She said 3,000 people would be trained.",
            ["government"],
        ),
        ("Vice President Amina Bello spoke to her clients. She said 3,000 people would be trained.", [None]),
        ("Kenya has a new strategy. The strategy will cost $300 million.", ["Kenya"]),
        ("Under Vision 2035, 40,000 jobs are to be created in digital services.", ["Vision 2035"]),
        ("Under Vision 2035, Kenya wants to create 40,000 jobs in digital services.", ["Kenya"]),
    ],
)
def test_a_national_target_is_the_government_s_or_its_plan_s(text: str, expected: list[str | None]) -> None:
    assert owners(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The government intends to support 500 start-ups and to create 12,000 jobs by 2030.",
            ["government", "government"],
        ),
        ("Alder Telecom says five start-ups together will create 12,000 jobs by 2030.", [None]),
        (
            "Alder Telecom signed a contract with Reed Cables on Monday. The latter will lay 3,000 km of fibre.",
            ["Reed Cables"],
        ),
        (
            "The Ministry of Education and Alder Telecom signed an agreement on Monday. "
            "The ministry will pay $3 million, and the company will connect 400 schools.",
            ["Ministry of Education", "Alder Telecom"],
        ),
        ("The Ministry of Education and Alder Telecom will connect 400 schools.", [None]),
        ("Alder Telecom and the World Bank met on Monday. It will open 40 centres.", [None]),
        ("Alder Telecom met the World Bank on Monday. It will open 40 centres.", ["Alder Telecom"]),
    ],
)
def test_each_clause_has_its_own_doer(text: str, expected: list[str | None]) -> None:
    assert owners(text) == expected


def test_a_passive_is_the_one_doer_s_of_a_report_and_nobody_s_where_two_are_told() -> None:
    gap = "\n\nThe need is great. It grows. It is told of by all. Few doubt it.\n\n"
    one = f"The Ministry of Health will open 40 clinics by 2027.{gap}Some 300 nurses will be trained."
    assert owners(one) == ["Ministry of Health"] * 2
    others = "The Ministry of Health held a seminar. Some 300 nurses were trained by private colleges last year."
    assert owners(others) == [None]
    two = one + "\n\nAlder Telecom will connect 20 schools."
    assert owners(two)[-2:] == [None, "Alder Telecom"]


def test_an_ordinal_tells_which_agreement_carries() -> None:
    text = (
        "The Ministry of Health signed a memorandum with Alder Telecom in Narok on Monday. "
        "It also signed a contract with Reed Cables. "
        "Under the first agreement, 40 clinics will be connected. "
        "Under the second agreement, 90 jobs will be created."
    )
    reading = read(text, published="2025-06-03")
    carried = [each.agreement.value if each.agreement else None for each in reading.commitments]
    assert carried == ["a1", "a2"]
