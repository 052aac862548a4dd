"""Places by grammar, without a list of towns."""

from __future__ import annotations

import pytest

from mithaq.reading.find.places import find_places


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ils ont signé à Béni Mellal une convention.", "Béni Mellal", "town"),
        ("Un centre dans la région de Casablanca-Settat ouvrira.", "Casablanca-Settat", "region"),
        ("Des investissements en France, dit-il.", "France", "country"),
        ("Rabat – Une convention a été signée.", "Rabat", "dateline"),
        ("DAKAR, 4 sept. 2025 (APD) – La suite.", "DAKAR", "dateline"),
        ("Les provinces du Sud comptent sur le vent.", "provinces du Sud", "region"),
    ],
)
def test_a_place_is_its_bare_name(text: str, name: str, kind: str) -> None:
    [place] = find_places(text)
    assert (place.name, place.kind) == (name, kind)
    assert text[place.start : place.end] == name


@pytest.mark.parametrize(
    "text",
    [
        "Il pense à elle.",
        "Il parle à Mme Alami.",
        "Ils ont accès à Internet.",
        "La région est vaste.",
        "C'est à La fin.",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert find_places(text) == ()


def test_a_name_ends_with_its_line() -> None:
    [place] = find_places("Leur présence à Tanger\n\nQuatre opérateurs arrivent.")
    assert place.name == "Tanger"
