"""Whether a quantity is a commitment, and whether it is promised or reached.

Precision first: a number becomes a commitment only where a verb or a noun of undertaking or result governs it. What can
be none whatever governs it (a price, a size, a rumour) is told in `excluding`.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from mithaq.reading.find.commitments.asking import (
    acts_itself,
    gains_by_it,
    has_definite_subject,
    is_known,
    is_nominal,
    is_passive_promise,
    is_person_alone,
    is_strong,
    is_trained_or_hired,
)
from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.commitments.measures import deeds_in
from mithaq.reading.find.commitments.nouns import Counted
from mithaq.reading.find.commitments.patterns_fr import (
    ACHIEVING,
    ACTION,
    AIMS_AT,
    ALREADY,
    AMONG_THEM,
    AMOUNT_IS,
    CAME_TO,
    DONE_BEHIND,
    ENABLED,
    EXPECTED_BEHIND,
    GERUND,
    HAVING_DONE,
    HORIZON,
    LABEL,
    LIGHT,
    NOMINAL,
    NOT_BINDING,
    NOTED,
    OWES,
    PROMISING,
    RENOUNCED,
    REPORTED_NOUN,
    REPORTS,
    SAYS,
    SECTOR,
    SECTOR_STATE,
    STANDS,
    TARGET,
    TOTAL,
    WANTS,
)
from mithaq.reading.find.commitments.shares import present_share
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Modality, Span, Stated
from mithaq.reading.qualify.verbs import Form

_OF = regex.compile(
    r"\s+(?:de\s+|d['’](?:un\s+montant|une\s+(?:capacité|"
    r"puissance))\s+de\s+)(?:près\s+de\s+|plus\s+de\s+|environ\s+)?"
)
# Characters between a verb and a number that is its very object, with "près de" between them at most.
_NEXT = 12
_COMPLETING = regex.compile(r"\s*d(?:e\s|['’])\s*(?:en|y|le|la|les|l['’])?\s*")
# What may stand between a noun of action and the number that is its object.
_OF_IT = regex.compile(r"(?:\s+(?:d['’])?\p{L}+){0,4}\s*(?:de|d['’]|des|:)\s*")
_SIZED = regex.compile(r"\s+d['’]une\s+(?:capacité|puissance|longueur)(?:\s+\p{L}+){0,2}\s+de\s+")
# "a permis à 300 femmes de suivre …": whom a deed that is done has served.
_ALLOWED_TO = regex.compile(
    r"\s+(?:ainsi\s+|déjà\s+|également\s+)?(?:à|aux?)\s+(?:plus\s+de\s+|près\s+de\s+|quelque\s+|environ\s+|les\s+)?"
)
_ALLOWED_WHAT = regex.compile(
    r"[^,;:.]{0,50}?\s(?:de\s+|d['’])(?:(?:se|la|les?|y|en)\s+|s['’])?\p{L}+(?:er|ir|re)(?!\p{L})"
)
# What one has or holds.
_POSSESSES = regex.compile(r"(?:dispos|compt|possèd|abrit|regroup|emploi|accueil|recens|propos)\p{L}*")
# The number of a labelled item speaks for itself.
_SELF = regex.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A quantity that is a commitment: how it is meant, and the rule that said so."""

    modality: Stated[Modality]
    rule: str


def judge(scene: Scene, candidate: Candidate, *, has_actor: bool, has_deadline: bool) -> Verdict | None:
    """The verdict on one quantity that `excluding.is_none` has let pass, None where it is no commitment.

    Args:
        has_actor: whether an organisation or state is the doer in its own sentence.
        has_deadline: whether a term is tied to it.
    """
    by_the_way = _by_gerund(scene, candidate) or _by_present_share(scene, candidate, has_deadline=has_deadline)
    if by_the_way is not None:
        return by_the_way
    if (
        candidate.tense is not None
        and candidate.tense.form is not Form.PARTICIPLE
        and not _is_purpose(scene, candidate)
    ):
        return _by_verb(scene, candidate, has_actor=has_actor, has_deadline=has_deadline)
    return _by_noun(scene, candidate, has_deadline=has_deadline)


def judge_listed(candidate: Candidate, *, aim: Span) -> Verdict | None:
    """The verdict on an item, let pass as for `judge`, of a list whose head promises with the words `aim`."""
    if candidate.unit is None and (candidate.noun is None or candidate.noun.counted is Counted.UNKNOWN):
        return None
    if candidate.tense is not None and candidate.tense.form is not Form.PARTICIPLE:
        return None
    return Verdict(Stated(Modality.PROMISED, (aim,), derived="what heads the list"), "listed")


