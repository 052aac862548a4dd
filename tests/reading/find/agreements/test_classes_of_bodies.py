"""Parties that no list of head nouns knows, and words that look like parties and are none."""

from __future__ import annotations

import pytest

from mithaq.reading import read


def parties(text: str) -> set[str]:
    found = read(text, published="2025-03-05").agreements
    return {party.value for agreement in found for party in agreement.parties}


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        (
            "Une convention-cadre a été signée mardi à Lomé entre l'Agence emploi jeunes et le Cercle des petites et "
            "moyennes entreprises (CPME).",
            {"Agence emploi jeunes", "Cercle des petites et moyennes entreprises"},
        ),
        (
            "La société Alizé a signé mardi une convention avec l'Amicale des artisans du bois.",
            {"Alizé", "Amicale des artisans du bois"},
        ),
        (
            "Le ministère du Travail et des Relations avec les Institutions a signé mardi une convention avec Alizé.",
            {"ministère du Travail et des Relations avec les Institutions", "Alizé"},
        ),
        (
            "Le ministère a signé mardi une convention avec la société Kaya Holding Maroc.",
            {"Kaya Holding Maroc"},
        ),
    ],
)
def test_a_common_noun_that_stands_where_a_party_does_names_one(text: str, bound: set[str]) -> None:
    assert bound <= parties(text)


@pytest.mark.parametrize(
    ("text", "unbound"),
    [
        (
            "La Banque Alizé et l'Agence du port ont signé une convention de 110 millions d'euros (71 milliards de "
            "francs CFA).",
            "CFA",
        ),
        ("La société Alizé a signé mardi une convention avec la Région, par l'entremise d'un notaire.", "entremise"),
    ],
)
def test_a_currency_or_a_bare_noun_is_no_party(text: str, unbound: str) -> None:
    assert not any(unbound in party for party in parties(text))


def test_a_ministry_that_is_somewhere_is_not_called_so() -> None:
    reading = read(
        "Au siège du ministère à Rabat, la société Alizé et la Banque du port ont signé mardi une convention.",
        published="2025-03-05",
    )
    assert [party.value for party in reading.agreements[0].parties] == ["Alizé", "Banque du port"]


def test_what_an_agreement_is_about_is_not_the_agreement() -> None:
    reading = read(
        "L'Agence du port et la Banque Alizé ont signé une convention de prêt. Une autre convention, relative à "
        "l'accord de siège de la fondation, a été signée entre le ministère de la Mer et la société Kaya.",
        published="2025-03-05",
    )
    assert [{party.value for party in each.parties} for each in reading.agreements] == [
        {"Agence du port", "Banque Alizé"},
        {"ministère de la Mer", "Kaya"},
    ]


def test_who_takes_part_in_the_signature_of_this_agreement_makes_no_second_one() -> None:
    reading = read(
        "Le ministère de la Mer et la Banque Alizé ont signé un protocole d'accord. Le directeur de l'Agence du port "
        "a pris part à la signature de ce protocole d'accord.",
        published="2025-03-05",
    )
    assert [{party.value for party in each.parties} for each in reading.agreements] == [
        {"ministère de la Mer", "Banque Alizé"}
    ]


def test_documents_that_are_only_counted_are_one_object_where_their_day_and_town_are_told() -> None:
    reading = read(
        "Quatre mémorandums d'entente ont été signés mardi à Casablanca. Ils portent sur 500 emplois directs.",
        published="2025-03-05",
    )
    assert [(each.kind.value, each.date and each.date.value, each.parties) for each in reading.agreements] == [
        ("memorandum", "2025-03-04", ())
    ]


def test_contracts_in_the_plural_of_a_habit_are_none() -> None:
    assert read("Ici on signe trois contrats par jour, sourit un commerçant.", published="2025-03-05").agreements == ()


