"""The gold groups are whole: every object and every form of the written texts, in exactly one group."""

from __future__ import annotations

from pathlib import Path

import pytest

from mithaq.reading.score.compare import load_reading
from mithaq.resolving.score import load_clusters
from mithaq.resolving.translating import forms_of

HERE = Path(__file__).parent
READINGS = {path.stem: load_reading(path) for path in sorted((HERE.parent / "reading/gold/gold").glob("*.json"))}
GOLD = load_clusters(HERE / "gold/clusters.json")


@pytest.mark.parametrize("kind", ["agreements", "commitments"])
def test_every_object_stands_in_one_group(kind: str) -> None:
    objects = {f"{name}:{each['id']}" for name, reading in READINGS.items() for each in reading[kind]}
    members = [member for group in GOLD[kind] for member in group]
    assert sorted(members) == sorted(objects)


@pytest.mark.parametrize("kind", ["people", "organisations"])
def test_every_form_stands_in_one_group(kind: str) -> None:
    forms = {f"{name}:{form}" for name, reading in READINGS.items() for form in forms_of(reading, kind)}
    assert sorted(member for group in GOLD[kind] for member in group) == sorted(forms)


@pytest.mark.parametrize("kind", ["agreements", "commitments"])
def test_two_objects_of_one_document_are_never_the_same(kind: str) -> None:
    for group in GOLD[kind]:
        documents = [member.split(":")[0] for member in group]
        assert len(documents) == len(set(documents)), group
