from __future__ import annotations

import gzip
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from mithaq.commands import read
from mithaq.reading.engines import jobs
from mithaq.reading.formats.json import load_schema, loads
from mithaq.reading.model import Document, Reading
from tests.commands.conftest import Invoke
from tests.fetching.server import body, local_server
from tests.reading.builders import TEXT, small_reading
from tests.reading.sources.files import SENTENCE, pdf_file
from tests.test_cli import ROOT, WITH_SIMPLE_READER, python

SCHEMA = jsonschema.Draft202012Validator(load_schema())


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def many(tmp_path: Path) -> Path:
    folder = tmp_path / "many"
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / "b.txt").write_text("Texte b.")
    (folder / "a.txt").write_text("Texte a.")
    (folder / "deep" / "er" / "c.html").write_text(f"<html><body><p>{SENTENCE}</p></body></html>")
    return folder


def read_small(document: Document) -> Reading:
    return small_reading(id=document.id)


def test_a_table_shows_every_fact_with_its_sentence(
    invoke: Invoke, note: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "read_with_pipeline", read_small)
    code, out, err = invoke("read", note)
    assert (code, err) == (0, "")
    assert "\x1b" not in out
    for words in ("note · fr · 2025-04-17", "Agreements", "Commitments", "Roles", "Strategies", "Alpha; Bêta", "≥ 150"):
        assert words in out
    assert "jobs.direct" in out
    assert "Bêta créera plus de 150 emplois" in " ".join(out.split())


def test_nothing_found_is_said(invoke: Invoke, note: Path) -> None:
    code, out, _ = invoke("read", note)
    assert code == 0
    assert out == "note · fr · publication date unknown\nNothing was found.\n"


def test_json_of_one_document_is_one_object(invoke: Invoke, note: Path) -> None:
    code, out, err = invoke("read", note, "--format", "json", "--published", "2025-04-17")
    data = json.loads(out)
    SCHEMA.validate(data)
    assert (code, err, data["id"], data["published"]) == (0, "", "note", "2025-04-17")
    assert "text" not in data


def test_json_of_many_documents_is_a_list_in_their_order(invoke: Invoke, many: Path, note: Path) -> None:
    code, out, _ = invoke("read", many, note, "--format", "json")
    assert code == 0
    assert [data["id"] for data in json.loads(out)] == ["a", "b", "c", "note"]


def test_jsonl_is_an_object_a_line(invoke: Invoke, many: Path) -> None:
    _, out, _ = invoke("read", many, "--format", "jsonl", "--with-text")
    lines = [json.loads(line) for line in out.splitlines()]
    assert [(data["id"], data["text"]) for data in lines] == [("a", "Texte a."), ("b", "Texte b."), ("c", SENTENCE)]


