"""Which place a name means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.platform.territories.rules import Namesake, PlaceName, choose_namesake, fold_name, parse_name
from mithaq.platform.territories.vocabulary import Level


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Fès-Meknès", "FES MEKNES", True),
        ("Laâyoune – Sakia El Hamra", "Laayoune-Sakia El Hamra", True),
        ("M'diq", "M’diq", True),
        ("أكادير", "اكادير", True),
        ("سطات", "سـطات", True),
        ("Salé", "Sale", True),
        ("Salé", "Sala", False),
        ("Beni Mellal", "Benimellal", False),
    ],
)
def test_fold_name(left: str, right: str, same: bool) -> None:
    assert (fold_name(left) == fold_name(right)) is same


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Oujda", PlaceName(("oujda",))),
        ("L'Oriental", PlaceName(("l oriental", "oriental"))),
        ("la région de l'Oriental", PlaceName(("la region de l oriental", "oriental"), Level.REGION)),
        ("Casablanca-Settat region", PlaceName(("casablanca settat region", "casablanca settat"), Level.REGION)),
        ("province de Nador", PlaceName(("province de nador", "nador"), Level.PROVINCE)),
        ("جهة الشرق", PlaceName(("جهه الشرق", "الشرق"), Level.REGION)),
        ("Région", PlaceName(("region",))),  # the generic word alone is no name without it
        ("Villefranche", PlaceName(("villefranche",))),  # no generic word, only its letters
        ("…", PlaceName(())),
    ],
)
def test_parse_name(name: str, expected: PlaceName) -> None:
    assert parse_name(name) == expected


def place(*line: int, level: Level = Level.COMMUNE, population: int | None = 1000) -> Namesake:
    return Namesake(line=line, level=level, population=population)


def test_nobody_bears_the_name() -> None:
    assert choose_namesake([]) is None


def test_the_town_is_meant_rather_than_the_province_around_it() -> None:
    province, town = place(1, 9, level=Level.PROVINCE), place(2, 1, 9)
    assert choose_namesake([province, town]) == town


def test_a_generic_word_names_the_level() -> None:
    province, town = place(1, 9, level=Level.PROVINCE), place(2, 1, 9)
    assert choose_namesake([province, town], level=Level.PROVINCE) == province
    assert choose_namesake([province, town], level=Level.REGION) is None


def test_apart_only_one_ten_times_larger_is_taken() -> None:
    village = place(1, 5, 9, population=1000)
    assert choose_namesake([village, place(2, 6, 9, population=10_000)]) == place(2, 6, 9, population=10_000)
    assert choose_namesake([village, place(2, 6, 9, population=9_999)]) is None


def test_an_unknown_population_is_not_taken_for_a_small_one() -> None:
    assert choose_namesake([place(1, 5, population=None), place(2, 6, population=10_000)]) is None
