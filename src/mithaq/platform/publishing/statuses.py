"""The status of a commitment on a day, with its reason in one sentence of the page's language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from mithaq.measuring.status import Evidence, Reason, Status, find_status, is_silent
from mithaq.platform.publishing.formatting import write_date, write_number
from mithaq.platform.register.models import Agreement, Commitment
from mithaq.reading.model import Act, Modality

SIGNED = frozenset({Act.SIGNED, Act.RENEWED})


@dataclass(frozen=True, slots=True)
class ShownStatus:
    """A status for a page: the state's code, the evidence level's code, and why the state holds."""

    state: str
    level: str
    reason: str


def status_of(commitment: Commitment, *, on: date, language: str) -> ShownStatus | None:
    """The status on the day `on`; None for what is only reported as reached, since nobody promises it."""
    if commitment.modality == Modality.ACHIEVED:
        return None
    agreement = commitment.agreement
    evidence = Evidence(
        signed=agreement is not None and agreement.act in SIGNED,
        deadline_on=commitment.deadline_on,
        last_heard_on=commitment.last_heard_on,
    )
    found = find_status(evidence, on=on, review_interval_months=settings.MITHAQ_REVIEW_INTERVAL_MONTHS)
    return ShownStatus(state=found.state, level=found.level, reason=write_reason(found, language=language))


def agreement_is_silent(agreement: Agreement, *, on: date) -> bool:
    """Whether no document of the register spoke of the agreement within the review interval."""
    months = settings.MITHAQ_REVIEW_INTERVAL_MONTHS
    return is_silent(agreement.last_heard_on, on=on, review_interval_months=months)


def write_reason(status: Status, *, language: str) -> str:
    """Why the status holds, plain and never accusing."""
    day = write_date(status.on.isoformat(), language=language).text if status.on else ""
    ratio = write_number(round(status.ratio, 2), language=language) if status.ratio is not None else ""
    values = {"date": day, "ratio": ratio}
    match status.reason:
        case Reason.WITHDRAWN:
            return _("A document of %(date)s says that it is withdrawn.") % values
        case Reason.VERIFIED_MET:
            return _("The value verified on %(date)s reaches the target.") % values
        case Reason.DECLARED_MET:
            return _("Declared as reached on %(date)s by those who have to deliver; not verified.") % values
        case Reason.DEADLINE_PASSED:
            return _("The deadline of %(date)s has passed; no observation says that the target is reached.") % values
        case Reason.NOT_HEARD_SINCE:
            return _("No document of the register has spoken of it since %(date)s.") % values
        case Reason.VERIFIED_PACE:
            return _("Pace %(ratio)s, verified on %(date)s.") % values
        case Reason.DECLARED_PACE:
            return _("Pace %(ratio)s, declared on %(date)s; not verified.") % values
        case Reason.DEADLINE_AHEAD:
            return _("The deadline of %(date)s is ahead; there is nothing to compare yet.") % values
        case Reason.BEFORE_FIRST_STEP:
            return _("Observed on %(date)s, before anything had to be reached.") % values
        case _:
            return _("No deadline is stated; there is nothing to compare yet.")
