"""Who has to deliver, where the grammar only points at it: appositions, plural pronouns, whoever is obliged."""

from __future__ import annotations

import pytest

from mithaq.reading import read


def doers(text: str) -> list[str | None]:
    return [each.actor.value if each.actor else None for each in read(text, published="2025-05-22").commitments]


def test_the_owner_in_an_apposition_is_not_the_doer() -> None:
    text = "La société Soltech, filiale du groupe japonais Yamada, créera 300 emplois d'ici 2029."
    assert doers(text) == ["Soltech"]
    assert doers("Le groupe japonais Yamada créera 300 emplois d'ici 2029.") == ["Yamada"]


@pytest.mark.parametrize(
    ("before", "doer"),
    [
        ("Neuf sociétés de gestion ont été retenues.", "sociétés de gestion"),
        ("Les universités publiques ont répondu.", "universités publiques"),
        ("La société Soltech a répondu.", None),
    ],
)
def test_a_plural_pronoun_stands_for_a_class_and_for_no_single_body(before: str, doer: str | None) -> None:
    assert doers(f"{before} Elles formeront 300 techniciens d'ici 2029.") == [doer]


def test_whoever_is_obliged_is_the_doer() -> None:
    text = "Le cahier des charges impose aux opérateurs de couvrir 45 % de la population en 2030."
    assert doers(text) == ["opérateurs"]
    assert doers("La société Soltech promet aux opérateurs de former 300 techniciens d'ici 2029.") == ["Soltech"]


def test_what_a_sector_has_is_no_deed_of_the_minister_who_says_so() -> None:
    said = (
        "Nadia Berrada, ministre de l'Industrie, rappelle que le secteur réalisait 19 milliards de dirhams à l'export."
    )
    assert doers(said) == [None]
    done = "Nadia Berrada, ministre de l'Industrie, formera 300 techniciens d'ici 2029."
    assert doers(done) == ["ministère de l'Industrie"]


def test_celle_ci_is_whoever_was_named_last_and_elle_the_subject() -> None:
    before = "L'Agence des ports a choisi la société Soltech."
    assert doers(f"{before} Celle-ci formera 300 techniciens d'ici 2029.") == ["Soltech"]
    assert doers(f"{before} Elle formera 300 techniciens d'ici 2029.") == ["Agence des ports"]


@pytest.mark.parametrize(
    ("subject", "doer"),
    [("Les deux parties", None), ("Les quatre signataires", None), ("La société", "Soltech")],
)
def test_what_several_undertake_together_no_single_one_owes(subject: str, doer: str | None) -> None:
    before = "La société Soltech a présenté lundi son centre de formation."
    verb = "prévoient" if subject.startswith("Les") else "prévoit"
    assert doers(f"{before} {subject} {verb} de former 300 techniciens d'ici 2029.") == [doer]


def test_the_parts_of_a_sum_are_whose_the_sum_is() -> None:
    whole = "L'État consacrera 50 millions d'euros à la recherche."
    other = "La cérémonie a réuni les chercheurs."
    parts = "Les dotations seront réparties ainsi : 30 millions pour les laboratoires."
    assert doers(f"{whole}\n\n{other}\n\n{parts}") == ["État", "État"]
    assert doers(f"{whole}\n\n{other}\n\n30 millions seront levés par des sociétés.")[:1] == ["État"]


def test_what_things_allow_is_no_deed_of_the_minister_who_says_so() -> None:
    said = "Nadia Berrada, ministre de l'Industrie, a pris la parole. "
    things = "Les zones franches, a-t-elle ajouté, permettront de créer 9.000 emplois."
    assert doers(said + things) == [None]
