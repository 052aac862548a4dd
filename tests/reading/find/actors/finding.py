"""What the tests of actors share: the actors of a text as short rows."""

from mithaq.reading.find.actors.finder import PersonVoter, find_actors
from mithaq.reading.find.mentions import ActorKind, ActorMention
from mithaq.reading.text.sentences import split_sentences


def actors_of(text: str, *, persons: PersonVoter | None = None) -> tuple[ActorMention, ...]:
    return find_actors(text, sentences=split_sentences(text), persons=persons)


def organisations(text: str) -> list[str]:
    """The words of explicit mentions of organisations, in reading order."""
    return [
        mention.span.of(text)
        for mention in actors_of(text)
        if mention.kind is ActorKind.ORGANISATION and mention.explicit
    ]


def persons(text: str) -> list[str]:
    return [mention.span.of(text) for mention in actors_of(text) if mention.kind is ActorKind.PERSON]


def states(text: str) -> list[str]:
    return [mention.span.of(text) for mention in actors_of(text) if mention.kind is ActorKind.STATE]


def pointers(text: str) -> list[tuple[str, str]]:
    """(words, name of the actor) of what points back."""
    return [(mention.span.of(text), mention.name) for mention in actors_of(text) if not mention.explicit]
