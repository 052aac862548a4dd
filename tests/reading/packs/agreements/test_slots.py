"""Who is bound, who signed, when, where, at which fair and for how long."""

import pytest

from mithaq.reading.model import Span
from tests.reading.packs.agreements.readings import agreements_of, parties, people, the_only


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        (
            "Orbit Telecom signed an agreement with the Ministry of Health in the presence of Nile Bank.",
            {"Orbit Telecom", "Ministry of Health"},
        ),
        (
            "According to Nile Bank, Orbit Telecom signed an agreement with the Ministry of Health.",
            {"Orbit Telecom", "Ministry of Health"},
        ),
        (
            "On Tuesday the Ministry of Health, Orbit Telecom and Nile Bank signed an agreement.",
            {"Ministry of Health", "Orbit Telecom", "Nile Bank"},
        ),
        (
            "وقعت وزارة الصحة، أمس الثلاثاء بالرباط، اتفاقية مع شركة نجم بحضور ممثلين عن بنك الأمل.",
            {"وزارة الصحة", "نجم"},
        ),
        ("تم توقيع اتفاقية بين وزارة الصحة وشركة نجم.", {"وزارة الصحة", "نجم"}),
    ],
)
def test_the_word_before_a_body_decides_whether_it_is_bound(text: str, bound: set[str]) -> None:
    assert parties(the_only(text)) == bound


def test_those_who_sign_are_told_from_those_who_look_on() -> None:
    text = (
        "The agreement between Orbit Telecom and the Ministry of Health was signed by Alice Mwangi, chief executive of "
        "Orbit Telecom, in the presence of John Otieno, chairman of Nile Bank."
    )
    found = the_only(text)
    assert people(found) == {"Alice Mwangi"}
    assert parties(found) == {"Orbit Telecom", "Ministry of Health"}


def test_whoever_is_expected_to_sign_has_not_signed() -> None:
    text = "Alice Mwangi, chief executive of Orbit Telecom, will sign an agreement with Nile Bank on Friday."
    assert people(the_only(text)) == set()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Orbit Telecom and Nile Bank signed an agreement on Tuesday.", "2025-05-06"),
        ("KIGALI, 7 May 2025 — Orbit Telecom and Nile Bank signed an agreement on 5 May 2025.", "2025-05-05"),
        ("Orbit Telecom and Nile Bank signed an agreement to train 500 people by 2029.", None),
        ("وقعت وزارة الصحة اتفاقية مع شركة نجم أمس الثلاثاء.", "2025-05-06"),
    ],
)
def test_only_the_day_of_the_act_dates_it(text: str, date: str | None) -> None:
    stated = the_only(text).date
    assert (stated.value if stated is not None else None) == date


@pytest.mark.parametrize(
    ("text", "fair"),
    [
        ("Orbit Telecom and Nile Bank signed a deal on the sidelines of the Lamu Tech Summit.", "Lamu Tech Summit"),
        ("Orbit Telecom and Nile Bank signed a deal on the sidelines of a meeting.", None),
        ("وقعت وزارة الصحة اتفاقية مع شركة نجم على هامش منتدى المدن الخضراء 2025.", "منتدى المدن الخضراء 2025"),
        ("وقعت وزارة الصحة اتفاقية مع شركة نجم خلال الأسبوع الماضي.", None),
    ],
)
def test_a_fair_needs_a_name(text: str, fair: str | None) -> None:
    stated = the_only(text).event
    assert (stated.value if stated is not None else None) == fair


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("Orbit Telecom and Nile Bank signed a three-year agreement.", "P3Y"),
        ("Orbit Telecom and Nile Bank signed an agreement for five years.", "P5Y"),
        ("Orbit Telecom and Nile Bank, five years old, signed an agreement.", None),
        ("وقعت وزارة الصحة اتفاقية مع شركة نجم لمدة ثلاث سنوات.", "P3Y"),
    ],
)
def test_a_term_is_told_from_an_age(text: str, duration: str | None) -> None:
    stated = the_only(text).duration
    assert (stated.value if stated is not None else None) == duration


def test_a_renewal_names_what_it_continues() -> None:
    text = "جددت وزارة الصحة ومؤسسة الأمل اتفاقية الشراكة الموقعة سنة 2021."
    follows = agreements_of(text)[0].follows
    assert follows is not None
    assert follows.value == "2021"


def test_items_of_a_list_share_what_was_counted() -> None:
    text = (
        "The Ministry of Health signed two contracts on Tuesday.\n\n"
        "- Orbit Telecom: 20 clinics;\n- Nile Bank: 30 clinics.\n"
    )
    assert [parties(each) for each in agreements_of(text)] == [
        {"Ministry of Health", "Orbit Telecom"},
        {"Ministry of Health", "Nile Bank"},
    ]


def test_counted_agreements_that_nothing_tells_apart_are_one() -> None:
    assert parties(the_only("The Ministry of Health signed three contracts on Tuesday.")) == {"Ministry of Health"}


def test_every_value_has_words_in_the_text() -> None:
    text = "On Tuesday Orbit Telecom signed a three-year agreement with the Ministry of Health in Nairobi."
    for _, stated in the_only(text).slots():
        assert all(isinstance(span, Span) and span.of(text) for span in stated.spans)
