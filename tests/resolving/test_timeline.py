"""Offices in time."""

from __future__ import annotations

from mithaq.resolving.linking import link
from mithaq.resolving.timeline import careers, holders
from tests.resolving.builders import reading, role


def told(name: str, published: str, person: str, title: str, body: str | None = None) -> dict[str, object]:
    return reading(name, published=published, roles=[role(person, title, body)])


READINGS = [
    told("d1", "2022-03-01", "Rim Ouazzara", "ministre de la Santé"),
    told("d2", "2023-05-02", "ريم وزارة", "وزيرة الصحة والحماية الاجتماعية"),
    told("d3", "2024-10-03", "Anouar Lamzabi", "ministre de la Santé et de la Protection sociale"),
    told("d4", "2025-01-04", "Rim Ouazzara", "présidente", "Fondation Tilila"),
]


def test_one_office_held_by_two_people_in_turn() -> None:
    (spells,) = holders(link(READINGS, home="MA").timeline()).values()
    assert [(spell.names[-1], spell.first_told, spell.last_told) for spell in spells] == [
        ("ريم وزارة", "2022-03-01", "2023-05-02"),
        ("Anouar Lamzabi", "2024-10-03", "2024-10-03"),
    ]


def test_one_person_in_two_offices_in_turn() -> None:
    spells = max(careers(link(READINGS, home="MA").timeline()).values(), key=len)
    assert [spell.office.split("|")[0] for spell in spells] == ["minister", "chair"]


def test_offices_of_another_country_stay_apart() -> None:
    there = told("d5", "2024-01-01", "Awa Ndoye", "ministre sénégalaise de la Santé")
    assert all(
        "Awa Ndoye" not in spell.names
        for each in holders(link([*READINGS, there], home="MA").timeline()).values()
        for spell in each
    )


def test_an_office_word_without_a_body_is_no_office() -> None:
    assert link([told("d1", "2024-01-01", "Rim Ouazzara", "présidente")], home="MA").timeline() == []
