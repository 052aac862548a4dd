"""Doers that the grammar names elsewhere than as subject."""

from __future__ import annotations

import pytest

from tests.reading.find.commitments.test_find_commitments import found, only


def actor_of(text: str) -> str | None:
    actor = only(text).actor
    return actor.value if actor is not None else None


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("L'usine sera bâtie par la société Kimia, qui y investira 45 millions d'euros.", "Kimia"),
        ("Le dispositif, piloté par le ministère de l'Emploi, formera 900 jeunes.", "ministère de l'Emploi"),
        ("Le plan 2025-2028 de la Banque Atlas prévoit 600 embauches.", "Banque Atlas"),
        ("La société Kimia, qui emploie 80 personnes, investira 45 millions d'euros.", "Kimia"),
    ],
)
def test_who_runs_the_thing_owes_what_it_brings(text: str, actor: str) -> None:
    assert actor_of(text) == actor


def test_the_first_and_the_second_are_the_two_of_the_sentence_before() -> None:
    commitments = found(
        "La région Bretagne et Naval Énergies ont conclu un partenariat. La première apportera 10 millions "
        "d'euros, la seconde créera 120 emplois."
    )
    assert [each.actor.value if each.actor else None for each in commitments] == ["région Bretagne", "Naval Énergies"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Le japonais Orbita, enfin. Le géant du stockage investira 6 millions d'euros dans le port.", "Orbita"),
        ("Navalis et Orbita ont signé mardi. Le géant du stockage investira 6 millions d'euros dans le port.", None),
    ],
)
def test_the_giant_of_a_trade_is_whom_the_sentence_before_speaks_of(text: str, actor: str | None) -> None:
    assert [each.actor.value if each.actor else None for each in found(text)] == [actor]


def test_the_first_of_three_is_nobody_in_particular() -> None:
    [commitment] = found(
        "La région Bretagne, Naval Énergies et Orbita ont conclu un partenariat. Le second créera 120 emplois."
    )
    assert commitment.actor is None


def test_what_we_promise_the_body_of_the_speaker_owes() -> None:
    quotation = "« Nous allons former 150 techniciens d'ici 2027 »"
    assert actor_of(f"{quotation}, a déclaré Paul Diouf, directeur général de la société Néotech.") == "Néotech"


def test_a_sector_that_employs_is_nobody_s_deed() -> None:
    commitment = only("Le Maroc a changé : le secteur emploie 30.000 personnes.")
    assert (commitment.actor, commitment.unit.value) == (None, "jobs")


@pytest.mark.parametrize(
    ("before", "after", "actor"),
    [
        ("Visite de la nouvelle biscuiterie du groupe Kimia.", "L'usine va créer 40 emplois d'ici 2027.", "Kimia"),
        ("Portée par la société Kimia, cette ferme ouvrira.", "Le site va créer 40 emplois d'ici 2027.", "Kimia"),
        (
            "La société Kimia et son partenaire Orbita annoncent un projet à Fès.",
            "Ce projet créera 40 emplois d'ici 2027.",
            "Kimia",
        ),
        (
            "La société Kimia et la société Orbita annoncent un projet à Fès.",
            "Ce projet créera 40 emplois d'ici 2027.",
            None,
        ),
        ("Le groupe Kimia a tenu son assemblée.", "Le tourisme va créer 40 emplois d'ici 2027.", None),
    ],
)
def test_a_work_told_of_again_is_its_owner_s(before: str, after: str, actor: str | None) -> None:
    assert [each.actor.value if each.actor else None for each in found(f"{before} {after}")] == [actor]


def test_the_items_of_a_list_are_the_owner_s_of_what_heads_it() -> None:
    text = (
        "Porté par la société Kimia, ce projet avance. Cette phase permettra :\n"
        "- L'installation de 120 kilomètres de câbles ;\n- La construction de 30 écoles.\n"
    )
    assert [each.actor.value if each.actor else None for each in found(text)] == ["Kimia", "Kimia"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Les équipes de la société Kimia ont formé 900 jeunes.", "Kimia"),
        ("Les jeunes de la région Bretagne ont créé 900 startups.", None),
    ],
)
def test_what_a_team_does_its_body_does_but_not_what_people_of_a_place_do(text: str, actor: str | None) -> None:
    assert [each.actor.value if each.actor else None for each in found(text)] == [actor]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Le programme « Digital Atlas » a permis la création de 20.000 emplois.", "Digital Atlas"),
        ("Le plan Horizon 2030, qui prévoit la création de 20.000 emplois, avance.", "plan Horizon 2030"),
    ],
)
def test_a_plan_between_quotation_marks_goes_by_what_stands_in_them(text: str, actor: str) -> None:
    assert actor_of(text) == actor


def test_we_are_the_body_of_whoever_the_quotation_is_given_to() -> None:
    text = (
        "Awa Ndiaye, ministre de l'Emploi, a ouvert la séance. « Nous allons créer 150 emplois. Il faut aller vite », "
        "a déclaré Paul Diouf, directeur général de la société Néotech."
    )
    assert actor_of(text) == "Néotech"
