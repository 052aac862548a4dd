"""Forms of the English verbs that bodies are the subject of."""

from __future__ import annotations

from functools import lru_cache

from mithaq.reading.packs.actors.lexicon import lexicon
from mithaq.reading.packs.languages import Language

_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=1)
def deeds() -> frozenset[str]:
    """Every form of the verbs listed as `deed`, and the forms listed as `strong`."""
    words = lexicon(Language.ENGLISH)
    return words["strong"] | {form for verb in words["deed"] for form in _forms(verb)}


def _forms(verb: str) -> tuple[str, ...]:
    """ "train, trains, trained, training"; irregular forms stand in the table themselves."""
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    sibilant = verb.endswith(("s", "sh", "ch", "x", "z"))
    return verb, verb + ("es" if sibilant else "s"), verb + "ed", verb + "ing"
