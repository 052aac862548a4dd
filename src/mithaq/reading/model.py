"""What a reading is made of: spans, stated values and the facts that hold them.

Nothing here can be built without the words that state it: a value lives in a `Stated`, and a
`Stated` has at least one span. Slots and codes are those of the reading guide (docs/reading/facts.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Generic, TypeVar

from mithaq.reading.errors import FactError, SpanError

T = TypeVar("T", covariant=True)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range [start, end) of code points in `Document.text`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(f"need 0 <= start < end, got [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """The words at this range; raises SpanError where the range leaves `text`."""
        if self.end > len(text):
            raise SpanError(f"need end <= {len(text)}, the length of the text, got [{self.start}, {self.end})")
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def moved(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Stated(Generic[T]):
    """A value and the words that state it.

    Attributes:
        value: normalised; its type depends on the slot.
        spans: where the words stand, in reading order, never empty.
        derived: None where the words give the value by normalisation alone; else from what it was
            worked out ("mercredi, published 2025-04-17").
        confidence: share of such values that are right on the gold set, 0 to 1; None before
            calibration.
    """

    value: T
    spans: tuple[Span, ...]
    derived: str | None = None
    confidence: float | None = None

    def __post_init__(self) -> None:
        if not self.spans:
            raise FactError(f"need at least one span for the value {self.value!r}, got none")
        if self.confidence is not None and not 0 <= self.confidence <= 1:
            raise FactError(f"need a confidence from 0 to 1, got {self.confidence}")


class AgreementKind(StrEnum):
    MEMORANDUM = "memorandum"
    CONVENTION = "convention"
    CONTRACT = "contract"
    PACT = "pact"
    DECLARATION = "declaration"
    AGREEMENT = "agreement"


class Act(StrEnum):
    SIGNED = "signed"
    RENEWED = "renewed"
    ANNOUNCED = "announced"
    EARLIER = "earlier"


class Measure(StrEnum):
    JOBS_DIRECT = "jobs.direct"
    JOBS_INDIRECT = "jobs.indirect"
    JOBS = "jobs"
    INVESTMENT = "investment"
    BUDGET = "budget"
    EXPORTS = "exports"
    GDP = "gdp"
    TRAINED = "trained"
    SCHOLARSHIPS = "scholarships"
    STARTUPS = "startups"
    COMPANIES = "companies"
    SERVICES = "services"
    USERS = "users"
    COVERAGE = "coverage"
    SITES = "sites"
    ARTISANS = "artisans"
    RANK = "rank"
    OTHER = "other"


class Bound(StrEnum):
    EXACT = "exact"
    AT_LEAST = "at_least"
    ABOUT = "about"
    AT_MOST = "at_most"


class Modality(StrEnum):
    PROMISED = "promised"
    ACHIEVED = "achieved"


class Per(StrEnum):
    YEAR = "year"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed in person. `role` and `organisation` are None where the text gives none."""

    person: str
    role: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every fact carries beside its slots.

    Attributes:
        id: unique in its document: `a1`, `c1`, `r1`, `s1`.
        confidence: of the object as a whole, 0 to 1; None before calibration.
        rule: name of the rule that built it.
        cues: where the words stand that made the rule fire.
        said_by: who states it, where the text names a source.
    """

    id: str
    rule: str
    cues: tuple[Span, ...] = ()
    said_by: Stated[str] | None = None
    confidence: float | None = None

    def slots(self) -> Iterator[tuple[str, Stated[object]]]:
        """Every filled slot, in declared order; a list slot comes once for each of its items."""
        for each in fields(self):
            held = getattr(self, each.name)
            if each.name == "said_by":
                continue
            if isinstance(held, Stated):
                yield each.name, held
            elif isinstance(held, tuple):
                for item in held:
                    if isinstance(item, Stated):
                        yield each.name, item


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Fact):
    """One act between named parties. Dates are ISO 8601, as precise as said (`2025-04`, `2023`)."""

    kind: Stated[AgreementKind]
    act: Stated[Act]
    date: Stated[str] | None = None
    place: Stated[str] | None = None
    event: Stated[str] | None = None
    parties: tuple[Stated[str], ...] = ()
    signatories: tuple[Stated[Signatory], ...] = ()
    duration: Stated[str] | None = None
    follows: Stated[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Fact):
    """One quantity that somebody promises, targets or reports as reached.

    `quantity` is in full units (65 million dirhams is 65000000 MAD); `quantity_max` is the upper
    end of a range. `agreement` holds the local id of the agreement that carries it.
    """

    measure: Stated[Measure]
    quantity: Stated[Decimal]
    bound: Stated[Bound]
    unit: Stated[str]
    modality: Stated[Modality]
    actor: Stated[str] | None = None
    quantity_max: Stated[Decimal] | None = None
    per: Stated[Per] | None = None
    deadline: Stated[str] | None = None
    place: Stated[str] | None = None
    agreement: Stated[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Fact):
    """The function that the document gives a person."""

    person: Stated[str]
    role: Stated[str]
    organisation: Stated[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy(Fact):
    """A named public strategy, plan or programme, with what the document enumerates of it."""

    name: Stated[str]
    axes: tuple[Stated[str], ...] = ()
    pillars: tuple[Stated[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Noise:
    """A passage that was left out of reading, and why (`navigation`, `read-also`, `second-story`, …)."""

    span: Span
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document as it is read.

    Attributes:
        id: the name that the source gives it.
        text: the canonical text; every offset counts its code points.
        published: ISO 8601, as precise as known (`2025-04-16`, `2025-04`, `2025`); None when unknown.
        url: where it came from; None when not from the web.
        title: as the source's metadata states it; None when it does not.
        noise: passages that a source format already knows to be no part of the body.
    """

    id: str
    text: str
    published: str | None = None
    url: str | None = None
    title: str | None = None
    noise: tuple[Noise, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was found in one document.

    Attributes:
        language: `fr`, `ar` or `en`: the main language of the body.
        published: given by the source, else inferred from the text, else None.
        sha256: of `text` in UTF-8, hexadecimal.
        reader: name to version, of the reader and of its resources.
    """

    id: str
    language: str
    published: str | None
    text: str
    sha256: str
    agreements: tuple[Agreement, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    roles: tuple[Role, ...] = ()
    strategies: tuple[Strategy, ...] = ()
    noise: tuple[Noise, ...] = ()
    reader: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def facts(self) -> Iterator[Fact]:
        """Agreements, then commitments, roles and strategies."""
        yield from self.agreements
        yield from self.commitments
        yield from self.roles
        yield from self.strategies
