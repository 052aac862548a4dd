"""Numbers where they stand."""

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading.find.quantities import numbers
from mithaq.reading.find.quantities.currencies import Currencies
from mithaq.reading.text.folding import fold

WORDS = st.sampled_from(
    "un une vent autre million milliards sur trois et vingt cent mai mars heure quart tiers cinquième demi-million ou "
    "dirham euro € % pour dizaine kilo téraoctet k m md points premier au du le deux - 12 usine agence emploi à".split()
)
GAPS = st.sampled_from([" ", " ", " ", "\n", ", ", "-", ".", "’", "«", "  "])


def _scanned(folded: str, source: str) -> list[numbers.Number]:
    return list(numbers.scan_numbers(folded, source, currencies=Currencies(folded, source)))


@given(st.lists(st.tuples(WORDS, GAPS), max_size=10))
def test_an_article_known_by_what_follows_is_what_the_patterns_make_of_it(pieces: list[tuple[str, str]]) -> None:
    source = "".join(word + gap for word, gap in pieces)
    folded = fold(source)
    with patch.object(numbers, "_article_end", return_value=0):
        by_patterns = _scanned(folded, source)
    assert _scanned(folded, source) == by_patterns
