"""The text that every offset counts: what a source gave, cleaned no more than must be."""

from __future__ import annotations

import hashlib
import re

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_LINE_END = re.compile("\r\n?")
# Tab, line feed and form feed (a page break in PDF text) are white space that people write; NEL (85) is a line end.
# The rest of C0 and C1 means nothing in prose, and databases and JSON readers choke on some of it. A lone surrogate
# cannot be written as UTF-8 at all.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


def canonicalise(raw: str) -> str:
    """Give `raw` line feeds as line ends, no byte order mark and nothing that UTF-8 cannot hold.

    Control characters and lone surrogates become U+FFFD, one for one. Input that is clean already comes back as it
    is; the function applied to its own result changes nothing.
    """
    return _UNWRITABLE.sub(REPLACEMENT, _LINE_END.sub("\n", raw.lstrip("\ufeff")))


def digest(text: str) -> str:
    """SHA-256 of canonical `text` in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
