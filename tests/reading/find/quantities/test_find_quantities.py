from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading.find.mentions import QuantityMention
from mithaq.reading.find.quantities import find_quantities, read_number
from mithaq.reading.model import Bound, Per


def the_only(text: str) -> QuantityMention:
    found = find_quantities(text)
    assert len(found) == 1, [text[each.start : each.end] for each in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "number", "value", "unit"),
    [
        ("La ville ouvre 130.000 comptes.", "130.000", "130000", None),
        ("La ville ouvre 130 000 comptes.", "130 000", "130000", None),
        ("La ville ouvre 130\u00a0000 comptes.", "130\u00a0000", "130000", None),
        ("La ville ouvre 130\u202f000 comptes.", "130\u202f000", "130000", None),
        ("Un fonds de 1,5 milliard de DH.", "1,5 milliard", "1500000000", "MAD"),
        ("Un fonds de 10,08 milliards de dirhams.", "10,08 milliards", "10080000000", "MAD"),
        ("À Dakar, 38 milliards de FCFA.", "38 milliards", "38000000000", "XOF"),
        ("À Yaoundé, 38 milliards de FCFA.", "38 milliards", "38000000000", "XAF"),
        ("Une aide de 38 milliards de FCFA.", "38 milliards", "38000000000", "XXX"),  # which franc is not said
        ("Un apport de 4,5 MDT.", "4,5 M", "4500000", "TND"),
        ("Un apport de 65 MDH.", "65 M", "65000000", "MAD"),
        ("Un apport de 12 Mds DH.", "12 Mds", "12000000000", "MAD"),
        ("Un apport de 5 M€.", "5 M", "5000000", "EUR"),
        ("Un apport de $ 5 millions.", "5 millions", "5000000", "USD"),
        ("Un apport de 20 dollars.", "20", "20", "USD"),
        ("À Alger, 3 millions de dinars.", "3 millions", "3000000", "DZD"),
        ("Un apport de 96 millions de MRU.", "96 millions", "96000000", "MRU"),
        ("Un apport de 1 million 200 000 dirhams.", "1 million 200 000", "1200000", "MAD"),
        ("Une part de 60 %.", "60", "60", "percent"),
        ("Une part de 60 pour cent.", "60", "60", "percent"),
        ("La moitié des élèves.", "La moitié", "50", "percent"),
        ("Un gain de 3 points de PIB.", "3", "3", "points"),
        ("Ses 300 points de vente.", "300", "300", None),  # shops, not points
        ("Elle relie onze communes.", "onze", "11", None),
        ("Deux millions et demi de foyers.", "Deux millions et demi", "2500000", None),
        ("La barre du million de prises.", "million", "1000000", None),
        ("Cent vingt-trois mille hectares.", "Cent vingt-trois mille", "123000", None),
        ("Un site d'un gigawatt.", "un", "1", None),
        ("Elle crée 2000 emplois.", "2000", "2000", None),
        ("Remettre à neuf 25.000 chambres.", "25.000", "25000", None),  # "neuf" is "new"
    ],
)
def test_value_and_unit(text: str, number: str, value: str, unit: str | None) -> None:
    mention = the_only(text)
    assert (mention.number.of(text), mention.value, mention.unit) == (number, Decimal(value), unit)
    assert (mention.unit_span is None) == (unit is None)


