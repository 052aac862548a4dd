"""French words of agreements: what they are called, how they are made, who stands by.

`KINDS`, `DOCUMENT` and the act patterns read lower-case text with accents and plain apostrophes of either sort.
"""

from __future__ import annotations

import regex

from mithaq.reading.model import AgreementKind
from mithaq.reading.text.wordlists import words

_MOU = (
    r"m[ée]mo(?:randum|randa|randums)?(?:\s*[\"”»])?(?:\s+(?:d['’]\s*(?:entente|accord)|de\s+compr[ée]hension|"
    r"d['’]\s*intention))?|mous?\b|"
    r"protocoles?(?:\s+d['’]\s*(?:accord|entente))?|protocoles?\s+de\s+(?:partenariat|coop[ée]ration)"
)
_LETTER = r"lettres?\s+d['’]\s*intention|d[ée]clarations?(?:\s+(?:commune|conjointe|d['’]\s*intention))?"
# What a paper is for belongs to its name: "convention de partenariat" is no "partenariat".
_OF_WHAT = r"(?:\s+de\s+(?:partenariat|coop[ée]ration|collaboration|financement|pr[êe]t|cr[ée]dit))?"
_CONTRACT = (
    rf"contrats?[- ]programmes?|contrats?(?:[- ]cadres?)?{_OF_WHAT}|"
    r"march[ée]s?\s+(?:de\s+(?:fournitures?|services?|travaux|prestations?|construction|réalisation|exploitation|maintenance|gr[ée]\s+[àa]\s+gr[ée])|publics?)"
)
_PACT = rf"pactes?|chartes?{_OF_WHAT}"
_CONVENTION = rf"conventions?(?:[- ]cadres?)?{_OF_WHAT}"
_ACCORD = rf"accords?(?:[- ]cadres?)?{_OF_WHAT}|partenariats?|alliances?"

# Money that one lends another is agreed on, whatever the paper is called.
_LOAN = (
    r"(?:lignes?|facilités?)\s+de\s+(?:crédit|financement|garantie)|"
    r"(?:prêts?|emprunts?|financements?|crédits?)(?=\s+(?:syndiqué|concessionnel|bonifié|souverain|de\s+\d|d['’]un\s+montant))"
)

# Most specific first: the first alternative that matches at a place decides.
KIND = regex.compile(
    rf"(?<![\p{{L}}-])(?:(?P<memorandum>{_MOU})|(?P<declaration>{_LETTER})|(?P<contract>{_CONTRACT})|"
    rf"(?P<convention>{_CONVENTION})"
    rf"|(?P<pact>{_PACT})|(?P<agreement>{_ACCORD}|{_LOAN}))(?![\p{{L}}])"
)

# How specific a kind is: an "accord" later called "mémorandum d'entente" is a memorandum.
SPECIFICITY = {
    AgreementKind.AGREEMENT: 0,
    AgreementKind.DECLARATION: 2,
    AgreementKind.PACT: 2,
    AgreementKind.CONVENTION: 3,
    AgreementKind.CONTRACT: 3,
    AgreementKind.MEMORANDUM: 4,
}

# Words that speak of an agreement without saying of what kind.
DOCUMENT = regex.compile(r"(?<![\p{L}-])(?:documents?|textes?|actes?|dispositif)(?![\p{L}])")

