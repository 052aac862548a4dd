"""The `mithaq` command: a thin face over the libraries.

Sub-commands are imported when they are called, so that `mithaq --help` answers at once.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import click

from mithaq import __version__
from mithaq.commands.console import complain
from mithaq.reading.errors import MithaqError

# Name of the sub-command: the module that has it, and what the overview says of it.
_COMMANDS = {
    "read": ("mithaq.commands.read", "Read documents and show what was agreed and promised."),
    "explain": ("mithaq.commands.explain", "Show why each fact of a document was read."),
    "add": ("mithaq.commands.add", "Read documents into the register."),
    "prepare": ("mithaq.commands.prepare", "Make the register ready: database, territories, demonstration."),
    "serve": ("mithaq.commands.serve", "Serve the register, its public pages and the workspace."),
    "work": ("mithaq.commands.work", "Read what was brought to the workspace."),
    "administrator": ("mithaq.commands.administrator", "Make the account of an administrator."),
    "backup": ("mithaq.commands.backup", "Write the whole register into FILE."),
    "restore": ("mithaq.commands.restore", "Fill an empty installation from FILE, which `mithaq backup` wrote."),
    "forget": ("mithaq.commands.forget", "Remove personal data that has been kept long enough."),
    "link": ("mithaq.commands.link", "Group what is the same in many readings."),
    "score": ("mithaq.commands.score", "Compare readings with gold annotations."),
}
EPILOG = """\b
Exit codes:
    0  everything was done
    1  some documents failed (the others were done), or a score is below --min
    2  the command was called wrongly
  130  interrupted with Ctrl-C
  141  whatever read the output closed it

\b
Settings (environment variables):
  MITHAQ_MAX_BYTES      largest document, in bytes (52428800)
  MITHAQ_FETCH_ALLOW    hosts of a private network that may be fetched from, with
                        commas between them: intranet.example,10.0.0.5:8080
  MITHAQ_FETCH_SECONDS  time limit of one web address (30)
  MITHAQ_FETCH_PROXY    HTTP proxy to fetch through; http_proxy is not looked at
"""
_INTERRUPTED = 130
_CLOSED = 141


class _OutputClosedError(Exception):
    """Whatever read the output is gone."""


class LazyGroup(click.Group):
    """A group that knows the names of its commands, and imports one when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(_COMMANDS[cmd_name][0]).command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise _OutputClosedError from error  # click would leave with 1, which means that documents failed

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in _COMMANDS.items()])


@click.group(cls=LazyGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="mithaq")
def cli() -> None:
    """Mithaq reads documents into agreements and commitments, each number with its sentence."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command and leave with its exit code; every error is one line on standard error."""
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """The exit code of the command for `arguments`; None for those of the process."""
    try:
        code: Any = cli.main(arguments, prog_name="mithaq", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        complain("interrupted")
        return _INTERRUPTED
    except (BrokenPipeError, _OutputClosedError):
        _discard_output()
        return _CLOSED
    except MithaqError as error:
        complain(str(error))
        return 1
    return code if isinstance(code, int) else 0


def _discard_output() -> None:
    """Whatever is left of the output goes nowhere, so that the end of the process does not complain of it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
