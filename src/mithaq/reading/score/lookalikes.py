"""How many texts that hold no agreement and no commitment yield one all the same."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from mithaq.reading.pipeline import read


@dataclass(frozen=True, slots=True)
class Lookalikes:
    """What a folder of such texts yields.

    Attributes:
        texts: how many were read.
        yielding: names of those that yield an agreement or commitment, in order.
    """

    texts: int
    yielding: tuple[str, ...]

    @property
    def share(self) -> float | None:
        """Share of texts that yield something, from 0 to 1; None where there was no text."""
        return len(self.yielding) / self.texts if self.texts else None


def read_lookalikes(folder: Path, *, published: Path | None = None) -> Lookalikes:
    """Reads every `.txt` of `folder`.

    Args:
        published: a `meta.jsonl` with `{"id", "published"}` lines; None where the texts have no date.
    """
    dates: dict[str, str | None] = {}
    if published is not None:
        lines = published.read_text("utf-8").splitlines()
        dates = {row["id"]: row["published"] for row in map(json.loads, lines)}
    paths = sorted(folder.glob("*.txt"))
    readings = {path.stem: read(path.read_text("utf-8"), published=dates.get(path.stem)) for path in paths}
    return Lookalikes(
        len(paths), tuple(name for name, found in readings.items() if found.agreements or found.commitments)
    )
