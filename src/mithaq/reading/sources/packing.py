"""What a ZIP package may hold, looked at before any of it is unpacked.

A package is small and what it unpacks to may not be: its own list of parts says how much each will be, and nothing
more than that is ever taken out of a part by `zipfile`. So the list is checked: how long it is (before it is read), how
much it promises in all and in each part, and how the parts are packed.
"""

from __future__ import annotations

import io
import struct
import zipfile

from mithaq.reading.sources.errors import MalformedError, TooLargeError
from mithaq.reading.sources.limits import Limits, describe_size

_END = b"PK\x05\x06"  # where the record that ends a package begins; its fields follow (APPNOTE.TXT, 4.3.16)
_END_FIELDS = struct.Struct("<4H2LH")
_LONGEST_END = 22 + 65_535  # with the longest comment
# Office packages have dozens of parts. The list of ten thousand takes less than a megabyte.
_LONGEST_LIST = 1024 * 1024
# The two that ECMA-376 part 2 allows. zipfile unpacks the others in pieces whose size it does not bound.
_PACKINGS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
# Text packs to a tenth or a twentieth, a hundredth only where somebody wants it so. Small parts may: they cost nothing.
_HIGHEST_RATIO = 100
_SMALL_PART = 1024 * 1024


def check_package(data: bytes, *, limits: Limits, what: str) -> None:
    """Look at the list of parts of a package.

    Args:
        what: the format, for the message: "DOCX".

    Raises:
        MalformedError: no package, or one packed in other ways than Office files are.
        TooLargeError: it, or one of its parts, unpacks to more than `limits` allow or than files of text do.
        zipfile.BadZipFile, ValueError, NotImplementedError: what `zipfile` cannot read.
    """
    check_list(data, what=what)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
    limits.check(sum(part.file_size for part in parts), what=f"the unpacked {what}")
    for part in parts:
        if part.compress_type not in _PACKINGS:
            raise MalformedError(f"need a {what} whose parts are deflated or stored, got packing {part.compress_type}")
        if part.file_size > max(_SMALL_PART, _HIGHEST_RATIO * part.compress_size):
            raise TooLargeError(
                f"the unpacked {what}: need parts that unpack to at most {_HIGHEST_RATIO} times their size, got "
                f"{describe_size(part.file_size)} from {describe_size(part.compress_size)}"
            )


def check_list(data: bytes, *, what: str) -> None:
    """Raises TooLargeError where the list of parts is longer than any document's, before `zipfile` reads it."""
    at = data.rfind(_END, max(0, len(data) - _LONGEST_END))
    if at < 0 or at + 4 + _END_FIELDS.size > len(data):
        return  # zipfile says that it is none
    length = _END_FIELDS.unpack_from(data, at + 4)[4]
    if length > _LONGEST_LIST:
        raise TooLargeError(
            f"the parts of the {what}: need a list of at most {describe_size(_LONGEST_LIST)}, "
            f"got one of {describe_size(length)}"
        )
