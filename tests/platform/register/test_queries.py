"""Lists of the register: what they hold, and how many queries they cost."""

from datetime import date

import pytest
from django.db.models import QuerySet

from mithaq.platform.corpus.queries import documents_by_month
from mithaq.platform.register.models import Actor, Agreement, Commitment
from mithaq.platform.register.queries import (
    ActorFilters,
    AgreementFilters,
    CommitmentFilters,
    DueKind,
    actors,
    agreement_facets,
    agreements,
    agreements_of,
    commitment_facets,
    commitments,
    counts,
    documents,
    due_next,
    positions_of,
    promised_by_territory,
    strategies,
    totals_promised,
)
from mithaq.platform.register.totals import LeftOut
from mithaq.platform.territories.actions import load_territories
from mithaq.platform.territories.packages import load_package
from mithaq.reading.model import AgreementKind, Modality
from tests.platform.builders import TEXT, a_commitment, a_reading, add, an_agreement, stated

pytestmark = pytest.mark.django_db

PACT = (
    "Le royaume et la société Rif Données ont signé un pacte à Oujda, pendant la Foire des ponts. "
    "Elle prévoit la création de 40 emplois directs d'ici 2027 à Oujda. "
    "Elle a déjà atteint 12 emplois indirects.\n"
)


@pytest.fixture
def register() -> None:
    load_territories(load_package("morocco"))
    add(a_reading())
    pact = an_agreement(
        PACT,
        kind=("pacte", AgreementKind.PACT),
        parties=["Rif Données"],
        date=stated(PACT, "signé", "2024-12-16"),
        duration=stated(PACT, "Elle", "P3Y"),
        event=stated(PACT, "Foire des ponts"),
    )
    promised = a_commitment(
        PACT,
        quantity="40",
        deadline=stated(PACT, "2027"),
        place=stated(PACT, "Oujda"),
        actor=stated(PACT, "Rif Données"),
        agreement=stated(PACT, "Elle", "a1"),
    )
    reached = a_commitment(
        PACT,
        local_id="c2",
        quantity="12",
        measure=("emplois indirects", "jobs.indirect"),
        modality=("atteint", Modality.ACHIEVED),
    )
    add(a_reading(PACT, pact, promised, reached, name="two", published="2024-12-17"), published="2024-12-17")


def references(found: QuerySet[Agreement] | QuerySet[Commitment]) -> list[str]:
    return [each.reference for each in found]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (AgreementFilters(), ["ACC-2024-001", "ACC-2025-001"]),
        (AgreementFilters(kind="pact"), ["ACC-2024-001"]),
        (AgreementFilters(year=2024), ["ACC-2024-001"]),
        (AgreementFilters(year=2025), []),  # published then, but its day is not known
        (AgreementFilters(event="Foire des ponts"), ["ACC-2024-001"]),
        (AgreementFilters(state="accepted"), []),
    ],
)
def test_agreements_are_filtered(register: None, filters: AgreementFilters, expected: list[str]) -> None:
    assert references(agreements(filters)) == expected


def test_agreements_of_a_party(register: None) -> None:
    atlas = Actor.objects.get(name="Atlas Câbles")
    assert references(agreements(AgreementFilters(party=atlas.slug))) == ["ACC-2025-001"]
    assert references(agreements_of(atlas)) == ["ACC-2025-001"]
    assert references(agreements_of(Actor.objects.get(name="Leïla Amrani"))) == ["ACC-2025-001"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (CommitmentFilters(), ["ENG-2024-001", "ENG-2025-001", "ENG-2024-002"]),
        (CommitmentFilters(measure="jobs.direct"), ["ENG-2024-001", "ENG-2025-001"]),
        (CommitmentFilters(region="02", year=2029), ["ENG-2025-001"]),
        (CommitmentFilters(region="06"), []),
        (CommitmentFilters(modality="achieved"), ["ENG-2024-002"]),
    ],
)
def test_commitments_are_filtered(register: None, filters: CommitmentFilters, expected: list[str]) -> None:
    assert references(commitments(filters)) == expected


def test_actors_are_counted_and_filtered(register: None) -> None:
    found = {each.name: (each.agreement_count, each.signed_count, each.commitment_count) for each in actors()}
    assert found["Atlas Câbles"] == (1, 0, 1)
    assert found["Leïla Amrani"] == (0, 1, 0)
    assert [each.name for each in actors(ActorFilters(text="câbles"))] == ["Atlas Câbles"]
    assert [each.name for each in actors(ActorFilters(kind="person"))] == ["Leïla Amrani"]


