"""What is brought waits once, is read once, and says what became of it."""

import hashlib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from mithaq.fetching import Fetched
from mithaq.fetching.errors import UnreachableError
from mithaq.platform.accounts.models import User
from mithaq.platform.arrivals import actions, processing, tasks
from mithaq.platform.arrivals.actions import Brought, ClaimLostError, NotFailedError, claim, give_back
from mithaq.platform.arrivals.models import Arrival
from mithaq.platform.arrivals.processing import process
from mithaq.platform.arrivals.queueing import bring, bring_again, reclaim
from mithaq.platform.arrivals.rules import MOST_ATTEMPTS
from mithaq.platform.arrivals.vocabulary import Kind, Problem, State
from mithaq.platform.corpus.models import Document
from mithaq.platform.ledger.models import Entry
from mithaq.reading.engines.apart import OutOfTimeError
from tests.platform.arrivals.conftest import Drain
from tests.platform.builders import NOW
from tests.reading.sources.files import pdf_file

pytestmark = pytest.mark.django_db

TEXT = "Atlas Câbles créera 150 emplois.".encode()


def a_text(original: bytes = TEXT, **more: Any) -> Brought:
    return Brought(kind=Kind.TEXT, name="Un texte", original=original, **more)


def a_file(name: str, original: bytes) -> Brought:
    return Brought(kind=Kind.FILE, name=name, original=original, extension=Path(name).suffix)


def tasks_ready() -> int:
    return DBTaskResult.objects.ready().count()


def test_what_is_brought_is_kept_before_it_is_queued(analyst: User, tmp_path: Path) -> None:
    arrival = bring(a_text(), now=NOW, by=analyst).arrival
    assert (arrival.state, arrival.brought_by, arrival.brought_at) == (State.WAITING, analyst, NOW)
    assert (arrival.sha256, arrival.size) == (hashlib.sha256(TEXT).hexdigest(), len(TEXT))
    assert arrival.original.read_bytes() == TEXT
    assert arrival.original.is_relative_to(tmp_path)
    assert DBTaskResult.objects.get(pk=arrival.task).args_kwargs == {"args": [arrival.pk], "kwargs": {}}
    entry = Entry.objects.get(action="arrival.brought")
    assert (entry.by, entry.subject_id, entry.after["sha256"]) == (analyst, str(arrival.pk), arrival.sha256)