def _by_gerund(scene: Scene, candidate: Candidate) -> Verdict | None:
    """What is done by the way ("…, créant ainsi 300 emplois"): reached where its sentence reports, else promised."""
    if not (is_strong(candidate) or is_known(scene, candidate) or candidate.counts_people):
        return None
    match = GERUND.search(scene.lowered, max(candidate.clause.start, candidate.start - 50), candidate.start)
    if match is None or not ACHIEVING.match(match["verb"]):
        return None
    finite = [verb for verb in candidate.sentence.verbs if verb.form not in {Form.INFINITIVE, Form.PARTICIPLE}]
    main = next((verb for verb in reversed(finite) if verb.end <= match.start()), finite[0] if finite else None)
    if main is None or main.negated or main.hypothetical or main.form is Form.STATE:
        return None
    reached = main.form is Form.PERFECT and not PROMISING.match(main.verb)
    modality = Modality.ACHIEVED if reached else Modality.PROMISED
    return Verdict(Stated(modality, (main.span, Span(*match.span("verb")))), "gerund")


def _by_present_share(scene: Scene, candidate: Candidate, *, has_deadline: bool) -> Verdict | None:
    """The share that something has by now ("la 4G couvre désormais 95 % de la population")."""
    if candidate.unit != "percent" or has_deadline:
        return None
    share = present_share(scene, candidate)
    return Verdict(Stated(Modality.ACHIEVED, (share.verb,)), share.rule) if share is not None else None


def _by_verb(scene: Scene, candidate: Candidate, *, has_actor: bool, has_deadline: bool) -> Verdict | None:
    verb, tense = candidate.verb, candidate.tense
    if (
        verb is None
        or tense is None
        or RENOUNCED.match(tense.verb)
        or (tense.form is Form.INFINITIVE and NOTED.match(tense.verb))
        or acts_itself(candidate)
        or verb.negated
        or tense.negated
        or verb.hypothetical
        or tense.hypothetical
    ):
        return None
    strong = is_strong(candidate) or is_trained_or_hired(scene, candidate)
    known = is_known(scene, candidate) or (candidate.counts_people and bool(deeds_in(verb.verb) & {"train", "hire"}))
    has_actor = has_actor or (known and has_definite_subject(scene, candidate))
    expected = EXPECTED_BEHIND.match(scene.lowered, candidate.end, candidate.sentence.end)
    if expected is not None and tense.form in {Form.PERFECT, Form.STATE} and (strong or has_actor):
        return Verdict(Stated(Modality.PROMISED, (Span(*expected.span("verb")),)), "noun")
    done = _having_done(scene, candidate)
    if done is not None:
        return Verdict(Stated(Modality.ACHIEVED, (done,)), "perfect:reached")
    if tense.form is Form.STATE:
        return _by_state(scene, candidate, has_deadline=has_deadline)
    if tense.form is Form.PERFECT:
        return _by_wish(scene, candidate) or _by_perfect(
            scene, candidate, strong=strong, has_actor=has_actor, has_deadline=has_deadline
        )
    if not verb.verb and OWES.match(tense.lead) and candidate.quantity.start - tense.end < _NEXT:
        return None
    aims = candidate.unit == "percent" and AIMS_AT.fullmatch(verb.verb) is not None
    aims = aims or CAME_TO.search(scene.lowered, candidate.clause.start, candidate.start) is not None
    aims = aims or gains_by_it(candidate)
    if not (
        strong or has_actor or has_deadline or aims or is_passive_promise(candidate) or is_nominal(scene, candidate)
    ):
        return None
    if is_person_alone(candidate, has_actor=has_actor):
        return None
    if tense.form is Form.DELIVERY:
        now = ALREADY.search(scene.lowered, max(candidate.sentence.start, tense.start - 30), candidate.start)
        if now is not None:
            return Verdict(
                Stated(Modality.ACHIEVED, (tense.span, Span(*now.span())), derived=f"« {now[0]} »: already so"),
                "delivery:now",
            )
    return Verdict(Stated(Modality.PROMISED, (tense.span,)), f"verb:{tense.form}")


def _having_done(scene: Scene, candidate: Candidate) -> Span | None:
    """ "dit avoir raccordé 45 communes": what one says one has done; None elsewhere."""
    tense = candidate.tense
    if tense is None or tense.end > candidate.start or SAYS.match(tense.lead or tense.verb) is None:
        return None
    match = HAVING_DONE.search(scene.lowered, tense.start, candidate.start)
    if match is None or not ACHIEVING.match(match["verb"]) or PROMISING.match(match["verb"]):
        return None
    return Span(*match.span())


