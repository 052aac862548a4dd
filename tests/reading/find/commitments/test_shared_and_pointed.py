"""Slots that stand before two quantities, and doers, places and measures that a word points at."""

from __future__ import annotations

import pytest

from mithaq.reading import read
from mithaq.reading.model import Commitment


def facts(text: str) -> tuple[Commitment, ...]:
    return read(text, published="2025-05-22").commitments


def deadlines(text: str) -> list[str | None]:
    return [each.deadline.value if each.deadline else None for each in facts(text)]


def places(text: str) -> list[str | None]:
    return [each.place.value if each.place else None for each in facts(text)]


def doers(text: str) -> list[str | None]:
    return [each.actor.value if each.actor else None for each in facts(text)]


def test_a_term_before_two_joined_quantities_holds_for_both_and_one_between_them_for_the_first() -> None:
    text = "La société Soltech doit créer, d'ici à mars 2027, 420 emplois directs et environ 1.800 emplois indirects."
    assert deadlines(text) == ["2027-03", "2027-03"]
    text = "La société Soltech doit créer 420 emplois directs d'ici à mars 2027 et environ 1.800 emplois indirects."
    assert deadlines(text) == ["2027-03", None]


def test_the_term_of_a_relative_clause_is_that_of_what_it_is_about_unless_another_does_it() -> None:
    text = "Le texte porte sur 7.500 hectares, que la société Soltech devra aménager d'ici à 2027."
    assert deadlines(text) == ["2027"]
    text = (
        "La société Soltech apportera 12 millions de dirhams, que l'État complétera d'ici à 2027 "
        "par 3 millions de dirhams."
    )
    assert deadlines(text)[0] is None


def test_y_is_where_the_agreement_sets_up_its_work_and_not_where_it_was_signed() -> None:
    text = "La société Soltech a signé lundi à Rabat un accord {}. Soltech compte y investir 38 millions de dirhams."
    assert places(text.format("sur l'implantation d'un calculateur à Settat")) == ["Settat"]
    assert places(text.format("avec l'Agence des ports")) == [None]


@pytest.mark.parametrize(
    ("subject", "doer"), [("Le fabricant de batteries recyclées", "Soltech"), ("Le délégué du personnel", None)]
)
def test_a_company_called_by_its_trade_is_the_one_company_of_the_agreement(subject: str, doer: str | None) -> None:
    before = "La société Soltech et la Communauté d'agglomération de Vire ont signé une convention."
    assert doers(f"{before} {subject} promet de créer 85 emplois d'ici fin 2027.")[:1] == [doer]


def test_an_industrial_is_no_public_body() -> None:
    text = (
        "La société Soltech a conclu avec la Mission d'aménagement des zones industrielles un accord. "
        "L'industriel s'engage à débourser 40 millions de dirhams."
    )
    assert doers(text) == ["Soltech"]


def test_graduates_who_are_hired_are_jobs_and_those_who_are_trained_are_not() -> None:
    hired, trained = (
        facts(f"La société Soltech s'engage à {verb} 300 diplômés d'ici 2027.")[0] for verb in ("embaucher", "former")
    )
    assert (hired.measure.value.value, hired.unit.value) == ("jobs", "jobs")
    assert (trained.measure.value.value, trained.unit.value) == ("trained", "people")


def test_border_posts_are_no_jobs() -> None:
    text = "L'État s'engage à {} 40 postes{} d'ici 2027."
    assert facts(text.format("moderniser", " frontaliers"))[0].unit.value == "border posts"
    assert facts(text.format("créer", ""))[0].unit.value == "jobs"


def test_what_the_services_of_a_minister_have_done_the_ministry_has() -> None:
    text = (
        "La ministre de l'Éducation de base, Nadia Berrada, a répondu aux députés. "
        "Elle a indiqué que {} avaient distribué 1,4 million de manuels."
    )
    assert doers(text.format("ses services")) == ["ministère de l'Éducation de base"]
    assert doers(text.format("plusieurs bénévoles")) == [None]


INTERVIEW = """Directrice de l'Agence des filières, Nadia Berrada nous a reçus dans son bureau.

Qu'avez-vous signé hier{end}

Un contrat. Le voisin de la société Rizolia, Karim Alami, directeur agricole, était là.

Combien de villages{end}

Je ne sais plus. Il faut compter avec la pluie. Il y a eu du vent. Il y a eu du bruit. On a beaucoup parlé. On a ri.
On a bu. On a mangé. On a dormi. On a marché. On a couru. On a chanté. On a dansé. On a joué. On a rêvé.

Et le ministère{end}

Il attend. De notre côté, nous avons formé 1.120 riziculteurs en 2024.
"""


def test_nous_in_an_interview_is_the_body_of_whoever_is_asked() -> None:
    assert doers(INTERVIEW.format(end=" ?"))[-1] == "Agence des filières"
    assert doers(INTERVIEW.format(end="."))[-1] is None
