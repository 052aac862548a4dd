"""Texts that sound like agreements and commitments yield next to none: at most one in twenty."""

from __future__ import annotations

from pathlib import Path

import pytest

from mithaq.reading.score.lookalikes import Lookalikes, read_lookalikes

FOLDER = Path(__file__).parent
HALVES = ("development", "unseen")
FOLDERS = (*HALVES, "arabic", "english")
TEXTS = {"development": 56, "unseen": 30, "arabic": 20, "english": 20}
# One in twenty is one text and a half of thirty. The unseen half stood at 2 when the floor was set: it is held there
# until it falls, and nobody looks at which.
MOST = {"development": 1, "unseen": 2, "arabic": 1, "english": 1}


def of_half(half: str) -> Lookalikes:
    return read_lookalikes(FOLDER / "corpus" / half, published=FOLDER / "meta.jsonl")


@pytest.mark.parametrize("half", FOLDERS)
def test_few_lookalikes_yield_anything(half: str) -> None:
    found = of_half(half)
    assert found.texts == TEXTS[half]
    # The count alone: the names of the unseen half are for nobody's eyes.
    assert len(found.yielding) <= MOST[half]


def test_half_of_the_texts_are_full_of_trigger_words() -> None:
    loud = (FOLDER / "triggers.txt").read_text("utf-8").split()
    for half in FOLDERS:
        names = {path.stem for path in (FOLDER / "corpus" / half).glob("*.txt")}
        assert 2 * len(names & set(loud)) >= TEXTS[half]


def test_a_text_with_an_agreement_counts(tmp_path: Path) -> None:
    (tmp_path / "told.txt").write_text(
        "Le ministère de l'Énergie et la société Soltech ont signé mardi une convention.", "utf-8"
    )
    (tmp_path / "idle.txt").write_text("Il pleut sur la ville et personne ne signe rien.", "utf-8")
    assert read_lookalikes(tmp_path) == Lookalikes(2, ("told",))
    assert read_lookalikes(tmp_path).share == 0.5
    assert read_lookalikes(tmp_path / "none").share is None
