"""Agreements as lists and pages show them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from mithaq.platform.publishing.commitments import DOCUMENTS
from mithaq.platform.publishing.evidence import Book, compute, show_statements
from mithaq.platform.publishing.facets import Dimension
from mithaq.platform.publishing.formatting import capitalise, write_date
from mithaq.platform.publishing.labels import ACTS, KINDS
from mithaq.platform.publishing.quantities import write_duration
from mithaq.platform.publishing.shown import Shown
from mithaq.platform.publishing.statuses import agreement_is_silent
from mithaq.platform.register import queries
from mithaq.platform.register.models import Actor, Agreement, AgreementSignatory
from mithaq.platform.register.rules import ActorName, name_body, name_person
from mithaq.platform.register.vocabulary import Standing
from mithaq.platform.review.models import Statement
from mithaq.platform.review.rules import Choice
from mithaq.platform.review.same import heads_of
from mithaq.reading.model import Modality

# Who is named: an actor of the register by its id, or a name that tells nobody apart by itself.
Bearer: TypeAlias = UUID | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An agreement as one line of a table."""

    agreement: Agreement
    url: str
    name: str
    kind: Shown
    act: str
    date: Shown
    place: Shown
    event: Shown
    commitments: int
    silent: bool
    accepted: bool
    demonstration: bool

    @property
    def reference(self) -> str:
        return self.agreement.reference


def all_agreements() -> QuerySet[Agreement]:
    """With what a line needs, except its evidence: seven queries."""
    return queries.agreements().prefetch_related(DOCUMENTS)


def url_of(agreement: Agreement) -> str:
    return reverse("publishing:agreement", kwargs={"reference": agreement.reference})


def name_agreement(agreement: Agreement) -> str:
    """An agreement has no title of its own: it is called by its parties."""
    parties = [party.name for party in agreement.parties.all()]
    return capitalise(" · ".join(parties)) if parties else _("Agreement whose parties are not stated")


def is_demonstration(agreement: Agreement) -> bool:
    return any(each.document.is_demonstration for each in agreement.subject.mentions.all())


def make_lines(agreements: Sequence[Agreement], *, on: date, language: str) -> list[Line]:
    """Two queries for the evidence of all."""
    book = Book.of(each.subject for each in agreements)
    return [make_line(each, book, on=on, language=language) for each in agreements]


def make_line(agreement: Agreement, book: Book, *, on: date, language: str) -> Line:
    subject = agreement.subject_id
    return Line(
        agreement=agreement,
        url=url_of(agreement),
        name=name_agreement(agreement),
        kind=book.show(subject, "agreement.kind", str(KINDS.get(agreement.kind, agreement.kind))),
        act=str(ACTS.get(agreement.act, agreement.act)),
        date=book.show_date(subject, "agreement.date", agreement.date, language=language),
        place=show_place(agreement, book, language=language),
        event=book.show(subject, "agreement.event", agreement.event),
        commitments=sum(each.modality != Modality.ACHIEVED for each in agreement.commitments.all()),
        silent=agreement_is_silent(agreement, on=on),
        accepted=agreement.state == Standing.ACCEPTED,
        demonstration=is_demonstration(agreement),
    )


def show_place(agreement: Agreement, book: Book, *, language: str) -> Shown:
    territory = agreement.territory
    name = territory.name_in(language) if territory is not None else agreement.place
    return book.show(agreement.subject_id, "agreement.place", name)


def show_parties(agreement: Agreement, book: Book) -> tuple[tuple[Shown, Actor | None], ...]:
    """Each party once, by the name of the first document, with the sentences of all of its names: one query.

    The actor is None where the register has no row of it.
    """
    rows: dict[Bearer, Actor] = {each.actor_id: each.actor for each in agreement.parties.all()}
    named = _by_bearer(book.sheet(agreement.subject_id).all("agreement.party"), str, name_body)
    return tuple((show_statements(same, str(same[0].value)), rows.get(key)) for key, same in named.items())


def show_signatories(agreement: Agreement, book: Book) -> tuple[tuple[Shown, AgreementSignatory | None], ...]:
    """Each person who signed once, with the sentences of all spellings, and the row that has the function: one query.

    The row is None where the register has none of that person.
    """
    rows: dict[Bearer, AgreementSignatory] = {each.actor_id: each for each in agreement.signatories.all()}
    named = _by_bearer(book.sheet(agreement.subject_id).all("agreement.signatory"), _signatory, name_person)
    return tuple((show_statements(same, _signatory(same[0].value)), rows.get(key)) for key, same in named.items())


def _signatory(value: Any) -> str:
    return str(value["person"])


