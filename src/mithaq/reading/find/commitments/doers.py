"""Who has to deliver: the subject of the verb before all, the agent, or whoever the text was speaking of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex

from mithaq.reading.find.commitments.agents import agent, behind_sum, enabled, is_passive
from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.commitments.elliptic import gapped_doer, gapped_subject, relative_verb
from mithaq.reading.find.commitments.lenders import bracketed_payer, financier, receives
from mithaq.reading.find.commitments.owners import holder, runner
from mithaq.reading.find.commitments.patterns_fr import (
    CENTRE,
    CLASS,
    CLASS_AGENT,
    CLASS_OPENING,
    COMPANY_NOUN,
    INSTITUTION,
    PREPOSITION,
    PROJECT,
    SUBJECT_PRONOUN,
    TURNS_TO,
)
from mithaq.reading.find.commitments.relatives import clause_doer, of_a_stranger
from mithaq.reading.find.mentions import ActorKind, ActorMention, RoleMention
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Span, Stated
from mithaq.reading.qualify.verbs import Form

_GOVERNMENT = regex.compile(r"(?:gouvernement|état|etat|exécutif|pouvoirs\s+publics)\b")
_LIST_LINK = regex.compile(
    r"\s*(?:\([^)]{1,20}\))?\s*(?:,|et|,\s*et|ainsi\s+que)\s+(?:la\s+|le\s+|les\s+|l['’])?[\"«“+]?\s*"
)
# "Entre A et B", "coentreprise de A et B": what leads A leads B; not so "versera 2 millions à A et B versera …".
_AND_BODY = regex.compile(
    r"\s*(?:\([^)]{1,20}\)\s*)?et\s+(?:la\s+|le\s+|les\s+|l['’]\s*)?(?:(?:société|entreprise|groupe|compagnie)\s+)?[\"«“+]?\s*"
)
_CLITICS = regex.compile(r"\s*[\"»”]?\s*(?:(?:y|en|lui|leur|se|n['’]y|n['’]en)\s+|s['’]\s*)?")
_POINTS_AT_MINISTER = regex.compile(
    r"\bque\s+ses\s+services\b|(?:a-t-(?:il|elle)|\b(?:le|la|ce|cette)\s+(?:ministre|responsable|secrétaire\s+d['’]état)\b|"
    r"\ble\s+(?:ministère|département)\b|^\W*(?:il|elle)\s+(?:a\s+annoncé|annonçait|a\s+précisé|a\s+indiqué))"
)
# "La ministre" is one of so many persons named last.
_RECENT = 12
# Whom somebody else obliges: "impose aux opérateurs de couvrir".
_IMPOSES = regex.compile(r"\b(?:impos|oblig|enjoin|demand|enjoign)\p{L}+\s+(?:aux?|à|les)\s")
_REACHES = regex.compile(
    r"(?:atteind|atteign|avoisin|dépass|génér|représent|s['’]élev|élev|progress|"
    r"permett|permet|passé|pass(?:er|era|eront|ent)|bénéfici|profit)\p{L}*"
)
_THING = regex.compile(
    r"(?:\G|[.;:,«\"“]\s*|\bque\s+|\bet\s+)\W*(?:les|la|le|l['’])\s*(?!ministre|ministère|gouvernement|"
    r"département|secrétaire)"
    r"[\p{Ll}’'-]+(?:\s+[\p{Ll}’'-]+){0,8}\s*(?:(?:,[^,]{1,50}){1,2},)?\s*[«\"“]?\s*$"
)
_NOUN_FOLLOWS = regex.compile(r"[:;]\W*(?:la|le|les|l['’]|cet(?:te)?|ces?)\s*\p{Ll}")
_PLURAL = regex.compile(r"\W*(?:ils|elles|ceux-ci|celles-ci)\b")
# "Il a souligné que, depuis mars, le gouvernement …": of whom somebody tells.
_TOLD_OF = regex.compile(
    r"(?<!\p{L})(?:a|ont|avait)\s+[^,;:.]{3,40}\bqu(?:e\s|['’])\s*(?:,?\s*[^,;:]{1,50},\s*)?(?:(?:le|la)\s+|l['’]\s*)?$"
)
# "Celle-ci" is whoever was named last, not the subject.
_THE_LATTER = regex.compile(r"^\W*(?:celui-ci|celle-ci)(?!\p{L})")
_THE_LATTER_HERE = regex.compile(
    r"(?<!\p{L})(?:celui-ci|celle-ci|ce\s+dernier|cette\s+dernière)\s+(?:(?:y|en|lui|se)\s+|s['’]\s*)?$"
)
# Two sign, so that neither alone is the doer of what the text behind provides.
_BOTH_SIGN = regex.compile(
    r"(?:ont|viennent\s+de|doivent|vont|avaient)\s+(?:\p{L}+\s+){0,2}?(?:sign|paraph|conclu|scell|"
    r"officialis|nou|annonc)\p{L}*|"
    r"(?:signent|paraphent|concluent|scellent|annoncent|officialisent|s['’]associent)"
)
# What several bind themselves to, no single one of them owes.
TOGETHER = regex.compile(
    r"(?<!\p{L})(?:(?:les|nos|deux|trois|quatre|cinq)\s+(?:(?:deux|trois|quatre|cinq|six|sept|huit)\s+)?(?:signataires|"
    r"parties|partenaires)|(?:ils|elles)\s+s['’]engagent\s+ensemble)(?!\p{L})"
)
# Who gets a thing does not owe what it costs ("la région disposera de nouvelles cités").
_TAKES = regex.compile(
    r"(?:(?:a|ont|va|vont)\s+)?(?:dispos|recev|reç|bénéfici|accueill|abrit|se\s+voi|se\s+verr)\p{L}*"
)
# A sum told of before, in its parts.
BREAKS_DOWN = regex.compile(
    r"(?<!\p{L})(?:dans\s+le\s+détail|répartie?s?|se\s+répartit|se\s+répartissent|ventilée?s?|se\s+décompose(?:nt)?|"
    r"sur\s+ce\s+(?:total|montant)|de\s+cette\s+(?:somme|enveloppe))(?!\p{L})"
)
_DONT = regex.compile(r",\s*dont\s")
_BACK_BODY = regex.compile(
    r"^\W*(?:il|elle|ils|elles|celui-ci|celle-ci|ce\s+dernier|cette\s+dernière|l['’]entreprise|la\s+société|"
    r"le\s+groupe|on|nous|(?:le|la)\s+(?:géant|numéro\s+un|leader|spécialiste|firme|constructeur|fabricant|"
    r"industriel|"
    r"équipementier|compagnie|fondation|banque|start-?up|jeune\s+pousse|multinationale)|"
    r"l['’]\s*(?:opérateur|établissement|industriel|énergéticien|assureur|éditeur|hébergeur|équipementier|"
    r"institution))\b"
)


def own_doer(scene: Scene, candidate: Candidate) -> ActorMention | None:
    """The doer that the quantity's own sentence names; None where it names none."""
    if gapped_subject(scene, candidate) is not None:
        return gapped_doer(scene, candidate)
    actor = (
        bracketed_payer(scene, candidate)
        or agent(scene, candidate)
        or financier(scene, candidate)
        or enabled(scene, candidate)
    )
    actor = actor or behind_sum(scene, candidate)
    if actor is not None:
        return actor
    if receives(scene, candidate):
        return None
    if of_a_stranger(scene, candidate):
        return None
    actor = clause_doer(scene, candidate) or _subject(scene, candidate) or _turned_to(scene, candidate)
    if actor is not None and _is_misread_company(scene, actor):
        return None
    if actor is not None and not is_work(actor):
        return actor
    relative = relative_verb(scene, candidate)
    if relative is not None:
        return None if _is_misread_company(scene, relative[0]) else relative[0]
    return runner(scene, candidate) or holder(scene, candidate)


