"""Commitments told in tables and listings: each number with the head of its column and the label of its row."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mithaq.reading import read
from mithaq.reading.evidence import unfaithful
from mithaq.reading.model import Commitment

CALENDAR = """La société Voltéa et le ministère de l'Énergie ont signé le 4 février 2025, à Lomé, une convention. \
Voltéa installera des lampadaires d'après le calendrier suivant :

Préfecture\tLampadaires à poser\tTechniciens à former\tÉchéance
Kozah\t420\t12\tjuin 2026
Ogou\t310\t9\tdécembre 2026
Total\t730\t21
"""
INVESTORS = """Au forum de Bouaké, le 5 mars 2025, deux entreprises ont pris des engagements.

Entreprise          Ville         Investissement (M FCFA)     Emplois
----------          -----         -----------------------     -------
Cacao Nord          Daloa                   2 400                 180
Ivoplast            San Pedro               1 150                  95
Ensemble                                    3 550                 275
"""
REVIEW = """Le ministère de l'Agriculture a publié mardi le bilan du programme « Horizon Vert ».

| Indicateur | Objectif 2026 | Réalisé fin 2024 |
|---|---|---|
| Forages équipés | 600 | 215 |
| Agriculteurs formés | 4 000 | 1 350 |
"""
YEARS = """Objectifs du plan « Lumière » du ministère de l'Énergie :

Indicateur\t2026\t2027
Communes raccordées\t40\t65
Emplois créés\t1.200\t2.500
"""


def found(text: str) -> list[Commitment]:
    reading = read(text, published="2025-03-12")
    assert list(unfaithful(reading)) == []
    return list(reading.commitments)


def rows(text: str) -> list[tuple[object, ...]]:
    return [
        (
            int(each.quantity.value),
            each.unit.value,
            each.measure.value.value,
            each.modality.value.value,
            each.actor.value if each.actor else None,
            each.deadline.value if each.deadline else None,
            each.place.value if each.place else None,
        )
        for each in found(text)
    ]


def test_a_calendar_gives_place_and_term_of_each_number() -> None:
    assert rows(CALENDAR) == [
        (420, "street lights", "other", "promised", "Voltéa", "2026-06", "Kozah"),
        (12, "people", "trained", "promised", "Voltéa", "2026-06", "Kozah"),
        (310, "street lights", "other", "promised", "Voltéa", "2026-12", "Ogou"),
        (9, "people", "trained", "promised", "Voltéa", "2026-12", "Ogou"),
        (730, "street lights", "other", "promised", "Voltéa", None, None),
        (21, "people", "trained", "promised", "Voltéa", None, None),
    ]


def test_a_row_names_its_actor_and_a_head_its_unit() -> None:
    assert rows(INVESTORS) == [
        (2_400_000_000, "XOF", "investment", "promised", "Cacao Nord", None, "Daloa"),
        (180, "jobs", "jobs", "promised", "Cacao Nord", None, "Daloa"),
        (1_150_000_000, "XOF", "investment", "promised", "Ivoplast", None, "San Pedro"),
        (95, "jobs", "jobs", "promised", "Ivoplast", None, "San Pedro"),
        (3_550_000_000, "XOF", "investment", "promised", None, None, None),
        (275, "jobs", "jobs", "promised", None, None, None),
    ]


def test_target_and_result_stand_in_columns_of_their_own() -> None:
    assert [(each[0], each[3], each[5]) for each in rows(REVIEW)] == [
        (600, "promised", "2026"),
        (215, "achieved", None),
        (4000, "promised", "2026"),
        (1350, "achieved", None),
    ]


def test_the_year_of_a_column_is_its_term() -> None:
    assert [(each[0], each[1], each[5]) for each in rows(YEARS)] == [
        (40, "communes", "2026"),
        (65, "communes", "2027"),
        (1200, "jobs", "2026"),
        (2500, "jobs", "2027"),
    ]


def test_every_span_stays_in_its_cell_or_head() -> None:
    for each in found(INVESTORS):
        for _, stated in each.slots():
            assert all("\n" not in span.of(INVESTORS) and "   " not in span.of(INVESTORS) for span in stated.spans)


@pytest.mark.parametrize(
    "text",
    [
        "Les prix ont monté.\n\nVille\tGazole (FCFA)\tEssence (FCFA)\nThiès\t655\t890\nLouga\t660\t895\n",
        "La septième journée.\n\nClub\tPoints\tButs\nJaraaf\t15\t12\nCasa\t13\t9\n",
        "La ville grandit.\n\nRégion\tÂmes en 2013\tÂmes en 2023\nFatick\t714 000\t908 000\nKolda\t660 000\t790\n",
        "Le personnel en poste.\n\nSite\tAgents\tCadres\nThiès\t655\t89\nLouga\t660\t95\n",
    ],
)
def test_tables_that_only_describe_promise_nothing(text: str) -> None:
    assert found(text) == []


def test_a_total_that_the_text_has_told_already_is_not_told_twice() -> None:
    told = CALENDAR.replace("des lampadaires d'après", "730 lampadaires d'après")
    assert [each.quantity.value for each in found(told)].count(Decimal(730)) == 1


def test_a_listing_has_the_term_and_the_doer_of_its_heading() -> None:
    text = """Le plan est connu.

Cibles du ministère de la Santé, à fin 2028
\tinfirmiers formés\t\t900
\tpart des communes couvertes\t70 %

Argent
\tbudget de l'État\t\t14 milliards de dirhams
\tprix d'une consultation\t20 dirhams
"""
    assert [(each[0], each[1], each[4], each[5]) for each in rows(text)] == [
        (900, "people", "ministère de la Santé", "2028"),
        (70, "percent", "ministère de la Santé", "2028"),
        (14_000_000_000, "MAD", "État", None),
    ]
