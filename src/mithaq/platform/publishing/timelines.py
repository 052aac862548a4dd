"""Functions over time: one person's, and one function's holders. Days are those of documents, not of appointments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mithaq.platform.publishing.actors import url_of
from mithaq.platform.publishing.evidence import Book
from mithaq.platform.publishing.shown import Shown
from mithaq.platform.register.models import Position


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person in a function, as documents saw it.

    Attributes:
        position: the newest that says so; `role` is its words.
        first, last: ISO days of the first and the last dated document that says so; empty where all are undated.
        documents: how many say so.
    """

    position: Position
    person_url: str
    organisation_url: str
    role: Shown
    first: str
    last: str
    documents: int


@dataclass(frozen=True, slots=True)
class Office:
    """One function and everybody whom documents give it, the first seen first. There are two people at least."""

    name: str
    holders: tuple[Tenure, ...]


def find_tenures(positions: Iterable[Position], book: Book) -> list[Tenure]:
    """Each person and function once, however many documents say so; the first seen first, undated ones last."""
    held: dict[object, list[Position]] = {}
    for each in positions:
        held.setdefault((each.person_id, each.office or each.subject_id), []).append(each)
    tenures = [_tenure(same, book) for same in held.values()]
    return sorted(tenures, key=lambda each: (each.first or "9", each.last, each.position.reference))


def find_offices(holders: Iterable[Position], book: Book) -> list[Office]:
    """Functions that several people held, one after the other or beside each other."""
    by_office: dict[str, list[Position]] = {}
    for each in holders:
        by_office.setdefault(each.office, []).append(each)
    found = []
    for same in by_office.values():
        tenures = find_tenures(same, book)
        if len(tenures) > 1:
            found.append(Office(max((each.role for each in same), key=len), tuple(tenures)))
    return found


def _tenure(same: Sequence[Position], book: Book) -> Tenure:
    newest = max(same, key=lambda each: (each.last_heard_on is not None, each.last_heard_on, each.reference))
    documents = {document.pk: document for each in same for document in book.sheet(each.subject_id).documents}
    days = sorted(document.published for document in documents.values() if document.published)
    return Tenure(
        position=newest,
        person_url=url_of(newest.person),
        organisation_url=url_of(newest.organisation) if newest.organisation is not None else "",
        role=book.show(newest.subject_id, "role.role", newest.role),
        first=days[0] if days else "",
        last=days[-1] if days else "",
        documents=len(documents),
    )
