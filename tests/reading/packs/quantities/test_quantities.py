from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading.find.mentions import QuantityMention
from mithaq.reading.model import Bound, Per
from mithaq.reading.packs.languages import Language
from mithaq.reading.packs.quantities import find_quantities
from mithaq.reading.packs.quantities.finder import read_number

EN, AR = Language.ENGLISH, Language.ARABIC


def all_of(text: str) -> tuple[QuantityMention, ...]:
    return find_quantities(text, language=AR if any("\u0600" < each < "\u06ff" for each in text) else EN)


def the_only(text: str) -> QuantityMention:
    found = all_of(text)
    assert len(found) == 1, [text[each.start : each.end] for each in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "number", "value", "unit"),
    [
        ("The town opens 130,000 accounts.", "130,000", "130000", None),
        ("The town opens 130 000 accounts.", "130 000", "130000", None),
        ("The town opens 130\u00a0000 accounts.", "130\u00a0000", "130000", None),
        ("The town opens 14.000 accounts.", "14.000", "14000", None),
        ("A share of 14.5 percent.", "14.5", "14.5", "percent"),
        ("A share of 14,5 per cent.", "14,5", "14.5", "percent"),
        ("A fund of $1.5bn.", "1.5bn", "1500000000", "USD"),
        ("A fund of US$20m.", "20m", "20000000", "USD"),
        ("A fund of €300k.", "300k", "300000", "EUR"),
        ("A fund of MAD 300 million.", "300 million", "300000000", "MAD"),
        ("A fund of 300 MAD.", "300", "300", "MAD"),
        ("A fund of 65 MDH.", "65 M", "65000000", "MAD"),
        ("A fund of 65 million dirhams in Abu Dhabi, UAE.", "65 million", "65000000", "AED"),
        ("A fund of 65 million dirhams.", "65 million", "65000000", "MAD"),
        ("Nairobi gives Sh2.6 billion.", "2.6 billion", "2600000000", "KES"),
        ("Dakar gives 38 billion CFA francs.", "38 billion", "38000000000", "XOF"),
        ("A gift of 38 billion CFA francs.", "38 billion", "38000000000", "XXX"),  # which franc is not said
        ("A bill of SAR 1.2 billion (so far).", "1.2 billion", "1200000000", "SAR"),
        ("Two hundred and fifty teachers.", "Two hundred and fifty", "250", None),
        ("They hire half a million teachers.", "half a million", "500000", None),
        ("They hire one and a half million teachers.", "one and a half million", "1500000", None),
        ("They hire three dozen teachers.", "three dozen", "36", None),
        ("Three quarters of them found work.", "Three quarters", "75", "percent"),
        ("A rise of 6 percentage points.", "6", "6", "points"),
        ("It lays 100,000km of cable.", "100,000", "100000", None),
        ("تفتح المدينة 130.000 حساب.", "130.000", "130000", None),
        ("تفتح المدينة ١٣٠ ألف حساب.", "١٣٠ ألف", "130000", None),
        ("تفتح المدينة 3 آلاف حساب.", "3 آلاف", "3000", None),
        ("تفتح المدينة خمسة وعشرين ألف حساب.", "خمسة وعشرين ألف", "25000", None),
        ("تفتح المدينة ألفا ومائتي حساب.", "ألفا ومائتي", "1200", None),
        ("تفتح المدينة 12 ألفا و500 حساب.", "12 ألفا و500", "12500", None),
        ("تفتح المدينة ثلاثمائة وخمسة وستين حسابا.", "ثلاثمائة وخمسة وستين", "365", None),
        ("تفتح المدينة أحد عشر حسابا.", "أحد عشر", "11", None),
        ("تفتح المدينة واحدا وعشرين حسابا.", "واحدا وعشرين", "21", None),
        ("بكلفة مليونين ونصف المليون درهم.", "مليونين ونصف المليون", "2500000", "MAD"),
        ("صندوق بقيمة مليونا دولار.", "مليونا", "2000000", "USD"),  # the dual before what it counts
        ("صندوق بقيمة 11 مليونا دولار.", "11 مليونا", "11000000", "USD"),
        ("صندوق بقيمة 3 ونصف مليون دولار.", "3 ونصف مليون", "3500000", "USD"),
        ("كلفة قدرها 6ر1 مليون أورو.", "6ر1 مليون", "1600000", "EUR"),  # shown from the right: 1.6
        ("صندوق بمليار ريال سعودي.", "مليار", "1000000000", "SAR"),
        ("صندوق بقيمة 1.294 مليار دولار.", "1.294 مليار", "1294000000", "USD"),
        ("في تونس صندوق بخمسة ملايين دينار.", "خمسة ملايين", "5000000", "TND"),
        ("صندوق بخمسة ملايين دينار.", "خمسة ملايين", "5000000", "XXX"),
        ("نسبة 20 في المائة من القرى.", "20", "20", "percent"),
        ("نسبة %20 من القرى.", "20", "20", "percent"),
        ("زيادة بست نقاط مئوية.", "ست", "6", "points"),
        ("إحداث مركزين للتكوين.", "مركزين", "2", None),
        ("يؤدي اثني عشر مليون (12.000.000) درهم.", "اثني عشر مليون", "12000000", "MAD"),
    ],
)
def test_value_and_unit(text: str, number: str, value: str, unit: str | None) -> None:
    found = the_only(text)
    assert (text[found.number.start : found.number.end], found.value, found.unit) == (number, Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "In 2026 the plan changes.",
        "Under Law 09-08 and Covid-19 rules.",
        "Hundreds of people came.",
        "Exports grew three times.",
        "Two-thirds of the towns.",
        "Young people aged 15-29.",
        "آلاف الشباب في المدينة.",
        "تضاعفت الصادرات ثلاث مرات.",
        "One of the ministers spoke.",
        "No one came.",
        "Digital Vision 2030 is a strategy.",
        "It was signed on 16 April 2025.",
        "Call +212 537 12 34 56.",
        "The C4IR and the 5G network.",
        "بموجب القانون رقم 55.19 تغيرت المسطرة.",
        "استراتيجية المغرب الرقمي 2030 طموحة.",
        "وقعت في 16 أبريل 2025.",
        "المركزين الجهويين للاستثمار.",
        "أحد الوزراء تكلم.",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert [text[each.start : each.end] for each in all_of(text)] == []


@pytest.mark.parametrize(
    ("text", "bound", "cue"),
    [
        ("It trains more than 500 people.", Bound.AT_LEAST, "more than"),
        ("It trains no more than 500 people.", Bound.AT_MOST, "no more than"),
        ("It trains no fewer than 500 people.", Bound.AT_LEAST, "no fewer than"),
        ("It trains 500 people or more.", Bound.AT_LEAST, "or more"),
        ("It trains up to 500 people.", Bound.AT_MOST, "up to"),
        ("It trains nearly 500 people.", Bound.ABOUT, "nearly"),
        ("It costs over $500 million.", Bound.AT_LEAST, "over"),
        ("It costs a little under 56%.", Bound.ABOUT, "a little under"),
        ("It trains the 500 people it found.", Bound.EXACT, None),
        ("تكوين أزيد من 500 شاب.", Bound.AT_LEAST, "أزيد من"),
        ("تكوين ما لا يقل عن 500 شاب.", Bound.AT_LEAST, "ما لا يقل عن"),
        ("تكوين لنحو 500 شاب.", Bound.ABOUT, "لنحو"),
        ("كلفة تناهز 500 مليون درهم.", Bound.ABOUT, "تناهز"),
        ("كلفة لا تتجاوز 500 مليون درهم.", Bound.AT_MOST, "لا تتجاوز"),
        ("تكوين 500 شاب على الأقل.", Bound.AT_LEAST, "على الأقل"),
        ("ليصل العدد إلى 500 شاب.", Bound.EXACT, None),  # it is to reach them, not to stay below
        ("تكوين 500 شاب.", Bound.EXACT, None),
    ],
)
def test_bound_is_that_of_the_longest_words(text: str, bound: Bound, cue: str | None) -> None:
    found = the_only(text)
    said = None if found.bound_span is None else text[found.bound_span.start : found.bound_span.end]
    assert (found.bound, said) == (bound, cue)


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("It trains 5,000 people a year.", Per.YEAR),
        ("It trains 5,000 people every month.", Per.MONTH),
        ("It annually trains 5,000 people.", Per.YEAR),
        ("It trained 5,000 people last year.", None),
        ("تكوين 5000 شاب سنويا.", Per.YEAR),
        ("تكوين 5000 شاب كل شهر.", Per.MONTH),
        ("تكوين 5000 شاب في السنة المقبلة.", None),
    ],
)
def test_rate(text: str, per: Per | None) -> None:
    assert the_only(text).per is per


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Between 5 and 7 percent of firms.", [("5", "7")]),
        ("About 5-7% of firms.", [("5", "7")]),
        ("It opens 25 to 30 centres.", [("25", "30")]),
        ("It pays 2 to 3 million dirhams.", [("2000000", "3000000")]),
        ("It pays $200-300 million.", [("200000000", "300000000")]),
        ("Staff rises from 14,000 to 50,000.", [("14000", None), ("50000", None)]),
        ("Staff goes from 14,000 in 2022 to 50,000 in 2026.", [("14000", None), ("50000", None)]),
        ("ما بين 5 و7 في المائة من المقاولات.", [("5", "7")]),
        ("رفع العدد من 14.000 إلى 50.000 شخص.", [("14000", None), ("50000", None)]),
        ("ألف مهندس وألفا تقني.", [("1000", None), ("2000", None)]),
    ],
)
def test_range_is_one_quantity_and_a_change_is_two(text: str, values: list[tuple[str, str | None]]) -> None:
    found = [(str(each.value), None if each.value_max is None else str(each.value_max)) for each in all_of(text)]
    assert found == values