# Makes an agreement; a verb that has other uses stands only beside a word of KIND or DOCUMENT.
_SIGN = (
    r"sign(?:[ée]e?s?|er|ent|era|eront|eraient|erait|a|èrent|ant)|paraph(?:[ée]e?s?|er|ent|era|eront)|"
    r"contresign[ée]e?s?|"
    r"appos(?:é|ée|er|ent|èrent|aient)\s+(?:sa|son|leurs?|ses)\s+(?:signatures?|paraphes?|griffes?|sceaux?)|"
    # who allies with somebody has agreed with them, whatever it is called
    r"(?:s['’]|s['’]est\s|se\s+sont\s)(?:alli|associ)(?:e|ent|é|ée|és|ées)(?=\s+(?:à|au|aux|avec|autour|pour|afin)(?!\p{L}))"
)
_MAKE = (
    r"concl(?:u|ue|us|ues|ure|uent|ut|uront|ura|urent|uant)|scell(?:[ée]e?s?|er|ent|era|eront)|"
    r"passée?s?(?!\s+(?:en\s+revue|à|au|aux|de|d['’]|du|des|sous|sur|inaperçu|outre|pour))|"
    r"contractée?s?|contracter|"
    r"ratifi[ée]e?s?|ent[ée]rin(?:[ée]e?s?|er|ent)|officialis(?:[ée]e?s?|er|ent)|formalis(?:[ée]e?s?|er|ent)|"
    r"actée?s?(?=\s)|échangée?s?|trouvée?s?|négocie(?:nt)?|"
    r"discute(?:nt)?(?=\s+(?:(?:actuellement|encore|aussi|par\s+ailleurs|toujours)\s+)?d['’]une?\s)|parven(?:ue?s?|ir)(?=\s+à\s+un)|"
    r"adopt(?:[ée]e?s?|er|ent)|nouée?s?|nouer|noue(?:nt)?(?!\p{L})|li[ée]e?s?\s+leur\s+sort|"
    r"liée?s?(?=(?:\s+(?:à|au|aux)\s+[^,.;:]{2,60}?)?\s+par\s+une?)|"
    # a contract that is put out to tender and won
    r"(?:remport|décroch|attribu|adjug)(?:[ée]e?s?|er|e|ent)(?=(?:(?!pour|grâce|prix|avec)[^,.;:]){0,50}?\s(?:une?|le|ce|du|deux|trois)"
    r"\s+(?:\p{L}+\s+)?(?:contrat|marché)s?(?!\p{L}))|"
    r"(?<=\b(?:contrat|marché)\s[^.;:]{0,60}?)(?:attribu|adjug)ée?s?(?=\s+(?:à|au|aux)\s)"
)
_CONTINUE = (
    r"recondui(?:t|te|ts|tes|re|sent|ra|ront)|"
    r"renouvel(?:[ée]e?s?|er|lent|lera)|prorog(?:ée?s?|er|ent)|prolong(?:ée?s?|er)"
)
# Names the bound without saying that anybody signed: "la convention qui lie A à B", "ils engagent A et B".
_BIND = (
    r"(?<!s['’]|se\s|les\s|nous\s|qui\sl['’])(?:y\sprennent\spart|prennent\spart|lie|lient|liera|lieront|liant|liait|"
    r"engage|engagent|engagera|unit|unissent)"
)
# A text that is put forward and not yet agreed: an act only of "un projet de pacte", never of "propose des contrats".
_PROPOSE = r"propos(?:[ée]e?s?|er|ent)|soumis(?:es?)?|port(?:[ée]e?s?)\s+(?=par\s)"
ACT = regex.compile(
    rf"(?<![\p{{L}}])(?:(?P<sign>{_SIGN})|(?P<make>{_MAKE})|(?P<propose>{_PROPOSE})|(?P<go_on>{_CONTINUE})|(?P<bind>{_BIND}))(?![\p{{L}}])"
)
# "par tacite reconduction": a term that renews itself is no act.
_RECONDUCTION = r"(?<!tacite\s)reconduction(?!\s+tacite)"
ACT_NOUN = regex.compile(
    r"(?<![\p{L}])(?:(?P<sign>signatures?|paraphes?|conclusion|cérémonie de signature)|"
    r"(?P<talk>en\s+(?:cours\s+de\s+)?(?:négociation|préparation|discussion)s?(?=\s+(?:entre|avec)))|"
    rf"(?P<go_on>{_RECONDUCTION}|renouvellement|prorogation|prolongation))(?![\p{{L}}])"
)

# Every match of KIND and DOCUMENT, and of ACT and ACT_NOUN, begins with one of these, folded.
KIND_STARTS = words(
    "memo mou protocole lettre declaration contrat marche pacte charte convention accord partenariat alliance ligne",
    "facilite pret emprunt financement credit document texte acte dispositif",
)
ACT_STARTS = words(
    "sign paraph contresign appos s'alli s'associ s'est se conclu scell passe contract ratifi enterin officialis",
    "formalis acte echange trouve negocie parven adopt noue li recondu renouvel prorog prolong y prennent engage uni",
    "propos soumis port ceremonie en discut remport decroch attribu adjug",
)

# Stands before the word for an agreement that is only drawn up.
PROJECT_OF = regex.compile(r"\bprojets?\s+(?:de\s+|d['’])$")

