"""The ministry behind a minister's title, in the document's own spelling where it names that ministry."""

from __future__ import annotations

from collections.abc import Sequence

from mithaq.reading.find.mentions import ActorMention
from mithaq.reading.names.comparing import significant_words, tidy
from mithaq.reading.packs.languages import Language, fold_for

_HOUSE = frozenset(("ministry", "ministries", "secretariat", "department", "state", "of", "for", "the"))
_HOUSE_AR = frozenset(("وزاره", "كتابه", "الدوله", "المكلفه"))


def ministry_of(title: str, portfolio: str, *, known: Sequence[ActorMention], language: Language) -> str:
    """The ministry for a title with this field.

    Args:
        known: bodies that the document names; a ministry whose field begins alike is preferred.
    """
    wanted = significant_words(fold_for(portfolio, language))
    for mention in known:
        words = significant_words(fold_for(mention.name, language))
        house = _HOUSE if language is Language.ENGLISH else _HOUSE_AR
        if not words or words[0] not in house:
            continue
        field = tuple(word for word in words if word not in house)
        if _one_field(field, wanted):
            return mention.name
    if language is Language.ARABIC:
        return _arabic(title, portfolio)
    noun = "Ministry" if "inister" in title or "abinet" in title else "Secretariat"
    return f"{noun} of {_headed(tidy(portfolio))}"


def _arabic(title: str, portfolio: str) -> str:
    """ "وزارة التجارة" for "وزير التجارة", "كتابة الدولة المكلفة بالتجارة" for "كاتب الدولة المكلف بالتجارة"."""
    house = "كتابة الدولة المكلفة ب" if "كاتب" in title else "وزارة "
    return house + tidy(portfolio)


def _one_field(one: Sequence[str], other: Sequence[str]) -> bool:
    """True where the fields begin with the same two words, or the only word of the shorter one."""
    count = min(len(one), len(other), 2)
    return count > 0 and tuple(one[:count]) == tuple(other[:count])


def _headed(field: str) -> str:
    """ "digital transition" as a ministry is named: "Digital Transition"."""
    small = ("of", "and", "the", "for", "in")
    return " ".join(word if word in small else word[:1].upper() + word[1:] for word in field.split())
