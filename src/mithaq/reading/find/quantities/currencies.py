"""Currency words and their ISO 4217 codes, and the country of the text where the word is not enough."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex

from mithaq.reading.find.quantities import patterns_fr as fr

_CODES = {f"c{at}": code for at, (_, code) in enumerate(fr.CURRENCIES)}
_WORD = "|".join(f"(?P<c{at}>{pattern})" for at, (pattern, _) in enumerate(fr.CURRENCIES))
_BEHIND = regex.compile(rf" ?(?:\(|de |d')?(?P<all>(?:{_WORD}))(?![\w])")
_BEFORE = regex.compile(r"(?<!\w)(?P<all>us ?\$|\$|€|£|usd|eur|mad|gbp|fcfa|xof|xaf|dh) ?$")
_LAST_BEFORE = tuple("$€£drpafh")
_BEFORE_CODES = {"us$": "USD", "us $": "USD", "$": "?dollar", "€": "EUR", "£": "GBP", "dh": "MAD", "fcfa": "?cfa"}


_DOLLAR = "?dollar"
# A text is set in a country that it names so often.
_THROUGHOUT = 3
# So many characters behind a number tell that no currency follows; the same few follow most numbers.
_PEEK = 5


@lru_cache(maxsize=8192)
def may_stand_behind(words: str) -> bool:
    """Whether `words`, the next `_PEEK` characters behind a number, may begin a currency."""
    return _BEHIND.match(words, partial=True) is not None


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and where its words stand."""

    code: str
    start: int
    end: int


class Currencies:
    """Currency words of one text."""

    def __init__(self, folded: str, source: str, *, told_in: str | None = None) -> None:
        """`told_in` is the folded text that tells which country's "dinars" are meant; `folded` where it is None."""
        self._folded = folded
        self._source = source
        self._told_in = folded if told_in is None else told_in

    def behind(self, at: int) -> Unit | None:
        """The currency whose words begin at `at`, behind a number ("de dirhams", "DH", "(USD)")."""
        if not may_stand_behind(self._folded[at : at + _PEEK]):
            return None
        match = _BEHIND.match(self._folded, at)
        if match is None:
            return None
        if match[0].startswith(" (") and self._folded[match.end() : match.end() + 1] != ")":
            return None
        start, end = match.span("all")
        if not self._stands(start, end):
            return None
        code = next(_CODES[name] for name in _CODES if match[name] is not None)
        return Unit(self._settled(code), start, end)

    def before(self, at: int) -> Unit | None:
        """The currency sign or code that stands before a number at `at` ("$ 5 millions")."""
        if not self._folded[max(0, at - 3) : at].rstrip().endswith(_LAST_BEFORE):
            return None
        match = _BEFORE.search(self._folded, max(0, at - 6), at)
        if match is None:
            return None
        start, end = match.span("all")
        if not self._stands(start, end):
            return None
        return Unit(self._settled(_BEFORE_CODES.get(match["all"], match["all"].upper())), start, end)

    def _stands(self, start: int, end: int) -> bool:
        """Codes that are words in small letters ("sar", "da") count in capitals only."""
        words = self._folded[start:end]
        if len(words) > 3 or words in fr.ANY_CASE or not words.isalpha():
            return True
        return self._source[start:end].isupper()

    def dinar(self) -> str:
        """The code of the dinars that the text speaks of; `XXX` where no country leads."""
        return self._settled("?dinar")

    def _settled(self, code: str) -> str:
        return _most_told(code, self._told_in) if code.startswith("?") else code


@lru_cache(maxsize=4)
def _most_told(code: str, folded: str) -> str:
    """The currency among those of one name whose country `folded` tells most often; `XXX` where none leads."""
    counts = {each: len(regex.findall(rf"\b(?:{stems})", folded)) for each, stems in fr.CONTEXT[code].items()}
    most = max(counts.values())
    if code == _DOLLAR:
        return max(counts, key=lambda each: counts[each]) if most >= _THROUGHOUT else "USD"
    leaders = [each for each, count in counts.items() if count == most]
    return leaders[0] if most and len(leaders) == 1 else fr.UNKNOWN_CURRENCY
