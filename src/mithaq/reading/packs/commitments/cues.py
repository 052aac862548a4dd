"""The words of `cues_ar.tsv` and `cues_en.tsv`, class by class, as patterns on folded text."""

from __future__ import annotations

from functools import lru_cache

import regex

from mithaq.reading.find.commitments.measures import DEEDS, QUALIFIERS
from mithaq.reading.packs.languages import Language, fold_for
from mithaq.reading.resources.loading import read_rows

# What may be written on to the front of an Arabic word.
CLITIC = r"(?:[وف]?(?:[بلك](?:ال)?|لل|ال)?)"


@lru_cache(maxsize=64)
def cue(language: Language, *names: str) -> regex.Pattern[str]:
    """What an expression of the classes `names` looks like, as whole words; a class without any matches nothing."""
    rows = [row[0] for row in read_rows(f"cues_{language}.tsv") if row[1] in names]
    if not rows:
        return regex.compile(r"(?!)")
    ordered = sorted(rows, key=len, reverse=True)
    meant = [_form(each, language) for each in ordered if not each.startswith("!")]
    unmeant = [_form(each[1:], language) + r"(?!\p{L})(*SKIP)(*FAIL)" for each in ordered if each.startswith("!")]
    lead = CLITIC if language is Language.ARABIC else ""
    return regex.compile(rf"(?<!\p{{L}}){lead}(?:{'|'.join([*unmeant, *meant])})(?!\p{{L}})")


def deeds_in(words: str, *, language: Language) -> frozenset[str]:
    """Names of the deeds and qualifiers of `measures.tsv` among the folded `words`."""
    return frozenset(name for name in (*DEEDS, *QUALIFIERS) if cue(language, name).search(words))


def _form(expression: str, language: Language) -> str:
    folded = fold_for(expression.lower(), language)
    words: str = regex.escape(folded, special_only=True, literal_spaces=True).replace(r"\*", r"\p{L}*+")
    return words.replace(" ", r"\s+")
