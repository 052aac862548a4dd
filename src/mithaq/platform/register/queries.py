"""Reading the register: lists with their filters, what falls due, what was promised where."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Count, F, Min, Q, QuerySet

from mithaq.platform.corpus.models import Document
from mithaq.platform.register.actors import find_naming
from mithaq.platform.register.models import (
    Actor,
    Agreement,
    Commitment,
    Mention,
    Position,
    Strategy,
)
from mithaq.platform.register.rules import is_of_state, ministers_office
from mithaq.platform.register.totals import Promise, Total, add_up
from mithaq.platform.review.models import Subject
from mithaq.platform.review.vocabulary import Kind
from mithaq.platform.territories.models import Territory
from mithaq.platform.territories.rules import fold_name
from mithaq.reading.model import Modality
from mithaq.resolving.ministries import is_ministry


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementFilters:
    """What a list of agreements is narrowed to; None narrows nothing.

    Attributes:
        party: slug of an actor that is a party.
        year: of the first day of the date.
        state: a Standing.
    """

    kind: str | None = None
    act: str | None = None
    party: str | None = None
    year: int | None = None
    event: str | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentFilters:
    """What a list of commitments is narrowed to; None narrows nothing.

    Attributes:
        actor: slug of the actor that has to deliver.
        region: code of a region.
        year: of the deadline.
        state: a Standing.
    """

    measure: str | None = None
    actor: str | None = None
    region: str | None = None
    year: int | None = None
    modality: str | None = None
    unit: str | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorFilters:
    """What a list of actors is narrowed to: a kind, or words that a spelling of the name contains."""

    kind: str | None = None
    text: str | None = None


def agreements(filters: AgreementFilters = AgreementFilters()) -> QuerySet[Agreement]:
    """Agreements with parties, signatories and commitments: six queries for any page of them."""
    conditions = {
        "kind": filters.kind,
        "act": filters.act,
        "parties__actor__slug": filters.party,
        "date_from__year": filters.year,
        "event": filters.event,
        "state": filters.state,
    }
    return (
        Agreement.objects.filter(**_given(conditions))
        .select_related("subject", "territory")
        .prefetch_related("parties__actor", "signatories__actor", "commitments")
    )


def commitments(filters: CommitmentFilters = CommitmentFilters()) -> QuerySet[Commitment]:
    """Commitments with actor, territory, region and agreement: one query for any page of them."""
    conditions = {
        "measure": filters.measure,
        "actor__slug": filters.actor,
        "region__code": filters.region,
        "deadline_on__year": filters.year,
        "modality": filters.modality,
        "unit": filters.unit,
        "state": filters.state,
    }
    return Commitment.objects.filter(**_given(conditions)).select_related(
        "subject", "actor", "territory", "region", "agreement"
    )


def actors(filters: ActorFilters = ActorFilters()) -> QuerySet[Actor]:
    """Actors with `agreement_count`, `signed_count` and `commitment_count`: one query for any page of them."""
    # Named here: a query that counts does not take the order of the model.
    found = Actor.objects.filter(**_given({"kind": filters.kind})).order_by("name", "kind")
    if filters.text:
        found = found.filter(names__name__icontains=filters.text)
    return found.annotate(
        agreement_count=Count("party_in__agreement", distinct=True),
        signed_count=Count("signed__agreement", distinct=True),
        commitment_count=Count("commitments", distinct=True),
    )


def disputed(*, limit: int) -> list[Subject]:
    """Agreements and commitments on which accounts differ, the oldest references first: two queries."""
    held = [
        each.subject
        for table in (Agreement, Commitment)
        for each in table._default_manager.filter(differences__gt=0)
        .select_related("subject")
        .order_by("subject__created_at", "reference")[:limit]
    ]
    return sorted(held, key=lambda each: (each.created_at, each.reference))[:limit]


def documents() -> QuerySet[Document]:
    """Documents without their text, with `agreement_count`, `commitment_count`, `role_count` and `strategy_count`."""
    return (
        Document.objects.without_text()
        .select_related("copy_of")
        .defer("copy_of__text")
        .newest_first()
        .annotate(**{f"{kind}_count": Count("mentions", filter=Q(mentions__kind=kind)) for kind in Kind})
    )


def agreements_of(actor: Actor) -> QuerySet[Agreement]:
    """Agreements that the actor is a party to, signed in person, or was signed for."""
    ties = Q(parties__actor=actor) | Q(signatories__actor=actor) | Q(signatories__organisation=actor)
    return agreements().filter(pk__in=Agreement.objects.filter(ties).values("pk"))


def positions_of(actor: Actor) -> QuerySet[Position]:
    """Functions of a person, or the people whom documents give a function in an organisation; newest first."""
    return (
        Position.objects.filter(Q(person=actor) | Q(organisation=actor))
        .select_related("subject", "person", "organisation")
        .order_by(F("last_heard_on").desc(nulls_last=True), "reference")
    )


def holders_of(offices: Collection[str]) -> QuerySet[Position]:
    """Everybody to whom a document gives one of these functions (`Position.office`), the first seen first."""
    return (
        Position.objects.filter(office__in=[each for each in offices if each])
        .select_related("subject", "person", "organisation")
        .order_by("office", F("last_heard_on").asc(nulls_first=True), "reference")
    )


def offices_of(actor: Actor) -> set[str]:
    """The functions that tell of an actor: a person's own, those in a body, that of a ministry's minister."""
    own = Position.objects.filter(Q(person=actor) | Q(organisation=actor)).exclude(office="")
    found = set(own.order_by().values_list("office", flat=True))
    ministries = [each.name for each in actor.names.all() if is_ministry(each.name)]
    if ministries:
        documents = Document.objects.filter(mentions__subject__in=find_naming([actor.pk])).only("countries")
        countries = {each.country for each in documents.order_by().distinct() if each.country}
        found |= {ministers_office(name, country=country) for country in countries for name in ministries} - {""}
    return found


def strategies() -> QuerySet[Strategy]:
    return Strategy.objects.select_related("subject")


def agreement_facets() -> dict[str, list[tuple[object, int]]]:
    """The values of each filter with how many agreements have them, most first: four queries.

    Keys: `kind`, `year`, `event`, `party` (slug and name as a pair).
    """
    every = Agreement.objects.order_by()
    return {
        "kind": _facet(every, "kind"),
        "year": _facet(every.exclude(date_from=None), "date_from__year"),
        "event": _facet(every.exclude(event=""), "event"),
        "party": [
            ((slug, name), count)
            for slug, name, count in Actor.objects.order_by()
            .filter(party_in__isnull=False)
            .values("slug", "name")
            .annotate(count=Count("party_in__agreement", distinct=True))
            .order_by("-count", "name")
            .values_list("slug", "name", "count")
        ],
    }


def commitment_facets() -> dict[str, list[tuple[object, int]]]:
    """The values of each filter with how many commitments have them, most first: five queries.

    Keys: `measure`, `year` (of the deadline), `modality`, `region` (code and French name as a pair), `actor` (slug and
    name as a pair).
    """
    every = Commitment.objects.order_by()
    return {
        "measure": _facet(every, "measure"),
        "year": _facet(every.exclude(deadline_on=None), "deadline_on__year"),
        "modality": _facet(every.exclude(modality=""), "modality"),
        "region": _paired(every.exclude(region=None), "region__code", "region__name_fr"),
        "actor": _paired(every.exclude(actor=None), "actor__slug", "actor__name"),
    }


class DueKind(StrEnum):
    """What falls due: a commitment's deadline, or the end of an agreement's term."""

    DEADLINE = "deadline"
    TERM = "term"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Something that falls due. One of `commitment` and `agreement` is None."""

    on: date
    kind: DueKind
    commitment: Commitment | None = None
    agreement: Agreement | None = None


