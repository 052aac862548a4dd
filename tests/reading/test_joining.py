"""A fact that a document tells in two languages comes out once; what only resembles it stays."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from mithaq.reading.joining import Facts, join_facts
from mithaq.reading.model import (
    Act,
    Agreement,
    AgreementKind,
    Bound,
    Commitment,
    Measure,
    Modality,
    Role,
    Signatory,
    Span,
    Stated,
    Strategy,
)


def said(value: Any, at: int = 0) -> Stated[Any]:
    return Stated(value, (Span(at, at + 1),))


def agreement(*parties: str, at: int = 0, **slots: Any) -> Agreement:
    given = {"kind": AgreementKind.CONVENTION, "act": Act.SIGNED, **slots}
    return Agreement(
        id="a1",
        rule="act:verb",
        parties=tuple(said(party, at) for party in parties),
        **{name: said(value, at) for name, value in given.items()},
    )


def commitment(quantity: int, *, at: int = 0, **slots: Any) -> Commitment:
    given = {
        "measure": Measure.JOBS_DIRECT, "bound": Bound.EXACT, "unit": "jobs", "modality": Modality.PROMISED, **slots,
    }  # fmt: skip
    return Commitment(
        id="c1",
        rule="verb:future",
        quantity=said(Decimal(quantity), at),
        **{name: said(value, at) for name, value in given.items()},
    )


FRENCH = agreement("ministère de la Santé", "Soltech", date="2025-05-20")
ARABIC = agreement("وزارة الصحة", "سولتيك", at=90, date="2025-05-20", place="طنجة", duration="P2Y")


def test_an_agreement_told_twice_is_one_and_keeps_the_words_of_the_main_language() -> None:
    [joined] = join_facts([Facts(agreements=(FRENCH,)), Facts(agreements=(ARABIC,))]).agreements
    assert [party.value for party in joined.parties] == ["ministère de la Santé", "Soltech"]
    assert joined.place == said("طنجة", 90)  # only the other language tells it
    assert joined.id == "a1"


@pytest.mark.parametrize(
    "other",
    [
        agreement("وزارة الصحة", "سولتيك", date="2025-05-21"),
        agreement("وزارة الصحة", "سولتيك", act=Act.EARLIER),
        agreement("وزارة الصحة", "سولتيك", kind=AgreementKind.CONTRACT),
        agreement("وزارة الصحة", "ألفاداتا"),
        agreement("وزارة الصحة"),  # one party alone is not enough
        agreement(date="2025-05-20"),
    ],
)
def test_an_agreement_that_differs_stays(other: Agreement) -> None:
    assert len(join_facts([Facts(agreements=(FRENCH,)), Facts(agreements=(other,))]).agreements) == 2


def signed_by(*persons: str, at: int = 0, **slots: Any) -> Agreement:
    signatories = tuple(said(Signatory(person, None, None), at) for person in persons)
    return replace(agreement(at=at, **slots), signatories=signatories)


def test_an_agreement_signed_by_the_same_two_is_one_whatever_it_is_called() -> None:
    first = signed_by("Karim Bennani", "Salma Idrissi", date="2025-05-20")
    other = signed_by("كريم بناني", "سلمى الإدريسي", kind=AgreementKind.CONVENTION, at=90)
    assert len(join_facts([Facts(agreements=(first,)), Facts(agreements=(other,))]).agreements) == 1


@pytest.mark.parametrize(
    "other",
    [
        signed_by("كريم بناني", kind=AgreementKind.CONVENTION),  # one alone signs many
        signed_by("كريمة بناني", "سلمى الإدريسي", kind=AgreementKind.CONVENTION),
        signed_by("كريم بناني", "سلمى الإدريسي", date="2025-05-21"),
    ],
)
def test_an_agreement_signed_by_others_stays(other: Agreement) -> None:
    first = signed_by("Karim Bennani", "Salma Idrissi", date="2025-05-20")
    assert len(join_facts([Facts(agreements=(first,)), Facts(agreements=(other,))]).agreements) == 2


def test_where_two_would_do_all_stay() -> None:
    other = Facts(agreements=(ARABIC,))
    twice = agreement("ministère de la Santé", "Soltech")
    assert len(join_facts([Facts(agreements=(FRENCH, twice)), other]).agreements) == 3


def test_two_acts_of_one_language_are_never_joined() -> None:
    assert len(join_facts([Facts(agreements=(FRENCH, FRENCH))]).agreements) == 2


def test_a_commitment_told_twice_is_one() -> None:
    first = commitment(150, actor="Soltech", deadline="2029")
    second = commitment(150, at=90, actor="سولتيك", place="طنجة")
    [joined] = join_facts([Facts(commitments=(first,)), Facts(commitments=(second,))]).commitments
    assert joined.actor == said("Soltech")
    assert joined.place == said("طنجة", 90)


@pytest.mark.parametrize(
    "other",
    [
        commitment(160, actor="سولتيك"),
        commitment(150, actor="ألفاداتا"),
        commitment(150, deadline="2030"),
        commitment(150, measure=Measure.JOBS_INDIRECT),
        commitment(150, modality=Modality.ACHIEVED),
    ],
)
def test_a_commitment_that_differs_stays(other: Commitment) -> None:
    first = commitment(150, actor="Soltech", deadline="2029")
    assert len(join_facts([Facts(commitments=(first,)), Facts(commitments=(other,))]).commitments) == 2


def test_a_commitment_points_to_the_agreement_that_stands_for_its_own() -> None:
    first = Facts(agreements=(agreement("Alpha", "Bêta"), FRENCH))
    first = Facts(agreements=tuple(join_facts([first]).agreements))
    second = Facts(agreements=(ARABIC,), commitments=(commitment(40, agreement="a1"),))
    [joined] = join_facts([first, second]).commitments
    assert joined.agreement is not None
    assert joined.agreement.value == "a2"


def test_a_commitment_told_twice_takes_the_agreement_that_only_the_other_language_ties_it_to() -> None:
    first = Facts(agreements=(FRENCH,), commitments=(commitment(40),))
    second = Facts(agreements=(ARABIC,), commitments=(commitment(40, at=90, agreement="a1"),))
    [joined] = join_facts([first, second]).commitments
    assert joined.agreement == said("a1", 90)


def test_persons_and_strategies_are_known_across_scripts() -> None:
    def part(person: str, strategy: str) -> Facts:
        return Facts(
            roles=(Role(id="r1", rule="title", person=said(person), role=said("…")),),
            strategies=(Strategy(id="s1", rule="strategy:name", name=said(strategy)),),
        )

    joined = join_facts([part("Karim Bennani", "Maroc Digital 2030"), part("كريم بناني", "المغرب الرقمي 2030")])
    assert (len(joined.roles), len(joined.strategies)) == (1, 1)
    joined = join_facts([part("Karim Bennani", "Maroc Digital 2030"), part("كريمة بناني", "المغرب الرقمي 2025")])
    assert ([each.id for each in joined.roles], len(joined.strategies)) == (["r1", "r2"], 2)