# What makes an act one that goes on from an earlier one.
RENEWAL = regex.compile(
    r"fait suite à|prend la suite|dans le prolongement|fai(?:t|sant) suite|pren(?:d|ant) le relais|succède à|"
    rf"renouvellement|{_RECONDUCTION}|prorogation|(?:convention|accord|contrat|avenant)\s+de\s+prolongation|"
    r"nouvelle convention|(?:un|l['’])\s*avenant|a reconduit|ont reconduit|a renouvelé|ont renouvelé|"
    r"remplace (?:le|la|l['’])"
)
FOLLOWS = regex.compile(
    r"(?:fai(?:t|sant)\s+suite|pren(?:d|ant)\s+la\s+suite|pren(?:d|ant)\s+le\s+relais|succède|prolonge(?=\s+(?:l|une?\s))|"
    r"remplace(?=\s+(?:l|une?\s))|dans\s+le\s+prolongement|qui\s+(?:l|le|la|"
    r"les)['’]?\s*(?:li|uni|attach|unissai)\p{L}+|"
    r"reconduction[^.;]{0,40}?(?:de la|du)\s+(?:convention|contrat|accord|partenariat)|"
    r"renouvel\p{L}+[^.;]{0,60}?(?:conclue?|signée?))"
)

# What makes an act one of the past that the text only recalls.
EARLIER = regex.compile(
    r"\bdéjà\s+(?:signé|conclu|passé|paraphé)|plus\s+anci?enne?|précédent\p{L}*|antérieur\p{L}*|à\s+l['’]époque|"
    r"en\s+son\s+temps|"
    r"(?:avai(?:t|ent)|avions)\s+(?:déjà\s+)?(?:signé|conclu|passé|paraphé|scellé|noué|contracté)|"
    r"(?:a|ont)\s+été\s+(?:dénoncée?|résiliée?|rompue?)|résilié|dénoncé|a\s+pris\s+fin|met\s+fin|"
    r"(?<!été\s)(?:signé|conclu)e?s?\s+récemment"
)
PAST_PERFECT = regex.compile(r"\b(?:avai(?:t|ent)|avions)(?:\s+(?:été|déjà|alors|\p{L}+ment))*\s*$")
# "Quelques heures plus tôt, … avaient signé": the pluperfect of the same day is news, not history.
SAME_DAY = regex.compile(
    r"\b(?:heures?|minutes?)\s+(?:plus\s+tôt|auparavant)|\b(?:la\s+veille|le\s+(?:matin|jour)\s+même|"
    r"plus\s+tôt\s+dans\s+la\s+journée)"
)

PLUPERFECT = regex.compile(r"\b(?:avai(?:t|ent)|avions)\b")

ANNOUNCED = regex.compile(
    r"\b(?:doi(?:t|vent)|devrai(?:t|ent)|serai(?:t|ent)|va|vont|devra|devront|s['’]apprête(?:nt)?\s+à|prévoi(?:t|ent)\s+de|"
    r"compten?t?|(?:est|sont)\s+prévue?s?|"
    r"sera|seront|négocien?t?|discuten?t?|en\s+(?:cours\s+de\s+)?(?:négociation|discussion|préparation)s?|"
    r"feu\s+vert\s+(?:à|pour)|autoris(?:é|ée|e|ent|ant)\s+(?:la|à)|approuv(?:é|e|ent|ant)\s+la|à\s+signer|attendu(?:e|s|es)?|"
    r"(?:est|sont)\s+en\s+discussion|"
    r"doivent\s+se\s+retrouver|liera|lieront|propose(?:nt)?|projet\s+d(?:e|['’](?=\p{L}))|signera|signeront|parapheront?|paraphera|"
    r"prochainement|"
    r"prêt[es]*\s+à\s+(?:signer|conclure)|habilit(?:e|ent|ant|ée?s?))\b"
)

# "La signature, attendue le 4 mars", "… a été renvoyée à septembre": what is said of a signature still to come.
PUT_OFF = regex.compile(
    r"(?<!\p{L})(?:(?:est|sont)\s+(?:prévue?s?|attendue?s?|programmée?s?|fixée?s?|annoncée?s?)|"
    r"(?:a|ont)\s+été\s+(?:renvoyée?s?|reportée?s?|repoussée?s?|ajournée?s?|fixée?s?|programmée?s?)|"
    r"(?:aura|auront|devrai(?:t|ent)\s+avoir|doi(?:t|vent)\s+avoir)\s+lieu|interviendra|"
    r"(?:devrai(?:t|ent)|doi(?:t|vent))\s+intervenir)(?!\p{L})"
)

