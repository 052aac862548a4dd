"""`mithaq restore`: an empty installation filled from a backup."""

from __future__ import annotations

from pathlib import Path

import click

from mithaq.commands.platform import PlatformError, start_django


@click.command("restore", epilog="`mithaq --help` lists all exit codes and settings.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
def command(file: Path) -> None:
    """Fill an empty installation from FILE, which `mithaq backup` wrote.

    The database may be another kind than the one that was backed up. It is migrated first; one that holds a document,
    an account or a decision is left alone.
    """
    start_django()
    from django.core.management import call_command
    from django.db import DatabaseError

    from mithaq.platform.backup import restore

    try:
        call_command("migrate", interactive=False, verbosity=0)
        manifest = restore(file)
    except DatabaseError as error:
        raise PlatformError(f"need a database that can be written, got: {error}") from error
    click.echo(f"restored {sum(manifest.rows.values())} rows, {manifest.originals} originals of {manifest.made_at}")
