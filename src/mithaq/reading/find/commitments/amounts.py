"""The slots of a commitment that its own number gives: quantity, upper end, bound, rate."""

from __future__ import annotations

from decimal import Decimal

import regex

from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Bound, Per, Span, Stated

# Words that are a number only with what stands around them.
_SHARE_WORDS = regex.compile(
    r"(?:la\s+|les\s+|un\s+|du\s+|deux\s+|trois\s+|le\s+)?(?:moitié|tiers|quarts?|cinquièmes?|dixièmes?|million|"
    r"milliard|demi|double|un|une)"
)


def number_of(scene: Scene, candidate: Candidate) -> Stated[Decimal]:
    quantity = candidate.quantity
    words = scene.lowered[quantity.number.start : quantity.number.end]
    if not _SHARE_WORDS.fullmatch(words):
        return Stated(quantity.value, (quantity.number,))
    # "un" alone shows nobody what is counted: the noun or unit behind it is shown with it.
    end = candidate.end if quantity.number.end - quantity.number.start < 4 else quantity.number.end
    return Stated(quantity.value, (Span(quantity.number.start, max(end, quantity.number.end)),), derived=f"« {words} »")


def upper_of(candidate: Candidate) -> Stated[Decimal] | None:
    quantity = candidate.quantity
    if quantity.value_max is None or quantity.number_max is None:
        return None
    return Stated(quantity.value_max, (quantity.number_max,))


def bound_of(candidate: Candidate) -> Stated[Bound]:
    quantity = candidate.quantity
    return Stated(quantity.bound, (quantity.bound_span or quantity.number,))


def per_of(candidate: Candidate) -> Stated[Per] | None:
    quantity = candidate.quantity
    if quantity.per is None or quantity.per_span is None:
        return None
    return Stated(quantity.per, (quantity.per_span,))
