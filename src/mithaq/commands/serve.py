"""`mithaq serve`: the web platform behind waitress."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import click

from mithaq.commands.console import complain
from mithaq.commands.platform import PlatformError, start_django

WORKER = [sys.executable, "-m", "mithaq", "work", "--beside"]
# Of a form, beside the files in it.
_FRAME = 1024 * 1024
# In seconds: between two looks at the worker; before it is started again; for the document that it is at in the end.
_STEP = 0.5
_SHORTEST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0
_LAST_SECONDS = 10.0


@click.command("serve", epilog="`mithaq --help` lists all exit codes and settings.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port to listen on; 0 for any."
)
@click.option("--without-worker", is_flag=True, help="Start no worker beside the server: `mithaq work` runs elsewhere.")
def command(host: str, port: int, without_worker: bool) -> None:
    """Serve the register, its public pages and the workspace.

    Until Ctrl-C. `mithaq prepare` comes before it. A worker beside the server reads what is brought to the workspace.
    """
    start_django()
    try:
        import waitress
    except ImportError as error:
        raise PlatformError(f"need the web platform: pip install mithaq[platform] ({error})") from error
    from django.conf import settings

    from mithaq.platform.wsgi import application

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family)
    except OSError as error:
        raise PlatformError(f"need an address that is free to listen on, got {host}:{port}: {error}") from error
    with listening, nothing() if without_worker else worker_beside(WORKER):
        shown = f"[{host}]" if family == socket.AF_INET6 else host
        complain(f"serving http://{shown}:{listening.getsockname()[1]}/ (Ctrl-C stops)")
        waitress.serve(
            application, sockets=[listening], _quiet=True, max_request_body_size=settings.MITHAQ_MAX_UPLOAD + _FRAME
        )


@contextmanager
def nothing() -> Iterator[None]:
    yield


@contextmanager
def worker_beside(command: list[str]) -> Iterator[None]:
    """A worker in a process of its own, started anew where it ends, and told to stop by the end of its input.

    Its input ends also where this process is killed: no worker is left behind.
    """
    stopping = threading.Event()
    keeper = threading.Thread(target=_keep_running, args=(command, stopping))
    keeper.start()
    try:
        yield
    finally:
        stopping.set()
        keeper.join()


def _keep_running(command: list[str], stopping: threading.Event) -> None:
    pause = _SHORTEST_PAUSE
    while not stopping.is_set():
        # In a session of its own, Ctrl-C reaches the server alone, which then lets the worker end what it is at.
        with subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True) as worker:  # noqa: S603
            while worker.poll() is None and not stopping.wait(_STEP):
                pass
            if stopping.is_set():
                assert worker.stdin is not None  # noqa: S101 (it is a pipe)
                worker.stdin.close()
                _end(worker)
                return
        complain(f"the worker ended with exit code {worker.returncode}: it is started again in {pause:g} seconds")
        stopping.wait(pause)
        pause = min(2 * pause, _LONGEST_PAUSE)


def _end(worker: subprocess.Popen[bytes]) -> None:
    try:
        worker.wait(timeout=_LAST_SECONDS)
    except subprocess.TimeoutExpired:
        worker.kill()  # what it was at is taken up by the next worker
