"""Later mentions of a person by the surname alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.packs.actors.analysis import Analysed
from mithaq.reading.packs.actors.found import Found
from mithaq.reading.packs.actors.lexicon import lexicon
from mithaq.reading.packs.actors.phrases_ar import is_verb
from mithaq.reading.packs.actors.tokens import Token
from mithaq.reading.packs.actors.tokens_ar import known, stem
from mithaq.reading.packs.languages import Language


def find_surnames(sentences: Sequence[Analysed], *, language: Language) -> Iterator[Found]:
    """Words that are the last of a fuller name elsewhere in the text, and stand alone."""
    surnames = {
        sentence.tokens[person.last - 1].fold
        for sentence in sentences
        for person in sentence.persons
        if person.last - person.first > 1
    }
    for sentence in sentences:
        held = {at for person in sentence.persons for at in range(person.first, person.last)}
        for at, token in enumerate(sentence.tokens):
            if token.fold in surnames and at not in held and _alone(sentence.tokens, at, language):
                yield Found(start=token.start, end=token.end, kind=ActorKind.PERSON, by="surname")


def _alone(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """True where the word is no part of a longer name and no common word."""
    if language is Language.ENGLISH:
        before = at > 0 and tokens[at - 1].capital and tokens[at - 1].fold not in lexicon(language)["stop"] and at > 1
        after = at + 1 < len(tokens) and tokens[at + 1].capital
        return tokens[at].capital and not (before or after)
    if not known(tokens[at].fold):
        return True
    before_ar = tokens[at - 1] if at else None
    return before_ar is not None and (is_verb(before_ar.fold) or stem(before_ar) in lexicon(language)["title"])