# Zones of a sentence whose organisations are no parties. Each runs to its end (see zones.py).
BYSTANDERS = regex.compile(
    r"\b(?:en\s+(?:présence|compagnie)\s+(?:de|du|des|d['’])|sous\s+la\s+(?:présidence|direction|houlette|supervision)\s+(?:de|"
    r"du|d['’])|présidée?s?\s+par|"
    r"aux\s+côtés\s+(?:de|du|des|d['’])|y\s+assistai(?:t|ent)|assistai(?:t|ent)|ont\s+(?:également\s+)?assisté(?!(?:\s+\p{L}+)?\s+à\s+la\s+signature)|"
    r"présidait|ont\s+pris\s+part|"
    r"devant\s+(?:le|la|les|un|une)\b|au\s+cours\s+d['’]une\s+cérémonie\s+présidée|s['’]est\s+tenue\s+sous)"
)
SETTING = regex.compile(
    r"\b(?:en\s+marge\s+(?:de|du|des|d['’])|lors\s+(?:de|du|des|d['’])|à\s+l['’]occasion\s+(?:de|du|des|d['’])|"
    r"dans\s+le\s+cadre\s+(?:de|du|des|d['’])|"
    r"au\s+cours\s+(?:de|du|des|d['’])|au\s+siège\s+(?:de|du|des|d['’])|dans\s+les\s+locaux\s+(?:de|du|des|d['’])|"
    r"dans\s+le\s+hall|à\s+son\s+siège|sur\s+le\s+(?:site|campus|stand)\s+(?:de|du|d['’])|"
    r"en\s+(?:ouverture|clôture)\s+(?:de|du))"
)
# "selon X", "indique un communiqué de X": the source of the news.
SOURCE = regex.compile(
    r"\b(?:selon|d['’]après|à\s+en\s+croire|cité\p{L}*\s+(?:par|dans)|(?:indique|précise|souligne|annonce|"
    r"rapporte|affirme|ajoute|fait\s+savoir|a\s+indiqué)\s+(?:un|le|la|l['’])|"
    r"(?<=,\s)(?:a|ont)\s+(?:\p{L}+ment\s+)?(?:constaté|appris|rapporté|annoncé|indiqué|précisé|confirmé|relevé|noté|déclaré|"
    r"souligné|affirmé|ajouté|expliqué|fait\s+savoir)(?!\p{L})|a-t-(?:on|il|elle)\s)"
)
# What the agreement is about, behind its verb: actors in there are served by it, not bound.
PURPOSE = regex.compile(
    r"\b(?:visant\s+à|qui\s+vise|destinée?s?\s+à|portant|relati(?:f|ve)s?\s+(?:à|au)|ayant\s+pour\s+objet|"
    r"afin\s+de|pour\s+(?!(?:la|le)\s+(?:partie|compte|premi(?:er|ère)|seconde?)\b)(?:la|le|les|l['’]|\p{L}+(?:er|ir|re)\b)|"
    r"qui\s+(?:doit(?!\s+(?:lier|unir|engager|associer))|étend|met|permettra|porte|jette|organise|prévoit|crée)|en\s+vue\s+de|axée?s?\s+sur|"
    r"autour\s+d['’]|d['’]où|au\s+profit\s+(?:de|des|du)|en\s+faveur\s+(?:de|des|du)|"
    r"dont\s+(?:certains|les|l['’]objectif|l['’]objet|le\s+but)|filiale\s+(?:de|du)|organisée?\s+par|"
    r"spécialisée?\s+dans|,?\s+qui\s+(?!(?:doi(?:t|vent)\s+)?(?:le\s+|la\s+|les\s+|l['’])?(?:li[ea]|uni[rt]|unis|engage|attach)|s['’]y)|"
    r"consacrée?\s+(?:à|au)|en\s+cours\s+de|dans\s+la\s+forme)"
)

