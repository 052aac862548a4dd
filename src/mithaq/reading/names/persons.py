"""Whether two names of persons name the same one, across spellings and scripts, part by part.

Every part of the shorter name must have its own in the longer one, in the same order but for a surname put first; a
differing long vowel, feminine ending or given name is a difference. What the longer name has beside that is allowed, as
people leave parts of their name out, and costs a little.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from mithaq.reading.names.reasons import Reason
from mithaq.reading.names.sounds import distance, sounds_of
from mithaq.reading.resources.loading import read_rows
from mithaq.reading.text.view import fold_character

# Sounds apart up to which two parts are spellings of one.
_SPELLING = 0.45
# A part may be a little further off where two others agree, and a long one across scripts by so much for each sound.
_SPELLING_BESIDE_OTHERS = 0.5
_LONGER = 0.07
# How far apart two parts are that cannot be one name.
_OTHER_NAME = 9.0
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*\.?|\d+")
# "S.E.M.", "أ.د."
_DOTTED = regex.compile(r"\b(?:s\.e\.(?:m\.)?|h\.(?:e|h|r\.h)\.|أ\.د\.|د\.م\.)", regex.IGNORECASE)
_MARKS = regex.compile(r"[\u064b-\u0652\u0640\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ABD = regex.compile(r"^abd(?:[aeou]{1,2}?l|[aeou]{1,2})?(?P<rest>\p{L}{3,})?$")
_ABD_ARABIC = regex.compile(r"^عبد(?:ال)?(?P<rest>\p{L}{2,})?$")
_ABDALLAH = regex.compile(r"^abd[aeou]{0,2}l{1,2}(?:ah?|aye|ahi)$|^abdlah$|^عبدا?لله$")
_DINE = regex.compile(r"^(?:ed|ud|ad|al|el)?d?(?:dine|din|deen|eddine|uddin)$|^الدين$")
# "Elalamy", "Essaadi": an article written as one word, with the sun letter that it takes on.
_JOINED_ARTICLE = regex.compile(r"(?:[ea](?:l|s|r|z|t|d|n|ch))(?=(?P<next>\p{L}{4,}))")
# An article before a vowel, written as one word with it: Lamrani, Lalaoui.
_LAMRANI = regex.compile(r"l(?:a\p{L}{4}|ou\p{L}{3})")
# Particles of one meaning: Mauritania's "mint" is "bint".
_PARTICLES: Mapping[str, str] = {
    "bin": "ben", "ibn": "ben", "ابن": "بن", "bent": "bint", "mint": "bint", "منت": "بنت", "wuld": "ould",
    "weld": "ould",
}  # fmt: skip
# A first vowel that is not said behind "ben": Benbrahim, Bendriss.
_ELIDED = regex.compile(r"[iإا](?=[bd]r|[بد]ر)")
_CHILD_OF = frozenset(("ben", "bin", "ibn", "bint", "بن", "بنت", "ابن"))
# A silent waw tells this name from Omar, in Arabic; the missing vowel does in Latin.
_AMR = frozenset(("amr", "amro", "amrou", "عمرو"))
_HAMZA = regex.compile("[أإآ]")
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
            one that was taken for it (Alioune), or without "bin"; empty where there is none.
        is_patronymic: whether it says whose child somebody is, which people leave out.
    """

    word: str
    weight: float = 1.0
    bare: str = ""
    is_patronymic: bool = False

    @property
    def is_unlinked(self) -> bool:
        """Whether `bare` is a father's name without its "bin"."""
        return self.is_patronymic and bool(self.bare)

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
    plain = _DOTTED.sub(lambda match: match[0].replace(".", "") + " ", _MARKS.sub("", name).replace("-", " "))
    words = _untitled([_bare(match[0]) for match in _WORD.finditer(plain)])
    parts: list[Part] = []
    before = ""
    for at, word in enumerate(words):
        kind = _kinds().get(word)
        if kind == "title" or kind == "article":
            continue
        if kind == "particle" and at < len(words) - 1:
            before += _PARTICLES.get(word, word)
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
    return tuple(_unlinked(part) if 0 < at < len(parts) - 1 else part for at, part in enumerate(parts))


