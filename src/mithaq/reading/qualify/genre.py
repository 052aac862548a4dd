"""Kinds of text whose numbers nobody promises: a tender, a job advert, a match, the stock exchange, a court.

Their sentences have the grammar of commitments ("le titulaire livrera 350 licences", "il devra verser 3 millions").
What tells them apart is the company their words keep: several different words of one trade in one text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from mithaq.reading.resources.loading import read_rows
from mithaq.reading.text.folding import fold

# Different words of one trade that make a text of it. Three occur by chance in a long report.
_ENOUGH = 4
# In a long text a trade must also be dense: one of its words every so many characters.
_DENSITY = 350
_WORD = re.compile(r"[a-z0-9²]+")

# The words of an expression behind its first, the trade, and whether the expression is the trade's own.
_Tail = tuple[tuple[str, ...], str, bool]


def trade_of(folded: str) -> str | None:
    """The trade that a text speaks of throughout, None for any other text.

    One of the trade's own words at least must stand there: a company's results have a market's words too.

    Args:
        folded: the text in lower case without accents, with plain apostrophes.
    """
    words = _WORD.findall(folded)
    expressions = _expressions()
    kinds: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    counts: defaultdict[str, int] = defaultdict(int)
    owned: set[str] = set()
    for position, word in [(at, word) for at, word in enumerate(words) if word in expressions]:
        following = _singular(words[position + 1]) if position + 1 < len(words) else ""
        for tail, trade, own in expressions[word]:
            if tail and (following != tail[0] or not _goes_on(words, position + 1, tail)):
                continue
            kinds[trade].add((_singular(word), *tail))
            counts[trade] += 1
            if own:
                owned.add(trade)
    length = len(folded.strip())
    held = [trade for trade in owned if len(kinds[trade]) >= _ENOUGH and counts[trade] * _DENSITY >= length]
    return max(held, key=lambda trade: (len(kinds[trade]), trade), default=None)


def _goes_on(words: Sequence[str], at: int, tail: tuple[str, ...]) -> bool:
    return tuple(map(_singular, words[at : at + len(tail)])) == tail


@lru_cache(maxsize=1)
def _expressions() -> dict[str, tuple[_Tail, ...]]:
    """Expressions by every form of their first word."""
    found: defaultdict[str, list[_Tail]] = defaultdict(list)
    for trade, expression, whose in read_rows("trades_fr.tsv"):
        first, *tail = map(_singular, _WORD.findall(fold(expression)))
        for form in _forms(first):
            found[form].append((tuple(tail), trade, whose == "own"))
    return {first: tuple(tails) for first, tails in found.items()}


def _forms(singular: str) -> Iterator[str]:
    """The words that `_singular` makes `singular` of."""
    yield from (form for form in (singular, f"{singular}s", f"{singular}x") if _singular(form) == singular)


def _singular(word: str) -> str:
    """`word` without a plural ending: both sides of a comparison lose it, so a wrong guess does no harm."""
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word
