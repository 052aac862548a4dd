"""Whether the verb nearest to an expression looks ahead or back, by its ending and its auxiliary. No parser."""

from __future__ import annotations

from mithaq.reading.find.dates.words import Words
from mithaq.reading.text.wordlists import words

_STOPS = frozenset(".!?…\n;")
# Characters that a comma between a verb and a date counts as.
_COMMA = 25
_REACH = 160
_AHEAD_ENDINGS = (
    "era", "eront", "erait", "eraient", "ira", "iront", "irait", "dra", "dront", "vra", "vront", "vrait", "vraient",
    "ura", "uront", "rra", "rront", "dirait", "drait", "draient", "urait", "uraient", "irons", "erons",
)  # fmt: skip
_NOT_AHEAD = words("opera camera caracter vera para ultra agora contra infra cobra mira extra")
_AHEAD = words(
    "va vont doit doivent prevu prevue prevus prevues attendu attendue attendus attendues devoir compte comptent",
    "prevoit prevoient envisage envisagent souhaite souhaitent vise visent ambitionne ambitionnent prochain prochaine",
    "prochains prochaines demain aura auront sera seront ira iront",
)
_AHEAD_PARTICIPLES = ("programm",)
_AUXILIARIES_BACK = words("a ont avait avaient est sont etait etaient fut furent")
_AUXILIARIES_AHEAD = words("sera seront aura auront va vont doit doivent serait seraient aurait auraient")
_BETWEEN = words("ete etre ainsi egalement aussi deja notamment donc officiellement ensuite bientot pas plus")
_BACK = words(
    "a ont avait avaient fut furent eut eurent conclu conclue conclus conclues tenu tenue tenus tenues paru parue",
    "parus parues survenu survenue survenus survenues mort morte morts mortes",
)
_BACK_ENDINGS = ("ait", "aient", "erent", "irent", "urent")
_NOT_BACK = words(
    "fait plait parfait sait connait lait retrait portrait trait extrait forfait souhait attrait abstrait"
)
_PARTICIPLE_ENDINGS = (
    "i", "ie", "is", "ies", "u", "ue", "us", "ues", "it", "ite", "its", "ites", "ert", "erte", "erts", "ertes", "int",
    "inte", "ints", "intes", "ise", "ises", "rt", "rte",
)  # fmt: skip
_DETERMINERS = words("le la les l' un une des du de d' ce cet cette ces son sa ses leur leurs au aux chaque quelques")
_NAMED = words("cela deja voila via la ca delta extra ultra media data visa")


def looks_ahead(row: Words, first: int, last: int) -> bool | None:
    """Whether the verb nearest to the words [first, last), in their clause, looks ahead; None without a verb."""
    found: list[tuple[int, bool]] = []
    start, end = row.starts[first], row.end(last - 1)
    commas = 0
    for number in range(first - 1, -1, -1):
        if row.texts[number] in _STOPS or start - row.starts[number] > _REACH:
            break
        commas += row.texts[number] == ","
        if (ahead := _tense(row, number)) is not None:
            found.append((start - row.end(number) + _COMMA * commas, ahead))
            break
    commas = 0
    for number in range(last, len(row.texts)):
        if row.texts[number] in _STOPS or row.starts[number] - end > _REACH:
            break
        commas += row.texts[number] == ","
        if (ahead := _tense(row, number)) is not None:
            found.append((row.starts[number] - end + _COMMA * commas, ahead))
            break
    if not found:
        return None
    nearest = min(distance for distance, _ in found)
    return any(ahead for distance, ahead in found if distance == nearest)


def tells(row: Words) -> bool:
    """Whether any verb of `row` tells of what was or will be."""
    return any(_tense(row, number) is not None for number in range(len(row.texts)))


def _tense(row: Words, number: int) -> bool | None:
    """True for a word that looks ahead, False for one that looks back, None for any other."""
    word = row.texts[number]
    if len(word) < 3 and word not in {"a", "va"}:
        return None
    if word == "a":
        return False if row.said(number) == "a" else _to_come(row, number)
    if word in _AHEAD or (word.endswith(_AHEAD_ENDINGS) and word not in _NOT_AHEAD and len(word) > 4):
        return True
    said = row.said(number)
    if number and row.texts[number - 1] in _DETERMINERS:
        return None  # "la société", "cette année": a noun that ends as a participle does
    if said.rstrip("sS").removesuffix("e").endswith("é") and len(word) > 3 and said[0].islower():
        if word.startswith(_AHEAD_PARTICIPLES):
            return True
        auxiliary = _auxiliary(row, number)
        return auxiliary in _AUXILIARIES_AHEAD if auxiliary else False
    if word in _BACK or (word.endswith(_BACK_ENDINGS) and len(word) > 4 and word not in _NOT_BACK):
        return False
    if word.endswith(_PARTICIPLE_ENDINGS):
        auxiliary = _auxiliary(row, number)
        return None if auxiliary is None else auxiliary in _AUXILIARIES_AHEAD
    if word.endswith("a") and len(word) > 4 and said.islower() and word not in _NAMED and said.endswith("a"):
        return False
    return None


def _to_come(row: Words, number: int) -> bool | None:
    return True if number + 1 < len(row.texts) and row.texts[number + 1] == "venir" else None


def _auxiliary(row: Words, number: int) -> str | None:
    """The auxiliary before a participle, over adverbs; None without one."""
    for back in range(number - 1, max(-1, number - 5), -1):
        word = row.texts[back]
        if (word in _AUXILIARIES_BACK or word in _AUXILIARIES_AHEAD) and row.said(back) not in {"à", "À", "A"}:
            return word
        if word not in _BETWEEN:
            return None
    return None
