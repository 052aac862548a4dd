"""Which agreement carries a commitment."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from mithaq.reading.find.agreements.draft import Draft
from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.commitments.owners import list_head
from mithaq.reading.find.commitments.patterns_fr import PROJECT, STATE_WORDS
from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Act, Stated
from mithaq.reading.names.comparing import shortens

# How many sentences behind the last mention of an agreement a commitment of one of its parties still belongs to it.
_REACH = 40
# An agreement that is only pointed at was named so few sentences before.
_NEAR = 3
# A title or opening tells what an agreement named further on provides; elsewhere it is named just behind.
_AHEAD_OF_OPENING, _AHEAD = 10, 4
_OPENING = 2
# "Cette convention", "l'accord prévoit", "ce financement": the agreement itself is spoken of.
_REFERS = regex.compile(
    r"(?<!\p{L})(?:(?:ce|cet|cette|ces|ledit|ladite|lesdits|lesdites)\s+(?:\p{L}+\s+)?(?:accord|convention|contrat|"
    r"mémorandum|protocole|partenariat|pacte|charte|prêt|don|financement|appui|subvention|crédit|coopération|"
    r"collaboration|entente)s?|(?:l['’]|la\s+|le\s+)(?:accord|convention|contrat|mémorandum|protocole|partenariat|pacte|"
    r"charte)\s+(?:prévoit|porte|vise|permet|fixe|engage|stipule|doit|devrait|comprend|couvre)\p{L}*)(?!\p{L})"
)
_GOES_ON = regex.compile(r"\W*(?:ils|elles|il|elle|ceux-ci|celles-ci|celui-ci|celle-ci)(?!\p{L})")
# What several agreements bring together is no single one's.
_SUMS = regex.compile(
    r"(?<!\p{L})(?:les|ces)\s+(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|différents?|divers)\s+(?:accord|convention|"
    r"contrat|mémorandum|protocole|partenariat|texte)s?(?!\p{L})"
)
# A whole of which the agreement is only one part.
_LARGER = regex.compile(r"(?:fai(?:t|sait|sant)\s+partie\s+d|s['’]ajoute(?:nt)?\s+(?:à|aux?)\s)[^,;:.]{0,70}$")
# What a party does under a plan of its own is no part of the agreement.
_UNDER_A_PLAN = regex.compile(
    r"(?:dans\s+le\s+cadre|au\s+titre)\s+(?:de\s+la\s+|de\s+sa\s+|de\s+son\s+|du\s+|de\s+)(?:[«\"“]|"
    r"(?:stratégie|plan|programme|feuille\s+de\s+route|politique)(?!\p{L}))"
)
# Bodies that stand by many agreements without owing anything in them.
_NO_COMPANY = regex.compile(
    r"(?:centre|programme|projet|plateforme|parc|pôle|institut|initiative|fonds|union|confédération|"
    r"fédération|association|"
    r"syndicat|ordre|banque)\b",
    regex.I,
)
_GOVERNMENT = regex.compile(r"(?:gouvernement|état|etat|exécutif)\b")
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
) -> Stated[str] | None:
    """Id of the agreement that carries the commitment, None where none does; always derived, from the words shown.

    The agreement of its own sentence; else one whose party is the doer; else, where the sentence speaks of "ce
    projet" or
    "le document", the one that was spoken of last.
    """
    number = list_head(scene, candidate.sentence).number
    live = [pair for pair in agreements if pair[1].act.value is not Act.EARLIER and min(pair[1].sentences) <= number]
    if _is_wider(scene, candidate, several=len(live) > 1):
        return None
    before = [(identifier, draft) for identifier, draft in agreements if min(draft.sentences) <= number]
    same = [pair for pair in before if number in pair[1].sentences]
    if len(same) == 1:
        return _stated(same[0], "same sentence")
    if doer is not None:
        if not same and _UNDER_A_PLAN.search(scene.lowered, candidate.sentence.start, candidate.sentence.end):
            return None
        parties = [
            pair for pair in same or before if _binds(pair[1], doer) and number - _last(pair[1], number) <= _REACH
        ]
        if parties:
            best = max(parties, key=lambda pair: (_last(pair[1], number), pair[1].act.value is not Act.EARLIER))
            return _stated(best, f"{doer.value} is a party")
        told = [pair for pair in live if _speaks_of_both(scene, candidate, pair[1], doer)]
        if len(told) == 1:
            return _stated(told[0], "the agreement that the paragraph tells of")
        if _is_public_target(doer) and len(live) == 1 and alone and number - _last(live[0][1], number) <= 5:
            return _stated(live[0], "the only agreement of the text")
        return _spoken_of(scene, candidate, before, number) or _ahead(agreements, doer, number)
    if len(live) == 1 and number - _last(live[0][1], number) <= 4:
        return _stated(live[0], "the only agreement of the text")
    if not live and alone and number <= 1:
        return _stated(agreements[0], "the only agreement of the text") if agreements else None
    if PROJECT.search(scene.lowered, candidate.sentence.start, candidate.sentence.end) or candidate.verb is None:
        near = [pair for pair in before if number - _last(pair[1], number) <= 3]
        if near:
            return _stated(max(near, key=lambda pair: _last(pair[1], number)), "the agreement spoken of")
    return _spoken_of(scene, candidate, before, number)


def _is_wider(scene: Scene, candidate: Candidate, *, several: bool) -> bool:
    """Whether the quantity is that of a whole of which the agreement is a part, or of several agreements together."""
    start, end = candidate.sentence.start, candidate.sentence.end
    if _LARGER.search(scene.lowered, start, candidate.start):
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


def _last(draft: Draft, number: int) -> int:
    return max((at for at in draft.sentences if at <= number), default=-99)


def _binds(draft: Draft, doer: Stated[str]) -> bool:
    return any(
        party.stated.value == doer.value
        or shortens(party.stated.value, doer.value)
        or shortens(doer.value, party.stated.value)
        for party in draft.parties
    )


def _stated(pair: tuple[str, Draft], why: str) -> Stated[str]:
    identifier, draft = pair
    return Stated(identifier, (draft.anchor,), derived=why)


def _is_public_target(doer: Stated[str]) -> bool:
    return bool(_GOVERNMENT.match(doer.value.lower()))


def company_of(scene: Scene, draft: Draft) -> Stated[str] | None:
    """The one private body of an agreement, None where there is none or several.

    A company that only stands by ("en présence de la société X") owns the project where no party could.
    """
    private = [party.stated for party in draft.parties if _is_private(party.stated.value)]
    if len(private) == 1:
        return private[0]
    if private:
        return None
    beside: dict[int, Stated[str]] = {}
    for number in sorted(draft.sentences)[:2]:
        for actor in scene.sentences[number].bodies():
            if actor.kind is ActorKind.ORGANISATION and _is_private(actor.name) and not _NO_COMPANY.match(actor.name):
                beside.setdefault(
                    actor.cluster, Stated(actor.name, (actor.name_span,), derived="stands by its agreement")
                )
    return next(iter(beside.values())) if len(beside) == 1 else None


def _is_private(name: str) -> bool:
    return not STATE_WORDS.match(name.lower()) and not _PUBLIC.match(name)
