"""Temporal expressions: where they stand, what they stand for, how they bound what they date."""

from mithaq.reading.find.dates.finder import find_dates
from mithaq.reading.find.dates.helpers import deadline_of, infer_published

__all__ = ["deadline_of", "find_dates", "infer_published"]
