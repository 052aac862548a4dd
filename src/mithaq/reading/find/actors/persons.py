"""Persons that an explicit cue names: a civil title, or a function beside the name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from mithaq.reading.find.actors.beside import (
    further_names,
    is_address,
    is_first_name,
    listed_bearers,
    name_beside,
    respective_bearers,
)
from mithaq.reading.find.actors.found import Found, Sentence
from mithaq.reading.find.actors.patterns_fr import (
    CIVIL,
    COUNTRIES,
    is_verb,
)
from mithaq.reading.find.actors.person_names import LONGEST_NAME, after_person, is_name_word
from mithaq.reading.find.actors.surroundings import names_event
from mithaq.reading.find.actors.title_nouns import after_noun
from mithaq.reading.find.actors.tokens import Token, span_of
from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.model import Span

_LONGEST_LINE = 160  # characters of a name or a function that fills a line
_BESIDE = 8  # tokens: the model sees no further than five to each side


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
    cued = [*_by_civil_title(sentence), *_by_function(sentence), *_by_line(sentence.tokens)]
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
        first = 1 if is_address(tokens, 0) else 0
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
    first_words = {words[0] for words in bearers}
    for sentence in sentences:
        if first_words.isdisjoint(sentence.folds):
            continue
        tokens, at = sentence.tokens, 0
        while at < len(tokens):
            last = after_person(tokens, at) if tokens[at].capital else at
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


def _by_civil_title(sentence: Sentence) -> Iterator[_Named]:
    if CIVIL.keys().isdisjoint(sentence.folds):
        return
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.fold not in CIVIL:
            continue
        spelt_out = token.fold in ("docteur", "maitre", "madame", "monsieur")
        if not (token.capital or spelt_out) or token.acronym or is_first_name(tokens, at):
            continue
        first = at + 1
        if first < len(tokens) and tokens[first].fold == ".":
            first += 1
        last = after_person(tokens, first, surname_first=True)
        if last > first:
            yield _Named(first, last, "civil", CIVIL[token.fold])


def _by_line(tokens: Sequence[Token]) -> Iterator[_Named]:
    """Who wrote the text: "Par X", "Propos recueillis par X"."""
    for at, token in enumerate(tokens[:4]):
        if token.fold != "par" or (at and tokens[at - 1].fold not in ("recueillis", "redige", "publie")):
            continue
        last = after_person(tokens, at + 1)
        if last - at > 2 and (last == len(tokens) or not tokens[last].word):
            yield _Named(at + 1, last, "byline")


def _by_function(sentence: Sentence) -> Iterator[_Named]:
    for title in sentence.titles:
        found = name_beside(sentence.tokens, title)
        noun = sentence.tokens[title.start].fold
        for first, last in listed_bearers(sentence.tokens, title) if found is None else ():
            yield _Named(first, last, "title", "", noun.removesuffix("s"))
        respective = list(respective_bearers(sentence.tokens, title))
        for (first, last), _ in respective:
            yield _Named(first, last, "title", "", noun.removesuffix("s"))
        if found is not None and not respective:
            yield _Named(*found, "title", title.gender if title.gender != "both" else "", noun)
            if title.plural:
                for further in further_names(sentence.tokens, found[1]):
                    yield _Named(further.first, further.last, "title", "", noun.removesuffix("s"))
