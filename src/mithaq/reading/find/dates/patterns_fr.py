"""French temporal words, as patterns on folded text (lower case, no accents, one kind of space and dash).

Logic is in `scan.py` (which words), `resolve.py` (which day) and `calendar.py` (arithmetic). In `FAMILIES` a space
stands for one to three spaces (a tab parts two cells of a table).
"""

from __future__ import annotations

from mithaq.reading.find.numerals import WORDS
from mithaq.reading.text.wordlists import words

MONTHS = {
    "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "aout": 8, "septembre": 9,
    "octobre": 10, "novembre": 11, "decembre": 12,
}  # fmt: skip
# Abbreviations need a day or a year beside them: "sept" alone is seven.
SHORT_MONTHS = {
    "janv": 1, "jan": 1, "fevr": 2, "fev": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {"lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6}
SEASONS = {"printemps": "SP", "ete": "SU", "automne": "FA", "hiver": "WI"}
ORDINALS = {
    "premier": 1, "1er": 1, "deuxieme": 2, "second": 2, "2e": 2, "2eme": 2, "2nd": 2, "troisieme": 3, "3e": 3,
    "3eme": 3, "quatrieme": 4, "4e": 4, "4eme": 4, "dernier": -1,
}  # fmt: skip
UNITS = {
    "an": ("Y", 1), "ans": ("Y", 1), "annee": ("Y", 1), "annees": ("Y", 1), "mois": ("M", 1), "trimestre": ("M", 3),
    "trimestres": ("M", 3), "semestre": ("M", 6), "semestres": ("M", 6), "semaine": ("W", 1), "semaines": ("W", 1),
    "jour": ("D", 1), "jours": ("D", 1), "journee": ("D", 1), "journees": ("D", 1), "heure": ("TH", 1),
    "heures": ("TH", 1), "minute": ("TM", 1), "minutes": ("TM", 1), "decennie": ("Y", 10), "decennies": ("Y", 10),
    "siecle": ("Y", 100), "siecles": ("Y", 100),
}  # fmt: skip
COLLECTIVES = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
}  # fmt: skip
# What a season, a part of the day or "last" adds to what it follows.
PAST_WORDS = words("dernier derniere derniers dernieres passe passee ecoule ecoulee precedent precedente")
FUTURE_WORDS = words("prochain prochaine prochains prochaines suivant suivante")

_MONTH = "|".join(MONTHS)
_SHORT = "|".join(SHORT_MONTHS)
_ANY_MONTH = rf"(?:{_MONTH}|(?:{_SHORT})\b\.?)"
_WEEKDAY = "|".join(WEEKDAYS)
_DAY = r"(?:0?[1-9](?!\d)|[12]\d(?!\d)|3[01](?!\d))(?:er\b)?|premier"
_YEAR = r"(?:1[6-9]|20)\d\d(?![\d]|[.,]\d| ?%| millions?| milliards?)"
_NUMBER = rf"(?:\d{{1,3}}|{WORDS})"
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_COLLECTIVE = "|".join(COLLECTIVES)
_LAST_NEXT = r"derniere?s?|prochaine?s?|passee?s?"
_RELATIVE_YEAR = (
    r"(?:l'annee (?:prochaine|derniere|passee|en cours|scolaire(?! \d)|ecoulee)|l'an (?:prochain"
    r"|dernier|passe)"
    r"|cette annee|l'annee(?! \d| scolaire| universitaire| suivante| precedente| d'a))"
)

# What an expression may begin with, as far as it is cheap to test.
FIRST = (
    rf"\d|{_WEEKDAY}|{_MONTH}|(?:{_SHORT})\b|{WORDS}"
    rf"|(?:les?|la|du|de|au|en) (?:\d|mois|meme|{_WEEKDAY}|{_MONTH}|printemps|automne|hiver|ete|semaine|trimestre"
    rf"|semestre|week|lendemain"
    r"|veille|prem|derni|proch|fin|debut|milieu|ce moment)|a l'(?:ete|hiver|automne)|l'(?:an|ete|hiver|automne)"
    r"|d'(?:ici|avril|aout|octobre)"
    r"|par (?:an|mois|sem|jour|trim|heure|le)|dans (?:\d|les|un|environ|pres|moins|quelque)|"
    rf"dans (?:{WORDS})|entre (?:le|\d|fin|debut|{_MONTH})|il y a |depuis |a (?:[lct]|moy|pre|ce)"
    r"|(?:ce|cet|cette|ces|chaque|tous|toutes|avant-hier|hier|demain|apres-demain|aujourd'hui|fin|debut|mi|milieu"
    r"|courant|mois|annees?"
    r"|premiere?s?|second|deuxieme|troisieme|quatrieme|dernier|semaine|trimestre|semestre|week-end|printemps|ete"
    r"|automne|hiver|prochaine?s?"
    r"|derniere?s?|quelques|plusieurs|[tsq][1-4]|jadis|naguere|autrefois|bientot|sous|maintenant|desormais"
    r"|prochainement"
    r"|ulterieurement|actuellement|recemment|dernierement|annuellement|mensuellement|quotidiennement"
    r"|trimestriellement|des)\b"
)
FAMILIES = (
    # Days: "du 15 au 19 décembre 2024", "les 7 et 8 juin", "15-19 mai".
    rf"(?P<days>\b(?:(?:du|de|entre le"
    rf"|entre) (?:(?:{_WEEKDAY}) )?(?P<d1>{_DAY})(?: (?P<m1>{_ANY_MONTH})(?: (?P<y1>{_YEAR}))?)?"
    rf" (?:au|a|jusqu'au|et le|et) (?:(?:{_WEEKDAY}) )?(?P<d2>{_DAY}) (?P<m2>{_ANY_MONTH})(?:,? (?P<y2>{_YEAR}))?)"
    rf"|\b(?:les )?(?:(?:{_WEEKDAY}) )?(?P<d1>{_DAY})(?:,? (?:(?:{_WEEKDAY}) )?(?:{_DAY})){{0,6}}?(?: et | & | ou "
    rf"| - |-|, "
    rf"|/)"
    rf"(?:le )?(?:(?:{_WEEKDAY}) )?(?P<d2>{_DAY}) (?P<m2>{_ANY_MONTH})(?:,? (?P<y2>{_YEAR}))?)",
    rf"(?P<date>\b(?:(?P<wd>{_WEEKDAY}),? (?:le )?)?(?P<d>{_DAY}) (?P<m>{_ANY_MONTH})(?![\w-])(?:,? (?:de"
    rf" l'an(?:nee)? )?(?P<y>{_YEAR}))?"
    rf"(?: (?P<rel>{_LAST_NEXT})\b)?)",
    rf"(?P<date>\b(?:(?P<wd>{_WEEKDAY}),? )?(?P<m>{_ANY_MONTH}) (?P<d>{_DAY})(?:st|nd|rd|th)?,? (?P<y>{_YEAR}))",
    rf"(?P<numeric>\b(?:(?:{_WEEKDAY}) )?(?P<d>\d{{1,2}})(?P<sep>[/.-])(?P<m>\d{{1,2}})(?P=sep)(?P<y>\d{{4}}"
    rf"|\d\d)(?![\d/]|[.-]\d))",
    r"(?P<iso>\b(?P<y>(?:19|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?!\d))",
    rf"(?P<dom>\b(?:(?P<wd>{_WEEKDAY}) )?(?P<d>{_DAY}) (?P<which>du mois courant|du mois(?= ?[,.;)])|de ce mois"
    rf"|du mois dernier"
    rf"|du mois prochain|courant\b))",
    rf"(?P<wday>\b(?P<wd>{_WEEKDAY}) (?P<d>{_DAY})(?![\w/:%-]|[.,]\d| ?(?:h\b|%|heures|millions|[a-z]{{4,}}s\b)"
    rf"| (?:{_ANY_MONTH})))",
    # Months and parts of the year.
    rf"(?P<months>\b(?:(?:de|entre|d') ?(?P<m1>{_MONTH})(?: (?P<y1>{_YEAR}))? (?:a|et|jusqu'a"
    rf"|jusqu'en) (?P<m2>{_MONTH})(?: (?P<y2>{_YEAR}))?"
    rf"|(?P<m1>{_MONTH}) ?- ?(?P<m2>{_MONTH})(?: (?P<y2>{_YEAR}))?))(?!\w)",
    rf"(?P<month>\b(?:(?P<mod>debut|fin|mi|courant|milieu)(?:-| (?:de |du mois de |du mois d'|d')?)"
    rf"|(?:le )?mois d(?:e |'))?"
    rf"(?:(?P<m>{_MONTH})(?![\w-])(?: (?:de l'an(?:nee)? )?(?P<y>{_YEAR})| (?P<rel>{_LAST_NEXT})\b)?"
    rf"|(?P<m>{_SHORT})\b\.? (?P<y>{_YEAR})))",
    rf"(?P<part>\b(?P<ord>{'|'.join(ORDINALS)}) (?P<of>trimestre|semestre)"
    rf"(?: (?:de |du )?(?:l'(?:annee|exercice) )?(?P<y>{_YEAR})| (?:de )?(?P<ryear>{_RELATIVE_YEAR}))?)",
    rf"(?P<part>\b(?P<letter>[tsq])(?P<ord>[1-4])(?: |-)?(?P<y>{_YEAR}))",
    rf"(?P<season>\b(?:(?P<mod>debut|fin|mi)(?: |-)(?:de )?(?:l'|le |du )?|(?P<this>cet? )|l'|le |au |a l'"
    rf"|en )?(?P<name>printemps|ete|automne|hiver)"
    rf"(?![\w-])(?: (?P<rel>{_LAST_NEXT})\b| (?:de )?(?P<y>{_YEAR}))?)",
    # Years.
    rf"(?P<years>\b(?:entre (?:fin |debut )?(?P<y1>{_YEAR}) et|(?:de|d'ici|depuis) (?:fin "
    rf"|debut )?(?P<y1>{_YEAR}) (?:a|jusqu'en|jusqu'a)) (?:fin |debut )?(?P<y2>{_YEAR})"
    rf"|(?<![\w/.,-])(?P<y1>(?:19|20)\d\d) ?[-/] ?(?P<y2>(?:19|20)\d\d|\d\d)(?![\w/.,-]\d|\w))",
    rf"(?P<year>\b(?P<mod>debut|fin|mi|courant|milieu)(?:-| (?:de l'annee |de l'an |de l'exercice |de |d'"
    rf"|du )?)(?P<y>{_YEAR}))",
    rf"(?P<ryear>\b(?:(?P<mod>debut|fin|mi|milieu)(?:-| )(?:de |d')?)?(?P<words>{_RELATIVE_YEAR}|(?<=(?:debut|fin|mi"
    rf"|milieu)(?: |-)(?:de |d'))annee))",
    rf"(?P<year>\b(?:l'annee |l'an |annee )?(?<![\w/.,'-])(?<!\d )(?P<y>{_YEAR})(?![\w/-]))",
    r"(?P<decade>\bannees (?P<y>(?:19|20)?\d0)\b)",
    # Words that count from the day of writing or from the date before.
    r"(?P<deictic>\b(?:(?P<yesterday>hier)|(?P<before>avant-hier)|(?P<tomorrow>demain)|(?P<after>apres-demain)"
    r"|(?P<today>aujourd'hui|ce jour(?!-la)\b|ce (?:matin|soir|midi|lundi)(?<!lundi)|cet apres-midi"
    r"|cette nuit))(?: (?:matin|soir|apres-midi|midi))?\b)",
    r"(?P<anaphoric>\b(?:(?P<same>(?:le meme jour|ce jour-la|la meme journee))|(?P<eve>la veille)"
    r"|(?P<morrow>le lendemain)"
    r"|(?P<sameyear>la meme annee|cette annee-la)|(?P<nextyear>l'annee suivante|l'annee d'apres)"
    r"|(?P<prevyear>l'annee precedente|l'annee d'avant)"
    r"|(?P<samemonth>le meme mois)))\b",
    r"(?P<span>\b(?:la |le |les |du |au |cette |ce |en )?(?:(?P<mod>debut|fin|milieu) (?:de |du )?(?:la |cette "
    r"|ce )?)?(?P<unit>semaine|mois|trimestre|semestre|week-end)"
    r"(?:(?P<ci>-ci)| (?P<rel>derniere?|prochaine?|passee?|ecoulee?|en cours|courante?))(?!\w))",
    r"(?P<span>\b(?:cette (?P<unit>semaine)|ce (?P<unit>mois|trimestre|semestre|week-end))(?!-la)(?:-ci)?(?!\w))",
    rf"(?P<wdonly>\b(?:(?P<this>ce )|(?P<gen>le |du |au )|(?P<every>tous les "
    rf"|chaque ))?(?P<wd>{_WEEKDAY})(?P<plural>s?)\b(?!,? (?:le )?\d)"
    r"(?: (?P<rel>dernier|prochain|passe|en huit|en quinze)\b)?(?: (?:matin|soir|apres-midi|midi)\b)?)",
    # Durations, and dates that durations give.
    rf"(?P<ago>\bil y a (?:environ |pres de |deja |(?:un peu )?plus d(?:e |')|(?:un peu )?moins d(?:e |')|maintenant "
    rf"|quelque )?"
    rf"(?:(?P<n>{_NUMBER}) (?P<u>{_UNIT})\b(?P<half> et demie?\b)?|une (?P<coll>{_COLLECTIVE}) d(?:e "
    rf"|')(?P<u>{_UNIT})\b))",
    r"(?P<vague_ago>\bil y a (?:quelques|plusieurs|peu|longtemps)(?: (?:jours|semaines|mois|annees|temps))?\b)",
    rf"(?P<ahead>\bdans (?:environ |pres de |(?:un peu )?moins d(?:e |')"
    rf"|quelque )?(?P<n>{_NUMBER}) (?P<u>{_UNIT})\b(?P<half> et demie?\b)?)",
    rf"(?P<duration>(?:(?<![\w,.])(?P<n>{_NUMBER}) (?:(?P<rel>prochaine?s?|derniere?s?|premiere?s?|bonnes|longues"
    rf"|petits?) )?(?P<u>{_UNIT})\b(?P<half> et demie?\b)?"
    rf"|\b(?P<rel>prochaine?s?|derniere?s?|premiere?s?) (?P<n>{_NUMBER}) (?P<u>{_UNIT})\b"
    rf"|\bune (?:petite |bonne )?(?P<coll>{_COLLECTIVE}) d(?:e |')(?P<u>{_UNIT})\b"
    rf"|\b(?P<some>quelques|plusieurs) (?P<u>{_UNIT})\b|\b(?:ces |les |des )(?P<rel>prochaine?s?"
    rf"|derniere?s?) (?P<u>jours|semaines|mois|annees)\b))",
    r"(?P<every>\b(?:par (?P<u>an|annee|mois|semaine|jour|trimestre|semestre|heure)\b|chaque (?P<u>annee|mois|semaine"
    r"|jour|trimestre|semestre|heure)\b"
    r"|tous les (?P<u>ans|mois|jours|trimestres|semestres)\b|toutes les (?P<u>semaines|heures)\b"
    r"|(?P<adverb>annuellement|mensuellement|quotidiennement|trimestriellement)\b))",
    r"(?P<clock>(?<![\w.,])(?P<h>[01]?\d|2[0-4]) ?(?:h|heures?\b|:(?=[0-5]\d)) ?(?P<min>[0-5]\d)?(?![\w]))",
    # Vague words.
    r"(?P<present>\b(?:actuellement|maintenant|a l'heure actuelle|en ce moment|a ce jour|a present|desormais"
    r"|de nos jours|a ce stade)\b)",
    r"(?P<past>\b(?:recemment|dernierement|ces derniers temps|par le passe|autrefois|jadis|naguere|depuis peu"
    r"|il y a peu)\b)",
    r"(?P<future>\b(?:prochainement|bientot|a l'avenir|a terme|sous peu|dans un avenir proche|ulterieurement"
    r"|a moyen terme|a long terme"
    r"|a court terme|dans les (?:prochains jours|prochaines semaines|prochains mois|prochaines annees|mois a venir"
    r"|jours a venir|annees a venir))\b)",
)

# A year without a month or a word such as "fin" counts as one only behind these, or alone in brackets.
YEAR_BEFORE = (
    r"(?:\b(?:en|des|depuis|avant|apres|pour|jusqu'en|jusqu'a|d'ici(?: a)?|horizons?(?: de)?|vers|a compter de"
    r"|a partir de|echeance(?: de)?"
    r"|campagne|saison|exercice|mandat|au titre de|rentree|fin|debut|courant|date de|datait de|dates? de|datant de"
    r"|promotion|millesime"
    r"|contre|par rapport a) ?|\(|\bde |[:;] ?)$"
)
YEAR_AND = r"(?:19|20)\d\d(?:,| et| ou| puis)?(?: en)? $"
COUNTED_NEXT = (
    r" [a-z]{3,}[sx]\b(?<! (?:dans|sous|mais|depuis|vers|apres|tres|plus|puis|lors|alors|sans|pas|moins|jamais|les|des"
    r"|ses|leurs|tous|nous))"
)

# How an expression is bound by the words before it; the longest reading stands first.
RELATIONS = (
    ("by", r"avant (?:la )?(?=fin\b)|au plus tard(?: (?:le|en|a|au|fin|d'ici))?"),
    (
        "by",
        r"d'ici(?: (?:a|au|aux|le|la|les))?(?: la)?(?: (?:l')?(?:campagne|saison|rentree|exercice|annee))?|jusqu'(?:a"
        r"|au|en|a la)(?: la| fin)?|a? ?l'horizon(?: d(?:e|'))?"
        r"|a horizon(?: d(?:e|'))?"
        r"|aux? horizons?(?: d(?:e|'))?|horizon(?: d(?:e|'))?|a (?:l')?echeances?(?: d(?:e|'))?|pour(?: la"
        r"| le)?(?= fin\b)",
    ),
    ("before", r"avant(?: (?:le|la|l'|les|ce|cette|cet))?"),
    (
        "since",
        r"depuis(?: (?:le|la|l'|les|ce|cet|cette))?|des(?: (?:le|la|l'))?|a (?:partir|compter) d(?:e|u|'|e la|e l')",
    ),
    ("after", r"apres(?: (?:le|la|l'|les))?|au-dela d(?:e|u|')|a l'issue d(?:e|u|')"),
)
DURATION_RELATIONS = (
    (
        "within",
        r"sous(?: les?)?|dans (?:les|un delai d(?:e|')|le delai d(?:e|'))|d'ici(?: (?:a|les))?|en|en l'espace d(?:e"
        r"|')|en moins d(?:e|')"
        r"|au cours d(?:es|e)|au terme d(?:e|es|')|durant les|pendant les|delai d(?:e|')",
    ),
    ("since", r"depuis(?: les)?"),
    ("after", r"apres|au bout d(?:e|')|a l'issue d(?:e|')"),
    ("before", r"avant"),
)

# Verbs near a date say whether it lies ahead: the future by its endings, periphrases and announcements by name. Their
# text keeps what folding drops and tense needs (`finder.fold_for_verbs`): `@` is "à", `%` the "é" of a participle.
_PARTICIPLE = r"[a-z]+(?:%e?s?|ie?s?|ue?s?|it(?:e?s?)|ert(?:e?s?)|int(?:e?s?)|is(?:e?s?))\b"
FUTURE_VERB = (
    r"\b(?:(?!(?:opera|camera|caracter|vera|para|ultra|agora|contra|infra|cobra|mira|extra)\b)"
    r"[a-z]{2,}(?:era|eront|erait|eraient|ira|iront|irait|dra|dront|vra|vront|vrait|vraient|ura|uront|rra|rront|fera"
    r"|feront)"
    r"|aura|auront|sera|seront|ira|iront|va|vont|doit|doivent|prevue?s?|attendue?s?|programm%e?s?|fix%e?s? (?:au|@)"
    r"|devoir"
    r"|compte(?:nt)?|prevoi(?:t|ent)|envisage(?:nt)?|souhaite(?:nt)?|vise(?:nt)?|ambitionne(?:nt)?|s'engage(?:nt)? @"
    r"|@ venir"
    r"|prochaine?s?|demain)\b"
    # "sera signé": the participle belongs to the verb before it.
    rf"(?: (?:etre|ainsi|egalement|aussi|donc|officiellement|ensuite|bientot))*(?: {_PARTICIPLE})?"
)
PAST_VERB = (
    r"\b(?:(?:a|ont|avait|avaient|est|sont|etait|etaient|fut|furent)(?: (?:et%|ainsi|egalement|aussi|deja|notamment))?"
    rf" {_PARTICIPLE}|[a-z]{{3,}}(?:ait|aient|erent)\b|[a-z]{{2,}}%e?s?\b(?<!it%|et%|rt%|but%)|conclue?s?\b"
    rf"|tenue?s?\b|parue?s?\b"
    r"|(?:a|ont|avait|avaient|et%)\b)"
)
