"""By when: the term that the words tie to a quantity."""

from __future__ import annotations

import datetime
from dataclasses import replace

import regex

from mithaq.reading.find.commitments.context import Candidate, shared_end
from mithaq.reading.find.commitments.patterns_fr import ANAPHORIC_TERM, OUT_OF, PROMISING
from mithaq.reading.find.dates import deadline_of
from mithaq.reading.find.mentions import DateMention, QuantityMention, Relation, TemporalType
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Stated
from mithaq.reading.qualify.verbs import Form

BOUND = frozenset({Relation.BY, Relation.BEFORE, Relation.WITHIN})
_YEAR_BEFORE = regex.compile(
    r"\b(?:en|fin|à|de|courant|pour|d['’]ici|horizon|à\s+fin|au\s+titre\s+de|échéance\s+de)\s+$"
)
# A term that is told as a part of a year or by its distance: "courant 2025", "au premier semestre 2025".
_PART_OF_YEAR = regex.compile(
    r"(?:fin|courant|mi|milieu|premi\p{L}+|second|deuxième|troisième|quatrième|dernier|printemps|été|automne|hiver|"
    r"l['’]an(?:née)?\s+(?:prochaine?|suivante?)|l['’](?:été|hiver|automne))\b"
)
_OF = regex.compile(r"\b(?:de\s+(?:la\s+|l['’])?|du\s+|des\s+|d['’])$")
# "sur deux ans", "sur une période de deux ans": a stretch of time that the deed fills.
_OVER = regex.compile(r"\bsur\s+(?:les\s+|(?:une|la)\s+(?:période|durée)\s+(?:totale\s+)?(?:de\s+|d['’]))?$")
# Repayment, guarantee and the life of a text are stretches of another kind.
_OTHER_STRETCH = regex.compile(
    r"\b(?:rembours\p{L}*|amorti\p{L}*|prêts?|crédits?|emprunts?|garanti\p{L}*|bail|loué\p{L}*|accord|convention|"
    r"contrat|protocole|mémorandum|partenariat)\b"
)
# A count of months that runs from what each one does, not from today ("80 % d'insertion dans les six mois").
_RUNS_FROM_TODAY = regex.compile(r"prochain|à\s+venir|d['’]ici|\bsous\b")
_PAST_LEAD = regex.compile(r"\b(?:\p{L}+(?:ait|aient)|a|ont|s['’]est|se\s+sont|s['’]était|s['’]étaient)\b")
_SIGNED_BEFORE = regex.compile(r"\b(?:sign|conclu|paraph|lanc|annonc|scell)\p{L}*\s+(?:\p{L}+\s+)?$")
_ALL_OF_IT = regex.compile(r",\s+(?:le\s+tout|l['’]ensemble)\b")
_ANOTHER_MATTER = regex.compile(r";|\b(?:tandis|alors\s+que|mais|quant|contre|puis)\b")
_JOINS = regex.compile(r"(?<!\p{L})(?:et|puis|mais|tandis\s+que)\s+$")
# "durant les onze premiers mois de 2020", "entre janvier et …": a time that a result fills, no term.
_FILLED = regex.compile(
    r"(?<!\p{L})(?:durant|pendant|depuis|au\s+cours\s+d\p{L}*|au\s+titre\s+d\p{L}*|en\s+l['’]espace)(?!\p{L})[^,;:.]{0,40}$"
)
# "dont le démarrage est prévu en mars": when it begins, not by when.
_BEGINS = regex.compile(
    r"(?<!\p{L})(?:démarrage|lancement|coup\s+d['’]envoi|démarr(?:er|era|eront)|débuter(?:a|ont)?|commencer(?:a|ont)?|à\s+partir|"
    r"à\s+compter)(?!\p{L})[^,;:.]{0,30}$"
)
_BARE_YEAR = 4
_DAY_OR_PERIOD = regex.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def term_value(date: DateMention, *, published: str | None) -> Stated[str] | None:
    """The last day, month or year that a date expression allows; None where it sets no term.

    "entre 2019 et 2021" ends in 2021; "sous deux ans" counts from publication, of which a month or a year is enough.
    """
    value = deadline_of(date, published=_day_in(published, for_years=date.value.endswith("Y")))
    if value is None:
        return None
    derived = date.derived
    if derived is None and value != date.value:
        derived = f"{date.value}, published {published}" if date.ends is None else f"the end of {date.value}"
    return Stated(value, (date.span,), derived=derived)


