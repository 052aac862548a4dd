"""Texts spoiled as texts are on their way to a reader: by keyboards, converters, page layouts and scanners.

A mutation leaves every fact legible to a person, so the gold annotations of the text still hold. What is random comes
from the generator that is passed in: the same text, mutation and seed give the same result.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from random import Random
from types import MappingProxyType

import regex

_SPACED = 0.2
_PUNCTUATED = 0.3
_MISTYPED = 0.02
_MISREAD = 0.01
_SHOUTED = 0.3
_LONGEST_HEADING = 90
_WIDTHS = range(62, 79)
_SHORTEST_BROKEN = 7
_SHORTEST_MISTYPED = 4

_BLANK = regex.compile(r"(?<=\S) (?=\S)")
_BEFORE_STOP = regex.compile(r"(?<=[\p{L}\p{N})»])(?=[.,](?:\s|$))")
_BEHIND_STOP = regex.compile(r"(?<=[\p{L}\p{N})»][.,;:]) (?=\p{L})")
_WORD = regex.compile(r"\p{L}+")
_STOPPED = regex.compile(r"[.!?…][\s»”\")\]]*$")
_QUOTED = regex.compile(r'"([^"\n]*)"')
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "«": '"', "»": '"', "“": '"', "”": '"'})
_ACCENTED_CAPITALS = regex.compile(r"\p{Lu}\p{M}*")
_MISREADINGS = {"l": "1", "1": "l", "O": "0", "0": "O", "rn": "m", "m": "rn", "é": "e", "e": "c"}
_MISREADABLE = regex.compile("|".join(sorted(_MISREADINGS, key=len, reverse=True)))


@dataclass(frozen=True, slots=True)
class Mutation:
    """One way in which texts are spoiled.

    Attributes:
        benign: only the outer form changes, letters and digits stay; a reader should hardly notice.
    """

    change: Callable[[str, Random], str]
    benign: bool


def mutate(name: str, text: str, *, seed: str) -> str:
    """`text` as the mutation `name` spoils it, the same for the same seed. Raises KeyError for an unknown name."""
    return MUTATIONS[name].change(text, Random(f"{name}:{seed}"))  # noqa: S311  # repeatable, no secret


def truncated(text: str, share: float) -> str:
    """The first `share` (0 to 1) of `text`, cut where a word ends."""
    cut = round(len(text) * share)
    while 0 < cut < len(text) and text[cut].isalnum() and text[cut - 1].isalnum():
        cut -= 1
    return text[:cut]


def _sometimes(pattern: regex.Pattern[str], put: str, rate: float) -> Callable[[str, Random], str]:
    """Puts `put` for a share of the matches."""
    return lambda text, chance: _replaced(pattern, lambda word: put if chance.random() < rate else word, text)


def _replaced(pattern: regex.Pattern[str], change: Callable[[str], str], text: str) -> str:
    """`text` with `change` applied to each match."""
    changed: str = pattern.sub(lambda match: change(match[0]), text)
    return changed


def _without_accents(text: str) -> str:
    parted = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(each for each in parted if unicodedata.category(each) != "Mn"))


def _accents_lost(text: str, _: Random) -> str:
    return _without_accents(text)


def _capitals_without_accents(text: str, _: Random) -> str:
    return _replaced(_ACCENTED_CAPITALS, _without_accents, text)


def _decomposed(text: str, _: Random) -> str:
    return unicodedata.normalize("NFD", text)


def _straight_quotes(text: str, _: Random) -> str:
    return text.translate(_STRAIGHT)


def _curly_quotes(text: str, _: Random) -> str:
    return _replaced(_QUOTED, lambda quoted: f"« {quoted[1:-1]} »", text).replace("'", "’")


def _upper_headings(text: str, _: Random) -> str:
    return "\n\n".join(block.upper() if _is_heading(block) else block for block in text.split("\n\n"))


def _is_heading(block: str) -> bool:
    """Whether `block`, which blank lines part from its neighbours, is one short line without a full stop."""
    return "\n" not in block and len(block) <= _LONGEST_HEADING and not _STOPPED.search(block)


def _upper_paragraphs(text: str, chance: Random) -> str:
    return "\n".join(line.upper() if chance.random() < _SHOUTED else line for line in text.split("\n"))


def _line_breaks(text: str, chance: Random) -> str:
    width = chance.choice(_WIDTHS)
    return "\n".join("\n".join(_lines(line, width=width, chance=None)) for line in text.split("\n"))


def _broken_words(text: str, chance: Random) -> str:
    width = chance.choice(_WIDTHS)
    return "\n".join("\n".join(_lines(line, width=width, chance=chance)) for line in text.split("\n"))


def _lines(text: str, *, width: int, chance: Random | None) -> Iterator[str]:
    """`text` in lines of `width`; with `chance` half of the long words that do not fit are broken by a hyphen."""
    line = ""
    for word in text.split(" "):
        room = width - len(line) - 1
        if line and len(word) > room:
            head = _head_that_fits(word, room=room, chance=chance)
            yield f"{line} {head}-" if head else line
            line = word[len(head) :]
        else:
            line = f"{line} {word}" if line else word
    yield line


def _head_that_fits(word: str, *, room: int, chance: Random | None) -> str:
    breakable = chance is not None and len(word) >= _SHORTEST_BROKEN and word.isalpha() and chance.random() < 0.5
    return word[: min(room - 1, len(word) - 3)] if breakable and room >= 4 else ""


def _typos(text: str, chance: Random) -> str:
    return _replaced(_WORD, lambda word: _mistyped(word, chance) if chance.random() < _MISTYPED else word, text)


def _mistyped(word: str, chance: Random) -> str:
    """`word` with two letters swapped, one dropped or one doubled, its first letter kept; short words stay."""
    if len(word) < _SHORTEST_MISTYPED:
        return word
    at = chance.randrange(1, len(word) - 1)
    swapped, dropped, doubled = word[at + 1] + word[at], word[at + 1], word[at] + word[at : at + 2]
    return word[:at] + chance.choice((swapped, dropped, doubled)) + word[at + 2 :]


def _misread(text: str, chance: Random) -> str:
    return _replaced(_MISREADABLE, lambda letter: _MISREADINGS[letter] if chance.random() < _MISREAD else letter, text)


MUTATIONS: Mapping[str, Mutation] = MappingProxyType(
    {
        "double blanks": Mutation(_sometimes(_BLANK, "  ", _SPACED), benign=True),
        "no-break spaces": Mutation(_sometimes(_BLANK, "\u00a0", _SPACED), benign=True),
        "narrow no-break spaces": Mutation(_sometimes(_BLANK, "\u202f", _SPACED), benign=True),
        "blank before stops": Mutation(_sometimes(_BEFORE_STOP, " ", _PUNCTUATED), benign=True),
        "no blank behind stops": Mutation(_sometimes(_BEHIND_STOP, "", _PUNCTUATED), benign=True),
        "straight quotes": Mutation(_straight_quotes, benign=True),
        "curly quotes": Mutation(_curly_quotes, benign=True),
        "line breaks": Mutation(_line_breaks, benign=True),
        "broken words": Mutation(_broken_words, benign=True),
        "decomposed accents": Mutation(_decomposed, benign=True),
        "capitals without accents": Mutation(_capitals_without_accents, benign=True),
        "accents lost": Mutation(_accents_lost, benign=False),
        "upper-case headings": Mutation(_upper_headings, benign=True),
        "upper-case paragraphs": Mutation(_upper_paragraphs, benign=False),
        "typos": Mutation(_typos, benign=False),
        "misread letters": Mutation(_misread, benign=False),
    }
)
