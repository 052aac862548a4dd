"""`mithaq add`: documents into the register."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import click

from mithaq.commands.console import complain, one_line
from mithaq.commands.inputs import find_inputs, job_of
from mithaq.commands.metadata import read_metadata
from mithaq.commands.platform import PlatformError, start_django
from mithaq.commands.progress import progress
from mithaq.commands.settings import Settings
from mithaq.reading.engines.jobs import Job, read_guarded
from mithaq.reading.errors import MithaqError
from mithaq.reading.sources.detect import MEDIA_TYPE_OF, detect
from mithaq.reading.sources.limits import Limits


@click.command(
    "add", epilog="Exit code 1: some documents were refused. `mithaq --help` lists all exit codes and settings."
)
@click.argument("sources", metavar="PATH|URL|-...", nargs=-1, required=True)
@click.option(
    "--meta",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help='What is known of the documents: {"id", "published", "url"} a line.',
)
def command(sources: tuple[str, ...], meta: Path | None) -> None:
    """Read documents into the register.

    Prints a line for each: "added" or "already there". The same bytes are added once. What a document tells of is
    linked with what is there: the line says how much was merged and how much a person has to decide, and of which
    document it is a copy.
    """
    settings = Settings.from_environment(os.environ)
    inputs = find_inputs(sources)
    known = {} if meta is None else read_metadata(meta)
    start_django()
    failed = len(inputs.empty)
    for folder in inputs.empty:
        complain(f"{folder}: need a folder with documents, got one without any")
    with progress("Adding", total=len(inputs.inputs)) as bar:
        for source in inputs.inputs:
            job = job_of(source, settings=settings, now=lambda: datetime.now(UTC), known=known, keep_bytes=True)
            try:
                answer, linked = _add(job, limits=Limits(max_bytes=settings.max_bytes))
            except PlatformError:
                raise
            except MithaqError as error:
                bar.pause()
                complain(f"refused {job.name}: {error}")
                failed += 1
            else:
                bar.pause()
                said = f" ({'; '.join(linked)})" if linked else ""
                click.echo(f"{answer} {one_line(job.name)}{said}")
            bar.advance()
    if failed:
        raise click.exceptions.Exit(1)


def _add(job: Job, *, limits: Limits) -> tuple[str, list[str]]:
    """What became of the document, and what was linked; raises MithaqError where it is refused."""
    from django.db import DatabaseError

    from mithaq.platform.intake import add_document

    document = job.document(limits=limits)
    original = job.data or b""
    media_type = MEDIA_TYPE_OF[detect(original, extension=job.extension, media_type=job.media_type)]
    try:
        result = add_document(
            document, original=original, media_type=media_type, now=datetime.now(UTC), read=read_guarded
        )
    except DatabaseError as error:
        raise PlatformError(
            f"need a database with the tables of this version (`mithaq prepare` makes them), got: {error}"
        ) from error
    linked = [
        f"copy of {one_line(result.copy_of.title)}" if result.copy_of is not None else "",
        f"{result.merged} merged" if result.merged else "",
        f"{result.proposed} perhaps the same" if result.proposed else "",
    ]
    return "added" if result.added else "already there", [each for each in linked if each]
