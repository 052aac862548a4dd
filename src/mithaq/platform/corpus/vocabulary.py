"""Who speaks in a document."""

from enum import StrEnum


class Genre(StrEnum):
    """In the order in which they are believed where accounts differ (see docs/linking.md).

    OFFICIAL: a communiqué, a notice or the text itself, by those who act. DISPATCH: a news agency. PRESS: all else.
    """

    OFFICIAL = "official"
    DISPATCH = "dispatch"
    PRESS = "press"


class Original(StrEnum):
    """What became of the bytes as received: sealed while the document is taken down, or deleted for good."""

    KEPT = "kept"
    SEALED = "sealed"
    DELETED = "deleted"


DESCRIPTION = 1
"""Version of what is told of a stored document beside its reading: genre, countries, sketch. A greater one has
`mithaq prepare` tell them anew."""
