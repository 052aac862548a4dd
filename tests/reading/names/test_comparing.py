"""Whether two names of one document are one actor's."""

import pytest

from mithaq.reading.names.comparing import (
    ends_with_surname,
    initials,
    is_acronym_of,
    same_name,
    shortens,
    tidy,
)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Agence de dévelop-\npement", "Agence de développement"),
        ("Agence\n   de  l'eau", "Agence de l'eau"),
        ("« Elm »", "Elm"),
        ("+Elm+", "Elm"),
        ("N+One", "N+One"),
        ("Koné-Traoré", "Koné-Traoré"),
        ("Koné-\nTraoré", "Koné- Traoré"),
    ],
)
def test_tidy_joins_lines_and_drops_quotation_marks_and_nothing_else(words: str, value: str) -> None:
    assert tidy(words) == value


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("l'Agence de l'Eau", "Agence de l’eau", True),
        ("« ELM »", "Elm", True),
        ("ministère délégué chargé du Budget", "ministère du Budget", True),
        ("Fès-Meknès", "Fès Meknès", True),
        ("Agence de l'Eau", "Agence de l'Air", False),
        ("Maroc Telecom", "Maroc", False),
    ],
)
def test_same_name(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


def test_a_beginning_shortens_a_name_and_an_end_does_not() -> None:
    assert shortens("ministère de l'Eau", "ministère de l'Eau et des Forêts")
    assert not shortens("Forêts", "ministère de l'Eau et des Forêts")
    assert not shortens("ministère de l'Eau", "ministère de l'Eau")


def test_an_acronym_is_the_initials_of_the_significant_words() -> None:
    assert initials("Parc national du Vent") == "PNV"
    assert is_acronym_of("PNV", "Parc national du Vent")
    assert not is_acronym_of("PNU", "Parc national du Vent")


def test_a_surname_ends_a_name_and_a_first_name_does_not() -> None:
    assert ends_with_surname("El Khatib", "Hind El Khatib")
    assert not ends_with_surname("Hind", "Hind El Khatib")
