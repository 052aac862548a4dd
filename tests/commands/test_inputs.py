from __future__ import annotations

import pytest

from mithaq.commands.inputs import id_of


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("-", "stdin"),
        ("folder/note.txt", "note"),
        ("note.v2.html", "note.v2"),
        ("وثيقة.txt", "وثيقة"),
        (".txt", ".txt"),
        ("https://journal.example/2025/beta-recrute.html?page=1#x", "beta-recrute"),
        ("https://journal.example/2025/", "2025"),
        ("https://journal.example/", "journal.example"),
        ("https://journal.example/%D9%88%D8%AB%D9%8A%D9%82%D8%A9", "وثيقة"),
        ("https://journal.example/a%2F..%2F..%2Fb", "b"),
        ("https://journal.example/..", "journal.example"),
        ("http://[broken/", "document"),
    ],
)
def test_the_id_is_the_name_without_its_ending(name: str, expected: str) -> None:
    assert id_of(name) == expected
