"""Agreements of Arabic and English text."""

from mithaq.reading.packs.agreements.finder import find_agreements

__all__ = ["find_agreements"]
