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