def _by_state(scene: Scene, candidate: Candidate, *, has_deadline: bool) -> Verdict | None:
    """A present state is no commitment, but for a sector's result and for what a nominal promise behind it says."""
    tense = candidate.tense
    assert tense is not None  # noqa: S101  (the caller has looked)
    before = scene.lowered[candidate.sentence.start : tense.start]
    known = candidate.unit is not None or (candidate.noun is not None and candidate.noun.counted is not Counted.UNKNOWN)
    if known and REPORTS.match(scene.lowered, tense.start):
        return Verdict(Stated(Modality.ACHIEVED, (tense.span,)), "state:report")
    people = candidate.counts_people and tense.verb.startswith("compt")
    if SECTOR.search(before) and SECTOR_STATE.fullmatch(tense.verb) and known and not has_deadline and not people:
        return Verdict(Stated(Modality.ACHIEVED, (tense.span,)), "state:sector")
    has = _POSSESSES.match(tense.verb) is not None and not before.endswith("en ")
    if known and not has and _has_action_before(scene, candidate):
        return _by_noun(scene, candidate, has_deadline=has_deadline)
    if known and _SIZED.fullmatch(scene.lowered, tense.end, candidate.start):
        return _by_noun(scene, candidate, has_deadline=has_deadline)
    if not is_strong(candidate) and not (":" in scene.lowered[tense.end : candidate.start] and known):
        return None
    gap = scene.lowered[tense.end : candidate.start]
    if tense.verb in {"est", "sont"} and _OF.fullmatch(gap) and AMOUNT_IS.search(before):
        return _by_noun(scene, candidate, has_deadline=has_deadline)
    if has_deadline or ":" in gap or NOMINAL.search(gap) or TOTAL.search(before + scene.words(tense.span).lower()):
        return _by_noun(scene, candidate, has_deadline=has_deadline)
    return None


def _has_action_before(scene: Scene, candidate: Candidate) -> bool:
    """Whether the number is the object of a noun of action right before it ("la mise en place de 40 centres")."""
    start = max(candidate.clause.start, candidate.start - 60)
    nouns = list(ACTION.finditer(scene.lowered, start, candidate.start))
    return bool(nouns) and _OF_IT.fullmatch(scene.lowered, nouns[-1].end(), candidate.start) is not None


def _by_wish(scene: Scene, candidate: Candidate) -> Verdict | None:
    """ "a affirmé vouloir porter à …": said in the past, of what is to come; None elsewhere."""
    if candidate.tense is None or candidate.verb is not candidate.tense:
        return None
    wish = WANTS.search(scene.lowered, candidate.tense.end, candidate.start)
    return Verdict(Stated(Modality.PROMISED, (Span(*wish.span()),)), "perfect:infinitive") if wish else None


def _by_perfect(
    scene: Scene, candidate: Candidate, *, strong: bool, has_actor: bool, has_deadline: bool
) -> Verdict | None:
    verb, tense = candidate.verb, candidate.tense
    assert verb is not None  # noqa: S101  (the caller has looked)
    assert tense is not None  # noqa: S101
    word = verb.verb
    if TARGET.search(scene.lowered, tense.end, candidate.start):
        return _by_noun(scene, candidate, has_deadline=has_deadline)
    if (verb is tense and CAME_TO.search(scene.lowered, candidate.clause.start, candidate.start)) and (
        candidate.unit == "percent" or is_strong(candidate) or candidate.noun is not None
    ):
        return Verdict(Stated(Modality.ACHIEVED, (tense.span,)), "perfect:reached")
    if verb is tense and ENABLED.search(tense.verb) and _is_made_possible(scene, candidate, strong=strong):
        return Verdict(Stated(Modality.ACHIEVED, (tense.span,)), "perfect:enabled")
    if verb is not tense and ENABLED.search(tense.verb):
        return Verdict(Stated(Modality.ACHIEVED, (tense.span, verb.span)), "perfect:enabled")
    if verb is not tense:
        if NOT_BINDING.match(tense.verb) or verb.verb in {"être", "avoir"}:
            return None
        aims = CAME_TO.search(scene.lowered, candidate.clause.start, candidate.start) is not None
        return (
            Verdict(Stated(Modality.PROMISED, (verb.span,)), "perfect:infinitive")
            if strong or has_actor or aims
            else None
        )
    part = candidate.noun is not None and candidate.noun.counted is Counted.PART
    if PROMISING.match(word) and not part and (strong or (candidate.quantity.unit is None and has_actor)):
        nominal = NOMINAL.search(scene.lowered, tense.end, min(candidate.sentence.end, candidate.end + 40))
        if nominal or strong:
            return Verdict(
                Stated(
                    Modality.PROMISED,
                    (Span(*nominal.span()),) if nominal else (tense.span,),
                    derived=None if nominal else "announced",
                ),
                "perfect:announced",
            )
    among = AMONG_THEM.match(scene.lowered, candidate.quantity.end) is not None
    if scene.lowered[max(0, tense.start - 5) : tense.start].endswith(("s'en ", "s’en ")):
        return None
    if (
        candidate.is_money
        and STANDS.match(scene.lowered, tense.start)
        and (ACHIEVING.match(word) or PROMISING.match(word))
    ):
        return Verdict(Stated(Modality.PROMISED, (tense.span,), derived="what pays for it"), "perfect:announced")
    done = ACHIEVING.match(word) or (LIGHT.fullmatch(word) and _has_action_before(scene, candidate))
    if done and (has_actor or strong or tense.passive or among):
        return Verdict(Stated(Modality.ACHIEVED, (tense.span,)), "perfect:reached")
    return None


