"""French words around a quantity: what makes it a commitment, and what makes it none. Lower case, accents kept."""

from __future__ import annotations

import regex

from mithaq.reading.find.commitments.cues import cue
from mithaq.reading.resources.loading import read_rows

# A promise or target without a verb; result verbs in a perfect tense; a perfect that makes a promise.
NOMINAL, ACHIEVING, PROMISING = cue("undertaking", "action"), cue("reached"), cue("promised")
ACTION = cue("action")

# A price, a wage, a fee: what something costs, not what somebody undertakes.
PRICE = regex.compile(
    r"(?<!\p{L})(?:prix|tarifs?|loyer|frais|salaires?|à\s+partir\s+de|la\s+nuit|devis|timbre|caution|estimation|"
    r"moyenne|amende|"
    r"gagn\p{L}+|prél[eè]v\p{L}*|factur\p{L}*|vend(?!redi)\p{L}*|coût(?:e|ait|aient|ent|era|eront|erait|eraient)|commission\s+de|inscription|"
    r"commercialis\p{L}*|s['’]achèt\p{L}*|primes?|rançon|redevance|mensualités?|cotisation|dividende|cachet|"
    r"préjudice|butin|facture|sanction|pénalité|redressement|dettes?|arriérés)(?!\p{L})[^.;:]{0,40}$|"
    r"(?<!\p{L})(?:valeur|pertes?|dégâts|fortune|patrimoine)(?!\p{L})[^.;:]{0,60}(?:estim|évalu|chiffr)ée?s?\s+à\s+"
    r"(?:près\s+de\s+|environ\s+|plus\s+de\s+)?$"
)
PRICE_AFTER = regex.compile(
    r"^\s*(?:pièce|l['’]unité|ttc|ht\b|par\s+(?:retrait|carte|tête|kilo|nuit|jour|an\s+et\s+par|station|tonne|litre|mètre|km|passager|véhicule|message|appel)(?!\p{L})|le\s+(?:kilo|mètre|litre|m²)|brut|"
    r"net\b|/\s*mois|la\s+nuit)"
)

