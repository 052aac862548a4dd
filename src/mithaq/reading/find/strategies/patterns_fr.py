"""French words of strategies, folded, and the shapes of their enumerations."""

from __future__ import annotations

import regex

# Nouns that a strategy's name follows or begins with.
NOUNS: dict[tuple[str, ...], str] = {
    ("strategie",): "strategie",
    ("politique",): "politique",
    ("plan",): "plan",
    ("programme",): "programme",
    ("initiative",): "initiative",
    ("vision",): "vision",
    ("agenda",): "agenda",
    ("projet",): "projet",
    ("feuille", "de", "route"): "feuille de route",
    ("schema", "directeur"): "schema directeur",
    ("new", "deal"): "new deal",
    ("document", "de", "strategie"): "document de strategie",
    ("cadre", "strategique"): "cadre strategique",
}
NOUNS_LONGEST = 3
NOUNS_FIRST = frozenset(words[0] for words in NOUNS)
PLURALS = frozenset(["projets", "programmes", "plans", "strategies", "initiatives", "politiques"])
# A strategy's text by its kind: a name only where it is written with a capital.
DOCUMENTS = frozenset(["document de strategie", "cadre strategique"])
# "le projet Igoudar" may be a building: a project counts only where it is written as a name of its own.
NEEDS_CAPITAL = frozenset(["projet", "new deal", "politique", *DOCUMENTS])
# "Vision Conseil", "Agenda Bleu" may be firms: these count by a year or in quotation marks.
NEEDS_YEAR = frozenset(["vision", "agenda"])
DESCRIBED = frozenset(["strategie", "plan", "programme", "feuille de route", "schema directeur"])
# Named only where an adjective of scope says whose: "politique nationale de l'eau".
SCOPED = frozenset(["politique", "vision", "initiative"])
# "Vision 2035", "la Feuille de route 2025": a year right behind makes the name.
DATED = frozenset(["strategie", "plan", "feuille de route", "vision", "agenda"])
# Unquoted, the noun belongs to the name: "plan Horizon".
KEPT = frozenset(["plan", "vision", "agenda"])
NATIONAL = frozenset(
    "national nationale nationaux nationales regional regionale gouvernemental gouvernementale royal royale "
    "presidentiel presidentielle continental continentale quinquennal quinquennale decennal decennale "
    "federal federale communautaire".split(" ")
)
# Words behind the noun that make it something else: a bill, a company's or a person's plan, a United Nations body.
NOT_NAMED = frozenset(
    "loi decret ordonnance arrete texte resolution avenant accord convention contrat constitution societe vie "
    "epargne nations alimentaire electoral electorale match tele cours master mba bachelor grande compte "
    "sauvegarde".split(" ")
)
# Some of them are common inside a name: "plan national de sécurité alimentaire", "de la société de l'information".
NEVER_INSIDE = NOT_NAMED - frozenset("alimentaire societe vie grande compte sauvegarde cours".split(" "))
OWNERS = frozenset(
    "groupe entreprise societe compagnie banque operateur filiale firme club universite association equipementier "
    "assureur constructeur".split(" ")
)
CALLED = frozenset(
    "denomme denommee baptise baptisee appele appelee intitule intitulee nomme nommee surnomme surnommee".split(" ")
)
BROADCAST = frozenset("emission interview diffuse diffusee animateur animatrice chaine radio invite".split(" "))
EVENTS = frozenset(
    "salon forum sommet edition mondial conference congres festival coupe championnat foire assises exposition appel "
    "rapport etude loi hackathon prix classement livre film colloque seminaire panel volet".split(" ")
)
BASE_NAMES = frozenset("maroc royaume etat gouvernement ministere president".split(" "))

_ARTICLE = r"(?:l['’]|les?\s|la\s|une?\s|des\s)"
COUNT = r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d{1,2}|[dl]es|grands?|principaux)"
KIND = r"(?P<kind>axes?|piliers?)"
# "quatre axes : la prévention, …"; what stands between the noun and the colon is short.
COLON = regex.compile(
    rf"\b(?P<count>{COUNT})\s+(?:\w+\s+)?{KIND}\b"
    r"(?:(?:[^:.!?\n]{0,80}?\s?:|[^:.!?\n]{0,40}?,?\s(?:à\s+savoir|que\s+sont)\s|\s(?P<are>sont)\s(?=l[ea'’])|(?P<comma>,)\s)"
    r"\s*(?P<items>[^:]+)|\s*\((?P<bracketed>[^()]+)\))",
    regex.IGNORECASE,
)
# "trois piliers : eau, forêt et sol": items without an article.
BARE = regex.compile(r"\s*[,;]\s*|\s+(?:et|ainsi\s+que)\s+", regex.IGNORECASE)
LAST = regex.compile(r".*(?P<join>\s(?:et|ainsi\s+que)\s+)", regex.IGNORECASE | regex.DOTALL)
COUNTS = {word: at for at, word in enumerate("deux trois quatre cinq six sept huit neuf dix".split(" "), start=2)}
HEADING = regex.compile(rf"^\W*(?:les\s+)?{COUNT}\s+(?:\w+\s+)?{KIND}(?:\s+\w+){{0,3}}\s*:?$", regex.IGNORECASE)
ANNOUNCED = regex.compile(rf"\b{COUNT}\s+(?:\w+\s+)?{KIND}\b", regex.IGNORECASE)
ORDINAL = regex.compile(
    rf"(?<!\w)(?:le|la|un|du)?\s*\b(?:premier|première|deuxième|second|seconde|troisième|quatrième|cinquième|1er|[2-9]e)\b\s*{KIND}?"
    r"(?:\s+\w+)?\s*,?\s*(?:(?:consiste|vise|cherche)\s+(?P<to>à)|(?:porte\s+sur|concerne|est(?:\s+celui)?|prévoit|ambitionne))?"
    r"\s*(?P<bare>à)?\s+(?P<phrase>\w[^.;:]*)",
    regex.IGNORECASE,
)
BULLET = regex.compile(r"^\s*(?:[-–—•*▪►·]|\d{1,2}[.)]|[a-z]\))\s*")
SPLIT = regex.compile(
    rf"\s*;\s*|\s*,\s*(?:et\s+|puis\s+|ainsi\s+que\s+)?(?={_ARTICLE})|\s+(?:et|ainsi\s+que|puis)\s+(?={_ARTICLE})",
    regex.IGNORECASE,
)
LEADING = regex.compile(rf"^\s*(?:et\s+)?(?:enfin,?\s+)?{_ARTICLE}", regex.IGNORECASE)
PRONOUN = regex.compile(r"^\s*(?:les?|la)\s+\w+(?:er|ir|re)\b|^\s*l['’]\w+(?:er|ir|re)\b", regex.IGNORECASE)
# What explains an item is no part of it.
TAIL = regex.compile(
    r"\s*(?:,\s*(?:notamment|avec|en|dont|qui|afin|pour|via|grâce|ainsi|tout|ils?|elles?|on)\b|\bpar\s+le\s+biais\b|\bafin\s+d|\bpour\s+(?=\w+(?:er|ir|re)\b)|\bà\s+travers\b"
    r"|\bgrâce\s+à\b|\ben\s+(?=\w+ant\b)|\bqui\s|\bdont\s|\bcomportant\b|\bavec\s+(?:sa|son|ses|leurs?)\b|,?\s*s['’]agissant\b|\().*$",
    regex.IGNORECASE | regex.DOTALL,
)
