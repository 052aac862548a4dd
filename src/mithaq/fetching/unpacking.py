"""Bodies that are sent packed, unpacked within a limit.

httpx would unpack each piece whole, and packings of packings too: a few kilobytes can become gigabytes
before anybody counts them. One packing is asked for and accepted, and unpacked in steps.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from mithaq.fetching.errors import AnswerTooLargeError, UnreachableError

ACCEPTED = "gzip, deflate"
_STEP = 256 * 1024
_GZIP_OR_ZLIB = zlib.MAX_WBITS | 32


def collect(pieces: Iterable[bytes], *, packing: str, max_bytes: int) -> bytes:
    """The body, unpacked.

    Args:
        pieces: as they arrive.
        packing: the value of Content-Encoding; empty where there is none.
        max_bytes: as sent and as unpacked.

    Raises:
        AnswerTooLargeError: as soon as there is more than `max_bytes`.
        UnreachableError: a packing that was not asked for, or a broken one.
    """
    body = bytearray()
    for piece in _unpack(_limited(pieces, max_bytes), packing.strip().lower()):
        body += piece
        _check(len(body), max_bytes, "unpacked")
    return bytes(body)


def _limited(pieces: Iterable[bytes], max_bytes: int) -> Iterator[bytes]:
    size = 0
    for piece in pieces:
        size += len(piece)
        _check(size, max_bytes, "so far")
        yield piece


def _check(size: int, max_bytes: int, how: str) -> None:
    if size > max_bytes:
        raise AnswerTooLargeError(
            f"need an answer of at most {max_bytes} bytes (MITHAQ_MAX_BYTES), got {size} bytes {how}"
        )


def _unpack(pieces: Iterable[bytes], packing: str) -> Iterator[bytes]:
    if packing in ("", "identity"):
        yield from pieces
        return
    if packing not in ("gzip", "x-gzip", "deflate"):
        raise UnreachableError(f"need an answer packed as {ACCEPTED} or not at all, got {packing!r}")
    unpacker = zlib.decompressobj(_GZIP_OR_ZLIB)
    try:
        for piece in pieces:
            rest = piece
            while rest:
                yield unpacker.decompress(rest, _STEP)
                rest = unpacker.unconsumed_tail
        yield unpacker.flush()
    except zlib.error as error:
        raise UnreachableError(f"need an answer packed as {packing}, got one that does not unpack: {error}") from error
    if not unpacker.eof:
        raise UnreachableError(f"need an answer packed as {packing}, got one that breaks off")
