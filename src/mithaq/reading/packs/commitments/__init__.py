"""Commitments of Arabic and English text."""

from mithaq.reading.packs.commitments.finder import find_commitments

__all__ = ["find_commitments"]
