"""When, where and at which event an act took place, and for how long it holds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

import regex

from mithaq.reading.find.agreements.acts import ActMention
from mithaq.reading.find.agreements.zones import Zone, ZoneSpan, zone_at
from mithaq.reading.find.mentions import DateMention, Relation, TemporalType
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.find.starts import Starts, matches_at
from mithaq.reading.model import Act, Span, Stated
from mithaq.reading.qualify.quotations import quotation_at
from mithaq.reading.text.wordlists import words

_ISO = regex.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_SOME_YEAR = regex.compile(r"\d{4}")
_SOME_MONTH = regex.compile(
    r"(?:(?:le\s+)?\d{1,2}(?:er)?\s+|(?:(?:le\s+|au\s+)?mois\s+d(?:e\s+|['’])|fin\s+|début\s+|mi-))?(?:janvier|février|mars|"
    r"avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
)
# A quarter, half or season is of no day or month: the year alone is sure.
_PART_OF_YEAR = regex.compile(r"\d{4}-(?:Q\d|H\d|SP|SU|FA)")
# "la convention du 30 mai 2023", "depuis 2022": the date of the agreement that is continued.
_DATES_ANOTHER = regex.compile(
    r"\b(?:conventions?|accords?|contrats?|protocoles?|mémorandums?|partenariat|pacte|"
    r"charte)\s+(?:\p{L}+\s+)?(?:de|du|d['’]|(?:conclue?|signée?|nouée?|passée?|paraphée?)\s+(?:en|le))\s*$|"
    r"\bdepuis\s+(?:le\s+)?$"
)
_BEFORE_YEAR = regex.compile(r"\b(?:en|de|début|fin|courant|année)\s+$")
_DURATION_CUE = regex.compile(
    r"(?:durée\s*(?:(?:est\s+)?(?:fixée\s+à|de|d['’])|:)?|\bsur|\bpour(?:\s+une\s+(?:durée|période)\s+de)?|\bde|"
    r"\bd['’]|:|valable)\s*$"
)
_HOLDS_FOR = regex.compile(
    r"\b(?:portera?|portait|court|courra|s['’]étal\p{L}+|s['’]étend|vaut|conclue?|valable)\s+(?:\p{L}+\s+)?(?:sur|"
    r"pour)\s*$"
)
_DURATION_UNDERTAKING = regex.compile(
    r"\b(?:investi|mobilis|millions?|milliards?|dirhams|euros|emplois|formation|expérience|existence|ans?\s+d['’])"
)
_ON_THE_SPOT = regex.compile(
    r"\by\s+(?:ont|a)\b|\bà\s+cette\s+occasion\b|\bsur\s+place\b|\bdu\s+(?:salon|forum|sommet)\b"
)
_CEREMONY = regex.compile(
    r"\b(?:cérémonie|signature|paraphe|conclusion)\b|\bc['’](?:était|est)\s+(?:lors|en\s+marge|à\s+l['’]occasion|au)\b"
)
_SOME_WEEKDAY = regex.compile(r"X{4}-WXX-\d(?:T\p{L}+)?")
_RECENT_DAY = regex.compile(
    r"(?:ce\s+(?:jour|matin|soir|midi)|cet\s+après-midi|aujourd['’]hui|hier|avant-hier|(?:hier\s+|ce\s+)?(?:lun|mar|mercre|jeu|vendre|"
    r"same)di(?:\s+(?:dernier|passé|matin|soir|après-midi))?)"
)
# "la société X, basée à Singapour": where a party is at home, not where it signed.
_SEATED = regex.compile(r"\b(?:basé|installé|établi|sis|implanté|domicilié|né)e?s?\s+(?:à|au|en)\s+$")
# So many sentences at most stand before the dateline: a title, a kicker, the name of the agency.
_HEAD = 12
_HERE = regex.compile(r"\b(?:ce\s+(?:jour|matin|soir|midi)|cet\s+après-midi|aujourd['’]hui|ici|dans\s+la\s+capitale)\b")
# Nouns of gatherings that have names; with a capital they begin the name themselves.
_GATHERING = (
    r"salon|forum|sommet|congrès|conférence|foire|semaine|journées?|assises|rencontres?|exposition|festival|"
    r"colloque|symposium|biennale|hackathon|"
    r"assemblées?|session|table\s+ronde|carrefour|trophées|états\s+généraux|universités?\s+d['’]été|caravane|convention\s+annuelle|expo|summit|show|"
    r"fair|week|days|web\s+summit"
)
_NUMBER_OF = (
    r"(?:\d{1,3}\s?(?:e|è|ème|eme|er|ère|nd|nde)|[IVX]{1,5}e|tou(?:t|te)|premi(?:er|ère)|deuxième|seconde?|troisième|quatrième|"
    r"cinquième|sixième|septième|huitième|neuvième|dixième|derni(?:er|ère))"
)
_EVENT_NOUN = regex.compile(rf"(?i:{_GATHERING})(?![\p{{L}}])")
EVENT_HEAD = regex.compile(
    r"(?:(?P<edition>\b[ée]dition\s+(?:de\s+la\s+|de\s+l['’]|du\s+|de\s+|d['’]|des\s+)(?:(?:salon|forum|"
    r"sommet)\s+)?)|"
    r"\b(?i:en\s+marge|lors|à\s+l['’]occasion|au\s+cours|dans\s+le\s+cadre|en\s+(?:clôture|ouverture|prélude)|"
    r"à\s+(?:la\s+clôture|l['’]ouverture|la\s+faveur|l['’]issue)|"
    r"au\s+\p{L}+\s+jour|(?:pour|pendant|durant|lors\s+de)\s+(?:la|sa)\s+\p{L}+\s+journée|"
    r"dans\s+les\s+allées|dans\s+l['’]enceinte|profit(?:é|ant|ent|aient)|en\s+plein|durant|pendant|participation)\s+"
    r"(?P<link>de\s+la\s+|de\s+l['’]|du\s+|des\s+|de\s+|d['’]|au\s+|à\s+la\s+|à\s+l['’]|le\s+|la\s+|les\s+|l['’])?"
    rf"(?:(?:{_NUMBER_OF}|prestigieu(?:x|se)|célèbre|grande?|présente?)\s+){{0,2}}"
    rf"(?:(?P<noun>(?:{_GATHERING})(?:\s+\p{{Ll}}{{4,}})?)\s+)?(?:[\"«“+]\s*)?"
    rf"|\b(?i:au|aux|à\s+la)\s+(?:(?P<place>{_GATHERING})\s+)?(?:[\"«“+]\s*)?(?=(?P<strict>\p{{Lu}})))(?=\p{{Lu}})(?![IVX]{{1,5}}e\s)"
)
_MARGIN = regex.compile(
    r"(?i:en\s+marge|à\s+l['’]occasion|lors|en\s+(?:clôture|ouverture)|dans\s+les\s+allées|profit\p{L}+)"
)
_NAME_TAIL = regex.compile(
    r"(?:[\p{L}\p{M}\d][\p{L}\p{M}\d+.-]*(?<!\.)|[dlL]['’][\p{L}\p{M}\d-]+)(?:\s+(?:\p{Lu}[\p{L}\p{M}\d+-]*|(?:19|"
    r"20)\d\d))*"
)
# A capitalised name with its year is a gathering's, whatever it is called: "au Numérica Sahel 2024".
_DATED_NAME = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}\d+-]*\s+){1,3}(?:19|20)\d\d\b")
_NOUN_NAME = regex.compile(
    r"\p{Lu}[\p{L}\p{M}\d-]*(?:\s+(?:(?:sur|de|et|des|du)\s+(?:la\s+|le\s+|les\s+|l['’])?|pour\s+(?:la\s+|le\s+|"
    r"les\s+|l['’])|[dl]['’])?"
    r"(?!(?:qui|que|où|le|la|les|un|une|a|ont|est|sont|entre|avec|dont|organisée?|par|en|à|au|aux|pour|lors|se|"
    r"sur|de|ce|cette|il|elle|y|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|"
    r"dimanche)\b)[\p{L}\p{M}\d][\p{L}\p{M}\d'’-]*)*"
)
OPENING_EVENT = regex.compile(
    rf"\b(?P<name>(?=\p{{Lu}})(?i:{_GATHERING})(?![\p{{L}}])[^,.;:(\n]{{0,80}}?)(?=\s*(?:[,(]|\bqui\b|"
    rf"\bs['’]est\b|\bs['’]|\best\b|\ba\b))"
)
# Every match of EVENT_HEAD, and of OPENING_EVENT, begins with one of these, folded.
HEAD_STARTS = words("edition en lors a dans pour pendant durant profit participation")
OPENING_STARTS = words(
    "salon forum sommet congres conference foire semaine journee assises rencontre exposition festival colloque",
    "symposium biennale hackathon assemblee session table carrefour trophees etats universite caravane convention expo",
    "summit show fair week days web",
)
_BACK_TO_EVENT = regex.compile(
    r"\b(?:du|au|ce|le|de\s+ce|de\s+la)\s+(?:salon|forum|sommet|congrès|rendez-vous|événement|manifestation|"
    r"conférence)\b"
)


def state_date(
    scene: Scene, sentence: Sentence, act: ActMention, zones: tuple[ZoneSpan, ...], *, names: Iterable[Span] = ()
) -> Stated[str] | None:
    """The day (or month, or year) of an act: of the dates in its clause, the one nearest to the act word.

    Deadlines, durations and dates in a purpose are no dates of the act; a fair's own days are not either, unless they
    narrow a weekday to one date, which the date finder then says in `derived`.
    """
    taken = tuple(names)
    candidates = [
        date
        for date in within(sentence.dates, act.clause.start, act.clause.end)
        if _may_date_an_act(date, planned=act.act is Act.ANNOUNCED)
        and not any(name.overlaps(date.span) for name in taken)
        and (len(date.value) > 4 or _BEFORE_YEAR.search(scene.lowered, max(0, date.start - 12), date.start))
        and not _dates_another(scene, sentence, act, date)
        and zone_at(zones, date.start) not in {Zone.PURPOSE, Zone.SOURCE}
        and _quoted_alike(scene, act, date)
        and (act.act is not Act.ANNOUNCED or _planned_on(scene, date) is not None)
    ]
    if not candidates:
        return _by_publication(scene, sentence, act)
    best = min(candidates, key=lambda date: (-len(date.value) if act.attributive else 0, _gap(date.span, act.span)))
    value = _without_part(best.value)
    if act.act is Act.ANNOUNCED:
        value = _planned_on(scene, best) or value
    derived = best.derived or (None if value == best.value else f"the year of {best.value}")
    return Stated(value, (best.span,), derived=derived)


def _by_publication(scene: Scene, sentence: Sentence, act: ActMention) -> Stated[str] | None:
    """The month or year of publication, where no day is known from which "mardi" or "ce jour" could be counted."""
    if scene.published is None or len(scene.published) > 7 or act.act not in {Act.SIGNED, Act.RENEWED}:
        return None
    for date in within(sentence.dates, act.clause.start, act.clause.end):
        words = scene.lowered[date.start : date.end]
        if date.relation is Relation.ON and (_SOME_WEEKDAY.fullmatch(date.value) or _RECENT_DAY.fullmatch(words)):
            return Stated(
                scene.published, (date.span,), derived=f"« {scene.words(date.span)} », published {scene.published}"
            )
    return None


def _without_part(value: str) -> str:
    return value[:4] if _PART_OF_YEAR.fullmatch(value) else value


def _planned_on(scene: Scene, date: DateMention) -> str | None:
    """The value of a date still to come: what is to be signed "en mars" is so next March; None for a day gone by."""
    value = _without_part(date.value)
    if scene.published is None or value >= scene.published[: len(value)]:
        return value
    words = scene.lowered[date.start : date.end]
    if date.derived is None or _SOME_YEAR.search(words) or not _SOME_MONTH.fullmatch(words):
        return None
    return f"{int(value[:4]) + 1}{value[4:]}"


def _quoted_alike(scene: Scene, act: ActMention, date: DateMention) -> bool:
    """Whether a date is no word of a quotation that the act stands outside of."""
    quotation = quotation_at(scene.text, date.start)
    return quotation is None or quotation.start <= act.span.start < quotation.end


def _dates_another(scene: Scene, sentence: Sentence, act: ActMention, date: DateMention) -> bool:
    """Whether a date belongs to an agreement that is only referred to; "un accord signé en juin" dates its own act."""
    match = _DATES_ANOTHER.search(scene.lowered, max(sentence.start, date.start - 60), date.start)
    return match is not None and not match.start() <= act.span.start < match.end()


def _may_date_an_act(date: DateMention, *, planned: bool) -> bool:
    """Whether an act may be of that date; one that is `planned` may be so "d'ici fin mars"."""
    if date.type not in {TemporalType.DATE, TemporalType.TIME}:
        return False
    if date.relation is not Relation.ON and not (planned and date.relation is Relation.BY):
        return False
    return bool(_ISO.fullmatch(date.value) or _PART_OF_YEAR.fullmatch(date.value)) and date.begins is None


def _gap(one: Span, other: Span) -> int:
    return other.start - one.end if one.end <= other.start else one.start - other.end


def state_place(scene: Scene, sentence: Sentence, act: ActMention, zones: tuple[ZoneSpan, ...]) -> Stated[str] | None:
    """The town of an act: the one nearest to the act word outside purposes; never a region, never a dateline."""
    candidates = [
        place
        for place in within(sentence.places, act.clause.start, act.clause.end)
        if place.kind == "town"
        and zone_at(zones, place.start) not in {Zone.PURPOSE, Zone.SOURCE, Zone.BYSTANDERS}
        and not any(actor.span.overlaps(place.span) for actor in sentence.actors if actor.kind.value == "organisation")
        and not _names_person(sentence, place.span)
        and not _SEATED.search(scene.lowered, max(sentence.start, place.start - 24), place.start)
    ]
    if not candidates:
        return _dateline(scene, sentence, act)
    best = min(candidates, key=lambda place: _gap(place.span, act.span))
    return Stated(best.name, (best.span,))


def _dateline(scene: Scene, sentence: Sentence, act: ActMention) -> Stated[str] | None:
    """The town of the dispatch, where the act is said to be of its place and hour: "ce matin", "ici", "dans la
    capitale".
    """
    cue = _HERE.search(scene.lowered, act.clause.start, act.clause.end)
    if cue is None:
        return None
    # A dispatch names its town at its head, or at the head of the sentence itself.
    for earlier in (*scene.sentences[: min(_HEAD, sentence.number)], sentence):
        for place in earlier.places:
            if place.kind == "dateline":
                return Stated(
                    place.name, (place.span, Span(*cue.span())), derived=f"« {cue[0]} » in a dispatch from {place.name}"
                )
    return None


def _names_person(sentence: Sentence, span: Span) -> bool:
    """Whether a town is part of a person's name or of a function ("représentante à Tunis")."""
    return any(part.overlaps(span) for role in sentence.roles for part in (role.person.span, *role.role))


