"""Doers of a clause within the sentence: "en vertu duquel X formera", "celle-ci formera", "…, dont la société …"."""

from __future__ import annotations

import regex

from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.mentions import ActorKind, ActorMention
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Span, Stated
from mithaq.reading.qualify.verbs import Form

_GENERIC = (
    r"(?:(?:société|groupe|entreprise|compagnie|start-?up|fondation|ong|banque|opérateur|association|cabinet)\s+)?"
    r"[\"«“+]?\s*$"
)
# What an agreement binds somebody to: the subject of the clause stands right behind.
_UNDER_WHICH = (
    r"(?:(?:par|dans|selon|avec|sur|pour|moyennant)\s+(?:lequel|laquelle|lesquels|lesquelles)|"
    r"(?:en\s+vertu|aux\s+termes|au\s+titre|dans\s+le\s+cadre)\s+(?:duquel|desquels|desquelles|"
    r"de\s+laquelle))"
)
_OPENERS = regex.compile(rf"(?<!\p{{L}})(?:(?P<under>{_UNDER_WHICH})|que|qu(?=['’])|qui|dont|où)(?!\p{{L}})\s*")
_ARTICLE = regex.compile(rf"(?:(?:la|le|les|ce|cet|cette)\s+|l['’]\s*)?{_GENERIC}")
_THE_LATTER = regex.compile(r"(?:celui-ci|celle-ci|ce\s+dernier|cette\s+dernière)(?!\p{L})")
_LATTER_ACTS = regex.compile(r"(?<!\p{L})(?:celui-ci|celle-ci)\s+(?:(?:y|en|lui|leur|se)\s+|s['’]\s*)?(?:s['’]y\s+)?$")
_QUI = regex.compile(
    r"(?:\s*\([^)]{1,25}\)|\))?,?\s*(?:[\"»”]\s*)?,?\s*(?:qui\s+(?!(?:plus|mieux)\b)|(?<=,\s)(?:lequel|laquelle)\s+)"
)
_OWN_BODY = (
    r"(?P<body>(?:son|sa)\s+(?:propre\s+)?(?:agence|société|organisation|entreprise|groupe|institution|ministère|département|"
    r"banque|fondation|structure|compagnie|fédération|association|direction|école|université|start-?up|établissement|organisme|"
    r"office|administration|institut|coopérative|firme|ong|cabinet|commune|ville|région|wilaya))(?!\p{L})"
)
# "Il a promis que son agence raccordera", "oblige sa société à former": the body of whoever was named last.
_BODY_ACTS = regex.compile(
    rf"(?:\G|[.;:,«\"“]|\bque|\b(?:oblige|engage|conduit|amène)\p{{L}}*(?:\s+(?:par\s+ailleurs|en\s+outre|aussi|également))?)\s*{_OWN_BODY}\s*(?:,[^,.;:]{{1,60}},)?\s*"
    r"(?:(?:y|en|lui|leur|se)\s+|s['’]\s*|(?:à|de)\s+|d['’]\s*)?$"
)
_WHOSE = regex.compile(r"\s*(?:\([^)]{1,25}\)\s*)?,?\s*dont\s+(?:(?:le|la|les)\s+|l['’]\s*)[^,;:]{1,70},?\s*")
# "… à la Transtu, qui s'engagerait à": a name that nothing tells to be a body.
_OF_A_NAME = regex.compile(
    r"(?P<name>\p{Lu}[\p{L}\d-]*)\)?,?\s+(?:qui|lequel|laquelle)\s+(?:(?:y|en|lui|leur|se)\s+|s['’](?:y\s+)?)?$"
)
_STOPS = regex.compile(r"[;:\n]")
# The person of "son agence" is named so few sentences before.
_NEAR = 3
# Words between "qui" and a number whose verb is none that is known ("qui en prêtait 22 millions").
_FEW_WORDS = 3


def clause_doer(scene: Scene, candidate: Candidate) -> ActorMention | None:
    """The subject of the clause inside the sentence that holds the quantity; None where its grammar names none."""
    return _latter(scene, candidate) or _under_which(scene, candidate) or antecedent(scene, candidate)


def antecedent(scene: Scene, candidate: Candidate) -> ActorMention | None:
    """Whom "qui" stands for in "par la société X, qui y investira …"; None where the verb has another subject."""
    tense = candidate.tense
    if tense is not None and tense.end > candidate.start:
        return None
    if (bare := _bare_antecedent(scene, candidate)) is not None:
        return bare
    limit = tense.start if tense is not None else candidate.start
    for actor in reversed(candidate.sentence.bodies()):
        if actor.end > limit:
            continue
        relative = _QUI.match(scene.lowered, actor.end, limit)
        if tense is not None and relative is not None and "," not in scene.lowered[relative.end() : limit]:
            return actor
    return None


