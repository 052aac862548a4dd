"""The words of `cues_fr.tsv`, class by class, as patterns on lower-case text with accents."""

from __future__ import annotations

from functools import lru_cache

import regex

from mithaq.reading.resources.loading import read_rows

_TABLE = "cues_fr.tsv"


@lru_cache(maxsize=64)
def cue(*names: str) -> regex.Pattern[str]:
    """What an expression of the classes `names` looks like, as whole words; a KeyError for a class without any."""
    expressions = [each for name in names for each in _classes()[name]]
    meant = [_form(each) for each in expressions if not each.startswith("!")]
    unmeant = [_form(each[1:]) + r"(?!\p{L})(*SKIP)(*FAIL)" for each in expressions if each.startswith("!")]
    return regex.compile(rf"(?<!\p{{L}})(?:{'|'.join([*unmeant, *meant])})(?!\p{{L}})")


@lru_cache(maxsize=1)
def _classes() -> dict[str, tuple[str, ...]]:
    """The expressions of each class, the longest first: what is read is the longest one that stands there."""
    found: dict[str, list[str]] = {}
    for expression, name in read_rows(_TABLE):
        found.setdefault(name, []).append(expression)
    return {name: tuple(sorted(expressions, key=len, reverse=True)) for name, expressions in found.items()}


def _form(expression: str) -> str:
    words: str = regex.escape(expression, special_only=True, literal_spaces=True).replace(r"\*", r"\p{L}*")
    return words.replace(" ", r"\s+").replace("'", "['’]") + ("" if expression.endswith(("*", "s", "x")) else "s?")
