"""Translation catalogues without any system tool: `python -m mithaq.platform.translations extract|compile|check`.

Django's own commands call GNU gettext, which a bare machine does not have. Babel reads and writes the same
files; the only piece of ours is the extractor that lets Babel see into Django templates.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract, extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).parent
LOCALES = HERE / "locale"
LANGUAGES = ("fr", "ar")  # English is the language of the msgids and needs no catalogue

KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
# Headers that change with every run, or that nobody here would keep up to date.
_CHURN = rb'"(POT-Creation|PO-Revision|Project-Id|Report-Msgid|Last-Translator|Language-Team|Generated-By)'
_PLACEHOLDER = re.compile(r"%\((\w+)\)s|%%")


def collect(root: Path = HERE) -> Catalog:
    """Every msgid in the Python modules and templates below `root`."""
    found = Catalog(project="Mithaq", fuzzy=False)
    for path in sorted(root.rglob("*.py")):
        _add(found, path, "python")
    for path in sorted(root.rglob("templates/**/*")):
        if path.suffix in {".html", ".txt"}:
            _add(found, path, extract_template)
    return found


def extract_template(
    file: BinaryIO, keywords: Iterable[str], tags: Iterable[str], options: dict[str, str]
) -> Iterator[tuple[int, str, object, list[str]]]:
    """Babel's extraction method for Django templates: the template is turned into Python calls first."""
    from django.utils.translation.template import templatize

    source = templatize(file.read().decode("utf-8"), origin=str(options.get("origin", "")))
    yield from extract_python(io.BytesIO(source.encode("utf-8")), keywords, tags, {"encoding": "utf-8"})


def catalogue_path(language: str, *, locales: Path = LOCALES) -> Path:
    return locales / language / "LC_MESSAGES" / "django.po"


def load(language: str, *, locales: Path = LOCALES) -> Catalog:
    path = catalogue_path(language, locales=locales)
    if not path.exists():
        return Catalog(locale=language, project="Mithaq", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def update(*, locales: Path = LOCALES) -> None:
    """Bring every .po in line with the code: new msgids come in empty, vanished ones go."""
    found = collect()
    for language in LANGUAGES:
        held = load(language, locales=locales)
        held.update(found, no_fuzzy_matching=True)
        path = catalogue_path(language, locales=locales)
        path.parent.mkdir(parents=True, exist_ok=True)
        written = io.BytesIO()
        write_po(written, held, width=100, sort_output=True, include_lineno=False, ignore_obsolete=True)
        lines = [line for line in written.getvalue().split(b"\n") if not re.match(_CHURN, line)]
        path.write_bytes(b"\n".join(lines))


def compile_all(*, locales: Path = LOCALES) -> list[Path]:
    """Write each .mo that is missing or older than its .po; returns those written."""
    written = []
    for path in sorted(locales.glob("*/LC_MESSAGES/*.po")):
        target = path.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= path.stat().st_mtime:
            continue
        with path.open("rb") as file:
            catalogue = read_po(file, locale=path.parts[-3])
        compiled = io.BytesIO()
        write_mo(compiled, catalogue)
        # Replaced in one step: a server that starts meanwhile never reads half a file.
        partial = target.with_suffix(".mo.partial")
        partial.write_bytes(compiled.getvalue())
        partial.replace(target)
        written.append(target)
    return written


def find_faults(language: str, *, found: Catalog, held: Catalog) -> Iterator[str]:
    """One line for each msgid that is missing, empty, fuzzy, or has other placeholders than its translation."""
    for message in found:
        if not message.id:
            continue
        translated = held.get(_first(message), message.context)
        where = f"{language}: {_first(message)!r}"
        if translated is None:
            yield f"{where} is not in the catalogue"
        elif translated.fuzzy:
            yield f"{where} is fuzzy"
        else:
            yield from _find_text_faults(where, translated, plurals=held.num_plurals)


def _find_text_faults(where: str, message: Message, *, plurals: int) -> Iterator[str]:
    texts = message.string if isinstance(message.string, tuple | list) else (message.string,)
    if isinstance(message.id, tuple | list) and len(texts) != plurals:
        yield f"{where} needs {plurals} plural forms, has {len(texts)}"
    if not all(texts):
        yield f"{where} has no translation"
        return
    allowed = {name for each in _ids(message) for name in _PLACEHOLDER.findall(each)}
    for text in texts:
        unknown = set(_PLACEHOLDER.findall(text)) - allowed
        # A plural form may leave its number out ("une phrase"); a plain message may not lose a value.
        lost = allowed - set(_PLACEHOLDER.findall(text)) if len(texts) == 1 else set()
        if unknown or lost:
            yield f"{where}: placeholders {sorted(unknown | lost)} differ in {text!r}"


def _ids(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, tuple | list) else (message.id,)


def _first(message: Message) -> str:
    return _ids(message)[0]


def _add(catalogue: Catalog, path: Path, method: object) -> None:
    with path.open("rb") as file:
        for line, message, _comments, context in extract(method, file, keywords=KEYWORDS, options={}):
            catalogue.add(message, locations=[(str(path.relative_to(HERE)), line)], context=context)


def main(arguments: list[str]) -> int:
    """Exit code 0, 1 when `check` finds a fault, 2 for a wrong call."""
    match arguments:
        case ["extract"]:
            update()
        case ["compile"]:
            for path in compile_all():
                print(f"compiled {path.relative_to(HERE)}")
        case ["check"]:
            found = collect()
            faults = [line for each in LANGUAGES for line in find_faults(each, found=found, held=load(each))]
            print(*faults, sep="\n", end="\n" if faults else "")
            return 1 if faults else 0
        case _:
            print("need one of: extract, compile, check", file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
