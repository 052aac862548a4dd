"""What a number counts: the noun behind it (or before it, in lists), its English name and its class."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import regex

from mithaq.reading.model import Span
from mithaq.reading.resources.loading import read_rows
from mithaq.reading.text.folding import fold


class Counted(StrEnum):
    """Classes of counted things; what is done with them decides the measure (see measures.py)."""

    JOB = "job"
    GRADUATE = "graduate"
    PERSON = "person"
    TRAINEE = "trainee"  # whom one takes on for a time: no job
    USER = "user"
    ARTISAN = "artisan"
    TOURIST = "tourist"
    STARTUP = "startup"
    COMPANY = "company"
    SCHOLARSHIP = "scholarship"
    SERVICE = "service"
    SITE = "site"
    COVERED = "covered"
    HOME = "home"  # counted to reach them or to build them
    FACILITY = "facility"  # reached by a network, as a rule; a site where it is built
    OTHER = "other"
    PART = "part"  # what plans consist of: counted where they are carried out
    NEVER = "never"  # days, participants, countries: nobody promises them
    UNKNOWN = "unknown"  # a noun that the list does not have


PEOPLE = frozenset({Counted.GRADUATE, Counted.PERSON, Counted.TRAINEE, Counted.USER, Counted.ARTISAN})


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun: its range, the unit it gives (a guide code, an English plural or the French noun), its class."""

    span: Span
    unit: str
    counted: Counted
    words: str


_WORD = r"[\p{L}\p{M}²-]+"
_LINK = regex.compile(r"[\s\"«“]*(?:de\s+(?:(?:[nv]os|[mts]es|ces|leurs)\s+)?|d['’]\s*|des\s+)?")
_TOKEN = regex.compile(rf"(?:(?:de|des|du|la|d['’]|l['’]|en|à)\s*)?{_WORD}")
_GAP = regex.compile(r"[ \u00a0\u202f\n]+")
_BEFORE_NOUN = frozenset(
    "nouveaux nouvelles nouvel nouveau autres petits petites grands grandes vrais premiers premieres futurs futures "
    "jeunes meilleurs "
    "principaux principales tels quelque quelques milliers millier million millions milliard milliards".split()
)
_LONGEST = 4


@lru_cache(maxsize=1)
def _lexicon() -> dict[str, tuple[str, Counted]]:
    return {fold(row[0]): (row[1], Counted(row[2])) for row in read_rows("counted_fr.tsv")}


def find_noun(text: str, at: int, limit: int) -> Noun | None:
    """The noun counted by a number that ends at `at`, no further than `limit`; None where no noun follows."""
    start = _LINK.match(text, at, limit)
    tokens = _tokens(text, start.end() if start else at, limit)
    skipped = 0
    while skipped < len(tokens) - 1 and skipped < 2 and fold(_bare(text, tokens[skipped])) in _BEFORE_NOUN:
        known = _longest_known(text, tokens[skipped:])
        if (
            known
            and known.counted is not Counted.UNKNOWN
            and len(tokens) > skipped + 1
            and not _longest_known(text, tokens[skipped + 1 :])
        ):
            return known
        skipped += 1
    return _longest_known(text, tokens[skipped:]) or _unknown(text, tokens[skipped:])


def noun_of(words: str) -> Noun | None:
    """The noun that `words` are, on their own; None where the list does not have it."""
    return _longest_known(words, _tokens(words, 0, len(words)))


def unknown_unit(words: str) -> str | None:
    """The unit that a noun outside the list gives: a person's trade gives `people`, any other its own French form."""
    noun = _unknown(words, _tokens(words, 0, len(words)))
    return noun.unit if noun else None


def _tokens(text: str, at: int, limit: int) -> list[Span]:
    tokens: list[Span] = []
    while len(tokens) < _LONGEST + 2:
        match = _TOKEN.match(text, at, limit)
        if not match:
            break
        tokens.append(Span(*match.span()))
        at = match.end()
        gap = _GAP.match(text, at, limit)
        if not gap:
            break
        at = gap.end()
    return tokens


def _bare(text: str, token: Span) -> str:
    return text[token.start : token.end]


def _longest_known(text: str, tokens: list[Span]) -> Noun | None:
    lexicon = _lexicon()
    for length in range(min(_LONGEST, len(tokens)), 0, -1):
        span = Span(tokens[0].start, tokens[length - 1].end)
        words = fold(" ".join(text[span.start : span.end].split()))
        entry = next((lexicon[form] for form in _singulars(words) if form in lexicon), None)
        if entry:
            return Noun(span, _unit(*entry), entry[1], words)
    return None


def _unit(english: str, counted: Counted) -> str:
    if counted is Counted.JOB:
        return "jobs"
    return "people" if counted in PEOPLE else english


def _singulars(words: str) -> tuple[str, ...]:
    """Ways to undo the plural: "postes de santé" is listed as "poste de santé", "travaux" under -al."""
    first, _, rest = words.partition(" ")
    tail = f" {rest}" if rest else ""
    forms = [words]
    if first.endswith(("s", "x")):
        forms.append(first[:-1] + tail)
    if first.endswith("aux"):
        forms.append(first[:-3] + "al" + tail)
    if rest.endswith("aux"):
        forms.append(f"{first.removesuffix('s')} {rest[:-3]}al")
    if "-" in first:
        forms.append("-".join(part.removesuffix("s") for part in first.split("-")) + tail)
    plain = " ".join(word[:-1] if word.endswith(("s", "x")) and len(word) > 3 else word for word in words.split())
    return (*forms, plain)


@lru_cache(maxsize=1)
def _nationalities() -> frozenset[str]:
    """Plurals of what the people of a country are called, folded: "togolais", "marocaines"."""
    found: set[str] = set()
    for (adjective,) in read_rows("gentilics_fr.txt"):
        form = fold(adjective)
        feminine = form if form.endswith("e") else form + "ne" if form.endswith("ien") else form + "e"
        found |= {each if each.endswith("s") else each + "s" for each in (form, feminine)}
    return frozenset(found)


def _unknown(text: str, tokens: list[Span]) -> Noun | None:
    """A plural noun that the list does not have: its French form is the unit; a person's trade ends like one."""
    if not tokens:
        return None
    word = _bare(text, tokens[0])
    if word[:1].isupper() and fold(word) in _nationalities():
        return Noun(tokens[0], "people", Counted.PERSON, fold(word))
    if (
        not word[:1].islower()
        or not word.endswith(("s", "x"))
        or len(word) < 4
        or word.lower()
        in {"dans", "plus", "mais", "vers", "sous", "depuis", "alors", "moins", "fois", "puis", "sans", "entre"}
    ):
        return None
    counted = Counted.PERSON if _TRADE.search(fold(word)) else Counted.UNKNOWN
    return Noun(tokens[0], "people" if counted is Counted.PERSON else fold(word), counted, fold(word))


_TRADE = regex.compile(r"(?:eurs|euses|rices|iers|ieres|istes|iens|iennes|ologues|ants|antes)$")
