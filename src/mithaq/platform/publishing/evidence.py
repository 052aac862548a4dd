"""From the statements of the register to what a page shows of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from django.http import Http404
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mithaq.platform.corpus.models import Document
from mithaq.platform.publishing.formatting import split_derivation, write_date
from mithaq.platform.publishing.highlight import tell_script
from mithaq.platform.publishing.shown import Basis, Passage, Shown, unknown
from mithaq.platform.review.models import Passage as StoredPassage
from mithaq.platform.review.models import Statement, Subject
from mithaq.platform.review.queries import Sheet, sheets
from mithaq.platform.review.rules import Choice
from mithaq.platform.review.vocabulary import Origin, State

_HEX = frozenset("0123456789abcdef")
_ADDRESS_DIGITS = 16  # of the document's hash: enough to tell documents apart, short enough to read aloud


def address_of(document: Document) -> str:
    """The part of the address that names a document: it outlives a rebuilt database."""
    return document.sha256[:_ADDRESS_DIGITS]


def title_of(document: Document) -> str:
    """The title, or what stands in its place where the document was taken down."""
    return _("Document taken down") if document.is_taken_down else document.title


def document_url(document: Document) -> str:
    return reverse("publishing:document", kwargs={"address": address_of(document)})


def find_by_address(address: str) -> Document:
    """By the first digits of its hash. Raises Http404 unless exactly one document has them."""
    if len(address) < 8 or not set(address) <= _HEX:
        raise Http404(_("No document has this address."))
    # A range, since a LIKE would not use the index on every database.
    held = list(Document.objects.filter(sha256__gte=address, sha256__lt=address + "g")[:2])
    if len(held) != 1:
        raise Http404(_("No document has this address."))
    return held[0]


def quote(passage: StoredPassage, document: Document) -> Passage:
    """A stored passage as a page shows it, in its sentence."""
    at = passage.start - passage.sentence_start
    language, direction = tell_script(passage.sentence, language=document.language)
    return Passage(
        title=document.title,
        url=f"{document_url(document)}#s-{passage.start}-{passage.end}",
        published=document.published or None,
        start=passage.start,
        end=passage.end,
        before=passage.sentence[:at],
        words=passage.original,
        after=passage.sentence[at + len(passage.original) :],
        language=language or None,
        direction=direction,
        demonstration=document.is_demonstration,
    )


class Book:
    """What some objects of the register rest on, loaded once for a page (two queries, whatever their number)."""

    def __init__(self, sheets: Mapping[UUID, Sheet]) -> None:
        self._sheets = sheets

    @classmethod
    def of(cls, subjects: Iterable[Subject], *, slots: Iterable[str] | None = None) -> Book:
        """With `slots`, only these: a list that shows four of fifteen need not load the others."""
        return cls(sheets(subjects, slots=slots))

    def sheet(self, subject: UUID) -> Sheet:
        return self._sheets[subject]

    def show(self, subject: UUID, slot: str, text: str, *, machine: str | None = None, missing: str = "") -> Shown:
        """What a single slot shows, written as `text`, with every sentence that states it.

        Where nobody has stated it, the words `missing`; where all documents that state it were taken down, that it is
        withheld.
        """
        sheet = self._sheets[subject]
        choice = sheet.one(slot)
        if choice is None:
            return unknown(_("withheld") if slot in sheet.withheld else missing or _("not stated"))
        return show_choice(choice, text, machine=machine)

    def show_date(self, subject: UUID, slot: str, value: str, *, language: str, short: bool = True) -> Shown:
        """A date of any precision."""
        written = write_date(value, language=language, short=short)
        return self.show(subject, slot, written.text, machine=written.machine)


def show_choice(choice: Choice[Statement], text: str, *, machine: str | None = None) -> Shown:
    """One value of a slot with all that states it."""
    return show_statements((choice.chosen, *choice.also), text, machine=machine)


def show_statements(held: Sequence[Statement], text: str, *, machine: str | None = None) -> Shown:
    """Statements of one value as one shown value: read from documents, or else stated by a person."""
    read = [each for each in held if each.origin == Origin.READING]
    passages = tuple(
        quote(passage, each.document)
        for each in (read or held)
        if each.document is not None
        for passage in each.passages.all()
    )
    return Shown(
        text=text,
        basis=Basis.STATED if read else Basis.HAND,
        accepted=any(each.state == State.ACCEPTED for each in held),
        passages=_without_repeats(passages),
        note=write_derivation(next((each.derived for each in read if each.derived), "")) if read else _say_who(held[0]),
        machine=machine,
        about=held[0].subject.reference,
        slot=held[0].slot,
    )


def compute(text: str, note: str, *, inputs: Sequence[Shown] = (), href: str = "") -> Shown:
    """A value that was computed here; it is accepted where all its inputs are."""
    return Shown(
        text=text,
        basis=Basis.COMPUTED,
        accepted=all(each.accepted for each in inputs),
        note=note,
        inputs=tuple(inputs),
        href=href,
    )


def write_derivation(note: str) -> str:
    """How a reading came to a value that is not written out, in words of the page; empty where it is.

    The reader notes it in English, which exports give as it is. A page says in its own language what it can: a day
    told from the publication; else only that other words of the document gave it.
    """
    if not note:
        return ""
    told = split_derivation(note)
    if told is None:
        return _("worked out from other words of the document, not written out")
    words, published = told
    day = write_date(published, language=(get_language() or "fr")).text
    return _("worked out from “%(words)s” and the date of publication, %(date)s") % {"words": words, "date": day}


def _say_who(statement: Statement) -> str:
    person = str(statement.person) if statement.person is not None else ""
    said = _("%(person)s, %(date)s") % {"person": person, "date": statement.created_at.date().isoformat()}
    return f"{said}: {statement.why}" if statement.why else said


def _without_repeats(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    return tuple({each.url: each for each in passages}.values())
