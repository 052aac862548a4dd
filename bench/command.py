"""How long a person waits for the command, and how much memory it takes."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.material import PUBLISHED, written_texts


def _seconds(*arguments: str) -> float:
    began = perf_counter()
    subprocess.run([sys.executable, "-m", "mithaq", *arguments], check=True, capture_output=True)  # noqa: S603
    return perf_counter() - began


def run() -> Iterator[str]:
    helps = [_seconds("--help") for _ in range(10)]
    bare = [_bare_python() for _ in range(10)]
    yield f"mithaq --help, median of ten: {median(helps):.3f} s (python alone: {median(bare):.3f} s)"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.txt"
        path.write_text(written_texts().texts[0], "utf-8")
        seconds = _seconds("read", str(path), "--published", PUBLISHED)
        yield f"mithaq read, one document, from nothing to its result: {seconds:.2f} s"
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    yield f"peak memory of the command: {peak:.0f} MB"


def _bare_python() -> float:
    began = perf_counter()
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    return perf_counter() - began
