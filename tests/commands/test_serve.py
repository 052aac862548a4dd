from __future__ import annotations

import socket
from typing import Any

import pytest
import waitress

from mithaq.platform.wsgi import application
from tests.commands.conftest import Invoke


def test_the_platform_is_served_where_it_is_told(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[Any] = []

    def serve(app: Any, *, sockets: list[socket.socket], **_: Any) -> None:
        served.extend([app, *sockets[0].getsockname()])

    monkeypatch.setattr(waitress, "serve", serve)
    code, out, err = invoke("serve", "--host", "127.0.0.1", "--port", "0")
    assert (code, out) == (0, "")
    assert served[:2] == [application, "127.0.0.1"]
    assert err == f"mithaq: serving http://127.0.0.1:{served[2]}/ (Ctrl-C stops)\n"


def test_a_port_that_is_taken_is_one_line(invoke: Invoke) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, out, err = invoke("serve", "--port", port)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith(f"mithaq: need an address that is free to listen on, got 127.0.0.1:{port}: ")
