"""Every string is translated, with the right plural forms; the check sees each sort of fault."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from mithaq.platform.translations import LANGUAGES, collect, compile_all, extract_template, find_faults, load


@pytest.fixture(scope="module")
def found() -> Catalog:
    return collect()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_missing_empty_or_fuzzy(found: Catalog, language: str) -> None:
    assert list(find_faults(language, found=found, held=load(language))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_over(found: Catalog, language: str) -> None:
    held = {(message.context, str(message.id)) for message in load(language) if message.id}
    assert held == {(message.context, str(message.id)) for message in found if message.id}


def test_templates_and_modules_are_both_read(found: Catalog) -> None:
    assert found.get("What nobody has reported on") is not None  # a template
    assert found.get("Met", "status") is not None  # a module, with its context
    assert isinstance(found.get("%(number)s agreement").id, tuple)


def test_arabic_has_its_six_forms_in_the_order_that_gettext_gives_them() -> None:
    rule = load("ar").plural_expr
    assert load("ar").num_plurals == 6
    forms = [eval(_as_python(rule), {"n": n}) for n in (0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 1050)]  # noqa: S307
    assert forms == [0, 1, 2, 3, 3, 4, 4, 5, 5, 3, 4]


def _as_python(rule: str) -> str:
    """C's `a ? b : c` chain as Python."""
    written = rule.strip("()").replace("&&", " and ").replace("||", " or ")
    parts = written.split("?")
    if len(parts) == 1:
        return written
    expression = ""
    rest = written
    while "?" in rest:
        condition, _, after = rest.partition("?")
        value, _, rest = after.partition(":")
        expression += f"({value.strip()}) if ({condition.strip()}) else "
    return expression + rest.strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_french_marks_and_arabic_digits(language: str) -> None:
    for message in load(language):
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        for text in texts:
            if language == "fr":
                assert "'" not in text, text
                assert not any(f" {mark}" in text for mark in ";:!?»"), text
            else:
                assert not any("\u0660" <= character <= "\u0669" for character in text), text


def catalogue(language: str, **strings: object) -> Catalog:
    made = Catalog(locale=language)
    for key, string in strings.items():
        made.add(key, string)
    return made


def test_the_check_names_each_sort_of_fault() -> None:
    code = Catalog()
    code.add("Kept")
    code.add("Gone")
    code.add("Empty")
    code.add("Date %(date)s")
    code.add(("%(n)s row", "%(n)s rows"))
    held = Catalog(locale="ar")
    held.add("Kept", "محفوظ")
    held.add("Empty", "")
    held.add("Date %(date)s", "تاريخ %(day)s")
    held.add(("%(n)s row", "%(n)s rows"), ("سطر",) * 2)
    held.add("Fuzzy", "غامض", flags=["fuzzy"])
    code.add("Fuzzy")
    faults = "\n".join(find_faults("ar", found=code, held=held))
    assert "'Kept'" not in faults
    assert "'Gone' is not in the catalogue" in faults
    assert "'Empty' has no translation" in faults
    assert "'Fuzzy' is fuzzy" in faults
    assert "placeholders" in faults
    assert "needs 6 plural forms, has 2" in faults


def test_a_template_is_read_without_gettext(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('{% load i18n %}{% trans "One" %}{% blocktrans count n=n %}a{% plural %}b{% endblocktrans %}')
    with page.open("rb") as file:
        messages = [
            message for _line, _function, message, _comments in extract_template(file, ["gettext", "ngettext"], [], {})
        ]
    assert messages == ["One", ("a", "b", None)]


def test_compiling_writes_only_what_is_stale(tmp_path: Path) -> None:
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "a"\nmsgstr "b"\n'
    )
    assert [path.name for path in compile_all(locales=tmp_path)] == ["django.mo"]
    assert compile_all(locales=tmp_path) == []
