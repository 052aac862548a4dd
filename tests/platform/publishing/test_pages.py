"""Every page in three languages: it answers, asks the database a fixed number of questions, and hides no text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from mithaq.platform.publishing.evidence import document_url
from mithaq.platform.register.models import Actor, Commitment
from mithaq.platform.review.actions import accept_documents
from mithaq.platform.translations import load
from tests.platform.publishing.scene import ARABIC, FRENCH, HOSTILE, NOW, Scene, add_more

LANGUAGES = ("fr", "ar", "en")


def addresses(scene: Scene, language: str) -> dict[str, str]:
    """One address of each sort of page."""
    with translation.override(language):
        return {
            "overview": reverse("publishing:overview"),
            "agreements": reverse("publishing:agreements"),
            "agreement": reverse("publishing:agreement", args=["ACC-2025-001"]),
            "commitments": reverse("publishing:commitments"),
            "commitment": reverse("publishing:commitment", args=["ENG-2025-001"]),
            "disputed": reverse("publishing:commitment", args=["ENG-2025-002"]),
            "reached": reverse("publishing:commitment", args=["ENG-2026-001"]),
            "actors": reverse("publishing:actors"),
            "actor": reverse("publishing:actor", args=[Actor.objects.get(names__name="Atlas Câbles").slug]),
            "documents": reverse("publishing:documents"),
            "document": document_url(scene.french),
            "document in Arabic": document_url(scene.arabic),
            "document with nothing": document_url(scene.empty_handed),
            "hostile document": document_url(scene.hostile),
            "search": reverse("publishing:search") + "?q=atlas",
            "empty search": reverse("publishing:search") + "?q=zzzz",
            "filtered": reverse("publishing:commitments") + "?measure=rank",
            "method": reverse("publishing:method"),
            "open data": reverse("publishing:open-data"),
        }


class Visible(HTMLParser):
    """The pieces of text that a page shows, without what it quotes in another language."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.stack: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"meta", "link", "input", "img", "br", "source", "path", "circle", "use", "rect"}:
            return
        given = dict(attrs)
        quoted = tag in {"bdi", "style", "option"} or ("lang" in given and tag != "html")
        self.stack.append((tag, quoted or (bool(self.stack) and self.stack[-1][1])))

    def handle_endtag(self, tag: str) -> None:
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if words and not (self.stack and self.stack[-1][1]):
            self.pieces.append(words)


def visible(html: str) -> list[str]:
    parser = Visible()
    parser.feed(html)
    return parser.pieces


