"""What linking needs of a reading: its document, the names in it, its agreements and commitments.

A reading is the object of OUTPUT.md as a plain mapping; evidence, confidence and rules may be missing, as in gold
annotations. Nothing is computed here that another document could change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from mithaq.resolving.places import countries_of

ActorKind = Literal["people", "organisations"]
Reading = Mapping[str, Any]
_KEPT = ("id", "language", "published", "agreements", "commitments", "roles", "strategies")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a document, each spelling once.

    Attributes:
        roles: functions that the document gives a person; empty for bodies.
        bodies: organisations that the document sets beside a person; empty for bodies.
        countries: ISO 3166-1 codes of the countries that the document names, the one that it is about first; empty
            where that is unknown.
        published: ISO date, as precise as known; None where unknown.
    """

    kind: ActorKind
    document: str
    form: str
    roles: frozenset[str]
    bodies: frozenset[str]
    countries: tuple[str, ...]
    published: str | None

    @property
    def id(self) -> str:
        return f"{self.document}:{self.form}"


@dataclass(frozen=True, slots=True)
class Document:
    """A reading with what every fact of it shares.

    Attributes:
        facts: the reading again without its text and evidence, from which the same document can be made.
    """

    id: str
    language: str
    published: str | None
    countries: tuple[str, ...]
    mentions: tuple[Mention, ...]
    facts: Reading
    agreements: tuple[Reading, ...]
    commitments: tuple[Reading, ...]


def document_from(reading: Reading, *, home: str | None = None) -> Document:
    """The document that a reading is of.

    Args:
        home: the country that a document is about where its facts name none; None: unknown.
    """
    known = reading.get("countries")
    countries = tuple(known) if known is not None else countries_of(_clues(reading), reading.get("text"), home=home)
    name, published = str(reading["id"]), reading.get("published")

    def mentions(kind: ActorKind, forms: Mapping[str, _Context]) -> Iterator[Mention]:
        for form, (roles, bodies) in forms.items():
            yield Mention(kind, name, form, frozenset(roles), frozenset(bodies), countries, published)

    return Document(
        id=name,
        language=str(reading.get("language") or ""),
        published=published,
        countries=countries,
        mentions=(*mentions("people", _people(reading)), *mentions("organisations", _organisations(reading))),
        facts={**{key: reading.get(key) for key in _KEPT}, "countries": countries},
        agreements=tuple(reading.get("agreements") or ()),
        commitments=tuple(reading.get("commitments") or ()),
    )


_Context = tuple[set[str], set[str]]


def _people(reading: Reading) -> dict[str, _Context]:
    found: dict[str, _Context] = {}
    for each in _persons(reading):
        if each.get("person"):
            roles, bodies = found.setdefault(each["person"], (set(), set()))
            roles |= {each["role"]} if each.get("role") else set()
            bodies |= {each["organisation"]} if each.get("organisation") else set()
    return found


def _organisations(reading: Reading) -> dict[str, _Context]:
    agreements: Sequence[Reading] = reading.get("agreements") or ()
    forms = [party for each in agreements for party in each.get("parties") or ()]
    forms += [each.get("organisation") for each in _persons(reading)]
    forms += [each.get("actor") for each in reading.get("commitments") or ()]
    return {form: (set(), set()) for form in forms if form}


def _persons(reading: Reading) -> Iterator[Reading]:
    for agreement in reading.get("agreements") or ():
        yield from agreement.get("signatories") or ()
    yield from reading.get("roles") or ()


def _clues(reading: Reading) -> tuple[str, ...]:
    return tuple(_telling_words(reading))


def _telling_words(reading: Reading) -> Iterator[str]:
    """Words of a reading that may tell the country: places, titles, bodies, strategies."""
    for each in (*(reading.get("agreements") or ()), *(reading.get("commitments") or ())):
        if each.get("place"):
            yield each["place"]
    for each in _persons(reading):
        yield from (each[slot] for slot in ("role", "organisation") if each.get(slot))
    yield from _organisations(reading)
    yield from (each["name"] for each in reading.get("strategies") or () if each.get("name"))