# A starting value, a comparison, a restatement: not the target itself.
BASELINE_BEFORE = regex.compile(
    r"(?:\bcontre|\bau\s+lieu\s+d[eu]|\bqu['’]en|\baprès|\bau-delà\s+d[eu]|\bcomparée?s?\s+à|"
    r"\bplutôt\s+que)\s+(?:\p{L}+\s+){0,2}?(?:quelque\s+|environ\s+|près\s+de\s+|les\s+)?$|"
    r"\b(?:supérieur|inférieur)e?s?\s+de\s+$|\bsur\s+(?:les?|ces|un\s+total\s+de)\s+$"
)
# A target named between a verb of the past and the number.
TARGET = regex.compile(
    r"\b(?:objectif|cible|ambition)s?\s+(?:chiffrée?s?\s+|affichée?s?\s+|"
    r"fixée?s?\s+)?(?:de|d['’]|à)\s*[^.;:,]{0,25}$"
)
# What a network reaches, as a share of all.
REACHED_SHARE = regex.compile(
    r"\s*(?:de\s+(?:la|l['’])|du|des|d['’])\s*(?:population|territoire|foyers|ménages|communes|localités|"
    r"habitants|pays|villes|"
    r"écoles|superficie)(?!\p{L})"
)
# A sentence that sums up what the one before tells: "Ce qui représente …", "Soit …".
SUMS_UP = regex.compile(
    r"\W*(?:ce\s+qui|soit|cela|ces\s+projets|ces\s+implantations)\s+(?:représent|"
    r"correspond|équiva|fait)\p{L}*|\W*soit\s"
)
# A present that tells what is, not what will be.
ALREADY = regex.compile(r"\b(?:désormais|déjà|actuellement|aujourd['’]hui|à\s+ce\s+jour)(?!\p{L})")
# What a company sold or earned: a result, but nobody's undertaking.
TURNOVER = regex.compile(
    r"(?:chiffre\s+d['’]affaires|bénéfice|résultat|perte|"
    r"marge)s?(?!\s+à\s+l['’]export)(?:\s+\p{L}+){0,3}\s+(?:de\s+|d['’])"
    r"(?:plus\s+de\s+|près\s+de\s+|environ\s+)?$"
)
EARNED = regex.compile(
    r"(?:chiffre\s+d['’]affaires|résultat\s+net|bénéfice\s+net|ventes|marge\s+\p{L}+)(?!\s+(?:à\s+l|sectoriel|du\s+secteur))"
    r"(?:\s+(?:\p{L}+|d['’]\p{L}+)){0,5}\s*$"
)
EARNED_AFTER = regex.compile(r"[^.,;:()\d]{0,20}\s+de\s+(?:ventes|chiffre\s+d['’]affaires|bénéfices?)(?!\s+à\s+l)")
# Prices that rise, whoever foresees it; that they are to fall, somebody may promise.
DEARER = regex.compile(
    r"(?<!\p{L})(?:prix|cours|tarifs|loyers)(?:\s+\p{L}+){0,4}\s+(?:vont\s+|devraient\s+|pourraient\s+)?"
    r"(?:grimp|flamb|bondi|augment|renchéri|progress|repart)(?:er|ir|eront|iront|eraient|iraient)(?!\p{L})"
)
OWN_STAFF = regex.compile(r"\b(?:ses|leurs|nos|mes)\s+(?:quelque\s+|près\s+de\s+|plus\s+de\s+)?$")
# Perfects whose infinitive binds nobody: "a failli perdre", "a convaincu le club de laisser partir".
NOT_BINDING = regex.compile(
    r"(?:faill|refus|renonc|tent|essay|cess|oubli|omis|manqu|hésit|tard|convainc|persuad|dissuad|empêch|"
    r"interdi|accus|"
    r"reproch|soupçonn|condamn|regrett|connu)\p{L}*"
)
# "doit 6 millions à ses fournisseurs": a debt, where no infinitive follows.
OWES = regex.compile(r"d(?:oi(?:t|vent)|ev(?:ait|aient|ra|ront|rait|raient))$")
# A date alone, not a word of undertaking.
HORIZON = regex.compile(r"horizon|d['’]ici")
FROM = regex.compile(r"\bde\s+$")
# "de 88 à 98 % ici et 92 à 96 % là": the second starting value.
FROM_AGAIN = regex.compile(r"\bde\s+[\d.,]+\s*%?\s+à\s+[\d.,]+[^.;:]{1,60}?\s(?:et|,)\s+(?:de\s+)?$")
TO = regex.compile(r"^[^,;:.]{0,45}?\bà\s+(?:près\s+de\s+|plus\s+de\s+|environ\s+|quelque\s+)?$")
RESTATED = regex.compile(
    r"(?:\bl['’]équivalent\s+(?:de\s+|d['’])(?:quelque\s+|environ\s+|près\s+de\s+|plus\s+de\s+)?|\bsoit\s+(?:une?|la|le)\s+(?:somme|montant|total|équivalent|moyenne)\s+(?:\p{L}+\s+)?(?:de\s+|d['’])(?:plus\s+de\s+|près\s+de\s+|environ\s+)?|\bsoit\s+une?\s+\p{L}+\s+de\s+[\d.,]+\s*%?\s+à\s+|\bsoit\s+(?:une?\s+\p{L}+\s+(?:de\s+|d['’])(?:plus\s+de\s+|près\s+de\s+)?)?(?:environ\s+|"
    r"près\s+de\s+|plus\s+de\s+|autour\s+de\s+|quelque\s+|entre\s+)?|\(\s*(?:environ\s+|env\.\s*|"
    r"soit\s+|près\s+de\s+|équivalent\s+à\s+)?)$"
)
# "pour un besoin estimé à 75 milliards": what is lacking, nobody's undertaking.
NEED = regex.compile(
    r"(?<!\p{L})(?:rest(?:e|ant|ent)\s+à\s+(?:financer|mobiliser|trouver|lever)|besoins?|déficits?|manque|pertes?|dégâts)(?:\s+(?!de\s+recruter)[\p{L}’'-]+){0,5}\s+(?:à|de|d['’])\s*(?:\p{L}+\s+de\s+)?$"
)
# "au taux de 7,5 %", "à un taux plafonné à 9 %": what a loan costs.
INTEREST = regex.compile(
    r"(?<!\p{L})(?:au\s+taux|à\s+(?:un|des)\s+taux|taux\s+d['’]intérêt)s?(?:\s+(?:annuel|fixe|variable|bonifié|préférentiel|"
    r"concessionnel|nominal|plafonné|unique)s?)*\s*(?:de|à)?\s*$"
)
# "localités de plus de 500 habitants": how large a place is.
SIZE_OF_PLACE = regex.compile(
    r"(?<!\p{L})(?:localité|commune|village|ville|hameau|bourg|bourgade|cité|agglomération|quartier|île|pays|canton|"
    r"arrondissement)[sx]?(?:\s+\p{L}+)?\s+(?:d(?:e|['’])|comptant)\s*$"
)
# "14 des vingt boursiers": of how many the number before it is a part.
OUT_OF = regex.compile(r"\s+(?:(?:parmi|d['’]entre)\s+(?:les|ces|ses|nos)|des|de\s+(?:ces|ses|nos|leurs))\s+")
# "sur les 100 villages que l'agence devait raccorder": a whole that somebody promised.
PROMISED_WHOLE = regex.compile(
    r"\s+qu(?:e\s|['’])[^.;:,]{1,80}?(?<!\p{L})(?:dev(?:ait|aient)|promettai(?:t|ent)|s['’]étai(?:t|ent)\s+engagée?s?|"
    r"(?:avai(?:t|ent)|a|ont)\s+promis)(?!\p{L})"
)
# "les quartiers de trois villes": where something is that the sentence speaks of.
WHERE_IT_IS = regex.compile(r"(?<!\p{L})(?:les|des|ses|aux|nos)\s+\p{Ll}+[sx](?:\s+\p{Ll}+[sx])?\s+de\s+$")
# "s'étendra sur 10 hectares": how large a site is.
AREA = regex.compile(
    r"(?:s['’]étend\p{L}*|(?:sera|seront|est|sont)\s+(?:implantée?|bâtie?|construite?|érigée?|aménagée?)s?)\s+sur\s+"
    r"(?:une\s+\p{L}+\s+(?:\p{L}+\s+)?(?:de\s+|d['’]))?(?:près\s+de\s+|plus\s+de\s+|environ\s+|quelque\s+)?$"
)
# "dans les 45 départements": where, all of them; "le programme « 100.000 toits »": a name.
ALL_OVER = regex.compile(r"(?<!\p{L})dans\s+(?:les|ces|ses|nos|toutes\s+les|tous\s+les)\s+$")
NAMED_SO = regex.compile(
    r"(?<!\p{L})(?:programme|projet|initiative|opération|campagne|plan|dispositif|slogan|chantier)\s+(?:national\s+|présidentiel\s+)?"
    r"(?:dit\s+|baptisée?\s+|intitulée?\s+|dénommée?\s+)?(?:d(?:e|u|es)\s+)?[«\"“]\s*(?:les\s+|des\s+)?$"
)
EXISTING_AFTER = regex.compile(
    r"^\s*(?:qui\s+)?rest(?:e|ent|ants?|antes?)\s+à\s+(?:financer|mobiliser|trouver|lever)\b|"
    r"^\s*(?:\p{L}+\s+){0,2}(?:actuels?|actuelles?|existantes?|existants?|déjà\s+en\s+poste|en\s+poste)\b"
)

