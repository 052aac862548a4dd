"""Readings from a folder, as they are written there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mithaq.resolving.linking import LinkingError


def load_readings(folder: Path) -> Iterator[dict[str, Any]]:
    """The readings of a folder, one `ID.json` a document, in the order of their names.

    Raises:
        LinkingError: a file is no JSON object with an `id`.
    """
    for path in sorted(folder.glob("*.json")):
        try:
            reading = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise LinkingError(f"need a reading as JSON in {path}, got: {error}") from error
        if not isinstance(reading, dict) or not isinstance(reading.get("id"), str):
            raise LinkingError(f"need a reading with an id in {path}, got {type(reading).__name__}")
        yield reading
