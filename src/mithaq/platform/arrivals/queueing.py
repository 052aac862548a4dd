"""Arrivals and the queue: what waits has a task, also after a worker was killed.

django-tasks-db leaves the task of a killed worker running for ever. The arrival's row says when its worker gave the
last sign of life: `reclaim` puts what nobody works on back into the queue.
"""

import uuid
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from mithaq.platform.accounts.models import User
from mithaq.platform.arrivals.actions import (
    ArrivalError,
    Brought,
    Received,
    give_back,
    queue,
    receive,
    try_again,
)
from mithaq.platform.arrivals.models import Arrival
from mithaq.platform.arrivals.rules import is_lost
from mithaq.platform.arrivals.tasks import read_arrival
from mithaq.platform.arrivals.vocabulary import Problem, State

LOST = "need a worker that reads to the end, got one that stopped on the way"


class WorkerLostError(ArrivalError):
    """What the queue says of a task whose worker stopped."""


def bring(brought: Brought, *, now: datetime, by: User | None) -> Received:
    """Keep what was brought and queue it; both or neither."""
    with transaction.atomic():
        received = receive(brought, now=now, by=by)
        if received.is_new and received.arrival.state == State.WAITING:
            _enqueue(received.arrival, now=now)
    return received


@transaction.atomic
def bring_again(pk: int, *, now: datetime, by: User) -> Arrival:
    """Queue a failed arrival once more; raises NotFailedError."""
    arrival = try_again(pk, now=now, by=by)
    _enqueue(arrival, now=now)
    return arrival


def reclaim(*, now: datetime) -> int:
    """Queue again what no worker works on any more; how many arrivals that were.

    Those that a worker began and gave no sign of life for MITHAQ_LOST_SECONDS, and those that wait without a task in
    the queue: the worker was killed between taking the task and beginning the arrival.
    """
    lost_after = timedelta(seconds=settings.MITHAQ_LOST_SECONDS)
    begun = Arrival.objects.filter(state=State.READING, heartbeat_at__lt=now - lost_after)
    queued = DBTaskResult.objects.filter(pk=OuterRef("task"), status=TaskResultStatus.READY)
    waiting = Arrival.objects.filter(~Exists(queued), state=State.WAITING, queued_at__lt=now - lost_after)
    keys = [*begun.values_list("pk", flat=True), *waiting.values_list("pk", flat=True)]
    return sum(_reclaim(pk, now=now, lost_after=lost_after) for pk in keys)


@transaction.atomic
def _reclaim(pk: int, *, now: datetime, lost_after: timedelta) -> bool:
    """One transaction each, and the row is looked at again under its lock: another worker may reclaim as well."""
    arrival = Arrival.objects.select_for_update(skip_locked=True, of=("self",)).filter(pk=pk).first()
    if arrival is None:
        return False
    if arrival.state == State.READING and arrival.heartbeat_at is not None:
        if not is_lost(arrival.heartbeat_at, now=now, lost_after=lost_after):
            return False
        waits = give_back(arrival, Problem.WORKER_LOST, LOST, now=now)
    else:
        waits = arrival.state == State.WAITING and not _is_queued(arrival, now=now, lost_after=lost_after)
    if waits:
        _close_task(arrival)
        _enqueue(arrival, now=now)
    return waits


def _is_queued(arrival: Arrival, *, now: datetime, lost_after: timedelta) -> bool:
    """Whether the arrival's task is in the queue, or was taken out so lately that its worker may be about to begin."""
    task = DBTaskResult.objects.filter(pk=arrival.task).first()
    if task is None:
        return False
    if task.status == TaskResultStatus.READY:
        return True
    return (
        task.status == TaskResultStatus.RUNNING
        and task.started_at is not None
        and not is_lost(task.started_at, now=now, lost_after=lost_after)
    )


def _close_task(arrival: Arrival) -> None:
    """The task whose worker stopped does not run: say so in the queue."""
    task = DBTaskResult.objects.filter(pk=arrival.task, status=TaskResultStatus.RUNNING).first()
    if task is not None:
        task.set_failed(WorkerLostError(LOST))


def _enqueue(arrival: Arrival, *, now: datetime) -> None:
    queue(arrival, task=uuid.UUID(read_arrival.enqueue(arrival.pk).id), now=now)