def _day_in(published: str | None, *, for_years: bool) -> datetime.date | None:
    """A day of the time of publication: its own, else the first of its month; the first of its year `for_years`."""
    if published is None or (len(published) == _BARE_YEAR and not for_years):
        return None
    try:
        return datetime.date.fromisoformat((published + "-01-01")[:10])
    except ValueError:
        return None


def find_term(scene: Scene, candidate: Candidate, *, previous: Stated[str] | None) -> Stated[str] | None:
    """The term tied to the quantity: behind it and before the next quantity, else before it in its own clause.

    `previous` is the term of the commitment before, for "à la même échéance".
    """
    quantity, sentence = candidate.quantity, candidate.sentence
    others = [
        other for other in sentence.quantities if _counts(other, sentence) and not _is_passed(scene, candidate, other)
    ]
    following = next((other.start for other in others if other.start >= candidate.end), sentence.end)
    previous_end = max((other.end for other in others if other.end <= quantity.start), default=sentence.start)
    clause_end = max(candidate.clause.end, candidate.end)
    stop = min(shared_end(scene, candidate) or following, clause_end)
    whole = _ALL_OF_IT.search(scene.lowered, candidate.end, clause_end)
    after = [
        date
        for date in sentence.dates
        if (
            quantity.end <= date.start < stop
            and not _verb_between(scene, candidate, quantity.end, date.start)
            and not _opens_list(scene, date, following)
            and not _goes_with_next(scene, sentence, date, until=following)
        )
        or (whole is not None and whole.end() <= date.start < clause_end)
    ]
    stated = _first_term(scene, candidate, after)
    if stated is not None:
        return stated
    if ANAPHORIC_TERM.search(scene.lowered, max(previous_end, candidate.clause.start), stop) and previous is not None:
        return Stated(previous.value, previous.spans, derived=previous.derived or f"the same term: {previous.value}")
    before = [
        date
        for date in sentence.dates
        if previous_end <= date.start
        and date.end <= quantity.start
        and candidate.clause.start <= date.start
        and not (date.relation is Relation.ON and date.ends is None and _deed_between(candidate, date))
        and (
            previous_end == sentence.start
            or _breaks_off(scene, candidate, previous_end, date.start)
            or _opens_list(scene, date, quantity.start)
            or _goes_with_next(scene, sentence, date, until=quantity.start)
        )
    ]
    return _first_term(scene, candidate, before[::-1]) or _shared_term(scene, candidate, others)


def _first_term(scene: Scene, candidate: Candidate, dates: list[DateMention]) -> Stated[str] | None:
    for date in dates:
        if _sets_term(scene, date, candidate):
            stated = _counted_term(scene, date, candidate)
            if stated is not None:
                return stated
    return None


def _shared_term(scene: Scene, candidate: Candidate, others: list[QuantityMention]) -> Stated[str] | None:
    """The term before the first quantity of the clause, which those that stand in a row with it share.

    "Le plan 2026-2030 équipera 40 gares, pour un coût de 3 milliards"; "à échéance de 2026 : 40 gares et 12 ports".
    """
    clause = candidate.clause
    first = next((other for other in others if other.start >= clause.start), None)
    if first is None or first.start >= candidate.start:
        return None
    if _ANOTHER_MATTER.search(scene.lowered, first.end, candidate.start):
        return None
    if any(first.end <= actor.start < candidate.start for actor in candidate.sentence.bodies()):
        return None
    if any(first.end <= date.start < candidate.start for date in candidate.sentence.dates):
        return None
    dates = [date for date in candidate.sentence.dates if clause.start <= date.start and date.end <= first.start]
    return _first_term(scene, candidate, [date for date in dates[::-1] if date.ends or date.relation in BOUND])


