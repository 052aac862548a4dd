"""Measure and unit of one quantity, with the words that decided them."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from mithaq.reading.find.commitments.context import Candidate, tail_of
from mithaq.reading.find.commitments.cues import cue
from mithaq.reading.find.commitments.measures import DEEDS, QUALIFIERS, decide
from mithaq.reading.find.commitments.nouns import Counted, noun_of, unknown_unit
from mithaq.reading.find.commitments.patterns_fr import LENDER, NAMED_LENDERS, STATE_WORDS
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Measure, Span, Stated
from mithaq.reading.qualify.verbs import Form
from mithaq.reading.resources.loading import read_rows
from mithaq.reading.text.folding import fold

_SHARED_MONEY = regex.compile(r"cfa|dinar|mdt|livre|couronne|roupie|dollar|franc|peso|riyal|rial")
# "dont 2.000 directs et 3.000 indirects": the kind of each share stands right behind its number.
_SHARE_OF_JOBS = regex.compile(r"\s*(?P<kind>(?P<in>in)?directe?s?)(?!\p{L})(?!\s+et\s+indirect)")
# What joins two numbers that one deed is done with.
_JOINED = regex.compile(r",|(?<!\p{L})(?:et|ou|dont|puis)(?!\p{L})")
_PUBLIC = "money of a public body"
_GIVEN_BY_PRIVATE = "money of a private or foreign body"
_SUM = regex.compile(
    r"(?<!\p{L})(?:financement|investissement|prêt|don|apport|montant|enveloppe|contribution|crédit|subvention|budget)s?(?!\p{L})"
)
_PRIVATE = regex.compile(
    rf"(?:fondation|groupe|société(?!\s+(?:nationale|marocaine))|banque|compagnie|entreprise|{NAMED_LENDERS})(?!\p{{L}})"
)
_COUNTRIES = frozenset(fold(name) for _, name in read_rows("countries_fr.tsv"))
_KINDS_OF_JOBS = frozenset({"direct", "indirect"})
_JOBS = frozenset({Measure.JOBS, Measure.JOBS_DIRECT, Measure.JOBS_INDIRECT})
_DECIDING_DEEDS = frozenset({"hire", "train", "connect", "serve"})
_NETWORKS = frozenset({"network", "platform"})
_QUALIFYING = frozenset(QUALIFIERS) - _NETWORKS
# What one does with such things gives their measure.
_DONE_WITH = frozenset(
    {
        Counted.PERSON,
        Counted.GRADUATE,
        Counted.TRAINEE,
        Counted.HOME,
        Counted.JOB,
        Counted.SITE,
        Counted.COMPANY,
        Counted.FACILITY,
        Counted.UNKNOWN,
    }
)
_REACHED_BY_NETWORKS = frozenset({Counted.PERSON, Counted.HOME})


@dataclass(frozen=True, slots=True)
class Measured:
    """Measure and unit of a commitment."""

    measure: Stated[Measure]
    unit: Stated[str]


def measure(
    scene: Scene,
    candidate: Candidate,
    *,
    doer: Stated[str] | None,
    whole: Stated[Measure] | None,
    direct: Span | None = None,
) -> Measured:
    """What a quantity measures. Money of a public body is a budget; a part measures what its whole does."""
    spans, names = _deciding(scene, candidate)
    quantity, noun = candidate.quantity, candidate.noun
    code = decide(noun.counted if noun else None, unit=candidate.unit, deeds=frozenset(names), ordinal=quantity.ordinal)
    derived = None
    is_money = candidate.is_money
    if whole is not None and _follows_model(candidate, code, whole.value, is_money=is_money):
        if code is not whole.value:
            code, derived = whole.value, f"as the amount before, which is {whole.value}"
    elif (
        is_money and code is Measure.INVESTMENT and "raised" not in names and doer is not None and is_public(doer.value)
    ):
        code, derived = Measure.BUDGET, _PUBLIC
        spans = [*spans, *doer.spans]
    elif is_money and code is Measure.BUDGET and doer is not None and _PRIVATE.match(doer.value.lower()):
        code, derived = Measure.INVESTMENT, _GIVEN_BY_PRIVATE
        spans = [*spans, *doer.spans]
    if direct is not None and code is Measure.JOBS:
        code, derived, spans = Measure.JOBS_DIRECT, "what heads the list", [*spans, direct]
    if code is Measure.COVERAGE and noun is not None and noun.counted is Counted.JOB:
        return Measured(
            Stated(code, tuple(sorted(set(spans)))), Stated("posts", (noun.span,), derived="posts to be connected")
        )
    stated = Stated(code, tuple(sorted(set(spans))) or (quantity.span,), derived=derived)
    return Measured(stated, _unit(scene, candidate, stated.value))


def is_public(name: str) -> bool:
    """Whether money of the body `name` is a budget: the state, its bodies, a country or region by name."""
    words = name.lower()
    if LENDER.search(words):
        return False
    return STATE_WORDS.match(words) is not None or fold(name) in _COUNTRIES


def _follows_model(candidate: Candidate, code: Measure, model: Measure, *, is_money: bool) -> bool:
    """Whether a part or a repeated number measures what the amount before it does."""
    if candidate.outcome is not None:
        return True
    if is_money:
        own = {Measure.INVESTMENT, Measure.BUDGET} if candidate.whole is not None else {Measure.INVESTMENT}
        return code in own and model in {Measure.BUDGET, Measure.INVESTMENT, Measure.EXPORTS, Measure.GDP}
    return (
        candidate.unit == "percent"
        and code is Measure.OTHER
        and candidate.parallel is not None
        and candidate.parallel.unit == "percent"
    )


def _unit(scene: Scene, candidate: Candidate, code: Measure) -> Stated[str]:
    quantity, noun = candidate.quantity, candidate.noun
    if quantity.ordinal:
        return Stated("rank", (quantity.span,))
    if quantity.unit == candidate.unit and quantity.unit is not None:
        span = quantity.unit_span or quantity.span
        return Stated(
            quantity.unit, (span,), derived=_unit_derivation(scene.lowered[span.start : span.end], quantity.unit)
        )
    if candidate.unit is not None:
        return Stated(candidate.unit, (quantity.span,), derived="the unit of the amount before")
    assert noun is not None  # noqa: S101  (a bare number was refused before)
    if (
        noun.counted is Counted.PERSON
        and noun_of(scene.words(noun.span)) is None
        and unknown_unit(scene.words(noun.span)) is None
    ):
        return Stated(noun.unit, (noun.span,), derived="whom one trains are people")
    if code in _JOBS and noun.unit == "people":
        return Stated("jobs", (noun.span,), derived="people to be hired")
    return Stated(noun.unit, (noun.span,))


def _unit_derivation(words: str, unit: str) -> str | None:
    """From what a currency or a share was worked out, where its words leave it open; None where they do not.

    "FCFA" and "dinars" are the money of several countries; "la moitié" is a share without its sign.
    """
    if unit == "percent":
        return (
            None
            if "%" in words or "pour cent" in words or "p. 100" in words
            else f"« {words} » as a share of a hundred"
        )
    if _SHARED_MONEY.search(words):
        return f"« {words} » of the country that the text speaks of"
    return None


def _deciding(scene: Scene, candidate: Candidate) -> tuple[list[Span], list[str]]:
    """Ranges and names of the words that decide: the noun, its qualifiers behind it, the verb and its nearest noun."""
    spans: list[Span] = []
    names: list[str] = []
    counted = candidate.noun.counted if candidate.noun is not None else None
    if candidate.noun is not None:
        spans.append(candidate.noun.span)
        _look(scene, candidate.noun.span, QUALIFIERS, spans, names, only=_KINDS_OF_JOBS)
    tail = _tail(scene, candidate)
    _look(scene, tail, QUALIFIERS, spans, names, only=_QUALIFYING)
    share = _SHARE_OF_JOBS.match(scene.lowered, candidate.quantity.end) if _is_behind_noun(candidate) else None
    if share is not None:
        names[:] = [name for name in names if name not in _KINDS_OF_JOBS]
        spans[:] = [*(spans[:1]), Span(*share.span("kind"))]
        names.append("indirect" if share["in"] else "direct")
    before = _span(
        max(candidate.sentence.start, candidate.start - 80, _other_verb_end(scene, candidate)), candidate.start
    )
    _look(scene, before, QUALIFIERS, spans, names, only=_before_names(candidate))
    if candidate.unit == "percent" and "gdp" not in names:
        _look(scene, candidate.quantity.span, QUALIFIERS, spans, names, only=frozenset({"gdp"}))
    if counted in _DONE_WITH:
        names += _deeds(scene, candidate, spans, before=before, tail=tail)
    if counted in _REACHED_BY_NETWORKS and not set(names) & _DECIDING_DEEDS:
        _look(scene, _around(candidate), QUALIFIERS, spans, names, only=_NETWORKS)
    if candidate.unit == "percent":
        _look(scene, before, ("connect",), spans, names)
        _look(scene, tail, ("connect",), spans, names)
    return spans, names


def _other_verb_end(scene: Scene, candidate: Candidate) -> int:
    """Where the last finite verb ends that stands before the number and governs another one.

    A share whose own verb stands behind the number before it measures nothing of what that one does; a sum with a noun
    of its own ("un prêt de …") is not what the sum before it is.
    """
    if candidate.is_money:
        before = [other.end for other in candidate.sentence.quantities if other.end <= candidate.start]
        own_noun = before and _SUM.search(scene.lowered, before[-1], candidate.start)
        return before[-1] if own_noun else 0
    if candidate.unit == "percent" and candidate.verb is not None:
        before = [other.end for other in candidate.sentence.quantities if other.end <= candidate.start]
        return before[-1] if before and before[-1] <= candidate.verb.start < candidate.start else 0
    own = {group.start for group in (candidate.verb, candidate.tense) if group is not None}
    if candidate.verb is None or candidate.verb.start < candidate.end:
        return 0
    return max(
        (
            group.end
            for group in candidate.sentence.verbs
            if group.end <= candidate.start
            and group.start not in own
            and group.form not in {Form.INFINITIVE, Form.PARTICIPLE}
        ),
        default=0,
    )


def _deeds(
    scene: Scene, candidate: Candidate, spans: list[Span], *, before: Span | None, tail: Span | None
) -> list[str]:
    """Names of what is done with the thing: by its verb, else by the words before it, else by those behind it."""
    names: list[str] = []
    verb = candidate.verb
    if verb is not None:
        _look(scene, verb.span, DEEDS, spans, names)
        if verb.start >= candidate.end and not set(names) & {"hire", "train"}:
            behind = _span(verb.end, min(candidate.sentence.end, verb.end + 50))
            _look(scene, behind, DEEDS, spans, names, only=frozenset({"train"}))
    if not names:
        _look(scene, _own_words(scene, candidate, before), DEEDS, spans, names)
    if not names:
        _look(scene, tail, DEEDS, spans, names)
    return names


def _own_words(scene: Scene, candidate: Candidate, before: Span | None) -> Span | None:
    """Of the words before the number those that are not another number's: "prêtera 3 milliards à 150 entreprises"."""
    others = [other for other in candidate.sentence.quantities if other.end <= candidate.start]
    if before is None or not others or candidate.verb is None or candidate.verb.end > others[-1].start:
        return before
    if _JOINED.search(scene.lowered, others[-1].end, candidate.start):
        return before
    return _span(max(before.start, others[-1].end), before.end)


