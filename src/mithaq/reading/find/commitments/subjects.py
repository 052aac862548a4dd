"""Subjects that are no known body: persons who act for theirs, and names that nothing but their place makes a doer."""

from __future__ import annotations

import regex

from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.commitments.patterns_fr import COMPANY_NOUN
from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Span, Stated
from mithaq.reading.qualify.verbs import Form, VerbGroup

# "Marie X, directrice de la société Y, investira": only her functions stand between her and her verb.
_FUNCTIONS = regex.compile(r"\s*(?:,[^.;:«»]{1,160},)?\s*(?:,\s+qui\s+)?(?:(?:y|en|lui|elle)\s+|s['’]\s*)?")
_BEFORE_PERSON = regex.compile(
    r"(?:\G|[.;:,«\"“]|\bque|\bet|\bmais|\bdont)\s*(?:(?:m\.|mme|mlle|monsieur|madame|dr|le\s+\p{L}+|la\s+\p{L}+)\s+)?$"
)
_PROMISES = regex.compile(
    r"(?:(?:a|ont)\s+)?(?:annonc|promi|promet|s['’](?:y\s+)?engag|s['’]est\s+engag|prévoi|veut|entend|compt|ambitionn|souhait|v(?:a|ont)\b)\p{L}*"
)
_WORD = r"\p{Lu}[\p{L}\p{M}\d&-]*(?:['’]\p{Lu}[\p{L}\p{M}-]*)?"
_NAME = rf"{_WORD}(?:\s+(?:d(?:e|u|es)\s+(?:la\s+|l['’])?|d['’]|of\s+|&\s*)?{_WORD}){{0,4}}"
_TERRITORY = (
    r"(?:région|province|commune|ville|mairie|municipalité|wilaya|préfecture|collectivité|métropole|"
    r"canton|département|comté|gouvernorat|agglomération)"
)
# What a company, association or trade is called before its name; a trade by its ending ("le brasseur X").
_KIND = (
    r"(?:société|groupe|entreprise|compagnie|start-?up|banque|opérateur|fondation|association|constructeur|fabricant|laboratoire|"
    r"industriel|équipementier|spécialiste|régie|ong|coopérative|mutuelle|firme|filiale|multinationale|géant|holding|exploitant|enseigne|"
    r"chaîne|maison|éditeur|leader|fonds|consortium|brasserie|minoterie|papeterie|cimenterie|manufacture|"
    r"(?!(?:direc|entrepren|cherch|profess|gouvern|ambassad|procur|sénat|jou|entraîn|chant|act|aut|doct|conseill|premi|derni|"
    r"offici|polici|financi|banqui|minist|journal|économ|ingéni|secteur|quarti|métier|chanti|dossi|calendri|"
    r"président|recteur|inspect|administrat|fondat|créat|coordinat|rapport|animat|écri|pion|lieu|coeur|cœur)\p{Ll}*)"
    r"\p{Ll}{3,}(?:teur|eur|ier|ien|iste))"
)
# Nouns that no person is called by.
_BODY_NOUN = regex.compile(
    r"(?:la|le|les|une?|l['’])\s*(?:\p{L}+\s+)?(?:société|groupe|entreprise|compagnie|start-?up|banque|fondation|association|régie|ong|"
    r"coopérative|mutuelle|firme|filiale|multinationale|holding|chaîne|consortium|manufacture)(?!\p{L})"
)
# A name or territory that stands alone before the verb: "De son côté, la province de X cédera …".
_LONE_SUBJECT = regex.compile(
    rf"(?:\G|[.;:,«\"“]\s*|\bet\s+|\bque\s+|\bqu['’])\W*(?:(?:[Ll]a|[Ll]e)\s+(?P<territory>{_TERRITORY}\s+(?:de\s+(?:la\s+|l['’])?|du\s+|d['’]|des\s+)"
    rf"{_NAME})|(?:(?P<kind>(?:[Ll][ae]|[Ll]es|[Uu]ne?|[Ll]['’])\s*(?:(?:nouvel(?:le)?|nouveau|jeune|grande?|petite?)\s+)?"
    rf"{_KIND}\s+(?:(?:d['’]|de\s+)?(?!de\b|du\b|des\b|que\b)\p{{Ll}}+\s+){{0,3}}(?:[^,.;:]{{0,30}},\s+)?)|(?:[Ll][ae]|[Ll]es|[Ll]['’])\s*)?"
    rf"[\"«“]?\s*(?P<name>{_NAME}))"
    r"\s*[\"»”]?\s*(?:\([^)]{1,60}\)\s*)?(?:,[^.;:«»]{1,120},|,)?\s*(?:(?:y|en|lui|elle|leur|nous|vous|se)\s+|s['’]\s*)?$"
)
# "Soltech et Alizé ont promis": no single one of them is the doer.
_JOINED = regex.compile(rf"{_WORD}\s+et\s+(?:la\s+|le\s+|l['’])?$")
# Capitals that open a sentence and are no names.
_NO_NAMES = regex.compile(
    r"(?:autres?|premi(?:er|ère)|dernier|dernière|second|seconde|même|seule?|grâce|faute|fort|forte|côté|place|cap|il|elle|ils|elles|on|nous|cela|ceci|ce|cette|ces|cet|celui-ci|celle-ci|ceux-ci|celles-ci|qui|quelque|environ|plus|près|au|aux|en|à|"
    r"dans|pour|par|avec|sur|sous|selon|ainsi|enfin|puis|ensuite|aussi|outre|toutefois|cependant|mais|et|ou|or|car|si|tous|toutes|tout|toute|"
    r"certains|plusieurs|chaque|aucune?|une?|des|du|de|les?|la|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cent|mille|parmi|après|avant|"
    r"depuis|lors|durant|pendant|doté|dotée|financé|financée|porté|portée|baptisé|baptisée|lancé|lancée|situé|située|devant|voici|voilà|"
    r"actuellement|aujourd['’]hui|demain|hier|désormais|déjà|rien|objectif|résultat|montant|coût|total|internet|janvier|février|mars|avril|mai|"
    r"juin|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$"
)
# "Soltech : le laboratoire allemand va investir …": a list of companies, each told of under its name.
_LABELLED = regex.compile(
    rf"[\W\d]*(?P<name>{_NAME})\s*(?:\([^)]{{1,40}}\)\s*)?:\s+(?:le|la|l['’]|ce|cette)\s*(?:\p{{Ll}}+\s+){{0,2}}(?:société|groupe|entreprise|"
    r"compagnie|start-?up|fabricant|producteur|constructeur|laboratoire|géant|spécialiste|industriel|équipementier|éditeur|opérateur|"
    r"énergéticien|fournisseur|leader|numéro|chimiste|logisticien|distributeur|banque|fonds|assureur|hébergeur)(?!\p{L})"
)
_RESPECTIVE = regex.compile(r"\brespectivement\b")
# The subject of a verb: a noun with its article that no preposition leads.
_NOUN_PHRASE = regex.compile(
    r"(?<!\p{L})(?P<led>(?:de|d['’]ici|à|en|dans|par|pour|avec|sur|sous|selon|chez|vers|sans|contre|depuis|entre|lors\s+de|auprès\s+de)\s+)?"
    r"(?P<article>les|la|le|l['’]|une?|cette|cet|ces|ce|son|sa|ses|leurs?|plusieurs|certains|certaines)\s*"
    r"(?:(?:nouvel(?:le)?s?|nouveaux?|jeune|petite?|grande?|autres?|premi(?:er|ère)s?|deux|trois|même|futur|future)\s+)?(?P<noun>\p{Ll}[\p{L}-]+)"
)
# What is set up, paid or provided acts for whoever sets it up; so does a body that is only called by its kind.
_NO_OWN_WILL = regex.compile(
    r"(?:programme|projet|plan|initiative|dispositif|opération|campagne|chantier|usine|centrale|centre|site|complexe|unité|parc|"
    r"plateforme|barrage|hôpital|école|campus|port|laboratoire|réseau|ferme|incubateur|feuille|stratégie|fonds|infrastructure|technopole|"
    r"technopôle|ligne|phase|tranche|étape|mesure|ouvrage|écosystème|accord|convention|contrat|mémorandum|protocole|partenariat|texte|"
    r"document|pacte|charte|objectif|ambition|but|budget|montant|coût|enveloppe|prêt|don|crédit|somme|total|reste|"
    r"société|groupe|entreprise|compagnie|start-?up|banque|opérateur|fondation|association|agence|office|institution|source|communiqué|"
    r"établissement|organisme|firme|emplois?|postes?|\p{L}+(?:tion|sion|ment|age|ure|ité|erie))s?"
)
_AND_DOES = regex.compile(r"(?:\bet|,)\s+(?:(?:y|en|lui|leur|se)\s+|s['’]\s*)?$")
# "Les ingénieurs représenteront 88 % des effectifs": whoever makes up a share does not see to it.
_MAKES_UP = regex.compile(r"(?:représent|constitu)")
# So many sentences around may show what a name is.
_AROUND = 40
_DOING = frozenset({Form.FUTURE, Form.UNDERTAKING, Form.DELIVERY, Form.PERFECT})


