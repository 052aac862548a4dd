"""Judging what was read: the queue, and one document at a time."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from mithaq.platform.accounts.gate import requires
from mithaq.platform.accounts.models import User
from mithaq.platform.accounts.vocabulary import Permission
from mithaq.platform.corpus.models import Document
from mithaq.platform.ledger.models import Entry
from mithaq.platform.publishing.documents import list_facts, mark_document
from mithaq.platform.publishing.evidence import address_of, document_url, find_by_address
from mithaq.platform.publishing.labels import FACTS, LANGUAGES
from mithaq.platform.publishing.views.listing import cut_page
from mithaq.platform.publishing.views.page import language
from mithaq.platform.register.queries import disputed
from mithaq.platform.review.actions import DecisionError
from mithaq.platform.review.judging import ChangedMeanwhileError, add_object, last_decision, settle, undo
from mithaq.platform.review.models import Statement, Subject
from mithaq.platform.review.queries import document_sheets
from mithaq.platform.review.values import SlotValueError
from mithaq.platform.review.vocabulary import Kind, State
from mithaq.platform.review.waiting import UNSURE, Waiting, waiting
from mithaq.platform.workspace.desk_sheet import Card, make_card, new_fields, read_new, read_typed, unit_words

_MOST_DISPUTED = 1_000


@require_safe
@requires(Permission.REVIEW)
def queue(request: HttpRequest) -> HttpResponse:
    """Documents that wait, what matters most first; `only` and `language` narrow them."""
    rows = _queue()
    only, spoken = request.GET.get("only", ""), request.GET.get("language", "")
    needs = {
        "": lambda _row: True,
        "commitments": lambda row: row.commitments > 0,
        "contradicted": lambda row: row.contradicted > 0,
        "unsure": lambda row: row.unsure > 0,
    }
    words = {
        "": _("all"),
        "commitments": _("with commitments"),
        "contradicted": _("told differently elsewhere"),
        "unsure": _("with unsure values"),
    }
    kept = [row for row in rows if needs.get(only, needs[""])(row) and (not spoken or row.document.language == spoken)]
    page = cut_page(request, kept)
    context = {
        "page": page,
        "page_link": _page_link(only, spoken),
        "lines": [(row, reverse("workspace:judge", args=[address_of(row.document)])) for row in page.object_list],
        "total": len(rows),
        "objects": sum(row.objects for row in rows),
        "only": only,
        "spoken": spoken,
        "needs": [(code, words[code], sum(1 for row in rows if need(row))) for code, need in needs.items()],
        "languages": [
            (code, str(word), sum(1 for row in rows if row.document.language == code))
            for code, word in LANGUAGES.items()
        ],
    }
    return render(request, "workspace/queue.html", context)


@require_safe
@requires(Permission.REVIEW)
def judge(request: HttpRequest, address: str) -> HttpResponse:
    """One document: its text on one side, what was read on the other."""
    document = find_by_address(address)
    if document.is_taken_down:
        return redirect("workspace:takedown", address=address)
    return _show(request, document)


@require_POST
@requires(Permission.REVIEW)
def decide(request: HttpRequest, address: str, reference: str) -> HttpResponse:
    """Accept, correct or refuse one object of the document, and go on to the next."""
    document = _shown_document(address)
    card = next((each for each in _cards(document) if each.sheet.subject.reference == reference), None)
    if card is None:
        raise Http404
    sent, wish = request.POST, request.POST.get("do", "")
    try:
        _decide(card, document, sent, wish, by=_signed_in(request))
    except ChangedMeanwhileError as error:
        return _show(request, document, at=reference, complaint=str(error), status=409)
    except (DecisionError, SlotValueError) as error:
        typed = sent if wish == "correct" else None
        return _show(request, document, at=reference, complaint=str(error), typed=typed, status=422)
    said = {"accept": _("Accepted"), "refuse": _("Refused")}.get(wish, _("Corrected and accepted"))
    messages.success(request, f"{said}{_(': ')}{reference}")
    return _go_on(address, after=reference)


@require_POST
@requires(Permission.REVIEW)
def add(request: HttpRequest, address: str) -> HttpResponse:
    """Add an object that the reader missed."""
    document = _shown_document(address)
    try:
        kind = Kind(request.POST.get("kind", ""))
    except ValueError:
        raise Http404 from None
    try:
        values = read_new(kind, document, request.POST)
        subject = add_object(document, kind, values, by=_signed_in(request), now=timezone.now())
    except (DecisionError, SlotValueError) as error:
        return _show(request, document, complaint=str(error), typed=request.POST, adding=kind, status=422)
    messages.success(request, _("Added: %(reference)s") % {"reference": subject.reference})
    return _go_on(address, after=subject.reference)


@require_POST
@requires(Permission.REVIEW)
def take_back(request: HttpRequest, address: str) -> HttpResponse:
    """Undo one's own last decision on the document."""
    document = _shown_document(address)
    number = request.POST.get("entry", "")
    entry = get_object_or_404(Entry, pk=int(number) if number.isdecimal() else 0, by=_signed_in(request))
    try:
        undo(entry, by=_signed_in(request), now=timezone.now())
    except DecisionError as error:
        return _show(request, document, complaint=str(error), status=409)
    reference = Subject.objects.values_list("reference", flat=True).get(pk=entry.subject_id)
    messages.success(request, _("Undone: %(reference)s") % {"reference": reference})
    return redirect(f"{reverse('workspace:judge', args=[address])}?at={reference}")


