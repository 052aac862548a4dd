"""What the grammars of strategy names yield: where a name stands and what shows that it is one."""

from __future__ import annotations

from dataclasses import dataclass

from mithaq.reading.model import Span

# Words of a quoted name: more are a quotation.
_LONGEST = 12


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """One naming of a strategy.

    Attributes:
        span: words of the name, without quotation marks and determiner.
        cue: the noun that shows it ("programme"); None where the shape of the name does.
        acronym: "NBP" where "(NBP)" stands behind.
        prefix: letters that the words lack ("ال" of a noun whose article is written into the preposition "لل").
    """

    span: Span
    cue: Span | None = None
    acronym: str | None = None
    prefix: str = ""


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The range [start, end) of a quotation without blanks and stops at its ends; None where it holds a sentence."""
    while end > start and text[end - 1] in " ,.;،؛":
        end -= 1
    while start < end and text[start] == " ":
        start += 1
    stops = any(f"{stop} " in text[start:end] for stop in ".!?؟")
    return Span(start, end) if end > start and not stops and len(text[start:end].split()) <= _LONGEST else None


def apart(found: list[Named]) -> list[Named]:
    """`found` in reading order, without those that overlap a longer one."""
    kept: list[Named] = []
    for each in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if not kept or each.span.start >= kept[-1].span.end:
            kept.append(each)
        elif each.span.end - each.span.start > kept[-1].span.end - kept[-1].span.start:
            kept[-1] = each
    return kept
