from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import pytest

from mithaq.reading.engines import local, pool
from mithaq.reading.engines.jobs import Job, Outcome
from mithaq.reading.sources import Limits
from tests.reading.engines.readers import read_simply

Engine = Callable[[Iterable[Job]], Iterator[Outcome]]
ENGINES = {
    "local": partial(local.read_all, limits=Limits(), reader=read_simply),
    "pool": partial(pool.read_all, workers=2, limits=Limits(), reader=read_simply),
}


@pytest.fixture(params=sorted(ENGINES))
def engine(request: pytest.FixtureRequest) -> Engine:
    return ENGINES[request.param]


def job(name: str, text: str = "Texte.", **rest: object) -> Job:
    return Job(id=name, name=f"{name}.txt", data=text.encode(), **rest)  # type: ignore[arg-type]


def test_outcomes_come_in_the_order_of_the_jobs(engine: Engine) -> None:
    names = [f"d{number}" for number in range(12)]
    outcomes = list(engine(job(name, f"Texte {name}.") for name in names))
    assert [outcome.job_id for outcome in outcomes] == names
    assert [outcome.reading.text for outcome in outcomes if outcome.reading] == [f"Texte {name}." for name in names]
    assert outcomes[0].reading is not None
    assert dict(outcomes[0].reading.reader) == {"mithaq": "0.1.0"}


def test_a_bad_document_fails_alone(engine: Engine, tmp_path: Path) -> None:
    missing = Job(id="gone", name="gone.txt", path=tmp_path / "gone.txt")
    jobs = [
        job("a"),
        missing,
        job("empty", " "),
        job("b", "a fault here"),
        job("c", failure="need more, got less"),
        job("d"),
    ]
    outcomes = list(engine(jobs))
    assert [outcome.reading is not None for outcome in outcomes] == [True, False, False, False, False, True]
    failures = [outcome.failure or "" for outcome in outcomes]
    assert "a path where there is none" in failures[1]
    assert "without content" in failures[2]
    assert "a fault of the reader (KeyError at readers.py:" in failures[3]
    assert failures[4] == "need more, got less"


def test_what_the_source_knows_reaches_the_reading(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("Texte.")
    [outcome] = engine([Job(id="renamed", name="note.txt", path=path, published="2025-04")])
    assert outcome.reading is not None
    assert (outcome.reading.id, outcome.reading.published) == ("renamed", "2025-04")


def test_no_jobs_give_no_outcomes(engine: Engine) -> None:
    assert list(engine([])) == []


def test_a_document_that_ends_its_process_fails_alone() -> None:
    outcomes = list(ENGINES["pool"]([job("a"), job("b", "crash"), *(job(f"d{number}") for number in range(12))]))
    assert [outcome.job_id for outcome in outcomes if outcome.reading is None] == ["b"]
    assert len(outcomes) == 14
    assert outcomes[1].failure == "need a reading, but the process that read it died"


def test_jobs_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def jobs() -> Iterator[Job]:
        for number in range(100):
            taken.append(number)
            yield job(f"d{number}")

    for name, most in {"local": 1, "pool": 9}.items():
        taken.clear()
        outcomes = ENGINES[name](jobs())
        next(outcomes)
        assert 1 <= len(taken) <= most
        outcomes.close()  # type: ignore[attr-defined]


def test_a_pool_needs_a_process() -> None:
    with pytest.raises(ValueError, match="at least 1 process, got 0"):
        next(pool.read_all([], workers=0, limits=Limits()))
