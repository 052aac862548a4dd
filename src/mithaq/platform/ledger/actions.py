"""Writing into the ledger."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from mithaq.platform.accounts.models import User
from mithaq.platform.ledger.models import Entry

Json = Mapping[str, object] | Sequence[object] | str | int | float | bool | None

SYSTEM = "Mithaq"


def record(
    *,
    action: str,
    subject_kind: str,
    subject_id: object,
    now: datetime,
    by: User | None = None,
    by_name: str = SYSTEM,
    before: Json = None,
    after: Json = None,
    why: str = "",
) -> Entry:
    """Add one entry, in the transaction of what it records.

    `by_name` is used only where `by` is None: else the user's own name is written.
    """
    return Entry.objects.create(
        at=now,
        by=by,
        by_name=str(by) if by is not None else by_name,
        action=action,
        subject_kind=subject_kind,
        subject_id=str(subject_id),
        before=before,
        after=after,
        why=why,
    )
