"""Doers whose verb stands elsewhere: in a clause that goes on ("; la Région, 2 millions"), behind "que", in a label."""

from __future__ import annotations

import regex

from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.commitments.terms import BOUND, term_value
from mithaq.reading.find.mentions import ActorMention, QuantityMention
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Span, Stated
from mithaq.reading.qualify.verbs import Form, VerbGroup

# "X apporte 9 millions ; la Région, 2 millions": a subject and its number, the verb left out.
_GAPPED = regex.compile(
    r"[;,]\s*(?:et\s+|enfin\s+)?(?P<subject>(?:la|le|les|l['’])\s*[^;,:.()\d]{2,60}|\p{Lu}[^;,:.()\d]{1,60}),\s*"
    r"(?:(?:elle|lui|eux|elles),?\s+)?(?:(?:près|plus)\s+de\s+|environ\s+|quelque\s+)?$"
)
# "… et la Commune à recruter 40 enseignants", ", l'État 120 millions": the same without a comma behind the body.
_TURNS = regex.compile(
    r"(?:[;,]|\bet)\s+(?:(?:la|le|les)\s+|l['’]\s*)?(?:(?:société|groupe|entreprise|fondation)\s+)?[\"«“]?\s*$"
)
_TO_DO = regex.compile(
    r"\s+(?:(?:à|de)\s+\p{L}+(?:er|ir|re)\s+|d['’]\p{L}+(?:er|ir|re)\s+)?(?:(?:près|plus)\s+de\s+|environ\s+|quelque\s+)?"
)
# "40 hectares, que la société X aménagera": the doer of the relative clause.
_WHICH = regex.compile(
    r"\s*(?:\([^()]{1,40}\))?,?\s*qu(?:e\s+|['’]\s*)(?:(?:la|le|les|l['’])\s*)?(?:(?:\p{Ll}+\s+){1,2})?[\"«“+]?\s*"
)
_DOING = frozenset({Form.FUTURE, Form.UNDERTAKING, Form.DELIVERY, Form.PERFECT})
# "Entreprise : Soltech", above the lines that tell what it promises.
_NAMES_BODY = regex.compile(
    r"\W*(?:entreprise|société|groupe|opérateur|porteur(?:\s+d[eu]\s+projet)?|investisseur|industriel|promoteur|bailleur|exploitant|"
    r"maître\s+d['’]ouvrage|organisme|partenaire\s+privé|concessionnaire|adjudicataire|titulaire)s?\s*:\s*"
    r"(?P<name>[^\n:;,(]{2,60}?)\s*(?:\([^)\n]{1,30}\)\s*)?$"
)
_LABELLED = regex.compile(r"\W*\p{L}[^:\n]{1,60}:\s")
_LINES = 6
_AND = regex.compile(
    r"(?:\s+(?:in)?directs?|\s+\p{Ll}{3,}(?:s|x))?\s*(?:,|,?\s*et|,?\s*ainsi\s+que|,?\s*puis)\s+"
    r"(?:environ\s+|(?:près|plus|autour)\s+de\s+|quelque\s+|au\s+moins\s+|à\s+peu\s+près\s+)?"
)


def gapped_subject(scene: Scene, candidate: Candidate) -> Span | None:
    """The words of the subject whose verb is left out before the quantity; None where a verb stands with it.

    Only behind another quantity of the sentence, whose verb it goes on from.
    """
    sentence = candidate.sentence
    earlier = [other for other in sentence.quantities if other.end <= candidate.start]
    if not earlier or candidate.quantity.ordinal:
        return None
    since = max(other.end for other in earlier)
    if any(since <= verb.start < candidate.start and verb.form is not Form.INFINITIVE for verb in sentence.verbs):
        return None
    match = _GAPPED.search(scene.text, since, candidate.start)
    if match is not None:
        return Span(*match.span("subject"))
    for actor in sentence.bodies():
        if (
            since <= actor.start < candidate.start
            and _TURNS.search(scene.lowered, since, actor.start)
            and _TO_DO.fullmatch(scene.lowered, actor.end, candidate.start)
        ):
            return actor.span
    return None


def gapped_doer(scene: Scene, candidate: Candidate) -> ActorMention | None:
    """The body that `gapped_subject` names; None where it names none that the text knows."""
    subject = gapped_subject(scene, candidate)
    if subject is None:
        return None
    return next((actor for actor in candidate.sentence.bodies() if subject.covers(actor.span)), None)


def relative_verb(scene: Scene, candidate: Candidate) -> tuple[ActorMention, VerbGroup] | None:
    """Who does what to the quantity in the relative clause behind it ("…, que la société X aménagera")."""
    sentence = candidate.sentence
    if not scene.lowered.startswith(("que ", "qu'", "qu’"), _after_stop(scene, candidate)):
        return None
    for actor in sentence.bodies():
        if actor.start >= candidate.end and _WHICH.fullmatch(scene.lowered, candidate.end, actor.start):
            verb = next((each for each in sentence.verbs if each.start >= actor.end), None)
            near = verb is not None and "," not in scene.lowered[actor.end : verb.start]
            if verb is None or not near or verb.form not in _DOING or verb.negated or verb.hypothetical:
                return None
            return actor, verb
    return None


def relative_term(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """By when the relative clause behind the quantity has it done; None where it has no such clause or says no term."""
    relative = relative_verb(scene, candidate)
    if relative is None:
        return None
    sentence, since = candidate.sentence, relative[1].end
    following = next((other.start for other in sentence.quantities if _counts(other, sentence, since)), sentence.end)
    dates = [date for date in sentence.dates if since <= date.start < following and date.relation in BOUND]
    return term_value(dates[0], published=scene.published) if len(dates) == 1 else None


def _counts(quantity: QuantityMention, sentence: Sentence, since: int) -> bool:
    return quantity.start >= since and not any(date.span.overlaps(quantity.span) for date in sentence.dates)


def joined_before(scene: Scene, candidate: Candidate, previous: Candidate | None) -> bool:
    """Whether "et" or a comma joins the quantity to `previous`, with no verb of its own ("420 directs et 1.800 …")."""
    if previous is None or previous.sentence.number != candidate.sentence.number:
        return False
    return _AND.fullmatch(scene.lowered, previous.end, candidate.start) is not None


def _after_stop(scene: Scene, candidate: Candidate) -> int:
    match = regex.match(
        r"\s*(?:\([^()]{1,40}\))?,?\s*", scene.lowered, pos=candidate.end, endpos=candidate.sentence.end
    )
    return match.end() if match is not None else candidate.end


def line_doer(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """The body that a line above names by its label ("Entreprise : Soltech"), for a line with a label of its own."""
    sentence = candidate.sentence
    if not _LABELLED.match(scene.text, sentence.start, sentence.end):
        return None
    for number in range(sentence.number - 1, max(-1, sentence.number - _LINES), -1):
        back = scene.sentences[number]
        if "\n\n" in scene.text[back.end : scene.sentences[number + 1].start]:
            return None
        match = _NAMES_BODY.fullmatch(scene.lowered, back.start, back.end)
        if match is not None:
            span = Span(*match.span("name"))
            return Stated(scene.words(span), (span,), derived="the label of a line above")
        if not _LABELLED.match(scene.text, back.start, back.end):
            return None
    return None
