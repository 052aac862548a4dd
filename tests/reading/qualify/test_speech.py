"""Each fact names its source where the text does, and no other fact does."""

from __future__ import annotations

import pytest

from mithaq.reading import read
from mithaq.reading.find.staging import stage
from mithaq.reading.qualify.quotations import find_quotations
from mithaq.reading.qualify.speech import Speakers


def said(text: str, figure: str = "300") -> tuple[str, list[str]] | None:
    """(name, words that show it) of the source of `figure` in `text`; None without one."""
    scene = stage(text, published=None, persons=None)
    at = text.index(figure)
    sentence = scene.sentence_of(at)
    assert sentence is not None
    stated = Speakers(scene).of(sentence, at)
    return None if stated is None else (stated.value, [scene.words(span) for span in stated.spans])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # named before
        ("Selon la société Soltech, le parc emploiera 300 personnes.", "Soltech"),
        ("D'après le ministère des Ports, 300 quais seront bâtis.", "ministère des Ports"),
        ("À en croire M. Karim Sow, 300 écoles ouvriront.", "Karim Sow"),
        ("Selon le porte-parole du gouvernement, 300 écoles ouvriront.", "porte-parole du gouvernement"),
        ("Selon les estimations de la Banque du Détroit, 300 emplois naîtront.", "Banque du Détroit"),
        ("De source officielle, 300 écoles ouvriront à la rentrée.", "source officielle"),
        ("Selon un communiqué du ministère des Ports, 300 quais seront bâtis.", "communiqué du ministère des Ports"),
        ("M. Karim Sow a indiqué que 300 écoles ouvriront.", "Karim Sow"),
        ("Mme Awa Diallo, directrice de Soltech, a précisé jeudi que 300 postes seront créés.", "Awa Diallo"),
        ("La société Soltech (énergie) annonce la création de 300 emplois.", "Soltech"),
        ("Le ministre des Ports, Karim Sow, a tenu à souligner que 300 quais seront bâtis.", "Karim Sow"),
        ("Pour M. Karim Sow, le parc emploiera 300 personnes.", "Karim Sow"),
        # named behind
        ("Le parc emploiera 300 personnes, a déclaré M. Karim Sow.", "Karim Sow"),
        ("Le parc emploiera 300 personnes, a indiqué mardi à la presse le ministre des Ports, Karim Sow.", "Karim Sow"),
        ("Le parc emploiera 300 personnes, indique un communiqué de Soltech.", "communiqué de Soltech"),
        ("Le parc emploiera 300 personnes, lit-on dans le rapport annuel.", "rapport annuel"),
        ("Le parc emploiera 300 personnes, rapporte l'agence Ports Info.", "Ports Info"),
        ("Le parc emploiera 300 personnes, apprend-on auprès de la société Soltech.", "Soltech"),
        ("Le parc, a rappelé Mme Awa Diallo, emploiera 300 personnes.", "Awa Diallo"),
        # quotations
        ("« Nous créerons 300 emplois », a promis M. Karim Sow.", "Karim Sow"),
        ("« La ville est prête. Nous créerons 300 emplois. Venez ! », a lancé M. Karim Sow.", "Karim Sow"),
        ("M. Karim Sow a déclaré : « La ville est prête. Nous créerons 300 emplois. »", "Karim Sow"),
        ("M. Karim Sow a été clair : « Nous créerons 300 emplois. »", "Karim Sow"),
        ("« La ville est prête », a dit M. Karim Sow. « Nous créerons 300 emplois. »", "Karim Sow"),
        ("M. Karim Sow a déclaré : « La ville est prête.\n\n« Nous créerons 300 emplois. »", "Karim Sow"),
        # pronouns
        ("M. Karim Sow a ouvert la séance. « Nous créerons 300 emplois », a-t-il ajouté.", "Karim Sow"),
        ("« Tout est prêt », a dit M. Karim Sow. Il a précisé que 300 emplois seront créés.", "Karim Sow"),
        ("M. Karim Sow a salué Mme Awa Diallo. Selon lui, 300 emplois seront créés.", "Karim Sow"),
        ("M. Karim Sow a dit oui. Mme Awa Diallo a dit non. Il ajoute que 300 emplois naîtront.", "Karim Sow"),
        ("M. Karim Sow a salué l'accord, ajoutant que 300 emplois naîtront.", "Karim Sow"),
        # labels
        ("Karim Sow, directeur de Soltech : Nous créerons 300 emplois.", "Karim Sow"),
    ],
)
def test_the_source_of_a_figure_is_named(text: str, name: str) -> None:
    found = said(text)
    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize(
    "text",
    [
        "Selon les besoins, 300 agents seront affectés.",
        "Selon les normes de l'institut, 300 contrôles suffisent.",
        "D'après nos informations, 300 emplois seront créés.",
        "Selon les prévisions, 300 emplois seront créés.",
        "Pour la société Soltech, 300 emplois sont en jeu.",
        "La société Soltech créera 300 emplois.",
        "La société Soltech a conclu un accord qui créera 300 emplois.",
        "Un prêt de 300 millions, assuré par la Banque du Détroit, financera le port.",
        "La société Soltech a lancé 300 projets.",
        # what the author goes on to tell
        "M. Karim Sow a indiqué que le parc ouvrira. Le chantier emploiera 300 personnes.",
        "« La ville est prête », a déclaré M. Karim Sow.\n\nLe parc emploiera 300 personnes.",
        "« La ville est prête », a déclaré M. Karim Sow, qui dirige 300 agents.",
        "« La ville est prête », a déclaré M. Karim Sow lors de la remise de 300 diplômes.",
        "La société Soltech, qui créera 300 emplois, a indiqué que le parc ouvrira.",
        "« Nous sommes fiers. »\n\n« Nous créerons 300 emplois. »",
        "Il a été indiqué que 300 emplois seront créés.",
        "Soltech : 300 emplois à la clé",
    ],
)
def test_no_source_where_the_text_names_none(text: str) -> None:
    assert said(text) is None


