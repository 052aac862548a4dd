"""Where accounts of one thing differ: which value is shown, and what the others say.

All values stay with their documents. The shown one is chosen in this order, and the first rule that tells two apart
decides: an official text before a dispatch before the press; a report before a copy of one; the more precise value
before the less precise; what came out earlier before what came out later. A value that only makes the chosen one more
precise (a day for a month, a memorandum for an agreement) is shown in its place: it contradicts nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from mithaq.reading.names.reasons import Reason
from mithaq.resolving.columns import event_words
from mithaq.resolving.engine import FactKind
from mithaq.resolving.places import place_key

Value = str | float | int
_SLOTS: Mapping[FactKind, tuple[str, ...]] = {
    "agreements": ("kind", "act", "date", "place", "event", "duration", "follows"),
    "commitments": (
        "actor", "measure", "quantity", "quantity_max", "unit", "per", "deadline", "place", "modality",
    ),
}  # fmt: skip
_DATES = frozenset(("date", "deadline", "follows"))
# What an act became: whoever announced it was right then. An "earlier" act is a signed one, seen from later.
_ACTS = {"announced": 0, "earlier": 1, "signed": 1, "renewed": 2}


class Standing(IntEnum):
    """What kind of document tells; the greater one is believed first."""

    PRESS = 0
    DISPATCH = 1
    OFFICIAL = 2


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of a document beside its facts.

    Attributes:
        published: ISO date; None where unknown, which counts as latest.
        copy_of: the document that it copies; None where it is a report of its own.
    """

    document: str
    standing: Standing = Standing.PRESS
    published: str | None = None
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A value, and the documents that tell it, best source first.

    Attributes:
        sources: how many these are where copies count as one with what they copy.
    """

    value: Value
    documents: tuple[str, ...]
    sources: int = 1


@dataclass(frozen=True, slots=True)
class Choice:
    """The value of one slot of one thing.

    Attributes:
        shown: the value that is shown.
        others: values that contradict it, best source first; empty where all agree.
        why: the rule that chose; None where nothing contradicts.
    """

    slot: str
    shown: Told
    others: tuple[Told, ...]
    why: Reason | None


def choose(kind: FactKind, facts: Mapping[str, Mapping[str, Any]], sources: Mapping[str, Source]) -> tuple[Choice, ...]:
    """The shown value of every slot that some document fills.

    Args:
        facts: the objects of one group, by document.
        sources: what is known of the documents; those that it lacks are press of unknown date.
    """
    choices = []
    for slot in _SLOTS[kind]:
        told = {document: fact[slot] for document, fact in facts.items() if fact.get(slot) is not None}
        if told:
            loose = {document for document in told if facts[document].get("bound") not in (None, "exact")}
            choices.append(choose_slot(slot, told, sources, loose=loose))
    return tuple(choices)


def choose_slot(
    slot: str, told: Mapping[str, Value], sources: Mapping[str, Source], *, loose: Iterable[str] = ()
) -> Choice:
    """The shown value of one slot.

    Args:
        told: value by document, at least one.
        loose: documents that tell it with "about" or "more than".
    """
    vague = set(loose)

    def rank(document: str) -> tuple[Any, ...]:
        source = sources.get(document, Source(document))
        return (
            -source.standing,
            source.copy_of is not None,
            -_precision(slot, told[document], is_loose=document in vague),
            source.published or "9999",
            document,
        )

    ranked = sorted(told, key=rank)
    first = ranked[0]
    finer = [each for each in ranked if _refines(slot, told[each], told[first])]
    shown = min(
        finer, key=lambda each: (-_precision(slot, told[each], is_loose=False), ranked.index(each)), default=first
    )
    groups: list[list[str]] = []
    for document in ranked:
        same = next((group for group in groups if _same(slot, told[group[0]], told[document])), None)
        if same is None:
            groups.append([document])
        else:
            same.append(document)
    agreeing = [group for group in groups if _agree(slot, told[group[0]], told[shown])]
    others = tuple(_told(told[group[0]], group, sources) for group in groups if group not in agreeing)
    documents = sorted(
        (each for group in agreeing for each in group), key=lambda each: (each != shown, ranked.index(each))
    )
    why = _why(rank(first), min(rank(each.documents[0]) for each in others)) if others else None
    return Choice(slot, _told(told[shown], documents, sources), others, why)


def _told(value: Value, documents: Sequence[str], sources: Mapping[str, Source]) -> Told:
    originals = {sources.get(each, Source(each)).copy_of or each for each in documents}
    return Told(value, tuple(documents), len(originals))


def standing_of(url: str | None) -> Standing:
    """What kind of document stands at a web address, by its host; press where nothing tells otherwise."""
    host = (urlsplit(url).hostname or "") if url else ""
    parts = host.split(".")
    if any(".".join(parts[at:]) in _agencies() for at in range(len(parts))):
        return Standing.DISPATCH
    return Standing.OFFICIAL if {"gov", "gouv", "europa"} & set(parts) or host.endswith(".int") else Standing.PRESS


def _why(one: Sequence[Any], other: Sequence[Any]) -> Reason:
    codes = ("choice.standing", "choice.report", "choice.precision", "choice.earlier")
    found = (code for code, mine, its in zip(codes, one, other, strict=False) if mine != its)
    return Reason(next(found, "choice.first"))


def _same(slot: str, one: Value, other: Value) -> bool:
    if slot == "place":
        return place_key(str(one)) == place_key(str(other))
    if slot == "event":
        return not set(event_words(str(one)) or ()).isdisjoint(event_words(str(other)) or ())
    if slot == "act":
        return _ACTS.get(str(one)) == _ACTS.get(str(other))
    return str(one).casefold() == str(other).casefold() if isinstance(one, str) else one == other


def _agree(slot: str, one: Value, other: Value) -> bool:
    return _same(slot, one, other) or _refines(slot, one, other) or _refines(slot, other, one)


def _refines(slot: str, one: Value, other: Value) -> bool:
    """Whether `one` says the same as `other`, and more."""
    if slot in _DATES:
        return str(one).startswith(f"{other}-")
    if slot == "kind":
        return other == "agreement" != one
    if slot == "act":
        return _ACTS.get(str(one), 0) > _ACTS.get(str(other), 0)
    if slot == "measure":
        return str(one).startswith(f"{other}.") or other == "other" != one
    if slot == "place":
        return set(place_key(str(one)).split("-")) > set(place_key(str(other)).split("-"))
    return False


def _precision(slot: str, value: Value, *, is_loose: bool) -> int:
    """How much a value says, more being more; only values of one slot compare."""
    if slot in _DATES:
        return str(value).count("-")
    if slot in ("quantity", "quantity_max"):
        digits = len(f"{abs(float(value)):.10g}".replace(".", "").strip("0"))
        return digits - 20 * is_loose
    if slot == "kind":
        return int(value != "agreement")
    return str(value).count(".") if slot == "measure" else 0


@lru_cache(maxsize=1)
def _agencies() -> frozenset[str]:
    lines = files("mithaq.resolving.resources").joinpath("agencies.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
