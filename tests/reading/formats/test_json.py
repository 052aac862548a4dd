from __future__ import annotations

import copy
import dataclasses
import json as plain
from decimal import Decimal
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from mithaq.reading.formats import json
from mithaq.reading.formats.errors import FormatError
from mithaq.reading.formats.slots import KINDS
from mithaq.reading.model import Reading, Span, Stated
from tests.reading.builders import TEXT, digest, readings, small_reading, stated

SCHEMA = jsonschema.Draft202012Validator(json.load_schema())


def test_facts_stand_as_in_the_guide() -> None:
    written = json.to_dict(small_reading())
    agreement, commitment = written["agreements"][0], written["commitments"][0]
    assert list(written) == [
        "id", "language", "published", "sha256", "agreements", "commitments", "roles", "strategies", "noise", "reader",
    ]  # fmt: skip
    assert agreement["kind"] == "convention"
    assert agreement["parties"] == ["Alpha", "Bêta"]
    assert agreement["signatories"] == [{"person": "Nadia Exemple", "role": "directrice", "organisation": "Alpha"}]
    assert agreement["duration"] is None
    assert commitment["quantity"] == 150
    assert isinstance(commitment["quantity"], int)
    assert commitment["per"] is None
    assert written["noise"] == [[0, 5, "dateline"]]


def test_evidence_has_a_list_of_spans_for_a_slot_and_one_for_each_item_of_a_list() -> None:
    agreement = json.to_dict(small_reading())["agreements"][0]
    [[start, end]] = agreement["evidence"]["place"]
    assert TEXT[start:end] == "Fès"
    assert [[TEXT[a:b] for a, b in group] for group in agreement["evidence"]["parties"]] == [["Alpha"], ["Bêta"]]
    assert "duration" not in agreement["evidence"]


def test_what_is_derived_says_from_what_and_the_rest_does_not() -> None:
    agreement = json.to_dict(small_reading())["agreements"][0]
    assert agreement["derived"] == {"date": "mercredi, published 2025-04-17"}


def test_a_derived_item_of_a_list_is_named() -> None:
    reading = small_reading()
    parties = (stated("Alpha", "Alpha"), stated("ministère Z", "Bêta", derived="title\nof Z"))
    changed = small_reading(agreements=(_with(reading.agreements[0], parties=parties),))
    written = json.to_dict(changed, with_text=True)
    assert written["agreements"][0]["derived"]["parties"] == "[1] title\n of Z"
    assert json.from_dict(written) == changed


def test_confidence_of_a_list_is_that_of_its_weakest_item() -> None:
    agreement = json.to_dict(small_reading())["agreements"][0]
    assert agreement["confidence"] == {"object": 0.9, "date": 0.8, "parties": 0.6, "parties[0]": 0.7}


def test_confidence_that_is_not_known_is_left_out() -> None:
    assert json.to_dict(small_reading())["commitments"][0]["confidence"] == {}


def test_text_comes_only_when_asked_for() -> None:
    assert "text" not in json.to_dict(small_reading())
    assert json.to_dict(small_reading(), with_text=True)["text"] == TEXT


def test_a_part_of_a_unit_stays_a_part() -> None:
    commitment = _with(small_reading().commitments[0], quantity=stated(Decimal("1.5"), "150"))
    assert '"quantity": 1.5,' in json.dumps(small_reading(commitments=(commitment,)))


@pytest.mark.parametrize("number", ["NaN", "Infinity"])
def test_a_number_that_json_lacks_is_refused(number: str) -> None:
    commitment = _with(small_reading().commitments[0], quantity=stated(Decimal(number), "150"))
    with pytest.raises(FormatError, match="finite"):
        json.dumps(small_reading(commitments=(commitment,)))


@settings(deadline=None, max_examples=50)
@given(readings())
def test_what_was_written_reads_back_the_same(reading: Reading) -> None:
    assert json.loads(json.dumps(reading, with_text=True)) == reading


@settings(deadline=None, max_examples=50)
@given(readings())
def test_what_is_written_follows_the_schema(reading: Reading) -> None:
    SCHEMA.validate(plain.loads(json.dumps(reading, with_text=True)))


def test_a_reading_without_its_text_reads_back_beside_the_text() -> None:
    assert json.loads(json.dumps(small_reading()), text=TEXT) == small_reading()
    with pytest.raises(FormatError, match="need the text"):
        json.loads(json.dumps(small_reading()))


