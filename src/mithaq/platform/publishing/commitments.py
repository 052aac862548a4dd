"""Commitments as lists and pages show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mithaq.platform.publishing.evidence import Book, compute
from mithaq.platform.publishing.facets import Dimension
from mithaq.platform.publishing.formatting import write_date, write_number
from mithaq.platform.publishing.labels import MEASURES, PERS, STATUSES
from mithaq.platform.publishing.quantities import name_measure, write_amount, write_bounded, write_cell, write_quantity
from mithaq.platform.publishing.shown import Shown
from mithaq.platform.publishing.statuses import ShownStatus, status_of
from mithaq.platform.register import queries
from mithaq.platform.register.models import Commitment, Mention
from mithaq.platform.register.totals import LeftOut, Total
from mithaq.platform.register.vocabulary import Standing
from mithaq.platform.territories.models import Territory


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A commitment as one line of a table. Every value carries its evidence."""

    commitment: Commitment
    url: str
    measure: str
    phrase: str
    quantity: Shown
    deadline: Shown
    place: Shown
    actor: Shown
    status: ShownStatus | None
    accepted: bool
    demonstration: bool

    @property
    def reference(self) -> str:
        return self.commitment.reference


# What a line shows with its evidence.
SLOTS = ("commitment.quantity", "commitment.deadline", "commitment.place", "commitment.actor")
# A formula of more terms than this is told by how many there are.
FORMULA = 12
# The documents that speak of each, without their text.
DOCUMENTS = Prefetch("subject__mentions", Mention.objects.select_related("document").defer("document__text"))


def all_commitments() -> QuerySet[Commitment]:
    """With what a line needs, except its evidence: two queries."""
    return queries.commitments().prefetch_related(DOCUMENTS)


def url_of(commitment: Commitment) -> str:
    return reverse("publishing:commitment", kwargs={"reference": commitment.reference})


def make_lines(commitments: Sequence[Commitment], *, on: date, language: str) -> list[Line]:
    """Two queries for the evidence of all."""
    book = Book.of((each.subject for each in commitments), slots=SLOTS)
    return [make_line(each, book, on=on, language=language) for each in commitments]


def make_line(commitment: Commitment, book: Book, *, on: date, language: str) -> Line:
    subject = commitment.subject_id
    return Line(
        commitment=commitment,
        url=url_of(commitment),
        measure=name_measure(commitment.measure),
        phrase=phrase(commitment, language=language),
        quantity=show_quantity(commitment, book, language=language),
        deadline=book.show_date(subject, "commitment.deadline", commitment.deadline, language=language),
        place=show_place(commitment, book, language=language),
        actor=book.show(subject, "commitment.actor", commitment.actor_name),
        status=status_of(commitment, on=on, language=language),
        accepted=commitment.state == Standing.ACCEPTED,
        demonstration=any(each.document.is_demonstration for each in commitment.subject.mentions.all()),
    )


def phrase(commitment: Commitment, *, language: str) -> str:
    """What is promised, in words: "at least 700 direct jobs"."""
    words = write_quantity(commitment.measure, commitment.quantity, commitment.unit, language=language)
    if commitment.quantity_max is not None:
        words = _("%(low)s to %(high)s") % {
            "low": write_amount(commitment.quantity, commitment.unit, language=language),
            "high": write_quantity(commitment.measure, commitment.quantity_max, commitment.unit, language=language),
        }
    if commitment.per:
        words = f"{words} {PERS[commitment.per]}"
    return write_bounded(words, commitment.bound)


def show_quantity(commitment: Commitment, book: Book, *, language: str, words: str = "") -> Shown:
    """The quantity as stated ("at least 150 a year"), with its sentence; a range shows both its ends."""
    text = write_cell(commitment.measure, commitment.quantity, commitment.unit, language=language)
    if commitment.quantity_max is not None:
        low = write_amount(commitment.quantity, commitment.unit, language=language)
        high = write_cell(commitment.measure, commitment.quantity_max, commitment.unit, language=language)
        text = f"{low}–{high}"
    if commitment.per:
        text = f"{text} {PERS[commitment.per]}"
    return book.show(commitment.subject_id, "commitment.quantity", words or write_bounded(text, commitment.bound))


