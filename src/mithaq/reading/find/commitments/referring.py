"""The agreement that the words of a sentence point back to: "y", "à ce titre", "ce contrat", "le deuxième texte"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from mithaq.reading.find.agreements.draft import Draft
from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Act

_TEXT = (
    r"(?:accord|convention|contrat|mémorandum|protocole|partenariat|pacte|charte|prêt|don|texte|document|entente|"
    r"avenant)"
)
# "Elle y promet 200 emplois", "s'en servira pour", "formera à ce titre": under what the sentence before told of.
_UNDER_IT = regex.compile(
    r"(?<!\p{L})(?:(?P<y>(?<!\bil\s)(?<!\bn['’])y\s+(?!(?:a|avait|aura|ait|eut|eu|ajoute(?:nt|ra|ront)?)(?!\p{L})|compris))|"
    r"à\s+ce\s+titre|dans\s+ce\s+cadre|en\s+contrepartie|en\s+échange|à\s+cet\s+effet|s['’]en\s+serv\p{L}+)"
)
_NEW_ONE = regex.compile(rf"(?<!\p{{L}})une?\s+(?:\p{{L}}+\s+)?{_TEXT}(?!\p{{L}})")
# What has been done by virtue of the agreement, and not only since.
_BY_VIRTUE = regex.compile(
    rf"(?<!\p{{L}})(?:(?:grâce\s+à|au\s+titre\s+de|en\s+vertu\s+de|sur\s+la\s+base\s+de|en\s+application\s+de|dans\s+le\s+cadre\s+de)\s+"
    rf"(?:ce|cet|cette)\s+(?:même\s+)?{_TEXT}|(?:ce|cet|cette)\s+(?:\p{{L}}+\s+)?{_TEXT}\s+(?:a|avait|aura)\s+(?:\p{{L}}+\s+)?permis)(?!\p{{L}})"
)
_NTH = (("premi", 0), ("deuxi", 1), ("second", 1), ("troisi", 2), ("quatri", 3), ("cinqui", 4))
# "En vertu du deuxième texte", "par un premier contrat": which of several.
_BY_NUMBER = regex.compile(
    rf"(?<!\p{{L}})(?:le|la|du|de\s+la|un|une|au|à\s+la)\s+(?P<nth>premi(?:er|ère)|deuxième|seconde?|troisième|quatrième|cinquième)\s+{_TEXT}(?!\p{{L}})"
)
# "Ledit contrat sera signé en mai": about the one told of before.
_GOES_ON = regex.compile(rf"\W*(?:(?:ce|cet|cette|ledit|ladite|le|la)\s+|l['’]\s*){_TEXT}(?!\p{{L}})")
# "Promettait", "s'était engagé": what an earlier agreement bound somebody to.
_THEN = regex.compile(r"(?:avai(?:t|ent)|étai(?:t|ent))\s|\p{L}*(?<!r)(?:ait|aient)(?!\p{L})|s['’]étai(?:t|ent)")
_REPORTED = regex.compile(r"(?<!\p{L})(?:a|ont|avait)(?:-t-(?:il|elle))?\s[^.;:]{3,60}\bqu(?:e\s|['’])")
# An agreement that is only pointed at was told of so few sentences before.
_NEAR = 2

Known = Sequence[tuple[str, Draft]]


def under_it(scene: Scene, candidate: Candidate, agreements: Known) -> tuple[str, Draft] | None:
    """The agreement that "y" or "à ce titre" stands for: the last one that the sentence before tells of."""
    sentence = candidate.sentence
    match = _UNDER_IT.search(scene.lowered, sentence.start, candidate.start)
    if match is None or _NEW_ONE.search(scene.lowered, sentence.start, match.start()):
        return None
    return last_told(scene, candidate, agreements, near=1 if match["y"] else _NEAR)


def by_virtue(scene: Scene, candidate: Candidate, agreements: Known) -> tuple[str, Draft] | None:
    """The agreement by virtue of which something was done ("grâce à ce contrat", "ce contrat a permis")."""
    sentence = candidate.sentence
    match = _BY_VIRTUE.search(scene.lowered, sentence.start, sentence.end)
    if match is None:
        return None
    here = [pair for pair in agreements if sentence.start <= pair[1].anchor.start < match.start()]
    return here[-1] if here else last_told(scene, candidate, agreements)


def by_number(scene: Scene, candidate: Candidate, agreements: Known) -> tuple[str, Draft] | None:
    """Which one "en vertu du deuxième texte" is, among those that the text tells of and that are not past."""
    sentence = candidate.sentence
    match = _BY_NUMBER.search(scene.lowered, sentence.start, candidate.start)
    if match is None:
        return None
    nth = next(number for stem, number in _NTH if match["nth"].startswith(stem))
    told = [pair for pair in agreements if pair[1].act.value is not Act.EARLIER]
    return told[nth] if nth < len(told) else None


def last_told(scene: Scene, candidate: Candidate, agreements: Known, *, near: int = _NEAR) -> tuple[str, Draft] | None:
    """The agreement told of last in the sentences just before, in the same paragraph or the one that heads it."""
    sentence = candidate.sentence
    for number in range(sentence.number - 1, max(-1, sentence.number - 2 - _NEAR), -1):
        back = scene.sentences[number]
        if sentence.block - back.block > 1 or near == 0:
            return None
        here = [pair for pair in agreements if number in pair[1].sentences]
        if not here and _GOES_ON.match(scene.lowered, back.start, back.end) is None:
            near -= 1
        if here:
            return max(
                here, key=lambda pair: pair[1].anchor.start if back.start <= pair[1].anchor.start < back.end else -1
            )
    return None


def speaks_of_then(scene: Scene, candidate: Candidate) -> bool:
    """Whether the verb tells of a promise made in the past ("devait créer", "s'était engagée à"), and not reported."""
    tense = candidate.tense
    if tense is None or tense.end > candidate.start or not tense.lead:
        return False
    if _REPORTED.search(scene.lowered, candidate.sentence.start, tense.start):
        return False
    return _THEN.match(tense.lead) is not None
