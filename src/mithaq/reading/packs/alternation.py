"""The words of a list or table as one alternative of a pattern."""

from __future__ import annotations

from collections.abc import Iterable


def longest_first(words: Iterable[str]) -> str:
    """`words` joined by bars, so that none hides a longer one that begins like it. They are patterns, not escaped.

    Words of one length keep their order. Without words the result is empty, and as a pattern matches everywhere.
    """
    return "|".join(sorted(words, key=len, reverse=True))
