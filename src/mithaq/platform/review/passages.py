"""Placing statements in the text of their document."""

from collections.abc import Iterable, Sequence

from mithaq.platform.review.models import Passage, Statement
from mithaq.reading.model import Span
from mithaq.reading.text.sentences import sentence_at, split_sentences


def place_passages(text: str, spans: Sequence[Span], *, sentences: Sequence[Span] | None = None) -> list[Passage]:
    """Passages at these ranges of `text`, not yet of any statement, each with the sentence that holds it.

    `sentences` saves splitting `text` again. A range that reaches beyond one sentence gets all that it touches. Raises
    SpanError for a range outside the text.
    """
    sentences = split_sentences(text) if sentences is None else sentences
    placed = []
    for order, span in enumerate(spans):
        original = span.of(text)
        first = sentence_at(sentences, span.start) or span
        last = sentence_at(sentences, span.end - 1) or span
        start, end = min(first.start, span.start), max(last.end, span.end)
        placed.append(
            Passage(
                order=order,
                start=span.start,
                end=span.end,
                original=original,
                sentence_start=start,
                sentence=text[start:end],
            )
        )
    return placed


def write_passages(placed: Iterable[tuple[Statement, Sequence[Passage]]], *, text: str) -> None:
    """Store the passages of stored statements of one document: one query.

    Raises PassageMismatchError where a passage's words are not those of `text`.
    """
    rows = []
    for statement, passages in placed:
        for passage in passages:
            passage.statement = statement
            passage.check_words(text)
            rows.append(passage)
    Passage.objects.bulk_create(rows)
