"""Doers that the grammar names elsewhere than as subject: who runs a programme, "la seconde", "nous"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from mithaq.reading.find.commitments.borrowers import is_lender
from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.commitments.patterns_fr import PREPOSITION, QUESTION
from mithaq.reading.find.mentions import ActorKind, ActorMention, RoleMention
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Span, Stated
from mithaq.reading.qualify.speech import Speakers

_LEAD_IN = (
    r"(?:(?:la|le|les)\s+(?:même\s+)?|l['’]\s*)?(?:(?:société|groupe|entreprise|compagnie|start-?up|fondation|"
    r"ong)\s+)?[\"«“+]?\s*$"
)
_WORK = (
    r"(?:programme|projet|plan|initiative|dispositif|opération|campagne|chantier|usine|centrale|centre|site|complexe|"
    r"unité|parc|plateforme|barrage|hôpital|école|campus|port|laboratoire|réseau|ferme|incubateur|"
    r"feuille\s+de\s+route|"
    r"stratégie|fonds|infrastructure|technopole|technopôle|ligne)s?"
)
_CARRIED_OUT = r"(?:exécution|mise\s+en\s+œuvre|réalisation|conduite)(?:\s+(?:du|de\s+la|de\s+l['’])\s*\p{L}+)?"
# Whoever runs a thing owes what the thing is to bring ("le programme X, piloté par Y, formera …").
_RUN_BY = regex.compile(
    rf"(?:\b(?:{_CARRIED_OUT}|conduite?|portée?|pilotée?|menée?|gérée?|mise?\s+en\s+œuvre|lancée?|initiée?|développée?|"
    r"exploitée?|supervisée?|"
    r"réalisée?|construite?|livrée?|coordonnée?)s?\s+(?:(?:conjointement|notamment|en\s+\d{4})\s+)?par\s+|"
    r",\s+à\s+la\s+charge\s+(?:de\s+|d['’]|du\s+)|\bconfiée?s?\s+(?:à\s+|au\s+|aux\s+))" + _LEAD_IN
)
_RUNS = regex.compile(
    r"\bqu(?:e|['’])\s*(?:pilote|conduit|porte|mène|gère|met\s+en\s+œuvre|développe|exploite|coordonne)\s+" + _LEAD_IN
)
# "Le plan 2024-2028 de la Compagnie …": the owner of the thing that is the subject.
_WORK_OF = regex.compile(
    rf"(?:\G|[.,;:–—«\"]\s*)\s*(?:le|la|l['’]|ce|cette|cet|son|sa)\s*(?:(?:nouveau|nouvelle|futur|future|"
    rf"vaste)\s+)?{_WORK}(?:\s+[\p{{Ll}}\d-]+){{0,3}}\s+"
    r"(?:de\s+|d['’]|du\s+|de\s+la\s+|de\s+l['’]|des\s+)" + _LEAD_IN
)
# "La nouvelle usine créera …", "d'un coût de …": the sentence goes on about a work told of before.
_OF_A_WORK = regex.compile(
    rf"(?:\G|[.,;:–—«\"“]|\bque|\bpour)\W*(?:(?:ce|cet|cette|le|la|l['’]|les|ces)\s*(?:(?:nouvel(?:le)?|nouveau|"
    rf"futur|future|vaste|même|premi(?:er|ère)|seconde?|deuxième|dite?)\s+)?(?:{_WORK}|phase|tranche|extension|"
    r"investissement|installation|mesure|réalisation|ouvrage|écosystème)s?(?!\p{L})|"
    r"(?:d['’]un|le|pour\s+un)\s+(?:coût|montant|budget|investissement)\s+(?:global|total|de|du|estimé))"
)
# Whose work it is: "la nouvelle mayonnaiserie du groupe X", "le projet de la société X".
_WORK_OF_COMPANY = regex.compile(
    rf"(?<!\p{{L}})(?:{_WORK}|(?:nouvel(?:le)?|nouveau|futur|future)\s+\p{{L}}+)(?:\s+[\p{{Ll}}-]+){{0,3}}\s+(?:du\s+groupe|"
    r"de\s+la\s+(?:société|compagnie|firme|start-?up|multinationale)|"
    r"de\s+l['’](?:entreprise|opérateur|agence|industriel))\s+[\"«“+]?\s*$"
)
_SETS_UP = regex.compile(
    r"(?<!\p{L})(?:annonc|lanc|inaugur|constru|bâti|implant|install|ouvr|prévoi|dévoil|présent|initi|port|pilot|développ|déploi|"
    r"déploy|conç|concev|réalis|démarr|entam|veu|compt|projet|met|souhait|ambitionn)\p{L}*"
)
_A_WORK = regex.compile(
    rf"(?<!\p{{L}})(?:une?|son|sa|ses|des|de|d['’]|le|la|l['’])\s*(?:\p{{Ll}}+\s+){{0,2}}(?:{_WORK}|\p{{L}}+erie|"
    r"écosystème)(?!\p{L})"
)
# "X et son partenaire Y": X leads.
_WITH_PARTNER = regex.compile(
    r"\s*(?:\([^)]{1,25}\)\s*)?(?:,\s*)?(?:et|avec)\s+(?:son|sa|ses)\s+(?:\p{Ll}+\s+){1,3}[\"«“]?\s*"
)
# "Les équipes de X ont formé …": what is X's, X answers for; not so people and places.
_HELD_BY = regex.compile(
    r"(?:\G|[.;:«\"“]\s*)\W*(?:(?:le|la|les|cette|ce|ces|une?|sa|son)\s+|l['’]\s*)(?P<held>[\p{L}-]+)(?:\s+[\p{Ll}\d-]+){0,4}?\s+"
    r"(?:de\s+|d['’]|du\s+|de\s+la\s+|de\s+l['’]|des\s+)" + _LEAD_IN
)
_NOT_HELD = regex.compile(
    r"(?:habitant|élève|étudiant|jeune|population|secteur|marché|client|citoyen|province|région|commune|ville|"
    r"filière|nombre|plupart|majorité|reste|ensemble|capitale|nord|sud|est|ouest|centre|économie|industrie|pays|"
    r"femme|homme|enfant|agriculteur|entreprise|société|bénéficiaire|usager|signature|part|moitié|tiers|"
    r"exportation|importation|taux|prix|cours|côte|gouvernement|exemple|cas|accord|convention|soutien|appui|aide|canton|département|comté|district|gouvernorat|"
    r"participation|présence|lauréat|diplômé|membre|salarié|employé|ressortissant|opérateur|ministre)s?"
)
_ITEM = regex.compile(r"\s*(?:[-–—•▪*]|\d{1,2}[.)]|[a-z]\))\s*(?=\S)")
_ONE_OF_TWO = regex.compile(
    r"(?:\G|[.;:,]\s|\bque\s)\W*(?P<which>(?:le|la|du)\s+(?P<rank>premier|première|second|seconde|deuxième))"
    r"(?:\s*,[^,.;]{1,40},)?\s+(?:y\s+|en\s+|se\s+|s['’]|va\s+|doit\s+)?$"
)
_PLAN = regex.compile(
    r"(?<!\p{L})(?:[lL][ea]|[cC]e|[cC]ette)\s+(?P<name>(?:(?:plan|programme|stratégie|pacte|feuille de route|"
    r"schéma|initiative)"
    r"(?:\s+nationale?)?\s+(?:[\"«“]\s*(?P<quoted>\p{Lu}[^\"«»“”]{1,50}?)\s*[\"»”]|"
    r"\p{Lu}[\p{L}\p{M}’'-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}’'-]*|\d{4}|\d))*)|"
    r"(?:Plan|Programme|Stratégie|Schéma|Agenda|Feuille\s+de\s+route)(?:\s+(?:\p{L}[\p{L}\p{M}’'-]*|\d{4}(?:[-–]\d{4})?)){1,9}))"
    r"(?:\s*\([^)]{1,30}\))?(?:\s*,[^,.;]{1,60},)?(?:,?\s+(?:lequel|laquelle|qui))?\s+(?:n['’]|en\s+|y\s+|ne\s+|n['’]en\s+|se\s+|s['’])?$"
)
# "La Stratégie X veut que 90 % des démarches soient accessibles".
_PLAN_WANTS = regex.compile(
    r"(?:prévoi(?:t|ent|yait)|v(?:eut|oulait)|vise(?:nt)?|visait|dispose|stipule|exige|impose)\s+(?:à\s+ce\s+)?qu(?:e\s|['’])"
)
_LINK = regex.compile(
    r"\s*(?:\([^)]{1,25}\)\s*)?[»\"]?\s*(?:,[^,.;]{1,60},\s*)?(?:et|avec|à|au|aux)\s+(?:le\s+|la\s+|les\s+|"
    r"l['’])?(?:\p{Ll}+\s+){0,3}[\"«“]?\s*"
)
_FIRST_PERSON = regex.compile(
    r"(?<!\bselon\s)(?<!\bd['’]après\s)\b(?:nous|notre|nos)(?!\p{L})|\bl['’](?:objectif|ambition|idée)\s+(?:est|sera|étant|final)(?!\p{L})"
)
# Characters before the verb in which "nous" or "notre" makes it the speaker's.
_NEAR = 40
# A work is still told of so many sentences behind its owner; a list has at most so many items.
_WORK_REACH, _LIST_REACH = 4, 20
# An answer or a quotation is its speaker's for so many sentences.
_SPEAKER_REACH = 14
# So many questions among the first sentences, each opening a paragraph, make an interview.
_QUESTIONS, _INTERVIEW = 3, 60


def runner(scene: Scene, candidate: Candidate) -> ActorMention | None:
    """Who runs the programme, plant or network that the words before the quantity speak of; None where nobody does."""
    limit = candidate.start
    if candidate.tense is not None and candidate.tense.end <= candidate.start:
        limit = candidate.tense.start
    for actor in candidate.sentence.bodies():
        if actor.end > limit:
            break
        start = candidate.sentence.start
        if (
            _RUN_BY.search(scene.lowered, start, actor.start)
            or _RUNS.search(scene.lowered, start, actor.start)
            or (_WORK_OF.search(scene.lowered, start, actor.start) and _nothing_but_verb(candidate, actor))
        ):
            return actor
    return None


def holder(scene: Scene, candidate: Candidate) -> ActorMention | None:
    """Whose thing or team is the subject of the verb ("les équipes de X ont formé …"); None for people and places."""
    tense = candidate.tense
    if tense is None or tense.end > candidate.start:
        return None
    for actor in candidate.sentence.bodies():
        if actor.end > tense.start:
            return None
        match = _HELD_BY.search(scene.lowered, candidate.sentence.start, actor.start)
        if match is None or _NOT_HELD.fullmatch(match["held"]) or not _nothing_but_verb(candidate, actor):
            continue
        return actor
    return None


def list_head(scene: Scene, sentence: Sentence) -> Sentence:
    """The sentence that heads the list of which `sentence` is an item; `sentence` itself where it is none."""
    if not _ITEM.match(scene.lowered, sentence.start):
        return sentence
    for number in range(sentence.number - 1, max(-1, sentence.number - _LIST_REACH), -1):
        before = scene.sentences[number]
        if not _ITEM.match(scene.lowered, before.start):
            return before if scene.lowered[before.start : before.end].rstrip().endswith(":") else sentence
    return sentence


def work_owner(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """Who sets up the work that the sentence goes on about, as the sentences just before name them.

    Whom they say runs it, whose it is, or else the one body that they say opens, builds or launches one.
    """
    here = list_head(scene, candidate.sentence)
    limit = here.end
    if here is candidate.sentence:
        before = candidate.tense is not None and candidate.tense.end <= candidate.start
        limit = candidate.tense.start if before and candidate.tense is not None else candidate.start
    if _OF_A_WORK.search(scene.lowered, here.start, limit) is None:
        return None
    for number in range(here.number - 1, max(-1, here.number - 1 - _WORK_REACH), -1):
        sentence = scene.sentences[number]
        if here.block - sentence.block > 1:
            return None
        actor = _sets_up(scene, sentence)
        if actor is not None:
            return Stated(actor.name, (actor.name_span,), derived=f"whose work it is: {actor.name}")
    return None


def _sets_up(scene: Scene, sentence: Sentence) -> ActorMention | None:
    bodies = sentence.bodies()
    for actor in reversed(bodies):
        if (
            _RUN_BY.search(scene.lowered, sentence.start, actor.start)
            or _RUNS.search(scene.lowered, sentence.start, actor.start)
            or _WORK_OF_COMPANY.search(scene.lowered, sentence.start, actor.start)
        ):
            return actor
    if not bodies:
        return None
    verb = _SETS_UP.search(scene.lowered, bodies[0].end, sentence.end)
    if verb is None or _A_WORK.search(scene.lowered, verb.end(), sentence.end) is None:
        return None
    subjects = [
        actor
        for actor in bodies
        if actor.end <= verb.start() and not PREPOSITION.search(scene.lowered, sentence.start, actor.start)
    ]
    if any(is_lender(actor.name) for actor in subjects):
        return None  # who lends does not build
    if len(subjects) == 2 and _WITH_PARTNER.fullmatch(scene.lowered, subjects[0].end, subjects[1].start):
        return subjects[0]
    return subjects[0] if len({actor.cluster for actor in subjects}) == 1 else None


def _nothing_but_verb(candidate: Candidate, actor: ActorMention) -> bool:
    """Whether the verb of the quantity is the first one behind the actor: the thing is its subject."""
    first = next((verb for verb in candidate.sentence.verbs if verb.start >= actor.end), None)
    return first is not None and first == candidate.tense


def one_of_two(scene: Scene, candidate: Candidate, sentences: Sequence[Sentence]) -> Stated[str] | None:
    """ "La première apportera …, la seconde créera …": one of the two bodies that the sentence before joins."""
    if candidate.tense is None or not candidate.sentence.number:
        return None
    match = _ONE_OF_TWO.search(scene.lowered, candidate.sentence.start, candidate.tense.start)
    if match is None:
        return None
    back = sentences[candidate.sentence.number - 1]
    pair = _pair(scene, back)
    if pair is None or back.block != candidate.sentence.block:
        return None
    actor = pair[0] if match["rank"].startswith("prem") else pair[1]
    which = Span(*match.span("which"))
    return Stated(actor.name, (which, actor.name_span), derived=f"« {scene.words(which)} »: {actor.name}")


def _pair(scene: Scene, sentence: Sentence) -> tuple[ActorMention, ActorMention] | None:
    """The only two bodies of a sentence, where they are joined."""
    named: dict[int, ActorMention] = {}
    for actor in sentence.bodies():
        named.setdefault(actor.cluster, actor)
    if len(named) != 2:
        return None
    first, second = named.values()
    return (first, second) if _LINK.fullmatch(scene.lowered, first.end, second.start) else None


def plan_doer(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """A named plan that is the subject of the verb, or of the one that wants the target: what it aims at is its own
    where the text names no owner of it."""
    tense = candidate.tense
    ends = [tense.start] if tense is not None and tense.end <= candidate.start else []
    wants = _PLAN_WANTS.search(scene.lowered, candidate.sentence.start, candidate.start)
    ends += [wants.start()] if wants is not None else []
    for end in ends:
        match = _PLAN.search(scene.text, max(candidate.sentence.start, end - 140), end)
        if match is not None and runner(scene, candidate) is None:
            span = Span(*match.span("quoted" if match["quoted"] else "name"))
            return Stated(scene.words(span), (span,))
    return None


def speaker_doer(scene: Scene, candidate: Candidate, speakers: Speakers) -> Stated[str] | None:
    """What "nous" promise, the speaker's body owes: whom the text names as speaker, else who is named near."""
    tense = candidate.tense
    if tense is None or not _FIRST_PERSON.search(
        scene.lowered, max(candidate.sentence.start, tense.start - _NEAR), min(tense.end, candidate.start)
    ):
        return None
    said = speakers.of(candidate.sentence, candidate.start)
    speaker = _named(scene, said) if said is not None else None
    if speaker is not None:
        role = scene.role_of(speaker)
        return _body_of(scene, role) if role is not None else None
    number = candidate.sentence.number
    order = [number, number + 1, *range(number - 1, max(-1, number - _SPEAKER_REACH), -1)]
    for at in order:
        if not 0 <= at < len(scene.sentences):
            continue
        sentence = scene.sentences[at]
        if at == number + 1 and sentence.block != candidate.sentence.block:
            continue
        for actor in sentence.actors:
            if actor.kind is not ActorKind.PERSON:
                continue
            role = scene.role_of(actor)
            found = _body_of(scene, role) if role is not None else None
            if found is not None:
                return found
    return _interviewed(scene)


def _interviewed(scene: Scene) -> Stated[str] | None:
    """The body of whoever answers the questions of an interview: the first person whom it introduces with one."""
    asked = 0
    for sentence in scene.sentences[:_INTERVIEW]:
        opens = not sentence.number or scene.sentences[sentence.number - 1].block != sentence.block
        asked += opens and QUESTION.search(scene.lowered, sentence.start, sentence.end) is not None
    if asked < _QUESTIONS:
        return None
    return next((body for role in scene.roles[:_QUESTIONS] if (body := _body_of(scene, role)) is not None), None)


def _named(scene: Scene, said: Stated[str]) -> ActorMention | None:
    """The person whom a speaker's name stands for."""
    return next((role.person for role in scene.roles if role.person.name == said.value), None)


def _body_of(scene: Scene, role: RoleMention) -> Stated[str] | None:
    if role.ministry:
        return Stated(role.ministry, role.role, derived=f"built from the title « {scene.words(role.role[0])} »")
    if role.organisation is None:
        return None
    body = role.organisation
    return Stated(body.name, (body.name_span,), derived=f"« nous »: {body.name}")
