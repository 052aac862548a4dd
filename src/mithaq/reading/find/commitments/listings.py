"""Lines of a label and a value under a heading ("Cibles de l'agence, à fin 2027"): what each promises or reports."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from mithaq.reading.find.commitments.cells import AIMED, Cell, CellReader, shown
from mithaq.reading.find.commitments.terms import BOUND, term_value
from mithaq.reading.find.dates import deadline_of
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Modality, Span, Stated
from mithaq.reading.text.tables import Listing, find_listings

# What money is called that somebody gives.
_GIVEN = regex.compile(
    r"(?:budgets?|dons?|apports?|contributions?|dotations?|subventions?|investissements?|financements?|enveloppes?|"
    r"prêts?|mises?)\b"
)
_LONGEST_HEAD = 100


def listed_cells(scene: Scene) -> Iterator[Cell]:
    """Commitments in the listings of `scene`: under a heading that aims, behind a label that does, or money given."""
    for listing in find_listings(scene.text):
        yield from _ListingReader(scene, listing).cells()


class _ListingReader(CellReader):
    """One listing, its heading understood."""

    def __init__(self, scene: Scene, listing: Listing) -> None:
        super().__init__(scene)
        self._rows = listing.rows
        head = scene.sentence_of(listing.head.start) if listing.head is not None else None
        if head is not None and (head.verbs or head.end - head.start > _LONGEST_HEAD):
            head = None
        self._head = head
        aim = AIMED.search(scene.lowered, head.start, head.end) if head is not None else None
        self._aim = Span(*aim.span()) if aim is not None else None
        self._term = self._heading_term()

    def cells(self) -> Iterator[Cell]:
        for label, value in self._rows:
            cell = self._cell(label, value)
            if cell is not None:
                yield cell

    def _cell(self, label: Span, value: Span) -> Cell | None:
        sentence = self.scene.sentence_of(label.start)
        if sentence is None or not sentence.span.covers(value):
            return None
        quantity = self.number(value)
        counting = self.counting(label)
        if quantity is not None and quantity.unit is not None:
            counting = self.own_unit(quantity, counting, label)
        aim = self._aim_of(
            label, is_money=counting is not None and counting.noun is None and counting.unit != "percent"
        )
        if quantity is None or counting is None or aim is None:
            return None
        actor = self._doer(label)
        return Cell(
            quantity=quantity,
            value=Stated(quantity.value * counting.factor, (quantity.number,))
            if counting.factor == 1
            else Stated(quantity.value * counting.factor, (quantity.number, counting.unit_span), derived="its label"),
            measure=self.measure(counting, actor),
            unit=Stated(counting.unit, (counting.unit_span,), derived="its label or value"),
            modality=Stated(Modality.PROMISED, (aim,), derived="what the lines are said to hold"),
            actor=actor,
            deadline=self._term,
            place=None,
            total=False,
            row=sentence,
        )

    def _aim_of(self, label: Span, *, is_money: bool) -> Span | None:
        if self._aim is not None:
            return self._aim
        match = AIMED.search(self.scene.lowered, label.start, label.end)
        if match is None and is_money:
            match = _GIVEN.match(self.scene.lowered, label.start, label.end)
        return Span(*match.span()) if match is not None else None

    def _heading_term(self) -> Stated[str] | None:
        if self._head is None or self._aim is None:
            return None
        dates = [date for date in self._head.dates if date.relation in BOUND or deadline_of(date, published=None)]
        stated = term_value(dates[0], published=self.scene.published) if len(dates) == 1 else None
        return Stated(stated.value, stated.spans, derived=stated.derived or "what heads the lines") if stated else None

    def _doer(self, label: Span) -> Stated[str] | None:
        named = self.bodies(label)
        if len(named) == 1:
            return shown(named[0], why="the label of its line")
        bodies = self._head.bodies() if self._head is not None and not named else ()
        return shown(bodies[0], why="what heads the lines") if len(bodies) == 1 else None
