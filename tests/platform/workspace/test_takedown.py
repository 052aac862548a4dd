"""Taking a document down at the desk: by stewards, with a reason, and back again."""

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
from mithaq.platform.review.models import Statement
from mithaq.platform.review.takedown import take_down
from tests.platform.builders import NOW, a_reading, add

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with override("en"):
        yield


@pytest.fixture
def document(db: None) -> Document:
    return add(a_reading()).document


@pytest.fixture
def steward(db: None, client: Client) -> User:
    user = User.objects.create_user("sami", role="steward")
    client.force_login(user)
    return user


def send(client: Client, document: Document, do: str, **values: str) -> Any:
    address = reverse("workspace:takedown", args=[address_of(document)])
    return client.post(address, {"do": do, "why": "asked for", **values})


@pytest.mark.parametrize(("original", "becomes"), [("seal", "sealed"), ("delete", "deleted"), ("", "sealed")])
def test_a_steward_takes_it_down_and_puts_it_back(
    client: Client, document: Document, steward: User, original: str, becomes: str
) -> None:
    assert send(client, document, "take-down", original=original).status_code == 302
    document.refresh_from_db()
    assert (document.is_taken_down, document.taken_down_why, document.original_is) == (True, "asked for", becomes)
    assert send(client, document, "put-back", why="a mistake").status_code == 302
    document.refresh_from_db()
    assert not document.is_taken_down
    html = client.get(reverse("workspace:takedown", args=[address_of(document)])).content.decode()
    assert "<q>asked for</q>" in html
    assert "<q>a mistake</q>" in html


@pytest.mark.parametrize(("do", "why"), [("take-down", " "), ("put-back", "it is shown"), ("burn", "for fun")])
def test_what_cannot_be_done_changes_nothing(
    client: Client, document: Document, steward: User, do: str, why: str
) -> None:
    assert send(client, document, do, why=why).status_code == 422
    document.refresh_from_db()
    assert not document.is_taken_down


def test_an_analyst_may_not(client: Client, document: Document, analyst: User) -> None:
    client.force_login(analyst)
    assert send(client, document, "take-down").status_code == 403
    document.refresh_from_db()
    assert not document.is_taken_down


def test_there_is_nothing_to_judge_in_it(client: Client, document: Document, steward: User) -> None:
    take_down(document, why="asked for", by=steward, now=NOW)
    address = address_of(document)
    answer = client.get(reverse("workspace:judge", args=[address]))
    assert answer.headers["Location"] == reverse("workspace:takedown", args=[address])
    reference = Statement.objects.filter(document=document).first().subject.reference
    decide = reverse("workspace:judge-decide", args=[address, reference])
    assert client.post(decide, {"do": "accept", "seen": ""}).status_code == 404
    assert client.post(reverse("workspace:judge-add", args=[address]), {"kind": "strategy"}).status_code == 404


def test_copies_are_named_since_each_is_taken_down_by_itself(client: Client, document: Document, steward: User) -> None:
    copy = add(a_reading(name="two")).document
    for one, other in ((document, copy), (copy, document)):
        html = client.get(reverse("workspace:takedown", args=[address_of(one)])).content.decode()
        assert reverse("publishing:document", args=[address_of(other)]) in html
