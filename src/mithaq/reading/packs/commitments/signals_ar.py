"""Governing words of Arabic sentences: verbs in past and imperfect, verbal nouns, nouns of promise and money.

The forms are made from the stems of `deeds_ar.tsv`; "و", "ف", "س", attached prepositions, the article, pronouns and
endings of person are undone. A past of the third person that is spelled like its verbal noun ("خلق") counts as the
noun unless it opens its sentence or stands behind "قد", "الذي" and the like.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from mithaq.reading.packs.alternation import longest_first
from mithaq.reading.packs.commitments.cues import CLITIC, cue
from mithaq.reading.packs.commitments.signals import Signal, Sort, Tense
from mithaq.reading.packs.languages import Language, fold_for
from mithaq.reading.resources.loading import read_rows

_PRONOUN = r"(?:ها|هما|هم|هن|ه|نا)?"
_DENIED = regex.compile(r"(?<!\p{L})[وف]?(?:لا|لم|لن|ليس|ليست|دون|بدون|غير|عدم)\s+(?:ان\s+)?$")
_UNSURE = regex.compile(r"(?<!\p{L})[وف]?(?:قد|ربما|يمكن|بامكان\p{L}*|لعل|الممكن)\s+(?:ان\s+|\p{L}+\s+ان\s+)?$")
_BUT = regex.compile(r"(?<!\p{L})(?:سوي|الا)(?!\p{L})")
_OPENS_VERB = regex.compile(
    r"(?<!\p{L})[وف]?(?:قد|لقد|الذي|التي|ان\p{L}{0,2}|حيث|كما|كان|كانت|بعدما|عندما)\s+(?:قد\s+)?$"
)
_DONE = regex.compile(r"(?<!\p{L})[وف]?(?:قد|لقد|الذي|بعدما|عندما)\s+$")
# "قام المركز بتدريب", "تمكنت المنصة من معالجة": the verbal noun is done.
_MANAGED = regex.compile(
    r"(?<!\p{L})[وف]?(?:(?P<by>قام)|تمكن|نجح|استطاع|افلح)(?:ت|وا)?(?:\s+[\p{L}\"«»]+){0,5}?(?:\s+(?:من|في))?\s*$"
)
_HORIZON = regex.compile(r"(?<!\p{L})(?:بحلول|في\s+افق|قبل\s+(?:متم|نهايه|موفي))\s[^.؛\n]{0,12}20[2-9]\d")
_FUTURE_LEAD = regex.compile(r"(?<!\p{L})[وف]?سوف\s+$")


@dataclass(frozen=True, slots=True)
class _Verb:
    base: str
    sort: Sort


def arabic_signals(folded: str, start: int, end: int) -> tuple[Signal, ...]:
    """The governing words of the sentence [start, end), in reading order."""
    found: dict[int, Signal] = {}
    for name, sort in (("aim", Sort.AIM), ("money", Sort.MONEY)):
        for match in cue(Language.ARABIC, name).finditer(folded, start, end):
            found[match.start()] = Signal(
                start=match.start(), end=match.end(), words=match[0], sort=sort, tense=Tense.BARE
            )
    for signal in _verbs(folded, start, end):
        found.setdefault(signal.start, signal)
    return tuple(found[at] for at in sorted(found))


def _verbs(folded: str, start: int, end: int) -> Iterator[Signal]:
    for match in _pattern().finditer(folded, start, end):
        verb, tense = _reading(folded, match, start)
        before = max(start, match.start() - 24)
        denied = _DENIED.search(folded, before, match.start()) is not None
        if denied and _BUT.search(folded, match.end(), end):
            denied, tense = False, Tense.PAST
        yield Signal(
            start=match.start(),
            end=match.end(),
            words=verb.base,
            sort=verb.sort,
            tense=tense,
            denied=denied,
            unsure=tense is not Tense.PAST and _UNSURE.search(folded, before, match.start()) is not None,
        )


def _reading(folded: str, match: regex.Match[str], start: int) -> tuple[_Verb, Tense]:
    if match["imperfect"] is not None:
        if not match["will"] and _is_past_in_ta(folded, match, start):
            return _table("imperfect")[match["imperfect"]], Tense.PAST
        future = match["will"] or _FUTURE_LEAD.search(folded, max(start, match.start() - 8), match.start())
        return _table("imperfect")[match["imperfect"]], Tense.FUTURE if future else Tense.PRESENT
    if match["past"] is not None:
        return _table("past")[match["past"]], Tense.PAST
    verb = _table("past").get(match[0].lstrip("وف")) or _table("past").get(match[0])
    if verb is not None and _is_past(folded, match, start):
        return verb, Tense.PAST
    noun = match["noun"]
    managed = _MANAGED.search(folded, max(start, match.start() - 60), match.start())
    if managed is not None and (managed["by"] is None or match[0].startswith("ب")):
        return _table("noun").get(noun) or _table("bound")[noun], Tense.PAST
    return _table("noun").get(noun) or _table("bound")[noun], Tense.BARE


def _is_past_in_ta(folded: str, match: regex.Match[str], start: int) -> bool:
    """Whether "تسلم" is "he received": behind "قد", where "ت" begins the stem of a past."""
    word = match[0].lstrip("وف")
    if not word.startswith(_pasts_in_ta()):
        return False
    return _DONE.search(folded, max(start, match.start() - 16), match.start()) is not None


@lru_cache(maxsize=1)
def _pasts_in_ta() -> tuple[str, ...]:
    return tuple(form for form in _table("past") if form.startswith("ت"))


def _is_past(folded: str, match: regex.Match[str], start: int) -> bool:
    if not folded[start : match.start()].strip(" \"'«“-–•*"):
        # "رفع المساهمة إلى 20 في المائة بحلول 2031": a target that opens a line is no past
        return _HORIZON.search(folded, match.end(), match.end() + 160) is None
    return _OPENS_VERB.search(folded, max(start, match.start() - 16), match.start()) is not None


@lru_cache(maxsize=1)
def _pattern() -> regex.Pattern[str]:
    imperfect, past, noun, bound = (
        longest_first(map(regex.escape, _table(name))) for name in ("imperfect", "past", "noun", "bound")
    )
    return regex.compile(
        rf"(?<!\p{{L}})(?:[وف]?(?:(?P<will>س)|ل)?[يتن](?P<imperfect>{imperfect})(?:ون|ين|ان|وا|ن|ا|و)?{_PRONOUN}"
        rf"|{CLITIC}(?:(?P<noun>{noun})(?:ات)?{_PRONOUN}|(?P<noun>{bound})(?:ها|هما|هم|هن|ه|نا))"
        rf"|[وف]?(?P<past>{past})(?:ت|وا|تا|نا|ا)?{_PRONOUN})(?!\p{{L}})"
    )


@lru_cache(maxsize=4)
def _table(name: str) -> dict[str, _Verb]:
    """By the folded stem, the verb that has it; a stem of two verbs belongs to the one listed first."""
    column = ("past", "imperfect", "noun", "bound").index(name) % 4
    column = 3 if name == "bound" else column + 1
    found: dict[str, _Verb] = {}
    for row in read_rows("deeds_ar.tsv"):
        verb = _Verb(fold_for(row[1].split("|")[0], Language.ARABIC), Sort(row[0]))
        for stem in row[column].split("|"):
            if stem != "-":
                for form in _spellings(fold_for(stem, Language.ARABIC), name):
                    found.setdefault(form, verb)
    return found


def _spellings(stem: str, name: str) -> Iterator[str]:
    """The stem, and it without the weak letter that an ending drops ("غطى", "غطت"); `bound`: before a pronoun."""
    if name == "bound":
        if stem.endswith("ه"):
            yield f"{stem[:-1]}ت"
        return
    yield stem
    if name == "past" and stem.endswith("ي"):
        yield stem[:-1]
