"""French words around numbers, as patterns on folded text (lower case, no accents, one kind of space and dash).

Logic is in `finder.py`; a word that is missing belongs here.
"""

from __future__ import annotations

from decimal import Decimal

from mithaq.reading.find.numerals import DIGITS, ORDINAL_DIGITS, ORDINAL_WORDS, WORDS
from mithaq.reading.text.wordlists import words

MULTIPLIERS = {
    "mille": Decimal(1000),
    "million": Decimal(10**6),
    "milliard": Decimal(10**9),
    "billion": Decimal(10**12),
    # Abbreviations stand in capitals ("200 M d'euros") or before a currency ("65 MDH", "12 Mds DH").
    "k": Decimal(1000),
    "m": Decimal(10**6),
    "mm": Decimal(10**9),
    "md": Decimal(10**9),
    "mrd": Decimal(10**9),
}
# Collective nouns count roughly: "une centaine" is about 100.
COLLECTIVES = {
    "dizaine": Decimal(10),
    "douzaine": Decimal(12),
    "quinzaine": Decimal(15),
    "vingtaine": Decimal(20),
    "trentaine": Decimal(30),
    "quarantaine": Decimal(40),
    "cinquantaine": Decimal(50),
    "soixantaine": Decimal(60),
    "centaine": Decimal(100),
    "millier": Decimal(1000),
}
FRACTIONS = {"moitie": 2, "tiers": 3, "quart": 4, "quarts": 4, "cinquieme": 5, "cinquiemes": 5, "dixiemes": 10}

_COLLECTIVE = "|".join(COLLECTIVES)
_FRACTION_NOT = r"(?! (?:d'heure|de confiance|de finale|temps|monde|lieu|etat))"
# Every place where a number may begin. A digit is none inside a word, a version, a date or a score ("5G", "4.0").
CANDIDATE = (
    rf"(?P<ordinal>{ORDINAL_DIGITS}|{ORDINAL_WORDS})"
    rf"|(?P<fraction>\b(?:la (?P<half>moitie)|(?:un|le|du|au) (?P<part>tiers|quart"
    rf"|cinquieme){_FRACTION_NOT}(?= d[eu' ]| des)"
    rf"|(?P<parts>deux|trois|quatre|neuf) (?P<of>tiers|quarts|cinquiemes|dixiemes)\b{_FRACTION_NOT}|(?<=plus du "
    rf"|moins du |pres du )(?P<bare>tiers|quart)\b{_FRACTION_NOT}))"
    r"|(?P<demi>\bune? demi[- ](?P<demi_of>million|milliard|douzaine|millier)\b)"
    r"|(?P<definite>\b(?:le|du|au|ce) (?=(?:million|milliard)\b))"
    rf"|(?P<digits>(?<![\w])(?<![^\W\d][-+/])(?<!\d[.,:/])(?:{DIGITS}))"
    rf"|(?P<words>{WORDS})"
)
# Every match of CANDIDATE and of BLOCKED begins with one of these.
STARTS = (
    *"0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９+@",
    *words(
        "un deux trois quatr cinq six sept huit neu dix onz douz treiz quator quinz seiz vingt trent quarant soixant"
    ),
    *words("octant nonant cent mille premier second tiers quart http www."),
    *words("janv fevr mars avr mai juin juil aout oct nov dec"),
    *(f"{article} {noun}" for article in ("le", "du", "au", "ce") for noun in ("tiers", "quart", "cinquieme", "milli")),
    "la moitie",
)
# What multiplies, directly behind a number.
MULTIPLIER = (
    r" ?(?:(?:bonne |petite |grosse |demi-)?"
    rf"(?P<word>millions?|milliards?|billions?|mille|(?P<collective>{_COLLECTIVE})s?)\b(?P<half> et demie?\b)?)"
)
OF_THOUSANDS = r" de (?P<word>milliers?|millions|milliards)\b"
ABBREVIATION = (
    r" ?(?P<word>mm|mrds?|mds?|m|k)(?=\b|€|\$| ?(?:dh|fcfa|dt|usd|eur|xof|xaf|mad|tnd|da)\b|(?<=m|k|d)(?:dhs?|fcfa|dt"
    r"|da|usd|eur|xof|xaf|mad|tnd|mru|cdf|gnf)\b)\.?"
)

