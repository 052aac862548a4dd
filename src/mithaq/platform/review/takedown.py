"""Taking a document down, and putting it back: what it states leaves the register and returns to it.

No statement is lost: they are left out of everything that the register shows for as long as their document is taken
down (see docs/adr/0010). The hash of what was received, the day and the reason stay visible to everybody.
"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from mithaq.platform.accounts.models import User
from mithaq.platform.corpus.models import Document
from mithaq.platform.corpus.takedown import delete_original
from mithaq.platform.corpus.vocabulary import Original
from mithaq.platform.ledger.actions import record
from mithaq.platform.ledger.models import Entry
from mithaq.platform.review.models import Statement
from mithaq.platform.review.projection import project
from mithaq.reading.errors import MithaqError


class TakedownError(MithaqError):
    """A document that cannot be taken down or put back like this."""


@transaction.atomic
def take_down(document: Document, *, why: str, by: User, now: datetime, delete: bool = False) -> Entry:
    """Show nothing any more of what a document says; `delete` also deletes the file that was received, for good.

    Raises:
        TakedownError: no reason, which everybody can read, or it is taken down already.
    """
    held = _lock(document, why)
    if held.taken_down_at is not None:
        raise TakedownError(_("This document is taken down already."))
    held.taken_down_at, held.taken_down_why = now, why.strip()
    if delete:
        delete_original(held)
    else:
        held.original_is = Original.SEALED if held.original_is == Original.KEPT else held.original_is
    return _record(held, "document.taken_down", why=why, by=by, now=now)


@transaction.atomic
def put_back(document: Document, *, why: str, by: User, now: datetime) -> Entry:
    """Show again what a document says, as it was decided before and since. A deleted file does not come back.

    Raises:
        TakedownError: no reason, or it is not taken down.
    """
    held = _lock(document, why)
    if held.taken_down_at is None:
        raise TakedownError(_("This document is not taken down."))
    held.taken_down_at, held.taken_down_why = None, ""
    held.original_is = Original.KEPT if held.original_is == Original.SEALED else held.original_is
    return _record(held, "document.put_back", why=why, by=by, now=now)


def _lock(document: Document, why: str) -> Document:
    if not why.strip():
        raise TakedownError(_("Taking a document down or putting it back needs a reason."))
    return Document.objects.select_for_update().get(pk=document.pk)


def _record(held: Document, action: str, *, why: str, by: User, now: datetime) -> Entry:
    held.save(update_fields=["taken_down_at", "taken_down_why", "original_is"])
    entry = record(
        action=action,
        subject_kind="document",
        subject_id=held.pk,
        now=now,
        by=by,
        after={"sha256": held.sha256, "original": held.original_is},
        why=why,
    )
    project(set(Statement.objects.filter(document=held).order_by().values_list("subject", flat=True)))
    return entry
