"""Agreements still to come: talked of, put off, approved, planned; and dates of what is planned."""

from __future__ import annotations

import pytest

from mithaq.reading import read
from tests.reading.find.agreements.readings import only, parties

LEAD = "La société Soltech et la Banque du Détroit ont signé mardi une convention. "


@pytest.mark.parametrize(
    "text",
    [
        "La société Soltech et la Banque du Détroit discutent d'une convention, qui pourrait être signée en juin.",
        "Un accord est en discussion entre la société Soltech et la Banque du Détroit.",
        "Le conseil donne son feu vert à la conclusion d'un contrat entre la société Soltech et la Banque du Détroit.",
        "Le gouvernement a autorisé la signature d'un contrat entre la société Soltech et la Banque du Détroit.",
        "La signature d'un pacte, qui doit lier la société Soltech à la Banque du Détroit, a été reportée à juin.",
        "Il a confirmé qu'un accord serait signé en juin entre la société Soltech et la Banque du Détroit.",
    ],
)
def test_what_is_still_to_be_signed_is_announced(text: str) -> None:
    agreement = only(text)
    assert (agreement.act.value.value, parties(agreement)) == ("announced", {"Soltech", "Banque du Détroit"})


def test_a_third_one_in_preparation_is_with_whoever_has_the_others() -> None:
    agreements = read(
        LEAD + "Un deuxième texte est en préparation avec l'Agence du bassin.", published="2025-05-22"
    ).agreements
    assert [(each.act.value.value, parties(each)) for each in agreements] == [
        ("signed", {"Soltech", "Banque du Détroit"}),
        ("announced", {"Soltech", "Agence du bassin"}),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "La société Soltech discute de la météo avec la Banque du Détroit, qui dispose d'une charte.",
        "La société Soltech n'engage aucune discussion : aucun accord ne lie la Banque du Détroit à Soltech.",
        "La société Soltech et la Banque du Détroit pourraient un jour signer : un accord pourrait être utile.",
        "Celle que la Banque du Détroit a adoptée est un document sérieux.",
    ],
)
def test_talk_alone_announces_nothing(text: str) -> None:
    assert read(text, published="2025-05-22").agreements == ()


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("doit être signé en mars", "2026-03"),  # May is the month of writing
        ("doit être signé en juin", "2025-06"),
        ("sera signé au troisième trimestre 2025", "2025"),
        ("sera signé en mars 2026", "2026-03"),
    ],
)
def test_what_is_planned_is_still_to_come(words: str, date: str) -> None:
    agreement = only(f"Un accord {words} entre la société Soltech et la Banque du Détroit.")
    assert agreement.date is not None
    assert agreement.date.value == date


def test_a_day_gone_by_is_not_the_planned_one() -> None:
    agreement = only(
        "Réuni mardi, le conseil a donné son feu vert à la conclusion d'un contrat entre la société Soltech et la "
        "Banque du Détroit."
    )
    assert agreement.date is None
