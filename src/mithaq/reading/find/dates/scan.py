"""Temporal expressions where they stand, before anything is worked out: one pass of one pattern."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from mithaq.reading.find.dates import patterns_fr as fr
from mithaq.reading.find.dates.words import OTHER, Classes, Words, compiled
from mithaq.reading.text.wordlists import words

CLASSES = Classes(macros=fr.MACROS)
_FAMILIES = compiled(CLASSES, "|".join(f"(?:{written})(?P<is_{kind}>)" for kind, written in fr.FAMILIES))
_BEFORE_YEAR = words(
    "en des depuis avant apres pour horizon horizons vers compter partir echeance campagne saison exercice mandat",
    "titre rentree fin debut courant date dates datant datait promotion millesime contre et ou a au ( : ; - / de d'",
    "ici d'ici entre jusqu'en edition annee an l'an recolte cru budget version printemps ete automne hiver",
)
_COUNTING = words("plus moins environ quelque quelques pres les ses leurs vise total soit presque")
_MEASURES = words("f frs fcfa km kg m ha tonnes euros francs dollars dh dirhams places % watts volts")
_VERB_BEFORE_ETE = words(
    "a ont avait avaient aurait auraient aura auront avoir ayant ai avons avez as eu n' jamais bien"
)


class Found:
    """A temporal expression: its kind and the words that the groups of its pattern named."""

    __slots__ = ("_match", "end", "first", "kind", "last", "start", "words")

    def __init__(self, match: regex.Match[str], words: Words, kind: str) -> None:
        self._match = match
        self.words = words
        self.kind = kind
        self.first, self.last = match.span("s") if match.start("s") >= 0 else match.span()
        self.start, self.end = words.starts[self.first], words.end(self.last - 1)

    def get(self, part: str) -> str:
        """The folded words of a group, "" where it took no part."""
        first, last = self._match.span(part)
        return self.words.joined(first, last) if first >= 0 else ""

    def has(self, part: str) -> bool:
        return bool(self._match.start(part) >= 0)

    def spans(self, *parts: str) -> tuple[tuple[int, int], ...]:
        """Where each group stands in the text, one range each time that it matched."""
        return tuple(
            (self.words.starts[first], self.words.end(last - 1))
            for part in parts
            for first, last in self._match.spans(part)
        )

    @property
    def folded(self) -> str:
        return self.words.folded[self.start : self.end]

    @property
    def said(self) -> str:
        return self.words.source[self.start : self.end]

    def before(self, distance: int = 1) -> str:
        """The folded word that stands so many words before; "" at the beginning of the text."""
        at = self.first - distance
        return self.words.texts[at] if at >= 0 else ""

    def after(self, distance: int = 1) -> str:
        """The folded word that stands so many words behind; "" at the end of the text."""
        at = self.last + distance - 1
        return self.words.texts[at] if at < len(self.words.texts) else ""


_BEGINS = regex.compile(f"[{''.join(each for each in CLASSES.letters() if _FAMILIES.match(each, partial=True))}]")
_KINDS = tuple((kind, _FAMILIES.groupindex[f"is_{kind}"]) for kind, _ in fr.FAMILIES)


@cache
def _may_begin(pair: str) -> bool:
    """Whether an expression may begin with these two classes; the articles that most of them begin with stand
    everywhere.
    """
    return _FAMILIES.match(pair, partial=True) is not None


def may_hold(words: Words, start: int, end: int) -> bool:
    """Whether an expression of a text may touch [start, end) of `words`, which are a piece of it that goes further.

    One that the piece cuts short may.
    """
    letters = words.letters
    for begin in _BEGINS.finditer(letters):
        at = begin.start()
        if words.starts[at] >= end:
            return False
        match = _FAMILIES.match(letters, at, partial=True) if _may_begin(letters[at : at + 2]) else None
        if match is not None and words.end(match.end() - 1) > start:
            return True
    return False


def scan(words: Words) -> Iterator[Found]:
    """Every expression of `words`, in order, without overlap; words that only look temporal are left out."""
    until, letters = 0, words.letters
    for begin in _BEGINS.finditer(letters):
        at = begin.start()
        if at < until or not _may_begin(letters[at : at + 2]) or (match := _FAMILIES.match(letters, at)) is None:
            continue
        until = match.end()
        found = Found(match, words, next(kind for kind, group in _KINDS if match.start(group) >= 0))
        if found.kind not in _CHECKS or _CHECKS[found.kind](found):
            yield found


def _is_month(found: Found) -> bool:
    """False for a name: "Mars" inside a sentence."""
    if found.last - found.first > 1 or not found.words.source[found.start].isupper():
        return True
    return _opens(found)


def _opens(found: Found) -> bool:
    """Whether the expression opens its sentence, where a capital says nothing."""
    return found.before() in {"", ".", "!", "?", ":", "\n", "\t", "-", '"', "("}


def _is_clock(found: Found) -> bool:
    """False for the south of France and what is named after it ("le Midi", "Midi-Pyrénées")."""
    return (
        not found.has("noon")
        or not found.words.source[found.start].isupper()
        or (_opens(found) and found.after() != "-")
    )


def _is_weekday(found: Found) -> bool:
    """False inside a name: "le Journal du Dimanche"."""
    return found.get("gen") != "du" or not found.words.source[found.start].isupper()


def _is_season(found: Found) -> bool:
    # "été" is the commonest participle of French; a capital makes a name ("le Printemps de Bourges").
    begins = found.spans("name")[0][0]
    if found.words.source[begins].isupper() and not (found.has("y") or found.has("yy") or _opens(found)):
        return False
    return found.get("name") != "ete" or found.before() not in _VERB_BEFORE_ETE


def _is_year(found: Found) -> bool:
    """Whether a bare number is a year: by the word before it, and never where it counts what follows."""
    before, after = found.before(), found.after()
    source, texts = found.words.source, found.words.texts
    if after in _MEASURES or before in _COUNTING or _touches(found):
        return False
    if after == "en" and found.after(2).isdigit():
        return False  # "1 000 en 2023 et 1500 en 2024": so many, in that year
    if len(after) > 3 and after[-1] in "sx" and after not in _NOT_COUNTED:
        return False
    if before in _BEFORE_YEAR or (before in {",", "."} and found.first > 1 and texts[found.first - 2].isdigit()):
        return True
    if before in {"", "\n", "\t", "("}:
        return after in {":", ")", "\n", "", ",", "."}
    named = found.words.starts[found.first - 1]
    return (
        len(before) > 4
        and before.isalpha()
        and source[named].islower()
        and found.words.letters[found.first - 1] == OTHER
        and not _is_verb(before)
    )


def _is_verb(word: str) -> bool:
    return word.endswith(("ent", "ait", "ant", "er", "ees", "era", "ont", "ise", "ees"))


def _touches(found: Found) -> bool:
    """Whether the number is a piece of something longer: "A-2000", "4.2000", "B2000"."""
    source = found.words.source
    before, after = source[max(0, found.start - 2) : found.start], source[found.end : found.end + 2]
    return (
        before[-1:].isalnum()
        or (
            before[-1:] in {".", "/", "_", "-", "'", ","}
            and before[:1].strip() != ""
            and not before[:1].isdigit()
            and before[-1:] != "'"
        )
        or after[:1].isalpha()
        or (after[:1] in {"-", "/"} and after[1:].isalnum())
    )


def _is_duration(found: Found) -> bool:
    if found.folded == "un jour" or (found.has("rest") and found.get("u") not in {"h", "heure", "heures"}):
        return False
    return found.after() != "sur" or not found.after(2)[:1].isdigit()


def _is_year_range(found: Found) -> bool:
    first, second = found.get("y1"), found.get("y2")
    if len(first) == 2:
        return int(first) <= int(second) or second[0] == "0"
    last = int(second) if len(second) == 4 else int(first) // 100 * 100 + int(second)
    if len(second) == 2 and last < int(first):
        last += 100
    return int(first) < last <= int(first) + 60 and not _touches(found)


def _is_decade(found: Found) -> bool:
    said = found.get("y")
    return not said.isdigit() or said.endswith("0")


def _is_day_of_month(found: Found) -> bool:
    return "courant" in found.folded or "mois" in found.folded


_NOT_COUNTED = words("dans sous mais depuis vers apres tres plus puis lors alors sans pas moins jamais des nous tous")
_CHECKS = {
    "month": _is_month, "season": _is_season, "bareyear": _is_year, "duration": _is_duration, "years": _is_year_range,
    "decade": _is_decade, "clock": _is_clock, "weekday": _is_weekday, "dom": _is_day_of_month,
}  # fmt: skip
