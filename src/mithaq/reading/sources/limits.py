"""How much a source may hold."""

from __future__ import annotations

from dataclasses import dataclass

from mithaq.reading.sources.errors import TooLargeError

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What is refused before it costs memory.

    Attributes:
        max_bytes: of a file as it stands, and of an archive when unpacked. The figure in the error
            message is the one that came.
        max_pages: of a PDF. The longest of the documents that are meant, a budget or a code, have some hundreds.
    """

    max_bytes: int = 50 * MEBIBYTE
    max_pages: int = 2_000

    def __post_init__(self) -> None:
        if self.max_bytes < 1 or self.max_pages < 1:
            raise ValueError(f"need limits of at least 1 byte and 1 page, got {self.max_bytes} and {self.max_pages}")

    def check(self, size: int, *, what: str) -> None:
        """Raises TooLargeError where `size` (bytes) is above the limit."""
        if size > self.max_bytes:
            raise TooLargeError(
                f"{what}: need at most {describe_size(self.max_bytes)} (MITHAQ_MAX_BYTES), got {describe_size(size)}"
            )


def describe_size(size: int) -> str:
    """`size` in bytes as people read it: "200.0 MB" (1 MB is 1,048,576 bytes), "512 bytes"."""
    if size >= MEBIBYTE:
        return f"{size / MEBIBYTE:.1f} MB"
    return f"{size / 1024:.1f} kB" if size >= 1024 else f"{size} bytes"
