from __future__ import annotations

import io
import sys
from collections.abc import Callable

import pytest

from mithaq.cli import run
from mithaq.commands import read
from tests.reading.engines.readers import read_simply

Invoke = Callable[..., tuple[int, str, str]]


@pytest.fixture
def invoke(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Invoke:
    """Run the command with a reader that finds nothing; its exit code, output and errors."""
    monkeypatch.setattr(read, "read_with_pipeline", read_simply)

    def call(*arguments: object, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = run([str(argument) for argument in arguments])
        caught = capsys.readouterr()
        return code, caught.out, caught.err

    return call
