"""Who pays a sum: the lender or donor, not the one who receives it or signs for it."""

from __future__ import annotations

import pytest

from mithaq.reading.model import Measure
from tests.reading.find.commitments.test_find_commitments import only
from tests.reading.find.commitments.test_owners import actor_of


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "La Société des ports et la Banque africaine de développement ont signé une convention de prêt "
            "de 40 millions d'euros.",
            "Banque africaine de développement",
        ),
        ("L'hôpital de Sikasso recevra 3 millions d'euros de l'Union européenne.", "Union européenne"),
        (
            "La commune de Kati a obtenu 2 millions de dollars auprès du Fonds vert pour le climat.",
            "Fonds vert pour le climat",
        ),
    ],
)
def test_the_lender_pays(text: str, actor: str) -> None:
    assert actor_of(text) == actor


@pytest.mark.parametrize(
    "text",
    [
        "L'hôpital de Sikasso recevra 3 millions d'euros pour ses urgences.",
        "Le Ghana a signé un accord de prêt de 40 millions d'euros pour ses routes.",
    ],
)
def test_whoever_receives_owes_nothing(text: str) -> None:
    assert actor_of(text) is None


def test_money_from_outside_is_no_budget_of_the_state() -> None:
    lent = only("L'Agence française de développement apportera 30 millions d'euros au port.")
    spent = only("L'Agence nationale des ports apportera 30 millions d'euros au port.")
    assert (lent.measure.value, spent.measure.value) == (Measure.INVESTMENT, Measure.BUDGET)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Le projet permettra à la société Agrina de créer 250 emplois.", "Agrina"),
        ("Le projet, exécuté en trois ans, permettra à tous de trouver 250 emplois.", None),
    ],
)
def test_whom_a_project_enables_does_it(text: str, actor: str | None) -> None:
    assert actor_of(text) == actor


def test_a_named_plan_is_the_doer_where_nobody_owns_it() -> None:
    assert (
        actor_of("La Chambre rappelle que le plan Horizon Vert a fixé l'objectif de 7.000 emplois.")
        == "plan Horizon Vert"
    )


def test_a_bank_that_the_sum_is_for_does_not_give_it() -> None:
    assert actor_of("L'enveloppe sera de 12 millions d'euros pour la Banque agricole.") is None
    assert actor_of("Un prêt de 12 millions d'euros de la Banque agricole financera le port.") == "Banque agricole"
