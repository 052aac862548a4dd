"""From a figure to its sentence, in both directions of writing, on a phone, and without any script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NARROW, OpenPage
from tests.platform.publishing.scene import FRENCH

pytestmark = pytest.mark.browser

AT = FRENCH.index("700")
ANCHOR = f"s-{AT}-{AT + 3}"


def follow_figure_to_its_sentence(page: Page) -> None:
    """Overview, then the commitment, then its number's words in the document."""
    page.locator("table.promises tbody th a", has_text="Atlas Câbles").first.click()
    expect(page).to_have_url(re.compile(r"/commitments/ENG-2025-001/$"))
    page.locator("h1 a.ev").click()
    expect(page).to_have_url(re.compile(rf"/documents/\w+/#{ANCHOR}$"))
    words = page.locator(f"#{ANCHOR}")
    expect(words).to_be_in_viewport()
    expect(words).to_contain_text("700")
    # :target marks the words, and the sentence around them stands out from the rest.
    assert words.evaluate("each => each.matches(':target')")
    sentence = words.locator("xpath=ancestor::span[@class='sent']")
    assert sentence.evaluate("each => getComputedStyle(each).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_from_the_overview_to_the_sentence_in_french(open_page: OpenPage) -> None:
    page = open_page("/fr/")
    expect(page.locator("html")).to_have_attribute("dir", "ltr")
    expect(page.locator("h1")).to_contain_text("850 emplois directs")
    follow_figure_to_its_sentence(page)


def test_from_the_overview_to_the_sentence_in_arabic(open_page: OpenPage) -> None:
    page = open_page("/ar/")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("h1")).to_contain_text("850 منصب شغل مباشرا")
    margin = page.locator(".entry .margin").first.bounding_box()
    body = page.locator(".entry .body").first.bounding_box()
    assert margin is not None
    assert body is not None
    assert margin["x"] > body["x"]  # the margin column stands at the right
    follow_figure_to_its_sentence(page)
    # The French text keeps its own direction inside the Arabic page.
    assert page.locator(f"#{ANCHOR}").evaluate("each => getComputedStyle(each.closest('p')).direction") == "ltr"


def test_the_journey_needs_no_script(open_page: OpenPage) -> None:
    page = open_page("/fr/", java_script_enabled=False)
    page.locator("table.promises tbody th a", has_text="Atlas Câbles").first.click()
    page.locator("h1 a.ev").click()
    expect(page).to_have_url(re.compile(rf"#{ANCHOR}$"))


def test_a_slip_opens_with_the_sentence_and_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("/fr/commitments/")
    summary = page.locator("details.proof > summary").first
    summary.focus()
    page.keyboard.press("Enter")
    slip = page.locator("details.proof[open] .slip")
    expect(slip).to_be_visible()
    expect(slip.locator("mark")).to_have_count(1)
    page.locator("details.proof > summary").nth(1).focus()
    page.keyboard.press("Enter")
    expect(page.locator("details.proof[open]")).to_have_count(1)  # one at a time


def test_filters_of_agreements(open_page: OpenPage) -> None:
    page = open_page("/fr/agreements/")
    page.get_by_role("group", name="Type").get_by_label("Convention").check()
    page.get_by_role("button", name="Filtrer").click()
    expect(page).to_have_url(re.compile(r"kind=convention"))
    expect(page.locator("table.ledger tbody tr")).to_have_count(1)
    page.locator("a.chip").click()
    expect(page.locator("table.ledger tbody tr")).to_have_count(2)


def test_language_is_changed_in_place(open_page: OpenPage) -> None:
    page = open_page("/fr/commitments/ENG-2025-001/")
    page.locator(".langs a[hreflang=ar]").click()
    expect(page).to_have_url(re.compile(r"/ar/commitments/ENG-2025-001/$"))


def test_search_from_any_page(open_page: OpenPage) -> None:
    page = open_page("/fr/method/")
    page.get_by_role("searchbox").fill("oriental")
    page.get_by_role("search").get_by_role("button").click()
    expect(page.get_by_text("ENG-2025-002")).to_be_visible()


@pytest.mark.parametrize(
    "path", ["", "commitments/", "agreements/ACC-2025-001/", "commitments/ENG-2025-002/", "method/"]
)
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_phone_never_scrolls_sideways(open_page: OpenPage, language: str, path: str) -> None:
    page = open_page(f"/{language}/{path}", viewport=NARROW)
    widths = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert widths[0] <= widths[1]


def test_on_a_phone_the_filters_fold_and_open(open_page: OpenPage) -> None:
    page = open_page("/fr/commitments/", viewport=NARROW)
    button = page.get_by_role("button", name="Filtrer")
    expect(button).to_be_hidden()
    page.locator(".fold > summary").click()
    expect(button).to_be_visible()


def test_printing_keeps_the_figures_and_drops_the_navigation(open_page: OpenPage) -> None:
    page = open_page("/fr/")
    page.emulate_media(media="print")
    expect(page.locator(".nav")).to_be_hidden()
    expect(page.locator("table.promises").first).to_be_visible()


def test_a_printed_ledger_ends_with_its_sentences_as_numbered_notes(open_page: OpenPage) -> None:
    page = open_page("/fr/commitments/")
    notes = page.locator(".printed-notes")
    expect(notes).to_be_hidden()
    page.emulate_media(media="print")
    expect(notes).to_be_visible()
    rows = page.locator("table.noted tbody tr").count()
    assert notes.locator("li").count() == rows > 0
    assert notes.locator("li mark").count() >= rows
    number = "each => getComputedStyle(each, '::after').content"
    assert "counter(note)" in page.locator("table.noted summary").last.evaluate(number)


def test_forced_colours_keep_the_marks(open_page: OpenPage) -> None:
    page = open_page("/fr/commitments/ENG-2025-001/", forced_colors="active")
    colours = page.locator(".passage mark").first.evaluate(
        "each => [getComputedStyle(each).backgroundColor, getComputedStyle(each.parentElement).backgroundColor]"
    )
    assert colours[0] != colours[1]
