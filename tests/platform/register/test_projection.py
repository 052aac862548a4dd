"""The register is what the statements say, however they came to say it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.management import call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from mithaq.platform.accounts.models import User
from mithaq.platform.corpus.models import Document
from mithaq.platform.intake import read_again
from mithaq.platform.register.actions import rebuild
from mithaq.platform.register.models import (
    Actor,
    ActorName,
    Agreement,
    Commitment,
    Mention,
    Position,
    Strategy,
)
from mithaq.platform.review.actions import DecisionError, accept, accept_documents, add_statement, correct, refuse
from mithaq.platform.review.models import Statement, Subject
from mithaq.platform.territories.actions import load_territories
from mithaq.platform.territories.packages import load_package
from mithaq.reading.model import Signatory
from tests.platform.builders import (
    NOW,
    TEXT,
    a_commitment,
    a_reading,
    add,
    an_agreement,
    full_facts,
    stated,
)
from tests.platform.register.snapshot import snapshot

pytestmark = pytest.mark.django_db


def test_an_agreement_with_its_parties_and_signatories() -> None:
    add(a_reading())
    agreement = Agreement.objects.get()
    assert (agreement.reference, agreement.kind, agreement.act, agreement.place) == (
        "ACC-2025-001",
        "memorandum",
        "signed",
        "Rabat",
    )
    assert (agreement.state, agreement.last_heard_on) == ("proposed", date(2025, 4, 17))
    assert [(each.name, each.actor.kind) for each in agreement.parties.all()] == [
        ("ministère des Ponts", "organisation"),
        ("Atlas Câbles", "organisation"),
    ]
    signatory = agreement.signatories.get()
    assert (signatory.name, signatory.role, signatory.actor.kind) == ("Leïla Amrani", "directrice générale", "person")
    assert signatory.organisation == agreement.parties.get(name="Atlas Câbles").actor


def test_what_nobody_stated_is_unknown() -> None:
    add(a_reading(TEXT, an_agreement(), a_commitment()))
    agreement, commitment = Agreement.objects.get(), Commitment.objects.get()
    assert (agreement.date, agreement.date_from, agreement.date_to, agreement.ends_on, agreement.event) == (
        "",
        None,
        None,
        None,
        "",
    )
    assert (commitment.deadline, commitment.deadline_on, commitment.actor, commitment.quantity_max) == (
        "",
        None,
        None,
        None,
    )
    assert (commitment.territory, commitment.agreement, commitment.per) == (None, None, "")


def test_a_commitment_with_its_place_in_the_territories() -> None:
    load_territories(load_package("morocco"))
    add(a_reading())
    commitment = Commitment.objects.get()
    assert (commitment.measure, commitment.quantity, commitment.unit) == ("jobs.direct", Decimal(150), "jobs")
    assert (commitment.deadline, commitment.deadline_on) == ("2029", date(2029, 12, 31))
    assert commitment.territory is not None
    assert commitment.region is not None
    assert (commitment.territory.name_fr, commitment.region.code) == ("Oujda", "02")
    assert commitment.agreement == Agreement.objects.get()
    assert commitment.actor == Actor.objects.get(name="Atlas Câbles")


def test_a_term_is_computed_from_a_whole_day_only() -> None:
    slots = {"duration": stated(TEXT, "deux", "P2Y")}
    add(a_reading(TEXT, an_agreement(date=stated(TEXT, "signé", "2025-04-16"), **slots), name="day"))
    add(a_reading(TEXT, an_agreement(date=stated(TEXT, "signé", "2025-04"), **slots), name="month"))
    terms = {each.date: (each.date_from, each.date_to, each.ends_on) for each in Agreement.objects.all()}
    assert terms == {
        "2025-04-16": (date(2025, 4, 16), date(2025, 4, 16), date(2027, 4, 16)),
        "2025-04": (date(2025, 4, 1), date(2025, 4, 30), None),
    }


def test_a_position_and_a_strategy() -> None:
    add(a_reading())
    position, strategy = Position.objects.get(), Strategy.objects.get()
    assert (position.person.name, position.role, position.organisation_name) == (
        "Leïla Amrani",
        "directrice générale",
        "Atlas Câbles",
    )
    assert (strategy.name, strategy.axes, strategy.pillars) == ("Ponts 2030", ["les routes", "les câbles"], [])


def test_spellings_that_fold_alike_are_one_actor_shown_as_most_write_it() -> None:
    for name, spelling in [("one", "ATLAS CABLES"), ("two", "Atlas Câbles"), ("three", "Atlas Câbles")]:
        text = f"{spelling} prévoit 150 emplois directs.\n"
        add(a_reading(text, a_commitment(text, actor=stated(text, spelling)), name=name))
    actor = Actor.objects.get()
    assert (actor.name, actor.commitments.count()) == ("Atlas Câbles", 3)
    assert list(ActorName.objects.values_list("name", "count")) == [("Atlas Câbles", 2), ("ATLAS CABLES", 1)]
    assert actor.slug.startswith("atlas-cables-")


def test_two_spellings_in_one_agreement_are_one_party() -> None:
    text = "Atlas Câbles et ATLAS CÂBLES ont signé un mémorandum d'entente.\n"
    add(a_reading(text, an_agreement(text, parties=["Atlas Câbles", "ATLAS CÂBLES"])))
    assert [each.name for each in Agreement.objects.get().parties.all()] == ["Atlas Câbles"]


def test_a_person_and_a_body_of_one_name_are_two_actors() -> None:
    text = "Amrani et la ville ont signé un mémorandum d'entente, paraphé par Amrani.\n"
    signed = stated(text, "Amrani", Signatory("Amrani"), nth=1)
    add(a_reading(text, an_agreement(text, parties=["Amrani"], signatories=[signed])))
    assert sorted(Actor.objects.values_list("kind", "name")) == [("organisation", "Amrani"), ("person", "Amrani")]


def test_an_actor_that_nothing_names_any_more_is_gone(analyst: User) -> None:
    add(a_reading(TEXT, an_agreement()))
    correct(Statement.objects.get(value="Atlas Câbles"), value="Atlas Fibres", by=analyst, now=NOW)
    assert set(Actor.objects.values_list("name", flat=True)) == {"ministère des Ponts", "Atlas Fibres"}


def test_objects_are_linked_to_the_documents_that_state_them() -> None:
    document = add(a_reading()).document
    assert set(Mention.objects.values_list("kind", "document")) == {
        (kind, document.pk) for kind in ("agreement", "commitment", "role", "strategy")
    }


def test_a_range_stated_backwards_is_shown_by_its_quantity() -> None:
    add(a_reading(TEXT, a_commitment(quantity_max=stated(TEXT, "deux", Decimal(100)))))
    assert (Commitment.objects.get().quantity, Commitment.objects.get().quantity_max) == (150, None)


def test_rebuild_makes_the_same_register(analyst: User) -> None:
    for name in ("one", "two"):
        add(a_reading(name=name))
    accept_documents(Document.objects.filter(name="one"), why="checked", now=NOW)
    correct(Statement.objects.filter(value="Rabat").first(), value="Fès", by=analyst, now=NOW)
    before = snapshot()
    assert rebuild() == 8
    assert snapshot() == before
    assert before["Agreement"]


def test_rebuild_repairs_what_was_changed_behind_the_statements() -> None:
    add(a_reading())
    before = snapshot()
    Commitment.objects.update(quantity=7)
    Actor.objects.update(name="somebody")
    call_command("rebuild_register", verbosity=0)
    assert snapshot() == before


DECISIONS = st.tuples(
    st.sampled_from(["add", "again", "accept", "refuse", "correct", "beside", "accept document"]),
    st.integers(0, 60),
)


class TestAnyHistory(TestCase):
    """Whatever is added, read again and decided, the register equals its rebuild."""

    @settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(st.lists(DECISIONS, min_size=1, max_size=8))
    def test_projection_equals_rebuild(self, decisions: list[tuple[str, int]]) -> None:
        by = User.objects.create_user("somebody")
        add(a_reading())
        for step, (what, number) in enumerate(decisions):
            try:
                decide(what, number, by=by, step=step)
            except DecisionError:
                # Decided already: the history goes on without it.
                continue
        before = snapshot()
        rebuild()
        assert snapshot() == before


CORRECTIONS = {
    "agreement.party": "Atlas Fibres",
    "agreement.place": "Oujda",
    "agreement.signatory": {"person": "Salma Tazi", "role": None, "organisation": "Atlas Câbles"},
    "commitment.quantity": "999",
    "commitment.actor": "Atlas Fibres",
    "commitment.place": "Rabat",
    "role.person": "Salma Tazi",
    "strategy.name": "Ponts 2040",
}


def decide(what: str, number: int, *, by: User, step: int) -> None:
    """One step of a history; `number` picks the document or statement."""
    now = NOW + timedelta(minutes=step)
    documents = list(Document.objects.order_by("pk"))
    standing = list(Statement.objects.exclude(state="superseded").order_by("pk"))
    document, statement = documents[number % len(documents)], standing[number % len(standing)]
    match what:
        case "add":
            add(a_reading(name=f"document {number}"), now=now)
        case "again":
            facts = [fact for n, fact in enumerate(full_facts()) if number >> n & 1] or list(full_facts())
            ids = {fact.id for fact in facts}
            kept = [fact for fact in facts if fact.id != "c1" or "a1" in ids] or [full_facts()[0]]
            read_again(document, now=now, read=lambda _document: a_reading(TEXT, *kept, version=f"{step}"))
        case "accept":
            accept([statement], by=by, now=now)
        case "refuse":
            refuse([statement], by=by, why="wrong", now=now)
        case "correct" if statement.slot in CORRECTIONS:
            correct(statement, value=CORRECTIONS[statement.slot], by=by, now=now)
        case "beside" if statement.slot in CORRECTIONS:
            subject = Subject.objects.get(pk=statement.subject_id)
            add_statement(subject, statement.slot, CORRECTIONS[statement.slot], by=by, now=now)
        case "accept document":
            accept_documents([document], why="checked", now=now)
