"""Commitments: quantities that somebody promises, targets or reports as reached."""

from mithaq.reading.find.commitments.finder import find_commitments

__all__ = ["find_commitments"]
