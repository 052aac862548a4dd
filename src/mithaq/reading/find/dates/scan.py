"""Temporal expressions where they stand, before anything is worked out: one pass of one pattern."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from mithaq.reading.find.dates import patterns_fr as fr

# The guard in front spares thirty alternatives at every place that no expression begins with.
_ALL = regex.compile(
    rf"(?<!\w)(?={fr.FIRST})(?:{'|'.join(fr.FAMILIES)})".replace(" ?", r"\x20{0,3}").replace(" ", r"\x20{1,3}")
)
_KINDS = (
    "days", "date", "numeric", "iso", "dom", "wday", "months", "month", "part", "season", "years", "year", "ryear",
    "decade", "deictic", "anaphoric", "span", "wdonly", "ago", "vague_ago", "ahead", "duration", "every", "clock",
    "present", "past", "future",
)  # fmt: skip
_YEAR_BEFORE = regex.compile(fr.YEAR_BEFORE)
_YEAR_AND = regex.compile(fr.YEAR_AND)
_COUNTED_NEXT = regex.compile(fr.COUNTED_NEXT)


@dataclass(frozen=True, slots=True)
class Found:
    """A temporal expression: its kind, its folded words, the same as they stand, and the parts that its pattern"
    " named."""

    kind: str
    start: int
    end: int
    words: str
    said: str
    parts: dict[str, str]

    def get(self, part: str) -> str:
        return self.parts.get(part, "")


def scan(folded: str, source: str) -> Iterator[Found]:
    """Every expression of `folded`, in order, without overlap; words that only look temporal are left out.

    `source` has the same length and keeps capitals: "Mars" inside a sentence is a name.
    """
    for match in _ALL.finditer(folded):
        kind = next(each for each in _KINDS if match[each] is not None)
        parts = {name: value for name, value in match.groupdict().items() if value is not None}
        found = Found(kind, match.start(), match.end(), match[0], source[match.start() : match.end()], parts)
        trimmed = _trimmed(found)
        if _is_temporal(trimmed, folded, source):
            yield trimmed


def _trimmed(found: Found) -> Found:
    """`found` without the article or preposition that its pattern needed ("au printemps" is "printemps")."""
    lead = 0
    if found.kind == "season" and not found.get("mod") and not found.get("this"):
        lead = len(found.words) - len(regex.sub(r"^(?:au|a l'|en)\s*", "", found.words))
    elif found.kind in {"years", "months"}:
        lead = len(found.words) - len(regex.sub(r"^(?:d'ici|depuis|de|d')\s*", "", found.words))
    elif found.kind == "span":
        lead = len(found.words) - len(regex.sub(r"^(?:du|au|en|les)\s+", "", found.words))
    if not lead:
        return found
    return Found(found.kind, found.start + lead, found.end, found.words[lead:], found.said[lead:], found.parts)


def _is_temporal(found: Found, folded: str, source: str) -> bool:
    if found.kind == "year":
        return _is_year(found, folded)
    if found.kind == "season":
        # "été" is the commonest participle of French: it needs its article, its year or "dernier".
        bare = found.words == found.get("name") and folded[max(0, found.start - 3) : found.start] not in {
            "au ",
            " l'",
            "en ",
        }
        return not bare
    if found.kind == "month" and found.words == found.get("m"):
        return not source[found.start].isupper() or _opens_sentence(found.start, source)
    if found.kind == "ryear":
        return found.words != "l'annee"
    if found.kind == "duration":
        return found.words not in {"un jour", "une minute"} and not folded.startswith(" sur ", found.end)
    if found.kind == "years":
        return _is_year_range(found)
    return True


def _is_year_range(found: Found) -> bool:
    first, second = int(found.get("y1")), found.get("y2")
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    return first < last <= first + 60


def _is_year(found: Found, folded: str) -> bool:
    if found.get("mod") or found.words[0] in "la":
        return True
    if _COUNTED_NEXT.match(folded, found.end):
        return False
    before = folded[max(0, found.start - 24) : found.start]
    return _YEAR_BEFORE.search(before) is not None or _YEAR_AND.search(before) is not None


def _opens_sentence(at: int, source: str) -> bool:
    before = source[max(0, at - 3) : at].rstrip(' \t«"“(–—-')
    return not before or before[-1] in ".!?:\n"