# Nobody undertakes it: rumour, survey, draft, forecast by a bystander.
HEARSAY = regex.compile(
    r"\b(?:circule|circulent|rumeur|(?:première|ancienne|précédente)\s+(?:version|mouture)|paraît-il|dit-on|semble-t-il|attribu(?:e|ent|ait|aient)\s+(?:à|au)|prétendue?s?|fausses?|abandonnée?|une\s+étude|"
    r"selon\s+(?:une|un|des|les)\s+(?:étude|sondage|enquête|analystes?|économistes?|cabinet|experts?|spécialistes?|"
    r"agence\s+de\s+notation)|sondage|baromètre|simulation|aurait\s+(?:conclu|signé)|certains\s+analystes|"
    r"à\s+gagner)\b"
)
# Verbs that take a deed back or only lay it at somebody's door: what follows was not promised.
RENOUNCED = regex.compile(
    r"(?:renonc|refus|condamn|accus|soupçonn|échou|renvoy|report[éa]|annul|abandonn|suspend|interdi|évit|omis)\p{L}*"
)
# "est parvenu à créer", "a permis de former": the deed is done.
ENABLED = regex.compile(r"permis|abouti|réussi|contribué|parvenu|arrivée?s?$|achevé|servi")
# What is counted may also gain by the verb or come to be: "300 entreprises bénéficieront", "deux sociétés naîtront".
PROFITS = regex.compile(
    r"(?:bénéfici|profit|recev|reç|obten|obtien|rejoin|accéd|intégr|suiv|verr|naî|install|ouvr|dispos|compt)\p{L}*"
)
# "un comité de six membres": how large a body is.
SIZE_OF_BODY = regex.compile(
    r"\b(?:organe|équipe|comité|groupe|délégation|commission|jury|panel|collectif|bureau|conseil|famille)"
    r"(?:\s+\p{L}+){0,2}\s+de\s+$"
)
# "entre le ministère et huit entreprises": whom an agreement binds.
PARTIES_BEFORE = regex.compile(r"\bentre\s[^.;:]{1,120}?(?:\bet|,)\s+(?:les\s+)?$")
# "cette société, qui encadre plus de 2.000 …": what a thing does anyway, by a verb of which no more is known.
RELATIVE_STATE = regex.compile(
    r"\bdont\s+(?:bénéfici|profit|dispos)(?:e|ent)\s+(?:déjà\s+|aujourd['’]hui\s+)?(?:\p{L}+\s+de\s+)?$|\bqui\s+(?:\p{L}+ment\s+)?\p{L}{2,}(?:e|ent|it|issent)\s+(?:déjà\s+)?$"
)
# "créant ainsi", "en formant", "bénéficiant à": what is done by the way.
GERUND = regex.compile(
    r"(?<!\p{L})(?P<verb>\p{L}{3,}ant)(?:\s+(?:ainsi|également|aussi|déjà|au\s+passage))?"
    r"(?:\s+(?:à|aux|la|à\s+hauteur\s+de))?\s+$"
)
# "est financé à hauteur de": what stands so, not what was done.
STANDS = regex.compile(r"(?:est|sont)\s")
# "un prêt d'un montant de 3 millions a été versé": the number only tells how large the subject is.
AS_COMPLEMENT = regex.compile(
    r"\bd['’]une?\s+(?:montant|coût|valeur|enveloppe|capacité|budget)(?:\s+\p{L}+){0,2}\s+de\s+$"
)
EACH = regex.compile(r"\s*(?:\p{L}+\s+){0,2}?(?:chacune?|par\s+unité|l['’]unité)(?!\p{L})")
# Who has agreed, behind its number: "et dix sociétés du pôle ont signé".
# Whom a sentence turns to at its opening: "Du côté de la société X, …", "Quant à l'État, il …".
TURNS_TO = regex.compile(
    r"\W*(?:du\s+côté\s+(?:de\s+|du\s+|des\s+|d['’])|quant\s+(?:à\s+|aux?\s+)|s['’]agissant\s+(?:de\s+|du\s+|d['’])|chez\s+)"
    r"(?:la\s+|le\s+|les\s+|l['’]\s*)?(?:(?:société|groupe|entreprise|compagnie|opérateur)\s+)?[\"«“+]?\s*$"
)
# "100 millions, c'est la somme que X investira".
CLEFT = regex.compile(
    r"\s*,?\s*c['’]est\s+(?:le|la|l['’]|ce)\s*(?:\p{L}+\s+){0,3}qu(?:e\s+|['’])(?:la\s+|le\s+|les\s+|l['’]\s*)?"
    r"(?:(?:société|groupe|entreprise|compagnie|opérateur)\s+)?[\"«“+]?\s*"
)
# "Avec une mise de 10 milliards, la société X ambitionne …": a sum ahead of the subject.
AHEAD = regex.compile(
    r"[^,;:.()]{0,60},\s*(?:la\s+|le\s+|les\s+|l['’]\s*)?(?:(?:société|groupe|entreprise|compagnie|opérateur|start-?up|"
    r"fondation)\s+(?:\p{Ll}+\s+)?)?[\"«“+]?\s*"
)
AHEAD_OPENING = regex.compile(
    r"\W*(?:avec|grâce\s+à|moyennant|pour|forte?\s+d|dotée?\s+d|par|à\s+travers|via)(?!\p{L})[^,;:.()]{0,80}$"
)
HAVE_SIGNED = regex.compile(r"\b(?:ont|a)\s+(?:\p{L}+\s+)?(?:signé|paraphé|conclu|scellé|ratifié)(?!\p{L})")
# "est passé de 16 à 120": where it has come to.
CAME_TO = regex.compile(
    r"\b(?:pass|port|mont|grimp|progress|augment|évolu)(?:ée?s?|er|era|eront|erait)\s+(?:(?:[^.;:]|\.(?=\d)){0,80}?\s)?"
    r"de\s+(?:[^.;:]|\.(?=\d)){1,40}?\sà\s+$"
)
# "300 jeunes formés": a result in two words.
DONE_BEHIND = regex.compile(
    r"\s+(?:\p{L}+ée?s?\s+(?:ou|et)\s+|in?directs?\s+|directs?\s+)?(?P<verb>\p{L}{2,}(?:ée?s|is|ises?|ies|us|ues|erts|ertes))(?!\p{L})"
)
# "3.000 emplois attendus": a noun that is still to come, whatever the verb before it tells.
EXPECTED_BEHIND = regex.compile(
    r"\s+(?:directs?\s+|in?directs?\s+|nouveaux\s+|\p{L}+s\s+)?(?P<verb>(?:escompt|projet|espér)ée?s|attendue?s|prévue?s|à\s+(?:créer|pourvoir|venir|terme))(?!\p{L})"
)
# "dit avoir raccordé": what one has done, behind a verb of saying.
HAVING_DONE = regex.compile(
    r"(?<!\p{L})(?:pour\s+)?avoir\s+(?:\p{L}+ment\s+|déjà\s+|ainsi\s+)?(?P<verb>\p{L}{2,}(?:é|i|u|is|it|ert|int))(?!\p{L})"
)
SAYS = regex.compile(
    r"(?:(?:a|ont)\s+)?(?:annonc|affirm|di[ts]|déclar|indiqu|assur|revendiqu|précis|confirm|estim)\p{L}*"
)
# Verbs that only carry a noun of what is done ("a procédé au recrutement de 300 agents").
LIGHT = regex.compile(r"procédé|effectuée?s?|opérée?s?|conduite?s?|assurée?s?|bouclée?s?|finalisée?s?|exécutée?s?")
# "À noter …", "À signaler …" governs nothing.
NOTED = regex.compile(r"(?:not|signal|rappel|soulign|retenir|précis|ajout|savoir|dire)(?:er)?$")
# Verbs by which those who are counted bind themselves ("28 entreprises ont promis").
PLEDGES = regex.compile(r"(?:(?:a|ont)\s+)?(?:promi|promet|annonc|s['’]engag|souhait|entend|ambitionn|veul)\p{L}*")
AIMS_AT = regex.compile(r"(?:atteindr|parvenir|porter|hisser|attein|parvien|portera|port)\p{L}*")
# The subject of a verb, without a preposition before it: "la banque", "l'usine de X, portée par Y,".
DEFINITE_SUBJECT = regex.compile(
    r"(?:\G|[.;:,–—«\"“]|\bque|\bet|\bdont)\s*(?:la|le|l['’]|cette|cet|ces|ce|son|sa|notre|leur|celui-ci|celle-ci|cela|ceci|"
    r"il|elle|ils|elles)\s*"
    r"(?:[^.;:,()]{0,70}|[^.;:,()]{0,50},[^.;:,()]{1,60},\s*)$"
)
SHARE_OF_JOBS = regex.compile(r"\s*(?:in)?directe?s?(?!\p{L})")
SECTOR = regex.compile(
    r"\b(?:le\s+secteur|la\s+filière|l['’]écosystème|les\s+provinces|le\s+marché|la\s+branche|l['’]industrie|"
    r"les\s+exportations|le\s+pays|la\s+région)\b"
)
# What is told as done: "malgré la mise en service de 223 sites", "le taux d'exécution s'élève à 102 %, avec …".
REPORTED_NOUN = regex.compile(
    r"(?<!\p{L})(?:malgré|après|outre|suite\s+à|depuis)\s+(?:la\s+|le\s+|les\s+|l['’])?(?=\p{L}+)|"
    r"(?<!\p{L})on\s+(?:note|relève|enregistre|dénombre|recense)(?!\p{L})|(?<!\p{L})taux\s+(?:d['’]exécution|de\s+(?:réalisation|réussite|mise\s+en\s+œuvre|décaissement))(?!\p{L})|"
    r"(?<!\p{L})bilan(?!\p{L})[^;:.]{0,60}\s(?:porte\s+à|est\s+de|s['’]élève\s+à|fait\s+état)(?!\p{L})"
)
REPORTS = regex.compile(r"fai(?:t|sait|saient|re)\s+état|font\s+état")
SECTOR_STATE = regex.compile(
    r"(?:totalis|réalis|comptai|compten?t?|représent|génèr|pès|emploi|atteign|affich|propos)\p{L}*"
)

