"""French words of saying, and the nouns of those who say it. Patterns read folded text: no accents, plain marks."""

from __future__ import annotations

import regex

_PARTICIPLES = (
    r"declare|indique|precise|souligne|annonce|affirme|rappele|assure|explique|releve|ajoute|dit|confie|confirme|"
    r"revele|devoile|poursuivi|conclu|note|estime|martele|lance|soutenu|signale|informe|avance|insiste|rencheri|"
    r"promis|plaide|detaille|reconnu|raconte|resume|ecrit|rapporte|commente|temoigne|argue|repondu|observe|"
    r"fait\s+(?:savoir|valoir|remarquer|observer|part|etat|noter|connaitre)"
)
_PRESENT = (
    r"(?:declare|indique|precise|souligne|annonce|affirme|rappelle|assure|explique|releve|ajoute|confie|confirme|"
    r"revele|devoile|note|estime|martele|lance|signale|informe|avance|insiste|plaide|detaille|raconte|resume|"
    r"rapporte|commente|temoigne|argue|observe)(?:nt)?|poursui(?:t|vent)|conclu(?:t|ent)|dit|disent|soutien(?:t|nent)|"
    r"rencheri(?:t|ssent)|reconnai(?:t|ssent)|ecri(?:t|vent)|promet(?:tent)?|repond(?:ent)?|"
    r"(?:fait|font)\s+(?:savoir|valoir|remarquer|observer|part|etat|noter|connaitre)"
)
_INFINITIVES = r"(?:declar|indiqu|precis|soulign|annonc|affirm|rappel|assur|expliqu|relev|ajout|confi|confirm|signal)er"
_ADVERBS = (
    r"(?:\s+(?:\p{Ll}+ment|aussi|ainsi|ensuite|enfin|notamment|toutefois|encore|deja|meme|par\s+ailleurs|en\s+outre|"
    r"d'ailleurs|d'autre\s+part|dans\s+ce\s+sens|a\s+ce\s+propos|de\s+son\s+cote|pour\s+sa\s+part|entre\s+autres|"
    r"ce\s+faisant|voulu|cependant|quant\s+a\s+(?:lui|elle)))*"
)
_PERFECT = (
    rf"(?:a|ont|avait|avaient|aurait|auraient){_ADVERBS}\s+(?:(?P<done>{_PARTICIPLES})|tenu\s+a\s+{_INFINITIVES})"
)
# A word of saying, with what may stand before it: "lui a indiqué", "n'a …" is none.
SAYING = regex.compile(
    rf"(?<![\p{{L}}'])(?:l'|(?:nous|leur|lui)\s+)?(?:{_PERFECT}|(?P<now>{_PRESENT}))(?![\p{{L}}'-])(?<!\ben\s)"
)
# "a-t-il ajouté", "ajoute-t-elle", "dit-il".
ADDED = regex.compile(
    rf"(?<![\p{{L}}'])(?:(?:a|avait)-t-(?P<who>il|elle)|(?:a|ont)-(?P<who>ils|elles)|ont-(?P<who>ils|elles)){_ADVERBS}"
    rf"\s+(?:{_PARTICIPLES}|tenu\s+a\s+{_INFINITIVES})(?!\p{{L}})|"
    rf"(?<![\p{{L}}'])(?:{_PRESENT})(?:-t)?-(?P<who>il|elle|ils|elles)(?!\p{{L}})"
)
# "apprend-on auprès de", "lit-on dans", "a-t-on indiqué de source".
ONE_HEARS = regex.compile(
    rf"(?<![\p{{L}}'])(?:(?:apprend|lit|{_PRESENT})(?:-t)?-on|a-t-on{_ADVERBS}\s+(?:appris|{_PARTICIPLES}))"
    r"(?:\s+encore|\s+aussi|\s+egalement)?,?\s+(?:aupres\s+d(?:e\s+|')|aupres\s+du\s+|dans\s+|au\s+|a\s+|chez\s+|"
    r"du\s+cote\s+d(?:e\s+|')|(?=de\s+sources?\s))"
)
ACCORDING = regex.compile(
    r"(?<![\p{L}'])(?:toujours\s+)?(?:selon|d'apres|a\s+en\s+croire|de\s+l'avis\s+d(?:e\s+|u\s+|es\s+|')|"
    r"aux?\s+dires?\s+d(?:e\s+|u\s+|es\s+|')|de\s+l'aveu\s+d(?:e\s+|u\s+|es\s+|'))\s*"
)
# Words that say what somebody gave: the source is whose they are ("selon les chiffres de la Banque").
GIVEN = regex.compile(
    r"(?:les|des|ses|ces|de|nos)?\s*(?:dernieres?\s+|premieres?\s+)?(?:estimations?|previsions?|chiffres|donnees|"
    r"statistiques|informations|"
    r"calculs|projections|explications|precisions|declarations|propos|termes|l'estimation|mots)"
    r"(?:\s+\p{Ll}+(?:e|ee|es|ees|elle|elles))?\s+(?:par|d(?:e\s+|u\s+|es\s+|'))\s*"
)
FOR_WHOM = regex.compile(r"(?<![\p{L}'])pour\s+(?=\S)")
OF_SOURCE = regex.compile(
    r"(?<!\p{L})de\s+(?P<source>(?:bonnes?\s+)?sources?\s+\p{Ll}+(?:\s+(?:de|du|des|a|au)\s+\p{L}+)?)"
)
# The doer of a gerund of saying is the subject of its clause.
SAYING_TOO = regex.compile(
    r"(?<!\p{L})(?:soulignant|ajoutant|precisant|indiquant|affirmant|rappelant|expliquant|annoncant|assurant|relevant|"
    r"notant|estimant|signalant|confirmant)(?:\s+\p{Ll}+){0,3}?\s+(?:qu[e']|[:\"])"
)
# Verbs that say something only with a clause behind: "a soutenu 300 projets", "conclut un accord" say nothing.
NEEDS_CLAUSE = frozenset(
    "releve dit confie poursuivi conclu note estime lance soutenu avance rapporte rapporter ecrit ajoute assure promis "
    "rappele informe observe repondu reconnu martele raconte temoigne".split()
)
CLAUSE = regex.compile(
    r"[^.,;:!?\"]{0,60}?(?:(?<!\p{L})que(?!\p{L})|(?<!\p{L})qu'|:)|"
    r"\s*,[^.,;:!?\"]{0,90},?\s*(?:que\s|qu'|:)|\s*,?\s*(?:avoir|vouloir|etre)\s|\s*\""
)