@pytest.mark.parametrize(
    "text",
    [
        "En 2023 puis en 2025, une stratégie.",
        "Gitex Africa 2025 ouvre mardi.",
        "Le plan 2022-2024 et la feuille de route 2023/2026.",
        "Le 16 avril, le 7 sept. 2025 et du 15 au 19 décembre.",
        "Le 12/03/2025 à 10h30 puis à 08:40.",
        "Rendez-vous à 17 heures.",
        "Appelez le 05 22 33 44 55 ou le +212 522 33 44 55.",
        "La 5G et l'industrie 4.0 avec 2T Services et N+1.",
        "Voir page 4, article 5, salle 14 et le n° 88 (2).",
        "Une convention et un accord.",
        "Sortie 24/7 sur https://exemple.ma/2025/300 ou a300@exemple.ma",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert [text[each.start : each.end] for each in find_quantities(text)] == []


@pytest.mark.parametrize(
    ("text", "bound", "cue"),
    [
        ("Elle vise plus de 300 postes.", Bound.AT_LEAST, "plus de"),
        ("Elle vise au moins 300 postes.", Bound.AT_LEAST, "au moins"),
        ("Elle vise pas moins de 300 postes.", Bound.AT_LEAST, "pas moins de"),
        ("Elle vise 300 postes directs au minimum.", Bound.AT_LEAST, "au minimum"),
        ("Un coût dépassant 300 dirhams.", Bound.AT_LEAST, "dépassant"),
        ("Un coût ne dépassant pas 300 dirhams.", Bound.AT_MOST, "ne dépassant pas"),
        ("Elle vise environ 300 postes.", Bound.ABOUT, "environ"),
        ("Il fait état d'environ 300 postes.", Bound.ABOUT, "environ"),
        ("Elle vise quelque 300 postes.", Bound.ABOUT, "quelque"),
        ("Elle vise une centaine de postes.", Bound.ABOUT, "une centaine"),
        ("Elle vise au moins une centaine de postes.", Bound.AT_LEAST, "au moins"),
        ("Elle vise jusqu'à 300 postes.", Bound.AT_MOST, "jusqu'à"),
        ("Elle vise moins de 300 postes.", Bound.AT_MOST, "moins de"),
        ("Elle vise 300 postes de plus.", Bound.EXACT, None),  # an addition, not a bound
        ("Quelques anciens gardent 300 postes.", Bound.EXACT, None),
    ],
)
def test_bound(text: str, bound: Bound, cue: str | None) -> None:
    mention = the_only(text)
    assert mention.bound is bound
    assert (mention.bound_span.of(text) if mention.bound_span else None) == cue


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Une économie de 25 à 30 % d'eau.", [(25, 30)]),
        ("Elle prévoit de 800 à 1.000 emplois.", [(800, 1000)]),
        ("Elle livre entre 800 et 1 000 compteurs.", [(800, 1000)]),
        ("Elle lève deux à trois millions d'euros.", [(2_000_000, 3_000_000)]),
        ("Entre 15 et 20 millions de dollars.", [(15_000_000, 20_000_000)]),
        ("Elle espère une ou deux licornes.", [(1, 2)]),
        ("Une hausse de 20-25 %.", [(20, 25)]),
        # Where one starts and where one wants to arrive are two quantities.
        ("L'emploi passera de 14.000 en 2022 à 50.000 en 2026.", [(14000, None), (50000, None)]),
        ("Elle portera la couverture de 63 à 90 %.", [(63, None), (90, None)]),
        ("Elle recrute entre 2024 et 2026.", []),
        ("Elle forme 800 agents et 1 000 élèves.", [(800, None), (1000, None)]),
    ],
)
def test_range(text: str, ends: list[tuple[int, int | None]]) -> None:
    found = find_quantities(text)
    assert [(each.value, each.value_max) for each in found] == ends
    assert all((each.number_max is None) == (each.value_max is None) for each in found)


@pytest.mark.parametrize(
    ("text", "per", "cue"),
    [
        ("Elle en forme 350 par an.", Per.YEAR, "par an"),
        ("Elle verse 80 millions d'euros par an.", Per.YEAR, "par an"),
        ("Ici 1.500 greffiers seront formés chaque année.", Per.YEAR, "chaque année"),
        ("Elle forme chaque année 1.500 greffiers.", Per.YEAR, "chaque année"),
        ("Un crédit de 1.240 DH/mois.", Per.MONTH, "/mois"),
        ("Une aide de 150 dirhams par mois.", Per.MONTH, "par mois"),
        ("Elle a posé 2 250 compteurs depuis l'an dernier.", None, None),
        ("Elle forme 350 agents. Le bilan paraît chaque année.", None, None),
    ],
)
def test_rate(text: str, per: Per | None, cue: str | None) -> None:
    mention = the_only(text)
    assert mention.per is per
    assert (mention.per_span.of(text) if mention.per_span else None) == cue


def test_ratio_and_the_accord_that_is_none() -> None:
    ratio = the_only("Un train sur cinq, hier, a connu un retard.")
    assert (ratio.value, ratio.ratio_of) == (1, 5)
    assert the_only("Un accord sur trois ans.").ratio_of is None


def test_ordinals_are_ranks_and_no_amounts() -> None:
    text = "La 19e édition et le troisième site"
    assert [(each.value, each.ordinal) for each in find_quantities(text)] == [(19, True), (3, True)]


def test_a_currency_left_out_is_that_of_the_sum_before() -> None:
    text = "Coût : 96 millions de MRU. Le ministère règle 64 millions ; le reste, 32 millions, suivra."
    assert [each.unit for each in find_quantities(text)] == ["MRU", "MRU", "MRU"]
    text = "Coût : 96 millions de MRU pour 2 millions de foyers."  # counted people, no sum
    assert [each.unit for each in find_quantities(text)] == ["MRU", None]
    text = "Coût : 96 millions de MRU.\n\nPrès de 64 millions étaient attendus."  # another paragraph
    assert [each.unit for each in find_quantities(text)] == ["MRU", None]
    text = "Coût : 96 millions de MRU.\n\nPuis, 64 millions pour la ville."  # shared out: money in any paragraph
    assert [each.unit for each in find_quantities(text)] == ["MRU", "MRU"]
    text = "Coût : 96 millions de MRU, soit 2 millions d'euros.\n\nPuis, 64 millions pour la ville."  # of which?
    assert [each.unit for each in find_quantities(text)] == ["MRU", "EUR", None]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("une convention de 18 milliards 340 millions de FCFA", 18_340_000_000),
        ("une convention de 18 milliards, puis 340 millions de FCFA", 18_000_000_000),
    ],
)
def test_milliards_may_be_followed_by_their_millions(text: str, value: int) -> None:
    assert find_quantities(text)[0].value == value


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("Le plan vise une production annuelle de riz de 52 000 tonnes.", Per.YEAR),
        ("La Région prévoit un budget mensuel de 3 millions d'euros.", Per.MONTH),
        ("La réunion annuelle de 300 artisans est prévue.", None),
    ],
)
def test_what_recurs_may_be_said_before_the_number(text: str, per: Per | None) -> None:
    assert find_quantities(text)[0].per is per


