import datetime

import pytest

from mithaq.reading.errors import ReadingError
from mithaq.reading.score.timex import Timex, read_marked, score_timexes

MARKED = 'DCT: 2025-04-17\nSigné <TIMEX3 type="DATE" value="2025-04-16">hier</TIMEX3>, cinq &amp; six.'


def test_marks_are_read_with_their_place_in_the_text() -> None:
    marked = read_marked(MARKED, name="a")
    assert marked.text == "Signé hier, cinq & six."
    assert marked.published == datetime.date(2025, 4, 17)
    assert marked.timexes == (Timex(6, 10, "DATE", "2025-04-16"),)


def test_a_text_without_its_day_is_refused() -> None:
    with pytest.raises(ReadingError, match="DCT"):
        read_marked("Signé hier.", name="a")


def test_a_value_counts_where_the_ranges_overlap_and_words_found_beside_it_cost_precision() -> None:
    text = (
        'DCT: 2025-04-17\nSigné en <TIMEX3 type="DATE" value="2025-04">ce mois d\'avril</TIMEX3>, '
        'le <TIMEX3 type="DATE" value="2024-01-01">3 mai</TIMEX3>, demain.'
    )
    figures, misses = score_timexes([read_marked(text, name="a")])
    assert (figures["relaxed"].correct, figures["relaxed"].wanted, figures["relaxed"].found) == (2, 2, 3)
    assert figures["value"].correct == 1
    assert figures["strict"].correct == 1
    assert [(miss.wanted is None, miss.found is None) for miss in misses] == [(False, False), (True, False)]
