"""What waits, is being read, failed and was read."""

from django.db.models import Count

from mithaq.platform.arrivals.models import Arrival, ArrivalQuerySet
from mithaq.platform.arrivals.vocabulary import State


def count_by_state() -> dict[State, int]:
    """How many arrivals stand where; every state is named. One query."""
    found = dict(Arrival.objects.order_by().values("state").annotate(n=Count("pk")).values_list("state", "n"))
    return {state: found.get(state.value, 0) for state in State}


def arrivals_in(state: State | None) -> ArrivalQuerySet:
    """The arrivals of a state, of all states for None, the newest first, with who brought them and what they became."""
    found = Arrival.objects.newest_first().select_related("brought_by", "document").defer("document__text")
    return found if state is None else found.filter(state=state)
