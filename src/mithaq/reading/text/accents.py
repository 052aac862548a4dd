"""Accents put back where a whole text has none, letter for letter: offsets stay, and names are left alone.

Some agencies and mail systems drop every accent. Patterns tell "signé" from "signe" and "à" from "a"; rather than blur
that distinction for all texts, the lower-case view of such a text gets its accents back from a word list
(`resources/accents_fr.tsv`) and from the words beside.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from mithaq.reading.resources.loading import read_rows
from mithaq.reading.text.folding import fold

# A text shorter than this may do without accents by chance.
_TELLING = 80
_FRENCH = regex.compile(r"(?<!\p{L})(?:le|la|les|des|une|et|pour|dans)(?!\p{L})")
_ACCENTED = regex.compile(r"[àâäçéèêëîïôöùûüÿ]")
_WORD = regex.compile(r"\p{L}+")
_AUXILIARIES = frozenset(
    "a ont avait avaient aura auront aurait auraient ayant avoir est sont était étaient sera seront serait seraient "
    "été être fut furent soit soient avons avez suis sommes".split()
)
# May stand between an auxiliary and its participle.
_BETWEEN = frozenset(
    "pas plus jamais déjà ainsi aussi bien tous toutes également notamment enfin encore toujours".split()
)
_SUBJECTS = frozenset("il elle on qui y l n en ne nous lui leur s".split())
_PARTICIPLE = regex.compile(
    r"(?!qui$|lui$|ici$|ainsi$|aussi$|plus$|sous$|\p{L}*di$)\p{L}{2,}(?:i|is|it|u|us|ert|int|é|ée|és|ées)"
)


def with_accents(lowered: str) -> str:
    """`lowered` with its accents, exactly as long; itself where it has any, or is too short to tell, or not French."""
    if len(lowered) < _TELLING or _ACCENTED.search(lowered) or not _FRENCH.search(lowered):
        return lowered
    always, participles = _words()
    letters = list(lowered)
    waiting: int | None = None  # an "a" that the next word decides
    before: list[str] = ["", "", ""]
    end = 0
    for match in _WORD.finditer(lowered):
        word = match[0]
        if waiting is not None and not lowered[end : match.start()].isspace():
            letters[waiting], waiting = "à", None
        auxiliary = next((each for each in reversed(before) if each not in _BETWEEN and not each.endswith("ment")), "")
        form = participles.get(word) or always.get(word) or _ended(word)
        if word in participles and auxiliary not in _AUXILIARIES and waiting is None:
            form = _as_present(form)
        if waiting is not None and form not in _BETWEEN and not form.endswith("ment"):
            if not (_PARTICIPLE.fullmatch(form) or form in ("eu", "été", "pour")):
                letters[waiting] = "à"
            waiting = None
        if word == "a" and before[-1] not in _SUBJECTS:
            waiting = match.start()
        if len(form) == len(word):
            letters[match.start() : match.end()] = form
        before, end = [*before[1:], form], match.end()
    return "".join(letters)


def _as_present(participle: str) -> str:
    """The form that a participle looks like without its last accent: "dépasse" of "dépassé"."""
    ending = participle.rfind("é")
    return participle[:ending] + "e" + participle[ending + 1 :]


def _ended(word: str) -> str:
    """What every word in -ee is: "signee" is "signée"."""
    if len(word) > 3 and word.endswith("ee"):
        return word[:-2] + "ée"
    return word[:-3] + "ées" if len(word) > 4 and word.endswith("ees") else word


@lru_cache(maxsize=1)
def _words() -> tuple[dict[str, str], dict[str, str]]:
    """By the form without accents: words that always have theirs, and participles that share theirs with a present."""
    always: dict[str, str] = {}
    participles: dict[str, str] = {}
    for word, kind in read_rows("accents_fr.tsv"):
        (participles if kind == "participle" else always)[fold(word)] = word
    return always, participles