# Currency words and the ISO 4217 code; "?franc" is looked up in CONTEXT. Longer readings stand first.
CURRENCIES = (
    (r"f\.? ?cfa|fcfa|francs? ?\(?cfa\)?", "?cfa"),
    # "5 milliards de F": what the press of Central Africa writes.
    (r"f(?=[ .,;:)»\"]|$)", "?cfa"),
    (r"xof", "XOF"),
    (r"xaf", "XAF"),
    (r"dirhams? (?:des )?emirat\w*|aed", "AED"),
    (r"dirhams?(?: marocains?)?|dhs?|mad", "MAD"),
    (r"euros?|eur|€", "EUR"),
    (r"dollars? canadiens?|cad", "CAD"),
    (r"dollars? australiens?|aud", "AUD"),
    (r"dollars? (?:americains?|us)|usd|us ?\$|\$ ?us", "USD"),
    (r"dollars?|\$", "?dollar"),
    (r"livres? sterling|gbp|£", "GBP"),
    (r"livres? egyptiennes?|egp", "EGP"),
    (r"livres? libanaises?|lbp", "LBP"),
    (r"livres? turques?|try", "TRY"),
    (r"dinars? tunisiens?|tnd|dt", "TND"),
    (r"dinars? algeriens?|dzd|da", "DZD"),
    (r"dinars? koweitiens?|kwd", "KWD"),
    (r"dinars? jordaniens?|jod", "JOD"),
    (r"dinars? libyens?|lyd", "LYD"),
    (r"dinars? iraki?ens?|iqd", "IQD"),
    (r"dinars? bahreinis?|bhd", "BHD"),
    (r"dinars?", "?dinar"),
    (r"ouguiyas?|mru", "MRU"),
    (r"francs? guineens?|gnf", "GNF"),
    (r"francs? congolais|cdf", "CDF"),
    (r"francs? suisses?|chf", "CHF"),
    (r"francs? rwandais|rwf", "RWF"),
    (r"francs? burundais|bif", "BIF"),
    (r"francs? djiboutiens?|djf", "DJF"),
    (r"francs? comoriens?|kmf", "KMF"),
    (r"francs?", "?franc"),
    (r"nairas?|ngn", "NGN"),
    (r"cedis?|ghs", "GHS"),
    (r"rands?|zar", "ZAR"),
    (r"birrs?|etb", "ETB"),
    (r"ariarys?|mga", "MGA"),
    (r"kwanzas?|aoa", "AOA"),
    (r"shillings? kenyans?|kes", "KES"),
    (r"shillings? ougandais|ugx", "UGX"),
    (r"shillings? tanzaniens?|tzs", "TZS"),
    (r"roupies? mauriciennes?|mur", "MUR"),
    (r"roupies? indiennes?|inr", "INR"),
    (r"yens?|jpy", "JPY"),
    (r"yuans?|renminbis?|cny", "CNY"),
    (r"riyals? qatar\w*|qar", "QAR"),
    (r"riyals?(?: saoudiens?)?|sar", "SAR"),
    (r"couronnes? suedoises?|sek", "SEK"),
    (r"couronnes? norvegiennes?|nok", "NOK"),
    (r"couronnes? danoises?|dkk", "DKK"),
)
# Codes that are words or parts of words in small letters count in capitals only.
ANY_CASE = words("€ $ £ dh dhs fcfa")

# Which country a text speaks of decides between currencies of one name: stems of country names, demonyms and capitals.
CONTEXT = {
    # Of a text that is set in Canada throughout; elsewhere the dollar is the American one.
    "?dollar": {"CAD": r"canad|quebec|montreal|ottawa|toronto|ontar"},
    "?cfa": {
        "XOF": "senegal|dakar|thies\\b|ziguinchor|kaolack|diamniadio|casamance|ivoir|abidjan|bouake|yamoussoukro"
        "|korhogo|mali\\b|malien|bamako|sikasso|burkina|ouaga|bobo-dioulasso|koudougou|niger\\b|nigerien|niamey|zinder|maradi"
        "|agadez|togo|lome\\b|sokode|benin|cotonou|porto-novo|parakou|abomey|bissau|uemoa|bceao",
        "XAF": "camerou|yaounde|douala|garoua|maroua|bertoua|ngaoundere|bamenda|bafoussam|kribi|gabon|libreville"
        "|port-gentil|franceville|tchad|n'djamena|moundou|centrafri|bangui|pointe-noire|brazzaville|congo|malabo"
        "|guinee equatoriale|cemac|beac\\b",
    },
    "?dinar": {
        "TND": "tunis",
        "DZD": "alger",
        "KWD": "koweit",
        "JOD": "jordan",
        "LYD": "libye|tripoli",
        "IQD": "irak|bagdad",
        "BHD": "bahrei",
        "RSD": "serb",
    },
    "?franc": {
        "GNF": "guinee\\b|guineen|conakry",
        "CDF": "\\brdc\\b|congo|kinshasa|lubumbashi",
        "CHF": "suisse|geneve|zurich|\\bberne\\b|lausanne",
        "RWF": "rwand|kigali",
        "BIF": "burund|bujumbura",
        "DJF": "djibouti",
        "KMF": "comor|moroni",
        "XOF": "senegal|dakar|ivoir|abidjan|malien|bamako|burkina|ouagadougou|niamey|togo|lome\\b|benin|cotonou",
        "XAF": "camerou|yaounde|douala|gabon|libreville|tchad|n'djamena|centrafri|bangui",
    },
}
# What a name stands for when the text names no country: ISO 4217 has a code for "no currency stated".
# XOF and XAF are worth the same but are not the same money: a wrong code would file a promise under another central
# bank and could not be told from a right one, while an unknown one can still be settled by who publishes the text.
UNKNOWN_CURRENCY = "XXX"

