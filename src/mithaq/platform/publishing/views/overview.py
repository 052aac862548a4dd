"""The front page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe

from mithaq.platform.publishing import agreements as agreement_lines
from mithaq.platform.publishing import commitments as lines
from mithaq.platform.publishing import streaming
from mithaq.platform.publishing.chart_data import documents_by_year, promised_by_deadline
from mithaq.platform.publishing.commitments import Line
from mithaq.platform.publishing.differences import find_differences
from mithaq.platform.publishing.evidence import Book, document_url
from mithaq.platform.publishing.overview import Due, count_down, draw_map, find_lead, find_silences
from mithaq.platform.publishing.views.page import language, show, today
from mithaq.platform.register import queries
from mithaq.platform.register.totals import LeftOut
from mithaq.platform.review.queries import sheets
from mithaq.reading.model import Modality

# What the end of an agreement's term is computed from.
TERM = ("agreement.date", "agreement.duration")
LATEST = 8
ROWS = 10
DUE = 8
SILENT = 8
DIFFERENCES = 6


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    spoken, on = language(), today()
    commitments = list(lines.all_commitments())
    agreements = list(agreement_lines.all_agreements())
    book = Book.of([each.subject for each in (*commitments, *agreements)], slots=(*lines.SLOTS, *TERM))
    every = {each.subject_id: lines.make_line(each, book, on=on, language=spoken) for each in commitments}
    totals = queries.totals_promised()
    repeated = frozenset(each.reference for total in totals for each, why in total.left_out if why is LeftOut.REPEATED)
    tables = lines.make_tables(totals, list(every.values()), language=spoken)
    lead = tables[0] if tables else None
    counted = [line for table in tables for line in table.lines]
    achieved = [line for line in every.values() if line.commitment.modality == Modality.ACHIEVED]
    silences = find_silences(counted, agreements, on=on, language=spoken)
    documents = queries.documents().newest_first()[:LATEST]
    disputed = sheets(queries.disputed(limit=DIFFERENCES))
    context = {
        "lead": find_lead(tables, language=spoken),
        "tables": [each.top(ROWS) for each in tables],
        "years": documents_by_year(on=on, language=spoken),
        "deadlines": promised_by_deadline(totals, language=spoken),
        "achieved": achieved[:ROWS],
        "more_achieved": max(len(achieved) - ROWS, 0),
        "due": _due(every, repeated, book, on=on, spoken=spoken),
        "silences": silences[:SILENT],
        "more_silences": max(len(silences) - SILENT, 0),
        "map": draw_map(queries.promised_by_territory(lead.measure), lead, every, language=spoken) if lead else None,
        "differences": find_differences(disputed.values(), language=spoken)[:DIFFERENCES],
        "documents": [(each, document_url(each)) for each in documents],
        "json_url": reverse("publishing:overview-json"),
        "csv_url": reverse("publishing:commitments-csv"),
    }
    return show(request, "overview.html", context, section="overview", top=True)


def _due(every: Mapping[UUID, Line], repeated: frozenset[str], book: Book, *, on: date, spoken: str) -> list[Due]:
    """What falls due next; a promise that another document repeats comes once."""
    found = []
    for each in queries.due_next(on=on, limit=3 * DUE):
        left = count_down(each.on, on=on, language=spoken)
        if each.commitment is not None and each.commitment.reference not in repeated:
            line = every[each.commitment.subject_id]
            whole_day = each.commitment.deadline == each.on.isoformat()
            found.append(Due(each.commitment.deadline, left if whole_day else None, line, line.phrase, line.url, None))
        elif each.agreement is not None:
            name = agreement_lines.name_agreement(each.agreement)
            term = agreement_lines.find_term(each.agreement, on=on, language=spoken, book=book)
            url = agreement_lines.url_of(each.agreement)
            found.append(Due(each.on.isoformat(), left, None, name, url, term.days if term else None))
    return found[:DUE]


@require_safe
def overview_json(request: HttpRequest) -> HttpResponseBase:  # noqa: ARG001 (a view is given its request)
    """The totals with what they count and what they leave out, and why."""
    items = (
        {
            "measure": total.measure,
            "unit": total.unit,
            "per": total.per or None,
            "quantity": format(total.quantity.normalize(), "f") if total.quantity is not None else None,
            "counted": [each.reference for each in total.counted],
            "left_out": [{"reference": each.reference, "why": why} for each, why in total.left_out],
        }
        for total in queries.totals_promised()
    )
    return streaming.stream_json("totals", items, on=today().isoformat())
