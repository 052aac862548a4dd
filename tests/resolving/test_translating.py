from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mithaq.resolving.translating import forms_of, languages_of, translate


def reading(**values: Any) -> dict[str, Any]:
    return {"id": "d1", "language": "fr", "agreements": [], "commitments": [], "roles": [], "strategies": [], **values}


def agreement(name: str, *parties: str) -> dict[str, Any]:
    return {"id": name, "kind": "convention", "act": "signed", "parties": list(parties), "signatories": []}


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    gold = reading(
        agreements=[agreement("a1", "Office des rives", "Solvane"), agreement("a2", "Région des Dunes")],
        commitments=[{"id": "c1", "quantity": 150, "measure": "jobs", "agreement": "a1"}],
        roles=[{"id": "r1", "person": "Salma Benyahya", "organisation": "Solvane"}],
    )
    read = reading(
        agreements=[agreement("a1", "la Région des Dunes"), agreement("a2", "Solvane"), agreement("a3", "Le Quai")],
        commitments=[{"id": "c7", "quantity": 150, "measure": "jobs", "agreement": "a2"}],
        roles=[{"id": "r1", "person": "Salma Ben Yahya", "organisation": None}],
    )
    for name, content in (("gold", gold), ("read", read)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "d1.json").write_text(json.dumps(content), "utf-8")
    return tmp_path / "gold", tmp_path / "read"


def test_read_objects_take_the_ids_of_those_for_which_they_stand(folders: tuple[Path, Path]) -> None:
    found = {
        "agreements": [["d1:a1"], ["d1:a2"], ["d1:a3"]],
        "commitments": [["d1:c7"]],
        "people": [["d1:Salma Ben Yahya"]],
        "organisations": [["d1:la Région des Dunes", "d1:Le Quai"]],
    }
    assert translate(found, gold_dir=folders[0], read_dir=folders[1]) == {
        "agreements": [["d1:a2"], ["d1:a1"], ["d1:+a3"]],  # what stands for nothing collides with no gold id
        "commitments": [["d1:c1"]],
        "people": [["d1:Salma Benyahya"]],
        "organisations": [["d1:Région des Dunes", "d1:+Le Quai"]],
    }


def test_two_spellings_of_one_form_do_not_both_become_it(tmp_path: Path) -> None:
    for name, parties in (("gold", ["Solvane"]), ("read", ["Solvane", "La Solvane"])):
        (tmp_path / name).mkdir()
        (tmp_path / name / "d1.json").write_text(json.dumps(reading(agreements=[agreement("a1", *parties)])), "utf-8")
    found = {"organisations": [["d1:Solvane", "d1:La Solvane"]]}
    translated = translate(found, gold_dir=tmp_path / "gold", read_dir=tmp_path / "read")
    assert translated["organisations"] == [["d1:Solvane", "d1:+La Solvane"]]


def test_forms_come_from_every_slot_that_names_somebody_each_once() -> None:
    data = reading(
        agreements=[agreement("a1", "Solvane") | {"signatories": [{"person": "Ali Tazi", "organisation": "Solvane"}]}],
        commitments=[{"id": "c1", "actor": "Le Quai"}, {"id": "c2", "actor": None}],
        roles=[{"person": "Ali Tazi", "organisation": "Ville de Nador"}],
    )
    assert forms_of(data, "people") == ["Ali Tazi"]
    assert forms_of(data, "organisations") == ["Solvane", "Ville de Nador", "Le Quai"]


def test_languages_are_read_from_the_readings(folders: tuple[Path, Path]) -> None:
    assert languages_of(folders[0]) == {"d1": "fr"}
