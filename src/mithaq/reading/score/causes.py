"""Why a slot differs, as far as the text, the gold and the reading can tell.

Computed from what was compared, never written by hand: where the wanted words stand (in noise, in a table or list, in
another sentence, nowhere in these words), and which rule gave what was found.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from mithaq.reading.find.quantities import find_quantities
from mithaq.reading.model import Span
from mithaq.reading.score.report import Difference
from mithaq.reading.score.sameness import content_words, same_number
from mithaq.reading.score.slots import Values, is_filled
from mithaq.reading.text.folding import fold
from mithaq.reading.text.sentences import split_sentences

# What names an object: where these words stand, it could have been found.
_NAMED_BY: Mapping[str, tuple[str, ...]] = {
    "agreements": ("parties", "signatories"),
    "commitments": ("quantity",),
    "roles": ("person",),
    "strategies": ("name",),
}
_LISTED = re.compile(r"^\s*(?:[-–—•*▪·o]\s|\d{1,2}[.)]\s|.*(?:\t|\s\|\s|\S {3,}\S))")


@dataclass(frozen=True, slots=True)
class Cause:
    """Differences of one cause, the documents in order."""

    name: str
    differences: tuple[Difference, ...]


def group(
    differences: Sequence[Difference], *, texts: Mapping[str, str], readings: Mapping[str, Values]
) -> list[Cause]:
    """Differences by cause, the most frequent first.

    Args:
        texts: canonical text by document; of a document without one only what needs no text is told.
        readings: the reading by document; a document without one was not read.
    """
    held: dict[str, list[Difference]] = defaultdict(list)
    sources = {
        name: _Source(texts.get(name, ""), readings.get(name)) for name in {each.document for each in differences}
    }
    for each in differences:
        held[_cause(each, sources[each.document])].append(each)
    ranked = sorted(held.items(), key=lambda row: (-len(row[1]), row[0]))
    return [Cause(name, tuple(members)) for name, members in ranked]


@dataclass(frozen=True)
class _Source:
    text: str
    reading: Values | None

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        return split_sentences(self.text)

    @cached_property
    def folded(self) -> str:
        return fold(self.text)

    @cached_property
    def numbers(self) -> list[tuple[int, Decimal]]:
        """Where each quantity begins, and its value."""
        return [(each.start, each.value) for each in find_quantities(self.text)]

    def sentence_at(self, offset: int) -> int:
        return bisect_right([each.start for each in self.sentences], offset) - 1

    def line_at(self, offset: int) -> str:
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        return self.text[start : end if end >= 0 else len(self.text)]

    def places_of(self, value: Any) -> list[int]:
        """Where `value` stands in the text in so many words."""
        if isinstance(value, list):
            return [at for item in value for at in self.places_of(item)]
        if isinstance(value, dict):
            return self.places_of(value.get("person"))
        if isinstance(value, int | float):
            return [at for at, number in self.numbers if same_number(number, value)]
        words = content_words(value)
        return [match.start() for match in re.finditer(re.escape(fold(words[-1])), self.folded)] if words else []


def _cause(difference: Difference, source: _Source) -> str:
    if source.reading is None:
        return "the document was not read"
    kind, _, slot = difference.slot.partition(".")
    wanted, found = difference.wanted_object, difference.found_object
    if found is None:
        return f"{kind[:-1] if kind != 'strategies' else 'strategy'} missed: {_why_missed(kind, wanted or {}, source)}"
    if wanted is None:
        return f"{kind} made up by the rule {found.get('rule', '?')}"
    if not is_filled(difference.found):
        return f"{difference.slot} left empty: {_where(difference.wanted, found, source)}"
    origin = "worked out" if slot in (found.get("derived") or {}) else "taken"
    if not is_filled(difference.wanted):
        return f"{difference.slot} should be empty: {origin} by the rule {found.get('rule', '?')}"
    return f"{difference.slot} {_how_wrong(difference)}: {origin}"


def _why_missed(kind: str, wanted: Values, source: _Source) -> str:
    if source.reading is not None and not any(source.reading.get(each) for each in _NAMED_BY):
        return f"nothing at all was read in the document ({source.reading.get('language')})"
    places = [at for slot in _NAMED_BY[kind] for at in source.places_of(wanted.get(slot))]
    if not places:
        return "it does not stand in the text in these words"
    noise = (source.reading or {}).get("noise") or []
    aside = {why for at in places for start, end, why in noise if start <= at < end}
    if aside and all(any(start <= at < end for start, end, _ in noise) for at in places):
        return f"its passage was set aside ({', '.join(sorted(aside))})"
    if any(_LISTED.match(source.line_at(at)) for at in places):
        return "it stands in a table or list"
    return "it stands in running text"


def _where(wanted: Any, found: Values, source: _Source) -> str:
    places = source.places_of(wanted)
    if not places:
        return "it has to be worked out"
    spans = [at for at, *_ in _flat(found.get("evidence") or {})]
    near = {source.sentence_at(at) for at in spans}
    return (
        "it stands in the same sentence" if near & {source.sentence_at(at) for at in places} else "it stands elsewhere"
    )


def _flat(evidence: Any) -> list[list[int]]:
    """The spans of all slots, items of lists included."""
    if isinstance(evidence, dict):
        return [span for each in evidence.values() for span in _flat(each)]
    if evidence and isinstance(evidence[0], list) and evidence[0] and isinstance(evidence[0][0], int):
        return list(evidence)
    return [span for each in evidence for span in _flat(each)]


def _how_wrong(difference: Difference) -> str:
    wanted, found = difference.wanted, difference.found
    if isinstance(wanted, list):
        return (
            "lacks some" if len(found) < len(wanted) else "has some too many" if len(found) > len(wanted) else "differ"
        )
    if isinstance(wanted, str) and isinstance(found, str) and set(content_words(wanted)) & set(content_words(found)):
        return "is cut short or too long"
    return "is another value"
