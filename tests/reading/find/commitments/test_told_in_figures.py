"""Figures as press and agencies word them: sums without a currency, results in nouns, doers behind their sum."""

from __future__ import annotations

import pytest

from mithaq.reading import read
from mithaq.reading.model import Commitment, Modality


def found(text: str) -> list[Commitment]:
    return list(read(text, published="2025-05-22").commitments)


def units(text: str) -> list[tuple[int, str]]:
    return [(int(each.quantity.value), each.unit.value) for each in found(text)]


def doers(text: str) -> list[str | None]:
    return [each.actor.value if each.actor else None for each in found(text)]


def terms(text: str) -> list[str | None]:
    return [each.deadline.value if each.deadline else None for each in found(text)]


def places(text: str) -> list[str | None]:
    return [each.place.value if each.place else None for each in found(text)]


def measures(text: str) -> list[str]:
    return [each.measure.value.value for each in found(text)]


def modalities(text: str) -> list[Modality]:
    return [each.modality.value for each in found(text)]


def test_a_milliard_of_nothing_is_money_where_the_text_has_one_currency() -> None:
    later = "À Dakar, la société Soltech investira 40 milliards de FCFA."
    assert units(f"Pour le démarrage, 15 milliards seront débloqués. {later}")[0] == (15_000_000_000, "XOF")
    two = "À Dakar, la société Soltech investira 40 milliards de FCFA et 3 millions d'euros."
    assert len(units(f"Pour le démarrage, 15 milliards seront débloqués. {two}")) == 2


def test_a_franc_of_central_africa_and_a_million_of_dinars() -> None:
    assert units("À Douala, la société Soltech investira 16 milliards de F.") == [(16_000_000_000, "XAF")]
    assert units("À Tunis, la société Soltech investira 5.067,4 MD.") == [(5_067_400_000, "TND")]
    assert units("À Rabat, la société Soltech investira 3 MD de dirhams.") == [(3_000_000_000, "MAD")]


def test_a_second_telling_fills_what_the_first_leaves_out() -> None:
    first = "Une enveloppe de 40 millions d'euros est prévue."
    assert doers(f"{first} La société Soltech investira 40 millions d'euros.") == ["Soltech"]
    assert doers(f"{first} La société Soltech investira 41 millions d'euros.") == [None, "Soltech"]


def test_the_subject_may_stand_behind_its_sum() -> None:
    assert doers("40 millions d'euros, c'est le montant que la société Soltech investira.") == ["Soltech"]
    assert doers("Avec une mise de 40 millions d'euros, la société Soltech compte créer 90 emplois.") == ["Soltech"] * 2
    assert doers("40 millions d'euros seront investis, c'est ce que demande la société Soltech.") == [None]


def test_a_sentence_that_turns_to_somebody_is_about_him() -> None:
    before = "La société Alizé investira 40 millions d'euros."
    assert doers(f"{before} Du côté de la société Soltech, il y aura 90 emplois à créer.") == ["Alizé", "Soltech"]


@pytest.mark.parametrize("where", ["", ", à Fès, Nador et Oujda,"])
def test_towns_may_stand_before_the_agent_of_a_passive(where: str) -> None:
    assert doers(f"Plus de 500 femmes ont été formées{where} par la société Soltech.") == ["Soltech"]
    assert doers(f"Plus de 500 femmes ont été formées{where} selon la société Soltech.") == [None]


def test_who_lends_does_not_build() -> None:
    lent = "La Banque mondiale a accordé 40 millions de dollars au Bénin"
    assert doers(f"{lent}, destinés à raccorder 300 villages.") == ["Banque mondiale", "Bénin"]
    assert doers("La Banque mondiale formera 300 techniciens d'ici 2029.") == ["Banque mondiale"]


def test_what_is_told_as_done_in_a_noun_is_reached() -> None:
    told = "Malgré la mise en service de 223 sites, des villages attendent."
    assert modalities(told) == [Modality.ACHIEVED]
    assert modalities("Au programme, la mise en service de 223 sites.") == [Modality.PROMISED]


def test_whom_a_deed_has_allowed_something_is_a_result() -> None:
    assert modalities("La société Soltech a permis à 300 femmes de se former.") == [Modality.ACHIEVED]
    assert found("La société Soltech a permis à 300 femmes un bref répit.") == []


