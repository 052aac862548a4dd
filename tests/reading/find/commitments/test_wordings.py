"""Wordings of promise and result that the press uses beside "créera 150 emplois", each with what it is not."""

from __future__ import annotations

import pytest

from mithaq.reading.model import Measure, Modality
from tests.reading.find.commitments.test_find_commitments import found, only


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Le programme a permis la création de 900 emplois.", Modality.ACHIEVED),
        ("Quelque 12 millions d'euros ont permis de rénover le port.", Modality.ACHIEVED),
        ("Un appui de 12 millions d'euros est accordé par la banque Alma.", Modality.PROMISED),
        ("Le Togo bénéficie d'un appui budgétaire de 12 millions d'euros.", Modality.PROMISED),
        ("Un bilan simple : 900 jeunes formés par le centre Alma.", Modality.ACHIEVED),
        ("Un plan simple : 900 jeunes formés d'ici 2027 par le centre Alma.", Modality.PROMISED),
        ("Le contrat doit faire passer le nombre de centres de 16 à 120.", Modality.PROMISED),
        ("L'objectif est d'atteindre 40 % de femmes parmi les élus.", Modality.PROMISED),
        ("Le réseau est d'une puissance de 60 kW.", Modality.PROMISED),
        ("L'Agence du numérique reliera 900 Togolais au réseau.", Modality.PROMISED),
        ("Près de 900 élèves des écoles rurales bénéficieront des cours.", Modality.PROMISED),
        ("Le pôle est passé de 16 à 120 entreprises.", Modality.ACHIEVED),
        ("Le parc s'étendra vers le sud, créant ainsi 900 emplois.", Modality.PROMISED),
        ("Le parc a doublé sa surface, créant ainsi 900 emplois.", Modality.ACHIEVED),
        ("Le chantier est financé par la banque Alma à hauteur de 12 millions d'euros.", Modality.PROMISED),
        ("Le plan prend en compte la formation de 900 agents.", Modality.PROMISED),
        ("Les partenaires ont signé vendredi un accord d'un montant de 12 millions d'euros.", Modality.PROMISED),
        ("La première tranche, d'un montant de 12 millions d'euros a été versée en mars.", Modality.ACHIEVED),
    ],
)
def test_the_verb_tells_whether_it_is_done(text: str, modality: Modality) -> None:
    assert only(text).modality.value is modality


@pytest.mark.parametrize(
    "text",
    [
        "Le pôle dispose d'un parc de 900 machines.",
        "Le régulateur a prononcé une sanction de 12 millions d'euros.",
        "Le plan soutiendra la coopérative, qui encadre plus de 900 producteurs.",
        "Présidé par un juge, cet organe de six personnes accompagne le plan.",
        "Le plan permettra d'acheter des engins d'une capacité de 10 tonnes chacun.",
        "Une convention a été signée entre le ministère de l'Énergie et 8 entreprises.",
        "Le pays compte 900.000 jeunes sans emploi.",
        "L'office et dix sociétés installées dans le parc ont signé une convention.",
        "Le plan comporte 30 programmes totalisant 79 projets.",
        "Les deux pays ont signé un accord pour le financement de trois projets.",
    ],
)
def test_a_size_a_fine_or_a_party_is_none(text: str) -> None:
    assert not found(text)


def test_a_part_of_those_named_before_counts_them() -> None:
    commitment = only("Sur les 50 écoles, 46 ont été équipées par l'Office des semences.")
    assert (int(commitment.quantity.value), commitment.unit.value) == (46, "schools")
    assert commitment.modality.value is Modality.ACHIEVED


def test_a_share_to_be_reached_is_a_target() -> None:
    assert (
        only("Le contrat permettra d'atteindre un taux d'intégration de 65 %, contre 32 % en 2022.").quantity.value
        == 65
    )


def test_an_adjective_does_not_hide_the_thing() -> None:
    assert only("La société Lumen raccordera 40 centres médicaux.").measure.value is Measure.COVERAGE


def test_projects_count_where_they_are_carried_out() -> None:
    assert only("Le fonds Alma financera 44 projets d'ici 2027.").unit.value == "projects"


def test_of_two_pairs_only_where_one_arrives_counts() -> None:
    text = "Le taux de raccordement passera de 88 à 98 % en ville et de 92 à 96 % à la campagne."
    assert [int(each.quantity.value) for each in found(text)] == [98, 96]


def test_an_adverb_may_stand_between_the_verbs() -> None:
    text = "120 villages, 40 écoles et 30 dispensaires seront bientôt raccordés au réseau."
    assert [int(each.quantity.value) for each in found(text)] == [120, 40, 30]
