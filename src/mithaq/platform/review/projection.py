"""Keeping the register in step: whatever changes a statement ends by calling `project`.

The register stands above this app and is not imported here: the setting MITHAQ_PROJECTION names what projects. It runs
in the transaction of the decision, so that nobody ever sees one without the other.
"""

from collections.abc import Iterable
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string


def project(subjects: Iterable[UUID], *, actors: Iterable[UUID] = ()) -> None:
    """Have the register show what the statements of these subjects say now, and who these actors are."""
    import_string(settings.MITHAQ_PROJECTION)(subjects, actors=actors)
