"""The words of states and problems."""

import re
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext, pgettext

from mithaq.platform.arrivals.rules import what_came
from mithaq.platform.arrivals.vocabulary import Kind, Problem, State

# What a file may turn out to be, as the reader names it; each a message of its own.
_CAME = frozenset(
    {
        gettext_noop("a PNG image"),
        gettext_noop("a JPEG image"),
        gettext_noop("a GIF image"),
        gettext_noop("an image, sound or film (RIFF)"),
        gettext_noop("a gzip archive"),
        gettext_noop("a bzip2 archive"),
        gettext_noop("a 7-Zip archive"),
        gettext_noop("a RAR archive"),
        gettext_noop("a ZIP archive"),
        gettext_noop("a program (ELF)"),
        gettext_noop("an SQLite database"),
        gettext_noop("an Excel workbook"),
        gettext_noop("a PowerPoint presentation"),
        gettext_noop("an encrypted Office file"),
        gettext_noop("an encrypted one"),
        gettext_noop("an old Office file (save it as DOCX)"),
        gettext_noop("RTF (save it as DOCX)"),
        gettext_noop("nothing but white space"),
        gettext_noop("one without any text of its own"),
        gettext_noop("one without a word"),
    }
)


@dataclass(frozen=True, slots=True)
class Explained:
    """Why an arrival failed.

    Attributes:
        expected: what would have been right: a sentence in the language of the page.
        came: what came instead; in that language where it has words for it, else in the program's (English).
        is_translated: whether `came` is in the language of the page.
    """

    expected: str
    came: str
    is_translated: bool


def explain(problem: str, error: str) -> Explained:
    """The words for a problem and the program's own message ("need X, got Y")."""
    came = what_came(error)
    translated = _(came) if came in _CAME else _came_in_figures(came)
    return Explained(problem_word(problem), translated or came, bool(translated))


def _came_in_figures(came: str) -> str:
    """What came where it is told in figures; empty where it is not."""
    if match := re.fullmatch(r"(\d+) bytes without content", came):
        n = int(match[1])
        return ngettext("%(n)s byte without content", "%(n)s bytes without content", n) % {"n": n}
    if match := re.match(r"(\d+) page\(s\) of images", came):
        n = int(match[1])
        return ngettext("%(n)s page of images", "%(n)s pages of images", n) % {"n": n}
    if match := re.fullmatch(r"one of (\d+) pages", came):
        n = int(match[1])
        return ngettext("%(n)s page", "%(n)s pages", n) % {"n": n}
    if match := re.fullmatch(r"([\d.]+) (MB|kB)", came):
        size = number_format(match[1])
        return _("%(size)s MB") % {"size": size} if match[2] == "MB" else _("%(size)s kB") % {"size": size}
    return _came_in_parts(came)


def _came_in_parts(came: str) -> str:
    """What came where a name, an address or the message of a library stands in it; empty for anything else."""
    if match := re.fullmatch(r"one (?:that is broken|with a broken page): (.+)", came, re.DOTALL):
        return _("a broken one (%(detail)s)") % {"detail": match[1]}
    if match := re.fullmatch(r"(\d{3}\b.*) from (\S+)", came):
        return _("%(answer)s from %(address)s") % {"answer": match[1], "address": match[2]}
    if match := re.fullmatch(r"none from (\S+?)(?:: .*)?", came):
        return _("no answer of %(address)s") % {"address": match[1]}
    if match := re.fullmatch(r"(\S+) at ([\da-f.:]+)", came):
        return _("%(host)s, which is %(address)s in a private network") % {"host": match[1], "address": match[2]}
    return _("nothing") if came == "none" or came.startswith("none: ") else ""


def problem_word(problem: str) -> str:
    words = {
        Problem.EMPTY: _("A document with text is expected."),
        Problem.TOO_LARGE: _("The document is larger than is accepted."),
        Problem.BINARY: _("Text, HTML, PDF or DOCX is expected."),
        Problem.UNSUPPORTED: _("Text, HTML, PDF or DOCX is expected."),
        Problem.ENCODING: _("Text in UTF-8, UTF-16, Windows-1252 or Windows-1256 is expected."),
        Problem.ENCRYPTED: _("A document without a password is expected."),
        Problem.MALFORMED: _("A file that is whole is expected; this one is broken."),
        Problem.NO_BODY: _("A page with a text of its own is expected, not only navigation."),
        Problem.NO_TEXT: _("A document with words in it is expected; scanned pages are not recognised."),
        Problem.FORBIDDEN_ADDRESS: _("An address of the public web is expected (http or https, port 80 or 443)."),
        Problem.UNREACHABLE: _("An answer of the address is expected."),
        Problem.TOO_SLOW: _("An answer of the address within the time limit is expected."),
        Problem.OUT_OF_TIME: _("The document took longer to read than is allowed."),
        Problem.OUT_OF_MEMORY: _("The document took more memory to read than is allowed."),
        Problem.CRASHED: _("The process that read the document stopped."),
        Problem.FAULT: _("The reader has a fault that this document brings out."),
        Problem.WORKER_LOST: _("The worker stopped several times while it read the document."),
        Problem.REFUSED: _("The document was refused."),
    }
    return words[Problem(problem)]


def state_word(state: str) -> str:
    words = {
        State.WAITING: pgettext("arrival", "Waiting"),
        State.READING: pgettext("arrival", "Being read"),
        State.DONE: pgettext("arrival", "Read"),
        State.FAILED: pgettext("arrival", "Failed"),
    }
    return words[State(state)]


def kind_word(kind: str) -> str:
    words = {Kind.FILE: _("File"), Kind.TEXT: _("Pasted text"), Kind.ADDRESS: _("Web address")}
    return words[Kind(kind)]
