"""French words that the actor grammar knows, folded (lower case, no accents)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from mithaq.reading.find.actors.tokens import Token, fold
from mithaq.reading.resources.loading import read_rows


class Head(NamedTuple):
    """A head noun of organisation names.

    Attributes:
        kind: its class.
        in_lower_case: it counts in lower case too.
        alone: it is a name by itself ("La Poste").
        scoped: it counts in lower case where an adjective of scope follows ("conseil régional de …").
        named: it counts in lower case where a scope or a proper name follows ("rectorat de Lille").
        owned: it counts with a capital only, and where a proper name follows ("Électricité de Guinée").
    """

    kind: str
    in_lower_case: bool
    alone: bool = False
    scoped: bool = False
    named: bool = False
    owned: bool = False


class Title(NamedTuple):
    """A noun of function: `gender` is m, f or both; `kind` is state, head, officer or person."""

    gender: str
    kind: str


HEADS: dict[str, Head] = {
    fold(noun): Head(
        kind,
        in_lower_case=case == "any",
        alone=case == "alone",
        scoped=case in ("scoped", "named"),
        named=case == "named",
        owned=case == "owned",
    )
    for noun, kind, case in read_rows("heads_fr.tsv")
}
GENERIC: dict[tuple[str, ...], str] = {
    tuple(fold(noun).replace("'", "' ").split()): kind for noun, kind in read_rows("generic_fr.tsv")
}
GENERIC_LONGEST = max(len(words) for words in GENERIC)
GENERIC_FIRST = frozenset(words[0] for words in GENERIC)
COUNTRIES: dict[tuple[str, ...], str] = {
    tuple(fold(name).replace("'", "' ").split()): code for code, name in read_rows("countries_fr.tsv")
}
COUNTRIES_LONGEST = max(len(words) for words in COUNTRIES)
COUNTRIES_FIRST = frozenset(words[0] for words in COUNTRIES)
TITLES: dict[tuple[str, ...], Title] = {
    tuple(fold(noun).replace("'", "' ").split()): Title(gender, kind)
    for noun, gender, kind in read_rows("titles_fr.tsv")
}
TITLES_LONGEST = max(len(words) for words in TITLES)
TITLES_FIRST = frozenset(words[0] for words in TITLES)
NOT_ORGANISATIONS = frozenset(fold(row[0]) for row in read_rows("not_organisations_fr.txt"))
COMPANY_WORDS = frozenset(fold(row[0]) for row in read_rows("company_words.txt"))


def _inflected(adjective: str) -> set[str]:
    feminine = {"n": adjective + "ne", "f": adjective[:-1] + "ve", "c": adjective + "que"}.get(
        adjective[-1], adjective + "e"
    )
    if adjective.endswith(("ain", "ais", "ois", "and", "ard", "ol")):
        feminine = adjective + "e"
    return {adjective, adjective + "s", feminine, feminine + "s"}


GENTILICS = frozenset(form for row in read_rows("gentilics_fr.txt") for form in _inflected(fold(row[0])))

DE = frozenset(["de", "du", "des", "d'"])
ARTICLES = frozenset(["le", "la", "les", "l'"])
POSSESSIVES = frozenset(["son", "sa", "ses", "leur", "leurs"])
OPENING = frozenset('"+')
CIVIL = {
    "m.": "m",
    "mm.": "m",
    "mme": "f",
    "mmes": "f",
    "mm": "m",
    "mlle": "f",
    "monsieur": "m",
    "madame": "f",
    "dr": "",
    "dr.": "",
    "pr": "",
    "pr.": "",
    "me": "",
    "me.": "",
    "docteur": "",
    "maitre": "",
    "cheikh": "m",
    "sheikh": "m",
}
PARTICLES = frozenset(
    "el al ben bin ibn bent bint ould mint ait ag von van der den de du des da dos di del abou abu y".split()
)
SCOPES = frozenset(
    "national nationale nationaux nationales regional regionale regionaux regionales international internationale "
    "provincial provinciale departemental departementale communal communale central centrale superieur "
    "superieure".split()
)
MONTHS = frozenset(
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi "
    "jeudi vendredi samedi dimanche".split()
)
# Words that begin sentences and clauses; none of them is (the first word of) a name.
FUNCTION_WORDS = frozenset(
    "le la les l' un une des du de d' au aux à a en dans par pour sur sous avec sans chez vers entre parmi selon "
    "depuis pendant apres avant lors des jusqu' ce cet cette ces cela ceci c' ca celui celle ceux celles il elle "
    "ils elles on nous vous je j' tu me m' se s' ne n' y qui que qu' quoi dont ou et mais or ni car donc puis "
    "ensuite enfin ainsi aussi alors si comme quand lorsque lorsqu' puisque tandis afin quant outre malgre contre "
    "son sa ses leur leurs mon ma mes ton ta tes notre nos votre vos tout toute tous toutes chaque plusieurs "
    "quelque quelques certains certaines aucun aucune nul autre autres meme memes tel telle tels telles deux "
    "trois quatre cinq six sept huit neuf dix onze douze premier premiere deuxieme troisieme second seconde "
    "dernier derniere ici la-bas hier aujourd'hui demain desormais jamais toujours deja encore bien mieux plus "
    "moins tres trop peu environ quelque pres est sont etait etaient sera seront a-t-il a-t-elle ont avait "
    "avaient non oui pas rien personne chacun chacune etre avoir notamment concretement reste vient fini place "
    "quel quelle quels quelles ailleurs aupres grace face lire voir cf publie redige via".split()
)
_ADJECTIVE = regex.compile(
    r".*(?:al|ale|aux|ales|el|elle|els|elles|ique|iques|if|ive|ifs|ives|ien|ienne|iens|iennes|een|eenne|eens|eennes"
    r"|ain|aine|ains|aines|ais|aise|aises|ois|oise|oises|aire|aires|eux|euse|euses|able|ables|ible|ibles|icole|icoles|trice|trices"
    r"|erieur|erieure|erieurs|erieures|ier|iers|iere|ieres|ere|eres|ain|aine|and|ande|ands|andes|ant|ante|antes|ent|ente|entes)"
)
_ADJECTIVES = frozenset(
    "public publics civil civile civils civiles vert verte verts vertes mixte mixtes unique autonome autonomes "
    "solidaire solidaires urbain urbaine libre populaire royal royale moderne rapide direct nouveau nouvelle "
    "nouvelles haut haute hauts grand grande grands petit petite petites petits moyen moyens jeune jeunes joint "
    "jointe associe associes avancee avancees uni unie unis unies adjoint adjointe adjoints delegue deleguee "
    "delegues deleguees executif general generale principal honoraire tous hospitalier hospitaliere universitaire "
    "financier financiere financiers financieres foncier fonciere routier routiere ferroviaire maritime minier "
    "miniere halieutique agraire transfrontalier transfrontaliere sportif sacre islamique turc turque grec "
    "grecque burkinabe suisse belge russe tcheque emirati emiratie emiratis qatari qatarie bahreini kenyan "
    "kenyane arabe arabes maghrebin maghrebine clandestin marin marine souterrain interne externe internes "
    "externes multiple multiples simple simples technique mobile mobiles bleu bleue bleus bleues blanc blanche "
    "circulaire decent decents independants emergents".split()
)
_NOT_ADJECTIVES = frozenset(
    "indique explique applique communique implique revendique critique fabrique pratique arrive prive cultive "
    "active rappelle appelle renouvelle revele signale egale installe mais jamais desormais trois mois fois lois "
    "bien rien combien deux ceux eux mieux faire taire plaire demain semaine ensemble semble cible vient tient "
    "devient revient obtient maintient soutient doivent peuvent veulent ont sont signent seront pendant avant "
    "devant durant suivant maintenant cependant moyennant souvent comment vraiment notamment egalement "
    "actuellement ayant etant quant tant gere gerent opere operent considere suggere libere recupere genere "
    "transfere prefere espere acquiere autant pourtant avais avaient etaient permet parallelement aux selon "
    "adoptant".split()
)
_NOT_ADVERB = frozenset("parlement document logement".split())


def country_at(tokens: Sequence[Token], at: int) -> int:
    """Index behind the country's name that begins at `at`; `at` itself where none does, or where the name goes on."""
    if at >= len(tokens) or tokens[at].fold not in COUNTRIES_FIRST:
        return at
    for length in range(min(COUNTRIES_LONGEST, len(tokens) - at), 0, -1):
        words = tokens[at : at + length]
        # "La réunion" opens a sentence; "La Réunion" is a country.
        capital = tokens[at].capital and any(t.capital for t in words if t.fold not in ARTICLES)
        if capital and tuple(t.fold for t in words) in COUNTRIES:
            behind = at + length
            goes_on = (
                behind < len(tokens)
                and tokens[behind].capital
                and tokens[behind].fold not in FUNCTION_WORDS
                and tokens[behind].fold not in CIVIL
            )
            return at if goes_on else behind
    return at


