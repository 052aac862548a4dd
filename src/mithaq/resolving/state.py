"""What was linked, kept in a file, so that a later document need not have everything compared again.

The file holds the facts of the documents (no texts, no evidence) and the scored pairs. Groups are computed from the
pairs when it is read, in linear time.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from mithaq.resolving.linking import LinkingError, Links

_VERSION = 2


def save_state(links: Links, path: Path) -> None:
    """Writes what was linked; an older file is replaced in one step."""
    beside = path.with_name(path.name + ".part")
    with gzip.open(beside, "wt", encoding="utf-8") as file:
        json.dump({"version": _VERSION, **links.to_dict()}, file, ensure_ascii=False)
    beside.replace(path)


def load_state(path: Path) -> Links:
    """What `save_state` wrote.

    Raises:
        LinkingError: the file is none of these, or of another version.
    """
    try:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            data: Any = json.load(file)
    except (OSError, EOFError, ValueError) as error:
        raise LinkingError(f"need a state that `mithaq link --state` wrote in {path}, got: {error}") from error
    if not isinstance(data, dict) or data.get("version") != _VERSION:
        raise LinkingError(f"need a state of version {_VERSION} in {path}: remove it to link everything anew")
    return Links.from_dict(data)