def test_wrapped_lines_do_not_hide_a_quantity() -> None:
    text = "Le consortium apporte en tout et pour tout 120 mil-\nlions de dollars, et la ville un\npeu plus de 3 %."
    assert [(each.value, each.unit) for each in find_quantities(text)] == [(120_000_000, "USD"), (3, "percent")]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("22.500", 22500),
        ("2000", 2000),
        ("1,5 milliard", 1_500_000_000),
        ("une centaine", 100),
        ("un", 1),
        ("Fès", None),
    ],
)
def test_read_number(words: str, value: int | None) -> None:
    assert read_number(words) == value


PIECES = (
    "de à entre et un une deux cent mille million milliards centaine demi % DH € plus moins maximum 1 25",
    "1.500 1,5 2025 mai sur tiers par an le la d' - \n \u00a0 \u202f é\u0301 \u200f 🎉 ( ) . , 12e premier",
    "moitié 99999999999999999999999",
)
TEXTS = st.one_of(
    st.text(),
    st.lists(st.sampled_from(" ".join(PIECES).split(" ")), max_size=14).map(" ".join),
)


@given(TEXTS)
def test_offsets_hold_for_any_text(text: str) -> None:
    at = 0
    for mention in find_quantities(text):
        assert at <= mention.start
        assert mention.span.of(text)
        for span in (mention.number, mention.number_max):
            assert span is None or mention.span.covers(span)
        for span in (mention.bound_span, mention.unit_span, mention.per_span):
            assert span is None or span.of(text)
        at = mention.end


def test_a_piece_of_a_text_takes_its_currency_from_the_whole() -> None:
    (told,) = find_quantities("3 millions de dinars", told_in="a tunis, la caisse compte en dinars")
    (untold,) = find_quantities("3 millions de dinars")

    assert told.unit == "TND"
    assert untold.unit == "XXX"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Québec versera 12 millions de dollars à Montréal, a dit la ministre à Québec.", "CAD"),
        ("Québec versera 12 millions de dollars américains à Montréal, a dit la ministre à Québec.", "USD"),
        ("La Banque Alizé prêtera 12 millions de dollars au Togo, a dit à Montréal le ministre.", "USD"),
        ("La Banque Alizé prêtera 12 M$ au Togo.", "USD"),
    ],
)
def test_the_dollar_is_that_of_the_country_in_which_a_text_is_set(text: str, code: str) -> None:
    [quantity] = find_quantities(text)
    assert quantity.unit == code


@pytest.mark.parametrize(
    ("text", "rank"),
    [("Le pays vise le top 50 mondial.", 50), ("Une place parmi les cinq premiers d'ici 2030.", 5)],
)
def test_a_place_among_the_first_is_a_rank_at_most(text: str, rank: int) -> None:
    [quantity] = find_quantities(text)
    assert (quantity.value, quantity.ordinal, quantity.bound) == (rank, True, Bound.AT_MOST)


@pytest.mark.parametrize("text", ["Dans les 5 premières années, 5 sites.", "Les 50 premiers bénéficiaires sont là."])
def test_the_first_of_many_are_a_count(text: str) -> None:
    assert not any(each.ordinal for each in find_quantities(text))


@pytest.mark.parametrize(
    ("text", "units"),
    [
        # What restates a sum in brackets is not the currency of the sums behind it.
        (
            "À Dakar, un prêt de 20 milliards de FCFA (30 millions d'euros), dont 12 milliards pour Thiès.",
            ["XOF", "EUR", "XOF"],
        ),
        ("À Dakar, 20 milliards de FCFA. La banque prêtera 3 milliards de crédits.", ["XOF", "XOF"]),
        ("À Dakar, 20 milliards de FCFA. La banque ouvrira 3 millions de comptes.", ["XOF", None]),
        ("À Dakar, 20 milliards de FCFA.\n\nLe second don, d'un montant de 655 millions, ira à Thiès.", ["XOF", "XOF"]),
        (
            "À Dakar, 20 milliards de FCFA.\n\nLe réseau en touche 3 millions, et 655 millions s'y ajoutent.",
            ["XOF", None, None],
        ),
    ],
)
def test_the_currency_of_a_sum_that_leaves_it_out(text: str, units: list[str | None]) -> None:
    assert [each.unit for each in find_quantities(text) if not each.ordinal] == units
