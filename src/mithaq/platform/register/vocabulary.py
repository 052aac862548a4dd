"""Kinds of actor, and whether an object stands."""

from enum import StrEnum


class ActorKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"


class Standing(StrEnum):
    """`accepted` when what an object cannot do without was accepted; else `proposed`."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
