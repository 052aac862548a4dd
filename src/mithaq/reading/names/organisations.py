"""Whether two names of bodies name the same one, across languages, scripts and acronyms.

A name is a set of concepts (words of one meaning in French, English and Arabic) and of own words, compared by their
sound. Both must have the same; a word that only one has is a difference ("CDG" is not "CDG Invest"), but for generic
words of companies. Acronyms and trade names come from a table of aliases, which review can grow, and from initials.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product

import regex

from mithaq.reading.names.concepts import (
    bare,
    concept_of,
    folded,
    kinds_of_bodies,
    known_concepts,
    meanings,
    nations,
    phrase_of,
    translated_concepts,
)
from mithaq.reading.names.persons import Agreement, allowed, number_of, without_article
from mithaq.reading.names.reasons import Reason
from mithaq.reading.names.sounds import distance
from mithaq.reading.names.wordforms import cognate_of, forms_of
from mithaq.reading.resources.loading import read_rows

_SPELLING = 0.45
_SERVANT_ARABIC = regex.compile(r"^عبدال(?P<rest>\p{L}{3,})$")
_SERVANT = regex.compile(r"^abd[aeou]{1,2}l(?P<rest>\p{L}{3,})$")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_BRACKETS = regex.compile(r"\([^()]*\)")
_SMALL = frozenset(
    "de du des d la le les l et en a au aux pour sur par of the and for in to on al el charge chargee delegue deleguee "
    "avec contre against s qui que aupres with by at its as from dans entre between within under into a se ses sa "
    "their other autre autres caractere delegate delegated residant residants residing living all tous toutes "
    "afin vers via chez leur leurs ce cette towards toward through across "
    "مقيم مقيمين اجل قصد لفايده حول عبر نحو بشان ذوي "
    "ذات غير و مكلف مكلفه منتدب منتدبه في من الي علي عن بين لدي مع تابع تابعه طابع غيرها".split()
)
# Words of a company's or body's kind that people leave out, and legal forms. They say nothing beside a name of its own.
_GENERIC = frozenset({"company", "group", "corporation"})
# What one language says of a field and another does not.
_FILLING = frozenset({"affairs", "sector"})
# What Arabic says of bodies that are those of the state, and which bodies.
_OF_ALL = frozenset({"general", "public"})
_GENERAL_BODIES = frozenset({"authority", "institution", "foundation"})
_FRENCH = frozenset("de du des la le les et l d aux".split())
_ENGLISH = frozenset("of the and for".split())
# Endings of words that only one of both languages has.
_FRENCH_ENDING = regex.compile(r"(?:iques?|ales?|aux|elles?|eurs?|euses?|[eè]res?|if|ifs|ees?|ite|oires?|aires?)$")
_ENGLISH_ENDING = regex.compile(r"(?:[^aeiou]y|ics?|ical|ing|ary|ory)$")
# Words of trades that a company's name has or lacks, as people please.
_TRADES = frozenset({"technology"})
# Words for "son of", of which the names of universities and schools are full.
_SONS = frozenset(("ibn", "ben", "bin", "ابن", "بن"))
_FORMS = frozenset(
    "sa sarl sas sasu spa eurl snc gie ltd inc llc plc gmbh ag kg bv nv pjsc psc qpsc bsc saog corp co holding "
    "holdings limited قابضه مساهمه شم شمم ذمم شذمم".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart: its concepts, its own words, and its letters where it is an acronym."""

    concepts: frozenset[str]
    own: tuple[str, ...]
    acronym: str
    initials: frozenset[str]
    is_arabic: bool = False
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict, compare=False)
    """The words as they stand in the name, for each concept."""
    language: str = ""
    """ar, fr, en; empty where a name in Latin letters has no small word or ending that tells."""

    @property
    def says(self) -> frozenset[str]:
        return self.concepts - _GENERIC


def compare_organisations(one: str, other: str, *, aliases: bool = True) -> Agreement:
    """How far two names of bodies are the same; from 0.5 on they are.

    Args:
        aliases: whether the table of aliases may be used.
    """
    if aliases:
        bodies, others = _bodies(one), _bodies(other)
        if bodies & others:
            return Agreement(1.0, (Reason("body.one_in_table"),))
        if bodies and others:
            return Agreement(0.0, (Reason("body.two_in_table"),))
    left, right = taken_apart(one), taken_apart(other)
    acronym = _acronym(left, right)
    if acronym is not None:
        return acronym
    return _by_words(left, right)


