"""What the cells of a table promise or report: each number with the head of its column and the label of its row."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from mithaq.reading.find.commitments.cells import AIMED, YEAR, Cell, CellReader, Counting, shown
from mithaq.reading.find.commitments.listings import listed_cells
from mithaq.reading.find.commitments.terms import BOUND, term_value
from mithaq.reading.find.mentions import QuantityMention
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Modality, Span, Stated
from mithaq.reading.text.tables import Table, find_tables

_PLACES = regex.compile(
    r"(?:régions?|provinces?|villes?|communes?|localités?|préfectures?|départements?|wilayas?|gouvernorats?|pays|"
    r"sites?|lieux?|implantations?|zones?|districts?|cercles?|cantons?)\b"
)
_TERMS = regex.compile(
    r"(?:échéances?|délais?|dates?|mise\s+en\s+service|horizons?|livraison|terme|calendrier|achèvement|"
    r"fin\s+(?:prévue|des\s+travaux))\b"
)
_ACTORS = regex.compile(
    r"(?:porteurs?|opérateurs?|entreprises?|sociétés?|partenaires?|responsables?|bailleurs?|maîtres?\s+d['’]|"
    r"investisseurs?|acteurs?|organismes?|signataires?|structures?|institutions?|groupes?)\b"
)
_LABELS = regex.compile(
    r"(?:indicateurs?|engagements?|domaines?|mesures?|postes?|libellés?|volets?|actions?|secteurs?|composantes?|"
    r"objectifs?|cibles?|rubriques?|activités?|résultats?)\b"
)
_TOTALS = regex.compile(r"(?:total|ensemble|cumul|somme)\b")
_REACHED = regex.compile(r"\b(?:réalis|atteint|obtenu|résultat|à\s+ce\s+jour|bilan|exécut|achevé)")
_LEADS_IN = regex.compile(
    r"\b(?:engag(?:e|ent|ements?)|objectifs?|cibles?|échéancier|calendrier|prome(?:t|ttent|sses?)|prévoi(?:t|ent)|"
    r"feuille\s+de\s+route|\p{L}{3,}(?:era|eront|ira|iront|dra|dront))\b"
)
_LOOKS_BACK = 3
# Who carries what a table is about may be told before its title and its question.
_FAR_BACK = 8
_CARRIES = regex.compile(
    r"[^.;:]{0,30}?\b(?:port(?:e|era|ait)|pilote(?:ra)?|met\s+en\s+œuvre|mettra\s+en\s+œuvre|conduit|conduira|gère|gérera|exécute(?:ra)?|"
    r"est\s+charg\p{L}+|est\s+responsable|réalise(?:ra)?|assure(?:ra)?|coordonne(?:ra)?|mène(?:ra)?)(?!\p{L})"
)


def table_cells(scene: Scene) -> dict[int, tuple[Cell, ...]]:
    """Commitments in the tables of `scene`, by the number of the sentence that each row is; heads and rows without
    any have an empty tuple.

    Only tables that promise: by their heads ("à former", "objectif", "échéance") or by the words that lead to them.
    """
    found: dict[int, tuple[Cell, ...]] = {}
    for table in find_tables(scene.text):
        reader = _Reader(scene, table)
        if not reader.promises:
            continue
        for sentence in scene.sentences:
            if table.start <= sentence.start < table.end:
                found[sentence.number] = ()
        for row in table.rows:
            cells = tuple(reader.cells(row))
            if cells:
                found[cells[0].row.number] = cells
    for cell in listed_cells(scene):
        found[cell.row.number] = (cell,)
    return found


class _Reader(CellReader):
    """One table, its heads understood."""

    def __init__(self, scene: Scene, table: Table) -> None:
        super().__init__(scene)
        self._table = table
        heads = [self.lowered(head) for head in table.heads]
        self._heads = heads
        self._place = next((at for at, head in enumerate(heads) if _PLACES.match(head)), None)
        self._actor = next((at for at, head in enumerate(heads) if _ACTORS.match(head)), None)
        self._term = next((at for at, head in enumerate(heads) if at and _TERMS.match(head)), None)
        self._counted = {
            at: held for at in range(1, len(heads)) if (held := self.counting(table.heads[at])) is not None
        }
        self._lead = self._lead_in()
        self._horizon = self._heading_term()
        told = next((_LEADS_IN.search(scene.lowered, each.start, each.end) for each in reversed(self._lead)), None)
        aimed = next((at for at, head in enumerate(heads) if AIMED.search(head) and not _LABELS.fullmatch(head)), None)
        self._aim = table.heads[aimed] if aimed is not None else Span(*told.span()) if told is not None else None
        self.promises = self._aim is not None or any(_REACHED.search(head) for head in heads[1:])

    def cells(self, row: tuple[Span | None, ...]) -> Iterator[Cell]:
        """The commitments of one row."""
        label = row[0]
        sentence = self.scene.sentence_of(label.start) if label is not None else None
        if label is None or sentence is None:
            return
        total = bool(_TOTALS.match(self.lowered(label)))
        by_label = self.counting(label) if self._place != 0 and self._actor != 0 and not total else None
        for at in range(1, len(row)):
            cell = row[at]
            if cell is None or at in {self._place, self._actor, self._term} or not sentence.span.covers(cell):
                continue
            counting = self._counted.get(at) or by_label
            quantity = self.number(cell)
            modality = self._modality(at)
            if quantity is None or modality is None:
                continue
            counting = counting if quantity.unit is None else self.own_unit(quantity, counting or by_label, label)
            if counting is not None:
                yield self._cell(row, at, quantity, counting, modality=modality, total=total, sentence=sentence)

    def _cell(
        self,
        row: tuple[Span | None, ...],
        at: int,
        quantity: QuantityMention,
        counting: Counting,
        *,
        modality: Stated[Modality],
        total: bool,
        sentence: Sentence,
    ) -> Cell:
        actor = self._doer(row, at, total=total)
        reached = modality.value is Modality.ACHIEVED
        value = Stated(
            quantity.value * counting.factor,
            (quantity.number,) if counting.factor == 1 else (quantity.number, counting.unit_span),
            derived=None if counting.factor == 1 else f"« {self.scene.words(counting.unit_span)} » of its head",
        )
        return Cell(
            quantity=quantity,
            value=value,
            measure=self.measure(counting, actor),
            unit=Stated(counting.unit, (counting.unit_span,), derived="the head of its column or row"),
            modality=modality,
            actor=actor,
            deadline=None if total or reached else self._deadline(row, at),
            place=None if total else self._where(row),
            total=total,
            row=sentence,
        )

    def _lead_in(self) -> tuple[Sentence, ...]:
        """The sentences that stand before the table, nearest last."""
        before = [each for each in self.scene.sentences if each.end <= self._table.start]
        return tuple(before[-_LOOKS_BACK:])

    def _heading_term(self) -> Stated[str] | None:
        """The one term in the sentence right before the table ("Objectifs à l'horizon 2027 :")."""
        dates = [date for each in self._lead[-1:] for date in each.dates if date.relation in BOUND or date.ends]
        stated = term_value(dates[0], published=self.scene.published) if len(dates) == 1 else None
        return Stated(stated.value, stated.spans, derived=stated.derived or "what heads the table") if stated else None

    def _modality(self, at: int) -> Stated[Modality] | None:
        """Whether a column tells what was reached or what is aimed at; None where neither is told."""
        head = self._table.heads[at]
        reached = _REACHED.search(self._heads[at])
        if reached is not None and not AIMED.search(self._heads[at]):
            return Stated(Modality.ACHIEVED, (head,), derived="the head of its column")
        if self._aim is None or self._is_past(self._heads[at]):
            return None
        return Stated(Modality.PROMISED, (self._aim,), derived="what the table is said to hold")

    def _is_past(self, head: str) -> bool:
        years = YEAR.findall(head)
        published = self.scene.published
        return bool(years) and published is not None and max(years) < published[:4]

    def _deadline(self, row: tuple[Span | None, ...], at: int) -> Stated[str] | None:
        """The term of the row, else the year or date in the head of the column, else in the words before the table."""
        cell = row[self._term] if self._term is not None else None
        for span, derived in ((cell, None), (self._table.heads[at], "the head of its column")):
            sentence = self.scene.sentence_of(span.start) if span is not None else None
            if span is None or sentence is None:
                continue
            dates = within(sentence.dates, span.start, span.end)
            stated = term_value(dates[0], published=self.scene.published) if len(dates) == 1 else None
            if stated is not None:
                return Stated(stated.value, stated.spans, derived=stated.derived or derived)
            year = YEAR.search(self.scene.lowered, span.start, span.end)
            if year is not None:
                return Stated(year[0], (Span(*year.span()),), derived=derived)
        return self._horizon

    def _where(self, row: tuple[Span | None, ...]) -> Stated[str] | None:
        cell = row[self._place] if self._place is not None else None
        if cell is None or not self.scene.text[cell.start].isupper():
            return None
        return Stated(self.scene.words(cell), (cell,))

    def _doer(self, row: tuple[Span | None, ...], at: int, *, total: bool) -> Stated[str] | None:
        """Who is named in the row or the head; else the body that the words before the table have at work."""
        if self._actor is not None:
            cell = row[self._actor]
            if total or cell is None or not self.scene.text[cell.start].isupper():
                return None
            named = self.bodies(cell)
            return (
                shown(named[0], why="the actor of its row")
                if len(named) == 1
                else Stated(self.scene.words(cell), (cell,))
            )
        named = self.bodies(self._table.heads[at])
        if len(named) == 1:
            return shown(named[0], why="the head of its column")
        for sentence in reversed(self._lead):
            for verb in reversed(sentence.verbs):
                bodies = [actor for actor in sentence.bodies() if actor.end <= verb.start]
                if bodies:
                    return shown(bodies[-1], why="who is at work before the table")
            bodies = list(sentence.bodies())
            heads_table = self.lowered(sentence.span).endswith(":") or not sentence.verbs
            if bodies and (
                bodies[0].start - sentence.start <= len("l'agence ")
                or (heads_table and len({actor.cluster for actor in bodies}) == 1)
            ):
                return shown(bodies[0], why="who is at work before the table")
        return self._carrier()

    def _carrier(self) -> Stated[str] | None:
        """Who carries the project, as the words further before the table have it; None where several bodies do."""
        before = [each for each in self.scene.sentences if each.end <= self._table.start][-_FAR_BACK:]
        carriers = {
            actor.cluster: actor
            for sentence in before
            for actor in sentence.bodies()
            if _CARRIES.match(self.scene.lowered, actor.end, sentence.end)
        }
        return shown(next(iter(carriers.values())), why="who carries the project") if len(carriers) == 1 else None
