"""An explanation tells what the reading holds, and nothing else; it changes when a cue does."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

import mithaq
from mithaq.reading import read
from mithaq.reading.explaining import explain, meaning_of
from mithaq.reading.formats.explained import to_html
from mithaq.reading.packs.commitments.signals import Sort, Tense
from mithaq.reading.qualify.verbs import Form
from tests.reading.builders import small_reading

TEXT = """Le ministère des Ports et la société Soltech ont signé mercredi une convention pour deux ans.
Soltech s'engage à créer 150 emplois directs d'ici 2029, indique le communiqué.

Lire aussi : 900 emplois promis ailleurs
"""


def test_every_value_of_every_fact_comes_with_its_sentence_and_its_words_marked() -> None:
    reading = read(TEXT, published="2025-04-17")
    explained = explain(reading)
    assert [fact.id for fact in explained.facts] == [fact.id for fact in reading.facts()]
    for fact, because in zip(reading.facts(), explained.facts, strict=True):
        assert [slot.slot for slot in because.slots] == [name for name, _ in fact.slots()]
        for (_, stated), slot in zip(fact.slots(), because.slots, strict=True):
            marked = [piece.words for sentence in slot.sentences for piece in sentence if piece.marked]
            assert marked == [span.of(TEXT) for span in sorted(stated.spans)]
            for sentence in slot.sentences:
                assert "".join(piece.words for piece in sentence) in TEXT
            assert (slot.derived, slot.confidence) == (stated.derived, stated.confidence)


def test_rule_cues_source_and_what_was_left_out_are_told() -> None:
    explained = explain(read(TEXT, published="2025-04-17"))
    [agreement, commitment] = explained.facts
    assert (agreement.rule, next(cue.words for cue in agreement.cues)) == ("act:verb", "signé")
    assert agreement.meaning == meaning_of("act:verb")
    assert {slot.slot: slot.derived for slot in agreement.slots}["date"] == "mercredi, published 2025-04-17"
    assert [cue.words for cue in commitment.cues] == ["s'engage à créer"]
    assert commitment.said_by is not None
    assert "communiqué" in commitment.said_by.value
    assert [why for _, why in explained.left_out] == ["read-also"]
    assert "900" in explained.left_out[0][0]


def test_a_code_names_the_row_of_the_word_list_that_gave_it() -> None:
    [_, commitment] = explain(read(TEXT)).facts
    rows = {slot.slot: slot.listed for slot in commitment.slots}
    assert rows["unit"] == ("counted_fr.tsv: emploi → jobs, job",)
    assert rows["deadline"] == ()


@pytest.mark.parametrize(
    ("text", "slot", "row"),
    [
        ("Soltech will train 150 engineers by 2029.", "unit", "counted_en.tsv: engineer → "),
        ("ستحدث شركة سولتيك 150 منصب شغل في أفق 2029.", "unit", "counted_ar.tsv: "),
    ],
)
def test_lists_of_other_languages_are_named(text: str, slot: str, row: str) -> None:
    [commitment] = [fact for fact in explain(read(text)).facts if fact.kind == "commitment"]
    [listed] = [each.listed for each in commitment.slots if each.slot == slot]
    assert any(each.startswith(row) for each in listed)
    assert any(cue.listed for cue in commitment.cues)


def test_arabic_words_stand_from_right_to_left_in_the_page() -> None:
    page = to_html(explain(read("ستحدث شركة سولتيك 150 منصب شغل في أفق 2029.")))
    assert '<blockquote lang="ar" dir="auto">' in page
    assert '<td dir="auto">' in page


def test_lists_that_decide_nothing_are_not_named() -> None:
    [agreement, _] = explain(read(TEXT)).facts
    assert {row for cue in agreement.cues for row in cue.listed} == set()  # "signé" stands in the list of accents too


def test_overlapping_evidence_marks_every_character_once() -> None:
    explained = explain(small_reading())
    for fact in explained.facts:
        for slot in fact.slots:
            for sentence in slot.sentences:
                words = " ".join("".join(piece.words for piece in sentence).split())
                assert words in " ".join(explained.reading.text.split())


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href", "action")]


def test_the_page_needs_nothing_else_and_no_word_of_the_document_becomes_markup() -> None:
    hostile = TEXT.replace("Soltech", "<script>alert(1)</script>Soltech")
    page = to_html(explain(read(hostile)))
    parsed = _Page()
    parsed.feed(page)
    assert "script" not in parsed.tags
    assert parsed.addresses == []
    assert "&lt;script&gt;" in page
    assert "default-src 'none'" in page


def test_the_page_of_a_document_without_facts_says_so() -> None:
    assert "Nothing was found" in to_html(explain(read("Il fait beau.")))


def _values_of_rule(node: ast.AST) -> list[ast.expr]:
    """What `node` gives as a rule: `rule="…"`, `.rule = "…"`, `_RULE = "…"`, the last argument of `Verdict(…)`."""
    if isinstance(node, ast.keyword) and node.arg == "rule":
        return [node.value]
    if isinstance(node, ast.Assign):
        names = {getattr(target, "attr", getattr(target, "id", "")) for target in node.targets}
        pattern = isinstance(node.value, ast.Call)  # a `_RULE` of another sort: a line across the page
        return [node.value] if names & {"rule", "_RULE"} and not pattern else []
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Verdict" and len(node.args) == 2:
        return [node.args[1]]
    return []


def _rules_in_code() -> set[str]:
    """Rules that the finders can give facts, as their source has them."""
    found: set[str] = set()
    reading = Path(mithaq.__file__).parent / "reading"
    for path in (*(reading / "find").rglob("*.py"), *(reading / "packs").rglob("*.py")):
        values = [value for node in ast.walk(ast.parse(path.read_text("utf-8"))) for value in _values_of_rule(node)]
        constants = [each for value in values for each in ast.walk(value) if isinstance(each, ast.Constant)]
        found |= {each.value for each in constants if isinstance(each.value, str)}
    forms = set(Form) - {Form.STATE, Form.PERFECT, Form.PARTICIPLE}
    governed = {f"{sort}:{tense}" for sort in Sort for tense in Tense}  # how the packs name theirs
    return (found - {"verb:", ":"}) | {f"verb:{form}" for form in forms} | governed


def test_every_rule_that_the_finders_can_give_is_described() -> None:
    rules = _rules_in_code()
    assert {"act:verb", "noun:done", "role:title", "table", "bring:future", "strategy:name"} <= rules
    assert sorted(rule for rule in rules if "without a description" in meaning_of(rule)) == []


def _explained_by(source: Path, document: Path) -> str:
    """What `mithaq explain` says of `document` when the program is the one in `source`."""
    done = subprocess.run(
        [sys.executable, "-m", "mithaq", "explain", str(document)],
        env={**os.environ, "PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_editing_a_cue_changes_the_result_and_its_explanation(tmp_path: Path) -> None:
    document = tmp_path / "d.txt"
    document.write_text("La société Soltech s'engage à livrer 150 zorbes d'ici 2029.", "utf-8")
    package = Path(mithaq.__file__).parent
    shutil.copytree(package, tmp_path / "src" / "mithaq", ignore=shutil.ignore_patterns("platform", "__pycache__"))
    before = _explained_by(tmp_path / "src", document)
    with (tmp_path / "src" / "mithaq" / "reading" / "resources" / "counted_fr.tsv").open("a", encoding="utf-8") as rows:
        rows.write("zorbe\tscholarships\tscholarship\n")
    after = _explained_by(tmp_path / "src", document)
    assert "measure = scholarships" in after
    assert "counted_fr.tsv: zorbe → scholarships, scholarship" in after
    assert "measure = scholarships" not in before
    assert "counted_fr.tsv" not in before
