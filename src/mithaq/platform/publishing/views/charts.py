"""Charts as images: the same data as the table beside them."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from mithaq.platform.publishing.chart_data import documents_by_year, promised_by_deadline
from mithaq.platform.publishing.charts import Bar, Theme, draw_bars
from mithaq.platform.publishing.views.page import language, today
from mithaq.platform.register import queries

CHARTS: dict[str, Callable[[], list[Bar]]] = {
    "documents-by-year": lambda: documents_by_year(on=today(), language=language()),
    "promised-by-deadline": lambda: promised_by_deadline(queries.totals_promised(), language=language()),
}


@require_safe
@cache_control(max_age=300)
def chart(request: HttpRequest, name: str, theme: str) -> HttpResponse:  # noqa: ARG001 (a view is given its request)
    if name not in CHARTS or theme not in set(Theme):
        raise Http404(_("There is no chart at this address."))
    drawn = draw_bars(CHARTS[name](), theme=Theme(theme))
    return HttpResponse(drawn, content_type="image/svg+xml")
