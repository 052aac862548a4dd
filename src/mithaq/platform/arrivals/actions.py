"""What happens to an arrival, each step whole with its entry of the ledger.

A worker that reads holds a claim. Whatever it writes asks for that claim in the same transaction: a worker that was
taken for stopped and comes back finds its claim gone and writes nothing.
"""

import hashlib
import uuid
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F

from mithaq.fetching import Fetched
from mithaq.platform.accounts.models import User
from mithaq.platform.arrivals.models import Arrival
from mithaq.platform.arrivals.rules import MOST_ATTEMPTS
from mithaq.platform.arrivals.vocabulary import Kind, Problem, State
from mithaq.platform.corpus.files import place_of, write_once
from mithaq.platform.corpus.models import Document
from mithaq.platform.corpus.queries import find_document
from mithaq.platform.ledger.actions import record
from mithaq.reading.errors import MithaqError


class ArrivalError(MithaqError):
    """Base of what cannot be done to an arrival."""


class ClaimLostError(ArrivalError):
    """Another worker has taken the arrival over, or it is finished."""


class NotFailedError(ArrivalError):
    """Only what failed can be tried again, and only while the same thing does not wait already."""


@dataclass(frozen=True, slots=True)
class Received:
    """The arrival, and whether it is new: what waits already does not wait twice."""

    arrival: Arrival
    is_new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What somebody brings.

    Attributes:
        name: of the file, the title of a pasted text, the address.
        original: the bytes; None for an address, whose bytes are fetched later.
        extension: of the file's name, with its dot.
        title, published: as whoever brings it states them.
    """

    kind: Kind
    name: str
    original: bytes | None = None
    extension: str = ""
    title: str = ""
    published: str = ""


def receive(brought: Brought, *, now: datetime, by: User | None) -> Received:
    """Keep what was brought: it waits, or is done at once where its bytes are a document already.

    The bytes are on the disk before the row is written, so that nothing is queued that could be lost.
    """
    original = brought.original
    key = hashlib.sha256(brought.name.encode() if original is None else original).hexdigest()
    if original is not None:
        write_once(original, folder=Path(settings.MITHAQ_ARRIVALS))
    try:
        with transaction.atomic():
            waiting = _find_unfinished(key)
            if waiting is not None:
                return Received(waiting, is_new=False)
            return Received(_create(brought, key=key, now=now, by=by), is_new=True)
    except IntegrityError:
        # Somebody else brought the same at the same time: theirs waits.
        waiting = _find_unfinished(key)
        if waiting is None:
            raise
        return Received(waiting, is_new=False)


def _find_unfinished(key: str) -> Arrival | None:
    return Arrival.objects.unfinished().filter(key=key).first()


def _create(brought: Brought, *, key: str, now: datetime, by: User | None) -> Arrival:
    original = brought.original
    known = find_document(key) if original is not None else None
    arrival = Arrival.objects.create(
        kind=brought.kind,
        key=key,
        name=brought.name,
        title=brought.title,
        published=brought.published,
        sha256="" if original is None else key,
        size=None if original is None else len(original),
        extension=brought.extension,
        brought_by=by,
        brought_at=now,
        queued_at=now,
        state=State.WAITING if known is None else State.DONE,
        document=known,
        was_known=known is not None,
        finished_at=None if known is None else now,
    )
    _record(arrival, "arrival.brought", now=now, by=by)
    if known is not None:
        _drop_bytes(arrival)
    return arrival


@transaction.atomic
def queue(arrival: Arrival, *, task: uuid.UUID, now: datetime) -> None:
    """Note the task that will read a waiting arrival."""
    arrival.task, arrival.queued_at = task, now
    arrival.save(update_fields=["task", "queued_at"])


def claim(pk: int, *, now: datetime) -> Arrival | None:
    """Begin a waiting arrival; None where it does not wait (any more). Of several workers one gets it."""
    token = uuid.uuid4()
    begun = Arrival.objects.filter(pk=pk, state=State.WAITING).update(
        state=State.READING, claim=token, heartbeat_at=now, attempts=F("attempts") + 1
    )
    return Arrival.objects.select_related("brought_by").get(pk=pk, claim=token) if begun else None


def give_sign_of_life(arrival: Arrival, *, now: datetime) -> None:
    """Say that the worker still reads; raises ClaimLostError where it has no claim any more."""
    if not Arrival.objects.filter(pk=arrival.pk, claim=arrival.claim).update(heartbeat_at=now):
        raise ClaimLostError(f"need the claim on arrival {arrival.pk}, another worker has it")


def take_fetched(arrival: Arrival, fetched: Fetched, *, extension: str, now: datetime) -> None:
    """Keep what an address gave; it is not asked again when the reading has to be begun anew."""
    write_once(fetched.data, folder=Path(settings.MITHAQ_ARRIVALS))
    with transaction.atomic():
        hold(arrival)
        arrival.sha256 = hashlib.sha256(fetched.data).hexdigest()
        arrival.size = len(fetched.data)
        arrival.url = fetched.url
        arrival.extension = extension
        arrival.media_type = (fetched.media_type or "")[:120]
        arrival.charset = (fetched.charset or "")[:60]
        arrival.heartbeat_at = now
        arrival.save(update_fields=["sha256", "size", "url", "extension", "media_type", "charset", "heartbeat_at"])


def hold(arrival: Arrival) -> None:
    """Lock the row of a claimed arrival until the transaction ends; raises ClaimLostError where the claim is gone."""
    if not Arrival.objects.select_for_update().filter(pk=arrival.pk, claim=arrival.claim).exists():
        raise ClaimLostError(f"need the claim on arrival {arrival.pk}, another worker has it")


@transaction.atomic
def finish(arrival: Arrival, document: Document, *, was_known: bool, now: datetime) -> None:
    """The arrival became a document; the bytes that waited are dropped once that is committed."""
    hold(arrival)
    arrival.document, arrival.was_known = document, was_known
    _end(arrival, State.DONE, now=now)
    _drop_bytes(arrival)


@transaction.atomic
def fail(arrival: Arrival, problem: Problem, error: str, *, now: datetime) -> None:
    """The arrival gave no document; its bytes are kept, so that it can be tried again."""
    hold(arrival)
    _fail(arrival, problem, error, now=now)


@transaction.atomic
def give_back(arrival: Arrival, problem: Problem, error: str, *, now: datetime) -> bool:
    """What was begun waits again, since nobody goes on with it; True where it does.

    After `rules.MOST_ATTEMPTS` it has failed instead.
    """
    hold(arrival)
    if arrival.attempts >= MOST_ATTEMPTS:
        _fail(arrival, problem, error, now=now)
        return False
    arrival.state, arrival.claim, arrival.heartbeat_at = State.WAITING, None, None
    arrival.save(update_fields=["state", "claim", "heartbeat_at"])
    _record(arrival, "arrival.given_back", now=now, why=error)
    return True


@transaction.atomic
def try_again(pk: int, *, now: datetime, by: User) -> Arrival:
    """A failed arrival waits again; raises NotFailedError where it did not fail, or the same thing waits already."""
    arrival = Arrival.objects.select_for_update().get(pk=pk)
    if arrival.state != State.FAILED or Arrival.objects.unfinished().filter(key=arrival.key).exists():
        raise NotFailedError(f"need an arrival that failed and waits under no other number, got {arrival}")
    before = {"problem": arrival.problem}
    arrival.state, arrival.problem, arrival.error = State.WAITING, "", ""
    arrival.attempts, arrival.finished_at, arrival.queued_at = 0, None, now
    arrival.save(update_fields=["state", "problem", "error", "attempts", "finished_at", "queued_at"])
    _record(arrival, "arrival.tried_again", now=now, by=by, before=before)
    return arrival


def _fail(arrival: Arrival, problem: Problem, error: str, *, now: datetime) -> None:
    arrival.problem, arrival.error = problem, error
    _end(arrival, State.FAILED, now=now)
    _record(arrival, "arrival.failed", now=now, why=error)


def _end(arrival: Arrival, state: State, *, now: datetime) -> None:
    arrival.state, arrival.claim, arrival.heartbeat_at, arrival.finished_at = state, None, None, now
    arrival.save(
        update_fields=[
            "state", "claim", "heartbeat_at", "finished_at", "problem", "error", "document", "was_known"
        ]
    )  # fmt: skip


def _drop_bytes(arrival: Arrival) -> None:
    """Remove the bytes that waited, once it is committed that they are a document's.

    Others that wait or failed with the same bytes need them no more: they end as this document, unread.
    """
    place = place_of(arrival.sha256, folder=Path(settings.MITHAQ_ARRIVALS))
    transaction.on_commit(lambda: place.unlink(missing_ok=True))


def _record(
    arrival: Arrival,
    action: str,
    *,
    now: datetime,
    by: User | None = None,
    before: dict[str, object] | None = None,
    why: str = "",
) -> None:
    record(
        action=action,
        subject_kind="arrival",
        subject_id=arrival.pk,
        now=now,
        by=by,
        before=before,
        after={
            "kind": arrival.kind,
            "name": arrival.name,
            "sha256": arrival.sha256,
            "state": arrival.state,
            "problem": arrival.problem,
            "attempts": arrival.attempts,
        },
        why=why,
    )
