"""Who is bound and who signed, in the constructions of the press."""

from __future__ import annotations

import pytest

from mithaq.reading import read
from tests.reading.find.agreements.readings import only, parties, signers

SIGNED = "Le ministère de l'Énergie et la société Soltech ont signé mardi à Tanger une convention."


@pytest.mark.parametrize(
    "opening",
    [
        "Afin de moderniser les ports de l'Agence des côtes",
        "Dans le cadre du renforcement des liens entre Dakar Terminal et les écoles",
        "Pour les besoins de la Fondation Baobab",
    ],
)
def test_a_phrase_that_opens_the_sentence_binds_nobody_and_hides_no_subject(opening: str) -> None:
    agreement = only(f"{opening}, le ministère de l'Énergie et la société Soltech ont signé une convention.")
    assert parties(agreement) == {"ministère de l'Énergie", "Soltech"}


def test_the_name_in_brackets_is_the_same_party() -> None:
    agreement = only(
        "La Banque du Détroit (BDD) et la société Soltech (groupe Cobalt) ont signé mardi une convention. "
        "Le document a été paraphé par Samir Alami, directeur général de la BDD."
    )
    assert parties(agreement) == {"Banque du Détroit", "Soltech"}
    assert signers(agreement) == {"Samir Alami"}


def test_a_minister_who_signs_for_a_state_or_a_government_binds_it() -> None:
    agreement = only(
        "Le gouvernement gabonais et la Banque du Détroit ont signé mardi un accord de prêt. Le texte a été paraphé "
        "par Awa Diallo, ministre de l'Énergie, et Samir Alami, directeur général de la Banque du Détroit."
    )
    assert parties(agreement) == {"gouvernement gabonais", "Banque du Détroit"}
    assert signers(agreement) == {"Awa Diallo", "Samir Alami"}


def test_a_minister_who_signs_for_nobody_else_binds_the_ministry() -> None:
    agreement = only(
        "Un accord a été signé par Awa Diallo, ministre de l'Énergie, et Samir Alami, directeur général de Soltech."
    )
    assert parties(agreement) == {"ministère de l'Énergie", "Soltech"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Avant la signature de l'accord, la ministre de la Santé, Awa Diallo, a reçu les invités.",
        "C'est la ministre de la Santé, Awa Diallo, qui a présidé la cérémonie de signature.",
        "La signature de cet accord intervient en marge d'un entretien entre la ministre de la Santé, Awa Diallo, et "
        "le directeur du port, Omar Kanté.",
        "La ministre de la Santé, Awa Diallo, a indiqué que la société signe cet accord pour longtemps.",
    ],
)
def test_who_receives_presides_meets_or_speaks_has_not_signed(sentence: str) -> None:
    agreement = only(f"{SIGNED} {sentence}")
    assert signers(agreement) == set()
    assert parties(agreement) == {"ministère de l'Énergie", "Soltech"}


def test_a_verb_before_its_subject_has_the_subject_sign() -> None:
    agreement = only(f"{SIGNED} Y ont apposé leur signature Awa Diallo et Samir Alami, directeur général de Soltech.")
    assert signers(agreement) == {"Awa Diallo", "Samir Alami"}


def test_a_second_agreement_of_a_pronoun_is_its_own() -> None:
    reading = read(
        f"{SIGNED} Il a également signé un accord avec la Fondation Baobab. Il a été paraphé par Awa Diallo.",
        published="2025-05-22",
    )
    assert [parties(agreement) for agreement in reading.agreements] == [
        {"ministère de l'Énergie", "Soltech"},
        {"ministère de l'Énergie", "Fondation Baobab"},
    ]


@pytest.mark.parametrize(
    ("words", "published", "date"),
    [("mardi dernier", "2024-03", "2024-03"), ("ce jour", "2024", "2024"), ("mardi", "2024-03-14", "2024-03-12")],
)
def test_a_day_that_cannot_be_counted_is_as_precise_as_the_publication(words: str, published: str, date: str) -> None:
    agreement = only(
        f"Le ministère de l'Énergie et la société Soltech ont signé {words} une convention.", published=published
    )
    assert agreement.date is not None
    assert agreement.date.value == date


