"""Towns and regions as the grammar shows them: a capitalised name behind "à", "région de", or at the head of a
dispatch.

No list of towns: a list that knows this country does not know the next. Measured on the written French texts of
2026-11-21 through the place slots of agreements and commitments; see the tests for the floor.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex

from mithaq.reading.find.actors.patterns_fr import HEADS, MONTHS, TITLES
from mithaq.reading.find.actors.surroundings import NOT_ACTORS
from mithaq.reading.find.starts import Starts, matches_at
from mithaq.reading.model import Span
from mithaq.reading.resources.loading import read_rows
from mithaq.reading.text.folding import fold
from mithaq.reading.text.wordlists import words

_WORD = r"\p{Lu}[\p{L}\p{M}]*(?:[-'’](?:\p{Lu}|[dls](?=[-'’])|sur|sous|de|du|des|lès|el|ben)[\p{L}\p{M}]*)*"
_NAME = (
    r"(?:(?:El|Al|La|Le|Les|L['’]|Ben|Beni|Béni|Sidi|Saint|San|Ouled|Grand|Fquih)[ ]+)?"
    rf"{_WORD}(?:[ ]+(?:(?:Ben|Bel|El|Al|Es|Er|Ez|Ech)[ ]+)?(?:{_WORD}))?"
)
_NOT_A_TOWN = regex.compile(
    r"(?:L['’]|D['’])|(?:Le|La|Les)\b(?!\s+\p{Lu})|(?:Un|Une|Ce|Cette|Il|Elle|En|Au|Aux|Dans|Pour|Sur|Par|"
    r"Internet|Web|Etat|État|M|"
    r"MM|Mme|Mlle|Dr|Pr|Me|Article|Lot|Note)\b",
)
_QUARTER = r"(?:\s+(?:de\s+l['’](?:Est|Ouest)|du\s+(?:Nord|Sud)|centrale|orientale|occidentale|australe))?"
_MONTHS = (
    r"janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|"
    r"lundi|mardi|mercredi|jeudi|"
    r"vendredi|samedi|dimanche"
)

_TOWN = regex.compile(rf"(?<![\p{{L}}'’])(?:[àÀ]|depuis|DE|A(?=\s+\p{{Lu}}\p{{Ll}}))\s+(?P<name>{_NAME})")
REGION = regex.compile(
    rf"(?<![\p{{L}}])(?P<noun>(?:région|province|ville|wilaya|gouvernorat|agglomération|district|atelier|"
    rf"usine|siège|zone(?: (?:industrielle|franche|portuaire|logistique|économique(?: spéciale)?|d'activités))?|"
    rf"quartier pilote|quartier|préfecture|département|commune|cité)s?)"
    rf"\s+(?:(?:pilote\s+)?(?:de la |de l['’]|de |d['’]|du |des )?)?(?P<name>{_NAME})"
)
# A town behind a work that stands there: "la centrale solaire de Kédougou", "le port de Nador".
SITE = regex.compile(
    rf"(?<!\p{{L}})(?:centrales?|usines?|ports?|aéroports?|hôpital|hôpitaux|barrages?|mines?|gares?|"
    rf"stations?|technopoles?|"
    rf"technopôles?|parcs?|campus|centres?|complexes?|raffineries?|cimenteries?|fonderies?|sucreries?|conserveries?|aciéries?|huileries?|"
    rf"abattoirs?|lycées?|lignes?|marchés?|"
    rf"pôles?|terminal|"
    rf"sites?|stades?|périmètres?|universités?|quais?|unités?|fermes?)(?:\s+(?!de\b|du\b|des\b)\p{{Ll}}+){{0,2}}"
    rf"(?:\s+(?:de|d['’])\s*\p{{Ll}}+){{0,1}}\s+(?:de\s+|d['’])(?P<name>{_NAME})"
)
_COUNTRY = regex.compile(
    rf"(?<!\p{{L}})(?:(?:[eE]n|[aA]u|[dD]ans l['’]|[dD]ans le)\s*(?P<name>\L<countries>|{_NAME}{_QUARTER})"
    rf"|(?:[aA]ux|[dD]ans les)\s+(?P<name>\L<countries>|{_WORD}(?<=-\p{{Lu}}[\p{{L}}\p{{M}}]*)))(?=[\s,.;:)»]|$)",
    countries=[name for _, name in read_rows("countries_fr.tsv")],
)
_COUNTRIES = frozenset(fold(name) for _, name in read_rows("countries_fr.tsv"))
_NEAR = regex.compile(
    rf"(?<!\p{{L}})(?:[pP]rès|[aA]utour|[aA]ux alentours|[aA]u large)\s+(?:de\s+|d['’])(?P<name>{_NAME})"
)
# "les régions de X et de Y" has two names; "à X et Y" too, where nothing makes Y the subject of what follows.
_MORE_REGIONS = regex.compile(rf"\s*(?:,|\set)\s+(?:de la |de l['’]|de |d['’]|du |des )(?P<name>{_NAME})")
_MORE_TOWNS = regex.compile(
    rf"(?:,\s+(?P<name>{_NAME})){{0,6}}+\s+et\s+(?P<name>{_NAME})"
    r"(?=[,.;:)»]|\s+(?:en|d['’]ici|avant|dès|dans|sur)(?!\p{L})|\s*$)",
    regex.M,
)
# Names that keep their noun: "provinces du Sud", "vallée du Dadès".
WHOLE = regex.compile(
    r"(?<![\p{L}])(?P<name>provinces du (?:Sud|Nord)|(?:bassin|vallée|plaine|delta|golfe|oasis|archipel)"
    rf"(?: (?:de la |de l['’]|de |d['’]|du |des ))? ?{_NAME})"
)
# Every match of the patterns for regions and sites begins with one of these, folded.
NOUN_STARTS = words(
    "region provinc ville wilaya gouvernorat agglomeration district atelier usine siege zone quartier prefecture",
    "departement commune cite bassin vallee plaine delta golfe oasis archipel centr port aeroport hopita barrage mine",
    "gare station technopole parc campus complexe raffinerie cimenterie fonderie sucrerie conserverie acierie huilerie",
    "abattoir lycee ligne marche pole terminal site stade perimetre universite quai unite ferme",
)
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
        kind: `town`, `region`, `country` (behind "en", "au": a region too), `site` (behind a work: "le port de …") or
            `dateline`.
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
    nouns = _noun_starts().of(fold(text))
    for kind, matches, more in (
        ("dateline", _DATELINE.finditer(text), None),
        ("region", matches_at(REGION, text, nouns), _MORE_REGIONS),
        ("region", matches_at(WHOLE, text, nouns), None),
        ("town", _TOWN.finditer(text), _MORE_TOWNS),
        ("town", _NEAR.finditer(text), _MORE_TOWNS),
        ("country", _COUNTRY.finditer(text), None),
        ("site", matches_at(SITE, text, nouns), None),
    ):
        for match in matches:
            if _add(found, Span(*match.span("name")), text, kind) and more is not None:
                _add_more(found, match, more, kind)
    ordered: list[PlaceMention] = []
    for place in sorted(found.values(), key=lambda each: each.start):
        if not ordered or place.start >= ordered[-1].end:
            ordered.append(place)
    return tuple(ordered)


@lru_cache(maxsize=1)
def _noun_starts() -> Starts:
    return Starts(NOUN_STARTS, after_digits=True)


def _add_more(found: dict[int, PlaceMention], match: regex.Match[str], more: regex.Pattern[str], kind: str) -> None:
    """Add what a list goes on with behind `match`; a region's only where its noun is plural ("les régions de …")."""
    if kind == "region" and not match["noun"].endswith("s"):
        return
    further = more.match(match.string, match.end())
    if further is not None:
        for span in further.spans("name"):
            _add(found, Span(*span), match.string, kind)


def _add(found: dict[int, PlaceMention], span: Span, text: str, kind: str) -> bool:
    name = span.of(text)
    if _NOT_A_TOWN.match(name) or span.start in found:
        return False
    if kind == "dateline" and name.isupper() and len(name.split()) > 2:
        return False
    if kind == "site" and (name.isupper() or _is_no_country(name)):
        return False
    if kind == "country" and (_is_no_country(name) or (name.isupper() and fold(name) not in _COUNTRIES)):
        return False
    found[span.start] = PlaceMention(start=span.start, end=span.end, name=name, kind=kind)
    return True


def _is_no_country(name: str) -> bool:
    """True for "Forum Horizon" in "au Forum Horizon", "Conseil" in "au Conseil", "Mai" in "en Mai"."""
    first = fold(name.split()[0])
    return first in NOT_ACTORS or first in HEADS or (first,) in TITLES or first in MONTHS
