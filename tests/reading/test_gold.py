"""Quality of reading on the written texts, and what must come out of the press articles where they are at hand."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from mithaq.reading import read
from mithaq.reading.formats.json import to_dict
from mithaq.reading.model import Reading
from mithaq.reading.resources.loading import read_rows
from mithaq.reading.score import Report, score

GOLD = Path(__file__).parent / "gold"
OPENED = Path(__file__).parent / "opened"
HELD_OUT = Path(__file__).parent / "heldout"
DESCRIBED = {name for name, _ in read_rows("rules.tsv")}
FLOORS = Path(__file__).parent / "floors.json"
EXTRA_GOLD = os.environ.get("MITHAQ_EXTRA_GOLD")
needs_extra_gold = pytest.mark.skipif(EXTRA_GOLD is None, reason="MITHAQ_EXTRA_GOLD names no folder of press articles")


def dates_of(folder: Path) -> dict[str, str | None]:
    rows = (json.loads(line) for line in (folder / "meta.jsonl").read_text("utf-8").splitlines() if line.strip())
    return {row["id"]: row["published"] for row in rows}


def readings(folder: Path, prefix: str) -> Iterator[Reading]:
    published = dates_of(folder)
    for path in sorted((folder / "corpus").glob(f"{prefix}*.txt")):
        yield read(path.read_text("utf-8"), published=published.get(path.stem), id=path.stem)


def scored(folder: Path, prefix: str, out: Path) -> Report:
    for reading in readings(folder, prefix):
        (out / f"{reading.id}.json").write_text(json.dumps(to_dict(reading), ensure_ascii=False), "utf-8")
        assert {fact.rule for fact in reading.facts()} <= DESCRIBED
    return score(folder / "gold", out, only=(prefix,), corpus=folder / "corpus")


@pytest.mark.parametrize(
    ("texts", "folder", "prefix"),
    [
        ("development", GOLD, "fr"),
        ("opened", OPENED, "ho"),
        ("written for development", OPENED, "w"),
        ("French held-out", HELD_OUT, "hfr"),
        ("Arabic development", GOLD, "ar"),
        ("English development", GOLD, "en"),
        ("Arabic held-out", HELD_OUT, "har"),
        ("English held-out", HELD_OUT, "hen"),
    ],
)
def test_quality_does_not_fall_below_its_floors(texts: str, folder: Path, prefix: str, tmp_path: Path) -> None:
    floors = json.loads(FLOORS.read_text("utf-8"))[texts]
    report = scored(folder, prefix, tmp_path)
    below = {
        f"{name} ({figure})": (floor, getattr(report.figures[name], figure))
        for name, least in floors.items()
        for figure, floor in least.items()
        if getattr(report.figures[name], figure) < floor
    }
    assert floors["all facts"]["f1"] > 0.5
    assert below == {}
    assert report.faults == ()


@pytest.mark.parametrize("prefix", ["ar", "en"])
def test_the_main_language_of_a_text_is_named(prefix: str) -> None:
    assert {reading.language for reading in readings(GOLD, prefix)} == {prefix}


@pytest.fixture(scope="module")
def press() -> dict[str, Reading]:
    return {reading.id: reading for reading in readings(Path(EXTRA_GOLD or ""), "seed")}


@needs_extra_gold
def test_press_job_commitments_have_doer_number_term_place_and_words(press: dict[str, Reading]) -> None:
    found = {
        (c.quantity.value, c.actor and c.actor.value, c.deadline and c.deadline.value, c.place and c.place.value)
        for c in press["seed2"].commitments
    }
    assert (Decimal(150), "KPMG", "2029", "Casablanca-Settat") in found
    assert (Decimal(200), "2T Services", "2028", "Oujda") in found
    assert any(
        number == 700 and "Arrow ECS" in (actor or "") and term == "2029" and place == "Casablanca-Settat"
        for number, actor, term, place in found
    )
    for commitment in press["seed2"].commitments:
        assert all(stated.spans for _, stated in commitment.slots())


@needs_extra_gold
def test_press_renewal_has_its_three_parties_date_length_and_the_act_it_continues(press: dict[str, Reading]) -> None:
    renewal = next(a for a in press["seed0"].agreements if a.act.value == "renewed")
    assert len(renewal.parties) == 3
    assert renewal.date is not None
    assert renewal.duration is not None
    assert renewal.follows is not None
    assert (renewal.date.value, renewal.duration.value, renewal.follows.value) == ("2025-04-16", "P2Y", "2023-06")


@needs_extra_gold
def test_press_weekday_within_a_forum_gives_the_day(press: dict[str, Reading]) -> None:
    [signed] = press["seed1"].agreements
    assert signed.date is not None
    assert signed.date.value == "2024-12-16"


@needs_extra_gold
def test_press_story_that_trails_another_yields_nothing(press: dict[str, Reading]) -> None:
    trailing = [noise for noise in press["seed2"].noise if noise.why == "second-story"]
    start = min(noise.span.start for noise in trailing)
    for fact in press["seed2"].facts():
        assert all(span.end <= start for _, stated in fact.slots() for span in stated.spans)


@needs_extra_gold
def test_press_quality_does_not_fall(tmp_path: Path) -> None:
    report = scored(Path(EXTRA_GOLD or ""), "seed", tmp_path)
    assert report.headline.f1 >= 0.85
    assert report.faults == ()
