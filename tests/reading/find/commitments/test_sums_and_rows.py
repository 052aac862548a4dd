"""Sums told twice, rows of things under one verb, and numbers that stand for a noun named before."""

from __future__ import annotations

import pytest

from mithaq.reading.model import Measure
from tests.reading.find.commitments.test_find_commitments import found, only


def values(text: str) -> list[int]:
    return [int(each.quantity.value) for each in found(text)]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Le groupe Alma investira 100 millions de dollars, environ 62 milliards de FCFA.", [100_000_000]),
        ("Le groupe Alma investira 40 millions d'euros (44 millions de dollars) à Thiès.", [40_000_000]),
        ("Le groupe Alma investira 40 millions d'euros, puis 50 millions d'euros en 2030.", [40_000_000, 50_000_000]),
    ],
)
def test_a_sum_in_another_currency_is_no_second_one(text: str, amounts: list[int]) -> None:
    assert values(text) == amounts


def test_things_in_a_row_share_the_verb_behind_them() -> None:
    text = "184 dispensaires, 336 centres de santé et 230 écoles seront raccordés au réseau électrique."
    assert values(text) == [184, 336, 230]


def test_a_row_of_participants_is_none() -> None:
    assert not values("14 délégués, 12 exposants et 30 invités seront présents au salon.")


def test_what_a_sum_is_of_stands_before_a_plain_verb() -> None:
    assert only("Le montant du prêt est de 21 millions de dollars.").quantity.value == 21_000_000
    assert not found("Le prix du terrain est de 21 millions de dollars.")


def test_them_stands_for_the_noun_before() -> None:
    commitment = only("Le plan permettra de doubler les emplois pour les porter à plus de 160.000.")
    assert (commitment.unit.value, commitment.measure.value) == ("jobs", Measure.JOBS)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Quelque 4.000 femmes recevront une formation au numérique.", Measure.TRAINED),
        ("Le programme insérera 1.000 jeunes dans les transports.", Measure.JOBS),
    ],
)
def test_what_people_receive_gives_the_measure(text: str, measure: Measure) -> None:
    assert only(text).measure.value is measure
