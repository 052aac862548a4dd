"""What became of a promise: a number without its thing, and the results that have a thing of their own."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mithaq.reading.model import Measure, Modality
from tests.reading.find.commitments.test_find_commitments import found

PROMISED = "En 2021, la société Soltech s'était engagée à raccorder 120 villages. "


@pytest.mark.parametrize(
    "result",
    [
        "Seuls 74 l'ont été.",
        "À la fin de mars, 74 l'avaient été.",
        "Soixante-quatorze l'ont déjà été.",
        "Soixante-quatorze seulement ont été raccordés.",
        "Elle en a raccordé 74.",
        "Elle en a équipé 74 l'an dernier.",
        "Elle n'en a raccordé que 74.",
    ],
)
def test_a_bare_number_tells_what_became_of_the_promise(result: str) -> None:
    promise, outcome = found(PROMISED + result)
    assert outcome.quantity.value == Decimal(74)
    assert outcome.modality.value is Modality.ACHIEVED
    assert outcome.measure.value is promise.measure.value
    assert outcome.unit.value == promise.unit.value == "villages"
    assert outcome.actor is not None
    assert outcome.actor.value == "Soltech"


@pytest.mark.parametrize(
    "other",
    [
        "Seuls 74 pourraient l'être.",  # not done
        "Elle n'en a pas raccordé 74.",
        "Elle en a perdu 74.",
        "Elle en a demandé 74.",
        "Le directeur a 74 ans.",
    ],
)
def test_what_is_no_deed_done_is_no_outcome(other: str) -> None:
    assert [each.quantity.value for each in found(PROMISED + other)] == [Decimal(120)]


def test_an_outcome_of_what_nobody_promised_is_none() -> None:
    assert not found("Le jury avait examiné 120 dossiers. Seuls 12 ont été retenus, et 40 ont été classés.")


def test_of_sites_that_came_to_be() -> None:
    text = "Le ministère de la Culture devait ouvrir 58 musées avant 2023. Trente-huit ont vu le jour."
    _, outcome = found(text)
    assert (outcome.quantity.value, outcome.measure.value) == (Decimal(38), Measure.SITES)
    assert outcome.deadline is None


def test_another_thing_behind_the_number_is_what_it_counts() -> None:
    *_, last = found(PROMISED + "Elle a formé 74 agents.")
    assert last.unit.value == "people"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("La société Soltech formera trente de nos mécaniciens d'ici 2027.", "people"),
        ("La société Soltech équipera quarante de ses écoles d'ici 2027.", "schools"),
    ],
)
def test_some_of_what_is_somebody_s(text: str, unit: str) -> None:
    [commitment] = found(text)
    assert commitment.unit.value == unit


def test_whom_one_trains_are_people_whatever_was_counted_before() -> None:
    text = "La société Soltech équipera 40 classes. Les maçons manquent : elle en formera 90 par an."
    assert [(each.quantity.value, each.unit.value) for each in found(text)][-1] == (Decimal(90), "people")
