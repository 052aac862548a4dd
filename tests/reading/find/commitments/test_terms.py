"""By when: the words that tie a term to a quantity, what several quantities share, and dates that set none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mithaq.reading import read
from mithaq.reading.evidence import unfaithful
from mithaq.reading.model import Commitment

PUBLISHED = "2024-03-12"


def term(text: str, quantity: int, *, published: str = PUBLISHED) -> str | None:
    """The deadline of the commitment of `quantity` in `text`; the commitment must be found."""
    reading = read(text, published=published)
    assert list(unfaithful(reading)) == []
    found: list[Commitment] = [each for each in reading.commitments if each.quantity.value == Decimal(quantity)]
    assert len(found) == 1
    return found[0].deadline.value if found[0].deadline else None


@pytest.mark.parametrize(
    ("text", "quantity", "year"),
    [
        ("L'entreprise Kolda Tech créera 250 emplois sur deux ans.", 250, "2026"),
        ("Sur une période de trois ans, le ministère de l'Agriculture équipera 400 fermes.", 400, "2027"),
        ("Le programme, qui s'étale sur quatre ans, doit former 900 techniciens.", 900, "2028"),
        ("La société Tamlok va raccorder 800 villages au cours des quatre prochaines années.", 800, "2028"),
        ("L'accord, d'une durée de cinq ans, prévoit 400 bourses.", 400, None),
        ("La convention, signée pour trois ans, prévoit la création de 300 emplois.", 300, None),
        ("La Banque Atlas accorde un prêt de 20 millions d'euros sur quinze ans.", 20_000_000, None),
        ("La société Tamlok, créée il y a trois ans, va recruter 80 ingénieurs.", 80, None),
        ("La société Tamlok créera 120 emplois dans les prochaines années.", 120, None),
        ("Nous visons 80 % d'insertion dans les six mois.", 80, None),
    ],
)
def test_a_stretch_of_years_that_the_deed_fills_gives_its_last_year(text: str, quantity: int, year: str | None) -> None:
    assert term(text, quantity) == year


@pytest.mark.parametrize("published", ["2024-03-12", "2024-03", "2024"])
def test_the_year_of_publication_is_enough_to_count_years(published: str) -> None:
    assert term("L'entreprise Kolda Tech créera 250 emplois sur deux ans.", 250, published=published) == "2026"


@pytest.mark.parametrize(
    ("text", "quantity", "year"),
    [
        ("En novembre 2021, la société Tamlok s'était engagée à créer 100 emplois sous deux ans.", 100, "2023"),
        ("Signée en 2020, la convention prévoit la création de 100 emplois sous trois ans.", 100, "2023"),
        ("Présente depuis 2021, la société Tamlok s'engage à créer 100 emplois sous deux ans.", 100, "2026"),
    ],
)
def test_a_term_in_years_counts_from_the_day_of_the_promise(text: str, quantity: int, year: str) -> None:
    assert term(text, quantity) == year


@pytest.mark.parametrize(
    ("text", "quantity", "year"),
    [
        ("L'agence Djolof équipera 75 écoles au premier semestre 2025.", 75, "2025"),
        ("L'agence Djolof équipera 75 écoles l'année prochaine.", 75, "2025"),
        ("L'opérateur Sonatic couvrira 90 % de la population courant 2025.", 90, "2025"),
        ("Le groupe Hamri a promis 350 emplois pour la fin 2026.", 350, "2026"),
        ("L'agence Djolof équipera 75 écoles à partir de 2025.", 75, None),
        ("L'agence Djolof équipera les 75 écoles du programme de l'année prochaine.", 75, None),
        (
            "Au troisième trimestre, les deux agences doivent se retrouver autour d'un texte : l'agence Djolof "
            "équipera 75 écoles.",
            75,
            None,
        ),
    ],
)
def test_a_part_of_a_year_is_a_term_where_it_says_when(text: str, quantity: int, year: str | None) -> None:
    assert term(text, quantity) == year


@pytest.mark.parametrize(
    ("text", "quantity", "year"),
    [
        ("Le plan 2024-2028 y ajoutera 500 postes, pour un coût de 3 milliards de dirhams.", 3_000_000_000, "2028"),
        ("L'État vise deux buts à échéance de 2027 : 5 millions de visiteurs et 800 hôtels.", 5_000_000, "2027"),
        ("Tamlok promet 90 emplois et 6 millions de dirhams, le tout à réaliser sur la période 2024-2026.", 90, "2026"),
        (
            "Les partenaires mobiliseront 30 millions d'euros sous quatre ans, dont 10 millions d'euros de dons.",
            10_000_000,
            "2028",
        ),
        ("La société Tamlok mettra 6 millions d'euros sur la table, à dépenser d'ici 2030.", 6_000_000, "2030"),
        ("Le plan 2024-2028 créera 500 emplois, tandis que l'agence Djolof équipera 75 écoles.", 75, None),
        ("Tamlok promet 90 emplois et doit ouvrir une usine d'ici 2030.", 90, None),
    ],
)
def test_quantities_in_a_row_share_their_term(text: str, quantity: int, year: str | None) -> None:
    assert term(text, quantity) == year