PART = regex.compile(
    r"\b(?:dans\s+le\s+détail,?|dont|parmi\s+(?:lesquels|lesquelles|eux|elles)|sur\s+ce\s+total|"
    r"y\s+compris)\b[^.;]{0,30}$"
)
AMONG_THEM = regex.compile(r"\s*d['’]entre\s+(?:eux|elles)\b")
LABEL = regex.compile(r"^\W*(?P<label>[^:\n]{3,120}?)\s*(?::|\t+|\s{3,})\s*$")
NUMBER_OF = regex.compile(
    r"\b(?:nombre|production(?:\s+annuelle)?|effectifs?|total|combien|volume|cumul|parc)\s+(?:\p{L}+\s+)?(?:de\s+|"
    r"d['’]|des\s+)"
)
# The same thing again, with its number alone: "puis 3.000 en 2030", "la seconde, plus de 300".
ELLIPTIC_AFTER = regex.compile(
    r"(?:\s+autres(?=\s*(?:[,.;:)]|$|(?:en|à|au|aux|dans|ont|sont|sur|et|avant|d['’]ici|\p{L}{3,}ront)\b)))?"
    r"\s*(?:[,.;:)]|$|(?:en|à|d['’]ici|sous|avant|pour|par|aux?|puis|et|vers|dès|sur|dans|chez)\b|à\s+la\b)|"
    r"\s+autres\s+(?:ont|sont|seront|\p{L}{3,}ront)\b"
)
RAISED_TO = regex.compile(
    r"\b(?:le|la|les)\s+(?:porter|amener|hisser|ramener|faire\s+passer)\s+à\s+(?:plus\s+de\s+|près\s+de\s+|"
    r"environ\s+)?$"
)
# "Le montant du prêt est de …": what the sum is of stands before a plain "est".
AMOUNT_IS = regex.compile(
    r"(?<!\p{L})(?:montant|coût|enveloppe|budget|investissement|financement|apport|capacité|puissance|prêt|"
    r"don|dotation)s?"
    r"(?!\p{L})[^.;:]{0,90}$"
)
PRONOUN_NOUN = regex.compile(r"\ben\s+\p{L}+(?:\s+\p{L}+){0,3}\s*$|\bd['’]en\s+\p{L}+\s*$")
ANAPHORIC_TERM = regex.compile(
    r"\bau?\s+(?:la\s+)?même\s+(?:échéance|horizon|terme|date)|à\s+la\s+même\s+échéance|"
    r"à\s+cette\s+(?:échéance|date)|"
    r"\bla\s+même\s+année"
)

