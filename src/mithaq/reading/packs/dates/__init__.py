"""Temporal expressions of Arabic and English text."""

from mithaq.reading.packs.dates.finder import find_dates

__all__ = ["find_dates"]
