"""Whether the words that a reading points at are there, and say what it states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from mithaq.reading.score.report import Fault
from mithaq.reading.score.sameness import content_words
from mithaq.reading.score.slots import SLOTS, Values, is_filled

_LONGEST_SPAN = 400
# Codes are worked out from words that need not look like them, and a link to an agreement has no words.
_UNCHECKED = frozenset({"agreement", "measure", "modality", "unit", "bound", "act", "kind"})
# Slots that stand in the text in words of their own.
_NAMES = frozenset({"parties", "actor", "person", "name", "role"})
# Digits, or a word of three letters, whatever vowel signs stand between them ("مِلْيُون").
_NUMBER = re.compile(r"\d|(?:\w[\u0640\u064b-\u0652\u0670]*){3}")


def find_faults(document: str, read: Values, text: str) -> Iterator[Fault]:
    """Filled slots without spans, spans that leave the text or are too long, names and numbers not in theirs."""
    for kind, slots in SLOTS.items():
        for position, item in enumerate(read.get(kind) or []):
            evidence = item.get("evidence") or {}
            for slot in slots:
                if slot not in _UNCHECKED and is_filled(item.get(slot)):
                    for what, value in _check_slot(slot, item[slot], evidence.get(slot), text):
                        yield Fault(document, f"{kind}[{position}].{slot}", what, value)


def _check_slot(slot: str, value: Any, spans: Any, text: str) -> Iterator[tuple[str, Any]]:
    many = isinstance(value, list)
    values, groups = (value, spans) if many else ([value], [spans])
    if not spans or len(groups) != len(values):
        yield "no evidence", value
        return
    for one, group in zip(values, groups, strict=True):
        words = [text[start:end] for start, end in group or [] if _is_inside(start, end, text)]
        if not group or len(words) < len(group):
            yield "bad span", one
        elif slot == "quantity" and not any(map(_NUMBER.search, words)):
            yield "no number in the span", one
        elif slot in _NAMES and not any(set(content_words(one)) & set(content_words(each)) for each in words):
            yield "the name is not in its span", one


def _is_inside(start: int, end: int, text: str) -> bool:
    return 0 <= start < end <= len(text) and end - start <= _LONGEST_SPAN
