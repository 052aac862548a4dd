"""The documented order, rule by rule: each beside the rule that comes after it."""

from __future__ import annotations

import pytest

from mithaq.resolving.choosing import Source, Standing, choose, choose_slot, standing_of
from mithaq.resolving.reasons import in_english


def shown(
    slot: str, told: dict[str, str | int], *sources: Source, loose: tuple[str, ...] = ()
) -> tuple[object, str | None]:
    choice = choose_slot(slot, told, {source.document: source for source in sources}, loose=loose)
    return choice.shown.value, choice.why and in_english(choice.why)


def test_an_official_text_goes_before_an_earlier_dispatch() -> None:
    official = Source("o", Standing.OFFICIAL, "2025-04-20")
    dispatch = Source("d", Standing.DISPATCH, "2025-04-15")
    assert shown("date", {"o": "2025-04-15", "d": "2025-04-16"}, official, dispatch) == (
        "2025-04-15",
        "the more official source",
    )


def test_a_dispatch_goes_before_the_press() -> None:
    assert shown("quantity", {"p": 5050, "d": 5500}, Source("p"), Source("d", Standing.DISPATCH))[0] == 5500


def test_a_report_goes_before_a_copy_that_is_more_precise() -> None:
    copy = Source("c", published="2025-04-01", copy_of="x")
    assert shown("quantity", {"c": 5051, "r": 5500}, copy, Source("r", published="2025-04-02")) == (
        5500,
        "a report, not a copy",
    )


def test_the_more_precise_value_goes_before_the_earlier_one() -> None:
    early, late = Source("e", published="2025-04-01"), Source("l", published="2025-05-01")
    assert shown("quantity", {"e": 5500, "l": 5050}, early, late, loose=("e",)) == (5050, "the more precise value")


def test_the_earlier_report_goes_before_the_later() -> None:
    early, late = Source("z", published="2025-04-01"), Source("a", published="2025-05-01")
    assert shown("date", {"z": "2025-03-15", "a": "2025-03-16"}, early, late) == ("2025-03-15", "the earlier report")


def test_an_unknown_day_of_publication_counts_as_latest() -> None:
    assert shown("date", {"a": "2025-03-15", "b": "2025-03-16"}, Source("a"), Source("b", published="2025-04-01"))[
        0
    ] == ("2025-03-16")


@pytest.mark.parametrize(
    ("slot", "coarse", "fine"),
    [
        ("date", "2025-04", "2025-04-15"),
        ("kind", "agreement", "memorandum"),
        ("act", "announced", "signed"),
        ("measure", "jobs", "jobs.direct"),
    ],
)
def test_what_only_adds_is_shown_and_contradicts_nothing(slot: str, coarse: str, fine: str) -> None:
    choice = choose_slot(slot, {"o": coarse, "p": fine}, {"o": Source("o", Standing.OFFICIAL)})
    assert (choice.shown.value, choice.others, choice.why) == (fine, (), None)


def test_all_documents_stay_with_their_value() -> None:
    choice = choose_slot("date", {"a": "2025-04-15", "b": "2025-04", "c": "2025-04-16", "d": "2025-04-16"}, {})
    assert set(choice.shown.documents) | {each for other in choice.others for each in other.documents} == set("abcd")


def test_a_slot_that_nobody_fills_has_no_choice() -> None:
    facts = {"a": {"date": None, "place": "Fès"}, "b": {"place": "فاس"}}
    assert [(each.slot, each.others) for each in choose("agreements", facts, {})] == [("place", ())]


@pytest.mark.parametrize(
    ("url", "standing"),
    [
        ("https://www.ministere.gov.ma/actualites/1", Standing.OFFICIAL),
        ("https://www.mapnews.ma/fr/depeche", Standing.DISPATCH),
        ("https://journal.example/gov/1", Standing.PRESS),
        (None, Standing.PRESS),
    ],
)
def test_standing_by_host(url: str | None, standing: Standing) -> None:
    assert standing_of(url) is standing
