"""Actors: the list, one actor, their exports."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from mithaq.platform.publishing import actors as lines
from mithaq.platform.publishing import agreements as agreement_lines
from mithaq.platform.publishing import commitments as commitment_lines
from mithaq.platform.publishing import exports, streaming
from mithaq.platform.publishing.accounts import tell_actor_ties
from mithaq.platform.publishing.evidence import Book
from mithaq.platform.publishing.labels import ACTOR_KINDS
from mithaq.platform.publishing.timelines import find_offices, find_tenures
from mithaq.platform.publishing.views.listing import choose_rows, cut_page, list_context
from mithaq.platform.publishing.views.page import language, show, today
from mithaq.platform.register import queries
from mithaq.platform.register.models import Actor


def _found(request: HttpRequest) -> list[Actor]:
    return choose_rows(request, list(lines.all_actors()), lines.dimensions())[0]


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    rows = list(lines.all_actors())
    kept, facets = choose_rows(request, rows, lines.dimensions())
    page = cut_page(request, kept)
    context = {
        **list_context(request, "actors", facets, page, total=len(rows)),
        "lines": [(actor, lines.url_of(actor), ACTOR_KINDS.get(actor.kind, actor.kind)) for actor in page.object_list],
    }
    return show(request, "actors.html", context, section="actors", top=True)


@require_safe
def one(request: HttpRequest, slug: str) -> HttpResponse:
    actor = lines.all_actors().filter(slug=slug).first()
    if actor is None:
        return redirect("publishing:actor", slug=lines.find_merged(slug))
    agreements = list(queries.agreements_of(actor).prefetch_related(commitment_lines.DOCUMENTS))
    commitments = list(commitment_lines.all_commitments().filter(actor=actor))
    positions = list(queries.positions_of(actor))
    holders = list(queries.holders_of(queries.offices_of(actor)))
    subjects = [each.subject for each in (*agreements, *commitments, *positions)]
    book = Book.of(dict.fromkeys([*subjects, *(each.subject for each in holders)]))
    made = [agreement_lines.make_line(each, book, on=today(), language=language()) for each in agreements]
    delivered = [commitment_lines.make_line(each, book, on=today(), language=language()) for each in commitments]
    heard = [each.last_heard_on for each in (*agreements, *commitments, *positions) if each.last_heard_on]
    context = {
        "actor": actor,
        "kind": ACTOR_KINDS.get(actor.kind, actor.kind),
        "spellings": lines.find_spellings(actor, [book.sheet(each.pk) for each in subjects]),
        "seen": find_tenures(positions, book),
        "offices": find_offices(holders, book),
        "ties": tell_actor_ties(actor),
        "agreements": made,
        "commitments": delivered,
        "last_heard": max(heard).isoformat() if heard else "",
        "json_url": reverse("publishing:actor-json", args=[slug]),
        "parent": _("Actors"),
        "parent_url": reverse("publishing:actors"),
    }
    return show(request, "actor.html", context, section="actors")


@require_safe
def as_csv(request: HttpRequest) -> HttpResponseBase:
    rows = exports.actor_rows(_found(request))
    return streaming.stream_csv("actors", (*exports.ACTOR_COLUMNS, *exports.EVIDENCE_COLUMNS), rows)


@require_safe
def as_json(request: HttpRequest) -> HttpResponseBase:
    return streaming.stream_json("actors", exports.actor_items(_found(request)), on=today().isoformat())


@require_safe
def one_as_json(request: HttpRequest, slug: str) -> HttpResponseBase:  # noqa: ARG001 (a view is given its request)
    actor = lines.all_actors().filter(slug=slug).first()
    if actor is None:
        return redirect("publishing:actor-json", slug=lines.find_merged(slug))
    return streaming.stream_json("actors", exports.actor_items([actor]), on=today().isoformat())