def _shown_document(address: str) -> Document:
    """Raises Http404 for a document that was taken down in the meantime: nothing of it is left to decide on."""
    document = find_by_address(address)
    if document.is_taken_down:
        raise Http404
    return document


def _decide(card: Card, document: Document, sent: QueryDict, wish: str, *, by: User) -> None:
    now, seen, why = timezone.now(), sent.get("seen", ""), sent.get("why", "")
    match wish:
        case "accept":
            settle(card.statements, seen=seen, by=by, now=now)
        case "refuse":
            every = [each.pk for each in card.statements]
            settle(card.statements, seen=seen, by=by, now=now, refused=every, why=why)
        case "correct":
            if seen != card.seen:
                raise ChangedMeanwhileError(_("Somebody has decided on this in the meantime. Nothing was changed."))
            typed = read_typed(card, document, sent)
            settle(
                card.statements,
                seen=seen,
                by=by,
                now=now,
                corrected=typed.corrected,
                refused=typed.refused,
                added=typed.added,
                why=why,
            )
        case _:
            raise DecisionError(f"need accept, refuse or correct, got {wish!r}")


def _go_on(address: str, *, after: str) -> HttpResponse:
    """Back to the document, at the next object that is undecided."""
    return redirect(f"{reverse('workspace:judge', args=[address])}?after={after}")


def _page_link(only: str, spoken: str) -> str:
    kept = {key: value for key, value in (("only", only), ("language", spoken)) if value}
    return f"?{urlencode(kept)}&page=" if kept else "?page="


def _queue() -> list[Waiting]:
    return waiting(contradicted=[str(each.pk) for each in disputed(limit=_MOST_DISPUTED)])


def _cards(document: Document, *, at: str = "", typed: QueryDict | None = None) -> list[Card]:
    sheets = document_sheets(document)
    agreements = [each.subject for each in sheets if each.subject.kind == Kind.AGREEMENT]
    return [
        make_card(
            each,
            document,
            agreements=agreements,
            typed=typed if each.subject.reference == at else None,
            unsure=_is_unsure,
        )
        for each in sheets
    ]


def _is_unsure(statement: Statement) -> bool:
    return statement.state == State.PROPOSED and statement.confidence is not None and statement.confidence < UNSURE


def _show(
    request: HttpRequest,
    document: Document,
    *,
    at: str = "",
    complaint: str = "",
    typed: QueryDict | None = None,
    adding: Kind | None = None,
    status: int = 200,
) -> HttpResponse:
    cards = _cards(document, at=at, typed=typed)
    groups = list_facts(document, [card.sheet for card in cards], language=language())
    here = at or _find_place(request, cards)
    agreements = [card.sheet.subject for card in cards if card.sheet.subject.kind == Kind.AGREEMENT]
    undecided = sum(1 for card in cards if card.undecided)
    fallen = _fallen(document)
    decided = len(cards) - undecided + len(fallen)
    following = _following(document) if not undecided else None
    context = {
        "document": document,
        "address": address_of(document),
        "public_url": document_url(document),
        "marked": mark_document(document, [card.sheet for card in cards], ()),
        "cards": list(zip(cards, groups, strict=True)),
        "here": here,
        "complaint": complaint,
        "typed": typed is not None,
        "adding": adding,
        "kinds": [
            (kind, FACTS[kind], new_fields(kind, agreements, typed if adding is kind else None)) for kind in Kind
        ],
        "units": unit_words(),
        "undecided": undecided,
        "decided": decided,
        "all": decided + undecided,
        "fallen": fallen,
        "done_line": ngettext("%(done)d of %(all)d decided", "%(done)d of %(all)d decided", decided + undecided)
        % {"done": decided, "all": decided + undecided},
        "last": last_decision(document, _signed_in(request)),
        "following": reverse("workspace:judge", args=[address_of(following)]) if following is not None else "",
    }
    return render(request, "workspace/judge.html", context, status=status)


def _find_place(request: HttpRequest, cards: list[Card]) -> str:
    """The object that the page opens at: one that is asked for, else the next undecided after the last decision."""
    references = [card.sheet.subject.reference for card in cards]
    if request.GET.get("at", "") in references:
        return request.GET["at"]
    after = request.GET.get("after", "")
    start = references.index(after) + 1 if after in references else 0
    order = [*cards[start:], *cards[:start]]
    return next((card.sheet.subject.reference for card in order if card.undecided), references[0] if references else "")


def _fallen(document: Document) -> list[tuple[str, str]]:
    """Objects of which nothing stands any more in this document, each with the reason that was given."""
    standing = Statement.objects.live().filter(document=document).values("subject")
    rows = (
        Statement.objects.filter(document=document, state=State.REFUSED)
        .exclude(subject__in=standing)
        .values_list("subject__reference", "why")
        .distinct()
    )
    return sorted(dict(rows).items())


def _following(document: Document) -> Document | None:
    """The document that waits next."""
    return next((row.document for row in _queue() if row.document.pk != document.pk), None)


def _signed_in(request: HttpRequest) -> User:
    assert isinstance(request.user, User)  # noqa: S101 (the gate let nobody else in)
    return request.user
