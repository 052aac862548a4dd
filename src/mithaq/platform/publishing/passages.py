"""The sentences behind one object, document by document, each with its passages marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mithaq.platform.corpus.models import Document
from mithaq.platform.publishing.evidence import document_url
from mithaq.platform.publishing.highlight import Layer, Range, Token, mark_text, tell_script
from mithaq.platform.publishing.shown import Shown
from mithaq.platform.publishing.values import name_slot, show_value
from mithaq.platform.review.models import Passage, Statement
from mithaq.platform.review.queries import Sheet
from mithaq.platform.review.rules import Choice, value_key


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at its place in the document; its tokens mark what it states."""

    at: int
    url: str
    language: str | None
    direction: str
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A document that speaks of an object: its sentences, and the values of its own that they establish."""

    document: Document
    url: str
    sentences: tuple[Sentence, ...]
    establishes: tuple[tuple[str, Shown], ...]


def find_sources(sheet: Sheet, *, language: str) -> list[Source]:
    """Every document behind `sheet`. The sheet has all that is needed: no query."""
    return [_source(document, sheet, language=language) for document in sheet.documents]


def _source(document: Document, sheet: Sheet, *, language: str) -> Source:
    passages: list[Passage] = []
    establishes: list[tuple[str, Shown]] = []
    for slot, choices in sheet.slots.items():
        for choice in choices:
            held = [each for each in choice.everyone if each.document_id == document.pk]
            passages += [passage for each in held for passage in each.passages.all()]
            establishes += [(name_slot(slot), show_value(slot, each, language=language)) for each in _by_value(held)]
    return Source(
        document=document,
        url=document_url(document),
        sentences=tuple(_sentences(document, passages)),
        establishes=tuple(establishes),
    )


def _by_value(statements: Sequence[Statement]) -> list[Choice[Statement]]:
    """What one document says of a slot: each of its values once, whatever other documents say beside it."""
    held: dict[tuple[object, str], list[Statement]] = {}
    for each in statements:
        held.setdefault((each.target_id, value_key(each.value)), []).append(each)
    return [Choice(chosen=same[0], also=tuple(same[1:])) for same in held.values()]


def _sentences(document: Document, passages: Sequence[Passage]) -> list[Sentence]:
    by_start: dict[int, list[Passage]] = {}
    for each in passages:
        by_start.setdefault(each.sentence_start, []).append(each)
    return [_sentence(document, at, held) for at, held in sorted(by_start.items())]


def _sentence(document: Document, at: int, held: Sequence[Passage]) -> Sentence:
    text = max((each.sentence for each in held), key=len)
    ranges = sorted({(each.start - at, each.end - at) for each in held})
    marks = [Range(start, end, Layer.MARK, accepted=True) for start, end in ranges]
    tokens = tuple(
        token for paragraph in mark_text(text, marks, language=document.language) for token in paragraph.tokens
    )
    spoken, direction = tell_script(text, language=document.language)
    first = min(held, key=lambda each: each.start)
    return Sentence(at, f"{document_url(document)}#s-{first.start}-{first.end}", spoken or None, direction, tokens)