def state_follows(scene: Scene, sentence: Sentence, clause: Span) -> Stated[str] | None:
    """The date of the agreement that a renewal continues: "qui le liait depuis 2022", "de la convention du 30 mai
    2023".
    """
    for date in within(sentence.dates, clause.start, clause.end):
        if date.type is not TemporalType.DATE or not _ISO.fullmatch(date.value):
            continue
        if date.relation is Relation.SINCE or _DATES_ANOTHER.search(
            scene.lowered, max(sentence.start, date.start - 60), date.start
        ):
            return Stated(date.value, (date.span,), derived=date.derived)
    return None


def find_events(scene: Scene, *, strategies: Iterable[Span] = ()) -> tuple[Stated[str], ...]:
    """Named fairs, forums and summits of the text, in reading order, each with its year where the name has it."""
    taken = tuple(strategies)
    found: dict[int, Stated[str]] = {}
    heads, openings = _starts()
    for match in matches_at(EVENT_HEAD, scene.text, heads.of(scene.folded)):
        stated = _event_name(scene, match)
        if stated and not any(each.overlaps(stated.spans[0]) for each in taken):
            found.setdefault(stated.spans[0].start, stated)
    for match in matches_at(OPENING_EVENT, scene.text, openings.of(scene.folded)):
        span = _trimmed(scene.text, match.start("name"), match.end("name"))
        if (
            span
            and not any(held.spans[0].overlaps(span) for held in found.values())
            and not any(each.overlaps(span) for each in taken)
        ):
            found[span.start] = Stated(scene.words(span), (span,))
    return tuple(found[start] for start in sorted(found))


