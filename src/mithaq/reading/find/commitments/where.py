"""Where: the place that the words tie to a quantity."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from mithaq.reading.find.commitments.context import Candidate, shared_end
from mithaq.reading.find.commitments.measures import deeds_in
from mithaq.reading.find.commitments.nouns import Counted
from mithaq.reading.find.commitments.patterns_fr import PROMISING, RESTATED
from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.find.places import PlaceMention
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Span, Stated
from mithaq.reading.qualify.verbs import Form, VerbGroup
from mithaq.reading.resources.loading import read_rows
from mithaq.reading.text.folding import fold

# "y" as a word of place; "il y a" is none.
THERE = regex.compile(r"(?<!\bil\s)(?<!\bn['’])\by\s+(?!(?:a|avait|aura|compris)\b)\p{L}")
# The work that the text goes on about: "cette unité", "le montant de l'investissement".
THE_WORK = regex.compile(
    r"(?<!\p{L})(?:cet(?:te)?|ce|l['’]|la|le)\s*(?:futur\s+|future\s+|nouveau\s+|nouvelle\s+|même\s+)?(?:projet|usine|unité|centre|site|complexe|technopôle|"
    r"technopole|parc|"
    r"centrale|investissement|infrastructure|plateforme|hôpital|campus|pôle|port|station|barrage|"
    r"établissement|ferme)(?!\p{L})"
)
_FACILITY = (
    r"(?:centres?|centrales?|sites?|projets?|usines?|unités?|campus|parcs?|pôles?|data\s+centers?|antennes?|"
    r"plateformes?|technopôles?|technopoles?|complexes?|fermes?|barrages?|stations?|ports?|aéroports?|hôpital|"
    r"hôpitaux|raffineries?|cimenteries?|fonderies?|sucreries?|conserveries?|aciéries?|huileries?|laboratoires?|"
    r"ateliers?|écoles?|instituts?|entrepôts?|mines?)"
)
# Who goes on about the work that the sentence before has told of.
_GOES_ON = regex.compile(r"(?:il|elle|celui-ci|celle-ci|ce\s+dernier|cette\s+dernière)\s")
_SETS_UP = regex.compile(r"(?:implant|install|ouvr|constru|bât|érig|édifi|inaugur|cré|aménag)\p{L}*")
# "la centrale, située à X, …", "le parc de X, d'une puissance de …": a work and its place, at the head of a clause.
_WORK_AT = regex.compile(
    r"(?:\G|[.;:,–—«]\s*|\b(?:que|et)\s+)(?:(?:la|le|les|une?|cette|ce|cet|deux|trois|quatre|cinq|six)\s+|l['’]\s*)"
    rf"(?:futur\p{{L}}*\s+|nouvel\p{{L}}*\s+|nouveau\s+)?{_FACILITY}(?:\s+(?:de\s+|d['’])?\p{{Ll}}+){{0,3}}"
    r"(?:,\s+(?:située?s?|implantée?s?|installée?s?|basée?s?|construite?s?|prévue?s?))?"
    r"\s+(?:(?:à|en|au|près\s+de|de)\s+|d['’])$"
)
_OF_A_SIZE = regex.compile(
    r"\s*,?\s+(?:(?:d['’]|pour\s+|avec\s+)une?\s+(?:\p{L}+\s+){1,3}(?:de\s+|d['’])|dont\s+(?:la|le|l['’])\s*\p{L}+\s+"
    r"(?:\p{L}+\s+){1,2}(?:à\s+)?)(?:plus\s+de\s+|près\s+de\s+|environ\s+)?$"
)
# "lors d'un essai mené à X, …": the scene of what follows.
_TRIED_AT = regex.compile(
    r"(?:lors|au\s+cours|à\s+la\s+faveur)\s+d['’]une?\s+[^,;:.]{0,60}?\b(?:mené|conduit|réalisé|engagé|lancé|tenté)e?\b"
    r"[^,;:.]{0,40}$"
)
_LIVES_AT = regex.compile(
    r"(?:bacheli|lycéen|collégien|élève|étudiant|habitant|agricult|pêcheu|éleveu|product|coopérative|commune|village|"
    r"école|lycée|collège|ménage|foyer|population|artisan)\p{Ll}{0,5}s\s+(?:de\s+|d['’]|du\s+)"
    r"(?P<name>\p{Lu}[\p{L}\p{M}]+(?:-\p{Lu}[\p{L}\p{M}]+)*)(?!\s+\p{Lu})"
)
_SET_UP = regex.compile(rf"\b{_FACILITY}\b")
_SETS_UP_AT = regex.compile(rf"{_SETS_UP.pattern}\s+(?:à|en|au|dans)\s")
_SUBJECT_TAUGHT = regex.compile(r"\ben\s+$")
# "une aide à tel pays pour un montant de …": the country gets the money, wherever the text was signed.
_TO_THE_AMOUNT = regex.compile(
    r"\s*,?\s+(?:d['’]une?|pour\s+une?|à\s+hauteur)\s*(?:\s(?:montant|enveloppe|valeur|coût)(?:\s+\p{L}+)?\s+)?(?:de\s+|d['’])"
    r"(?:plus\s+de\s+|près\s+de\s+|environ\s+)?$"
)
# "permettre à X de créer": somebody, not a place.
_SOMEBODY = regex.compile(r"(?:,[^,;:.]{1,40},|[^,;:.]{0,25}?)\s(?:de\s+|d['’])\p{Ll}+(?:er|ir|re)\b")
_ENABLES = regex.compile(r"\b(?:perm|demand|impos|propos|donn)\p{L}*\s+(?:\p{L}+\s+)?à\s+$")
_SEAT = regex.compile(r"\b(?:bas|établi|domicili|sis)(?:ée?|e)?s?\s+(?:à|en|au)\s+$|\bsiège\b[^,;:.]{0,30}$")
_STATE_DOER = regex.compile(r"(?:l['’])?(?:état|etat|gouvernement|exécutif|royaume|ministère|république|pays)\b")
_COUNTRIES = frozenset(fold(name) for _, name in read_rows("countries_fr.tsv"))
# Names behind "de" that are no places ("des utilisateurs d'Internet").
_NO_PLACES = frozenset({"internet", "web", "google", "facebook", "etat", "cloud", "wifi", "whatsapp"})
_TERRITORY = regex.compile(r"(?:régions?|provinces?|villes?|communes?|wilaya|préfecture|département)\b")
_OF_PLACE = regex.compile(
    r"\s+(?:de\s+la\s+région\s+)?(?:de\s+|d['’]|du\s+)(?P<name>\p{Lu}[\p{L}\p{M}]+(?:-\p{Lu}[\p{L}\p{M}]+)*)"
)
# Further names behind one: several places are none ("à Fès, Oujda et Nador").
_OTHERS_TOO = regex.compile(r"(?:,\s+(?:à\s+)?\p{Lu}[\p{L}-]+)*\s*,?\s+(?:et|ou)\s+(?:à\s+|en\s+)?(?=\p{Lu})")
_SCENE = regex.compile(
    r"(?:\G|[.;:–—(])\W*(?:à|en|au|dans\s+(?:la|le|les|l['’])\s*(?:région|province|ville)?(?:\s+d(?:e|u|['’]))?)\s*$"
)
_LEADS = regex.compile(r"(?:\G|[.;:–—(,]|\bet|\bque|\bqu['’])\W*(?:à|en|au)\s+$")
_NOTHING_BUT = regex.compile(
    r",\s*(?:ce\s+(?:sont|seront)\s+)?(?:près\s+de\s+|plus\s+de\s+|environ\s+|quelque\s+|au\s+moins\s+|les\s+|d['’]ici\s+\d{4},\s*)?"
)
_SUBJECT = regex.compile(
    r"(?:\G|[.;:–—]\s*|\bque\s+)(?:la|le|les|l['’])?\s*(?:région|province|ville)?(?:\s+d(?:e|u|['’]))?\s*$"
)
# Words of agreeing: the place of their sentence is that of the ceremony.
_CEREMONY = regex.compile(r"\b(?:sign|paraph|officialis|scell|conclu|annonc|présent|rencontr|réuni)\p{L}*")
# "… ont signé un accord sur l'implantation d'une usine à X": where the work is to stand, wherever the ceremony was.
_OF_THE_WORK = regex.compile(
    r"(?<!\p{L})(?:implantation|construction|installation|création|aménagement|réalisation|ouverture|extension|réhabilitation|"
    r"exploitation|édification|mise\s+en\s+place)(?!\p{L})[^.;:]{0,80}$"
)
_WORKS = frozenset({Form.FUTURE, Form.UNDERTAKING, Form.PERFECT, Form.DELIVERY})
_DUE = regex.compile(r"d(?:oi|ev)|v(?:a|ont)\b|prév|il\s+s['’]agi|permettr")
_ON_SCENE = frozenset({Form.FUTURE, Form.DELIVERY, Form.STATE, Form.UNDERTAKING})


def find_place(scene: Scene, candidate: Candidate, *, doer: str | None) -> Stated[str] | None:
    """The place tied to the quantity: behind it in its clause, else between its verb and it, else where the clause
    sets its scene or the work stands that it tells of.

    `doer` is who has to deliver: a target of the state for its whole country has no place.
    """
    quantity, sentence = candidate.quantity, candidate.sentence
    places = [
        place
        for place in sentence.places
        if place.kind != "dateline"
        and place.name != doer
        and not _in_body(sentence, place.span)
        and not _is_somebody(scene, place)
        and not _is_subject_taught(scene, candidate, place)
    ]
    places = [place for place in places if fold(place.name) not in _NO_PLACES]
    following = next(
        (
            other.start
            for other in sentence.quantities
            if other.start >= candidate.end and not RESTATED.search(scene.lowered, candidate.end, other.start)
        ),
        sentence.end,
    )
    own = any(candidate.end <= place.start < following for place in places)
    stop = min((None if own else shared_end(scene, candidate)) or following, candidate.clause.end)
    start = (
        candidate.verb.end if candidate.verb is not None and candidate.verb.end <= quantity.start else quantity.start
    )
    start = max([start, *(other.end for other in sentence.quantities if other.end <= quantity.start)])
    inside = [place for place in places if start <= place.start < stop]
    inside = [place for place in inside if place.start >= candidate.end] or inside
    inside = [place for place in inside if not _is_of_next_deed(scene, candidate, place)]
    if candidate.verb is not None and _CEREMONY.search(scene.lowered, candidate.verb.start, candidate.verb.end):
        inside = [
            place
            for place in inside
            if place.start >= quantity.end
            or (place.kind == "country" and _TO_THE_AMOUNT.match(scene.lowered, place.end, quantity.start))
        ]
    inside = [place for place in inside if place.kind != "site"] or inside
    of_place = _OF_PLACE.match(scene.text, candidate.end) if candidate.noun is not None else None
    if of_place is None and not inside:
        of_place = _LIVES_AT.search(scene.text, candidate.end, stop)
    if of_place and (fold(of_place["name"]) in _NO_PLACES or scene.text[of_place.end("name") - 1 :][:2].strip() == "("):
        of_place = None
    if of_place and not inside and not _in_body(sentence, Span(*of_place.span("name"))):
        return Stated(of_place["name"], (Span(*of_place.span("name")),))
    if not inside:
        return _set_place(scene, candidate, places)
    if len({place.name for place in inside}) != 1 or _OTHERS_TOO.match(scene.text, inside[0].end):
        return None
    place = inside[0]
    gap = scene.lowered[candidate.end : place.start] if place.start >= candidate.end else ""
    if regex.search(r"\b(?:qui|dont|où|lors|signé\p{L}*)\b", gap) or _is_national(place, doer):
        return None
    return Stated(place.name, (place.span,))


def _is_of_next_deed(scene: Scene, candidate: Candidate, place: PlaceMention) -> bool:
    """Whether a comma and a further finite verb stand between the quantity and the place: it is of that deed."""
    own = {group.start for group in (candidate.verb, candidate.tense) if group is not None}
    return any(
        candidate.end <= group.start
        and group.end <= place.start
        and group.start not in own
        and group.form in _WORKS
        and "," in scene.lowered[candidate.end : group.start]
        for group in candidate.sentence.verbs
    )


def _is_somebody(scene: Scene, place: PlaceMention) -> bool:
    """Whether a name behind "à" is a body of the text, or whom something is made possible for, not where."""
    if any(
        actor.name == place.name and actor.kind is ActorKind.ORGANISATION
        for sentence in scene.sentences
        for actor in sentence.actors
    ):
        return True
    enabled = _ENABLES.search(scene.lowered, max(0, place.start - 40), place.start)
    return enabled is not None and _SOMEBODY.match(scene.lowered, place.end) is not None


def _is_subject_taught(scene: Scene, candidate: Candidate, place: PlaceMention) -> bool:
    """Whether "en X" behind people who are trained is what they learn ("former 200 jeunes en Java")."""
    if place.kind != "country" or candidate.verb is None or fold(place.name) in _COUNTRIES:
        return False
    taught = _SUBJECT_TAUGHT.search(scene.lowered, max(0, place.start - 4), place.start)
    return taught is not None and "train" in deeds_in(candidate.verb.verb)


def _is_national(place: PlaceMention, doer: str | None) -> bool:
    return doer is not None and fold(place.name) in _COUNTRIES and _STATE_DOER.match(doer.lower()) is not None


def _set_place(scene: Scene, candidate: Candidate, places: Sequence[PlaceMention]) -> Stated[str] | None:
    """The place that the words before the quantity set, where none stands beside it."""
    return (
        _opening_place(scene, candidate)
        or _place_of_subject(candidate)
        or _place_of_work(scene, candidate, places)
        or _place_of_scene(scene, candidate, places)
    )


def _place_of_work(scene: Scene, candidate: Candidate, places: Sequence[PlaceMention]) -> Stated[str] | None:
    """Where the work stands that the quantity is the size of, or that is its subject, told with its place."""
    sentence, tense = candidate.sentence, candidate.tense
    found = [
        place
        for place in places
        if place.end <= candidate.start and _WORK_AT.search(scene.lowered, sentence.start, place.start)
    ]
    if len(found) != 1 or _OTHERS_TOO.match(scene.text, found[0].end):
        return None
    place = found[0]
    sized = _OF_A_SIZE.match(scene.lowered, place.end, candidate.start) is not None
    does = (
        tense is not None
        and tense.form in _WORKS
        and place.end <= tense.start < candidate.start
        and not _CEREMONY.search(scene.lowered, place.end, candidate.start)
        and not any(
            place.end <= group.start < tense.start and group.form in _WORKS
            for group in _main_verbs(scene, candidate, place)
        )
    )
    return Stated(place.name, (place.span,)) if sized or does else None


def _main_verbs(scene: Scene, candidate: Candidate, place: PlaceMention) -> list[VerbGroup]:
    """Verbs behind the place but for those of a relative clause ("la mine de X, que portera Y, …")."""
    return [
        group
        for group in candidate.sentence.verbs
        if group.start >= place.end
        and not regex.search(r"\b(?:que|qui|où)\s[^,]*$", scene.lowered[place.end : group.start])
    ]


def _place_of_scene(scene: Scene, candidate: Candidate, places: Sequence[PlaceMention]) -> Stated[str] | None:
    """ "À X, où l'agence a posé …" and "lors d'un essai mené à X, …"."""
    clause = candidate.clause
    for place in places:
        if place.end > candidate.start:
            break
        between = scene.lowered[place.end : max(clause.start, place.end)]
        led = regex.search(
            r"(?:\bà|\ben|\bau|\bdans\s[^,]{1,30})\s+$", scene.lowered[candidate.sentence.start : place.start]
        )
        if regex.fullmatch(r",\s+où\s+", between) and led:
            return Stated(place.name, (place.span,))
        if scene.text.startswith(",", place.end) and _TRIED_AT.match(
            scene.lowered, candidate.sentence.start, place.start
        ):
            return Stated(place.name, (place.span,))
    return None


def _opening_place(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """Where the clause sets its scene ("À Fès, l'agence posera …") or what its subject is ("les provinces du Sud …").

    Only before a verb of doing: in front of one that says or signs, the place is that of the speech.
    """
    verb, tense, sentence = candidate.verb, candidate.tense, candidate.sentence
    if verb is None or tense is None or PROMISING.fullmatch(verb.verb):
        return None
    if tense.start > candidate.start:
        return _scene_of_subject(scene, candidate)
    if _CEREMONY.search(scene.lowered, candidate.clause.start, candidate.start):
        return None
    if tense.form is Form.UNDERTAKING and not _DUE.match(scene.lowered, tense.start):
        return None  # who engages himself at a place does so by speaking there
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


def _scene_of_subject(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """The scene set right before a quantity that is the subject ("À Fès, 300 logements seront remis")."""
    sentence, tense = candidate.sentence, candidate.tense
    if tense is None or tense.form not in _WORKS or _CEREMONY.search(scene.lowered, tense.start, tense.end):
        return None
    previous = max((other.end for other in sentence.quantities if other.end <= candidate.start), default=sentence.start)
    found = [
        place
        for place in sentence.places
        if previous <= place.start
        and place.kind != "dateline"
        and not _in_body(sentence, place.span)
        and _LEADS.search(scene.lowered, sentence.start, place.start)
        and _NOTHING_BUT.fullmatch(scene.lowered, place.end, candidate.start)
    ]
    return Stated(found[0].name, (found[0].span,)) if len(found) == 1 else None


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
    places = [place for place in back.places if place.kind != "dateline" and not _in_body(back, place.span)]
    signed = _CEREMONY.search(scene.lowered, back.start, back.end)
    if signed is not None:
        places = [place for place in places if _OF_THE_WORK.search(scene.lowered, signed.end(), place.start)]
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
        work = _SET_UP.search(scene.lowered, sentence.start, sentence.end)
        if work is None:
            continue
        set_up_at = _SETS_UP_AT.search(scene.lowered, sentence.start, work.start())
        start = set_up_at.start() if set_up_at is not None else work.end()
        places = [
            place
            for place in sentence.places
            if place.start > start
            and not _in_body(sentence, place.span)
            and not _SEAT.search(scene.lowered, sentence.start, place.start)
            and not _CEREMONY.search(scene.lowered, start, place.start)
        ]
        local = [place for place in places if place.kind == "region"]
        local += [place for place in places if place.kind == "town"]
        local = local or [place for place in places if place.kind == "country"]
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


def told_place(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """The one place at which the sentence before sets up a work, for jobs or money that "elle" or "il" tells of next.

    None where the places are several, or where that sentence tells of a ceremony.
    """
    sentence = candidate.sentence
    if not sentence.number or not _GOES_ON.match(scene.lowered, sentence.start):
        return None
    if not (candidate.noun is not None and candidate.noun.counted is Counted.JOB):
        return None
    back = scene.sentences[sentence.number - 1]
    if back.block != sentence.block or _CEREMONY.search(scene.lowered, back.start, back.end):
        return None
    sets_up = any(_SETS_UP.match(group.verb) and group.form is not Form.PERFECT for group in back.verbs)
    if not sets_up or _SET_UP.search(scene.lowered, back.start, back.end) is None:
        return None
    places = [place for place in back.places if place.kind != "dateline" and not _in_body(back, place.span)]
    if len({place.name for place in places}) != 1 or _OTHERS_TOO.match(scene.text, places[0].end):
        return None
    return Stated(places[0].name, (places[0].span,), derived="where the work is to stand")
