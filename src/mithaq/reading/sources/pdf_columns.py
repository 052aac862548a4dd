"""Columns of tables in the text layer of a PDF, which has one blank where the page leaves a gap."""

from __future__ import annotations

import re
from itertools import groupby

import pypdfium2

# A gap that parts columns is wider than so many heights of a line; justified text hardly has one.
_GAP = 1.5
_FEWEST_LINES = 3
_NUMBER = re.compile(r"[~≈+]?\d[\d., \u00a0\u202f]*%?")
_BLANK_INSIDE = re.compile(r"(?<=\S) (?=\S)")


def with_columns(page: pypdfium2.PdfTextPage, text: str) -> str:
    """`text`, the text of `page`, with a tab for each gap between the columns of a table.

    Three lines with gaps that follow each other are a table where two of them or more have a number alone in a column;
    columns of prose, which have none, stay as they are.
    """
    if page.count_chars() != len(text):
        return text
    lines = []
    at = 0
    for line in text.splitlines(keepends=True):
        lines.append((line, _parted(page, line, at)))
        at += len(line)
    pieces: list[str] = []
    for has_gap, group in groupby(lines, key=lambda pair: pair[1] is not None):
        run = list(group)
        numbered = sum(1 for _, parted in run if parted is not None and _has_number(parted))
        is_table = has_gap and len(run) >= _FEWEST_LINES and numbered >= _FEWEST_LINES - 1
        pieces.extend(parted if is_table and parted is not None else line for line, parted in run)
    return "".join(pieces)


def _parted(page: pypdfium2.PdfTextPage, line: str, at: int) -> str | None:
    """`line` with tabs at its wide gaps; None where it has none. `at` is where it begins in the page."""
    gaps = {match.start() for match in _BLANK_INSIDE.finditer(line) if _is_wide(page, at + match.start())}
    if not gaps:
        return None
    return "".join("\t" if index in gaps else character for index, character in enumerate(line))


def _is_wide(page: pypdfium2.PdfTextPage, blank: int) -> bool:
    """Whether the page leaves a column's gap at the blank with this index."""
    _, bottom, right, top = page.get_charbox(blank - 1, loose=True)
    left = page.get_charbox(blank + 1, loose=True)[0]
    return bool(left - right > _GAP * (top - bottom))


def _has_number(line: str) -> bool:
    return any(_NUMBER.fullmatch(cell.strip()) for cell in line.split("\t"))