def test_a_stretch_of_time_that_a_result_fills_is_no_term() -> None:
    done = "En l'espace de trois ans, l'État a alloué 40 millions d'euros à la recherche."
    assert terms(done) == [None]
    assert terms("D'ici trois ans, la société Soltech créera 300 emplois.") == ["2028"]


def test_a_term_behind_et_is_that_of_the_second_sentence() -> None:
    text = "La société Soltech ouvrira 40 centres et d'ici 2028 elle en ouvrira 90 autres."
    assert terms(text) == [None, "2028"]
    assert terms("La société Soltech ouvrira 40 centres d'ici 2028 et en équipera 90 autres.")[0] == "2028"


def test_a_term_behind_two_infinitives_is_shared() -> None:
    text = "Le gouvernement vise à porter le taux d'accès à 80 % et à intégrer 85 % d'énergies vertes d'ici 2030."
    assert terms(text) == ["2030", "2030"]
    assert measures(text) == ["coverage", "other"]
    own = "L'Union prévoit de former 900 exploitants et d'équiper, d'ici 2027, 3.400 hectares."
    assert terms(own) == [None, "2027"]


def test_what_a_sentence_is_for_does_not_govern_its_number() -> None:
    text = "Pour y parvenir, une enveloppe de 37 millions d'euros a été mobilisée par l'État."
    assert modalities(text) == [Modality.ACHIEVED]
    assert modalities("Pour mobiliser 37 millions d'euros, l'État créera un fonds d'ici 2027.") != [Modality.ACHIEVED]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Le gouvernement construira des lycées dans les 45 départements d'ici 2027.", 0),
        ("Le gouvernement raccordera les 45 départements d'ici 2027.", 1),
        ("Le programme « 100.000 logements » va générer 900 emplois.", 1),
        ("Le programme prévoit 100.000 logements et va générer 900 emplois.", 2),
        ("Les opérateurs investiront, pour un besoin total estimé à 75 millions d'euros.", 0),
        ("Les opérateurs investiront, pour un montant total estimé à 75 millions d'euros.", 1),
        ("La fondation a remis une subvention de 11.500 euros, soit la somme de 7 millions de FCFA.", 1),
    ],
)
def test_names_needs_and_places_count_for_nothing(text: str, count: int) -> None:
    assert len(found(text)) == count


def test_money_of_a_foundation_is_no_public_budget() -> None:
    assert measures("La Fondation Alizé a versé une subvention de 11 millions d'euros.") == ["investment"]
    assert measures("Le ministère de la Culture a versé une subvention de 11 millions d'euros.") == ["budget"]


def test_the_scene_of_a_subject_is_its_place() -> None:
    assert places("À Fès, environ 1280 logements seront remis cette année.") == ["Fès"]
    assert places("À Fès, le programme prévoit la construction de 1280 logements.") == ["Fès"]
    assert places("À Fès, le ministre a promis que 1280 logements seront remis cette année.") == [None]


def test_users_of_the_internet_are_nowhere() -> None:
    assert places("La société Soltech vise à attirer 3.000 nouveaux utilisateurs d'Internet d'ici 2027.") == [None]
    assert places("La société Soltech vise à attirer 3.000 nouveaux utilisateurs d'Agadir d'ici 2027.") == ["Agadir"]


@pytest.mark.parametrize(
    "text",
    [
        "L'objectif est de rendre opérationnels 520 km de fibre d'ici 2027.",
        "Le ministre a indiqué que la loi prévoyait la réalisation de 235.000 logements.",
        "Elles sont prêtes à investir près de 43 millions d'euros.",
        "Le projet comprend le renouvellement de 149 km de conduites d'ici 2027.",
    ],
)
def test_wordings_of_promise(text: str) -> None:
    assert modalities(text) == [Modality.PROMISED]


@pytest.mark.parametrize(
    "text",
    [
        "Le gouvernement a procédé au recrutement de 3.000 agents.",
        "La société Soltech annonce avoir raccordé 45 communes.",
        "La société Soltech a mis à la disposition du projet 3 millions d'euros.",
        "Au total, 7.130 candidats, dont 30,1 % de femmes, ont été insérés.",
        "Plus de 1.200 enseignants ont été initiés au numérique.",
    ],
)
def test_wordings_of_result(text: str) -> None:
    assert modalities(text)[:1] == [Modality.ACHIEVED]


