"""`mithaq forget`: what is kept no longer than was said."""

from __future__ import annotations

import click

from mithaq.commands.console import complain
from mithaq.commands.platform import PlatformError, start_django


@click.command("forget", epilog="`mithaq --help` lists all exit codes and settings.")
def command() -> None:
    """Remove personal data that has been kept long enough.

    Message and e-mail address of reports that were closed more than MITHAQ_KEEP_REPORTS_MONTHS months ago (24). What
    was reported on, and how it was closed, stays. Name and address of accounts that were closed more than
    MITHAQ_KEEP_CLOSED_ACCOUNTS_MONTHS months ago (24); number and role stay. To be run once a day or once a month.
    """
    start_django()
    from django.conf import settings
    from django.db import DatabaseError
    from django.utils import timezone

    from mithaq.platform.reports.actions import forget_reports
    from mithaq.platform.workspace.people import forget_accounts

    try:
        reports = forget_reports(months=settings.MITHAQ_KEEP_REPORTS_MONTHS, now=timezone.now())
        accounts = forget_accounts(months=settings.MITHAQ_KEEP_CLOSED_ACCOUNTS_MONTHS, now=timezone.now())
    except DatabaseError as error:
        raise PlatformError(f"need a database that `mithaq prepare` has made ready, got: {error}") from error
    complain(f"forgot what {reports} reports said and who {accounts} accounts were of")
