"""Persons and their functions in Arabic and English text."""

from __future__ import annotations

import pytest

from tests.reading.packs.actors.seeing import persons, roles, scene


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Amina Zunda, minister of trade, industry and crafts, signed.",
            [("Amina Zunda", "minister of trade, industry and crafts", None)],
        ),
        # The list ends where the next person begins.
        (
            "Amina Zunda, minister of trade, and Karim Marobe, head of sales at Volta, signed.",
            [("Amina Zunda", "minister of trade", None), ("Karim Marobe", "head of sales", "Volta")],
        ),
        ("Minister of Trade Amina Zunda spoke.", [("Amina Zunda", "Minister of Trade", None)]),
        ("Volta vice-president Karim Marobe spoke.", [("Karim Marobe", "vice-president", "Volta")]),
        ("The CEO of Volta, Karim Marobe, spoke.", [("Karim Marobe", "CEO", "Volta")]),
        ("Karim Marobe, chairman and CEO of Volta, spoke.", [("Karim Marobe", "chairman and CEO", "Volta")]),
        (
            "Karim Marobe, Director for Kenya and Uganda, spoke.",
            [("Karim Marobe", "Director for Kenya and Uganda", None)],
        ),
        (
            "Amina Zunda, director of digital strategy, signed on behalf of the Trade Agency.",
            [("Amina Zunda", "director of digital strategy", "Trade Agency")],
        ),
        ("Amina Zunda, a teacher of music, sang.", []),
        ("The director spoke to Volta.", []),
        ("Karim Marobe spoke.", []),
    ],
)
def test_english_roles(text: str, found: list[tuple[str, str, str | None]]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "حضرت أمينة زندوي، وزيرة التجارة وإصلاح الأسواق، وكريم مروبي، مدير المبيعات بشركة «فولتا».",
            [("أمينة زندوي", "وزيرة التجارة وإصلاح الأسواق", None), ("كريم مروبي", "مدير المبيعات", "فولتا")],
        ),
        ("وقعت وزيرة التجارة أمينة زندوي العقد.", [("أمينة زندوي", "وزيرة التجارة", None)]),
        ("قال المدير العام لوكالة المياه كريم مروبي إن العمل بدأ.", [("كريم مروبي", "المدير العام", "وكالة المياه")]),
        (
            "صرح كريم مروبي، المدير العام المساعد لزندة، بذلك.",
            [("كريم مروبي", "المدير العام المساعد", "زندة")],
        ),
        (
            "وقع عن وزارة الصحة السيد كريم مروبي، مدير نظم المعلومات.",
            [("كريم مروبي", "مدير نظم المعلومات", "وزارة الصحة")],
        ),
        ("ترأس والي جهة زندة كريم مروبي الحفل.", [("كريم مروبي", "والي جهة زندة", None)]),
        ("قال المدير إن العمل بدأ على الفور.", []),
        ("وقع كريم مروبي العقد.", []),
    ],
)
def test_arabic_roles(text: str, found: list[tuple[str, str, str | None]]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "ministry"),
    [
        (
            "The Ministry of Trade and Market Reform met. Amina Zunda, minister for trade and market reforms, spoke.",
            "Ministry of Trade and Market Reform",
        ),
        ("Amina Zunda, minister in charge of water, spoke.", "Ministry of Water"),
        ("قالت أمينة زندوي، الوزيرة المنتدبة المكلفة بالتجارة، ذلك.", "وزارة التجارة"),
        ("قال كريم مروبي، كاتب الدولة المكلف بالماء، ذلك.", "كتابة الدولة المكلفة بالماء"),
    ],
)
def test_a_minister_speaks_for_a_ministry(text: str, ministry: str) -> None:
    assert [role.ministry for role in scene(text).roles] == [ministry]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Amina El Zunda spoke. Ms Zunda added that Zunda would pay.", ["Amina El Zunda"]),
        ("تحدثت أمينة بن زندوي. وأضافت زندوي أن العمل بدأ.", ["أمينة بن زندوي"]),
        ("افتتحت جامعة محمد الأول أبوابها.", []),
        ("He praised the association Amal Campus.", []),
    ],
)
def test_persons_under_their_fullest_name(text: str, found: list[str]) -> None:
    assert persons(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Amal Karam, Chief Executive, Zunda, said so.", [("Amal Karam", "Chief Executive", "Zunda")]),
        ("Amal Karam (Director, Zunda Foundation) spoke.", [("Amal Karam", "Director", "Zunda Foundation")]),
        # The next in a list is a person, and a country is where she works.
        ("Amal Karam, director, John Marobe, treasurer, spoke.",
         [("Amal Karam", "director", None), ("John Marobe", "treasurer", None)]),
        ("Amal Karam, British High Commissioner to Kenya, spoke.",
         [("Amal Karam", "British High Commissioner to Kenya", None)]),
        ("Amal Karam, Ambassador of Sweden to Rwanda, spoke.",
         [("Amal Karam", "Ambassador of Sweden to Rwanda", None)]),
        ("Zunda is a natural partner.", []),
        ("On behalf of Zunda, Regional Director Amal Karam spoke.", [("Amal Karam", "Regional Director", None)]),
    ],
)  # fmt: skip
def test_where_english_titles_put_their_body(text: str, found: list[tuple[str, str, str | None]]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Amal Karam has been appointed Managing Director of Zunda Ghana.",
         [("Amal Karam", "Managing Director", "Zunda Ghana")]),
        ("Zunda appoints Amal Karam as Chief Technology Officer.",
         [("Amal Karam", "Chief Technology Officer", "Zunda")]),
        ("Professor Amal Karam, principal of Zunda University, spoke.",
         [("Amal Karam", "principal", "Zunda University")]),
        # With no other function a professor is one.
        ("Professor Amal Karam spoke.", [("Amal Karam", "Professor", None)]),
        ("Ambassador of Japan to Morocco Amal Karam spoke.",
         [("Amal Karam", "Ambassador of Japan to Morocco", None)]),
        ("The Resident Representative of Zunda Fund in Rwanda, Amal Karam, spoke.",
         [("Amal Karam", "Resident Representative", "Zunda Fund")]),
    ],
)  # fmt: skip
def test_functions_taken_up_and_functions_abroad(text: str, found: list[tuple[str, str, str | None]]) -> None:
    assert roles(text) == found