def is_adjective(token: Token) -> bool:
    """True where the ending of `token` is an adjective's, or the word is a common one; no verb form that ends alike.

    Written for the place right behind a noun; in other places it says nothing.
    """
    word = token.fold
    if not token.word or word in _NOT_ADJECTIVES or word in FUNCTION_WORDS:
        return False
    if word in _ADJECTIVES or word in GENTILICS:
        return True
    if is_finite_verb(word):
        return False  # "la Banque X annoncent"
    if word.endswith(
        ("ment", "aient", "ient", "issent", "rent", "sent", "tent", "nent", "lent", "uent")
    ) and word not in ("permanent", "permanents", "intelligent", "present", "excellent", "competent"):
        return False
    if word.endswith(("ant", "and")) and word not in (
        "important",
        "independant",
        "grand",
        "flamand",
        "allemand",
        "marchand",
    ):
        return False
    return len(word) > 4 and _ADJECTIVE.fullmatch(word) is not None


def is_participle(token: Token) -> bool:
    """True for "spécialisé" and "intégrées" in lower case: behind a noun, a participle that narrows it."""
    return not token.capital and len(token.text) > 4 and token.text.endswith(("é", "ée", "és", "ées"))


_INFINITIVE_NOUNS = frozenset(
    "mer fer hiver pouvoir savoir avenir loisir devoir plaisir desir transfer cyber leader partner".split()
)


