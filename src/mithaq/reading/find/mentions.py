"""What finders yield: a mention is a span of the text with what it was understood to be.

A finder knows nothing of the other finders; frames (agreements, commitments) join mentions into facts.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from mithaq.reading.errors import FactError
from mithaq.reading.model import Bound, Per, Span


class TemporalType(StrEnum):
    """Types of temporal expression, as in ISO-TimeML."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Relation(StrEnum):
    """How an expression bounds what it dates: "d'ici 2029" is BY, "depuis 2019" is SINCE."""

    ON = "on"
    BY = "by"
    SINCE = "since"
    BEFORE = "before"
    AFTER = "after"
    WITHIN = "within"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A temporal expression.

    Attributes:
        start, end: half-open range of code points, the whole expression ("mercredi 16 avril 2025"),
            without a leading preposition.
        type: DATE, TIME, DURATION or SET.
        value: TIMEX3 value (`2025-04-16`, `2025-04`, `2029`, `2025-Q1`, `P2Y`, `PRESENT_REF`, …).
        relation: how a preposition or verb before it binds it.
        derived: None where the words give the value; else from what it was worked out.
        begins, ends: for a stated range ("du 15 au 19 décembre"), its two ends as ISO dates; else None.
        cue: span of the preposition that decided `relation` ("d'ici", "à l'horizon"); None without one.
    """

    start: int
    end: int
    type: TemporalType
    value: str
    relation: Relation = Relation.ON
    derived: str | None = None
    begins: str | None = None
    ends: str | None = None
    cue: Span | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityMention:
    """A number with what it counts, as far as the words beside it say.

    Attributes:
        start, end: the whole expression: bound, number, multiplier and currency or percent sign
            ("plus de 1,5 milliard de DH"); the counted noun of a plain count is not part of it.
        value: in full units, lower end of a range.
        value_max: upper end of a range; None when it is no range.
        number: span of the digits or words that give `value` with their multiplier.
        number_max: span of those that give `value_max`.
        bound: exact, at_least, about, at_most, and the span of the words that decided it.
        unit: ISO 4217 code, `percent`, `points`, or None for a plain count.
        unit_span: span of the words that decided `unit`.
        per: `year` or `month` for a rate ("par an"), with its span.
        ratio_of: for "un sur trois" (value 1), the 3; else None.
        ordinal: True for "19e", "premier": a rank or an edition, never an amount.
    """

    start: int
    end: int
    value: Decimal
    number: Span
    value_max: Decimal | None = None
    number_max: Span | None = None
    bound: Bound = Bound.EXACT
    bound_span: Span | None = None
    unit: str | None = None
    unit_span: Span | None = None
    per: Per | None = None
    per_span: Span | None = None
    ratio_of: int | None = None
    ordinal: bool = False

    def __post_init__(self) -> None:
        if self.value_max is not None and self.number_max is None:
            raise FactError(f"need the span of the upper end {self.value_max}, got none")

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class ActorKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """A person, organisation or state that is named, or spoken of ("la société", "l'ADD", "ce dernier").

    Attributes:
        start, end: the words of this mention, without leading article, quotation marks or the
            acronym in brackets behind it.
        kind: person, organisation or state.
        name: fullest name that the document gives the same actor, as it is written there.
        name_span: where that fullest name stands (the mention itself, when it is the fullest).
        cluster: same number for all mentions of one actor in the document.
        explicit: False where it only points back ("la société", "l'opérateur").
        by: rule or model that found it (`head:ministère`, `acronym`, `title`, `spacy`, `coref`).
    """

    start: int
    end: int
    kind: ActorKind
    name: str
    name_span: Span
    cluster: int
    explicit: bool = True
    by: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleMention:
    """A function given to a person.

    Attributes:
        person: the mention of the person.
        role: span or spans of the function, without leading article and without the organisation
            that is split off ("vice-président [de Nokia] pour l'infrastructure" has two).
        organisation: the organisation named apart from the role; None for a portfolio.
        minister: True for members of a government (minister, secretary of state, head of government).
        ministry: for a minister, the ministry as built from the title ("ministère de …"), else None.
        plural: True where one title is shared ("les ministres X et Y").
    """

    person: ActorMention
    role: tuple[Span, ...]
    organisation: ActorMention | None = None
    minister: bool = False
    ministry: str | None = None
    plural: bool = False
