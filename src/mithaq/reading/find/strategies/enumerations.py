"""Axes and pillars that a text enumerates as such: "quatre axes : …", "Le premier axe vise à …", a list under "Deux
piliers".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from mithaq.reading.find.strategies.patterns_fr import (
    ANNOUNCED,
    BARE,
    BULLET,
    COLON,
    COUNTS,
    HEADING,
    LAST,
    LEADING,
    ORDINAL,
    PRONOUN,
    SPLIT,
    TAIL,
)
from mithaq.reading.model import Span

_LONGEST_ITEM = 200


@dataclass(frozen=True, slots=True)
class EnumeratedItem:
    """One axis (`kind` "axes") or pillar ("pillars") and where its words stand."""

    kind: str
    span: Span


def find_items(text: str, *, sentences: Sequence[Span]) -> tuple[EnumeratedItem, ...]:
    """The axes and pillars of `text` in reading order. Linear in its length."""
    lowered = text.lower()
    if "axe" not in lowered and "pilier" not in lowered:
        return ()
    found: list[EnumeratedItem] = []
    announced: str | None = None  # what the sentence before announced: "les deux axes majeurs"
    listed: str | None = None  # what the bullets below belong to
    for sentence in sentences:
        words = sentence.of(text)
        bullet = BULLET.match(words)
        if listed is not None and bullet is not None:
            found += _item(listed, text, sentence.start + bullet.end(), sentence.end)
            continue
        listed = None
        heading = HEADING.match(words.strip())
        if heading is not None:
            listed = _kind(heading["kind"])
            continue
        colon = COLON.search(words)
        if colon is not None and _lists(colon):
            part = "items" if colon["items"] is not None else "bracketed"
            count = COUNTS.get(colon["count"].lower())
            first, last = (sentence.start + at for at in colon.span(part))
            found += _split(_kind(colon["kind"]), text, first, last, count=count)
            announced = None
            continue
        announced = _add_ordinals(found, text, sentence, words, announced)
    return tuple(found)


def _lists(colon: regex.Match[str]) -> bool:
    """False for "les axes sont les plus chargés": roads; without a number only pillars are listed behind "sont", and
    behind a comma just as many as the number says.
    """
    count = COUNTS.get(colon["count"].lower())
    if colon["comma"] is not None:
        return count is not None and _cuts_for(colon["items"], count) is not None
    return colon["are"] is None or _kind(colon["kind"]) == "pillars" or count is not None


def _add_ordinals(
    found: list[EnumeratedItem], text: str, sentence: Span, words: str, announced: str | None
) -> str | None:
    """Add "Le premier consiste à X ; le second, à Y" to `found`; what is announced for the next sentence."""
    kind = announced
    matched = False
    for match in ORDINAL.finditer(words):
        named = match["kind"]
        if named is None and kind is None:
            continue
        if named is None and not (match["to"] or match["bare"]):
            continue
        kind = _kind(named) if named is not None else kind
        if kind is not None:
            start, end = match.span("phrase")
            action = match["to"] is not None or match["bare"] is not None
            found += _item(kind, text, sentence.start + start, sentence.start + end, action=action)
            matched = True
    if matched:
        return kind
    mention = ANNOUNCED.search(words)
    return _kind(mention["kind"]) if mention is not None else None


def _kind(noun: str) -> str:
    return "axes" if noun.lower().startswith("axe") else "pillars"


def _split(kind: str, text: str, start: int, end: int, *, count: int | None) -> Iterator[EnumeratedItem]:
    items = text[start:end]
    cuts = _cuts_for(items, count) if count is not None else None
    if cuts is not None:
        for first, last in zip([0, *(cut[1] for cut in cuts)], [*(cut[0] for cut in cuts), len(items)], strict=True):
            yield from _item(kind, text, start + first, start + last)
        return
    if LEADING.match(items) is None and SPLIT.search(items) is None:
        yield from _split_bare(kind, text, start, end, count=count)
        return
    at = 0
    explaining = False  # "…, notamment dans l'X et la Y": what an explanation adds is no item
    for match in [*SPLIT.finditer(items), None]:
        last = match.start() if match is not None else len(items)
        if last > at and not explaining:
            yield from _item(kind, text, start + at, start + last)
        explained = explaining or TAIL.search(items[at:last]) is not None
        explaining = explained and match is not None and match.group().lstrip()[:1] not in (",", ";")
        at = match.end() if match is not None else at


def _cuts_for(items: str, count: int) -> list[tuple[int, int]] | None:
    """Where semicolons, commas, or commas and the last "et" part `items` into `count`; None where none of them does."""
    marks = [match for match in BARE.finditer(items) if match.group().strip() in (",", ";")]
    strong = [match.span() for match in marks if match.group().strip() == ";"]
    if len(strong) + 1 == count:
        return strong
    cuts = [match.span() for match in marks]
    closing = LAST.match(items, cuts[-1][1] if cuts else 0)
    if closing is not None and len(cuts) + 2 == count:
        return [*cuts, closing.span("join")]
    return cuts if len(cuts) + 1 == count else None


def _split_bare(kind: str, text: str, start: int, end: int, *, count: int | None) -> Iterator[EnumeratedItem]:
    """Items without articles: parted by commas, and by the last "et" unless the commas alone give the `count` told."""
    items = text[start:end]
    cuts = [match.span() for match in BARE.finditer(items) if match.group().strip() in (",", ";")]
    if count is None or len(cuts) + 1 < count:
        closing = LAST.match(items, cuts[-1][1] if cuts else 0)
        if closing is not None:
            cuts.append(closing.span("join"))
    if not cuts or (count is not None and len(cuts) + 1 != count):
        yield from _item(kind, text, start, end)
        return
    for first, last in zip([0, *(cut[1] for cut in cuts)], [*(cut[0] for cut in cuts), len(items)], strict=True):
        yield from _item(kind, text, start + first, start + last)


def _item(kind: str, text: str, start: int, end: int, *, action: bool = False) -> Iterator[EnumeratedItem]:
    """The item in `text[start:end]`, without article, explanation and closing marks; nothing where nothing is left.

    `action`: it is what an axis aims *to do*, so "les" in "les arroser" is no article.
    """
    words = text[start:end]
    leading = None if action and PRONOUN.match(words) else LEADING.match(words)
    first = leading.end() if leading is not None else len(words) - len(words.lstrip())
    body = TAIL.sub("", words[first:])
    body = regex.sub(r"[\s.;,!?»\"”]+$", "", body)
    if 2 < len(body) <= _LONGEST_ITEM:
        yield EnumeratedItem(kind, Span(start + first, start + first + len(body)))
