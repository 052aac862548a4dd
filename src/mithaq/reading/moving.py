"""Facts found in a view of a text, given back with the offsets of the text itself."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar

from mithaq.reading.model import Fact, Span, Stated
from mithaq.reading.text.view import View

F = TypeVar("F", bound=Fact)


def moved_back(facts: tuple[F, ...], view: View) -> tuple[F, ...]:
    """`facts` with every span translated from `view.text` to the text that `view` was made of."""
    return tuple(_moved(fact, view) for fact in facts)


def _moved(fact: F, view: View) -> F:
    changed = {each.name: _move(getattr(fact, each.name), view) for each in fields(fact)}
    return replace(fact, **changed)


def _move(held: Any, view: View) -> Any:
    if isinstance(held, Span):
        return view.to_source(held.start, held.end)
    if isinstance(held, Stated):
        return replace(held, spans=tuple(_move(span, view) for span in held.spans))
    if isinstance(held, tuple):
        return tuple(_move(item, view) for item in held)
    return held
