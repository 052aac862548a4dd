"""Two folders of readings, the gold and one to be judged, document by document."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mithaq.reading.errors import MithaqError
from mithaq.reading.score.alignment import Pair, align, relink
from mithaq.reading.score.evidence import find_faults
from mithaq.reading.score.report import ALL, Difference, Fault, Figures, Report
from mithaq.reading.score.slots import SLOTS, Count, Values, count_slot


class ScoreError(MithaqError):
    """A folder or a file that cannot be compared."""


def score(gold_dir: Path, read_dir: Path, *, only: Sequence[str] = (), corpus: Path | None = None) -> Report:
    """Compare the readings of two folders, one `ID.json` a document in each.

    A fact is one filled slot of one object. Objects are aligned one to one, the closest pair first; the
    slots of an object without partner are missed or spurious. A document without reading is all missed.

    Args:
        only: prefixes of the ids that count; empty for all.
        corpus: folder of `ID.txt`, to check evidence too; a reading that carries its text is checked against that.

    Raises:
        ScoreError: a file is no JSON object, or a text is missing.
    """
    totals: dict[str, Count] = {}
    differences: list[Difference] = []
    faults: list[Fault] = []
    documents = 0
    for path in sorted(gold_dir.glob("*.json")):
        if only and not path.name.startswith(tuple(only)):
            continue
        documents += 1
        gold = _load(path)
        read = _load(read_dir / path.name) if (read_dir / path.name).exists() else {}
        read = {**read, "commitments": relink(gold, read)}
        if corpus is not None:
            faults.extend(find_faults(path.stem, read, _text(read, corpus / f"{path.stem}.txt")))
        for kind in SLOTS:
            for pair in align(kind, gold.get(kind) or [], read.get(kind) or []):
                differences.extend(_compare(path.stem, kind, pair, totals))
    return Report(
        documents, {name: Figures.of(count) for name, count in totals.items()}, tuple(differences), tuple(faults)
    )


def _compare(document: str, kind: str, pair: Pair, totals: dict[str, Count]) -> list[Difference]:
    """Adds the pair to `totals`; the slots in which it differs."""
    wanted, found = pair
    _add(
        totals, f"{kind} (objects)", Count(int(bool(wanted and found)), int(wanted is not None), int(found is not None))
    )
    differences: list[Difference] = []
    for slot, comparison in SLOTS[kind].items():
        wanted_value, found_value = (wanted or {}).get(slot), (found or {}).get(slot)
        count = count_slot(comparison, wanted_value, found_value)
        for name in (ALL, kind, f"{kind}.{slot}"):
            _add(totals, name, count)
        if not count.is_perfect:
            differences.append(Difference(document, f"{kind}.{slot}", wanted_value, found_value))
    return differences


def _add(totals: dict[str, Count], name: str, count: Count) -> None:
    totals[name] = totals.get(name, Count()) + count


def _load(path: Path) -> Values:
    try:
        data: Any = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ScoreError(f"{path.name}: need a JSON object in UTF-8, got something else: {error}") from error
    if not isinstance(data, dict):
        raise ScoreError(f"{path.name}: need a JSON object, got {type(data).__name__}")
    return data


def _text(read: Values, path: Path) -> str:
    """The text that offsets count in: the one that the reading carries, else the file as it stands."""
    if read.get("text"):
        return str(read["text"])
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ScoreError(f"{path.name}: need the text of the document in UTF-8 for its evidence: {error}") from error
