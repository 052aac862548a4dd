"""`mithaq link`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mithaq.cli import run
from tests.resolving.builders import agreement, reading


@pytest.fixture
def read_dir(tmp_path: Path) -> Path:
    folder = tmp_path / "read"
    folder.mkdir()
    for name in ("d1", "d2"):
        told = reading(name, agreements=[agreement(parties=["Tafra Data", "Nabta Pay"])])
        (folder / f"{name}.json").write_text(json.dumps(told), "utf-8")
    return folder


def test_groups_are_written_in_the_form_of_the_readings(read_dir: Path, tmp_path: Path) -> None:
    out = tmp_path / "clusters.json"
    assert run(["link", str(read_dir), "--out", str(out)]) == 0
    found = json.loads(out.read_text("utf-8"))
    assert found["agreements"] == [["d1:a1", "d2:a1"]]
    assert found["organisations"] == [["d1:Nabta Pay", "d2:Nabta Pay"], ["d1:Tafra Data", "d2:Tafra Data"]]
    assert found["people"] == found["commitments"] == found["differences"] == []


def test_a_state_links_only_what_is_new(read_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    state = tmp_path / "state.json.gz"
    assert run(["link", str(read_dir), "--state", str(state)]) == 0
    told = reading("d3", agreements=[agreement(parties=["Tafra Data", "Nabta Pay"])])
    (read_dir / "d3.json").write_text(json.dumps(told), "utf-8")
    capsys.readouterr()
    assert run(["link", str(read_dir), "--state", str(state)]) == 0
    assert json.loads(capsys.readouterr().out)["agreements"] == [["d1:a1", "d2:a1", "d3:a1"]]


def test_a_file_that_is_no_reading_is_named(read_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (read_dir / "d0.json").write_text("[]", "utf-8")
    assert run(["link", str(read_dir)]) == 1
    assert "d0.json" in capsys.readouterr().err


def test_a_state_that_is_none_is_named(read_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    state = tmp_path / "state.json.gz"
    state.write_text("{}", "utf-8")
    assert run(["link", str(read_dir), "--state", str(state)]) == 1
    assert "state.json.gz" in capsys.readouterr().err


def test_an_official_address_decides_which_value_is_shown(read_dir: Path, tmp_path: Path) -> None:
    told = reading("d2", agreements=[agreement(parties=["Tafra Data", "Nabta Pay"], date="2025-04-16")])
    (read_dir / "d2.json").write_text(json.dumps(told), "utf-8")
    meta, out = tmp_path / "meta.jsonl", tmp_path / "clusters.json"
    meta.write_text(json.dumps({"id": "d2", "url": "https://ministere.gov.ma/1"}), "utf-8")
    shown = []
    for options in ([], ["--meta", str(meta)]):
        assert run(["link", str(read_dir), "--out", str(out), *options]) == 0
        (difference,) = json.loads(out.read_text("utf-8"))["differences"]
        shown.append((difference["shown"]["value"], difference["why"]["text"]))
    assert shown == [("2025-04-15", "the first by name"), ("2025-04-16", "the more official source")]


WORDS = (
    "Rabat. Tafra Data et Nabta Pay ont signé mardi une convention pour équiper les écoles de la région en salles de "
    "calcul, former leurs enseignants et ouvrir un centre de services dans trois villes avant la fin de la décennie."
)


def differing(folder: Path, *, with_text: bool) -> None:
    """An original of the 16th that says the 15th, its reprint of the 20th and another report: both say the 17th."""
    for name, published, date, words in (
        ("z1", "2025-04-16", "2025-04-15", WORDS),
        ("a2", "2025-04-20", "2025-04-17", f"{WORDS} Tous droits réservés."),
        ("m3", "2025-04-21", "2025-04-17", "Un autre article sur la même signature, avec des mots à lui seul."),
    ):
        told = reading(
            name, published=published, agreements=[agreement(parties=["Tafra Data", "Nabta Pay"], date=date)]
        )
        (folder / f"{name}.json").write_text(json.dumps({**told, **({"text": words} if with_text else {})}), "utf-8")


def test_a_copy_counts_with_its_original_and_goes_after_reports(tmp_path: Path) -> None:
    folder, out = tmp_path / "read", tmp_path / "clusters.json"
    folder.mkdir()
    differing(folder, with_text=True)
    assert run(["link", str(folder), "--out", str(out)]) == 0
    found = json.loads(out.read_text("utf-8"))
    assert found["copies"] == {"a2": "z1"}
    (difference,) = found["differences"]
    assert difference["shown"] == {"value": "2025-04-15", "documents": ["z1"], "sources": 1}
    assert difference["others"] == [{"value": "2025-04-17", "documents": ["m3", "a2"], "sources": 2}]


def test_without_texts_nothing_is_a_copy(tmp_path: Path) -> None:
    folder, out = tmp_path / "read", tmp_path / "clusters.json"
    folder.mkdir()
    differing(folder, with_text=False)
    assert run(["link", str(folder), "--out", str(out)]) == 0
    found = json.loads(out.read_text("utf-8"))
    assert found["copies"] == {}
    assert found["differences"][0]["others"][0]["documents"] == ["a2", "m3"]


def test_a_state_keeps_copies_and_finds_those_of_texts_that_are_still_there(tmp_path: Path) -> None:
    folder, out, state = tmp_path / "read", tmp_path / "clusters.json", tmp_path / "state.json.gz"
    folder.mkdir()
    differing(folder, with_text=True)
    late = json.loads((folder / "a2.json").read_text("utf-8")) | {"id": "n4", "published": "2025-04-22"}
    options = ["--out", str(out), "--state", str(state)]
    assert run(["link", str(folder), *options]) == 0
    (folder / "n4.json").write_text(json.dumps(late), "utf-8")
    assert run(["link", str(folder), *options]) == 0
    assert json.loads(out.read_text("utf-8"))["copies"] == {"a2": "z1", "n4": "z1"}
    for path in folder.glob("*.json"):
        path.unlink()
    assert run(["link", str(folder), *options]) == 0
    assert json.loads(out.read_text("utf-8"))["copies"] == {"a2": "z1", "n4": "z1"}
