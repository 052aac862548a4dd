"""Where an act took place, when its own clause does not say."""

from __future__ import annotations

import pytest

from mithaq.reading import read

ACT = "Le ministère de l'Énergie et la société Soltech ont signé mardi une convention"


def place(text: str) -> str | None:
    [agreement] = read(text, published="2025-05-22").agreements
    return agreement.place.value if agreement.place else None


@pytest.mark.parametrize(
    "text",
    [
        f"Oran, 21 mai 2025 (APX) – {ACT}.",
        f"{ACT}. La cérémonie de signature s'est déroulée à Oran, devant la presse.",
        f"{ACT}. La cérémonie a eu lieu à l'hôtel Atlas Bleu d'Oran.",
        f"{ACT} au Palais des congrès d'Oran.",
        f"{ACT} dans un salon de la préfecture d'Oran.",
        f"Oran, le 20 mai 2025 – {ACT}.",
        f"Le Forum Énergie du Sud s'est ouvert lundi à Oran. {ACT} en marge du forum.",
    ],
)
def test_the_ceremony_the_event_and_the_dispatch_say_where(text: str) -> None:
    assert place(text) == "Oran"


@pytest.mark.parametrize(
    "text",
    [
        f"Oran, le 21 mai 2025\n{ACT}.",  # where a letter is sent from
        f"{ACT}. La cérémonie de signature a eu lieu avant l'ouverture du parc, qui sera bâti à Oran.",
        f"{ACT} pour le théâtre d'Oran, qui rouvre.",
        f"{ACT}. La société exploite une usine à Oran.",
    ],
)
def test_another_town_is_not_where_it_took_place(text: str) -> None:
    assert place(text) is None


def test_where_a_party_is_at_home_or_posted_is_not_where_it_signed() -> None:
    [agreement] = read(
        "Un accord a été signé mardi par Awa Diop, représentante de la Banque du Détroit à Tunis, et la société "
        "Soltech, basée à Singapour.",
        published="2025-05-22",
    ).agreements
    assert agreement.place is None
