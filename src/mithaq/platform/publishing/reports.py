"""What a report is about: the object, document or actor that an address names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404
from django.urls import reverse

from mithaq.platform.corpus.models import Document
from mithaq.platform.publishing.differences import PAGES
from mithaq.platform.publishing.evidence import document_url, find_by_address, title_of
from mithaq.platform.register.models import Actor
from mithaq.platform.review.models import Subject
from mithaq.platform.review.vocabulary import SLOTS, Kind

_REFERENCE = re.compile(r"[A-Z]{3}-\d{4}-\d{1,7}\Z")
_ADDRESS = re.compile(r"[0-9a-f]{16}\Z")


@dataclass(frozen=True, slots=True)
class About:
    """What a report is about; everything empty for the register as a whole.

    Attributes:
        key: as the address of the form has it, and as a report keeps it.
        name: for people; `url` is empty where it has no page of its own.
        slot: the value that is concerned; empty for all of it.
    """

    key: str = ""
    name: str = ""
    url: str = ""
    slot: str = ""
    subject: Subject | None = None
    document: Document | None = None


def find_about(key: str, slot: str = "") -> About:
    """By a reference, a document's address or an actor's slug; a slot that the object does not have is left out.

    Raises Http404 where nothing has that name.
    """
    if not key:
        return About()
    if _REFERENCE.match(key):
        subject = Subject.objects.filter(reference=key).first()
        if subject is None:
            raise Http404
        kind = Kind(subject.kind)
        url = reverse(PAGES[kind], kwargs={"reference": key}) if kind in PAGES else ""
        return About(key, key, url, slot if slot in SLOTS[kind] else "", subject=subject)
    if _ADDRESS.match(key):
        document = find_by_address(key)
        return About(key, title_of(document), document_url(document), document=document)
    actor = Actor.objects.filter(slug=key).first()
    if actor is None:
        raise Http404
    return About(key, actor.name, reverse("publishing:actor", args=[actor.slug]))


def report_url(key: str, slot: str = "") -> str:
    """The form, for the object, document or actor of this name, or for one value of it."""
    query = {"about": key, **({"slot": slot} if slot else {})}
    return f"{reverse('publishing:report')}?{urlencode(query)}"
