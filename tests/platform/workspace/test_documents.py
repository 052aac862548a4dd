"""The pages by which documents are brought in, without a script."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation
from pytest_django.fixtures import DjangoAssertNumQueries

from mithaq.platform.accounts.models import User
from mithaq.platform.arrivals.actions import Brought
from mithaq.platform.arrivals.models import Arrival
from mithaq.platform.arrivals.queueing import bring
from mithaq.platform.arrivals.vocabulary import Kind, Problem, State
from mithaq.platform.corpus.models import Document
from tests.platform.arrivals.conftest import Drain, read_all  # noqa: F401 (a fixture)
from tests.platform.builders import NOW

pytestmark = pytest.mark.django_db

TEXT = "Atlas Câbles créera 150 emplois."


@pytest.fixture
def desk(client: Client, analyst: User) -> Client:
    client.force_login(analyst)
    return client


def url(name: str, language: str = "fr", **arguments: Any) -> str:
    with translation.override(language):
        return reverse(f"workspace:{name}", kwargs=arguments or None)


def a_file(name: str, content: bytes = TEXT.encode()) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def send(desk: Client, *files: SimpleUploadedFile, **more: Any) -> Any:
    return desk.post(url("documents-files"), {"files": list(files)}, **more)


def page(desk: Client, query: str = "", language: str = "fr") -> str:
    return desk.get(url("documents", language) + query).content.decode()


def test_several_files_wait_after_one_form(desk: Client, analyst: User) -> None:
    answer = send(desk, a_file("a.txt"), a_file("b.txt", b"Autre texte."))
    assert (answer.status_code, answer.headers["Location"]) == (302, url("documents"))
    assert list(Arrival.objects.order_by("pk").values_list("kind", "name", "state", "brought_by")) == [
        ("file", "a.txt", "waiting", analyst.pk),
        ("file", "b.txt", "waiting", analyst.pk),
    ]
    assert "2 documents attendent d’être lus." in page(desk)


def test_the_same_file_again_is_told_so(desk: Client, read_all: Drain) -> None:  # noqa: F811
    send(desk, a_file("a.txt"))
    page(desk)
    send(desk, a_file("autre.txt"))
    assert "1 document attendait déjà." in page(desk)
    read_all()
    send(desk, a_file("encore.txt"))
    shown = page(desk)
    assert "1 document est déjà dans le registre." in shown
    assert "était déjà dans le registre" in shown
    assert Document.objects.count() == 1


def test_files_of_other_kinds_are_refused_with_what_came_and_nothing_waits(desk: Client) -> None:
    answer = send(desk, a_file("bon.txt"), a_file("photo.pdf", b"\x89PNG\r\n\x1a\n"), a_file("vide.txt", b" \n"))
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "photo.pdf" in shown
    assert "Texte, HTML, PDF ou DOCX attendu." in shown
    assert "une image PNG" in shown
    assert "2 octets sans contenu" in shown
    assert not Arrival.objects.exists()


def test_a_file_above_the_limit_and_too_many_files_are_refused(desk: Client, settings: Any) -> None:
    settings.MITHAQ_MAX_BYTES = 2048
    assert "3,0 ko" in send(desk, a_file("grand.txt", b"x" * 3072)).content.decode()
    settings.MITHAQ_MAX_FILES = 2
    answer = send(desk, *(a_file(f"{n}.txt", str(n).encode()) for n in range(3)))
    assert (answer.status_code, "2 fichiers à la fois" in answer.content.decode()) == (422, True)
    assert not Arrival.objects.exists()


def test_a_form_without_a_file_says_so(desk: Client) -> None:
    assert send(desk).status_code == 422


def test_a_form_that_is_too_large_is_refused_before_it_is_read(desk: Client, settings: Any) -> None:
    settings.MITHAQ_MAX_UPLOAD = 1000
    answer = send(desk, a_file("a.txt", b"x" * 2000))
    assert answer.status_code == 400
    assert not Arrival.objects.exists()


@pytest.mark.parametrize("role", [None, "visitor"])
def test_files_of_whoever_may_bring_none_are_not_taken_in(
    client: Client, role: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At whatever address: Django parses a form before any view asks who sends it."""
    kept: list[str] = []

    def new_file(_self: object, _field: str, name: str, *_: object, **__: object) -> None:
        kept.append(name)

    monkeypatch.setattr("django.core.files.uploadhandler.TemporaryFileUploadHandler.new_file", new_file)
    monkeypatch.setattr("django.core.files.uploadhandler.MemoryFileUploadHandler.new_file", new_file)
    if role is not None:
        client.force_login(User.objects.create_user("sami", role=role))
    with translation.override("fr"):
        client.post(reverse("account_login"), {"files": a_file("a.txt")})
    assert kept == []


def test_the_script_gets_answers_of_its_own(desk: Client) -> None:
    ask = {"headers": {"accept": "application/json"}}
    answer = send(desk, a_file("a.txt"), **ask)
    assert (answer.status_code, json.loads(answer.content)) == (200, {"told": ["1 document attend d’être lu."]})
    answer = send(desk, a_file("b.png", b"\x89PNG\r\n\x1a\n"), **ask)
    assert answer.status_code == 422
    assert "une image PNG" in json.loads(answer.content)["errors"][0]


