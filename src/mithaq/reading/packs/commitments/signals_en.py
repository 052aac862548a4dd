"""Governing words of English sentences: verbs with their auxiliaries, nouns of action, promise and money."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from mithaq.reading.packs.commitments.cues import cue
from mithaq.reading.packs.commitments.signals import Signal, Sort, Tense
from mithaq.reading.packs.languages import Language
from mithaq.reading.resources.loading import read_rows

_DOUBLED = frozenset("plan commit equip fit ship drop put set cut hit dig enrol top run win bet plot".split())
_ADVERB = (
    r"(?:\p{L}++(?<=ly)|also|now|already|then|soon|even|still|further|so far|at least|in turn|jointly|not|never|"
    r"no longer|together|thus|always|since|first|just|only|itself|themselves)"
)
_AUXILIARY = (
    r"(?:will|would|shall|should|could|may|might|can|cannot|must|won['’]t|wouldn['’]t|didn['’]t|did|does|do|"
    r"doesn['’]t|"
    r"don['’]t|hasn['’]t|haven['’]t|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|to|be|been|being|is|are|was|were|has|"
    r"have|"
    r"had|having|going|set|due|expected|planned|scheduled|meant|likely|poised|slated|projected|intended|hoped|"
    r"forecast|"
    r"estimated|designed|required|helped|help|helping|helps|supposed|bound|thought|tasked|able|unable|get|gets|"
    r"got|['’]ll|"
    r"(?:it|they|we|he|she|that)['’]ll)"
)
_LEAD = regex.compile(rf"(?<![\p{{L}}'’])(?:{_AUXILIARY}(?:\s+|,\s+)(?:{_ADVERB}\s+)*+){{1,6}}$")
_FUTURE = regex.compile(
    r"\b(?:will|would|shall|should|must|\p{L}*['’]ll|(?:is|are|was|were|be|been)\s+(?:\p{L}+\s+){0,2}to)\b"
    r"|\b(?:going|set|due|expected|planned|scheduled|meant|likely|poised|slated|projected|intended|hoped|forecast|"
    r"estimated|designed|required|bound|tasked|supposed)\s+(?:\p{L}+ly\s+)?to\b"
)
_PERFECT = regex.compile(r"\b(?:has|have|had|having|hasn|haven)\b")
_HELPED = regex.compile(r"\bhelped\b")
_UNSURE = regex.compile(r"\b(?:could|may|might|can|supposed)\b")
_DENIED = regex.compile(r"\b(?:not|never|cannot|no longer|unable)\b|n['’]t\b")
_PASSIVE = regex.compile(r"\b(?:be|been|being|is|are|was|were|get|gets|got)\s+(?:\p{L}+\s+){0,2}$")
_TO = regex.compile(r"\bto\s+(?:\p{L}+ly\s+)?$")
_COPULA = regex.compile(r"\b(?:is|are)\b")
_BASE_LEAD = regex.compile(
    r"(?:\b(?!(?:this|its|his|is|was|has|as|us|plus|various|previous)\b)\p{L}{2,}s|\bthey|\bwe|\bpeople|\bwho|"
    r"\bthat)\s+$"
)
_AND = regex.compile(r"\s+and\s+")
_JOINED = regex.compile(r"(?:,|\band|\bor|\bthen)\s+$")
_OBJECT = regex.compile(
    r"\s+(?:to\b|an?\b|the\b|\d|[$€£]|us\$|some\b|about\b|around\b|more\b|over\b|nearly\b|almost\b|up\b|at\b|its\b|"
    r"their\b|new\b|as\b|no\b|roughly\b|another\b|between\b|\p{L}{2,4}\s?\d|half\b|hundreds|one\b|two\b|three\b|"
    r"four\b|"
    r"five\b|six\b|seven\b|eight\b|nine\b|ten\b|twenty|thirty|forty|fifty|that\b|"
    r"(?:\p{L}+\s+){1,2}(?:more\s+than\s+|over\s+|about\s+|some\s+|nearly\s+|up\s+to\s+)?[\d$€£])"
)
_NOMINAL_LEAD = regex.compile(
    r"\b(?:the|an?|its|their|his|her|our|this|that|these|those|of|new|any|each|no|per|in|on)\s+$"
)
# A noun of action governs what stands behind "of" or "for", or right behind it.
_OF_ACTION = regex.compile(
    r"(?:\s+\p{L}+)?\s+(?:of|for|to|in)\b|\s+(?:(?:about|some|over|nearly|up to|around)\s+)?[\d$€£]"
)
_NOT_VERBS = frozenset("following including running starting housing building training hiring opening funding".split())
# Verbs whose form in -s is a noun as well.
_AMBIGUOUS = frozenset(
    "plan target aim project forecast promise pledge hope fund finance cost support place post house store "
    "order design benefit back cover link train offer guarantee grant award launch issue supply purchase "
    "increase cut value price charge budget release reserve gain show result host top cross pass need license "
    "licence bank process deliver stake move number run count total double light graduate file exit skill "
    "coach mentor channel sign trade close ask raise".split()
)
# Verbs that are governing words only with what follows.
_WANTS = {
    "set": regex.compile(r"\s+(?:an?\s+(?:\p{L}+\s+)?(?:target|goal)|itself|targets?|[\d$€£])"),
    "look": regex.compile(r"\s+to\b"),
    "mean": regex.compile(r"\s+to\b"),
    "agree": regex.compile(r"\s+(?:to|on)\b"),
    "prepare": regex.compile(r"\s+to\b"),
    "take": regex.compile(r"\s+(?:an?\s+)?\d"),
    "have": regex.compile(r"\s+(?:some|about|over|more than|around|nearly|only|just|at least|up to)?\s*[\d$€£]"),
    "see": regex.compile(r"\s+(?:some|about|over|more|around|nearly|at|up|an?|the)?\s*[\d$€£]"),
    "run": regex.compile(r"\s+[\d$€£]"),
}


@dataclass(frozen=True, slots=True)
class _Form:
    base: str
    sort: Sort
    ending: str  # "", "s", "ed" or "ing"


def english_signals(folded: str, start: int, end: int) -> tuple[Signal, ...]:
    """The governing words of the sentence [start, end), in reading order."""
    found = list(_verbs(folded, start, end))
    taken = {at for signal in found for at in range(signal.start, signal.end)}
    for name, sort in (("aim", Sort.AIM), ("action", Sort.BRING), ("money", Sort.MONEY)):
        for match in cue(Language.ENGLISH, name).finditer(folded, start, end):
            behind = _OF_ACTION.match(folded, match.end(), end) if name == "action" else True
            if match.start() not in taken and behind:
                taken.update(range(*match.span()))
                found.append(Signal(start=match.start(), end=match.end(), words=match[0], sort=sort, tense=Tense.BARE))
    return tuple(sorted(found, key=lambda signal: signal.start))


def _verbs(folded: str, start: int, end: int) -> Iterator[Signal]:
    previous: Signal | None = None
    for match in _pattern().finditer(folded, start, end):
        form = _forms()[" ".join(match[0].split())]
        wants = _WANTS.get(form.base)
        if wants is not None and not wants.match(folded, match.end(), end):
            continue
        lead = _LEAD.search(folded, max(start, match.start() - 70), match.start())
        signal = (
            _with_auxiliary(match, form, lead)
            if lead is not None
            else _alone(folded, match, form, previous=previous, start=start, end=end)
        )
        if signal is not None:
            yield signal
            previous = signal


def _with_auxiliary(match: regex.Match[str], form: _Form, lead: regex.Match[str]) -> Signal | None:
    words = lead[0]
    if form.ending == "s":
        return None
    return Signal(
        start=lead.start(),
        end=match.end(),
        words=form.base,
        sort=form.sort,
        tense=_tense_of(words, form),
        denied=_DENIED.search(words) is not None,
        unsure=_UNSURE.search(words) is not None,
        passive=form.ending == "ed" and _PASSIVE.search(words) is not None,
    )


def _tense_of(words: str, form: _Form) -> Tense:
    if _FUTURE.search(words):
        return Tense.FUTURE
    if _HELPED.search(words) or (_PERFECT.search(words) and not _TO.search(words)):
        return Tense.PAST
    if _TO.search(words):
        return Tense.BARE
    if form.ending == "ed":
        if _COPULA.search(words):
            return Tense.PRESENT
        return Tense.FUTURE if words.strip() in {"be", "to be"} else Tense.PAST
    if form.ending == "ing":
        return Tense.PRESENT
    return Tense.PRESENT if "did" not in words else Tense.PAST


def _alone(
    folded: str, match: regex.Match[str], form: _Form, *, previous: Signal | None, start: int, end: int
) -> Signal | None:
    """A verb without auxiliary; None where the word is a noun."""
    before = max(start, match.start() - 30)
    tense: Tense | None
    if form.ending == "ed":
        tense = Tense.PAST
        if previous is not None and previous.passive and _AND.fullmatch(folded, previous.end, match.start()):
            tense = previous.tense  # "are to be digitised and automated"
    elif form.ending == "ing":
        tense = None if match[0] in _NOT_VERBS else Tense.ATTENDANT
    elif form.ending == "s":
        nominal = _NOMINAL_LEAD.search(folded, before, match.start())
        clear = form.base not in _AMBIGUOUS or _OBJECT.match(folded, match.end(), end)
        tense = Tense.PRESENT if not nominal and clear else None
    elif _JOINED.search(folded, before, match.start()) and previous is not None:
        joined = previous.tense in {Tense.FUTURE, Tense.BARE} and _OBJECT.match(folded, match.end(), end)
        tense = previous.tense if joined else None
    else:
        plural = _BASE_LEAD.search(folded, before, match.start())
        tense = Tense.PRESENT if plural and _OBJECT.match(folded, match.end(), end) else None
    if tense is None:
        return None
    return Signal(start=match.start(), end=match.end(), words=form.base, sort=form.sort, tense=tense)


@lru_cache(maxsize=1)
def _pattern() -> regex.Pattern[str]:
    forms = "|".join(regex.escape(form).replace(r"\ ", r"\s+") for form in sorted(_forms(), key=len, reverse=True))
    return regex.compile(rf"(?<![\p{{L}}-])(?:{forms})(?![\p{{L}}-])")


@lru_cache(maxsize=1)
def _forms() -> dict[str, _Form]:
    """Every inflected form of the verbs of `deeds_en.tsv`; a form of two verbs belongs to the one listed first."""
    found: dict[str, _Form] = {}
    for base, sort, *irregular in read_rows("deeds_en.tsv"):
        for form, ending in _inflected(base, irregular[0].split("|") if irregular else []):
            found.setdefault(form, _Form(base, Sort(sort), ending))
    return found


def _inflected(base: str, irregular: list[str]) -> Iterator[tuple[str, str]]:
    """Forms of a verb with their endings; irregular pasts come before what they are spelled like ("set")."""
    head, _, rest = base.partition(" ")
    tail = f" {rest}" if rest else ""
    for form in irregular:
        if form != base:
            yield form, "ed"
    yield base, ""
    stem = head + head[-1] if head in _DOUBLED else head
    consonant_y = head.endswith("y") and head[-2] not in "aeiou"
    sibilant = head.endswith(("s", "sh", "ch", "x", "z"))
    yield (f"{head[:-1]}ies" if consonant_y else f"{head}es" if sibilant or head == "go" else f"{head}s") + tail, "s"
    if not irregular:
        past = f"{head[:-1]}ied" if consonant_y else f"{head}d" if head.endswith("e") else f"{stem}ed"
        yield past + tail, "ed"
    silent_e = head.endswith("e") and not head.endswith(("ee", "oe", "ye"))
    yield (f"{head[:-1]}ing" if silent_e else f"{stem}ing") + tail, "ing"