def _counted_term(scene: Scene, date: DateMention, candidate: Candidate) -> Stated[str] | None:
    """The term that `date` sets: a stretch of time counts from the day of the promise, where that is told."""
    if date.type is not TemporalType.DURATION:
        return term_value(date, published=scene.published)
    bound = replace(date, relation=Relation.WITHIN)
    base = _promised_on(scene, date, candidate)
    if base is None:
        return term_value(bound, published=scene.published)
    stated = term_value(bound, published=base.value)
    if stated is None:
        return None
    return Stated(stated.value, (base.span, date.span), derived=f"{date.value} from {base.value}")


def _promised_on(scene: Scene, term: DateMention, candidate: Candidate) -> DateMention | None:
    """The past day, month or year in the same sentence on which the promise was made; None for one of today.

    "En mars 2021, elle avait promis 40 emplois sous deux ans"; "signée en 2021, la convention prévoit …".
    """
    if scene.published is None or candidate.tense is None:
        return None
    lead = scene.lowered[candidate.tense.start : candidate.tense.end]
    is_past = candidate.tense.form is Form.PERFECT or bool(_PAST_LEAD.search(lead))
    for date in candidate.sentence.dates:
        if date.end > min(term.start, candidate.start):
            return None
        if (
            date.type is TemporalType.DATE
            and date.relation is Relation.ON
            and date.ends is None
            and _DAY_OR_PERIOD.fullmatch(date.value)
            and date.value[:7] < scene.published[: len(date.value[:7])]
            and (is_past or _SIGNED_BEFORE.search(scene.lowered, max(0, date.start - 30), date.start))
        ):
            return date
    return None


# Participles that say what is still to come.
_PLANNED = regex.compile(r"(?:prév|attend|programm|répart|étal|échelonn)\p{L}+")


def _verb_between(scene: Scene, candidate: Candidate, start: int, end: int) -> bool:
    """Whether another verb than the quantity's own stands between: what follows it is another matter.

    What is still to be done with the quantity is none ("à dépenser d'ici 2030", "prévus en 2030").
    """
    return any(
        start <= verb.start
        and verb.end <= end
        and verb != candidate.verb
        and not (verb.form is Form.INFINITIVE and scene.lowered[start : verb.start].endswith("à "))
        and not (verb.form is Form.INFINITIVE and _is_shared(scene, candidate, verb.end, end))
        and not (verb.form is Form.PARTICIPLE and _PLANNED.match(verb.verb))
        for verb in candidate.sentence.verbs
    )


def _is_shared(scene: Scene, candidate: Candidate, start: int, end: int) -> bool:
    """Whether what stands behind a second infinitive and its own quantity belongs to the first too."""
    shared = shared_end(scene, candidate)
    between = any(start <= other.start and other.end <= end for other in candidate.sentence.quantities)
    return shared is not None and end < shared and between


def _deed_between(candidate: Candidate, date: DateMention) -> bool:
    """Whether a verb of its own takes the date that stands before it ("au printemps, ils se verront : … formera")."""
    own = {group.start for group in (candidate.verb, candidate.tense) if group is not None}
    finite = (group for group in candidate.sentence.verbs if group.form not in {Form.INFINITIVE, Form.PARTICIPLE})
    return any(date.end <= group.start < candidate.start and group.start not in own for group in finite)


def _goes_with_next(scene: Scene, sentence: Sentence, date: DateMention, *, until: int) -> bool:
    """Whether a date opens the second of two sentences joined by "et" ("… 600 et d'ici 2026 nous en ouvrirons 300")."""
    start = date.cue.start if date.cue is not None and date.cue.start < date.start else date.start
    if _JOINS.search(scene.lowered, max(sentence.start, start - 12), start) is None:
        return False
    return any(
        date.end <= verb.start < until and verb.form not in {Form.INFINITIVE, Form.PARTICIPLE}
        for verb in sentence.verbs
    )


def _opens_list(scene: Scene, date: DateMention, until: int) -> bool:
    """Whether a colon right behind the date gives it to what follows ("deux buts à échéance de 2026 : …")."""
    return scene.lowered[date.end : until][:3].lstrip().startswith(":")


def _breaks_off(scene: Scene, candidate: Candidate, start: int, end: int) -> bool:
    """Whether a date behind one quantity belongs to the next: a verb or a colon stands between."""
    verbs = any(start <= verb.start and verb.end <= end for verb in candidate.sentence.verbs)
    return verbs or ":" in scene.lowered[start:end]


