"""The demonstration documents as they lie beside this file."""

import json
from dataclasses import dataclass
from pathlib import Path

from mithaq.reading.errors import MithaqError
from mithaq.reading.model import Document
from mithaq.reading.text.canonical import canonicalise

DOCUMENTS = Path(__file__).parent / "documents"


class DemonstrationError(MithaqError):
    """A demonstration document that is missing or listed wrongly."""


@dataclass(frozen=True, slots=True)
class DemonstrationDocument:
    """One document, with the bytes of its file."""

    document: Document
    original: bytes


def find_documents(folder: Path = DOCUMENTS) -> tuple[DemonstrationDocument, ...]:
    """The documents that `documents.json` of the folder lists, in its order.

    Each item has `id`, `title` and `published`; its text is the file `ID.txt`, in UTF-8. Raises DemonstrationError
    where the list or a file is missing or cannot be read.
    """
    try:
        listed = json.loads((folder / "documents.json").read_text(encoding="utf-8"))
        return tuple(_document(folder, **item) for item in listed)
    except (OSError, ValueError, TypeError) as error:
        raise DemonstrationError(f"need the documents that {folder / 'documents.json'} lists, got: {error}") from error


def _document(folder: Path, *, id: str, title: str, published: str, **_more: str) -> DemonstrationDocument:  # noqa: A002
    original = (folder / f"{id}.txt").read_bytes()
    text = canonicalise(original.decode("utf-8"))
    return DemonstrationDocument(Document(id=id, text=text, published=published, title=title), original)
