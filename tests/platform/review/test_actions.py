"""Deciding on statements: nothing is overwritten, everything is in the ledger."""

import pytest

from mithaq.platform.ledger.models import Entry
from mithaq.platform.register.models import Agreement, Commitment
from mithaq.platform.review.actions import (
    DecisionError,
    accept,
    accept_documents,
    add_statement,
    correct,
    prefer,
    refuse,
)
from mithaq.platform.review.models import Statement, Subject
from mithaq.platform.review.queries import awaiting_review, contradictions, document_sheets, history, sheet, sheets
from mithaq.platform.review.values import SlotValueError
from mithaq.platform.review.vocabulary import Origin, State
from mithaq.reading.errors import SpanError
from mithaq.reading.model import Span
from tests.platform.builders import NOW, TEXT, a_commitment, a_reading, add, an_agreement, stated

pytestmark = pytest.mark.django_db


def slot(name: str) -> Statement:
    return Statement.objects.get(slot=name)


def test_accept_many_by_one_decision(analyst) -> None:
    add(a_reading())
    entry = accept(Statement.objects.all(), by=analyst, why="checked", now=NOW)
    assert set(Statement.objects.values_list("state", "decided_by", "why", "decision")) == {
        (State.ACCEPTED, analyst.pk, "checked", entry.pk)
    }
    assert (entry.subject_kind, entry.subject_id) == ("subjects", "4")
    assert sorted(entry.before[State.PROPOSED]) == sorted(Statement.objects.values_list("pk", flat=True))


def test_accept_documents_is_one_entry_and_once() -> None:
    documents = [add(a_reading(name=name)).document for name in ("one", "two")]
    entry = accept_documents(documents, why="demonstration", by_name="Mithaq", now=NOW)
    assert entry is not None
    assert entry.after["documents"] == sorted(document.pk for document in documents)
    assert awaiting_review() == 0
    assert accept_documents(documents, why="demonstration", now=NOW) is None
    assert Entry.objects.filter(action="documents.accepted").count() == 1


def test_accepting_one_document_leaves_the_other_proposed() -> None:
    one, two = (add(a_reading(name=name)).document for name in ("one", "two"))
    accept_documents([one], why="checked", now=NOW)
    assert set(Statement.objects.filter(document=two).values_list("state", flat=True)) == {State.PROPOSED}
    assert awaiting_review() == 4


def test_an_object_is_accepted_when_what_it_cannot_do_without_is(analyst) -> None:
    add(a_reading())
    accept(Statement.objects.filter(slot__in=["commitment.measure", "commitment.quantity"]), by=analyst, now=NOW)
    assert Commitment.objects.get().state == "proposed"
    accept([slot("commitment.unit")], by=analyst, now=NOW)
    assert Commitment.objects.get().state == "accepted"
    assert Agreement.objects.get().state == "proposed"


def test_a_refused_number_takes_its_commitment_away_and_comes_back(analyst) -> None:
    add(a_reading())
    refuse([slot("commitment.quantity")], by=analyst, why="not a promise", now=NOW)
    assert not Commitment.objects.exists()
    accept([slot("commitment.quantity")], by=analyst, why="a promise after all", now=NOW)
    assert Commitment.objects.get().agreement == Agreement.objects.get()


def test_a_refused_agreement_leaves_its_commitment_without_one(analyst) -> None:
    add(a_reading())
    refuse([slot("agreement.kind")], by=analyst, why="no agreement", now=NOW)
    assert Commitment.objects.get().agreement is None
    accept([slot("agreement.kind")], by=analyst, now=NOW)
    assert Commitment.objects.get().agreement == Agreement.objects.get()


def test_refusing_needs_a_reason(analyst) -> None:
    add(a_reading())
    with pytest.raises(DecisionError, match="reason"):
        refuse(Statement.objects.all(), by=analyst, why=" ", now=NOW)


def test_deciding_what_is_decided_is_refused(analyst) -> None:
    add(a_reading())
    accept([slot("agreement.kind")], by=analyst, now=NOW)
    with pytest.raises(DecisionError, match="not yet accepted"):
        accept([slot("agreement.kind")], by=analyst, now=NOW)


def test_a_correction_is_a_new_statement_and_keeps_the_old_one(analyst) -> None:
    add(a_reading())
    old = slot("commitment.quantity")
    new = correct(old, value="155", by=analyst, why="misread", now=NOW)
    old.refresh_from_db()
    assert (old.value, old.state) == ("150", State.SUPERSEDED)
    assert (new.origin, new.person, new.state, new.original) == (Origin.PERSON, analyst, State.ACCEPTED, "150")
    assert Commitment.objects.get().quantity == 155
    entry = Entry.objects.get(action="statement.corrected")
    assert (entry.before["value"], entry.after["value"], entry.why) == ("150", "155", "misread")


