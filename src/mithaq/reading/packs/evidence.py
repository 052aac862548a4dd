"""The words at a slot's spans, normalised and nothing else, in Arabic and English (see `mithaq.reading.evidence`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from mithaq.reading.find.dates import deadline_of
from mithaq.reading.find.mentions import DateMention, QuantityMention, TemporalType
from mithaq.reading.model import AgreementKind, Bound, Per
from mithaq.reading.names.comparing import tidy
from mithaq.reading.packs.agreements import words_ar, words_en
from mithaq.reading.packs.agreements.cues import KIND_OF_GROUP
from mithaq.reading.packs.dates import find_dates
from mithaq.reading.packs.languages import Language, fold_for
from mithaq.reading.packs.quantities.finder import find_quantities, read_number

_CUES = MappingProxyType({Language.ARABIC: words_ar.CUES, Language.ENGLISH: words_en.CUES})
_DATED = frozenset({TemporalType.DATE, TemporalType.TIME})
# Words that hold a number in place of a cue's own: what a cue says of any number, it says of this one.
_FRAMES = ("{cue} 4217 {noun}", "4217 {noun} {cue}", "{cue}", "4217 {cue}", "4217{cue}", "{cue}4217")
_RANGE = MappingProxyType({Language.ARABIC: "بين {}", Language.ENGLISH: "between {}"})
_SHARE = MappingProxyType({Language.ARABIC: "{} المقاولات", Language.ENGLISH: "{} of the companies"})
_NOUN = MappingProxyType({Language.ARABIC: "منصب", Language.ENGLISH: "jobs"})
_BEFORE_YEAR = MappingProxyType({Language.ARABIC: "سنة", Language.ENGLISH: "in"})

# What a code means hangs on the words around its own: those are cited, and the frame's tests hold them to it.
IN_CONTEXT = frozenset({"measure", "modality", "act", "unit"})


def normalise(slot: str, words: Sequence[str], *, language: Language) -> object:
    """The value that `words` give the slot, by normalisation alone; None where they give none.

    Args:
        slot: name of a slot as in `Fact.slots`, none of `IN_CONTEXT`.
        words: the text at each of its spans, in order.
    """
    return _READERS.get(slot, _name)(words, language=language)


def _name(words: Sequence[str], *, language: Language) -> str:  # noqa: ARG001  (every reader is asked alike)
    return " ".join(tidy(each) for each in words)


def _dates(words: Sequence[str], language: Language) -> list[DateMention]:
    whole = " ".join(words)
    for text in (whole, f"{_BEFORE_YEAR[language]} {whole}"):
        found = [each for each in find_dates(text, language=language, published=None) if each.type in _DATED]
        if found:
            return found
    return []


def _date(words: Sequence[str], *, language: Language) -> str | None:
    found = _dates(words, language)
    return found[0].value[:10] if found else None


def _term(words: Sequence[str], *, language: Language) -> str | None:
    found = _dates(words, language)
    return deadline_of(found[-1], published=None) if found else None


def _duration(words: Sequence[str], *, language: Language) -> str | None:
    found = find_dates(" ".join(words), language=language, published=None)
    return next((each.value for each in found if each.type is TemporalType.DURATION), None)


def _quantity(words: Sequence[str], *, language: Language) -> Decimal | None:
    """The number; of "3.5 to 4 million" the lower end, which shares the multiplier; of "a quarter" its percentage."""
    whole = " ".join(words)
    found = find_quantities(_RANGE[language].format(whole), language=language)
    if found and found[0].value_max is not None:
        return found[0].value
    alone = read_number(whole, language=language)
    if alone is not None:
        return alone
    shares = find_quantities(_SHARE[language].format(whole), language=language)
    return shares[0].value if shares else None


def _upper(words: Sequence[str], *, language: Language) -> Decimal | None:
    return read_number(" ".join(words), language=language)


def _bound(words: Sequence[str], *, language: Language) -> Bound:
    """The bound that the words set on any number; a number alone sets none."""
    return next(
        (each.bound for each in _framed(words, language) if each.bound is not Bound.EXACT),
        Bound.EXACT,
    )


def _per(words: Sequence[str], *, language: Language) -> Per | None:
    return next((each.per for each in _framed(words, language) if each.per is not None), None)


def _framed(words: Sequence[str], language: Language) -> Iterator[QuantityMention]:
    cue = " ".join(words)
    for frame in _FRAMES:
        yield from find_quantities(frame.format(cue=cue, noun=_NOUN[language]), language=language)


def _kind(words: Sequence[str], *, language: Language) -> AgreementKind:
    """A word that is no other kind's is an agreement's ("partnership"), as the guide has it."""
    match = _CUES[language].kind.search(fold_for(" ".join(words), language))
    return KIND_OF_GROUP.get(match.lastgroup or "", AgreementKind.AGREEMENT) if match else AgreementKind.AGREEMENT


_READERS: Mapping[str, Callable[..., object]] = MappingProxyType(
    {
        "kind": _kind,
        "date": _date,
        "follows": _date,
        "deadline": _term,
        "duration": _duration,
        "quantity": _quantity,
        "quantity_max": _upper,
        "bound": _bound,
        "per": _per,
    }
)
