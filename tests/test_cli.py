from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mithaq import __version__
from mithaq.cli import _COMMANDS, cli, run

# The command with a reader that finds nothing, so that no model is loaded.
WITH_SIMPLE_READER = (
    "import mithaq.commands.read as read; from tests.reading.engines.readers import read_simply; "
    "read.read_with_pipeline = read_simply; from mithaq.cli import main; main()"
)
ROOT = Path(__file__).parents[1]


def python(code: str, *arguments: object) -> list[str]:
    return [sys.executable, "-c", code, *map(str, arguments)]


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["read", "--help"], ["add", "--help"], ["serve", "--help"]]
)
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys\nfrom mithaq.cli import run\n"
        "assert run(sys.argv[1:]) == 0\n"
        "heavy = {'django', 'spacy', 'httpx', 'trafilatura', 'rich', 'lxml', 'pypdfium2', 'docx', 'waitress'}\n"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    answer = subprocess.run(python(code, *arguments), capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert "mithaq" in answer.stdout.lower()


def test_the_overview_names_every_command_and_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    shown = capsys.readouterr().out
    for name in _COMMANDS:
        assert f"\n  {name} " in shown
    for code in ("0", "1", "2", "130", "141"):
        assert f"\n  {code:>5}  " in shown


@pytest.mark.parametrize("name", sorted(_COMMANDS))
def test_the_overview_says_of_a_command_what_its_help_says(name: str) -> None:
    command = cli.get_command(None, name)  # type: ignore[arg-type]
    assert command is not None
    assert command.name == name
    assert command.help is not None
    assert command.help.split("\n")[0] == _COMMANDS[name][1]


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert __version__ in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [["reed"], ["--colour"], ["read"], ["read", "--format", "xml", "x"], ["score", "x"]]
)
def test_a_wrong_call_is_told_and_exits_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    caught = capsys.readouterr()
    assert caught.out == ""
    assert "Error: " in caught.err
    assert "Traceback" not in caught.err


def test_python_m_mithaq_is_the_command() -> None:
    command = [sys.executable, "-m", "mithaq", "--version"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stdout) == (0, f"mithaq, version {__version__}\n")


def test_ctrl_c_is_one_line_and_130(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Texte.")
    waiting = (
        "import time; import mithaq.commands.read as read\n"
        "def wait(document):\n    print('reading', flush=True)\n    time.sleep(600)\n"
        "read.read_with_pipeline = wait\nfrom mithaq.cli import main; main()"
    )
    with subprocess.Popen(
        python(waiting, "read", tmp_path / "note.txt"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"reading\n"
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert (process.returncode, out, err.decode().strip()) == (130, b"", "mithaq: interrupted")


def test_a_reader_that_goes_away_is_quiet(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"d{number}.txt").write_text("Texte. " * 100)
    with subprocess.Popen(
        python(WITH_SIMPLE_READER, "read", tmp_path, "--format", "jsonl", "--with-text"),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b'{"id": "d0"')
        process.stdout.close()
        assert process.stderr is not None
        err = process.stderr.read()
    assert (process.returncode, err) == (141, b"")