def _by_bearer(
    choices: Iterable[Choice[Statement]], name_of: Callable[[Any], str], find: Callable[[str], ActorName | None]
) -> dict[Bearer, list[Statement]]:
    """The statements of each who is named, those of one actor together, in the order in which they are first named."""
    held = [(choice, name_of(choice.chosen.value)) for choice in choices]
    actors = {name: find(name) for _choice, name in held}
    heads = heads_of(actor.id for actor in actors.values() if actor is not None)
    named: dict[Bearer, list[Statement]] = {}
    for choice, name in held:
        actor = actors[name]
        named.setdefault(heads[actor.id] if actor is not None else name, []).extend(choice.everyone)
    return named


def show_duration(agreement: Agreement, book: Book, *, language: str) -> Shown:
    words = write_duration(agreement.duration, language=language) if agreement.duration else ""
    return book.show(agreement.subject_id, "agreement.duration", words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """How much of an agreement's duration has passed. Time that passes is no progress.

    Attributes:
        begins, ends: ISO days. `share` is the part that has passed, in per mille of the drawing's width.
    """

    begins: str
    ends: str
    total_days: int
    passed_days: int
    left_days: int
    share: int
    days: Shown


def find_term(agreement: Agreement, *, on: date, language: str, book: Book) -> Term | None:
    """None unless the agreement's day and duration are both stated."""
    if agreement.ends_on is None or agreement.date_from is None:
        return None
    total = (agreement.ends_on - agreement.date_from).days
    passed = min(max((on - agreement.date_from).days, 0), total)
    inputs = (
        book.show_date(agreement.subject_id, "agreement.date", agreement.date, language=language),
        show_duration(agreement, book, language=language),
    )
    begins = write_date(agreement.date_from.isoformat(), language=language).text
    ends = write_date(agreement.ends_on.isoformat(), language=language).text
    note = _("From %(begins)s, the stated date, to %(ends)s, the stated duration later.") % {
        "begins": begins,
        "ends": ends,
    }
    return Term(
        begins=agreement.date_from.isoformat(),
        ends=agreement.ends_on.isoformat(),
        total_days=total,
        passed_days=passed,
        left_days=total - passed,
        share=1000 * passed // total if total else 1000,
        days=compute(ends, note, inputs=inputs),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One place in the lineage of an agreement: an earlier act, this one, or its term."""

    kind: str  # "was", "here", "next", "term"
    date: Shown
    agreement: Agreement | None = None
    name: str = ""
    url: str = ""


def find_lineage(agreement: Agreement, book: Book, *, on: date, language: str) -> list[Step]:
    """The agreement that it follows, itself, those that follow it, and its term.

    An earlier act is found by its stated date and a party in common: two queries. Where the register does not
    hold it, its date stands alone.
    """
    subject = agreement.subject_id
    actors = [party.actor_id for party in agreement.parties.all()]
    steps = []
    if agreement.follows:
        earlier = _find_related(agreement, actors, date=agreement.follows)
        steps.append(
            _step("was", book.show_date(subject, "agreement.follows", agreement.follows, language=language), earlier)
        )
    own = book.show_date(subject, "agreement.date", agreement.date, language=language)
    steps.append(_step("here", own, agreement))
    if agreement.date:
        later = _find_related(agreement, actors, follows=agreement.date)
        if later is not None:
            written = write_date(later.date, language=language, short=True)
            following = Book.of([later.subject]).show(
                later.subject_id, "agreement.date", written.text, machine=written.machine
            )
            steps.append(_step("next", following, later))
    term = find_term(agreement, on=on, language=language, book=book)
    if term is not None:
        steps.append(Step(kind="term", date=term.days))
    return steps


def _find_related(agreement: Agreement, actors: Sequence[object], **known: str) -> Agreement | None:
    return (
        Agreement.objects.filter(parties__actor__in=actors, **known)
        .exclude(pk=agreement.pk)
        .select_related("subject")
        .prefetch_related("parties")
        .order_by("reference")
        .first()
    )


def _step(kind: str, when: Shown, agreement: Agreement | None) -> Step:
    if agreement is None:
        return Step(kind=kind, date=when)
    return Step(kind=kind, date=when, agreement=agreement, name=name_agreement(agreement), url=url_of(agreement))


def dimensions(*, actors: Mapping[str, str]) -> list[Dimension[Agreement]]:
    """The filters of the list."""
    return [
        Dimension(
            name="kind",
            legend=_("Kind"),
            values=lambda each: [each.kind],
            word=lambda code: str(KINDS.get(code, code)),
        ),
        Dimension(
            name="year",
            legend=_("Year"),
            values=lambda each: [each.date[:4]] if each.date else [],
            word=str,
        ),
        Dimension(
            name="event",
            legend=_("Event"),
            values=lambda each: [each.event] if each.event else [],
            word=str,
        ),
        Dimension(
            name="party",
            legend=_("Party"),
            values=lambda each: {party.actor.slug for party in each.parties.all()},
            word=lambda slug: actors.get(slug, slug),
            listed=True,
        ),
    ]
