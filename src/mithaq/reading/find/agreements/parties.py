"""Who is bound by an act, and who signed it in person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import regex

from mithaq.reading.find.agreements.acts import ActMention
from mithaq.reading.find.agreements.draft import Draft, Party, name_words
from mithaq.reading.find.agreements.patterns_fr import INVERTED
from mithaq.reading.find.agreements.zones import Zone, ZoneSpan, zone_at
from mithaq.reading.find.mentions import ActorKind, ActorMention, RoleMention
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Signatory, Span, Stated
from mithaq.reading.text.folding import fold

_AGENT = regex.compile(
    r"\b(?:par|entre|celles?\s+(?:de|du|d['’])|signature\s+(?:de|du|d['’])|c['’]est|signataires?\s*:|"
    r"ont\s+signé\s*:?|a\s+signé\s+pour|"
    r"pour\s+(?:le|la|les|l['’])|(?<!son\s)(?<!leur\s)côté|tout\s+comme|de\s+même\s+que|représentée?\s+par|lequel|"
    r"laquelle)\b|:"
)
_AMONG = regex.compile(r"\bentre\s+(?:la\s+|le\s+|les\s+|l['’])?[\"«“+]?\s*$")
_QUOTE_ONLY = regex.compile(r"\s*[\"«“+]?\s*")
_BELONGS = regex.compile(
    r"(?<!compte\s)(?<!nom\s)\b(?:de\s+|du\s+|d['’]|des\s+|à\s+|au\s+|aux\s+|chez\s+|dans\s+|sur\s+)(?:la\s+|"
    r"le\s+|les\s+|l['’])?(?:\p{Ll}+\s+)?[\"«“+]?\s*$"
)
_BINDS = regex.compile(r"\b(?:li[ea]\p{L}*|uni\p{L}*|engage\p{L}*|attach\p{L}*|associ\p{L}*|accord[ée]\p{L}*)\b")
_NO_PARTY = regex.compile(
    r"\b(?:parties|partenaires|signataires|entreprises|sociétés|opérateurs|organismes|institutions|pays|acteurs|"
    r"maisons|enseignes|"
    r"royaume|autorités)$"
)
_STATES = regex.compile(r"\bles\s+deux\s+(?:pays|nations|états|gouvernements|royaumes)\b")
_PRONOUN_SIGNS = regex.compile(r"[;,]\s*(?:et\s+)?(?:elle|il)\s+(?:l['’])?(?:a|avait)\s+$")
_OWNER = regex.compile(
    r"(?:filiale|communiqué|porte-parole|spécialiste|leader|siège|membre|site|stand|campus|locaux|initiative|"
    r"cadre|programme|plan)\s+(?:de\s+la\s+|de\s+l['’]|du\s+|des\s+|de\s+|d['’])[\"«“+]?\s*$"
)


def bodies_bound(
    scene: Scene, sentence: Sentence, act: ActMention, zones: Sequence[ZoneSpan], *, events: Sequence[Span] = ()
) -> Iterator[Party]:
    """Organisations and states of the act's clause that nothing marks as witness, setting, source or purpose."""
    owners = {role.organisation.span for role in sentence.roles if role.organisation}
    for actor in within(sentence.actors, _list_start(scene, sentence, act), act.clause.end):
        if any(place.kind == "dateline" and place.span.overlaps(actor.span) for place in sentence.places):
            continue
        if actor.kind is ActorKind.PERSON or actor.span in owners or zone_at(zones, actor.start) is not None:
            continue
        if not actor.explicit and any(
            other.start > actor.end and _QUOTE_ONLY.fullmatch(scene.lowered, actor.end, other.start)
            for other in sentence.actors
        ):
            continue  # "la société « X »": the name behind it is the mention
        if any(event.overlaps(actor.span) or event.overlaps(actor.name_span) for event in events):
            continue
        if any(_stands_in_role(actor, role) for role in sentence.roles):
            continue
        if (
            not act.noun
            and _BELONGS.search(scene.lowered, max(sentence.start, actor.start - 30), actor.start)
            and not _is_bound_to(scene, act, actor)
        ):
            continue
        if _OWNER.search(scene.lowered, max(sentence.start, actor.start - 40), actor.start):
            continue
        party = as_party(scene, actor)
        if party is not None:
            yield party


def _is_bound_to(scene: Scene, act: ActMention, actor: ActorMention) -> bool:
    """ "lie A à B", "l'accord qui le liait au voyagiste B": the preposition belongs to the verb."""
    return bool(_BINDS.search(scene.lowered, act.clause.start, actor.start))


def _list_start(scene: Scene, sentence: Sentence, act: ActMention) -> int:
    """Where the parties begin: behind "entre", where the clause lists them there; else with the clause."""
    for actor in within(sentence.actors, act.clause.start, act.clause.end):
        if _AMONG.search(scene.lowered, act.clause.start, actor.start):
            return actor.start
    return act.clause.start


