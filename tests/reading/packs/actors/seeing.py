"""What the pack sees in a sentence, in short."""

from __future__ import annotations

from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.find.roles.builder import build_roles
from mithaq.reading.find.scene import Scene
from mithaq.reading.packs.languages import Language
from mithaq.reading.packs.staging import stage


def scene(text: str) -> Scene:
    """The scene of `text`, in the language of its script."""
    arabic = any("\u0600" <= character <= "\u06ff" for character in text)
    return stage(text, language=Language.ARABIC if arabic else Language.ENGLISH, published=None)


def bodies(text: str) -> list[str]:
    """Names of the organisations and states that are named, each once, in order."""
    named = [
        actor.name for actor in scene(text).mentions.actors if actor.explicit and actor.kind is not ActorKind.PERSON
    ]
    return list(dict.fromkeys(named))


def persons(text: str) -> list[str]:
    """Full names of the persons, each once, in order."""
    return list(dict.fromkeys(actor.name for actor in scene(text).mentions.actors if actor.kind is ActorKind.PERSON))


def roles(text: str) -> list[tuple[str, str, str | None]]:
    """(person, role, organisation) of each person with a function."""
    return [
        (role.person.value, role.role.value, role.organisation.value if role.organisation else None)
        for role in build_roles(text, mentions=scene(text).roles)
    ]


def places(text: str) -> list[str]:
    return [place.name for place in scene(text).mentions.places]


def pointed_at(text: str, words: str) -> str | None:
    """The name that `words`, which point back, stand for; None where they are no mention."""
    at = text.rindex(words)
    found = [actor for actor in scene(text).mentions.actors if actor.start <= at < actor.end and not actor.explicit]
    return found[0].name if found else None