def test_where_it_cannot_be_queued_nothing_is_written(analyst: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise RuntimeError("no queue")

    monkeypatch.setattr("mithaq.platform.arrivals.queueing.queue", refuse)
    with pytest.raises(RuntimeError):
        bring(a_text(), now=NOW, by=analyst)
    assert not Arrival.objects.exists()
    assert not DBTaskResult.objects.exists()
    assert not Entry.objects.exists()


def test_it_becomes_a_document_of_whoever_brought_it(
    analyst: User, read_all: Drain, django_capture_on_commit_callbacks: Any
) -> None:
    brought = bring(a_text(title="Les câbles", published="2025-04"), now=NOW, by=analyst).arrival
    with django_capture_on_commit_callbacks(execute=True):
        [arrival] = read_all()
    document = Document.objects.get()
    assert (arrival.pk, arrival.state, arrival.document, arrival.was_known) == (brought.pk, State.DONE, document, False)
    assert (document.title, document.published, document.text) == ("Les câbles", "2025-04", TEXT.decode())
    assert document.original.read_bytes() == TEXT
    assert Entry.objects.get(action="document.added").by == analyst
    assert not arrival.original.exists()  # it is the document's now


def test_what_waits_does_not_wait_twice(analyst: User) -> None:
    first, second = (bring(a_text(), now=NOW, by=analyst) for _ in range(2))
    assert (first.is_new, second.is_new, second.arrival) == (True, False, first.arrival)
    assert (Arrival.objects.count(), tasks_ready()) == (1, 1)


def test_the_database_itself_lets_nothing_wait_twice(analyst: User) -> None:
    arrival = bring(a_text(), now=NOW, by=analyst).arrival
    arrival.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        arrival.save()


def test_whoever_comes_second_at_the_same_moment_gets_the_first(analyst: User, monkeypatch: pytest.MonkeyPatch) -> None:
    first = bring(a_text(), now=NOW, by=analyst).arrival
    looked = iter([None, first])
    monkeypatch.setattr(actions, "_find_unfinished", lambda _key: next(looked))
    second = bring(a_text(), now=NOW, by=analyst)
    assert (second.is_new, second.arrival) == (False, first)
    assert (Arrival.objects.count(), tasks_ready()) == (1, 1)


def test_what_is_a_document_already_is_not_queued(analyst: User, read_all: Drain) -> None:
    bring(a_text(), now=NOW, by=analyst)
    [first] = read_all()
    again = bring(a_file("autre nom.txt", TEXT), now=NOW, by=analyst).arrival
    assert (again.state, again.document, again.was_known) == (State.DONE, first.document, True)
    assert tasks_ready() == 0
    assert Document.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "original", "problem", "came"),
    [
        ("a.txt", b" \n", Problem.EMPTY, "2 bytes without content"),
        ("a.pdf", b"%PDF-1.7\n", Problem.MALFORMED, "broken"),
        ("a.pdf", pdf_file([], []), Problem.NO_TEXT, "2 page"),
        ("a.pdf", pdf_file(["Secret."], password="clé"), Problem.ENCRYPTED, "encrypted"),
        ("a.docx", b"PK\x03\x04 nothing", Problem.MALFORMED, "broken"),
        ("a.html", b"<html><body><nav>Accueil</nav></body></html>", Problem.NO_BODY, "text of its own"),
        ("a.txt", b"\0" * 100, Problem.BINARY, "NUL"),
        ("a.txt", b"fault", Problem.FAULT, "KeyError"),
    ],
)
def test_what_cannot_be_read_says_why_and_keeps_its_bytes(
    analyst: User, read_all: Drain, name: str, original: bytes, problem: Problem, came: str
) -> None:
    bring(a_file(name, original), now=NOW, by=analyst)
    bring(a_text(), now=NOW, by=analyst)
    refused, read = read_all()
    assert (refused.state, refused.problem, read.state) == (State.FAILED, problem, State.DONE)
    assert came in refused.error
    assert refused.original.read_bytes() == original
    entry = Entry.objects.get(action="arrival.failed")
    assert (entry.after["problem"], entry.why) == (problem, refused.error)


def test_bytes_that_somebody_removed_are_missed(analyst: User, read_all: Drain) -> None:
    bring(a_text(), now=NOW, by=analyst).arrival.original.unlink()
    [failed] = read_all()
    assert (failed.problem, "no file" in failed.error) == (Problem.REFUSED, True)


