"""`mithaq score`: readings against gold annotations."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from mithaq.reading.score.causes import group
from mithaq.reading.score.certainty import calibration_error
from mithaq.reading.score.compare import load_reading, score, text_of
from mithaq.reading.score.report import Report
from mithaq.reading.score.timex import read_folder, score_timexes
from mithaq.resolving.score import ClusterFigures, load_clusters, score_clusters
from mithaq.resolving.translating import languages_of, translate

_FAULTS_SHOWN = 40
_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command(
    "score",
    epilog="Exit code 1: the F1 (with --timex, of values; with --clusters, the lowest of pairs and B³ of any kind) is "
    "below --min, or --min is given and evidence is at fault.",
)
@click.argument("gold", type=_FOLDER, required=False)
@click.argument("read", type=_FOLDER, required=False)
@click.option("--timex", type=_FOLDER, metavar="FOLDER", help="Score temporal expressions on texts marked with TIMEX3.")
@click.option(
    "--clusters", type=(_FILE, _FILE), metavar="GOLD_FILE FOUND_FILE", help="Score groups that `mithaq link` wrote."
)
@click.option("--only", default="", metavar="PREFIX,...", help="Only documents whose id begins so.")
@click.option("--evidence", type=_FOLDER, metavar="CORPUS", help="Check evidence against these texts (ID.txt) too.")
@click.option("--errors", is_flag=True, help="List every slot that differs, in groups of one cause.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--min", "least", type=click.FloatRange(0, 1), help="Fail where the F1 over all facts is below this.")
def command(
    gold: Path | None,
    read: Path | None,
    timex: Path | None,
    clusters: tuple[Path, Path] | None,
    only: str,
    evidence: Path | None,
    errors: bool,
    as_json: bool,
    least: float | None,
) -> None:
    """Compare readings with gold annotations.

    GOLD and READ are folders with one ID.json a document. A fact is one filled slot of one object. Objects are
    aligned one to one, best pair first. With --timex no folders are compared: the *.tml.txt of FOLDER are read and
    what is found set against their marks (docs/reading/dates.md).

    With --clusters groups of the same thing are compared, pairwise and by B³. GOLD then tells the languages, so that
    pairs across languages are counted apart; with READ, the groups are of its readings, and each of their objects
    counts as the gold object for which it stands.
    """
    if clusters is not None:
        _print_clusters(*clusters, gold=gold, read=read, as_json=as_json, least=least)
        return
    if timex is not None:
        _print_timexes(timex, errors=errors, as_json=as_json, least=least)
        return
    if gold is None or read is None:
        raise click.UsageError("need GOLD and READ, --timex FOLDER or --clusters GOLD_FILE FOUND_FILE")
    report = score(gold, read, only=tuple(prefix for prefix in only.split(",") if prefix), corpus=evidence)
    if as_json:
        click.echo(json.dumps(report.to_dict(), ensure_ascii=False, indent=1))
    else:
        if errors:
            _print_causes(report, read, evidence)
        _print(report, with_evidence=evidence is not None)
    if least is not None and (report.headline.f1 < least or report.faults):
        raise click.exceptions.Exit(1)


def _print_causes(report: Report, read: Path, corpus: Path | None) -> None:
    names = sorted({each.document for each in report.differences})
    readings = {name: load_reading(path) for name in names if (path := read / f"{name}.json").exists()}
    texts = {name: text_of(reading, corpus / f"{name}.txt") for name, reading in readings.items() if corpus is not None}
    for cause in group(report.differences, texts=texts, readings=readings):
        click.echo(f"{cause.name} ({len(cause.differences)})")
        for each in cause.differences:
            click.echo(f"    {each.document} · {each.slot} · {each.wanted} · {each.found}")
        click.echo()


def _print_timexes(folder: Path, *, errors: bool, as_json: bool, least: float | None) -> None:
    figures, misses = score_timexes(read_folder(folder))
    if as_json:
        click.echo(json.dumps({name: asdict(each) for name, each in figures.items()}, indent=1))
    else:
        for miss in misses if errors else ():
            click.echo(f"{miss.name} · {miss.wanted} · {miss.found}")
        for name, each in figures.items():
            click.echo(
                f"{name:8} P {each.precision:.3f}  R {each.recall:.3f}  F1 {each.f1:.3f}  "
                f"({each.correct} of {each.wanted} wanted, {each.found} found)"
            )
    if least is not None and figures["value"].f1 < least:
        raise click.exceptions.Exit(1)


def _print_clusters(
    gold_file: Path, found_file: Path, *, gold: Path | None, read: Path | None, as_json: bool, least: float | None
) -> None:
    found = load_clusters(found_file)
    if gold is not None and read is not None:
        found = translate(found, gold_dir=gold, read_dir=read)
    languages = languages_of(gold) if gold is not None else None
    figures = score_clusters(load_clusters(gold_file), found, languages=languages)
    if as_json:
        click.echo(json.dumps({kind: each.to_dict() for kind, each in figures.items()}, indent=1))
    else:
        for kind, each in figures.items():
            _print_kind(kind, each)
    if least is not None and any(min(each.pairs.f1, each.b_cubed.f1) < least for each in figures.values()):
        raise click.exceptions.Exit(1)


def _print_kind(kind: str, figures: ClusterFigures) -> None:
    click.echo(
        f"{kind}: {figures.members} members in {figures.groups} groups, {figures.found_members} in "
        f"{figures.found_groups} found ({figures.missing} missing, {figures.extra} extra)"
    )
    rows = [("pairs", figures.pairs), ("pairs across languages", figures.across)]
    for name, each in rows:
        if each is not None:
            click.echo(
                f"  {name:26} P {each.precision:.3f}  R {each.recall:.3f}  F1 {each.f1:.3f}  "
                f"({each.correct} of {each.wanted} wanted, {each.found} found)"
            )
    cubed = figures.b_cubed
    click.echo(f"  {'B³':26} P {cubed.precision:.3f}  R {cubed.recall:.3f}  F1 {cubed.f1:.3f}")


def _print(report: Report, *, with_evidence: bool) -> None:
    click.echo(f"{report.documents} documents")
    for name, figures in report.rows():
        click.echo(
            f"{name:28} P {figures.precision:.3f}  R {figures.recall:.3f}  F1 {figures.f1:.3f}  "
            f"({figures.correct} of {figures.wanted} wanted, {figures.found} found)"
        )
    if len(report.by_language) > 1:
        _print_languages(report)
    if report.certainty:
        error = calibration_error([sure for sure, _ in report.certainty], [right for _, right in report.certainty])
        click.echo(f"calibration error of {len(report.certainty)} confidences: {error:.3f}")
    if with_evidence:
        for fault in report.faults[:_FAULTS_SHOWN]:
            click.echo(f"evidence · {fault.document} · {fault.slot} · {fault.what} · {fault.value}")
        click.echo(f"evidence faults: {len(report.faults)}")
    click.echo(f"F1 over all facts: {report.headline.f1:.3f}")


def _print_languages(report: Report) -> None:
    languages = sorted(report.by_language)
    click.echo("\n" + " " * 28 + "".join(f"  F1 {language:4}" for language in languages))
    for name, _ in report.rows():
        cells = (report.by_language[language].get(name) for language in languages)
        click.echo(f"{name:28}" + "".join("  " + (f"{cell.f1:.3f}" if cell else "-").ljust(7) for cell in cells))
    click.echo()
