"""`mithaq serve`: the web platform behind waitress."""

from __future__ import annotations

import click

from mithaq.commands.console import complain
from mithaq.commands.platform import PlatformError, start_django


@click.command("serve", epilog="`mithaq --help` lists all exit codes and settings.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port to listen on; 0 for any."
)
def command(host: str, port: int) -> None:
    """Serve the register and its public pages until Ctrl-C.

    The database has to be there and migrated.
    """
    start_django()
    try:
        import waitress
    except ImportError as error:
        raise PlatformError(f"need the web platform: pip install mithaq[platform] ({error})") from error
    from mithaq.platform.wsgi import application

    try:
        server = waitress.create_server(application, host=host, port=port)
    except (OSError, ValueError) as error:
        raise PlatformError(f"need an address that is free to listen on, got {host}:{port}: {error}") from error
    complain(f"serving http://{host}:{server.effective_port}/ (Ctrl-C stops)")
    server.run()
