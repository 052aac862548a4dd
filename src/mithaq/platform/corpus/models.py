"""Documents and their readings."""

from pathlib import Path

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class DocumentQuerySet(models.QuerySet["Document"]):
    def without_text(self) -> "DocumentQuerySet":
        """For lists: the text of a document may be megabytes."""
        return self.defer("text")

    def newest_first(self) -> "DocumentQuerySet":
        """By publication; those of unknown date last."""
        return self.order_by(models.F("published_on").desc(nulls_last=True), "-id")


class Document(models.Model):
    """One document as it was received.

    Attributes:
        sha256: of the bytes that were received: the same bytes are one document.
        name: what its source calls it (a file's name, an address).
        media_type: of the bytes.
        text: canonical text; every offset in the platform counts its code points.
        text_sha256: of `text` in UTF-8. Two documents may share it.
        language: main language of the body (`fr`, `ar`, `en`); empty when unknown.
        published: ISO 8601, as precise as known; empty when unknown.
        published_on: the last day of `published`: the latest day on which it can have appeared. None when unknown.
        received_at: when it came in.
        is_demonstration: written to show what the platform does; every page says so.
        text_override: True or False where this document departs from the setting MITHAQ_SHOW_TEXT.
    """

    sha256 = models.CharField(max_length=64, unique=True)
    name = models.TextField()
    url = models.TextField(blank=True, default="")
    title = models.TextField()
    media_type = models.CharField(max_length=120)
    text = models.TextField()
    text_sha256 = models.CharField(max_length=64, db_index=True)
    language = models.CharField(max_length=10, blank=True, default="")
    published = models.CharField(max_length=10, blank=True, default="", db_index=True)
    published_on = models.DateField(null=True, blank=True, db_index=True)
    received_at = models.DateTimeField()
    is_demonstration = models.BooleanField(default=False)
    text_override = models.BooleanField(null=True, blank=True)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering = [models.F("published_on").desc(nulls_last=True), "-id"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(text=""),
                name="corpus_document_has_text",
                violation_error_message=_("A document without text cannot be kept."),
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def text_may_be_shown(self) -> bool:
        """Whether a page may show the whole text, or only the sentences that are evidence."""
        shown: bool = settings.MITHAQ_SHOW_TEXT if self.text_override is None else self.text_override
        return shown

    @property
    def original(self) -> Path:
        """The file that holds the bytes as they were received."""
        return Path(settings.MITHAQ_ORIGINALS) / self.sha256[:2] / self.sha256

    @property
    def year(self) -> int:
        """Of publication; of receipt when that is unknown."""
        return int(self.published[:4]) if self.published else self.received_at.year


class Reading(models.Model):
    """One reading of a document by one version of the reader.

    Attributes:
        reader: name to version, of the reader and its resources.
        version: `reader` as one line, so that the same version reads a document once.
        noise: passages left out, `[[start, end, why], …]`.
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="readings")
    version = models.TextField()
    reader = models.JSONField(default=dict)
    noise = models.JSONField(default=list)
    read_at = models.DateTimeField()

    class Meta:
        ordering = ["read_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "version"],
                name="corpus_reading_once_a_version",
                violation_error_message=_("This version of the reader has already read this document."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.document_id}: {self.version}"