def test_ratio() -> None:
    assert [(str(each.value), each.ratio_of) for each in all_of("One in three firms sells abroad.")] == [("1", 3)]
    assert [(str(each.value), each.ratio_of) for each in all_of("واحد من كل ثلاثة شبان.")] == [("1", 3)]
    assert [each.ratio_of for each in all_of("It opens 3 schools in 5 towns.")] == [None, None]


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("The country ranked 50th.", 50, Bound.EXACT),
        ("It aims to be in the top 50.", 50, Bound.AT_MOST),
        ("حل البلد في المرتبة 50.", 50, Bound.EXACT),
        ("حل البلد في المرتبة الخمسين.", 50, Bound.EXACT),
        ("ضمن أفضل 50 دولة.", 50, Bound.AT_MOST),
    ],
)
def test_rank_is_ordinal(text: str, value: int, bound: Bound) -> None:
    found = the_only(text)
    assert (found.ordinal, found.value, found.bound) == (True, value, bound)


def test_currency_left_out_is_that_of_the_sum_before() -> None:
    first, second = all_of("The plan costs 1.3 billion dirhams, of which 450 million will go to schools.")
    assert (first.unit, second.unit) == ("MAD", "MAD")
    first, second = all_of("The plan costs 1.3 billion dirhams and reaches 5 million people.")
    assert (first.unit, second.unit) == ("MAD", None)


_PIECES = st.sampled_from(
    "5 12 1,500 3.5 million bn $ € % dirhams more than up to between and from to a year two hundred half 2026 - . , "
    "في أكثر من 500 ألف مليون ونصف درهم سنة خمسة وعشرون بين و إلى المائة مركزين ٣ الثالث".split(" ")
)


@given(st.lists(_PIECES, max_size=25).map(" ".join), st.sampled_from(list(Language)))
def test_mentions_are_disjoint_ordered_and_read_back(text: str, language: Language) -> None:
    until = 0
    for each in find_quantities(text, language=language):
        assert until <= each.start < each.end <= len(text)
        assert each.start <= each.number.start < each.number.end
        until = each.end
        if each.value_max is None and not each.ordinal and each.unit != "percent":
            assert read_number(text[each.number.start : each.number.end], language=language) == each.value


@given(st.integers(min_value=1, max_value=10**9))
def test_digits_say_their_number(number: int) -> None:
    for language, noun in ((EN, "MAD"), (AR, "درهم")):
        found = find_quantities(f"{number:,} {noun}", language=language)
        assert [each.value for each in found] == [number]
