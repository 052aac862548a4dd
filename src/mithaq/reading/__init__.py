"""Reading: a document in, grounded facts out. No Django, no database, no network.

Names are looked up when they are used, so that importing this package is cheap.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mithaq.reading.dating import find_dates
    from mithaq.reading.model import Document, Reading
    from mithaq.reading.names.compare import compare_names
    from mithaq.reading.pipeline import read

__all__ = ["Document", "Reading", "compare_names", "find_dates", "read"]

_HOMES = {
    "Document": "mithaq.reading.model",
    "Reading": "mithaq.reading.model",
    "compare_names": "mithaq.reading.names.compare",
    "find_dates": "mithaq.reading.dating",
    "read": "mithaq.reading.pipeline",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'mithaq.reading' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
