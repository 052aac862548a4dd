"""What the sentence tells of a quantity, as questions that judging it asks."""

from __future__ import annotations

from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.commitments.measures import deeds_in
from mithaq.reading.find.commitments.nouns import Counted
from mithaq.reading.find.commitments.patterns_fr import (
    ACHIEVING,
    DEFINITE_SUBJECT,
    NOMINAL,
    PLEDGES,
    PROFITS,
    REACHED_SHARE,
)
from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.find.scene import Scene
from mithaq.reading.qualify.verbs import Form

# What is counted in promises far more often than otherwise: these need no named doer.
STRONG = frozenset({Counted.JOB, Counted.STARTUP, Counted.SCHOLARSHIP, Counted.GRADUATE, Counted.SERVICE})


def is_strong(candidate: Candidate) -> bool:
    """Whether what is counted is seldom counted but in promises, or a large sum: it needs no named doer."""
    return (candidate.is_money and candidate.quantity.value >= 1_000_000) or (
        candidate.noun is not None and candidate.noun.counted in STRONG
    )


def is_trained_or_hired(scene: Scene, candidate: Candidate) -> bool:
    """Whether people are to be trained or hired: nobody else than who undertakes it says so."""
    noun, verb, tense = candidate.noun, candidate.verb, candidate.tense
    if noun is None or noun.counted is not Counted.PERSON or verb is None or tense is None:
        return False
    words = verb.verb
    if verb.start >= candidate.end:
        words = scene.lowered[verb.start : min(candidate.sentence.end, verb.end + 50)]
    return tense.form in {Form.FUTURE, Form.UNDERTAKING} and bool(deeds_in(words) & {"train", "hire"})


def gains_by_it(candidate: Candidate) -> bool:
    """Whether people are to gain by what comes ("900 élèves bénéficieront de …"): somebody undertakes it."""
    tense = candidate.tense
    ahead = tense is not None and tense.start >= candidate.end and tense.form is Form.FUTURE
    return ahead and candidate.counts_people and tense is not None and PROFITS.match(tense.verb) is not None


def is_known(scene: Scene, candidate: Candidate) -> bool:
    """Whether it counts sites, facilities or people reached, or is a share that was reached."""
    if candidate.unit == "percent":
        return REACHED_SHARE.match(scene.lowered, candidate.quantity.end) is not None
    return candidate.noun is not None and (
        candidate.noun.counted in {Counted.SITE, Counted.FACILITY, Counted.COVERED, Counted.HOME, Counted.OTHER}
    )


def has_definite_subject(scene: Scene, candidate: Candidate) -> bool:
    """Whether a definite thing or body does a deed of delivery ("la banque ouvrira 40 agences")."""
    tense, verb = candidate.tense, candidate.verb
    if tense is None or verb is None or tense.end > candidate.start or not ACHIEVING.match(verb.verb):
        return False
    return DEFINITE_SUBJECT.search(scene.lowered, candidate.clause.start, tense.start) is not None


def acts_itself(candidate: Candidate) -> bool:
    """Whether what is counted is the doer of an active verb behind it ("dix sociétés ont signé")."""
    tense, noun = candidate.tense, candidate.noun
    return (
        tense is not None
        and noun is not None
        and (
            noun.counted in {Counted.COMPANY, Counted.FACILITY}
            or (noun.counted is Counted.PERSON and PLEDGES.match(tense.lead) is not None)
        )
        and tense.start >= candidate.end
        and not tense.passive
        and not PROFITS.match(tense.verb)
        and (tense.form is not Form.UNDERTAKING or PLEDGES.match(tense.lead) is not None)
    )


def is_passive_promise(candidate: Candidate) -> bool:
    """Whether something known is to be done, by whomever ("2.000 foyers seront raccordés")."""
    tense = candidate.tense
    return (
        tense is not None
        and (tense.passive or tense.form is Form.UNDERTAKING)
        and candidate.noun is not None
        and candidate.noun.counted is not Counted.UNKNOWN
    )


def is_nominal(scene: Scene, candidate: Candidate) -> bool:
    """Whether a noun of undertaking stands between the verb and the number ("annonce l'ouverture de 144 …")."""
    verb = candidate.verb
    known = candidate.unit is not None or (candidate.noun is not None and candidate.noun.counted is not Counted.UNKNOWN)
    return (
        known
        and verb is not None
        and bool(NOMINAL.search(scene.lowered, max(candidate.clause.start, verb.start - 60), candidate.start))
    )


def is_person_alone(candidate: Candidate, *, has_actor: bool) -> bool:
    """A private person is the subject: what people in a story do is no commitment."""
    if has_actor or candidate.verb is None:
        return False
    before = [actor for actor in candidate.sentence.actors if actor.end <= candidate.verb.start]
    functions = {role.person.span for role in candidate.sentence.roles}
    return bool(before) and all(actor.kind is ActorKind.PERSON and actor.span not in functions for actor in before)
