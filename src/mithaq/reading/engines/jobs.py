"""One document to be read, and what came of it."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mithaq.reading.errors import MithaqError
from mithaq.reading.model import Document, Reading
from mithaq.reading.sources.detect import MEDIA_TYPE_OF, detect
from mithaq.reading.sources.limits import Limits
from mithaq.reading.sources.load import document_from_bytes, load_document

Reader = Callable[[Document], Reading]
"""A document in, its reading out. A pool needs one that can be named: a function of a module."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A document to be read. It goes to other processes, so it holds a path or bytes, nothing open.

    Attributes:
        id: the name that the source gives it.
        name: how messages call it: its path or address.
        path: of the file; None where `data` has the bytes.
        data: all bytes; None where `path` names the file.
        extension, media_type, charset: what is known of the format of `data`.
        published, url: what the source knows.
        failure: why there is nothing to be read, for a source that failed earlier; None where it did not.
    """

    id: str
    name: str
    path: Path | None = None
    data: bytes | None = None
    extension: str = ""
    media_type: str | None = None
    charset: str | None = None
    published: str | None = None
    url: str | None = None
    failure: str | None = None

    def document(self, *, limits: Limits) -> Document:
        """The document in canonical text; raises SourceError, or MithaqError with `failure`."""
        if self.failure is not None:
            raise MithaqError(self.failure)
        if self.data is not None:
            return document_from_bytes(
                self.data,
                document_id=self.id,
                extension=self.extension,
                media_type=self.media_type,
                charset=self.charset,
                published=self.published,
                url=self.url,
                limits=limits,
            )
        if self.path is None:
            raise MithaqError(f"need a path or bytes, got neither for {self.name}")
        return load_document(self.path, document_id=self.id, published=self.published, url=self.url, limits=limits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a job: a reading, or the message of why there is none."""

    job_id: str
    name: str
    reading: Reading | None = None
    failure: str | None = None


def read_with_pipeline(document: Document) -> Reading:
    """The reader of this version, whose libraries are loaded when the first document comes."""
    from mithaq.reading.pipeline import read

    return read(document)


class ReaderFaultError(MithaqError):
    """The reader itself failed at a document: a fault of the program, not of the document."""


def read_guarded(document: Document, *, reader: Reader = read_with_pipeline) -> Reading:
    """What `reader` finds; raises ReaderFaultError where it fails, so that other documents are still read."""
    try:
        return reader(document)
    except MithaqError:
        raise
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno}"
        raise ReaderFaultError(
            f"need a reading, got a fault of the reader ({type(error).__name__} at {where}: {error})"
        ) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A document in canonical text, its reading, and the media type that its bytes turned out to have."""

    document: Document
    reading: Reading
    media_type: str


def read_job(job: Job, *, limits: Limits, reader: Reader = read_with_pipeline) -> Read:
    """Read one document whose bytes are at hand; raises MithaqError, `ReaderFaultError` among them.

    Args:
        job: with `data`.
    """
    if job.data is None:
        raise MithaqError(f"need the bytes of {job.name}, got none")
    document = job.document(limits=limits)
    found = detect(job.data, extension=job.extension, media_type=job.media_type)
    return Read(document=document, reading=read_guarded(document, reader=reader), media_type=MEDIA_TYPE_OF[found])


def attempt(job: Job, *, limits: Limits, reader: Reader) -> Outcome:
    """Read one document; whatever goes wrong with it becomes the outcome's message."""
    try:
        reading = read_guarded(job.document(limits=limits), reader=reader)
    except MithaqError as error:
        return Outcome(job_id=job.id, name=job.name, failure=str(error))
    return Outcome(job_id=job.id, name=job.name, reading=reading)
