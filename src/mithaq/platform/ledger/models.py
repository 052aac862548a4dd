"""The ledger: entries are added and never touched again."""

from typing import Any, Never

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from mithaq.reading.errors import MithaqError


class AppendOnlyError(MithaqError):
    """An entry of the ledger was about to be changed or deleted."""


class EntryQuerySet(models.QuerySet["Entry"]):
    def update(self, **_values: Any) -> Never:
        raise AppendOnlyError("an entry of the ledger can only be added, it was about to be updated")

    def delete(self) -> Never:
        raise AppendOnlyError("an entry of the ledger can only be added, it was about to be deleted")

    def about(self, kind: str, subject_id: object) -> "EntryQuerySet":
        """The entries on one object, oldest first."""
        return self.filter(subject_kind=kind, subject_id=str(subject_id)).order_by("at", "id")


class Entry(models.Model):
    """One thing that somebody, or the system, did.

    The database itself refuses UPDATE and DELETE (see triggers.py).

    Attributes:
        at: when it was done.
        by: who did it; None for the system.
        by_name: the name as it was that day, also for the system.
        action: what was done, as a word of the code (`document.added`, `statements.accepted`).
        subject_kind, subject_id: what it was done to.
        before, after: what changed; None where there was nothing.
        why: the reason that was given; empty where none was asked.
    """

    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    by_name = models.CharField(max_length=300)
    action = models.CharField(max_length=60)
    subject_kind = models.CharField(max_length=40)
    subject_id = models.CharField(max_length=80)
    before = models.JSONField(null=True, blank=True)
    after = models.JSONField(null=True, blank=True)
    why = models.TextField(blank=True, default="")

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "entries"
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["subject_kind", "subject_id"], name="ledger_entry_subject")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(by_name="") & ~models.Q(action=""),
                name="ledger_entry_says_who_and_what",
                violation_error_message=_("An entry of the ledger says who acted and what was done."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.by_name}: {self.action} {self.subject_kind} {self.subject_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise AppendOnlyError(f"an entry of the ledger can only be added, entry {self.pk} was about to change")
        super().save(*args, **kwargs)

    def delete(self, *_args: Any, **_kwargs: Any) -> Never:
        raise AppendOnlyError(f"an entry of the ledger can only be added, entry {self.pk} was about to be deleted")
