import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading.find.mentions import DateMention, Relation, TemporalType
from mithaq.reading.packs.dates import find_dates
from mithaq.reading.packs.dates.hijri import day_of
from mithaq.reading.packs.languages import Language

EN, AR = Language.ENGLISH, Language.ARABIC


def all_of(text: str, published: str | None = "2025-04-17") -> tuple[DateMention, ...]:
    language = AR if any("\u0600" < each < "\u06ff" for each in text) else EN
    return find_dates(text, language=language, published=published)


def the_only(text: str, published: str | None = "2025-04-17") -> DateMention:
    found = all_of(text, published)
    assert len(found) == 1, [text[each.start : each.end] for each in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was signed on 16 April 2025.", "2025-04-16"),
        ("It was signed on April 16, 2025.", "2025-04-16"),
        ("It was signed on 16/04/2025.", "2025-04-16"),
        ("It was signed on 04/25/2025.", "2025-04-25"),  # no 25th month
        ("It was signed on 2025-04-16.", "2025-04-16"),
        ("It opened in April 2024.", "2024-04"),
        ("It ends in late 2026.", "2026"),
        ("It ends in Q1 2026.", "2026-Q1"),
        ("It ends in the first quarter of 2026.", "2026-Q1"),
        ("It ends in H2 2026.", "2026-H2"),
        ("وقعت في 16 أبريل 2025.", "2025-04-16"),
        ("وقعت في 16 أبريل/نيسان 2025.", "2025-04-16"),
        ("وقعت في ٣ تشرين الثاني ٢٠٢٤.", "2024-11-03"),
        ("وقعت في 8 جويلية 2024.", "2024-07-08"),
        ("وقعت في 8 غشت 2024.", "2024-08-08"),
        ("وقعت في دجنبر 2024.", "2024-12"),
        ("وقعت في سنة ألفين وأربعة وعشرين.", "2024"),
        ("تنتهي في الربع الأول من 2026.", "2026-Q1"),
    ],
)
def test_stated_date(text: str, value: str) -> None:
    found = the_only(text)
    assert (found.value, found.derived) == (value, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The firms signed it on Wednesday.", "2025-04-16"),
        ("The firms will sign it on Monday.", "2025-04-21"),
        ("The firms met last Thursday.", "2025-04-10"),
        ("The firms signed it yesterday.", "2025-04-16"),
        ("They met last week.", "2025-W15"),
        ("They will meet next month.", "2025-05"),
        ("They will meet next year.", "2026"),
        ("It ends by the end of the year.", "2025"),
        ("They signed on 3 December.", "2024-12-03"),
        ("They will sign on 3 December.", "2025-12-03"),
        ("They met two years ago.", "2023"),
        ("وقعت أمس الأربعاء.", "2025-04-16"),
        ("وقعت يوم الاثنين الماضي.", "2025-04-14"),
        ("سيوقعان الاتفاقية يوم الاثنين.", "2025-04-21"),
        ("وقعت في 10 أبريل الجاري.", "2025-04-10"),
        ("تنطلق في يونيو المقبل.", "2025-06"),
        ("خلال السنة المقبلة.", "2026"),
        ("عقد الأسبوع الماضي.", "2025-W15"),
        ("قبل متم السنة الجارية.", "2025"),
        ("قبل نهاية السنة.", "2025"),
        ("وقعت السيدة الوزيرة الاتفاقية يوم الاثنين.", "2025-04-14"),  # a noun in sin is no future
    ],
)
def test_date_counted_from_the_day_of_writing_says_so(text: str, value: str) -> None:
    found = the_only(text)
    assert found.value == value
    assert found.derived is not None
    assert found.derived.endswith("published 2025-04-17")


