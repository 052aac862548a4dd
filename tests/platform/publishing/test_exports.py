"""CSV and JSON: what a page shows, with its evidence, safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from django.test import Client

from mithaq.platform.publishing.streaming import LICENCE, safe_cell
from mithaq.platform.register.models import Actor, Commitment
from tests.platform.publishing.scene import FRENCH, Scene

COMMITMENT_HEAD = (
    "reference,state,measure,quantity,quantity_max,bound,unit,per,modality,deadline,deadline_on,actor,place,territory,"
    "region,agreement,last_heard_on,document,document_title,document_published,document_sha256,"
    "document_is_demonstration,start,end,original,sentence,documents,sources,merged,differs,withheld,licence"
)


def read_csv(client: Client, path: str) -> list[dict[str, str]]:
    response = client.get(path)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(response.getvalue().decode())))


def read_json(client: Client, path: str) -> dict[str, Any]:
    response = client.get(path)
    assert response["Content-Type"] == "application/json; charset=utf-8"
    return json.loads(response.getvalue())


def test_column_names_are_stable(client: Client, scene: Scene) -> None:
    body = client.get("/fr/commitments.csv").getvalue().decode()
    assert body.split("\r\n", maxsplit=1)[0] == COMMITMENT_HEAD


def test_each_row_carries_its_sentence_and_the_licence(client: Client, scene: Scene) -> None:
    rows = {row["reference"]: row for row in read_csv(client, "/fr/commitments.csv")}
    row = rows["ENG-2025-001"]
    assert FRENCH[int(row["start"]) : int(row["end"])] == row["original"] == "700"
    assert row["original"] in row["sentence"]
    assert row["quantity"] == "700"
    assert row["region"] == "MA-06"
    assert row["document_is_demonstration"] == "true"
    assert row["licence"] == LICENCE
    assert len(rows) == Commitment.objects.count()


def test_unknown_is_an_empty_cell_and_null_never_zero(client: Client, scene: Scene) -> None:
    row = next(row for row in read_csv(client, "/fr/commitments.csv") if row["reference"] == "ENG-2025-003")
    assert (row["deadline"], row["place"], row["quantity_max"]) == ("", "", "")
    item = next(
        item for item in read_json(client, "/fr/commitments.json")["commitments"] if item["reference"] == "ENG-2025-003"
    )
    assert item["deadline"] is None
    assert item["quantity"] == "65000000"


def test_a_formula_is_disarmed_in_csv_and_kept_in_json(client: Client, scene: Scene) -> None:
    row = next(row for row in read_csv(client, "/fr/commitments.csv") if row["reference"] == "ENG-2026-001")
    assert row["actor"] == "'=cmd|calc"
    item = read_json(client, "/fr/commitments/ENG-2026-001.json")["commitments"][0]
    assert item["actor"] == "=cmd|calc"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@x", "'@x"),
        ("-5", "'-5"),
        ("\tx", "'\tx"),
        ("a=b", "a=b"),
        (-5, "-5"),
        (None, ""),
        (True, "true"),
    ],
)
def test_cells(value: object, cell: str) -> None:
    assert safe_cell(value) == cell


def test_filters_hold_for_the_files(client: Client, scene: Scene) -> None:
    rows = read_csv(client, "/fr/commitments.csv?measure=investment")
    assert [row["reference"] for row in rows] == ["ENG-2025-003"]
    assert len(read_json(client, "/fr/agreements.json?year=2024")["agreements"]) == 1


def test_an_object_has_every_statement_with_its_passages(client: Client, scene: Scene) -> None:
    item = read_json(client, "/fr/commitments/ENG-2025-002.json")["commitments"][0]
    deadlines = [each for each in item["statements"] if each["slot"] == "commitment.deadline"]
    assert sorted(each["value"] for each in deadlines) == ["2028", "2029"]
    assert [each["shown"] for each in deadlines].count(True) == 1
    assert all(each["evidence"] for each in deadlines)


def test_agreements_list_their_parties(client: Client, scene: Scene) -> None:
    row = next(row for row in read_csv(client, "/fr/agreements.csv") if row["reference"] == "ACC-2025-001")
    assert row["parties"] == "ministère des Ponts; Atlas Câbles"
    assert row["sentence"].startswith("Le ministère des Ponts")


def test_actors_have_the_passage_that_names_them(client: Client, scene: Scene) -> None:
    rows = {row["name"]: row for row in read_csv(client, "/ar/actors.csv")}
    assert len(rows) == Actor.objects.count()
    assert rows["Leïla Amrani"]["original"] == "Leïla Amrani"
    assert rows["Leïla Amrani"]["document"].startswith("/ar/documents/")


def test_statements_has_a_row_for_each_passage(client: Client, scene: Scene) -> None:
    rows = read_csv(client, "/fr/statements.csv")
    slots = {(row["subject"], row["slot"]) for row in rows}
    assert ("ENG-2025-001", "commitment.quantity") in slots
    by_hand = [row for row in rows if row["origin"] == "person"]
    assert [row["stated_by"] for row in by_hand] == ["Leïla Analyste"]


def test_a_restricted_document_gives_its_evidence_and_not_its_text(client: Client, scene: Scene) -> None:
    path = f"/fr/documents/{scene.french.sha256[:16]}.json"
    assert read_json(client, path)["documents"][0]["text"] == FRENCH
    scene.french.text_override = False
    scene.french.save()
    item = read_json(client, path)["documents"][0]
    assert "text" not in item
    assert item["facts"]


def test_the_overview_says_what_it_counts_and_what_not(client: Client, scene: Scene) -> None:
    totals = read_json(client, "/fr/overview.json")["totals"]
    jobs = next(total for total in totals if total["measure"] == "jobs.direct")
    assert jobs["quantity"] == "850"
    assert jobs["left_out"] == [{"reference": "ENG-2025-004", "why": "repeated"}]


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_addresses_in_a_stream_keep_the_language_of_the_request(client: Client, scene: Scene, language: str) -> None:
    items = read_json(client, f"/{language}/commitments.json")["commitments"]
    assert all(item["url"].startswith(f"/{language}/") for item in items)
