"""What is counted is an open class: things of any trade have a unit, and what is done with them gives the measure."""

from __future__ import annotations

import pytest

from mithaq.reading.model import Commitment, Measure, Modality
from tests.reading.find.commitments.test_find_commitments import found, only


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("La société Agrosol plantera 9.000 oliviers d'ici 2027.", "olive trees"),
        ("Le groupe Alizé installera 22 éoliennes en 2027.", "wind turbines"),
        ("L'Office national de l'eau va creuser 60 puits.", "wells"),
        ("La compagnie Sahel Lines s'engage à acheter six avions.", "aircraft"),
        ("La Fondation Espoir distribuera 2.500 kits scolaires.", "school kits"),
        ("Le groupe Métro Sud embauchera 40 soudeurs.", "jobs"),
        ("Le groupe Métro Sud salariera 40 médecins.", "jobs"),
        ("La société Agrosol installera 500 paysans sur ces terres en 2027.", "people"),
        ("Le ministère de la Ville ouvrira 12 Cités d'ici 2027.", "centres"),
        ("La banque Rivage prêtera en 2027 à 150 petites et moyennes entreprises.", "companies"),
        ("L'opérateur Rivage étendra la 4G à 180 sous-préfectures en 2027.", "sub-prefectures"),
    ],
)
def test_a_thing_of_any_trade_has_its_unit(text: str, unit: str) -> None:
    assert only(text).unit.value == unit


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("L'État construira 12 lycées d'ici 2028.", Measure.SITES),
        ("L'État rénovera 12 lycées d'ici 2028.", Measure.OTHER),
        ("L'État raccordera 12 lycées à la fibre d'ici 2028.", Measure.COVERAGE),
        ("L'État raccordera à la fibre 95 bâtiments administratifs.", Measure.COVERAGE),
        ("L'État construira 95 bâtiments administratifs.", Measure.SITES),
        ("L'État embauchera 95 raccordeurs.", Measure.JOBS),
        ("L'État promet 95 embauches de raccordeurs.", Measure.JOBS),
        ("L'État touchera 95.000 personnes par ce projet d'ici 2028.", Measure.OTHER),
    ],
)
def test_what_is_done_with_a_facility_gives_the_measure(text: str, measure: Measure) -> None:
    assert only(text).measure.value is measure


def test_what_is_said_before_the_sum_is_not_done_with_whom_it_is_for() -> None:
    *_, helped = found("Grâce à cette couverture, la banque Rivage prêtera 3 milliards d'euros à 150 entreprises.")
    assert helped.measure.value is Measure.COMPANIES


def by_value(text: str) -> dict[int, Commitment]:
    return {int(each.quantity.value): each for each in found(text)}


def test_the_kinds_of_jobs_behind_a_total_stand_behind_their_numbers() -> None:
    jobs = by_value("Le groupe Kadia créera 900 emplois, dont 500 directs et 400 indirects.")
    assert {value: each.measure.value for value, each in jobs.items()} == {
        900: Measure.JOBS,
        500: Measure.JOBS_DIRECT,
        400: Measure.JOBS_INDIRECT,
    }


def test_a_part_of_an_investment_is_one_whoever_pays_it() -> None:
    amounts = by_value(
        "Les partenaires s'engagent à investir 50 millions d'euros, dont 20 millions apportés par la Région Sud."
    )
    assert amounts[20_000_000].measure.value is Measure.INVESTMENT


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("La banque ouvrira 40 agences.", 1),
        ("La centrale, portée par Lumen, alimentera 45.000 foyers.", 1),
        ("En banlieue, 40 agences à vendre.", 0),
    ],
)
def test_a_definite_thing_that_delivers_needs_no_name(text: str, count: int) -> None:
    assert len(found(text)) == count


@pytest.mark.parametrize(
    "text",
    [
        "Le gouvernement a renoncé à construire 40 lycées.",
        "La société Vexa a été condamnée à verser 2 millions d'euros.",
        "Dix sociétés ont signé la charte du ministère de l'Énergie.",
        "La société Vexa formera ses équipes avec trois écoles.",
        "L'entreprise a réalisé un chiffre d'affaires de 340 millions d'euros en 2024.",
        "Selon un cabinet de conseil, le marché atteindrait 4 milliards de dollars en 2030.",
    ],
)
def test_what_nobody_undertakes_is_none(text: str) -> None:
    assert not found(text)


def test_an_enabled_deed_is_reached() -> None:
    commitment = only("La société Vexa est parvenue à créer 300 emplois.")
    assert commitment.modality.value is Modality.ACHIEVED


def test_points_of_gdp_are_a_share_of_it() -> None:
    commitment = only("Le gouvernement attend de ce plan un gain de 2 points de PIB d'ici 2030.")
    assert (commitment.unit.value, commitment.measure.value) == ("percent", Measure.GDP)


def test_a_noun_with_the_form_of_a_verb_is_none() -> None:
    assert not found("Une annonce de 300 emplois directs n'a pas été faite.")
