"""What was known of an object at an earlier time: statements with the state that they had then."""

from collections.abc import Iterable, Mapping
from copy import copy
from datetime import datetime

from django.db.models import Q

from mithaq.platform.ledger.models import Entry
from mithaq.platform.review.models import Statement, Subject
from mithaq.platform.review.queries import history
from mithaq.platform.review.rules import Choice, choose
from mithaq.platform.review.vocabulary import State

# Entries that are about more than one object name none of them.
_MANY = ("documents", "document", "subjects")


def states_before(entry: Entry) -> dict[int, State]:
    """The number of each statement that the entry decided on, to the state that it had before."""
    before = entry.before
    if not isinstance(before, Mapping):
        return {}
    if "statement" in before:
        return {int(before["statement"]): State(before["state"])}
    found: dict[int, State] = {}
    for key, held in before.items():
        if key in set(State):
            found |= {int(number): State(key) for number in held}
        elif key.isdecimal():
            found[int(key)] = State(held)
    return found


def entries_of(subject: Subject) -> list[Entry]:
    """Every entry of the ledger that is about the object or decided on one of its statements now, oldest first."""
    own = Q(subject_kind=subject.kind, subject_id=str(subject.pk)) | Q(statements__subject=subject)
    return list(Entry.objects.filter(own).distinct().order_by("at", "id"))


def as_it_was(subject: Subject, on: datetime) -> dict[str, tuple[Choice[Statement], ...]]:
    """What the object showed at the end of `on`, slot by slot as `Sheet.slots`; empty where nothing was known.

    The statements are copies with the state of that time: they are not to be saved. Which of several was preferred by
    then, and merging and parting of objects, are not taken back.
    """
    held = {each.pk: copy(each) for each in history(subject) if each.created_at <= on}
    for entry in _decided_after(subject, on):
        for number, state in states_before(entry).items():
            if number in held:
                held[number].state = state
    return choose(held.values())


def _decided_after(subject: Subject, on: datetime) -> Iterable[Entry]:
    """The latest first, so that the earliest after `on` has the last word."""
    about = Q(subject_kind=subject.kind, subject_id=str(subject.pk)) | Q(subject_kind__in=_MANY)
    return Entry.objects.filter(about, at__gt=on).order_by("-at", "-id").iterator(chunk_size=500)
