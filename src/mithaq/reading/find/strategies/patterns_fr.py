"""French words of strategies, folded, and the shapes of their enumerations."""

from __future__ import annotations

import regex

# Nouns that a strategy's name follows or begins with.
NOUNS: dict[tuple[str, ...], str] = {
    ("strategie",): "strategie",
    ("plan",): "plan",
    ("programme",): "programme",
    ("initiative",): "initiative",
    ("vision",): "vision",
    ("agenda",): "agenda",
    ("projet",): "projet",
    ("feuille", "de", "route"): "feuille de route",
    ("schema", "directeur"): "schema directeur",
    ("new", "deal"): "new deal",
}
NOUNS_LONGEST = 3
NOUNS_FIRST = frozenset(words[0] for words in NOUNS)
# "le projet Igoudar" may be a building: a project counts only where it is written as a name of its own.
NEEDS_CAPITAL = frozenset(["projet", "new deal"])
DESCRIBED = frozenset(["strategie", "plan", "programme", "feuille de route", "schema directeur"])
NATIONAL = frozenset(
    "national nationale regional regionale gouvernemental gouvernementale royal royale continental continentale".split(
        " "
    )
)
EVENTS = frozenset(
    "salon forum sommet edition conference congres festival mondial coupe championnat foire assises exposition".split(
        " "
    )
)
THIS = frozenset(["ce", "cet", "cette"])

_ARTICLE = r"(?:l['’]|les?\s|la\s|une?\s|des\s)"
COUNT = r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d{1,2}|[dl]es|grands?|principaux)"
KIND = r"(?P<kind>axes?|piliers?)"
# "quatre axes : la prévention, …"; what stands between the noun and the colon is short.
COLON = regex.compile(rf"\b{COUNT}\s+(?:\w+\s+)?{KIND}\b[^:.!?\n]{{0,80}}?\s?:\s*(?P<items>[^:]+)", regex.IGNORECASE)
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
LEADING = regex.compile(rf"^\s*(?:et\s+|enfin,?\s+)?{_ARTICLE}", regex.IGNORECASE)
PRONOUN = regex.compile(r"^\s*(?:les?|la)\s+\w+(?:er|ir|re)\b|^\s*l['’]\w+(?:er|ir|re)\b", regex.IGNORECASE)
# What explains an item is no part of it.
TAIL = regex.compile(
    r"\s*(?:,\s*(?:notamment|avec|en|dont|qui|afin|pour|via|grâce|ainsi|tout)\b|\bpar\s+le\s+biais\b|\bafin\s+d|\bpour\s+(?=\w+(?:er|ir|re)\b)|\bà\s+travers\b"
    r"|\bgrâce\s+à\b|\ben\s+(?=\w+ant\b)|\bqui\s|\bdont\s|\().*$",
    regex.IGNORECASE | regex.DOTALL,
)
