"""Many documents in a pool of processes, each of which loads the reader once."""

from __future__ import annotations

import copyreg
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from types import MappingProxyType
from typing import Any

from mithaq.reading.engines.jobs import Job, Outcome, Reader, attempt, read_with_pipeline
from mithaq.reading.sources.limits import Limits

# So many jobs a process are under way or wait for their turn in the output; it bounds what is in memory.
_AHEAD = 4


def read_all(
    jobs: Iterable[Job], *, workers: int, limits: Limits, reader: Reader = read_with_pipeline
) -> Iterator[Outcome]:
    """The outcome of each job, in the order of the jobs.

    A document whose process dies (out of memory, a fault in a library) fails alone: those that were
    under way with it are read again, each in a process of its own.

    Args:
        jobs: taken as processes become free, never all at once.
        workers: how many processes, at least 1.
        reader: a function that other processes can import by its name.
    """
    if workers < 1:
        raise ValueError(f"need at least 1 process, got {workers}")
    waiting = iter(jobs)
    while True:
        batch = yield from _read_until_broken(waiting, workers=workers, limits=limits, reader=reader)
        if not batch:
            return
        for job in batch:
            yield _read_alone(job, limits=limits, reader=reader)


def _read_until_broken(
    waiting: Iterator[Job], *, workers: int, limits: Limits, reader: Reader
) -> Generator[Outcome, None, list[Job]]:
    """Outcomes until all jobs are read, or a process dies: then returns the jobs that were under way."""
    under_way: deque[tuple[Job, Future[Outcome]]] = deque()
    refused: list[Job] = []
    pool = _pool(workers)
    try:
        while True:
            for job in islice(waiting, workers * _AHEAD - len(under_way)):
                refused = [job]  # should the pool be broken by now, this job has been taken and not handed over
                under_way.append((job, pool.submit(attempt, job, limits=limits, reader=reader)))
                refused = []
            if not under_way:
                return []
            yield under_way[0][1].result()
            under_way.popleft()
    except BrokenProcessPool:
        return [job for job, _ in under_way] + refused
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _read_alone(job: Job, *, limits: Limits, reader: Reader) -> Outcome:
    with _pool(1) as pool:
        try:
            return pool.submit(attempt, job, limits=limits, reader=reader).result()
        except BrokenProcessPool:
            return Outcome(job_id=job.id, name=job.name, failure="need a reading, but the process that read it died")


def _pool(workers: int) -> ProcessPoolExecutor:
    # Forking a process that has threads (a progress bar, numerical libraries) can hang: start afresh.
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"), initializer=prepare_process)


def prepare_process() -> None:
    """In each process: Ctrl-C is the parent's matter, and `Reading.reader`, a read-only view, can be sent back."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    copyreg.pickle(MappingProxyType, _reduce_mapping)


def _reduce_mapping(mapping: MappingProxyType[Any, Any]) -> tuple[Callable[..., Any], tuple[dict[Any, Any]]]:
    return _mapping, (dict(mapping),)


def _mapping(held: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(held)
