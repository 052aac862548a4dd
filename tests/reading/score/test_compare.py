from __future__ import annotations

import copy
import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mithaq.reading.formats.json import to_dict
from mithaq.reading.score import Report, score
from mithaq.reading.score.compare import ScoreError
from tests.reading.builders import TEXT, small_reading

EXTRA_GOLD = os.environ.get("MITHAQ_EXTRA_GOLD")


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    gold, read = tmp_path / "gold", tmp_path / "read"
    gold.mkdir()
    read.mkdir()
    return gold, read


def compare(folders: tuple[Path, Path], gold: Any, read: Any, **rest: Any) -> Report:
    for folder, data in zip(folders, (gold, read), strict=True):
        (folder / "d.json").write_text(json.dumps(data), "utf-8")
    return score(*folders, **rest)


def reading() -> dict[str, Any]:
    return copy.deepcopy(to_dict(small_reading()))


def test_the_same_reading_is_perfect(folders: tuple[Path, Path]) -> None:
    report = compare(folders, reading(), reading())
    assert (report.documents, report.headline.f1, report.differences) == (1, 1.0, ())
    assert report.figures["agreements.parties"].wanted == 2
    assert report.figures["commitments (objects)"].correct == 1


def test_a_wrong_slot_is_missed_and_spurious_at_once(folders: tuple[Path, Path]) -> None:
    read = reading()
    read["commitments"][0]["deadline"] = "2030"
    report = compare(folders, reading(), read)
    assert (report.figures["commitments.deadline"].precision, report.figures["commitments.deadline"].recall) == (
        0.0,
        0.0,
    )
    [difference] = report.differences
    assert (difference.document, difference.slot) == ("d", "commitments.deadline")
    assert (difference.wanted, difference.found) == ("2029", "2030")


def test_a_missing_slot_costs_recall_alone_and_an_extra_one_precision_alone(folders: tuple[Path, Path]) -> None:
    read = reading()
    read["agreements"][0]["place"] = None
    read["agreements"][0]["duration"] = "P2Y"
    figures = compare(folders, reading(), read).figures
    assert (figures["agreements.place"].precision, figures["agreements.place"].recall) == (0.0, 0.0)
    assert (figures["agreements.place"].wanted, figures["agreements.place"].found) == (1, 0)
    assert (figures["agreements.duration"].wanted, figures["agreements.duration"].found) == (0, 1)


def test_an_object_without_partner_is_all_missed_and_all_spurious(folders: tuple[Path, Path]) -> None:
    read = reading()
    read["commitments"][0]["quantity"] = 200
    figures = compare(folders, reading(), read).figures
    assert (figures["commitments (objects)"].correct, figures["commitments (objects)"].found) == (0, 1)
    assert figures["commitments"].correct == 0


def test_the_closest_pair_is_aligned_first(folders: tuple[Path, Path]) -> None:
    gold, read = reading(), reading()
    near, far = copy.deepcopy(gold["commitments"][0]), copy.deepcopy(gold["commitments"][0])
    far |= {"id": "c2", "actor": "Gamma", "deadline": "2040", "modality": "achieved"}
    gold["commitments"] = [near, far]
    read["commitments"] = [far, near]
    assert compare(folders, gold, read).figures["commitments"].f1 == 1.0


def test_list_items_count_one_by_one_in_any_order(folders: tuple[Path, Path]) -> None:
    read = reading()
    read["agreements"][0]["parties"] = ["Bêta", "Gamma", "Alpha"]
    figures = compare(folders, reading(), read).figures["agreements.parties"]
    assert (figures.correct, figures.wanted, figures.found) == (2, 2, 3)


def test_links_follow_the_alignment_not_the_ids(folders: tuple[Path, Path]) -> None:
    read = reading()
    read["agreements"][0]["id"] = "a9"
    read["commitments"][0]["agreement"] = "a9"
    assert compare(folders, reading(), read).figures["commitments.agreement"].f1 == 1.0
    read["commitments"][0]["agreement"] = "a1"
    assert compare(folders, reading(), read).figures["commitments.agreement"].f1 == 0.0


def test_a_document_without_reading_is_all_missed(folders: tuple[Path, Path]) -> None:
    (folders[0] / "d.json").write_text(json.dumps(reading()), "utf-8")
    report = score(*folders)
    assert (report.headline.recall, report.headline.found) == (0.0, 0)


def test_only_takes_ids_by_their_beginning(folders: tuple[Path, Path]) -> None:
    for name in ("fr1", "ar1", "en1"):
        (folders[0] / f"{name}.json").write_text(json.dumps(reading()), "utf-8")
    assert score(*folders, only=("fr", "en")).documents == 2
    assert score(*folders).documents == 3


def test_nothing_compared_is_no_success(folders: tuple[Path, Path]) -> None:
    assert score(*folders).headline.f1 == 0.0


