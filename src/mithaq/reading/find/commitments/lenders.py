"""Who pays: the lender or donor of a sum, where the subject only receives it or merely signs."""

from __future__ import annotations

import regex

from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.commitments.patterns_fr import AND_THAT_OF, LENDER, NAMED_LENDERS
from mithaq.reading.find.mentions import ActorMention
from mithaq.reading.find.scene import Scene
from mithaq.reading.qualify.verbs import Form

_MONEY = (
    r"(?:prêt|don|crédit|financement|subvention|aide|appui|dotation|concours|emprunt|enveloppe|contribution|apport)s?"
)
_FINANCING = regex.compile(
    rf"(?<!\p{{L}})(?:{_MONEY}|cofinancements?|financer|(?:accord|convention|"
    rf"contrat)\s+(?:\p{{L}}+\s+){{0,3}}d['’]un\s+montant\s+de)(?!\p{{L}})"
)
_BORROWS = regex.compile(
    r"(?:sign|paraph|conclu|scell)\p{L}*[^.;:]{0,60}\b(?:accord|convention|contrat)s?\s+(?:de\s+|"
    r"d['’])(?:prêt|don|crédit|financement)"
)
_RECEIVES = regex.compile(
    r"aur(?:a|ont)$|(?:recev|reçoi|reçu|bénéfici|obten|obtien|décroch|perç|percev|empocher)\p{L}*"
)
# Among lenders the public one from outside lends to the bank at home.
_OFFICIAL = regex.compile(rf"développement|investissement|européen|coopération|mondiale|\b(?:{NAMED_LENDERS})\b")
_ARTICLE = r"(?:la\s+|le\s+|les\s+|l['’]\s*)?[\"«“]?\s*"
# "un prêt de la banque X", "2 milliards de l'État", "auprès de la BEI", "financé par le fonds Y".
_FROM = regex.compile(
    rf"[^.;:,()\d]{{0,40}}?(?:\b(?:auprès|de\s+la\s+part)\s+(?:de\s+|du\s+|d['’])|\b(?:accordée?s?|"
    rf"octroyée?s?|consentie?s?|"
    rf"financée?s?|versée?s?|allouée?s?|fournie?s?|apportée?s?|mobilisée?s?|promise?s?)\s+par\s+){_ARTICLE}"
)
# "un accord de 42 milliards a été signé avec la Banque X".
_SIGNED_WITH = regex.compile(
    rf"[^.;:()\d]{{0,30}}?(?:sign|paraph|conclu|scell)\p{{L}}*\s+(?:\p{{Ll}}+\s+)?avec\s+{_ARTICLE}"
)
_PAID_BY = regex.compile(
    r"(?:co)?(?:financ|support|apport|fourni|pris)\p{L}*\s+(?:en\s+charge\s+)?(?:conjointement\s+)?par(?!\p{L})"
)
_OF = regex.compile(rf"\s*(?:de\s+(?=l['’]|la)|du\s+|d['’]){_ARTICLE}")
# "12 millions pour la Banque X": who takes.
GIVEN_TO = regex.compile(
    rf"(?<!\p{{L}})(?:pour\s+|(?:au\s+profit|en\s+faveur|à\s+destination)\s+(?:de\s+|d['’]|du\s+)){_ARTICLE}$"
)
_GIFT_OF = regex.compile(
    rf"(?<!\p{{L}}){_MONEY}(?:\s+(?!de\b)\p{{Ll}}+){{0,2}}\s+(?:de\s+(?=l['’]|la\b)|du\s+|d['’]|"
    rf"de\s+(?=\p{{Lu}})){_ARTICLE}$"
)


def receives(scene: Scene, candidate: Candidate) -> bool:
    """Whether the subject takes the sum ("l'université recevra 2 milliards", "… a signé un accord de prêt")."""
    tense = candidate.tense
    if not candidate.is_money or tense is None or tense.end > candidate.start:
        return False
    if _BORROWS.search(scene.lowered, tense.start, candidate.start):
        return True
    return _RECEIVES.match(tense.verb) is not None and tense.form is not Form.PARTICIPLE


def lends(scene: Scene, candidate: Candidate) -> bool:
    """Whether the sentence speaks of the sum as lent or given."""
    sentence = candidate.sentence
    return candidate.is_money and _FINANCING.search(scene.lowered, sentence.start, sentence.end) is not None


def bracketed_payer(scene: Scene, candidate: Candidate) -> ActorMention | None:
    """Who pays the sum in the brackets behind its name: "financé par la banque X (120 millions) et l'État (30)"."""
    if not candidate.is_money or _PAID_BY.search(scene.lowered, candidate.sentence.start, candidate.start) is None:
        return None
    for actor in candidate.sentence.bodies():
        if actor.end < candidate.start and scene.text[actor.end : candidate.start].strip() == "(":
            return actor
    return None


def financier(scene: Scene, candidate: Candidate) -> ActorMention | None:
    """Who lends or gives the sum, where words of lending or giving stand by it; None where nobody is named for it."""
    if not candidate.is_money or (candidate.tense is not None and candidate.tense.verb.startswith("lev")):
        return None  # who raises money owes what it is for
    sentence = candidate.sentence
    following = next((other.start for other in sentence.quantities if other.start >= candidate.end), sentence.end)
    taken = receives(scene, candidate)
    for actor in sentence.bodies():
        if not candidate.end <= actor.start < following:
            continue
        if _FROM.fullmatch(scene.lowered, candidate.end, actor.start) or (
            taken and _OF.fullmatch(scene.lowered, candidate.end, actor.start)
        ):
            return actor
    for actor in sentence.bodies():
        signed = candidate.end <= actor.start < following and LENDER.search(actor.name.lower())
        if signed and _SIGNED_WITH.fullmatch(scene.lowered, candidate.end, actor.start):
            return actor
    near = max(sentence.start, candidate.start - 110)
    if not taken and _FINANCING.search(scene.lowered, near, min(sentence.end, candidate.end + 60)) is None:
        return None
    previous = max((other.end for other in sentence.quantities if other.end <= candidate.start), default=sentence.start)
    for actor in reversed(sentence.bodies()):
        if (
            previous <= actor.start
            and actor.end <= candidate.start
            and _GIFT_OF.search(scene.lowered, sentence.start, actor.start)
            and not AND_THAT_OF.match(scene.lowered, actor.end)
        ):
            return actor
    bodies = sentence.bodies()
    lenders = [
        actor
        for actor in bodies
        if LENDER.search(actor.name.lower()) and not GIVEN_TO.search(scene.lowered, sentence.start, actor.start)
    ]
    official = [actor for actor in lenders if _OFFICIAL.search(actor.name.lower())]
    for group in (official, lenders):
        if len({actor.cluster for actor in group}) == 1:
            return group[0]
    return None