def _is_misread_company(scene: Scene, actor: ActorMention) -> bool:
    """Whether "l'industriel", "le fabricant" was taken for a public body, which no one calls so."""
    return (
        not actor.explicit
        and COMPANY_NOUN.fullmatch(scene.lowered, actor.start, actor.end) is not None
        and INSTITUTION.match(actor.name.lower()) is not None
    )


def _turned_to(scene: Scene, candidate: Candidate) -> ActorMention | None:
    """Whom the opening of the sentence turns to ("Du côté de X, il y aura …")."""
    for actor in _bodies(candidate.sentence):
        if actor.end > candidate.start:
            return None
        if TURNS_TO.fullmatch(scene.lowered, candidate.sentence.start, actor.start):
            return actor
    return None


def is_work(actor: ActorMention) -> bool:
    """Whether a body is only a programme or a centre, which somebody else owns as a rule."""
    return CENTRE.match(actor.name) is not None and not actor.name[:5].isupper()


def work_doer(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """The programme or centre that is the subject itself, for a text that names no owner of it."""
    actor = _subject(scene, candidate)
    return state_doer(scene, actor) if actor is not None and is_work(actor) else None


def class_doer(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """A class of bodies that is the subject ("les universités publiques"): the doer where no single one is named."""
    limit = (
        candidate.tense.start
        if candidate.tense is not None and candidate.tense.end <= candidate.start
        else candidate.start
    )
    verb, tense = candidate.verb, candidate.tense
    if verb is not None and tense is not None and _IMPOSES.search(scene.lowered, tense.start, verb.start):
        limit = max(limit, verb.start)
    found = list(CLASS.finditer(scene.lowered, candidate.sentence.start, limit))
    by = CLASS_AGENT.match(scene.lowered, candidate.end, candidate.sentence.end) if is_passive(candidate) else None
    last = by if by is not None else found[-1] if found else None
    if last is None:
        return None
    span = Span(*last.span("name" if last["name"] else "sector"))
    return Stated(scene.words(span), (span,))


def minister_doer(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """What a minister promises or reports, the ministry owes or has done.

    The minister is named in the sentence ("M. X a annoncé"), or pointed at ("a-t-elle répondu", "la ministre", "le
    ministère")
    and then the last one named before.
    """
    sentence = candidate.sentence
    if candidate.tense is not None and candidate.tense.form is Form.STATE:
        return None  # what "le secteur compte" is no deed of the minister who says so
    if _is_of_a_thing(scene, candidate):
        return None
    limit = max(candidate.start, candidate.tense.start if candidate.tense is not None else 0)
    here = [actor for actor in sentence.actors if actor.kind is ActorKind.PERSON and actor.end <= limit]
    for person in reversed(here):
        role = scene.role_of(person)
        if role is not None and role.ministry:
            return _ministry(scene, role)
    if not _POINTS_AT_MINISTER.search(scene.lowered, sentence.start, sentence.end):
        return None
    named = bisect_left(scene.roles, candidate.start, key=lambda role: role.person.start)
    before = (role for role in reversed(scene.roles[max(0, named - _RECENT) : named]) if role.ministry)
    role = next(before, None)
    return _ministry(scene, role) if role is not None else None


def _is_of_a_thing(scene: Scene, candidate: Candidate) -> bool:
    """Whether a thing is the subject of an active verb that only reaches or brings ("les exportations atteindront")."""
    tense, verb = candidate.tense, candidate.verb
    if (
        tense is None
        or verb is None
        or tense.passive
        or tense.end > candidate.start
        or not _REACHES.match(tense.lead or verb.verb)
    ):
        return False
    return _THING.search(scene.lowered, candidate.sentence.start, tense.start) is not None


def _ministry(scene: Scene, role: RoleMention) -> Stated[str]:
    return Stated(role.ministry or "", role.role, derived=f"built from the title « {scene.words(role.role[0])} »")


def _bodies(sentence: Sentence) -> list[ActorMention]:
    return [actor for actor in sentence.actors if actor.kind is not ActorKind.PERSON]


def _subject(scene: Scene, candidate: Candidate) -> ActorMention | None:
    verb = candidate.tense
    limit = verb.start if verb is not None else candidate.start
    if verb is not None and verb.start >= candidate.end:
        limit = candidate.start
    begin = _own_start(scene, candidate, limit)
    before = [actor for actor in _bodies(candidate.sentence) if begin <= actor.start and actor.end <= limit]
    if not before:
        return None
    if _BOTH_SIGN.search(scene.lowered, before[0].end, candidate.start):
        return None
    before = [actor for actor in before if not scene.text.startswith("(", actor.start - 1)]
    if not before:
        return None
    free = _free(scene, candidate, before, limit=limit)
    if not free:
        return None
    best = free[-1]
    owner = _owner_of_relative(scene, free, limit)
    if owner is not None:
        return owner
    if _is_one_of_many(scene, free, best):
        return None
    return best


def _free(scene: Scene, candidate: Candidate, bodies: Sequence[ActorMention], *, limit: int) -> list[ActorMention]:
    """Those of `bodies` that no preposition leads, be it the one before "A et B"."""
    free: list[ActorMention] = []
    led: ActorMention | None = None
    for actor in bodies:
        joined = led is not None and _AND_BODY.fullmatch(scene.lowered, led.end, actor.start) is not None
        acts = _CLITICS.fullmatch(scene.lowered, actor.end, limit) is not None
        if PREPOSITION.search(scene.lowered, candidate.sentence.start, actor.start) or (joined and not acts):
            led = actor
        else:
            free.append(actor)
            led = None
    return free


def _own_start(scene: Scene, candidate: Candidate, limit: int) -> int:
    """Where the verb's own part of the sentence begins: behind a colon or semicolon that a definite subject follows."""
    start = candidate.sentence.start
    cut = max(scene.lowered.rfind(":", start, limit), scene.lowered.rfind(";", start, limit))
    return start if cut < 0 or _NOUN_FOLLOWS.match(scene.lowered, cut, limit) is None else cut


def _owner_of_relative(scene: Scene, free: Sequence[ActorMention], limit: int) -> ActorMention | None:
    """ "… avec X, dont le centre doit gagner …": the antecedent of "dont"."""
    for match in _DONT.finditer(scene.lowered, free[0].start, limit):
        holders = [actor for actor in free if actor.end <= match.start() + 1]
        if holders:
            return holders[-1]
    return None


def _is_one_of_many(scene: Scene, free: Sequence[ActorMention], best: ActorMention) -> bool:
    """The last of a coordination ("A, B et C s'engagent"): no single one of them is the doer."""
    at = free.index(best)
    if at == 0:
        return False
    gap = scene.lowered[free[at - 1].end : best.start]
    return bool(_LIST_LINK.fullmatch(gap)) and free[at - 1].cluster != best.cluster


def state_doer(scene: Scene, actor: ActorMention) -> Stated[str]:
    """The doer as a slot: its own words, or the words that point to it and the name that they stand for."""
    if scene.words(actor.span) == actor.name:
        return Stated(actor.name, (actor.span,))
    if actor.explicit:
        return Stated(actor.name, (actor.name_span,))
    return Stated(actor.name, (actor.span, actor.name_span), derived=f"« {scene.words(actor.span)} »: {actor.name}")


def needs_antecedent(scene: Scene, candidate: Candidate) -> bool:
    """Whether the doer is only pointed at: a pronoun as subject, "ce centre", a verb without a subject of its own."""
    sentence = candidate.sentence
    words = scene.lowered[sentence.start : sentence.end]
    if _BACK_BODY.search(words) or PROJECT.search(scene.text, sentence.start, sentence.end):
        return True
    return has_pronoun(scene, candidate)


def has_pronoun(scene: Scene, candidate: Candidate) -> bool:
    """Whether a pronoun is the subject of the verb ("elle y investira", "qui en formera")."""
    sentence = candidate.sentence
    limit = candidate.tense.start if candidate.tense else candidate.start
    return bool(SUBJECT_PRONOUN.search(scene.lowered, sentence.start, max(sentence.start, min(limit, candidate.start))))


def pointed_doer(
    scene: Scene, candidate: Candidate, *, previous: Stated[str] | None, sentences: Sequence[Sentence]
) -> Stated[str] | None:
    """Who a pronoun stands for: the subject of the sentence before, else the doer of the commitment before."""
    tense = candidate.tense
    if tense is not None and _THE_LATTER_HERE.search(scene.lowered, candidate.sentence.start + 1, tense.start):
        named = [actor for actor in _bodies(candidate.sentence) if actor.end <= tense.start]
        if named:
            return shown(Stated(named[-1].name, (named[-1].name_span,)), why="the last one named before")
    number = candidate.sentence.number
    plural = _PLURAL.match(scene.lowered, candidate.sentence.start, candidate.sentence.end) is not None
    latter = _THE_LATTER.match(scene.lowered[candidate.sentence.start : candidate.sentence.end]) is not None
    for back in range(number - 1, max(-1, number - 3), -1):
        sentence = sentences[back]
        if candidate.sentence.block - sentence.block > 1:
            break
        if plural:
            group = CLASS_OPENING.search(scene.lowered[sentence.start : sentence.end])
            if group is not None:
                span = Span(*group.span("name")).moved(sentence.start)
                return Stated(
                    scene.words(span), (span,), derived=f"subject of the sentence before: {scene.words(span)}"
                )
            continue  # one body is no "ils"
        verb_start = sentence.verbs[0].start if sentence.verbs else sentence.end
        if (
            _BOTH_SIGN.search(scene.lowered, sentence.start, sentence.end)
            and len({a.cluster for a in _bodies(sentence)}) > 1
        ):
            continue
        if latter and back == number - 1 and _bodies(sentence):
            actor = _bodies(sentence)[-1]
            return Stated(actor.name, (actor.name_span,), derived=f"the last one named before: {actor.name}")
        subjects = [
            actor
            for actor in _bodies(sentence)
            if actor.end <= verb_start and not PREPOSITION.search(scene.lowered, sentence.start, actor.start)
        ] or [actor for actor in _bodies(sentence) if _TOLD_OF.search(scene.lowered, sentence.start, actor.start)]
        if len({actor.cluster for actor in subjects}) == 1 and not _TAKES.match(scene.lowered, verb_start):
            actor = subjects[-1]
            return Stated(actor.name, (actor.name_span,), derived=f"subject of the sentence before: {actor.name}")
    return previous if not plural or previous is None or previous.value.islower() else None


def shown(doer: Stated[str], *, why: str) -> Stated[str]:
    """A doer taken over from elsewhere, marked so."""
    return Stated(doer.value, doer.spans, derived=doer.derived or why)


def government_of(scene: Scene) -> Stated[str] | None:
    """The government or state as the text names it first; None where it does not."""
    for sentence in scene.sentences:
        for actor in sentence.bodies():
            if _GOVERNMENT.match(scene.lowered[actor.start : actor.end]):
                return Stated(scene.words(actor.span), (actor.span,))
    return None
