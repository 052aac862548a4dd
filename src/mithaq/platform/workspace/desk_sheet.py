"""One object of a document as the desk shows it: its values as fields that can be corrected."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from mithaq.platform.corpus.models import Document
from mithaq.platform.publishing.labels import ACTS, BOUNDS, KINDS, MEASURES, MODALITIES, PERS, UNITS, Words
from mithaq.platform.publishing.values import name_slot
from mithaq.platform.review.judging import Stated
from mithaq.platform.review.models import Statement, Subject
from mithaq.platform.review.queries import Sheet
from mithaq.platform.review.rules import fingerprint
from mithaq.platform.review.values import SlotValueError
from mithaq.platform.review.vocabulary import LISTED, REFERENCE_SLOT, SLOTS, Kind, State
from mithaq.platform.workspace.fields import find_words, from_text, to_text
from mithaq.reading.model import Span

# Slots whose value is one of a few codes; units are open, and their list only helps typing.
CODES: dict[str, Mapping[str, Words]] = {
    "agreement.kind": KINDS,
    "agreement.act": ACTS,
    "commitment.measure": MEASURES,
    "commitment.bound": BOUNDS,
    "commitment.modality": MODALITIES,
    "commitment.per": PERS,
}
# What a person corrects first: the number of a commitment, the name of everything else.
FIRST = ("commitment.quantity", "agreement.party", "role.person", "strategy.name")


@dataclass(frozen=True, slots=True)
class Field:
    """One value that can be typed, with the words that state it.

    Attributes:
        name: what the form calls the value; the words are `w-NAME`, refusing it is `r-NAME`.
        statement: None for a slot that nobody has filled.
        words: those of the document that state it, as they are now or as they were typed.
        choices: code and word where the value is one of a few; empty where it is free.
        unsure: the reader itself gives it little confidence.
    """

    name: str
    slot: str
    label: str
    statement: Statement | None
    text: str
    words: str
    choices: tuple[tuple[str, str], ...]
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """An object on the desk: what it states in this document, and how far it is decided."""

    sheet: Sheet
    statements: tuple[Statement, ...]
    fields: tuple[Field, ...]

    @property
    def filled(self) -> list[Field]:
        return [field for field in self.fields if field.statement is not None]

    @property
    def empty(self) -> list[Field]:
        """Slots that nobody has filled, and one more place in each list."""
        return [field for field in self.fields if field.statement is None]

    @property
    def seen(self) -> str:
        return fingerprint(self.statements)

    @property
    def undecided(self) -> bool:
        return any(each.state == State.PROPOSED for each in self.statements)

    @property
    def start(self) -> int:
        """Where its first words stand in the text."""
        spans = [passage.start for each in self.statements for passage in each.passages.all()]
        return min(spans, default=0)


def make_card(
    sheet: Sheet,
    document: Document,
    *,
    agreements: Sequence[Subject],
    typed: QueryDict | None = None,
    unsure: Callable[[Statement], bool],
) -> Card:
    """The card of one object. `typed`: what was sent and could not be saved, shown again so that nothing is lost."""
    statements = tuple(
        each
        for choices in sheet.slots.values()
        for choice in choices
        for each in choice.everyone
        if each.document_id == document.pk
    )
    held = [_field(each, agreements, typed, unsure=unsure(each)) for each in statements]
    filled = {each.slot for each in statements}
    empty = [
        _empty_field(slot, agreements, typed)
        for slot in SLOTS[Kind(sheet.subject.kind)]
        if slot not in filled or slot in LISTED
    ]
    fields = sorted(held, key=lambda each: each.slot not in FIRST)
    return Card(sheet, statements, (*fields, *empty))


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person sent for one object: values that replace others, values that fall, values that were missed."""

    corrected: Mapping[int, Stated]
    refused: tuple[int, ...]
    added: tuple[tuple[str, Stated], ...]


def read_typed(card: Card, document: Document, sent: QueryDict) -> Typed:
    """What was typed against what the card shows.

    Raises SlotValueError for a value that cannot be one, or for words that do not stand in the document.
    """
    corrected: dict[int, Stated] = {}
    refused: list[int] = []
    added: list[tuple[str, Stated]] = []
    for field in card.fields:
        text, words = sent.get(field.name, "").strip(), sent.get(f"w-{field.name}", "").strip()
        statement = field.statement
        if statement is None:
            if text:
                spans = _place(document, field.label, words, near=card.start)
                added.append((field.slot, Stated(from_text(field.slot, text), spans)))
        elif sent.get(f"r-{field.name}") or not text:
            refused.append(statement.pk)
        elif text != to_text(field.slot, statement.value) or words != statement.original:
            same_words = words == statement.original
            spans = () if same_words else _place(document, field.label, words, near=card.start)
            corrected[statement.pk] = Stated(from_text(field.slot, text), spans)
    return Typed(corrected, tuple(refused), tuple(added))


def read_new(kind: Kind, document: Document, sent: QueryDict) -> dict[str, Stated]:
    """The values of an object that the reader missed, by slot. Raises SlotValueError as `read_typed` does."""
    values = {}
    for slot in SLOTS[kind]:
        text = sent.get(f"n-{slot}", "").strip()
        if text:
            words = sent.get(f"w-n-{slot}", "").strip()
            values[slot] = Stated(from_text(slot, text), _place(document, name_slot(slot), words, near=0))
    return values


def new_fields(kind: Kind, agreements: Sequence[Subject], typed: QueryDict | None = None) -> list[Field]:
    """Empty fields for an object that the reader missed."""
    return [_empty_field(slot, agreements, typed) for slot in SLOTS[kind]]


def _place(document: Document, label: str, words: str, *, near: int) -> tuple[Span, ...]:
    if not words:
        raise SlotValueError(_("“%(slot)s” needs the words of the document that state it.") % {"slot": label})
    found = find_words(document.text, words, near=near)
    if found is None:
        raise SlotValueError(
            _("The words “%(words)s” for “%(slot)s” do not stand in the document.") % {"words": words, "slot": label}
        )
    return (found,)


def _field(statement: Statement, agreements: Sequence[Subject], typed: QueryDict | None, *, unsure: bool) -> Field:
    name = f"s-{statement.pk}"
    shown = to_text(statement.slot, statement.value)
    return Field(
        name=name,
        slot=statement.slot,
        label=name_slot(statement.slot),
        statement=statement,
        text=typed.get(name, shown) if typed is not None else shown,
        words=typed.get(f"w-{name}", statement.original) if typed is not None else statement.original,
        choices=_choices(statement.slot, agreements),
        unsure=unsure,
    )


def _empty_field(slot: str, agreements: Sequence[Subject], typed: QueryDict | None) -> Field:
    name = f"n-{slot}"
    return Field(
        name=name,
        slot=slot,
        label=name_slot(slot),
        statement=None,
        text=typed.get(name, "") if typed is not None else "",
        words=typed.get(f"w-{name}", "") if typed is not None else "",
        choices=_choices(slot, agreements),
    )


def _choices(slot: str, agreements: Sequence[Subject]) -> tuple[tuple[str, str], ...]:
    if slot == REFERENCE_SLOT:
        return tuple((str(each.pk), each.reference) for each in agreements)
    if slot == "commitment.unit":
        return ()
    return tuple((code, str(word)) for code, word in CODES.get(slot, {}).items())


def unit_words() -> list[tuple[str, str]]:
    """Units that the register has words for, to choose from while typing."""
    return [(code, str(word)) for code, word in UNITS.items()]