def as_party(scene: Scene, actor: ActorMention) -> Party | None:
    """The party that a mention stands for; None for a class of bodies ("les deux opérateurs")."""
    folded = fold(actor.name)
    if _NO_PARTY.search(actor.name.lower()) and not actor.name[:1].isupper():
        return None
    spans: tuple[Span, ...] = (actor.span,)
    derived = None
    if scene.words(actor.span) != actor.name:
        if actor.explicit:
            spans = (actor.name_span,)
        else:
            spans = (actor.span, actor.name_span)
            derived = f"« {scene.words(actor.span)} »: {actor.name}"
    return Party(
        Stated(actor.name, spans, derived=derived),
        name_words(folded),
        actor.cluster,
        is_state=actor.kind is ActorKind.STATE,
    )


def _stands_in_role(actor: ActorMention, role: RoleMention) -> bool:
    return any(span.overlaps(actor.span) for span in role.role)


def persons_signing(
    scene: Scene, sentence: Sentence, act: ActMention, zones: Sequence[ZoneSpan]
) -> Iterator[RoleMention | ActorMention]:
    """Persons of the act's clause who act in it: its subject, or named behind "par", "entre", "celles de".

    Yields the role mention of a person who has one in this sentence, else the bare mention.
    """
    by_person = {role.person.span: role for role in sentence.roles}
    for actor in within(sentence.actors, act.clause.start, act.clause.end):
        if actor.kind is not ActorKind.PERSON or zone_at(zones, actor.start) in {
            Zone.BYSTANDERS,
            Zone.SETTING,
            Zone.SOURCE,
            Zone.PURPOSE,
        }:
            continue
        if not _acts(scene, actor, act) and not _is_pronoun_of(scene, actor, act):
            continue
        yield by_person.get(actor.span, actor)


def _acts(scene: Scene, person: ActorMention, act: ActMention) -> bool:
    if person.start < act.span.start:
        if act.noun:
            return bool(_AGENT.search(scene.lowered, act.clause.start, person.start))
        # The subject of an active verb; a name before a passive is no agent ("… de M. X a été signé").
        return not act.passive or bool(_AGENT.search(scene.lowered, act.clause.start, person.start))
    if not act.passive and not act.noun and INVERTED.match(scene.lowered, act.clause.start, act.span.end):
        return True
    return bool(_AGENT.search(scene.lowered, act.span.start, person.start))


def _is_pronoun_of(scene: Scene, person: ActorMention, act: ActMention) -> bool:
    """ "C'est X, directrice …, qui avait eu l'idée ; elle a signé": the pronoun stands for the person before it."""
    return person.end <= act.span.start and bool(_PRONOUN_SIGNS.search(scene.lowered, person.end, act.span.start))


def sign(
    scene: Scene,
    draft: Draft,
    signer: RoleMention | ActorMention,
    *,
    ministries: Mapping[str, ActorMention],
) -> None:
    """Add a person to the signatories of `draft`, and the body that the person binds to its parties.

    A minister binds the ministry that the title builds; anybody else binds the organisation named beside the role.
    """
    person = signer.person if isinstance(signer, RoleMention) else signer
    role = signer if isinstance(signer, RoleMention) else scene.role_of(person)
    words = None
    organisation = None
    spans: tuple[Span, ...] = (person.name_span,)
    if role is not None:
        words = " ".join(scene.words(span) for span in role.role)
        organisation = role.organisation.name if role.organisation else None
        spans = (person.name_span, *role.role)
        if role.organisation:
            spans = (*spans, role.organisation.name_span)
    value = Signatory(person.name, words, organisation)
    draft.add_signatory(Stated(value, spans))
    if role is None:
        return
    if role.ministry:
        draft.add_party(_ministry(scene, role, ministries))
    elif role.organisation and role.organisation.kind is not ActorKind.PERSON:
        party = as_party(scene, role.organisation)
        if party is not None:
            draft.add_party(party)


def _ministry(scene: Scene, role: RoleMention, ministries: Mapping[str, ActorMention]) -> Party:
    """The ministry of a minister: as the document names it where it does, else built from the title."""
    built = role.ministry or ""
    words = name_words(fold(built))
    for actor in ministries.values():
        held = name_words(fold(actor.name))
        if held == words or (len(held & words) >= 2 and len(held & words) / len(held | words) >= 0.6):
            party = as_party(scene, actor)
            if party is not None:
                return Party(
                    Stated(actor.name, (actor.name_span,), derived=f"{scene.words(role.role[0])} signs"),
                    party.words,
                    actor.cluster,
                    by_minister=True,
                )
    return Party(
        Stated(built, role.role, derived=f"built from the title « {scene.words(role.role[0])} »"),
        words,
        None,
        by_minister=True,
    )
