"""Progress of long work, on standard error, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Progress(Protocol):
    def advance(self) -> None:
        """One document is done."""

    def pause(self) -> None:
        """Take the bar away, so that something can be printed; the next `advance` brings it back."""


class _Silent:
    def advance(self) -> None:
        pass

    def pause(self) -> None:
        pass


@contextmanager
def progress(label: str, *, total: int) -> Iterator[Progress]:
    """A bar for `total` documents, or nothing where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield _Silent()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total)

        class Shown:
            def advance(self) -> None:
                bar.start()
                bar.advance(task)

            def pause(self) -> None:
                bar.stop()

        yield Shown()
