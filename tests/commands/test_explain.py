from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import Invoke

TEXT = "La société Soltech s'engage à créer 150 emplois directs d'ici 2029."


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "d.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_each_fact_is_shown_with_rule_cue_value_and_sentence(invoke: Invoke, document: Path) -> None:
    code, out, err = invoke("explain", document)
    assert (code, err) == (0, "")
    assert "commitment c1" in out
    assert "rule verb:undertaking: a verb by which somebody undertakes" in out
    assert "cue  « s'engage à créer »" in out
    assert "deadline = 2029" in out
    assert TEXT.replace("2029", "[2029]") in out


def test_one_fact_is_shown_alone_and_an_unknown_one_is_named(invoke: Invoke, document: Path) -> None:
    assert "commitment c1" in invoke("explain", document, "--fact", "c1")[1]
    code, out, err = invoke("explain", document, "--fact", "a7")
    assert (code, out) == (2, "")
    assert "need one of the facts of this document (c1), got a7" in err


def test_a_page_is_written_instead(invoke: Invoke, document: Path, tmp_path: Path) -> None:
    page = tmp_path / "why.html"
    assert invoke("explain", document, "--html", page)[:2] == (0, "")
    assert "<mark>2029</mark>" in page.read_text("utf-8")
    assert invoke("explain", document, "--html", tmp_path / "no" / "why.html")[0] == 2


def test_standard_input_is_explained_with_its_publication_date(invoke: Invoke) -> None:
    text = "Le ministère des Ports et la société Soltech ont signé mercredi une convention."
    out = invoke("explain", "-", "--published", "2025-04-17", stdin=text.encode())[1]
    assert "date = 2025-04-16, from: mercredi, published 2025-04-17" in out


def test_what_cannot_be_read_is_one_line(invoke: Invoke, tmp_path: Path, document: Path) -> None:
    code, out, err = invoke("explain", tmp_path / "none.txt")
    assert (code, out) == (1, "")
    assert "none.txt" in err
    assert invoke("explain", document, "--published", "yesterday")[0] == 2


def test_a_document_without_facts_says_so(invoke: Invoke) -> None:
    assert "Nothing was found." in invoke("explain", "-", stdin=b"Il fait beau.")[1]
