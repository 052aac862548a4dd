"""Lines that shout, in the case that their words have elsewhere in the text.

In capitals nothing tells a name from another word, and what reads names by their capitals takes every word for one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set

import regex

from mithaq.reading.text.folding import fold
from mithaq.reading.text.wordlists import words

_WORD = regex.compile(r"\p{L}+")
_SENTENCE_START = regex.compile(r"(?:^|[.!?…:»\"]\s+|[–—•-] )\W*$")
# Prose has one of these in any five words; a list of acronyms or names in capitals has none.
_SMALL_WORDS = words(
    "le la les l un une des du de d à a au aux en et ou que qui dans par pour sur avec ce cette son sa"
)
_FEWEST_WORDS = 4
_SIGNS_BEFORE = 6


def in_plain_case(text: str) -> str:
    """`text`, exactly as long, with its shouted lines of prose in lower case but for names and first words.

    A word takes the case, and in a line without accents the accents, that it has most often inside the sentences of
    the other lines; one that they do not have is taken for a common word. Other lines stay as they are. Linear in
    the length of `text`.
    """
    lines = text.split("\n")
    shouted = {at for at, line in enumerate(lines) if line.isupper() and _is_prose(line)}
    if not shouted:
        return text
    asked = {word for at in shouted for word in _WORD.findall(fold(lines[at]))}
    cased, accented = _spellings((line for at, line in enumerate(lines) if at not in shouted), asked)
    return "\n".join(_respelt(line, cased, accented) if at in shouted else line for at, line in enumerate(lines))


def is_shouted(line: str) -> bool:
    """Whether every letter of `line` is a capital, and there are two at least."""
    return line.isupper() and sum(map(str.isalpha, line)) > 1


def _is_prose(line: str) -> bool:
    held = _WORD.findall(line)
    return len(held) >= _FEWEST_WORDS and any(word.lower() in _SMALL_WORDS for word in held)


def _spellings(lines: Iterable[str], asked: Set[str]) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The commonest spelling inside sentences of each folded word in `asked`: by the word in lower case, and folded."""
    cased: defaultdict[str, Counter[str]] = defaultdict(Counter)
    accented: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for line in lines:
        for match in _WORD.finditer(fold(line)):
            if match[0] in asked and not _opens_sentence(line, match.start()):
                word = line[match.start() : match.end()]
                cased[word.lower()][word] += 1
                accented[match[0]][word] += 1
    return _commonest(cased), _commonest(accented)


def _commonest(seen: Mapping[str, Counter[str]]) -> Mapping[str, str]:
    return {key: counts.most_common(1)[0][0] for key, counts in seen.items()}


def _opens_sentence(line: str, at: int) -> bool:
    return _SENTENCE_START.search(line, max(0, at - _SIGNS_BEFORE), at) is not None


def _respelt(line: str, cased: Mapping[str, str], accented: Mapping[str, str]) -> str:
    has_accents = fold(line) != line.lower()
    pieces: list[str] = []
    copied = 0
    for match in _WORD.finditer(line):
        lower = match[0].lower()
        word = cased.get(lower) or (None if has_accents else accented.get(fold(lower))) or lower
        if len(word) != len(match[0]):
            word = match[0]
        pieces.append(line[copied : match.start()])
        pieces.append(_capitalised(word) if _opens_sentence(line, match.start()) else word)
        copied = match.end()
    pieces.append(line[copied:])
    return "".join(pieces)


def _capitalised(word: str) -> str:
    first = word[0].upper()
    return first + word[1:] if len(first) == 1 else word