PERCENT = r" ?%| pour ?cents?\b| ?p\.? ?100\b| ?pct\b"
POINTS = r" points?\b(?: de (?:pourcentage|pib|croissance|base)\b| du pib\b)|(?: points?\b)(?! d[e'u]| [a-z]+e?s\b)"

_NOT = r"(?:ne |n')"
_THE = r"(?: (?:la barre|le seuil|le cap|le chiffre) d(?:e|es|u)| les?| la| l')?"
# Words directly before a number that bound it. The first family that matches decides, so that "pas moins de" is no
# "moins de".
BOUNDS_BEFORE = (
    ("at_most", rf"{_NOT}(?:depass|exced)\w+ pas{_THE}|sans (?:depasser|exceder){_THE}|pas plus d(?:e|')"),
    ("at_least", r"pas moins d(?:e|es|')|rien (?:de )?moins que"),
    (
        "at_least",
        r"(?:un peu |bien |nettement |largement |beaucoup )?plus d(?:e|es|u|')(?: la)?|(?:un )?minimum(?: d(?:e|'))?"
        r"|au (?:moins|minimum|bas mot)"
        rf"|superieure?s? a(?:ux|u)?|au[- ]dela d(?:e|es|u|')|(?:depass|exced|franchi)(?:e|es|ent|ant|er|era|eront"
        rf"|ait|aient|rait|raient|é|r|t|ssant|ra){_THE}"
        r"|a partir d(?:e|')|plancher d(?:e|')",
    ),
    (
        "at_most",
        r"jusqu'a(?:ux?)?|au (?:plus|maximum)|(?:un )?maximum(?: d(?:e|'))?|(?:un peu )?moins d(?:e|es|u|')(?: la)?"
        r"|inferieure?s? a(?:ux|u)?|plafonnee?s? a|plafond d(?:e|')|dans la limite d(?:e|')|limitee?s? a",
    ),
    (
        "about",
        r"environs?|env\.|(?:tout )?pres d(?:e|es|u|')(?: la| l')?|quelque|autour d(?:e|es|')|aux? alentours d(?:e|es)"
        r"|a peu pres|presque|a peine"
        r"|(?:de )?l'ordre d(?:e|es|'|u)|approximativement|grosso modo|avoisin\w+(?: les?)?|voisine?s? d(?:e|es|')"
        r"|frol\w+(?: les?)?"
        r"|approch\w+(?: les?)?|aux environs d(?:e|es)|pas loin d(?:e|es|')|dans les|grosso-modo|~|≈|estimee?s? a",
    ),
)
# The same behind a number: directly, or behind the counted noun and what belongs to it.
BOUNDS_AFTER = (
    ("at_least", r"au (?:moins|minimum|bas mot)|minimum|(?:et|ou) plus\b(?! de)"),
    ("at_most", r"au (?:plus|maximum)|maximum|(?:et|ou) moins\b"),
    ("about", r"environ|a peu pres"),
)
PER_AFTER = (
    r"(?:par |/ ?|(?<!\b(?:de|dans|pour|durant|pendant|depuis|avant|ici|des) )l'(?=an\b))"
    r"(?P<year1>an(?:nee)?)\b(?! (?:dernier|passe|prochain|\d))|(?:par |/ ?)(?P<month1>mois)\b"
    r"|chaque (?:(?P<year2>annee)|(?P<month2>mois))\b"
    r"|tous les (?:(?P<year3>ans)|(?P<month3>mois))\b|(?P<year4>annuel(?:le)?s?|annuellement)\b"
    r"|(?P<month4>mensuel(?:le)?s?|mensuellement)\b"
)
PER_BEFORE = (
    r"(?:production|capacite|budget|enveloppe|dotation|volume|recettes?|revenus?|consommation|quota|objectif|rythme)s? "
    r"(?:(?P<year3>annuel(?:le)?s?)|(?P<month3>mensuel(?:le)?s?))\b|"
    r"(?:chaque (?:(?P<year1>annee)|(?P<month1>mois))|tous les (?:(?P<year2>ans)|(?P<month2>mois)))\b"
)
# Verbs and nouns of change: behind them "de 8.000 à 22.500" is where one starts and where one wants to arrive.
CHANGE = (
    r"\b(?:pass|port|augment|mont|redui|rédui|ramen|abaiss|grimp|evolu|progress|bondi|recul|chut|cro[iu]|tomb|hauss"
    r"|descend|releve|relev"
    r"|reven|all|diminu|baiss|acceler|elargi|eten|fait passer)\w*\b[^.;!?\n]{0,80}$"
)