def test_another_text_is_refused() -> None:
    with pytest.raises(FormatError, match=digest(TEXT + ".")):
        json.loads(json.dumps(small_reading()), text=TEXT + ".")


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("colour",), "blue", "the reading: unknown key 'colour'"),
        (("agreements", 0, "colour"), "blue", r"agreements\[0\]: unknown key 'colour'"),
        (("agreements", 0, "evidence", "colour"), [[0, 1]], r"agreements\[0\].evidence: unknown key 'colour'"),
        (("agreements", 0, "derived", "colour"), "x", r"agreements\[0\].derived: unknown key 'colour'"),
        (("agreements", 0, "confidence", "colour"), 0.5, "got the key 'colour'"),
        (("agreements", 0, "confidence", "date[0]"), 0.5, r"got the key 'date\[0\]'"),
        (("agreements", 0, "signatories", 0, "age"), 4, "unknown key 'age'"),
        (("commitments", 0, "said_by", "age"), 4, "unknown key 'age'"),
        (("agreements", 0, "kind"), "treaty", "need one of memorandum"),
        (("agreements", 0, "date"), "16 avril", "got '16 avril'"),
        (("commitments", 0, "quantity"), "150", "need a number, got text"),
        (("commitments", 0, "quantity"), True, "need a number, got true or false"),
        (("commitments", 0, "quantity"), None, "need a value, got null"),
        (("commitments", 0, "evidence", "quantity"), [], "need at least one span"),
        (("commitments", 0, "evidence", "quantity"), [[5, 5]], "need 0 <= start < end"),
        (("commitments", 0, "evidence", "quantity"), [[0, 9999]], "within the .* code points"),
        (("commitments", 0, "evidence", "quantity"), [[0, 1, 2]], r"got \[0, 1, 2\]"),
        (("agreements", 0, "evidence", "parties"), [[[0, 1]]], "one list of spans for each of 2 items, got 1"),
        (("agreements", 0, "derived", "parties"), "title", "need lines such as"),
        (("roles", 0, "id"), "a1", "got 'a1' twice"),
        (("language",), "de", "need one of fr, ar, en, got 'de'"),
        (("noise", 0), [0, 5], "need .start, end, why., got 2"),
        (("reader",), {"mithaq": 1}, "reader.mithaq: need text, got a number"),
        (("agreements",), {}, "agreements: need a list, got an object"),
    ],
)
def test_what_is_no_reading_is_refused_with_its_place(path: tuple[Any, ...], value: Any, message: str) -> None:
    data = json.to_dict(small_reading(), with_text=True)
    assert json.from_dict(copy.deepcopy(data)) == small_reading()
    at: Any = data
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    with pytest.raises(FormatError, match=message):
        json.from_dict(data)


@pytest.mark.parametrize("key", sorted(json.to_dict(small_reading())))
def test_a_missing_key_is_refused(key: str) -> None:
    data = json.to_dict(small_reading(), with_text=True)
    del data[key]
    with pytest.raises(FormatError, match=f"need the key '{key}'"):
        json.from_dict(data)
    assert not SCHEMA.is_valid(data)


@pytest.mark.parametrize("source", ["", "{", "[]", b"\xff\xfe\xff", "[" * 100_000])
def test_what_is_no_json_object_is_refused(source: str | bytes) -> None:
    with pytest.raises(FormatError):
        json.loads(source)


@pytest.mark.parametrize("place", [(), ("agreements", 0), ("commitments", 0, "evidence"), ("roles", 0, "confidence")])
def test_the_schema_refuses_unknown_keys(place: tuple[Any, ...]) -> None:
    data = json.to_dict(small_reading())
    SCHEMA.validate(data)
    at: Any = data
    for key in place:
        at = at[key]
    at["colour"] = "blue"
    assert not SCHEMA.is_valid(data)


def test_the_schema_is_one_and_names_the_slots_of_the_model() -> None:
    schema = json.load_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    for name, kind in KINDS.items():
        fact = schema["$defs"][schema["properties"][name]["items"]["$ref"].rpartition("/")[2]]
        assert list(fact["properties"])[1:-6] == list(kind.slots)
        assert set(fact["properties"]["evidence"]["properties"]) == set(kind.slots)
        for each, slot in kind.slots.items():
            if isinstance(slot.holds, type) and issubclass(slot.holds, str) and slot.holds is not str:
                codes = [member.value for member in slot.holds]  # type: ignore[attr-defined]
                assert [code for code in fact["properties"][each]["enum"] if code is not None] == codes


def _with(fact: Any, **changes: Any) -> Any:
    return dataclasses.replace(fact, **changes)


def test_a_span_beyond_the_text_can_be_built_but_not_read_back() -> None:
    far = Stated("Fès", (Span(0, len(TEXT) + 1),))
    changed = small_reading(agreements=(_with(small_reading().agreements[0], place=far),))
    with pytest.raises(FormatError, match="within the"):
        json.from_dict(json.to_dict(changed, with_text=True))
