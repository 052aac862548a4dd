"""Agreements that go on from earlier ones: the earlier one is an act of its own, with its own date and parties."""

from __future__ import annotations

import pytest

from mithaq.reading import read
from mithaq.reading.model import Act

LEAD = "La société Soltech, la Banque du Détroit et l'Agence du bassin ont signé mardi une convention. "


@pytest.mark.parametrize(
    "earlier",
    [
        "Elle fait suite à un protocole d'accord signé en juin 2023 entre Soltech et la Banque du Détroit.",
        "Elle prend la suite d'un accord conclu en juin 2023 par Soltech et la Banque du Détroit.",
    ],
)
def test_what_a_renewal_continues_has_the_date_of_its_own_participle(earlier: str) -> None:
    renewed, held = read(LEAD + earlier, published="2025-05-22").agreements
    assert renewed.act.value is Act.RENEWED
    assert (renewed.date and renewed.date.value, renewed.follows and renewed.follows.value) == ("2025-05-20", "2023-06")
    assert (held.act.value, held.date and held.date.value) == (Act.EARLIER, "2023-06")
    assert {party.value for party in held.parties} == {"Soltech", "Banque du Détroit"}


def test_what_a_renewal_continues_stays_apart_where_the_same_are_bound() -> None:
    text = (
        "La société Soltech et la Banque du Détroit ont signé mardi une convention. "
        "Elle fait suite à un accord signé entre Soltech et la Banque du Détroit."
    )
    assert [agreement.act.value for agreement in read(text, published="2025-05-22").agreements] == [
        Act.RENEWED,
        Act.EARLIER,
    ]


def test_a_second_mention_without_words_of_continuing_is_no_renewal() -> None:
    [agreement] = read(
        LEAD + "Elle a été signée entre Soltech et la Banque du Détroit devant la presse.", published="2025-05-22"
    ).agreements
    assert (agreement.act.value, agreement.follows) == (Act.SIGNED, None)


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    """Act, date and date of the earlier one of each agreement of `text`."""
    return [
        (each.act.value.value, each.date and each.date.value, each.follows and each.follows.value)
        for each in read(text, published="2025-05-22").agreements
    ]


@pytest.mark.parametrize(
    "earlier",
    [
        "Elle prend la suite de celle de 2019.",
        "Valable deux ans, le texte prolonge celui de 2019.",
        "La convention, qui reconduit pour deux ans celle de 2019, ouvre trois guichets.",
    ],
)
def test_the_date_alone_of_what_is_continued_makes_no_second_agreement(earlier: str) -> None:
    assert told(LEAD + earlier) == [("renewed", "2025-05-20", "2019")]


def test_what_is_told_of_the_earlier_one_makes_it_an_agreement_of_its_own() -> None:
    text = LEAD + "Elle remplace celle de 2019, qui ne liait que Soltech et la Banque du Détroit."
    assert sorted(told(text)) == [("earlier", "2019", None), ("renewed", "2025-05-20", "2019")]
    held = next(each for each in read(text, published="2025-05-22").agreements if each.act.value is Act.EARLIER)
    assert held.kind.value.value == "convention"


@pytest.mark.parametrize(
    "other",
    [
        "Le programme de la banque prend la suite de celui de 2019.",
        "Le président de Soltech succède à celui de 2019.",
        "Elle ne concerne pas le réseau de 2019.",
    ],
)
def test_another_thing_may_take_the_place_of_an_older_one(other: str) -> None:
    assert told(LEAD + other) == [("signed", "2025-05-20", None)]


def test_what_is_continued_may_be_told_in_a_relative_clause() -> None:
    text = LEAD + (
        "Conclue pour une durée de trois ans, elle prend la suite de l'accord que les mêmes parties avaient signé le 4 "
        "mars 2022."
    )
    renewed, held = read(text, published="2025-05-22").agreements
    assert told(text) == [("renewed", "2025-05-20", "2022-03-04"), ("earlier", "2022-03-04", None)]
    assert (renewed.duration and renewed.duration.value, held.duration) == ("P3Y", None)


def test_what_was_concluded_and_is_now_renewed_are_two_acts() -> None:
    text = "Le contrat qui avait été conclu le 4 mars 2022 entre Soltech et la Banque du Détroit a été reconduit."
    assert sorted(told(text), key=lambda each: each[0]) == [
        ("earlier", "2022-03-04", None),
        ("renewed", None, "2022-03-04"),
    ]


def test_a_paper_of_prolongation_is_one_act() -> None:
    assert [
        each[0] for each in told(LEAD + "Une convention de prolongation doit être signée en juin par Soltech.")
    ] == [
        "signed",
        "announced",
    ]


def test_a_participle_that_opens_the_sentence_is_of_what_the_pronoun_stands_for() -> None:
    assert told(LEAD + "Conclue pour une durée de trois ans, elle met fin au contrat signé en 2019 avec Orlando.")[
        0
    ] == (
        "signed",
        "2025-05-20",
        None,
    )


def test_a_day_inside_a_quotation_dates_no_act_outside_of_it() -> None:
    text = LEAD + "« Je n'y croyais plus lundi », a dit Awa Diop, directrice de Soltech, qui a signé la convention."
    assert told(text) == [("signed", "2025-05-20", None)]