def is_body(name: str) -> bool:
    """Whether a name is one of a body rather than of a person: it is in the table of aliases, an acronym, or has a word
    of bodies or a digit in it."""
    parts = taken_apart(name)
    return bool(_bodies(name) or parts.acronym or parts.concepts & kinds_of_bodies() or _is_number(name))


def _acronym(one: Name, other: Name) -> Agreement | None:
    """The answer where one of both is an acronym; None where none is."""
    if one.acronym and other.acronym:
        same = one.acronym == other.acronym
        return Agreement(1.0 if same else 0.0, (Reason("body.same_letters" if same else "body.other_letters"),))
    for short, long in ((one, other), (other, one)):
        if short.acronym and len(long.own) + len(long.concepts) > 1:
            fits = short.acronym in long.initials
            return Agreement(0.9 if fits else 0.1, (Reason("body.initials" if fits else "body.other_initials"),))
    return None


def _by_words(one: Name, other: Name) -> Agreement:
    pairs = _pairs(one.own, other.own)
    reasons = [Reason("name.sound", (one.own[i], other.own[j], f"{apart:.2f}")) for apart, i, j in pairs]
    unmatched = [word for i, word in enumerate(one.own) if all(i != each for _, each, _ in pairs)]
    free = [word for j, word in enumerate(other.own) if all(j != each for *_, each in pairs)]
    joined = _joined(unmatched, free)
    if joined is not None:
        pairs, unmatched, free = [*pairs, (joined, -1, -1)], [], []
        reasons.append(Reason("body.joined", (f"{joined:.2f}",)))
    heard = [*_heard(unmatched, one, other), *_heard(free, other, one)]
    reasons += [Reason("name.sound", (word, written, f"{apart:.2f}")) for apart, word, written, _ in heard]
    names = {word for _, word, _, _ in heard}
    unmatched, free = ([word for word in words if word not in names] for words in (unmatched, free))
    shared = one.says & other.says
    translated = (one.says ^ other.says) & _translated(one, other)
    lacking = (one.says ^ other.says) - _described(one, other) - translated
    lacking -= {concept for *_, concept in heard}
    both = shared | (translated & one.says - _FILLING - _OF_ALL)
    reasons += [Reason("body.both_have", (concept,)) for concept in sorted(both)]
    differing = [*unmatched, *free, *sorted(lacking)]
    if not reasons:
        return Agreement(0.0, (Reason("body.no_word"),))
    if differing:
        whole = len(shared) + len(pairs)
        return Agreement(0.45 * whole / (whole + len(differing)), (*reasons, Reason("body.differ", tuple(differing))))
    return Agreement(max(0.5, 1.0 - 0.3 * sum(apart for apart, _, _ in pairs)), tuple(reasons))


def _pairs(one: tuple[str, ...], other: tuple[str, ...]) -> list[tuple[float, int, int]]:
    """Words of both that are spellings of one, the nearest first, each once: distance and the two positions.

    Words with digits are spellings of one only where they are equal.
    """
    ranked = sorted(
        (0.0 if _is_one_word(mine, its) else _apart(mine, its), i, j)
        for i, mine in enumerate(one)
        for j, its in enumerate(other)
        if mine == its or not _is_number(mine + its)
    )
    pairs: list[tuple[float, int, int]] = []
    for apart, i, j in ranked:
        if apart <= allowed(one[i], other[j]) and all(i != mine and j != its for _, mine, its in pairs):
            pairs.append((apart, i, j))
    return pairs


def _heard(own: list[str], mine: Name, other: Name) -> list[tuple[float, str, str, str]]:
    """Own words of `mine` that are a concept of `other`: distance, own word, the other's word and its concept.

    The word means it ("Petroleum", all that one name says), or it sounds like a word of the other script which the
    table takes for its meaning ("Amal", "أمل"). A place is no such word, since the table has its names.
    """
    written = {concept: _own_word(other.words[concept][-1]) for concept in sorted(other.says - mine.says)}
    across = mine.is_arabic != other.is_arabic
    found = []
    for word in own:
        for concept, its in written.items():
            is_place = concept in nations() or concept.startswith("town_")
            if concept_of(word) == concept:
                found.append((0.0, word, its, concept))
            elif across and not is_place and not _is_number(word) and _apart(word, its) <= _SPELLING:
                found.append((_apart(word, its), word, its, concept))
    return found


