"""What the command takes from the environment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import click

DEFAULT_MAX_BYTES = 50 * 1024 * 1024
DEFAULT_SECONDS = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Attributes:
    max_bytes: of one document.
    fetch_allow: hosts of a private network that may be fetched from.
    fetch_seconds: for one web address.
    fetch_proxy: address of a proxy; None for none.
    """

    max_bytes: int = DEFAULT_MAX_BYTES
    fetch_allow: tuple[str, ...] = ()
    fetch_seconds: float = DEFAULT_SECONDS
    fetch_proxy: str | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Settings:
        """Raises click.UsageError where a value cannot be read."""
        return cls(
            max_bytes=int(_positive(environment, "MITHAQ_MAX_BYTES", DEFAULT_MAX_BYTES, whole=True)),
            fetch_allow=tuple(host for host in environment.get("MITHAQ_FETCH_ALLOW", "").split(",") if host.strip()),
            fetch_seconds=_positive(environment, "MITHAQ_FETCH_SECONDS", DEFAULT_SECONDS, whole=False),
            fetch_proxy=environment.get("MITHAQ_FETCH_PROXY", "").strip() or None,
        )


def _positive(environment: Mapping[str, str], name: str, default: float, *, whole: bool) -> float:
    value = environment.get(name, "").strip()
    if not value:
        return default
    try:
        figure = int(value) if whole else float(value)
    except ValueError:
        figure = 0
    if not 0 < figure < float("inf"):
        raise click.UsageError(f"{name}: need a {'whole ' if whole else ''}number above zero, got {value!r}")
    return figure
