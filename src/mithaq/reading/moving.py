"""Facts found in a view of a text, given back with the offsets of the text itself."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

from mithaq.reading.model import Fact, Span, Stated
from mithaq.reading.text.view import View

F = TypeVar("F", bound=Fact)


def moved_back(facts: tuple[F, ...], view: View) -> tuple[F, ...]:
    """`facts` with every span translated from `view.text` to the text that `view` was made of."""
    if isinstance(view.index, range):
        return facts  # nothing was altered in length
    return tuple(_moved(fact, view) for fact in facts)


def _moved(fact: F, view: View) -> F:
    kind: Any = type(fact)
    moved: F = kind(**{name: _move(getattr(fact, name), view) for name in _names(kind)})
    return moved


@cache
def _names(kind: type[Fact]) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))


def _move(held: Any, view: View) -> Any:
    if isinstance(held, Span):
        return view.to_source(held.start, held.end)
    if isinstance(held, Stated):
        spans = tuple(view.to_source(span.start, span.end) for span in held.spans)
        return Stated(held.value, spans, held.derived, held.confidence)
    if isinstance(held, tuple):
        return tuple(_move(item, view) for item in held)
    return held
