"""French words and endings of promise, result, denial and hearsay. Patterns read lower-case text with accents."""

from __future__ import annotations

import regex

_AUXILIARY = (
    r"a|ont|ai|as|avons|avez|avait|avaient|avions|aura|auront|aurait|auraient|ayant|avoir|est|sont|était|étaient|"
    r"sera|seront|serait|seraient|(?<=\bnous\s)sommes|(?<=\bnous\s)serons|étant|fut|furent|soit|soient|être"
)
PASSIVE_AUXILIARIES = frozenset(
    "est sont était étaient sera seront serait seraient étant fut furent soit soient être sommes serons".split()
)

_PARTICIPLE = (
    r"\p{L}{2,}(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|û|it|ite|its|ites|ert|erte|erts|ertes|int|ints|ise|ises|ait|"
    r"aits)|mise?s?"
)
_BETWEEN = (
    r"(?:\s+(?:pas|plus|jamais|guère|déjà|ainsi|aussi|bien|également|désormais|notamment|enfin|toujours|encore|bientôt|ensuite|d['’]abord|"
    r"jusqu['’](?:ici|à\s+présent|à\s+maintenant)|à\s+ce\s+jour|"
    r"tous|toutes|"
    r"chacun|ensemble|conjointement|officiellement|été|en outre|par ailleurs|quant à (?:elle|lui|eux|elles)|elle|il|"
    r"ils|elles|\p{L}+ment)|\s*,[^,.;:()]{1,70},|-t-(?:il|elle))*"
)

# Infinitives: -er, -ir and -oir but for the commonest nouns and adjectives with such endings; -re by its verbs,
# since most words
# in -re are none ("ministre", "centre").
_INFINITIVE = (
    r"(?!(?:premier|dernier|janvier|février|métier|chantier|quartier|papier|calendrier|courrier|palier|cahier|"
    r"dossier|foyer|atelier|particulier|"
    r"régulier|hier|fer|mer|hiver|partir|avenir|plaisir|désir|loisir|pouvoir|devoir|soir|espoir|entier|léger|"
    r"étranger|financier|hospitalier|"
    r"ouvrier|policier|fichier|panier|poste[r]?|leader|manager|cluster|soutenir(?!\s))\b)"
    r"\p{L}{2,}(?:er|ir|oir)|(?:re|per|pro|trans|sou|com|ap|entre|sur|dé|at|é|con|pour|in|r|sous|d|ad)?"
    r"(?:mett|prend|rend|vend|tend|répond|suiv|viv|écri|scri|li|di|fai|dui|rédui|produi|construi|introdui|détrui|"
    r"instrui|tradui|conclu|inclu|exclu|"
    r"joind|atteind|connaît|connait|accroît|accroit|batt|romp|convainc|êt)re"
)

