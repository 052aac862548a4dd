"""Documents on their way in."""

from pathlib import Path

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from mithaq.platform.arrivals.vocabulary import UNFINISHED, Kind, Problem, State
from mithaq.platform.corpus.files import place_of
from mithaq.platform.corpus.models import Document


class ArrivalQuerySet(models.QuerySet["Arrival"]):
    def unfinished(self) -> "ArrivalQuerySet":
        """Waiting or being read."""
        return self.filter(state__in=UNFINISHED)

    def newest_first(self) -> "ArrivalQuerySet":
        return self.order_by("-brought_at", "-id")


class Arrival(models.Model):
    """One document that somebody brought, and what became of it.

    This row is the truth of the work; the task in the queue carries its key and nothing else.

    Attributes:
        key: hash of what was brought: of the bytes, or of the address. The same thing waits only once.
        name: of the file, the title of a pasted text, the address.
        title, published: as whoever brought it states them; empty where they do not.
        url: where the bytes came from; empty for what was not fetched.
        sha256, size: of the bytes, which are kept until they are a document; empty and None for an address that is
            not fetched yet.
        extension, media_type, charset: what is known of the format, empty where nothing is.
        attempts: how often a worker began it since it was brought, or tried again by hand.
        brought_by: None for what the system brought.
        queued_at: when it was last put into the queue.
        task: id of the task that was queued last; None where none was.
        claim: of the worker that reads it now; None where none does. A worker whose claim is gone may write nothing.
        heartbeat_at: last sign of life of that worker; None where none reads it.
        problem, error: why it failed, as a code and in the words of the program (English); empty where it did not.
        document: what it became.
        was_known: whether that document was there already.
    """

    kind = models.CharField(max_length=10, choices=[(each, each) for each in Kind])
    key = models.CharField(max_length=64)
    name = models.TextField()
    title = models.TextField(blank=True, default="")
    published = models.CharField(max_length=10, blank=True, default="")
    url = models.TextField(blank=True, default="")
    sha256 = models.CharField(max_length=64, blank=True, default="", db_index=True)
    size = models.PositiveBigIntegerField(null=True, blank=True)
    extension = models.CharField(max_length=20, blank=True, default="")
    media_type = models.CharField(max_length=120, blank=True, default="")
    charset = models.CharField(max_length=60, blank=True, default="")
    state = models.CharField(
        max_length=10, choices=[(each, each) for each in State], default=State.WAITING, db_index=True
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    brought_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    brought_at = models.DateTimeField(db_index=True)
    queued_at = models.DateTimeField()
    task = models.UUIDField(null=True, blank=True)
    claim = models.UUIDField(null=True, blank=True)
    heartbeat_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    problem = models.CharField(max_length=20, choices=[(each, each) for each in Problem], blank=True, default="")
    error = models.TextField(blank=True, default="")
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="arrivals")
    was_known = models.BooleanField(default=False)

    objects = ArrivalQuerySet.as_manager()

    class Meta:
        ordering = ["-brought_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["key"],
                condition=models.Q(state__in=UNFINISHED),
                name="arrivals_arrival_waits_once",
                violation_error_message=_("This document is waiting already."),
            ),
            models.CheckConstraint(
                condition=models.Q(kind=Kind.ADDRESS) | ~models.Q(sha256=""),
                name="arrivals_arrival_has_bytes",
                violation_error_message=_("What was brought is kept before it is queued."),
            ),
            models.CheckConstraint(
                condition=models.Q(state=State.READING, claim__isnull=False, heartbeat_at__isnull=False)
                | (~models.Q(state=State.READING) & models.Q(claim__isnull=True, heartbeat_at__isnull=True)),
                name="arrivals_arrival_read_by_one",
                violation_error_message=_("What is being read is read by one worker, and nothing else is."),
            ),
            models.CheckConstraint(
                condition=models.Q(state=State.DONE, document__isnull=False)
                | (~models.Q(state=State.DONE) & models.Q(document__isnull=True)),
                name="arrivals_arrival_done_has_document",
                violation_error_message=_("What is done has become a document, and nothing else has."),
            ),
            models.CheckConstraint(
                condition=(models.Q(state=State.FAILED) & ~models.Q(problem="") & ~models.Q(error=""))
                | (~models.Q(state=State.FAILED) & models.Q(problem="", error="")),
                name="arrivals_arrival_failed_says_why",
                violation_error_message=_("What failed says why, and nothing else does."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.state})"

    @property
    def is_fetched(self) -> bool:
        """Whether its bytes are here: an address has none until it is fetched."""
        return bool(self.sha256)

    @property
    def original(self) -> Path:
        """The file that holds the bytes until they are a document."""
        return place_of(self.sha256, folder=settings.MITHAQ_ARRIVALS)
