"""Under which forms a word of a body's name may stand in a list: without what grammar has put before and behind it.

French and English: number, gender and the endings in which the two languages spell one word differently. Arabic:
conjunction, preposition and article before the word; feminine, plural, dual and the ending of adjectives behind it.
"""

from __future__ import annotations

from functools import lru_cache

import regex

_BEFORE_ARABIC = regex.compile(r"^(?:و|ب|ف|ك)?(?:(?:ال|لل)(?=\p{L}{2})|ل(?=\p{L}{3}))")
_AND = regex.compile(r"^و(?=\p{L}{3})")
# An ending, and what may stand in its place; the stem keeps at least three letters.
_ENDINGS_LATIN = tuple(
    (ending, others)
    for others, endings in (
        (("al",), "aux ale ales"),
        (("el",), "elle elles els"),
        (("en",), "enne ennes ens"),
        (("if",), "ive ives ifs"),
        (("eur", "eux"), "euse euses eurs rice rices"),
        (("er",), "ere eres ers"),
        (("ie", "y"), "ies"),
        (("",), "es x e"),
    )
    for ending in endings.split()
)
_ENDINGS_ARABIC = (
    ("تها", ("ه",)),
    ("تهم", ("ه",)),
    ("ته", ("ه",)),
    ("ها", ("",)),
    ("هم", ("",)),
    ("يات", ("يا", "يه")),
    ("ات", ("", "ه")),
    ("تان", ("ه",)),
    ("تين", ("ه",)),
    ("ين", ("",)),
    ("ون", ("",)),
    ("ان", ("",)),
    ("يه", ("ي", "ه", "", "ا", "يا")),
    ("ي", ("ه", "", "ا", "يا")),
)
# French and English endings of one meaning, in the spelling that stands for both.
_COGNATES = (
    ("isation", "ization"),
    ("logique", "logy"), ("logical", "logy"), ("logie", "logy"),
    ("iques", "ic"), ("ique", "ic"), ("ical", "ic"), ("ics", "ic"),
    ("aires", "ary"), ("aire", "ary"),
    ("oires", "ory"), ("oire", "ory"),
    ("ites", "ity"), ("ite", "ity"),
    ("ismes", "ism"), ("isme", "ism"), ("istes", "ist"), ("iste", "ist"),
    ("euses", "ous"), ("euse", "ous"), ("eux", "ous"),
    ("eurs", "or"), ("eur", "or"), ("ers", "or"), ("er", "or"),
    ("ances", "ance"), ("ancy", "ance"), ("ency", "ence"),
    ("ives", "ive"), ("ifs", "ive"), ("if", "ive"),
    ("elles", "al"), ("elle", "al"), ("el", "al"), ("aux", "al"), ("ales", "al"), ("ale", "al"),
    ("ies", "y"), ("ie", "y"),
    ("ines", "in"), ("ine", "in"),
    ("es", ""), ("e", ""),
)  # fmt: skip


@lru_cache(maxsize=65536)
def forms_of(word: str) -> tuple[str, ...]:
    """A folded word and its nearer forms, the likeliest first; never empty."""
    return _latin(word) if word[0] < "\u0600" else _arabic(word)


def _latin(word: str) -> tuple[str, ...]:
    found = [word, word.removesuffix("s")]
    if len(word) > 5:
        found += [
            word.removesuffix(ending) + other
            for ending, others in _ENDINGS_LATIN
            if word.endswith(ending) and len(word) - len(ending) >= 3
            for other in others
        ]
    return tuple(dict.fromkeys(found))


def _arabic(word: str) -> tuple[str, ...]:
    bare = _BEFORE_ARABIC.sub("", word)
    joined = _AND.sub("", word)
    alone = word[1:] if word[0] in "بلك" and len(word) > 3 else word
    found = [word, bare, joined, *(each.removesuffix("ه") for each in (word, bare, joined)), alone]
    found += [
        stem.removesuffix(ending) + other
        for stem in dict.fromkeys((bare, joined, alone))
        for ending, others in _ENDINGS_ARABIC
        if stem.endswith(ending) and len(stem) - len(ending) >= 3
        for other in others
    ]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=65536)
def cognate_of(word: str) -> str | None:
    """The spelling that a French and an English word of one origin share ("toxicologie" and "toxicology").

    None for short words and other scripts, whose endings say more about them.
    """
    if word[0] >= "\u0600" or len(word) < 7:
        return None
    singular = word.removesuffix("s") if not word.endswith(("ics", "ss")) else word
    for ending, other in _COGNATES:
        for each in (word, singular):
            if each.endswith(ending) and len(each) - len(ending) >= 4:
                return each.removesuffix(ending) + other
    return singular
