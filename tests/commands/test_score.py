from __future__ import annotations

import json
from pathlib import Path

import pytest

from mithaq.reading.formats.json import dumps
from tests.commands.conftest import Invoke
from tests.reading.builders import TEXT, small_reading


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    gold, read = tmp_path / "gold", tmp_path / "read"
    for folder in (gold, read):
        folder.mkdir()
        (folder / "fr1.json").write_text(dumps(small_reading(id="fr1")), "utf-8")
    (gold / "en1.json").write_text(dumps(small_reading(id="en1")), "utf-8")
    return gold, read


def test_figures_are_printed_with_the_headline_first_and_last(invoke: Invoke, folders: tuple[Path, Path]) -> None:
    code, out, err = invoke("score", *folders, "--only", "fr")
    lines = out.splitlines()
    assert (code, err, lines[0]) == (0, "", "1 documents")
    assert lines[1].startswith("all facts                    P 1.000  R 1.000  F1 1.000")
    assert lines[-1] == "F1 over all facts: 1.000"


def test_only_takes_several_beginnings(invoke: Invoke, folders: tuple[Path, Path]) -> None:
    assert invoke("score", *folders, "--only", "fr,en")[1].startswith("2 documents")


def test_errors_are_listed_by_cause_when_asked_for(invoke: Invoke, folders: tuple[Path, Path]) -> None:
    lines = invoke("score", *folders, "--errors")[1].splitlines()
    assert lines[0].startswith("the document was not read (")
    assert "    en1 · commitments.deadline · 2029 · None" in lines
    assert "en1 ·" not in invoke("score", *folders)[1]


def test_errors_of_documents_that_were_read_are_placed_in_their_texts(
    invoke: Invoke, folders: tuple[Path, Path], tmp_path: Path
) -> None:
    gold = json.loads((folders[0] / "fr1.json").read_text("utf-8"))
    gold["commitments"][0]["deadline"] = "2031"
    (folders[0] / "fr1.json").write_text(json.dumps(gold), "utf-8")
    (tmp_path / "fr1.txt").write_text(TEXT, "utf-8")
    out = invoke("score", *folders, "--only", "fr", "--errors", "--evidence", tmp_path)[1]
    assert out.startswith(
        "commitments.deadline is another value: taken (1)\n    fr1 · commitments.deadline · 2031 · 2029"
    )


def test_languages_stand_side_by_side_where_there_are_several(invoke: Invoke, folders: tuple[Path, Path]) -> None:
    for folder in folders:
        data = json.loads((folder / "fr1.json").read_text("utf-8"))
        (folder / "ar1.json").write_text(json.dumps({**data, "id": "ar1", "language": "ar"}), "utf-8")
    lines = invoke("score", *folders, "--only", "fr,ar")[1].splitlines()
    header = lines.index(next(line for line in lines if line.split() == ["F1", "ar", "F1", "fr"]))
    assert lines[header + 1].split() == ["all", "facts", "1.000", "1.000"]
    assert not any("F1 fr" in line for line in invoke("score", *folders, "--only", "fr")[1].splitlines())


def test_json_is_one_object(invoke: Invoke, folders: tuple[Path, Path]) -> None:
    data = json.loads(invoke("score", *folders, "--json")[1])
    assert data["documents"] == 2
    assert data["figures"]["all facts"]["precision"] == 1.0


def test_a_figure_below_the_least_fails(invoke: Invoke, folders: tuple[Path, Path]) -> None:
    assert invoke("score", *folders, "--min", "0.9")[0] == 1
    assert invoke("score", *folders, "--min", "0.5")[0] == 0
    assert invoke("score", *folders)[0] == 0
    assert invoke("score", *folders, "--min", "1.5")[0] == 2


def test_evidence_at_fault_is_listed_and_fails_where_a_least_is_set(
    invoke: Invoke, folders: tuple[Path, Path], tmp_path: Path
) -> None:
    (tmp_path / "fr1.txt").write_text(TEXT, "utf-8")
    arguments = ("score", *folders, "--only", "fr", "--evidence", tmp_path, "--min", "0.5")
    code, out, _ = invoke(*arguments)
    assert (code, "evidence faults: 0" in out) == (0, True)
    (tmp_path / "fr1.txt").write_text(TEXT[::-1], "utf-8")
    code, out, _ = invoke(*arguments)
    assert code == 1
    assert "evidence · fr1 · " in out


def test_a_file_that_is_no_reading_is_one_line(invoke: Invoke, folders: tuple[Path, Path]) -> None:
    (folders[1] / "fr1.json").write_text("{")
    code, out, err = invoke("score", *folders)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("mithaq: fr1.json: need a JSON object")


@pytest.fixture
def groups(tmp_path: Path) -> tuple[Path, Path]:
    gold, found = tmp_path / "gold.json", tmp_path / "found.json"
    gold.write_text(json.dumps({"people": [["fr1:Ghizlane Naciri", "en1:Ghizlane Naciri"], ["fr1:Ali Tazi"]]}), "utf-8")
    found.write_text(
        json.dumps({"people": [["fr1:Ghizlane Naciri"], ["en1:Ghizlane Naciri", "fr1:Ali Tazi"]]}), "utf-8"
    )
    return gold, found


def test_groups_are_compared_by_pairs_and_members(invoke: Invoke, groups: tuple[Path, Path]) -> None:
    code, out, err = invoke("score", "--clusters", *groups)
    lines = out.splitlines()
    people = lines.index("people: 3 members in 2 groups, 3 in 2 found (0 missing, 0 extra)")
    assert (code, err) == (0, "")
    assert lines[people + 1].split() == "pairs P 0.000 R 0.000 F1 0.000 (0 of 1 wanted, 1 found)".split()
    assert lines[people + 2].split() == "B³ P 0.667 R 0.667 F1 0.667".split()
    assert invoke("score", "--clusters", *groups, "--min", "0.5")[0] == 1
    assert invoke("score", "--clusters", groups[0], groups[0], "--min", "1")[0] == 0


def test_with_readings_pairs_across_languages_are_counted_apart(
    invoke: Invoke, groups: tuple[Path, Path], folders: tuple[Path, Path]
) -> None:
    data = json.loads((folders[0] / "en1.json").read_text("utf-8"))
    (folders[0] / "en1.json").write_text(json.dumps({**data, "language": "en"}), "utf-8")
    out = invoke("score", folders[0], "--clusters", groups[0], groups[0], "--json")[1]
    assert json.loads(out)["people"]["across"]["wanted"] == 1


def test_something_to_compare_must_be_given(invoke: Invoke) -> None:
    code, _, err = invoke("score")
    assert code == 2
    assert "--clusters GOLD_FILE FOUND_FILE" in err
