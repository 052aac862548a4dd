"""A worker: takes tasks from the queue, one after the other, and puts back what others left lying."""

import time
from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from mithaq.platform.arrivals.models import Arrival
from mithaq.platform.arrivals.queueing import reclaim

# Between two looks at an empty queue, in seconds.
_INTERVAL = 1.0
# The queue forgets what is done; the arrivals keep it.
_TASKS_KEPT = timedelta(days=7)

Tell = Callable[[Arrival], object]


def work(*, once: bool, tell: Tell = lambda _arrival: None) -> None:
    """Do what is queued until the process is told to stop.

    A first signal (SIGINT, SIGTERM) lets it end the arrival that it is at, a second one does not.

    Args:
        once: stop when nothing is queued any more.
        tell: called with each arrival that came to an end.
    """
    worker = _OneAtATime(tell)
    worker.configure_signals()
    look_after_at = 0.0
    while worker.running:
        if time.monotonic() >= look_after_at:
            _look_after()
            look_after_at = time.monotonic() + settings.MITHAQ_LOST_SECONDS / 2
        if worker.take_one() or not worker.running:
            continue
        if once:
            return
        time.sleep(_INTERVAL)


def drain(*, tell: Tell = lambda _arrival: None) -> None:
    """Do what is queued now, in a process whose signals mean something else."""
    worker = _OneAtATime(tell)
    while worker.take_one():
        pass


def _look_after() -> None:
    now = timezone.now()
    reclaim(now=now)
    DBTaskResult.objects.finished().filter(finished_at__lt=now - _TASKS_KEPT).delete()


class _OneAtATime(Worker):  # type: ignore[misc]
    """django-tasks-db's worker: how a task is claimed, run and marked, and what a signal does, are its own."""

    def __init__(self, tell: Tell) -> None:
        super().__init__(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=_INTERVAL,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
        )
        self._tell = tell

    def take_one(self) -> bool:
        """Do one task; False where none is queued."""
        before = self._run_tasks
        self.max_tasks = before + 1
        self.run()
        return self._run_tasks > before

    def run_task(self, db_task_result: DBTaskResult) -> None:
        super().run_task(db_task_result)
        for arrival in Arrival.objects.filter(task=db_task_result.pk):
            self._tell(arrival)
