"""What the command says beside its output."""

from __future__ import annotations

import re

import click

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def complain(message: str) -> None:
    """One line on standard error. Names of files and pages may hold line ends and terminal codes: they do not pass."""
    click.echo(f"mithaq: {one_line(message)}", err=True)


def one_line(message: str) -> str:
    return _UNPRINTABLE.sub(" ", message).strip()
