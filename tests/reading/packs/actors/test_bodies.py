"""Organisations and states of Arabic and English text, each beside the nearest thing that is none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.packs.actors.seeing import bodies, pointed_at, scene


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Ministry of Trade, Industry and Crafts opened.", ["Ministry of Trade, Industry and Crafts"]),
        # "and" goes on with a field, not with another party.
        ("The Ministry of Health and Volta signed an agreement.", ["Ministry of Health", "Volta"]),
        ("It dealt with the Savings and Credit Fund.", ["Savings and Credit Fund"]),
        ("She praised the telecom operator Zunda.", ["Zunda"]),
        ("She praised the telecom operator.", []),
        ("Zunda, a Kenyan start-up, will pay.", ["Zunda"]),
        ("She lives in Zunda, a quiet place.", []),
        ("Zunda and Marobe have jointly signed a deal.", ["Zunda", "Marobe"]),
        ("They met at Zunda 2025.", []),
        ("They spoke at the Zunda Tech Forum.", []),
        ("The Zunda programme was launched.", []),
        ("Kenya will pay.", ["Kenya"]),
        ("It was sold in Kenya.", []),
        ("The government of the United Arab Emirates will pay.", ["government of the United Arab Emirates"]),
    ],
)
def test_english_bodies(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وقعت وزارة التجارة وإصلاح الأسواق اتفاقية.", ["وزارة التجارة وإصلاح الأسواق"]),
        ("وقعت وزارة التجارة وشركة زندة اتفاقية.", ["وزارة التجارة", "زندة"]),
        ("جددت شركة «مروب للحلول» اتفاقها.", ["مروب للحلول"]),
        ("وعدت شركة ناشئة بفتح مكتب.", []),
        ("وقعت الوكالة الوطنية لتدبير المياه عقدا.", ["الوكالة الوطنية لتدبير المياه"]),
        ("تعاقدت الوزارة مع شركة إريدوس لتطوير الشبكة.", ["إريدوس"]),
        ("أبرمت زندة ومروبي مذكرة تفاهم.", ["زندة", "مروبي"]),
        ("أبرمت الشركتان مذكرة تفاهم.", []),
        ("أطلق القطاع برنامج «مروب» أمس.", []),
        ("تعتزم تونس بناء مركز.", ["تونس"]),
        ("بني المركز في تونس.", []),
        # a coined name that begins like a verb, and a verb
        ("وقعت شركة تيرافولت عقدا.", ["تيرافولت"]),
        ("وعدت شركة تستثمر بفتح مكتب.", []),
        ("وقعت وزارة الاقتصاد والمالية عقدا.", ["وزارة الاقتصاد والمالية"]),
        ("أعلن بنك زندة إبرام اتفاق.", ["بنك زندة"]),
        ("وقعت جمعية آفاق عقدا.", ["جمعية آفاق"]),
        ("وقعت جمعية نسائية عقدا.", []),
        ("وقعت الجامعة اللبنانية عقدا.", ["الجامعة اللبنانية"]),
        ("وقعت الشركة اللبنانية عقدا.", []),
        ("بني المركز بجهة زندة.", []),
        ("وقعت شركة زندة العالمية عقدا.", ["زندة العالمية"]),
        ("تعتزم شركة زندة توظيف 300 مهندس.", ["زندة"]),
        ("وقعت شركة بي إم تي عقدا.", ["بي إم تي"]),
        ("وقعت مؤسسة الملك مروب الثاني للعلوم الصحية عقدا.", ["مؤسسة الملك مروب الثاني للعلوم الصحية"]),
    ],
)
def test_arabic_bodies(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The Zunda Digital Agency (ZDA) met. The agency will pay.", "agency", "Zunda Digital Agency"),
        ("The telecom operator Zunda met the Ministry of Health. The company will pay.", "company", "Zunda"),
        ("The Ministry of Health met. Any ministry could pay.", "ministry", None),
        ("وقعت شركة «زندة» عقدا. وستؤدي الشركة الثمن.", "الشركة", "زندة"),
        ("اجتمعت وزارة الصحة. وستؤدي الوزارة الثمن.", "الوزارة", "وزارة الصحة"),
        ("اجتمعت وزارة الصحة. وتخص المذكرة الشركات.", "الشركات", None),
    ],
)
def test_what_points_back(text: str, words: str, name: str | None) -> None:
    assert pointed_at(text, words) == name


def test_an_acronym_and_its_long_form_are_one() -> None:
    text = "The Zunda Digital Agency (ZDA) met. The ZDA will pay."
    assert bodies(text) == ["Zunda Digital Agency"]


_WORDS = st.sampled_from(
    "The Ministry of Health , and Volta signed with Dr Amina Zunda director at CEO the company in Kenya . ( ) 's "
    "وزارة الصحة و شركة «زندة» مع ، السيد كريم المدير العام ل الشركة في تونس .".split()
)


@given(st.lists(_WORDS, max_size=30))
def test_mentions_lie_in_the_text_apart_and_in_order(words: list[str]) -> None:
    text = " ".join(words)
    actors = scene(text).mentions.actors
    assert all(one.end <= other.start for one, other in pairwise(actors))
    assert all(0 <= actor.start < actor.end <= len(text) for actor in actors)
    assert all(actor.name_span.of(text).split()[0].strip("«»") in actor.name for actor in actors)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zunda has trained 300 teachers.", ["Zunda"]),
        ("Excel training is free.", []),
        ("Zunda's new plant will employ 300 people.", ["Zunda"]),
        ("Zunda's streets are quiet.", []),
        ("Egypt's Zunda signed a contract.", ["Egypt", "Zunda"]),
        ("In Egypt's Zunda, a contract was signed.", []),
        ("Shares in Zunda rose.", ["Zunda"]),
        ("People in Zunda rose.", []),
        ("Marobe plc said on Monday it had 3 offices.", ["Marobe plc"]),
        ("Karam said on Monday that he had 3 offices.", []),
        ("Zunda and Marobe are joining forces.", ["Zunda", "Marobe"]),
        ("Zunda and Marobe are quiet towns.", []),
        ("Kenya signed the Economic Partnership Agreement.", ["Kenya"]),
        ("The Federation of Arab Industries, the Social Fund and Marobe Bank met.",
         ["Federation of Arab Industries", "Social Fund", "Marobe Bank"]),
    ],
)  # fmt: skip
def test_what_a_name_does_and_owns_tells_a_body(text: str, found: list[str]) -> None:
    assert bodies(text) == found


def test_the_surname_of_a_person_is_no_body_by_what_she_does() -> None:
    assert bodies("Amal Karam, minister of trade, spoke. Karam has trained 300 teachers.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("King Zunda University signed an agreement with Marobe.", ["King Zunda University", "Marobe"]),
        ("King Zunda signed an agreement.", []),
        ("The Bank of Marobe and the National Identification and Registration Authority signed a deal.",
         ["Bank of Marobe", "National Identification and Registration Authority"]),
        ("The Marobe Bank for Economic Development in Africa signed a deal.",
         ["Marobe Bank for Economic Development in Africa"]),
        ("The Marobe Bank in Africa signed a deal.", ["Marobe Bank"]),
        ("The Marobe Company of Ghana signed a deal.", ["Marobe Company of Ghana"]),
        ("The Marobe Company in Ghana signed a deal.", ["Marobe Company"]),
    ],
)  # fmt: skip
def test_how_far_english_names_of_bodies_reach(text: str, found: list[str]) -> None:
    assert bodies(text) == found
