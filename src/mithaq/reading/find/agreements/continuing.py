"""Agreements that go on from earlier ones of which only the date is told: "Il prend la suite de celui de 2017"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from mithaq.reading.find.agreements.acts import ActMention, KindMention, find_kinds
from mithaq.reading.find.agreements.draft import Draft
from mithaq.reading.find.agreements.parties import as_party
from mithaq.reading.find.mentions import DateMention, Relation, TemporalType
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Act, Span, Stated

_ARTICLE = r"(?:l[ea]\s+|l['’]|une?\s+)"
_CONTINUES = regex.compile(
    r"(?<!\p{L})(?P<verb>pren(?:d|ant)\s+la\s+suite|pren(?:d|ant)\s+le\s+relais|fai(?:t|sant)\s+suite|succède|"
    r"succédant|prolonge(?:ant)?|recondui(?:t|sant)|renouvel(?:le|ant)|remplac(?:e|ant))"
    r"(?:\s+(?:pour|de)\s+[\p{L}\d]+\s+(?:ans?|mois|années?))?"
    rf"\s+(?:du\s+|au\s+|(?:de\s+|d['’]|à\s+)?(?:(?P<same>celui|celle)\s|{_ARTICLE}))"
    r"[^,;.:()]{0,60}?(?<!\p{L})(?:d[eu]\s+|d['’]|datant\s+de\s+|depuis\s+|(?:signée?|conclue?|passée?)\s+(?:le|en)\s+)"
    r"(?:l['’]an(?:née)?\s+|le\s+)?$"
)
# "Il prolonge", "qui reconduit": the pronoun stands for the agreement; else its word stands before the verb.
_PRONOUN = regex.compile(r"(?<!\p{L})(?:il|elle|qui|celui-ci|celle-ci|lequel|laquelle|et|,)\s*$")
_OF_AN_AGREEMENT = regex.compile(r"\W*(?:il|elle|celui-ci|celle-ci)\s|[^,]{3,60},\s+(?:il|elle)\s")
_AMENDMENT = regex.compile(r"(?<!\p{L})avenants?(?!\p{L})")
# What tells of the earlier one beyond its date.
_TOLD = regex.compile(
    r"\s*,?\s*(?:qui|que|qu['’]|dont|où|dans\s+(?:lequel|laquelle)|par\s+(?:lequel|laquelle)|en\s+vertu)\b"
)
_BOUND = regex.compile(r"\s*,?\s*qui\s+(?:n['’]\s*)?(?:engageait|liait|unissait|associait|réunissait)\s")
_FORMER = regex.compile(
    r"(?<!\p{L})(?:l[ea]\s+(?:premi(?:er|ère)|précédente?|ancien(?:ne)?)\s+"
    r"(?:convention|accord|protocole|contrat|charte|pacte|texte|document)|"
    r"(?:l[ea]\s+|l['’])(?:convention|accord|protocole|contrat|charte|pacte|texte|document)\s+"
    r"(?:initiale?|précédente?|antérieure?))(?!\p{L})"
)


# "la convention, que A et B avaient signée"
_RELATIVE = regex.compile(r"(?:\s+de\s+\p{L}+)?\s*,?\s*qu(?:e|i|['’])(?!\p{L})")


@dataclass(frozen=True, slots=True)
class Continued:
    """An earlier agreement that one goes on from: the words that say so, its date, its word (None for "celui")."""

    span: Span
    date: DateMention
    kind: KindMention | None


def find_continued(scene: Scene, sentence: Sentence) -> Continued | None:
    """The earlier agreement that the sentence says an agreement continues, where it gives its date."""
    for date in sentence.dates:
        if date.type is not TemporalType.DATE or date.relation not in {Relation.ON, Relation.SINCE}:
            continue
        match = _CONTINUES.search(scene.lowered, max(sentence.start, date.start - 120), date.start)
        if match is None or not _is_of_an_agreement(scene, sentence, match):
            continue
        kinds = [kind for kind in find_kinds(scene, sentence) if match.start() < kind.span.start < date.start]
        if match["same"] or kinds:
            return Continued(Span(match.start(), match.end("verb")), date, kinds[0] if kinds else None)
    return None


def _is_of_an_agreement(scene: Scene, sentence: Sentence, match: regex.Match[str]) -> bool:
    """Whether the subject of the verb is an agreement: its word stands before it, or a pronoun for it."""
    if any(kind.span.end <= match.start() for kind in find_kinds(scene, sentence)):
        return True
    if _AMENDMENT.search(scene.lowered, sentence.start, match.start()):
        return True
    return (
        _OF_AN_AGREEMENT.match(scene.lowered, sentence.start, match.start() + 1) is not None
        and _PRONOUN.search(scene.lowered, sentence.start, match.start()) is not None
    )


def goes_on(scene: Scene, sentence: Sentence, draft: Draft) -> Draft | None:
    """Say of `draft` what it continues; the earlier one as a draft of its own where the text tells more of it.

    None where the sentence tells of none, or only its date.
    """
    continued = find_continued(scene, sentence)
    if continued is None or draft.act.value is Act.EARLIER or draft.follows_draft is not None:
        return None
    date = Stated(continued.date.value, (continued.date.span,), derived=continued.date.derived)
    if draft.date is not None and draft.date.value == date.value:
        return None
    draft.follows = draft.follows or date
    draft.sentences.add(sentence.number)
    if draft.act.value is Act.SIGNED:
        draft.act = Stated(Act.RENEWED, (continued.span,))
    if not _is_told(scene, sentence, continued):
        return None
    return _earlier(scene, sentence, draft, continued, date)


def _is_told(scene: Scene, sentence: Sentence, continued: Continued) -> bool:
    if _TOLD.match(scene.lowered, continued.date.end, sentence.end):
        return True
    return _FORMER.search(scene.lowered, sentence.end) is not None


def _earlier(scene: Scene, sentence: Sentence, draft: Draft, continued: Continued, date: Stated[str]) -> Draft:
    """The earlier agreement: of the same parties, unless "qui n'engageait que A et B" names its own."""
    told = Stated(Act.EARLIER, (continued.span,), derived=f"what another « {scene.words(continued.span)} »")
    earlier = Draft(anchor=continued.date.span, act=told, date=date, rule="act:continued")
    earlier.sentences.add(sentence.number)
    earlier.cues.append(continued.span)
    if continued.kind is not None and continued.kind.kind is not None:
        earlier.kinds.append(Stated(continued.kind.kind, (continued.kind.span,)))
    else:
        earlier.kinds += draft.kinds
    if _BOUND.match(scene.lowered, continued.date.end, sentence.end):
        named = [as_party(scene, actor) for actor in sentence.bodies() if actor.start > continued.date.end]
        earlier.parties = [party for party in named if party is not None]
    if len(earlier.parties) < 2:
        earlier.parties = list(draft.parties)
    return earlier


def describes(scene: Scene, act: ActMention) -> bool:
    """Whether an act is told in words that describe an agreement: "signé en juin", "que A et B avaient signé"."""
    if act.attributive or act.kind is None:
        return act.attributive
    return act.act is Act.EARLIER and _RELATIVE.match(scene.lowered, act.kind.span.end, act.span.start) is not None


def part_from_earlier(drafts: Sequence[Draft], act: ActMention, acts: Sequence[ActMention], event: Draft) -> None:
    """ "Le contrat qui avait été conclu en 2019 entre A et B a été reconduit": the day and bodies of the first."""
    if act.act is not Act.RENEWED or act.kind is None or act.noun:
        return
    if not any(each.kind == act.kind and each.act is Act.EARLIER for each in acts):
        return
    earlier = next((draft for draft in reversed(drafts) if draft.act.value is Act.EARLIER), None)
    if earlier is None or earlier.date is None or event.date is None or earlier.date.value != event.date.value:
        return
    event.follows, event.date = earlier.date, None
    for party in earlier.parties:
        event.add_party(party)
