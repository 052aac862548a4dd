from __future__ import annotations

import os
import socket
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import waitress

from mithaq.commands.serve import worker_beside
from mithaq.platform.wsgi import application
from tests.commands.conftest import Invoke


def test_the_platform_is_served_where_it_is_told(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[Any] = []
    asked: dict[str, Any] = {}

    def serve(app: Any, *, sockets: list[socket.socket], **more: Any) -> None:
        asked.update(more)
        served.extend([app, *sockets[0].getsockname()])

    monkeypatch.setattr(waitress, "serve", serve)
    code, out, err = invoke("serve", "--host", "127.0.0.1", "--port", "0", "--without-worker")
    assert (code, out) == (0, "")
    assert served[:2] == [application, "127.0.0.1"]
    assert err == f"mithaq: serving http://127.0.0.1:{served[2]}/ (Ctrl-C stops)\n"
    assert asked["max_request_body_size"] == 201 * 1024 * 1024  # more is refused before anything is read


def wait_for(path: Path, *, lines: int) -> list[str]:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        found = path.read_text().splitlines() if path.exists() else []
        if len(found) >= lines:
            return found
        time.sleep(0.05)
    raise AssertionError(f"need {lines} lines in {path}")


def test_a_worker_beside_the_server_is_started_again_and_ends_with_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A worker that writes its number and ends by itself the first time; the second time with its input."""
    told = tmp_path / "told"
    program = (
        "import os, sys\n"
        f"file = open({str(told)!r}, 'a+')\n"
        "file.seek(0)\n"
        "first = not file.read()\n"
        "file.write(f'{os.getpid()}\\n')\n"
        "file.flush()\n"
        "sys.exit(3) if first else sys.stdin.read()\n"
        "file.write('ended\\n')\n"
    )
    with worker_beside([sys.executable, "-c", program]):
        first, second = wait_for(told, lines=2)
    assert wait_for(told, lines=3)[2] == "ended"
    assert first != second
    with pytest.raises(ProcessLookupError):
        os.kill(int(second), 0)
    assert "the worker ended with exit code 3: it is started again in 1 seconds" in capsys.readouterr().err


def test_a_port_that_is_taken_is_one_line(invoke: Invoke) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, out, err = invoke("serve", "--port", port, "--without-worker")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith(f"mithaq: need an address that is free to listen on, got 127.0.0.1:{port}: ")
