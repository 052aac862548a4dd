"""One letter for one letter: lower case, no accents, plain quotes and spaces, offsets unchanged.

`view.folded` maps offsets where lengths change. Patterns that only read the text need no map where every character
stays one character: a ligature keeps its own letter here.
"""

from __future__ import annotations

from mithaq.reading.text.view import fold_character


def fold(text: str) -> str:
    """`text` for matching, exactly as long as `text`: a character whose folded form is not one character stays."""
    table: dict[int, str] = {}
    for character in set(text):
        form = fold_character(character)
        if len(form) == 1:
            table[ord(character)] = form
        elif not form:
            table[ord(character)] = " " if character.isspace() else character
    return text.translate(table)