def is_gentilic(token: Token) -> bool:
    """True for "marocain" and "franco-marocain"."""
    return token.fold in GENTILICS or (token.fold.rpartition("-")[2] in GENTILICS and "o-" in token.fold)


def is_common_adjective(token: Token) -> bool:
    """True for adjectives that are known as such, whatever their letters' case."""
    return token.fold in _ADJECTIVES or token.fold in SCOPES or token.fold in GENTILICS


def is_noun_like(token: Token) -> bool:
    """True where `token` may be the noun behind "de la": a word, no function word, no infinitive, no number."""
    word = token.fold
    if not token.word or word in FUNCTION_WORDS or word in MONTHS or word[0].isdigit():
        return False
    if not token.capital and word.endswith(("er", "ir", "oir")) and not word.endswith("ier"):
        return word in _INFINITIVE_NOUNS
    return True


def is_verb(token: Token) -> bool:
    """True where `token` is a verb form in the third person, as far as its ending or a common list tells."""
    return is_finite_verb(token.fold)


@lru_cache(maxsize=4096)
def is_finite_verb(word: str) -> bool:
    """True where folded `word` is a verb form in the third person, as far as its ending or a common list tells."""
    return word in _VERBS or (
        len(word) > 4 and word.endswith(("era", "ira", "dra", "eront", "iront", "dront", "erait", "irait"))
    )


_VERBS = frozenset(
    "a ont est sont fut furent avait avaient etait etaient va vont aura auront sera seront doit doivent devait "
    "peut peuvent veut veulent compte comptent prevoit prevoient promet promettent vise visent espere projette "
    "lance lancent annonce annoncent signe signent paraphe paraphent scelle scellent conclut concluent investit "
    "investissent cree creent table tablent forme forment finance financent apporte apportent mobilise s'engage "
    "engage engagent ambitionne entend entendent vient viennent fait font dit disent met mettent ouvre ouvrent "
    "prend prennent livre livrent deploie deploient assume avance confirme confirment poursuit poursuivent "
    "continue porte portent accompagne recrute recrutent emploie emploient rassemble souhaite propose proposent "
    "regroupe dispose possede gere pilote assure represente developpe rapporte injecte versera paie souligne "
    "indique precise rappelle ajoute affirme explique estime observe n'a s'allient s'associent renouvelle "
    "renouvellent prolonge obtient obtiennent recoit beneficie financera coute "
    "rejoint rejoignent equipe equipent remporte remportent fournit fournissent construit construisent installe "
    "installent inaugure inaugurent".split()
)