def test_each_of_several_told_in_a_subordinate_clause_keeps_who_signed_them_all() -> None:
    reading = read(
        "La ministre de la Mer, Nadia Exemple, a signé mercredi trois conventions avec des partenaires. Le "
        "communiqué "
        "indique que la première convention, signée avec la société Alizé, porte sur le port. La deuxième "
        "convention, "
        "signée avec la Banque Kaya, concerne les bourses.",
        published="2025-03-06",
    )
    signers = [[each.value.person for each in agreement.signatories] for agreement in reading.agreements]
    assert signers == [["Nadia Exemple"], ["Nadia Exemple"]]


def test_a_counterpart_signs_too_and_binds_no_ministry_that_is_not_named() -> None:
    [agreement] = read(
        "Le ministre togolais de l'Eau, Marc Abo, a signé, avec son homologue du Bénin, Rose Dossou, un protocole "
        "d'entente sur les barrages.",
        published="2024-10-14",
    ).agreements
    assert {each.value.person for each in agreement.signatories} == {"Marc Abo", "Rose Dossou"}
    assert [party.value for party in agreement.parties] == ["ministère de l'Eau"]


def test_who_joins_a_minister_in_one_of_several_leaves_the_ministry_bound() -> None:
    agreements = read(
        "La ministre de la Mer, Nadia Exemple, a signé mercredi trois conventions avec des entreprises.\n\n"
        "La première convention, signée avec la Banque Alizé et l'Agence du port, porte sur la pêche.\n\n"
        "La deuxième convention, signée entre la société Kaya et l'Agence du port, concerne les bourses.",
        published="2025-03-06",
    ).agreements
    assert [{party.value for party in each.parties} for each in agreements] == [
        {"ministère de la Mer", "Banque Alizé", "Agence du port"},
        {"Kaya", "Agence du port"},
    ]


def test_a_title_and_its_text_tell_of_one_act() -> None:
    [agreement] = read(
        "La ministre Nadia Exemple a signé un mémorandum d'entente relatif à un projet de port\n\n"
        "Ce jeudi 22 décembre 2022, à Rabat, une cérémonie s'est tenue.\n"
        "En vertu de ce mémorandum d'entente, signé par la ministre de la Mer, Nadia Exemple et la société "
        "Alizé, un quai "
        "sera construit.",
        published="2022-12-23",
    ).agreements
    assert {party.value for party in agreement.parties} == {"ministère de la Mer", "Alizé"}
    assert agreement.date is not None
    assert agreement.date.value == "2022-12-22"


def test_where_an_agreement_was_spoken_of_is_no_party() -> None:
    found = read(
        "En réponse à une question, à la Chambre des députés, sur la conclusion d'un accord avec la société "
        "Alizé, la "
        "ministre a donné des précisions.",
        published="2022-12-23",
    ).agreements
    assert all(party.value != "Chambre des députés" for each in found for party in each.parties)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        (
            "L'École des mines et l'opérateur de télécommunications Alizé ont signé un partenariat.",
            {"École des mines", "Alizé"},
        ),
        (
            "La Banque Kaya et la directrice de l'Agence du port ont signé un partenariat avec la Fondation "
            "d'entreprise "
            "Alizé.",
            {"Banque Kaya", "Agence du port", "Fondation d'entreprise Alizé"},
        ),
    ],
)
def test_the_noun_before_a_name_belongs_to_its_phrase(text: str, bound: set[str]) -> None:
    assert parties(text) == bound


def test_the_documents_that_somebody_signed_are_those_told_of() -> None:
    [agreement] = read(
        "L'Agence du port et la Banque Alizé ont signé trois accords de financement. Les textes, paraphés par "
        "Marc Abo, "
        "ministre de la Mer, et Jean Faye, directeur de la Banque Alizé, portent sur trois projets.",
        published="2024-07-15",
    ).agreements
    assert {each.value.person for each in agreement.signatories} == {"Marc Abo", "Jean Faye"}


