"""By when: what the words tie to a quantity, and what they do not."""

from __future__ import annotations

import pytest

from mithaq.reading.model import Modality
from tests.reading.find.commitments.test_find_commitments import found, only


def terms_of(text: str, *, published: str = "2025-03-12") -> list[str | None]:
    return [each.deadline.value if each.deadline else None for each in found(text, published=published)]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Le groupe Alma met 6 milliards d'euros sur la table, à dépenser d'ici 2035.", "2035"),
        ("La société Alma équipera 48 hôpitaux au premier semestre 2026.", "2026"),
        ("La société Alma formera 300 infirmiers sur trois ans.", "2028"),
        ("La première phase, qui court de 2025 à 2027, doit générer plus de 700 emplois directs.", "2027"),
        ("L'État veut porter à 22.500 par an, à l'horizon 2027, le nombre de lauréats.", "2027"),
    ],
)
def test_a_term_is_tied_to_its_quantity(text: str, term: str) -> None:
    assert terms_of(text) == [term]


@pytest.mark.parametrize(
    "text",
    [
        "La Banque Atlas accordera un prêt de 300 millions d'euros sur quinze ans.",
        "La société Alma a équipé 48 hôpitaux au premier semestre 2024.",
        "Au premier semestre 2026, les partenaires doivent se réunir : la société Alma formera 300 infirmiers.",
    ],
)
def test_other_times_are_no_term(text: str) -> None:
    assert terms_of(text) == [None]


def test_a_term_before_a_colon_holds_for_what_it_opens() -> None:
    assert terms_of("L'État s'engage sur deux points, à échéance de 2028 : 900 emplois.") == ["2028"]


def test_the_parts_of_a_sum_share_its_term() -> None:
    text = "Ils s'engagent à investir 42 millions d'euros sous cinq ans, dont 18 millions fournis par la Région."
    assert terms_of(text) == ["2030", "2030"]


def test_years_count_from_a_month_of_publication() -> None:
    assert terms_of("La société Alma formera 300 infirmiers d'ici deux ans.", published="2025-03") == ["2027"]


def test_two_things_joined_share_term_and_place() -> None:
    commitments = found("L'État construira 40 écoles et 12 dispensaires à Thiès d'ici 2028.")
    assert [
        (each.place.value if each.place else None, each.deadline.value if each.deadline else None)
        for each in commitments
    ] == [
        ("Thiès", "2028"),
        ("Thiès", "2028"),
    ]


def test_what_sums_up_results_is_reached() -> None:
    commitments = found(
        "L'Agence Sud a accompagné 55 projets. Ce qui représente un investissement de 300 millions d'euros."
    )
    assert {each.modality.value for each in commitments} == {Modality.ACHIEVED}


def test_a_present_that_already_holds_is_reached() -> None:
    assert only("Le réseau couvre désormais 84 % de la population.").modality.value is Modality.ACHIEVED
    assert only("Le réseau couvrira 84 % de la population.").modality.value is Modality.PROMISED
