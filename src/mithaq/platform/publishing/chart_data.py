"""What each chart shows: the same bars for the drawing and for the table beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from mithaq.platform.corpus.queries import documents_by_month
from mithaq.platform.publishing.charts import Bar
from mithaq.platform.publishing.formatting import write_number
from mithaq.platform.publishing.quantities import write_amount
from mithaq.platform.register.totals import Total


def documents_by_year(*, on: date, language: str) -> list[Bar]:
    """One bar for each year from the first document to today, years without any included."""
    counts: Counter[int] = Counter()
    for month, number in documents_by_month():
        counts[int(month[:4])] += number
    if not counts:
        return []
    return [
        Bar(str(year), float(counts[year]), write_number(counts[year], language=language))
        for year in range(min(counts), max(on.year, max(counts)) + 1)
    ]


def promised_by_deadline(totals: Iterable[Total], *, language: str) -> list[Bar]:
    """The first of `totals` that counts anything, by year of deadline; what has no deadline comes last."""
    total = next((each for each in totals if each.quantity is not None), None)
    if total is None:
        return []
    sums: dict[str, Decimal] = {}
    for promise in total.counted:
        year = promise.deadline[:4]
        sums[year] = sums.get(year, Decimal(0)) + promise.quantity
    return [
        Bar(year or _("no deadline"), float(sums[year]), write_amount(sums[year], total.unit, language=language))
        for year in sorted(sums, key=lambda year: (not year, year))
    ]
