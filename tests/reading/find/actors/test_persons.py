"""Persons by civil title, by function and by the model's vote."""

from collections.abc import Sequence

import pytest

from mithaq.reading.find.mentions import ActorKind
from tests.reading.find.actors.finding import actors_of, persons


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("M. Driss Ould Sidi a signé.", ["Driss Ould Sidi"]),
        ("Mme El Khatib a signé.", ["El Khatib"]),
        ("Le ministre du Travail, Jean N'Dri-Aka, a signé.", ["Jean N'Dri-Aka"]),
        ("Le ministre des TIC Moulay Said Alami a signé.", ["Moulay Said Alami"]),
        ("Hind Lahlou, directrice générale de la Caisse, a signé.", ["Hind Lahlou"]),
        ("Saad Al-Arifi, le président de l'Office, a signé.", ["Saad Al-Arifi"]),
        ("L'Agence, par la voix de son président Omar Tazi, approuve.", ["Omar Tazi"]),
        ("Les ministres Omar Tazi et Hind Lahlou ont signé.", ["Omar Tazi", "Hind Lahlou"]),
        ("Les ministres du Travail, Omar Tazi, et de l'Eau, Hind Lahlou, ont signé.", ["Omar Tazi", "Hind Lahlou"]),
        ("Hind Lahlou est la présidente de l'Office.", ["Hind Lahlou"]),
        ("Le directeur général Pascal Martin a signé.", ["Pascal Martin"]),
    ],
)
def test_a_title_or_a_function_names_a_person(text: str, found: list[str]) -> None:
    assert persons(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Le directeur a signé à Fès.",
        "Le président de la République a signé.",
        "Le ministre du Travail, Maroc Telecom et la presse.",
        "Casablanca, ville du Maroc, grandit.",
    ],
)
def test_no_person_is_named(text: str) -> None:
    assert persons(text) == []


def test_a_title_before_a_surname_means_the_person_of_that_gender() -> None:
    text = (
        "La ministre de l'Eau, Hind Lahlou, et le ministre du Plan, Omar Lahlou, ont signé. "
        "Mme Lahlou s'est félicitée. M. Lahlou aussi."
    )
    names = [(mention.span.of(text), mention.name) for mention in actors_of(text) if mention.kind is ActorKind.PERSON]
    assert names[2:] == [("Lahlou", "Hind Lahlou"), ("Lahlou", "Omar Lahlou")]


def test_a_surname_that_two_persons_bear_joins_neither() -> None:
    text = "Hind Lahlou, directrice, et Omar Lahlou, directeur, ont signé. Dr Lahlou parle."
    assert {mention.name for mention in actors_of(text) if mention.span.of(text) == "Lahlou"} == {"Lahlou"}


class _Says:
    """A voter that calls the given words a person wherever they stand."""

    def __init__(self, *names: str) -> None:
        self.names = names
        self.asked: list[str] = []

    def persons(self, passages: Sequence[str]) -> list[list[tuple[int, int]]]:
        self.asked += passages
        return [
            [(passage.find(name), passage.find(name) + len(name)) for name in self.names if name in passage]
            for passage in passages
        ]


def test_the_model_adds_a_person_that_no_cue_shows() -> None:
    text = "L'accord signé hier réjouit Hind Lahlou."
    assert [mention.name for mention in actors_of(text, persons=_Says("Hind Lahlou"))] == ["Hind Lahlou"]


def test_an_explicit_cue_beats_the_model() -> None:
    text = "La société Hind Lahlou a signé l'accord."
    mentions = actors_of(text, persons=_Says("Hind Lahlou"))
    assert [mention.kind for mention in mentions] == [ActorKind.ORGANISATION]


def test_the_model_makes_no_person_of_a_fair_or_of_one_word() -> None:
    text = "L'accord signé au salon Gitex Africa réjouit Rachida."
    assert actors_of(text, persons=_Says("Gitex Africa", "Rachida")) == ()


def test_a_text_without_triggers_never_reaches_the_model() -> None:
    voter = _Says("Hind Lahlou")
    actors_of("Il pleut sur la ville. Hind Lahlou regarde la mer.", persons=voter)
    assert voter.asked == []


def test_only_the_passages_with_triggers_reach_the_model() -> None:
    voter = _Says("Hind Lahlou")
    actors_of("Il pleut sur Hind Lahlou. Un accord réjouit Hind Lahlou.", persons=voter)
    assert voter.asked == ["Un accord réjouit Hind Lahlou."]


@pytest.mark.parametrize(
    "text",
    [
        "Un accord est signé à Rabat.",  # a single name that does nothing
        "L'accord réjouit Mme Hind Lahlou.",  # the rules know whose name it is
        "L'Agence de développement du digital signe un accord.",
        "UN ACCORD ENTRE HIND LAHLOU ET LA VILLE",
    ],
)
def test_the_model_is_asked_nothing_where_no_name_is_open(text: str) -> None:
    voter = _Says("Hind Lahlou")
    actors_of(text, persons=voter)
    assert voter.asked == []


@pytest.mark.parametrize("text", ["Un accord réjouit Hind Lahlou.", "Zarqa signe un accord."])
def test_the_model_is_asked_for_a_whole_name_and_for_who_acts(text: str) -> None:
    voter = _Says()
    actors_of(text, persons=voter)
    assert voter.asked == [text]


def test_the_model_reads_only_the_words_around_an_open_name() -> None:
    voter = _Says("Hind Lahlou")
    mentions = actors_of("Un accord est signé " + "et le vent tombe " * 20 + "devant Hind Lahlou.", persons=voter)
    assert [len(passage.split()) for passage in voter.asked] == [10]
    assert [mention.name for mention in mentions] == ["Hind Lahlou"]
