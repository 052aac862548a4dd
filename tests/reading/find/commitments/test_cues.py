"""The table of cue words: how its expressions are read, and that every measure comes from its table."""

from __future__ import annotations

import pytest

from mithaq.reading.find.commitments.cues import cue
from mithaq.reading.find.commitments.measures import DEEDS, QUALIFIERS, decide
from mithaq.reading.find.commitments.nouns import Counted
from mithaq.reading.model import Measure
from mithaq.reading.resources.loading import read_rows


@pytest.mark.parametrize(
    ("name", "words", "held"),
    [
        ("action", "la création de", "création"),
        ("action", "les créations", "créations"),
        ("action", "la récréation", None),
        ("undertaking", "d’ici la fin", "d’ici"),
        ("hire", "recrutera", "recrutera"),
        ("budget", "le crédit public", "crédit public"),
        ("budget", "une aide budgétaire", None),
    ],
)
def test_an_expression_stands_as_whole_words(name: str, words: str, held: str | None) -> None:
    match = cue(name).search(words)
    assert (match[0] if match else None) == held


@pytest.mark.parametrize("counted", list(Counted))
def test_every_class_of_things_has_a_measure_of_its_own_accord(counted: Counted) -> None:
    rows = [row for row in read_rows("measures.tsv") if row[0] == counted.value]
    assert not rows[-1][1]
    assert decide(counted, unit=None, deeds=frozenset()) is Measure(rows[-1][2])


def test_a_measure_asks_only_for_classes_that_are_looked_for() -> None:
    asked = {name.lstrip("!") for row in read_rows("measures.tsv") for name in row[1].split()}
    assert asked <= {*DEEDS, *QUALIFIERS}
    assert all(cue(name).pattern for name in asked)
