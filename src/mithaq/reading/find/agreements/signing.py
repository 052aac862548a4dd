"""Who signed an act in person, and the body that a person's signature binds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import regex

from mithaq.reading.find.agreements.acts import ActMention
from mithaq.reading.find.agreements.draft import Draft, Party
from mithaq.reading.find.agreements.offices import body_of_title, ministry_party, state_of_title, titles_unnamed
from mithaq.reading.find.agreements.parties import as_party
from mithaq.reading.find.agreements.patterns_fr import INVERTED
from mithaq.reading.find.agreements.zones import Zone, ZoneSpan, zone_at
from mithaq.reading.find.mentions import ActorKind, ActorMention, RoleMention
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Act, Signatory, Span, Stated

_AGENT = regex.compile(
    r"\b(?:par|entre|(?:celles?|celui|ceux)\s+(?:de|du|d['’])|(?:signature|paraphe)s?\s+(?:de|du|d['’])(?!\s*(?:l['’]|la\s|le\s|les\s|cet?t?e?\s|une?\s)?"
    r"(?:accord|avenant|charte|contrat|convention|document|déclaration|lettre|m[ée]mo|pacte|partenariat|protocole|texte))|"
    r"c['’]est|signataires?\s*:|"
    r"ont\s+signé\s*:?|a\s+signé\s+pour|"
    r"pour\s+(?:le|la|les|l['’])|(?<!son\s)(?<!leur\s)côté|tout\s+comme|de\s+même\s+que|représentée?\s+par|lequel|"
    r"laquelle|avec\s+(?:son|sa|ses|leurs?)\s+homologues?)(?:\b|(?<=['’]))|:"
)
_PRONOUN_SIGNS = regex.compile(r"[;,]\s*(?:et\s+)?(?:elle|il)\s+(?:l['’])?(?:a|avait)\s+$")
# "a signé avec le ministre X", "avec M. Y": whoever stands there signs too.
_WITH = regex.compile(
    r"\bavec\s+(?:(?:le|la|son|sa)\s+|l['’]\s*)?(?:(?:m|mm|mme|mlle|dr|pr|me)\.?\s+|monsieur\s+|madame\s+)?$"
)
_FOR = regex.compile(r"(?:,|\bet)\s+pour\s+(?:la\s+|le\s+|l['’]\s*)?(?:le\s+compte\s+(?:de\s+|du\s+|d['’]))?$")
# "; pour la seconde, X": what was said of one is meant of the other.
_FOR_THE_OTHER = regex.compile(r";\s+(?:et\s+)?(?:pour|côté|au\s+nom)\s")
# Words that lead to a name stand so near before it.
_BESIDE = 90
_COUNTERPART = regex.compile(r"(?r)\bhomologues?\b[^,.;:]{0,40},?\s*\G")
# "X a annoncé que la société signe": X speaks, and need not sign.
_SAYS_THAT = regex.compile(r"\b(?:a|ont|avait)\s+(?:\p{L}+\s+){0,2}?\p{L}+é\s[^.;]*?\bqu(?:e\s|['’])")
_BEFORE_VERB = regex.compile(r"\s*,?\s*(?:a|ont|avait|avaient|vient\s+de|viennent\s+de)\s+(?:[\p{L}’'-]+\s+){0,3}")
# "le roi, qui a présidé la cérémonie de signature", "le ministre a assisté à la signature"
_LEADS = regex.compile(
    r"\s*,?\s*(?:en\s+personne\s+)?(?:qui\s+)?(?:[\p{L}]+\s+){0,3}?(?:présid(?:é|ait|ant|e)|assist(?:é|ait|ant|e))(?!\p{L})"
)


def persons_signing(
    scene: Scene, sentence: Sentence, act: ActMention, zones: Sequence[ZoneSpan]
) -> Iterator[RoleMention | ActorMention]:
    """Persons of the act's clause who act in it: its subject, or named behind "par", "entre", "celles de".

    Yields the role mention of a person who has one in this sentence, else the bare mention.
    """
    by_person = {role.person.span: role for role in sentence.roles}
    for actor in within(sentence.actors, act.clause.start, _end_of_signers(scene, sentence, act)):
        zone = zone_at(zones, actor.start) if actor.kind is ActorKind.PERSON else Zone.SOURCE
        if zone is Zone.BYSTANDERS or (zone is not None and not _is_subject(scene, actor, act)):
            continue
        if actor.kind is not ActorKind.PERSON or _LEADS.match(scene.lowered, actor.end, sentence.end):
            continue
        role = by_person.get(actor.span)
        if not (
            _acts(scene, actor, act) or _is_pronoun_of(scene, actor, act) or _joins(scene, sentence, act, actor, role)
        ):
            continue
        yield role if role is not None else actor


def _end_of_signers(scene: Scene, sentence: Sentence, act: ActMention) -> int:
    """Where the clause ends that says who signed: behind "; pour la seconde, X" too, which has no verb of its own."""
    other = _FOR_THE_OTHER.match(scene.lowered, act.clause.end - 2, sentence.end) or _FOR_THE_OTHER.match(
        scene.lowered, act.clause.end, sentence.end
    )
    if other is None or act.act not in {Act.SIGNED, Act.RENEWED}:
        return act.clause.end
    named = [actor.end for actor in sentence.actors if actor.start >= other.end()]
    named += [part.end for role in sentence.roles for part in role.role if part.start >= other.end()]
    ends = named and regex.fullmatch(r"\W*", scene.lowered, pos=max(named), endpos=sentence.end)
    return sentence.end if ends else act.clause.end


def _joins(scene: Scene, sentence: Sentence, act: ActMention, person: ActorMention, role: RoleMention | None) -> bool:
    """Whether a person behind an active verb signs with its subject ("avec M. X"), or for another ("et pour Y, X")."""
    if act.noun or act.passive or person.start < act.span.end:
        return False
    start = min(person.start, role.role[0].start if role is not None else person.start)
    if _WITH.search(scene.lowered, max(act.span.end, start - _BESIDE), start):
        return True
    bodies = within(sentence.bodies(), act.span.end, start)
    return bool(bodies and _FOR.search(scene.lowered, max(act.span.end, bodies[-1].start - 30), bodies[-1].start))


def _is_subject(scene: Scene, person: ActorMention, act: ActMention) -> bool:
    """Whether a person stands right before the verb, behind whatever describes the body ("…, X, ont signé")."""
    return (
        person.end <= act.span.start <= person.end + 40
        and scene.lowered[person.start - 2 : person.start] == ", "
        and _BEFORE_VERB.fullmatch(scene.lowered, person.end, act.span.start) is not None
    )


def bodies_of_titles(
    scene: Scene, sentence: Sentence, act: ActMention, zones: Sequence[ZoneSpan], ministries: Mapping[str, ActorMention]
) -> Iterator[Party]:
    """The bodies whose ministers, ambassadors or prefects act in the clause without being named."""
    for title, span in titles_unnamed(scene, sentence):
        if act.clause.covers(span) and zone_at(zones, span.start) is None and _acts(scene, span, act):
            party = body_of_title(scene, title, span, ministries=ministries)
            if party is not None:
                yield party


def _acts(scene: Scene, person: ActorMention | Span, act: ActMention) -> bool:
    if person.start < act.span.start:
        if _SAYS_THAT.search(scene.lowered, person.end, act.span.start):
            return False
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
    if _COUNTERPART.search(scene.lowered, max(0, person.start - _BESIDE), person.start):
        return  # "son homologue du Bénin": of which ministry is not said
    if role.ministry:
        draft.add_party(ministry_party(scene, role.ministry, role.role, ministries=ministries))
    elif (state := state_of_title(scene, role.role[0])) is not None:
        draft.add_party(state)
    elif role.organisation and role.organisation.kind is not ActorKind.PERSON:
        party = as_party(scene, role.organisation)
        if party is not None:
            draft.add_party(party)
