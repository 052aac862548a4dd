"""The status of what the register holds, on any day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet

from mithaq.measuring.status import Evidence, State, Status, add_months, find_status, is_silent
from mithaq.platform.register.models import Agreement, Commitment
from mithaq.platform.register.queries import agreements, commitments
from mithaq.reading.model import Act, Modality

SIGNED = (Act.SIGNED, Act.RENEWED, Act.EARLIER)


def status_of(commitment: Commitment, *, on: date) -> Status | None:
    """A commitment's status on a day; None for a result that is reported as reached: it is not awaited.

    Reads the agreement: load it with the commitment (`commitments()` does).
    """
    if commitment.modality != Modality.PROMISED:
        return None
    return find_status(
        Evidence(
            signed=commitment.agreement is not None and commitment.agreement.act in SIGNED,
            deadline_on=commitment.deadline_on,
            last_heard_on=commitment.last_heard_on,
        ),
        on=on,
        review_interval_months=settings.MITHAQ_REVIEW_INTERVAL_MONTHS,
    )


def statuses(held: Iterable[Commitment], *, on: date) -> dict[UUID, Status | None]:
    """`status_of` for a page of commitments, by subject id: no query."""
    return {each.pk: status_of(each, on=on) for each in held}


def with_state(found: QuerySet[Commitment], state: State, *, on: date) -> QuerySet[Commitment]:
    """Those of `found` whose status on a day has this state, decided by the database.

    A test holds it to `status_of`. States that need an observation are empty while none is recorded.
    """
    promised = found.filter(modality=Modality.PROMISED)
    overdue = Q(deadline_on__lt=on)
    silent = Q(last_heard_on__lte=last_silent_day(on=on))
    # `~Q(a__lt=b)` would lose rows where a is unknown: SQL's NULL is neither.
    not_overdue = Q(deadline_on__gte=on) | Q(deadline_on=None)
    heard = Q(last_heard_on__gt=last_silent_day(on=on)) | Q(last_heard_on=None)
    match state:
        case State.OVERDUE:
            return promised.filter(overdue)
        case State.SILENT:
            return promised.filter(not_overdue & silent)
        case State.NOT_DUE:
            return promised.filter(not_overdue & heard)
        case _:
            return promised.none()


def count_states(found: QuerySet[Commitment], *, on: date) -> dict[State, int]:
    """How many of `found` are in each state on a day; every state is named, also those of nobody."""
    return {state: with_state(found, state, on=on).count() for state in State}


def last_silent_day(*, on: date) -> date:
    """What was last heard of on this day or before is silent on the day `on`; what was heard of later is not."""
    months = settings.MITHAQ_REVIEW_INTERVAL_MONTHS
    day = add_months(on, -months)
    return day if add_months(day, months) < on else day - timedelta(days=1)


def agreement_is_silent(agreement: Agreement, *, on: date) -> bool:
    """Whether an agreement in force has not been heard of for longer than the review interval.

    It is in force until its term ends; one of unknown term is taken to be.
    """
    in_force = agreement.ends_on is None or agreement.ends_on >= on
    return in_force and is_silent(
        agreement.last_heard_on, on=on, review_interval_months=settings.MITHAQ_REVIEW_INTERVAL_MONTHS
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Silences:
    """What nobody has reported on. The lists hold the longest silences first, the counts are of all."""

    commitments: tuple[Commitment, ...]
    commitment_count: int
    agreements: tuple[Agreement, ...]
    agreement_count: int


def silent(*, on: date, limit: int = 10) -> Silences:
    """Commitments and agreements in force that have not been heard of for longer than the review interval."""
    promises = with_state(commitments(), State.SILENT, on=on).order_by("last_heard_on", "reference")
    pacts = (
        agreements()
        .filter(Q(ends_on__gte=on) | Q(ends_on=None), last_heard_on__lte=last_silent_day(on=on))
        .order_by("last_heard_on", "reference")
    )
    return Silences(
        commitments=tuple(promises[:limit]),
        commitment_count=promises.count(),
        agreements=tuple(pacts[:limit]),
        agreement_count=pacts.count(),
    )
