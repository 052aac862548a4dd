"""Judging a text by keyboard, in a browser: in French and Arabic, wide and narrow; axe finds nothing."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import translation
from playwright.sync_api import Page, expect

from mithaq.platform.accounts.models import User
from mithaq.platform.publishing.evidence import address_of
from mithaq.platform.register.models import Commitment
from mithaq.platform.review.models import Statement
from mithaq.platform.review.vocabulary import State
from mithaq.reading.model import Measure, Modality
from tests.browser.conftest import NARROW, WIDE, OpenPage
from tests.browser.test_workspace import faults
from tests.platform.builders import a_commitment, a_reading, add
from tests.platform.publishing.scene import Scene

pytestmark = pytest.mark.browser

TEXT = (
    "Trois usines de câbles\n\nL'usine de Taza créera 410 emplois d'ici 2029. Celle de Settat en ouvrira 230 postes. "
    "Celle de Larache embauchera 95 personnes.\n"
)


def three_promises() -> str:
    """Adds a text with three job commitments that nobody has judged; the address of its page at the desk."""
    told = (("410", "emplois", "créera"), ("230", "postes", "ouvrira"), ("95", "personnes", "embauchera"))
    facts = [
        a_commitment(
            TEXT,
            local_id=f"c{nth}",
            quantity=quantity,
            measure=(thing, Measure.JOBS),
            unit=(thing, "jobs"),
            modality=(verb, Modality.PROMISED),
        )
        for nth, (quantity, thing, verb) in enumerate(told, start=1)
    ]
    return address_of(add(a_reading(TEXT, *facts, name="three")).document)


def open_desk(open_page: OpenPage, language: str, viewport: dict[str, int]) -> Page:
    """The text of `three_promises`, opened by an analyst."""
    address = three_promises()
    page = open_page(f"/{language}/", viewport=viewport)
    base = page.url.partition(f"/{language}/")[0]
    with translation.override(language):
        desk = reverse("workspace:judge", args=[address])
    page.goto(base + desk)
    page.fill("input[name=login]", "analyst")
    page.fill("input[name=password]", "trois ponts et un cable")
    page.click("main button[type=submit]")
    expect(page.locator("[data-fact]")).to_have_count(3)
    page.wait_for_load_state("load")
    return page


@pytest.fixture
def _analyst(scene: Scene) -> None:
    user = User.objects.get(username="analyst")
    user.set_password("trois ponts et un cable")
    user.save()


class Keyboard:
    """Presses keys one by one, as many as it is asked for, and counts them."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.pressed = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self._page.keyboard.press(key)
            self.pressed += 1


def decided(page: Page, count: int) -> None:
    """Wait until the page says that so many facts are decided."""
    expect(page.locator("progress")).to_have_attribute("value", str(count))
    page.wait_for_load_state("load")  # the script that listens to keys runs when the page has been read


@pytest.mark.usefixtures("_analyst")
@pytest.mark.parametrize(("language", "viewport"), [("fr", WIDE), ("ar", NARROW)])
def test_three_promises_are_accepted_one_of_them_corrected_in_twelve_keys(
    open_page: OpenPage, language: str, viewport: dict[str, int]
) -> None:
    page = open_desk(open_page, language, viewport)
    found = faults(page)
    keyboard = Keyboard(page)
    keyboard.press("a")
    decided(page, 1)
    keyboard.press("c")
    found += faults(page)
    keyboard.press("2", "5", "0", "Enter")
    decided(page, 2)
    keyboard.press("a")
    decided(page, 3)
    assert keyboard.pressed <= 12
    held = Statement.objects.filter(document__name="three", subject__kind="commitment").live()
    assert {each.state for each in held} == {State.ACCEPTED}
    quantities = Commitment.objects.filter(subject__in=held.values("subject")).values_list("quantity", flat=True)
    assert sorted(quantities) == [95, 250, 410]
    found += faults(page)
    page.locator("[data-fact] h3 a", has_not=page.locator(".mono")).last.click()
    page.wait_for_load_state("load")
    found += faults(page)
    assert found == []


@pytest.mark.usefixtures("_analyst")
def test_keys_move_refuse_and_undo(open_page: OpenPage) -> None:
    page = open_desk(open_page, "fr", WIDE)
    keyboard = Keyboard(page)
    order = page.locator("[data-fact]").evaluate_all("all => all.map(each => each.id)")
    keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == order[1]
    keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == order[0]
    keyboard.press("r", "Escape", "r")
    page.keyboard.type("personne ne le promet")
    keyboard.press("Enter")
    expect(page.locator("[data-fact]")).to_have_count(2)
    keyboard.press("z")
    expect(page.locator("[data-fact]")).to_have_count(3)


@pytest.mark.usefixtures("_analyst")
def test_words_selected_in_the_text_become_the_passage(open_page: OpenPage) -> None:
    page = open_desk(open_page, "fr", WIDE)
    page.keyboard.press("c")
    page.locator("#text p", has_text="410").evaluate(
        """paragraph => {
            const mark = [...paragraph.querySelectorAll(".m")].find(each => each.textContent.startsWith("410"));
            const range = document.createRange();
            range.selectNodeContents(mark.parentElement === paragraph ? mark : mark.parentElement);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            mark.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
        }"""
    )
    words = page.locator("[aria-current] .slotrow .words").first.input_value()
    assert "410" in words
    assert words in TEXT
