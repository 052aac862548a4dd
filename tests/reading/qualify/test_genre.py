"""Texts of a trade are known by several of its words; one or two make none."""

from __future__ import annotations

import pytest

from mithaq.reading import read
from mithaq.reading.qualify.genre import trade_of
from mithaq.reading.text.folding import fold

TENDER = (
    "Appel d'offres n° 12. L'ouverture des plis aura lieu le 3 mai. Lot 1 : le titulaire livrera 350 licences. "
    "Caution provisoire : 15.000 DH. Les soumissionnaires feront une visite des lieux."
)
MATCH = "Le championnat reprend. L'entraîneur alignera 11 joueurs au stade ; le match de samedi décidera de la ligue."


@pytest.mark.parametrize(("text", "trade"), [(TENDER, "tender"), (MATCH, "sport")])
def test_several_words_of_a_trade_make_a_text_of_it(text: str, trade: str) -> None:
    assert trade_of(fold(text)) == trade
    assert read(text).commitments == ()


@pytest.mark.parametrize(
    "text",
    [
        "La société Soltech a répondu à l'appel d'offres et s'engage à créer 150 emplois.",
        "Le stade de Tanger accueillera le centre ; la société Soltech y créera 150 emplois.",
        "En hausse, le résultat net et le chiffre d'affaires portent les investissements : Soltech créera 150 emplois.",
    ],
)
def test_a_word_or_two_of_a_trade_make_none(text: str) -> None:
    assert trade_of(fold(text)) is None


def test_an_agreement_is_read_even_beside_words_of_a_trade() -> None:
    text = (
        TENDER
        + "\n\nLe ministère de l'Énergie et la société Soltech ont signé une convention. Soltech créera 150 emplois."
    )
    assert [
        int(commitment.quantity.value) for commitment in read(text).commitments if commitment.unit.value == "jobs"
    ] == [150]
