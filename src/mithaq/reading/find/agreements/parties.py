"""Who is bound by an act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from mithaq.reading.find.agreements.acts import ActMention
from mithaq.reading.find.agreements.draft import Party, name_words
from mithaq.reading.find.agreements.patterns_fr import KIND
from mithaq.reading.find.agreements.zones import Zone, ZoneSpan, zone_at
from mithaq.reading.find.mentions import ActorKind, ActorMention, RoleMention
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Span, Stated
from mithaq.reading.text.folding import fold

_OPENS_BRACKET = regex.compile(r"[\p{L}»”\"]\s*\((?:\p{Ll}+\s)?[\s«“\"’']*$")
_CLOSES_BRACKET = regex.compile(r"[\s»”\"’']*\)")
_AMONG = regex.compile(r"\bentre\s+(?:(?:la\s+|le\s+|les\s+|l['’])(?:\p{Ll}+\s+)?)?[\"«“+]?\s*$")
_PROGRAMME = regex.compile(r"(?:(?P<among>\bentre\s+)|\G)(?:la\s+|le\s+|l['’])?(?:programme\s+|projet\s+)?[\"«“+]?\s*$")
_QUOTE_ONLY = regex.compile(r"\s*[\"«“+]?\s*")
_BELONGS = regex.compile(
    r"(?<!compte\s)(?<!auprès\s)(?<!nom\s)(?<!plus\s)\b(?:de\s+|du\s+|d['’]|des\s+|à\s+|au\s+|aux\s+|chez\s+|dans\s+|sur\s+)(?:la\s+|"
    r"le\s+|les\s+|l['’])?(?:\p{Ll}+\s+)?[\"«“+]?\s*$"
)
_BINDS = regex.compile(
    r"\b(?:alli\p{L}*|li[ea]\p{L}*|liée?s?|uni\p{L}*|engage\p{L}*|attach\p{L}*|associ\p{L}*|accord[ée]\p{L}*|confi(?:e|é|ent)\p{L}*|attribu\p{L}*|adjug\p{L}*)\b"
)
# Characters between the noun of a phrase and the name in it.
_LONGEST_PHRASE = 60
# A class of bodies with two words before it at most: a ministry's name may end in "les Institutions".
_NO_PARTY = regex.compile(
    r"(?:[\p{L}’'-]+\s+){0,2}(?:parties|partenaires|signataires|entreprises|sociétés|opérateurs|organismes|institutions|pays|acteurs|"
    r"maisons|enseignes|"
    r"royaume|autorités)"
)
# "le directeur général de X": who leads a body acts for it, named or not.
_LED = regex.compile(
    r"(?<!\p{L})(?:l[ea]s?\s+|l['’]|son\s+|sa\s+)(?:direct(?:eur|rice)(?:\s+(?:générale?|exécuti(?:f|ve)))?|"
    r"présidente?(?:[- ]direct(?:eur|rice)\s+générale?)?|pdg|dg|patronn?e?|gouverneure?|rect(?:eur|rice)|"
    r"secrétaire\s+(?:générale?|exécuti(?:f|ve))|représentante?(?:\s+résidente?)?|administrat(?:eur|rice)\s+générale?|"
    r"ambassad(?:eur|rice)|(?<=les\s)(?:responsables|représentants|dirigeants|patrons|présidents|direct(?:eurs|rices)"
    r"(?:\s+généra(?:ux|les))?))\s+(?:de\s+la\s+|de\s+l['’]|du\s+|des\s+|de\s+|d['’])(?:groupe\s+|société\s+)?[\"«“+]?\s*$"
)
_VERB_GAP = regex.compile(
    r"[\s»”\"]*(?:\([^()]{1,60}\)\s*)?,?\s*(?:(?:a|ont|avait|avaient|vient\s+de|viennent\s+de)\s+(?:[\p{L}’'-]+\s+){0,3})?"
)
_COORDINATED = regex.compile(
    r"[\s»”\"]*(?:\([^()]{1,60}\)\s*)?(?:,|,?\s*et|,?\s*ainsi\s+que)?\s+(?:la\s+|le\s+|les\s+|l['’]\s*)?(?:\p{Ll}+\s+)?[«“\"]?\s*"
)
_OWNER = regex.compile(
    r"(?:filiale|communiqué|porte-parole|spécialiste|leader|siège|membre|site|stand|campus|locaux|initiative|"
    r"cadre|programme|plan)\s+(?:de\s+la\s+|de\s+l['’]|du\s+|des\s+|de\s+|d['’])[\"«“+]?\s*$"
)


def bodies_bound(
    scene: Scene, sentence: Sentence, act: ActMention, zones: Sequence[ZoneSpan], *, events: Sequence[Span] = ()
) -> Iterator[Party]:
    """Organisations and states of the act's clause that nothing marks as witness, setting, source or purpose."""
    owners = {role.organisation.span for role in sentence.roles if role.organisation}
    subjects = _subjects(scene, sentence, act)
    last: Party | None = None
    for actor in within(sentence.actors, _list_start(scene, sentence, act), act.clause.end):
        if actor.kind is ActorKind.PERSON or actor.span in owners:
            continue
        zone = zone_at(zones, actor.start)
        if zone is not None and not (actor.span in subjects and zone in {Zone.PURPOSE, Zone.SETTING}):
            continue
        if _in_brackets(scene, sentence, actor):
            if last is not None and _is_beside(scene, last, actor):
                _take_other_name(scene, last, actor)
            continue
        if any(event.overlaps(actor.span) or event.overlaps(actor.name_span) for event in events):
            continue
        if _is_no_mention(scene, sentence, actor) or _is_anothers(scene, sentence, act, actor):
            continue
        party = as_party(scene, actor)
        if party is not None:
            last = party
            yield party


