"""Who stands for whom: reading the groups that links make."""

from collections.abc import Iterable
from uuid import UUID

from mithaq.platform.review.models import Same
from mithaq.platform.review.vocabulary import Kind

_BATCH = 400


def heads_of(members: Iterable[UUID]) -> dict[UUID, UUID]:
    """Who stands for each of these; itself for one that stands alone: one query for each 400."""
    wanted = list(dict.fromkeys(members))
    heads = {member: member for member in wanted}
    for start in range(0, len(wanted), _BATCH):
        rows = Same.objects.filter(member__in=wanted[start : start + _BATCH])
        heads.update(rows.order_by().values_list("member", "head"))
    return heads


def members_of(heads: Iterable[UUID]) -> dict[UUID, list[UUID]]:
    """Everybody for whom each of these stands, itself among them."""
    wanted = list(dict.fromkeys(heads))
    members: dict[UUID, list[UUID]] = {head: [head] for head in wanted}
    for start in range(0, len(wanted), _BATCH):
        for head, member in (
            Same.objects.filter(head__in=wanted[start : start + _BATCH]).order_by().values_list("head", "member")
        ):
            if member != head:
                members[head].append(member)
    return members


def stands_for(reference: str) -> str | None:
    """The reference of the object that stands for the one of this reference; None where that is itself: one query."""
    head = Same.objects.filter(name=reference, kind__in=list(Kind)).values("head")
    found = Same.objects.filter(member__in=head).exclude(name=reference).values_list("name", flat=True).first()
    return str(found) if found is not None else None
