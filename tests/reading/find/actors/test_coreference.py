"""What points back, and what does not."""

import pytest

from tests.reading.find.actors.finding import pointers

SIGNED = "La société Fjordnett et l'Agence de l'Atlas ont signé un accord. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (SIGNED + "La société recrutera.", [("société", "Fjordnett")]),
        (SIGNED + "L'entreprise recrutera.", [("entreprise", "Fjordnett")]),
        (SIGNED + "L'Agence paiera.", [("Agence", "Agence de l'Atlas")]),
        (SIGNED + "Cette dernière paiera.", [("dernière", "Agence de l'Atlas")]),
        (
            "Le ministère de l'Eau a signé. Le ministère de tutelle paiera.",
            [("ministère de tutelle", "ministère de l'Eau")],
        ),
        ("Lukaya Bank a signé. La banque paiera.", [("banque", "Lukaya Bank")]),
        ("La ministre de l'Eau, Hind Lahlou, a signé. La ministre a souri.", [("ministre", "Hind Lahlou")]),
        ("L'Agence de l'Atlas a signé. Elle paiera.", [("Elle", "Agence de l'Atlas")]),
        ("L'éditeur Zarqa et l'opérateur Fjordnett ont signé. L'éditeur paiera.", [("éditeur", "Zarqa")]),
        (SIGNED + "Cette structure paiera.", [("structure", "Agence de l'Atlas")]),
        (
            "La Banque du Sud et l'Agence de l'Atlas ont signé. L'institution financière paiera.",
            [("institution financière", "Banque du Sud")],
        ),
        ("L'opérateur Fjordnett signe. L'opérateur historique paiera.", [("opérateur", "Fjordnett")]),
    ],
)
def test_it_points_back(text: str, found: list[tuple[str, str]]) -> None:
    assert pointers(text) == found


@pytest.mark.parametrize(
    "text",
    [
        SIGNED + "Les deux parties sourient.",
        SIGNED + "La société de gestion paiera.",
        SIGNED + "Une société paiera.",
        SIGNED + "Elle paiera.",
        "La société paiera. La société Fjordnett a signé.",
        "L'Agence de l'Atlas a signé. Il faut attendre.",
        "La ministre de l'Eau, Hind Lahlou, a signé. Le ministre a souri.",
        "L'Agence de l'Atlas a signé. La banque paiera.",
        "La société Fjordnett a signé. L'institution paiera.",
        SIGNED + "La structure de l'accord est simple.",
        "Le Projet d'accès à l'eau (PAE) a signé. Le projet avance.",
    ],
)
def test_it_points_at_nothing(text: str) -> None:
    assert pointers(text) == []


def test_a_company_named_behind_its_kind_is_no_pointer() -> None:
    named = "Zarqa et l'OKTP signent. La société saoudienne Zarqa et l'OKTP ont signé un accord."
    assert pointers(named) == []
    quoted = "Zarqa et l'OKTP signent. La société saoudienne « Zarqa » a signé un accord."
    assert pointers(quoted) == []
    bare = "La société Zarqa signe. La société saoudienne recrutera."
    assert pointers(bare) == [("société", "Zarqa")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le ministère de l'Eau signe. Le même ministère paiera.", [("ministère", "ministère de l'Eau")]),
        ("Le ministère de l'Eau signe. Son département paiera.", [("département", "ministère de l'Eau")]),
        ("La société Zarqa signe. La même société paiera.", [("société", "Zarqa")]),
        ("La société Zarqa signe. Une même société paiera.", []),
        ("La société Zarqa signe. Son département paiera.", []),
        ("La société Zarqa signe. Son opérateur paiera.", []),
    ],
)
def test_the_same_one_and_one_s_own_department(text: str, found: list[tuple[str, str]]) -> None:
    assert pointers(text) == found


def test_ordinals_tell_two_bodies_apart() -> None:
    text = "Zarqa et Sorez ont signé un accord. Pour le premier, c'est un test ; pour la seconde, un espoir."
    assert pointers(text) == [("premier", "Zarqa"), ("seconde", "Sorez")]
    assert pointers("Zarqa et Sorez ont signé un accord. Le premier lot arrive ; pour la seconde, on verra.") == []


def test_an_agency_is_no_company() -> None:
    text = "La société Zarqa a signé avec l'Agence des ports (ADPX). L'ADPX paie. L'opérateur recrutera."
    assert pointers(text) == [("opérateur", "Zarqa")]