def test_each_of_three_is_told_whatever_opens_its_sentence() -> None:
    agreements = read(
        "Le gouvernement a conclu trois conventions de financement avec la Banque Alizé.\nLe premier accord, "
        "d'une valeur de "
        "10 millions d'euros, est destiné à l'eau. D'un montant de 4 millions d'euros, le deuxième accord sera "
        "consacré à la "
        "réforme. La troisième et dernière convention porte sur le nord.",
        published="2024-07-15",
    ).agreements
    assert len(agreements) == 3


def test_who_signs_several_is_a_party_of_each_signed_with_another() -> None:
    agreements = read(
        "La ministre de la Mer a signé des accords de financement. Tout d'abord, un accord a été signé avec le "
        "Fonds Alizé. "
        "Ensuite, un accord a été signé avec la Banque Kaya.",
        published="2024-07-15",
    ).agreements
    assert [{party.value for party in each.parties} for each in agreements] == [
        {"ministère de la Mer", "Fonds Alizé"},
        {"ministère de la Mer", "Banque Kaya"},
    ]


def test_a_function_right_behind_a_name_is_its_own() -> None:
    roles = read(
        "Signé par Claire Hart DG d'Alizé, Rémi Roux DG du groupe Kaya et Anne Lom DG de Propar, cet accord "
        "couvre dix pays.",
        published="2025-06-16",
    ).roles
    assert {each.person.value: each.organisation and each.organisation.value for each in roles} == {
        "Claire Hart": "Alizé",
        "Rémi Roux": "Kaya",
        "Anne Lom": "Propar",
    }


def test_this_agreement_signed_by_two_ministers_is_the_one_between_their_states() -> None:
    [agreement] = read(
        "La Tunisie et l'Algérie ont signé un mémorandum d'entente.\n\nC'est ce qu'a annoncé le ministère de la "
        "Mer.\n\n"
        "Signé par le ministre tunisien de la Mer, Nizar Abo, et le ministre algérien de l'Économie, Yacine Dou, "
        "cet accord "
        "vise à consolider les échanges.",
        published="2022-12-07",
    ).agreements
    assert {party.value for party in agreement.parties} == {"Tunisie", "Algérie"}
    assert {each.value.person for each in agreement.signatories} == {"Nizar Abo", "Yacine Dou"}


def test_who_signs_in_somebody_s_house_is_named_behind_it() -> None:
    [agreement] = read(
        "La Banque Kaya et l'Agence du port ont conclu une convention. Paraphée au siège de la banque à la "
        "mi-journée par "
        "Amal Fal, ministre de la Mer, et Abdel Ham, directeur de l'Agence du port, cette convention porte sur "
        "trois quais.",
        published="2025-05-03",
    ).agreements
    assert {each.value.person for each in agreement.signatories} == {"Amal Fal", "Abdel Ham"}


@pytest.mark.parametrize(
    ("sentence", "role", "organisation"),
    [
        (
            "Le directeur général de la Sûreté portuaire et de la Surveillance du littoral, Abdel Ham, a parlé.",
            "directeur général de la Sûreté portuaire et de la Surveillance du littoral",
            None,
        ),
        ("Le directeur de l'École du port, Abdel Ham, a parlé.", "directeur", "École du port"),
        ("Le directeur général de Kaya, Abdel Ham, a parlé.", "directeur général", "Kaya"),
    ],
)
def test_a_field_with_a_capital_stays_in_the_function(sentence: str, role: str, organisation: str | None) -> None:
    [found] = read(sentence, published="2025-05-03").roles
    assert (found.role.value, found.organisation and found.organisation.value) == (role, organisation)


def test_whose_a_person_is_does_not_belong_to_the_name() -> None:
    [agreement] = read(
        "M. Mohamed Fri de TELKAN et M. Jean de Villiers ont signé un accord entre Kaya et Telkan.",
        published="2025-05-03",
    ).agreements
    assert {each.value.person for each in agreement.signatories} == {"Mohamed Fri", "Jean de Villiers"}
