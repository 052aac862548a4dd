"""One cell of a table or listing: its number, what the words of its head or label count, who they name."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import regex

from mithaq.reading.find.commitments.measures import measure_of_words
from mithaq.reading.find.commitments.nouns import Counted, Noun, find_noun
from mithaq.reading.find.commitments.patterns_fr import LENDER, STATE_WORDS
from mithaq.reading.find.mentions import ActorMention, QuantityMention
from mithaq.reading.find.quantities import find_quantities
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Measure, Modality, Span, Stated

# Words of a head or label that say that its numbers are aimed at.
AIMED = regex.compile(
    r"\b(?:objectifs?|cibles?|prévu|prévision|visé|attendu|engagement|promis|promesse|projeté|programmé|planifié|"
    r"à\s+\p{Ll}+(?:er|ir|re)\b|échéance|horizon|au\s+plus\s+tard|calendrier|échéancier)"
)
YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBER_OF = regex.compile(r"(?:nombre|nb|effectif|total)\s+(?:total\s+)?(?:de\s+|d['’]|des\s+)")
_IN_UNITS = regex.compile(r"\((?:en\s+)?(?P<unit>[^()]{1,30})\)\s*$|,?\s+en\s+(?P<unit>[^()]{1,30})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A number of a table that is a commitment, with the slots that the table states.

    Attributes:
        quantity: the number, at its cell; in full units.
        total: True in a row that sums up others: it has neither place nor term, and no actor of its own.
        row: the sentence that the row is.
    """

    quantity: QuantityMention
    value: Stated[Decimal]
    measure: Stated[Measure]
    unit: Stated[str]
    modality: Stated[Modality]
    actor: Stated[str] | None
    deadline: Stated[str] | None
    place: Stated[str] | None
    total: bool
    row: Sentence


@dataclass(frozen=True, slots=True)
class Counting:
    """What the numbers of a column or row count, and by how much they are to be multiplied."""

    span: Span
    noun: Noun | None
    unit: str
    unit_span: Span
    factor: Decimal


class CellReader:
    """Reads the cells of one text."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def lowered(self, span: Span) -> str:
        return self.scene.lowered[span.start : span.end]

    def counting(self, span: Span) -> Counting | None:
        """What the words of a head or label count; None where they name no thing, money or share."""
        text, lowered = self.scene.text, self.scene.lowered
        units = _IN_UNITS.search(lowered, span.start, span.end)
        if units is not None:
            unit_span = Span(*units.span("unit"))
            mention = self._unit(unit_span)
            if mention is not None and mention.unit is not None:
                return Counting(span, None, mention.unit, unit_span, mention.value)
            noun = find_noun(text, unit_span.start, unit_span.end)
            if noun is not None and noun.counted not in {Counted.NEVER, Counted.UNKNOWN}:
                return Counting(span, noun, noun.unit, noun.span, Decimal(1))
        lead = _NUMBER_OF.match(lowered, span.start, span.end)
        start = lead.end() if lead is not None else span.start
        noun = find_noun(text, start, span.end)
        if noun is None or noun.span.start != start or noun.counted is Counted.NEVER:
            return None
        if noun.counted is Counted.UNKNOWN and not AIMED.search(lowered, span.start, span.end):
            return None
        return Counting(Span(start, span.end), noun, noun.unit, noun.span, Decimal(1))

    def _unit(self, span: Span) -> QuantityMention | None:
        """One of the unit: its factor is the value. The whole text settles what a franc is."""
        mentions = find_quantities(f"1 {self.scene.words(span)}", told_in=self.scene.folded)
        return mentions[-1] if mentions else None

    def own_unit(self, quantity: QuantityMention, counting: Counting | None, label: Span) -> Counting | None:
        if quantity.unit in {None, "points"} or quantity.unit_span is None:
            return None
        return Counting(
            counting.span if counting is not None else label, None, quantity.unit or "", quantity.unit_span, Decimal(1)
        )

    def number(self, cell: Span) -> QuantityMention | None:
        """The number that a cell is, alone or with its unit."""
        inside = within(self._quantities(cell), cell.start, cell.end)
        if len(inside) != 1 or inside[0].ordinal or inside[0].ratio_of is not None:
            return None
        held = inside[0]
        rest = self.scene.text[cell.start : held.start] + self.scene.text[held.end : cell.end]
        return held if not rest.strip() and not YEAR.fullmatch(self.lowered(cell)) else None

    def _quantities(self, cell: Span) -> tuple[QuantityMention, ...]:
        sentence = self.scene.sentence_of(cell.start)
        return sentence.quantities if sentence is not None else ()

    def measure(self, counting: Counting, actor: Stated[str] | None) -> Stated[Measure]:
        money = counting.unit if counting.noun is None else None
        code = measure_of_words((self.scene.words(counting.span),), unit=money)
        if (
            code is Measure.INVESTMENT
            and actor is not None
            and STATE_WORDS.match(actor.value.lower())
            and not LENDER.search(actor.value.lower())
        ):
            return Stated(Measure.BUDGET, (counting.span, *actor.spans), derived="money of a public body")
        return Stated(code, (counting.span,))

    def bodies(self, span: Span) -> tuple[ActorMention, ...]:
        sentence = self.scene.sentence_of(span.start)
        return within(sentence.bodies(), span.start, span.end) if sentence is not None else ()


def shown(actor: ActorMention, *, why: str) -> Stated[str]:
    return Stated(actor.name, (actor.name_span,), derived=why)