def _is_made_possible(scene: Scene, candidate: Candidate, *, strong: bool) -> bool:
    """Whether "a permis" governs the number: by a noun of action, or with the sum that paid for it as its subject."""
    tense = candidate.tense
    assert tense is not None  # noqa: S101  (the caller has looked)
    if tense.start >= candidate.end:
        return strong and candidate.unit is not None
    if candidate.counts_people and _ALLOWED_TO.fullmatch(scene.lowered, tense.end, candidate.start):
        return _ALLOWED_WHAT.match(scene.lowered, candidate.end, candidate.sentence.end) is not None
    return _has_action_before(scene, candidate)


def _by_noun(scene: Scene, candidate: Candidate, *, has_deadline: bool) -> Verdict | None:
    done = None if has_deadline else _done_behind(scene, candidate)
    if done is not None:
        return Verdict(Stated(Modality.ACHIEVED, (done,), derived="done, by the participle behind it"), "noun:done")
    start = max(candidate.clause.start, candidate.start - 160)
    before = list(NOMINAL.finditer(scene.lowered, start, candidate.start))
    after = NOMINAL.search(scene.lowered, candidate.end, min(candidate.sentence.end, candidate.end + 60))
    cue = before[-1] if before else after
    if cue is None and is_strong(candidate):
        cue = LABEL.match(scene.lowered[candidate.sentence.start : candidate.start]) and _SELF.match(
            scene.lowered, candidate.start
        )
    if cue is None:
        cue = TOTAL.search(scene.lowered, candidate.sentence.start, candidate.start)
    if cue is None and not (has_deadline and is_strong(candidate)):
        return None
    if candidate.noun is not None and candidate.noun.counted in {Counted.UNKNOWN, Counted.PART} and not has_deadline:
        return None
    if _is_past(scene, candidate):
        return None
    if candidate.noun is not None and candidate.noun.counted is Counted.UNKNOWN and cue and HORIZON.fullmatch(cue[0]):
        return None
    span = Span(*cue.span()) if cue else candidate.quantity.span
    told = None if has_deadline else REPORTED_NOUN.search(scene.lowered, candidate.clause.start, candidate.start)
    if told is not None:
        return Verdict(Stated(Modality.ACHIEVED, (Span(*told.span()),), derived="told as done"), "noun:done")
    return Verdict(Stated(Modality.PROMISED, (span,), derived="no verb of result beside it"), "noun")


def _done_behind(scene: Scene, candidate: Candidate) -> Span | None:
    """The participle right behind the number that tells what was done, where no verb governs both."""
    company = candidate.noun is not None and candidate.noun.counted is Counted.COMPANY
    if not (company or is_strong(candidate) or is_known(scene, candidate) or candidate.counts_people):
        return None
    match = DONE_BEHIND.match(scene.lowered, candidate.end, candidate.sentence.end)
    if match is None or not ACHIEVING.match(match["verb"]) or PROMISING.match(match["verb"]):
        return None
    return Span(*match.span("verb"))


def _is_past(scene: Scene, candidate: Candidate) -> bool:
    """Whether a thing that the word list does not know is dated, and in years before publication alone."""
    published = scene.published
    dates = [date for date in candidate.sentence.dates if date.start >= candidate.end]
    if candidate.noun is None or candidate.noun.counted is not Counted.UNKNOWN or published is None or not dates:
        return False
    return all(date.value[:4].isdigit() and date.value[:4] < published[:4] for date in dates)


def _is_purpose(scene: Scene, candidate: Candidate) -> bool:
    """Whether the verb is an infinitive that only completes the noun: "mille occasions d'ouvrir …"."""
    verb = candidate.verb
    return (
        verb is not None
        and verb.form is Form.INFINITIVE
        and verb.start >= candidate.end
        and _COMPLETING.fullmatch(scene.lowered, candidate.end, verb.start) is not None
    )
