"""Fits the table of confidences: for each rule and slot, the share of values that were right on gold texts.

Use: `python -m mithaq.reading.score.calibrate GOLD_FOLDER OUT_FILE [PREFIX]`; GOLD_FOLDER has `corpus/`, `gold/` and
`meta.jsonl`.

First version, and what it is not: no isotonic regression and no folds, one share a rule and slot with one right and
one wrong value added to each count. It is fitted on the texts that the rules were written on, so it is too sure: on
2026-11-21 0.95 of the values read from those were right, 0.86 of those read from texts that the rules had not seen.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from mithaq.reading.formats.json import to_dict
from mithaq.reading.pipeline import read
from mithaq.reading.score.alignment import align, relink
from mithaq.reading.score.slots import SLOTS, count_slot

# Below this many values a rule has no share of its own: the slot's over all rules stands for it.
_ENOUGH = 10


def fit(folder: Path, *, prefix: str = "fr") -> dict[str, float]:
    """Confidence by `kind.slot` and by `kind.slot:rule`, from the texts of `folder` whose id begins with `prefix`."""
    counts: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for name, published in _dates(folder).items():
        if name.startswith(prefix):
            _count(folder, name, published, counts)
    return {
        key: round((right + 1) / (found + 2), 3)
        for key, (right, found) in sorted(counts.items())
        if ":" not in key or found >= _ENOUGH
    }


def _dates(folder: Path) -> dict[str, str | None]:
    lines = (folder / "meta.jsonl").read_text("utf-8").splitlines()
    return {row["id"]: row["published"] for row in map(json.loads, filter(None, lines))}


def _count(folder: Path, name: str, published: str | None, counts: dict[str, tuple[int, int]]) -> None:
    gold = json.loads((folder / "gold" / f"{name}.json").read_text("utf-8"))
    found = to_dict(read((folder / "corpus" / f"{name}.txt").read_text("utf-8"), published=published, id=name))
    found["commitments"] = relink(gold, found)
    for kind, slots in SLOTS.items():
        single = "strategy" if kind == "strategies" else kind[:-1]
        for wanted, values in align(kind, gold.get(kind) or [], found.get(kind) or []):
            if values is None:
                continue
            _add(counts, f"{single}.object", values["rule"], int(wanted is not None), 1)
            for slot, comparison in slots.items():
                count = count_slot(comparison, (wanted or {}).get(slot), values.get(slot))
                if count.found:
                    _add(counts, f"{single}.{slot}", values["rule"], count.correct, count.found)


def _add(counts: dict[str, tuple[int, int]], key: str, rule: str, right: int, found: int) -> None:
    for each in (key, f"{key}:{rule}"):
        held = counts[each]
        counts[each] = (held[0] + right, held[1] + found)


def write(table: Mapping[str, float], out: Path) -> None:
    """The table as JSON, one entry a line, so that a change of it can be read."""
    out.write_text(json.dumps(dict(table), indent=0, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    write(fit(Path(sys.argv[1]), prefix=sys.argv[3] if len(sys.argv) > 3 else "fr"), Path(sys.argv[2]))
