"""One arrival from its bytes to a document of the register."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Protocol, TypeVar
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string

from mithaq.fetching import FetchLimits, Policy, fetch
from mithaq.platform.arrivals.actions import ArrivalError, ClaimLostError, fail, finish, hold, take_fetched
from mithaq.platform.arrivals.models import Arrival
from mithaq.platform.arrivals.rules import problem_of
from mithaq.platform.arrivals.vocabulary import Kind
from mithaq.platform.corpus.files import place_of
from mithaq.platform.corpus.queries import find_document
from mithaq.platform.intake import add_document
from mithaq.reading.engines.jobs import Job, Read, Reader, read_job
from mithaq.reading.errors import MithaqError
from mithaq.reading.sources.limits import Limits

T = TypeVar("T")
Clock = Callable[[], datetime]

# Beyond the time limit that the fetching itself keeps.
_FETCH_GRACE_SECONDS = 10.0


class BytesGoneError(ArrivalError):
    """The file that held the received bytes is gone: somebody removed it."""


class Run(Protocol):
    """Does a piece of work, in a process apart or here, within a time; see `mithaq.reading.engines.apart`."""

    def __call__(self, work: Callable[[], T], *, seconds: float) -> T: ...


def process(arrival: Arrival, *, run: Run, clock: Clock) -> None:
    """Fetch, read and add a claimed arrival; afterwards it is done or has failed.

    Bytes that are a document already are not read again. Whatever is wrong with the document fails the arrival;
    everything else passes through and leaves the claim as it is.

    Raises ClaimLostError where another worker has taken the arrival over: nothing was written then.
    """
    try:
        _process(arrival, run=run, clock=clock)
    except ClaimLostError:
        raise
    except MithaqError as error:
        fail(arrival, problem_of(error), str(error), now=clock())


def _process(arrival: Arrival, *, run: Run, clock: Clock) -> None:
    if arrival.kind == Kind.ADDRESS and not arrival.is_fetched:
        _fetch(arrival, run=run, clock=clock)
    known = find_document(arrival.sha256)
    if known is not None:
        finish(arrival, known, was_known=True, now=clock())
        return
    original = _read_bytes(arrival)
    reader: Reader = import_string(settings.MITHAQ_READER)
    read = run(
        partial(read_job, _job(arrival, original), limits=Limits(max_bytes=settings.MITHAQ_MAX_BYTES), reader=reader),
        seconds=settings.MITHAQ_READ_SECONDS,
    )
    _add(arrival, read, original=original, now=clock())


def _add(arrival: Arrival, read: Read, *, original: bytes, now: datetime) -> None:
    """The document and the end of the arrival are one transaction: killed before it, the arrival is read again."""
    document = replace(read.document, title=arrival.title or read.document.title)
    with transaction.atomic():
        hold(arrival)
        result = add_document(
            document,
            original=original,
            media_type=read.media_type,
            now=now,
            by=arrival.brought_by,
            read=lambda _document: read.reading,
        )
        finish(arrival, result.document, was_known=not result.added, now=now)


def _fetch(arrival: Arrival, *, run: Run, clock: Clock) -> None:
    fetched = run(
        partial(
            fetch,
            arrival.name,
            now=clock(),
            limits=FetchLimits(max_bytes=settings.MITHAQ_MAX_BYTES, max_seconds=settings.MITHAQ_FETCH_SECONDS),
            policy=Policy.of(settings.MITHAQ_FETCH_ALLOW),
            proxy=settings.MITHAQ_FETCH_PROXY,
        ),
        seconds=settings.MITHAQ_FETCH_SECONDS + _FETCH_GRACE_SECONDS,
    )
    extension = PurePosixPath(unquote(urlsplit(fetched.url).path)).suffix[:20]
    take_fetched(arrival, fetched, extension=extension, now=clock())


def _read_bytes(arrival: Arrival) -> bytes:
    """The bytes that wait; those of the documents where a backup was restored that was made as they became one."""
    for place in (arrival.original, place_of(arrival.sha256, folder=Path(settings.MITHAQ_ORIGINALS))):
        with suppress(FileNotFoundError):
            return place.read_bytes()
    raise BytesGoneError(f"need the bytes that were received, got no file {arrival.sha256}")


def _job(arrival: Arrival, original: bytes) -> Job:
    return Job(
        id=arrival.name,
        name=arrival.name,
        data=original,
        extension=arrival.extension,
        media_type=arrival.media_type or None,
        charset=arrival.charset or None,
        published=arrival.published or None,
        url=arrival.url or None,
    )
