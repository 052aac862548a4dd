"""Contracts won, loans contracted, ties of one by another; and documents told apart by "l'une … l'autre"."""

from __future__ import annotations

import pytest

from mithaq.reading import read
from tests.reading.find.agreements.readings import only, parties


@pytest.mark.parametrize(
    "text",
    [
        "La société Soltech a remporté le contrat de fourniture des bus auprès de la Banque du Golfe.",
        "La société Soltech a décroché mardi un contrat de 45 millions d'euros avec la Banque du Golfe.",
        "La Banque du Golfe a attribué mardi à la société Soltech un contrat de 30 millions d'euros.",
        "Le marché de construction du siège a été attribué à la société Soltech par la Banque du Golfe.",
        "La société Soltech est liée à la Banque du Golfe par un contrat de dix ans.",
        "La Banque du Golfe confie à la société Soltech son réseau, aux termes d'un contrat signé mardi.",
    ],
)
def test_who_wins_a_contract_is_bound_to_who_gives_it(text: str) -> None:
    agreement = only(text)
    assert (agreement.kind.value.value, parties(agreement)) == ("contract", {"Soltech", "Banque du Golfe"})


@pytest.mark.parametrize(
    "text",
    [
        "La société Soltech a remporté un prix pour son contrat avec les agriculteurs.",
        "La société Soltech a remporté des parts de marché face à la Banque du Golfe.",
        "La société Soltech a remporté un contrat de 45 millions d'euros.",  # of one alone nothing is agreed
    ],
)
def test_what_else_is_won_binds_nobody(text: str) -> None:
    assert read(text, published="2025-05-22").agreements == ()


def test_a_loan_is_contracted_with_who_lends() -> None:
    agreement = only("Le Togo a contracté un prêt de 60 millions de dollars auprès de la Banque mondiale.")
    assert parties(agreement) == {"Togo", "Banque mondiale"}


@pytest.mark.parametrize(
    "text",
    [
        "La société Soltech a signé mardi deux conventions de prêt : l'une avec la Banque du Golfe, pour dix millions "
        "d'euros, l'autre avec l'Agence du bassin, pour neuf millions.",
        "La société Soltech a signé mardi deux conventions, l'une avec la Banque du Golfe et l'autre avec l'Agence du "
        "bassin.",
    ],
)
def test_the_one_and_the_other_are_two_agreements(text: str) -> None:
    agreements = read(text, published="2025-05-22").agreements
    assert [parties(each) for each in agreements] == [{"Soltech", "Banque du Golfe"}, {"Soltech", "Agence du bassin"}]


def test_as_many_contracts_as_partners() -> None:
    text = "Soltech SA a signé avec la Banque du Golfe, l'Agence du bassin et la Caisse du port autant d'accords."
    agreements = read(text, published="2025-05-22").agreements
    assert [parties(each) for each in agreements] == [
        {"Soltech SA", "Banque du Golfe"},
        {"Soltech SA", "Agence du bassin"},
        {"Soltech SA", "Caisse du port"},
    ]


def test_the_one_and_the_other_of_two_subjects_are_not_told_apart_by_partners() -> None:
    text = "La société Soltech et la Banque du Golfe ont signé deux pactes, l'un pour l'eau, l'autre pour le vent."
    assert len(read(text, published="2025-05-22").agreements) == 1
