"""Actors as lists and pages show them: every spelling with its sentence, functions over time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from mithaq.platform.publishing.evidence import Book, show_statements
from mithaq.platform.publishing.facets import Dimension
from mithaq.platform.publishing.highlight import tell_script
from mithaq.platform.publishing.labels import ACTOR_KINDS, Words
from mithaq.platform.publishing.shown import Shown
from mithaq.platform.register import queries
from mithaq.platform.register.models import Actor, Position
from mithaq.platform.review.models import Statement
from mithaq.platform.review.queries import Sheet

NAMING_SLOTS = ("agreement.party", "agreement.signatory", "commitment.actor", "role.person", "role.organisation")


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name as documents write it, with the sentences that hold it."""

    shown: Shown
    script: Words
    language: str | None
    count: int


def all_actors() -> QuerySet[Actor]:
    """With their counts and spellings, by folded name: two queries."""
    return queries.actors().prefetch_related("names").order_by("key")


def url_of(actor: Actor) -> str:
    return reverse("publishing:actor", kwargs={"slug": actor.slug})


def find_spellings(actor: Actor, sheets: Iterable[Sheet]) -> list[Spelling]:
    """Every spelling of the actor's name with its sentences, the most used first."""
    held: dict[str, list[Statement]] = {}
    for sheet in sheets:
        for slot in NAMING_SLOTS:
            for choice in sheet.all(slot):
                for each in (choice.chosen, *choice.also, *choice.competing):
                    for name in names_in(each):
                        held.setdefault(name, []).append(each)
    return [_spelling(each.name, each.count, held[each.name]) for each in actor.names.all() if held.get(each.name)]


def names_in(statement: Statement) -> list[str]:
    """The names that a statement of one of NAMING_SLOTS holds."""
    value = statement.value
    if isinstance(value, dict):
        return [str(value[key]) for key in ("person", "organisation") if value.get(key)]
    return [str(value)]


def _spelling(name: str, count: int, statements: Sequence[Statement]) -> Spelling:
    document = next((each.document for each in statements if each.document is not None), None)
    language, direction = tell_script(name, language=document.language if document is not None else "ar")
    script = _("Arabic script") if direction == "rtl" else _("Latin script")
    return Spelling(show_statements(statements, name), script, language or None, count)


@dataclass(frozen=True, slots=True)
class Seen:
    """A function that a document gives a person: who, what, where, and on which day the document saw it."""

    position: Position
    person_url: str
    organisation_url: str
    role: Shown
    documents: tuple[str, ...]


def find_seen(positions: Sequence[Position], book: Book) -> list[Seen]:
    """Functions in the order of `positions`; the days are those of the documents, not of an appointment."""
    return [
        Seen(
            position=each,
            person_url=url_of(each.person),
            organisation_url=url_of(each.organisation) if each.organisation is not None else "",
            role=book.show(each.subject_id, "role.role", each.role),
            documents=tuple(
                sorted({document.published for document in book.sheet(each.subject_id).documents if document.published})
            ),
        )
        for each in positions
    ]


def dimensions() -> list[Dimension[Actor]]:
    return [
        Dimension(
            name="kind",
            legend=_("Kind"),
            values=lambda each: [each.kind],
            word=lambda code: str(ACTOR_KINDS.get(code, code)),
        )
    ]
