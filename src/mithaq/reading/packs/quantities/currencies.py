"""Currency words and signs beside a number, and the country of the text where the word is not enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from mithaq.reading.resources.loading import read_rows

# ISO 4217 for "no currency is known": the word is a currency's, which one the text does not say.
UNKNOWN = "XXX"
_ANY_CASE = frozenset("dh dhs fcfa cfa ksh kshs eur".split())
# Signs that are words when only their first letter is a capital ("Le 5 mai", "Try 3").
_WORDS_TOO = frozenset("le try mad sar n r p da bd ro ld".split())
# "Twelve million (12,000,000) dirhams": the number said again stands before the currency.
_AGAIN = regex.compile(r" ?\(\d[\d., ]{0,20}\)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and where its words stand."""

    code: str
    start: int
    end: int


class Currencies:
    """Currency words of one language, without any text."""

    def __init__(self, resource: str) -> None:
        rows = read_rows(resource)
        behind, self._behind_codes = _alternatives([row[1:] for row in rows if row[0] == "behind"])
        signs, self._sign_codes = _alternatives([row[1:] for row in rows if row[0] == "sign"])
        self._behind = regex.compile(rf"[ -]?(?:\(|of |in |من ال|ب(?=ال))?(?P<all>{behind})(?!\w)")
        self._sign = regex.compile(rf"(?<![\w$])(?P<all>{signs})[ -]?$")
        self._stems: dict[str, dict[str, regex.Pattern[str]]] = {}
        for name, code, stems in (row[1:] for row in rows if row[0] == "country"):
            self._stems.setdefault(name, {})[code] = regex.compile(stems)
        self._defaults = {row[1]: row[2] for row in rows if row[0] == "default"}

    def behind(self, at: int, *, folded: str, source: str) -> Unit | None:
        """The currency whose words begin at `at`, behind a number ("dirhams", "-dollar", "(USD)")."""
        again = _AGAIN.match(folded, at)
        match = self._behind.match(folded, again.end() if again else at)
        if match is not None and "(" in match[0] and folded[match.end() : match.end() + 1] != ")":
            return None  # "1.2 billion (USD 320 million)": the sign of another number
        return self._unit(match, self._behind_codes, folded, source, strict=True)

    def before(self, at: int, *, folded: str, source: str) -> Unit | None:
        """The currency sign or code that stands before a number at `at` ("$5", "MAD 300")."""
        return self._unit(
            self._sign.search(folded, max(0, at - 12), at), self._sign_codes, folded, source, strict=False
        )

    def _unit(
        self, match: regex.Match[str] | None, codes: Sequence[str], folded: str, source: str, *, strict: bool
    ) -> Unit | None:
        if match is None:
            return None
        start, end = match.span("all")
        said = source[start:end]
        # Codes that are words or measures in small letters ("sar", "r", "try") count in capitals only.
        if len(said) <= 3 and said.isascii() and said.isalpha() and said.lower() not in _ANY_CASE:
            capital = said.isupper() if strict or said.lower() in _WORDS_TOO else said[0].isupper()
            if not capital:
                return None
        code = codes[next(at for at in range(len(codes)) if match[f"c{at}"] is not None)]
        return Unit(self.settled(code, folded) if code.startswith("?") else code, start, end)

    def settled(self, name: str, folded: str) -> str:
        """The currency among those of one name whose country `folded` tells most often; `XXX` where none leads."""
        counts = {code: len(stems.findall(folded)) for code, stems in self._stems[name].items()}
        most = max(counts.values())
        leaders = [code for code, count in counts.items() if count == most]
        if most and len(leaders) == 1:
            return leaders[0]
        return UNKNOWN if most else self._defaults.get(name, UNKNOWN)


def _alternatives(rows: Sequence[Sequence[str]]) -> tuple[str, tuple[str, ...]]:
    return "|".join(f"(?P<c{at}>{pattern})" for at, (pattern, _) in enumerate(rows)), tuple(code for _, code in rows)