def opening_term(scene: Scene, sentence: Sentence) -> Stated[str] | None:
    """A horizon that opens its sentence ("À l'horizon 2034, …") and so holds for the list that follows."""
    for date in sentence.dates:
        if date.start - sentence.start > 40:
            continue
        over = _OVER.search(scene.lowered, sentence.start, date.start) if date.type is TemporalType.DURATION else None
        if date.relation not in BOUND and over is None:
            continue
        if date.type is TemporalType.DURATION and _reports(sentence):
            continue
        cue_start = date.cue.start if date.cue else over.start() if over else date.start
        if cue_start - sentence.start <= 12:
            return term_value(replace(date, relation=Relation.WITHIN) if over else date, published=scene.published)
    return None


def _reports(sentence: Sentence) -> bool:
    """Whether the sentence tells what was done: a stretch of time that opens it was filled, and sets no term."""
    return bool(sentence.verbs) and sentence.verbs[0].form is Form.PERFECT


def _is_passed(scene: Scene, candidate: Candidate, other: QuantityMention) -> bool:
    """Whether the words go on past another number: the same sum in another currency, or the whole of a part."""
    if not candidate.quantity.end <= other.start:
        return False
    gap = scene.lowered[candidate.quantity.end : other.start]
    if OUT_OF.fullmatch(gap):
        return True
    sums = len(candidate.unit or "") == 3 == len(other.unit or "") and candidate.unit != other.unit
    return sums and not gap.strip(" ,(\u00a0")


def _counts(quantity: QuantityMention, sentence: Sentence) -> bool:
    """Whether a number is an amount: neither part of a date nor an ordinal ("la première phase")."""
    return not quantity.ordinal and not any(date.span.overlaps(quantity.span) for date in sentence.dates)


def _sets_term(scene: Scene, date: DateMention, candidate: Candidate) -> bool:
    """Whether a date is a term: bound by "d'ici", "avant", "sous"; a stretch to fill; or a future year or month."""
    near = scene.lowered[max(candidate.sentence.start, date.start - 40) : date.start]
    tense = candidate.tense
    filled = _FILLED.search(near) is not None
    if (filled and date.relation not in BOUND) or _BEGINS.search(near):
        return False
    done = tense is not None and tense.form is Form.PERFECT and date.end <= tense.start
    if done and (filled or date.type is TemporalType.DURATION):
        return False
    if date.type is TemporalType.DURATION:
        if date.relation not in BOUND:
            around = scene.lowered[max(candidate.clause.start, date.start - 70) : date.start]
            return _OVER.search(near) is not None and not _OTHER_STRETCH.search(around)
        in_years = date.value.endswith("Y") or candidate.unit != "percent"
        return in_years or bool(_RUNS_FROM_TODAY.search(near + scene.lowered[date.start : date.end + 10]))
    if date.relation in BOUND or date.ends is not None:
        return True
    if candidate.whole is not None and near.endswith(("dès ", "dès l'", "dès l’")):
        return True  # the part that comes first: "2.500 emplois d'ici 2030, dont 1.000 dès 2027"
    value = deadline_of(date, published=None)
    if date.relation is not Relation.ON or value is None or len(value) > 7:
        return False
    ahead = scene.published is None or value > scene.published[: len(value)]
    if candidate.tense is not None and candidate.tense.form is Form.PERFECT:
        return (
            ahead
            and scene.published is not None
            and bool(PROMISING.match(candidate.tense.verb))
            and _is_when(scene, date)
        )
    same_year = scene.published is not None and value == scene.published[:4]
    return (ahead or same_year or _is_for(near)) and _is_when(scene, date)


def _is_for(near: str) -> bool:
    """Whether "pour" aims at the time, which may be past by now ("en annonçait 600 pour la fin 2025")."""
    return near.endswith(("pour ", "pour la ", "pour le "))


def _is_when(scene: Scene, date: DateMention) -> bool:
    """Whether the words before a period say when something is done, not of what time a thing is."""
    start = max(0, date.start - 25)
    if _PART_OF_YEAR.match(scene.lowered, date.start):
        return not _OF.search(scene.lowered, start, date.start)
    return _YEAR_BEFORE.search(scene.lowered, start, date.start) is not None
