"""Pages and exports of objects that several documents tell of."""

import json

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from mithaq.platform.accounts.models import User
from mithaq.platform.publishing.passages import find_sources
from mithaq.platform.publishing.values import name_slot
from mithaq.platform.register.models import Actor
from mithaq.platform.register.rules import name_body
from mithaq.platform.review.linking import LinkDraft, propose_links, refuse_link
from mithaq.platform.review.models import Link, Statement, Subject
from mithaq.platform.review.queries import sheet
from mithaq.platform.review.vocabulary import LinkKind
from mithaq.reading.model import Role
from mithaq.reading.names.reasons import Reason
from tests.platform.builders import NOW, a_reading, add, stated
from tests.platform.review.test_linking import draft, two_accounts

pytestmark = pytest.mark.django_db

LANGUAGES = ("fr", "ar", "en")
REASONS = {"fr": "mêmes lettres", "ar": "الحروف نفسها", "en": "the same letters"}


@pytest.fixture
def merged() -> tuple[Subject, Subject]:
    one, other = two_accounts()
    propose_links([draft(one, other)], rule="linker 1", document=1, now=NOW)
    return one, other


def page(client: Client, name: str, *args: str, language: str = "en") -> str:
    with translation.override(language):
        return client.get(reverse(f"publishing:{name}", args=args)).content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_names_every_document_and_both_days(
    client: Client, merged: tuple[Subject, Subject], language: str
) -> None:
    html = page(client, "agreement", merged[0].reference, language=language)
    assert html.count('class="docs"') == 1
    assert 'id="differences"' in html
    assert 'datetime="2025-04-15"' in html
    assert 'datetime="2025-04-16"' in html
    assert merged[1].reference in html  # what was merged into it
    assert REASONS[language] in html  # why


def test_every_document_shows_what_its_own_sentences_establish(merged: tuple[Subject, Subject]) -> None:
    sources = find_sources(sheet(merged[0]), language="en")
    own = [Statement.objects.get(document=source.document, slot="agreement.date").value for source in sources]
    assert sorted(own) == ["2025-04-15", "2025-04-16"]
    dates = [
        [shown.machine for slot, shown in source.establishes if slot == name_slot("agreement.date")]
        for source in sources
    ]
    assert dates == [[value] for value in own]


def test_without_differences_the_page_says_so(client: Client) -> None:
    one, _other = two_accounts()
    assert "disagrees with another" in page(client, "agreement", one.reference)


def test_the_address_of_a_merged_object_leads_on_and_back_again(
    client: Client, merged: tuple[Subject, Subject], analyst: User
) -> None:
    one, other = merged
    for ending in ("/", ".json"):
        address = f"/fr/agreements/{other.reference}{ending}"
        assert client.get(address).headers["Location"] == f"/fr/agreements/{one.reference}{ending}"
    refuse_link(Link.objects.get(), by=analyst, now=NOW, why="two ceremonies")
    assert client.get(f"/fr/agreements/{other.reference}/").status_code == 200
    assert client.get("/fr/agreements/ACC-1999-001/").status_code == 404


def test_a_proposed_pair_is_shown_on_both_pages_and_merges_nothing(client: Client) -> None:
    one, other = two_accounts()
    propose_links([draft(one, other, sure=False)], rule="linker 1", document=1, now=NOW)
    assert "perhaps the same" in page(client, "agreement", one.reference)
    assert f'href="/en/agreements/{one.reference}/"' in page(client, "agreement", other.reference)


def test_exports_carry_sources_merged_references_and_differences(
    client: Client, merged: tuple[Subject, Subject]
) -> None:
    item = json.loads(client.get("/fr/agreements.json").getvalue())["agreements"][0]
    assert (item["documents"], item["sources"], item["merged"]) == (2, 2, [merged[1].reference])
    assert "date" in item["differs"]
    dates = next(each for each in item["differences"] if each["slot"] == "agreement.date")["values"]
    assert [(each["value"], each["shown"], len(each["documents"])) for each in dates] == [
        ("2025-04-16", True, 1),
        ("2025-04-15", False, 1),
    ]
    links = client.get("/fr/links.csv").getvalue().decode()
    assert "agreement," in links
    assert "the same letters,body.same_letters," in links


def test_the_address_of_a_merged_name_leads_to_the_actor_with_every_spelling(client: Client) -> None:
    two_accounts()
    actors = [name_body(name) for name in ("Atlas Câbles", "ministère des Ponts")]
    pair = LinkDraft(
        kind=LinkKind.ORGANISATION,
        one=actors[0].id,
        other=actors[1].id,
        one_name=actors[0].name,
        other_name=actors[1].name,
        score=0.8,
        reasons=(Reason("body.same_letters"),),
        sure=True,
    )
    slugs = set(Actor.objects.values_list("slug", flat=True))
    propose_links([pair], rule="linker 1", document=1, now=NOW)
    kept = Actor.objects.get().slug
    with translation.override("fr"):
        addresses = {slug: reverse("publishing:actor", args=[slug]) for slug in slugs}
    for gone in slugs - {kept}:
        assert client.get(addresses[gone]).headers["Location"] == addresses[kept]
    html = page(client, "actor", kept)
    assert "Atlas Câbles" in html
    assert "ministère des Ponts" in html


def test_a_function_shows_who_held_it_over_time(client: Client) -> None:
    later = "Rabat. Karim Tahiri, directeur général d'Atlas Câbles, a ouvert le salon.\n"
    successor = Role(
        id="r1",
        rule="apposition",
        person=stated(later, "Karim Tahiri"),
        role=stated(later, "directeur général"),
        organisation=stated(later, "Atlas Câbles"),
    )
    first = "Rabat. Leïla Amrani, directeur général d'Atlas Câbles, a parlé.\n"
    before = Role(
        id="r1",
        rule="apposition",
        person=stated(first, "Leïla Amrani"),
        role=stated(first, "directeur général"),
        organisation=stated(first, "Atlas Câbles"),
    )
    add(a_reading(later, successor, name="later"), published="2025-06-01")
    add(a_reading(first, before, name="first"), published="2023-02-01")
    for name in ("Leïla Amrani", "Karim Tahiri", "Atlas Câbles"):
        html = page(client, "actor", Actor.objects.get(name=name).slug)
        spine = html[html.index('class="spine') :]
        assert spine.index("Leïla Amrani") < spine.index("Karim Tahiri")


def test_one_holder_makes_no_succession(client: Client) -> None:
    add(a_reading(name="one"))
    assert 'class="spine' not in page(client, "actor", Actor.objects.get(name="Leïla Amrani").slug)


def test_a_copy_says_of_what_it_is_one(client: Client) -> None:
    original = add(a_reading(name="one"), published="2025-04-17").document
    reprint = add(a_reading(f"{original.text}Tous droits réservés.\n", name="two"), published="2025-04-18").document
    html = page(client, "document", reprint.sha256[:16])
    assert f"/en/documents/{original.sha256[:16]}/" in html
    assert "both count as one source" in html
    rows = json.loads(client.get("/fr/documents.json").getvalue())["documents"]
    assert {row["copy_of"] for row in rows} == {None, f"/fr/documents/{original.sha256[:16]}/"}
