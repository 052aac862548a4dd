"""What the register's tables hold, without keys that a rebuild gives anew."""

from typing import Any

from mithaq.platform.register.models import (
    Actor,
    ActorName,
    Agreement,
    AgreementParty,
    AgreementSignatory,
    Commitment,
    Mention,
    Position,
    Strategy,
)

TABLES = (Actor, ActorName, Agreement, AgreementParty, AgreementSignatory, Commitment, Mention, Position, Strategy)


def snapshot() -> dict[str, list[tuple[Any, ...]]]:
    """Every table's rows in a fixed order; keys are left out only where the database makes them up."""
    found = {}
    for table in TABLES:
        columns = [each.attname for each in table._meta.concrete_fields if each.attname != "id" or table is Actor]
        found[table.__name__] = sorted(table.objects.values_list(*columns), key=repr)
    return found
