"""Mithaq: agreements and commitments of a digital strategy, each number with its sentence.

`from mithaq import read` reads one text. Nothing heavy is imported before it is asked for, so that the
command line answers at once.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mithaq.reading import Reading, read

__all__ = ["Reading", "__version__", "read"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name in {"read", "Reading"}:
        from mithaq import reading

        return getattr(reading, name)
    raise AttributeError(f"module 'mithaq' has no attribute {name!r}")
