"""Reads the word lists of this folder: tab-separated UTF-8, one entry a line, `#` begins a comment line."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

_PACKAGE = "mithaq.reading.resources"


@lru_cache(maxsize=64)
def read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the word list `name` of this folder, each split at its tabs."""
    lines = files(_PACKAGE).joinpath(name).read_text("utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("#"))
