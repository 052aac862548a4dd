"""Filters: any value within one, all of several; counts under the other filters."""

from mithaq.platform.publishing.facets import Dimension, filter_rows

ROWS = [
    {"kind": "pact", "year": "2020", "parties": ["A"]},
    {"kind": "memorandum", "year": "2025", "parties": ["A", "B"]},
    {"kind": "memorandum", "year": "2024", "parties": []},
]
DIMENSIONS = [
    Dimension(name="kind", legend="Kind", values=lambda row: [row["kind"]], word=str.title),
    Dimension(name="year", legend="Year", values=lambda row: [row["year"]], word=str, order=["2025", "2024", "2020"]),
    Dimension(name="party", legend="Party", values=lambda row: row["parties"], word=str, listed=True),
]


def choose(**chosen):
    return {name: frozenset(values) for name, values in chosen.items()}


def counts(facets, name):
    return {option.value: option.count for facet in facets if facet.name == name for option in facet.options}


def test_without_a_choice_everything_is_kept_and_counted():
    kept, facets = filter_rows(ROWS, DIMENSIONS, chosen={})
    assert kept == ROWS
    assert counts(facets, "party") == {"A": 2, "B": 1}


def test_values_of_one_filter_are_alternatives_and_filters_add_up():
    kept, _ = filter_rows(ROWS, DIMENSIONS, chosen=choose(year=["2025", "2020"], kind=["pact"]))
    assert kept == [ROWS[0]]


def test_counts_ignore_their_own_filter_and_obey_the_others():
    _, facets = filter_rows(ROWS, DIMENSIONS, chosen=choose(kind=["pact"]))
    assert counts(facets, "kind") == {"memorandum": 2, "pact": 1}
    assert counts(facets, "year") == {"2025": 0, "2024": 0, "2020": 1}


def test_a_row_without_a_value_fails_a_filter_on_it():
    kept, _ = filter_rows(ROWS, DIMENSIONS, chosen=choose(party=["A"]))
    assert ROWS[2] not in kept


def test_a_choice_that_nothing_has_stays_visible_with_zero():
    kept, facets = filter_rows(ROWS, DIMENSIONS, chosen=choose(party=["Z"]))
    assert kept == []
    assert [(each.value, each.count) for each in facets[2].chosen] == [("Z", 0)]


def test_an_unknown_parameter_filters_nothing():
    assert filter_rows(ROWS, DIMENSIONS, chosen=choose(colour=["red"]))[0] == ROWS
