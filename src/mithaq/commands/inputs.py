"""What is named on the command line, as jobs: files, folders, web addresses, standard input."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from mithaq.commands.metadata import Known
from mithaq.commands.settings import Settings
from mithaq.reading.engines.jobs import Job
from mithaq.reading.errors import MithaqError
from mithaq.reading.sources.errors import TooLargeError
from mithaq.reading.sources.limits import Limits

STANDARD_INPUT = "-"
# In a folder, the files that are documents. A file that is named itself is read whatever its name.
_EXTENSIONS = frozenset({"", ".txt", ".text", ".md", ".htm", ".html", ".xhtml", ".pdf", ".docx"})
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Input:
    """One document that is named or found: a path, an address or `-`."""

    name: str

    @property
    def is_address(self) -> bool:
        return _ADDRESS.match(self.name) is not None


@dataclass(frozen=True, slots=True)
class Found:
    """What the arguments name.

    Attributes:
        inputs: in the order of the arguments; files of a folder by their paths.
        empty: folders without any document.
        passed_over: how many files of folders are of other kinds.
    """

    inputs: tuple[Input, ...]
    empty: tuple[str, ...]
    passed_over: int


def find_inputs(names: tuple[str, ...]) -> Found:
    """The documents that `names` stand for; folders are looked through to the bottom, without hidden files."""
    inputs: list[Input] = []
    empty: list[str] = []
    passed_over = 0
    for name in names:
        if name == STANDARD_INPUT or _ADDRESS.match(name) or not Path(name).is_dir():
            inputs.append(Input(name))
            continue
        files = list(_files(Path(name)))
        documents = [path for path in files if path.suffix.lower() in _EXTENSIONS]
        passed_over += len(files) - len(documents)
        inputs.extend(Input(str(path)) for path in documents)
        if not documents:
            empty.append(name)
    return Found(tuple(inputs), tuple(empty), passed_over)


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent) / name for name in sorted(names) if not name.startswith("."))


def job_of(
    source: Input,
    *,
    settings: Settings,
    now: Callable[[], datetime],
    published: str | None = None,
    known: Mapping[str, Known] | None = None,
    keep_bytes: bool = False,
) -> Job:
    """The job for one input. An address is fetched here; what fails becomes the job's failure.

    Args:
        published: of this one document; what `known` says of its id stands where this is None.
        keep_bytes: read the file's bytes now, for a caller that stores them.
    """
    try:
        job = _job(source, settings=settings, now=now, keep_bytes=keep_bytes)
    except MithaqError as error:
        job = Job(id=id_of(source.name), name=source.name, failure=str(error))
    what = (known or {}).get(job.id, Known())
    return replace(job, published=published or what.published, url=what.url or job.url)


def _job(source: Input, *, settings: Settings, now: Callable[[], datetime], keep_bytes: bool) -> Job:
    limits = Limits(max_bytes=settings.max_bytes)
    if source.is_address:
        return _fetched(source.name, settings=settings, now=now)
    if source.name == STANDARD_INPUT:
        return Job(id="stdin", name="standard input", data=_read_standard_input(limits))
    path = Path(source.name)
    if not keep_bytes:
        return Job(id=id_of(source.name), name=source.name, path=path)
    from mithaq.reading.sources.load import read_bytes

    data = read_bytes(path, limits=limits)
    return Job(id=id_of(source.name), name=source.name, data=data, extension=path.suffix)


def _fetched(address: str, *, settings: Settings, now: Callable[[], datetime]) -> Job:
    from mithaq.fetching import FetchLimits, Policy, fetch

    found = fetch(
        address,
        now=now(),
        limits=FetchLimits(max_bytes=settings.max_bytes, max_seconds=settings.fetch_seconds),
        policy=Policy.of(settings.fetch_allow),
        proxy=settings.fetch_proxy,
    )
    return Job(
        id=id_of(address),
        name=address,
        data=found.data,
        extension=PurePosixPath(unquote(urlsplit(found.url).path)).suffix,
        media_type=found.media_type,
        charset=found.charset,
        url=found.url,
    )


def _read_standard_input(limits: Limits) -> bytes:
    data = sys.stdin.buffer.read(limits.max_bytes + 1)
    if len(data) > limits.max_bytes:
        raise TooLargeError(f"need at most {limits.max_bytes} bytes (MITHAQ_MAX_BYTES), got more on standard input")
    return data


def id_of(name: str) -> str:
    """The document's id: the file's name without its ending, or the last part of an address."""
    if name == STANDARD_INPUT:
        return "stdin"
    if not _ADDRESS.match(name):
        return Path(name).stem or "document"
    try:
        parts = urlsplit(name)
        host = parts.hostname or ""
    except ValueError:  # brackets that are no IPv6 address
        return "document"
    last = PurePosixPath(unquote(parts.path).rstrip("/")).stem
    return _plain(last) or _plain(host) or "document"


def _plain(name: str) -> str:
    return _UNSAFE.sub("-", name).strip("-.")
