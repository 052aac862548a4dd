"""Plain text."""

from __future__ import annotations

from mithaq.reading.sources.encoding import decode
from mithaq.reading.sources.parts import Parts


def extract_plain(data: bytes, *, charset: str | None = None) -> Parts:
    """All of the text, as it stands; raises BinaryError or UnreadableEncodingError as `decode` does."""
    return Parts(text=decode(data, declared=charset))
