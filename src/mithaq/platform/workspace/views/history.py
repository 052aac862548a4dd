"""What became of an object: every decision, every statement, and what was known of it on a day."""

from __future__ import annotations

from datetime import date, datetime, time

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from mithaq.platform.accounts.gate import requires
from mithaq.platform.accounts.vocabulary import Permission
from mithaq.platform.publishing.evidence import document_url
from mithaq.platform.publishing.labels import FACTS
from mithaq.platform.publishing.values import name_slot, write_value
from mithaq.platform.publishing.views.page import language, today
from mithaq.platform.review.earlier import as_it_was, entries_of
from mithaq.platform.review.models import Statement, Subject
from mithaq.platform.review.queries import history
from mithaq.platform.workspace.labels import decision_word, state_word


@require_safe
@requires(Permission.REVIEW)
def one(request: HttpRequest, reference: str) -> HttpResponse:
    """The object of this reference; `on` (ISO 8601) asks for another day than today."""
    subject = get_object_or_404(Subject, reference=reference)
    asked, complaint = request.GET.get("on", ""), ""
    on = today()
    try:
        on = date.fromisoformat(asked) if asked else on
    except ValueError:
        complaint = _("A day is written like 2026-11-21; “%(asked)s” is none.") % {"asked": asked}
    known = as_it_was(subject, datetime.combine(on, time.max, tzinfo=timezone.get_current_timezone()))
    context = {
        "subject": subject,
        "word": FACTS[subject.kind],
        "on": on.isoformat(),
        "complaint": complaint,
        "known": [
            (name_slot(slot), [(_words(choice.chosen), state_word(choice.chosen.state)) for choice in choices])
            for slot, choices in known.items()
        ],
        "entries": [(entry, decision_word(entry.action)) for entry in entries_of(subject)],
        "statements": [
            {
                "slot": name_slot(each.slot),
                "words": _words(each),
                "state": state_word(each.state),
                "statement": each,
                "url": document_url(each.document) if each.document is not None else "",
            }
            for each in history(subject)
        ],
    }
    return render(request, "workspace/history.html", context, status=422 if complaint else 200)


def _words(statement: Statement) -> str:
    if statement.target is not None:
        return statement.target.reference
    return write_value(statement.slot, statement.value, language=language()).text
