"""What a reading proposes, first and again."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from mithaq.platform.corpus.models import Document
from mithaq.platform.intake import read_again
from mithaq.platform.ledger.models import Entry
from mithaq.platform.register.models import Commitment
from mithaq.platform.review.actions import accept, correct, refuse
from mithaq.platform.review.models import Finding, Passage, PassageMismatchError, Statement, Subject
from mithaq.platform.review.vocabulary import State
from mithaq.reading.errors import ReadingError
from tests.platform.builders import (
    NOW,
    TEXT,
    a_commitment,
    a_reading,
    a_strategy,
    add,
    an_agreement,
    stated,
)

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(days=30)


def again(document: Document, *facts: object, version: str = "2"):
    return read_again(document, now=LATER, read=lambda _document: a_reading(TEXT, *facts, version=version))


def test_every_slot_becomes_a_proposed_statement_with_its_words() -> None:
    add(a_reading())
    quantity = Statement.objects.get(slot="commitment.quantity")
    assert (quantity.value, quantity.original, quantity.state, quantity.rule) == (
        "150",
        "150",
        State.PROPOSED,
        "creation-of-jobs",
    )
    passage = quantity.passages.get()
    assert TEXT[passage.start : passage.end] == "150"
    assert passage.sentence == "Il prévoit la création de 150 emplois directs d'ici 2029 à Oujda."
    assert TEXT[passage.sentence_start : passage.sentence_end] == passage.sentence


def test_every_passage_stands_in_its_document() -> None:
    add(a_reading())
    passages = Passage.objects.select_related("statement__document")
    assert all(each.statement.document.text[each.start : each.end] == each.original for each in passages)
    assert passages.count() == Statement.objects.count() == 21


def test_subjects_get_references_by_kind_and_year() -> None:
    add(a_reading())
    assert set(Subject.objects.values_list("reference", flat=True)) == {
        "ACC-2025-001",
        "ENG-2025-001",
        "FON-2025-001",
        "STR-2025-001",
    }
    add(a_reading(name="two"))
    add(a_reading(name="three", published="2024"), published="2024")
    agreements = Subject.objects.filter(kind="agreement").values_list("reference", flat=True)
    assert set(agreements) == {"ACC-2025-001", "ACC-2025-002", "ACC-2024-001"}


def test_a_commitment_names_its_agreement_by_subject() -> None:
    add(a_reading())
    link = Statement.objects.get(slot="commitment.agreement")
    assert link.target == Subject.objects.get(kind="agreement")
    assert link.value == str(link.target_id)


def test_who_says_it_is_a_statement_too() -> None:
    said = replace(a_commitment(), said_by=stated(TEXT, "Atlas Câbles"))
    add(a_reading(TEXT, said))
    assert Statement.objects.get(slot="commitment.said_by").value == "Atlas Câbles"


def test_a_derived_value_says_from_what() -> None:
    dated = an_agreement(date=stated(TEXT, "signé", "2025-04-16", derived="mercredi, published 2025-04-17"))
    add(a_reading(TEXT, dated))
    assert Statement.objects.get(slot="agreement.date").derived == "mercredi, published 2025-04-17"


def test_the_fact_is_kept_with_its_local_id_and_cues() -> None:
    add(a_reading())
    assert set(Finding.objects.values_list("local_id", flat=True)) == {"a1", "c1", "r1", "s1"}


def test_a_commitment_of_an_agreement_that_is_not_there_is_refused_whole() -> None:
    lost = a_commitment(agreement=stated(TEXT, "Il", "a9"))
    with pytest.raises(ReadingError, match="c1, got 'a9'"):
        add(a_reading(TEXT, lost))
    assert not Document.objects.exists()


def test_words_that_do_not_stand_there_are_refused() -> None:
    document = add(a_reading()).document
    statement = Statement.objects.filter(document=document).first()
    with pytest.raises(PassageMismatchError, match="need 'autre' at"):
        Passage.objects.create(
            statement=statement, order=9, start=0, end=5, original="autre", sentence_start=0, sentence="autre"
        )


def test_the_same_version_reads_a_document_once() -> None:
    document = add(a_reading()).document
    assert again(document, version="1") is None


def test_a_reading_that_finds_the_same_proposes_nothing() -> None:
    document = add(a_reading()).document
    before = Statement.objects.count()
    proposal = again(document)
    assert (proposal.proposed, proposal.superseded) == (0, 0)
    assert (Statement.objects.count(), Subject.objects.count()) == (before, 4)


def test_a_new_fact_gets_a_subject_of_its_own() -> None:
    document = add(a_reading(TEXT, an_agreement())).document
    proposal = again(document, an_agreement(), a_strategy())
    assert proposal.proposed == 3
    assert Subject.objects.filter(kind="agreement").count() == Subject.objects.filter(kind="strategy").count() == 1


def test_another_value_is_proposed_and_the_undecided_one_set_aside() -> None:
    document = add(a_reading(TEXT, a_commitment(deadline=stated(TEXT, "2029")))).document
    again(document, a_commitment(deadline=stated(TEXT, "2029", "2028")))
    states = {each.value: each.state for each in Statement.objects.filter(slot="commitment.deadline")}
    assert states == {"2029": State.SUPERSEDED, "2028": State.PROPOSED}
    assert Commitment.objects.get().deadline == "2028"
    assert Entry.objects.filter(action="statements.superseded").count() == 1


def test_a_newer_reading_never_undoes_an_acceptance(analyst) -> None:
    document = add(a_reading(TEXT, a_commitment(deadline=stated(TEXT, "2029")))).document
    accept(Statement.objects.all(), by=analyst, now=NOW)
    again(document, a_commitment(deadline=stated(TEXT, "2029", "2028")))
    states = {each.value: each.state for each in Statement.objects.filter(slot="commitment.deadline")}
    assert states == {"2029": State.ACCEPTED, "2028": State.PROPOSED}
    assert Commitment.objects.get().deadline == "2029"


def test_what_was_refused_is_not_proposed_again(analyst) -> None:
    document = add(a_reading(TEXT, a_commitment(deadline=stated(TEXT, "2029")))).document
    refuse(Statement.objects.filter(slot="commitment.deadline"), by=analyst, why="of another sentence", now=NOW)
    assert again(document, a_commitment(deadline=stated(TEXT, "2029"))).proposed == 0
    assert Commitment.objects.get().deadline == ""


def test_what_a_person_corrected_is_not_proposed_again(analyst) -> None:
    document = add(a_reading(TEXT, a_commitment())).document
    correct(Statement.objects.get(slot="commitment.quantity"), value="151", by=analyst, now=NOW)
    assert again(document, a_commitment()).proposed == 0
    assert Commitment.objects.get().quantity == Decimal(151)


def test_a_fact_that_is_not_found_any_more_disappears_unless_somebody_accepted_it(analyst) -> None:
    document = add(a_reading()).document
    accept(Statement.objects.filter(subject__kind="strategy"), by=analyst, now=NOW)
    again(document, an_agreement())
    assert not Commitment.objects.exists()
    assert Statement.objects.filter(subject__kind="strategy", state=State.ACCEPTED).count() == 3


def test_what_one_reading_lost_and_the_next_finds_again_is_proposed_again() -> None:
    document = add(a_reading(TEXT, an_agreement(), a_commitment())).document
    again(document, an_agreement())
    assert again(document, an_agreement(), a_commitment(), version="3").proposed == 5
    assert Commitment.objects.get().reference == "ENG-2025-001"


def test_two_promises_of_one_sentence_stay_two() -> None:
    text = "Atlas Câbles prévoit 150 emplois directs à Oujda et 200 emplois directs à Fès.\n"
    facts = (a_commitment(text, quantity="150"), a_commitment(text, local_id="c2", quantity="200"))
    reading = a_reading(text, *facts)
    document = add(reading).document
    swapped = replace(reading, commitments=reading.commitments[::-1], reader={"mithaq": "2"})
    proposal = read_again(document, now=LATER, read=lambda _document: swapped)
    assert (proposal.proposed, Subject.objects.count()) == (0, 2)