@lru_cache(maxsize=1)
def _starts() -> tuple[Starts, Starts]:
    return Starts(HEAD_STARTS), Starts(OPENING_STARTS)


def _event_name(scene: Scene, match: regex.Match[str]) -> Stated[str] | None:
    """The name behind words that lead to one; None where nothing shows that it is a gathering's.

    A gathering's own noun shows it ("le salon X", "Forum X"), "édition de", or the year behind the name; behind "en
    marge de" and the like any name will do that is no actor's and no place's.
    """
    at = match.end()
    is_noun = bool(_EVENT_NOUN.match(scene.text, at))
    named = is_noun or match["edition"] or match["noun"] or match["place"] or _DATED_NAME.match(scene.text, at)
    if not named and (match["strict"] or not _MARGIN.match(match[0])):
        return None
    name = (_NOUN_NAME if is_noun else _NAME_TAIL).match(scene.text, at)
    span = _trimmed(scene.text, at, name.end()) if name else None
    if span is None:
        return None
    sentence = None if named else scene.sentence_of(span.start)
    if sentence is not None and any(each.overlaps(span) for each in _other_names(sentence)):
        return None
    return Stated(scene.words(span), (span,))


def _other_names(sentence: Sentence) -> list[Span]:
    return [actor.span for actor in sentence.actors] + [place.span for place in sentence.places]


