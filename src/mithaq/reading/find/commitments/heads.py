"""The line that heads a list: what it gives to the items under it."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from mithaq.reading.find.commitments.patterns_fr import PREPOSITION
from mithaq.reading.find.commitments.terms import BOUND, term_value
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Span, Stated
from mithaq.reading.qualify.verbs import Form, VerbGroup

ITEM = regex.compile(r"\s*(?:[-–—•▪*]|\d{1,2}[.)]|[a-z]\))\s")
_DIRECT_JOBS = regex.compile(r"\b(?:emplois|postes)\s+directs\b(?!\s+et\s+indirects)")
# A list of undertakings by name, told at the end of its head ("ses engagements d'ici 2027 :").
_AIMS = regex.compile(r"\b(?:objectifs?|cibles?|engagements?|promesses?|résultats\s+attendus)\b[^,;:.]{0,60}:$")
# What may stand between a verb of undertaking and the colon: an aside, a term, "à", "notamment".
_OPEN_END = regex.compile(r"[^.;:!?«»]{0,90}:$")


@dataclass(frozen=True, slots=True)
class ListHead:
    """What the head of a list says of its items; each part None where it says nothing of it.

    Attributes:
        term: by when.
        direct: the words that make its jobs direct ones.
        aim: the words by which the items are promises.
        doer: who owes the items of a list that promises.
    """

    term: Stated[str] | None = None
    direct: Span | None = None
    aim: Span | None = None
    doer: Stated[str] | None = None


def read_head(scene: Scene, sentence: Sentence) -> ListHead:
    """The head that `sentence` is, where it ends in a colon; an empty one elsewhere."""
    words = scene.lowered[sentence.start : sentence.end]
    if not words.endswith(":"):
        return ListHead()
    terms = [date for date in sentence.dates if date.relation in BOUND]
    direct = _DIRECT_JOBS.search(scene.lowered, sentence.start, sentence.end)
    aim = _AIMS.search(scene.lowered, sentence.start, sentence.end)
    verb = _undertakes(scene, sentence)
    told = Span(*aim.span()) if aim is not None else verb.span if verb is not None else None
    return ListHead(
        term=term_value(terms[0], published=scene.published) if terms else None,
        direct=Span(*direct.span()) if direct else None,
        aim=told,
        doer=_doer(scene, sentence, verb) if told is not None else None,
    )


def _undertakes(scene: Scene, sentence: Sentence) -> VerbGroup | None:
    """The verb of undertaking that the colon cuts off from its infinitives ("le ministère entend :")."""
    verb = sentence.verbs[-1] if sentence.verbs else None
    if verb is None or verb.form is not Form.UNDERTAKING or verb.verb or verb.negated or verb.hypothetical:
        return None
    return verb if _OPEN_END.fullmatch(scene.lowered, verb.end, sentence.end) else None


def _doer(scene: Scene, sentence: Sentence, verb: VerbGroup | None) -> Stated[str] | None:
    """The one body that is the subject of the verb, or the only one that a head without such a verb names."""
    bodies = [actor for actor in sentence.bodies() if verb is None or actor.end <= verb.start]
    if verb is not None:
        bodies = [actor for actor in bodies if not PREPOSITION.search(scene.lowered, sentence.start, actor.start)]
    if len({actor.cluster for actor in bodies}) != 1:
        return None
    return Stated(bodies[0].name, (bodies[0].name_span,), derived="what heads the list")