def _is_one_word(one: str, other: str) -> bool:
    """Whether two own words are equal, mean one concept, or are one word in French and in English."""
    cognate = cognate_of(one)
    return one == other or _mean_one(one, other) or (cognate is not None and cognate == cognate_of(other))


def _apart(one: str, other: str) -> float:
    """How far two own words sound apart; what begins one may be an article or preposition: "Essaadi", "لسبو"."""
    return min(distance(mine, its) for mine, its in product(_bareforms_of(one), _bareforms_of(other)))


def _bareforms_of(word: str) -> set[str]:
    if word[0] < "\u0600":
        return {word, without_article(word)}
    spelled = {word, word[:-1] + "ى"} if word.endswith("ي") else {word}  # folding has taken "مرسى" for "مرسي"
    return spelled | {each[1:] for each in spelled if each.startswith("ل") and len(each) > 3}


def _mean_one(one: str, other: str) -> bool:
    """Whether two words that are all of their names mean one thing: "Royaume" and "المملكة"."""
    first, second = concept_of(one), concept_of(other)
    if first is None or second is None or first == second:
        return first is not None and first == second
    return (one[0] < "\u0600") != (other[0] < "\u0600") and _translates(one, first, other, second)


def _joined(one: list[str], other: list[str]) -> float | None:
    """How far apart own words sound when written together ("Abu Dhabi", "أبوظبي"); None where that is too far."""
    if not one or not other or len(one) + len(other) < 3:
        return None
    mine, its = "".join(one), "".join(other)
    apart = distance(mine, its)
    return apart if apart <= allowed(mine, its) and not _is_number(mine + its) else None


def _translated(one: Name, other: Name) -> frozenset[str]:
    """Concepts of both that one word of the other language may stand for: telecommunications and communications.

    One that says again what both have is left out too: "التربية والتعليم" is education.
    """
    left_out = _left_out(one, other)
    if one.language == other.language:
        return left_out
    return left_out | frozenset(
        concept
        for mine, its in ((one, other), (other, one))
        for concept in mine.says - its.says
        if any(
            _translates(word, concept, its_word, its_concept)
            for word in mine.words[concept]
            for its_concept, its_words in its.words.items()
            for its_word in its_words
        )
    )


def _translates(word: str, concept: str, other: str, other_concept: str) -> bool:
    """Whether two words of two languages, each with its concept, may translate one another."""
    if frozenset((concept, other_concept)) in translated_concepts():
        return True
    return other_concept in meanings(word) or concept in meanings(other)


def _left_out(one: Name, other: Name) -> frozenset[str]:
    """Concepts that one language says and another does not: "Digital Affairs" is "le Numérique", and Arabic calls most
    authorities general ("الهيئة العامة")."""
    if one.language == other.language:
        return frozenset()
    shared = one.concepts & other.concepts
    return _FILLING | (_OF_ALL if one.is_arabic != other.is_arabic and shared & _GENERAL_BODIES else frozenset())


def _described(one: Name, other: Name) -> frozenset[str]:
    """What describes a company and is no part of its name: "شركة علم السعودية" is "Elm", and a word of its trade."""
    return frozenset(
        concept
        for mine, its in ((one, other), (other, one))
        for concept in mine.says - its.says
        if mine.own and ((concept in nations() and mine.concepts & _GENERIC) or (concept in _TRADES and its.own))
    )


@lru_cache(maxsize=65536)
def taken_apart(name: str) -> Name:
    """Concepts and own words of a name; words that are small or legal forms are left out, brackets too."""
    plain = folded(_BRACKETS.sub(" ", name))
    words = [match[0] for match in _WORD.finditer(plain)]
    concepts, own = _sorted_out(words)
    letters = _BRACKETS.sub("", name).replace(".", "").strip()
    is_acronym = (
        bool(regex.fullmatch(r"\p{Lu}[\p{Lu}\p{N}&]{1,6}", letters)) and letters.lower() not in known_concepts()
    )
    is_arabic = any(word[0] >= "\u0600" for word in words)
    return Name(
        frozenset(concepts), own, letters if is_acronym else "", _initials(words), is_arabic, concepts, _language(words)
    )


