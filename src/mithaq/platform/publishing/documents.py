"""A document's text with its found facts: marks in the text and the list beside it, joined by number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mithaq.platform.corpus.models import Document
from mithaq.platform.publishing.differences import url_of_subject
from mithaq.platform.publishing.highlight import Layer, Paragraph, Range, keep_sentences, mark_piece, mark_text
from mithaq.platform.publishing.labels import FACTS, NOISE, NOISE_OTHER, Words
from mithaq.platform.publishing.shown import Shown
from mithaq.platform.publishing.values import name_slot, show_value
from mithaq.platform.review.models import Passage
from mithaq.platform.review.queries import Sheet
from mithaq.platform.review.vocabulary import State

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Item:
    """One value in the list beside the text.

    Attributes:
        numbers: those of its passages in the text.
        anchors: the numbers whose first appearance in the list is here: links from the text lead here.
    """

    slot: str
    shown: Shown
    numbers: tuple[int, ...]
    anchors: tuple[int, ...]
    accepted: bool


@dataclass(frozen=True, slots=True)
class FactGroup:
    """One object that the document speaks of, with its values."""

    word: Words
    reference: str
    url: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """The text as the page shows it.

    Attributes:
        paragraphs: all of them, or one for each sentence that is evidence where the text may not be shown.
        whole: False in that case.
    """

    paragraphs: tuple[Paragraph, ...]
    whole: bool


def number_passages(sheets: Sequence[Sheet], document: Document) -> dict[Span, int]:
    """A number from 1 for each range of the text on which a value stands, in reading order, the wider first."""
    spans = {(each.start, each.end) for each in _passages(sheets, document)}
    return {span: nth for nth, span in enumerate(sorted(spans, key=lambda span: (span[0], -span[1])), start=1)}


def mark_document(document: Document, sheets: Sequence[Sheet], noise: Sequence[Sequence[object]]) -> Marked:
    """The text with marks, sentences and the passages that were left out of reading."""
    numbers = number_passages(sheets, document)
    accepted = {
        (passage.start, passage.end)
        for passage in _passages(sheets, document)
        if passage.statement.state == State.ACCEPTED
    }
    marks = [Range(*span, Layer.MARK, number=number, accepted=span in accepted) for span, number in numbers.items()]
    sentences = {(each.sentence_start, each.sentence_end) for each in _passages(sheets, document)}
    around = [Range(*span, Layer.SENTENCE) for span in sorted(sentences)]
    if not document.text_may_be_shown:
        kept = keep_sentences([*marks, *around])
        pieces = (mark_piece(document.text, *span, [*marks, *around], language=document.language) for span in kept)
        return Marked(tuple(pieces), whole=False)
    left_out = [Range(int(str(each[0])), int(str(each[1])), Layer.NOISE, why=str(each[2])) for each in noise]
    ranges = [*marks, *around, *left_out]
    return Marked(tuple(mark_text(document.text, ranges, language=document.language)), whole=True)


def list_facts(document: Document, sheets: Sequence[Sheet], *, language: str) -> list[FactGroup]:
    """What the document states, object by object, each value with the numbers of its passages."""
    numbers = number_passages(sheets, document)
    used: set[int] = set()
    return [_group(sheet, numbers, used, language=language) for sheet in sheets]


def _group(sheet: Sheet, numbers: Mapping[Span, int], used: set[int], *, language: str) -> FactGroup:
    items = []
    for slot, choices in sheet.slots.items():
        for choice in choices:
            shown = show_value(slot, choice, language=language)
            held = tuple(
                sorted(
                    {
                        numbers[each.start, each.end]
                        for each in choice.chosen.passages.all()
                        if (each.start, each.end) in numbers
                    }
                )
            )
            anchors = tuple(number for number in held if number not in used)
            used.update(anchors)
            items.append(Item(name_slot(slot), shown, held, anchors, choice.chosen.state == State.ACCEPTED))
    return FactGroup(FACTS[sheet.subject.kind], sheet.subject.reference, url_of_subject(sheet), tuple(items))


def _passages(sheets: Sequence[Sheet], document: Document) -> list[Passage]:
    return [
        passage
        for sheet in sheets
        for choices in sheet.slots.values()
        for choice in choices
        for each in choice.everyone
        if each.document_id == document.pk
        for passage in each.passages.all()
    ]


def name_noise(why: str) -> Words:
    return NOISE.get(why, NOISE_OTHER)