_FULL_MONTHS = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
_SHORT_MONTHS = "janv|fevr?|avr|juil|sept|oct|nov|dec"
MONTHS = f"{_FULL_MONTHS}|{_SHORT_MONTHS}"
# Digits that count nothing: dates, times, telephone numbers, versions, numbers of list items and of pages.
BLOCKED = (
    rf"\b(?:(?:\d{{1,2}}(?:er)?|premier|{WORDS})(?: ?(?:-|au|et|a|ou"
    rf"|,) ?\d{{1,2}})* )?(?:{_FULL_MONTHS})\b(?: ?\d{{4}}\b)?"
    rf"|\b(?:\d{{1,2}}(?:er)?(?: ?(?:-|au|et|a|ou|,) ?\d{{1,2}})* (?:{_SHORT_MONTHS})\b"
    rf"|(?:{_SHORT_MONTHS})(?=\.? ?\d{{4}}\b))\.?(?: ?\d{{4}}\b)?"
    r"|\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b|\b\d{4}-\d{1,2}(?:-\d{1,2})?\b|\b(?:19|20)\d\d ?[-/] ?(?:(?:19"
    r"|20)\d\d|\d\d)\b(?! ?%)"
    r"|\b\d{1,2} ?h ?(?:\d{2})?\b|\b\d{1,2}:\d{2}\b|(?<=\ba )(?:\d{1,2}|{HOURS}) heures?\b"
    r"|\+\d[\d .()-]{7,}\d|\b0\d(?:[ .-]?\d{2}){4}\b"
    r"|\b\d+\.0\b(?! ?(?:%|million|milliard))|\b\d+(?:\.\d+){2,}\b(?<!\d\.\d{3}\.\d{3})(?<!\d\.\d{3}\.\d{3}\.\d{3})"
    r"|(?m:(?<=^[ \t]*)\d{1,3}[.)°](?=[ \t]))|(?<=\()\d{1,2}\)|(?<=\[)\d{1,3}\]"
    r"|(?m:(?<=^[ \t]*[-–] ?)\d{1,4} ?[-–][ \t]*$)"
    r"|(?<=\b(?:page|p\.|pp\.) ?)\d+(?: ?/ ?\d+)?|\b\d{1,3} ?/ ?\d{1,3}\b(?! ?%)"
    r"|(?<=\bn(?:°|os?\b\.?|umeros?) ?)\d[\d.\-/]*"
    r"|(?<=\b(?:loi|decret|dahir|arrete|circulaire)s?(?: n°)? ?)\d[\d.\-/]*"
    r"|\b24 ?h?/ ?24\b|\b7 ?j?/ ?7\b|\bhttps?:\S+|\bwww\.\S+|\d[^\s@]*@\S+|@\S+"
).replace("{HOURS}", WORDS)
# A bare number behind one of these is a label ("salle 14", "article 5").
LABELS = (
    r"\b(?:articles?|art\.|chapitre|annexe|tableau|figure|fig\.|salle|ligne|version|phase|etape|lot|niveau|axe|pilier"
    r"|alinea|paragraphe"
    r"|route|tome|volume|saison|episode|chambre|rue|avenue|tranche|categorie|type|odd|chaine|quai|hall|pavillon|code"
    r"|formule|boeing"
    r"|airbus|windows|covid|projet|section|titre|camp|radio|mig|peugeot|l'article|tel\.?|fax|bp|b\.p\.|cedex) ?:? ?$"
)
YEAR_BEFORE = (
    rf"(?:\b(?:en|d'ici|d'ici a|d'ici la fin|horizon|horizons|depuis|fin|debut|mi|milieu|avant|apres|annees?|l'an"
    rf"|exercice|courant|ete|hiver"
    rf"|printemps|automne|trimestre|semestre|rentree|edition|des|vers|saison|campagne|millesime|jusqu'en"
    rf"|{MONTHS})\.? ?(?:de |d')?"
    r"|[-/(–—·|•] ?)$"
)
NOT_NOUNS = words(
    "dans sous mais depuis vers apres tres plus puis lors alors sans pas moins jamais toujours les des ses leurs nos"
    " vos ces",
    "mes tous toutes dès apres hors ailleurs parfois aux dont sont etaient ils elles nous vous sauf jusqu deux trois"
    " six dix",
)
MEASURES_OF_ONE = r" (?:giga|mega|tera|kilo)\w+|(?: (?:million|milliard|billion))"