def programmes_bound(scene: Scene, sentence: Sentence, act: ActMention, programmes: Sequence[Span]) -> Iterator[Party]:
    """Programmes that stand where only a party does: behind "entre", or as the subject that opens the sentence."""
    for name in within(programmes, act.clause.start, act.clause.end):
        before = _PROGRAMME.search(scene.lowered, max(sentence.start, name.start - 30), name.start)
        if before is None:
            continue
        opens = before.start() <= sentence.start and act.span.start > name.end
        subject = opens and not (act.noun or act.passive or act.attributive)
        if before["among"] or (
            subject and not any(name.end <= verb.start and verb.end <= act.span.start for verb in sentence.verbs)
        ):
            words = scene.words(name)
            yield Party(Stated(words, (name,)), name_words(fold(words)), None)


def _is_no_mention(scene: Scene, sentence: Sentence, actor: ActorMention) -> bool:
    """Whether a mention is the town of a dispatch, part of a title, or a noun before the name itself."""
    if any(place.kind == "dateline" and place.span.overlaps(actor.span) for place in sentence.places):
        return True
    if any(_stands_in_role(actor, role) for role in sentence.roles):
        return True
    # "la société « X »": the name behind it is the mention
    return not actor.explicit and any(
        other.start > actor.end and _QUOTE_ONLY.fullmatch(scene.lowered, actor.end, other.start)
        for other in sentence.actors
    )


def _is_anothers(scene: Scene, sentence: Sentence, act: ActMention, actor: ActorMention) -> bool:
    """Whether a preposition makes a body the owner of something ("le site de X"), and no head of it signs for it."""
    if _OWNER.search(scene.lowered, max(sentence.start, actor.start - 40), actor.start):
        return True
    start = _phrase_start(scene, sentence, actor)
    return (
        # "la signature par A d'un accord avec B"; but "à l'Assemblée, sur la signature de …" is only where it was told
        not (act.noun and actor.start > act.span.start)
        and _BELONGS.search(scene.lowered, max(sentence.start, start - 30), start) is not None
        and _LED.search(scene.lowered, max(sentence.start, actor.start - 60), actor.start) is None
        and not _is_bound_to(scene, act, actor)
    )


