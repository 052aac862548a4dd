"""One letter for one letter: lower case, no accents, plain quotes and spaces, offsets unchanged.

`view.folded` maps offsets where lengths change. Patterns that only read the text need no map where every character
stays one character: a ligature keeps its own letter here.
"""

from __future__ import annotations

from functools import lru_cache

from mithaq.reading.text.view import fold_character


class _Folding(dict[int, str]):
    """For each character that was met, the one that stands for it. It never outgrows Unicode."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        form = fold_character(character)
        if len(form) != 1:
            form = " " if not form and character.isspace() else character
        self[code] = form
        return form


_FOLDING = _Folding()


# Several stages of one document fold the same text; a shorter one is folded sooner than it is looked up.
_WORTH_KEEPING = 400


def fold(text: str) -> str:
    """`text` for matching, exactly as long as `text`: a character whose folded form is not one character stays."""
    return _kept(text) if len(text) > _WORTH_KEEPING else text.translate(_FOLDING)


@lru_cache(maxsize=4)
def _kept(text: str) -> str:
    return text.translate(_FOLDING)
