"""The public form: for each page and value, without account or cookie, a few times in ten minutes."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core import signing
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from mithaq.platform.publishing.evidence import address_of, document_url
from mithaq.platform.register.models import Actor
from mithaq.platform.reports.forms import make_stamp
from mithaq.platform.reports.models import Report
from tests.platform.publishing.scene import Scene

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    cache.clear()
    with override("en"):
        yield
    cache.clear()


def send(client: Client, about: str = "", slot: str = "", *, client_address: str = "192.0.2.1", **values: str) -> Any:
    sent = {"kind": "error", "message": "It is 600.", "stamp": make_stamp(), **values}
    address = reverse("publishing:report", query={"about": about, "slot": slot})
    return client.post(address, sent, REMOTE_ADDR=client_address)


def links(client: Client, address: str) -> set[str]:
    page = client.get(address).content.decode()
    return {html.unescape(each) for each in re.findall(r'<a class="report" href="([^"]+)"', page)}


def test_a_report_of_a_value_is_kept_with_what_it_concerns_and_answered_with_a_number(
    client: Client, scene: Scene
) -> None:
    answer = send(client, "ENG-2025-001", "commitment.quantity", email="nadia@example.org", kind="correction")
    held = Report.objects.get()
    assert (held.kind, held.slot, held.message, held.email) == (
        "correction",
        "commitment.quantity",
        "It is 600.",
        "nadia@example.org",
    )
    assert held.subject is not None
    assert held.subject.reference == held.about == "ENG-2025-001"
    assert held.language == "en"
    said = client.get(answer.headers["Location"]).content.decode()
    assert held.number in said
    assert "nadia" not in said
    assert "600" not in said


def test_nothing_of_who_wrote_is_kept_but_a_hash_while_reports_are_counted(client: Client, scene: Scene) -> None:
    send(client, client_address="198.51.100.77")
    row = str(Report.objects.values().get())
    assert "198.51" not in row
    assert all("198.51" not in str(key) for key in cache._cache)


def test_neither_form_nor_answer_sets_a_cookie(scene: Scene) -> None:
    client = Client(enforce_csrf_checks=True)
    assert not client.get(reverse("publishing:report")).cookies
    answer = send(client)
    assert answer.status_code == 302
    assert not answer.cookies
    assert not client.get(answer.headers["Location"]).cookies


@pytest.mark.parametrize(
    "values",
    [
        {"message": "  "},
        {"message": "x" * 4001},
        {"kind": "praise"},
        {"email": "nowhere"},
        {"website": "https://example.org"},
        {"stamp": "made up"},
        {"stamp": signing.dumps("", salt="another form")},
    ],
)
def test_what_cannot_be_sent_is_shown_again_and_not_kept(client: Client, scene: Scene, values: dict[str, str]) -> None:
    answer = send(client, **{"message": "Typed at length.", **values})
    assert answer.status_code == 422
    assert "Typed at length." in answer.content.decode() or "message" in values
    assert not Report.objects.exists()


def test_the_sixth_report_of_ten_minutes_is_refused_and_keeps_what_was_typed(client: Client, scene: Scene) -> None:
    for _ in range(5):
        assert send(client).status_code == 302
    answer = send(client, message="The sixth.")
    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == "600"
    assert "The sixth." in answer.content.decode()
    assert Report.objects.count() == 5
    assert send(client, client_address="192.0.2.2").status_code == 302  # somebody else


def test_what_cannot_be_sent_does_not_count(client: Client, scene: Scene) -> None:
    for _ in range(6):
        send(client, message="")
    assert send(client).status_code == 302


@pytest.mark.parametrize(
    ("about", "slot", "status"),
    [
        ("ENG-2025-001", "agreement.party", 200),  # another kind's slot is left out
        ("ENG-1999-999", "", 404),
        ("0123456789abcdef", "", 404),
        ("nobody", "", 404),
        ("<script>", "", 404),
    ],
)
def test_a_report_is_about_something_that_is_there(
    client: Client, scene: Scene, about: str, slot: str, status: int
) -> None:
    answer = client.get(reverse("publishing:report", query={"about": about, "slot": slot}))
    assert answer.status_code == status
    assert "Party" not in answer.content.decode()


def test_every_page_of_an_object_leads_to_the_form(client: Client, scene: Scene) -> None:
    actor = Actor.objects.get(names__name="Atlas Câbles").slug
    pages = {
        reverse("publishing:commitment", args=["ENG-2025-001"]): "ENG-2025-001",
        reverse("publishing:agreement", args=["ACC-2025-001"]): "ACC-2025-001",
        reverse("publishing:actor", args=[actor]): actor,
        document_url(scene.french): address_of(scene.french),
    }
    for page, about in pages.items():
        address = reverse("publishing:report", query={"about": about})
        assert address in links(client, page)
        assert client.get(address).status_code == 200


def test_each_value_of_a_document_and_each_slip_leads_to_the_form(client: Client, scene: Scene) -> None:
    in_document = links(client, document_url(scene.french))
    in_list = links(client, reverse("publishing:commitments"))
    number = reverse("publishing:report", query={"about": "ENG-2025-001", "slot": "commitment.quantity"})
    assert number in in_document
    assert number in in_list
    assert "Quantity" in client.get(number).content.decode()


def test_the_number_of_no_report_is_not_found(client: Client, scene: Scene) -> None:
    assert client.get(reverse("publishing:report-received", args=["AAAA-AAAA"])).status_code == 404


@pytest.mark.parametrize("months", [7, 1])
def test_the_form_says_how_long_a_message_is_kept(client: Client, scene: Scene, settings: Any, months: int) -> None:
    settings.MITHAQ_KEEP_REPORTS_MONTHS = months
    assert f"erased {months} month" in client.get(reverse("publishing:report")).content.decode()
