"""Whom an Arabic office binds that signs without a name: "وقع وزير الصناعة ورئيس مجموعة زندة"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import regex

from mithaq.reading.find.agreements.draft import Party
from mithaq.reading.find.agreements.offices import ministry_party
from mithaq.reading.find.mentions import ActorKind, ActorMention
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Span
from mithaq.reading.packs.actors.ministries import ministry_of
from mithaq.reading.packs.actors.persons_ar import analyse, phrase_end
from mithaq.reading.packs.agreements.acts import ActMention
from mithaq.reading.packs.agreements.cues import Cues
from mithaq.reading.packs.agreements.parties import as_party
from mithaq.reading.packs.agreements.zones import ZoneSpan, zone_at
from mithaq.reading.packs.languages import Language

# What may stand between the act and the office that does it: courtesy, "each of", the day.
_LEAD = regex.compile(
    r"[\s،\"]*(?:(?:كل\s+من|كلا\s+من|السيد(?:ه)?|معالي|سعاده|اليوم|امس|(?:ال)?(?:اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت|احد))[\s،]+)*(?:ال)?"
)
_BY = regex.compile(
    r"(?<!\p{L})[وف]?(?:بين|مع|من\s+(?:طرف|قبل|لدن|جانب)|كل\s+من)\s+(?:(?:السيد(?:ه)?|معالي|سعاده)\s+)?$"
)


def offices_bound(
    scene: Scene,
    sentence: Sentence,
    act: ActMention,
    zones: Sequence[ZoneSpan],
    *,
    cues: Cues,
    ministries: Mapping[str, ActorMention],
) -> list[Party]:
    """The ministries and bodies whose heads sign without being named; empty in a language without written-on letters.

    An office signs as the subject of the verb, behind "between", "with" or "by", and in a list with who signs.
    """
    if not cues.clitics or act.group not in {"sign", "renew"}:
        return []
    parties: list[Party] = []
    last = -1
    for office, reach, party in _offices(scene, sentence, ministries):
        if not act.clause.start <= office.start < act.clause.end or zone_at(zones, office.start) is not None:
            continue
        subject = not act.noun and _LEAD.fullmatch(scene.folded, act.span.end, office.start)
        by = _BY.search(scene.folded, max(sentence.start, office.start - 30), office.start)
        listed = last >= 0 and cues.list_gap.fullmatch(scene.folded, last, office.start)
        if (subject or by or listed) or _joins(scene, sentence, office, act, cues):
            last = reach
            if party is not None:
                parties.append(party)
    return parties


def _joins(scene: Scene, sentence: Sentence, office: Span, act: ActMention, cues: Cues) -> bool:
    """Whether an office is joined to a named person behind the verb: "وقع كريم مروبي ورئيس الوكالة"."""
    if act.noun:
        return False
    before = [actor for actor in within(sentence.actors, act.span.end, office.start) if actor.kind is ActorKind.PERSON]
    return bool(before) and cues.list_gap.fullmatch(scene.folded, before[-1].end, office.start) is not None


def _offices(
    scene: Scene, sentence: Sentence, ministries: Mapping[str, ActorMention]
) -> Iterator[tuple[Span, int, Party | None]]:
    """(the office's words, where its phrase ends, whom it binds) for each office of the sentence that nobody bears."""
    analysed = analyse(scene.text, sentence.span)
    borne = {person.title for person in analysed.persons if person.title is not None}
    for title in analysed.titles:
        span = analysed.span_of(title.first, title.last)
        if title in borne or title.plural:
            continue
        end = analysed.tokens[max(phrase_end(analysed.tokens, title), title.last) - 1].end
        if title.minister and title.portfolio is not None:
            portfolio = analysed.span_of(*title.portfolio).of(scene.text)
            known = tuple(ministries.values())
            built = ministry_of(span.of(scene.text), portfolio, known=known, language=Language.ARABIC)
            yield span, end, ministry_party(scene, built, (span,), ministries=ministries)
        elif title.body is not None:
            start = analysed.tokens[title.body].start
            bodies = [each for each in within(sentence.actors, start, end) if each.kind is not ActorKind.PERSON]
            yield span, end, as_party(scene, bodies[0]) if bodies else None
        else:
            yield span, end, None