def english_words(language: str) -> set[str]:
    """The msgids that are not written alike in `language`, as whole pieces of text."""
    found = set()
    for message in load(language):
        if not message.id or "%" in str(message.id):
            continue
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        found |= {each for each in ids if each not in strings}
    # Written alike by other msgids in French ("Date", "Documents"): no leak can be told.
    return found - {text for message in load(language) if isinstance(message.string, str) for text in [message.string]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_answers_in_its_language(client: Client, scene: Scene, language: str) -> None:
    for name, address in addresses(scene, language).items():
        response = client.get(address)
        assert response.status_code == 200, name
        html = response.content.decode()
        direction = "rtl" if language == "ar" else "ltr"
        assert f'<html lang="{language}" dir="{direction}">' in html, name


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_no_english_leaks_into_a_page(client: Client, scene: Scene, language: str) -> None:
    english = english_words(language)
    assert "What nobody has reported on" in english
    for name, address in addresses(scene, language).items():
        leaked = {piece for piece in visible(client.get(address).content.decode()) if piece in english}
        assert leaked == set(), name


def test_the_leak_test_sees_a_leak(client: Client, scene: Scene) -> None:
    pieces = visible(client.get(addresses(scene, "en")["overview"]).content.decode())
    assert "What nobody has reported on" in pieces


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_has_inline_style_or_script(client: Client, scene: Scene, language: str) -> None:
    for name, address in addresses(scene, language).items():
        html = client.get(address).content.decode()
        assert not re.search(r"<script|<style|\sstyle=|\son\w+=", html), name


def test_pages_carry_the_strict_policy_and_security_headers(client: Client, scene: Scene) -> None:
    response = client.get("/fr/")
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "style-src 'self'" in policy
    assert "unsafe" not in policy
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"


QUERIES = {
    "overview": 37,
    "agreements": 13,
    "agreement": 25,
    "commitments": 9,
    "commitment": 21,
    "disputed": 21,
    "reached": 14,
    "actors": 5,
    "actor": 24,
    "documents": 4,
    "document": 14,
    "document in Arabic": 12,
    "document with nothing": 6,
    "hostile document": 10,
    "search": 21,
    "empty search": 7,
    "filtered": 6,
    "method": 3,
    "open data": 3,
}


def test_each_page_asks_a_fixed_number_of_questions(client: Client, scene: Scene, django_assert_num_queries) -> None:
    for name, address in addresses(scene, "fr").items():
        with django_assert_num_queries(QUERIES[name]):
            client.get(address)


@pytest.mark.parametrize("name", ["commitments", "agreements", "documents", "actors", "overview"])
def test_twice_the_rows_ask_no_more_questions(
    client: Client, scene: Scene, name: str, django_assert_num_queries
) -> None:
    add_more(times=3)
    address = addresses(scene, "fr")[name]
    with django_assert_num_queries(QUERIES[name]):
        client.get(address)


def test_the_root_leads_to_the_language_that_the_browser_asks_for(client: Client, scene: Scene) -> None:
    assert client.get("/").headers["Location"] == "/fr/"
    assert client.get("/", headers={"accept-language": "ar"}).headers["Location"] == "/ar/"


def test_the_lead_is_computed_from_the_register(client: Client, scene: Scene) -> None:
    html = client.get("/fr/").content.decode()
    headline = " ".join(visible(html[html.index("<h1>") : html.index("</h1>")]))
    assert headline.startswith(
        "Au moins 850 emplois directs"
    )  # 700 told by two documents counts once; 150 is a lower end
    assert "18 avril 2025" in headline


def test_proposed_values_say_so_and_accepted_ones_do_not(client: Client, scene: Scene) -> None:
    with translation.override("fr"):
        proposed = reverse("publishing:commitment", args=["ENG-2026-001"])
        accepted = reverse("publishing:commitment", args=["ENG-2025-001"])
    assert 'class="ev proposed"' in client.get(proposed).content.decode()
    html = client.get(accepted).content.decode()
    assert 'class="ev"' in html
    assert "ev proposed" not in html[: html.index("<footer")]


def test_a_value_opens_its_sentence_in_its_document(client: Client, scene: Scene) -> None:
    at = FRENCH.index("700")
    anchor = f"s-{at}-{at + 3}"
    page = client.get(addresses(scene, "fr")["commitment"]).content.decode()
    assert f'href="{_url(scene)}#{anchor}"' in page
    document = client.get(_url(scene)).content.decode()
    assert document.count(f'id="{anchor}"') == 1


def _url(scene: Scene) -> str:
    with translation.override("fr"):
        return document_url(scene.french)


def test_every_anchor_of_a_document_is_unique_and_every_number_has_its_fact(client: Client, scene: Scene) -> None:
    html = client.get(_url(scene)).content.decode()
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert sorted(ids) == sorted(set(ids))
    numbers = set(re.findall(r'href="#f-(\d+)"', html))
    assert numbers == {each.removeprefix("f-") for each in ids if each.startswith("f-")}


def test_hostile_text_is_shown_and_never_run(client: Client, scene: Scene) -> None:
    for name in ("hostile document", "overview", "documents", "reached"):
        html = client.get(addresses(scene, "fr")[name]).content.decode()
        assert "<script>" not in html, name
        assert "<b>en 2026" not in html, name
    assert (
        "&lt;script&gt;alert(1)&lt;/script&gt;"
        in client.get(addresses(scene, "fr")["hostile document"]).content.decode()
    )
    assert "\u202e" in HOSTILE


def test_a_title_with_direction_marks_stands_in_an_isolate(client: Client, scene: Scene) -> None:
    html = client.get(addresses(scene, "ar")["documents"]).content.decode()
    assert re.search(r"<bdi[^>]*>[^<]*\u202e[^<]*</bdi>", html)


def test_arabic_words_in_a_french_page_have_their_direction(client: Client, scene: Scene) -> None:
    html = client.get(addresses(scene, "fr")["document in Arabic"]).content.decode()
    assert '<p dir="rtl" lang="ar">' in html
    assert ARABIC.split("\n", maxsplit=1)[0] in html


def test_what_may_not_be_republished_shows_only_its_evidence(client: Client, scene: Scene, settings) -> None:
    settings.MITHAQ_SHOW_TEXT = False
    html = client.get(_url(scene)).content.decode()
    assert "Casablanca-Settat" in html
    assert "météo" not in html  # noise, and no evidence
    scene.french.text_override = True
    scene.french.save()
    assert "météo" in client.get(_url(scene)).content.decode()


def test_noise_is_marked_and_its_reason_said(client: Client, scene: Scene) -> None:
    html = client.get(_url(scene)).content.decode()
    assert '<span class="noise">Lire aussi' in html
    assert "Renvoi à un autre article" in html


def test_demonstration_texts_are_named_as_such(client: Client, scene: Scene) -> None:
    for name in ("overview", "document", "commitment", "agreement", "agreements", "commitments", "documents", "actor"):
        assert "émonstration" in client.get(addresses(scene, "fr")[name]).content.decode(), name
    html = client.get(addresses(scene, "fr")["document in Arabic"]).content.decode()
    assert "émonstration" not in html


def test_accounts_that_differ_stand_side_by_side(client: Client, scene: Scene) -> None:
    html = client.get("/fr/").content.decode()
    assert 'class="versus"' in html
    assert "ENG-2025-002" in html


def test_without_a_contradiction_the_page_says_so(client: Client, db: None) -> None:
    html = client.get("/fr/").content.decode()
    assert 'class="versus"' not in html
    assert "Aucun trouvé." in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_register_has_pages_too(client: Client, db: None, language: str) -> None:
    for path in ("", "agreements/", "commitments/", "actors/", "documents/", "search/", "method/", "open-data/"):
        assert client.get(f"/{language}/{path}").status_code == 200, path


def test_filters_narrow_the_list_and_can_be_removed(client: Client, scene: Scene) -> None:
    html = client.get("/fr/commitments/?measure=investment&status=silent").content.decode()
    assert "ENG-2025-003" in html
    assert "ENG-2025-001" not in html
    assert 'href="/fr/commitments/?status=silent"' in html
    html = client.get("/fr/agreements/?year=2024").content.decode()
    assert "ACC-2024-001" in html
    assert "ACC-2025-001" not in html


def test_a_list_without_a_match_says_what_that_means(client: Client, scene: Scene) -> None:
    html = client.get(addresses(scene, "fr")["filtered"]).content.decode()
    assert "Aucun engagement ne répond à ces filtres" in html


def test_search_finds_names_without_accents_and_says_what_it_searches(client: Client, scene: Scene) -> None:
    html = client.get("/fr/search/?q=oriental fibres").content.decode()
    assert "ENG-2025-002" in html
    assert "non sur les textes" in html
    assert "ACC-2025-001" in client.get("/fr/search/?q=Salon des Ponts").content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "commitments/ENG-1999-001/",
        "agreements/ACC-0000-000/",
        "actors/nobody/",
        "documents/0000000000000000/",
        "documents/ffff/",
        "documents/%27%20OR%201=1/",
        "charts/nothing.light.svg",
        "charts/documents-by-year.pink.svg",
        "nowhere/",
    ],
)
def test_what_does_not_exist_is_not_found_in_the_design(client: Client, scene: Scene, path: str) -> None:
    response = client.get(f"/fr/{path}")
    assert response.status_code == 404
    assert "Il n’y a pas de page à cette adresse" in response.content.decode()


