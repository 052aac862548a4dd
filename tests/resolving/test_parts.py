"""The parts of linking: places, ministries, blocks, groups, settings."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from mithaq.resolving.blocking import CAP, Blocks, body_keys, pairs_in, person_keys
from mithaq.resolving.clustering import Pair, group
from mithaq.resolving.engine import settings_for
from mithaq.resolving.ministries import fields_of, same_fields
from mithaq.resolving.places import countries_of, place_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marrakech", "مراكش"),
        ("Casablanca-Settat", "الدار البيضاء-سطات"),
        ("Le Caire", "القاهرة"),
        ("Zagora", "زاكورة"),
    ],
)
def test_a_place_has_one_key_in_both_scripts(one: str, other: str) -> None:
    assert place_key(one) == place_key(other) != ""


def test_other_places_have_other_keys_and_no_place_has_none() -> None:
    assert place_key("Fès") != place_key("Meknès")
    assert place_key(None) == ""


@pytest.mark.parametrize(
    ("clues", "home", "countries"),
    [
        (("Dakar", "ministre sénégalaise", "Maroc"), "MA", ("SN", "MA")),
        (("Rabat", "Dakar"), "MA", ("MA", "SN")),
        ((), "MA", ("MA",)),
        ((), None, ()),
        (("président de la République",), "MA", ()),
    ],
)
def test_the_country_that_most_words_tell(clues: tuple[str, ...], home: str | None, countries: tuple[str, ...]) -> None:
    assert countries_of(clues, None, home=home) == countries


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("ministère de la Santé", "وزيرة الصحة", 1.0),
        ("ministre déléguée auprès du Chef du gouvernement, chargée du Budget", "ministère du Budget", 1.0),
        ("ministère de l'Économie et des Finances", "ministère de l'Économie", 0.7),
    ],
)
def test_fields_of_one_ministry(one: str, other: str, least: float) -> None:
    assert same_fields(fields_of(one), fields_of(other)) >= least


def test_a_second_field_is_not_a_ministry_of_its_own() -> None:
    assert same_fields(fields_of("ministère de l'Économie et des Finances"), fields_of("ministère des Finances")) == 0


def test_keys_meet_across_scripts() -> None:
    assert person_keys("Houria Benjaddou") & person_keys("حورية بنجدو")
    assert body_keys("Université Ibn Khaldoun") & body_keys("جامعة ابن خلدون")


@given(some.integers(min_value=2, max_value=4 * CAP))
def test_pairs_of_one_block_grow_no_faster_than_its_members(size: int) -> None:
    blocks = Blocks()
    members = [f"m{at:04}" for at in range(size)]
    for member in members:
        blocks.put(member, frozenset(("key",)))
    pairs = list(pairs_in(blocks.around(members), of=set(members)))
    assert len(pairs) == len(set(pairs)) <= size * CAP
    assert set(pairwise(members)) <= set(pairs)


NAMES = "abcdefg"


@given(
    some.dictionaries(
        some.tuples(some.sampled_from(NAMES), some.sampled_from(NAMES)).filter(lambda pair: pair[0] < pair[1]),
        some.sampled_from((0.3, 0.6, 0.9)),
    ),
    some.sets(some.tuples(some.sampled_from(NAMES), some.sampled_from(NAMES))),
    some.randoms(use_true_random=False),
)
def test_no_veto_is_broken_and_the_order_of_pairs_does_not_matter(scores, vetoes, chance) -> None:  # type: ignore[no-untyped-def]
    pairs = [Pair(one, other, score) for (one, other), score in scores.items()]

    def veto(one: str, other: str) -> bool:
        return (one, other) in vetoes or (other, one) in vetoes

    found = group(NAMES, pairs, merge_from=0.5, propose_from=0.2, veto=veto)
    chance.shuffle(pairs)
    assert group(NAMES, pairs, merge_from=0.5, propose_from=0.2, veto=veto) == found
    assert sorted(member for each in found.groups for member in each) == list(NAMES)
    assert not any(veto(one, other) for each in found.groups for one in each for other in each if one < other)
    assert all(pair.score >= 0.2 for pair in found.proposed)


@given(some.lists(some.tuples(some.integers(0, 5), some.integers(0, 5)), max_size=12, unique=True))
def test_a_group_has_one_member_of_a_document(edges: list[tuple[int, int]]) -> None:
    documents = {f"m{at}": f"d{at % 3}" for at in range(6)}
    pairs = {Pair.of(f"m{one}", f"m{other}", 0.9) for one, other in edges if one != other}
    found = group(documents, pairs, merge_from=0.5, propose_from=0.2, veto=lambda *_: False, documents=documents)
    assert all(len({documents[member] for member in each}) == len(each) for each in found.groups)


@pytest.mark.parametrize("kind", ["agreements", "commitments"])
def test_the_same_settings_serve_spark(kind: str) -> None:
    duck, spark = settings_for(kind), settings_for(kind, "spark")  # type: ignore[arg-type]
    assert len(duck["comparisons"]) == len(spark["comparisons"])
    text = json.dumps(spark)
    assert "ARRAY_LENGTH" not in text
    assert '\\"bodies_l\\"' not in text
    if kind == "agreements":
        assert "SIZE(ARRAY_INTERSECT(`bodies_l`, `bodies_r`))" in text


@pytest.mark.parametrize("kind", ["agreements", "commitments"])
def test_every_level_has_its_values_and_they_sum_to_one(kind: str) -> None:
    for comparison in settings_for(kind)["comparisons"]:  # type: ignore[arg-type]
        levels = [level for level in comparison["comparison_levels"] if not level.get("is_null_level")]
        for value in ("m_probability", "u_probability"):
            assert sum(level[value] for level in levels) == pytest.approx(1, abs=0.06), comparison["output_column_name"]
