"""Passages of a plain text that are no part of its story: page furniture, other stories, comments.

A page saved as text keeps what surrounded the story. Nothing is removed: the passages are named, and no fact is taken
from them. Formats that know their own structure (HTML) name theirs in `Document.noise`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from mithaq.reading.model import Noise, Span
from mithaq.reading.noise_patterns import (
    CLOSING_LISTS,
    COMMENT_LINE,
    LINE_RULES,
    OPENS_COMMENTS,
    OPENS_OTHER_STORIES,
    SHOUTED_TEASERS,
)
from mithaq.reading.text.folding import fold

_SENTENCE_END = re.compile(r"[.!?…»”\"]\s*$")
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
    lines = _split(text)
    reasons: dict[int, str] = {}
    _mark_page_headers(lines, reasons)
    _mark_single_lines(lines, reasons)
    _mark_blocks(lines, reasons)
    return tuple(_merge(lines, reasons))


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


def _split(text: str) -> list[_Line]:
    lines: list[_Line] = []
    at = 0
    for raw in text.split("\n"):
        lines.append(_Line(at, at + len(raw), raw, fold(raw)))
        at += len(raw) + 1
    return lines


def _mark_page_headers(lines: list[_Line], reasons: dict[int, str]) -> None:
    """A line that comes back at least twice and looks like the head or foot of a page, or thrice and is no sentence."""
    shapes = Counter(_shape(line) for line in lines if not line.blank)
    for position, line in enumerate(lines):
        if line.blank or len(line.text) > 160 or _SENTENCE_END.search(line.text):
            continue
        times = shapes[_shape(line)]
        spaced = bool(re.search(r"\S\s{4,}\S", line.text))
        if times >= 2 and (spaced or _PAGE_MARK.search(line.folded)):
            reasons[position] = "page-header"


def _shape(line: _Line) -> str:
    return _DIGITS.sub("0", " ".join(line.folded.split()))


def _mark_single_lines(lines: list[_Line], reasons: dict[int, str]) -> None:
    for position, line in enumerate(lines):
        if line.blank or position in reasons or len(line.text) > _LONGEST_FURNITURE:
            continue
        for why, pattern in LINE_RULES:
            if pattern.search(line.folded):
                reasons[position] = why
                break


def _mark_blocks(lines: list[_Line], reasons: dict[int, str]) -> None:
    """Headings that open a block: other headlines, comments, or a second story that runs to the end."""
    position = 0
    while position < len(lines):
        line = lines[position]
        if position in reasons and reasons[position] == "page-header":
            position += 1
            continue
        if len(line.text) > _LONGEST_FURNITURE:
            position += 1
        elif OPENS_COMMENTS.search(line.folded):
            position = _mark_comments(lines, position, reasons)
        elif OPENS_OTHER_STORIES.search(line.folded):
            position = _mark_other_stories(lines, position, reasons)
        else:
            position += 1


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