def _around(candidate: Candidate) -> Span | None:
    """The words around the number, up to the numbers beside it and no further than the sentence."""
    sentence = candidate.sentence
    others = [other for other in sentence.quantities if not other.span.overlaps(candidate.quantity.span)]
    start = max((other.end for other in others if other.end <= candidate.start), default=sentence.start)
    end = min((other.start for other in others if other.start >= candidate.end), default=sentence.end)
    return _span(max(start, candidate.start - 120), min(end, candidate.end + 100))


def _span(start: int, end: int) -> Span | None:
    return Span(start, end) if start < end else None


def _is_behind_noun(candidate: Candidate) -> bool:
    """Whether the number repeats a noun that stands before it ("5.000 emplois, dont 2.000 directs")."""
    return candidate.noun is not None and candidate.noun.span.end <= candidate.start


def _before_names(candidate: Candidate) -> frozenset[str]:
    """Qualifiers that may stand before the number: of money and shares, not of plain counts."""
    if candidate.unit is None:
        return frozenset({"rank"}) if candidate.quantity.ordinal else frozenset()
    return frozenset({"gdp", "export", "budget", "formality", "population", "raised", "trade", "network"})


def _tail(scene: Scene, candidate: Candidate) -> Span | None:
    noun = candidate.noun
    if noun is not None and _is_behind_noun(candidate):
        return _span(noun.span.end, min(candidate.start, noun.span.end + 60))
    tail = tail_of(scene, candidate, limit=60)
    following = next((other.start for other in candidate.sentence.quantities if other.start >= candidate.end), None)
    return tail if tail is None or following is None else _span(tail.start, min(tail.end, following))


def _look(
    scene: Scene,
    span: Span | None,
    deeds: tuple[str, ...],
    spans: list[Span],
    names: list[str],
    *,
    only: frozenset[str] | None = None,
) -> None:
    if span is None:
        return
    for deed in deeds:
        if only is not None and deed not in only:
            continue
        match = None
        for each in cue(deed).finditer(scene.lowered, span.start, span.end):
            match = each
        if match is not None:
            spans.append(Span(*match.span()))
            names.append(deed)
