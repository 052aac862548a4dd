"""Tables in plain text: lines whose cells stand in columns, parted by tabs, bars or wide gaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from mithaq.reading.model import Span

_RULE = regex.compile(r"[ \t]*[|+]?[ \t]*[-=_:+|─━┼]{3}[-=_:+|─━┼ \t]*")
_TAB = regex.compile(r"\t")
_WIDE = regex.compile(r"[ \t]*(?:\t[ \t]*|[ ]{3})[ \t]*")
_BAR = regex.compile(r"[ \t]*[|│][ \t]*")
_BARE_NUMBER = regex.compile(r"[\s\d.,%+~≈\u00a0\u202f-]*\d[\s\d.,%+\u00a0\u202f-]*")
_YEAR = regex.compile(r"(?:19|20)\d\d")
_DIGIT = regex.compile(r"\d")
_FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a row of heads.

    Attributes:
        heads: the cells of its first row.
        rows: for each further row, one cell a head; None where a cell is empty.
    """

    heads: tuple[Span, ...]
    rows: tuple[tuple[Span | None, ...], ...]

    @property
    def start(self) -> int:
        return self.heads[0].start

    @property
    def end(self) -> int:
        return max(cell.end for cell in self.rows[-1] if cell is not None)


@dataclass(frozen=True, slots=True)
class Listing:
    """Lines of one label and one value each, under a line that heads them.

    Attributes:
        head: the line before them; None where none stands there.
        rows: label and value of each line.
    """

    head: Span | None
    rows: tuple[tuple[Span, Span], ...]

    @property
    def start(self) -> int:
        return self.rows[0][0].start

    @property
    def end(self) -> int:
        return self.rows[-1][1].end


def find_listings(text: str) -> tuple[Listing, ...]:
    """Runs of two lines or more that each part a label from a value with a digit in it. Linear."""
    if not _may_hold_rows(text):
        return ()
    return tuple(listing for lines in _groups(text) if (listing := _listing(text, lines)) is not None)


def find_tables(text: str) -> tuple[Table, ...]:
    """Tables of `text` in reading order: a row of heads without bare numbers, and two rows or more below it.

    Lines of one label and one value each are a `Listing`. Linear in the length of `text`.
    """
    if not _may_hold_rows(text):
        return ()
    return tuple(table for lines in _groups(text) if (table := _table(text, lines)) is not None)


def _may_hold_rows(text: str) -> bool:
    return "\t" in text or "   " in text or "|" in text


def is_row(line: str) -> bool:
    """Whether `line` has cells in columns: a tab, a bar or a gap of three blanks between its words."""
    return _is_ruled(line) or "   " in line.strip()


def parts_rows(line: str, following: str) -> bool:
    """Whether the line end between two lines parts rows: one of them has tabs or bars, or both have wide gaps."""
    return _is_ruled(line) or _is_ruled(following) or (is_row(line) and is_row(following))


def _is_ruled(line: str) -> bool:
    body = line.strip()
    return "\t" in body or body.startswith("|")


def _groups(text: str) -> Iterator[list[Span]]:
    """Runs of lines with cells, the rules drawn between them left out."""
    held: list[Span] = []
    at = 0
    for raw in text.split("\n"):
        line = Span(at, at + len(raw)) if raw else None
        at += len(raw) + 1
        if line is not None and (_RULE.fullmatch(raw) or (held and raw.isspace())):
            continue  # a rule, or the blanks that a rule has left
        if line is not None and (is_row(raw) or (held and raw.strip() and "|" in raw)):
            held.append(line)
            continue
        if len(held) >= _FEWEST_ROWS:
            yield held
        held = []
    if len(held) >= _FEWEST_ROWS:
        yield held


def _table(text: str, lines: list[Span]) -> Table | None:
    if len(lines) <= _FEWEST_ROWS:
        return None
    heads = [cell for cell in _cells(text, lines[0]) if cell is not None]
    if len(heads) < 2 or any(
        _BARE_NUMBER.fullmatch(words) and not _YEAR.fullmatch(words) for words in _words(text, heads)
    ):
        return None
    rows = [_aligned(text, line, heads=heads, lead=lines[0]) for line in lines[1:]]
    kept = [row for row in rows if row is not None]
    if len(kept) < _FEWEST_ROWS or len(kept) < len(rows) - 1:
        return None
    return Table(tuple(heads), tuple(kept))


def _listing(text: str, lines: list[Span]) -> Listing | None:
    rows: list[tuple[Span, Span]] = []
    for line in lines:
        cells = [cell for cell in _cells(text, line) if cell is not None]
        if len(cells) != 2 or not _DIGIT.search(text, cells[1].start, cells[1].end):
            return None
        rows.append((cells[0], cells[1]))
    before = text[: lines[0].start].rstrip("\n")
    head = _trimmed(text, before.rfind("\n") + 1, len(before)) if before else None
    return Listing(head, tuple(rows))


def _words(text: str, cells: list[Span]) -> list[str]:
    return [cell.of(text) for cell in cells]


def _cells(text: str, line: Span) -> list[Span | None]:
    """Cells of one line; None for one that is empty, between two tabs or two bars."""
    words = line.of(text)
    if "|" in words or "│" in words:
        return _split(text, line, _BAR, trim=True)
    body = words.rstrip()
    if "\t" in body.strip():
        cells = _split(text, line, _TAB, trim=False)
        return cells if cells[0] is not None else _filled(cells)
    return _filled(_split(text, line, _WIDE, trim=False))


def _filled(cells: list[Span | None]) -> list[Span | None]:
    return [cell for cell in cells if cell is not None]


def _split(text: str, line: Span, gap: regex.Pattern[str], *, trim: bool) -> list[Span | None]:
    cells: list[Span | None] = []
    at = line.start
    for match in gap.finditer(text, line.start, line.end):
        cells.append(_trimmed(text, at, match.start()))
        at = match.end()
    cells.append(_trimmed(text, at, line.end))
    if trim and cells and cells[0] is None:
        cells = cells[1:]
    if trim and cells and cells[-1] is None:
        cells = cells[:-1]
    return cells


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    body = words.strip()
    if not body:
        return None
    first = start + len(words) - len(words.lstrip())
    return Span(first, first + len(body))


def _aligned(text: str, line: Span, *, heads: list[Span], lead: Span) -> tuple[Span | None, ...] | None:
    """The cells of `line` under their heads; None where they do not fit."""
    cells = _cells(text, line)
    filled = [cell for cell in cells if cell is not None]
    if len(filled) < 2 or len(filled) > len(heads):
        return None
    if len(filled) == len(heads):
        return tuple(filled)
    if None in cells or "\t" in line.of(text) or "|" in line.of(text):
        padded = [*cells, *([None] * len(heads))][: len(heads)]
        return tuple(padded) if len(cells) <= len(heads) + 1 else None
    row: list[Span | None] = [None] * len(heads)
    for at, cell in enumerate(filled):
        middle = (cell.start + cell.end) / 2 - line.start
        nearest = min(
            range(len(heads)), key=lambda head: abs((heads[head].start + heads[head].end) / 2 - lead.start - middle)
        )
        if at == 0:
            nearest = 0
        if row[nearest] is not None:
            return None
        row[nearest] = cell
    return tuple(row)