# What stands between an auxiliary or "compte" and its verb without being part of either.
_ADVERB = (
    r"(?:\p{L}+ment|en\s+effet|par\s+ailleurs|en\s+outre|de\s+plus|aussi|également|ainsi|déjà|désormais|encore|alors|"
    r"d['’]ailleurs|(?:pour|de)\s+(?:sa|leur)\s+(?:part|côté)|quant\s+à\s+(?:lui|elle|eux|elles)|(?:lui|elle|eux|elles)\s+aussi|même)"
)
_ASIDE = rf"(?:\s+{_ADVERB}|\s*,[^,.;:()\d]{{1,40}},)"
# Verbs by which somebody undertakes, plans or owes: what follows is a promise.
_LEAD = (
    r"nous\s+engageons|prévoyons|comptons(?=\s+\p{L}+(?:er|ir|re)\b)|voulons|devons|espérons|envisageons|souhaitons|"
    r"ambitionnons|tablons|attendons|"
    r"s['’](?:y\s+)?(?:engage|engagent|engageait|engageaient|oblige|obligent|obligeait|obligeaient|apprête|apprêtent)|"
    rf"(?:s['’](?:y\s+)?(?:est|étai(?:t|ent))|s(?:e|['’]y)\s+sont){_ASIDE}*\s+(?:engagée?s?|fixée?s?|assignée?s?|donnée?s?)|"
    r"fai(?:t|sait)\s+obligation|oblige(?:nt)?|"
    r"nous\s+(?:étions|sommes)\s+engagée?s|prévoi(?:t|ent)|prévoyai(?:t|ent)|"
    r"ambitionn(?:e|ent|ait|aient)|entend(?:ent)?|"
    rf"veut|veulent|compt(?:e|ent|ait|aient)(?={_ASIDE}*\s+(?:(?:y|en|les?|la|lui|leur|se)\s+|[ls]['’]){{0,2}}(?:{_INFINITIVE})\b)|"
    r"vise(?:nt)?|visait|visons|visera|"
    r"projette(?:nt)?|promet(?:tent|tait|taient)?|"
    r"(?:a|ont|avait|avaient)\s+promis|(?<!\bla\s)table(?:nt)?|(?<!\bon\s(?:lui|leur|vous|nous)\s)doit|doivent|devait|devaient|devra|devront|devrait|"
    r"devraient|"
    r"espère(?:nt)?|envisage(?:nt)?|"
    r"souhaite(?:nt)?|(?:va|vont|allons)(?=\s+(?:s['’])?\p{L}+(?:er|ir|re)\b)|attend(?:ent)?|chiffre(?:nt)?(?!\s+d['’]affaires)|"
    r"évalue(?:nt)?|cherche(?:nt)?\s+à|cible(?:nt)?|se\s+(?:donne|fixe)(?:nt)?|"
    r"(?:a|ont)\s+pour\s+(?:objectif|but|ambition|mission)|(?:se\s+di(?:t|sent)|(?:est|sont))\s+prête?s?(?:\s+à)?(?=\s+\p{L}+(?:er|ir|re)\b)|garantit|il\s+s['’]agi(?:t|ra)\s+(?:de(?=\s+\p{L}+(?:er|ir|re)\b)|d['’](?=\p{L}+(?:er|ir|re)\b))|"
    r""
    r"projetait|"
    r"permettr(?:a|ont)|prendr(?:a|ont)\s+l['’]engagement|prend\s+l['’]engagement|confirme(?:nt)?|annonce(?:nt)?|"
    r"annonçait|annonçaient|"
    r"impose(?:nt)?|fixe(?:nt)?|fixait|demandait|dit\s+vouloir|(?:(?:est|sont|sera|seront)\s+)?appelée?s?\s+à|reviendra\s+d['’]|"
    r"(?:but|objectif|ambition|mission)s?\s+(?:est\s+|sont\s+|étant\s+|était\s+)?(?:de(?=\s+\p{L}+(?:er|ir|oir|re)\b)|d['’](?=\p{L}+(?:er|ir|re)\b))|(?:(?:est|sont|sera|seront)\s+(?:\p{L}+ment\s+)?)?destinée?s?\s+à|visant(?:\s+à)?|"
    r"prévoyant|(?:a|ont)\s+annoncé|"
    r"vien(?:t|nent)\s+(?:d['’](?:annoncer|accorder|octroyer|allouer|approuver|adopter|apporter|obtenir)|"
    r"de\s+(?:promettre|s['’]engager\s+à|se\s+fixer|débloquer|valider|lancer|bénéficier|"
    r"mettre\s+à\s+(?:la\s+)?disposition))"
)
_CONTENT = (
    r"(?:\s+(?:\p{L}+ment|ainsi|également|aussi|notamment|d['’]|de|à|y|en|le|la|l['’]|se|s['’]|être|encore|"
    r"désormais|,[^,.;:]{1,40},)){0,4}\s*(?:(?<=être\s)(?:\p{L}+ment\s+)?"
    rf"(?P<undergoing>{_PARTICIPLE})(?![\p{{L}}'’])|(?P<content>{_INFINITIVE})\b)"
)

