"""Names, lost workers and problems."""

import ast
import inspect
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import translation

from mithaq.fetching import errors as fetching
from mithaq.platform.arrivals.labels import explain, kind_word, problem_word, state_word
from mithaq.platform.arrivals.rules import is_lost, plain_name, problem_of, what_came
from mithaq.platform.arrivals.vocabulary import Kind, Problem, State
from mithaq.reading.engines import apart
from mithaq.reading.errors import MithaqError, ReadingError
from mithaq.reading.sources import detect, errors

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("rapport.pdf", "rapport.pdf"),
        ("C:\\Users\\leila\\rapport final.pdf", "rapport final.pdf"),
        ("../../etc/passwd", "passwd"),
        ("a\x00b\r\nc.txt", "a b c.txt"),
        ("facture\u202efdp.exe", "facture fdp.exe"),  # a mark that would show the name backwards
        ("بلاغ.docx", "بلاغ.docx"),
        ("", "document"),
        ("/", "document"),
        ("x" * 300 + ".pdf", "x" * 196 + ".pdf"),
    ],
)
def test_names_of_files_lose_folders_and_tricks(name: str, plain: str) -> None:
    assert plain_name(name) == plain


def test_a_worker_is_lost_only_after_its_time() -> None:
    minute = timedelta(minutes=1)
    assert not is_lost(NOW - minute, now=NOW, lost_after=minute)
    assert is_lost(NOW - minute - timedelta(seconds=1), now=NOW, lost_after=minute)


def classes(module: object, base: type) -> list[type[MithaqError]]:
    found = [each for _, each in inspect.getmembers(module, inspect.isclass) if issubclass(each, base)]
    return [each for each in found if each is not base and each.__module__ == module.__name__]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "error",
    [
        *classes(errors, errors.SourceError),
        *classes(fetching, fetching.FetchError),
        *classes(apart, apart.ApartError),
    ],
)
def test_each_error_of_a_document_has_a_problem_of_its_own(error: type[MithaqError]) -> None:
    known = problem_of(error("need a, got b"))
    # Whoever brings a document names no path on the server.
    assert (known is Problem.REFUSED) == (error is errors.MissingSourceError)


def test_another_refusal_is_a_refusal() -> None:
    assert problem_of(ReadingError("need a document with text")) is Problem.REFUSED


def test_what_came_is_what_the_message_says() -> None:
    assert what_came("need text, HTML, PDF or DOCX, got a PNG image") == "a PNG image"
    assert what_came("no such thing") == "no such thing"


def test_every_code_has_its_words() -> None:
    assert all(problem_word(each) for each in Problem)
    assert all(state_word(each) for each in State)
    assert all(kind_word(each) for each in Kind)


def test_what_detection_finds_is_named_in_the_language_of_the_page(settings) -> None:
    """Each sort of file that detection refuses by name has words: read from its source, so that none is forgotten."""
    source = ast.parse(inspect.getsource(detect))
    texts = [node.value for node in ast.walk(source) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    named = [what for _, what in detect._BINARY] + list(detect._OFFICE_FOLDERS.values())
    named += [what_came(text) for text in texts if ", got " in text and not text.endswith(", got ")]
    assert len(named) > 12
    assert [each for each in named if not explain(Problem.BINARY, f"need x, got {each}").is_translated] == []


@pytest.mark.parametrize(
    ("error", "came"),
    [
        ("need a document, got 2 bytes without content", "2 octets sans contenu"),
        ("a.txt: need at most 50.0 MB (MITHAQ_MAX_BYTES), got 200.5 MB", "200,5\u202fMo"),
        ("need a PDF of at most 2000 pages, got one of 3000 pages", "3000 pages"),
        ("need a PDF with a text layer, got 2 page(s) of images (recognise …", "2 pages d’images"),
        ("need a PDF, got one that is broken: Data format error", "un fichier endommagé (Data format error)"),
        ("need status 200, got 503 Busy from https://example.org/", "503 Busy de https://example.org/"),
        ("need an answer from https://a.example, got none: refused", "rien"),
        ("need an answer within 30 seconds, got none from https://a.example", "aucune réponse de https://a.example"),
        (
            "need a host on the public internet, or one of MITHAQ_FETCH_ALLOW, got intra.example at fe80::1",
            "intra.example, qui est fe80::1 dans un réseau privé",
        ),
        ("need an end within 120 seconds, got none", "rien"),
    ],
)
def test_what_came_with_figures_and_names_is_told_in_french(error: str, came: str) -> None:
    with translation.override("fr"):
        told = explain(Problem.REFUSED, error)
    assert (told.came, told.is_translated) == (came, True)


def test_what_has_no_words_is_told_as_it_is() -> None:
    with translation.override("fr"):
        told = explain(Problem.MALFORMED, "need a package, got one whose list is too long")
    assert (told.came, told.is_translated) == ("one whose list is too long", False)
