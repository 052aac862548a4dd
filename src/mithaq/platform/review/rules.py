"""Which of several statements a slot shows, and which compete with it. Pure: no database."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar

from mithaq.platform.review.vocabulary import LISTED, LIVE, Origin, State


class Candidate(Protocol):
    """What choosing looks at; a stored statement is one."""

    @property
    def id(self) -> int: ...
    @property
    def slot(self) -> str: ...
    @property
    def item(self) -> int: ...
    @property
    def value_key(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def origin(self) -> str: ...
    @property
    def confidence(self) -> float | None: ...
    @property
    def chosen_at(self) -> datetime | None: ...


C = TypeVar("C", bound=Candidate)


@dataclass(frozen=True, slots=True)
class Choice(Generic[C]):
    """What one slot (or one item of a list slot) shows.

    Attributes:
        chosen: the statement whose value is shown.
        also: others that state the same value.
        competing: others of the same standing that state another value; always empty for an item of a list,
            whose values stand beside each other.
    """

    chosen: C
    also: tuple[C, ...] = ()
    competing: tuple[C, ...] = ()


def value_key(value: Any) -> str:
    """A hash that is equal where two JSON values are equal, whatever the order of their keys."""
    written = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def choose(statements: Iterable[C]) -> dict[str, tuple[Choice[C], ...]]:
    """For each slot what it shows: one choice for a single slot, one for each item of a list slot.

    Refused and superseded statements are left out; a slot without live statements is missing. Accepted wins
    over proposed; among equals the one that a person chose last, then a person's own over a reading's, then the higher
    confidence, then the earlier: the first account stays until somebody decides.
    """
    slots: dict[str, list[C]] = {}
    for each in statements:
        if each.state in LIVE:
            slots.setdefault(each.slot, []).append(each)
    return {
        slot: _choose_items(held) if slot in LISTED else (_choose_one(held),) for slot, held in sorted(slots.items())
    }


def _choose_one(held: Sequence[C]) -> Choice[C]:
    ranked = sorted(held, key=_rank)
    chosen = ranked[0]
    others = ranked[1:]
    return Choice(
        chosen,
        also=tuple(each for each in others if each.value_key == chosen.value_key),
        competing=tuple(each for each in others if each.value_key != chosen.value_key and each.state == chosen.state),
    )


def _choose_items(held: Sequence[C]) -> tuple[Choice[C], ...]:
    items: dict[str, list[C]] = {}
    for each in sorted(held, key=lambda each: (each.item, each.id)):
        items.setdefault(each.value_key, []).append(each)
    return tuple(_choose_one(same) for same in items.values())


def _rank(each: Candidate) -> tuple[bool, float, bool, float, int]:
    return (
        each.state != State.ACCEPTED,
        -each.chosen_at.timestamp() if each.chosen_at is not None else 0.0,
        each.origin != Origin.PERSON,
        -(each.confidence or 0.0),
        each.id,
    )
