from datetime import date

import pytest

from mithaq.reading import find_dates

DAY = date(2025, 4, 17)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The firms signed the agreement on Wednesday.", "Wednesday", "2025-04-16"),
        ("وقعت الشركتان الاتفاقية أمس الأربعاء.", "أمس الأربعاء", "2025-04-16"),
        ("وقّعت الشركتان الاتفاقيةَ في 16 أبْريل 2025.", "16 أبْريل 2025", "2025-04-16"),
        ("Les sociétés ont signé la convention mercredi.", "mercredi", "2025-04-16"),
    ],
)
def test_language_is_found_out(text: str, words: str, value: str) -> None:
    found = find_dates(text, published=DAY)
    assert [(text[each.start : each.end], each.value) for each in found] == [(words, value)]


def test_language_given_decides() -> None:
    assert [each.value for each in find_dates("16 April 2025", language="en")] == ["2025-04-16"]
    assert [each.value for each in find_dates("le 16 avril 2025", language="fr")] == ["2025-04-16"]
    with pytest.raises(ValueError, match="nl"):
        find_dates("16 april 2025", language="nl")
