"""Passages of a plain text that are no part of its story: page furniture, other stories, comments.

A page saved as text keeps what surrounded the story. Nothing is removed: the passages are named, and no fact is taken
from them. Formats that know their own structure (HTML) name theirs in `Document.noise`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import ahocorasick_rs

from mithaq.reading.model import Noise, Span
from mithaq.reading.noise_patterns import (
    CLOSING_LISTS,
    COMMENT_LINE,
    HINTS,
    LINE_RULES,
    OPENS_COMMENTS,
    OPENS_OTHER_STORIES,
    SHOUTED_TEASERS,
)
from mithaq.reading.text.folding import fold
from mithaq.reading.text.view import tidied

_SENTENCE_END = re.compile(r"[.!?؟…»”\"]\s*$")
_PAGE_MARK = re.compile(r"\bpage\b|\d\s*/\s*\d|\bn°|^\W*\d+\W*$|-{6,}")
_DIGITS = re.compile(r"\d+")
# How many short lines without a full stop a list of headlines may have between two paragraphs of the story.
_LIST_LIMIT = 12
_HEADLINE_WORDS = 16
# In the last third of a text a heading of "other stories" opens what follows to the end.
_TAIL = 0.6
# A paragraph of the story is longer; page furniture is not.
_LONGEST_FURNITURE = 300


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    folded: str

    @property
    def blank(self) -> bool:
        return not self.text.strip()


def find_noise(text: str) -> tuple[Noise, ...]:
    """Passages of `text` that are not its story, in reading order, not overlapping.

    Works on whole lines and needs no markup. Linear in the length of `text`. Why: `read-also`, `second-story`,
    `navigation`, `share`, `cookies`, `advertising`, `credit`, `copyright`, `page-header`, `comments`, `newsletter`.
    """
    view = tidied(text)
    return tuple(Noise(view.to_source(each.span.start, each.span.end), each.why) for each in _find_noise(view.text))


def _find_noise(text: str) -> Iterator[Noise]:
    folded = fold(text)
    lines = _split(text, folded)
    reasons: dict[int, str] = {}
    _mark_page_headers(lines, reasons)
    hinted = _hinted(lines, folded)
    _mark_single_lines(lines, hinted, reasons)
    _mark_blocks(lines, hinted, reasons)
    return _merge(lines, reasons)


def blank_out(text: str, noise: tuple[Noise, ...]) -> str:
    """`text` with every character of `noise` a space; line ends stay, so that offsets and lines do not move."""
    pieces: list[str] = []
    at = 0
    for each in sorted(noise, key=lambda one: one.span):
        start = max(each.span.start, at)
        if start >= each.span.end:
            continue
        pieces.append(text[at:start])
        pieces.append(re.sub(r"[^\n]", " ", text[start : each.span.end]))
        at = each.span.end
    pieces.append(text[at:])
    return "".join(pieces)


def _hinted(lines: list[_Line], folded: str) -> list[int]:
    """Positions of the lines short enough for page furniture that hold a word of it, in order. One pass."""
    starts = [line.start for line in lines]
    positions = (bisect_right(starts, start) - 1 for _, start, _ in _automaton().find_matches_as_indexes(folded))
    return [position for position in dict.fromkeys(positions) if len(lines[position].text) <= _LONGEST_FURNITURE]


@lru_cache(maxsize=1)
def _automaton() -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(HINTS)


def _split(text: str, folded: str) -> list[_Line]:
    lines: list[_Line] = []
    at = 0
    for raw in text.split("\n"):
        end = at + len(raw)
        lines.append(_Line(at, end, raw, folded[at:end]))
        at = end + 1
    return lines


def _mark_page_headers(lines: list[_Line], reasons: dict[int, str]) -> None:
    """A line that comes back at least twice and looks like the head or foot of a page, or thrice and is no sentence."""
    short = [(position, line) for position, line in enumerate(lines) if not line.blank and len(line.text) <= 160]
    shapes = Counter(_shape(line) for _, line in short)
    for position, line in short:
        times = shapes[_shape(line)]
        if times < 2 or _SENTENCE_END.search(line.text):
            continue
        spaced = bool(re.search(r"\S\s{4,}\S", line.text))
        if spaced or _PAGE_MARK.search(line.folded):
            reasons[position] = "page-header"


def _shape(line: _Line) -> str:
    return _DIGITS.sub("0", " ".join(line.folded.split()))


def _mark_single_lines(lines: list[_Line], hinted: list[int], reasons: dict[int, str]) -> None:
    for position in hinted:
        line = lines[position]
        if line.blank or position in reasons:
            continue
        for why, pattern in LINE_RULES:
            if pattern.search(line.folded):
                reasons[position] = why
                break


def _mark_blocks(lines: list[_Line], hinted: list[int], reasons: dict[int, str]) -> None:
    """Headings that open a block: other headlines, comments, or a second story that runs to the end."""
    behind = 0  # the block that was marked last
    for position in hinted:
        line = lines[position]
        if position < behind or reasons.get(position) == "page-header":
            continue
        if OPENS_COMMENTS.search(line.folded):
            behind = _mark_comments(lines, position, reasons)
        elif OPENS_OTHER_STORIES.search(line.folded):
            behind = _mark_other_stories(lines, position, reasons)


def _mark_comments(lines: list[_Line], position: int, reasons: dict[int, str]) -> int:
    """The heading and every line after it, until a blank line is followed by something that is no comment."""
    reasons[position] = "comments"
    following = position + 1
    while following < len(lines):
        line = lines[following]
        if not line.blank:
            after_gap = following > 0 and lines[following - 1].blank
            if after_gap and following > position + 2 and not COMMENT_LINE.search(line.text):
                break
            reasons.setdefault(following, "comments")
        following += 1
    return following


def _mark_other_stories(lines: list[_Line], position: int, reasons: dict[int, str]) -> int:
    """The heading, the headlines under it and, near the end of the text, the other story that follows."""
    head = lines[position]
    reasons[position] = "read-also"
    to_the_end = _runs_to_the_end(lines, position)
    following = position + 1
    has_own_headline = len(head.folded.split(":", 1)[-1].split()) > 3 and (":" in head.folded or "|" in head.folded)
    if has_own_headline and not to_the_end:
        return following
    marked = 0
    gap = False
    while following < len(lines):
        line = lines[following]
        if line.blank:
            gap = gap or marked > 0
        elif to_the_end:
            reasons.setdefault(following, "second-story")
        elif not gap and marked < _LIST_LIMIT and _is_headline(line):
            reasons.setdefault(following, "read-also")
            marked += 1
        else:
            break
        following += 1
    return following


def _runs_to_the_end(lines: list[_Line], position: int) -> bool:
    """True where nothing after the heading looks like a full paragraph of the story.

    A story that starts after "read also" is cut off by the page: short, and its last line has no full stop. A
    heading in
    the middle of the story is followed by paragraphs.
    """
    if lines[position].start < _TAIL * lines[-1].end:
        return False
    rest = [line for line in lines[position + 1 :] if not line.blank]
    long_paragraphs = [line for line in rest if len(line.text) > 120 and _SENTENCE_END.search(line.text)]
    return not long_paragraphs


def _is_headline(line: _Line) -> bool:
    words = line.text.split()
    if CLOSING_LISTS.search(line.folded):
        return True
    bulleted = bool(re.match(r"\s*(?:[-–—•▪►*]|\d{1,2}[.)])\s", line.text))
    return (len(words) <= _HEADLINE_WORDS and (bulleted or not re.search(r"\.\s*$", line.text))) or bool(
        SHOUTED_TEASERS.search(line.folded)
    )


def _merge(lines: list[_Line], reasons: dict[int, str]) -> Iterator[Noise]:
    position = 0
    while position < len(lines):
        why = reasons.get(position)
        if why is None or lines[position].blank:
            position += 1
            continue
        start, end = lines[position].start, lines[position].end
        following = position + 1
        while following < len(lines) and (reasons.get(following) == why or lines[following].blank):
            if not lines[following].blank:
                end = lines[following].end
            following += 1
        yield Noise(Span(start, end), why)
        position = following


def join_noise(noise: tuple[Noise, ...]) -> tuple[Noise, ...]:
    """Passages in reading order without overlap: of two that overlap the earlier stands, and the later loses its
    start.
    """
    joined: list[Noise] = []
    at = 0
    for each in sorted(noise, key=lambda one: (one.span.start, -one.span.end)):
        if each.span.end <= at:
            continue
        span = each.span if each.span.start >= at else Span(at, each.span.end)
        joined.append(Noise(span, each.why))
        at = span.end
    return tuple(joined)
