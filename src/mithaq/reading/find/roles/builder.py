"""Turns role mentions into the facts of a reading: one role a person."""

from __future__ import annotations

from collections.abc import Sequence

from mithaq.reading.find.mentions import RoleMention
from mithaq.reading.model import Role, Span, Stated
from mithaq.reading.names.comparing import significant_words, tidy

_RULE = "role:title"


def build_roles(text: str, *, mentions: Sequence[RoleMention]) -> tuple[Role, ...]:
    """One `Role` for each person, with ids `r1`, `r2`, … in reading order.

    Of several functions the first one held in an institution counts; where a later mention only spells the same
    function out ("ministre des TIC", then "ministre de l'Industrie, …"), the fuller one is taken.
    """
    by_person: dict[int, list[RoleMention]] = {}
    for mention in mentions:
        by_person.setdefault(mention.person.cluster, []).append(mention)
    chosen = [_choose(text, held) for held in by_person.values()]
    return tuple(_build(text, mention, number=number) for number, mention in enumerate(chosen, start=1))


def role_text(text: str, role: Sequence[Span]) -> str:
    """The function as a value: its parts joined, what stood between them left out."""
    return " ".join(tidy(span.of(text)) for span in role)


def _choose(text: str, held: Sequence[RoleMention]) -> RoleMention:
    institutional = [mention for mention in held if mention.minister or mention.organisation is not None]
    # "le professeur X, chef du service de réanimation": a bare word before a name is a form of address.
    spelt_out = [mention for mention in held if len(role_text(text, mention.role).split()) > 1]
    first = (institutional or spelt_out or held)[0]
    noun = significant_words(role_text(text, first.role))[:1]
    same = [
        mention for mention in held if mention.minister and significant_words(role_text(text, mention.role))[:1] == noun
    ]
    if first.minister and same:
        return max(same, key=lambda mention: len(role_text(text, mention.role)))
    return first


def _build(text: str, mention: RoleMention, *, number: int) -> Role:
    organisation = mention.organisation
    return Role(
        id=f"r{number}",
        rule=_RULE,
        cues=mention.role,
        person=Stated(mention.person.name, (mention.person.name_span,)),
        role=Stated(role_text(text, mention.role), mention.role),
        organisation=Stated(organisation.name, (organisation.name_span,)) if organisation is not None else None,
    )
