"""The page on adding words and measures is followed to the letter, and its rows do what it shows."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import regex

import mithaq
from mithaq.reading import read
from mithaq.reading.explaining import explain

PAGE = (Path(__file__).parents[2] / "docs" / "reading" / "extending.md").read_text("utf-8")
BLOCKS = regex.findall(r'```tsv title="(.+?)"\n(.+?)\n```', PAGE, regex.S)
ROWS = [(table, block.splitlines()) for table, block in BLOCKS]
SHOWN = regex.findall(r'\$ echo "(.+?)" \| mithaq explain -\n((?:  .+\n)+)', PAGE)


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package with the rows of the page: each above the rows of its table that begin alike, or at the end."""
    source = tmp_path_factory.mktemp("src")
    package = Path(mithaq.__file__).parent
    shutil.copytree(package, source / "mithaq", ignore=shutil.ignore_patterns("platform", "__pycache__"))
    for table, rows in ROWS:
        path = source / "mithaq" / "reading" / "resources" / table
        lines = path.read_text("utf-8").splitlines()
        for row in rows:
            kind = row.split("\t")[0] + "\t"
            at = next((number for number, line in enumerate(lines) if line.startswith(kind)), len(lines))
            lines.insert(at, row)
        path.write_text("\n".join(lines) + "\n", "utf-8")
    return source


def test_the_page_has_rows_for_each_table_and_shows_what_they_do() -> None:
    assert {table for table, _ in ROWS} == {"counted_fr.tsv", "cues_fr.tsv", "measures.tsv"}
    assert len(SHOWN) == 5


@pytest.mark.parametrize(("sentence", "lines"), SHOWN)
def test_what_the_page_shows_is_so_and_was_not_before(extended: Path, sentence: str, lines: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mithaq", "explain", "-"],
        env={**os.environ, "PYTHONPATH": str(extended)},
        input=sentence,
        capture_output=True,
        text=True,
        check=True,
    )
    expected = [line.strip() for line in lines.splitlines()]
    assert all(f"  {line}" in done.stdout for line in expected)
    facts = explain(read(sentence)).facts
    before = {f"{slot.slot} = {slot.value}" for fact in facts for slot in fact.slots}
    assert not set(expected) <= before