def show_place(commitment: Commitment, book: Book, *, language: str) -> Shown:
    """The place by its official name in the page's language; in the document's words where it is no territory."""
    territory = commitment.territory
    name = territory.name_in(language) if territory is not None else commitment.place
    return book.show(commitment.subject_id, "commitment.place", name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Promises of one measure, unit and rate, with their total: nothing else may be added to it.

    Attributes:
        lines: those that are counted.
        apart: those that are not, each with the reason in words.
        total: None where nothing can be counted.
        total_phrase: the total with what it counts, in words.
        hidden: how many lines a page leaves to the list of commitments; the total counts them.
    """

    measure: str
    unit: str
    per: str
    heading: str
    lines: tuple[Line, ...]
    apart: tuple[tuple[Line, str], ...]
    total: Shown | None
    total_phrase: str
    hidden: int = 0

    @property
    def size(self) -> int:
        return len(self.lines) + len(self.apart)

    def top(self, rows: int) -> Table:
        """The same table with at most `rows` lines of each sort; what it leaves out is counted in `hidden`."""
        hidden = max(len(self.lines) - rows, 0) + max(len(self.apart) - rows, 0)
        return replace(self, lines=self.lines[:rows], apart=self.apart[:rows], hidden=hidden)


def make_tables(totals: Sequence[Total], lines: Sequence[Line], *, language: str) -> list[Table]:
    """The totals as tables, in their order; `lines` must hold every commitment that they name."""
    by_subject = {line.commitment.subject_id: line for line in lines}
    return [_make_table(total, by_subject, language=language) for total in totals]


def _make_table(total: Total, by_subject: Mapping[UUID, Line], *, language: str) -> Table:
    heading = name_measure(total.measure)
    counted = [by_subject[each.subject] for each in total.counted]
    return Table(
        measure=total.measure,
        unit=total.unit,
        per=total.per,
        heading=f"{heading} ({PERS[total.per]})" if total.per else heading,
        lines=tuple(counted),
        apart=tuple((by_subject[each.subject], write_left_out(why)) for each, why in total.left_out),
        total=show_total(total, [line.quantity for line in counted], language=language),
        total_phrase=_write_total(total, counted, language=language),
    )


def _write_total(total: Total, counted: Sequence[Line], *, language: str) -> str:
    if total.quantity is None:
        return ""
    words = write_quantity(total.measure, total.quantity, total.unit, language=language)
    return write_bounded(words, bound_of_sum(line.commitment.bound for line in counted))


def bound_of_sum(bounds: Iterable[str]) -> str:
    """What may be said of a sum of numbers with these bounds: exact only where all are, "at least" from one on."""
    held = {each for each in bounds if each not in {"", "exact"}}
    return "exact" if not held else held.pop() if len(held) == 1 else "about"


def show_total(total: Total, inputs: Sequence[Shown], *, language: str) -> Shown | None:
    """A total with its formula; one number alone keeps its own sentence.

    None where nothing can be added: percentages and ranks never are.
    """
    if total.quantity is None or (len(inputs) > 1 and not is_summable(total.unit)):
        return None
    if len(inputs) == 1 and not total.left_out:
        return inputs[0]
    if len(inputs) <= FORMULA:
        note = " + ".join(each.text for each in inputs)
    else:
        note = _("The sum of %(number)s entries; the list of commitments has each with its sentence") % {
            "number": write_number(len(inputs), language=language)
        }
        inputs = ()
    if total.left_out:
        apart = len(total.left_out)
        note += ". " + ngettext(
            "%(number)s entry is not added; the table says why.",
            "%(number)s entries are not added; the table says why.",
            apart,
        ) % {"number": write_number(apart, language=language)}
    return compute(write_cell(total.measure, total.quantity, total.unit, language=language), note, inputs=inputs)


def write_left_out(why: LeftOut) -> str:
    match why:
        case LeftOut.REPEATED:
            return _("not added: another document states the same quantity for the same deadline")
        case LeftOut.WHOLE:
            return _("not added: it states the whole of the others in its document")
        case LeftOut.TARGET:
            return _("not added: a target of its own, which no agreement carries")


def is_summable(unit: str) -> bool:
    """Percentages, points and ranks are never added."""
    return unit not in {"percent", "points", "rank"}


def dimensions(
    *, on: date, language: str, regions: Mapping[str, Territory], actors: Mapping[str, str]
) -> list[Dimension[Commitment]]:
    """The filters of the list."""
    states = {}

    def state(commitment: Commitment) -> list[str]:
        if commitment.subject_id not in states:
            found = status_of(commitment, on=on, language=language)
            states[commitment.subject_id] = [found.state] if found else []
        return states[commitment.subject_id]

    return [
        Dimension(
            name="status",
            legend=_("Status"),
            values=state,
            word=lambda code: str(STATUSES[code].word) if code in STATUSES else code,
            order=(
                "silent",
                "not_due",
                "overdue",
                *(each for each in STATUSES if each not in {"silent", "not_due", "overdue"}),
            ),
        ),
        Dimension(
            name="territory",
            legend=_("Region"),
            values=lambda each: [each.region.iso] if each.region is not None else [],
            word=lambda iso: regions[iso].name_in(language) if iso in regions else iso,
        ),
        Dimension(
            name="deadline",
            legend=_("Deadline"),
            values=lambda each: [each.deadline[:4]] if each.deadline else [],
            word=str,
        ),
        Dimension(
            name="measure",
            legend=_("Measure"),
            values=lambda each: [each.measure],
            word=lambda code: str(MEASURES.get(code, code)),
        ),
        Dimension(
            name="actor",
            legend=_("Who has to deliver"),
            values=lambda each: [each.actor.slug] if each.actor is not None else [],
            word=lambda slug: actors.get(slug, slug),
            listed=True,
        ),
    ]


def show_deadline_reading(commitment: Commitment, *, language: str) -> str:
    """How a deadline that is no whole day is read; empty for one that is, or for none."""
    if commitment.deadline_on is None or commitment.deadline == commitment.deadline_on.isoformat():
        return ""
    day = write_date(commitment.deadline_on.isoformat(), language=language).text
    return _("read as %(date)s") % {"date": day}