def _unlinked(part: Part) -> Part:
    """A part between two others, whose "bin" the Gulf may leave out: "عمر بن سلطان العلماء", Omar Sultan Al Olama."""
    rest = part.word.removeprefix("ben").removeprefix("بن")
    return replace(part, bare=rest) if part.is_patronymic and not part.bare and len(rest) > 2 else part


def _untitled(words: list[str]) -> list[str]:
    """`words` without the offices and ranks that begin a name: "Son Excellence", "الفريق أول".

    Some of them are names of people too, so that two words have to remain.
    """
    at = 0
    while at < len(words):
        both = "_".join(words[at : at + 2])
        if _kinds().get(both) == "rank":
            at += 2
        elif _kinds().get(words[at]) in ("rank", "title") or (at and words[at] == "le"):
            at += 1
        else:
            break
    return words[at:] if len(words) - at > 1 else words


def _part(before: str, word: str, kind: str | None) -> Part:
    number = number_of(word)
    if number:
        return Part(f"#{number}")
    if kind == "honour":
        return Part(word, 0.2)
    plain = without_article(word)
    whole = before + (plain[1:] if before in _CHILD_OF and _ELIDED.match(plain) else plain)
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
            if (i and j) or mine.is_unlinked == its.is_unlinked  # a first name is not another's father's
            if _apart(mine, its) <= max(_SPELLING_BESIDE_OTHERS, allowed(mine.word, its.word))
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
        if apart <= allowed(mine.word, its.word) or near >= 2
    ]


def allowed(one: str, other: str) -> float:
    """How far two words may sound apart: across scripts a long one a little more."""
    across = (one[0] < "\u0600") != (other[0] < "\u0600")
    return max(_SPELLING, _LONGER * min(len(sounds_of(one)), len(sounds_of(other)))) if across else _SPELLING


def _apart(one: Part, other: Part) -> float:
    if one.word.startswith("#") or other.word.startswith("#"):
        return 0.0 if one.word == other.word else _OTHER_NAME
    if any((one.word == name) != (other.word == name) for name in ("amr", "abdlah")):
        return _OTHER_NAME
    if _differ_in_gender(one.word, other.word):
        return _OTHER_NAME
    known = _known(one, other)
    if known is not None:
        return known
    if one.is_initial or other.is_initial:
        first, second = sounds_of(one.word), sounds_of(other.word)
        return 0.3 if first and second and first[0].kind == second[0].kind else _OTHER_NAME
    return min(distance(mine, its) for mine in (one.word, one.bare) if mine for its in (other.word, other.bare) if its)


def _known(one: Part, other: Part) -> float | None:
    """How far apart two frequent given names are by the table: the same where they share a row, else two names.

    None where the table does not know both. An Arabic name of the table has no other Latin spellings than its own; a
    Latin word that the table lacks may be any Arabic one that it lacks too.
    """
    mine, its = (_rows_of(part.word) | _rows_of(part.bare) for part in (one, other))
    if mine and its:
        return 0.0 if mine & its else _OTHER_NAME
    arabic, latin = sorted((one.word, other.word), reverse=True)
    return _OTHER_NAME if latin[0] < "\u0600" <= arabic[0] and _rows_of(arabic) else None


@lru_cache(maxsize=65536)
def _rows_of(word: str) -> frozenset[int]:
    """The rows of the table of given names that a part of a name may spell."""
    plain = _plain(word)
    return frozenset(
        row
        for row, (names, spelling) in enumerate(_given_names())
        if plain in names or (word[:1] < "\u0600" and spelling.fullmatch(plain))
    )


def _plain(word: str) -> str:
    """A part of a name without accents, signs and what writers of Arabic leave out: hamza, dots of a last letter."""
    if word[:1] < "\u0600":
        return "".join(fold_character(letter) for letter in word).replace("'", "")
    plain: str = _HAMZA.sub("ا", word).removesuffix("ء")
    return plain[:-1] + "ة" if plain.endswith("ه") else plain


@lru_cache(maxsize=1)
def _given_names() -> tuple[tuple[frozenset[str], regex.Pattern[str]], ...]:
    """Each row's Arabic spellings and its Latin ones, folded."""
    return tuple(
        (frozenset(map(_plain, names.split())), regex.compile(latin)) for names, latin in read_rows("names_apart.tsv")
    )


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