def due_next(*, on: date, limit: int = 10) -> list[Due]:
    """What falls due from the day `on`, soonest first: at most seven queries.

    Promised commitments by their deadline (a year is its 31 December) and agreements by the end of their term.
    """
    promised = (
        commitments().filter(modality=Modality.PROMISED, deadline_on__gte=on).order_by("deadline_on", "reference")
    )
    ending = agreements().filter(ends_on__gte=on).order_by("ends_on", "reference")
    due = [
        Due(on=each.deadline_on, kind=DueKind.DEADLINE, commitment=each)
        for each in promised[:limit]
        if each.deadline_on
    ]
    due += [Due(on=each.ends_on, kind=DueKind.TERM, agreement=each) for each in ending[:limit] if each.ends_on]
    return sorted(due, key=lambda each: each.on)[:limit]


def totals_promised(filters: CommitmentFilters = CommitmentFilters()) -> tuple[Total, ...]:
    """What was promised, one total for each measure, unit and rate: three queries. See `totals.add_up`."""
    return add_up(_promises(commitments(filters)))


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionTotals:
    """What was promised for a region; `region` None is everything that is bound to no region.

    `totals` is empty where no document promises anything: that is not zero.
    """

    region: Territory | None
    totals: tuple[Total, ...]


def promised_by_territory(measure: str) -> list[RegionTotals]:
    """What was promised of one measure in each region, every region of the loaded packages once: four queries.

    Double counting is removed over all regions before they are told apart, so that they add up to the whole.
    """
    by_region: dict[int | None, list[Promise]] = defaultdict(list)
    for total in add_up(_promises(commitments(CommitmentFilters(measure=measure)))):
        for promise in total.counted:
            by_region[promise.region].append(promise)
    rows = [RegionTotals(region=region, totals=add_up(by_region[region.pk])) for region in Territory.objects.regions()]
    if by_region[None]:
        rows.append(RegionTotals(region=None, totals=add_up(by_region[None])))
    return rows


