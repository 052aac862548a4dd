"""Commitments: the list, one commitment, their exports."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from mithaq.platform.publishing import agreements as agreement_lines
from mithaq.platform.publishing import commitments as lines
from mithaq.platform.publishing import exports, streaming
from mithaq.platform.publishing.accounts import tell_accounts, tell_ties
from mithaq.platform.publishing.differences import find_differences
from mithaq.platform.publishing.evidence import Book, show_choice
from mithaq.platform.publishing.facets import Dimension
from mithaq.platform.publishing.formatting import capitalise, write_number
from mithaq.platform.publishing.history import tell_decisions, tell_history
from mithaq.platform.publishing.labels import BOUNDS, LEVELS, MODALITIES
from mithaq.platform.publishing.passages import find_sources
from mithaq.platform.publishing.views.listing import choose_rows, cut_page, list_context
from mithaq.platform.publishing.views.page import absolute, language, lead_on, lead_on_json, show, today
from mithaq.platform.publishing.withheld import tell_withheld
from mithaq.platform.register.models import Agreement, Commitment
from mithaq.platform.review.queries import history


def _dimensions(rows: Sequence[Commitment]) -> list[Dimension[Commitment]]:
    regions = {each.region.iso: each.region for each in rows if each.region is not None}
    names = {each.actor.slug: each.actor.name for each in rows if each.actor is not None}
    return lines.dimensions(on=today(), language=language(), regions=regions, actors=names)


def _found(request: HttpRequest) -> list[Commitment]:
    rows = list(lines.all_commitments())
    return choose_rows(request, rows, _dimensions(rows))[0]


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    rows = list(lines.all_commitments())
    kept, facets = choose_rows(request, rows, _dimensions(rows))
    page = cut_page(request, kept)
    shown = lines.make_lines(page.object_list, on=today(), language=language())
    silent = sum(
        1
        for each in rows
        if (status := lines.status_of(each, on=today(), language=language())) and status.state == "silent"
    )
    context = {
        **list_context(request, "commitments", facets, page, total=len(rows)),
        "heading": _say_silence(len(rows), silent),
        "lines": shown,
        "without": Agreement.objects.filter(commitments=None).count(),
        "agreements_url": reverse("publishing:agreements"),
    }
    return show(request, "commitments.html", context, section="commitments", top=True)


def _say_silence(total: int, silent: int) -> str:
    """The finding that heads the list."""
    if not total:
        return _("No measurable commitment in the register yet")
    head = ngettext("%(number)s measurable commitment", "%(number)s measurable commitments", total)
    head %= {"number": write_number(total, language=language())}
    if not silent:
        return _("%(commitments)s, none observed") % {"commitments": head}
    tail = ngettext("%(number)s without news", "%(number)s without news", silent)
    tail %= {"number": write_number(silent, language=language())}
    return _("%(commitments)s, %(silent)s") % {"commitments": head, "silent": tail}


@require_safe
def one(request: HttpRequest, reference: str) -> HttpResponse:
    commitment = lines.all_commitments().filter(reference=reference).first()
    if commitment is None:
        return lead_on(request, "publishing:commitment", reference)
    book = Book.of([commitment.subject])
    sheet = book.sheet(commitment.subject_id)
    line = lines.make_line(commitment, book, on=today(), language=language())
    agreement = _agreement_of(commitment)
    told = history(commitment.subject)
    prefetch_related_objects(told, "decision")
    level = line.status.level if line.status else ""
    context = {
        "line": line,
        "commitment": commitment,
        "headline": lines.show_quantity(commitment, book, language=language(), words=capitalise(line.phrase)),
        "deadline_reading": lines.show_deadline_reading(commitment, language=language()),
        "title": capitalise(line.phrase),
        "modality": MODALITIES.get(commitment.modality, ""),
        "exact": BOUNDS["exact"] if commitment.bound == "exact" else "",
        "said_by": show_choice(said, str(said.chosen.value)) if (said := sheet.one("commitment.said_by")) else None,
        "actor_url": reverse("publishing:actor", args=[commitment.actor.slug]) if commitment.actor else "",
        "steps": _steps(level),
        "agreement": agreement,
        "agreement_name": agreement_lines.name_agreement(agreement) if agreement else "",
        "agreement_url": agreement_lines.url_of(agreement) if agreement else "",
        "withheld": tell_withheld(sheet),
        "sources": find_sources(sheet, language=language()),
        "accounts": tell_accounts(sheet),
        "source_count": sheet.sources,
        "ties": tell_ties(sheet),
        "differences": find_differences([sheet], language=language()),
        "events": tell_history(commitment, on=today()),
        "decisions": tell_decisions(told),
        "json_url": reverse("publishing:commitment-json", args=[reference]),
        "address": absolute(request, line.url),
        "parent": _("Commitments"),
        "parent_url": reverse("publishing:commitments"),
    }
    return show(request, "commitment.html", context, section="commitments")


def _agreement_of(commitment: Commitment) -> Agreement | None:
    if commitment.agreement_id is None:
        return None
    return Agreement.objects.prefetch_related("parties__actor", "signatories").get(pk=commitment.agreement_id)


def _steps(level: str) -> list[tuple[str, bool]]:
    """The six levels with whether each is reached; a lower one may be missing, the highest decides."""
    names = list(LEVELS)
    reached = names.index(level) if level else -1
    return [(str(LEVELS[name]), nth <= reached) for nth, name in enumerate(names)]


@require_safe
def as_csv(request: HttpRequest) -> HttpResponseBase:
    rows = exports.csv_rows(_found(request), exports.commitment_fields, "commitment.quantity")
    return streaming.stream_csv(
        "commitments", (*exports.COMMITMENT_COLUMNS, *exports.EVIDENCE_COLUMNS, *exports.SHARED_COLUMNS), rows
    )


@require_safe
def as_json(request: HttpRequest) -> HttpResponseBase:
    items = exports.json_items(_found(request), exports.commitment_fields, "commitment")
    return streaming.stream_json("commitments", items, on=today().isoformat())


@require_safe
def one_as_json(request: HttpRequest, reference: str) -> HttpResponseBase:  # noqa: ARG001 (a view is given its request)
    commitment = lines.all_commitments().filter(reference=reference).first()
    if commitment is None:
        return lead_on_json("publishing:commitment-json", "commitments", reference)
    items = exports.json_items([commitment], exports.commitment_fields, "commitment")
    return streaming.stream_json("commitments", items, on=today().isoformat())
