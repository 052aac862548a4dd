"""`mithaq administrator`: the first account, which makes all others."""

from __future__ import annotations

import click

from mithaq.commands.console import complain
from mithaq.commands.platform import PlatformError, start_django


@click.command("administrator", epilog="`mithaq --help` lists all exit codes and settings.")
@click.argument("username")
@click.argument("email")
@click.option("--name", default="", help="Full name, as the ledger shall show it.")
@click.option(
    "--password",
    prompt="Password",
    hide_input=True,
    confirmation_prompt=True,
    help="Asked for where it is not given; given, it stays in the history of the shell.",
)
def command(username: str, email: str, name: str, password: str) -> None:
    """Make the account of an administrator.

    The administrator signs in at /desk/ and makes the accounts of all others. `mithaq prepare` comes before it.
    """
    start_django()
    from django.db import DatabaseError, transaction
    from django.utils import timezone
    from django.utils.translation import override

    from mithaq.platform.accounts.vocabulary import Role
    from mithaq.platform.workspace.people import choose_password, make_account

    try:
        with override("en"), transaction.atomic():
            user = make_account(
                username=username, email=email, full_name=name, role=Role.ADMINISTRATOR, now=timezone.now()
            )
            choose_password(user, password)
    except DatabaseError as error:
        raise PlatformError(f"need a database that `mithaq prepare` has made ready, got: {error}") from error
    complain(f"administrator {username} can sign in at /desk/")