def test_evidence_that_holds_has_no_fault(folders: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text(TEXT, "utf-8")
    assert compare(folders, reading(), reading(), corpus=tmp_path).faults == ()


@pytest.mark.parametrize(
    ("slot", "spans", "what"),
    [
        ("quantity", None, "no evidence"),
        ("quantity", [], "no evidence"),
        ("quantity", [[0, 9999]], "bad span"),
        ("quantity", [[5, 5]], "bad span"),
        ("quantity", [[TEXT.index("."), TEXT.index(".") + 1]], "no number in the span"),
        ("actor", [[0, 5]], "the name is not in its span"),
        ("deadline", None, "no evidence"),
    ],
)
def test_evidence_at_fault_is_told(
    folders: tuple[Path, Path], tmp_path: Path, slot: str, spans: Any, what: str
) -> None:
    (tmp_path / "d.txt").write_text(TEXT, "utf-8")
    read = reading()
    read["commitments"][0]["evidence"][slot] = spans
    [fault] = compare(folders, reading(), read, corpus=tmp_path).faults
    assert (fault.document, fault.slot, fault.what) == ("d", f"commitments[0].{slot}", what)


def test_a_span_longer_than_a_sentence_may_be_is_told(folders: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text(TEXT + "x" * 500, "utf-8")
    read = reading()
    read["roles"][0]["evidence"]["person"] = [[100, 501]]
    [fault] = compare(folders, reading(), read, corpus=tmp_path).faults
    assert (fault.slot, fault.what) == ("roles[0].person", "bad span")


def test_a_list_needs_spans_for_each_item(folders: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text(TEXT, "utf-8")
    read = reading()
    read["agreements"][0]["evidence"]["parties"].pop()
    [fault] = compare(folders, reading(), read, corpus=tmp_path).faults
    assert (fault.slot, fault.what, fault.value) == ("agreements[0].parties", "no evidence", ["Alpha", "Bêta"])


def test_a_reading_with_its_text_is_checked_against_that(folders: tuple[Path, Path], tmp_path: Path) -> None:
    read = copy.deepcopy(to_dict(small_reading(), with_text=True))
    assert compare(folders, reading(), read, corpus=tmp_path).faults == ()
    del read["text"]
    with pytest.raises(ScoreError, match=r"d\.txt: need the text"):
        compare(folders, reading(), read, corpus=tmp_path)


@pytest.mark.parametrize("data", [b"{", b"[]", b"\xff"])
def test_what_is_no_reading_is_named(folders: tuple[Path, Path], data: bytes) -> None:
    (folders[0] / "d.json").write_bytes(data)
    with pytest.raises(ScoreError, match=r"d\.json: need a JSON object"):
        score(*folders)


@pytest.mark.skipif(EXTRA_GOLD is None, reason="MITHAQ_EXTRA_GOLD names no folder with a reference scorer")
@pytest.mark.parametrize("seed", [1, 2])
def test_figures_are_those_of_the_reference_scorer(tmp_path: Path, seed: int) -> None:
    source = Path(EXTRA_GOLD or "")
    _spoil(source / "gold", tmp_path, random.Random(seed))  # noqa: S311  # repeatable, no secret
    command = [sys.executable, str(source / "score.py"), str(source / "gold"), str(tmp_path), "--json"]
    command += ["--only", "fr,en,ar", "--evidence", str(source / "corpus")]
    answer = subprocess.run(command, capture_output=True, check=True, text=True)
    own = score(source / "gold", tmp_path, only=("fr", "en", "ar"), corpus=source / "corpus").to_dict()
    reference = json.loads(answer.stdout)
    assert 0.2 < own["figures"]["all facts"]["f1"] < 0.98
    assert own["figures"] == reference["figures"]
    assert own["errors"] == reference["errors"]
    assert own["evidence"] == reference["evidence"]


def _spoil(gold: Path, into: Path, chance: random.Random) -> None:
    """Readings that are partly wrong: slots lost or taken from elsewhere, objects dropped, doubled, out of order."""
    kinds = ("agreements", "commitments", "roles", "strategies")
    documents = {path.name: json.loads(path.read_text("utf-8")) for path in sorted(gold.glob("*.json"))}
    pools = {kind: [item for data in documents.values() for item in data[kind]] for kind in kinds}
    for name, data in documents.items():
        for kind in kinds:
            items = [dict(item) for item in data[kind] if chance.random() > 0.1]
            items += [dict(item) for item in items if chance.random() < 0.1]
            for item in items:
                for slot in item:
                    if slot != "id" and chance.random() < 0.15:
                        item[slot] = chance.choice([None, chance.choice(pools[kind])[slot]])
                item["evidence"] = _some_evidence(item, chance)
            chance.shuffle(items)
            data[kind] = items
        if chance.random() > 0.05:
            (into / name).write_text(json.dumps(data), "utf-8")


def _some_evidence(item: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    def spans() -> list[list[int]]:
        start = chance.randrange(0, 2000)
        return [[start, start + chance.choice([1, 30, 120, 500])]]

    evidence = {}
    for slot, value in item.items():
        if value and chance.random() > 0.2:
            evidence[slot] = [spans() for _ in value] if isinstance(value, list) else spans()
    return evidence