def test_what_failed_can_be_tried_again(
    analyst: User, read_all: Drain, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    settings.MITHAQ_READER = "tests.platform.arrivals.test_arrivals.too_slow"
    bring(a_text(), now=NOW, by=analyst)
    [failed] = read_all()
    assert failed.problem == Problem.OUT_OF_TIME
    settings.MITHAQ_READER = "tests.reading.engines.readers.read_simply"
    bring_again(failed.pk, now=NOW, by=analyst)
    [read] = read_all()
    assert (read.pk, read.state, read.problem, read.error, read.attempts) == (failed.pk, State.DONE, "", "", 1)
    assert Entry.objects.get(action="arrival.tried_again").before == {"problem": "out_of_time"}


def too_slow(_document: object) -> None:
    raise OutOfTimeError("need an end within 120 seconds, got none")


def test_only_what_failed_and_does_not_wait_elsewhere_can_be_tried_again(analyst: User, read_all: Drain) -> None:
    waiting = bring(a_text(), now=NOW, by=analyst).arrival
    with pytest.raises(NotFailedError):
        bring_again(waiting.pk, now=NOW, by=analyst)
    bring(a_file("a.pdf", b"%PDF-1.7\n"), now=NOW, by=analyst)
    _, failed = read_all()
    bring(a_file("b.pdf", b"%PDF-1.7\n"), now=NOW, by=analyst)
    with pytest.raises(NotFailedError):
        bring_again(failed.pk, now=NOW, by=analyst)


def test_what_failed_and_became_a_document_by_another_way_needs_its_bytes_no_more(
    analyst: User, read_all: Drain, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    settings.MITHAQ_READER = "tests.platform.arrivals.test_arrivals.too_slow"
    bring(a_text(), now=NOW, by=analyst)
    [failed] = read_all()
    settings.MITHAQ_READER = "tests.reading.engines.readers.read_simply"
    bring(a_file("a.txt", TEXT), now=NOW, by=analyst)
    with django_capture_on_commit_callbacks(execute=True):
        read_all()
    assert not failed.original.exists()
    bring_again(failed.pk, now=NOW, by=analyst)
    [done] = read_all()
    assert (done.pk, done.state, done.was_known) == (failed.pk, State.DONE, True)


def answer(data: bytes) -> Callable[..., Fetched]:
    def fetch(url: str, **_: object) -> Fetched:
        return Fetched(data=data, media_type="text/plain", charset="utf-8", url=f"{url}#end.txt", fetched_at=NOW)

    return fetch


def an_address() -> Brought:
    return Brought(kind=Kind.ADDRESS, name="https://example.org/news", published="2025")


def test_an_address_is_fetched_then_read(analyst: User, read_all: Drain, monkeypatch: pytest.MonkeyPatch) -> None:
    arrival = bring(an_address(), now=NOW, by=analyst).arrival
    assert (arrival.sha256, arrival.size, arrival.state) == ("", None, State.WAITING)
    monkeypatch.setattr(processing, "fetch", answer(TEXT))
    [arrival] = read_all()
    document = Document.objects.get()
    assert (arrival.state, arrival.document, arrival.media_type) == (State.DONE, document, "text/plain")
    assert (document.url, document.published) == ("https://example.org/news#end.txt", "2025")
    assert document.original.read_bytes() == TEXT


def test_an_address_without_an_answer_says_so_and_is_asked_again(
    analyst: User, read_all: Drain, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(url: str, **_: object) -> Fetched:
        raise UnreachableError(f"need status 200, got 503 from {url}")

    bring(an_address(), now=NOW, by=analyst)
    monkeypatch.setattr(processing, "fetch", away)
    [failed] = read_all()
    assert (failed.problem, failed.error) == (
        Problem.UNREACHABLE,
        "need status 200, got 503 from https://example.org/news",
    )
    bring_again(failed.pk, now=NOW, by=analyst)
    monkeypatch.setattr(processing, "fetch", answer(TEXT))
    assert [each.state for each in read_all()] == [State.DONE]


@pytest.mark.parametrize("address", ["http://127.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://[::1]/"])
def test_an_address_of_the_private_network_is_not_asked(analyst: User, read_all: Drain, address: str) -> None:
    """The whole way, with the real fetching: see tests/fetching for the tricks with names and redirects."""
    bring(Brought(kind=Kind.ADDRESS, name=address), now=NOW, by=analyst)
    [failed] = read_all()
    assert (failed.state, failed.problem) == (State.FAILED, Problem.FORBIDDEN_ADDRESS)


def test_what_was_fetched_is_not_fetched_again_when_the_reading_begins_anew(
    analyst: User, read_all: Drain, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def fetch(url: str, **more: object) -> Fetched:
        asked.append(url)
        return answer(TEXT)(url, **more)

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(processing, "fetch", fetch)
    arrival = bring(an_address(), now=timezone.now(), by=analyst).arrival
    with monkeypatch.context() as during:
        during.setattr(processing, "_add", stop)
        assert [each.state for each in read_all()] == [State.WAITING]
    reclaim(now=timezone.now() + timedelta(minutes=5))
    assert [(each.pk, each.state) for each in read_all()] == [(arrival.pk, State.DONE)]
    assert asked == ["https://example.org/news"]


def test_of_two_workers_one_gets_it(analyst: User) -> None:
    arrival = bring(a_text(), now=NOW, by=analyst).arrival
    first, second = claim(arrival.pk, now=NOW), claim(arrival.pk, now=NOW)
    assert first is not None
    assert (first.state, first.attempts, second) == (State.READING, 1, None)


def test_a_task_that_comes_twice_does_nothing(analyst: User, read_all: Drain) -> None:
    arrival = bring(a_text(), now=NOW, by=analyst).arrival
    read_all()
    tasks.read_arrival.enqueue(arrival.pk)
    read_all()
    arrival.refresh_from_db()
    assert (arrival.state, arrival.attempts) == (State.DONE, 1)
    assert DBTaskResult.objects.successful().count() == 2


LATER = timedelta(seconds=61)


def test_what_a_killed_worker_had_begun_is_taken_up(analyst: User, read_all: Drain) -> None:
    arrival = bring(a_text(), now=NOW, by=analyst).arrival
    DBTaskResult.objects.update(status="RUNNING", started_at=NOW)  # as a killed worker leaves it, for ever
    claim(arrival.pk, now=NOW)
    assert reclaim(now=NOW + LATER - timedelta(seconds=2)) == 0
    assert reclaim(now=NOW + LATER) == 1
    assert reclaim(now=NOW + LATER) == 0
    assert DBTaskResult.objects.failed().get().exception_class_path.endswith("WorkerLostError")
    [read] = read_all()
    assert (read.pk, read.state, read.attempts) == (arrival.pk, State.DONE, 2)
    assert Entry.objects.filter(action="arrival.given_back").count() == 1


def test_a_sign_of_life_keeps_the_work(analyst: User) -> None:
    arrival = claim(bring(a_text(), now=NOW, by=analyst).arrival.pk, now=NOW)
    assert arrival is not None
    actions.give_sign_of_life(arrival, now=NOW + timedelta(seconds=50))
    assert reclaim(now=NOW + LATER) == 0


def test_a_task_that_was_taken_and_never_begun_is_queued_again(analyst: User, read_all: Drain) -> None:
    """The worker was killed between the two."""
    arrival = bring(a_text(), now=NOW, by=analyst).arrival
    assert reclaim(now=NOW + LATER) == 0  # in the queue: whoever comes takes it
    DBTaskResult.objects.update(status="RUNNING", started_at=NOW)
    assert reclaim(now=NOW + LATER) == 1
    assert [each.pk for each in read_all()] == [arrival.pk]


def test_what_stops_every_worker_is_given_up(analyst: User) -> None:
    arrival = bring(a_text(), now=NOW, by=analyst).arrival
    now = NOW
    for _ in range(MOST_ATTEMPTS):
        assert claim(arrival.pk, now=now) is not None
        now += LATER
        reclaim(now=now)
    arrival.refresh_from_db()
    assert (arrival.state, arrival.problem, arrival.attempts) == (State.FAILED, Problem.WORKER_LOST, MOST_ATTEMPTS)
    assert claim(arrival.pk, now=now) is None


def test_a_worker_that_comes_back_too_late_writes_nothing(analyst: User) -> None:
    """It was taken for stopped while it read; another has the arrival when it wants to add the document."""
    late = claim(bring(a_text(), now=NOW, by=analyst).arrival.pk, now=NOW)
    assert late is not None

    def read_while_another_takes_over(work: Callable[[], Any], *, seconds: float) -> Any:
        reclaim(now=NOW + LATER)
        assert claim(late.pk, now=NOW + LATER) is not None
        return work()

    with pytest.raises(ClaimLostError):
        process(late, run=read_while_another_takes_over, clock=lambda: NOW + LATER)
    assert not Document.objects.exists()
    assert Arrival.objects.get().state == State.READING
    with pytest.raises(ClaimLostError):
        actions.give_sign_of_life(late, now=NOW)
    with pytest.raises(ClaimLostError):
        give_back(late, Problem.FAULT, "x", now=NOW)


def test_the_document_and_the_end_of_the_arrival_are_one(analyst: User, monkeypatch: pytest.MonkeyPatch) -> None:
    arrival = claim(bring(a_text(), now=NOW, by=analyst).arrival.pk, now=NOW)
    assert arrival is not None

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(processing, "finish", stop)
    with pytest.raises(KeyboardInterrupt):
        process(arrival, run=lambda work, seconds: work(), clock=lambda: NOW)  # noqa: ARG005 (no limit here)
    assert not Document.objects.exists()
    assert not Entry.objects.filter(action="document.added").exists()


def test_a_fault_of_the_program_is_tried_again_and_then_told(
    analyst: User, read_all: Drain, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise LookupError("no such table")

    monkeypatch.setattr(processing, "add_document", broken)
    now = timezone.now()
    bring(a_text(), now=now, by=analyst)
    states = []
    for _ in range(MOST_ATTEMPTS):
        states += [(each.state, each.attempts) for each in read_all()]
        now += timedelta(days=1)
        reclaim(now=now)
    assert states == [(State.WAITING, 1), (State.WAITING, 2), (State.FAILED, 3)]
    failed = Arrival.objects.get()
    assert (failed.problem, failed.error) == (Problem.FAULT, "need an end of the work, got LookupError: no such table")
