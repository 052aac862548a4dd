from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mithaq.reading.errors import ReadingError
from mithaq.reading.sources import Limits, document_from_bytes, load_document
from mithaq.reading.sources.errors import (
    BinaryError,
    EmptySourceError,
    EncryptedError,
    MalformedError,
    MissingSourceError,
    NoBodyError,
    SourceError,
    TooLargeError,
    UnsupportedFormatError,
)
from tests.reading.sources.files import SENTENCE, docx_file, pdf_file

BEGINNINGS = [
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"<html>",
    b"<!DOCTYPE html><p>",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"{\\rtf",
]


def test_a_plain_file_is_its_own_canonical_text(tmp_path: Path) -> None:
    text = "Rabat, mercredi.\n\n\tBêta   créera « 150 » emplois.\n وقعت الوكالة \n"
    path = tmp_path / "note.v2.txt"
    path.write_bytes(text.encode())
    document = load_document(path)
    assert (document.id, document.text, document.published, document.url) == ("note.v2", text, None, None)


def test_other_line_ends_become_line_feeds(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(b"un\r\ndeux\rtrois\n")
    assert load_document(path).text == "un\ndeux\ntrois\n"


@pytest.mark.parametrize("name", ["x.txt", "x.html", "x.bin", "x"])
@pytest.mark.parametrize(
    "data", [pdf_file([SENTENCE]), docx_file(SENTENCE), f"<html><body><p>{SENTENCE}</p></body></html>".encode()]
)
def test_the_first_bytes_count_before_the_name(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert " ".join(load_document(path).text.split()) == SENTENCE


def test_the_name_counts_where_the_bytes_say_nothing(tmp_path: Path) -> None:
    source = f"<div><p>{SENTENCE}</p></div>"
    for name, text in {"page.html": SENTENCE, "page.txt": source}.items():
        (tmp_path / name).write_text(source, "utf-8")
        assert load_document(tmp_path / name).text == text


def test_the_servers_word_counts_where_bytes_and_name_say_nothing() -> None:
    source = f"<div><p>{SENTENCE}</p></div>".encode()
    assert document_from_bytes(source, document_id="x", media_type="text/html").text == SENTENCE


def test_what_the_source_knows_counts_before_what_the_page_states() -> None:
    page = (
        "<html><head><meta property='article:published_time' content='2025-04-17'>"
        f"<link rel='canonical' href='https://a.example/x'></head><body><p>{SENTENCE}</p></body></html>"
    ).encode()
    stated = document_from_bytes(page, document_id="x")
    known = document_from_bytes(page, document_id="x", published="2025-04", url="https://b.example/y")
    assert (stated.published, stated.url) == ("2025-04-17", "https://a.example/x")
    assert (known.published, known.url) == ("2025-04", "https://b.example/y")


@pytest.mark.parametrize(
    ("data", "error", "message"),
    [
        (b"", EmptySourceError, "got 0 bytes"),
        (b" \n\t ", EmptySourceError, "got 4 bytes without content"),
        ("\u00a0\n".encode(), EmptySourceError, "white space"),
        (b"\x89PNG\r\n\x1a\n", BinaryError, "a PNG image"),
        (b"\x7fELF\x02\x01", BinaryError, "a program"),
        (b"\x1f\x8b\x08", BinaryError, "gzip"),
        (b"ab\0\0cd", BinaryError, "binary data"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64, UnsupportedFormatError, "save it as DOCX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), EncryptedError, "password"),
        (b"{\\rtf1 Texte}", UnsupportedFormatError, "RTF"),
        (pdf_file(["Texte."], password="x"), EncryptedError, "encrypted"),
        (b"%PDF-1.4 ...", MalformedError, "PDF"),
        (b"<html><body></body></html>", NoBodyError, "without any text"),
    ],
)
def test_bad_input_is_refused_each_with_its_own_error(data: bytes, error: type[SourceError], message: str) -> None:
    with pytest.raises(error, match=message) as caught:
        document_from_bytes(data, document_id="x")
    assert isinstance(caught.value, ReadingError)


def test_an_archive_that_is_no_word_document_is_refused() -> None:
    import io
    import zipfile

    for name, error in {"xl/workbook.xml": UnsupportedFormatError, "notes.txt": BinaryError}.items():
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr(name, "x")
        with pytest.raises(error):
            document_from_bytes(file.getvalue(), document_id="x")


def test_comments_before_the_page_are_passed_over_in_one_way() -> None:
    page = b"<!-- a --> " * 300 + f"<html><body><p>{SENTENCE}</p></body></html>".encode()
    assert document_from_bytes(page, document_id="x").text == SENTENCE
    assert document_from_bytes(b"<!---->" * 500 + b"x", document_id="x").text.endswith("x")


@pytest.mark.parametrize("extension", [".pdf", ".docx"])
def test_text_under_the_name_of_another_format_is_broken(extension: str) -> None:
    with pytest.raises(MalformedError):
        document_from_bytes(b"only text", document_id="x", extension=extension)


def test_a_path_that_is_missing_or_no_file_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (tmp_path / "missing.txt", tmp_path, pipe, Path("a\0b"), tmp_path / ("x" * 300)):
        with pytest.raises(MissingSourceError, match="need a"):
            load_document(path)


def test_a_file_above_the_limit_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    monkeypatch.setattr(Path, "open", None)
    with pytest.raises(TooLargeError, match=r"big\.txt: need at most 50\.0 MB \(MITHAQ_MAX_BYTES\), got 200\.0 MB"):
        load_document(path)


def test_a_file_at_the_limit_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("12345678")
    assert load_document(path, limits=Limits(max_bytes=8)).text == "12345678"
    with pytest.raises(TooLargeError, match=r"need at most 7 bytes .* got 8 bytes"):
        load_document(path, limits=Limits(max_bytes=7))


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(BEGINNINGS), st.binary(max_size=120), st.sampled_from(["", ".html", ".pdf", ".docx"]))
def test_any_bytes_are_a_document_or_refused(beginning: bytes, rest: bytes, extension: str) -> None:
    try:
        document = document_from_bytes(beginning + rest, document_id="x", extension=extension)
    except ReadingError:
        return
    assert document.text.strip()
    assert "\r" not in document.text


@settings(deadline=None, max_examples=100)
@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=4), st.sampled_from(["pdf", "docx", "html"]))
def test_a_file_with_some_bytes_changed_is_a_document_or_refused(at: int, damage: bytes, which: str) -> None:
    whole = _WHOLE[which]
    at %= len(whole)
    try:
        document = document_from_bytes(whole[:at] + damage + whole[at + len(damage) :], document_id="x")
    except ReadingError:
        return
    assert document.text.strip()


_WHOLE = {
    "pdf": pdf_file([SENTENCE]),
    "docx": docx_file(SENTENCE, rows=[["a", "b"]]),
    "html": f"<html><body><table><tr><td>{SENTENCE}</td></tr></table><p>{SENTENCE}</p></body></html>".encode(),
}