def test_a_credit_line_is_an_agreement_and_one_merely_opened_is_none() -> None:
    agreement = only("La Banque du Détroit et la société Soltech annoncent la signature d'une ligne de crédit.")
    assert agreement.kind.value.value == "agreement"
    assert read("La Banque du Détroit ouvre une ligne de crédit à la société Soltech.").agreements == ()


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        (
            "Le ministre de l'Énergie et l'ambassadeur du Japon au Gabon ont signé mardi une convention de don.",
            {"ministère de l'Énergie", "Japon"},
        ),
        (
            "Une convention de don a été signée mardi par la ministre de la Pêche et l'ambassadrice d'Italie.",
            {"ministère de la Pêche", "Italie"},
        ),
        (
            "L'État soutient la ville. Un contrat a été signé mardi par le préfet du Nord, Louis Arnaud, et Awa Diop, "
            "directrice de la société Soltech.",
            {"État", "Soltech"},
        ),
    ],
)
def test_a_function_that_signs_binds_its_body_named_or_not(text: str, bound: set[str]) -> None:
    assert parties(only(text)) == bound


def test_a_function_that_only_attends_binds_nobody() -> None:
    agreement = only(f"{SIGNED[:-1]}, en compagnie de l'ambassadeur du Japon et de la ministre de la Pêche.")
    assert parties(agreement) == {"ministère de l'Énergie", "Soltech"}


def test_the_ministry_of_a_delegate_to_something_is_of_it() -> None:
    agreement = only(
        "Awa Diop, ministre déléguée à l'Emploi, et Samir Alami, directeur général de la société Soltech, ont signé un "
        "accord."
    )
    assert parties(agreement) == {"ministère de l'Emploi", "Soltech"}


def test_who_talked_in_the_sentence_before_agrees_in_this_one() -> None:
    agreement = only(
        "Les négociations entre le gouvernement gabonais et la société Soltech ont abouti. La ministre Awa Diop a "
        "annoncé mardi la signature d'un accord."
    )
    assert parties(agreement) == {"gouvernement gabonais", "Soltech"}


def test_who_talked_of_one_thing_is_no_party_where_others_are_named() -> None:
    agreement = only(f"Les négociations entre le gouvernement gabonais et la société Cobalt continuent. {SIGNED}")
    assert parties(agreement) == {"ministère de l'Énergie", "Soltech"}


def test_these_two_are_the_two_of_the_sentence_before() -> None:
    agreement = only(
        "La Banque du Détroit va apporter 6 millions d'euros à la société Soltech. Une convention a été signée mardi "
        "entre ces deux entités."
    )
    assert parties(agreement) == {"Banque du Détroit", "Soltech"}


@pytest.mark.parametrize(
    ("long", "short"),
    [("Société de développement du coton", "Sodecoton"), ("Cameroon Telecommunications", "Camtel")],
)
def test_a_word_made_of_the_beginnings_of_a_name_is_that_name(long: str, short: str) -> None:
    agreement = only(
        f"La {long} ({short}) forme des techniciens. Un accord a été signé mardi entre {short} et la Banque du Détroit."
    )
    assert parties(agreement) == {long, "Banque du Détroit"}


def test_the_name_in_brackets_spells_out_the_acronym_before_it() -> None:
    agreement = only(
        "Le ministère de l'Énergie a signé mardi une convention avec le LIM (Lukaya Institute of Metals), en présence "
        "de la presse."
    )
    assert parties(agreement) == {"ministère de l'Énergie", "Lukaya Institute of Metals"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Algérie Poste", "Algérie Poste et la société Soltech ont signé mardi une convention."),
        (
            "Confédération des petites et moyennes entreprises",
            "La Confédération des petites et moyennes entreprises et la société Soltech ont signé une convention.",
        ),
        (
            "gouvernement du Burkina Faso",
            "Le gouvernement du Burkina Faso et la société Soltech ont signé mardi une convention.",
        ),
        (
            "Zelvis",
            "Une convention a été signée mardi par la société Soltech et son homologue tunisien, Zelvis, à Sfax.",
        ),
    ],
)
def test_a_name_is_taken_whole(name: str, text: str) -> None:
    assert parties(only(text)) == {name, "Soltech"}


@pytest.mark.parametrize(
    "text",
    [
        "Une convention a été signée vendredi entre le programme « Lagune Verte » et la société Soltech.",
        "Le programme « Lagune Verte » et la société Soltech ont signé vendredi une convention.",
    ],
)
def test_a_programme_that_signs_is_a_party(text: str) -> None:
    assert parties(only(text)) == {"Lagune Verte", "Soltech"}


def test_a_programme_that_an_agreement_serves_is_no_party() -> None:
    agreement = only(f"{SIGNED[:-1]} pour le programme « Lagune Verte ».")
    assert parties(agreement) == {"ministère de l'Énergie", "Soltech"}
