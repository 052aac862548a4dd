"""Files that are named by the hash of what they hold."""

import hashlib
import os
import tempfile
from pathlib import Path


def place_of(digest: str, *, folder: Path) -> Path:
    """Where the bytes with this hash lie below `folder`."""
    return folder / digest[:2] / digest


def write_once(data: bytes, *, folder: Path) -> bool:
    """Store the bytes under their hash; True when they were not there yet.

    The file appears whole or not at all, also when the machine stops in between: it is written beside its place,
    flushed to the disk, then moved.
    """
    digest = hashlib.sha256(data).hexdigest()
    place = place_of(digest, folder=folder)
    if place.exists():
        return False
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{digest[:8]}-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(place)
    finally:
        Path(name).unlink(missing_ok=True)
    return True
