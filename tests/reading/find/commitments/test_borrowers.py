"""Loans to a state: the lender owes the money, the state what the money is to bring about."""

from __future__ import annotations

import pytest

from tests.reading.find.commitments.test_find_commitments import found

LOAN = "La Banque mondiale a accordé lundi au Kenya un prêt de 80 millions de dollars pour un projet d'eau potable. "


def actors_of(text: str) -> list[str | None]:
    return [each.actor.value if each.actor else None for each in found(text)]


@pytest.mark.parametrize(
    "brought",
    [
        "Le projet permettra de raccorder 30.000 ménages d'ici 2028.",
        "La Banque mondiale a expliqué que ces travaux permettront de raccorder 30.000 ménages.",
        "La Banque mondiale lance ce projet lundi. Le projet permettra de raccorder 30.000 ménages d'ici 2028.",
        "D'après la Banque mondiale, 30.000 ménages seront raccordés d'ici 2028.",
    ],
)
def test_what_a_loan_brings_the_state_that_borrows_has_to_do(brought: str) -> None:
    assert actors_of(LOAN + brought)[-1:] == ["Kenya"]


def test_the_money_itself_is_the_lender_s() -> None:
    more = "Le Kenya signera en juin. Le second prêt, d'un montant de 20 millions de dollars, financera des écoles."
    assert actors_of(LOAN + more)[-1:] == ["Banque mondiale"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("La Banque mondiale formera 300 agents d'ici 2028.", "Banque mondiale"),
        (LOAN + "La société Rivière raccordera 30.000 ménages d'ici 2028.", "Rivière"),
        (LOAN + "Le projet, porté par la société Majinet, raccordera 30.000 ménages d'ici 2028.", "Majinet"),
    ],
)
def test_whoever_is_named_for_the_deed_stays_its_doer(text: str, actor: str) -> None:
    assert actors_of(text)[-1] == actor


def test_a_title_tells_what_a_loan_brings_before_it_is_named() -> None:
    assert actors_of("30.000 ménages raccordés à l'eau d'ici 2028\n\n" + LOAN)[0] == "Kenya"
    lent = "L'Association internationale de développement (IDA) accorde lundi au Kenya un prêt pour ses routes. "
    assert actors_of(lent + "Le projet permettra de raccorder 30.000 ménages d'ici 2028.") == ["Kenya"]


def test_of_two_countries_neither_is_taken_for_the_borrower() -> None:
    two = "La Banque mondiale a accordé lundi au Kenya et en Ouganda un prêt de 80 millions de dollars. "
    assert actors_of(two + "Le projet permettra de raccorder 30.000 ménages d'ici 2028.")[-1:] == [None]