# Who speaks without a name: offices, bodies, papers.
_PEOPLE = (
    r"ministre|directeur|directrice|president|presidente|vice-president|vice-presidente|responsables?|"
    r"representants?|representante|ambassadeur|ambassadrice|prefet|prefete|sous-prefete?|maire|gouverneur|porte-parole|"
    r"coordonnateur|coordonnatrice|coordinateur|coordinatrice|secretaire|cheffe?|delegue|deleguee|dirigeants?|experts?|"
    r"patron|patronne|fondateur|fondatrice|pdg|dg|premier\s+ministre|premiere\s+ministre|commissaire|promoteurs?|"
    r"initiateurs|organisateurs|specialistes|economistes|analystes|observateurs|syndicats?|officiels?|elus?|"
    r"administrateur|administratrice|gestionnaire|haut\s+responsable|hauts\s+responsables|depute|deputee|senateur|roi|"
    r"chef\s+de\s+l'etat|autorites?|pouvoirs\s+publics|interesse|interessee|dirigeante|conseiller|conseillere"
)
_BODIES = (
    r"gouvernement|ministere|agence|organisation|entreprise|societe|groupe|banque|association|direction|presidence|"
    r"operateur|commission|federation|fondation|institution|tutelle|mairie|prefecture|cabinet|bureau|constructeur|"
    r"compagnie|collectivite|conseil|ong|consortium|primature"
)
_PAPERS = (
    r"communiques?|note|rapports?|etudes?|enquete|document|texte|decret|arrete|depeche|bulletin|journal|quotidien|"
    r"site|magazine|hebdomadaire|revue|publication|lettre|circulaire|barometre|recensement|sondage|bilan|"
    r"compte[- ]rendu|proces-verbal|livre\s+blanc|medias?|presse\s+locale|sources?|loi\s+de\s+finances"
)
_BEFORE_NOUN = (
    r"(?:dernier|derniere|recent|recente|precedent|precedente|nouveau|nouvelle|premier|premiere|ancien|ancienne|tout)"
)
SPEAKING_NOUN = regex.compile(
    rf"(?:l'|(?:le|la|les|un|une|des|ce|cette|cet|ces|son|sa|ses|leur|leurs|plusieurs|certaines|certains)\s+)"
    rf"(?P<noun>(?:{_BEFORE_NOUN}\s+)?(?:(?P<people>{_PEOPLE})|(?P<bodies>{_BODIES})|(?P<papers>{_PAPERS})))(?!\p{{L}})"
)
# What of the words behind such a noun belongs to it.
NOUN_PHRASE = regex.compile(
    r"(?:\s+(?!que?\b|qui\b|dont\b|lors\b|a\s+l'(?:issue|occasion|ouverture)|en\s+marge|hier\b|ce\s|dans\b|sur\b|avant\b|apres\b|devant\b|"
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b|publiee?s?\b|diffusee?s?\b|parvenue?s?\b|rendue?s?\b|"
    r"(?:a|ont|avait|est|sont|ou)\s|et\s(?!d(?:e|u|es)\s|d'|a\s|aux?\s)|tout\s|lequel|laquelle|\()[^\s,.;:!?\"()]+){0,10}"
)
PRONOUN = regex.compile(
    r"(?P<who>lui|elle|eux|elles|il|ils|(?:ce|cet|cette|ces)\s+dernier(?:e|s|es)?|l'interessee?|"
    r"(?:la|de)\s+meme\s+source|le\s+meme\s+(?:responsable|ministre|document|communique)|cette\s+source)(?!\p{L})"
)
# Stands before what is told to or of somebody, who therefore does not speak.
GOVERNED = regex.compile(
    r"(?<!\p{L})(?:a|au|aux|de|du|des|en|avec|par|pour|devant|aupres|dans|sur|chez|sous|contre|entre|vers|via|lors|d'|"
    r"selon|d'apres|comme|avant|apres|depuis|durant|pendant|face)\s*(?:(?:l'|la\s|le\s|les\s|un\s|une\s|m\.\s|mme\s|son\s|sa\s|"
    r"ses\s|leur\s|ce\s|cette\s)\s*(?:\p{Ll}+\s+)?)?$"
)
# Between a subject and its verb: brackets, its own complements, an apposition.
SUBJECT_GAP = regex.compile(
    r"(?:\s*\([^()]{1,80}\))?(?:\s+(?:d'|(?:de|du|des|a|au|aux|en|pour|charge|chargee|aupres|par|chez|sur|et)\s)[^,;:\"]{1,110}?)?"
    r"(?:(?:\s*,\s*(?:de\s|du\s|des\s|d'|la\s|le\s|l'|les\s)[^,;:\"]{1,60}?){0,3}\s+et\s+"
    r"(?:de\s|du\s|des\s|d'|la\s|le\s|l'|les\s)[^,;:\"]{1,80}?)?"
    r"(?:\s*,(?!\s*(?:que?|mais|car|alors)\b)[^;:\"]{1,240}?,)?(?:\s+(?:qui|dont)\s[^;:\"]{1,140}?,?)?\s*"
)
SKIPPED = regex.compile(r"\s*(?P<civil>(?:m\.|mm\.|mr\.?|mme|mlle|dr\.?|pr\.?|me|mgr|monsieur|madame|maitre)\s+)?")
NAME = regex.compile(
    r"\p{Lu}[\p{L}'’-]+(?:[ \u00a0](?:(?:de|el|al|ben|bin|ould|mint|van|von|du|le|au|aux|en)\s)?\p{Lu}[\p{L}'’-]+){1,3}"
)
