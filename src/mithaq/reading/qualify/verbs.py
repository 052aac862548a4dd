"""Verb groups of French sentences: where they stand, in what form, and whether they are denied.

Form, not vocabulary: a tagger confuses "paraphée" with a noun and costs a model, while press French marks promise and
result by endings and auxiliaries. The few lexical lists are closed classes (auxiliaries, modals, verbs of undertaking).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import regex

from mithaq.reading.model import Span
from mithaq.reading.qualify.patterns_fr import (
    FALSE_CONDITIONAL,
    FALSE_FUTURES,
    GROUP,
    HYPOTHETICAL,
    NEGATED_BEFORE,
    PARTICIPLE_ENDINGS,
    PASSIVE_AUXILIARIES,
    PRESENT_STATE,
    RESTRICTS,
)


class Form(StrEnum):
    """Grammatical form of a verb group, as far as it tells promise from result."""

    FUTURE = "future"  # créera, sera créé
    UNDERTAKING = "undertaking"  # s'engage à, prévoit de, doit, promet
    CONDITIONAL = "conditional"  # créerait
    PERFECT = "perfect"  # a créé, ont été formés, vient de créer
    STATE = "state"  # emploie, compte, dispose de, ouvrait
    DELIVERY = "delivery"  # finance, ouvre, met sur la table
    INFINITIVE = "infinitive"  # former, after another group
    PARTICIPLE = "participle"  # (emplois) créés, promis, attendus


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """One verb group.

    Attributes:
        start, end: half-open range in the sentence's document.
        form: see Form.
        verb: the content word in lower case, with accents ("créera", "signé"); of "vient de créer" the participle.
        passive: True for "a été créé", "sera formé".
        negated: True under "ne … pas", "sans", "aucun".
        hypothetical: True for pouvoir, falloir and vouloir in the conditional, and for hearsay ("aurait signé").
        lead: the word that undertakes ("s'engage", "prévoit"), lower case; empty for the other forms.
    """

    start: int
    end: int
    form: Form
    verb: str
    passive: bool = False
    negated: bool = False
    hypothetical: bool = False
    lead: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


# Words that only a noun follows; "la", "le", "les" and "leur" may be pronouns before a verb.
_DETERMINER = regex.compile(r"(?<!\p{L})(?:une?|ce|cet|cette|ces|sa|son|ses|du|au|aux|quelques?|chaque|d['’])\s*$")


# "A ce jour", "A travers": the preposition, whose capital many papers print without its accent.
_OPENING_A = regex.compile(
    r"\W*a\s+(?=l['’]|(?:la|ce|cet|cette|ces|travers|compter|partir|terme|fin|son|sa|ses|leurs?|quelques?|court|long|moyen|"
    r"noter|signaler|savoir|cause|défaut|mesure|condition|titre|peine|nouveau|propos)(?!\p{L})|\p{L}+(?:,|\s+\())"
)


_NEGATES = regex.compile(r"\b(?:pas|jamais|plus|guère|aucun\w*)\b")


def find_verb_groups(lowered: str, sentence: Span) -> tuple[VerbGroup, ...]:
    """Verb groups of one sentence, in reading order. `lowered` is the document in lower case, as long as the
    document.
    """
    found: list[VerbGroup] = []
    opening = _OPENING_A.match(lowered, sentence.start, sentence.end)
    for match in GROUP.finditer(lowered, opening.end() if opening else sentence.start, sentence.end):
        group = _build(lowered, match, sentence)
        if group is not None:
            found.append(group)
    return tuple(found)


def _build(lowered: str, match: regex.Match[str], sentence: Span) -> VerbGroup | None:
    if (match["lead"] or match["plain"]) and _DETERMINER.search(
        lowered, max(sentence.start, match.start() - 8), match.start()
    ):
        return None  # "un chiffre d'affaires", "cette annonce": a noun
    named = ("participle", "undergoing", "content", "plain", "infinitive", "alone")
    verb = next((match[name] for name in named if match[name]), "")
    if match["recent"]:
        verb = match["undergone"] or _participle(match["just"])
    form = _form(match)
    if form is None:
        return None
    before = lowered[max(sentence.start, match.start() - 30) : match.start()]
    words = match[0]
    return VerbGroup(
        match.start(),
        match.end(),
        form,
        verb,
        passive=_is_passive(match),
        negated=not RESTRICTS.match(lowered, match.end())
        and bool(NEGATED_BEFORE.search(before) or _NEGATES.search(words)),
        hypothetical=bool(HYPOTHETICAL.search(words)),
        lead=match["lead"] or "",
    )


def _participle(infinitive: str) -> str:
    """The participle of a verb, as its ending gives it: "créer" to "créé"."""
    for ending, other in PARTICIPLE_ENDINGS:
        if infinitive.endswith(ending):
            return infinitive.removesuffix(ending) + other
    return infinitive


def _form(match: regex.Match[str]) -> Form | None:
    if match["recent"]:
        return Form.PERFECT
    if match["aux"]:
        return _form_of_compound(match["aux"])
    if match["lead"]:
        return Form.UNDERTAKING
    if match["infinitive"]:
        return Form.INFINITIVE
    if match["alone"]:
        return Form.PARTICIPLE
    plain = match["plain"]
    if plain in FALSE_FUTURES:
        return None
    if FALSE_CONDITIONAL.fullmatch(plain):
        return Form.STATE
    if plain.endswith(("rait", "raient")):
        return Form.CONDITIONAL
    if plain.endswith(("ra", "ront", "rons")):
        return Form.FUTURE
    if PRESENT_STATE.fullmatch(plain):
        return Form.STATE
    return Form.DELIVERY


def _form_of_compound(auxiliary: str) -> Form:
    if auxiliary.endswith(("ra", "ront", "rons")) or auxiliary in {"soit", "soient"}:
        return Form.FUTURE  # "veut que 100 communes soient couvertes": what is to be
    if auxiliary.endswith(("rait", "raient")):
        return Form.CONDITIONAL
    return Form.PERFECT


def _is_passive(match: regex.Match[str]) -> bool:
    if match["recent"]:
        return match["undergone"] is not None
    if match["undergoing"]:
        return True
    auxiliary = match["aux"]
    return bool(auxiliary) and (auxiliary in PASSIVE_AUXILIARIES or bool(regex.search(r"\bété\b", match[0])))