def test_a_correction_may_name_another_passage(analyst) -> None:
    add(a_reading())
    start = TEXT.index("Oujda")
    new = correct(slot("agreement.place"), value="Oujda", spans=[Span(start, start + 5)], by=analyst, now=NOW)
    assert new.passages.get().sentence.endswith("à Oujda.")
    with pytest.raises(SpanError):
        correct(new, value="Fès", spans=[Span(10_000, 10_003)], by=analyst, now=NOW)
    assert Agreement.objects.get().place == "Oujda"


def test_what_was_superseded_cannot_be_decided_again(analyst) -> None:
    add(a_reading())
    old = slot("commitment.quantity")
    correct(old, value="155", by=analyst, now=NOW)
    with pytest.raises(DecisionError, match="superseded"):
        correct(old, value="156", by=analyst, now=NOW)
    with pytest.raises(DecisionError, match="superseded"):
        accept([old], by=analyst, now=NOW)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("commitment.quantity", "many"),
        ("commitment.quantity", 150),
        ("commitment.measure", "jobs.unheard"),
        ("commitment.deadline", "2029-13"),
        ("commitment.agreement", "a1"),
        ("agreement.signatory", {"person": "Leïla Amrani"}),
        ("agreement.place", "  "),
    ],
)
def test_a_value_that_the_slot_cannot_take_is_refused(analyst, name: str, value: object) -> None:
    add(a_reading())
    with pytest.raises(SlotValueError, match=name):
        correct(slot(name), value=value, by=analyst, now=NOW)
    assert slot(name).state == State.PROPOSED


def test_two_accepted_values_compete_and_one_is_preferred(analyst) -> None:
    add(a_reading(TEXT, a_commitment(deadline=stated(TEXT, "2029"))))
    subject = Subject.objects.get()
    accept(Statement.objects.all(), by=analyst, now=NOW)
    other = add_statement(subject, "commitment.deadline", "2028", by=analyst, why="letter of the firm", now=NOW)
    competing = sheet(subject).competing["commitment.deadline"]
    assert (competing.chosen.value, [each.value for each in competing.competing]) == ("2028", ["2029"])
    assert [each.subject for each in contradictions()] == [subject]

    prefer(competing.competing[0], by=analyst, now=NOW)
    assert Commitment.objects.get().deadline == "2029"
    assert sheet(subject).competing["commitment.deadline"].competing == (other,)


def test_a_proposed_value_does_not_contradict_an_accepted_one(analyst) -> None:
    add(a_reading(TEXT, a_commitment(deadline=stated(TEXT, "2029"))))
    add_statement(Subject.objects.get(), "commitment.deadline", "2028", by=analyst, now=NOW)
    assert contradictions() == ()


def test_only_an_accepted_value_can_be_preferred(analyst) -> None:
    add(a_reading())
    with pytest.raises(DecisionError, match="is proposed"):
        prefer(slot("agreement.kind"), by=analyst, now=NOW)


def test_a_slot_belongs_to_its_kind(analyst) -> None:
    add(a_reading(TEXT, an_agreement()))
    with pytest.raises(DecisionError, match="slot of the kind agreement"):
        add_statement(Subject.objects.get(), "commitment.deadline", "2028", by=analyst, now=NOW)


def test_passages_need_their_document(analyst) -> None:
    add(a_reading(TEXT, an_agreement()))
    with pytest.raises(DecisionError, match="need the document"):
        add_statement(Subject.objects.get(), "agreement.event", "Foire", spans=[Span(0, 2)], by=analyst, now=NOW)


def test_a_sheet_has_the_evidence_of_every_slot_in_four_queries(django_assert_num_queries) -> None:
    for name in ("one", "two", "three"):
        add(a_reading(name=name))
    subjects = list(Subject.objects.all())
    with django_assert_num_queries(4):  # who stands for whom, statements, passages, and who stands for what they name
        for each in sheets(subjects).values():
            for held in each.slots.values():
                for choice in held:
                    assert choice.chosen.document.title
                    assert [passage.sentence for passage in choice.chosen.passages.all()]


def test_the_sheets_of_a_document_come_in_the_order_of_the_text(django_assert_num_queries) -> None:
    document = add(a_reading()).document
    add(a_reading(name="two"))
    with django_assert_num_queries(6):
        found = document_sheets(document)
    assert [each.subject.kind for each in found] == ["agreement", "commitment", "role", "strategy"]
    assert {each.subject.reference[-3:] for each in found} == {"001"}


def test_the_history_keeps_what_fell(analyst) -> None:
    add(a_reading(TEXT, a_commitment()))
    correct(slot("commitment.quantity"), value="155", by=analyst, now=NOW)
    states = [each.state for each in history(Subject.objects.get()) if each.slot == "commitment.quantity"]
    assert states == [State.SUPERSEDED, State.ACCEPTED]