def test_lists_come_in_an_order(register: None) -> None:
    names = [each.name for each in actors()]
    assert names == sorted(names)
    assert [each.name for each in documents()] == ["one", "two"]  # newest first


def test_a_target_of_the_state_is_no_pledge(register: None) -> None:
    text = "Le gouvernement prévoit 900 emplois directs. Rif Données prévoit 80 emplois directs.\n"
    target = a_commitment(text, quantity="900", actor=stated(text, "gouvernement"))
    pledge = a_commitment(text, local_id="c2", quantity="80", actor=stated(text, "Rif Données"))
    add(a_reading(text, target, pledge, name="three"))
    (total,) = totals_promised()
    assert total.quantity == 190 + 80
    assert [why for _, why in total.left_out] == [LeftOut.TARGET]


def test_documents_are_counted(register: None) -> None:
    found = {
        each.name: (each.agreement_count, each.commitment_count, each.role_count, each.strategy_count)
        for each in documents()
    }
    assert found == {"one": (1, 1, 1, 1), "two": (1, 2, 0, 0)}


def test_documents_by_month(register: None) -> None:
    add(a_reading(name="three", published="2024"), published="2024")
    add(a_reading(name="four", published=None), published=None)
    assert documents_by_month() == (("2024", 1), ("2024-12", 1), ("2025-04", 1))


def test_what_falls_due_next(register: None) -> None:
    due = due_next(on=date(2027, 1, 1))
    assert [(each.on, each.kind) for each in due] == [
        (date(2027, 12, 16), DueKind.TERM),
        (date(2027, 12, 31), DueKind.DEADLINE),
        (date(2029, 12, 31), DueKind.DEADLINE),
    ]
    assert [each.on for each in due_next(on=date(2027, 12, 17), limit=1)] == [date(2027, 12, 31)]


def test_totals_promised_leave_out_what_was_reached(register: None) -> None:
    (total,) = totals_promised()
    assert (total.measure, total.quantity, len(total.counted)) == ("jobs.direct", 190, 2)
    assert totals_promised(CommitmentFilters(measure="jobs.indirect")) == ()


def test_every_region_is_named_also_without_a_promise(register: None) -> None:
    rows = promised_by_territory("jobs.direct")
    found = {row.region.code: [total.quantity for total in row.totals] for row in rows if row.region}
    assert len(found) == 12
    assert found["02"] == [190]
    assert found["06"] == []


def test_facets(register: None) -> None:
    assert agreement_facets()["kind"] == [("memorandum", 1), ("pact", 1)]
    assert agreement_facets()["year"] == [(2024, 1)]
    facets = commitment_facets()
    assert facets["measure"] == [("jobs.direct", 2), ("jobs.indirect", 1)]
    assert facets["region"] == [(("02", "Oriental"), 2)]
    assert facets["year"] == [(2027, 1), (2029, 1)]


def test_positions_of_a_person_and_of_an_organisation(register: None) -> None:
    for name in ("Leïla Amrani", "Atlas Câbles"):
        assert [each.role for each in positions_of(Actor.objects.get(name=name))] == ["directrice générale"]


def test_counts(register: None) -> None:
    assert counts() == {"documents": 2, "agreements": 2, "commitments": 3, "actors": 4, "strategies": 1}


def test_query_counts_do_not_grow_with_the_lists(register: None, django_assert_num_queries) -> None:
    for n in range(3):
        add(a_reading(TEXT, name=f"more {n}"))
    with django_assert_num_queries(6):
        for agreement in agreements():
            assert [party.actor.slug for party in agreement.parties.all()]
            assert all(one.actor.name for one in agreement.signatories.all())
            assert all(one.reference for one in agreement.commitments.all())
    with django_assert_num_queries(1):
        for commitment in commitments():
            assert (commitment.region is None) is (commitment.territory is None)
            assert commitment.agreement is None or commitment.agreement.reference
            assert commitment.actor is None or commitment.actor.slug
    with django_assert_num_queries(1):
        assert [each.agreement_count for each in actors()]
    with django_assert_num_queries(1):
        assert [(each.title, each.commitment_count) for each in documents()]
    with django_assert_num_queries(1):
        assert [each.subject.reference for each in strategies()]
    with django_assert_num_queries(3):
        assert totals_promised()
    with django_assert_num_queries(4):
        assert promised_by_territory("jobs.direct")
    with django_assert_num_queries(6):
        assert due_next(on=date(2026, 1, 1))
    with django_assert_num_queries(4):
        assert agreement_facets()
    with django_assert_num_queries(5):
        assert commitment_facets()
    with django_assert_num_queries(5):
        assert counts()
