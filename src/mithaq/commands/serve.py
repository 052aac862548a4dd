"""`mithaq serve`: the web platform behind waitress."""

from __future__ import annotations

import socket

import click

from mithaq.commands.console import complain
from mithaq.commands.platform import PlatformError, start_django


@click.command("serve", epilog="`mithaq --help` lists all exit codes and settings.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port to listen on; 0 for any."
)
def command(host: str, port: int) -> None:
    """Serve the register and its public pages.

    Until Ctrl-C. `mithaq prepare` comes before it.
    """
    start_django()
    try:
        import waitress
    except ImportError as error:
        raise PlatformError(f"need the web platform: pip install mithaq[platform] ({error})") from error
    from mithaq.platform.wsgi import application

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family)
    except OSError as error:
        raise PlatformError(f"need an address that is free to listen on, got {host}:{port}: {error}") from error
    with listening:
        shown = f"[{host}]" if family == socket.AF_INET6 else host
        complain(f"serving http://{shown}:{listening.getsockname()[1]}/ (Ctrl-C stops)")
        waitress.serve(application, sockets=[listening], _quiet=True)
