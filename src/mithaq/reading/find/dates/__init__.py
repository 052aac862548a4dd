"""Temporal expressions: where they stand, what they stand for, how they bound what they date."""

from mithaq.reading.find.dates.finder import date_mentions, may_hold_dates
from mithaq.reading.find.dates.helpers import deadline_of, infer_published
from mithaq.reading.find.dates.timex import find_dates

__all__ = ["date_mentions", "deadline_of", "find_dates", "infer_published", "may_hold_dates"]
