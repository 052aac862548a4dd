from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.fetching.errors import AnswerTooLargeError, UnreachableError
from mithaq.fetching.unpacking import collect


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", " GZIP "]), st.integers(1, 50))
def test_what_was_packed_unpacks_however_it_is_cut(data: bytes, packing: str, size: int) -> None:
    packed = zlib.compress(data) if packing == "deflate" else gzip.compress(data, mtime=0)
    pieces = [packed[at : at + size] for at in range(0, len(packed), size)]
    assert collect(pieces, packing=packing, max_bytes=300) == data


def test_a_body_at_the_limit_passes_and_one_byte_more_does_not() -> None:
    assert collect([b"ab", b"cd"], packing="", max_bytes=4) == b"abcd"
    with pytest.raises(AnswerTooLargeError, match=r"at most 4 bytes .*got 5 bytes so far"):
        collect([b"ab", b"cde"], packing="", max_bytes=4)


def test_no_piece_is_asked_for_after_the_limit() -> None:
    def endless():
        yield b"x" * 8
        raise AssertionError("one piece was enough")

    with pytest.raises(AnswerTooLargeError):
        collect(endless(), packing="identity", max_bytes=4)


def test_a_bomb_is_stopped_at_the_limit() -> None:
    bomb = gzip.compress(b"\0" * 5_000_000, mtime=0)
    assert len(bomb) < 10_000
    with pytest.raises(AnswerTooLargeError, match=r"got .* unpacked"):
        collect([bomb], packing="gzip", max_bytes=100_000)


@pytest.mark.parametrize("packing", ["br", "zstd", "gzip, gzip", "compress"])
def test_a_packing_that_was_not_asked_for_is_refused(packing: str) -> None:
    with pytest.raises(UnreachableError, match="packed as"):
        collect([gzip.compress(gzip.compress(b"x"))], packing=packing, max_bytes=1000)


@pytest.mark.parametrize("packed", [b"no gzip", gzip.compress(b"x" * 100, mtime=0)[:-9], b""])
def test_a_broken_packing_is_refused(packed: bytes) -> None:
    with pytest.raises(UnreachableError, match="got one that"):
        collect([packed], packing="gzip", max_bytes=1000)
