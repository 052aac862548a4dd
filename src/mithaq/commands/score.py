"""`mithaq score`: readings against gold annotations."""

from __future__ import annotations

import json
from pathlib import Path

import click

from mithaq.reading.score.compare import score
from mithaq.reading.score.report import Report

_FAULTS_SHOWN = 40
_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)


@click.command("score", epilog="Exit code 1: the F1 is below --min, or --min is given and evidence is at fault.")
@click.argument("gold", type=_FOLDER)
@click.argument("read", type=_FOLDER)
@click.option("--only", default="", metavar="PREFIX,...", help="Only documents whose id begins so.")
@click.option("--evidence", type=_FOLDER, metavar="CORPUS", help="Check evidence against these texts (ID.txt) too.")
@click.option("--errors", is_flag=True, help="List every slot that differs.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--min", "least", type=click.FloatRange(0, 1), help="Fail where the F1 over all facts is below this.")
def command(
    gold: Path, read: Path, only: str, evidence: Path | None, errors: bool, as_json: bool, least: float | None
) -> None:
    """Compare readings with gold annotations.

    GOLD and READ are folders with one ID.json a document. A fact is one filled slot of one object. Objects are
    aligned one to one, best pair first.
    """
    report = score(gold, read, only=tuple(prefix for prefix in only.split(",") if prefix), corpus=evidence)
    if as_json:
        click.echo(json.dumps(report.to_dict(), ensure_ascii=False, indent=1))
    else:
        _print(report, errors=errors, with_evidence=evidence is not None)
    if least is not None and (report.headline.f1 < least or report.faults):
        raise click.exceptions.Exit(1)


def _print(report: Report, *, errors: bool, with_evidence: bool) -> None:
    if errors:
        for difference in report.differences:
            click.echo(f"{difference.document} · {difference.slot} · {difference.wanted} · {difference.found}")
    click.echo(f"{report.documents} documents")
    for name, figures in report.rows():
        click.echo(
            f"{name:28} P {figures.precision:.3f}  R {figures.recall:.3f}  F1 {figures.f1:.3f}  "
            f"({figures.correct} of {figures.wanted} wanted, {figures.found} found)"
        )
    if with_evidence:
        for fault in report.faults[:_FAULTS_SHOWN]:
            click.echo(f"evidence · {fault.document} · {fault.slot} · {fault.what} · {fault.value}")
        click.echo(f"evidence faults: {len(report.faults)}")
    click.echo(f"F1 over all facts: {report.headline.f1:.3f}")
