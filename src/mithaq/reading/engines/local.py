"""Many documents, one after the other, in this process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mithaq.reading.engines.jobs import Job, Outcome, Reader, attempt, read_with_pipeline
from mithaq.reading.sources.limits import Limits


def read_all(jobs: Iterable[Job], *, limits: Limits, reader: Reader = read_with_pipeline) -> Iterator[Outcome]:
    """The outcome of each job, in order; one document is in memory at a time."""
    for job in jobs:
        yield attempt(job, limits=limits, reader=reader)
