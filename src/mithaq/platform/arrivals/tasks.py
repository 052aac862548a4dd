"""The work that a worker does in the background: reading one arrival.

The task carries the key of its arrival, whose row says what is to be done: a task that comes twice, or late, does
nothing.
"""

import atexit
import time
from collections.abc import Callable
from functools import cache, partial
from typing import TypeVar

from django.conf import settings
from django.utils import timezone
from django_tasks import task

from mithaq.platform.arrivals.actions import ClaimLostError, claim, give_back, give_sign_of_life
from mithaq.platform.arrivals.models import Arrival
from mithaq.platform.arrivals.processing import process
from mithaq.platform.arrivals.vocabulary import Problem
from mithaq.reading.engines.apart import Apart

T = TypeVar("T")


@task()
def read_arrival(pk: int) -> None:
    """Read the arrival with this key, where it still waits."""
    arrival = claim(pk, now=timezone.now())
    if arrival is None:
        return
    try:
        process(arrival, run=partial(_run_apart, arrival), clock=timezone.now)
    except ClaimLostError:
        return  # whoever has it goes on with it
    except BaseException as error:
        # The worker is told to stop, or the program is at fault: another attempt, by another worker, may go well.
        give_back(
            arrival, Problem.FAULT, f"need an end of the work, got {type(error).__name__}: {error}", now=timezone.now()
        )
        raise


def _run_apart(arrival: Arrival, work: Callable[[], T], *, seconds: float) -> T:
    """`work` in the process apart; while it goes on, the arrival's row says now and then that its worker lives."""
    every = settings.MITHAQ_LOST_SECONDS / 6
    last = time.monotonic()

    def beat() -> None:
        nonlocal last
        if time.monotonic() - last >= every:
            give_sign_of_life(arrival, now=timezone.now())
            last = time.monotonic()

    return reading_process().call(work, seconds=seconds, waiting=beat)


@cache
def reading_process() -> Apart:
    """The one process apart of this worker, which has the reader loaded."""
    apart = Apart(max_memory=settings.MITHAQ_READ_MEGABYTES * 1024 * 1024)
    atexit.register(apart.close)
    return apart
