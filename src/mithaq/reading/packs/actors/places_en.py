"""Places of English text: behind "in" and "at", beside "region" and "county", at the head of a dispatch."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from mithaq.reading.find.places import PlaceMention
from mithaq.reading.model import Span
from mithaq.reading.packs.actors.lexicon import lexicon, word_list
from mithaq.reading.packs.actors.persons_en import is_shouted
from mithaq.reading.packs.actors.runs_en import Run, find_runs
from mithaq.reading.packs.actors.tokens import Token, tokenise
from mithaq.reading.packs.languages import Language

_EN = Language.ENGLISH
_DATELINE = regex.compile(
    r"^[ \t]*(?P<name>\p{Lu}[\p{L}\p{M}'’.-]+(?: \p{Lu}[\p{L}\p{M}'’.-]+){0,2})"
    r"(?:,\s*(?:\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?|\d{1,2}\s+\p{Lu}\p{L}+|\p{Lu}\p{L}+\.?\s+\d{1,2})(?:,?\s+\d{4})?)?"
    r"(?:,\s*(?:\d{1,2}\s+\p{Lu}\p{L}+|\p{Lu}\p{L}+\.?\s+\d{1,2}),?\s+\d{4})?"
    r"(?:\s*\([^)\n]{2,20}\))?\s*(?:/[^/\n]{0,24}/?\s*)?(?:[–—]|-{1,2}\s)",
    regex.M,
)
_DATED = regex.compile(
    r"^[ \t]*(?P<name>\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)?),\s*"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2}(?:st|nd|rd|th)?\s+\p{Lu}\p{L}+|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\s+\d{1,2})\b",
    regex.M,
)
_REGION_NOUNS = frozenset(
    "region county province state governorate prefecture district city municipality area town".split()
)
_LAND = frozenset("plain valley basin coast delta peninsula oasis plateau desert".split())
_BEHIND = frozenset(("in", "at", "near", "outside", "across", "around", "from", "to", "into", "towards", "throughout"))


def find_places(text: str, *, sentences: tuple[Span, ...]) -> Iterator[PlaceMention]:
    """Places of `text`, in no order, perhaps overlapping."""
    for pattern in (_DATELINE, _DATED):
        for match in pattern.finditer(text):
            words = match["name"].split()
            if not (len(words) > 2 or any(_no_place(word) for word in words)):
                yield _place(text, Span(*match.span("name")), "dateline")
    found: list[PlaceMention] = []
    for span in sentences:
        tokens = tokenise(text, span, language=_EN)
        if not is_shouted(tokens):
            runs = find_runs(tokens)
            for run in runs:
                here = [*_of_run(text, tokens, run)]
                found += here or _listed(text, tokens, run, found)
    sure = {place.name for place in found if place.kind != "way"}
    yield from (place for place in found if place.kind != "way" or place.name in sure)


def _of_run(text: str, tokens: list[Token], run: Run) -> Iterator[PlaceMention]:
    before = tokens[run.first - 1].fold if run.first else ""
    if before == "the" and run.first > 1:
        before = tokens[run.first - 2].fold
    follower = tokens[run.last].fold if run.last < len(tokens) else ""
    name = " ".join(token.fold for token in tokens[run.first : run.last])
    country = name in word_list("countries_en.tsv", _EN)
    if follower in _LAND and before in (*_BEHIND, "on"):
        yield _place(text, _span(tokens, run.first, run.last + 1), "region")
    elif tokens[run.last - 1].fold in _REGION_NOUNS and run.last - run.first > 1:
        yield _place(text, _span(tokens, run.first, run.last - 1), "region")
    elif (run.head and not country) or _is_branch(tokens, run, country=country):
        return
    elif country and before in (*_BEHIND, "of", "and", "for"):
        yield _place(text, _span(tokens, run.first, run.last), "country")
    elif follower in _REGION_NOUNS or (
        before == "of" and run.first > 1 and tokens[run.first - 2].fold in _REGION_NOUNS
    ):
        yield _place(text, _span(tokens, run.first, run.last), "region")
    elif before in _BEHIND and _may_be_town(tokens, run) and follower not in ("'s", "’s") and not follower.isdigit():
        yield _place(text, _span(tokens, run.first, run.last), "town" if before in ("in", "at", "near") else "way")


def _listed(text: str, tokens: list[Token], run: Run, found: list[PlaceMention]) -> Iterator[PlaceMention]:
    """A name behind "and" or a comma that follows a town: "in Lagos, Kano and Jos"."""
    at = run.first - 1
    if at < 1 or tokens[at].fold not in (",", "and") or run.head or not found:
        return
    at -= tokens[at].fold == "and" and tokens[at - 1].fold == ","
    last = tokens[at - 1]
    follower = tokens[run.last].fold if run.last < len(tokens) else "."
    ends = follower in (",", ".", "and", ";", ")") or follower in lexicon(_EN)["stop"]
    behind_town = found[-1].end == last.end and found[-1].kind == "town"
    if behind_town and ends and run.last - run.first < 3 and _may_be_town(tokens, run):
        yield _place(text, _span(tokens, run.first, run.last), "town")


def _may_be_town(tokens: list[Token], run: Run) -> bool:
    return not any(_no_place(token.text) for token in tokens[run.first : run.last])


def _is_branch(tokens: list[Token], run: Run, *, country: bool) -> bool:
    """True for a company's branch behind "at": "Volta Ghana"."""
    countries = word_list("countries_en.tsv", _EN)
    return not country and run.last - run.first > 1 and tokens[run.last - 1].fold in countries


def _no_place(word: str) -> bool:
    words = lexicon(_EN)
    fold = word.lower()
    return (
        fold in words["calendar"]
        or fold in words["notname"]
        or fold in words["event"]
        or fold in words["scheme"]
        or fold in words["title"]
        or fold in words["stop"]
        or any(character.isdigit() for character in word)
    )


def _span(tokens: list[Token], first: int, last: int) -> Span:
    return Span(tokens[first].start, tokens[last - 1].end)


def _place(text: str, span: Span, kind: str) -> PlaceMention:
    return PlaceMention(start=span.start, end=span.end, name=span.of(text), kind=kind)
