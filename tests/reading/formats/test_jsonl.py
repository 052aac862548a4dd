from __future__ import annotations

import io

import pytest

from mithaq.reading.formats import jsonl
from mithaq.reading.formats.errors import FormatError
from tests.reading.builders import small_reading


def test_readings_come_back_in_their_order() -> None:
    written = [small_reading(id="one"), small_reading(id="two\nlines")]
    file = io.StringIO()
    assert jsonl.dump(written, file, with_text=True) == 2
    assert file.getvalue().count("\n") == 2
    assert list(jsonl.load(io.StringIO(file.getvalue() + "\n"))) == written


def test_a_line_at_fault_is_named_after_the_good_ones_came() -> None:
    file = io.StringIO()
    jsonl.dump([small_reading()], file, with_text=True)
    lines = jsonl.load([file.getvalue(), "\n", "{}"])
    assert next(lines) == small_reading()
    with pytest.raises(FormatError, match="line 3: the reading: need the key 'id'"):
        next(lines)
