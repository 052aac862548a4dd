"""Which quantities of Arabic and English sentences are commitments, promised or reached."""

from __future__ import annotations

import pytest

from tests.reading.packs.commitments.builders import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alder Grid will hire 140 engineers.", ("jobs", 140, "jobs", "promised")),
        ("Alder Grid plans to train 900 nurses.", ("trained", 900, "people", "promised")),
        ("The deal provides for the training of 80 judges.", ("trained", 80, "people", "promised")),
        ("The council has earmarked 40 million euros for the quays.", ("budget", 40_000_000, "EUR", "promised")),
        ("The bank approved a $70 million loan.", ("investment", 70_000_000, "USD", "promised")),
        ("Some 60 permanent posts should follow.", ("jobs", 60, "jobs", "promised")),
        ("More than 700 pupils had been trained in robotics.", ("trained", 700, "people", "achieved")),
        ("The office opened 14 kiosks, creating 90 jobs.", ("jobs", 90, "jobs", "achieved")),
        ("The scheme helped connect 300 schools.", ("coverage", 300, "schools", "achieved")),
        ("تعتزم الشركة توظيف 140 مهندسا.", ("jobs", 140, "jobs", "promised")),
        ("ستكون المؤسسة 900 ممرضة.", ("trained", 900, "people", "promised")),
        ("يرتقب أن يوفر المصنع 60 منصب شغل.", ("jobs", 60, "jobs", "promised")),
        ("تم إحداث 14 مركزا بالجهة.", ("sites", 14, "centres", "achieved")),
        ("مكن البرنامج من تكوين 700 تلميذ.", ("trained", 700, "people", "achieved")),
        ("وسيتم إحداث 14 مركزا.", ("sites", 14, "centres", "promised")),
        ("خصصت الوزارة 40 مليون درهم للموانئ.", ("budget", 40_000_000, "MAD", "promised")),
    ],
)
def test_a_word_of_undertaking_or_result_makes_a_commitment(text: str, expected: tuple[str, int, str, str]) -> None:
    assert told(text)[-1:] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Alder Grid will not hire 140 engineers.",
        "The port could create 140 jobs.",
        "The firm denied that 140 jobs would go.",
        "Will the port create 140 jobs?",
        "Alder Grid, founded in 1998, employs 140 engineers in 12 countries.",
        "Some 1,400 visitors attended the fair.",
        "A ticket costs 90,000 shillings.",
        "Analysts expect the market to grow to $5 billion.",
        "Shares of the operator rose 4% to 1,200 shillings.",
        "Four firms signed the charter.",
        "لن تخلق الشركة 140 منصب شغل.",
        "قد يخلق المشروع 140 منصب شغل.",
        "نفت الشركة تسريح 140 عاملا.",
        "تشغل الشركة 140 مهندسا.",
        "حضر اللقاء نحو 1400 شخص.",
        "يبلغ سعر التذكرة 900 درهم.",
        "ولا تتعهد الشركة بإحداث 140 منصب شغل.",
    ],
)
def test_what_nobody_promised_or_reached_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The share will rise from 35% to 80%.", [80]),
        ("It will invest 5 million dollars (about 50 million dirhams).", [5_000_000]),
        ("It equipped just 300 of 900 schools.", [300]),
        ("ستنتقل النسبة من 35 في المائة إلى 80 في المائة، وستبلغ التغطية 90 في المائة.", [80, 90]),
        ("ستستثمر الشركة 5 ملايين دولار، أي ما يعادل 50 مليون درهم.", [5_000_000]),
    ],
)
def test_starting_values_wholes_and_conversions_are_left_out(text: str, values: list[int]) -> None:
    assert [quantity for _, quantity, _, _ in told(text)] == values


def test_a_text_of_a_trade_promises_nothing() -> None:
    tender = (
        "Request for proposals. The procuring entity invites eligible bidders. Each bidder shall post bid security. "
        "Sealed envelopes open on 3 June; the technical proposal comes first. The supplier will deliver 300 laptops."
    )
    assert told(tender) == []
    assert told("The supplier will deliver 300 laptops.") == [("other", 300, "laptops", "promised")]


@pytest.mark.parametrize(
    "text",
    [
        "The phone has a 5,000 mAh battery, comes in three colours and costs $799. Pre-orders get a 10% discount.",
        "The striker has scored 18 goals in 25 matches. The club will play 12 more games and needs 20 points.",
        "The main index gained 1.2% with 3.4 million shares traded, worth 560 million dirhams. Bank shares rose 2.3%.",
        "Police seized 1,200 SIM cards and $60,000 in cash. The court ordered the four to pay 20,000 shillings.",
        "If every school spent 5% of its budget on paper, we would need 200,000 trees.",
        "سجل المهاجم 18 هدفا في 25 مباراة، وسيخوض الفريق 12 مباراة أخرى.",
        "أغلق مؤشر البورصة على ارتفاع بنسبة 1,2 في المائة، وبلغ حجم التداولات 560 مليون درهم.",
        "حجزت الشرطة 60 ألف درهم، وبلغ عدد الضحايا 500 شخص.",
        "ولو خصصت كل مدرسة 5 في المائة من ميزانيتها للورق لاحتجنا إلى 200 ألف شجرة.",
    ],
)
def test_opinion_products_sport_crime_and_markets_promise_nothing(text: str) -> None:
    assert told(text) == []


def test_words_inside_a_name_govern_nothing() -> None:
    assert told("The Ministry of Training spoke. It serves 40 districts.") == []
