"""Where an act took place, when its own clause does not say: its ceremony's, its event's or the dispatch's town."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from mithaq.reading.find.agreements.draft import Draft
from mithaq.reading.find.places import PlaceMention
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Act, Span, Stated

# A sentence on the ceremony stands near the act.
_NEAR = 4
_CEREMONY = regex.compile(
    r"\b(?:cérémonie|signature|rencontre|événement|paraphe)\b[^.;]{0,80}?\b(?:déroulée?|tenue?|eu\s+lieu|organisée?|abritée?|"
    r"présidée?|intervenue?)\b"
)
_STOP = regex.compile(r"\b(?:qui|que|dont|où|pour|afin|visant|en\s+prélude|en\s+vue)\s|;")
# "à l'hôtel Atlas d'Oran", "au palais des congrès de Bamako", "dans un salon de la préfecture de Thiès".
_HOUSE = regex.compile(
    r"(?<!\p{L})(?:[HhÀà]\s+l['’]|[ÀàAa]\s+la\s+|[Aa]u\s+|[Dd]ans\s+(?:le\s+|la\s+|l['’]|une?\s+)|[Dd]e\s+la\s+)"
    r"(?i:hôtel|palais|centre\s+(?:international\s+)?de\s+conférences?|mairie|préfecture|médiathèque|bibliothèque|salle|"
    r"théâtre|maison|musée|gouvernorat|wilaya|amphithéâtre|auditorium)"
    r"\s+(?:(?!qui|que|où|pour|et|avec|par|en)[\p{L}’'-]+\s+){0,5}?"
    r"(?:de\s+|d['’])(?P<town>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*)(?=\s*[,.;)]|\s+en\s)"
)
# An event is where its town stands right behind its name.
_EVENT_REACH = 90
# The length of an ISO date with its day.
_DAY = 10
# So many sentences at most stand above a dispatch: a title, a kicker, the name of the agency.
_HEAD = 4
# "Abidjan, le 12 mai 2023 –": on the day of the letter, where it is from is where it took place.
_DATED = regex.compile(r",\s*(?:le\s+)?(?:\p{L}+di\s+)?$")
# "Lomé, 3 juillet (ATOP) -": an agency signs its dispatch beside the town; a firm's letter is only sent from there.
_DISPATCH = regex.compile(r"[^\n()]{0,30}\([\p{Lu}\d][\p{L}\d .-]{1,20}\)")


def place_of(draft: Draft, scene: Scene) -> Stated[str] | None:
    """The town of an act done: of the sentence on its ceremony, of its event, of the dispatch; None without one."""
    if draft.act.value not in {Act.SIGNED, Act.RENEWED}:
        return None
    return _of_ceremony(draft, scene) or _of_event(draft, scene) or _of_dispatch(draft, scene)


def _of_ceremony(draft: Draft, scene: Scene) -> Stated[str] | None:
    first = min(draft.sentences)
    for sentence in scene.sentences[first : first + _NEAR + 1]:
        house = _HOUSE.search(scene.text, sentence.start, sentence.end)
        told = _CEREMONY.search(scene.lowered, sentence.start, sentence.end)
        if sentence.number != first and told is None:
            continue
        if house is not None:
            return Stated(house["town"], (Span(*house.span("town")),))
        town = next(_towns(sentence, told.start(), _reach(scene, told, sentence)), None) if told is not None else None
        if town is not None:
            return Stated(town.name, (town.span,))
    return None


def _reach(scene: Scene, told: regex.Match[str], sentence: Sentence) -> int:
    """How far a sentence on the ceremony says where it was: to the clause that says something of another thing."""
    stop = _STOP.search(scene.lowered, told.end(), sentence.end)
    return stop.start() if stop is not None else sentence.end


def _of_event(draft: Draft, scene: Scene) -> Stated[str] | None:
    if draft.event is None:
        return None
    name = draft.event.spans[-1]
    sentence = scene.sentence_of(name.start)
    if sentence is None:
        return None
    town = next(_towns(sentence, name.end, min(sentence.end, name.end + _EVENT_REACH)), None)
    if town is None:
        return None
    return Stated(town.name, (town.span,), derived=f"where {draft.event.value} is held")


def _of_dispatch(draft: Draft, scene: Scene) -> Stated[str] | None:
    for sentence in scene.sentences[:_HEAD]:
        for place in sentence.places:
            if place.kind != "dateline":
                continue
            if _DISPATCH.match(scene.text, place.end) or _is_of_that_day(draft, scene, place):
                return Stated(place.name, (place.span,), derived="where the dispatch is from")
    return None


def _is_of_that_day(draft: Draft, scene: Scene, place: PlaceMention) -> bool:
    """Whether the day beside the town of a letter is that of the act."""
    sentence = scene.sentence_of(place.start)
    if sentence is None or draft.date is None:
        return False
    return any(
        date.value == draft.date.value and _DATED.fullmatch(scene.lowered, place.end, date.start) is not None
        for date in sentence.dates
        if len(date.value) == _DAY
    )


def _towns(sentence: Sentence, start: int, end: int) -> Iterator[PlaceMention]:
    for place in within(sentence.places, start, end):
        if place.kind == "town" and not any(actor.span.overlaps(place.span) for actor in sentence.actors):
            yield place