def person_doer(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """The body of the person who is the subject ("Marie X, directrice de la société Y, investira …").

    None for one who only says what others will do, and where the text gives the person no body.
    """
    tense = _own_verb(candidate)
    if tense is None or (tense.form is Form.UNDERTAKING and not _PROMISES.match(tense.lead)):
        return None
    for person in candidate.sentence.actors:
        if person.kind is not ActorKind.PERSON or person.end > tense.start:
            continue
        if not _FUNCTIONS.fullmatch(scene.lowered, person.end, tense.start):
            continue
        if not _BEFORE_PERSON.search(scene.lowered, candidate.sentence.start, person.start) and not _has_title(
            scene, person.start, candidate
        ):
            continue
        role = scene.role_of(person)
        if role is None or role.organisation is None:
            return None
        body = role.organisation
        return Stated(body.name, (body.name_span,), derived=f"the body of « {person.name} »")
    return None


def _has_title(scene: Scene, start: int, candidate: Candidate) -> bool:
    """Whether the words before the person, from the opening of the sentence, are nothing but a title and its body."""
    before = scene.lowered[candidate.sentence.start : start]
    return regex.fullmatch(r"\W*(?:le|la|l['’])\s*[^.;:«»]{3,120}?,?\s*", before) is not None and " que " not in before


def respective_doer(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """Whose number it is in "Soltech, Alizé et Kimia ont promis respectivement 120, 80 et 45 emplois"."""
    sentence, tense = candidate.sentence, candidate.tense
    if tense is None or _RESPECTIVE.search(scene.lowered, sentence.start, sentence.end) is None:
        return None
    bodies = list({actor.cluster: actor for actor in sentence.bodies() if actor.end <= tense.start}.values())
    numbers = [
        each
        for each in sentence.quantities
        if each.start >= tense.start
        and each.unit == candidate.quantity.unit
        and not any(date.span.overlaps(each.span) for date in sentence.dates)
    ]
    if len(bodies) < 2 or len(bodies) != len(numbers) or candidate.quantity not in numbers:
        return None
    actor = bodies[numbers.index(candidate.quantity)]
    return Stated(actor.name, (actor.name_span,), derived="respectively")


def lone_subject(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """The name that stands before its verb where a doer stands and that nothing else tells to be a body.

    A territory counts ("la province de X cédera"); a person or a town alone does not.
    """
    tense = _own_verb(candidate)
    if tense is None or tense.passive or tense.hypothetical:
        return None
    match = _LONE_SUBJECT.search(scene.text, candidate.sentence.start, tense.start)
    if match is None or _JOINED.search(
        scene.text, candidate.sentence.start, match.end("territory") if match["territory"] else match.start("name")
    ):
        return None
    name = "territory" if match["territory"] else "name"
    span = Span(*match.span(name))
    words = scene.words(span)
    sentence = candidate.sentence
    if name == "territory":
        return Stated(words, (span,))
    if (
        _NO_NAMES.match(words.split()[0].lower())
        or any(place.span.overlaps(span) for place in sentence.places)
        or any(date.span.overlaps(span) for date in sentence.dates)
    ):
        return None
    actors = [actor for actor in sentence.actors if actor.span.overlaps(span)]
    called = match["kind"] is not None and _BODY_NOUN.match(match["kind"].lower()) is not None
    if any(actor.kind is not ActorKind.PERSON for actor in actors):
        return None
    if not called and any(scene.role_of(actor) is not None for actor in actors):
        return None
    if not actors or match["kind"] or _is_body_nearby(scene, sentence.number, words):
        return Stated(words, (span,))
    return None


def _is_body_nearby(scene: Scene, number: int, name: str) -> bool:
    """Whether other words around have shown a name to be that of a body, and not of a person."""
    return any(
        actor.name == name and actor.kind is ActorKind.ORGANISATION
        for sentence in scene.sentences[max(0, number - _AROUND) : number + _AROUND]
        for actor in sentence.actors
    )


def is_company(scene: Scene, candidate: Candidate) -> bool:
    """Whether the subject of the verb is a company that is only called by what it does ("le fabricant de piles")."""
    tense = _own_verb(candidate)
    if tense is None:
        return False
    start = max([candidate.clause.start, *(verb.end for verb in candidate.sentence.verbs if verb.end <= tense.start)])
    first = next((each for each in _NOUN_PHRASE.finditer(scene.lowered, start, tense.start) if not each["led"]), None)
    if first is None or first["article"] not in {"le", "la", "l'", "l’", "cette", "ce", "cet"}:
        return False
    return COMPANY_NOUN.fullmatch(first["noun"]) is not None


def own_subject(scene: Scene, candidate: Candidate) -> bool:
    """Whether the verb has a subject of its own that nothing tells to be the body spoken of before: a name, a person,
    or a noun for somebody ("la filière", "le député"); such a verb takes over no doer.
    """
    tense = _own_verb(candidate)
    if tense is None or tense.passive or _MAKES_UP.match(tense.verb):
        return False
    return _has_own(scene, candidate, tense)


def shares_subject(scene: Scene, candidate: Candidate) -> bool:
    """Whether "et" joins the verb to one that has a subject of its own ("L'agglo salariera 8 … et ouvrira 2")."""
    tense = _own_verb(candidate)
    if tense is None:
        return False
    before = [verb for verb in candidate.sentence.verbs if candidate.clause.start <= verb.start < tense.start]
    joined = bool(before) and _AND_DOES.search(scene.lowered, before[-1].end, tense.start) is not None
    return joined and not before[-1].passive and _has_own(scene, candidate, before[-1])


def _has_own(scene: Scene, candidate: Candidate, tense: VerbGroup) -> bool:
    sentence = candidate.sentence
    start = max([candidate.clause.start, *(verb.end for verb in sentence.verbs if verb.end <= tense.start)])
    for match in _NOUN_PHRASE.finditer(scene.lowered, start, tense.start):
        if match["led"] is None:
            return _NO_OWN_WILL.fullmatch(match["noun"]) is None
    name = _LONE_SUBJECT.search(scene.text, start, tense.start)
    return name is not None and _NO_NAMES.match(scene.words(Span(*name.span())).split()[0].lower()) is None


def labelled_doer(scene: Scene, candidate: Candidate) -> Stated[str] | None:
    """The name before the colon in "Soltech : le laboratoire allemand va investir …"; None elsewhere."""
    match = _LABELLED.match(scene.text, candidate.sentence.start, candidate.start)
    if match is None:
        return None
    span = Span(*match.span("name"))
    return Stated(scene.words(span), (span,))


def _own_verb(candidate: Candidate) -> VerbGroup | None:
    """The finite verb that governs the quantity and stands before it; None where none does."""
    tense = candidate.tense
    if tense is None or tense.end > candidate.start or tense.form not in _DOING:
        return None
    return tense