@pytest.mark.parametrize(
    "text",
    [
        "Le gouvernement a salué le recrutement de 3.000 agents.",
        "Le gérant avait déclaré avoir formé 1.800 stagiaires.",
        "Le candidat devra avoir obtenu une bourse de 6.000 dirhams.",
        "Le mètre cube passera de 2,10 à 2,23 dinars.",
        "Cette année, 28 entreprises ont promis d'investir.",
        "Le plan laisse 155 millions d'euros restant à financer.",
    ],
)
def test_the_nearest_wordings_count_for_nothing(text: str) -> None:
    assert found(text) == []


def test_what_is_expected_is_promised_whatever_the_verb_tells() -> None:
    assert modalities("La région a attiré une usine, pour 3.000 emplois escomptés.") == [Modality.PROMISED]
    assert modalities("La région a attiré une usine, avec 3.000 emplois créés.") == [Modality.ACHIEVED]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Marie Dupont, PDG de la société Soltech, investira 30 millions d'euros.", "Soltech"),
        ("L'objectif est d'équiper 40 écoles, a dit Paul Petit, directeur général de la société Soltech.", "Soltech"),
        ("Les 40 écoles ont été équipées, a dit Paul Petit, directeur général de la société Soltech.", None),
    ],
)
def test_what_a_person_undertakes_the_body_owes(text: str, doer: str | None) -> None:
    assert doers(text) == [doer]
    assert found("Marie Dupont investira 30 millions d'euros.") == []


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("De son côté, la province du Val-Vert cédera 30 hectares.", "province du Val-Vert"),
        ("Transvia compte créer 90 emplois.", "Transvia"),
        ("Windor (Allemagne), fournisseur d'énergies, investira 230 millions d'euros.", "Windor"),
        ("Autre chantier, le port devra créer 90 emplois.", "Alizé"),
        ("Elle créera aussi 90 emplois.", "Alizé"),
    ],
)
def test_a_name_where_a_doer_stands_ends_the_story_of_the_doer_before(text: str, doer: str) -> None:
    assert doers(f"La société Alizé investira 40 millions d'euros. {text}") == ["Alizé", doer]


def test_companies_told_of_under_their_names() -> None:
    text = "Envolia : le producteur japonais va construire une usine, avec 2.500 emplois à la clé."
    assert doers(text) == ["Envolia"]
    assert doers(text.replace("le producteur japonais", "le sud du pays")) == [None]


def test_two_companies_may_promise_the_same_sum() -> None:
    text = "La société Soltech investira 100 millions d'euros. La société Alizé investira 100 millions d'euros."
    assert doers(text) == ["Soltech", "Alizé"]
    assert doers(text.replace("Alizé", "Soltech")) == ["Soltech"]


def test_a_sum_with_a_noun_of_its_own_is_not_what_the_one_before_is() -> None:
    text = "Le coût repose sur un budget de 800 millions d'euros et un financement privé de 150 millions d'euros."
    assert measures(text) == ["budget", "investment"]
    assert measures(text.replace("un financement privé de ", "")) == ["budget", "budget"]


def test_the_end_of_the_year_is_no_rate() -> None:
    rates = [
        each.per
        for each in found(
            "La société Soltech raccordera 300 villages d'ici la fin de l'année. "
            "La société Alizé versera 900 euros l'an."
        )
    ]
    assert [rate.value.value if rate else None for rate in rates] == [None, "year"]


def test_when_something_begins_is_no_term() -> None:
    text = "À travers un programme dont le démarrage est prévu en mars 2026, Soltech formera 300 techniciens."
    assert terms(text) == [None]
    assert terms("La société Soltech formera 300 techniciens en mars 2026.") == ["2026-03"]


def test_others_are_what_was_counted_before() -> None:
    text = "L'État a ouvert 17 instituts, tandis que 34 autres ouvriront en 2027."
    assert [(each.quantity.value, each.unit.value) for each in found(text)] == [(17, "institutes"), (34, "institutes")]
    assert units(text.replace("34 autres", "34 autres vœux")) != [(17, "institutes"), (34, "institutes")]


def test_what_a_target_had_is_told_beside_what_it_was() -> None:
    text = "Sur un objectif de 600 forages, 420 ont été réalisés à ce jour."
    assert [(int(each.quantity.value), each.modality.value) for each in found(text)] == [
        (600, Modality.PROMISED),
        (420, Modality.ACHIEVED),
    ]


