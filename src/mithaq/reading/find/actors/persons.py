"""Persons that an explicit cue names: a civil title, or a function beside the name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from mithaq.reading.find.actors.found import Found, Sentence
from mithaq.reading.find.actors.patterns_fr import (
    ARTICLES,
    CIVIL,
    COUNTRIES,
    DE,
    POSSESSIVES,
    is_verb,
)
from mithaq.reading.find.actors.person_names import LONGEST_NAME, after_person, is_name_word
from mithaq.reading.find.actors.reach import after_portfolio
from mithaq.reading.find.actors.surroundings import names_event
from mithaq.reading.find.actors.titles import TitlePhrase, after_noun
from mithaq.reading.find.actors.tokens import Token, span_of
from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.model import Span

_LONGEST_LINE = 160  # characters of a name or a function that fills a line
_BESIDE = 8  # tokens: the model sees no further than five to each side
_PARTS = frozenset([",", "(", "-", "–", "—", ":", "\t", "|"])
# A rank or form of address between a function and the name: "le gouverneur du Nord, le colonel Ali Ba".
_RANKS = frozenset(
    "general generale colonel colonelle lieutenant-colonel colonel-major commandant commandante capitaine lieutenant "
    "lieutenante amiral contre-amiral professeur professeure docteur honorable imam".split()
)
_STYLES = frozenset(["excellence", "majeste", "eminence", "altesse"])
_OF_RANK = frozenset("brigade division armee gendarmerie police corps".split())
_GULF_PARTICLES = frozenset("ben bin ibn al bint bent".split())
_APPOINTED = frozenset("nomme nommee elu elue reelu reelue designe designee promu promue".split())


class _Named(NamedTuple):
    """Half-open range of a name's tokens, the rule that found it, the gender and the noun of function beside it."""

    first: int
    last: int
    by: str
    gender: str = ""
    noun: str = ""


def find_titled_persons(sentence: Sentence) -> Iterator[Found]:
    """Persons behind "M." or "Mme", and persons beside a function; each takes its tokens."""
    if sentence.shouted:
        return
    cued = [*_by_civil_title(sentence.tokens), *_by_function(sentence), *_by_line(sentence.tokens)]
    for named in cued:
        if sentence.free(named.first, named.last):
            sentence.take(named.first, named.last)
            yield Found(
                sentence=sentence.index,
                first=named.first,
                last=named.last,
                kind=ActorKind.PERSON,
                by=named.by,
                noun=named.noun,
                gender=named.gender,
            )


def find_undersigned(sentences: Sequence[Sentence]) -> Iterator[Found]:
    """Persons on a line of their own above a line that is a function; each takes its tokens."""
    for sentence, person, _ in undersigned(sentences):
        if sentence.free(*person):
            sentence.take(*person)
            yield Found(
                sentence=sentence.index, first=person[0], last=person[1], kind=ActorKind.PERSON, by="undersigned"
            )


def undersigned(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, tuple[int, int], Sentence]]:
    """(line of the name, the name's tokens, line of the function) for "Awa Diop⏎Directrice de l'OKTP"."""
    for above, below in pairwise(sentences):
        if below.span.end - below.span.start > _LONGEST_LINE or above.span.end - above.span.start > _LONGEST_LINE:
            continue
        title = below.titles[0] if below.titles else None
        if title is None or title.start or title.end != len(below.tokens) or not below.tokens[0].capital:
            continue
        tokens = above.tokens
        first = 1 if _is_address(tokens, 0) else 0
        last = after_person(tokens, first)
        if last - first > 1 and last == len(tokens) and after_noun(tokens, first) is None:
            yield above, (first, last), below


def doubtful_part(sentence: Sentence) -> Span | None:
    """The range of the text around the names of `sentence` that may be persons' and that no rule has taken.

    A name of two words or more, or a single one before a verb, which a person and a company may be; None without any.
    """
    tokens = sentence.tokens
    first, last = len(tokens), 0
    at = 0
    while at < len(tokens):
        if not tokens[at].capital:
            at += 1
            continue
        end = max(after_person(tokens, at), at + 1)
        if sentence.free(at, end) and (end - at > 1 or _may_act(tokens, at)):
            first, last = min(first, at), end
        at = end
    if first >= last or sentence.shouted:
        return None
    return span_of(tokens, max(0, first - _BESIDE), min(len(tokens), last + _BESIDE))


def _may_act(tokens: Sequence[Token], at: int) -> bool:
    """True for a single name before a verb: "Tazi signe", "Zarqa s'engage"."""
    if at + 1 >= len(tokens) or not is_name_word(tokens[at]):
        return False
    return is_verb(tokens[at + 1]) or tokens[at + 1].fold == "s'"


