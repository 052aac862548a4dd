"""Which measure a number is: what is counted, what is done with it, and what the words around it say."""

from __future__ import annotations

import pytest

from mithaq.reading.model import Measure
from tests.reading.find.commitments.test_find_commitments import found, only


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Le projet permettra d'apporter l'eau potable à 80.000 personnes.", Measure.COVERAGE),
        ("Le projet permettra l'électrification de 60 centres médicaux.", Measure.COVERAGE),
        ("La société Lumen raccordera 5.000 ménages d'ici 2027.", Measure.COVERAGE),
        ("La société Lumen construira 5.000 logements d'ici 2027.", Measure.OTHER),
        ("Le projet permettra d'équiper 80.000 personnes.", Measure.OTHER),
        ("Le ministère ouvrira la plateforme à 80.000 élèves d'ici 2027.", Measure.USERS),
        ("Le ministère formera 80.000 élèves à l'usage de la plateforme.", Measure.TRAINED),
        ("Quelque 80.000 personnes bénéficieront du programme de l'Office des semences.", Measure.OTHER),
    ],
)
def test_a_network_covers_a_service_is_used_anything_else_is_other(text: str, measure: Measure) -> None:
    assert only(text).measure.value is measure


def test_trainees_who_are_taken_on_hold_no_jobs() -> None:
    read = {int(each.quantity.value): each for each in found("La société Vexa recrutera 40 stagiaires et 25 soudeurs.")}
    assert (read[40].measure.value, read[40].unit.value) == (Measure.OTHER, "people")
    assert (read[25].measure.value, read[25].unit.value) == (Measure.JOBS, "jobs")


def test_kinds_of_jobs_in_one_row_are_told_apart() -> None:
    read = found("L'usine Kadia créera 100 emplois directs et plus de 700 emplois indirects.")
    assert [each.measure.value for each in read] == [Measure.JOBS_DIRECT, Measure.JOBS_INDIRECT]
    read = found("L'usine Kadia créera 100 emplois directs et 700 indirects.")
    assert [each.measure.value for each in read] == [Measure.JOBS_DIRECT, Measure.JOBS_INDIRECT]
    assert only("L'usine Kadia créera 100 emplois directs et indirects.").measure.value is Measure.JOBS


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Le taux de raccordement passera à 98 % en 2027.", Measure.COVERAGE),
        ("Le taux de réussite passera à 98 % en 2027.", Measure.OTHER),
        ("Le fabricant Alma s'engage sur un approvisionnement local de 30 millions d'euros.", Measure.OTHER),
        ("Le fabricant Alma s'engage sur un apport de 30 millions d'euros.", Measure.INVESTMENT),
        ("Une dotation de 30 millions d'euros sera versée par l'État aux universités.", Measure.BUDGET),
    ],
)
def test_shares_and_sums_measure_what_the_words_beside_them_name(text: str, measure: Measure) -> None:
    assert only(text).measure.value is measure


@pytest.mark.parametrize(
    ("payer", "measure"),
    [
        ("Le canton de Sarra", Measure.BUDGET),
        ("La communauté d'agglomération de Sarra", Measure.BUDGET),
        ("Le Fonds public d'amorçage", Measure.BUDGET),
        ("Le Fonds arabe de développement", Measure.INVESTMENT),
        ("La société Soltech", Measure.INVESTMENT),
    ],
)
def test_money_of_public_bodies_of_every_rank_is_a_budget(payer: str, measure: Measure) -> None:
    assert only(f"{payer} versera 3 millions d'euros à l'école en 2027.").measure.value is measure
