"""What a user may be, and what may be asked of a user."""

from enum import StrEnum


class Role(StrEnum):
    """From the least to the most that a user may do; each may do what those before it may."""

    VISITOR = "visitor"
    CONTRIBUTOR = "contributor"
    ANALYST = "analyst"
    STEWARD = "steward"
    ADMINISTRATOR = "administrator"


class Permission(StrEnum):
    """What the pages of the workspace ask of whoever opens them; public pages ask nothing."""

    KEEP_ACCOUNT = "keep_account"  # see and keep one's own account
    REVIEW = "review"  # judge what was read
    BRING = "bring"  # bring documents in, see what became of them
    PUBLISH = "publish"  # decide what the public sees: take documents down and put them back
    ADMINISTER = "administer"  # make accounts, give roles, close accounts
