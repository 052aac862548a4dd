"""Temporal expressions found against a text in which all of them are marked (inline TIMEX3).

A file begins with `DCT: YYYY-MM-DD`, the day of writing; the rest is text with
`<TIMEX3 type=".." value="..">…</TIMEX3>` around each expression.
"""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mithaq.reading.errors import ReadingError
from mithaq.reading.find.dates import find_dates
from mithaq.reading.score.report import Figures
from mithaq.reading.score.slots import Count

_TAG = re.compile(r"<TIMEX3\b([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_FIRST_LINE = re.compile(r"DCT: (\d{4}-\d\d-\d\d)\n")
MEASURES = ("strict", "relaxed", "type", "value")


@dataclass(frozen=True, slots=True)
class Timex:
    """A marked expression: the half-open range that it takes in the text, its TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with its marks: `name` of the file, day of writing, the text without tags, the expressions in order."""

    name: str
    published: datetime.date
    text: str
    timexes: tuple[Timex, ...]


@dataclass(frozen=True, slots=True)
class Miss:
    """Where found and marked differ: the words of either, None where there are none."""

    name: str
    wanted: str | None
    found: str | None


def read_marked(source: str, *, name: str) -> Marked:
    """The text and marks of one file; raises ReadingError where the first line gives no day."""
    head = _FIRST_LINE.match(source)
    if head is None:
        raise ReadingError(f"need a first line 'DCT: YYYY-MM-DD' in {name}, got {source[:20]!r}")
    parts: list[str] = []
    timexes: list[Timex] = []
    length, at = 0, head.end()
    for tag in _TAG.finditer(source, head.end()):
        before, words = html.unescape(source[at : tag.start()]), html.unescape(tag[2])
        said = dict(_ATTRIBUTE.findall(tag[1]))
        start = length + len(before)
        timexes.append(Timex(start, start + len(words), said.get("type", ""), said.get("value", "")))
        parts += [before, words]
        length, at = start + len(words), tag.end()
    parts.append(html.unescape(source[at:]))
    return Marked(name, datetime.date.fromisoformat(head[1]), "".join(parts), tuple(timexes))


def read_folder(folder: Path) -> list[Marked]:
    """Every `*.tml.txt` of `folder`, by name."""
    return [read_marked(path.read_text("utf-8"), name=path.name) for path in sorted(folder.glob("*.tml.txt"))]


def score_timexes(marked: Iterable[Marked]) -> tuple[dict[str, Figures], list[Miss]]:
    """Figures by measure, and every difference.

    strict: same range. relaxed: ranges that overlap, one to one. type and value: relaxed with the same type, or the
    same value (both as TempEval-3 counts them: over all marked and all found).
    """
    correct = dict.fromkeys(MEASURES, 0)
    wanted = found = 0
    misses: list[Miss] = []
    for text in marked:
        got = tuple(
            Timex(each.start, each.end, each.type.value, each.value)
            for each in find_dates(text.text, published=text.published)
        )
        wanted, found = wanted + len(text.timexes), found + len(got)
        pairs = _aligned(text.timexes, got)
        for name, test in _TESTS.items():
            correct[name] += sum(test(one, other) for one, other in pairs)
        misses += _misses(text, got, pairs)
    figures = {name: Figures.of(Count(correct=correct[name], wanted=wanted, found=found)) for name in MEASURES}
    return figures, misses


_TESTS: dict[str, Callable[[Timex, Timex], bool]] = {
    "strict": lambda one, other: (one.start, one.end) == (other.start, other.end),
    "relaxed": lambda _one, _other: True,
    "type": lambda one, other: one.type == other.type,
    "value": lambda one, other: one.value == other.value,
}


def _aligned(wanted: Sequence[Timex], found: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    """Pairs that overlap, each expression in one pair at most; the longest overlap first."""
    overlaps = [
        (min(one.end, other.end) - max(one.start, other.start), one.value == other.value, i, j)
        for i, one in enumerate(wanted)
        for j, other in enumerate(found)
        if one.start < other.end and other.start < one.end
    ]
    taken_wanted: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for _, _, i, j in sorted(overlaps, reverse=True):
        if i not in taken_wanted and j not in taken_found:
            taken_wanted.add(i)
            taken_found.add(j)
            pairs.append((wanted[i], found[j]))
    return pairs


def _misses(text: Marked, found: Sequence[Timex], pairs: list[tuple[Timex, Timex]]) -> list[Miss]:
    def said(timex: Timex) -> str:
        return f"{text.text[timex.start : timex.end]} = {timex.type} {timex.value}"

    paired = {id(one) for pair in pairs for one in pair}
    return [
        *(Miss(text.name, said(one), said(other)) for one, other in pairs if one != other),
        *(Miss(text.name, said(one), None) for one in text.timexes if id(one) not in paired),
        *(Miss(text.name, None, said(one)) for one in found if id(one) not in paired),
    ]
