"""What the frame around every page needs, whichever app the page is of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Section:
    name: str
    word: str
    url: str


def frame(request: HttpRequest) -> dict[str, Any]:  # noqa: ARG001 (a context processor is given the request)
    """A context processor: the public sections, made when a page asks for them."""
    return {"sections": SimpleLazyObject(sections)}


def sections() -> list[Section]:
    words = {
        "overview": _("Overview"),
        "commitments": _("Commitments"),
        "agreements": _("Agreements"),
        "actors": _("Actors"),
        "documents": _("Documents"),
        "method": _("Method"),
        "open-data": _("Open data"),
    }
    return [Section(name, word, reverse(f"publishing:{name}")) for name, word in words.items()]
