"""One decision over an object, and taking it back."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mithaq.platform.accounts.models import User
from mithaq.platform.corpus.models import Document
from mithaq.platform.ledger.models import Entry
from mithaq.platform.register.actions import rebuild
from mithaq.platform.register.models import Commitment
from mithaq.platform.review.actions import DecisionError, refuse
from mithaq.platform.review.judging import (
    ChangedMeanwhileError,
    Stated,
    add_object,
    last_decision,
    settle,
    undo,
)
from mithaq.platform.review.models import Statement, Subject
from mithaq.platform.review.rules import fingerprint
from mithaq.platform.review.values import SlotValueError
from mithaq.platform.review.vocabulary import Kind, Origin, State
from mithaq.reading.model import Span
from tests.platform.builders import NOW, TEXT, a_reading, add
from tests.platform.register.snapshot import snapshot

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(db: None) -> Document:
    return add(a_reading()).document


def of(kind: str) -> list[Statement]:
    return list(Statement.objects.live().filter(subject__kind=kind))


def one(slot: str) -> Statement:
    return Statement.objects.live().get(slot=slot)


def span(words: str) -> Span:
    at = TEXT.index(words)
    return Span(at, at + len(words))


def test_an_object_is_accepted_by_one_entry(document: Document, analyst: User) -> None:
    held = of("commitment")
    entry = settle(held, seen=fingerprint(held), by=analyst, now=NOW)
    assert {(each.state, each.decision_id) for each in of("commitment")} == {(State.ACCEPTED, entry.pk)}
    assert Commitment.objects.get().state == State.ACCEPTED
    assert (entry.by, entry.after["document"]) == (analyst, document.pk)


def test_one_value_is_corrected_and_the_rest_accepted(document: Document, analyst: User) -> None:
    held, quantity = of("commitment"), one("commitment.quantity")
    settle(held, seen=fingerprint(held), by=analyst, now=NOW, corrected={quantity.pk: Stated("151")})
    new = one("commitment.quantity")
    assert (new.value, new.origin, new.person, new.original) == ("151", Origin.PERSON, analyst, quantity.original)
    assert Statement.objects.get(pk=quantity.pk).state == State.SUPERSEDED
    assert {each.state for each in of("commitment")} == {State.ACCEPTED}


def test_a_corrected_passage_is_where_the_words_stand(document: Document, analyst: User) -> None:
    held, quantity = of("commitment"), one("commitment.quantity")
    place = span("emplois")
    settle(held, seen=fingerprint(held), by=analyst, now=NOW, corrected={quantity.pk: Stated("150", (place,))})
    assert [(each.start, each.end) for each in one("commitment.quantity").passages.all()] == [(place.start, place.end)]


def test_a_missed_value_is_added_with_its_words(document: Document, analyst: User) -> None:
    held = of("agreement")
    added = [("agreement.party", Stated("Conseil des Ponts", (span("ministère des Ponts"),)))]
    settle(held, seen=fingerprint(held), by=analyst, now=NOW, added=added)
    parties = Statement.objects.live().filter(slot="agreement.party").order_by("item")
    assert parties.last().value == "Conseil des Ponts"
    assert len({each.item for each in parties}) == len(parties)


def test_a_refusal_needs_a_reason_and_leaves_nothing_of_the_object(document: Document, analyst: User) -> None:
    held = of("commitment")
    every = [each.pk for each in held]
    with pytest.raises(DecisionError, match=r"reason|motif"):
        settle(held, seen=fingerprint(held), by=analyst, now=NOW, refused=every)
    settle(held, seen=fingerprint(held), by=analyst, now=NOW, refused=every, why="nobody promises it")
    assert not Commitment.objects.exists()
    assert set(Statement.objects.filter(pk__in=every).values_list("why", flat=True)) == {"nobody promises it"}


def test_who_decides_on_what_has_changed_is_told_and_changes_nothing(document: Document, analyst: User) -> None:
    held = of("commitment")
    seen = fingerprint(held)
    refuse([one("commitment.quantity")], why="wrong", by=analyst, now=NOW)
    before, entries = snapshot(), Entry.objects.count()
    with pytest.raises(ChangedMeanwhileError):
        settle(held, seen=seen, by=analyst, now=NOW)
    assert (snapshot(), Entry.objects.count()) == (before, entries)


@pytest.mark.parametrize("value", ["many", "", None])
def test_a_value_that_cannot_be_is_refused_and_nothing_is_decided(
    document: Document, analyst: User, value: object
) -> None:
    held, quantity = of("commitment"), one("commitment.quantity")
    with pytest.raises(SlotValueError):
        settle(held, seen=fingerprint(held), by=analyst, now=NOW, corrected={quantity.pk: Stated(value)})
    assert {each.state for each in of("commitment")} == {State.PROPOSED}


def test_an_object_that_was_missed_is_added(document: Document, analyst: User) -> None:
    values = {
        "commitment.measure": Stated("sites", (span("Oujda"),)),
        "commitment.quantity": Stated("3", (span("Oujda"),)),
        "commitment.unit": Stated("centres", (span("Oujda"),)),
    }
    subject = add_object(document, Kind.COMMITMENT, values, by=analyst, now=NOW)
    assert Commitment.objects.get(subject=subject).quantity == 3
    with pytest.raises(DecisionError, match=r"commitment\.unit"):
        add_object(document, Kind.COMMITMENT, dict(list(values.items())[:2]), by=analyst, now=NOW)


def test_an_added_object_that_is_undone_leaves_the_register(document: Document, analyst: User) -> None:
    before = snapshot()
    add_object(document, Kind.STRATEGY, {"strategy.name": Stated("Ponts 2030", (span("Oujda"),))}, by=analyst, now=NOW)
    entry = last_decision(document, analyst)
    assert entry is not None
    undo(entry, by=analyst, now=NOW)
    assert snapshot() == before


def test_an_undone_decision_leaves_everything_as_it_was_and_the_ledger_says_both(
    document: Document, analyst: User
) -> None:
    before = snapshot()
    held, quantity = of("commitment"), one("commitment.quantity")
    entry = settle(
        held, seen=fingerprint(held), by=analyst, now=NOW, corrected={quantity.pk: Stated("151")}, why="misread"
    )
    undone = undo(entry, by=analyst, now=NOW)
    assert snapshot() == before
    assert {each.state for each in of("commitment")} == {State.PROPOSED}
    assert list(Entry.objects.about("commitment", held[0].subject_id)) == [entry, undone]
    with pytest.raises(DecisionError):
        undo(entry, by=analyst, now=NOW)


def test_a_decision_that_somebody_went_beyond_is_not_undone(document: Document, analyst: User) -> None:
    held = of("commitment")
    entry = settle(held, seen=fingerprint(held), by=analyst, now=NOW)
    refuse([one("commitment.quantity")], why="wrong", by=analyst, now=NOW)
    after = snapshot()
    with pytest.raises(DecisionError):
        undo(entry, by=analyst, now=NOW)
    assert snapshot() == after


Step = Callable[[Document, User], object]


def _settle(kind: str, **options: object) -> Step:
    def step(document: Document, by: User) -> object:
        held = of(kind)
        every = [each.pk for each in held]
        chosen: dict[str, object] = {}
        if options.get("refuse"):
            chosen = {"refused": every, "why": "not promised"}
        elif options.get("correct"):
            first = next((each for each in held if each.slot in {"commitment.quantity", "agreement.kind"}), None)
            value = "170" if kind == "commitment" else "pact"
            chosen = {"corrected": {first.pk: Stated(value)}} if first else {}
        return settle(held, seen=fingerprint(held), by=by, now=NOW, **chosen)

    return step


def _undo(document: Document, by: User) -> object:
    entry = last_decision(document, by)
    return undo(entry, by=by, now=NOW) if entry is not None else None


def _add(document: Document, by: User) -> object:
    return add_object(document, Kind.STRATEGY, {"strategy.name": Stated("Ponts", (span("Oujda"),))}, by=by, now=NOW)


STEPS: dict[str, Step] = {
    "accept": _settle("commitment"),
    "correct": _settle("commitment", correct=True),
    "refuse": _settle("commitment", refuse=True),
    "accept the agreement": _settle("agreement"),
    "correct the agreement": _settle("agreement", correct=True),
    "refuse the agreement": _settle("agreement", refuse=True),
    "add": _add,
    "undo": _undo,
}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(st.sampled_from(sorted(STEPS)), max_size=8))
def test_after_any_sequence_the_register_equals_its_rebuild_and_no_statement_is_lost(
    document: Document, analyst: User, names: list[str]
) -> None:
    for name in names:
        held = set(Statement.objects.values_list("pk", flat=True))
        entries = Entry.objects.count()
        try:
            STEPS[name](document, analyst)
        except DecisionError:
            assert Entry.objects.count() == entries  # what cannot be done leaves no trace
        assert held <= set(Statement.objects.values_list("pk", flat=True))
    shown = snapshot()
    rebuild()
    assert snapshot() == shown
    assert Subject.objects.count() >= 4