def _trimmed(text: str, start: int, end: int) -> Span | None:
    held = text[start:end]
    body = held.strip(' \t\n"«»“”+,;.')
    if len(body) < 3:
        return None
    first = start + held.index(body)
    return Span(first, first + len(body))


def state_event(scene: Scene, sentence: Sentence, events: tuple[Stated[str], ...]) -> Stated[str] | None:
    """The named event of the sentence; for "en marge du salon" the last one that was named before."""
    inside = _events_in(events, sentence)
    if inside:
        return inside[0]
    pointing = _BACK_TO_EVENT.search(scene.lowered, sentence.start, sentence.end)
    before = bisect_left(events, sentence.start, key=_begins)
    if pointing and before:
        name = events[before - 1]
        return Stated(name.value, (Span(*pointing.span()), *name.spans), derived=f"« {pointing[0]} »: {name.value}")
    return None


def _begins(event: Stated[str]) -> int:
    return event.spans[0].start


def _events_in(events: tuple[Stated[str], ...], sentence: Sentence) -> tuple[Stated[str], ...]:
    first, last = (bisect_left(events, at, key=_begins) for at in (sentence.start, sentence.end))
    return events[first:last]


def nearby_event(scene: Scene, first: Sentence, events: tuple[Stated[str], ...]) -> Stated[str] | None:
    """The event of an act whose own sentence names none: named before it in its paragraph, or right behind, of the
    ceremony.
    """
    for number in range(first.number - 1, max(-1, first.number - 4), -1):
        sentence = scene.sentences[number]
        if sentence.block != first.block and not _ON_THE_SPOT.search(scene.lowered, first.start, first.end):
            break
        held = _events_in(events, sentence)
        if held:
            return Stated(held[-1].value, held[-1].spans, derived="the event that the text was speaking of")
    if first.number + 1 < len(scene.sentences):
        following = scene.sentences[first.number + 1]
        held = _events_in(events, following)
        if held and _CEREMONY.search(scene.lowered, following.start, following.end):
            return Stated(held[0].value, held[0].spans, derived="where the ceremony took place")
    return None