def counts() -> dict[str, int]:
    """How much the register holds, by name of its table: five queries."""
    return {
        "documents": Document.objects.count(),
        "agreements": Agreement.objects.count(),
        "commitments": Commitment.objects.count(),
        "actors": Actor.objects.count(),
        "strategies": Strategy.objects.count(),
    }


def _promises(found: QuerySet[Commitment]) -> Sequence[Promise]:
    promised = found.filter(modality=Modality.PROMISED)
    plans = {fold_name(name) for name in Strategy.objects.values_list("name", flat=True)}
    first = dict(
        Mention.objects.order_by()
        .filter(kind=Kind.COMMITMENT)
        .values("subject")
        .annotate(first=Min("document"))
        .values_list("subject", "first")
    )
    return [
        Promise(
            subject=each.pk,
            reference=each.reference,
            measure=each.measure,
            unit=each.unit,
            per=each.per,
            quantity=each.quantity,
            quantity_max=each.quantity_max,
            deadline=each.deadline,
            document=first.get(each.pk),
            carried=each.agreement_id is not None,
            pledged=each.actor is not None
            and each.actor.key not in plans
            and not is_of_state(each.actor.kind, each.actor.key),
            region=each.region_id,
        )
        for each in promised.select_related(None).select_related("actor").order_by("reference")
    ]


def _given(conditions: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in conditions.items() if value is not None}


def _facet(rows: QuerySet[Agreement] | QuerySet[Commitment], field: str) -> list[tuple[object, int]]:
    return list(rows.values(field).annotate(count=Count("pk")).order_by("-count", field).values_list(field, "count"))


def _paired(rows: QuerySet[Commitment], code: str, name: str) -> list[tuple[object, int]]:
    counted = rows.values(code, name).annotate(count=Count("pk")).order_by("-count", name)
    return [((each[code], each[name]), each["count"]) for each in counted]
