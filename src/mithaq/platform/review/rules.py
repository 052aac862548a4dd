"""Which of several statements a slot shows, and which compete with it. Pure: no database."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar

from mithaq.platform.review.accounts import agree, vagueness
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
    def value(self) -> Any: ...
    @property
    def value_key(self) -> str: ...
    @property
    def source_rank(self) -> tuple[int, bool]: ...
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
        near: others that say it less precisely, or in other words, and contradict nothing.
        competing: others of the same standing whose value cannot be true beside the chosen one; always empty for an
            item of a list, whose values stand beside each other.
    """

    chosen: C
    also: tuple[C, ...] = ()
    competing: tuple[C, ...] = ()
    near: tuple[C, ...] = ()

    @property
    def everyone(self) -> tuple[C, ...]:
        """All statements of the slot, the chosen one first."""
        return (self.chosen, *self.also, *self.near, *self.competing)


def value_key(value: Any) -> str:
    """A hash that is equal where two JSON values are equal, whatever the order of their keys."""
    written = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def fingerprint(statements: Iterable[Candidate]) -> str:
    """What tells these statements and their states from any others: equal while nobody has decided on them.

    A page carries it, so that a decision made on what is not there any more can be told.
    """
    written = ",".join(f"{each.id}:{each.state}" for each in sorted(statements, key=lambda each: each.id))
    return hashlib.sha256(written.encode()).hexdigest()[:32]


def choose(statements: Iterable[C]) -> dict[str, tuple[Choice[C], ...]]:
    """For each slot what it shows: one choice for a single slot, one for each item of a list slot.

    Refused and superseded statements are left out; a slot without live statements is missing. Accepted wins over
    proposed; among equals the one that a person chose last, then a person's own over a reading's. Between documents an
    official text goes before a dispatch and a dispatch before the press, the earlier report before a copy of it, the
    more precise value before the less precise; then the higher confidence, then the earlier: the first account stays
    until somebody decides. A value that only makes the first more precise is shown in its place. How far an agreement
    has come (announced, signed) goes before who says so.
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
    chosen = _refine(ranked)
    rest = [each for each in ranked if each is not chosen]
    same = tuple(each for each in rest if each.value_key == chosen.value_key)
    others = [each for each in rest if each.value_key != chosen.value_key and each.state == chosen.state]
    # What is chosen by a person, or weighed against one's word, was meant to differ: only documents are reconciled.
    near = tuple(each for each in others if _are_read(each, chosen) and agree(each.slot, each.value, chosen.value))
    return Choice(chosen, also=same, competing=tuple(each for each in others if each not in near), near=near)


def _refine(ranked: Sequence[C]) -> C:
    """The first, or the account that says the same more precisely: a day for a month contradicts nothing."""
    first = ranked[0]
    if first.origin != Origin.READING or first.chosen_at is not None:
        return first
    finer = [
        each
        for each in ranked
        if each.state == first.state
        and _are_read(each, first)
        and vagueness(each.slot, each.value) < vagueness(first.slot, first.value)
        and agree(each.slot, each.value, first.value)
    ]
    return min(finer, key=lambda each: vagueness(each.slot, each.value), default=first)


def _are_read(one: Candidate, other: Candidate) -> bool:
    return one.origin == other.origin == Origin.READING


def _choose_items(held: Sequence[C]) -> tuple[Choice[C], ...]:
    items: dict[str, list[C]] = {}
    for each in sorted(held, key=lambda each: (each.item, each.id)):
        items.setdefault(each.value_key, []).append(each)
    return tuple(_choose_one(same) for same in items.values())


def _rank(each: Candidate) -> tuple[bool, float, bool, int, tuple[int, bool], int, float, int]:
    says_less = vagueness(each.slot, each.value)
    return (
        each.state != State.ACCEPTED,
        -each.chosen_at.timestamp() if each.chosen_at is not None else 0.0,
        each.origin != Origin.PERSON,
        says_less if each.slot == "agreement.act" else 0,
        each.source_rank,
        says_less,
        -(each.confidence or 0.0),
        each.id,
    )
