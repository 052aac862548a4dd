"""The word lists of the actors, read once."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from mithaq.reading.packs.languages import Language, fold_for
from mithaq.reading.resources.loading import read_rows


@lru_cache(maxsize=4)
def lexicon(language: Language) -> dict[str, frozenset[str]]:
    """The words of each class of `actors_XX.tsv`, as they are matched."""
    classes: defaultdict[str, set[str]] = defaultdict(set)
    for name, word in read_rows(f"actors_{language.value}.tsv"):
        classes[name].add(fold_for(word, language))
    return {name: frozenset(words) for name, words in classes.items()}


@lru_cache(maxsize=16)
def word_list(name: str, language: Language) -> frozenset[str]:
    """The last column of a word list, as it is matched."""
    return frozenset(fold_for(row[-1], language) for row in read_rows(name))
