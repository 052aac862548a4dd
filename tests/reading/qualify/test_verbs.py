"""Verb groups: their form tells promise from result, and what is denied or imagined is marked."""

from __future__ import annotations

import pytest

from mithaq.reading.find.staging import stage
from mithaq.reading.model import Span
from mithaq.reading.qualify.verbs import Form, VerbGroup, find_verb_groups


def groups(sentence: str) -> tuple[VerbGroup, ...]:
    return find_verb_groups(sentence.lower(), Span(0, len(sentence)))


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        ("La société créera des emplois", Form.FUTURE),
        ("Des emplois seront créés", Form.FUTURE),
        ("La société s'engage à créer des emplois", Form.UNDERTAKING),
        ("La société compte en former dix", Form.UNDERTAKING),
        ("La société a déjà créé des emplois", Form.PERFECT),
        ("Des emplois ont été créés", Form.PERFECT),
        ("La société vient de créer des emplois", Form.PERFECT),
        ("Des emplois viennent d'être créés", Form.PERFECT),
        ("La société vient d'annoncer un centre", Form.UNDERTAKING),
        ("La banque vient d'accorder un prêt", Form.UNDERTAKING),
        ("Le fonds vient de mettre à la disposition du port dix millions", Form.UNDERTAKING),
        ("La société va créer des emplois", Form.UNDERTAKING),
        ("La société emploie du monde", Form.STATE),
        ("Le pont ouvrait la voie", Form.STATE),
        ("Le pont ouvrirait la voie", Form.CONDITIONAL),
        ("La ville attirait du monde", Form.STATE),
        ("La ville sortirait de là", Form.CONDITIONAL),
        ("La société finance un centre", Form.DELIVERY),
        ("Le taux serait porté plus haut", Form.CONDITIONAL),
        ("La société compte également y ouvrir dix écoles", Form.UNDERTAKING),
        ("La société compte, par ce biais, ouvrir dix écoles", Form.UNDERTAKING),
        ("La société compte quatre écoles", Form.STATE),
        ("La société s'est en effet engagée à ouvrir dix écoles", Form.UNDERTAKING),
        ("La société s'y était aussi engagée", Form.UNDERTAKING),
        ("Le seuil que la société s'était assigné", Form.UNDERTAKING),
        ("Le texte fait obligation à la société d'ouvrir dix écoles", Form.UNDERTAKING),
        ("Le texte oblige la société à ouvrir dix écoles", Form.UNDERTAKING),
        ("La société a pu, grâce à ce prêt, ouvrir dix écoles", Form.PERFECT),
        ("La société a fait bâtir dix écoles", Form.PERFECT),
    ],
)
def test_the_form_of_a_verb_group(sentence: str, form: Form) -> None:
    assert groups(sentence)[0].form is form


@pytest.mark.parametrize(
    ("sentence", "verb", "passive"),
    [
        ("Le port vient de les embaucher", "embauché", False),
        ("Les ports viennent d'ouvrir", "ouvert", False),
        ("La ville venait de les mettre en service", "mis", False),
        ("La ville vient de recevoir un don", "reçu", False),
        ("Un pont vient d'être bâti", "bâti", True),
        ("Le port a pu en embaucher dix", "embauché", False),
        ("Le port a fait former dix grutiers", "formé", False),
    ],
)
def test_the_recent_past_is_a_result(sentence: str, verb: str, passive: bool) -> None:
    [group] = groups(sentence)
    assert (group.form, group.verb, group.passive) == (Form.PERFECT, verb, passive)


@pytest.mark.parametrize("sentence", ["Le port a fait savoir que tout va", "La ville n'a pas pu ouvrir dix écoles"])
def test_what_is_only_said_or_was_impossible_was_not_done(sentence: str) -> None:
    assert not [
        each for each in groups(sentence) if each.form is Form.PERFECT and not each.negated and each.verb != "fait"
    ]


def test_what_comes_from_a_place_is_no_recent_past() -> None:
    text = "La société Soltech, qui vient de Tanger, créera des emplois."
    assert [group.form for group in stage(text, published=None, persons=None).sentences[0].verbs] == [Form.FUTURE]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le ministère de la Santé",
        "Le chiffre d'affaires",
        "On lui doit le pont",
        "quatre centres au titre du programme",
        "un opéra de chambre",
        "le cadre du titre",
    ],
)
def test_nouns_with_the_endings_of_verbs_are_none(sentence: str) -> None:
    assert groups(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "negated", "hypothetical"),
    [
        ("La société ne créera pas d'emplois", True, False),
        ("La société n'a pas créé d'emplois", True, False),
        ("La société ne demandait que dix emplois", False, False),
        ("La société pourrait créer des emplois", False, True),
        ("La société aurait créé des emplois", False, True),
        ("La société créera des emplois", False, False),
    ],
)
def test_what_is_denied_and_what_is_only_imagined(sentence: str, negated: bool, hypothetical: bool) -> None:
    found = groups(sentence)
    assert any(group.negated for group in found) is negated
    assert any(group.hypothetical for group in found) is hypothetical


def test_groups_stand_where_they_say() -> None:
    sentence = "La société s'engage à créer 150 emplois et formera 20 agents"
    words = [sentence[group.start : group.end] for group in groups(sentence)]
    assert words == ["s'engage à créer", "formera"]