_STATE = (
    r"emploie(?:nt)?|emploie|compte(?:nt)?|comptait|comptaient|accueille(?:nt)?|accueille|possède(?:nt)?|"
    r"dispose(?:nt)?|dispose|aligne(?:nt)?|coûte(?:nt)?|coûtait|affiche(?:nt)?|"
    r"regroupe(?:nt)?|réuni(?:t|ssent|ssait)|abrite(?:nt)?|existe(?:nt)?|pèse(?:nt)?|reçoi(?:t|vent)|vi(?:t|vent)|"
    r"gagne(?:nt)?|paie(?:nt)?|paie|enseigne(?:nt)?|recense(?:nt)?|"
    r"dure(?:nt)?|mesure(?:nt)?|possédait|sert|servent|dépasse(?:nt)?|dépasse|fait|font|faisait|faisaient|reste|"
    r"restent|est|sont|était|étaient|"
    r"avait|avaient|a|ont|travaille(?:nt)?|travaillait|dessert|desservent|desservait|figure(?:nt)?|figurait|représente(?:nt)?|rappelle(?:nt)?|"
    r"s['’]étend(?:ent)?|loue|vend|achète(?:nt)?|"
    r"propose(?:nt)?|totalise(?:nt)?|totalisait|réalise(?:nt)?|réalisait|pointe|plafonne(?:nt)?|excèdent|recule|"
    r"gagne|perd|cède|vaut|valent|s['’]échange"
)
_DELIVERY = (
    r"finance(?:nt)?|forme(?:nt)?|accompagne(?:nt)?|ouvre(?:nt)?|crée|créent|investi(?:t|ssent)|mobilise(?:nt)?|"
    r"consacre(?:nt)?|apporte(?:nt)?|avance(?:nt)?|équipe(?:nt)?|"
    r"déploie(?:nt)?|déploie|recrute(?:nt)?|embauche(?:nt)?|injecte(?:nt)?|verse(?:nt)?|alloue(?:nt)?|"
    r"engage(?:nt)?|octroie(?:nt)?|accorde(?:nt)?|offre(?:nt)?|livre(?:nt)?|"
    r"raccorde(?:nt)?|relie(?:nt)?|couvre(?:nt)?|installe(?:nt)?|construi(?:t|sent)|distribue(?:nt)?|"
    r"met(?=\s+(?:sur|en|à))|mettent(?=\s+(?:sur|en|à))|prend(?=\s+en\s+charge)|prennent(?=\s+en\s+charge)|"
    r"lance(?:nt)?|"
    r"soutienne(?:nt)?|soutient|subventionne(?:nt)?|financera|cède(?:nt)?|fourni(?:t|ssent)|recevra|"
    r"labellise(?:nt)?|bâti(?:t|ssent)|"
    r"génère(?:nt)?|assure(?:nt)?|ajoute(?:nt)?|y\s+ajoute|"
    r"(?:finanç|form|accompagn|ouvr|cré|investiss|mobilis|consacr|équip|déploy|recrut|embauch|inject|construis|install)ons"
)
PRESENT_STATE = regex.compile(_STATE)

