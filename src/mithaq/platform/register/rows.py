"""From what is shown of an object to its rows in the register, not yet stored."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, TypeAlias
from uuid import UUID

from mithaq.platform.corpus.rules import period_bounds
from mithaq.platform.register.models import (
    Agreement,
    AgreementParty,
    AgreementSignatory,
    Commitment,
    Position,
    Strategy,
)
from mithaq.platform.register.rules import (
    ActorName,
    end_of_term,
    find_standing,
    name_body,
    name_office,
    name_person,
    parse_quantity,
)
from mithaq.platform.register.vocabulary import Standing
from mithaq.platform.review.queries import Sheet
from mithaq.platform.review.vocabulary import REFERENCE_SLOT, Kind
from mithaq.platform.territories.models import Territory

Territories: TypeAlias = Mapping[str, Territory | None]
NOBODY: Mapping[UUID, ActorName] = MappingProxyType({})


@dataclass(slots=True)
class Row:
    """An object's row, the rows that hang on it, and the actors that they name.

    `merged` has the name that stands for an actor which is the same as another one.
    """

    main: Agreement | Commitment | Position | Strategy
    merged: Mapping[UUID, ActorName]
    children: list[AgreementParty | AgreementSignatory] = field(default_factory=list)
    actors: list[ActorName] = field(default_factory=list)

    def name(self, actor: ActorName | None) -> UUID | None:
        """Note an actor; its id, None for none."""
        if actor is None:
            return None
        actor = self.merged.get(actor.id, actor)
        self.actors.append(actor)
        return actor.id


def make_rows(
    sheets: Iterable[Sheet],
    *,
    territories: Territories,
    agreements: Collection[UUID],
    merged: Mapping[UUID, ActorName] = NOBODY,
) -> Iterator[Row]:
    """The rows of those objects that can be shown.

    Args:
        territories: what each stated place was found to be.
        agreements: ids of the agreements that have a row: only they can be linked to.
        merged: the name that stands for each actor which is the same as another one.
    """
    for sheet in sheets:
        kind = Kind(sheet.subject.kind)
        standing = find_standing(kind, sheet.slots)
        if standing is None:
            continue
        match kind:
            case Kind.AGREEMENT:
                yield _agreement(sheet, standing, territories, merged)
            case Kind.COMMITMENT:
                if row := _commitment(sheet, standing, territories, agreements, merged):
                    yield row
            case Kind.ROLE:
                if row := _position(sheet, standing, merged):
                    yield row
            case Kind.STRATEGY:
                yield _strategy(sheet, standing)


def _agreement(sheet: Sheet, standing: Standing, territories: Territories, merged: Mapping[UUID, ActorName]) -> Row:
    stated = _reader(sheet)
    dated, duration, place = stated("date"), stated("duration"), stated("place")
    bounds = period_bounds(dated)
    agreement = Agreement(
        subject=sheet.subject,
        reference=sheet.subject.reference,
        kind=stated("kind"),
        act=stated("act"),
        date=dated,
        date_from=bounds[0] if bounds else None,
        date_to=bounds[1] if bounds else None,
        place=place,
        territory=territories.get(place),
        event=stated("event"),
        duration=duration,
        ends_on=end_of_term(dated, duration),
        follows=stated("follows"),
        last_heard_on=_last_heard_on(sheet),
        state=standing,
        differences=len(sheet.competing),
    )
    row = Row(agreement, merged)
    _add_parties(row, agreement, sheet)
    _add_signatories(row, agreement, sheet)
    return row


def _add_parties(row: Row, agreement: Agreement, sheet: Sheet) -> None:
    seen: set[UUID] = set()
    for choice in sheet.all("agreement.party"):
        name = choice.chosen.value
        actor = row.name(name_body(name))
        # Two spellings of one name are one party.
        if actor is not None and actor not in seen:
            seen.add(actor)
            row.children.append(AgreementParty(agreement=agreement, actor_id=actor, order=len(seen) - 1, name=name))


def _add_signatories(row: Row, agreement: Agreement, sheet: Sheet) -> None:
    seen: set[UUID] = set()
    for choice in sheet.all("agreement.signatory"):
        value = choice.chosen.value
        person = row.name(name_person(value["person"]))
        if person is None or person in seen:
            continue
        seen.add(person)
        organisation = value["organisation"] or ""
        row.children.append(
            AgreementSignatory(
                agreement=agreement,
                actor_id=person,
                order=len(seen) - 1,
                name=value["person"],
                role=value["role"] or "",
                organisation_id=row.name(name_body(organisation)),
                organisation_name=organisation,
            )
        )


def _commitment(
    sheet: Sheet,
    standing: Standing,
    territories: Territories,
    agreements: Collection[UUID],
    merged: Mapping[UUID, ActorName],
) -> Row | None:
    stated = _reader(sheet)
    quantity = parse_quantity(stated("quantity"))
    if quantity is None:
        return None
    quantity_max = parse_quantity(stated("quantity_max"))
    place, deadline, actor_name = stated("place"), stated("deadline"), stated("actor")
    territory = territories.get(place)
    bounds = period_bounds(deadline)
    link = sheet.one(REFERENCE_SLOT)
    agreement = link.chosen.target_id if link else None
    commitment = Commitment(
        subject=sheet.subject,
        reference=sheet.subject.reference,
        measure=stated("measure"),
        quantity=quantity,
        # A range stated backwards is no range; its passages still show what was said.
        quantity_max=quantity_max if quantity_max is not None and quantity_max >= quantity else None,
        bound=stated("bound"),
        unit=stated("unit"),
        per=stated("per"),
        modality=stated("modality"),
        deadline=deadline,
        deadline_on=bounds[1] if bounds else None,
        actor_name=actor_name,
        place=place,
        territory=territory,
        region=territory.region if territory else None,
        agreement_id=agreement if agreement in agreements else None,
        last_heard_on=_last_heard_on(sheet),
        state=standing,
        differences=len(sheet.competing),
    )
    row = Row(commitment, merged)
    commitment.actor_id = row.name(name_body(actor_name))
    return row


def _position(sheet: Sheet, standing: Standing, merged: Mapping[UUID, ActorName]) -> Row | None:
    stated = _reader(sheet)
    person = name_person(stated("person"))
    if person is None:
        return None
    organisation = stated("organisation")
    position = Position(
        subject=sheet.subject,
        reference=sheet.subject.reference,
        person_name=person.name,
        role=stated("role"),
        organisation_name=organisation,
        last_heard_on=_last_heard_on(sheet),
        state=standing,
    )
    row = Row(position, merged)
    position.person_id = row.name(person)
    position.organisation_id = row.name(name_body(organisation))
    country = next((each.country for each in sheet.documents if each.country), "")
    position.office = name_office(position.role, country=country, organisation=position.organisation_id)
    return row


def _strategy(sheet: Sheet, standing: Standing) -> Row:
    return Row(
        Strategy(
            subject=sheet.subject,
            reference=sheet.subject.reference,
            name=_reader(sheet)("name"),
            axes=[choice.chosen.value for choice in sheet.all("strategy.axis")],
            pillars=[choice.chosen.value for choice in sheet.all("strategy.pillar")],
            last_heard_on=_last_heard_on(sheet),
            state=standing,
        ),
        NOBODY,
    )


def _reader(sheet: Sheet) -> Callable[[str], Any]:
    """What a single slot of the object shows; empty where nobody has stated it."""

    def stated(slot: str) -> Any:
        choice = sheet.one(f"{sheet.subject.kind}.{slot}")
        return choice.chosen.value if choice else ""

    return stated


def _last_heard_on(sheet: Sheet) -> date | None:
    return max((each.published_on for each in sheet.documents if each.published_on is not None), default=None)