def test_a_text_is_pasted_with_its_title_and_date(desk: Client, read_all: Drain) -> None:  # noqa: F811
    form = {"title": " Les  câbles ", "published": "2025-04", "text": f"{TEXT}\r\nEncore."}
    assert desk.post(url("documents-text"), form).status_code == 302
    read_all()
    document = Document.objects.get()
    assert (document.title, document.published, document.text) == ("Les câbles", "2025-04", f"{TEXT}\nEncore.")


@pytest.mark.parametrize("change", [{"title": ""}, {"text": " "}, {"published": "hier"}, {"published": "2025-02-30"}])
def test_a_pasted_text_needs_its_title_its_words_and_a_date_of_the_calendar(
    desk: Client, change: dict[str, str]
) -> None:
    form = {"title": "Les câbles", "published": "", "text": TEXT, **change}
    answer = desk.post(url("documents-text"), form)
    assert answer.status_code == 422
    assert not Arrival.objects.exists()


def test_a_web_address_waits_to_be_fetched(desk: Client) -> None:
    assert desk.post(url("documents-address"), {"address": " https://example.org/a?b=1 "}).status_code == 302
    arrival = Arrival.objects.get()
    assert (arrival.kind, arrival.name, arrival.sha256) == (Kind.ADDRESS, "https://example.org/a?b=1", "")


@pytest.mark.parametrize(
    "address",
    [
        "ftp://example.org/a",
        "file:///etc/passwd",
        "https://me:secret@example.org/",
        "http://example.org:22/",
        "exemple",
    ],
)
def test_what_is_no_address_of_the_web_is_refused_at_once(desk: Client, address: str) -> None:
    answer = desk.post(url("documents-address"), {"address": address})
    assert answer.status_code == 422
    assert not Arrival.objects.exists()


def test_what_failed_says_why_in_the_language_of_the_page_and_is_tried_again(
    desk: Client,
    read_all: Drain,  # noqa: F811
) -> None:
    send(desk, a_file("a.pdf", b"%PDF-1.7\n"))
    [failed] = read_all()
    assert failed.problem == Problem.MALFORMED
    assert "Un fichier entier est attendu" in page(desk)
    assert "يُنتظر ملف سليم" in page(desk, language="ar")
    again = url("documents-again", pk=failed.pk)
    assert again in page(desk)
    assert desk.post(again).status_code == 302
    failed.refresh_from_db()
    assert failed.state == State.WAITING
    assert again not in page(desk)
    desk.post(again)  # twice does no harm
    assert Arrival.objects.get().state == State.WAITING


def test_names_are_shown_as_text(desk: Client) -> None:
    send(desk, a_file("<script>alert(1)<.txt"))
    shown = page(desk)
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert(1)&lt;.txt" in shown


def test_one_state_is_shown_alone(desk: Client, read_all: Drain) -> None:  # noqa: F811
    send(desk, a_file("lu.txt"), a_file("rompu.pdf", b"%PDF-1.7\n"))
    read_all()
    failed, done, all_ = page(desk, "?state=failed"), page(desk, "?state=done"), page(desk, "?state=nonsense")
    assert ("rompu.pdf" in failed, "lu.txt" in failed) == (True, False)
    assert ("rompu.pdf" in done, "lu.txt" in done) == (False, True)
    assert ("rompu.pdf" in all_, "lu.txt" in all_) == (True, True)


def test_what_was_read_leads_to_its_document(desk: Client, read_all: Drain) -> None:  # noqa: F811
    send(desk, a_file("a.txt"))
    [arrival] = read_all()
    assert f"/documents/{arrival.document.sha256[:16]}" in page(desk)


@pytest.mark.parametrize("number", [1, 60])
def test_the_list_asks_the_same_number_of_questions_however_long_it_is(
    desk: Client,
    read_all: Drain,  # noqa: F811
    django_assert_num_queries: DjangoAssertNumQueries,
    analyst: User,
    number: int,
) -> None:
    for n in range(number):
        bring(Brought(kind=Kind.TEXT, name="Un texte", original=f"Texte {n}.".encode()), now=NOW, by=analyst)
    bring(Brought(kind=Kind.FILE, name="a.pdf", original=b"%PDF-1.7\n"), now=NOW, by=analyst)
    read_all()
    page(desk)
    with django_assert_num_queries(6):  # session, user, counts, number of lines, lines; open reports in the bar
        page(desk)


def test_whoever_may_bring_finds_the_way(client: Client, analyst: User) -> None:
    with translation.override("fr"):
        home: Callable[[], str] = lambda: client.get(reverse("workspace:home")).content.decode()  # noqa: E731
    client.force_login(analyst)
    assert url("documents") in home()
    client.force_login(User.objects.create_user("sami", role="visitor"))
    assert url("documents") not in home()


def test_the_script_and_the_style_sheet_are_files(desk: Client) -> None:
    """The policy of the pages allows nothing inline."""
    static = Path(__file__).parents[3] / "src/mithaq/platform/workspace/static/workspace"
    shown = page(desk)
    for name in ("documents.js", "documents.css"):
        assert f"workspace/{name}" in shown
        assert (static / name).exists()
    assert "style=" not in shown
