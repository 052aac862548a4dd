"""States as actors, and countries that only say where."""

import pytest

from tests.reading.find.actors.finding import actors_of, states


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le gouvernement togolais a signé.", ["gouvernement togolais"]),
        ("L'État versera 3 millions.", ["État"]),
        ("Le Togo et l'Arabie saoudite ont signé.", ["Togo", "Arabie saoudite"]),
        ("Un accord entre le Togo et la Côte d'Ivoire.", ["Togo", "Côte d'Ivoire"]),
        ("Le Royaume du Maroc a signé.", ["Royaume du Maroc"]),
        ("La République du Sénégal a signé.", ["République du Sénégal"]),
    ],
)
def test_a_state_may_act(text: str, found: list[str]) -> None:
    assert states(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Il investit au Togo et en Tunisie.",
        "Le marché du Togo grandit.",
        "Le chef de l'État a parlé.",
        "Le secrétariat d'État a signé.",
        "Les deux pays ont signé.",
        "Togo Telecom a signé.",
    ],
)
def test_no_state_acts(text: str) -> None:
    assert states(text) == []


def test_a_country_is_one_actor_under_all_its_names() -> None:
    mentions = actors_of("La République du Togo a signé. Le Togo investira.")
    assert {(mention.cluster, mention.name) for mention in mentions} == {(mentions[0].cluster, "République du Togo")}


def test_a_country_with_an_article_needs_its_own_capital() -> None:
    assert states("La Réunion a signé un accord.") == ["La Réunion"]
    assert states("La réunion a duré un jour.") == []


def test_the_government_of_a_land_is_another_than_that_of_the_country() -> None:
    mentions = actors_of("Le gouvernement du Canada et le gouvernement du Manitoba ont signé. Le gouvernement paiera.")
    assert [mention.name for mention in mentions] == [
        "gouvernement du Canada",
        "gouvernement du Manitoba",
        "gouvernement du Canada",
    ]


def test_a_government_is_one_under_its_country_and_its_adjective() -> None:
    mentions = actors_of("Le gouvernement togolais a signé. Le gouvernement du Togo paiera.")
    assert len({mention.cluster for mention in mentions}) == 1


def test_the_government_of_a_person_is_the_government() -> None:
    assert states("Le gouvernement de Diop a signé.") == ["gouvernement"]
    assert states("La République française a signé.") == ["République française"]
