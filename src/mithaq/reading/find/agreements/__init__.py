"""Agreements: from words that name one, over the acts that a text reports, to one object for each act."""

from mithaq.reading.find.agreements.finder import find_agreements

__all__ = ["find_agreements"]
