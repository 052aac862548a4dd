"""Readers that tests name: a pool's processes import them from here."""

from __future__ import annotations

import hashlib
import os
import time
from types import MappingProxyType

from mithaq.reading.errors import MithaqError
from mithaq.reading.model import Document, Reading


def read_simply(document: Document) -> Reading:
    """A reading without facts. "fault" in the text raises, "crash" ends the process."""
    if "fault" in document.text:
        raise KeyError("no such word")
    if "crash" in document.text:
        os._exit(3)
    return Reading(
        id=document.id,
        language="fr",
        published=document.published,
        text=document.text,
        sha256=hashlib.sha256(document.text.encode()).hexdigest(),
        reader=MappingProxyType({"mithaq": "0.1.0"}),
    )


class RefusedError(MithaqError):
    """What a piece of work may raise."""


def read_for_ever(_document: Document) -> Reading:
    while True:
        pass


def answer(value: object) -> object:
    return value


def refuse() -> None:
    raise RefusedError("need something else")


def fall_over() -> None:
    os._exit(3)


def sleep_long() -> None:
    time.sleep(600)


def turn_for_ever() -> None:
    while True:
        pass


def fill_memory() -> int:
    return len(bytearray(4 * 1024**3))


def own_id() -> int:
    return os.getpid()
