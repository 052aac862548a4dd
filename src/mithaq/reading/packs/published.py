"""The day that an Arabic or English text gives as that of its publication or writing."""

from __future__ import annotations

from types import MappingProxyType

import regex

from mithaq.reading.find.mentions import DateMention
from mithaq.reading.packs.dates import find_dates
from mithaq.reading.packs.languages import Language, fold_for

# It stands at the head or the foot of a text.
_HEAD, _FOOT = 1600, 400
_FULL_DAY = regex.compile(r"\d{4}-\d{2}-\d{2}")
_STATED = MappingProxyType(
    {
        Language.ENGLISH: regex.compile(
            r"(?<!\p{L})(?:published|posted|released|issued|publication\s+date|date\s+published|dated?|"
            r"first\s+published)"
            r"(?:\s+(?:on|at|by\s+[^.\n]{3,30}\s+on))?\s*[:|,–—-]?\s*(?:\p{L}{3,9},?\s+)?(?:the\s+)?$"
        ),
        Language.ARABIC: regex.compile(
            r"(?<!\p{L})(?:نشر(?:ت)?(?:\s+هذا\s+المقال)?\s*(?:في|بتاريخ|يوم|:)|تاريخ\s+النشر|بتاريخ|"
            r"حرر\s+ب\p{L}+\s*،?\s*(?:في|بتاريخ)?|تاريخ)"
            r"\s*[:|،–—-]?\s*(?:\p{L}{4,9}،?\s+)?$"
        ),
    }
)
_UPDATED = regex.compile(r"(?<!\p{L})(?:updated|modified|اخر\s+تحديث|تحديث|عدل)[^.\n]{0,20}$")
# Town, country or agency before the day in a dateline: "NAIROBI, Kenya, ", "الرباط، في ", "(SPA) - ".
_PLACE = regex.compile(
    r"^[^\p{L}\n]{0,4}(?:\p{Lu}[\p{L}'’. -]{1,30}(?:\([^()\n]{1,20}\))?\s?[,–—/|-]+\s*){0,3}(?:\p{L}{3,9}day,?\s+)?$"
    r"|^[^\p{L}\n]{0,4}(?:[\p{Script=Arabic} -]{2,30}(?:\([^()\n]{1,30}\))?\s?[،,–—/|-]+\s*){0,3}(?:في\s+|"
    r"يوم\s+)?(?:\p{Script=Arabic}{4,9}\s+)?$"
)
# One word, or an agency in a bracket: "DAILY.EXAMPLE 16 April 2025", "DUBAI (WAM - 16 April 2025)".
_AGENCY = regex.compile(r"^\S{2,24}\s+$|^[^\p{Ll}\n(]{2,40}\([^()\n]{2,60}[–—,-]\s*$")
_AFTER = regex.compile(r"^\s{0,3}(?:م\s?)?\)?(?:\([^()\n]{1,40}\)\s?)?(?:[–—/|:،,-]|\n|$|\.\s|at\s|\d{1,2}:\d)")


def infer_published(text: str, *, language: Language) -> DateMention | None:
    """The day of publication that `text` gives; None where it gives none.

    Looked for behind "Published on", in a dateline ("NAIROBI, April 16, 2025 –"), or alone on a line, at the head
    and the foot. A day that words tell of is none.
    """
    shift = max(0, len(text) - _FOOT)
    windows = [(0, text[:_HEAD])] if shift <= _HEAD else [(0, text[:_HEAD]), (shift, text[shift:])]
    for offset, window in windows:
        folded = fold_for(window, language)
        days = [
            each for each in find_dates(window, language=language, published=None) if _FULL_DAY.fullmatch(each.value)
        ]
        for each in days:
            if _is_stated(folded, each, language):
                return each
        for each in days:
            if _is_dateline(window, each) and (not offset or _is_alone(window, each)):
                return each
    return None


def _is_stated(folded: str, day: DateMention, language: Language) -> bool:
    before = folded[folded.rfind("\n", 0, day.start) + 1 : day.start][-90:]
    return not _UPDATED.search(before) and _STATED[language].search(before) is not None


def _is_dateline(text: str, day: DateMention) -> bool:
    line = text.rfind("\n", 0, day.start) + 1
    if day.start - line > 90:
        return False
    before = text[line : day.start]
    return (_PLACE.match(before) or _AGENCY.match(before)) is not None and _AFTER.match(
        text[day.end : day.end + 60]
    ) is not None


def _is_alone(text: str, day: DateMention) -> bool:
    line, end = text.rfind("\n", 0, day.start) + 1, text.find("\n", day.end)
    return text[line : len(text) if end < 0 else end].strip() == text[day.start : day.end]
