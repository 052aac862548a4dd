"""Word lists written as prose, so that a list of two hundred words is ten lines and not two hundred."""

from __future__ import annotations


def words(*lines: str) -> frozenset[str]:
    """The words of `lines`, parted by white space."""
    return frozenset(word for line in lines for word in line.split())
