"""Strategies of English and Arabic sentences, each beside the nearest thing that is none."""

from __future__ import annotations

import pytest

from mithaq.reading.model import Strategy
from mithaq.reading.packs.languages import Language
from mithaq.reading.packs.staging import stage
from mithaq.reading.packs.strategies import find_strategies

EN, AR = Language.ENGLISH, Language.ARABIC


def found(text: str, language: Language) -> tuple[Strategy, ...]:
    return find_strategies(stage(text, language=language, published="2025-05-01"), language=language)


def names(text: str, language: Language) -> list[str]:
    return [each.name.value for each in found(text, language)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The minister said that the National Broadband Plan would be reviewed.", ["National Broadband Plan"]),
        ("He is director of the National Broadband Plan Office.", []),
        ("They back Kenya Vision 2030 and the Rural Data Blueprint.", ["Kenya Vision 2030", "Rural Data Blueprint"]),
        ("Visitors came to the Vision 2030 Forum.", []),
        ("It launched the 3 Million Young Coders (3MYC) programme.", ["3 Million Young Coders"]),
        ("It launched a training programme for coders.", []),
        ("Under its Smart Coast 2030 plan, the county wants 40 hubs.", ["Smart Coast 2030"]),
        ("Under a World Bank plan, the county wants 40 hubs.", []),
        ('She presented a national initiative named "Code for the Hills".', ["Code for the Hills"]),
        ("The TV programme “Big Talk” was aired on the second channel.", []),
        ("The ‘Harvest Link’ programme covers ten counties.", ["Harvest Link"]),
        ("They approved a plan called Port Connected for the quays.", ["Port Connected"]),
        ("Officials showed Horizon Delta, a national programme for ports.", ["Horizon Delta"]),
        ("Nadia Example, the programme manager, spoke for the port.", []),
        ("The national artificial intelligence strategy comes in May.", ["national artificial intelligence strategy"]),
        ("A national strategy is being drafted.", []),
        ("The National Skills Strategy 2025-2030 is out.", ["National Skills Strategy 2025-2030"]),
        ("The cup final of World Cup 2030 and Expo 2030 will be crowded.", []),
        ("She heads the United Nations Development Programme in the country.", []),
        ("The bank's Digital First Strategy was praised.", []),
        ("Our Privacy Policy has changed.", []),
        ("They presented the Green Harbour New Deal.", ["Green Harbour New Deal"]),
        ("They reached a new deal on Monday.", []),
        ("The Fair Winds agenda is popular.", ["Fair Winds agenda"]),
        (
            "It is part of the National Plan for Water, Forests and Soils to 2030.",
            [
                "National Plan for Water, Forests and Soils to 2030",
            ],
        ),
        ("The Plan Green Coast 2031 is late.", ["Green Coast 2031"]),
        ("Students like Sanduq, a scheme that lends them books.", ["Sanduq"]),
    ],
)
def test_english_names(text: str, wanted: list[str]) -> None:
    assert names(text, EN) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("أطلقت الوزارة برنامج «جسور المعرفة» لفائدة الشباب.", ["جسور المعرفة"]),
        ("يبث برنامج «لقاء المساء» على القناة الثانية.", []),
        ('أعلن عن مبادرة لدعم التعاونيات أطلق عليها اسم "حقول".', ["حقول"]),
        ("أعلن عن مبادرة لدعم التعاونيات.", []),
        ("يندرج ذلك ضمن رؤية عمان 2040.", ["رؤية عمان 2040"]),
        ("افتتح معرض «الواحات 2030» أبوابه.", []),
        ("خصص المخطط الوطني للماء والوزارة المعنية مبالغ.", ["المخطط الوطني للماء"]),
        ("تستهدف رؤية 2030 رفع الصادرات.", ["رؤية 2030"]),
        ("ناقش المجلس برنامج 2024-2030.", []),
        ("وضع الفريق خطة عمل مشتركة.", []),
        ("استراتيجية المغرب الأخضر 2030 مستمرة.", ["المغرب الأخضر 2030"]),
        ("قدمت خارطة الطريق Tunisia Green 2030 أمس.", ["Tunisia Green 2030"]),
        ("يدعم برنامج الأمم المتحدة الإنمائي القرى.", []),
        ("وفقا للاستراتيجية الوطنية لمحو الأمية ستفتح أقسام.", ["الاستراتيجية الوطنية لمحو الأمية"]),
        ("يندرج في البرنامج الوطني تونس الخضراء.", ["تونس الخضراء"]),
        ("تراجع استراتيجية تونس الطاقية هذا العام.", []),
        ("أطلق برنامج التدبير المحلي الوطني أمس.", ["برنامج التدبير المحلي الوطني"]),
        ("أطلق برنامج التدبير المحلي أمس.", []),
        ("المبادرة الوطنية للتنمية المحلية ألف مستفيد.", ["المبادرة الوطنية للتنمية المحلية"]),
    ],
)
def test_arabic_names(text: str, wanted: list[str]) -> None:
    assert names(text, AR) == wanted


def test_an_article_written_into_the_preposition_is_told_as_derived() -> None:
    [strategy] = found("وفقا للمخطط الوطني للماء ستبنى سدود.", AR)
    assert strategy.name.value == "المخطط الوطني للماء"
    assert strategy.name.derived is not None


def test_namings_of_one_strategy_are_one_object_under_the_fullest_name() -> None:
    text = "The Green Valley 2030 strategy is young. Green Valley aims high. The Blue Coast plan is another."
    assert names(text, EN) == ["Green Valley 2030", "Blue Coast"]


@pytest.mark.parametrize(
    ("text", "language", "axes", "pillars"),
    [
        (
            "The National Water Plan rests on three pillars: rivers and lakes; metering; and trust, law and order.",
            EN, [], ["rivers and lakes", "metering", "trust, law and order"],
        ),
        ("The Blue Coast plan has two axes: ports for all, and fish.", EN, ["ports for all", "fish"], []),
        (
            "The Blue Coast plan has two axes. The first covers ports; the second is about fish.",
            EN, ["ports", "fish"], [],
        ),
        ("The Blue Coast plan, whose pillars are under review, is late.", EN, [], []),
        ("Pillars of the Blue Coast plan:\n\n- ports\n- fish\n\nThe mayor spoke.", EN, [], ["ports", "fish"]),
        ("يقوم برنامج «حقول» على محورين: سقي الأراضي وتكوين الفلاحين.", AR, ["سقي الأراضي", "تكوين الفلاحين"], []),
        (
            "يرتكز برنامج «حقول» على ثلاث ركائز هي الماء والطاقة، وتكوين الفلاحين، ووضع الخرائط.",
            AR, [], ["الماء والطاقة", "تكوين الفلاحين", "وضع الخرائط"],
        ),
        ("يهم برنامج «حقول» محاور طرقية كثيرة.", AR, [], []),
    ],
)  # fmt: skip
def test_axes_and_pillars(text: str, language: Language, axes: list[str], pillars: list[str]) -> None:
    [strategy] = found(text, language)
    assert [each.value for each in strategy.axes] == axes
    assert [each.value for each in strategy.pillars] == pillars


def test_items_go_to_the_strategy_of_their_sentence() -> None:
    text = "The Blue Coast plan is old. The Green Hills plan has two pillars: goats, and cheese."
    assert [len(each.pillars) for each in found(text, EN)] == [0, 2]
