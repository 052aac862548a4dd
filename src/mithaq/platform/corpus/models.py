"""Documents and their readings."""

from pathlib import Path

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from mithaq.platform.corpus.files import place_of
from mithaq.platform.corpus.vocabulary import DESCRIPTION, Genre, Original


class DocumentQuerySet(models.QuerySet["Document"]):
    def without_text(self) -> "DocumentQuerySet":
        """For lists: the text of a document may be megabytes."""
        return self.defer("text")

    def taken_down(self) -> "DocumentQuerySet":
        """Nothing of what they say is shown."""
        return self.filter(taken_down_at__isnull=False)

    def undescribed(self) -> "DocumentQuerySet":
        """Stored by a version that told no genre, no countries and kept no sketch, or told them otherwise."""
        return self.filter(described_by__lt=DESCRIPTION)

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
        genre: who speaks in it (see vocabulary); press where nothing shows another.
        countries: ISO 3166-1 codes of the countries that it names, the one that it is about first; [] when unknown.
        copy_of: the earliest document with the same words, of which this is a reprint or an excerpt; they count as one
            source. None for a document of its own. Never a copy of a copy.
        copy_share: share of the shorter text's words that stand in the other, 0 to 1; None where it is no copy.
        described_by: version of what told genre, countries and sketch (`vocabulary.DESCRIPTION`); 0 where the document
            was stored before there were any: `mithaq prepare` fills them.
        taken_down_at: when a steward took it down; None while it may be shown. Of a document that is taken down
            everybody sees the hash, this day and `taken_down_why`, and nothing of what it says.
        original_is: whether the file that was received is kept, sealed, or deleted.
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
    genre = models.CharField(max_length=10, choices=[(each, each) for each in Genre], default=Genre.PRESS)
    countries = models.JSONField(default=list)
    copy_of = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="copies")
    copy_share = models.FloatField(null=True, blank=True)
    described_by = models.PositiveSmallIntegerField(default=0, db_index=True)
    text_override = models.BooleanField(null=True, blank=True)
    taken_down_at = models.DateTimeField(null=True, blank=True, db_index=True)
    taken_down_why = models.TextField(blank=True, default="")
    original_is = models.CharField(max_length=10, choices=[(each, each) for each in Original], default=Original.KEPT)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering = [models.F("published_on").desc(nulls_last=True), "-id"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(text=""),
                name="corpus_document_has_text",
                violation_error_message=_("A document without text cannot be kept."),
            ),
            models.CheckConstraint(
                condition=~models.Q(copy_of=models.F("id")),
                name="corpus_document_no_copy_of_itself",
                violation_error_message=_("A document is no copy of itself."),
            ),
            models.CheckConstraint(
                condition=models.Q(taken_down_at=None, taken_down_why="")
                | (~models.Q(taken_down_at=None) & ~models.Q(taken_down_why="")),
                name="corpus_document_taken_down_says_why",
                violation_error_message=_("A document that is taken down says why."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def country(self) -> str:
        """The country that it is about; empty when unknown."""
        return str(self.countries[0]) if self.countries else ""

    @property
    def source_id(self) -> int:
        """The document that it counts as: its own id, or that of the document of which it is a copy."""
        return self.copy_of_id or self.pk

    @property
    def text_may_be_shown(self) -> bool:
        """Whether a page may show the whole text, or only the sentences that are evidence."""
        if self.is_taken_down:
            return False
        shown: bool = settings.MITHAQ_SHOW_TEXT if self.text_override is None else self.text_override
        return shown

    @property
    def is_taken_down(self) -> bool:
        return self.taken_down_at is not None

    @property
    def original(self) -> Path:
        """The file that holds the bytes as they were received."""
        return place_of(self.sha256, folder=Path(settings.MITHAQ_ORIGINALS))

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


class Shingle(models.Model):
    """One hash of a document's sketch (see mithaq.resolving.copies): what copies are found by, whole text unread."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="shingles")
    hash = models.BigIntegerField(db_index=True)

    class Meta:
        ordering = ["document_id", "hash"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "hash"],
                name="corpus_shingle_once",
                violation_error_message=_("A sketch holds each hash once."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.document_id}: {self.hash:016x}"
