"""Of a document that was taken down the public sees hash, day and reason: on no page and in no file what it says."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from mithaq.platform.publishing.evidence import address_of, document_url
from mithaq.platform.register.models import Actor
from mithaq.platform.review.actions import add_statement
from mithaq.platform.review.linking import propose_links
from mithaq.platform.review.models import Subject
from mithaq.platform.review.takedown import put_back, take_down
from mithaq.reading.model import Span
from tests.platform.publishing.scene import NOW, Scene
from tests.platform.review.test_linking import draft, two_accounts

pytestmark = pytest.mark.django_db

# What the French document alone says.
ITS_WORDS = ("Trois engagements", "Leïla Amrani", "Oriental Fibres", "Salon des Ponts", "65 millions", "65000000")
ITS_WORDS += ("ministère des Ponts", "Oujda", "paraphé", "directrice générale")
LISTS = ("overview", "agreements", "commitments", "actors", "documents", "method", "open-data")
FILES = (
    "overview-json",
    *(f"{name}-{form}" for name in ("agreements", "commitments", "actors", "documents") for form in ("csv", "json")),
    "statements-csv",
    "links-csv",
)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with override("en"):
        yield


@pytest.fixture
def gone(scene: Scene) -> Scene:
    take_down(scene.french, why="Asked for by a court", by=scene.analyst, now=NOW)
    return scene


def read(client: Client, address: str) -> str:
    answer = client.get(address, follow=True)
    assert answer.status_code == 200, address
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return str(content.decode())


def every_address(scene: Scene) -> list[str]:
    """All public addresses of things that were there before."""
    found = [reverse(f"publishing:{name}") for name in (*LISTS, *FILES)]
    for reference in Subject.objects.filter(kind="commitment").values_list("reference", flat=True):
        found += [reverse(f"publishing:{name}", args=[reference]) for name in ("commitment", "commitment-json")]
    for reference in Subject.objects.filter(kind="agreement").values_list("reference", flat=True):
        found += [reverse(f"publishing:{name}", args=[reference]) for name in ("agreement", "agreement-json")]
    for slug in Actor.objects.values_list("slug", flat=True):
        found += [reverse(f"publishing:{name}", args=[slug]) for name in ("actor", "actor-json")]
    for document in (scene.french, scene.english, scene.arabic, scene.hostile, scene.empty_handed):
        address = address_of(document)
        found += [reverse(f"publishing:{name}", args=[address]) for name in ("document", "document-json")]
        found.append(reverse("publishing:report", query={"about": address}))
    found.append(reverse("publishing:report", query={"about": "ENG-2025-002", "slot": "commitment.quantity"}))
    found += [reverse("publishing:search", query={"q": words}) for words in ("atlas", "2025")]
    return found


def test_nothing_of_it_is_left_on_any_public_page_or_in_any_file(client: Client, gone: Scene) -> None:
    left = {
        (address, words) for address in every_address(gone) for words in ITS_WORDS if words in read(client, address)
    }
    assert left == set()


def test_the_words_that_are_looked_for_were_there_before(client: Client, scene: Scene) -> None:
    whole = "".join(read(client, address) for address in every_address(scene))
    assert [words for words in ITS_WORDS if words not in whole] == []


def test_hash_day_and_reason_stay_visible(client: Client, gone: Scene) -> None:
    html = read(client, document_url(gone.french))
    assert gone.french.sha256 in html
    assert "Asked for by a court" in html
    assert 'datetime="2026-11-21"' in html
    (item,) = json.loads(read(client, reverse("publishing:document-json", args=[address_of(gone.french)])))["documents"]
    assert item["document_sha256"] == gone.french.sha256
    assert item["taken_down_why"] == "Asked for by a court"
    assert item["taken_down_at"].startswith("2026-11-21")
    assert (item["document_title"], item["source_url"]) == (None, None)
    assert not {"text", "facts"} & item.keys()


def test_an_object_that_rests_on_it_alone_is_withheld_and_not_lost(client: Client, gone: Scene) -> None:
    for reference, name in (("ENG-2025-001", "commitment"), ("ACC-2025-001", "agreement")):
        html = read(client, reverse(f"publishing:{name}", args=[reference]))
        assert "This entry is withheld" in html
        assert document_url(gone.french) in html
        data = json.loads(read(client, reverse(f"publishing:{name}-json", args=[reference])))
        (item,) = data[f"{name}s"]
        assert item["reference"] == reference
        assert item["withheld"]
        assert item["taken_down"][0]["document_sha256"] == gone.french.sha256
    assert client.get(reverse("publishing:agreement", args=["ENG-2025-001"])).status_code == 404
    assert client.get(reverse("publishing:commitment", args=["ENG-1999-001"])).status_code == 404


def test_it_is_not_found_by_its_title(client: Client, scene: Scene) -> None:
    search = reverse("publishing:search", query={"q": "Trois engagements"})
    assert document_url(scene.french) in read(client, search)
    take_down(scene.french, why="asked for", by=scene.analyst, now=NOW)
    assert document_url(scene.french) not in read(client, search)


def test_a_value_that_another_document_does_not_state_is_withheld_and_not_unknown(client: Client, scene: Scene) -> None:
    one, other = two_accounts()
    propose_links([draft(one, other)], rule="linker 1", document=1, now=NOW)
    document = one.statements.exclude(document=None).first().document
    at = document.text.index("Rabat")
    add_statement(
        one, "agreement.place", "Rabat", by=scene.analyst, now=NOW, document=document, spans=[Span(at, at + 5)]
    )
    address = reverse("publishing:agreement", args=[one.reference])
    assert 'id="withheld"' not in read(client, address)
    held = row(client, one.reference)
    assert held["withheld"] == ""
    take_down(document, why="asked for", by=scene.analyst, now=NOW)
    assert row(client, one.reference)["withheld"] == "place"
    html = read(client, address)
    assert ">withheld</span>" in html.replace("</svg>", ">")
    assert 'id="withheld"' in html
    assert document.title not in html
    assert all(each["one"] != one.reference for each in rows(client, "links-csv"))
    put_back(document, why="a mistake", by=scene.analyst, now=NOW)
    assert row(client, one.reference) == held
    assert any(one.reference in (each["one"], each["other"]) for each in rows(client, "links-csv"))


def rows(client: Client, name: str) -> list[dict[str, Any]]:
    return list(csv.DictReader(io.StringIO(read(client, reverse(f"publishing:{name}")))))


def row(client: Client, reference: str) -> dict[str, Any]:
    return next(each for each in rows(client, "agreements-csv") if each["reference"] == reference)


def test_the_title_of_an_original_that_was_taken_down_does_not_stand_at_its_copies(
    client: Client, scene: Scene
) -> None:
    scene.english.copy_of = scene.french
    scene.english.save(update_fields=["copy_of"])
    take_down(scene.french, why="asked for", by=scene.analyst, now=NOW)
    assert "Trois engagements" not in read(client, document_url(scene.english))
    assert "Trois engagements" not in read(client, reverse("publishing:commitment", args=["ENG-2025-004"]))
