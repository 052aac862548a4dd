"""`mithaq backup`: everything in one file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from mithaq.commands.platform import PlatformError, start_django


@click.command("backup", epilog="`mithaq --help` lists all exit codes and settings.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def command(file: Path) -> None:
    """Write the whole register into FILE.

    Documents as they were received, statements, decisions, accounts: everything but sessions. FILE holds the hashes of
    passwords and, on one machine, the secret key: keep it as you keep the register.
    """
    start_django()
    from django.db import DatabaseError

    from mithaq.platform.backup import back_up

    try:
        manifest = back_up(file, now=datetime.now(UTC))
    except DatabaseError as error:
        raise PlatformError(f"need a database that `mithaq prepare` has made ready, got: {error}") from error
    click.echo(f"{file}: {sum(manifest.rows.values())} rows, {manifest.originals} originals")
