"""Doers of a clause within the sentence."""

from __future__ import annotations

import pytest

from tests.reading.find.commitments.test_find_commitments import found


def actors_of(text: str) -> list[str | None]:
    return [each.actor.value if each.actor is not None else None for each in found(text)]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        # The subject stands right behind "en vertu duquel", whoever signs.
        (
            "La société Kimia a signé avec la Fondation Atlas un accord en vertu duquel la Fondation Atlas formera "
            "80 tisserands.",
            "Fondation Atlas",
        ),
        (
            "La société Kimia a signé avec la Fondation Atlas une convention, aux termes de laquelle celle-ci formera "
            "80 tisserands.",
            "Fondation Atlas",
        ),
        # The clause is over: the verb is that of the sentence.
        (
            "La société Kimia, avec laquelle la Fondation Atlas avait conclu un accord, formera 80 tisserands.",
            "Kimia",
        ),
        # "Lequel" stands for whoever was named last, as "qui" does.
        ("L'accord lie la ville à la société Kimia, laquelle devra former 80 tisserands.", "Kimia"),
        # A verb that no list knows is no hindrance behind "qui".
        (
            "La convention lie l'État à l'Agence du Rail, qui en prêtait 22 millions d'euros, d'ici 2027.",
            "Agence du Rail",
        ),
    ],
)
def test_the_clause_that_holds_the_number_has_its_own_subject(text: str, actor: str) -> None:
    assert actors_of(text) == [actor]


def test_who_is_named_beside_another_under_one_preposition_is_no_subject() -> None:
    assert actors_of(
        "La filiale de la société Kimia et de la Banque Atlas, installée à Tours, recrutera 300 techniciens."
    )


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("La société Kimia fera former par la Fondation Atlas 300 tisserands d'ici 2027.", "Kimia"),
        ("300 tisserands seront formés par la Fondation Atlas d'ici 2027.", "Fondation Atlas"),
    ],
)
def test_who_has_it_done_by_another_owes_it(text: str, actor: str) -> None:
    assert actors_of(text) == [actor]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Le pont coûtera cher : 21 millions d'euros viendront de l'État.", ["État"]),
        (
            "Le marché s'élève à 8 millions d'euros, somme imputée au budget de l'Agence du Rail.",
            ["Agence du Rail"],
        ),
        # What several bring is no single one's.
        ("Avec l'apport de l'État et celui des bailleurs, 35 millions d'euros seront injectés.", [None]),
    ],
)
def test_a_sum_is_owed_by_whoever_s_purse_it_comes_from(text: str, actors: list[str | None]) -> None:
    assert actors_of(text) == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "Jeanne Morel, directrice de la Fondation Atlas, a pris la parole. "
            "Son agence formera 80 tisserands d'ici 2027.",
            ["Fondation Atlas"],
        ),
        ("Son agence formera 80 tisserands d'ici 2027.", [None]),
    ],
)
def test_whose_agency_acts_is_the_person_s_named_last(text: str, actors: list[str | None]) -> None:
    assert actors_of(text) == actors


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "La Stratégie nationale des ports 2025-2030, adoptée cet été, veut "
            "que 90 % des quais soient électrifiés en 2030.",
            "Stratégie nationale des ports 2025-2030",
        ),
        # Who runs a plan owes what it brings.
        (
            "La Stratégie nationale des ports 2025-2030, pilotée par l'Agence du Rail, prévoit 40 quais d'ici 2030.",
            "Agence du Rail",
        ),
    ],
)
def test_what_a_plan_wants_to_be_is_its_own_target(text: str, actor: str) -> None:
    assert actors_of(text) == [actor]


def test_a_total_of_one_doer_is_his() -> None:
    assert actors_of(
        "L'Agence du Rail ouvrira 12 gares d'ici 2027. Elle y consacrera au total 3 milliards d'euros."
    ) == ["Agence du Rail", "Agence du Rail"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        # Who stands behind "qui" is a name that nothing tells to be a body: nobody else takes it over.
        (
            "La Banque Atlas prêtera 45 millions d'euros à la Sotratu, qui s'engagerait à acheter 120 autobus "
            "d'ici 2027.",
            ["Banque Atlas", None],
        ),
        ("Cinq centres d'essais doivent être ouverts par les opérateurs d'ici juin 2027.", ["opérateurs"]),
        ("Cinq centres d'essais, payés par les opérateurs, recevront 900 élèves d'ici juin 2027.", [None]),
    ],
)
def test_who_is_not_known_to_be_the_doer_is_not_guessed(text: str, actors: list[str | None]) -> None:
    assert actors_of(text) == actors


def test_the_first_of_two_verbs_gives_the_second_its_doer_or_none() -> None:
    before = "La société Kimia investira 3 millions d'euros."
    assert actors_of(f"{before} L'agglo salariera 30 médecins et ouvrira 12 maisons de santé d'ici 2027.")[2] is None
    assert (
        actors_of(f"{before} Elle embauchera 30 médecins et ouvrira 12 maisons de santé d'ici 2027.") == ["Kimia"] * 3
    )


def test_the_opening_a_of_papers_without_accents_is_no_verb() -> None:
    assert actors_of("A ce jour, la société Kimia a formé 300 tisserands.") == ["Kimia"]
    assert actors_of("A travers le Fonds Horizon, la société Kimia formera 300 tisserands.") == ["Kimia"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        # A result that a loan stands near is not the country's for that.
        (
            "La Banque mondiale a accordé au Bénin un prêt de 40 millions de dollars. "
            "Le réseau doit raccorder 300 villages.",
            ["Banque mondiale", "Bénin"],
        ),
        (
            "La Banque mondiale a accordé au Bénin un prêt de 40 millions de dollars. 300 villages ont été raccordés.",
            ["Banque mondiale", None],
        ),
        # Who will have a thing does not owe what it costs.
        ("La région Bretagne aura son centre de formation, pour un montant de 12 millions d'euros.", [None]),
        (
            "La région Bretagne paiera son centre de formation, pour un montant de 12 millions d'euros.",
            ["région Bretagne"],
        ),
        # Our own reckoning promises nothing.
        ("Selon nos calculs, le secteur a créé 2.300 emplois.", [None]),
    ],
)
def test_no_doer_is_better_than_a_near_one(text: str, actors: list[str | None]) -> None:
    assert actors_of(text) == actors
