"""The demonstration: read once, accepted by one decision that says so."""

from pathlib import Path

import pytest

from mithaq.platform.corpus.models import Document as Stored
from mithaq.platform.demonstration.actions import WHY, load_demonstration
from mithaq.platform.demonstration.sources import (
    DemonstrationDocument,
    DemonstrationError,
    find_documents,
)
from mithaq.platform.intake import read_again
from mithaq.platform.ledger.models import Entry
from mithaq.platform.register.models import Agreement, Commitment
from mithaq.platform.review.actions import refuse
from mithaq.platform.review.models import Statement
from mithaq.platform.review.vocabulary import State
from mithaq.reading.model import Document, Reading
from tests.platform.builders import NOW, TEXT, a_commitment, a_reading, stated

pytestmark = pytest.mark.django_db

DOCUMENTS = [
    DemonstrationDocument(Document(id=name, text=TEXT, published="2025-04-17", title=f"Title {name}"), name.encode())
    for name in ("one", "two")
]


def read(document: Document) -> Reading:
    return a_reading(name=document.id)


def test_documents_are_marked_and_accepted_by_one_decision() -> None:
    advanced: list[int] = []
    result = load_demonstration(DOCUMENTS, now=NOW, read=read, advance=lambda: advanced.append(1))
    assert (result.held, result.added, len(advanced)) == (2, 2, 2)
    assert result.decision is not None
    assert (result.decision.by, result.decision.by_name, result.decision.why) == (None, "Mithaq, demonstration", WHY)
    assert set(Statement.objects.values_list("state", "decision")) == {(State.ACCEPTED, result.decision.pk)}
    assert set(Stored.objects.values_list("is_demonstration", "title")) == {(True, "Title one"), (True, "Title two")}
    assert set(Agreement.objects.values_list("state", flat=True)) == {"accepted"}


def test_a_second_load_reads_and_decides_nothing() -> None:
    load_demonstration(DOCUMENTS, now=NOW, read=read)

    def never(document: Document) -> Reading:
        raise AssertionError(f"{document.id} was read again")

    result = load_demonstration(DOCUMENTS, now=NOW, read=never)
    assert (result.held, result.added, result.decision) == (2, 0, None)
    assert Entry.objects.filter(action="documents.accepted").count() == 1


def test_an_interrupted_load_goes_on_where_it_stopped() -> None:
    def stop_at_two(document: Document) -> Reading:
        if document.id == "two":
            raise KeyboardInterrupt
        return read(document)

    with pytest.raises(KeyboardInterrupt):
        load_demonstration(DOCUMENTS, now=NOW, read=stop_at_two)
    assert set(Statement.objects.values_list("state", flat=True)) == {State.PROPOSED}
    assert load_demonstration(DOCUMENTS, now=NOW, read=read).added == 1
    assert set(Statement.objects.values_list("state", flat=True)) == {State.ACCEPTED}


def test_what_was_refused_and_what_a_newer_reader_proposes_stay_as_they_are(analyst) -> None:
    load_demonstration(DOCUMENTS[:1], now=NOW, read=read)
    refuse(Statement.objects.filter(slot="strategy.name"), by=analyst, why="no strategy", now=NOW)
    newer = a_reading(TEXT, a_commitment(deadline=stated(TEXT, "2029", "2030")), version="2")
    read_again(Stored.objects.get(), now=NOW, read=lambda _document: newer)
    load_demonstration(DOCUMENTS[:1], now=NOW, read=read)
    states = dict(Statement.objects.filter(value__in=["Ponts 2030", "2030"]).values_list("slot", "state"))
    assert states == {"strategy.name": State.REFUSED, "commitment.deadline": State.PROPOSED}
    assert Commitment.objects.get().deadline == "2029"


def test_the_documents_of_the_package_are_listed_with_their_texts() -> None:
    found = find_documents()
    assert len(found) == 10
    assert all(each.document.title and each.document.published and each.document.text for each in found)
    assert len({each.original for each in found}) == 10


def test_a_missing_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "documents.json").write_text('[{"id": "gone", "title": "Gone", "published": "2025"}]')
    with pytest.raises(DemonstrationError, match=r"gone\.txt"):
        find_documents(tmp_path)


def test_a_list_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "documents.json").write_text("{")
    with pytest.raises(DemonstrationError, match=r"documents\.json"):
        find_documents(tmp_path)
