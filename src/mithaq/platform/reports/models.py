"""Reports of readers."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from mithaq.platform.corpus.models import Document
from mithaq.platform.reports.vocabulary import CLOSED, ReportKind, ReportState
from mithaq.platform.review.models import Subject


class ReportQuerySet(models.QuerySet["Report"]):
    def open(self) -> "ReportQuerySet":
        return self.filter(state=ReportState.OPEN)

    def open_first(self) -> "ReportQuerySet":
        """Open ones, the oldest first; then closed ones, the latest first."""
        is_closed = models.Case(models.When(state=ReportState.OPEN, then=0), default=1)
        return self.annotate(is_closed=is_closed).order_by(
            "is_closed", models.F("closed_at").desc(nulls_first=True), "created_at", "pk"
        )


class Report(models.Model):
    """What somebody wrote about a page or a value. Who wrote it is not kept, but for an address that was given.

    Attributes:
        number: what the writer is told; it cannot be guessed.
        about: what the page was of, as in its address: a reference, a document's address, an actor's slug; empty for
            the register as a whole.
        subject, document: the object or document that `about` names; both None for an actor, or the whole.
        slot: the value that it concerns; empty for all of it.
        message: empty once it is forgotten.
        email: for an answer; empty where none was given, and once it is forgotten.
        language: of the page on which it was written.
        closed_by, closed_at, why: who settled or dismissed it, when, and with what reason.
        forgotten_at: when message and address were removed; None while they are kept.
    """

    number = models.CharField(max_length=9, unique=True)
    kind = models.CharField(max_length=12, choices=[(each, each) for each in ReportKind])
    about = models.CharField(max_length=130, blank=True, default="")
    subject = models.ForeignKey(Subject, null=True, blank=True, on_delete=models.PROTECT, related_name="reports")
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="reports")
    slot = models.CharField(max_length=40, blank=True, default="")
    message = models.TextField(blank=True)
    email = models.EmailField(blank=True, default="")
    language = models.CharField(max_length=10)
    created_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=[(each, each) for each in ReportState], default=ReportState.OPEN)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    closed_at = models.DateTimeField(null=True, blank=True)
    why = models.TextField(blank=True, default="")
    forgotten_at = models.DateTimeField(null=True, blank=True)

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        indexes = [models.Index(fields=["state", "created_at"], name="reports_report_queue")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=list(ReportKind)),
                name="reports_report_kind_known",
                violation_error_message=_("A report asks for one of three things."),
            ),
            models.CheckConstraint(
                condition=Q(state=ReportState.OPEN, closed_at=None, closed_by=None, why="")
                | (Q(state__in=CLOSED) & ~Q(closed_at=None) & ~Q(closed_by=None) & ~Q(why="")),
                name="reports_report_closed_says_who_when_why",
                violation_error_message=_("A closed report says who closed it, when and why; an open one does not."),
            ),
            models.CheckConstraint(
                condition=(Q(forgotten_at=None) & ~Q(message="")) | (~Q(forgotten_at=None) & Q(message="", email="")),
                name="reports_report_has_a_message_or_is_forgotten",
                violation_error_message=_("A report has a message until it is forgotten."),
            ),
        ]

    def __str__(self) -> str:
        return self.number
