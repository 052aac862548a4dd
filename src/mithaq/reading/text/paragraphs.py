"""Paragraphs: what blank lines part."""

from __future__ import annotations

from mithaq.reading.model import Span


def split_paragraphs(text: str) -> tuple[Span, ...]:
    """Ranges of the paragraphs of `text`, in order, trimmed of white space."""
    spans: list[Span] = []
    start = end = -1
    at = 0
    for raw in text.split("\n"):
        body = raw.strip()
        if body:
            first = at + len(raw) - len(raw.lstrip())
            start = first if start < 0 else start
            end = first + len(body)
        elif start >= 0:
            spans.append(Span(start, end))
            start = -1
        at += len(raw) + 1
    if start >= 0:
        spans.append(Span(start, end))
    return tuple(spans)
