"""The languages that packs are written for, and how the text of each is made ready to be matched."""

from __future__ import annotations

from enum import StrEnum

from mithaq.reading.text.folding import fold


class Language(StrEnum):
    """ISO 639-1 codes."""

    ARABIC = "ar"
    ENGLISH = "en"


# Letters that Arabic writers use for each other, and digits: one letter for one letter, offsets unchanged. Alef, waw
# and ya have lost their hamza already, as letters elsewhere lose an accent.
_DIGITS = "0123456789"
_ARABIC = str.maketrans("ىةٱ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٪٫٬", f"يها{_DIGITS}{_DIGITS}%.,")


def fold_for(text: str, language: Language) -> str:
    """`text` for matching, exactly as long: lower case without accents; Arabic letters and digits in one spelling."""
    folded = fold(text)
    return folded.translate(_ARABIC) if language is Language.ARABIC else folded
