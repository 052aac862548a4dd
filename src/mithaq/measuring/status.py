"""The status of a commitment on a date, from its evidence: a pure function, replayable for any date.

Two answers. The evidence level is the highest that something proves; it caps what may be said: without a measured
or verified value there is no pace. The state is the first of a fixed list that holds, with its reason as a code and
parameters, to be put into words by whoever shows it. Silence is not failure and not zero.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from mithaq.measuring.errors import MeasuringError

REVIEW_INTERVAL_MONTHS = 12

# Eurostat's SDG method as implemented by Statistics Canada and Open SDG.
ON_TRACK = Decimal("0.95")
ACCELERATION = Decimal("0.60")


class Level(StrEnum):
    """How far evidence reaches, from the least to the most."""

    ANNOUNCED = "announced"
    SIGNED = "signed"
    FUNDED = "funded"
    OPERATING = "operating"
    MEASURED = "measured"
    VERIFIED = "verified"


class State(StrEnum):
    """In the order in which they are tried: the first that holds is the state."""

    WITHDRAWN = "withdrawn"
    MET = "met"
    DECLARED_MET = "declared_met"
    OVERDUE = "overdue"
    SILENT = "silent"
    MOVING_AWAY = "moving_away"
    LIMITED = "limited"
    ACCELERATION_NEEDED = "acceleration_needed"
    ON_TRACK = "on_track"
    NOT_DUE = "not_due"


class Reason(StrEnum):
    """Why a state holds. In brackets, what the status carries for the sentence.

    WITHDRAWN (date): a document says so. VERIFIED_MET, DECLARED_MET (date, ratio): the completion on that day.
    DEADLINE_PASSED (date): the deadline. NOT_HEARD_SINCE (date): the last document or observation.
    VERIFIED_PACE, DECLARED_PACE (date, ratio): the pace on that day. DEADLINE_AHEAD (date): the deadline.
    NO_DEADLINE: none is stated. BEFORE_FIRST_STEP (date): observed, but nothing was to be reached by that day.
    """

    WITHDRAWN = "withdrawn"
    VERIFIED_MET = "verified_met"
    DECLARED_MET = "declared_met"
    DEADLINE_PASSED = "deadline_passed"
    NOT_HEARD_SINCE = "not_heard_since"
    VERIFIED_PACE = "verified_pace"
    DECLARED_PACE = "declared_pace"
    DEADLINE_AHEAD = "deadline_ahead"
    NO_DEADLINE = "no_deadline"
    BEFORE_FIRST_STEP = "before_first_step"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What the newest observation of one sort (declared, or verified) gives.

    Attributes:
        observed_on: day of the observation.
        completion: share of the way from baseline to target, not clipped; None where there is no way to cover.
        pace: completion over what should have been reached by that day; None while nothing should have been.
    """

    observed_on: date
    completion: Decimal | None
    pace: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What is known of a commitment on the date for which its status is asked.

    Attributes:
        signed: an agreement that was signed or renewed carries it.
        funded, operating: a person set them, with a passage that says so.
        deadline_on: last day of the stated deadline (a year is read as its 31 December); None when none is stated.
        last_heard_on: of the newest document or observation; None when all documents are undated.
        withdrawn_on: of the document that says that it is withdrawn.
        declared: by the one who has to deliver. verified: by somebody else. None without an observation, which
            is not the same as an observation of zero.
    """

    signed: bool = False
    funded: bool = False
    operating: bool = False
    deadline_on: date | None = None
    last_heard_on: date | None = None
    withdrawn_on: date | None = None
    declared: Progress | None = None
    verified: Progress | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """A commitment's status. `on` and `ratio` belong to the reason; see Reason."""

    level: Level
    state: State
    reason: Reason
    on: date | None = None
    ratio: Decimal | None = None


def find_status(evidence: Evidence, *, on: date, review_interval_months: int = REVIEW_INTERVAL_MONTHS) -> Status:
    """The status on the day `on`.

    `evidence` is what was known on that day; nothing later may be in it. Raises MeasuringError for a review interval
    below one month.
    """
    level = find_level(evidence)
    verified, declared = evidence.verified, evidence.declared
    if evidence.withdrawn_on is not None:
        return Status(level=level, state=State.WITHDRAWN, reason=Reason.WITHDRAWN, on=evidence.withdrawn_on)
    if verified is not None and _is_met(verified):
        return _reached(level, State.MET, Reason.VERIFIED_MET, verified)
    if declared is not None and _is_met(declared):
        return _reached(level, State.DECLARED_MET, Reason.DECLARED_MET, declared)
    if evidence.deadline_on is not None and evidence.deadline_on < on:
        return Status(level=level, state=State.OVERDUE, reason=Reason.DEADLINE_PASSED, on=evidence.deadline_on)
    if is_silent(evidence.last_heard_on, on=on, review_interval_months=review_interval_months):
        return Status(level=level, state=State.SILENT, reason=Reason.NOT_HEARD_SINCE, on=evidence.last_heard_on)
    if verified is not None:
        return _by_pace(level, verified, reason=Reason.VERIFIED_PACE)
    if declared is not None:
        return _by_pace(level, declared, reason=Reason.DECLARED_PACE)
    if evidence.deadline_on is None:
        return Status(level=level, state=State.NOT_DUE, reason=Reason.NO_DEADLINE)
    return Status(level=level, state=State.NOT_DUE, reason=Reason.DEADLINE_AHEAD, on=evidence.deadline_on)


def find_level(evidence: Evidence) -> Level:
    """The highest level that the evidence reaches; a lower one may be missing (measured, but never signed)."""
    reached = {
        Level.VERIFIED: evidence.verified is not None,
        Level.MEASURED: evidence.declared is not None,
        Level.OPERATING: evidence.operating,
        Level.FUNDED: evidence.funded,
        Level.SIGNED: evidence.signed,
    }
    return next((level for level, holds in reached.items() if holds), Level.ANNOUNCED)


def is_silent(last_heard_on: date | None, *, on: date, review_interval_months: int = REVIEW_INTERVAL_MONTHS) -> bool:
    """Whether nothing was heard for longer than the review interval.

    Heard of on 17 April 2025, a promise is silent from 18 April 2026. False when the last day is unknown: nobody
    can say since when. Raises MeasuringError for a review interval below one month.
    """
    if review_interval_months < 1:
        raise MeasuringError(f"need a review interval of at least one month, got {review_interval_months}")
    return last_heard_on is not None and on > add_months(last_heard_on, review_interval_months)


def read_pace(pace: Decimal) -> State:
    """What a pace says: on track from 0.95, acceleration needed from 0.60, limited from 0, else moving away."""
    if pace >= ON_TRACK:
        return State.ON_TRACK
    if pace >= ACCELERATION:
        return State.ACCELERATION_NEEDED
    return State.LIMITED if pace >= 0 else State.MOVING_AWAY


def add_months(day: date, months: int) -> date:
    """The same day `months` later (earlier when negative), or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _is_met(progress: Progress) -> bool:
    return progress.completion is not None and progress.completion >= 1


def _reached(level: Level, state: State, reason: Reason, progress: Progress) -> Status:
    return Status(level=level, state=state, reason=reason, on=progress.observed_on, ratio=progress.completion)


def _by_pace(level: Level, progress: Progress, *, reason: Reason) -> Status:
    if progress.pace is None:
        return Status(level=level, state=State.NOT_DUE, reason=Reason.BEFORE_FIRST_STEP, on=progress.observed_on)
    return Status(
        level=level, state=read_pace(progress.pace), reason=reason, on=progress.observed_on, ratio=progress.pace
    )
