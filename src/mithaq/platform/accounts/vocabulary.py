"""What a user may be."""

from enum import StrEnum


class Role(StrEnum):
    """From the least to the most that a user may do; each may do what those before it may."""

    VISITOR = "visitor"
    CONTRIBUTOR = "contributor"
    ANALYST = "analyst"
    STEWARD = "steward"
    ADMINISTRATOR = "administrator"
