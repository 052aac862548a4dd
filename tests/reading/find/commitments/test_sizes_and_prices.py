"""Numbers that size a thing or price it, beside the nearest ones that somebody undertakes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mithaq.reading.model import Modality
from tests.reading.find.commitments.test_find_commitments import found


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("La société Soltech couvrira en 2027 les 40 communes de plus de 500 habitants.", [40]),
        ("La société Soltech couvrira plus de 500 habitants de Thiès en 2027.", [500]),
        ("La banque Rivage accordera 3 millions d'euros à un taux plafonné à 9 %.", [3_000_000]),
        ("La banque Rivage accordera 3 millions d'euros et portera à 9 % le taux de bancarisation.", [3_000_000, 9]),
        ("La société Soltech prélèvera 40 euros sur chaque achat.", []),
        ("La redevance sera fixée par la société Soltech à 350.000 FCFA par station.", []),
        ("La société Soltech investira 350.000 FCFA par an dans son école.", [350_000]),
        ("La société Soltech investira 3 dinars.", []),
        ("Cinq producteurs de la région s'engagent à livrer 155 tonnes de riz en 2027.", [155]),
        ("La société Soltech s'engage à former cinq producteurs de la région en 2027.", [5]),
        ("Le ministère de la Ville servira en 2027 les quartiers populaires de trois villes.", []),
        ("Le ministère de la Ville raccordera en 2027 trois villes.", [3]),
        ("Un tract attribuait à la société Soltech la promesse de 300 postes.", []),
        ("La société Soltech n'oublie pas sa promesse de 300 postes.", [300]),
    ],
)
def test_what_sizes_or_prices_a_thing_is_no_undertaking(text: str, quantities: list[int]) -> None:
    assert [each.quantity.value for each in found(text)] == [Decimal(each) for each in quantities]


def test_a_part_of_a_number_is_promised_and_not_the_whole() -> None:
    [commitment] = found("Le ministère de la Ville s'engage à affecter 14 des vingt boursiers en province.")
    assert (commitment.quantity.value, commitment.unit.value) == (Decimal(14), "people")


def test_of_a_whole_that_was_promised_the_target_and_the_result_count() -> None:
    text = "Sur les 100 villages que l'agence Mobilis devait raccorder, seuls 62 l'ont été."
    told = [(each.quantity.value, each.modality.value) for each in found(text)]
    assert told == [(Decimal(100), Modality.PROMISED), (Decimal(62), Modality.ACHIEVED)]


def test_a_whole_that_nobody_promised_is_none() -> None:
    text = "Sur les 100 villages que compte la province, la société Soltech en raccordera 62 en 2027."
    assert [each.quantity.value for each in found(text)] == [Decimal(62)]


def test_a_sum_over_all_counts_behind_its_verb() -> None:
    text = "La société Soltech et la société Majinet ouvriront deux usines. L'ensemble représente 73 millions d'euros."
    assert Decimal(73_000_000) in [each.quantity.value for each in found(text)]
