"""Kinds of register objects, the slots they have, and what may become of a statement."""

from enum import StrEnum


class Kind(StrEnum):
    """What a statement may speak of."""

    AGREEMENT = "agreement"
    COMMITMENT = "commitment"
    ROLE = "role"
    STRATEGY = "strategy"


# What a reference begins with: accord, engagement, fonction, stratégie.
PREFIXES = {Kind.AGREEMENT: "ACC", Kind.COMMITMENT: "ENG", Kind.ROLE: "FON", Kind.STRATEGY: "STR"}


class LinkKind(StrEnum):
    """Of what two can be told to be the same: objects by their subjects, actors by their names."""

    AGREEMENT = "agreement"
    COMMITMENT = "commitment"
    PERSON = "person"
    ORGANISATION = "organisation"


class Origin(StrEnum):
    READING = "reading"
    PERSON = "person"


class State(StrEnum):
    """A statement is proposed by a reading; a person accepts or refuses it; a newer one supersedes it."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    SUPERSEDED = "superseded"


LIVE = (State.PROPOSED, State.ACCEPTED)

# The slots of each kind. A list slot holds one statement for each item; its name in `mithaq.reading.model` is plural.
SINGLE_SLOTS: dict[Kind, tuple[str, ...]] = {
    Kind.AGREEMENT: ("kind", "act", "date", "place", "event", "duration", "follows", "said_by"),
    Kind.COMMITMENT: (
        "measure",
        "quantity",
        "quantity_max",
        "bound",
        "unit",
        "per",
        "modality",
        "actor",
        "deadline",
        "place",
        "agreement",
        "said_by",
    ),
    Kind.ROLE: ("person", "role", "organisation", "said_by"),
    Kind.STRATEGY: ("name", "said_by"),
}
LIST_SLOTS: dict[Kind, dict[str, str]] = {
    Kind.AGREEMENT: {"parties": "party", "signatories": "signatory"},
    Kind.COMMITMENT: {},
    Kind.ROLE: {},
    Kind.STRATEGY: {"axes": "axis", "pillars": "pillar"},
}
SLOTS: dict[Kind, tuple[str, ...]] = {
    kind: tuple(f"{kind}.{name}" for name in (*SINGLE_SLOTS[kind], *LIST_SLOTS[kind].values())) for kind in Kind
}
LISTED = frozenset(f"{kind}.{name}" for kind in Kind for name in LIST_SLOTS[kind].values())
# The slot whose value names another object of the register, by its subject.
REFERENCE_SLOT = "commitment.agreement"
# Without these an object cannot be shown: a commitment without its number would be a claim about nothing.
REQUIRED: dict[Kind, tuple[str, ...]] = {
    Kind.AGREEMENT: ("agreement.kind",),
    Kind.COMMITMENT: ("commitment.measure", "commitment.quantity", "commitment.unit"),
    Kind.ROLE: ("role.person", "role.role"),
    Kind.STRATEGY: ("strategy.name",),
}
