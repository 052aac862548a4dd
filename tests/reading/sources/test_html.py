from __future__ import annotations

from types import SimpleNamespace

import pytest

from mithaq.reading.sources import html
from mithaq.reading.sources.errors import NoBodyError
from mithaq.reading.sources.html import declared_charset, extract_html
from tests.reading.sources.files import SENTENCE

PARAGRAPHS = [f"{SENTENCE} Point {number}." for number in range(6)]
ARABIC = "وقعت الوكالة بفاس اتفاقية مع شركة بيتا وستحدث الشركة 150 منصب شغل في أفق سنة 2029"


def page(body: str, *, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><title>Titre du site</title>{head}</head><body>{body}</body></html>".encode()


def story(*blocks: str) -> str:
    return "<article>" + "".join(f"<p>{block}</p>" for block in blocks) + "</article>"


def test_the_body_stays_and_what_surrounds_it_goes() -> None:
    text = extract_html(
        page(
            "<header><a href='/'>Accueil</a></header><nav><ul><li><a href='/p'>Politique</a></ul></nav>"
            + story(*PARAGRAPHS)
            + "<aside><p>À lire aussi : une autre société recrute dans une autre ville du pays.</p></aside>"
            "<script>var emplois = 99;</script><footer><p>Tous droits réservés au journal.</p></footer>"
        )
    ).text
    assert text == "\n\n".join(PARAGRAPHS)


def test_comments_of_readers_go() -> None:
    comment = "Je pense que cette société ne créera jamais autant d'emplois, monsieur."
    text = extract_html(page(story(*PARAGRAPHS) + f"<div id='comments' class='comments'><p>{comment}</p></div>")).text
    assert PARAGRAPHS[-1] in text
    assert "monsieur" not in text


def test_a_table_comes_row_by_row_and_a_list_item_by_item() -> None:
    rows = "<table><tr><th>Mesure</th><th>Cible</th></tr><tr><td>Emplois</td><td><p>150</p></td></tr></table>"
    items = "<ul><li>un axe</li><li>un autre axe</li></ul>"
    text = extract_html(page(f"<article><p>{SENTENCE}</p>{rows}<p>{SENTENCE}</p>{items}</article>")).text
    assert text == f"{SENTENCE}\n\nMesure\tCible\nEmplois\t150\n\n{SENTENCE}\n\n- un axe\n- un autre axe"


def test_a_table_that_lays_out_the_page_is_no_row() -> None:
    text = extract_html(
        page(f"<table><tr><td>x</td><td><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></td></tr></table>")
    )
    assert f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}" in text.text


def test_metadata_is_kept() -> None:
    head = (
        '<meta property="og:title" content="Bêta recrute à Fès">'
        '<meta property="article:published_time" content="2025-04-17T10:00:00+01:00">'
        '<meta property="article:modified_time" content="2025-06-01T10:00:00+01:00">'
        '<link rel="canonical" href="https://journal.example/beta">'
    )
    parts = extract_html(page(story(*PARAGRAPHS), head=head))
    assert (parts.title, parts.published, parts.url) == (
        "Bêta recrute à Fès",
        "2025-04-17",
        "https://journal.example/beta",
    )


def test_a_date_that_only_the_text_mentions_is_not_the_publication() -> None:
    parts = extract_html(page(story("Le 3 mars 2021, tout a commencé à Fès.", *PARAGRAPHS) + "<p>© 2019</p>"))
    assert parts.published is None


@pytest.mark.parametrize("answer", [None, SimpleNamespace(text="Une légende.", title=None, date=None, url=None)])
def test_a_body_that_trafilatura_lost_comes_from_the_page(
    monkeypatch: pytest.MonkeyPatch, answer: SimpleNamespace | None
) -> None:
    monkeypatch.setattr(html.trafilatura, "bare_extraction", lambda *_, **__: answer)
    parts = extract_html(
        page("<nav><p>Menu du jour, à voir absolument, tous les jours.</p></nav>" + story(ARABIC, ARABIC))
    )
    assert parts.text == f"{ARABIC}\n\n{ARABIC}"
    assert parts.title == "Titre du site"


def test_a_paragraph_that_trafilatura_dropped_between_others_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = "\n".join(PARAGRAPHS[:2] + PARAGRAPHS[3:])
    answer = SimpleNamespace(text=kept, title=None, date=None, url=None)
    monkeypatch.setattr(html.trafilatura, "bare_extraction", lambda *_, **__: answer)
    outside = "<div><p>Une autre histoire, dans un autre cadre de la page, qui ne compte pas ici.</p></div>"
    linked = f"<p><a href='/autre'>{SENTENCE} À lire aussi.</a></p>"
    body = story(*PARAGRAPHS).replace("</article>", f"{linked}</article>")
    assert extract_html(page(body + outside)).text == "\n\n".join(PARAGRAPHS)


def test_what_trafilatura_stumbles_over_is_read_from_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise AttributeError("no such node")

    monkeypatch.setattr(html.trafilatura, "bare_extraction", stumble)
    assert extract_html(page(story(SENTENCE))).text == SENTENCE


def test_a_page_of_absurd_size_is_read_without_trafilatura(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(html, "_MOST_ELEMENTS", 20)
    monkeypatch.setattr(html.trafilatura, "bare_extraction", lambda *args, **_: asked.append(args))
    assert extract_html(page(story(*[SENTENCE] * 21))).text == "\n\n".join([SENTENCE] * 21)
    assert asked == []
    assert extract_html(page(story(SENTENCE))).text == SENTENCE
    assert len(asked) == 1


def test_a_story_inside_a_form_is_read() -> None:
    assert extract_html(page(f"<form><div><p>{SENTENCE}</p></div><button>Envoyer</button></form>")).text == SENTENCE


def test_a_page_nested_very_deep_is_read() -> None:
    assert SENTENCE in extract_html(page("<div>" * 1500 + SENTENCE + "</div>" * 1500)).text


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<nav>" + "<a href='/x'>Rubrique du portail national</a>" * 20 + "</nav>",
        "<ul>" + "<li><a href='/x'>Rubrique du portail national</a></li>" * 20 + "</ul>",
        "<script>document.write('Bêta créera 150 emplois directs à Fès.')</script><noscript>Activez.</noscript>",
        "<h1>Un titre seul</h1>",
    ],
)
def test_a_page_without_a_body_is_refused(body: str) -> None:
    with pytest.raises(NoBodyError, match="need an HTML page with a body"):
        extract_html(page(body))


def test_a_short_body_is_a_body() -> None:
    assert extract_html(page("<nav>Menu</nav><p>Bêta créera 150 emplois.</p>")).text == "Bêta créera 150 emplois."


def test_the_charset_that_the_page_declares_counts() -> None:
    head = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">'
    data = page(story(ARABIC, ARABIC), head=head).decode().encode("cp1256")
    assert declared_charset(data) == "windows-1256"
    assert ARABIC in extract_html(data).text


def test_the_servers_charset_counts_before_the_pages() -> None:
    data = page(story("Łódź " * 20), head='<meta charset="windows-1256">').decode().encode("iso-8859-2")
    assert "Łódź" in extract_html(data, charset="iso-8859-2").text


def test_an_xml_declaration_does_not_stop_the_page() -> None:
    assert SENTENCE in extract_html(b'<?xml version="1.0" encoding="UTF-8"?>\n' + page(story(SENTENCE))).text