# Where an amount comes from or who carries it, behind the amount.
_GENERIC = (
    r"(?:(?:société|groupe|entreprise|compagnie|opérateur|banque|start-?up|cabinet|fondation|association)\s+)?"
    r"[\"«“+]?\s*"
)
AGENT_AFTER = regex.compile(
    r"^(?:,\s*(?:somme|montant|dépense|enveloppe))?[^;:.,]{0,60}?(?:(?<!\bet\s)\bpar|à\s+la\s+charge\s+(?:de|du|d['’])|(?:incombe\p{L}*|reviend\p{L}*)\s+à|"
    r"(?:vien|provien|provenai|issue?)\p{L}*\s+(?:du|de(?=\s+l)|d['’]|des)|imputée?s?\s+(?:au|sur\s+le)\s+budget\s+(?:du|de(?=\s+l)|d['’])|"
    r"(?:puis|prélev|prise?s?|tir)\p{L}*\s+(?:dans|sur)\s+(?:les\s+(?:coffres|caisses|fonds|deniers)|le\s+budget)\s+(?:du|de(?=\s+l)|d['’]|des)|"
    r"fourni\p{L}*\s+par|apporté\p{L}*\s+par)\s*(?:la\s+|le\s+|les\s+|l['’]|de\s+la\s+|de\s+l['’])?" + _GENERIC + "$"
)
# Behind a passive, towns and terms may stand before the agent ("ont été formées à X, Y et Z, par la société V").
PASSIVE_AGENT = regex.compile(r"^[^;:.]{0,110}?,?\s+par\s+(?:la\s+|le\s+|les\s+|l['’])?" + _GENERIC + "$")
AGENT_BEFORE = regex.compile(
    r"(?:\bpar|\bapport|\bcontrepartie|quote-part|viendra|vient|provient|à\s+la\s+charge|au\s+nom|\bpour\s+(?=l['’]|la|le)|contribution|"
    r"engagements?|promesse|budget|don|investissement|mise|cibles?|objectifs?|obligations)\s+(?:de\s+la\s+|"
    r"de\s+l['’]|du\s+|de\s+|d['’]|des\s+)?(?:la\s+|le\s+|l['’]|les\s+)?" + _GENERIC + "$"
)
# "L'apport de l'État et celui des bailleurs": no single one's.
AND_THAT_OF = regex.compile(
    r"\s*(?:\([^)]{1,20}\)\s*)?,?\s*(?:et|comme|ainsi\s+que)\s+(?:celui|celle|ceux|celles|d(?:e|u|es)\s|d['’])"
)
PREPOSITION = regex.compile(
    r"(?:\b(?:de|du|des|à|au|aux|avec|par|pour|chez|dans|en|sur|selon|sous|entre|contre|vers|sans|depuis|auprès|"
    r"via|travers|outre|malgré|après|lequel|laquelle)\s+(?:la\s+|le\s+|les\s+|l['’]|une?\s+)?|\b(?:d|"
    r"jusqu)['’](?:un[e]?\s+)?)(?:\p{Ll}+\s+){0,1}[\"«“+]?\s*$|"
    r"\b(?:filiale|marque|branche|division)\s+(?:(?:\p{Ll}+\s+){0,4}|d['’]\p{Ll}+\s+)[\"«“+]?\s*$"
)
SUBJECT_PRONOUN = regex.compile(
    r"(?:\G|[\s,;:«\"“(])(?:il|elle|ils|elles|celui-ci|celle-ci|ce\s+dernier|cette\s+dernière|ceux-ci|on|nous|qui|y|s['’]y)\s+"
    r"(?:y\s+|en\s+|s['’]|se\s+)?$"
)
# "a affirmé vouloir porter …": said in the past, of what is to come.
WANTS = regex.compile(
    r"\G\s+(?:vouloir|souhaiter|envisager\s+de|compter|entendre|prévoir\s+de|ambitionner\s+de|viser\s+à|espérer)\s+"
    r"\p{L}+(?:er|ir|re)\b"
)
STATE_WORDS = regex.compile(
    r"^(?:l['’])?(?:état|etat|gouvernement|royaume|ministère|secrétariat|région|conseil|commune|ville|département|"
    r"agence|province|présidence|collectivité|"
    r"préfecture|wilaya|office|haut-commissariat|direction|mairie|forem|société\s+(?:marocaine|nationale)|"
    r"canton|communauté\s+(?:d['’]agglo|de\s+communes|urbaine|de\s+l['’]agglo)|agglo(?:mération)?(?!\p{L})|métropole|rectorat|"
    r"université|fonds\s+(?:public|national|souverain|d['’]état|hassan)|trésor|maison\s+de\s+l|exécutif|pouvoirs\s+publics|chambres?\s+d)"
)
# Who lends or gives from outside: a bank, a fund, another country's agency. Its money is no budget of the state.
NAMED_LENDERS = "|".join(regex.escape(row[0]) for row in read_rows("lenders.tsv"))
LENDER = regex.compile(
    r"\b(?:banque|bank|fonds(?!\s+(?:national|public|d['’]état|hassan|d['’]accès|du\s+service|de\s+service|souverain|spécial|d['’]appui|de\s+solidarité))|fund|coopération|(?:agence|office)\s+(?:\p{L}+\s+)?(?:de|"
    r"pour\s+le)\s+(?:développement\s*$|coopération)|"
    rf"agence\s+(?!nationale)\p{{L}}+\s+de\s+développement|{NAMED_LENDERS})\b"
)
# Who makes or sells; and who, by its name, does neither.
COMPANY_NOUN = regex.compile(
    r"(?:(?:la|le|l['’])\s*)?(?:industriel|fabricant|constructeur|équipementier|groupe|entreprise|firme|multinationale|"
    r"start-?up|fournisseur|énergéticien|cimentier|hébergeur|éditeur|assureur|compagnie)"
)
INSTITUTION = regex.compile(
    r"(?:ministère|secrétariat|état|gouvernement|mission|agence|chambre|région|commune|communauté|conseil|office|wilaya|province|"
    r"préfecture|ville|mairie|métropole|district|université|école|direction|autorité|commission|association|fédération)(?!\p{L})"
)
# Refers to what an agreement sets up: its project, its centre. Reads text with its capitals: what bears a name of its
# own ("le programme « Horizon »", "le Plan Emploi") or is told by its kind ("le centre hospitalier") refers to nothing.
PROJECT = regex.compile(
    r"(?<!\p{L})(?:[Cc](?:e|et|ette|es)|[Ll][ea](?:dite?)?|[Ll]['’]|[Dd]u|[Dd]e\s+la)\s*(?:nouveau\s+|futur\s+)?(?:projet|partenariat|"
    r"programme|protocole|mémorandum|convention|accord|contrat|document|texte|engagement|initiative|site|plan|"
    r"dispositif|pacte|charte|enveloppe|mémo|parc|centre(?!\s+(?:de\s|d['’]|\p{Ll}+(?:ier|al|el|if|ique)(?!\p{L}))))"
    r"(?!\p{L}|\s+(?:[«\"“+]|\p{Lu}|baptisée?|dénommée?|intitulée?|nommée?))"
)
QUESTION = regex.compile(r"\?\s*[»\"”)]*\s*$")
HEADING_PROMISE = regex.compile(
    r"\b(?:cibles?|objectifs?|engagements?|obligations|financement|argent|budget|montage\s+financier|ressources|"
    r"calendrier|échéancier|emplois\s+directs\s+attendus|résultats\s+attendus|livrables)\b"
)

