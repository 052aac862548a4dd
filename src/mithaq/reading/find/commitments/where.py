"""Where: the place that the words tie to a quantity."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from mithaq.reading.find.commitments.context import Candidate, shared_end
from mithaq.reading.find.commitments.patterns_fr import PROMISING
from mithaq.reading.find.places import PlaceMention
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Span, Stated
from mithaq.reading.qualify.verbs import Form, VerbGroup

# "y" as a word of place; "il y a" is none.
THERE = regex.compile(r"(?<!\bil\s)(?<!\bn['’])\by\s+(?!(?:a|avait|aura|compris)\b)\p{L}")
# The work that the text goes on about: "cette unité", "le montant de l'investissement".
THE_WORK = regex.compile(
    r"(?<!\p{L})(?:cet(?:te)?|ce|l['’]|la|le)\s*(?:projet|usine|unité|centre|site|complexe|technopôle|"
    r"technopole|parc|"
    r"centrale|investissement|infrastructure|plateforme|hôpital|campus|pôle|port|station|barrage|"
    r"établissement|ferme)(?!\p{L})"
)
_TERRITORY = regex.compile(r"(?:régions?|provinces?|villes?|communes?|wilaya|préfecture|département)\b")
_OF_PLACE = regex.compile(
    r"\s+(?:de\s+la\s+région\s+)?(?:de\s+|d['’]|du\s+)(?P<name>\p{Lu}[\p{L}\p{M}]+(?:-\p{Lu}[\p{L}\p{M}]+)*)"
)
# Further names behind one: several places are none ("à Fès, Oujda et Nador").
_OTHERS_TOO = regex.compile(r"(?:,\s+(?:à\s+)?\p{Lu}[\p{L}-]+)*\s*,?\s+(?:et|ou)\s+(?:à\s+|en\s+)?(?=\p{Lu})")
_SCENE = regex.compile(
    r"(?:\G|[.;:–—(])\W*(?:à|en|au|dans\s+(?:la|le|les|l['’])\s*(?:région|province|ville)?(?:\s+d(?:e|u|['’]))?)\s*$"
)
_SUBJECT = regex.compile(
    r"(?:\G|[.;:–—]\s*|\bque\s+)(?:la|le|les|l['’])?\s*(?:région|province|ville)?(?:\s+d(?:e|u|['’]))?\s*$"
)
# Words of agreeing: the place of their sentence is that of the ceremony.
_CEREMONY = regex.compile(r"\b(?:sign|paraph|officialis|scell|conclu|annonc|présent|rencontr|réuni)\p{L}*")
_WORKS = frozenset({Form.FUTURE, Form.UNDERTAKING, Form.PERFECT, Form.DELIVERY})
_ON_SCENE = frozenset({Form.FUTURE, Form.DELIVERY, Form.STATE})


def find_place(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """The place tied to the quantity: behind it in its clause, else between its verb and it."""
    quantity, sentence = candidate.quantity, candidate.sentence
    following = next((other.start for other in sentence.quantities if other.start >= candidate.end), sentence.end)
    stop = min(shared_end(scene, candidate) or following, candidate.clause.end)
    start = (
        candidate.verb.end if candidate.verb is not None and candidate.verb.end <= quantity.start else quantity.start
    )
    inside = [place for place in sentence.places if start <= place.start < stop and place.kind != "dateline"]
    inside = [place for place in inside if not _in_body(sentence, place.span)]
    if candidate.verb is not None and _CEREMONY.search(scene.lowered, candidate.verb.start, candidate.verb.end):
        inside = [place for place in inside if place.start >= quantity.end]
    inside = [place for place in inside if place.kind != "site"] or inside
    of_place = _OF_PLACE.match(scene.text, candidate.end) if candidate.noun is not None else None
    if of_place and not inside and not _in_body(sentence, Span(*of_place.span("name"))):
        return Stated(of_place["name"], (Span(*of_place.span("name")),))
    if not inside:
        return _opening_place(scene, candidate) or _place_of_subject(candidate)
    if len({place.name for place in inside}) != 1 or _OTHERS_TOO.match(scene.text, inside[0].end):
        return None
    place = inside[0]
    gap = scene.lowered[candidate.end : place.start] if place.start >= candidate.end else ""
    if regex.search(r"\b(?:qui|dont|où|lors|signé\p{L}*)\b", gap):
        return None
    return Stated(place.name, (place.span,))


def _opening_place(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """Where the clause sets its scene ("À Fès, l'agence posera …") or what its subject is ("les provinces du Sud …").

    Only before a verb of doing: in front of one that says or signs, the place is that of the speech.
    """
    verb, tense, sentence = candidate.verb, candidate.tense, candidate.sentence
    if verb is None or tense is None or tense.start > candidate.start or PROMISING.fullmatch(verb.verb):
        return None
    if _CEREMONY.search(scene.lowered, candidate.clause.start, candidate.start):
        return None
    found = [
        place
        for place in sentence.places
        if candidate.clause.start <= place.start
        and place.end <= tense.start
        and place.kind != "dateline"
        and not _in_body(sentence, place.span)
        and (
            (
                tense.form in _ON_SCENE
                and _SCENE.search(scene.lowered, candidate.clause.start, place.start)
                and scene.text.startswith(",", place.end)
            )
            or (_SUBJECT.search(scene.lowered, candidate.clause.start, place.start) and _touches(scene, place, tense))
        )
    ]
    if len(found) != 1:
        return None
    return Stated(found[0].name, (found[0].span,))


def _place_of_subject(candidate: Candidate) -> Stated[str] | None:
    """Where the work that is the subject stands ("la centrale de X alimentera …"); None beside other places."""
    tense, sentence = candidate.tense, candidate.sentence
    if tense is None or tense.end > candidate.start or tense.form not in _WORKS:
        return None
    before = [place for place in sentence.places if candidate.clause.start <= place.start < tense.start]
    before = [place for place in before if place.kind != "dateline"]
    if len(before) != 1 or before[0].kind != "site" or _in_body(sentence, before[0].span):
        return None
    return Stated(before[0].name, (before[0].span,))


def _touches(scene: Scene, place: PlaceMention, tense: VerbGroup) -> bool:
    return not scene.lowered[place.end : tense.start].strip()


def pointed_place(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """What "y" stands for: the one place of the sentence before, in the same paragraph; None where it has several."""
    sentence = candidate.sentence
    there = THERE.search(scene.lowered, sentence.start, candidate.clause.end)
    if there is None or not sentence.number:
        return None
    back = scene.sentences[sentence.number - 1]
    if _CEREMONY.search(scene.lowered, back.start, back.end):
        return None
    places = [place for place in back.places if place.kind != "dateline" and not _in_body(back, place.span)]
    if back.block != sentence.block or len({place.name for place in places}) != 1:
        return None
    place = places[0]
    if _OTHERS_TOO.match(scene.text, place.end):
        return None
    return Stated(place.name, (place.span, Span(there.start(), there.start() + 1)), derived=f"« y »: {place.name}")


def _in_body(sentence: Sentence, span: Span) -> bool:
    """Whether a place is only part of a body's or a person's name; "région de X" is a place too."""
    return any(
        actor.span.overlaps(span) and actor.kind.value != "state" and not _TERRITORY.match(actor.name.lower())
        for actor in sentence.actors
    )


def project_places(scene: Scene, sentences: Sequence[Sentence]) -> list[tuple[int, Stated[str]]]:
    """Regions and towns where something is to be set up ("un centre … dans la région de X"), by sentence number."""
    found: list[tuple[int, Stated[str]]] = []
    for sentence in sentences:
        regions = [place for place in sentence.places if place.kind == "region" and not _in_body(sentence, place.span)]
        setting_up = regex.search(
            r"\b(?:centre|site|projet|usine|campus|parc|pôle|data\s+center|antenne|plateforme)s?\b",
            scene.lowered,
            pos=sentence.start,
            endpos=sentence.end,
        )
        if setting_up is None:
            continue
        towns = [
            place
            for place in sentence.places
            if place.kind == "town" and place.start > setting_up.end() and not _in_body(sentence, place.span)
        ]
        countries = [
            place for place in sentence.places if place.kind == "country" and not _in_body(sentence, place.span)
        ]
        local = [place for place in (regions + towns or countries) if place.start > setting_up.end()]
        if local:
            best = max(
                local,
                key=lambda place: (
                    scene.lowered[max(0, place.start - 12) : place.start].rstrip().endswith(("ville de", "ville d'")),
                    place.kind == "region",
                ),
            )
            found.append((sentence.number, Stated(best.name, (best.span,))))
    return found
