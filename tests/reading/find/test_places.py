"""Places by grammar, without a list of towns."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex

from mithaq.reading.find.places import NOUN_STARTS, REGION, SITE, WHOLE, find_places
from mithaq.reading.find.starts import Starts, matches_at
from mithaq.reading.text.folding import fold

GOLD = Path(__file__).parent.parent / "gold" / "corpus"


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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("200 emplois dans les régions de l'Oriental et de Souss-Massa.", ["Oriental", "Souss-Massa"]),
        ("200 emplois dans la région de Souss-Massa et de bons salaires.", ["Souss-Massa"]),
        ("200 emplois à Casablanca et Rabat d'ici 2028.", ["Casablanca", "Rabat"]),
        ("Il a signé à Casablanca et Zarqa paiera.", ["Casablanca"]),
        ("Des entrepôts autour de Safi, Tanger, Oujda et Le Havre.", ["Safi", "Tanger", "Oujda", "Le Havre"]),
        ("Des agences à Ksar El Kébir et à La Rochelle.", ["Ksar El Kébir", "La Rochelle"]),
        ("Des agences près de Kénitra.", ["Kénitra"]),
        ("Des agences dans le gouvernorat de Sfax.", ["Sfax"]),
    ],
)
def test_lists_and_long_names(text: str, names: list[str]) -> None:
    assert [place.name for place in find_places(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Trois usines en Arabie saoudite et aux Émirats arabes unis.", ["Arabie saoudite", "Émirats arabes unis"]),
        ("Trois usines en Côte d'Ivoire et au Sénégal.", ["Côte d'Ivoire", "Sénégal"]),
        ("Trois usines en Afrique de l'Ouest.", ["Afrique de l'Ouest"]),
        ("Trois usines dans les Hauts-de-France.", ["Hauts-de-France"]),
        ("Un stand au Forum Horizon et une visite au Parlement, en Mai.", []),
        ("Ils sont dans les Centres Régionaux.", []),
    ],
)
def test_countries_keep_their_whole_name(text: str, names: list[str]) -> None:
    assert [place.name for place in find_places(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("L'irrigation de la vallée du Dadès et du bassin du Congo.", ["vallée du Dadès", "bassin du Congo"]),
        ("Une usine dans la zone industrielle de Diamniadio.", ["Diamniadio"]),
        ("Ils travaillent en RDC et en TIC.", ["RDC"]),
    ],
)
def test_a_natural_region_keeps_its_noun_and_an_acronym_is_no_country(text: str, names: list[str]) -> None:
    assert [place.name for place in find_places(text)] == names


@pytest.mark.parametrize("pattern", [REGION, WHOLE, SITE])
def test_no_region_and_no_site_begins_elsewhere(pattern: regex.Pattern[str]) -> None:
    text = "\n".join(path.read_text("utf-8") for path in sorted(GOLD.glob("fr*.txt")))
    tried = [match.span() for match in matches_at(pattern, text, Starts(NOUN_STARTS, after_digits=True).of(fold(text)))]
    assert tried
    assert tried == [match.span() for match in pattern.finditer(text)]
