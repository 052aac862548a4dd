"""The words for codes: measures, kinds of agreement, statuses, slots. Lazy, so that each page speaks its language."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Status:
    """How a status is shown: shape first, then word, then colour."""

    word: Words
    shape: str
    tone: str = ""
    mirrored: bool = False


# Keys are the values of `measuring.status.State`.
STATUSES: dict[str, Status] = {
    "met": Status(pgettext_lazy("status", "Met"), "i-s-met", "good"),
    "declared_met": Status(pgettext_lazy("status", "Declared met"), "i-s-declared", "good"),
    "on_track": Status(pgettext_lazy("status", "On track"), "i-s-track", "good", mirrored=True),
    "acceleration_needed": Status(pgettext_lazy("status", "Acceleration needed"), "i-s-accel", "warn"),
    "limited": Status(pgettext_lazy("status", "Limited progress"), "i-s-limited", "bad"),
    "moving_away": Status(pgettext_lazy("status", "Moving away"), "i-s-away", "bad"),
    "overdue": Status(pgettext_lazy("status", "Overdue"), "i-s-overdue", "late"),
    "silent": Status(pgettext_lazy("status", "No news"), "i-s-silent"),
    "not_due": Status(pgettext_lazy("status", "Not due yet"), "i-s-notdue"),
    "withdrawn": Status(pgettext_lazy("status", "Withdrawn"), "i-s-withdrawn"),
}

LEVELS: dict[str, Words] = {
    "announced": pgettext_lazy("evidence level", "Announced"),
    "signed": pgettext_lazy("evidence level", "Signed"),
    "funded": pgettext_lazy("evidence level", "Funded"),
    "operating": pgettext_lazy("evidence level", "Operating"),
    "measured": pgettext_lazy("evidence level", "Measured"),
    "verified": pgettext_lazy("evidence level", "Verified"),
}

KINDS: dict[str, Words] = {
    "memorandum": _("Memorandum of understanding"),
    "convention": _("Convention"),
    "contract": _("Contract"),
    "pact": _("Pact"),
    "declaration": _("Declaration"),
    "agreement": _("Agreement"),
}

GENRES: dict[str, Words] = {
    "official": pgettext_lazy("genre", "official text"),
    "dispatch": pgettext_lazy("genre", "agency dispatch"),
    "press": pgettext_lazy("genre", "press"),
}

ACTS: dict[str, Words] = {
    "signed": pgettext_lazy("act", "signed"),
    "renewed": pgettext_lazy("act", "renewed"),
    "announced": pgettext_lazy("act", "announced"),
    "earlier": pgettext_lazy("act", "earlier, only mentioned"),
}

MEASURES: dict[str, Words] = {
    "jobs.direct": _("Direct jobs"),
    "jobs.indirect": _("Indirect jobs"),
    "jobs": _("Jobs"),
    "investment": _("Investment"),
    "budget": _("Public budget"),
    "exports": _("Exports"),
    "gdp": _("Contribution to GDP"),
    "trained": _("People trained"),
    "scholarships": _("Scholarships"),
    "startups": _("Start-ups"),
    "companies": _("Companies"),
    "services": _("Public services"),
    "users": _("Users"),
    "coverage": _("Coverage"),
    "sites": _("Sites opened"),
    "artisans": _("Artisans"),
    "rank": _("Rank"),
    "other": _("Other measure"),
}

UNITS: dict[str, Words] = {
    "people": _("people"),
    "jobs": _("jobs"),
    "percent": _("percent"),
    "points": _("points"),
    "rank": _("rank"),
    "services": _("services"),
    "startups": _("start-ups"),
    "companies": _("companies"),
    "centres": _("centres"),
    "communes": _("communes"),
    "scholarships": _("scholarships"),
    "schools": _("schools"),
    "sites": _("sites"),
    "artisans": _("artisans"),
    "users": _("users"),
    "students": _("students"),
    "households": _("households"),
}

BOUNDS: dict[str, Words] = {
    "exact": _("exact number"),
    "at_least": _("at least"),
    "about": _("about"),
    "at_most": _("at most"),
}

MODALITIES: dict[str, Words] = {
    "promised": pgettext_lazy("modality", "promised"),
    "achieved": pgettext_lazy("modality", "reported as reached"),
}

PERS: dict[str, Words] = {"year": _("a year"), "month": _("a month")}

ACTOR_KINDS: dict[str, Words] = {
    "person": _("Person"),
    "organisation": _("Organisation"),
    "state": _("State"),
}

LANGUAGES: dict[str, Words] = {"fr": _("French"), "ar": _("Arabic"), "en": _("English")}

NOISE: dict[str, Words] = {
    "navigation": _("Page navigation, not read"),
    "read-also": _("Link to another story, not read"),
    "second-story": _("Start of another story, not read"),
}
NOISE_OTHER: Words = _("Not part of the story, not read")

# One name for each slot of each fact, as the list beside a document calls it.
SLOTS: dict[str, Words] = {
    "agreement.kind": _("Kind of agreement"),
    "agreement.act": _("Act"),
    "agreement.date": _("Date of the act"),
    "agreement.place": _("Place of the act"),
    "agreement.event": _("Event"),
    "agreement.party": _("Party to the agreement"),
    "agreement.signatory": _("Signatory"),
    "agreement.duration": _("Duration"),
    "agreement.follows": _("Follows an earlier agreement of"),
    "agreement.said_by": _("Stated by"),
    "commitment.measure": _("Measure"),
    "commitment.quantity": _("Quantity"),
    "commitment.quantity_max": _("Upper end of the range"),
    "commitment.bound": _("Bound"),
    "commitment.unit": _("Unit"),
    "commitment.modality": _("Promise or result"),
    "commitment.actor": _("Who has to deliver"),
    "commitment.per": _("Rate"),
    "commitment.deadline": _("Deadline"),
    "commitment.place": _("Place"),
    "commitment.agreement": _("Agreement that carries it"),
    "commitment.said_by": _("Stated by"),
    "role.person": _("Person"),
    "role.role": _("Function"),
    "role.organisation": _("Organisation of the function"),
    "role.said_by": _("Stated by"),
    "strategy.name": _("Strategy"),
    "strategy.axis": _("Axis"),
    "strategy.pillar": _("Pillar"),
    "strategy.said_by": _("Stated by"),
}

FACTS: dict[str, Words] = {
    "agreement": _("Agreement"),
    "commitment": _("Commitment"),
    "role": _("Function of a person"),
    "strategy": _("Strategy"),
}