def test_out_writes_a_file_a_document_and_nothing_else(invoke: Invoke, many: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    assert invoke("read", many, "--out", folder) == (0, "", "")
    assert sorted(path.name for path in folder.iterdir()) == ["a.json", "b.json", "c.json"]
    for path in folder.iterdir():
        SCHEMA.validate(json.loads(path.read_text("utf-8")))
    assert (folder / "a.json").read_text("utf-8").endswith("}\n")


def test_two_documents_of_one_name_do_not_overwrite_each_other(invoke: Invoke, many: Path, tmp_path: Path) -> None:
    (many / "deep" / "a.txt").write_text("Un autre texte.")
    code, _, err = invoke("read", many, "--out", tmp_path / "out", "--with-text")
    assert code == 1
    assert err.startswith(f"mithaq: {many}/deep/a.txt: need one id a document for --out, got 'a' again")
    assert json.loads((tmp_path / "out" / "a.json").read_text("utf-8"))["text"] == "Texte a."


def test_a_failed_write_leaves_nothing_half_written(
    invoke: Invoke, many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    code, _, err = invoke("read", many / "a.txt", "--out", tmp_path / "out")
    assert code == 1
    assert "No space left on device" in err
    assert list((tmp_path / "out").iterdir()) == []


def test_one_bad_document_does_not_stop_the_others(invoke: Invoke, many: Path, tmp_path: Path) -> None:
    (many / "aa.txt").write_bytes(b"")
    (many / "ab.pdf").write_bytes(pdf_file(["x"], password="x"))
    code, out, err = invoke("read", tmp_path / "gone.txt", many, "--format", "jsonl")
    assert code == 1
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["a", "b", "c"]
    lines = err.splitlines()
    assert len(lines) == 3
    assert lines[0] == f"mithaq: {tmp_path}/gone.txt: need a file, got a path where there is none: {tmp_path}/gone.txt"
    assert lines[1].startswith(f"mithaq: {many}/aa.txt: need a document, got 0 bytes")
    assert lines[2].startswith(f"mithaq: {many}/ab.pdf: need a PDF that opens without a password")


@pytest.mark.parametrize(("form", "rest"), [("json", ""), ("jsonl", ""), ("table", "")])
def test_one_bad_document_alone_prints_nothing_but_its_error(
    invoke: Invoke, tmp_path: Path, form: str, rest: str
) -> None:
    code, out, err = invoke("read", tmp_path / "gone.txt", "--format", form)
    assert (code, out, err.count("\n")) == (1, rest, 1)


def test_a_list_stays_a_list_where_documents_fail(invoke: Invoke, many: Path, tmp_path: Path) -> None:
    code, out, _ = invoke("read", tmp_path / "gone.txt", many / "a.txt", "--format", "json")
    assert (code, [data["id"] for data in json.loads(out)]) == (1, ["a"])
    code, out, _ = invoke("read", tmp_path / "gone.txt", tmp_path / "gone2.txt", "--format", "json")
    assert (code, json.loads(out)) == (1, [])


def test_processes_give_the_same_as_one(invoke: Invoke, many: Path) -> None:
    (many / "aa.txt").write_bytes(b"")
    alone = invoke("read", many, "--format", "jsonl", "--with-text")
    assert invoke("read", many, "--format", "jsonl", "--with-text", "--jobs", "2") == alone


def test_standard_input_is_read(invoke: Invoke) -> None:
    _, out, _ = invoke("read", "-", "--format", "json", "--with-text", stdin="Été à Fès.\n".encode("cp1252"))
    assert (json.loads(out)["id"], json.loads(out)["text"]) == ("stdin", "Été à Fès.\n")
    code, _, err = invoke("read", "-", stdin=b"")
    assert code == 1
    assert "standard input: need a document" in err


def test_an_address_is_fetched_where_it_may_be(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    page = gzip.compress(f"<html><body><p>{SENTENCE}</p></body></html>".encode(), mtime=0)
    with local_server(page=body(page, Content_Type="text/html", Content_Encoding="gzip")) as server:
        url = server.url("/press/page")
        code, _, err = invoke("read", url)
        assert code == 1
        assert err.startswith(f"mithaq: {url}: need port 80 or 443, or a host of MITHAQ_FETCH_ALLOW")
        monkeypatch.setenv("MITHAQ_FETCH_ALLOW", f"intranet.example,{server.host}")
        code, out, err = invoke("read", url, "--format", "json", "--with-text")
    assert (code, err) == (0, "")
    assert (json.loads(out)["id"], json.loads(out)["text"]) == ("page", SENTENCE)


def test_a_setting_limits_the_size(invoke: Invoke, note: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MITHAQ_MAX_BYTES", "20")
    code, _, err = invoke("read", note)
    assert code == 1
    assert "note.txt: need at most 20 bytes (MITHAQ_MAX_BYTES), got " in err
    assert "need at most 20 bytes" in invoke("read", "-", stdin=b"x" * 21)[2]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MITHAQ_MAX_BYTES", "much"),
        ("MITHAQ_MAX_BYTES", "0"),
        ("MITHAQ_FETCH_SECONDS", "nan"),
        ("MITHAQ_FETCH_SECONDS", "inf"),
    ],
)
def test_a_setting_that_cannot_be_read_is_told(
    invoke: Invoke, note: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    code, _, err = invoke("read", note)
    assert code == 2
    assert f"{name}: need a" in err


@pytest.mark.parametrize(
    ("date", "message"),
    [
        ("16/04/2025", "need a date such as 2025-04-16, 2025-04 or 2025, got '16/04/2025'"),
        ("2025-02-30", "need a date of the calendar, got '2025-02-30'"),
        ("2025-13", "need a date of the calendar, got '2025-13'"),
        ("", "need a date such as"),
        ("٢٠٢٥", "need a date such as"),
    ],
)
def test_a_bad_date_is_told_precisely(invoke: Invoke, note: Path, date: str, message: str) -> None:
    code, out, err = invoke("read", note, "--published", date)
    assert (code, out) == (2, "")
    assert f"--published: {message}" in err


@pytest.mark.parametrize("date", ["2025-04-16", "2025-04", "2024-02-29", "2025"])
def test_a_date_is_as_precise_as_known(invoke: Invoke, note: Path, date: str) -> None:
    _, out, _ = invoke("read", note, "--published", date, "--format", "json")
    assert json.loads(out)["published"] == date


def test_one_date_for_several_documents_is_refused(invoke: Invoke, many: Path) -> None:
    code, _, err = invoke("read", many, "--published", "2025")
    assert code == 2
    assert "--published: need one document, got 3 (use --meta for many)" in err


def test_meta_says_what_is_known_of_each(invoke: Invoke, many: Path, tmp_path: Path) -> None:
    meta = tmp_path / "meta.jsonl"
    meta.write_text('{"id": "a", "published": "2025-04"}\n\n{"id": "c", "published": null}\n{"id": "other"}\n')
    _, out, _ = invoke("read", many, "--meta", meta, "--format", "jsonl")
    assert [json.loads(line)["published"] for line in out.splitlines()] == ["2025-04", None, None]
    assert "got both" in invoke("read", many / "a.txt", "--meta", meta, "--published", "2025")[2]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "need a JSON object"),
        ("[]", "need a JSON object, got '[]'"),
        ('{"published": "2025"}', "need the key 'id'"),
        ('{"id": ""}', "need the key 'id'"),
        ('{"id": 3}', "need text for 'id', got 3"),
        ('{"id": "b", "date": "2025"}', "got 'date'"),
        ('{"id": "b", "published": "April"}', "need a date such as"),
        ('{"id": "b", "published": 2025}', "need text for 'published', got 2025"),
        ('{"id": "a"}', "need each id once, got 'a' again"),
    ],
)
def test_a_bad_line_of_meta_is_named(invoke: Invoke, many: Path, tmp_path: Path, line: str, message: str) -> None:
    meta = tmp_path / "meta.jsonl"
    meta.write_text('{"id": "a"}\n' + line + "\n")
    code, out, err = invoke("read", many, "--meta", meta)
    assert (code, out) == (2, "")
    assert f"--meta: {meta}, line 2: " in err
    assert message in err


