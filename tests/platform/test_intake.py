"""Bringing documents in: whole or not at all, and once."""

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mithaq.platform.corpus.models import Document as Stored
from mithaq.platform.corpus.models import Reading as StoredReading
from mithaq.platform.intake import add_document
from mithaq.platform.ledger.models import Entry
from mithaq.platform.register.models import Commitment
from mithaq.platform.review.models import ReferenceCounter, Statement, Subject
from mithaq.reading.errors import ReadingError
from mithaq.reading.model import Document, Noise, Reading, Span
from tests.platform.builders import NOW, TEXT, a_commitment, a_reading, add, stated

pytestmark = pytest.mark.django_db


def never(_document: Document) -> Reading:
    raise AssertionError("a known document was read again")


def test_a_document_is_kept_as_it_was_received(tmp_path: Path) -> None:
    document = add(a_reading(), published="2025-04-17").document
    original = f"one\n{TEXT}".encode()
    assert (document.sha256, document.text, document.language) == (hashlib.sha256(original).hexdigest(), TEXT, "fr")
    assert (document.published, document.published_on, document.received_at) == ("2025-04-17", date(2025, 4, 17), NOW)
    assert document.title == "Un mémorandum pour les jeunes"
    assert document.original.read_bytes() == original
    assert document.original.is_relative_to(tmp_path)


def test_the_same_bytes_are_added_and_read_once() -> None:
    first = add(a_reading())
    counts = Statement.objects.count(), Entry.objects.count()
    again = add_document(
        Document(id="other name", text=TEXT),
        original=f"one\n{TEXT}".encode(),
        media_type="text/plain",
        now=NOW,
        read=never,
    )
    assert (first.added, again.added, again.document) == (True, False, first.document)
    assert (Statement.objects.count(), Entry.objects.count()) == counts


def test_other_bytes_of_the_same_text_are_another_document() -> None:
    add(a_reading(name="one"))
    assert add(a_reading(name="two")).added
    assert Stored.objects.values("text_sha256").distinct().count() == 1


def test_the_ledger_says_what_was_added(analyst) -> None:
    document = add(a_reading(), by=analyst).document
    entry = Entry.objects.get(action="document.added")
    assert (entry.by, entry.subject_id) == (analyst, str(document.pk))
    assert entry.after == {
        "sha256": document.sha256,
        "name": "one",
        "objects": 4,
        "statements": 21,
        "copy_of": None,
        "merged": 0,
        "links_proposed": 0,
    }


def test_the_reading_is_kept_with_its_version_and_noise() -> None:
    reading = a_reading()
    noisy = Reading(
        id="one",
        language="fr",
        published=None,
        text=TEXT,
        sha256=reading.sha256,
        noise=(Noise(Span(0, 2), "navigation"),),
        reader={"mithaq": "0.1", "resources": "7"},
    )
    add(noisy)
    kept = StoredReading.objects.get()
    assert (kept.version, kept.noise, kept.read_at) == ("mithaq 0.1, resources 7", [[0, 2, "navigation"]], NOW)


@pytest.mark.parametrize(
    ("given", "inferred", "published", "published_on"),
    [
        ("2025-04", "2024", "2025-04", date(2025, 4, 30)),
        (None, "2024", "2024", date(2024, 12, 31)),
        (None, None, "", None),
        ("someday", None, "", None),
    ],
)
def test_publication_is_the_sources_else_inferred_else_unknown(
    given: str | None, inferred: str | None, published: str, published_on: date | None
) -> None:
    document = add(a_reading(published=inferred), published=given).document
    assert (document.published, document.published_on) == (published, published_on)
    assert document.year == (published_on or NOW).year


def test_a_document_without_text_is_refused() -> None:
    with pytest.raises(ReadingError, match="has none"):
        add_document(Document(id="blank", text=" \n"), original=b" \n", media_type="text/plain", now=NOW, read=never)
    assert not Stored.objects.exists()


def fail(_document: Document) -> Reading:
    raise ReadingError("cannot be read")


def lost(_document: Document) -> Reading:
    return a_reading(TEXT, a_commitment(agreement=stated(TEXT, "Il", "a9")))


@pytest.mark.parametrize("read", [fail, lost], ids=["while it is read", "while it is stored"])
def test_nothing_is_half_written(read: Callable[[Document], Reading], tmp_path: Path) -> None:
    with pytest.raises(ReadingError):
        add_document(Document(id="one", text=TEXT), original=b"one", media_type="text/plain", now=NOW, read=read)
    for table in (Stored, StoredReading, Subject, Statement, Entry, Commitment, ReferenceCounter):
        assert not table.objects.exists(), table
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_whoever_comes_second_finds_the_first(tmp_path: Path) -> None:
    """Both look, find nothing and read; the second one to store gets what the first stored."""

    def read_while_another_adds(_document: Document) -> Reading:
        add(a_reading())
        return a_reading()

    result = add_document(
        Document(id="one", text=TEXT),
        original=f"one\n{TEXT}".encode(),
        media_type="text/plain",
        now=NOW,
        read=read_while_another_adds,
    )
    assert not result.added
    assert (Stored.objects.count(), Subject.objects.count()) == (1, 4)
    assert result.document.original.exists()


@pytest.mark.parametrize(
    ("setting", "override", "shown"),
    [(True, None, True), (False, None, False), (True, False, False), (False, True, True)],
)
def test_whether_the_whole_text_may_be_shown(settings, setting: bool, override: bool | None, shown: bool) -> None:
    settings.MITHAQ_SHOW_TEXT = setting
    document = add(a_reading()).document
    document.text_override = override
    assert document.text_may_be_shown is shown