# Bodies spoken of as a class: "les universités publiques", "les trois opérateurs".
_CLASS_NAME = (
    r"(?P<name>(?:opérateurs|universités|entreprises|sociétés|"
    r"banques|communes|écoles|laboratoires|régions|collectivités|"
    r"industriels|établissements|investisseurs|fédérations|professionnels)(?:\s+(?:publi(?:ques|cs)|privée?s|"
    r"télécoms|internationaux|étrangers|nationaux|de\s+gestion|marocain(?:e)?s))*)"
)
CLASS = regex.compile(
    rf"(?:\G|(?<!\bpar)[\s,;:])(?:les|ces|aux)\s+(?:\p{{L}}+\s+)?{_CLASS_NAME}"
    r"|(?:\G|(?<!\bpar)[\s,;:])(?:le\s+)(?P<sector>secteur\s+(?:privé|public))"
)
# The same as the agent of a passive ("doivent être ouverts par les opérateurs").
CLASS_AGENT = regex.compile(
    rf"[^.;:,()]{{0,60}}\spar\s+(?:(?:les|ces)\s+(?:\p{{L}}+\s+)?{_CLASS_NAME}|le\s+(?P<sector>secteur\s+(?:privé|public)))"
)
# The subject that a plural pronoun of the next sentence stands for.
CLASS_OPENING = regex.compile(
    rf"^\W*(?:les|ces|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|plusieurs)\s+(?:\p{{L}}+\s+)?{_CLASS_NAME}"
)
CENTRE = regex.compile(r"^(?:centre|programme|projet|plateforme|parc|pôle|initiative)\b", regex.I)
TOTAL = regex.compile(
    r"\b(?:au\s+total|totalisent|dans\s+l['’]ensemble|en\s+tout|globalement|cumul|les\s+(?:deux|trois|quatre|cinq|"
    r"six)\s+\p{L}+(?:\s+d['’]\p{L}+)?\s+(?:totalisent|représentent)|"
    r"l['’]ensemble\s+(?:(?:de\s+|des\s+)(?:ces\s+)?\p{L}+\s+)?(?:représent|totalis|attein|s['’]élèv|mobilis|port)\p{L}+)\b"
)
