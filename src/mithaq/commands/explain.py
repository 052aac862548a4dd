"""`mithaq explain`: why each fact of a document was read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from mithaq.commands.dates import check_date
from mithaq.commands.inputs import Input, job_of
from mithaq.commands.settings import Settings
from mithaq.reading.engines.jobs import read_guarded
from mithaq.reading.errors import MithaqError
from mithaq.reading.explaining import Because, Explained, Explanation, explain
from mithaq.reading.formats.explained import to_html
from mithaq.reading.sources.limits import Limits

_MARK = ("[", "]")


@click.command("explain")
@click.argument("source", metavar="FILE|URL|-")
@click.option("--published", metavar="DATE", help="Publication date: 2025-04-16, 2025-04 or 2025.")
@click.option("--fact", "wanted", metavar="ID", help="Only this fact: a1, c2, r1, s1.")
@click.option(
    "--html", type=click.Path(path_type=Path, dir_okay=False), help="Write a page that needs nothing else here instead."
)
def command(source: str, published: str | None, wanted: str | None, html: Path | None) -> None:
    """Show why each fact of a document was read.

    For each fact: its rule, its cues, and the sentences behind its values.
    """
    if published is not None:
        try:
            check_date(published)
        except ValueError as error:
            raise click.UsageError(f"--published: {error}") from None
    explanation = _explanation(source, published)
    facts = [fact for fact in explanation.facts if wanted in (None, fact.id)]
    if wanted is not None and not facts:
        held = ", ".join(fact.id for fact in explanation.facts) or "none"
        raise click.UsageError(f"--fact: need one of the facts of this document ({held}), got {wanted}")
    if html is None:
        click.echo("\n".join(_lines(explanation, facts)))
        return
    page = to_html(Explanation(explanation.reading, tuple(facts), explanation.left_out))
    try:
        html.write_text(page, "utf-8")
    except OSError as error:
        raise click.UsageError(f"--html: need a file that can be written, got {html}: {error.strerror}") from None


def _explanation(source: str, published: str | None) -> Explanation:
    settings = Settings.from_environment(os.environ)
    job = job_of(Input(source), settings=settings, now=lambda: datetime.now(UTC), published=published)
    try:
        reading = read_guarded(job.document(limits=Limits(max_bytes=settings.max_bytes)))
    except MithaqError as error:
        raise MithaqError(f"{job.name}: {error}") from error
    return explain(reading)


def _lines(explanation: Explanation, facts: list[Explained]) -> Iterator[str]:
    reading = explanation.reading
    yield f"{reading.id} · {reading.language} · {reading.published or 'publication date unknown'}"
    for fact in facts:
        yield ""
        yield f"{fact.kind} {fact.id}{_confidence(fact.confidence)}"
        yield f"  rule {fact.rule}: {fact.meaning}"
        for cue in fact.cues:
            words = " ".join(cue.words.split())
            yield f"  cue  « {words} » at {cue.span.start}–{cue.span.end}" + "".join(f"; {row}" for row in cue.listed)
        if fact.said_by is not None:
            yield f"  said by {fact.said_by.value}" + (f" ({fact.said_by.derived})" if fact.said_by.derived else "")
        for slot in fact.slots:
            yield from _slot(slot)
    if not facts:
        yield "Nothing was found."
    for words, why in explanation.left_out:
        yield ""
        yield f"left out ({why}): " + " ".join(words.split())


def _slot(slot: Because) -> Iterator[str]:
    how = f", from: {slot.derived}" if slot.derived else ""
    yield f"  {slot.slot} = {slot.value}{how}{_confidence(slot.confidence)}" + "".join(
        f"; {row}" for row in slot.listed
    )
    for sentence in slot.sentences:
        yield "      " + "".join(piece.words.join(_MARK) if piece.marked else piece.words for piece in sentence)


def _confidence(value: float | None) -> str:
    return "" if value is None else f"  ({value:.2f})"
