"""The day of publication that English and Arabic texts state, and days that they only tell of."""

from __future__ import annotations

import pytest

from mithaq.reading.packs.languages import Language
from mithaq.reading.packs.published import infer_published

STORY_EN = "The harbour board met on Monday and heard the engineers. Nothing was decided."
STORY_AR = "اجتمع مجلس الميناء يوم الاثنين واستمع إلى المهندسين. ولم يتقرر شيء."


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Published on April 16, 2025", "2025-04-16"),
        ("Posted: 16 April 2025", "2025-04-16"),
        ("By Jane Example | Published 16 April 2025 at 10:32", "2025-04-16"),
        ("NAIROBI, April 16, 2025 – The board met.", "2025-04-16"),
        ("Riyadh, 14 October 2025 / 22 Rabi' al-Thani 1447H", "2025-10-14"),
        ("16 April 2025", "2025-04-16"),
        ("Last updated: 18 April 2025", None),
        ("The treaty was signed on April 16, 2025 in the capital.", None),
        ("The board met in April 2025.", None),
    ],
)
def test_english_heads(head: str, day: str | None) -> None:
    found = infer_published(f"{head}\n\n{STORY_EN}", language=Language.ENGLISH)
    assert (found and found.value) == day


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("نشر في 16 أبريل 2025", "2025-04-16"),
        ("تاريخ النشر: 16 أبريل 2025", "2025-04-16"),
        ("الرباط، في 22 نونبر 2024", "2024-11-22"),
        ("الرياض – 14 أكتوبر 2025 (واس) – اجتمع المجلس.", "2025-10-14"),
        ("16 أبريل 2025", "2025-04-16"),
        ("آخر تحديث: 18 أبريل 2025", None),
        ("وقعت المعاهدة في 16 أبريل 2025 بالعاصمة.", None),
    ],
)
def test_arabic_heads(head: str, day: str | None) -> None:
    found = infer_published(f"{head}\n\n{STORY_AR}", language=Language.ARABIC)
    assert (found and found.value) == day
