"""Whom a person speaks for where the title does not say it: "عن الوزارة، السيد …", "… signed on behalf of the bank"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from mithaq.reading.find.mentions import ActorKind, ActorMention
from mithaq.reading.find.scene import within
from mithaq.reading.packs.actors.analysis import Analysed, Bearing
from mithaq.reading.packs.actors.titles import Title
from mithaq.reading.packs.actors.tokens import Token, token_at
from mithaq.reading.packs.languages import Language

# Words that stand right before the body, and words that stand between the body and the person.
_FOR = {
    Language.ARABIC: (("عن",), ("وعن",), ("باسم",), ("لدي",)),
    Language.ENGLISH: (("for",), ("behalf", "of"), ("representing",), ("behalf", "of", "the"), ("for", "the")),
}
_BY = {
    Language.ARABIC: frozenset(
        ("عنها", "عنه", "عنهم", "باسمها", "باسمه", "يمثلها", "يمثله", "تمثلها", "ممثله", "ممثلا", "ممثلين")
    ),
    Language.ENGLISH: frozenset(("represented",)),
}
_LEADS = {
    Language.ARABIC: frozenset("يقود تقود يراس تراس يدير تدير يتراس تتراس مثل مثلت يمثل تمثل".split()),
    Language.ENGLISH: frozenset("heads leads chairs runs manages directs".split()),
}
_CHOOSES = frozenset("appoints appointed names named hires hired promotes promoted".split())
# Who heads a company, and needs no word of it where only one is spoken of.
_HEADS_OF_COMPANIES = frozenset(
    tuple(title.split())
    for title in (
        "managing director", "chief executive", "chief executive officer", "ceo", "chairman", "director general",
        "chairwoman", "general manager",
        "chief operating officer", "chief financial officer", "chief finance officer", "chief technology officer",
        "group chief executive", "group ceo", "chief commercial officer",
        "المدير العام", "المديره العامه", "الرييس التنفيذي", "الرييسه التنفيذيه",
        "الرييس المدير العام", "العضو المنتدب",
    )
)  # fmt: skip
_LOOK_BACK, _NEAR, _NEAR_TOKENS = 6, 400, 14
_SIGNS = frozenset(("signed", "sign", "initialled", "inked", "signing", "spoke", "acted"))


def represented(
    sentence: Analysed, bearing: Bearing, actors: Sequence[ActorMention], *, language: Language
) -> ActorMention | None:
    """The body that the words beside person and title name as theirs; None where none does."""
    if bearing.title is None:
        return None
    bodies = [
        actor for actor in within(actors, sentence.span.start, sentence.span.end) if actor.kind is not ActorKind.PERSON
    ]
    tokens, title = sentence.tokens, bearing.title
    first = min(bearing.first, title.first)
    for body in reversed([each for each in bodies if each.end <= tokens[first].start]):
        at = token_at(tokens, body.start)
        between = tokens[token_at(tokens, body.end) : first]
        if _other_person(sentence, bearing, at, first):
            break
        if _behind(tokens, at, _FOR[language]) and not (language is Language.ENGLISH and at > 3):
            return body
        if any(token.fold in _BY[language] for token in between):
            return body
        if language is Language.ENGLISH and len(between) <= 4 and any(token.fold in _CHOOSES for token in between):
            return body
        if at and tokens[at - 1].fold in _LEADS[language] and len(between) <= 3:
            return body
    inside = min(bearing.last, title.last)
    for body in (each for each in bodies if each.start >= tokens[inside - 1].end):
        at = token_at(tokens, body.start)
        if _other_person(sentence, bearing, inside, at):
            return None
        if _behind(tokens, at, _FOR[language]) and (
            language is Language.ARABIC
            or at - max(title.last, bearing.last) <= 3
            or any(token.fold in _SIGNS for token in tokens[inside:at])
        ):
            return body if at - max(title.last, bearing.last) < _NEAR_TOKENS else None
    return _headed(tokens, title, first, actors) if tokens[title.first].start == sentence.tokens[first].start else None


def _headed(tokens: Sequence[Token], title: Title, first: int, actors: Sequence[ActorMention]) -> ActorMention | None:
    """For "Managing director X" alone the company spoken of right before; None for other functions."""
    role = tuple(token.fold for token in tokens[title.first : title.last])
    if role not in _HEADS_OF_COMPANIES or title.owner or title.before is not None:
        return None
    start = tokens[first].start
    before = bisect_left(actors, start, key=lambda actor: actor.start)
    for actor in reversed(actors[max(before - _LOOK_BACK, 0) : before]):
        if actor.kind is ActorKind.ORGANISATION and start - actor.end < _NEAR:
            return actor
    return None


def _behind(tokens: Sequence[Token], at: int, phrases: Sequence[tuple[str, ...]]) -> bool:
    """True where one of `phrases` ends right before token `at`, an article or a quotation mark aside."""
    while at and (not tokens[at - 1].word or tokens[at - 1].fold == "the"):
        at -= 1
    return any(
        at >= len(phrase) and tuple(token.fold for token in tokens[at - len(phrase) : at]) == phrase
        for phrase in phrases
    )


def _other_person(sentence: Analysed, bearing: Bearing, first: int, last: int) -> bool:
    """True where someone else stands among tokens [first, last)."""
    return any(first <= person.first < last and person.first != bearing.first for person in sentence.persons)
