"""Where a text quotes: what stands between quotation marks, also across sentences and paragraphs."""

from __future__ import annotations

from functools import lru_cache

import regex

from mithaq.reading.model import Span

_CLOSES = {"«": "»", "“": "”", '"': '"', "„": "“", "''": "''"}
_MARK = regex.compile(r"[«»“”„\"]|['’‘]{2}|\n\s*")


@lru_cache(maxsize=4)
def find_quotations(text: str) -> tuple[Span, ...]:
    """Ranges of the outermost quotations, marks included, ordered and disjoint.

    A quotation that a paragraph leaves open ends with it, unless the next one opens with a mark again: so press French
    goes on quoting. Marks inside other marks open none. Linear in the length of `text`.
    """
    found: list[Span] = []
    opened: int | None = None
    closer = ""
    line = -1
    for mark in _MARK.finditer(text):
        at = mark.start()
        kind = "''" if mark[0][0] in "'’‘" else mark[0]
        if mark[0][0] == "\n":
            line = mark.end()
            goes_on = closer in "»”" and text[line : line + 1] in ("«", "»", "“", "”")
            if opened is not None and not goes_on:
                found.append(Span(opened, at))
                opened = None
        elif opened is None:
            if kind in _CLOSES:
                opened, closer = at, _CLOSES[kind]
        elif kind == closer and at != line:
            found.append(Span(opened, mark.end()))
            opened = None
    if opened is not None and opened < len(text):
        found.append(Span(opened, len(text)))
    return tuple(found)


def quotation_at(text: str, offset: int) -> Span | None:
    """The quotation that holds the character at `offset`; None outside of quotations."""
    return next((each for each in find_quotations(text) if each.start <= offset < each.end), None)