ORDINALS = {
    "premier": 1, "première": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4,
    "cinquième": 5, "sixième": 6,
}  # fmt: skip
ORDINAL_OPENING = regex.compile(
    r"^(?:\W*(?:(?:ainsi|enfin|d['’]abord|tout\s+d['’]abord|concrètement),?\s+)?(?:le|la|quant\s+(?:au|à\s+la)|du|pour\s+(?:le|la))\s+(?P<ordinal>premi(?:er|ère)|deuxième|seconde?|"
    r"troisième|quatrième|cinquième|sixième)"
    r"|premi(?:er|ère)\s+arrivante?|vient\s+ensuite|le\s+dernier)(?![\p{L}])"
)
# Of documents that are not counted ("plusieurs accords") an ordinal tells one apart only beside words for a document or
# for what one does: "Le premier ministre" is none.
_ORDINAL = (
    r"(?:premi(?:er|ère)|deuxième|seconde?|troisième|quatrième|cinquième|sixième|septième|huitième|derni(?:er|ère))"
)
ORDINAL_OF_SOME = regex.compile(
    rf"^\W*(?:enfin,\s+)?(?:(?:le|la)\s+{_ORDINAL}\s*(?:,|(?:est|lie|unit|engage|concerne|porte|associe|vise|prévoit|"
    rf"a\s+été|signée?|conclue?|avec)(?![\p{{L}}]))|"
    rf"(?:le|la|une?)\s+{_ORDINAL}\s+(?:{_MOU}|{_LETTER}|{_CONTRACT}|{_CONVENTION}|{_PACT}|{_ACCORD}|document|texte)"
    rf"(?![\p{{L}}]))"
)
# "Un communiqué indique que la première convention, signée avec …", "d'un montant de …, le deuxième accord".
ORDINAL_TOLD = regex.compile(
    rf"(?:\b(?:que|qu['’]|dont)|,)\s+(?:le|la)\s+{_ORDINAL}\s+(?:et\s+derni(?:er|ère)\s+)?(?:{_MOU}|{_LETTER}|{_CONTRACT}|{_CONVENTION}|{_PACT}|{_ACCORD}|"
    r"document|texte)(?![\p{L}])"
)
COUNTED = regex.compile(
    r"(?<![\p{L}])(?P<number>deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d{1,2})\s+(?:\p{L}+\s+){0,1}?$"
)
NUMBERS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10}

# Points back at an agreement that was named before.
POINTS_BACK = regex.compile(
    r"(?:^|[\s\"«“'’(])(?:ce|cet|cette|ces|ledit|ladite|le|la|l['’]|les|du|au|celui-ci|celle-ci|chacun\s+des|"
    r"les\s+(?:deux|trois|quatre|cinq))\s*[\"«“]?\s*(?:nouve(?:l|au|lle)\s+|présente?\s+)?$"
)
DEMONSTRATIVE = regex.compile(
    r"\b(?:ce|cet|cette|ces|celui-ci|celle-ci|ledit|ladite|présente?)\s+(?:nouve(?:l|au|lle)\s+)?[\"«“]?\s*$"
)

SIGNED_BY_NAME = regex.compile(
    r"\b(?:celles?\s+(?:de|du|d['’])|la\s+signature\s+(?:de|d['’])|ont\s+signé|a\s+signé|signataires?\s*:|"
    r"représentée?\s+par|c['’]est|au\s+bas\s+du|pour\s+(?:l['’]|le|la|les))"
)

# Opens a list of those who signed.
SIGNERS_HEAD = regex.compile(
    r"(?:ont\s+signé|signataires?|pour\s+les\s+parties|au\s+bas\s+d[eu]\s+\p{L}+|(?:signatures?|plumes?|"
    r"paraphes?)[^.:]{0,60}(?=:\s*celles?))\s*:"
)
INVERTED = regex.compile(r"\W*(?:y\s+)?(?:ont|a|avaient|avait)\s")
# "Huit mois après la signature de …, le comité s'est réuni": what stands behind the comma is another matter.
RECALLED_NOUN = regex.compile(r"\b(?:après|depuis|avant|suite\s+à)\s+(?:la\s+|le\s+|l['’])?$")
_BODIES = (
    r"(?:parties|[ée]tats|pays|gouvernements|capitales|partenaires|ministères|départements|opérateurs|organismes|institutions|maisons|enseignes|entreprises|"
    r"sociétés|établissements|organisations|agences|groupes|signataires|acteurs|entités|structures|banques|écoles|universités)"
)
SAME_PARTIES = regex.compile(
    rf"\bles\s+(?:(?P<number>deux|trois|quatre|cinq|six)\s+)?mêmes\s+(?P<same>{_BODIES})|entre\s+les\s+mêmes|"
    rf"\b(?:[lc]es|l['’]un\s+et\s+l['’]autre)\s+(?:(?P<number>deux|trois|quatre|cinq|six)\s+){_BODIES}"
)

KIND_OF_GROUP = {kind.value: kind for kind in AgreementKind}

QUESTION = regex.compile(r"\?\s*[»\"”)]*\s*$")
PRONOUN_OPENING = regex.compile(r"\W*(?:il|elle|celui-ci|celle-ci)\b")
