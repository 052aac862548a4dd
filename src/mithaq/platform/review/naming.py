"""Which names statements hold, and which of them only documents that were taken down know."""

from django.db.models import QuerySet

from mithaq.platform.corpus.models import Document
from mithaq.platform.review.models import Statement

NAMING_SLOTS = ("agreement.party", "agreement.signatory", "commitment.actor", "role.person", "role.organisation")


def names_in(statement: Statement) -> list[str]:
    """The names that a statement of one of NAMING_SLOTS holds."""
    value = statement.value
    if isinstance(value, dict):
        return [str(value[key]) for key in ("person", "organisation") if value.get(key)]
    return [str(value)]


def withheld_names() -> set[str]:
    """Names that no document which is shown holds: one query where none was taken down, else three."""
    gone = Document.objects.taken_down()
    if not gone.exists():
        return set()
    told = _names(Statement.objects.filter(document__in=gone))
    return told - _names(Statement.objects.live()) if told else set()


def _names(statements: QuerySet[Statement]) -> set[str]:
    held = statements.filter(slot__in=NAMING_SLOTS).order_by().only("value", "slot")
    return {name for each in held.iterator(chunk_size=1_000) for name in names_in(each)}
