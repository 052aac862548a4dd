"""Charts as images: the same data as the table beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from decimal import Decimal

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from mithaq.platform.corpus.queries import documents_by_month
from mithaq.platform.publishing.charts import Bar, Theme, Width, draw_bars
from mithaq.platform.publishing.formatting import write_number
from mithaq.platform.publishing.quantities import write_amount
from mithaq.platform.publishing.views.page import language, today
from mithaq.platform.register import queries


def documents_by_year() -> list[Bar]:
    """One bar for each year from the first document to today, years without any included."""
    counts: Counter[int] = Counter()
    for month, number in documents_by_month():
        counts[int(month[:4])] += number
    if not counts:
        return []
    spoken = language()
    return [
        Bar(str(year), float(counts[year]), write_number(counts[year], language=spoken))
        for year in range(min(counts), max(today().year, max(counts)) + 1)
    ]


def promised_by_deadline() -> list[Bar]:
    """The lead total by year of deadline; what has none comes last. Only what the total counts."""
    total = next((each for each in queries.totals_promised() if each.quantity is not None), None)
    if total is None:
        return []
    sums: dict[str, Decimal] = {}
    for promise in total.counted:
        year = promise.deadline[:4]
        sums[year] = sums.get(year, Decimal(0)) + promise.quantity
    spoken = language()
    return [
        Bar(year or _("no deadline"), float(sums[year]), write_amount(sums[year], total.unit, language=spoken))
        for year in sorted(sums, key=lambda year: (not year, year))
    ]


CHARTS: dict[str, Callable[[], list[Bar]]] = {
    "documents-by-year": documents_by_year,
    "promised-by-deadline": promised_by_deadline,
}


@require_safe
@cache_control(max_age=300)
def chart(request: HttpRequest, name: str, theme: str) -> HttpResponse:  # noqa: ARG001 (a view is given its request)
    if name not in CHARTS or theme not in set(Theme):
        raise Http404(_("There is no chart at this address."))
    drawn = draw_bars(CHARTS[name](), theme=Theme(theme), width=Width.NARROW)
    return HttpResponse(drawn, content_type="image/svg+xml")
