"""Who tells of an object: documents, copies that count once, and what was told to be the same, with the reasons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.safestring import SafeString

from mithaq.platform.corpus.models import Document
from mithaq.platform.publishing.differences import PAGES
from mithaq.platform.publishing.evidence import document_url, title_of
from mithaq.platform.publishing.labels import GENRES, LANGUAGES, Words
from mithaq.platform.publishing.reasons import write_reason
from mithaq.platform.publishing.withheld import shown_links
from mithaq.platform.register.models import Actor
from mithaq.platform.review.models import Link
from mithaq.platform.review.queries import Sheet
from mithaq.platform.review.same import members_of
from mithaq.platform.review.vocabulary import Kind, LinkKind, State
from mithaq.resolving.reasons import from_json


@dataclass(frozen=True, slots=True)
class Account:
    """A document that tells of the object. `copy_of` is the title of the document of which it is a copy, else empty."""

    document: Document
    url: str
    genre: Words
    language: Words
    copy_of: str
    copy_url: str


@dataclass(frozen=True, slots=True)
class Tie:
    """Two that are the same, or may be: the other one, how sure, and why.

    Attributes:
        name, url: of the one that the page is not of; the url is empty where it has no page of its own.
        score: 0 to 100; None where a person said it.
        who: the person, or what decided.
        is_object: whether the name is the reference of an agreement or a commitment, not that of an actor.
    """

    name: str
    url: str
    score: int | None
    reasons: tuple[SafeString, ...]
    who: str
    merged: bool
    is_object: bool


def tell_accounts(sheet: Sheet) -> list[Account]:
    """The documents of a sheet, originals before their copies, in the order in which they appeared: one query."""
    originals = Document.objects.without_text().in_bulk(
        {each.copy_of_id for each in sheet.documents if each.copy_of_id}
    )
    held = sorted(sheet.documents, key=lambda each: (each.copy_of_id is not None, each.published or "9", each.pk))
    return [_account(each, originals.get(each.copy_of_id) if each.copy_of_id else None) for each in held]


def _account(document: Document, original: Document | None) -> Account:
    return Account(
        document=document,
        url=document_url(document),
        genre=GENRES.get(document.genre, document.genre),
        language=LANGUAGES.get(document.language, ""),
        copy_of=title_of(original) if original is not None else "",
        copy_url=document_url(original) if original is not None else "",
    )


def tell_ties(sheet: Sheet) -> list[Tie]:
    """What was merged into this object, then what may be the same: two queries."""
    head = sheet.subject.pk
    return _ties(members_of([head])[head], names={sheet.subject.reference})


def tell_actor_ties(actor: Actor) -> list[Tie]:
    """The same for the names of an actor: three queries."""
    members = members_of([actor.pk])[actor.pk]
    return _ties(members, names={actor.name, *(each.name for each in actor.names.all())}, own=actor.pk)


def _ties(members: Iterable[UUID], *, names: set[str], own: UUID | None = None) -> list[Tie]:
    held = set(members)
    links = shown_links().touching(held).filter(state__in=[State.ACCEPTED, State.PROPOSED]).select_related("decided_by")
    found = []
    others = {pk for each in links for pk in (each.one, each.other)} - held
    slugs = dict(Actor.objects.filter(pk__in=others).values_list("pk", "slug"))
    for each in links:
        merged = each.state == State.ACCEPTED and each.one in held and each.other in held
        if not merged and each.state == State.ACCEPTED:
            continue  # what would join but for a document or a person that tells the two apart
        if each.state == State.PROPOSED and each.one in held and each.other in held:
            continue  # settled through another one
        pk, name = _other_side(each, held, names, own)
        found.append(
            Tie(
                name=name,
                url=_address(each.kind, pk, name, slugs) if not merged else "",
                score=round(100 * each.score) if each.score is not None else None,
                reasons=tuple(dict.fromkeys(write_reason(reason) for reason in from_json(each.reasons))),
                who=str(each.decided_by) if each.decided_by is not None else "",
                merged=merged,
                is_object=each.kind in (LinkKind.AGREEMENT, LinkKind.COMMITMENT),
            )
        )
    found.sort(key=lambda tie: (not tie.merged, -(101 if tie.score is None else tie.score), tie.name))
    # Several members of the group may be alike to one other: the surest link stands for them.
    return list({tie.name: tie for tie in reversed(found)}.values())[::-1]


def _other_side(link: Link, held: set[UUID], names: set[str], own: UUID | None) -> tuple[UUID, str]:
    """The side that is not the page's own."""
    one, other = (link.one, link.one_name), (link.other, link.other_name)
    if link.one not in held or link.other not in held:
        return one if link.one not in held else other
    if own is not None:
        return other if link.one == own else one
    return other if link.one_name in names else one


def _address(kind: str, pk: UUID, name: str, slugs: dict[UUID, str]) -> str:
    if kind in (LinkKind.AGREEMENT, LinkKind.COMMITMENT):
        return reverse(PAGES[Kind(kind)], kwargs={"reference": name})
    return reverse("publishing:actor", args=[slugs[pk]]) if pk in slugs else ""
