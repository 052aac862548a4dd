"""Two folders of readings, the gold and one to be judged, document by document."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from mithaq.reading.errors import MithaqError
from mithaq.reading.score.alignment import Pair, align, relink
from mithaq.reading.score.evidence import find_faults
from mithaq.reading.score.report import ALL, Difference, Fault, Figures, Report
from mithaq.reading.score.slots import SLOTS, Count, Values, count_slot, is_filled


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
    totals: dict[str, dict[str, Count]] = defaultdict(dict)
    differences: list[Difference] = []
    certainty: list[tuple[float, bool]] = []
    faults: list[Fault] = []
    documents = 0
    for path in sorted(gold_dir.glob("*.json")):
        if only and not path.name.startswith(tuple(only)):
            continue
        documents += 1
        gold = load_reading(path)
        read = load_reading(read_dir / path.name) if (read_dir / path.name).exists() else {}
        read = {**read, "commitments": relink(gold, read)}
        if corpus is not None:
            faults.extend(find_faults(path.stem, read, text_of(read, corpus / f"{path.stem}.txt")))
        for kind in SLOTS:
            for pair in align(kind, gold.get(kind) or [], read.get(kind) or []):
                differences.extend(_compare(path.stem, kind, pair, totals[str(gold.get("language"))]))
                certainty.extend(_certainty(kind, pair))
    by_language = {
        language: {name: Figures.of(count) for name, count in counts.items()} for language, counts in totals.items()
    }
    whole: dict[str, Count] = {}
    for counts in totals.values():
        for name, count in counts.items():
            _add(whole, name, count)
    return Report(
        documents=documents,
        figures={name: Figures.of(count) for name, count in whole.items()},
        by_language=by_language,
        certainty=tuple(certainty),
        differences=tuple(differences),
        faults=tuple(faults),
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
            differences.append(Difference(document, f"{kind}.{slot}", wanted_value, found_value, wanted, found))
    return differences


def _certainty(kind: str, pair: Pair) -> Iterator[tuple[float, bool]]:
    """Confidence of every value that was read and has one, and whether the gold has the value."""
    wanted, found = pair
    confidences = (found or {}).get("confidence") or {}
    for slot, comparison in SLOTS[kind].items():
        value, gold = (found or {}).get(slot), (wanted or {}).get(slot)
        values, free = (value or [], list(gold or [])) if comparison.many else ([value], [gold])
        for at, item in enumerate(values):
            confidence = confidences.get(f"{slot}[{at}]", confidences.get(slot))
            if is_filled(item) and confidence is not None:
                match = next((each for each in free if is_filled(each) and comparison.same(each, item)), None)
                if match is not None:
                    free.remove(match)
                yield confidence, match is not None


def _add(totals: dict[str, Count], name: str, count: Count) -> None:
    totals[name] = totals.get(name, Count()) + count


def load_reading(path: Path) -> Values:
    """A reading, or a gold annotation, as it stands in its file; raises ScoreError where it is no JSON object."""
    try:
        data: Any = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ScoreError(f"{path.name}: need a JSON object in UTF-8, got something else: {error}") from error
    if not isinstance(data, dict):
        raise ScoreError(f"{path.name}: need a JSON object, got {type(data).__name__}")
    return data


def text_of(read: Values, path: Path) -> str:
    """The text that offsets count in: the one that the reading carries, else the file as it stands."""
    if read.get("text"):
        return str(read["text"])
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ScoreError(f"{path.name}: need the text of the document in UTF-8 for its evidence: {error}") from error
