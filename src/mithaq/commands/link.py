"""`mithaq link`: which facts of many readings are the same."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from mithaq.commands.metadata import Known, read_metadata
from mithaq.reading.names.reasons import Reason
from mithaq.resolving.choosing import Source, standing_of
from mithaq.resolving.linking import Links
from mithaq.resolving.loading import load_readings
from mithaq.resolving.reasons import to_export
from mithaq.resolving.state import load_state, save_state


@click.command("link", epilog="Exit code 1: a file of the folder is no reading. `mithaq --help` lists all exit codes.")
@click.argument("read_dir", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="Write the groups here; else they are printed."
)
@click.option(
    "--state",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Keep what was linked here; documents that it holds already are not linked again.",
)
@click.option(
    "--country",
    default="MA",
    show_default=True,
    metavar="CODE",
    help="The country that a document is about where it names none (ISO 3166-1; empty: unknown).",
)
@click.option(
    "--meta",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help='Web addresses, which tell official texts and dispatches from press: {"id", "published", "url"} a line.',
)
def command(read_dir: Path, out: Path | None, state: Path | None, country: str, meta: Path | None) -> None:
    """Group what is the same in many readings.

    People, organisations, agreements and commitments, also across languages. READ_DIR is a folder with one ID.json a
    document, as `mithaq read --out` writes it. Members of groups are `document:id` or `document:name`. What may be the
    same, but not surely, is listed under `proposed` with its reasons. Where the readings hold their text (`mithaq read
    --with-text`), copies of one text are listed under `copies` and count as one source.
    """
    links = load_state(state) if state is not None and state.exists() else Links(home=country or None)
    new = []
    for reading in load_readings(read_dir):
        if reading["id"] in links.documents:
            links.hold_text(reading)
        else:
            new.append(reading)
    links.add(new)
    if state is not None:
        save_state(links, state)
    sources = None if meta is None else _sources(links, read_metadata(meta))
    text = json.dumps(result_of(links, sources), ensure_ascii=False, indent=1)
    if out is None:
        click.echo(text)
        return
    try:
        out.write_text(text + "\n", "utf-8")
    except OSError as error:
        raise click.UsageError(f"--out: need a file that can be written, got {out}: {error.strerror}") from None
    counts = ", ".join(f"{len(groups)} {kind}" for kind, groups in links.groups().items())
    print(f"{len(links.documents)} documents: {counts}; {len(links.proposals())} pairs proposed", file=sys.stderr)


def _sources(links: Links, known: Mapping[str, Known]) -> dict[str, Source]:
    copies = links.copies()
    return {
        name: Source(name, standing_of(known.get(name, Known()).url), document.published, copies.get(name))
        for name, document in links.documents.items()
    }


def result_of(links: Links, sources: Mapping[str, Source] | None = None) -> dict[str, Any]:
    """The groups in the form of OUTPUT.md; beside them proposals, differences, copies, and who held which office."""
    return {
        **links.groups(),
        "proposed": [{**asdict(each), "reasons": to_export(each.reasons)} for each in links.proposals()],
        "differences": [
            {"kind": each.kind, "members": each.members, **asdict(each.choice), "why": _why(each.choice.why)}
            for each in links.differences(sources)
        ],
        "copies": links.copies(),
        "timeline": [asdict(each) for each in links.timeline()],
    }


def _why(reason: Reason | None) -> dict[str, Any] | None:
    return None if reason is None else to_export([reason])[0]