def test_a_failure_has_a_page_of_its_own(client: Client, scene: Scene, monkeypatch) -> None:
    client.raise_request_exception = False

    def fail(*_arguments: object, **_options: object) -> None:
        raise RuntimeError("broken for the test")

    monkeypatch.setattr("mithaq.platform.publishing.views.meta.show", fail)
    response = client.get("/ar/method/")
    assert response.status_code == 500
    assert "تعذر إنشاء هذه الصفحة" in response.content.decode()


def test_pages_are_only_read(client: Client, scene: Scene) -> None:
    assert client.post("/fr/").status_code == 405
    assert client.post("/fr/commitments/").status_code == 405


def test_robots_and_charts(client: Client, scene: Scene) -> None:
    assert "Disallow: /*/search/" in client.get("/robots.txt").content.decode()
    chart = client.get("/ar/charts/documents-by-year.dark.svg")
    assert chart["Content-Type"] == "image/svg+xml"
    assert chart.content.startswith(b"<svg")


def test_accepting_makes_the_proposed_solid(client: Client, scene: Scene) -> None:
    accept_documents([scene.hostile], why="test", now=NOW, by=scene.analyst)
    assert Commitment.objects.get(reference="ENG-2026-001").state == "accepted"
    html = client.get(addresses(scene, "fr")["reached"]).content.decode()
    assert "ev proposed" not in html[: html.index("<footer")]


def test_a_missing_page_keeps_the_sections_and_the_languages(client: Client, scene: Scene) -> None:
    html = client.get("/fr/nowhere/").content.decode()
    assert 'href="/fr/agreements/"' in html
    assert 'href="/ar/"' in html
