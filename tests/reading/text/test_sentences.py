from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading.text.paragraphs import split_paragraphs
from mithaq.reading.text.sentences import sentence_at, split_sentences

# `|` marks where a sentence ends; the nearest thing that ends none stands beside it.
ANNOTATED = [
    "Le texte est signé.| Il vaut deux ans.",
    "M. Alaoui, Mme. Benali et le Dr. Idrissi ont signé.| Tous ont salué l'accord.",
    "L'art. 3 et le n° 4 s'appliquent.| Rien d'autre.",
    "La banque crée 1.500 postes et 130.000 comptes.| Elle en vise 2.5 fois plus.",
    "La société Atlas S.A. de Fès recrute.| Elle est cotée.",
    "Il représente Atlas S.A.| La société recrute.",
    "C'est une œuvre d'art.| Le musée l'expose, voir l'art. 12 et la p. 4.",
    "Rédigé par J.-C. Morel et A. Tazi.| Fin.",
    "Il reste le plan B.| Le ministre y pense.",
    "Bourses, stages, etc. sont prévus.| On verra.",
    "Bourses, stages, etc.| Les dossiers sont attendus.",
    "Elle a hésité… puis signé.| Enfin…| Le texte existe.",
    "« Nous avançons. »| Le maire a souri.",
    "« Vraiment ? », demande-t-il.| « Oui ! » répond-elle.",
    '"C\'est fait."| Il est parti.',
    "Il l'a dit. |\"C'est fait.\"",
    "Un guichet (ouvert en mai.)| Un autre suivra.",
    "Il signe ; elle paraphe ; tous partent.| Fin.",
    "Des services publiques.|Le Maroc avance.",
    "Voir www.atlas.Ma ou ecrire a info@atlas.Ma pour en savoir plus",
    "En 2025.|La ville signe.",
    "La version 4.0 est prête.| Bien.",
    "Titre de l'article\n|Une convention a été signée.\n\n|Une autre suit.",
    "Le directeur a dit que la\nville signera.",
    "1. Convention avec la banque.\n|2. Charte avec la ville.",
    "Ont signé :\n|- la banque ;\n|- la ville de Fès.",
    "• 30 bourses\n|• 12 stages",
    "وقعت الوزارة الاتفاقية.| وقال د. العلوي إن العمل بدأ.| هل يكفي؟| نعم!",
    "الخدمات العمومية.|وقال الوزير",
    "The U.S. agency signed.| Mr. Smith agreed, e.g. on Monday.| Fine.",
    "It reached 2.5 million.| That is 10 p.c. more.",
]


@pytest.mark.parametrize("annotated", ANNOTATED)
def test_split_sentences(annotated: str) -> None:
    expected = [part.strip() for part in annotated.split("|")]
    text = annotated.replace("|", "")
    assert [span.of(text) for span in split_sentences(text)] == expected


def test_wrapped_lines_of_one_width_are_joined_and_the_heading_is_not() -> None:
    text = (
        "Compteurs bavards\n\n"
        "La régie de l'eau installe dans toute la ville des\n"
        "appareils que fournit Hydrasens. Le marché passé à\n"
        "Nabeul porte sur cinq années. Il a été attribué à\n"
        "Hydrasens après un appel d'offres."
    )
    assert [" ".join(span.of(text).split()) for span in split_sentences(text)] == [
        "Compteurs bavards",
        "La régie de l'eau installe dans toute la ville des appareils que fournit Hydrasens.",
        "Le marché passé à Nabeul porte sur cinq années.",
        "Il a été attribué à Hydrasens après un appel d'offres.",
    ]


def test_sentence_at() -> None:
    text = "Un. Deux.  Trois."
    sentences = split_sentences(text)
    found = sentence_at(sentences, text.index("eux"))
    assert found is not None
    assert found.of(text) == "Deux."
    assert sentence_at(sentences, text.index("  Trois")) is None
    assert sentence_at((), 0) is None


TEXTS = st.one_of(
    st.text(),
    st.text(alphabet="aA1é .!?…\n-«»\"'’,;\u00a0\u200f\u0301🎉اب؟"),
)


@given(TEXTS)
def test_sentences_cover_every_character_but_space_once(text: str) -> None:
    spans = split_sentences(text)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() for span in spans)
    covered = "".join(span.of(text) for span in spans)
    assert "".join(covered.split()) == "".join(text.split())


@given(TEXTS)
def test_paragraphs_cover_every_character_but_space_once(text: str) -> None:
    covered = "".join(span.of(text) for span in split_paragraphs(text))
    assert "".join(covered.split()) == "".join(text.split())


def test_paragraphs_are_parted_by_blank_lines_only() -> None:
    text = "  Un\ndeux \n \t\n trois\n"
    assert [span.of(text) for span in split_paragraphs(text)] == ["Un\ndeux", "trois"]


def test_a_line_that_ends_in_many_blanks_is_like_any_other() -> None:
    text = "La ville a signé une convention avec" + " " * 120 + "\nla banque du port."
    [sentence] = split_sentences(text)
    assert sentence.of(text) == text


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_an_abbreviation_is_one_however_its_accents_are_stored(form: str) -> None:
    text = normalize(form, "Fin des travaux : déc. 2026 pour le premier lot. Éléments livrés en 2027.")
    assert [span.of(text)[:3] for span in split_sentences(text)] == ["Fin", normalize(form, "Éléments")[:3]]
