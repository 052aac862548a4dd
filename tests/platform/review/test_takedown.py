"""A document that is taken down leaves the register, and comes back as it was."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from mithaq.platform.accounts.models import User
from mithaq.platform.corpus.models import Document
from mithaq.platform.ledger.models import Entry
from mithaq.platform.register.actions import rebuild
from mithaq.platform.register.models import Actor, Agreement, Commitment
from mithaq.platform.review.actions import accept_documents, add_statement
from mithaq.platform.review.models import Statement, Subject
from mithaq.platform.review.naming import withheld_names
from mithaq.platform.review.queries import awaiting_review, sheet
from mithaq.platform.review.takedown import TakedownError, put_back, take_down
from mithaq.platform.review.waiting import waiting
from mithaq.reading.model import Span
from tests.platform.builders import NOW, TEXT, a_reading, add, an_agreement
from tests.platform.register.snapshot import snapshot

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(db: None) -> Document:
    return add(a_reading()).document


@pytest.fixture
def other(document: Document) -> Document:
    """Another document with the same parties."""
    return add(a_reading(TEXT, an_agreement(), name="two")).document


def down(document: Document, analyst: User, *, delete: bool = False) -> Document:
    take_down(document, why="asked for", by=analyst, now=NOW, delete=delete)
    document.refresh_from_db()
    return document


def test_everything_that_it_alone_states_leaves_and_returns(document: Document, other: Document, analyst: User) -> None:
    accept_documents([document], why="read", now=NOW, by=analyst)
    before = snapshot()
    states = list(Statement.objects.order_by("pk").values_list("pk", "state"))
    down(document, analyst)
    assert not Commitment.objects.exists()
    assert Agreement.objects.count() == 1
    assert not Actor.objects.filter(name="Leïla Amrani").exists()
    assert Actor.objects.filter(name="Atlas Câbles").exists()
    shown = snapshot()
    rebuild()
    assert snapshot() == shown
    put_back(document, why="a mistake", by=analyst, now=NOW + timedelta(days=1))
    assert snapshot() == before
    assert list(Statement.objects.order_by("pk").values_list("pk", "state")) == states


def test_it_does_not_wait_for_anybody(document: Document, analyst: User) -> None:
    assert awaiting_review()
    down(document, analyst)
    assert awaiting_review() == 0
    assert waiting() == []
    assert accept_documents([document], why="all", now=NOW, by=analyst) is None


def test_a_slot_that_only_it_states_is_withheld_and_one_that_another_states_too_is_not(
    document: Document, other: Document, analyst: User
) -> None:
    subject = Subject.objects.get(kind="agreement", statements__document=document, statements__slot="agreement.place")
    at = other.text.index("mémorandum d'entente")
    span = Span(at, at + len("mémorandum d'entente"))
    add_statement(subject, "agreement.kind", "memorandum", by=analyst, now=NOW, document=other, spans=[span])
    assert sheet(subject).withheld == ()
    down(document, analyst)
    found = sheet(subject)
    assert "agreement.place" in found.withheld
    assert "agreement.party" in found.withheld  # of a list, items are missing
    assert "agreement.kind" not in found.withheld
    assert "agreement.duration" not in found.withheld  # nobody has ever stated it
    assert found.documents == (other,)
    assert found.taken_down == (document,)
    assert Agreement.objects.get(pk=subject.pk).place == ""


def test_a_name_is_withheld_only_where_no_other_document_has_it(
    document: Document, other: Document, analyst: User
) -> None:
    assert withheld_names() == set()
    down(document, analyst)
    assert withheld_names() == {"Leïla Amrani"}


def test_what_a_person_states_without_a_document_stays(document: Document, analyst: User) -> None:
    subject = Subject.objects.get(kind="commitment")
    add_statement(subject, "commitment.place", "Rabat", by=analyst, now=NOW)
    down(document, analyst)
    assert Statement.objects.live().get().value == "Rabat"


def test_both_ways_are_in_the_ledger_with_the_reason(document: Document, analyst: User) -> None:
    down(document, analyst)
    put_back(document, why="a mistake", by=analyst, now=NOW)
    entries = Entry.objects.about("document", document.pk).exclude(action="document.added")
    assert [(each.action, each.by, each.why) for each in entries] == [
        ("document.taken_down", analyst, "asked for"),
        ("document.put_back", analyst, "a mistake"),
    ]
    assert entries[0].after == {"sha256": document.sha256, "original": "sealed"}


def test_neither_way_goes_without_a_reason_or_twice(document: Document, analyst: User) -> None:
    with pytest.raises(TakedownError):
        take_down(document, why="  ", by=analyst, now=NOW)
    with pytest.raises(TakedownError):
        put_back(document, why="it is shown", by=analyst, now=NOW)
    down(document, analyst)
    with pytest.raises(TakedownError):
        take_down(document, why="again", by=analyst, now=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(taken_down_why="")


def test_the_received_file_is_kept_sealed_or_deleted_as_the_steward_chose(
    document: Document, other: Document, analyst: User, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        down(document, analyst)
        down(other, analyst, delete=True)
    assert document.original.exists()
    assert document.original_is == "sealed"
    assert not other.original.exists()
    assert (other.original_is, len(other.sha256)) == ("deleted", 64)
    for each in (document, other):
        put_back(each, why="a mistake", by=analyst, now=NOW)
        each.refresh_from_db()
    assert (document.original_is, other.original_is) == ("kept", "deleted")


def test_the_same_bytes_do_not_come_in_again(
    document: Document, analyst: User, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        down(document, analyst, delete=True)
    again = add(a_reading())
    assert not again.added
    assert again.document.is_taken_down
    assert not document.original.exists()