@pytest.mark.parametrize(
    ("text", "value", "relation"),
    [
        ("It ends by 2030.", "2030", Relation.BY),
        ("It ends by the end of 2026.", "2026", Relation.BY),
        ("It ends before the end of 2027.", "2027", Relation.BY),
        ("It ended before 2027.", "2027", Relation.BEFORE),
        ("It runs since 2019.", "2019", Relation.SINCE),
        ("It opened in 2019.", "2019", Relation.ON),
        ("It opens within two years.", "P2Y", Relation.WITHIN),
        ("It opens over the next three years.", "P3Y", Relation.WITHIN),
        ("It lasts for five years.", "P5Y", Relation.ON),
        ("It grew in the last three years.", "P3Y", Relation.SINCE),  # no term
        ("It ends by the year 2030.", "2030", Relation.BY),
        ("It is a three-year plan.", "P3Y", Relation.ON),
        ("في أفق 2030.", "2030", Relation.BY),
        ("بحلول سنة 2029.", "2029", Relation.BY),
        ("قبل متم سنة 2028.", "2028", Relation.BY),
        ("منذ 2019.", "2019", Relation.SINCE),
        ("بنهاية 2026.", "2026", Relation.BY),
        ("في نهاية 2026.", "2026", Relation.ON),
        ("خلال السنوات الثلاث الماضية.", "P3Y", Relation.SINCE),
        ("في غضون سنتين.", "P2Y", Relation.WITHIN),
        ("خلال السنوات الثلاث المقبلة.", "P3Y", Relation.WITHIN),
        ("لمدة خمس سنوات.", "P5Y", Relation.ON),
    ],
)
def test_relation(text: str, value: str, relation: Relation) -> None:
    found = the_only(text)
    assert (found.value, found.relation) == (value, relation)


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("It runs between 2024 and 2026.", "2024", "2026"),
        ("The plan for 2024-2026 is out.", "2024", "2026"),
        ("The fair ran from 15 to 19 December 2024.", "2024-12-15", "2024-12-19"),
        ("The fair ran December 15-19, 2024.", "2024-12-15", "2024-12-19"),
        ("ما بين 2024 و2026.", "2024", "2026"),
        ("خلال الفترة 2024-2026.", "2024", "2026"),
        ("من 15 إلى 19 دجنبر 2024.", "2024-12-15", "2024-12-19"),
    ],
)
def test_range_is_one_mention(text: str, begins: str, ends: str) -> None:
    found = the_only(text)
    assert (found.begins, found.ends, found.relation) == (begins, ends, Relation.ON)


@pytest.mark.parametrize(
    "text",
    [
        "It may happen.",
        "They march on.",
        "Vision 2030 is a strategy.",
        "They hire 2000 teachers.",
        "They hire 2,024 teachers.",
        "مارس الرياضة.",
        "رؤية المغرب الرقمي 2030.",
        "يوظفون 2000 مهندس.",
        "اليوم العالمي للصحة.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert [text[each.start : each.end] for each in all_of(text)] == []


def test_weekday_lies_in_the_fair_that_the_text_dates() -> None:
    found = all_of("The fair runs from 15 to 19 December 2024. They signed on Monday.", "2025-01-20")
    assert found[-1].value == "2024-12-16"


def test_month_of_writing_dates_as_far_as_it_goes() -> None:
    assert the_only("They signed on Monday.", "2025-04").value == "2025-04"
    assert the_only("They signed on Monday.", None).value == "XXXX-WXX-1"
    assert the_only("وقعت في 16 دجنبر الماضي.", "2025").value == "2024-12-16"


def test_end_of_a_quarter_is_its_last_month() -> None:
    for text in ("It ends by the end of the first quarter of 2026.", "قبل متم الربع الأول من 2026."):
        found = the_only(text)
        assert (found.value, found.relation) == ("2026-03", Relation.BY)
        assert found.derived is not None


def test_rate_is_a_set() -> None:
    assert the_only("It trains them every year.").type is TemporalType.SET


def test_day_of_the_hijra() -> None:
    found = the_only("صدر في 10 رمضان 1446 هـ.")
    assert found.value == "2025-03-10"
    assert found.derived is not None
    assert "tabular" in found.derived
    beside = the_only("صدر في 10 رمضان 1446 هـ الموافق 11 مارس 2025.")
    assert (beside.value, beside.derived) == ("2025-03-11", None)


@given(st.dates(min_value=datetime.date(1950, 1, 1), max_value=datetime.date(2099, 12, 31)))
def test_both_orders_of_a_day_are_one_day(day: datetime.date) -> None:
    month = day.strftime("%B")
    for text in (f"on {day.day} {month} {day.year}.", f"on {month} {day.day}, {day.year}.", f"on {day}."):
        assert [each.value for each in find_dates(text, language=EN, published=None)] == [day.isoformat()]


@given(st.integers(min_value=1300, max_value=1499), st.integers(min_value=1, max_value=12))
def test_months_of_the_hijra_follow_each_other(year: int, month: int) -> None:
    first, following = day_of(year, month, 1), day_of(year + month // 12, month % 12 + 1, 1)
    assert first is not None
    assert following is not None
    assert (following - first).days in {29, 30}


_PIECES = st.sampled_from(
    "5 16 2025 2026 April May Monday by the end of next year last two years within from to and - / , . "
    "في 16 أبريل 2025 و2026 سنة الماضي المقبل يوم الاثنين ثلاث سنوات قبل متم من إلى رمضان 1446 هـ".split(" ")
)


@given(st.lists(_PIECES, max_size=25).map(" ".join), st.sampled_from(list(Language)), st.booleans())
def test_mentions_are_disjoint_and_ordered(text: str, language: Language, known: bool) -> None:
    until = 0
    for each in find_dates(text, language=language, published="2025-04-17" if known else None):
        assert until <= each.start < each.end <= len(text)
        until = each.end
        if each.cue is not None:
            assert each.cue.end <= each.start
