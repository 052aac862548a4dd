"""Axes and pillars that a text enumerates as such: "three pillars: …", "ثلاث ركائز هي …", lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from mithaq.reading.model import Span

_LONGEST_ITEM = 200
_BULLET = regex.compile(r"^\s*(?:[-–—•*▪►·]|\d{1,2}[.)]|\p{L}\))\s*")
_EDGES = ' \t\n.;,،؛:!?؟»”"–—-'


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a language gives the enumerations; patterns match folded text.

    Attributes:
        counts: number of each word for one.
        listed, equalled: a count, the noun and what it is: "three pillars: …", "its pillars are …".
        heading: a line that opens a list.
        announced: a count and the noun, told further in the next sentence by `ordinal`.
        join, comma, strong_part: what parts the items of an enumeration.
        tail: what explains an item and is no part of it.
        kind_of: `axes` or `pillars` for the noun.
        item_start: where the item in a range of a folded text begins, past "and" and an article.
    """

    counts: Mapping[str, int]
    listed: regex.Pattern[str]
    equalled: regex.Pattern[str]
    heading: regex.Pattern[str]
    announced: regex.Pattern[str]
    ordinal: regex.Pattern[str]
    join: regex.Pattern[str]
    comma: regex.Pattern[str]
    strong_part: regex.Pattern[str]
    tail: regex.Pattern[str]
    kind_of: Callable[[str], str]
    item_start: Callable[[str, int, int], int]


@dataclass(frozen=True, slots=True)
class Item:
    """One axis (`kind` "axes") or pillar ("pillars") and where its words stand."""

    kind: str
    span: Span


def find_items(folded: str, sentences: Sequence[Span], words: Words) -> tuple[Item, ...]:
    """The axes and pillars of a text in reading order. Linear in its length."""
    found: list[Item] = []
    announced: str | None = None  # what the sentence before announced: "two main axes"
    listed: str | None = None  # what the bullets below belong to
    for sentence in sentences:
        said = sentence.of(folded)
        bullet = _BULLET.match(said)
        if listed is not None and bullet is not None:
            found += _item(listed, folded, sentence.start + bullet.end(), sentence.end, words)
            continue
        heading = words.heading.match(said)
        listed = words.kind_of(heading["kind"]) if heading is not None else None
        if listed is not None:
            continue
        items = _listed(folded, sentence, words)
        if items:
            found += items
            announced = None
            continue
        announced = _add_ordinals(found, folded, sentence, words, announced)
    return tuple(found)


def _listed(folded: str, sentence: Span, words: Words) -> list[Item]:
    found: list[Item] = []
    for pattern in (words.listed, words.equalled):
        for match in pattern.finditer(folded, sentence.start, sentence.end):
            part = next(name for name in ("items", "bracketed", "dashed") if match.groupdict().get(name) is not None)
            count = words.counts.get(match["count"] or match["kind"]) or _digits(match["count"])
            first, last = match.span(part)
            held = [
                item
                for start, end in _parts(folded, first, last, words, count=count)
                for item in _item(words.kind_of(match["kind"]), folded, start, end, words)
            ]
            found += held if len(held) > 1 else ()
        if found:
            break
    return found


def _digits(count: str | None) -> int | None:
    return int(count) if count is not None and count.isdigit() else None


def _parts(folded: str, start: int, end: int, words: Words, *, count: int | None) -> list[tuple[int, int]]:
    """The parts of an enumeration: by semicolons, else by commas and "and" so that they are as many as `count`."""
    strong = _cut(folded, start, end, words.strong_part)
    if len(strong) > 1:
        return strong
    tail = words.tail.search(folded, start, end)
    if tail is not None and tail.start() > start:
        end = tail.start()
    parts = _cut(folded, start, end, words.comma)
    if not parts or len(parts) == count:
        return parts
    first, last = parts[-1]
    joins = [match.span() for match in words.join.finditer(folded, first, last)]
    wanted = count - len(parts) if count is not None else min(1, len(joins))
    if len(parts) > 1 and count is None and folded[parts[-2][1] : first].strip(" ,،"):
        return parts  # ", and": the last of them is told
    if not 0 < wanted <= len(joins):
        return parts
    # A second noun with the article goes on with the first: "الابتكار والتنافسية".
    loose = [join for join in joins if not folded.startswith("وال", join[1])]
    chosen = sorted((loose if len(loose) >= wanted else joins)[-wanted:])
    cuts = [first, *(at for join in chosen for at in join), last]
    return [*parts[:-1], *zip(cuts[::2], cuts[1::2], strict=True)]


def _cut(folded: str, start: int, end: int, pattern: regex.Pattern[str]) -> list[tuple[int, int]]:
    cuts = [start, *(at for match in pattern.finditer(folded, start, end) for at in match.span()), end]
    return [
        (first, last) for first, last in zip(cuts[::2], cuts[1::2], strict=True) if folded[first:last].strip(_EDGES)
    ]


def _add_ordinals(found: list[Item], folded: str, sentence: Span, words: Words, announced: str | None) -> str | None:
    """Add "The first pillar covers X; the second, Y" to `found`; what is announced for the next sentence."""
    kind = announced
    matched = False
    for match in words.ordinal.finditer(folded, sentence.start, sentence.end):
        kind = words.kind_of(match["kind"]) if match["kind"] is not None else kind
        if kind is not None:
            start, end = match.span("phrase")
            found += _item(kind, folded, start, end, words)
            matched = True
    if matched:
        return kind
    mention = words.announced.search(folded, sentence.start, sentence.end)
    return words.kind_of(mention["kind"]) if mention is not None else None


def _item(kind: str, folded: str, start: int, end: int, words: Words) -> Iterator[Item]:
    """The item in [start, end) without "and", article, explanation and closing marks; nothing where nothing is left."""
    first = words.item_start(folded, start, end)
    while first < end and folded[first] in " \t\n\"'":
        first += 1
    tail = words.tail.search(folded, first, end)
    last = tail.start() if tail is not None and tail.start() > first else end
    while last > first and folded[last - 1] in _EDGES:
        last -= 1
    if 2 < last - first <= _LONGEST_ITEM:
        yield Item(kind, Span(first, last))