def _bare_antecedent(scene: Scene, candidate: Candidate) -> ActorMention | None:
    """ "…, qui en prêtait 22 millions": the same where no list knows the verb, right before the quantity."""
    before = [actor for actor in candidate.sentence.bodies() if actor.end <= candidate.start]
    relative = _QUI.match(scene.lowered, before[-1].end, candidate.start) if before else None
    if relative is None or any(relative.end() <= verb.start < candidate.start for verb in candidate.sentence.verbs):
        return None
    between = scene.lowered[relative.end() : candidate.start]
    return before[-1] if "," not in between and len(between.split()) <= _FEW_WORDS else None


def of_a_stranger(scene: Scene, candidate: Candidate) -> bool:
    """Whether the verb is that of a relative clause on a name that stands for no known body or person."""
    tense, sentence = candidate.tense, candidate.sentence
    if tense is None or tense.end > candidate.start:
        return False
    match = _OF_A_NAME.search(scene.text, sentence.start, tense.start)
    if match is None:
        return False
    name = Span(*match.span("name"))
    return not any(actor.span.overlaps(name) for actor in sentence.actors)


def _latter(scene: Scene, candidate: Candidate) -> ActorMention | None:
    """ "… avec X un accord en vertu duquel celle-ci formera": whoever was named last."""
    tense = candidate.tense
    if tense is None or tense.end > candidate.start:
        return None
    match = _LATTER_ACTS.search(scene.lowered, candidate.sentence.start, tense.start)
    if match is None:
        return None
    named = [actor for actor in candidate.sentence.bodies() if actor.end <= match.start()]
    return named[-1] if named else None


def _under_which(scene: Scene, candidate: Candidate) -> ActorMention | None:
    """ "… un accord par lequel X s'engage à": the body right behind the relative, while its clause lasts."""
    sentence = candidate.sentence
    openers = list(_OPENERS.finditer(scene.lowered, sentence.start, candidate.start))
    opened = openers[-1] if openers else None
    if opened is None or opened["under"] is None or not _lasts(scene, candidate, opened.end()):
        return None
    for actor in sentence.bodies():
        if opened.end() <= actor.start < candidate.start:
            return actor if _ARTICLE.fullmatch(scene.lowered, opened.end(), actor.start) else None
    return None


def _lasts(scene: Scene, candidate: Candidate, since: int) -> bool:
    """Whether the clause that opens at `since` still holds the quantity: its verb is the first one in it, or joined."""
    if _STOPS.search(scene.lowered, since, candidate.start):
        return False
    inside = [
        verb
        for verb in candidate.sentence.verbs
        if since <= verb.start < candidate.start and verb.form is not Form.PARTICIPLE
    ]
    tense = candidate.tense
    if not inside or tense is None or tense.start < since or inside[0] in {tense, candidate.verb}:
        return tense is None or tense.end <= candidate.start
    return "," not in scene.lowered[inside[0].end : tense.start]


def own_body_doer(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """Whose body acts in "son agence raccordera …": the body of the person named last; None where nobody's is known."""
    sentence, verb = candidate.sentence, candidate.verb
    if verb is None or verb.end > candidate.start:
        return None
    starts = {verb.start, candidate.tense.start if candidate.tense is not None else verb.start}
    match = next(
        (found for at in sorted(starts) if (found := _BODY_ACTS.search(scene.lowered, sentence.start, at)) is not None),
        None,
    )
    if match is None:
        return None
    words = Span(*match.span("body"))
    if any(actor.span.overlaps(words) for actor in sentence.actors):
        return None  # whom these words stand for, their own finder has told
    for number in range(sentence.number, max(-1, sentence.number - 1 - _NEAR), -1):
        back = scene.sentences[number]
        if sentence.block - back.block > 1:
            return None
        persons = [actor for actor in back.actors if actor.kind is ActorKind.PERSON and actor.end <= words.start]
        if persons:
            return _body_of(scene, persons[-1], words)
    return None


def _body_of(scene: Scene, person: ActorMention, words: Span) -> Stated[str] | None:
    why = f"« {scene.words(words)} » of « {person.name} »"
    role = scene.role_of(person)
    if role is not None and role.ministry:
        return Stated(role.ministry, role.role, derived=why)
    body = role.organisation if role is not None else None
    if body is None:
        sentence = scene.sentence_of(person.start)
        held = [] if sentence is None else [actor for actor in sentence.bodies() if actor.end <= person.start]
        body = held[-1] if held and _WHOSE.fullmatch(scene.lowered, held[-1].end, person.start) else None
    return Stated(body.name, (body.name_span,), derived=why) if body is not None else None