def test_the_words_that_name_the_source_are_shown_with_its_fullest_name() -> None:
    text = "Karim Sow, ministre des Ports, a pris la parole. « Nous bâtirons 300 quais », a promis M. Sow."
    assert said(text) == ("Karim Sow", ["Karim Sow", "Sow"])


def test_two_sources_of_one_sentence_speak_each_for_its_part() -> None:
    text = "Selon le ministère des Ports, 120 quais suffisent, mais M. Karim Sow a indiqué que 300 seront bâtis."
    assert said(text, "120") == ("ministère des Ports", ["ministère des Ports"])
    assert said(text) == ("Karim Sow", ["Karim Sow"])


def test_agreements_and_commitments_name_their_source() -> None:
    reading = read(
        "Le ministère des Ports a annoncé mardi la signature d'une convention entre la société Soltech et la commune "
        "de Tiznit. « Nous créerons 300 emplois directs d'ici 2029 », a promis M. Karim Sow, directeur de Soltech.",
        published="2025-05-22",
    )
    [agreement], [commitment] = reading.agreements, reading.commitments
    assert agreement.said_by is not None
    assert agreement.said_by.value == "ministère des Ports"
    assert commitment.said_by is not None
    assert commitment.said_by.value == "Karim Sow"


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Il dit « oui », puis « non ».", ["« oui »", "« non »"]),
        ("« Un. Deux « trois » quatre. »", ["« Un. Deux « trois »"]),
        ("« Un.\n\n« Deux. » Trois.", ["« Un.\n\n« Deux. »"]),
        ("« Un.\n\nDeux. » Trois.", ["« Un."]),
        ('Le "oui" et le ’’non’’.', ['"oui"', "’’non’’"]),
        ("L'un et l'autre.", []),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [span.of(text) for span in find_quotations(text)] == quoted