def state_duration(
    scene: Scene, sentence: Sentence, *, near: Span | None, clause: Span | None = None
) -> Stated[str] | None:
    """How long an agreement holds: a duration behind "d'une durée de", "sur", "pour", or right behind its noun.

    `near` is the word for the agreement; None accepts only an explicit "durée". A term to reach something ("sous deux
    ans") is no duration of the agreement. `clause` is the part of the sentence to look in, None for all of it.
    """
    part = clause or sentence.span
    for date in within(sentence.dates, part.start, part.end):
        if date.type is not TemporalType.DURATION or date.relation is Relation.WITHIN:
            continue
        before = scene.lowered[max(sentence.start, date.start - 60) : date.start]
        cue = _DURATION_CUE.search(before)
        if not cue:
            continue
        explicit = "durée" in cue[0] or "durée" in before or bool(_HOLDS_FOR.search(before))
        if near is None and not explicit:
            continue
        if not explicit and near is not None and _is_far(scene, near, date):
            continue
        if _DURATION_UNDERTAKING.search(scene.lowered, date.end, min(sentence.end, date.end + 12)):
            continue
        return Stated(date.value, (date.span,), derived=date.derived)
    return None


def _is_far(scene: Scene, near: Span, date: DateMention) -> bool:
    if date.start < near.start:
        return date.end + 40 < near.start
    between = scene.lowered[near.end : date.start]
    if regex.search(r"\b(?:de|d['’])\s*$", between):
        return len(between) > 24 or bool(regex.search(r"[,;:]|\bau\s+bout\b", between))
    return len(between) > 70 or bool(regex.search(r"[;:]|\d", between))
