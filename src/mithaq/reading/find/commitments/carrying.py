"""Which agreement carries a commitment."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from mithaq.reading.find.agreements.draft import Draft
from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.commitments.owners import list_head, plan_doer
from mithaq.reading.find.commitments.patterns_fr import INSTITUTION, PROJECT, STATE_WORDS
from mithaq.reading.find.commitments.referring import by_number, by_virtue, speaks_of_then, under_it
from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Act, Stated
from mithaq.reading.names.comparing import shortens

# How many sentences behind the last mention of an agreement a commitment of one of its parties still belongs to it.
_REACH = 12
# An agreement that is only pointed at was named so few sentences before.
_NEAR = 3
# The only agreement of a text is what its promises without a doer are about, so many sentences on.
_ONLY_REACH = 10
# A title or opening tells what an agreement named further on provides; elsewhere it is named right behind.
_AHEAD_OF_OPENING, _AHEAD = 10, 4
_OPENING = 2
# What the state owes, a ministry that signs has bound it to, so many sentences behind the agreement.
_STATE_REACH = 5
# "Cette convention", "l'accord prévoit", "ce financement": the agreement itself is spoken of.
_REFERS = regex.compile(
    r"(?<!\p{L})(?:(?:ce|cet|cette|ces|ledit|ladite|lesdits|lesdites)\s+(?:\p{L}+\s+)?(?:accord|convention|contrat|"
    r"mémorandum|protocole|partenariat|pacte|charte|prêt|don|financement|appui|subvention|crédit|coopération|"
    r"collaboration|entente)s?|(?:l['’]|la\s+|le\s+)(?:accord|convention|contrat|mémorandum|protocole|partenariat|pacte|"
    r"charte)\s+(?:prévoit|porte|vise|permet|fixe|engage|stipule|doit|devrait|comprend|couvre)\p{L}*)(?!\p{L})"
)
_OPENS = regex.compile(
    r"\W*(?:ce|cet|cette|le|la|l['’])\s*(?:\p{L}+\s+)?(?:accord|convention|contrat|mémorandum|protocole|partenariat|pacte|charte|"
    r"entente)(?!\p{L})"
)
_GOES_ON = regex.compile(r"\W*(?:ils|elles|il|elle|ceux-ci|celles-ci|celui-ci|celle-ci)(?!\p{L})")
# What several agreements bring together is no single one's.
_SUMS = regex.compile(
    r"(?<!\p{L})(?:les|ces)\s+(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|différents?|divers)\s+(?:accord|convention|"
    r"contrat|mémorandum|protocole|partenariat|texte)s?(?!\p{L})"
)
# A whole of which the agreement is only one part.
_LARGER = regex.compile(r"(?:fai(?:t|sait|sant)\s+partie\s+d|s['’]ajoute(?:nt)?\s+(?:à|aux?)\s)[^,;:.]{0,70}$")
# "Au plan national, le ministère vise …", "98 % à l'échelle du pays": no agreement is that wide.
_NATIONWIDE = regex.compile(
    r"(?<!\p{L})(?:au\s+(?:plan|niveau)|à\s+l['’]échelle)\s+(?:nationale?|du\s+pays|mondiale?)(?!\p{L})"
)
# What a party does under a plan of its own is no part of the agreement.
_UNDER_A_PLAN = (
    r"(?:dans\s+le\s+cadre|au\s+titre)\s+(?:de\s+la\s+|de\s+sa\s+|de\s+son\s+|du\s+|de\s+)(?:[«\"“]|"
    r"(?:stratégie|plan|programme|feuille\s+de\s+route|politique)(?!\p{L}))"
)
# The same of what it does besides ("ouvrira par ailleurs huit bureaux").
_ON_ITS_OWN = regex.compile(rf"{_UNDER_A_PLAN}|(?<!\p{{L}})(?:par\s+ailleurs|sans\s+attendre)(?!\p{{L}})")
# Bodies that stand by many agreements without owing anything in them.
_NO_COMPANY = regex.compile(
    r"(?:centre|programme|projet|plateforme|parc|pôle|institut|initiative|fonds|union|confédération|"
    r"fédération|association|"
    r"syndicat|ordre|banque)\b",
    regex.I,
)
_GOVERNMENT = regex.compile(r"(?:gouvernement|état|etat|exécutif)\b")
# Words that lead to a name stand so near before it.
_BESIDE = 90
# "…, a constaté l'agence X", "rapporte le journal Y": who tells of an agreement has nothing to do with it.
_REPORTS = regex.compile(
    r"(?r)(?<!\p{L})(?:(?:a|ont)\s+(?:constaté|appris|rapporté|indiqué|relevé|relayé|noté|annoncé|révélé)|rapporte(?:nt)?|"
    r"relaie(?:nt)?|révèle(?:nt)?|indique(?:nt)?|signale(?:nt)?|écrit|selon|d['’]après)\s+(?:l['’]|le\s+|la\s+|les\s+)?"
    r"(?:agence\s+|journal\s+|quotidien\s+|site\s+|média\s+)?[\"«“]?\s*\G"
)
_OF_STATE = regex.compile(r"(?:minist|secrétariat|état|etat|gouvernement|royaume|république)", regex.I)
_PUBLIC = regex.compile(
    r"(?:minist|secrétariat|état|gouvernement|royaume|agence|région|wilaya|commune|conseil|office)", regex.I
)


def carrying_agreement(
    scene: Scene,
    candidate: Candidate,
    doer: Stated[str] | None,
    agreements: Sequence[tuple[str, Draft]],
    *,
    alone: bool,
    achieved: bool = False,
) -> Stated[str] | None:
    """Id of the agreement that carries the commitment, None where none does; always derived, from the words shown.

    The agreement of its own sentence; else one whose party is the doer; else, where the sentence speaks of "ce
    projet" or
    "le document", the one that was spoken of last.
    """
    number = list_head(scene, candidate.sentence).number
    told = [pair for pair in agreements if min(pair[1].sentences) <= number]
    by_words = by_virtue(scene, candidate, told)
    if achieved:
        return _stated(by_words, "the agreement spoken of") if by_words is not None else None
    by_words = by_words or by_number(scene, candidate, told) or under_it(scene, candidate, told)
    live = [pair for pair in told if pair[1].act.value is not Act.EARLIER]
    if _is_wider(scene, candidate, several=len(live) > 1):
        return None
    before = [(identifier, draft) for identifier, draft in agreements if min(draft.sentences) <= number]
    same = [pair for pair in before if number in pair[1].sentences]
    others = doer is not None and any(_binds(draft, doer) for _, draft in before)
    if by_words is not None and not same and not (doer is not None and others and not _binds(by_words[1], doer)):
        return _stated(by_words, "the agreement spoken of")
    if len(same) == 1:
        return _stated(same[0], "same sentence")
    if doer is not None:
        return _of_doer(scene, candidate, doer, agreements, live=live, alone=alone)
    if len(live) == 1 and number - _last(live[0][1], number) <= (_ONLY_REACH if alone else _NEAR + 1):
        return _stated(live[0], "the only agreement of the text")
    if not live and alone and number <= 1:
        return _stated(agreements[0], "the only agreement of the text") if agreements else None
    if PROJECT.search(scene.text, candidate.sentence.start, candidate.sentence.end) or candidate.verb is None:
        near = [pair for pair in before if number - _last(pair[1], number) <= 3]
        if near:
            return _stated(max(near, key=lambda pair: _last(pair[1], number)), "the agreement spoken of")
    return _spoken_of(scene, candidate, before, number)


def _of_doer(
    scene: Scene,
    candidate: Candidate,
    doer: Stated[str],
    agreements: Sequence[tuple[str, Draft]],
    *,
    live: Sequence[tuple[str, Draft]],
    alone: bool,
) -> Stated[str] | None:
    """The agreement under which a known doer has to deliver; `live` are those before it that are not past."""
    number = list_head(scene, candidate.sentence).number
    before = [(identifier, draft) for identifier, draft in agreements if min(draft.sentences) <= number]
    same = [pair for pair in before if number in pair[1].sentences]
    if not same and _ON_ITS_OWN.search(scene.lowered, candidate.sentence.start, candidate.sentence.end):
        return None
    parties = [pair for pair in same or before if _binds(pair[1], doer) and number - _last(pair[1], number) <= _REACH]
    if parties and not same:
        past = [pair for pair in parties if _is_past(pair, parties)]
        if speaks_of_then(scene, candidate):
            if not past:
                return None
            parties = past
        elif len(past) < len(parties):
            parties = [pair for pair in parties if pair not in past]
    if parties:
        best = max(parties, key=lambda pair: (_last(pair[1], number), pair[1].act.value is not Act.EARLIER))
        return _stated(best, f"{doer.value} is a party")
    state = [pair for pair in live if _is_public_target(doer) and _binds_state(pair[1])]
    if len(state) == 1 and len(live) == 1 and number - _last(state[0][1], number) <= _STATE_REACH:
        return _stated(state[0], "a ministry of the state is a party")
    told = [pair for pair in live if _speaks_of_both(scene, candidate, pair[1], doer)]
    if len(told) == 1:
        return _stated(told[0], "the agreement that the paragraph tells of")
    if _is_public_target(doer) and len(live) == 1 and alone and number - _last(live[0][1], number) <= 5:
        return _stated(live[0], "the only agreement of the text")
    return _spoken_of(scene, candidate, before, number) or _ahead(agreements, doer, number)


def _is_wider(scene: Scene, candidate: Candidate, *, several: bool) -> bool:
    """Whether the quantity is that of a whole of which the agreement is a part, or of several agreements together."""
    start, end = candidate.sentence.start, candidate.sentence.end
    if _LARGER.search(scene.lowered, start, candidate.start) or _NATIONWIDE.search(scene.lowered, start, end):
        return True
    if plan_doer(scene, candidate) is not None:
        return True
    return several and _SUMS.search(scene.lowered, start, end) is not None


def _spoken_of(
    scene: Scene, candidate: Candidate, before: Sequence[tuple[str, Draft]], number: int
) -> Stated[str] | None:
    """The nearest agreement, where the sentence, or the one before that it goes on from, refers to one."""
    sentence = candidate.sentence
    at = sentence.number
    if at and _GOES_ON.match(scene.lowered, sentence.start):
        at -= 1
    here = scene.sentences[at]
    near = [pair for pair in before if number - _last(pair[1], number) <= _NEAR]
    if not near or not any(_REFERS.search(scene.lowered, spoken.start, spoken.end) for spoken in {here, sentence}):
        return None
    return _stated(max(near, key=lambda pair: _last(pair[1], number)), "the agreement spoken of")


def _ahead(agreements: Sequence[tuple[str, Draft]], doer: Stated[str], number: int) -> Stated[str] | None:
    """The one agreement of the doer that is named only further on, as behind a title or an opening."""
    reach = _AHEAD_OF_OPENING if number <= _OPENING else _AHEAD
    found = [
        pair
        for pair in agreements
        if number < min(pair[1].sentences) <= number + reach
        and pair[1].act.value is not Act.EARLIER
        and _binds(pair[1], doer)
    ]
    return _stated(found[0], f"{doer.value} is a party") if len(found) == 1 else None


def _speaks_of_both(scene: Scene, candidate: Candidate, draft: Draft, doer: Stated[str]) -> bool:
    """Whether the paragraph, behind its mention of the agreement, has named the doer already: who stands by an
    agreement may undertake something in it without being bound by it.
    """
    sentence = candidate.sentence
    start = next((at for at in sorted(draft.sentences) if scene.sentences[at].block == sentence.block), None)
    if start is None:
        return False
    return any(
        actor.name == doer.value
        for number in range(start, sentence.number)
        for actor in scene.sentences[number].bodies()
    )


def _is_past(pair: tuple[str, Draft], pairs: Sequence[tuple[str, Draft]]) -> bool:
    """Whether an agreement is one of the past, by its act, or of an earlier day than another of `pairs`."""
    draft = pair[1]
    if draft.act.value is Act.EARLIER:
        return True
    days = [other.date.value for _, other in pairs if other.date is not None]
    return draft.date is not None and any(day[:4] > draft.date.value[:4] for day in days)


def _last(draft: Draft, number: int) -> int:
    return max((at for at in draft.sentences if at <= number), default=-99)


def _binds(draft: Draft, doer: Stated[str]) -> bool:
    return any(
        party.stated.value == doer.value
        or shortens(party.stated.value, doer.value)
        or shortens(doer.value, party.stated.value)
        for party in draft.parties
    )


def _binds_state(draft: Draft) -> bool:
    return any(party.is_state or _OF_STATE.match(party.stated.value) for party in draft.parties)


def _stated(pair: tuple[str, Draft], why: str) -> Stated[str]:
    identifier, draft = pair
    return Stated(identifier, (draft.anchor,), derived=why)


def _is_public_target(doer: Stated[str]) -> bool:
    return bool(_GOVERNMENT.match(doer.value.lower()))


def company_of(scene: Scene, draft: Draft) -> Stated[str] | None:
    """The one private body of an agreement, None where there is none or several.

    A company that only stands by ("en présence de la société X") owns the project where no party could.
    """
    private = [party.stated for party in draft.parties if is_private(party.stated.value)]
    if len(private) > 1:
        private = [party for party in private if not INSTITUTION.match(party.value.lower())] or private
    if len(private) == 1:
        states = {party.stated.value for party in draft.parties if party.is_state}
        return private[0] if private[0].value not in states else None
    if private:
        return None
    beside: dict[int, Stated[str]] = {}
    for number in sorted(draft.sentences)[:2]:
        sentence = scene.sentences[number]
        owners = {role.organisation.span for role in sentence.roles if role.organisation}
        for actor in sentence.bodies():
            if (
                actor.span in owners
                or actor.kind is not ActorKind.ORGANISATION
                or _REPORTS.search(scene.lowered, max(0, actor.start - _BESIDE), actor.start)
            ):
                continue
            if is_private(actor.name) and not _NO_COMPANY.match(actor.name):
                beside.setdefault(
                    actor.cluster, Stated(actor.name, (actor.name_span,), derived="stands by its agreement")
                )
    return next(iter(beside.values())) if len(beside) == 1 else None


def other_side_of(draft: Draft) -> Stated[str] | None:
    """The one party that is no state and no ministry, where one that is stands beside it; None elsewhere."""
    state = [party for party in draft.parties if party.is_state or _OF_STATE.match(party.stated.value)]
    others = [party.stated for party in draft.parties if party not in state]
    return others[0] if state and len(others) == 1 else None


def is_near(draft: Draft, number: int) -> bool:
    """Whether the agreement was spoken of so shortly before that its company may be the doer of what follows."""
    return number - _last(draft, number) <= _NEAR + 1 or min(draft.sentences) > number


def opens_with_agreement(scene: Scene, candidate: Candidate) -> bool:
    """Whether the agreement is the subject of the sentence ("Le protocole vise à …"): its parties deliver."""
    return _OPENS.match(scene.lowered, candidate.sentence.start) is not None


def is_private(name: str) -> bool:
    """Whether a name is that of no state, ministry or other public body."""
    return not STATE_WORDS.match(name.lower()) and not _PUBLIC.match(name)
