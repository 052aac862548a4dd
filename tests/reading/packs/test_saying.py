"""Whom a text names as the source of what it says, and whom it does not."""

from __future__ import annotations

import pytest

from mithaq.reading.packs.languages import Language
from mithaq.reading.packs.saying import Speakers
from mithaq.reading.packs.staging import stage


def source(text: str, words: str, language: Language) -> str | None:
    found = Speakers(stage(text, language=language, published=None), language=language).of(text.index(words))
    return found.value if found is not None else None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The ministry said that 300 towers would be built.", "ministry"),
        ("The harbour will get 300 towers, according to a report of the union.", "report"),
        ("The harbour will get 300 towers.", None),
        ("The harbour, officials said, will get 300 towers.", "officials"),
        ("The ministry spoke of the sea. The harbour will get 300 towers.", None),
        ("The ministry said the sea was calm. It added that 300 towers would be built.", "ministry"),
        ("The ministry said the sea was calm. It will build 300 towers.", None),
    ],
)
def test_english_sources(text: str, wanted: str | None) -> None:
    assert source(text, "300", Language.ENGLISH) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("أعلنت الوزارة أن 300 برج ستبنى.", "الوزارة"),
        ("وستبنى 300 برج، حسب بلاغ مشترك.", "بلاغ مشترك"),
        ("وستبنى 300 برج بين المدينتين.", None),
        ("قالت الوزارة إن البحر هادئ. وأضافت أن 300 برج ستبنى.", "الوزارة"),
        ("قالت الوزارة إن البحر هادئ. وستبنى 300 برج.", None),
    ],
)
def test_arabic_sources(text: str, wanted: str | None) -> None:
    assert source(text, "300", Language.ARABIC) == wanted
