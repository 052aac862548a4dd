"""Telling that two are the same, or two: decisions in the ledger like those on statements, and they can be undone.

Nothing is moved: statements keep their subject, and a group is only what accepted links make of it. `regroup` computes
who stands for whom (`Same`); the register shows the one that stands for a group with everything that its members state.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from mithaq.platform.accounts.models import User
from mithaq.platform.ledger.actions import SYSTEM, record
from mithaq.platform.ledger.models import Entry
from mithaq.platform.review.actions import DecisionError
from mithaq.platform.review.groups import Tie, form_groups
from mithaq.platform.review.models import Finding, Link, Same, Subject
from mithaq.platform.review.projection import project
from mithaq.platform.review.vocabulary import LinkKind, State
from mithaq.reading.names.reasons import Reason
from mithaq.resolving.reasons import to_json

OBJECTS = frozenset({LinkKind.AGREEMENT, LinkKind.COMMITMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkDraft:
    """Two that a linker found alike. `sure`: above the threshold of merging; else a person has to say."""

    kind: LinkKind
    one: UUID
    other: UUID
    one_name: str
    other_name: str
    score: float
    reasons: tuple[Reason, ...]
    sure: bool


@transaction.atomic
def propose_links(drafts: Iterable[LinkDraft], *, rule: str, document: int, now: datetime) -> list[Link]:
    """Keep what the linker found when it read a document; merge what is sure, by one entry of the ledger.

    A pair that is known stays as it was decided: what a person refused is not merged again.
    """
    found: dict[tuple[UUID, UUID], LinkDraft] = {}
    for each in drafts:
        one, other = sorted((each.one, each.other))
        if one != other:
            found.setdefault((one, other), each)
    known = set(Link.objects.touching({one for one, _ in found}).values_list("one", "other"))
    new = {pair: draft for pair, draft in found.items() if pair not in known}
    if not new:
        return []
    sure = [draft for draft in new.values() if draft.sure]
    entry = None
    if sure:
        entry = record(
            action="links.made",
            subject_kind="document",
            subject_id=document,
            now=now,
            after={"links": [[each.kind, each.one_name, each.other_name, round(each.score, 3)] for each in sure]},
            why=f"above the threshold of {rule}",
        )
    links = Link.objects.bulk_create(
        Link(
            kind=draft.kind,
            one=one,
            other=other,
            one_name=draft.one_name if one == draft.one else draft.other_name,
            other_name=draft.other_name if one == draft.one else draft.one_name,
            score=draft.score,
            reasons=to_json(draft.reasons),
            rule=rule,
            state=State.ACCEPTED if draft.sure else State.PROPOSED,
            created_at=now,
            decided_at=now if draft.sure else None,
            decision=entry if draft.sure else None,
        )
        for (one, other), draft in new.items()
    )
    _regroup_and_project([each for each in links if each.state == State.ACCEPTED])
    return links


@transaction.atomic
def merge(
    kind: LinkKind, one: tuple[UUID, str], other: tuple[UUID, str], *, by: User, now: datetime, why: str = ""
) -> Link:
    """Let a person say that two are the same; each comes with its id and the name that people are shown.

    Raises DecisionError where both are one already, or for subjects of another kind.
    """
    (first, first_name), (second, second_name) = sorted((one, other))
    if first == second:
        raise DecisionError(f"need two to merge, got {first_name} twice")
    if kind in OBJECTS and Subject.objects.filter(pk__in=[first, second], kind=kind).count() != 2:
        raise DecisionError(f"need two of the kind {kind}, got {first_name} and {second_name}")
    link = Link.objects.filter(one=first, other=second).first()
    if link is None:
        link = Link(
            kind=kind, one=first, other=second, one_name=first_name, other_name=second_name, person=by, created_at=now
        )
    elif link.state == State.ACCEPTED:
        raise DecisionError(f"need two that are not merged yet, {first_name} and {second_name} are")
    _decide(link, State.ACCEPTED, by=by, by_name=SYSTEM, now=now, why=why)
    return link


@transaction.atomic
def accept_link(link: Link, *, by: User | None = None, by_name: str = SYSTEM, now: datetime, why: str = "") -> Entry:
    """Merge two that were proposed to be the same, or that were told apart. Raises DecisionError where they are one."""
    return _decide(_lock(link, State.ACCEPTED), State.ACCEPTED, by=by, by_name=by_name, now=now, why=why)


@transaction.atomic
def refuse_link(link: Link, *, why: str, by: User | None = None, by_name: str = SYSTEM, now: datetime) -> Entry:
    """Tell two apart: a proposal falls, a merge is undone. They do not meet again through others either.

    Raises DecisionError where they are apart already, or no reason is given.
    """
    if not why.strip():
        raise DecisionError("need a reason to tell two apart, got none")
    return _decide(_lock(link, State.REFUSED), State.REFUSED, by=by, by_name=by_name, now=now, why=why)


def regroup(members: Iterable[UUID]) -> set[UUID]:
    """Compute anew who stands for whom around these members; everybody whose group may have changed."""
    around = _around(set(members))
    links = list(Link.objects.touching(around))
    ties = [
        Tie(each.one, each.other, score=1.0 if each.score is None else each.score, by_person=_is_of_person(each))
        for each in links
        if each.state == State.ACCEPTED
    ]
    apart = [(each.one, each.other) for each in links if each.state == State.REFUSED]
    names = {pk: name for each in links for pk, name in ((each.one, each.one_name), (each.other, each.other_name))}
    kinds = {pk: each.kind for each in links for pk in (each.one, each.other)}
    documents = _documents_of({pk for pk in around if kinds.get(pk) in OBJECTS})
    Same.objects.filter(member__in=around).delete()
    rows = []
    for group in form_groups(ties, apart=apart, documents=documents):
        head = min(group, key=lambda pk: _seniority(kinds[pk], names[pk], pk))
        rows += [Same(kind=kinds[pk], member=pk, head=head, name=names[pk]) for pk in group]
    Same.objects.bulk_create(rows)
    return around


def regroup_all() -> None:
    """Make every group again from the links."""
    Same.objects.all().delete()
    left = {pk for pair in Link.objects.joining().values_list("one", "other") for pk in pair}
    while left:
        left -= regroup([left.pop()])


def _is_of_person(link: Link) -> bool:
    return link.person_id is not None or link.decided_by_id is not None


def _seniority(kind: str, name: str, pk: UUID) -> tuple[object, ...]:
    """References count up, so the first is the oldest; of names the longest says most, and stays when others come."""
    return (name,) if kind in OBJECTS else (-len(name), name, str(pk))


def _around(members: set[UUID]) -> set[UUID]:
    """Everybody reached from these by accepted links, or grouped with them now."""
    reached: set[UUID] = set()
    fresh = members | set(
        Same.objects.filter(head__in=Same.objects.filter(member__in=members).values("head")).values_list(
            "member", flat=True
        )
    )
    while fresh:
        reached |= fresh
        pairs = Link.objects.joining().touching(fresh).values_list("one", "other")
        fresh = {pk for pair in pairs for pk in pair} - reached
    return reached


def _documents_of(subjects: set[UUID]) -> dict[UUID, frozenset[int]]:
    found: dict[UUID, set[int]] = defaultdict(set)
    rows = Finding.objects.filter(subject__in=subjects).values_list("subject", "reading__document")
    for subject, document in rows:
        found[subject].add(document)
    return {subject: frozenset(held) for subject, held in found.items()}


def _lock(link: Link, state: State) -> Link:
    held = Link.objects.select_for_update().get(pk=link.pk)
    if held.state == state:
        raise DecisionError(f"need a link that is not yet {state}, {held} is")
    return held


def _decide(link: Link, state: State, *, by: User | None, by_name: str, now: datetime, why: str) -> Entry:
    entry = record(
        action=f"link.{state}",
        subject_kind=link.kind,
        subject_id=link.one,
        now=now,
        by=by,
        by_name=by_name,
        before={"state": link.state or None},
        after={"state": state, "one": link.one_name, "other": link.other_name},
        why=why,
    )
    link.state, link.decided_by, link.decided_at, link.why, link.decision = state, by, now, why, entry
    link.save()
    _regroup_and_project([link])
    return entry


def _regroup_and_project(links: Sequence[Link]) -> None:
    touched = {pk for each in links for pk in (each.one, each.other)}
    if not touched:
        return
    around = regroup(touched)
    subjects = set(Subject.objects.filter(pk__in=around).values_list("pk", flat=True))
    project(subjects, actors=around - subjects)