def test_a_folder_gives_its_documents_and_says_what_it_passes_over(invoke: Invoke, many: Path, tmp_path: Path) -> None:
    (many / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (many / ".hidden.txt").write_text("Caché.")
    (many / ".git").mkdir()
    (many / ".git" / "x.txt").write_text("Caché.")
    code, out, err = invoke("read", many, "--format", "jsonl")
    assert (code, len(out.splitlines())) == (0, 3)
    assert err == "mithaq: passed over 1 file(s) that are no text, HTML, PDF or DOCX\n"
    (tmp_path / "empty").mkdir()
    code, out, err = invoke("read", tmp_path / "empty")
    assert (code, out) == (1, "")
    assert err == f"mithaq: {tmp_path}/empty: need a folder with documents, got one without any\n"


def test_a_name_with_terminal_codes_stays_one_plain_line(invoke: Invoke, tmp_path: Path) -> None:
    code, _, err = invoke("read", tmp_path / "a\x1b[31m\nb.txt")
    assert code == 1
    assert "\x1b" not in err
    assert err.count("\n") == 1


def test_nothing_is_said_beside_the_output_in_a_pipe(many: Path) -> None:
    command = python(WITH_SIMPLE_READER, "read", many)
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert "\x1b" not in answer.stdout


def test_progress_shows_on_a_terminal(many: Path) -> None:
    master, slave = pty.openpty()
    command = [sys.executable, "-c", WITH_SIMPLE_READER, "read", str(many), "--format", "jsonl"]
    environment = {**os.environ, "TERM": "xterm"}
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=slave, env=environment) as process:
        os.close(slave)
        assert process.stdout is not None
        lines = process.stdout.read().splitlines()
    shown = b""
    try:
        while piece := os.read(master, 4096):
            shown += piece
    except OSError:  # the end of a terminal without a writer
        pass
    os.close(master)
    assert (process.returncode, len(lines)) == (0, 3)
    assert b"Reading" in shown


def test_the_reader_of_this_version_finds_the_number_in_its_sentence(
    invoke: Invoke, note: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "read_with_pipeline", jobs.read_with_pipeline)
    code, out, err = invoke("read", note, "--format", "json", "--with-text", "--published", "2025-04-17")
    data = json.loads(out)
    SCHEMA.validate(data)
    [commitment] = data["commitments"]
    [[start, end]] = commitment["evidence"]["quantity"]
    assert (code, err, data["text"]) == (0, "", TEXT)
    assert (commitment["quantity"], "150" in data["text"][start:end]) == (150, True)
    assert loads(out).commitments[0].measure.value == commitment["measure"]
