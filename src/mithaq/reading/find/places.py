"""Towns and regions as the grammar shows them: a capitalised name behind "à", "région de", or at the head of a
dispatch.

No list of towns: a list that knows this country does not know the next. Measured on the written French texts of
2026-11-21 through the place slots of agreements and commitments; see the tests for the floor.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from mithaq.reading.model import Span

_WORD = r"\p{Lu}[\p{L}\p{M}]*(?:[-'’](?:\p{Lu}|[dls](?=[-'’])|sur|sous|de|du|des|lès|el|ben)[\p{L}\p{M}]*)*"
_NAME = (
    r"(?:(?:El|Al|La|Le|Les|L['’]|Ben|Beni|Béni|Sidi|Saint|San|Ouled|Grand|Fquih)[ ]+)?"
    rf"{_WORD}(?:[ ]+(?:Ben[ ]+)?(?:{_WORD}))?"
)
_NOT_A_TOWN = regex.compile(
    r"(?:L['’]|D['’])|(?:Le|La|Les|Un|Une|Ce|Cette|Il|Elle|En|Au|Aux|Dans|Pour|Sur|Par|Internet|Web|Etat|État|M|"
    r"MM|Mme|Mlle|Dr|Pr|Me|Article|Lot|Note)\b(?!\s+(?:Caire|Havre|Mans|Haye))",
)
_MONTHS = (
    r"janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|"
    r"lundi|mardi|mercredi|jeudi|"
    r"vendredi|samedi|dimanche"
)

_TOWN = regex.compile(rf"(?<![\p{{L}}'’])(?:[àÀ]|depuis|DE|A(?=\s+\p{{Lu}}\p{{Ll}}))\s+(?P<name>{_NAME})")
_REGION = regex.compile(
    rf"(?<![\p{{L}}])(?:région|province|ville|wilaya|atelier|usine|siège|zone|quartier pilote|quartier|préfecture|"
    rf"département|commune|cité)s?\s+(?:(?:pilote\s+)?(?:de la |de l['’]|de |d['’]|du |des )?)?(?P<name>{_NAME})"
)
_COUNTRY = regex.compile(
    rf"(?<![\p{{L}}])(?:en|En|au|Au|dans l['’]|dans le|Dans l['’])\s*(?P<name>(?:{_NAME}))(?=[\s,.;:)»]|$)"
)
_SOUTH = regex.compile(r"(?<![\p{L}])(?P<name>provinces du (?:Sud|Nord))")
_DATELINE = regex.compile(
    rf"^\s*(?:[^\n–—-]{{0,40}}[–—-]\s*\()?\(?(?:A\s+|À\s+)?"
    rf"(?P<name>\p{{Lu}}[\p{{L}}\p{{M}}'’-]*(?:[ -]\p{{Lu}}[\p{{L}}\p{{M}}'’-]*)?)\s*(?:\([^)\n]{{2,20}}\)\s*)?"
    rf"(?:[–—]|-\s|,\s*(?:le\s+)?(?:(?:{_MONTHS})\s+)?\d{{1,2}}[\s/.]|\.\s+(?=\p{{Lu}}))",
    regex.M,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A place as the text spells it.

    Attributes:
        start, end: the bare name, without preposition or the word "région".
        kind: `town`, `region`, `country` (behind "en", "au": a region too) or `dateline`.
    """

    start: int
    end: int
    name: str
    kind: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def find_places(text: str) -> tuple[PlaceMention, ...]:
    """Places of `text` in reading order, not overlapping. Linear in the length of `text`."""
    found: dict[int, PlaceMention] = {}
    for kind, pattern in (
        ("dateline", _DATELINE),
        ("region", _REGION),
        ("region", _SOUTH),
        ("town", _TOWN),
        ("country", _COUNTRY),
    ):
        for match in pattern.finditer(text):
            _add(found, match, kind)
    ordered: list[PlaceMention] = []
    for place in sorted(found.values(), key=lambda each: each.start):
        if not ordered or place.start >= ordered[-1].end:
            ordered.append(place)
    return tuple(ordered)


def _add(found: dict[int, PlaceMention], match: regex.Match[str], kind: str) -> None:
    name, start = match["name"], match.start("name")
    if _NOT_A_TOWN.match(name) or start in found:
        return
    if kind == "dateline" and name.isupper() and len(name.split()) > 2:
        return
    found[start] = PlaceMention(start=start, end=start + len(name), name=name, kind=kind)
