"""Sentences that suppose, and clauses that demand: what stands in them is neither promised nor reported.

A condition alone supposes nothing: "si la convention a créé 300 emplois, elle n'a pas …" reports them. What supposes is
an imperfect under "si" with a conditional beside it, a condition on anybody at all ("si une entreprise annonce …"), one
who would ("un pays qui créerait …"), a verb of supposing, and a promise that nobody is said to have made ("on nous
promet").
"""

from __future__ import annotations

import regex

from mithaq.reading.model import Span

_SUPPOSING = regex.compile(
    r"(?<!\p{L})(?:imagin(?:ons|ez|e)|suppos(?:ons|ez)|admettons|mettons\s+que|à\s+supposer|dans\s+l['’]hypothèse|"
    r"quand\s+bien\s+même|comme\s+si|"
    r"on\s+(?:nous|vous|leur|lui)\s+(?:a\s+|avait\s+)?(?:prom(?:et|ettait|is)|annon(?:ce|çait|cé)|jur(?:e|ait|é)|"
    r"parl(?:e|ait|é)))(?!\p{L})"
)
_IF = regex.compile(
    r"(?<!\p{L})(?:(?<!même\s)si\s+(?!bien\s+que|tant\s+est)|s['’](?=ils?\s))(?P<condition>[^,;:.!?]{3,140})"
)
_IMPERFECT = regex.compile(r"\p{L}{2,}(?:ait|aient|ions|iez)(?!\p{L})")
_CONDITIONAL = regex.compile(r"(?<!\p{L})\p{L}{2,}r(?:ait|aient|ions|iez)(?!\p{L})(?<!\bparait|\bserait-ce)")
# "un pays qui créerait …, en perdrait …": one that does not exist; "un projet qui devrait créer …" does.
_WHO_WOULD = regex.compile(
    r"(?<!\p{L})une?\s+\p{L}+\s+qui\s+(?:en\s+|y\s+)?(?!dev|permett|pourr)\p{L}{2,}r(?:ait|aient)(?!\p{L})"
    r".{1,120}?(?<!\p{L})\p{L}{2,}r(?:ait|aient)(?!\p{L})"
)
_ANYBODY = regex.compile(r"(?:une?|l['’]on|on|vous|chaque|tout|quelqu['’]un)\s+(?!en\s+croit|en\s+juge|excepte)")
_REPORTED = regex.compile(r"(?<!\p{L})(?:a|ont|est|sont|avait|avaient|était|étaient)\s")
# "Une convention n'est opposable que …", "Tout contrat …": of agreements at large. One with a date is a real one.
_AT_LARGE = regex.compile(
    r"(?:^\W*|(?<!\p{L})qu['’])(?:une?|toute?|chaque)\s+(?:accord|convention|contrat|protocole|partenariat|mémorandum|"
    r"pacte|traité)(?!\p{L})[^.;:!?\d]{0,80}?(?<!\p{L})(?:n['’]est|ne\s+(?:peut|vaut|saurait|lie|crée))\s+"
    r"(?!toujours|encore|jamais|pas\s+encore)"
)
_DEMANDING = regex.compile(
    r"(?<!\p{L})(?:réclam|revendiqu|exig|sollicit|préconis|quémand)(?:e|ent|ait|aient|er|ant|é)(?!\p{L})[^.;:]{0,120}$|"
    r"(?<!\p{L})(?:souhait|suggèr|suggér)(?:e|ent|ait|aient|é)\s+(?:à\s+ce\s+)?qu(?:e\s|['’])[^.;:]{0,120}$"
)


def is_supposed(lowered: str, sentence: Span) -> bool:
    """Whether the sentence only supposes what it says. `lowered` is the document in lower case, accents kept."""
    words = lowered[sentence.start : sentence.end]
    if _SUPPOSING.search(words) or ("rai" in words and _WHO_WOULD.search(words)):
        return True
    if "si " not in words and "s'il" not in words and "s’il" not in words:
        return False
    for match in _IF.finditer(words):
        condition = match["condition"]
        if _ANYBODY.match(condition) and not _REPORTED.search(condition):
            return True
        if _IMPERFECT.search(condition) and _CONDITIONAL.search(words[: match.start()] + " " + words[match.end() :]):
            return True
    return False


def is_at_large(lowered: str, sentence: Span) -> bool:
    """Whether the sentence speaks of agreements in general, as a law or a dictionary does."""
    return _AT_LARGE.search(lowered[sentence.start : sentence.end]) is not None


def is_demanded(lowered: str, clause: Span, at: int) -> bool:
    """Whether what stands at `at` is what the clause asks others for: "les grévistes réclament une hausse de 12 %"."""
    return _DEMANDING.search(lowered, clause.start, at) is not None
