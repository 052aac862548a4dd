"""Bringing documents in: received, read, proposed and shown, as one act.

This stands above corpus, review and register, which know nothing of each other upwards.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from mithaq.platform.accounts.models import User
from mithaq.platform.corpus.actions import (
    drop_unused_original,
    keep_original,
    reader_version,
    store_document,
    store_reading,
)
from mithaq.platform.corpus.copies import find_copies, record_copies
from mithaq.platform.corpus.models import Document
from mithaq.platform.corpus.queries import find_document, has_reading
from mithaq.platform.ledger.actions import SYSTEM, record
from mithaq.platform.linking import link_by_settings
from mithaq.platform.review.proposing import Proposal, propose
from mithaq.platform.review.vocabulary import State
from mithaq.reading import model
from mithaq.reading.errors import ReadingError

Reader = Callable[[model.Document], model.Reading]


@dataclass(frozen=True, slots=True)
class AddResult:
    """The document, and whether it is new: the same bytes are added once.

    Attributes:
        copy_of: the document of whose text it is a reprint or an excerpt; None where it is of its own.
        merged, proposed: how many links were made, and how many wait for a person.
    """

    document: Document
    added: bool
    copy_of: Document | None = None
    merged: int = 0
    proposed: int = 0


def add_document(
    document: model.Document,
    *,
    original: bytes,
    media_type: str,
    now: datetime,
    by: User | None = None,
    demonstration: bool = False,
    read: Reader | None = None,
) -> AddResult:
    """Read a document into the register.

    Bytes that are there already change nothing and are not read again. Else everything is stored or nothing: the
    original, the document, its reading, the proposed statements, their projection, the links with what was there and
    the entries of the ledger. Copies of a text are recognised before it is read.

    Args:
        original: the bytes as they were received; their hash is the document's identity.
        read: the reader; None is `mithaq.reading.pipeline.read`, imported only when something is to be read.

    Raises ReadingError where the document has no text; whatever the reader raises passes through.
    """
    known = find_document(hashlib.sha256(original).hexdigest())
    if known is not None:
        return AddResult(known, added=False)
    if not document.text.strip():
        raise ReadingError(f"need a document with text, {document.id} has none")
    copies = find_copies(document.text)
    # Before the transaction: reading takes seconds, and SQLite lets one writer in at a time.
    found = (read or _reader())(document)
    kept = keep_original(original)
    try:
        with transaction.atomic():
            stored = store_document(
                document, found, original=original, media_type=media_type, now=now, demonstration=demonstration
            )
            copy_of = record_copies(stored, copies, now=now)
            proposal = propose(store_reading(stored, found, now=now), found, now=now)
            links = link_by_settings(stored, now=now)
            merged = sum(each.state == State.ACCEPTED for each in links)
            record(
                action="document.added",
                subject_kind="document",
                subject_id=stored.pk,
                now=now,
                by=by,
                by_name=SYSTEM,
                after={
                    "sha256": stored.sha256,
                    "name": stored.name,
                    "objects": len(proposal.subjects),
                    "statements": proposal.proposed,
                    "copy_of": copy_of.pk if copy_of is not None else None,
                    "merged": merged,
                    "links_proposed": len(links) - merged,
                },
            )
    except IntegrityError:
        # Somebody else added the same bytes while this reading ran: theirs stands.
        known = find_document(hashlib.sha256(original).hexdigest())
        if known is None:
            raise
        return AddResult(known, added=False)
    finally:
        if kept:
            drop_unused_original(original)
    return AddResult(stored, added=True, copy_of=copy_of, merged=merged, proposed=len(links) - merged)


def read_again(document: Document, *, now: datetime, read: Reader | None = None) -> Proposal | None:
    """Read a stored document with the present version of the reader and propose what changed.

    None where this version has read it already. No decision of a person is undone (see review/proposing.py).
    """
    found = (read or _reader())(
        model.Document(
            id=document.name,
            text=document.text,
            published=document.published or None,
            url=document.url or None,
            title=document.title,
        )
    )
    if has_reading(document, version=reader_version(found)):
        return None
    with transaction.atomic():
        proposal = propose(store_reading(document, found, now=now), found, now=now)
        link_by_settings(document, now=now)
        return proposal


def _reader() -> Reader:
    # spaCy takes seconds to import: never for a document that is known.
    from mithaq.reading.pipeline import read

    return read
