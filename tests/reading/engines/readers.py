"""Readers that tests name: a pool's processes import them from here."""

from __future__ import annotations

import hashlib
import os
from types import MappingProxyType

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
