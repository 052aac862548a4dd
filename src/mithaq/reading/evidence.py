"""The promise of the project, as functions: the words at a slot's spans, normalised and nothing else, give its value.

`unfaithful` lists the slots of a reading that break it. Slots that are marked `derived` say themselves from what
they were
worked out and are not asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from types import MappingProxyType

from mithaq.reading.find.agreements.acts import act_of_words
from mithaq.reading.find.agreements.patterns_fr import KIND, KIND_OF_GROUP
from mithaq.reading.find.commitments.measures import measure_of_words
from mithaq.reading.find.commitments.nouns import noun_of, unknown_unit
from mithaq.reading.find.dates import date_mentions, deadline_of
from mithaq.reading.find.mentions import DateMention, TemporalType
from mithaq.reading.find.quantities import find_quantities, read_number
from mithaq.reading.find.staging import lower
from mithaq.reading.language.keeping import part_by_language
from mithaq.reading.model import Bound, Commitment, Fact, Modality, Reading, Signatory, Span, Stated
from mithaq.reading.names.comparing import tidy
from mithaq.reading.packs.evidence import IN_CONTEXT
from mithaq.reading.packs.evidence import normalise as normalise_in
from mithaq.reading.packs.languages import Language
from mithaq.reading.qualify.verbs import Form, find_verb_groups
from mithaq.reading.text.accents import with_accents
from mithaq.reading.text.casing import is_shouted
from mithaq.reading.text.folding import fold
from mithaq.reading.text.sentences import split_sentences
from mithaq.reading.text.view import joined

_PACKS = frozenset(Language)
_REACHED = frozenset({Form.PERFECT, Form.STATE})


def normalise(slot: str, words: Sequence[str], *, unit: str | None = None) -> object:
    """The value that `words` give the slot, by normalisation alone; None where they give none.

    Args:
        slot: name of a slot as in `Fact.slots`.
        words: the text at each of its spans, in order.
        unit: for `measure`, the unit of the same fact: money, a share and a count are measured by other words.
    """
    clean = [_in_line(each) for each in words]
    if slot == "measure":
        money = unit if unit == "percent" or (unit and len(unit) == 3 and unit.isupper()) else None
        return measure_of_words(tuple(clean), unit=money, ordinal=unit == "rank")
    reader = _READERS.get(slot, _name)
    return reader(clean)


def _in_line(words: str) -> str:
    """`words` as they run in their sentence: a line end in them was made by the page, even before a number."""
    return joined(words).text.replace("\n", " ")


def unfaithful(reading: Reading) -> Iterator[str]:
    """One line for each slot whose words do not give its value, or whose span leaves its sentence."""
    sentences = split_sentences(reading.text)
    accented = with_accents(lower(reading.text))  # as it was read, where it has lost its accents
    parts = part_by_language(reading.text, main=reading.language)
    for fact in reading.facts():
        for slot, stated in fact.slots():
            words = [span.of(reading.text) for span in stated.spans]
            if any(not _in_one_sentence(span, sentences) for span in stated.spans):
                yield f"{fact.id}.{slot}: {words!r} reaches beyond its sentence"
            if stated.derived is not None:
                continue
            language = _language_at(stated.spans[0], parts)
            if language in _PACKS:
                given = _given_by_pack(slot, stated, words, Language(language))
            else:
                given = _given(fact, slot, stated, words)
                if (
                    _agrees(fact, slot, stated, words)
                    or _given(fact, slot, stated, [span.of(accented) for span in stated.spans]) == stated.value
                ):
                    given = stated.value
            if given != stated.value:
                yield f"{fact.id}.{slot}: {stated.value!r} is not what {words!r} give ({given!r})"


def _language_at(span: Span, parts: Mapping[str, str]) -> str:
    """The language of the passage that holds `span`, by the text of each language, elsewhere blank."""
    return next(language for language, text in parts.items() if not span.of(text).isspace())


def _given_by_pack(slot: str, stated: Stated[object], words: Sequence[str], language: Language) -> object:
    clean = [_in_line(each) for each in words]
    if isinstance(stated.value, Signatory):
        return _signatory(
            clean, has_role=stated.value.role is not None, has_organisation=stated.value.organisation is not None
        )
    return stated.value if slot in IN_CONTEXT else normalise_in(slot, clean, language=language)


def _agrees(fact: Fact, slot: str, stated: Stated[object], words: Sequence[str]) -> bool:
    """Words in capitals show neither the case nor, where they have none, the accents of a value."""
    if _given(fact, slot, stated, words) == stated.value:
        return True
    if not any(map(is_shouted, words)):
        return False
    lower = [each.lower() if is_shouted(each) else each for each in words]
    return _folded(_given(fact, slot, stated, lower)) == _folded(stated.value)


def _folded(value: object) -> object:
    if isinstance(value, Signatory):
        return tuple(each and fold(each) for each in (value.person, value.role, value.organisation))
    return fold(value) if isinstance(value, str) and not isinstance(value, Enum) else value


def _given(fact: Fact, slot: str, stated: Stated[object], words: Sequence[str]) -> object:
    if isinstance(stated.value, Signatory):
        return _signatory(
            words, has_role=stated.value.role is not None, has_organisation=stated.value.organisation is not None
        )
    unit = fact.unit.value if isinstance(fact, Commitment) else None
    return normalise(slot, words, unit=unit)


def _signatory(words: Sequence[str], *, has_role: bool, has_organisation: bool) -> Signatory:
    """Person, role and organisation stand in this order; a role may stand in several parts."""
    rest = [tidy(_in_line(each)) for each in words[1:]]
    organisation = rest.pop() if has_organisation and rest else None
    return Signatory(tidy(_in_line(words[0])), " ".join(rest) if has_role else None, organisation)


def _in_one_sentence(span: Span, sentences: Sequence[Span]) -> bool:
    return any(sentence.covers(span) for sentence in sentences)


def _name(words: Sequence[str]) -> str:
    return " ".join(tidy(each) for each in words)


def _date(words: Sequence[str]) -> str | None:
    mentions = _dates(words)
    return mentions[0].value[:10] if mentions else None


def _term(words: Sequence[str]) -> str | None:
    """The end of what the words span: "entre 2019 et 2021" ends in 2021."""
    mentions = _dates(words)
    return deadline_of(mentions[-1], published=None) if mentions else None


def _dates(words: Sequence[str]) -> list[DateMention]:
    """The dates in the words; a bare year is one only behind a preposition, which is not part of its span."""
    whole = " ".join(words)
    for text in (whole, f"en {whole}"):
        found = [each for each in date_mentions(text) if each.type in {TemporalType.DATE, TemporalType.TIME}]
        if found:
            return found
    return []


def _duration(words: Sequence[str]) -> str | None:
    found = (mention.value for mention in date_mentions(" ".join(words)) if mention.type is TemporalType.DURATION)
    return next(found, None)


def _quantity(words: Sequence[str]) -> Decimal | None:
    """The number; of "15 et 20 millions" the lower end, which shares the multiplier."""
    whole = " ".join(words)
    for lead in ("entre ", "de "):
        mentions = find_quantities(lead + whole)
        if mentions and mentions[0].value_max is not None:
            return mentions[0].value
    return read_number(whole)


def _upper(words: Sequence[str]) -> Decimal | None:
    return read_number(" ".join(words))


def _bound(words: Sequence[str]) -> Bound:
    """The bound that the words set on any number: a number alone sets none, but for "une centaine"."""
    cue = " ".join(words)
    for text in (f"{cue} 4.217 emplois", f"4.217 {cue}", cue):
        mentions = find_quantities(text)
        if mentions and mentions[0].bound is not Bound.EXACT:
            return mentions[0].bound
    return Bound.EXACT


def _per(words: Sequence[str]) -> object:
    cue = " ".join(words)
    for text in (f"4.217 emplois {cue}", f"{cue} 4.217 emplois", f"4.217{cue}"):
        mentions = find_quantities(text)
        if mentions and mentions[0].per is not None:
            return mentions[0].per
    return None


def _unit(words: Sequence[str]) -> str | None:
    whole = " ".join(words)
    noun = noun_of(whole)
    if noun is not None:
        return noun.unit
    for text in (f"4 {whole}", f"4 millions de {whole}", f"4{whole}", f"{whole} 4"):
        mentions = find_quantities(text)
        if mentions and mentions[0].unit is not None:
            return mentions[0].unit
    mentions = find_quantities(whole)
    if mentions and mentions[0].ordinal:
        return "rank"
    return unknown_unit(whole)


def _kind(words: Sequence[str]) -> object:
    match = KIND.search(" ".join(words).lower())
    return KIND_OF_GROUP[match.lastgroup] if match and match.lastgroup else None


def _act(words: Sequence[str]) -> object:
    return act_of_words(" ".join(words))


def _modality(words: Sequence[str]) -> Modality:
    whole = " ".join(words).lower()
    groups = find_verb_groups(whole, Span(0, len(whole))) if whole else ()
    return Modality.ACHIEVED if any(group.form in _REACHED for group in groups) else Modality.PROMISED


_READERS: Mapping[str, Callable[[Sequence[str]], object]] = MappingProxyType(
    {
        "kind": _kind,
        "act": _act,
        "date": _date,
        "follows": _date,
        "deadline": _term,
        "duration": _duration,
        "quantity": _quantity,
        "quantity_max": _upper,
        "bound": _bound,
        "per": _per,
        "unit": _unit,
        "modality": _modality,
    }
)
