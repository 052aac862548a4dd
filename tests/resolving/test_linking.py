"""What is linked, what stays apart beside it, and that one by one gives what all at once gives."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from mithaq.reading.names.reasons import Reason
from mithaq.resolving.linking import LinkingError, Links, link
from mithaq.resolving.score import load_clusters, score_clusters
from tests.resolving.builders import agreement, commitment, reading, role

HERE = Path(__file__).parent
GOLD_READINGS = [
    json.loads(path.read_text("utf-8")) for path in sorted((HERE.parent / "reading/gold/gold").glob("*.json"))
]


def together(kind: str, one: str, other: str, *readings: dict[str, Any]) -> bool:
    groups = link(readings, home="MA").groups()[kind]
    return any(one in group and other in group for group in groups)


def with_roles(*roles: dict[str, Any]) -> list[dict[str, Any]]:
    return [reading(f"d{at}", roles=[each]) for at, each in enumerate(roles)]


@pytest.fixture(scope="module")
def gold_links() -> Links:
    return link(GOLD_READINGS, home="MA")


@pytest.mark.parametrize(
    ("kind", "pairs", "b_cubed"),
    [("people", 0.95, 0.95), ("organisations", 0.95, 0.95), ("agreements", 0.90, 0.90), ("commitments", 0.90, 0.90)],
)
def test_gold_facts_are_grouped_as_the_gold_groups_them(
    gold_links: Links, kind: str, pairs: float, b_cubed: float
) -> None:
    figures = score_clusters(load_clusters(HERE / "gold/clusters.json"), gold_links.groups())[kind]
    assert figures.pairs.f1 >= pairs
    assert figures.b_cubed.f1 >= b_cubed


def test_documents_added_one_by_one_give_the_groups_of_all_at_once(gold_links: Links) -> None:
    readings = GOLD_READINGS[:]
    random.Random(3).shuffle(readings)  # noqa: S311
    links = link(readings[:70], home="MA")
    for each in readings[70:]:
        links.add([each])
    assert links.groups() == gold_links.groups()
    assert sorted(map(str, links.proposals())) == sorted(map(str, gold_links.proposals()))


def test_what_was_kept_gives_the_same_groups_and_grows(gold_links: Links) -> None:
    kept = json.loads(json.dumps(link(GOLD_READINGS[:80], home="MA").to_dict()))
    links = Links.from_dict(kept)
    links.add(GOLD_READINGS[80:])
    assert links.groups() == gold_links.groups()


def test_a_document_is_linked_once() -> None:
    with pytest.raises(LinkingError, match="'d1' again"):
        link([reading("d1"), reading("d1")])


# -- people --------------------------------------------------------------------------------------------------------


def test_one_person_in_two_scripts_is_one() -> None:
    first = role("Houria Benjaddou", "directrice générale", "Office des ports du Rif")
    second = role("حورية بنجدو", "المديرة العامة", "Office des ports du Rif")
    assert together("people", "d0:Houria Benjaddou", "d1:حورية بنجدو", *with_roles(first, second))


@pytest.mark.parametrize("other", ["Houssine Benjaddou", "حور بنجدو", "Houria Benjelloul"])
def test_another_given_name_or_surname_is_another_person_in_the_same_office(other: str) -> None:
    first = role("Houria Benjaddou", "directrice générale", "Office des ports du Rif")
    second = role(other, "directrice générale", "Office des ports du Rif")
    assert not together("people", "d0:Houria Benjaddou", f"d1:{other}", *with_roles(first, second))


def test_a_short_name_does_not_chain_two_people_together() -> None:
    office = ("directrice", "Institut des sources")
    names = ["Kenza Tazarine", "Tazarine", "Ilham Tazarine"]
    groups = link(with_roles(*(role(name, *office) for name in names)), home="MA").groups()["people"]
    assert not any("d0:Kenza Tazarine" in group and "d2:Ilham Tazarine" in group for group in groups)


def test_one_name_in_two_countries_is_proposed_and_not_merged() -> None:
    first = reading("d0", roles=[role("Sami Ouertani", "directeur", "Banque de Sousse"), role("x", "maire de Tunis")])
    second = reading("d1", roles=[role("Sami Ouertani", "entraîneur", "Club de Fès")])
    links = link([first, second], home="MA")
    assert [group for group in links.groups()["people"] if "Sami" in group[0]] == [
        ["d0:Sami Ouertani"],
        ["d1:Sami Ouertani"],
    ]
    assert any(
        each.kind == "people" and Reason("setting.other_countries") in each.reasons for each in links.proposals()
    )


# -- organisations -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ministère de la Santé et de la Protection sociale", "وزارة الصحة والحماية الاجتماعية", True),
        ("ministère de la Santé et de la Protection sociale", "ministère de la Santé", True),
        ("ministère de la Santé", "ministère du Travail et de la Santé", False),
        ("gouvernement marocain", "الحكومة", True),
        ("gouvernement marocain", "gouvernement sénégalais", False),
        ("gouvernement", "ministère de la Santé", False),
        ("Argania Cloud", "Argania Cloud Ivoire", False),
        ("ONEE", "Office national de l'électricité et de l'eau potable", True),
    ],
)
def test_bodies(one: str, other: str, same: bool) -> None:
    documents = [reading(f"d{at}", commitments=[commitment(actor=name)]) for at, name in enumerate((one, other))]
    assert together("organisations", f"d0:{one}", f"d1:{other}", *documents) is same


def test_a_ministry_of_the_same_name_in_another_country_is_another() -> None:
    here = reading("d0", agreements=[agreement(parties=["ministère de la Santé"], place="Rabat")])
    there = reading("d1", agreements=[agreement(parties=["ministère de la Santé"], place="Dakar")])
    assert not together("organisations", "d0:ministère de la Santé", "d1:ministère de la Santé", here, there)


# -- agreements ----------------------------------------------------------------------------------------------------

PARTIES = ["ministère de la Santé", "Tafra Data"]


def told_twice(**other: Any) -> list[dict[str, Any]]:
    first = agreement(parties=PARTIES, place="Rabat")
    return [reading("d0", agreements=[first]), reading("d1", agreements=[{**first, **other}])]


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ({"parties": ["وزارة الصحة", "Tafra Data"], "place": "الرباط", "kind": "agreement"}, True),
        ({"date": "2025-04-16"}, True),
        ({"date": "2025-04", "place": None}, True),
        ({"date": "2024-04-15"}, False),
        ({"parties": ["ministère de la Santé", "Nabta Pay"]}, False),
    ],
)
def test_agreements(other: dict[str, Any], same: bool) -> None:
    assert together("agreements", "d0:a1", "d1:a1", *told_twice(**other)) is same


def test_an_act_that_fits_two_of_one_document_equally_well_is_proposed() -> None:
    offices = ["ministère de la Santé", "ministère de la Justice"]
    two = reading("d0", agreements=[agreement("a1", parties=offices), agreement("a2", parties=offices)])
    links = link([two, reading("d1", agreements=[agreement(parties=offices)])], home="MA")
    assert links.groups()["agreements"] == [["d0:a1"], ["d0:a2"], ["d1:a1"]]
    assert {(each.one, each.other) for each in links.proposals() if each.kind == "agreements"} == {
        (("d0:a1",), ("d1:a1",)),
        (("d0:a2",), ("d1:a1",)),
    }


# -- commitments ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ({}, True),
        ({"quantity": 165, "bound": "about", "deadline": "2029"}, True),
        ({"quantity": 400}, False),
        ({"modality": "achieved"}, False),
        ({"deadline": "2035"}, False),
        ({"measure": "trained", "unit": "people"}, False),
    ],
)
def test_commitments(other: dict[str, Any], same: bool) -> None:
    promise = commitment(actor="Tafra Data", agreement="a1")
    documents = told_twice()
    documents[0]["commitments"], documents[1]["commitments"] = [promise], [{**promise, **other}]
    assert together("commitments", "d0:c1", "d1:c1", *documents) is same


# -- what differs --------------------------------------------------------------------------------------------------


def test_a_day_that_differs_stays_with_its_document() -> None:
    documents = told_twice(date="2025-04-16")
    documents[1]["published"] = "2025-04-18"
    (difference,) = link(documents, home="MA").differences()
    assert (difference.kind, difference.choice.slot, difference.choice.shown.value) == (
        "agreements",
        "date",
        "2025-04-15",
    )
    assert [(each.value, each.documents) for each in difference.choice.others] == [("2025-04-16", ("d1",))]


def test_a_month_does_not_contradict_its_day() -> None:
    assert link(told_twice(date="2025-04"), home="MA").differences() == []
