"""What has a share of a population or an economy by now, and what has come to so many."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mithaq.reading.model import Commitment, Measure, Modality
from tests.reading.find.commitments.test_find_commitments import found, only


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Selon le régulateur, la 4G atteint désormais 95 % de la population.", Measure.COVERAGE),
        ("Le réseau de fibre dessert déjà 40 % des communes.", Measure.COVERAGE),
        ("Le numérique contribue déjà pour 6 % au PIB.", Measure.GDP),
        ("Le tourisme représente 7 % du PIB.", Measure.GDP),
    ],
)
def test_a_share_that_is_there_by_now_is_reached(text: str, measure: Measure) -> None:
    commitment = only(text)
    assert (commitment.measure.value, commitment.modality.value) == (measure, Modality.ACHIEVED)


@pytest.mark.parametrize(
    "text",
    ["La pluie touche 40 % des communes.", "Le candidat atteint désormais 40 % des voix.", "La 4G coûte 6 % du PIB."],
)
def test_a_share_of_something_else_is_none(text: str) -> None:
    assert not found(text)


def told(text: str) -> list[tuple[Decimal, str, Modality]]:
    return [(each.quantity.value, each.unit.value, each.modality.value) for each in found(text)]


def test_where_things_come_to_counts_what_changes() -> None:
    text = "La poste sera réorganisée, et ses guichets passeront de 17 à 33."
    assert told(text) == [(Decimal(33), "counters", Modality.PROMISED)]


def test_what_somebody_wants_to_be_is_still_to_be() -> None:
    text = "La Stratégie nationale du numérique veut que 100 % des localités soient couvertes d'ici 2030."
    assert told(text) == [(Decimal(100), "percent", Modality.PROMISED)]
    assert not found("La commune de Sarra souhaite que 20 écoles de plus soient raccordées.")


def test_those_a_body_of_somebody_has_trained_are_trained() -> None:
    commitment: Commitment = only("Depuis, son école a formé 34 informaticiens.")
    assert (commitment.measure.value, commitment.modality.value) == (Measure.TRAINED, Modality.ACHIEVED)


def test_what_is_done_stands_in_the_participle_behind_to_be() -> None:
    commitment = only("Cinq centres de santé doivent être construits par la société Soltech en 2027.")
    assert commitment.measure.value is Measure.SITES
