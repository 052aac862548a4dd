"""Quality of reading on the project's own texts: prints the tables, and writes them to docs/methods/reading.md.

Use: `python scripts/score.py [--min F1]`; exit code 1 where the F1 over all facts of the French development texts is
below --min, or evidence is at fault anywhere.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mithaq import __version__, read
from mithaq.reading.formats.json import to_dict
from mithaq.reading.pipeline import RESOURCES_VERSION
from mithaq.reading.score import Report, score
from mithaq.reading.score.calibrate import Outcome, balanced, cross_fitted, judge
from mithaq.reading.score.certainty import calibration_error
from mithaq.reading.score.lookalikes import read_lookalikes
from mithaq.reading.score.report import Figures
from mithaq.reading.score.timex import read_folder, score_timexes

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "methods" / "reading.md"
BUILD = ROOT / "build" / "score"
TEXTS = ROOT / "tests" / "reading"
# Texts that the rules have not seen weigh three times in a confidence: those of users are such.
SHARES = {"gold": 1.0, "opened": 1.0, "heldout": 3.0}
LANGUAGES = {"fr": "French", "ar": "Arabic", "en": "English"}
KINDS = {"gold": "development", "opened": "opened", "heldout": "held-out"}
LOOKALIKES = {
    "development": "French development texts",
    "unseen": "French held-out texts",
    "arabic": "Arabic development texts",
    "english": "English development texts",
}
NOTHING = Figures(0, 0, 0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Measured:
    """One set of texts, read and compared."""

    report: Report
    outcomes: list[Outcome]


def measure(folder: Path) -> Measured:
    """Reads the texts of `folder` and compares them with its gold."""
    out = BUILD / folder.name
    out.mkdir(parents=True, exist_ok=True)
    outcomes: list[Outcome] = []
    for line in filter(None, (folder / "meta.jsonl").read_text("utf-8").splitlines()):
        row = json.loads(line)
        name = row["id"]
        text = (folder / "corpus" / f"{name}.txt").read_text("utf-8")
        reading = read(text, published=row["published"], id=name)
        (out / f"{name}.json").write_text(json.dumps(to_dict(reading), ensure_ascii=False), "utf-8")
        gold = json.loads((folder / "gold" / f"{name}.json").read_text("utf-8"))
        outcomes.extend(judge(reading, gold, document=f"{folder.name}/{name}"))
    return Measured(score(folder / "gold", out, corpus=folder / "corpus"), outcomes)


def calibration(sets: Mapping[str, Measured]) -> Iterator[tuple[str, float, int]]:
    """Expected calibration error and number of values: over all sets in their shares, then of each set.

    Every confidence comes from four folds that the value's document is not in.
    """
    outcomes = balanced([each.outcomes for each in sets.values()], [SHARES[name] for name in sets])
    rows = [(outcome, sure) for outcome, sure in zip(outcomes, cross_fitted(outcomes), strict=True) if outcome.is_slot]
    for name in ("all", *sets):
        own = [(outcome, sure) for outcome, sure in rows if name in ("all", outcome.document.partition("/")[0])]
        error = calibration_error(
            [sure for _, sure in own], [outcome.right for outcome, _ in own], [outcome.weight for outcome, _ in own]
        )
        yield name, error, len(own)


def table(header: list[str], rows: list[list[str]]) -> Iterator[str]:
    """A table in Markdown, in columns of even width, so that a terminal shows it as well."""
    widths = [max(len(row[at]) for row in [header, *rows]) for at in range(len(header))]
    yield "| " + " | ".join(cell.ljust(width) for cell, width in zip(header, widths, strict=True)) + " |"
    yield "| " + " | ".join("-" * width for width in widths) + " |"
    for row in rows:
        yield "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"


def count(folder: str, language: str) -> int:
    """How many texts of `folder` are in `language`, as their gold says."""
    gold = (json.loads(path.read_text("utf-8")) for path in (TEXTS / folder / "gold").glob("*.json"))
    return sum(each["language"] == language for each in gold)


def cell(figures: Figures | None) -> str:
    if figures is None or not (figures.wanted or figures.found):
        return "–"
    return f"{figures.precision:.2f} / {figures.recall:.2f} / **{figures.f1:.2f}**"


def page(sets: Mapping[str, Measured]) -> Iterator[str]:
    own, opened, held_out = (sets[folder].report for folder in KINDS)
    yield "# How well the reader reads"
    yield ""
    yield (
        f"Measured on {datetime.now(UTC):%Y-%m-%d} with version {__version__} (resources {RESOURCES_VERSION}) by "
        "`make score`, which writes this page. Every cell is precision / recall / **F1**: the share of what was "
        "found that is right, the share of what is there that was found, and their harmonic mean. A fact is one "
        "filled slot of one object; objects are aligned one to one. What counts as a fact is fixed in [What is a "
        "fact](../reading/facts.md)."
    )
    yield ""
    yield (
        "The development texts are those that the rules were written with. The opened ones were held out once, or "
        "written by hands that do not know the reader, and rules were written with them since. Nobody tunes the reader "
        "on the held-out texts; errors on them are only counted. Trust the last column."
    )
    yield ""
    names = [name for name, _ in own.rows()]
    for language, title in LANGUAGES.items():
        yield f"## {title}"
        yield ""
        held = [folder for folder in KINDS if count(folder, language)]
        reports = [sets[folder].report.by_language.get(language, {}) for folder in held]
        rows = [[name, *(cell(each.get(name)) for each in reports)] for name in names]
        header = [f"{count(folder, language)} {KINDS[folder]} texts" for folder in held]
        yield from table(["fact", *header], rows)
        yield ""
    faults = len(opened.faults) + len(held_out.faults)
    yield f"Evidence at fault: {len(own.faults)} values of the development texts, {faults} of the others."
    yield ""
    yield "## Texts that only sound like it"
    yield ""
    yield (
        "Opinion, products, sport, courts, the stock market, tenders, job advertisements: texts that hold no agreement "
        "and no commitment, half of them full of the words of both. How many yield one all the same:"
    )
    yield ""
    meta = TEXTS / "lookalikes" / "meta.jsonl"
    rows = []
    for half, title in LOOKALIKES.items():
        found = read_lookalikes(TEXTS / "lookalikes" / "corpus" / half, published=meta)
        rows.append([title, f"{len(found.yielding)} of {found.texts}"])
    yield from table(["texts", "yield something"], rows)
    yield ""
    yield "## Dates"
    yield ""
    yield (
        "Temporal expressions of `find_dates` on news of six kinds written for the project and marked with TIMEX3 "
        "([conventions](../reading/dates.md)); the rules were made with them at hand. Value: an overlapping expression "
        "with the right value."
    )
    yield ""
    timexes, _ = score_timexes(read_folder(TEXTS / "timex"))
    yield from table(["measure", "precision / recall / F1"], [[name, cell(each)] for name, each in timexes.items()])
    yield ""
    yield "## Confidence"
    yield ""
    yield (
        "A confidence is the share of values like it that were right: of the same slot, rule and origin. It is "
        "fitted by isotonic regression, slot by slot, on all these texts, the held-out ones with "
        "three times the weight; here every confidence comes from four folds that the value's document is "
        "not in. The expected calibration error is the difference between confidence and share of right values in "
        "ten bins, weighted by their counts."
    )
    yield ""
    titles = {"all": "all", "gold": "development texts", "opened": "opened texts", "heldout": "held-out texts"}
    yield from table(
        ["texts", "expected calibration error", "values"],
        [[titles[name], f"{error:.3f}", str(count)] for name, error, count in calibration(sets)],
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--min", type=float, default=0.0, help="least F1 over all facts of the French development texts"
    )
    least = parser.parse_args().min
    sets = {folder: measure(TEXTS / folder) for folder in KINDS}
    lines = list(page(sets))
    print("\n".join(lines))
    PAGE.write_text("\n".join(lines) + "\n", "utf-8")
    headline = sets["gold"].report.by_language["fr"].get("all facts", NOTHING)
    faults = sum(len(each.report.faults) for each in sets.values())
    return int(headline.f1 < least or faults > 0)


if __name__ == "__main__":
    sys.exit(main())