def _language(words: list[str]) -> str:
    if any(word[0] >= "\u0600" for word in words):
        return "ar"
    if _ENGLISH & {*words}:
        return "en"
    if _FRENCH & {*words} or any(_FRENCH_ENDING.search(word) for word in words):
        return "fr"
    return "en" if any(_ENGLISH_ENDING.search(word) for word in words) else ""


def _sorted_out(words: list[str]) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """Concepts, each with its words, and own words.

    A word that is all of a name is its own, whatever it means: "علم" is "Elm".
    """
    concepts: dict[str, tuple[str, ...]] = {}
    own: list[str] = []
    words = [part for word in words if word not in _SMALL for part in _against(word)]
    at = 0
    while at < len(words):
        both = phrase_of(words[at : at + 2])
        concept = known_concepts()[both] if both else concept_of(words[at])
        if concept:
            for each in concept.split("+"):
                concepts[each] = (*concepts.get(each, ()), both or words[at])
        elif number_of(words[at]) is not None:
            own.append(f"#{number_of(words[at])}")
        elif words[at] not in _FORMS and not any(form in _SMALL for form in forms_of(words[at])):
            own.append("ben" if words[at] in _SONS else _own_word(words[at]))
        at += 2 if both else 1
    telling = [concept for concept in concepts if concept not in _GENERIC and concept not in nations()]
    if not own and len(telling) == 1 and len(concepts) - len(telling) <= 2:
        own.append(bare(concepts.pop(telling[0])[-1]))
    return concepts, tuple(_as_names(own))


def _against(word: str) -> tuple[str, ...]:
    """The parts of a word like "anticorruption", whose second is one that the table knows."""
    rest = word.removeprefix("anti")
    return ("anti", rest) if rest != word and concept_of(word) is None and rest and concept_of(rest) else (word,)


def _as_names(own: list[str]) -> list[str]:
    """Own words as names of persons are: "عبد" joined to what follows, its articles left out."""
    found: list[str] = []
    for word in own:
        servant = _SERVANT.match(word)
        arabic = _SERVANT_ARABIC.match(word)
        if found and found[-1] == "عبد":
            found[-1] += bare(word)
        elif servant:
            found.append("abd'" + servant["rest"])
        elif arabic:
            found.append("عبد" + arabic["rest"])
        else:
            found.append(word)
    return found


def _initials(words: list[str]) -> frozenset[str]:
    """In capitals, once without small words and once with them."""
    telling = [word for word in words if word not in _SMALL]
    return frozenset({"".join(word[0] for word in telling).upper(), "".join(word[0] for word in words).upper()})


def _own_word(word: str) -> str:
    """Without article, and in Arabic without conjunction and preposition before it: "والريادة", "بالرباط"."""
    parted = regex.sub(r"^(?:و|ب|ف|ك)?(?:ال|لل)(?=\p{L}{3})", "", word) if word[0] >= "\u0600" else word
    return parted if parted != word else bare(word)


def _is_number(word: str) -> bool:
    return any(character.isdigit() for character in word)


def _key(name: str) -> str:
    return " ".join(match[0] for match in _WORD.finditer(folded(_BRACKETS.sub(" ", name))) if match[0] not in _SMALL)


def aliases_of(name: str) -> frozenset[int]:
    """The lines of the table of aliases in which a name stands."""
    return _bodies(name)


def meaning_of(word: str) -> str | None:
    """The concept of one word; the word itself where it has none; None where it says nothing ("de", "délégué")."""
    plain = folded(word)
    if any(form in _SMALL for form in forms_of(plain)):
        return None
    return concept_of(plain) or bare(plain)


@lru_cache(maxsize=65536)
def _bodies(name: str) -> frozenset[int]:
    return _aliases().get(_key(name), frozenset())


@lru_cache(maxsize=1)
def _aliases() -> Mapping[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, row in enumerate(read_rows("aliases.tsv")):
        for name in row:
            found[_key(name)] = found.get(_key(name), frozenset()) | {number}
    return found
