"""`mithaq read`: documents in, what was found out."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import click

from mithaq.commands.console import complain
from mithaq.commands.dates import check_date
from mithaq.commands.inputs import Found, find_inputs, job_of
from mithaq.commands.metadata import Known, read_metadata
from mithaq.commands.output import Files, Lines, Objects, OutputError, Sink, Tables
from mithaq.commands.progress import progress
from mithaq.commands.settings import Settings
from mithaq.reading.engines import local, pool
from mithaq.reading.engines.jobs import Job, Outcome, read_with_pipeline
from mithaq.reading.sources.limits import Limits

# Wide enough that the columns of a table stay in one line each where nobody's window sets a width.
_PIPE_WIDTH = 200


@click.command("read", epilog="Exit code 1: some documents failed. `mithaq --help` lists all exit codes and settings.")
@click.argument("sources", metavar="PATH|URL|-...", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["table", "json", "jsonl"]), default="table", show_default=True)
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), help="Write one ID.json a document here instead."
)
@click.option("--with-text", is_flag=True, help="Put the canonical text into the JSON.")
@click.option("--published", metavar="DATE", help="Publication date of the one document: 2025-04-16, 2025-04 or 2025.")
@click.option(
    "--meta",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help='What is known of many documents: {"id", "published", "url"} a line.',
)
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes to read in.")
def command(
    sources: tuple[str, ...],
    form: str,
    out: Path | None,
    with_text: bool,
    published: str | None,
    meta: Path | None,
    jobs: int,
) -> None:
    """Read documents and show what was agreed and promised.

    Text, HTML, PDF and DOCX: files, folders (to the bottom), web addresses, or - for standard input.
    """
    settings = Settings.from_environment(os.environ)
    found = find_inputs(sources)
    _check_published(published, meta=meta, found=found)
    known = {} if meta is None else read_metadata(meta)
    sink = _sink(form, out=out, with_text=with_text, several=len(found.inputs) > 1)
    failed = _report_folders(found)
    waiting = _jobs(found, settings=settings, published=published, known=known)
    outcomes = _read(waiting, processes=min(jobs, len(found.inputs)), settings=settings)
    with progress("Reading", total=len(found.inputs)) as bar:
        for outcome in outcomes:
            bar.pause()
            failed += not _put(outcome, sink)
            bar.advance()
        bar.pause()
        sink.close()
    if failed:
        raise click.exceptions.Exit(1)


def _check_published(published: str | None, *, meta: Path | None, found: Found) -> None:
    if published is None:
        return
    try:
        check_date(published)
    except ValueError as error:
        raise click.UsageError(f"--published: {error}") from None
    if meta is not None:
        raise click.UsageError("need either --published for one document or --meta for many, got both")
    if len(found.inputs) > 1:
        raise click.UsageError(f"--published: need one document, got {len(found.inputs)} (use --meta for many)")


def _sink(form: str, *, out: Path | None, with_text: bool, several: bool) -> Sink:
    if out is not None:
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise click.UsageError(f"--out: need a folder that can be made, got {out}: {error.strerror}") from None
        return Files(out, with_text=with_text)
    if form == "json":
        return Objects(with_text=with_text, several=several)
    if form == "jsonl":
        return Lines(with_text=with_text)
    on_terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns if on_terminal else _PIPE_WIDTH
    return Tables(colour=on_terminal and "NO_COLOR" not in os.environ, width=width)


def _report_folders(found: Found) -> int:
    """Says what folders did not give; how many of them gave nothing."""
    if found.passed_over:
        complain(f"passed over {found.passed_over} file(s) that are no text, HTML, PDF or DOCX")
    for folder in found.empty:
        complain(f"{folder}: need a folder with documents, got one without any")
    return len(found.empty)


def _jobs(found: Found, *, settings: Settings, published: str | None, known: Mapping[str, Known]) -> Iterator[Job]:
    for source in found.inputs:
        yield job_of(source, settings=settings, now=lambda: datetime.now(UTC), published=published, known=known)


def _read(waiting: Iterator[Job], *, processes: int, settings: Settings) -> Iterator[Outcome]:
    limits = Limits(max_bytes=settings.max_bytes)
    if processes > 1:
        return pool.read_all(waiting, workers=processes, limits=limits, reader=read_with_pipeline)
    return local.read_all(waiting, limits=limits, reader=read_with_pipeline)


def _put(outcome: Outcome, sink: Sink) -> bool:
    """Whether the document was read and written."""
    failure = outcome.failure
    if outcome.reading is not None:
        try:
            sink.write(outcome.reading)
        except OutputError as error:
            failure = str(error)
    if failure is not None:
        complain(f"{outcome.name}: {failure}")
    return failure is None
