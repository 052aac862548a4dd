from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.resolving.score import ClusterError, compare_groups, load_clusters, score_clusters

GOLD = [["fr1:a1", "fr2:a1", "ar1:a1"], ["fr1:a2"], ["fr2:a2", "en1:a1"]]
LANGUAGES = {"fr1": "fr", "fr2": "fr", "ar1": "ar", "en1": "en"}


def test_the_same_groups_in_another_order_are_all_right() -> None:
    turned = [list(reversed(group)) for group in reversed(GOLD)]
    figures = compare_groups(GOLD, turned, languages=LANGUAGES)
    assert (figures.pairs.f1, figures.b_cubed.f1, figures.missing, figures.extra) == (1.0, 1.0, 0, 0)
    assert figures.across is not None
    assert (figures.across.correct, figures.across.wanted) == (3, 3)  # fr1-ar1, fr2-ar1, fr2-en1


def test_pairs_and_b_cubed_of_one_member_in_the_wrong_group() -> None:
    found = [["fr1:a1", "fr2:a1"], ["ar1:a1", "fr1:a2"], ["fr2:a2", "en1:a1"]]
    figures = compare_groups(GOLD, found)
    # Pairs: gold 3 + 0 + 1 = 4; found 1 + 1 + 1 = 3; both 1 + 0 + 1 = 2.
    assert (figures.pairs.correct, figures.pairs.wanted, figures.pairs.found) == (2, 4, 3)
    assert (figures.pairs.precision, figures.pairs.recall) == (0.6667, 0.5)
    # B³ precision over six members: 1, 1, 1/2, 1/2, 1, 1; recall: 2/3, 2/3, 1/3, 1, 1, 1.
    assert (figures.b_cubed.precision, figures.b_cubed.recall) == (round(5 / 6, 4), round(14 / 18, 4))
    assert figures.across is None


def test_everything_apart_is_precise_and_everything_together_complete() -> None:
    apart = compare_groups(GOLD, [[member] for group in GOLD for member in group])
    assert (apart.pairs.recall, apart.b_cubed.precision) == (0.0, 1.0)
    assert apart.b_cubed.recall == round((3 * 1 / 3 + 1 + 2 * 1 / 2) / 6, 4)
    together = compare_groups(GOLD, [[member for group in GOLD for member in group]])
    assert (together.pairs.recall, together.b_cubed.recall) == (1.0, 1.0)
    assert together.pairs.precision == round(4 / 15, 4)
    assert together.b_cubed.precision == round((9 + 1 + 4) / 36, 4)


def test_pairs_within_a_language_do_not_count_across() -> None:
    figures = compare_groups(
        GOLD, [["fr1:a1", "fr2:a1"], ["ar1:a1", "en1:a1"], ["fr1:a2"], ["fr2:a2"]], languages=LANGUAGES
    )
    assert figures.pairs.correct == 1  # fr1-fr2
    assert figures.across is not None
    assert (figures.across.correct, figures.across.wanted, figures.across.found) == (0, 3, 1)


def test_a_member_that_was_not_found_lowers_recall_and_a_strange_one_precision() -> None:
    figures = compare_groups([["d1:x", "d2:x"]], [["d1:x"], ["d3:y"]])
    assert (figures.missing, figures.extra) == (1, 1)
    assert (figures.b_cubed.precision, figures.b_cubed.recall) == (0.5, 0.25)  # (1 + 0) / 2; (1/2 + 0) / 2


def test_where_there_is_nothing_to_join_nothing_is_wrong() -> None:
    figures = compare_groups([], [])
    assert (figures.pairs.f1, figures.b_cubed.f1) == (1.0, 1.0)
    assert compare_groups([["d1:x"], ["d2:x"]], [["d1:x"], ["d2:x"]]).pairs.f1 == 1.0


def test_every_kind_has_figures_of_its_own() -> None:
    figures = score_clusters({"people": [["d1:A", "d2:A"]]}, {"people": [["d1:A"], ["d2:A"]]})
    assert set(figures) == {"agreements", "commitments", "people", "organisations"}
    assert (figures["people"].pairs.recall, figures["agreements"].pairs.recall) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[", "as JSON"),
        ("[]", "an object of lists"),
        ('{"people": {}}', "a list of groups"),
        ('{"people": [["no document"]]}', "'document:…'"),
        ('{"people": [["d1:A"], ["d1:A"]]}', "in two"),
    ],
)
def test_a_file_of_another_shape_is_named(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "clusters.json").write_text(content, "utf-8")
    with pytest.raises(ClusterError, match=message):
        load_clusters(tmp_path / "clusters.json")


def test_forms_are_compared_as_composed_letters(tmp_path: Path) -> None:
    (tmp_path / "clusters.json").write_text(json.dumps({"people": [["d1:Ame\u0301lie"]]}), "utf-8")
    assert load_clusters(tmp_path / "clusters.json")["people"] == [["d1:Am\u00e9lie"]]


MEMBERS = st.dictionaries(
    st.sampled_from([f"d{n}:x" for n in range(8)]), st.tuples(st.integers(0, 3), st.integers(0, 3))
)


@given(MEMBERS)
def test_figures_agree_with_counting_every_pair(numbers: dict[str, tuple[int, int]]) -> None:
    gold, found = ([[m for m in numbers if numbers[m][side] == group] for group in range(4)] for side in (0, 1))
    gold, found = [each for each in gold if each], [each for each in found if each]
    figures = compare_groups(gold, found)
    pairs = [(a, b) for a in numbers for b in numbers if a < b]
    together = [[(a, b) for a, b in pairs if numbers[a][side] == numbers[b][side]] for side in (0, 1)]
    assert (figures.pairs.wanted, figures.pairs.found) == (len(together[0]), len(together[1]))
    assert figures.pairs.correct == len(set(together[0]) & set(together[1]))
    swapped = compare_groups(found, gold)
    assert (swapped.b_cubed.precision, swapped.b_cubed.recall) == (figures.b_cubed.recall, figures.b_cubed.precision)
