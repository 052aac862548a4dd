"""How a commitment came to be known, and what was decided on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.utils.translation import gettext as _

from mithaq.measuring.status import add_months
from mithaq.platform.publishing.evidence import document_url
from mithaq.platform.register.models import Commitment
from mithaq.platform.review.models import Statement
from mithaq.platform.review.vocabulary import Origin, State


@dataclass(frozen=True, slots=True)
class Event:
    """Something on a day. `state` is the status that begins with it, `ahead` that it lies in the future."""

    on: str
    words: str
    state: str = ""
    url: str = ""
    link: str = ""
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What people (or the system, by a decision of its own) did with the statements of an object."""

    on: str
    who: str
    words: str
    why: str
    count: int


def tell_history(commitment: Commitment, *, on: date) -> list[Event]:
    """Signature, documents, silence and deadline, oldest first. What lies ahead is said to lie ahead."""
    events = [
        Event(
            each.document.published,
            _("A document of the register speaks of it."),
            url=document_url(each.document),
            link=each.document.title,
        )
        for each in commitment.subject.mentions.all()
        if each.document.published
    ]
    agreement = commitment.agreement
    if agreement is not None and agreement.date:
        events.append(Event(agreement.date, _("Date of the agreement that carries it.")))
    if commitment.last_heard_on is not None:
        silent_on = add_months(commitment.last_heard_on, settings.MITHAQ_REVIEW_INTERVAL_MONTHS) + timedelta(days=1)
        words = _("Longer than the review interval without a document or an observation.")
        if silent_on <= on:
            events.append(Event(silent_on.isoformat(), words, state="silent"))
    if commitment.deadline_on is not None:
        ahead = commitment.deadline_on >= on
        words = _("Deadline.") if ahead else _("The deadline has passed.")
        events.append(Event(commitment.deadline_on.isoformat(), words, ahead=ahead))
    return sorted(events, key=lambda event: event.on)


def tell_decisions(statements: list[Statement]) -> list[Decision]:
    """One line for each decision, oldest first, with how many statements of the object it settled."""
    held: dict[int, list[Statement]] = {}
    for each in statements:
        if each.decision_id is not None:
            held.setdefault(each.decision_id, []).append(each)
    return sorted((_decision(same) for same in held.values()), key=lambda decision: decision.on)


def _decision(same: list[Statement]) -> Decision:
    first = same[0]
    entry = first.decision
    words = {State.ACCEPTED: _("Accepted"), State.REFUSED: _("Refused"), State.SUPERSEDED: _("Corrected")}
    who, why = (entry.by_name, entry.why) if entry is not None else ("", first.why)
    if entry is not None and entry.by_id is None:  # no person's words but the system's own, which it can translate
        who, why = _translate_fixed(who), _translate_fixed(why)
    return Decision(
        on=first.decided_at.date().isoformat() if first.decided_at else "",
        who=who,
        words=_("Stated") if first.origin == Origin.PERSON else words.get(State(first.state), first.state),
        why=why,
        count=len(same),
    )


def _translate_fixed(words: str) -> str:
    """`words` in the language of the page; gettext gives its header for an empty text."""
    return _(words) if words else ""
