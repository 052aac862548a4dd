"""`mithaq prepare`: everything that has to be there before the pages are served."""

from __future__ import annotations

import click

from mithaq.commands.platform import PlatformError, start_django


@click.command("prepare", epilog="`mithaq --help` lists all exit codes and settings.")
@click.option("--without-demonstration", is_flag=True, help="Leave the demonstration documents out.")
def command(without_demonstration: bool) -> None:
    """Make the register ready: database, territories, demonstration.

    Migrates the database, loads territories and the demonstration documents, collects the style sheets. Documents that
    an earlier version stored get the genre, the countries and the sketch that it did not keep. What is done already is
    not done again.
    """
    start_django()
    from django.core.management import call_command
    from django.db import DatabaseError

    try:
        call_command("prepare", without_demonstration=without_demonstration)
    except DatabaseError as error:
        raise PlatformError(f"need a database that can be written, got: {error}") from error
