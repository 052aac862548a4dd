"""The desk: the queue, one document, decisions by form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from mithaq.platform.accounts.models import User
from mithaq.platform.corpus.models import Document
from mithaq.platform.publishing.evidence import address_of
from mithaq.platform.register.models import Commitment
from mithaq.platform.review.models import Statement, Subject
from mithaq.platform.review.queries import document_sheets
from mithaq.platform.review.rules import fingerprint
from mithaq.platform.review.vocabulary import State
from tests.platform.builders import TEXT, a_reading, add, an_agreement

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with override("en"):
        yield


@pytest.fixture
def document(db: None) -> Document:
    return add(a_reading()).document


@pytest.fixture
def desk(client: Client, analyst: User) -> Client:
    client.force_login(analyst)
    return client


def page(desk: Client, document: Document, **query: str) -> str:
    return desk.get(reverse("workspace:judge", args=[address_of(document)]), query).content.decode()


def seen(document: Document, subject: Subject) -> str:
    (sheet,) = (each for each in document_sheets(document) if each.subject == subject)
    return fingerprint(each for choices in sheet.slots.values() for choice in choices for each in choice.everyone)


def decide(desk: Client, document: Document, subject: Subject, do: str, **sent: Any) -> Any:
    address = reverse("workspace:judge-decide", args=[address_of(document), subject.reference])
    return desk.post(address, {"do": do, "seen": seen(document, subject), **sent})


def commitment() -> Subject:
    return Subject.objects.get(kind="commitment")


def fields(subject: Subject) -> dict[str, str]:
    """What the form of correction sends when nothing is changed."""
    sent = {}
    for each in Statement.objects.live().filter(subject=subject):
        sent[f"s-{each.pk}"] = str(each.value)
        sent[f"w-s-{each.pk}"] = each.original
    return sent


def of(slot: str) -> Statement:
    return Statement.objects.live().get(slot=slot)


def test_the_queue_puts_commitments_first_and_counts(desk: Client, document: Document) -> None:
    without = add(a_reading(TEXT, an_agreement(), name="two")).document
    html = desk.get(reverse("workspace:queue")).content.decode()
    first, second = (address_of(each) for each in (document, without))
    assert html.index(f"review/{first}/") < html.index(f"review/{second}/")
    narrowed = desk.get(reverse("workspace:queue"), {"only": "commitments"}).content.decode()
    assert f"review/{first}/" in narrowed
    assert f"review/{second}/" not in narrowed


def test_accepting_leads_to_the_next_undecided_object(desk: Client, document: Document) -> None:
    subjects = [each.subject for each in document_sheets(document)]
    answer = decide(desk, document, subjects[0], "accept")
    html = desk.get(answer.headers["Location"]).content.decode()
    current = html.partition('aria-current="true" autofocus')[0].rpartition('id="o-')[2]
    assert current.startswith(subjects[1].reference)


def test_a_correction_by_form_keeps_the_rest(desk: Client, document: Document) -> None:
    quantity = of("commitment.quantity")
    sent = {**fields(commitment()), f"s-{quantity.pk}": "1 700"}
    assert decide(desk, document, commitment(), "correct", **sent).status_code == 302
    assert Commitment.objects.get().quantity == 1700
    assert {each.state for each in Statement.objects.live().filter(subject=commitment())} == {State.ACCEPTED}


def test_a_value_that_cannot_be_saved_is_shown_again_as_it_was_typed(desk: Client, document: Document) -> None:
    quantity = of("commitment.quantity")
    sent = {**fields(commitment()), f"s-{quantity.pk}": "a lot"}
    answer = decide(desk, document, commitment(), "correct", **sent)
    assert answer.status_code == 422
    assert 'value="a lot"' in answer.content.decode()
    assert of("commitment.quantity").state == State.PROPOSED


def test_words_that_the_document_does_not_have_are_refused(desk: Client, document: Document) -> None:
    quantity = of("commitment.quantity")
    sent = {**fields(commitment()), f"w-s-{quantity.pk}": "neuf cents"}
    answer = decide(desk, document, commitment(), "correct", **sent)
    assert answer.status_code == 422
    assert "neuf cents" in answer.content.decode()


def test_a_refused_object_is_listed_with_its_reason(desk: Client, document: Document) -> None:
    subject = commitment()
    decide(desk, document, subject, "refuse", why="nobody promises it")
    html = page(desk, document)
    assert f'id="o-{subject.reference}"' not in html
    assert "nobody promises it" in html


def test_a_decision_on_what_another_has_decided_changes_nothing(desk: Client, document: Document) -> None:
    subject = commitment()
    old = seen(document, subject)
    decide(desk, document, subject, "accept")
    address = reverse("workspace:judge-decide", args=[address_of(document), subject.reference])
    answer = desk.post(address, {"do": "refuse", "seen": old, "why": "late"})
    assert answer.status_code == 409
    assert Commitment.objects.get().state == State.ACCEPTED


def test_undo_takes_ones_own_last_decision_back(desk: Client, document: Document) -> None:
    decide(desk, document, commitment(), "accept")
    entry = page(desk, document).partition('name="entry" value="')[2].partition('"')[0]
    desk.post(reverse("workspace:judge-undo", args=[address_of(document)]), {"entry": entry})
    assert of("commitment.quantity").state == State.PROPOSED
    assert 'name="entry"' not in page(desk, document)


def test_a_decision_of_somebody_else_is_not_ones_own_to_undo(desk: Client, document: Document) -> None:
    decide(desk, document, commitment(), "accept")
    entry = page(desk, document).partition('name="entry" value="')[2].partition('"')[0]
    other = Client()
    other.force_login(User.objects.create_user("omar", role="analyst"))
    answer = other.post(reverse("workspace:judge-undo", args=[address_of(document)]), {"entry": entry})
    assert answer.status_code == 404
    assert of("commitment.quantity").state == State.ACCEPTED


def test_what_was_missed_is_added_with_its_words(desk: Client, document: Document) -> None:
    address = reverse("workspace:judge-add", args=[address_of(document)])
    sent = {"kind": "strategy", "n-strategy.name": "Ponts et Ports 2031", "w-n-strategy.name": "ministère des Ponts"}
    assert desk.post(address, sent).status_code == 302
    assert Statement.objects.live().get(value="Ponts et Ports 2031").original == "ministère des Ponts"
    answer = desk.post(address, {**sent, "w-n-strategy.name": ""})
    assert answer.status_code == 422
    assert 'value="Ponts et Ports 2031"' in answer.content.decode()


def test_the_page_escapes_what_the_document_says(desk: Client) -> None:
    hostile = add(a_reading(f"{TEXT}\n<script>alert(1)</script>", name="hostile")).document
    assert "<script>alert(1)" not in page(desk, hostile)


def test_the_history_of_an_object_names_every_decision_and_answers_for_another_day(
    desk: Client, document: Document
) -> None:
    subject = commitment()
    decide(desk, document, subject, "refuse", why="nobody promises it")
    address = reverse("workspace:history", args=[subject.reference])
    html = desk.get(address).content.decode()
    assert "nobody promises it" in html
    assert "the register knew nothing of it" in html
    assert "the register knew nothing of it" in desk.get(address, {"on": "1999-01-01"}).content.decode()
    wrong = desk.get(address, {"on": "yesterday"})
    assert (wrong.status_code, "yesterday" in wrong.content.decode()) == (422, True)
