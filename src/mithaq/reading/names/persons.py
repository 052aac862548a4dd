"""Whether two names of persons name the same one, across spellings and scripts, part by part.

Every part of the shorter name must have its own in the longer one, in the same order but for a surname put first; a
differing long vowel, feminine ending or given name is a difference. What the longer name has beside that is allowed, as
people leave parts of their name out, and costs a little.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import regex

from mithaq.reading.names.reasons import Reason
from mithaq.reading.names.sounds import distance, sounds_of
from mithaq.reading.resources.loading import read_rows
from mithaq.reading.text.view import fold_character

# Sounds apart up to which two parts are spellings of one.
_SPELLING = 0.45
# A part may be a little further off where two others agree.
_SPELLING_BESIDE_OTHERS = 0.5
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*\.?|\d+")
_MARKS = regex.compile(r"[\u064b-\u0652\u0640\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ABD = regex.compile(r"^abd(?:[aeou]{1,2}?l|[aeou]{1,2})?(?P<rest>\p{L}{3,})?$")
_ABD_ARABIC = regex.compile(r"^عبد(?:ال)?(?P<rest>\p{L}{2,})?$")
_ABDALLAH = regex.compile(r"^abd[aeou]{0,2}l{1,2}(?:ah|aye|ahi)$|^abdlah$")
_DINE = regex.compile(r"^(?:ed|ud|ad|al|el)?d?(?:dine|din|deen|eddine|uddin)$|^الدين$")
# "Elalamy", "Essaadi": an article written as one word, with the sun letter that it takes on.
_JOINED_ARTICLE = regex.compile(r"(?:[ea](?:l|s|r|z|t|d|n|ch))(?=(?P<next>\p{L}{4,}))")
# An article before a vowel, written as one word with it: Lamrani, Lalaoui.
_LAMRANI = regex.compile(r"l(?:a\p{L}{4}|ou\p{L}{3})")
_CHILD_OF = frozenset(("ben", "bin", "ibn", "bint", "بن", "بنت", "ابن"))
# A silent waw tells this name from Omar, in Arabic; the missing vowel does in Latin.
_AMR = frozenset(("amr", "amro", "amrou", "عمرو"))
_ROMAN: Mapping[str, int] = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "ier": 1,
    "1er": 1,
    "premier": 1,
}
_ORDINALS: Mapping[str, int] = {
    "الاول": 1, "الأول": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4, "الخامس": 5,
    "السادس": 6, "السابع": 7, "الثامن": 8, "التاسع": 9,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a name: a given name, a surname, a patronymic with its particle.

    Attributes:
        word: what is compared, without article; `#6` for the sixth of a name.
        weight: how much it says, 0 to 1.
        bare: another reading of the same part: without a first letter that may be an article too ("لعلج"), or with
            one that was taken for it (Alioune); empty where there is none.
        is_patronymic: whether it says whose child somebody is, which people leave out.
    """

    word: str
    weight: float = 1.0
    bare: str = ""
    is_patronymic: bool = False

    @property
    def is_initial(self) -> bool:
        return len(self.word) == 1


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two names agree: a score from 0 to 1, and why."""

    score: float
    reasons: tuple[Reason, ...]


def compare_persons(one: str, other: str) -> Agreement:
    """How far two names of persons are the same; from 0.5 on they are."""
    short, long = sorted((parts_of(one), parts_of(other)), key=len)
    if not short:
        return Agreement(0.0, (Reason("name.none"),))
    if short == long:
        return Agreement(1.0, (Reason("name.same_parts"),))
    pairs = _pairs(short, long)
    reasons = [Reason("name.sound", (mine.word, its.word, f"{apart:.2f}")) for mine, its, apart in pairs]
    unpaired = [part for part in short if all(part is not mine for mine, _, _ in pairs)]
    extra = [part for part in long if all(part is not its for _, its, _ in pairs)]
    if _numbers(short) != _numbers(long):
        return Agreement(0.0, (*reasons, Reason("name.other_number")))
    missing = [part for part in unpaired if part.weight > 0.3]
    if missing and any(part.weight > 0.3 for part in extra):
        return Agreement(0.1, (*reasons, *(Reason("name.no_counterpart", (part.word,)) for part in missing)))
    full = [(mine, its) for mine, its, _ in pairs if not (mine.is_initial or its.is_initial)]
    said = sum(min(mine.weight, its.weight) for mine, its in full)
    if len(full) < len(pairs):
        reasons.append(Reason("name.initial"))
    if len(full) < 2 and (extra or unpaired or len(pairs) > len(full)):
        return Agreement(0.4, (*reasons, Reason("name.one_part")))
    if said < 1.5 and (extra or unpaired):
        return Agreement(0.4, (*reasons, Reason("name.too_common")))
    if (extra and not _may_leave_out(pairs, long)) or (unpaired and not _may_leave_out(pairs, short)):
        return Agreement(0.3, (*reasons, Reason("name.given_names")))
    apart = sum(each for _, _, each in pairs)
    score = max(0.5, 1.0 - 0.4 * apart - 0.05 * len(extra) - 0.05 * len(unpaired))
    if extra:
        reasons.append(Reason("name.left_out", tuple(part.word for part in extra)))
    return Agreement(score, tuple(reasons))


@lru_cache(maxsize=65536)
def parts_of(name: str) -> tuple[Part, ...]:
    """The parts of a name in order, particles joined to what they introduce, titles and articles left out."""
    words = [_bare(match[0]) for match in _WORD.finditer(_MARKS.sub("", name).replace("-", " "))]
    parts: list[Part] = []
    before = ""
    for at, word in enumerate(words):
        kind = _kinds().get(word)
        if kind == "title" or kind == "article":
            continue
        if kind == "particle" and at < len(words) - 1:
            before += word
            continue
        if kind == "honour" and before:
            continue
        if word in ("abd", "abdel", "abdul", "abdoul", "عبد") and at < len(words) - 1:
            before += "abd" if word[0] == "a" else "عبد"
            continue
        if _DINE.match(word) and parts and not before:
            parts[-1] = Part(parts[-1].word + ("dine" if word[0] < "\u0600" else "دين"), 1.0)
            continue
        parts.append(_part(before, word, kind))
        before = ""
    return tuple(parts)


def _part(before: str, word: str, kind: str | None) -> Part:
    number = number_of(word)
    if number:
        return Part(f"#{number}")
    if kind == "honour":
        return Part(word, 0.2)
    whole = before + without_article(word)
    if _ABDALLAH.match(whole):
        return Part("abdlah")
    servant = _ABD.match(whole) or _ABD_ARABIC.match(whole)
    if servant and servant["rest"]:
        whole = ("abd'" if whole[0] == "a" else "عبد") + servant["rest"]  # the sign parts d and j
    if whole == "fatim":
        whole = "fatima"  # Fatim-Zahra
    if whole in _AMR:
        whole = "amr"
    spelled = before + word
    joined = (whole.startswith("ل") and len(whole) > 3) or _LAMRANI.match(whole)
    other = whole[2 if whole.startswith("la") else 1 :] if joined else spelled if _may_be_whole(word, whole) else ""
    return Part(whole, 0.5 if kind == "common" else 1.0, other, before in _CHILD_OF)


def _may_be_whole(word: str, whole: str) -> bool:
    """Whether a first "al" that was taken for an article may belong to the name: Alioune, Elhadj."""
    return word != whole and word.endswith(whole) and word[0] in "ae"


def number_of(word: str) -> int | None:
    """The number that tells one bearer of a name from another: 6 of "vi" and "السادس"."""
    return _ROMAN.get(word) or _ORDINALS.get(word)


def without_article(word: str) -> str:
    """A word of a name without an article written as one with it: "Essaadi", "العلوي"."""
    if word.startswith("ال") and len(word) > 4:
        return word[2:]
    joined = _JOINED_ARTICLE.match(word)
    if joined and (joined[0] in ("el", "al") or joined["next"].startswith(joined[0][1:])):
        return word[joined.end() :]
    return word


def _pairs(short: tuple[Part, ...], long: tuple[Part, ...]) -> list[tuple[Part, Part, float]]:
    """Parts of both names that are spellings of one, the nearest first, each once."""
    ranked = sorted(
        (
            (_apart(mine, its), abs(i - j), i, j)
            for i, mine in enumerate(short)
            for j, its in enumerate(long)
            if _apart(mine, its) <= _SPELLING_BESIDE_OTHERS
        ),
    )
    taken_short: set[int] = set()
    taken_long: set[int] = set()
    pairs = []
    for apart, _, i, j in ranked:
        if i not in taken_short and j not in taken_long:
            taken_short.add(i)
            taken_long.add(j)
            pairs.append((i, short[i], long[j], apart))
    near = sum(1 for *_, apart in pairs if apart <= 0.2)
    return [
        (mine, its, apart)
        for _, mine, its, apart in sorted(pairs, key=lambda row: row[0])
        if apart <= _SPELLING or near >= 2
    ]


def _apart(one: Part, other: Part) -> float:
    if one.word.startswith("#") or other.word.startswith("#"):
        return 0.0 if one.word == other.word else 9.0
    if (one.word == "amr") != (other.word == "amr"):
        return 9.0
    if _known_apart(one.word, other.word):
        return 9.0
    if _differ_in_gender(one.word, other.word):
        return 9.0
    if one.is_initial or other.is_initial:
        first, second = sounds_of(one.word), sounds_of(other.word)
        return 0.3 if first and second and first[0].kind == second[0].kind else 9.0
    return min(distance(mine, its) for mine in (one.word, one.bare) if mine for its in (other.word, other.bare) if its)


@lru_cache(maxsize=8192)
def _known_apart(one: str, other: str) -> bool:
    """Whether one is a frequent Arabic name and the other no Latin spelling of it: عمر and Amer."""
    latin, arabic = sorted((one, other))
    if latin[0] >= "\u0600" or arabic[0] < "\u0600" or arabic not in _spellings():
        return False
    return _spellings()[arabic].fullmatch("".join(fold_character(letter) for letter in latin)) is None


@lru_cache(maxsize=1)
def _spellings() -> Mapping[str, regex.Pattern[str]]:
    """Latin spellings, folded, by Arabic name."""
    return {row[0]: regex.compile(row[1]) for row in read_rows("names_apart.tsv")}


def _differ_in_gender(one: str, other: str) -> bool:
    """Jean and Jeanne, André and Andrée: a silent ending that parts two French given names."""
    short, long = sorted((one, other), key=len)
    return (
        short != long
        and _kinds().get(short) == "gendered"
        and regex.fullmatch(r"(?:n|l|t)?e", long[len(short) :]) is not None
        and long.startswith(short)
    )


def _may_leave_out(pairs: list[tuple[Part, Part, float]], name: tuple[Part, ...]) -> bool:
    """Whether the parts that only `name` has may be left out: not where they part two people of one family.

    "Salman bin Abdulaziz" is not "Mohammed bin Salman bin Abdulaziz": the first part that says much must be among those
    that agree, but for common first parts ("Mohamed Nabil Benabdallah" is "Nabil Benabdallah").
    """
    telling = [part for part in name if part.weight == 1.0]
    firsts = [*telling[:1], *[part for part in telling if not part.is_patronymic][:1]]
    return not telling or any(first in (mine, its) for first in firsts for mine, its, _ in pairs)


def _numbers(parts: tuple[Part, ...]) -> frozenset[str]:
    return frozenset(part.word for part in parts if part.word.startswith("#"))


def _bare(word: str) -> str:
    return word.lower().rstrip(".").replace("’", "'").removeprefix("d'").removeprefix("l'")


@lru_cache(maxsize=1)
def _kinds() -> Mapping[str, str]:
    return {row[0]: row[1] for row in read_rows("name_parts.tsv")}
