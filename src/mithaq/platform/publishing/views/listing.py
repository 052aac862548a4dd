"""What the four lists have in common: filters from the address, pages, chips, links to the exports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, QueryDict
from django.urls import reverse

from mithaq.platform.publishing.facets import Dimension, Facet, filter_rows

Row = TypeVar("Row")

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is on, and the address without it."""

    legend: str
    word: str
    url: str


def read_choices(query: QueryDict, dimensions: Sequence[Dimension[Any]]) -> Mapping[str, frozenset[str]]:
    """The values chosen in the address; an empty value is no choice."""
    return {
        each.name: frozenset(value for value in query.getlist(each.name) if value)
        for each in dimensions
        if any(query.getlist(each.name))
    }


def choose_rows(
    request: HttpRequest, rows: Sequence[Row], dimensions: Sequence[Dimension[Row]]
) -> tuple[list[Row], list[Facet]]:
    return filter_rows(rows, dimensions, chosen=read_choices(request.GET, dimensions))


def cut_page(request: HttpRequest, rows: Sequence[Row]) -> Page[Row]:
    """The page that the address asks for; the nearest one where it asks for none that exists."""
    return Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))


def list_context(
    request: HttpRequest, name: str, facets: Sequence[Facet], page: Page[Any], *, total: int
) -> dict[str, Any]:
    """Everything that the parts of a list page need, except the table itself."""
    chips = [
        Chip(facet.legend, option.word, _address(_without(request.GET, facet.name, option.value), name))
        for facet in facets
        for option in facet.chosen
    ]
    kept = request.GET.copy()
    kept.pop("page", None)
    query = f"?{kept.urlencode()}" if kept else ""
    rest = kept.urlencode()
    return {
        "facets": facets,
        "chips": chips,
        "chosen_count": len(chips),
        "page": page,
        "page_link": f"?{rest}&page=" if rest else "?page=",
        "found": page.paginator.count,
        "total": total,
        "csv_url": reverse(f"publishing:{name}-csv") + query,
        "json_url": reverse(f"publishing:{name}-json") + query,
        "all_url": reverse(f"publishing:{name}"),
    }


def _without(query: QueryDict, name: str, value: str) -> QueryDict:
    rest = query.copy()
    rest.pop("page", None)
    rest.setlist(name, [each for each in query.getlist(name) if each != value])
    return rest


def _address(query: QueryDict, name: str) -> str:
    written = query.urlencode()
    return reverse(f"publishing:{name}") + (f"?{written}" if written else "")