def take_voted(sentence: Sentence, ranges: Sequence[Span]) -> Iterator[Found]:
    """Persons that a model names where no rule found anything: a whole name of two words or more."""
    tokens = sentence.tokens
    for span in ranges:
        first = next((at for at, token in enumerate(tokens) if token.end > span.start), len(tokens))
        while first < len(tokens) and tokens[first].fold in CIVIL:
            first += 1
        last = after_person(tokens, first)
        if last - first < 2 or tokens[last - 1].start > span.end or not sentence.free(first, last):
            continue
        if any((token.fold,) in COUNTRIES for token in tokens[first:last]) or names_event(tokens, first, last):
            continue
        sentence.take(first, last)
        yield Found(sentence=sentence.index, first=first, last=last, kind=ActorKind.PERSON, by="spacy")


def find_repeated(sentences: Sequence[Sentence], known: Sequence[Found]) -> Iterator[Found]:
    """The same names elsewhere without a cue, and surnames that one known person alone bears."""
    bearers: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for found in known:
        words = _words(sentences[found.sentence].tokens, found.first, found.last)
        for length in range(1, min(len(words), LONGEST_NAME) + 1):
            if length == len(words) or len(words) > 1:
                bearers.setdefault(words[-length:], set()).add(words)
    for sentence in sentences:
        tokens, at = sentence.tokens, 0
        while at < len(tokens):
            last = after_person(tokens, at)
            if last == at:
                at += 1
                continue
            known_as = bearers.get(_words(tokens, at, last), ())
            if (len(known_as) == 1 or (known_as and last - at > 1)) and sentence.free(at, last):
                sentence.take(at, last)
                yield Found(sentence=sentence.index, first=at, last=last, kind=ActorKind.PERSON, by="repeated")
            at = last


