"""Documents that are made to do harm, through the whole way: the real process apart and the real sources.

Each is refused with its reason, and the next document is read by the same worker.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

import pytest
from django_tasks_db.management.commands import db_worker

from mithaq.platform.accounts.models import User
from mithaq.platform.arrivals import tasks
from mithaq.platform.arrivals.actions import Brought
from mithaq.platform.arrivals.models import Arrival
from mithaq.platform.arrivals.queueing import bring
from mithaq.platform.arrivals.vocabulary import Kind, Problem, State
from mithaq.platform.arrivals.working import drain
from mithaq.reading.engines.apart import Apart
from tests.platform.builders import NOW
from tests.reading.sources.files import body_of, docx_file, pdf_file, with_part

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def apart() -> Iterator[Apart]:
    with Apart(max_memory=2 * 1024**3) as process:
        yield process


@pytest.fixture(autouse=True)
def _a_worker(apart: Apart, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "reading_process", lambda: apart)
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)


def end_of(analyst: User, name: str, original: bytes) -> Arrival:
    """What becomes of the document; a good one behind it is read."""
    arrival = bring(
        Brought(kind=Kind.FILE, name=name, original=original, extension="." + name.rpartition(".")[2]),
        now=NOW,
        by=analyst,
    ).arrival
    good = bring(Brought(kind=Kind.TEXT, name="bon", original=b"Un bon texte."), now=NOW, by=analyst).arrival
    drain()
    good.refresh_from_db()
    arrival.refresh_from_db()
    assert good.state == State.DONE
    return arrival


def bomb() -> bytes:
    """A package whose one part unpacks to 64 megabytes, as its list says."""
    file = io.BytesIO(docx_file("Texte."))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as package, package.open("word/media/zeros.bin", "w") as part:
        for _ in range(64):
            part.write(bytes(1024 * 1024))
    return file.getvalue()


def lying_bomb() -> bytes:
    """A body of 64 megabytes, of which the list says that it is one kilobyte."""
    body = body_of(docx_file("Texte.")).encode() + b" " * 64 * 1024 * 1024
    data = bytearray(with_part(docx_file("Texte."), "word/document.xml", body))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = (1024).to_bytes(4, "little")
    return bytes(data)


def deep() -> bytes:
    """Content controls in each other, twenty thousand deep."""
    body = body_of(docx_file("Texte.")).replace("<w:p>", "<w:sdt><w:sdtContent>" * 20_000 + "<w:p>", 1)
    return with_part(docx_file("Texte."), "word/document.xml", body.encode())


def swollen_pdf() -> bytes:
    """A page whose content is 300 kilobytes that unpack to 300 megabytes."""
    content = zlib.compress(b"BT /F1 9 Tf (x) Tj ET\n" * (300 * 1024 * 1024 // 22), 9)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(content), content),
    ]
    body, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return body + b"xref\n0 5\n0000000000 65535 f \n%strailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(body),
    )


@pytest.mark.parametrize(
    ("name", "original", "problems"),
    [
        ("bomb.docx", bomb, {Problem.TOO_LARGE}),
        ("lying.docx", lying_bomb, {Problem.MALFORMED}),
        ("not-really.docx", lambda: docx_file("x")[:-200], {Problem.MALFORMED}),
        ("broken.pdf", lambda: pdf_file(["x"])[:300], {Problem.MALFORMED, Problem.NO_TEXT}),
        ("pages.pdf", lambda: pdf_file(*[["x"]] * 2001), {Problem.TOO_LARGE}),
        ("nested.docx", deep, {Problem.MALFORMED}),
    ],
)
def test_it_is_refused_with_its_reason(analyst: User, name: str, original: Any, problems: set[Problem]) -> None:
    ended = end_of(analyst, name, original())
    assert (ended.state, ended.problem in problems) == (State.FAILED, True), (ended.problem, ended.error)


def test_a_swollen_pdf_costs_its_limits_at_most(analyst: User, settings: Any) -> None:
    settings.MITHAQ_READ_SECONDS = 3.0
    ended = end_of(analyst, "swollen.pdf", swollen_pdf())
    assert ended.state == State.FAILED
    assert ended.problem in {Problem.OUT_OF_TIME, Problem.OUT_OF_MEMORY, Problem.CRASHED, Problem.NO_TEXT}


def test_a_document_that_takes_too_long_is_given_up(analyst: User, settings: Any) -> None:
    settings.MITHAQ_READ_SECONDS = 0.5
    settings.MITHAQ_READER = "tests.reading.engines.readers.read_for_ever"
    arrival = bring(Brought(kind=Kind.TEXT, name="x", original=b"x"), now=NOW, by=analyst).arrival
    drain()
    arrival.refresh_from_db()
    assert (arrival.problem, arrival.error) == (Problem.OUT_OF_TIME, "need an end within 0.5 seconds, got none")
