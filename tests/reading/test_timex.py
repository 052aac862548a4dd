"""Temporal expressions of news of all genres, invented and marked for this project: none may be lost again."""

from pathlib import Path

from mithaq.reading.score.timex import read_folder, score_timexes

FLOORS = {"strict": 0.95, "relaxed": 0.98, "type": 0.96, "value": 0.96}


def test_the_floors_on_marked_news() -> None:
    marked = read_folder(Path(__file__).parent / "timex")
    figures, misses = score_timexes(marked)
    assert sum(len(text.timexes) for text in marked) >= 90
    assert {name: figure.f1 >= FLOORS[name] for name, figure in figures.items()} == dict.fromkeys(FLOORS, True), misses