def _phrase_start(scene: Scene, sentence: Sentence, actor: ActorMention) -> int:
    """Where the phrase of a mention begins: with its noun in "l'opérateur de télécommunications X"."""
    noun = actor.by.removeprefix("generic:")
    if noun == actor.by:
        return actor.start
    at = scene.folded.rfind(noun, max(sentence.start, actor.start - _LONGEST_PHRASE), actor.start)
    return at if at >= 0 else actor.start


def _subjects(scene: Scene, sentence: Sentence, act: ActMention) -> frozenset[Span]:
    """The bodies coordinated right before an active verb: its subject, whatever phrase opens the sentence."""
    if act.noun or act.passive or act.attributive:
        return frozenset()
    found: list[Span] = []
    start = act.span.start
    for actor in reversed(within(sentence.actors, sentence.start, act.span.start)):
        gap = _VERB_GAP if not found else _COORDINATED
        if not gap.fullmatch(scene.lowered, actor.end, start):
            break
        found.append(actor.span)
        start = actor.start
    return frozenset(found)


def _in_brackets(scene: Scene, sentence: Sentence, actor: ActorMention) -> bool:
    """Whether `actor` alone fills brackets behind a word: the other name of what stands before them, or whose it is."""
    return (
        _OPENS_BRACKET.search(scene.lowered, max(sentence.start, actor.start - 20), actor.start) is not None
        and _CLOSES_BRACKET.match(scene.lowered, actor.end, sentence.end) is not None
    )


def _is_beside(scene: Scene, party: Party, other: ActorMention) -> bool:
    """Whether no comma parts a party from the name in brackets: words that its own name was cut before, at most."""
    end = party.stated.spans[0].end
    return end <= other.start <= end + 40 and "," not in scene.lowered[end : other.start]


def _take_other_name(scene: Scene, party: Party, other: ActorMention) -> None:
    """Give a party the name in brackets too: as its own where it spells out an acronym ("LIH (Lukaya Institute …)")."""
    party.alias = other.cluster
    short = party.stated.value
    spelled = as_party(scene, other)
    if spelled is not None and short.isupper() and len(spelled.words) > 2 and spelled.stated.value[:1] == short[:1]:
        party.stated, party.words = spelled.stated, spelled.words


def _is_bound_to(scene: Scene, act: ActMention, actor: ActorMention) -> bool:
    """ "lie A à B", "l'accord qui le liait au voyagiste B": the preposition belongs to the verb."""
    return bool(_BINDS.search(scene.lowered, act.clause.start, actor.start))


def _list_start(scene: Scene, sentence: Sentence, act: ActMention) -> int:
    """Where the parties begin: behind "entre", where the clause lists them there; else with the clause."""
    for actor in within(sentence.actors, act.clause.start, act.clause.end):
        if _AMONG.search(scene.lowered, act.clause.start, actor.start):
            return actor.start
    return act.clause.start


def as_party(scene: Scene, actor: ActorMention) -> Party | None:
    """The party that a mention stands for; None for a class of bodies ("les deux opérateurs")."""
    folded = fold(actor.name)
    if KIND.fullmatch(actor.name.lower()):
        return None  # "le MOU"
    if _NO_PARTY.fullmatch(actor.name.lower()) and not actor.name[:1].isupper():
        return None
    spans: tuple[Span, ...] = (actor.span,)
    derived = None
    if scene.words(actor.span) != actor.name:
        if actor.explicit:
            spans = (actor.name_span,)
        else:
            spans = (actor.span, actor.name_span)
            derived = f"« {scene.words(actor.span)} »: {actor.name}"
    return Party(
        Stated(actor.name, spans, derived=derived),
        name_words(folded),
        actor.cluster,
        is_state=actor.kind is ActorKind.STATE,
    )


def _stands_in_role(actor: ActorMention, role: RoleMention) -> bool:
    return any(span.overlaps(actor.span) for span in role.role)