GROUP = regex.compile(
    rf"\b(?:(?P<lead>{_LEAD})(?:(?![\p{{L}}])|(?<=['’]))(?:{_CONTENT})?"
    rf"|(?P<recent>(?:vien(?:t|nent)|ven(?:ait|aient|ons))\s+(?:tout\s+)?(?:juste\s+)?(?:de\s+|d['’])"
    rf"|(?:a|ont|avait|avaient)(?:\s+(?:ainsi|déjà|également|aussi))?\s+(?:pu|fait)(?:\s*,[^,.;:()]{{1,50}},)?\s+"
    rf"(?!(?:savoir|valoir|remarquer|observer|noter|connaître|appel)\b))"
    rf"(?:(?:se|le|la|les|lui|leur|y|en)\s+|[ls]['’])*(?:être\s+(?P<undergone>{_PARTICIPLE})|(?P<just>{_INFINITIVE}))"
    rf"(?![\p{{L}}'’])"
    rf"|(?P<aux>{_AUXILIARY}){_BETWEEN}\s+(?P<participle>{_PARTICIPLE})(?![\p{{L}}'’])"
    rf"|(?P<plain>{_STATE}|aura|auront|fera|feront|{_DELIVERY}|\p{{L}}{{2,}}(?:era|eront|erait|eraient|ira|iront|irait|iraient|"
    rf"erons|irons|[dtvu]ra|"
    rf"[dtvu]ront|[dtvu]rait|"
    rf"[dtvu]raient|rra|rront|rrait|rraient|sera|seront|aura|auront|fera|feront))(?![\p{{L}}'’])"
    rf"|(?:(?<=\b(?:de|à|pour|et|y|en|lui|leur|,|(?:de|à|pour)\s(?:le|la|les|se|nous))\s)|(?<=\b(?:d|"
    rf"s)['’]))(?P<infinitive>{_INFINITIVE})(?![\p{{L}}'’])"
    rf"|(?P<alone>(?:promis|attendu|annoncé|prévu|espéré|visé|créé|formé|accompagné|publié|couvert|raccordé|"
    rf"équipé|promise|dévoilé|"
    rf"relié|certifié|financé|apporté|fourni|réservé|doté)(?:e|s|es)?)(?![\p{{L}}'’]))"
)

# Ending of an infinitive to that of its participle, the longest ending first.
PARTICIPLE_ENDINGS = (
    ("prendre", "pris"),
    ("quérir", "quis"),
    ("cevoir", "çu"),
    ("ettre", "is"),
    ("clure", "clu"),
    ("tenir", "tenu"),
    ("endre", "endu"),
    ("vrir", "vert"),
    ("frir", "fert"),
    ("uire", "uit"),
    ("er", "é"),
    ("ir", "i"),
)

# Imperfects and past tenses of verbs in -rer and -rir, which look like conditionals and futures: "ouvrait", "assura".
FALSE_CONDITIONAL = regex.compile(
    r"\p{L}*(?:(?:cou|ou|li)vr|offr|souffr|entr|ontr|istr|ustr|iltr|encadr|engendr|(?:in|a|re)spir|désir|admir|"
    r"(?:ass|mes|fig|d|proc|struct|capt|fact|inaug|j)ur)(?:ait|aient)|(?:(?:at|re|é)?t|v)ir(?:ait|aient)|(?:ass|mes|fig|proc|inaug|j)ura"
)

FALSE_FUTURES = frozenset(
    "opéra caméra extra ultra infra supra etcetera sierra riviera cholera choléra sahara jura contra tiendra "
    "environs éperons girons avirons fleurons bourgeons".split()
) - {"tiendra"}

# "n'en demandait que 70 %" restricts, it does not deny.
RESTRICTS = regex.compile(r"\s*que?(?:['’]|\s)")
NEGATED_BEFORE = regex.compile(
    r"(?:\bn['’]\s*(?:y\s+|en\s+)?|\bne\s+(?:l['’]|le |la |les |s['’]|se |lui |leur |nous |y |en )*|"
    r"\bsans\s+(?:qu['’]\p{L}+\s+)?|\baucune?\s+(?:\p{L}+\s+){1,3}|"
    r"\b(?:dément|démentent|nie|nient|conteste|contestent|réfute|réfutent|démenti|nié|contesté|réfuté)"
    r"\s+(?:\p{L}+\s+)?)$"
)

# pouvoir, falloir and vouloir in the conditional, and the conditional of hearsay.
HYPOTHETICAL = regex.compile(
    r"\b(?:pourrai(?:t|ent)|faudrait|faudra|voudrai(?:t|ent)|aimerai(?:t|ent)|aurai(?:t|ent)|porterait|suffirait|"
    r"souhaiterait|"
    r"pourra|pourront|faut|souhaitent?|pouvai(?:t|ent)|préconise\p{L}*|estime|recommande\p{L}*)\b"
)
