"""Mentions of one actor share a cluster and the fullest name."""

import pytest

from mithaq.reading.find.mentions import ActorKind
from tests.reading.find.actors.finding import actors_of


def names(text: str) -> list[tuple[str, str]]:
    return [(mention.span.of(text), mention.name) for mention in actors_of(text)]


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("L'Agence des Zones Franches (AZF) a signé. L'AZF recrute.", "AZF", "Agence des Zones Franches"),
        ("La KLMX a signé. Elle suit la Ligue des Marins (KLMX).", "KLMX", "Ligue des Marins"),
        ("Le PNV a signé. « Parc national du Vent » est son nom.", "PNV", "Parc national du Vent"),
        (
            "Le ministère de l'Eau a signé. Le ministère de l'Eau et des Forêts paie.",
            "ministère de l'Eau",
            "ministère de l'Eau et des Forêts",
        ),
        ("Le PDG de Zarqa Tech signe. La société Zarqa paie.", "Zarqa", "Zarqa Tech"),
        ("Hind Lahlou, directrice, a signé. Mme Lahlou sourit.", "Lahlou", "Hind Lahlou"),
    ],
)
def test_a_short_form_bears_the_full_name(text: str, short: str, full: str) -> None:
    assert (short, full) in names(text)


def test_the_beginning_of_two_names_joins_neither() -> None:
    text = "L'Office des ports du Nord et l'Office des ports du Sud ont signé. L'Office des ports paie."
    assert names(text)[-1] == ("Office des ports", "Office des ports")


def test_an_acronym_of_other_letters_stays_alone() -> None:
    assert ("XYZ", "XYZ") in names("L'XYZ a signé avec l'Agence des Zones Franches.")


def test_the_name_stands_where_its_span_says() -> None:
    text = "L'AZF recrute. L'Agence des Zones Franches (AZF) a signé."
    assert {mention.name_span.of(text) for mention in actors_of(text)} == {"Agence des Zones Franches"}


def test_a_shortened_end_is_the_same_body() -> None:
    mentions = actors_of("L'opérateur Zarqa Côte d'Ivoire a signé. Zarqa CI et Lukaya CI paieront.")
    assert [mention.name for mention in mentions] == ["Zarqa Côte d'Ivoire", "Zarqa Côte d'Ivoire", "Lukaya CI"]


def test_a_blend_of_the_first_words_in_brackets_is_the_same_body() -> None:
    mentions = actors_of("La Lukaya Waters Utilities Corporation (Luwat) a signé. La directrice de Luwat approuve.")
    assert {mention.name for mention in mentions} == {"Lukaya Waters Utilities Corporation"}


def test_a_word_in_brackets_behind_a_body_is_that_body_where_it_is_named_again() -> None:
    mentions = actors_of("La Banque africaine des ports (Zarqabank) a signé. Le PDG de Zarqabank, Ali Ba, approuve.")
    assert [mention.name for mention in mentions if mention.kind is ActorKind.ORGANISATION] == [
        "Banque africaine des ports",
        "Banque africaine des ports",
        "Banque africaine des ports",
    ]
    mentions = actors_of("L'Institut des ports et Zarqatech ont signé. Zarqatech paiera.")
    assert {mention.name for mention in mentions} == {"Institut des ports", "Zarqatech"}
