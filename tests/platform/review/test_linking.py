"""Telling that two are the same, and taking it back."""

import pytest

from mithaq.platform.accounts.models import User
from mithaq.platform.ledger.models import Entry
from mithaq.platform.register.actions import rebuild
from mithaq.platform.register.models import Actor, Agreement, Commitment
from mithaq.platform.register.queries import disputed
from mithaq.platform.register.rules import name_body
from mithaq.platform.review.actions import DecisionError
from mithaq.platform.review.linking import LinkDraft, accept_link, merge, propose_links, refuse_link
from mithaq.platform.review.models import Link, Same, Statement, Subject
from mithaq.platform.review.queries import contradictions, sheet
from mithaq.platform.review.vocabulary import LinkKind, State
from mithaq.reading.names.reasons import Reason
from tests.platform.builders import NOW, TEXT, a_commitment, a_reading, add, an_agreement, stated
from tests.platform.register.snapshot import snapshot

pytestmark = pytest.mark.django_db

LATER = (
    "RABAT (Agence) – Le ministère des Ponts et Atlas Câbles ont conclu le 16 avril 2025 un accord à Rabat, en marge "
    "du salon des réseaux. Il prévoit la création de 170 emplois d'ici 2029 à Oujda, selon le ministère des Ponts.\n"
)


def two_accounts() -> tuple[Subject, Subject]:
    """The agreements of two documents, each with a commitment; the second is a dispatch."""
    first = an_agreement(TEXT, date=stated(TEXT, "a paraphé", "2025-04-15"))
    added = add(a_reading(TEXT, first, a_commitment(TEXT, agreement=stated(TEXT, "Il", "a1")), name="one")).document
    second = an_agreement(
        LATER,
        kind=("accord", an_agreement().kind.value),
        act=("conclu", an_agreement().act.value),
        date=stated(LATER, "16 avril 2025", "2025-04-16"),
    )
    jobs = a_commitment(
        LATER, quantity="170", measure=("emplois", a_commitment().measure.value), agreement=stated(LATER, "Il", "a1")
    )
    again = add(a_reading(LATER, second, jobs, name="two")).document
    told = Subject.objects.filter(kind="agreement", statements__document__in=(added, again))
    one, other = told.distinct()
    return one, other


def draft(one: Subject, other: Subject, *, sure: bool = True, score: float = 0.9) -> LinkDraft:
    return LinkDraft(
        kind=LinkKind(one.kind),
        one=one.pk,
        other=other.pk,
        one_name=one.reference,
        other_name=other.reference,
        score=score,
        reasons=(Reason("body.same_letters"),),
        sure=sure,
    )


def joined(*, sure: bool = True) -> tuple[Subject, Subject, Link]:
    one, other = two_accounts()
    propose_links([draft(one, other, sure=sure)], rule="linker 1", document=1, now=NOW)
    return one, other, Link.objects.get()


def test_merged_agreements_are_one_row_with_both_documents_and_the_older_reference() -> None:
    one, other, link = joined()
    assert list(Agreement.objects.values_list("reference", flat=True)) == [one.reference]
    assert {each.name for each in sheet(one).documents} == {"one", "two"}
    assert sheet(one).sources == 2
    assert set(Commitment.objects.values_list("agreement", flat=True)) == {one.pk}
    assert (link.state, link.decision.action, link.decided_by) == (State.ACCEPTED, "links.made", None)
    assert Statement.objects.filter(subject=other).exists()  # nothing was moved


def test_a_grey_pair_is_shown_apart_until_somebody_says_so(analyst: User) -> None:
    _one, _other, link = joined(sure=False)
    assert Agreement.objects.count() == 2
    accept_link(link, by=analyst, now=NOW, why="the same ceremony")
    assert Agreement.objects.count() == 1


def test_a_merge_is_undone_with_a_reason_and_stays_undone(analyst: User) -> None:
    before_one, before_two = two_accounts()
    apart = snapshot()
    propose_links([draft(before_one, before_two)], rule="linker 1", document=1, now=NOW)
    refuse_link(Link.objects.get(), by=analyst, now=NOW, why="two ceremonies")
    assert snapshot() == apart
    assert not Same.objects.exists()
    propose_links([draft(before_one, before_two, score=1.0)], rule="linker 2", document=2, now=NOW)
    assert Agreement.objects.count() == 2
    assert Entry.objects.filter(action="link.refused", why="two ceremonies").count() == 1
    with pytest.raises(DecisionError, match="a reason"):
        refuse_link(Link.objects.get(), by=analyst, now=NOW, why=" ")


def test_a_person_may_merge_what_no_linker_found(analyst: User) -> None:
    one, other = two_accounts()
    merge(LinkKind.AGREEMENT, (one.pk, one.reference), (other.pk, other.reference), by=analyst, now=NOW)
    assert Agreement.objects.count() == 1
    with pytest.raises(DecisionError, match="not merged yet"):
        merge(LinkKind.AGREEMENT, (one.pk, one.reference), (other.pk, other.reference), by=analyst, now=NOW)
    role = Subject.objects.filter(kind="commitment")[0]
    with pytest.raises(DecisionError, match="of the kind"):
        merge(LinkKind.AGREEMENT, (one.pk, one.reference), (role.pk, role.reference), by=analyst, now=NOW)


def test_where_accounts_differ_the_dispatch_goes_first_and_both_stay() -> None:
    one, _other, _link = joined()
    date = sheet(one).competing["agreement.date"]
    assert (date.chosen.value, [each.value for each in date.competing]) == ("2025-04-16", ["2025-04-15"])
    assert [each.subject for each in contradictions()] == [one]
    assert disputed(limit=5) == [one]
    assert Agreement.objects.get().date == "2025-04-16"


def test_the_register_with_links_is_made_again_from_statements_and_links() -> None:
    joined()
    commitments = list(Subject.objects.filter(kind="commitment"))
    propose_links([draft(*commitments)], rule="linker 1", document=2, now=NOW)
    before, same = snapshot(), sorted(Same.objects.values_list("member", "head"))
    Same.objects.all().delete()
    rebuild()
    assert snapshot() == before
    assert sorted(Same.objects.values_list("member", "head")) == same


def test_merged_actors_are_one_with_every_spelling() -> None:
    two_accounts()
    short, full = (name_body(name) for name in ("Atlas Câbles", "ministère des Ponts"))
    assert short is not None
    assert full is not None
    before = snapshot()
    pair = LinkDraft(
        kind=LinkKind.ORGANISATION,
        one=short.id,
        other=full.id,
        one_name=short.name,
        other_name=full.name,
        score=0.8,
        reasons=(Reason("body.same_letters"),),
        sure=True,
    )
    propose_links([pair], rule="linker 1", document=1, now=NOW)
    actor = Actor.objects.get()
    assert {each.name for each in actor.names.all()} == {"Atlas Câbles", "ministère des Ponts"}
    assert {each.parties.count() for each in Agreement.objects.all()} == {1}
    refuse_link(Link.objects.get(), now=NOW, why="two bodies")
    assert snapshot() == before
