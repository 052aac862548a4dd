"""What the cells of a table promise: each number with the head of its column and the label of its row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import regex

from mithaq.reading.find.commitments.measures import decide
from mithaq.reading.find.commitments.nouns import Noun
from mithaq.reading.find.mentions import QuantityMention
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Modality, Span, Stated
from mithaq.reading.packs.commitments.counted import find_counted
from mithaq.reading.packs.commitments.cues import deeds_in
from mithaq.reading.packs.commitments.terms import head_term, term_in
from mithaq.reading.packs.commitments.words import Words
from mithaq.reading.packs.languages import Language
from mithaq.reading.text.tables import Table, find_tables

_PLACES = regex.compile(
    r"(?:regions?|cities|city|towns?|count(?:y|ies)|states?|provinces?|districts?|locations?|sites?|"
    r"(?:ال)?(?:ولايه|مدينه|جهه|محافظه|اقليم|عماله|بلديه|موقع|مكان|منطقه))\b"
)
_TERMS = regex.compile(r"(?:deadline|due|by|completion|target date|date|delivery|(?:ال)?(?:اجل|موعد|تاريخ|افق))\b")
_TOTALS = regex.compile(r"(?:grand\s+)?(?:total|overall|sum)\b|(?:ال)?(?:مجموع|اجمالي)")
_REACHED = regex.compile(r"\b(?:achieved|actual|delivered|completed|result)|(?:منجز|محقق|حصيله|متحقق)")
_RULE = regex.compile(r"[\s|+:=─-]{3,}")
_LOOKS_BACK = 3
_FEWEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A number of a table that is a commitment.

    Attributes:
        quantity: the number at its cell. unit: ISO 4217 code, `percent` or None for a plain count.
        head: the head of its column; noun: what that counts.
        total: True in a row that sums up others: no actor, no place.
    """

    quantity: QuantityMention
    row: Sentence
    head: Span
    unit: str | None
    noun: Noun | None
    modality: Stated[Modality]
    actor: Stated[str] | None
    deadline: Stated[str] | None
    place: Stated[str] | None
    total: bool


def table_cells(scene: Scene, *, words: Words, language: Language) -> dict[int, tuple[Cell, ...]]:
    """Commitments in the tables of `scene` by the number of the sentence that each row is; other rows are empty.

    Only tables that promise: by their heads or by the words that lead to them.
    """
    found: dict[int, tuple[Cell, ...]] = {}
    for table in (*find_tables(scene.text), *_barred(scene.text)):
        reader = _Reader(scene, table, words=words, language=language)
        if reader.aim is None:
            continue
        for sentence in scene.sentences:
            if table.start <= sentence.start < table.end:
                found[sentence.number] = ()
        for row in table.rows:
            cells = tuple(reader.cells(row))
            if cells:
                found[cells[0].row.number] = cells
    return found


def _barred(text: str) -> Iterator[Table]:
    """Tables whose cells are parted by bars that do not open the line; a rule between the lines is left out."""
    held: list[list[Span]] = []
    at = 0
    for line in (*text.split("\n"), ""):
        cells = [] if line.lstrip().startswith("|") else _cells(line, at)
        at += len(line) + 1
        if _RULE.fullmatch(line):
            continue
        if cells and (not held or len(cells) == len(held[0])):
            held.append(cells)
            continue
        if len(held) >= _FEWEST:
            yield Table(tuple(held[0]), tuple(tuple(row) for row in held[1:]))
        held = []


def _cells(line: str, at: int) -> list[Span]:
    """The cells of a line with two bars or more, none where one is empty."""
    parts = line.split("|")
    if len(parts) < _FEWEST or not all(map(str.strip, parts)):
        return []
    cells: list[Span] = []
    for part in parts:
        start = at + len(part) - len(part.lstrip())
        cells.append(Span(start, start + len(part.strip())))
        at += len(part) + 1
    return cells


