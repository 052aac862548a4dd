"""Where readings go: standard output in one of three formats, or one file a document."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import Protocol

import click

from mithaq.reading.errors import MithaqError
from mithaq.reading.model import Reading


class OutputError(MithaqError):
    """A reading that cannot be written."""


class Sink(Protocol):
    """Takes readings one by one."""

    def write(self, reading: Reading) -> None:
        """Raises OutputError where this reading cannot be written; the next one may be."""

    def close(self) -> None:
        """What belongs at the end, also where some documents failed."""


class Tables:
    """Readable tables, a document after the other."""

    def __init__(self, *, colour: bool, width: int) -> None:
        self._colour = colour
        self._width = width
        self._count = 0

    def write(self, reading: Reading) -> None:
        from mithaq.commands.table import render

        self._count += 1
        before = "\n" if self._count > 1 else ""
        click.echo(before + render(reading, colour=self._colour, width=self._width), nl=False, color=self._colour)

    def close(self) -> None:
        pass


class Lines:
    """JSON Lines: an object a line."""

    def __init__(self, *, with_text: bool) -> None:
        self._with_text = with_text

    def write(self, reading: Reading) -> None:
        from mithaq.reading.formats import json

        click.echo(json.dumps(reading, with_text=self._with_text, indent=None))

    def close(self) -> None:
        pass


class Objects:
    """JSON: one object, or a list of them where several documents are read."""

    def __init__(self, *, with_text: bool, several: bool) -> None:
        self._with_text = with_text
        self._several = several
        self._count = 0

    def write(self, reading: Reading) -> None:
        from mithaq.reading.formats import json

        if self._several:
            click.echo("[" if self._count == 0 else ",")
        click.echo(json.dumps(reading, with_text=self._with_text), nl=not self._several)
        self._count += 1

    def close(self) -> None:
        if self._several:
            click.echo("\n]" if self._count else "[]")


class Files:
    """`ID.json` a document in a folder. Each appears whole or not at all."""

    def __init__(self, folder: Path, *, with_text: bool) -> None:
        self._folder = folder
        self._with_text = with_text
        self._written: set[str] = set()

    def write(self, reading: Reading) -> None:
        from mithaq.reading.formats import json

        name = f"{reading.id}.json"
        if Path(name).name != name or "\0" in name:
            raise OutputError(f"need an id that can be the name of a file, got {reading.id!r}")
        if name in self._written:
            raise OutputError(
                f"need one id a document for --out, got {reading.id!r} again (from another folder or ending)"
            )
        try:
            write_atomically(self._folder / name, json.dumps(reading, with_text=self._with_text) + "\n")
        except OSError as error:
            raise OutputError(f"need a folder that can be written, got {self._folder}: {error.strerror}") from error
        self._written.add(name)

    def close(self) -> None:
        pass


def write_atomically(path: Path, text: str) -> None:
    """Write beside `path`, then move there: a reader never sees half a file, an interruption leaves none."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".mithaq-", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    """The process's mask of permissions, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
