"""Actors as lists and pages show them: every spelling with its sentence, functions over time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from mithaq.platform.publishing.evidence import show_statements
from mithaq.platform.publishing.facets import Dimension
from mithaq.platform.publishing.highlight import tell_script
from mithaq.platform.publishing.labels import ACTOR_KINDS, Words
from mithaq.platform.publishing.shown import Shown
from mithaq.platform.register import queries
from mithaq.platform.register.models import Actor
from mithaq.platform.register.rules import name_body, name_person
from mithaq.platform.review.models import Same, Statement
from mithaq.platform.review.naming import NAMING_SLOTS, names_in
from mithaq.platform.review.queries import Sheet
from mithaq.platform.review.vocabulary import LinkKind


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
                for each in choice.everyone:
                    for name in names_in(each):
                        held.setdefault(name, []).append(each)
    return [_spelling(each.name, each.count, held[each.name]) for each in actor.names.all() if held.get(each.name)]


def _spelling(name: str, count: int, statements: Sequence[Statement]) -> Spelling:
    document = next((each.document for each in statements if each.document is not None), None)
    language, direction = tell_script(name, language=document.language if document is not None else "ar")
    script = _("Arabic script") if direction == "rtl" else _("Latin script")
    return Spelling(show_statements(statements, name), script, language or None, count)


def find_merged(slug: str) -> str:
    """The slug of the actor that stands for the one that had this slug; raises Http404 where there is none."""
    for each in Same.objects.filter(kind__in=[LinkKind.PERSON, LinkKind.ORGANISATION]):
        name = name_person(each.name) if each.kind == LinkKind.PERSON else name_body(each.name)
        if name is not None and name.slug == slug and name.id != each.head:
            head = Actor.objects.filter(pk=each.head).values_list("slug", flat=True).first()
            if head is not None:
                return str(head)
    raise Http404


def dimensions() -> list[Dimension[Actor]]:
    return [
        Dimension(
            name="kind",
            legend=_("Kind"),
            values=lambda each: [each.kind],
            word=lambda code: str(ACTOR_KINDS.get(code, code)),
        )
    ]
