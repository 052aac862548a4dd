"""Addresses to bytes: the one place that reaches the network."""

from mithaq.fetching.errors import FetchError
from mithaq.fetching.fetch import Fetched, fetch
from mithaq.fetching.policy import FetchLimits, Policy

__all__ = ["FetchError", "FetchLimits", "Fetched", "Policy", "fetch"]
