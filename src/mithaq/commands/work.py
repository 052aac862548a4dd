"""`mithaq work`: a worker that reads what was brought to the workspace."""

from __future__ import annotations

import os
import signal
import sys
import threading

import click

from mithaq.commands.console import complain
from mithaq.commands.platform import PlatformError, start_django


@click.command("work", epilog="`mithaq --help` lists all exit codes and settings.")
@click.option("--once", is_flag=True, help="Stop when nothing waits any more.")
@click.option(
    "--beside", is_flag=True, hidden=True, help="Stop when standard input is closed: whoever began it is gone."
)
def command(once: bool, beside: bool) -> None:
    """Read what was brought to the workspace.

    Until Ctrl-C, which lets it end the document that it is at. Several workers share the queue; what one that was
    killed left lying, another takes up.
    """
    start_django()
    from django.db import DatabaseError

    from mithaq.platform.arrivals.models import Arrival
    from mithaq.platform.arrivals.vocabulary import State
    from mithaq.platform.arrivals.working import work

    def tell(arrival: Arrival) -> None:
        said = {State.DONE: "read", State.FAILED: "refused"}.get(State(arrival.state), "put back")
        complain(f"{said} {arrival.name}{f': {arrival.error}' if arrival.error else ''}")

    if beside:
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # until the worker has a way of its own
        threading.Thread(target=_stop_with_input, daemon=True).start()
    try:
        work(once=once, tell=tell)
    except DatabaseError as error:
        raise PlatformError(f"need a database that `mithaq prepare` has made ready, got: {error}") from error


def _stop_with_input() -> None:
    # Not through sys.stdin, whose lock this thread would hold when the interpreter ends.
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
