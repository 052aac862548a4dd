"""Page furniture is named and yields no facts; the story around it is kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading.model import Noise, Span
from mithaq.reading.noise import blank_out, find_noise, join_noise

STORY = (
    "Le ministère de l'Énergie et la société Soltech ont signé une convention mardi à Tanger, devant une centaine "
    "d'invités "
    "venus de toute la région, dont plusieurs élus de la commune."
)


def why(text: str) -> list[tuple[str, str]]:
    return [(noise.why, noise.span.of(text)) for noise in find_noise(text)]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Lire aussi : Alphadata recrute 500 ingénieurs", "read-also"),
        ("À LIRE ÉGALEMENT : la Bourse clôture en baisse", "read-also"),
        ("Partager sur Facebook   Imprimer", "share"),
        ("Suivez-nous sur WhatsApp", "share"),
        ("Nous utilisons des cookies pour améliorer votre expérience. Accepter | Refuser", "cookies"),
        ("Accueil > Économie > Énergie", "navigation"),
        ("Tags : énergie - soleil", "navigation"),
        ("© 2025 Tous droits réservés", "copyright"),
        ("Inscrivez-vous à la newsletter et recevez 3 articles", "newsletter"),
        ("[PUBLICITÉ – 20 % de remise]", "advertising"),
        ("Lire  aussi\u00a0: Alphadata recrute", "read-also"),  # as converters space and spell it
        ("A\u0300 LIRE E\u0301GALEMENT : la Bourse clôture en baisse", "read-also"),
    ],
)
def test_furniture_is_noise_and_the_story_beside_it_is_not(line: str, reason: str) -> None:
    text = f"{STORY}\n\n{line}\n\n{STORY}"
    assert why(text) == [(reason, line)]


@pytest.mark.parametrize(
    "line",
    [
        "Le ministre a invité les entreprises à partager leurs données.",
        "La convention est à lire avec son avenant.",
        "Province | Cabines | Échéance",
        "Les commentaires du jury seront publiés en mai.",
        "Accord de partage des données : la région signe.",
    ],
)
def test_a_line_of_the_story_with_such_words_stays(line: str) -> None:
    assert why(f"{STORY}\n\n{line}\n\n{STORY}") == []


def test_the_story_that_begins_after_read_also_at_the_end_is_noise() -> None:
    other = "Incendie dans un entrepôt de Lille\n\nLes pompiers ont maîtrisé le feu, 40 emplois sont"
    text = f"{STORY}\n\n{STORY}\n\nLire aussi\n\n{other}"
    assert why(text) == [("read-also", "Lire aussi"), ("second-story", other)]


def test_a_list_of_headlines_in_the_middle_ends_where_the_story_goes_on() -> None:
    text = f"{STORY}\n\nDans la même rubrique\n— Un port s'étend\n— Trois routes en travaux\n\n{STORY}\n\n{STORY}"
    [(reason, words)] = why(text)
    assert reason == "read-also"
    assert words.endswith("Trois routes en travaux")


def test_comments_of_readers_are_noise() -> None:
    text = f"{STORY}\n\nCommentaires (2)\nKarim : 3.000 emplois, vraiment ?\nSalma B. : bravo"
    [(reason, words)] = why(text)
    assert reason == "comments"
    assert words.endswith("bravo")


def test_the_head_of_every_page_is_noise_and_a_line_that_comes_once_is_not() -> None:
    head = "La Lettre de l'eau          n° 31          page {}"
    text = f"{head.format(4)}\n\n{STORY}\n\n{head.format(5)}\n\n{STORY}"
    assert [reason for reason, _ in why(text)] == ["page-header", "page-header"]
    assert why(f"{head.format(4)}\n\n{STORY}") == []


@given(st.text(alphabet="a\n .|>©:é«", max_size=200))
def test_blanking_moves_nothing(text: str) -> None:
    blank = blank_out(text, find_noise(text))
    assert len(blank) == len(text)
    assert [i for i, c in enumerate(blank) if c == "\n"] == [i for i, c in enumerate(text) if c == "\n"]


def test_overlapping_passages_are_joined_without_overlap() -> None:
    first, second = Noise(Span(0, 10), "a"), Noise(Span(5, 20), "b")
    assert join_noise((second, first)) == (first, Noise(Span(10, 20), "b"))


@pytest.mark.parametrize("line", ["Annonce", "Annonce :", "PROMO – 30 % sur tout le magasin", "[Annonce]"])
def test_a_label_of_advertising_is_no_part_of_the_story(line: str) -> None:
    text = f"La ville a ouvert deux centres.\n\n{line}\n\nElle en ouvrira trois autres."
    assert [noise.why for noise in find_noise(text)] == ["advertising"]


@pytest.mark.parametrize(
    "line",
    [
        "Annoncé au printemps, le plan de la ville est doté de 3 millions d'euros.",
        "Annonce faite lundi par la mairie : deux centres ouvriront.",
    ],
)
def test_a_story_that_begins_with_what_was_announced_is_read(line: str) -> None:
    assert find_noise(f"La ville a ouvert deux centres.\n\n{line}\n\nElle en ouvrira trois autres.") == ()


ENGLISH = (
    "The Ministry of Energy and the company Soltech signed a convention on Tuesday, before a hundred guests from the "
    "whole region, among them several members of the county assembly."
)
ARABIC = (
    "وقعت وزارة الطاقة وشركة سولتيك يوم الثلاثاء اتفاقية شراكة، بحضور مائة مدعو من مختلف أقاليم الجهة، من بينهم عدد من "
    "المنتخبين ورؤساء الجماعات الترابية وممثلي الجامعات."
)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Related: Alphadata plans 300 towers", "read-also"),
        ("See also: Alphadata opens 12 branches", "read-also"),
        ("Top stories", "read-also"),
        ("Story continues below advertisement", "advertising"),
        ("Join our WhatsApp channel", "share"),
        ("Get the latest news in your inbox", "newsletter"),
        ("By Jane Example, Nairobi", "credit"),
        ("Reporting by Jane Example; Editing by John Example", "credit"),
        ("Home / Business / Energy", "navigation"),
        ("5 min read", "navigation"),
    ],
)
def test_english_furniture_is_noise(line: str, reason: str) -> None:
    assert why(f"{ENGLISH}\n\n{line}\n\n{ENGLISH}") == [(reason, line)]


@pytest.mark.parametrize(
    "line",
    [
        "By 2030 the ministry wants 300 towers.",
        "By signing today, the two sides end years of talks.",
        "Related work will go on until 2030, the minister added.",
        "He added that the reporting by the agencies would be public.",
        "The newsstands of the town will be renovated.",
    ],
)
def test_an_english_line_of_the_story_with_such_words_stays(line: str) -> None:
    assert why(f"{ENGLISH}\n\n{line}\n\n{ENGLISH}") == []


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("اقرأ المزيد: ألفاداتا تفتح 12 فرعا", "read-also"),
        ("أخبار ذات صلة", "read-also"),
        ("قد يهمك أيضا", "read-also"),
        ("إعلان – باقات ابتداء من 249 درهما", "advertising"),
        ("تابعونا على فيسبوك", "share"),
        ("شارك هذا الخبر", "share"),
        ("شارك: فيسبوك - نسخ الرابط", "share"),
        ("للاشتراك في قناتنا على واتساب", "newsletter"),
        ("بقلم: منى المثال", "credit"),
        ("الرئيسية » اقتصاد » طاقة", "navigation"),
        ("كلمات مفتاحية: طاقة، شمس", "navigation"),
    ],
)
def test_arabic_furniture_is_noise(line: str, reason: str) -> None:
    assert why(f"{ARABIC}\n\n{line}\n\n{ARABIC}")[0] == (reason, line)


@pytest.mark.parametrize(
    "line",
    [
        "شارك في اللقاء مائة فاعل اقتصادي.",
        "شارك المغرب في المعرض لأول مرة.",
        "إعلان النوايا وقعه الطرفان.",
        "كتب الطرفان عقدا جديدا.",
        "المزيد من القرى ستربط بالشبكة.",
    ],
)
def test_an_arabic_line_of_the_story_with_such_words_stays(line: str) -> None:
    assert why(f"{ARABIC}\n\n{line}\n\n{ARABIC}") == []
