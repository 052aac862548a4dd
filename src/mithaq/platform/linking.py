"""Linking a document with what the register holds, as it is added.

This stands beside intake, above review and register. What a document may have in common with others is looked up under
keys (days, quantities, names), so that the cost of one more document does not grow with the register; the linking
library (`mithaq.resolving`) decides on those few; its answer is kept as links, which people can undo.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string

from mithaq import __version__
from mithaq.platform.corpus.models import Document
from mithaq.platform.link_drafts import OBJECTS, draft_links
from mithaq.platform.neighbours import find_neighbours
from mithaq.platform.register.rules import name_body, name_person
from mithaq.platform.review.linking import propose_links
from mithaq.platform.review.models import Link, Statement
from mithaq.platform.review.same import heads_of
from mithaq.platform.review.vocabulary import LIST_SLOTS, REFERENCE_SLOT, SINGLE_SLOTS, Kind
from mithaq.resolving.actors import key_of
from mithaq.resolving.facts import Document as Linked
from mithaq.resolving.facts import document_from
from mithaq.resolving.linking import Links

RULE = f"mithaq.resolving {__version__}"
_PLURALS = {
    Kind.AGREEMENT: "agreements",
    Kind.COMMITMENT: "commitments",
    Kind.ROLE: "roles",
    Kind.STRATEGY: "strategies",
}
# The values of each slot of each object, by kind and reference.
Held = dict[tuple[str, str], dict[str, list[Any]]]


def link_document(document: Document, *, now: datetime) -> list[Link]:
    """Link a document, whose statements are in the register, with what was there before; the new links.

    What is known of the others is not compared again: only pairs with this document are scored.
    """
    neighbours = find_neighbours(document)
    if not neighbours:
        return []
    held, subjects = _read_back([document, *neighbours])
    own = held.pop(document.pk)
    known = [document_from(each) for each in held.values()]
    keys = _keys_of([*known, document_from(own)])
    links = Links.from_dict(
        {
            "home": settings.MITHAQ_HOME_COUNTRY,
            "documents": [each.facts for each in known],
            "actors": _known_actors(_keys_of(known)),
            **_known_objects(held.values(), subjects),
        }
    )
    links.add([own])
    return propose_links(draft_links(links, document, keys), rule=RULE, document=document.pk, now=now)


def _keys_of(documents: Iterable[Linked]) -> dict[UUID, set[str]]:
    """The library's keys of each name of these documents, by the actor that bears it in the register."""
    keys: dict[UUID, set[str]] = defaultdict(set)
    for document in documents:
        for mention in document.mentions:
            actor = (name_person if mention.kind == "people" else name_body)(mention.form)
            if actor is not None:
                keys[actor.id].add(key_of(mention)[0])
    return keys


def _known_actors(keys: Mapping[UUID, set[str]]) -> list[tuple[str, str, float, list[str]]]:
    """Pairs of names that the register holds to be one actor, as the linking library keeps them."""
    heads = heads_of(keys)
    grouped: dict[UUID, set[str]] = defaultdict(set)
    for pk, held in keys.items():
        # One name in several countries is several bodies to the library; which of them was linked is not known.
        if len(held) == 1:
            grouped[heads[pk]] |= held
    return [pair for held in grouped.values() for pair in _star(sorted(held))]


def _known_objects(readings: Iterable[Mapping[str, Any]], subjects: Mapping[str, UUID]) -> dict[str, list[Any]]:
    """Pairs of agreements and of commitments that the register holds to be one."""
    heads = heads_of(subjects.values())
    found: dict[str, list[Any]] = {}
    rows = list(readings)
    for plural in OBJECTS:
        grouped: dict[UUID, list[str]] = defaultdict(list)
        for reading in rows:
            for each in reading[plural]:
                grouped[heads[subjects[each["id"]]]].append(f"{reading['id']}:{each['id']}")
        found[plural] = [pair for held in grouped.values() for pair in _star(sorted(held))]
    return found


def _star(members: Sequence[str]) -> list[tuple[str, str, float, list[str]]]:
    return [(members[0], each, 1.0, []) for each in members[1:]]


def link_by_settings(document: Document, *, now: datetime) -> list[Link]:
    """As the setting MITHAQ_LINKER says; nothing where it is empty."""
    if not settings.MITHAQ_LINKER:
        return []
    found: list[Link] = import_string(settings.MITHAQ_LINKER)(document, now=now)
    return found


def _read_back(documents: Sequence[Document]) -> tuple[dict[int, dict[str, Any]], dict[str, UUID]]:
    """What the live statements of these documents say, in the form of readings; and subjects by their references."""
    by_id = {each.pk: each for each in documents}
    # A person's own statement has no document, so that the column may be None; the filter leaves those out.
    slots: dict[int | None, Held] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    rows = (
        Statement.objects.live()
        .filter(document__in=by_id)
        .select_related("subject", "target")
        .order_by("document", "subject__reference", "item", "pk")
    )
    subjects: dict[str, UUID] = {}
    for each in rows:
        subjects[each.subject.reference] = each.subject_id
        value = each.target.reference if each.slot == REFERENCE_SLOT and each.target else each.value
        slots[each.document_id][each.subject.kind, each.subject.reference][each.slot].append(value)
    return {pk: _as_reading(document, slots[pk]) for pk, document in by_id.items()}, subjects


def _as_reading(document: Document, held: Mapping[tuple[str, str], Mapping[str, list[Any]]]) -> dict[str, Any]:
    reading: dict[str, Any] = {
        "id": str(document.pk),
        "language": document.language,
        "published": document.published or None,
        "countries": document.countries,
        **{plural: [] for plural in _PLURALS.values()},
    }
    for (kind, reference), values in held.items():
        reading[_PLURALS[Kind(kind)]].append(_as_fact(Kind(kind), reference, values))
    return reading


def _as_fact(kind: Kind, reference: str, values: Mapping[str, list[Any]]) -> dict[str, Any]:
    fact: dict[str, Any] = {"id": reference}
    for name in SINGLE_SLOTS[kind]:
        stated = values.get(f"{kind}.{name}")
        fact[name] = _as_number(stated[0]) if stated and name.startswith("quantity") else stated[0] if stated else None
    for plural, name in LIST_SLOTS[kind].items():
        fact[plural] = list(values.get(f"{kind}.{name}", ()))
    return fact


def _as_number(value: Any) -> float | None:
    try:
        return float(value)
    except (TypeError, ValueError):
        return None
