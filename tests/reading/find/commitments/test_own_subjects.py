"""Doers that their own sentence names in few words, and sentences whose subject takes over no doer from before."""

from __future__ import annotations

import pytest

from mithaq.reading import read


def doers(text: str) -> list[str | None]:
    return [each.actor.value if each.actor else None for each in read(text, published="2025-05-22").commitments]


def carried(text: str) -> list[tuple[str | None, str | None]]:
    return [
        (each.actor.value if each.actor else None, each.agreement.value if each.agreement else None)
        for each in read(text, published="2025-05-22").commitments
    ]


@pytest.mark.parametrize(
    ("subject", "doer"),
    [
        ("Le brasseur allemand Kolbmann", "Kolbmann"),
        ("Une entreprise familiale, Papeteries du Loukkos,", "Papeteries du Loukkos"),
        ("La régie Oumya Eaux, chargée des chantiers,", "Oumya Eaux"),
        ("Le député Karim Alami", None),
    ],
)
def test_a_name_behind_the_kind_of_a_body_is_the_doer_and_behind_a_function_is_none(
    subject: str, doer: str | None
) -> None:
    before = "L'Agence des ports investira 20 millions de dirhams d'ici 2027."
    assert doers(f"{before} {subject} investira 40 millions de dirhams d'ici 2028.") == ["Agence des ports", doer]


def test_a_sector_with_a_verb_of_its_own_takes_over_no_doer() -> None:
    before = "La société Soltech investira 20 millions de dirhams d'ici 2027."
    assert doers(f"{before} La filière a produit 12.000 tonnes de riz.") == ["Soltech", None]
    assert doers(f"{before} Le projet créera 300 emplois.") == ["Soltech", "Soltech"]


def test_what_en_counts_again_whoever_promised_it_has_delivered() -> None:
    text = (
        "En 2019, la commune de Thiès avait retenu la société Soltech. "
        "Soltech devait raccorder 2.300 foyers. Elle en a raccordé 480."
    )
    assert doers(text) == ["Soltech", "Soltech"]


def test_a_relative_clause_names_the_doer_unless_the_verb_before_has_one() -> None:
    assert doers("Le texte porte sur 7.500 hectares, que la société Soltech devra aménager d'ici 2027.") == ["Soltech"]
    text = "La société Soltech apportera 12 millions de dirhams, que l'État complétera par 3 millions de dirhams."
    assert doers(text) == ["Soltech", "État"]


def test_a_subject_whose_verb_is_left_out_is_the_doer_of_its_own_sum() -> None:
    text = "La société Soltech apporte 9,4 millions d'euros ; {}, 1,2 million d'euros, pris sur son budget."
    assert doers(text.format("l'État")) == ["Soltech", "État"]
    assert doers(text.format("l'agglo")) == ["Soltech", None]


def test_a_line_with_a_label_is_of_the_body_that_a_line_above_names() -> None:
    text = "Entreprise : Soltech\nInvestissement : 40 millions de dirhams\nEmplois promis par l'entreprise : 1.100\n"
    assert doers(text) == ["Soltech", "Soltech"]
    assert doers(text.replace("Entreprise : Soltech", "Objet : une usine")) == [None, None]


def test_the_latter_inside_a_sentence_is_whoever_was_named_last() -> None:
    text = "L'Agence des ports a choisi la société Soltech par un marché dans lequel celle-ci promettait 900 emplois."
    assert doers(text) == ["Soltech"]


def test_what_the_state_owes_behind_the_agreement_of_its_ministry_is_under_it() -> None:
    text = (
        "Le ministère de la Pêche et la société Soltech ont signé lundi un contrat. "
        "De son côté, l'État s'engage à aménager 95 kilomètres de pistes."
    )
    assert carried(text) == [("État", "a1")]
    wide = text.replace("De son côté, l'État s'engage", "Au plan national, l'État s'engage")
    assert carried(wide) == [("État", None)]


TABLE = """{} porte le projet dans la province.

Fiche de suivi. Numéro sept.

Tableau 1. Où en est-on ?

Indicateur                        Cible à fin 2026      Réalisé
------------------------------    ----------------      --------
Écoles raccordées                      240                 96
Enseignants formés                   1 800              1 045
"""


def test_who_carries_the_project_of_a_table_is_its_doer() -> None:
    assert doers(TABLE.format("L'Agence des ports")) == ["Agence des ports"] * 4
    assert doers(TABLE.format("Chacun")) == [None] * 4


def test_a_further_body_and_its_infinitive_or_sum_need_no_verb_of_their_own() -> None:
    text = "La société Soltech s'engage à équiper 12 écoles et {} à recruter 40 enseignants."
    assert doers(text.format("l'Agence des ports")) == ["Soltech", "Agence des ports"]
    assert doers("La société Soltech s'engage à équiper 12 écoles et à recruter 40 enseignants.") == ["Soltech"] * 2
    sums = "La société Soltech mobilisera 60 millions de dirhams, l'État 120 millions de dirhams."
    assert doers(sums) == ["Soltech", "État"]


def test_who_pilots_a_named_programme_is_the_doer_of_its_results() -> None:
    text = "Le programme Tamkine{}, a formé 2.000 élèves."
    assert doers(text.format(", que pilote le ministère de la Pêche")) == ["ministère de la Pêche"]
    assert doers(text.format(", lancé il y a cinq ans")) == ["programme Tamkine"]
