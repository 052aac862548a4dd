"""Doers that stand apart from their verb: the agent ("par X"), whom something allows, who stands behind a sum."""

from __future__ import annotations

import regex

from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.commitments.patterns_fr import (
    AGENT_AFTER,
    AGENT_BEFORE,
    AHEAD,
    AHEAD_OPENING,
    AND_THAT_OF,
    CLEFT,
    PASSIVE_AGENT,
)
from mithaq.reading.find.mentions import ActorMention
from mithaq.reading.find.scene import Scene
from mithaq.reading.qualify.verbs import Form

# Characters between an agent and the amount it carries ("par la société X de 1.000 emplois").
_BESIDE = 60
_ALLOWS = regex.compile(
    r"\bperm(?:et|ettent|ettra|ettront|ettre|ettrait|ettraient|ettant|is)\s+(?:ainsi\s+|également\s+|aussi\s+)?(?:à|au|aux)\s+"
    r"(?:la\s+|l['’]\s*|les\s+)?(?:(?:société|groupe|entreprise|compagnie)\s+)?[\"«“+]?\s*$"
)
# "X fera former par Y 300 agents": X owes it, whoever does it for X.
_HAS_DONE = regex.compile(
    r"(?<!\p{L})(?:fer(?:a|ont|ait|aient)|fai(?:t|sait|re)|font|fit)\s+\p{L}+(?:er|ir|re)\s[^,;:.]{0,40}par\s[^,;:.]{0,30}$"
)


def is_passive(candidate: Candidate) -> bool:
    """Whether the verb undergoes what is done ("seront ouverts", "doivent être ouverts")."""
    tense = candidate.tense
    return tense is not None and (tense.passive or tense.verb == "être")


def agent(scene: Scene, candidate: Candidate) -> ActorMention | None:
    """ "… par le groupe", "à la charge de l'État", "apport de la Région : …"."""
    behind = (other.start for other in candidate.sentence.quantities if other.start >= candidate.end)
    following = next((at for at in behind if not scene.text.startswith("(", at - 1)), candidate.sentence.end)
    for actor in candidate.sentence.bodies():
        if not candidate.end <= actor.start < following:
            continue
        between = scene.lowered[candidate.end : actor.start]
        passive = is_passive(candidate)
        if _HAS_DONE.search(scene.lowered, candidate.clause.start, actor.start):
            continue
        if AGENT_AFTER.match(between) or (passive and PASSIVE_AGENT.match(between)):
            return actor
    previous = max(
        (other.end for other in candidate.sentence.quantities if other.end <= candidate.start),
        default=candidate.sentence.start,
    )
    for actor in reversed(candidate.sentence.bodies()):
        nominal = (
            candidate.tense is None or candidate.tense.end <= actor.start or candidate.tense.form is Form.PARTICIPLE
        )
        beside = previous <= actor.start and 0 <= candidate.start - actor.end < _BESIDE
        if (
            nominal
            and beside
            and AGENT_BEFORE.search(scene.lowered, candidate.sentence.start, actor.start)
            and not _HAS_DONE.search(scene.lowered, candidate.clause.start, actor.start)
            and not AND_THAT_OF.match(scene.lowered, actor.end)
        ):
            return actor
    return None


def enabled(scene: Scene, candidate: Candidate) -> ActorMention | None:
    """Whom something allows to do it ("le projet permettra à la société X de créer 200 emplois")."""
    for actor in reversed(candidate.sentence.bodies()):
        if actor.end <= candidate.start and _ALLOWS.search(scene.lowered, candidate.clause.start, actor.start):
            between = scene.lowered[actor.end : candidate.start]
            return actor if regex.search(r"\b(?:de|d['’])\s*\p{L}+(?:er|ir|re)\b", between) else None
    return None


def behind_sum(scene: Scene, candidate: Candidate) -> ActorMention | None:
    """The subject behind its own sum ("100 millions, c'est ce que X investira", "avec 10 millions, X …")."""
    if not candidate.is_money:
        return None
    sentence = candidate.sentence
    opens = AHEAD_OPENING.match(scene.lowered, sentence.start, candidate.start) is not None
    for actor in sentence.bodies():
        if actor.start < candidate.end:
            continue
        if CLEFT.fullmatch(scene.lowered, candidate.end, actor.start):
            return actor
        follows = any(verb.start >= actor.end and verb.form is not Form.PARTICIPLE for verb in sentence.verbs)
        return actor if opens and follows and AHEAD.fullmatch(scene.lowered, candidate.end, actor.start) else None
    return None