class _Reader:
    """One table, its heads understood."""

    def __init__(self, scene: Scene, table: Table, *, words: Words, language: Language) -> None:
        self._scene = scene
        self._table = table
        self._words = words
        self._language = language
        heads = [scene.folded[head.start : head.end] for head in table.heads]
        self._heads = heads
        self._place = next((at for at, head in enumerate(heads) if at and _PLACES.match(head)), None)
        self._term = next((at for at, head in enumerate(heads) if at and _TERMS.match(head)), None)

    @cached_property
    def aim(self) -> Span | None:
        """The words that make the table promise or report, None where it does neither."""
        before = [each.span for each in self._scene.sentences if each.end <= self._table.start]
        for span in (*self._table.heads, *reversed(before[-_LOOKS_BACK:])):
            match = self._words.heads_list.search(self._scene.folded, span.start, span.end)
            if match is not None:
                return Span(*match.span())
        return None

    def cells(self, row: tuple[Span | None, ...]) -> Iterator[Cell]:
        """The commitments of one row."""
        label = row[0]
        sentence = self._scene.sentence_of(label.start) if label is not None else None
        if label is None or sentence is None or self.aim is None:
            return
        total = _TOTALS.match(self._scene.folded, label.start, label.end) is not None
        for at in range(1, min(len(row), len(self._heads))):
            cell = row[at]
            if cell is None or at in {self._place, self._term} or not sentence.span.covers(cell):
                continue
            quantity = self._number(sentence, cell)
            if quantity is None:
                continue
            unit = quantity.unit or self._currency(at)
            noun = None if unit is not None else self._noun(at)
            if unit is None and noun is None:
                continue
            yield Cell(
                quantity=quantity,
                row=sentence,
                head=self._table.heads[at],
                unit=unit,
                noun=noun,
                modality=self._modality(at),
                actor=None if total else self._actor(label),
                deadline=None if total else self._deadline(sentence, row, at),
                place=None if total else self._where(row),
                total=total,
            )

    def _number(self, sentence: Sentence, cell: Span) -> QuantityMention | None:
        """The first number of the cell that belongs to no date."""
        for quantity in within(sentence.quantities, cell.start, cell.end):
            if not quantity.ordinal and not any(date.span.overlaps(quantity.span) for date in sentence.dates):
                return quantity
        return None

    def _noun(self, at: int) -> Noun | None:
        head = self._table.heads[at]
        return find_counted(self._scene.folded, self._scene.text, head.start, head.end, language=self._language)

    def _currency(self, at: int) -> str | None:
        """The currency that a head names with a word that an amount of the text has too ("بالدينار")."""
        head = self._heads[at]
        for quantity in self._scene.mentions.quantities:
            if quantity.unit is None or quantity.unit_span is None:
                continue
            word = self._scene.folded[quantity.unit_span.start : quantity.unit_span.end].split()[0].strip("().")
            if len(word) > 1 and word.removesuffix("s") in head:
                return quantity.unit
        return None

    def _modality(self, at: int) -> Stated[Modality]:
        head = self._table.heads[at]
        if _REACHED.search(self._heads[at]):
            return Stated(Modality.ACHIEVED, (head,), derived="the head of its column")
        assert self.aim is not None  # noqa: S101  (the caller has looked)
        return Stated(Modality.PROMISED, (self.aim,), derived="what the table is said to hold")

    def _actor(self, label: Span) -> Stated[str] | None:
        """The body that the row is about: the one named in its label, else a label under a head that is no place."""
        sentence = self._scene.sentence_of(label.start)
        bodies = within(sentence.bodies(), label.start, label.end) if sentence is not None else ()
        if bodies:
            return Stated(bodies[0].name, (bodies[0].name_span,), derived="the label of its row")
        if _PLACES.match(self._heads[0]) or not any(map(str.isalpha, self._scene.words(label))):
            return None
        return Stated(self._scene.words(label), (label,))

    def _deadline(self, sentence: Sentence, row: tuple[Span | None, ...], at: int) -> Stated[str] | None:
        for span in (row[at], row[self._term] if self._term is not None else None):
            if span is None:
                continue
            dates = within(sentence.dates, span.start, span.end)
            if dates:
                return term_in(self._scene, dates[0])
        lead = self._scene.sentence_of(self._table.start - 2) if self._table.start > 1 else None
        return head_term(self._scene, lead) if lead is not None else None

    def _where(self, row: tuple[Span | None, ...]) -> Stated[str] | None:
        cell = row[self._place] if self._place is not None else None
        return Stated(self._scene.words(cell), (cell,)) if cell is not None else None


def measure_code(scene: Scene, cell: Cell, *, language: Language) -> str:
    """The measure that the head of the column gives."""
    head = scene.folded[cell.head.start : cell.head.end]
    counted = cell.noun.counted if cell.noun is not None else None
    return decide(counted, unit=cell.unit, deeds=deeds_in(head, language=language)).value
