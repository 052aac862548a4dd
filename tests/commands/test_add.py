from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError

from mithaq.platform import intake
from mithaq.reading.engines import jobs
from tests.commands.conftest import Invoke
from tests.reading.sources.files import SENTENCE, pdf_file


class Register:
    """Stands for the register: remembers what was added."""

    def __init__(self) -> None:
        self.added: dict[str, dict[str, Any]] = {}

    def add_document(self, document: Any, *, original: bytes, **rest: Any) -> intake.AddResult:
        key = hashlib.sha256(original).hexdigest()
        is_new = key not in self.added
        self.added.setdefault(key, {"document": document, "original": original, **rest})
        return intake.AddResult(document, added=is_new)


@pytest.fixture
def register(monkeypatch: pytest.MonkeyPatch) -> Register:
    register = Register()
    monkeypatch.setattr(intake, "add_document", register.add_document)
    return register


def test_each_document_is_added_once(invoke: Invoke, register: Register, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Texte a.")
    (tmp_path / "b.pdf").write_bytes(pdf_file([SENTENCE]))
    (tmp_path / "c.txt").write_text("Texte a.")
    code, out, err = invoke("add", tmp_path)
    assert (code, err) == (0, "")
    assert out == f"added {tmp_path}/a.txt\nadded {tmp_path}/b.pdf\nalready there {tmp_path}/c.txt\n"
    kept = list(register.added.values())
    assert [one["media_type"] for one in kept] == ["text/plain", "application/pdf"]
    assert kept[0]["original"] == b"Texte a."
    assert kept[0]["now"].tzinfo is not None


def test_what_is_refused_is_told_and_does_not_stop_the_others(
    invoke: Invoke, register: Register, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text("Texte b.")
    code, out, err = invoke("add", tmp_path / "gone.txt", tmp_path)
    assert code == 1
    assert out == f"added {tmp_path}/b.txt\n"
    first, second = err.splitlines()
    assert first.startswith(f"mithaq: refused {tmp_path}/gone.txt: need a file")
    assert second.startswith(f"mithaq: refused {tmp_path}/a.txt: need a document, got 0 bytes")
    assert len(register.added) == 1


def test_what_the_source_knows_is_handed_on(invoke: Invoke, register: Register, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Texte a.")
    meta = tmp_path / "meta.jsonl"
    meta.write_text('{"id": "a", "published": "2025-04", "url": "https://journal.example/a"}\n')
    assert invoke("add", tmp_path / "a.txt", "--meta", meta)[0] == 0
    [kept] = register.added.values()
    assert (kept["document"].published, kept["document"].url) == ("2025-04", "https://journal.example/a")


def test_a_register_without_tables_is_one_line(invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise OperationalError("no such table: corpus_document")

    monkeypatch.setattr(intake, "add_document", fail)
    (tmp_path / "a.txt").write_text("Texte a.")
    code, out, err = invoke("add", tmp_path / "a.txt")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "need a database with the tables of this version" in err
    assert "no such table" in err


@pytest.mark.parametrize("arguments", [("add", "x.txt"), ("serve",)])
def test_without_the_platform_one_line_says_what_to_install(
    invoke: Invoke, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.setitem(sys.modules, "django", None)
    code, out, err = invoke(*arguments)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("mithaq: need the web platform: pip install mithaq[platform]")


def test_a_fault_of_the_reader_refuses_one_document(
    invoke: Invoke, register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def add(document: Any, *, read: Any, **rest: Any) -> intake.AddResult:
        read(document)
        return register.add_document(document, **rest)

    def fail(document: Any) -> None:
        if document.id == "a":
            raise KeyError("no such word")

    monkeypatch.setattr(intake, "add_document", add)
    monkeypatch.setattr(jobs.read_guarded, "__kwdefaults__", {"reader": fail})
    (tmp_path / "a.txt").write_text("Texte a.")
    (tmp_path / "b.txt").write_text("Texte b.")
    code, out, err = invoke("add", tmp_path)
    assert (code, out, err.count("\n")) == (1, f"added {tmp_path}/b.txt\n", 1)
    assert "a fault of the reader (KeyError at test_add.py:" in err