def _words(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    return tuple(token.fold for token in tokens[first:last])


def _by_civil_title(tokens: Sequence[Token]) -> Iterator[_Named]:
    for at, token in enumerate(tokens):
        if token.fold not in CIVIL:
            continue
        spelt_out = token.fold in ("docteur", "maitre", "madame", "monsieur")
        if not (token.capital or spelt_out) or token.acronym or _is_first_name(tokens, at):
            continue
        first = at + 1
        if first < len(tokens) and tokens[first].fold == ".":
            first += 1
        last = after_person(tokens, first, surname_first=True)
        if last > first:
            yield _Named(first, last, "civil", CIVIL[token.fold])


def _is_first_name(tokens: Sequence[Token], at: int) -> bool:
    """True for "Cheikh" in "Cheikh Bamba"; in "Cheikh Zayed ben Ali" it is a form of address."""
    if tokens[at].fold not in ("cheikh", "sheikh"):
        return False
    return not any(token.fold in _GULF_PARTICLES for token in tokens[at + 1 : at + 4])


def _by_line(tokens: Sequence[Token]) -> Iterator[_Named]:
    """Who wrote the text: "Par X", "Propos recueillis par X"."""
    for at, token in enumerate(tokens[:4]):
        cited = token.fold == "par" and (at == 0 or tokens[at - 1].fold in ("recueillis", "redige", "publie"))
        last = after_person(tokens, at + 1)
        if cited and last - at > 2 and (last == len(tokens) or not tokens[last].word):
            yield _Named(at + 1, last, "byline")


def _by_function(sentence: Sentence) -> Iterator[_Named]:
    for title in sentence.titles:
        found = name_beside(sentence.tokens, title)
        if found is not None:
            noun = sentence.tokens[title.start].fold
            yield _Named(*found, "title", title.gender if title.gender != "both" else "", noun)
            if title.plural:
                for further in further_names(sentence.tokens, found[1]):
                    yield _Named(further.first, further.last, "title", "", noun.removesuffix("s"))


def name_beside(tokens: Sequence[Token], title: TitlePhrase) -> tuple[int, int] | None:
    """Half-open range of the name that `title` is given to; None where no name stands beside it.

    "X, directeur général de Y" looks back; "le ministre de Z, X" and "son président X" look ahead; where both stand, a
    title with a determiner looks ahead.
    """
    before = _name_before(tokens, title)
    behind = _name_behind(tokens, title)
    if before is not None and (not title.determiner or behind is None):
        return before
    return behind


def _name_before(tokens: Sequence[Token], title: TitlePhrase) -> tuple[int, int] | None:
    at = title.start - 1
    if at >= 0 and tokens[at].fold in ("ancien", "ancienne", "actuel", "actuelle", "nouveau", "nouvelle"):
        at -= 1
    if title.determiner:
        apposed = title.end < len(tokens) and not tokens[title.end].word  # "Ali Ba, son directeur, signe"
        if title.determiner not in ARTICLES and not (title.determiner in POSSESSIVES and apposed):
            return None
        at -= 1
    linked = _before_link(tokens, at)
    if linked < at:
        return _name_ending(tokens, linked + 1)
    if at > 0 and title.determiner and tokens[at].capital and _is_spelt_out(title):
        return _name_ending(tokens, at + 1)  # "Awa Diop la ministre de l'Eau"
    if at < 1 or tokens[at].fold not in _PARTS or (tokens[at].fold != "," and title.determiner):
        return None
    if tokens[at - 1].fold == ")":
        at = _opening_bracket(tokens, at - 1)
    if at > 2 and tokens[at - 1].fold == "ans" and tokens[at - 3].fold == ",":
        at -= 3  # "X, 34 ans, fondatrice"
    return _name_ending(tokens, at)


def _is_spelt_out(title: TitlePhrase) -> bool:
    """True for "ministre de l'Eau" and "directeur de l'OKTP", not for "directeur" nor "directeur général"."""
    field = title.kind == "state" and title.end - title.start > 2
    return field or (title.organisation is not None and not title.pointer)


def _before_link(tokens: Sequence[Token], at: int) -> int:
    """Before "est", "a été nommée", "en qualité de" that end at `at`; `at` itself where none does."""
    first = at
    if at > 1 and (tokens[at - 1].fold, tokens[at].fold) in (("qualite", "de"), ("tant", "que")):
        at -= 2
        while at >= 0 and tokens[at].fold in ("sa", "en", "agissant", ","):
            at -= 1
        return at
    if at >= 0 and tokens[at].fold in _APPOINTED:
        at -= 1
    while at >= 0 and tokens[at].fold in ("ete", "a", "est", "devient", "etait", "fut"):
        at -= 1
    return at - 1 if at < first and at >= 0 and tokens[at].fold == "," else at


def _opening_bracket(tokens: Sequence[Token], at: int) -> int:
    for opening in range(at - 1, max(-1, at - 8), -1):
        if tokens[opening].fold == "(":
            return opening
    return at


def _name_ending(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """The name of two words or more that ends just before token `end`."""
    for first in range(max(0, end - LONGEST_NAME), end - 1):
        if _is_address(tokens, first) or after_noun(tokens, first) is not None or _runs_on(tokens, first):
            continue
        titled = first > 0 and _is_address(tokens, first - 1)
        if after_person(tokens, first, surname_first=titled) == end:
            return first, end
    return None


def _runs_on(tokens: Sequence[Token], at: int) -> bool:
    """True where the word before `at` belongs to the same name; "Professeur" before it does not."""
    return at > 0 and tokens[at - 1].capital and is_name_word(tokens[at - 1]) and after_noun(tokens, at - 1) is None


def _name_behind(tokens: Sequence[Token], title: TitlePhrase) -> tuple[int, int] | None:
    at = title.end
    if at < len(tokens) and tokens[at].fold == "(":
        closing = next((k for k in range(at + 1, min(len(tokens), at + 6)) if tokens[k].fold == ")"), None)
        at = closing + 1 if closing is not None else at
    if at < len(tokens) and tokens[at].fold in _PARTS - {"("}:
        at += 1
    if at < len(tokens) and tokens[at].fold in ARTICLES and at + 1 < len(tokens) and tokens[at + 1].fold in CIVIL:
        at += 1
    at = _after_rank(tokens, at)
    titled = False
    while at < len(tokens) and _is_address(tokens, at) and tokens[at].capital:
        at, titled = at + 1, True
    last = after_person(tokens, at, surname_first=titled)
    return (at, last) if last - at >= 2 or (titled and last > at) else None


def _is_address(tokens: Sequence[Token], at: int) -> bool:
    """True for "M.", "Mme", "Dr" and the like at `at`."""
    return tokens[at].fold in CIVIL and not _is_first_name(tokens, at)


def _after_rank(tokens: Sequence[Token], at: int) -> int:
    """Behind "le colonel", "Son Excellence" or "le général de brigade" at `at`; `at` itself without."""
    if at + 1 < len(tokens) and tokens[at].fold in ("son", "sa") and tokens[at + 1].fold in _STYLES:
        return at + 2
    rank = at + (at < len(tokens) and tokens[at].fold in ARTICLES)
    if rank >= len(tokens) or tokens[rank].fold not in _RANKS:
        return at
    behind = rank + 1
    while behind + 1 < len(tokens) and tokens[behind].fold in DE and tokens[behind + 1].fold in _OF_RANK:
        behind += 2
    return behind


@dataclass(frozen=True, slots=True)
class FurtherName:
    """Another bearer of a plural title: the tokens of the name, and of the field that is the bearer's own, if any."""

    first: int
    last: int
    field: tuple[int, int] | None


def further_names(tokens: Sequence[Token], at: int) -> Iterator[FurtherName]:
    """The names behind the first in "les ministres X, Y et Z" and "les ministres de l'A, X, et du B, Y"."""
    while at + 1 < len(tokens) and tokens[at].fold in (",", "et"):
        first = at + 1
        if tokens[first].fold == "et" and first + 1 < len(tokens):
            first += 1
        own = None
        if tokens[first].fold in DE:
            behind = after_portfolio(tokens, first)
            if behind == first or behind >= len(tokens) or tokens[behind].fold != ",":
                return
            own, first = (first, behind), behind + 1
        last = after_person(tokens, first)
        if last - first < 2:
            return
        yield FurtherName(first, last, own)
        at = last