def test_how_large_a_site_is_counts_for_nothing() -> None:
    assert found("Le campus de la société Soltech s'étendra sur une superficie de 10 hectares.") == []
    assert units("La société Soltech reboisera 10 hectares.") == [(10, "hectares")]


def test_adjectives_may_stand_before_what_is_counted() -> None:
    assert units("La société Soltech annonce la construction d'une cinquantaine de nouveaux sites.") == [(50, "sites")]


def test_who_gets_a_thing_does_not_owe_its_price() -> None:
    before = "La commune de Kati disposera bientôt d'un lycée."
    assert doers(f"{before} Le projet, d'un coût de 3 millions d'euros, est prévu pour 2027.") == [None]


def test_the_only_agreement_carries_what_is_promised_further_on_by_nobody() -> None:
    signed = "La société Soltech et le ministère de la Santé ont signé lundi une convention à Rabat."
    talk = "Le public était nombreux. Les discours ont été longs. Chacun a salué la presse. "
    promise = "Quelque 300 emplois seront créés d'ici 2029."
    near, far = found(f"{signed} {promise}"), found(f"{signed} {talk * 2}{promise}")
    assert [each.agreement.value if each.agreement else None for each in (*near, *far)] == ["a1", "a1"]
    beyond = found(f"{signed} {talk * 6}{promise}")
    assert [each.agreement for each in beyond] == [None]


def test_numbers_in_a_row_share_what_they_count() -> None:
    text = "Les sociétés Alphatec, Betasoft et Kimia ont promis respectivement 120, 80 et 45 emplois d'ici 2028."
    assert [(int(each.quantity.value), each.actor.value) for each in found(text) if each.actor] == [
        (120, "Alphatec"),
        (80, "Betasoft"),
        (45, "Kimia"),
    ]
    assert doers("La société Kimia créera 120 emplois en 2026, 80 en 2027 et 45 en 2028.") == ["Kimia"] * 3


def test_a_number_behind_its_noun() -> None:
    assert units("La société Kimia formera les artisans de Fès, au nombre de 450.") == [(450, "people")]


def test_who_raises_money_owes_what_it_is_for() -> None:
    assert doers("La société Datavox a levé 12 millions de dollars auprès du fonds Nilus.") == ["Datavox"]
    assert doers("La société Datavox a obtenu 12 millions de dollars auprès du Fonds vert.") == ["Fonds vert"]


def test_who_an_agreement_on_money_is_signed_with_lends_it() -> None:
    text = "L'accord, d'un montant de 42 millions de dollars, a été signé avec la Banque mondiale par l'État."
    assert doers(text) == ["Banque mondiale"]


def test_a_place_of_the_next_deed_is_not_that_of_the_number() -> None:
    text = "La société Datavox, qui a formé 300 jeunes, ouvrira un bureau à Lyon."
    assert places(text) == [None]
    assert places("La société Datavox, qui a formé 300 jeunes à Lyon, ouvrira un bureau.") == ["Lyon"]


def test_the_same_sum_as_an_equivalent_is_told_once() -> None:
    text = "L'État investira 131 milliards de francs CFA, l'équivalent de quelque 200 millions d'euros, à Dakar."
    assert units(text) == [(131_000_000_000, "XOF")]


def test_a_bank_of_exports_exports_nothing() -> None:
    assert measures("La Banque d'import-export apportera 150 millions de dollars.") == ["investment"]
    assert measures("Le secteur vise des exportations de 150 millions de dollars en 2027.") == ["exports"]


def test_sums_in_brackets_behind_those_who_pay_them() -> None:
    text = "Le projet sera financé par la Banque mondiale (120 millions de dollars) et l'État (30 millions de dollars)."
    assert [(int(each.quantity.value), each.actor.value) for each in found(text) if each.actor] == [
        (120_000_000, "Banque mondiale"),
        (30_000_000, "État"),
    ]
    assert len(found("La Banque mondiale financera 120 millions d'euros (130 millions de dollars).")) == 1


def test_who_profits_already_is_no_promise() -> None:
    text = "Le gouvernement a décidé d'augmenter de 20 % les allocations, dont bénéficient 2 millions de jeunes."
    assert [each.unit.value for each in found(text)] == ["percent"]
