"""Statements, the passages they stand on, and the subjects they speak of."""

import uuid
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from mithaq.platform.corpus.models import Document, Reading
from mithaq.platform.corpus.vocabulary import Genre
from mithaq.platform.ledger.models import Entry
from mithaq.platform.review.vocabulary import LIVE, SLOTS, Kind, LinkKind, Origin, State
from mithaq.reading.errors import MithaqError


class PassageMismatchError(MithaqError):
    """A passage whose words are not those that stand there in the document."""


class Subject(models.Model):
    """The identity of one object of the register: statements speak of it, the projection shows it.

    Attributes:
        reference: for people (`ACC-2025-001`): its kind, the year of its document, the next number. Never reused.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=20, choices=[(each, each) for each in Kind])
    reference = models.CharField(max_length=20, unique=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["reference"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=list(Kind)),
                name="review_subject_kind_known",
                violation_error_message=_("This kind of object does not exist."),
            )
        ]

    def __str__(self) -> str:
        return self.reference


class ReferenceCounter(models.Model):
    """The last number given to a kind in a year; its row is locked while the next one is taken."""

    kind = models.CharField(max_length=20)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "year"],
                name="review_counter_once",
                violation_error_message=_("There is already a counter for this kind and year."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.year}: {self.last}"


class Finding(models.Model):
    """A fact as one reading found it, and the subject that it was taken to be.

    Attributes:
        local_id: its id in the reading (`a1`, `c2`).
        rule: what built it.
        cues: where the words stand that made the rule fire, `[[start, end], …]`.
        confidence: of the fact as a whole, 0 to 1; None before calibration.
    """

    reading = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="findings")
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="findings")
    local_id = models.CharField(max_length=20)
    rule = models.CharField(max_length=120)
    cues = models.JSONField(default=list)
    confidence = models.FloatField(null=True, blank=True)

    class Meta:
        ordering = ["reading_id", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["reading", "local_id"],
                name="review_finding_once",
                violation_error_message=_("This reading already has a fact with this id."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.reading_id}/{self.local_id}"


class StatementQuerySet(models.QuerySet["Statement"]):
    def standing(self) -> "StatementQuerySet":
        """Proposed or accepted, also of documents that were taken down."""
        return self.filter(state__in=LIVE)

    def live(self) -> "StatementQuerySet":
        """What the register may show: proposed or accepted, and not of a document that was taken down."""
        return self.standing()._shown()

    def undecided(self) -> "StatementQuerySet":
        """What waits for a person."""
        return self.filter(state=State.PROPOSED)._shown()

    def _shown(self) -> "StatementQuerySet":
        # Not a join: rows are locked and updated through it.
        return self.exclude(document__in=Document.objects.taken_down())

    def values_only(self) -> "StatementQuerySet":
        """What choosing and projecting look at, in one query; everything else is left in the database."""
        return self.select_related("document").only(
            "subject",
            "slot",
            "item",
            "value",
            "value_key",
            "target",
            "state",
            "origin",
            "confidence",
            "chosen_at",
            "document__published_on",
            "document__genre",
            "document__copy_of",
            "document__countries",
            "document__taken_down_at",
        )

    def with_evidence(self) -> "StatementQuerySet":
        """With subject, passages, document (without its text) and reading loaded: two queries for any number."""
        return (
            self.select_related("subject", "document", "reading", "person", "decided_by")
            .defer("document__text")
            .prefetch_related("passages")
        )


class Statement(models.Model):
    """One value for one slot of one subject, with where it comes from and what became of it.

    Attributes:
        slot: `commitment.quantity`, `agreement.party`, …
        item: order among the items of a list slot, from 0; 0 for a single slot.
        value: normalised, as JSON: text; a number as text (`"700"`); a signatory as `{person, role, organisation}`.
        value_key: hash of `value`, equal where values are equal.
        target: the other subject that the value names, for a slot that refers to one; else None.
        original: the words as they stand in the document; empty where a person states it without a document.
        document, reading: where it was read; a person may state something without either.
        rule: what built it; empty for a person.
        derived: what it was worked out from; empty where the words give the value by themselves.
        confidence: 0 to 1; None before calibration.
        person: who states it, for the origin `person`.
        chosen_at: when a person chose it among competing values; None while nobody did.
        decided_by, decided_at, why, decision: who accepted, refused or superseded it, and the entry of the
            ledger; `decided_by` is None for a decision of the system.
    """

    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="statements")
    slot = models.CharField(max_length=40)
    item = models.PositiveSmallIntegerField(default=0)
    value = models.JSONField()
    value_key = models.CharField(max_length=64, editable=False)
    target = models.ForeignKey(Subject, null=True, blank=True, on_delete=models.PROTECT, related_name="named_by")
    original = models.TextField(blank=True, default="")
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="statements")
    reading = models.ForeignKey(Reading, null=True, blank=True, on_delete=models.PROTECT, related_name="statements")
    origin = models.CharField(max_length=10, choices=[(each, each) for each in Origin])
    rule = models.CharField(max_length=120, blank=True, default="")
    derived = models.TextField(blank=True, default="")
    confidence = models.FloatField(null=True, blank=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="statements"
    )
    state = models.CharField(max_length=12, choices=[(each, each) for each in State])
    created_at = models.DateTimeField()
    chosen_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    why = models.TextField(blank=True, default="")
    decision = models.ForeignKey(Entry, null=True, blank=True, on_delete=models.PROTECT, related_name="statements")

    objects = StatementQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["subject", "slot", "state"], name="review_statement_slot"),
            models.Index(fields=["document", "state"], name="review_statement_document"),
            models.Index(fields=["state", "slot"], name="review_statement_queue"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=list(State)),
                name="review_statement_state_known",
                violation_error_message=_("A statement is proposed, accepted, refused or superseded."),
            ),
            models.CheckConstraint(
                condition=Q(slot__in=[slot for slots in SLOTS.values() for slot in slots]),
                name="review_statement_slot_known",
                violation_error_message=_("This slot does not exist."),
            ),
            models.CheckConstraint(
                condition=(
                    (Q(origin=Origin.READING, person=None) & ~Q(reading=None) & ~Q(document=None) & ~Q(rule=""))
                    | (Q(origin=Origin.PERSON, reading=None) & ~Q(person=None))
                ),
                name="review_statement_says_where_from",
                violation_error_message=_("A statement comes from a reading of a document, or from a person."),
            ),
            models.CheckConstraint(
                condition=Q(state=State.PROPOSED, decided_at=None) | (~Q(state=State.PROPOSED) & ~Q(decided_at=None)),
                name="review_statement_decided_at_when_decided",
                violation_error_message=_("A decided statement says when it was decided; a proposed one does not."),
            ),
            models.CheckConstraint(
                condition=Q(confidence=None) | Q(confidence__gte=0, confidence__lte=1),
                name="review_statement_confidence_is_a_share",
                violation_error_message=_("A confidence lies between 0 and 1."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.slot} = {self.value}"

    @property
    def source_rank(self) -> tuple[int, bool]:
        """Where its document stands when accounts differ, the least first: who speaks, and whether it only copies."""
        if self.document is None:
            return 0, False
        return list(Genre).index(Genre(self.document.genre)), self.document.copy_of_id is not None


class Passage(models.Model):
    """One range of a document on which a statement stands.

    Attributes:
        order: among the passages of the statement, from 0.
        start, end: half-open range of code points in the document's text.
        original: the words there, checked when written.
        sentence_start: where the sentence that holds them begins.
        sentence: that whole sentence: what is shown when the value is opened, and all that may be shown of a
            document whose text may not be republished.
    """

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="passages")
    order = models.PositiveSmallIntegerField(default=0)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    original = models.TextField()
    sentence_start = models.PositiveIntegerField()
    sentence = models.TextField()

    class Meta:
        ordering = ["statement_id", "order"]
        constraints = [
            models.CheckConstraint(
                condition=Q(start__lt=F("end")),
                name="review_passage_start_before_end",
                violation_error_message=_("A passage begins before it ends."),
            ),
            models.CheckConstraint(
                condition=Q(sentence_start__lte=F("start")),
                name="review_passage_inside_its_sentence",
                violation_error_message=_("A passage lies inside its sentence."),
            ),
            models.UniqueConstraint(
                fields=["statement", "order"],
                name="review_passage_order_once",
                violation_error_message=_("A statement has one passage at each place of its order."),
            ),
        ]

    def __str__(self) -> str:
        return f"[{self.start}, {self.end}) {self.original}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.check_words(self.statement.document.text if self.statement.document is not None else "")
        super().save(*args, **kwargs)

    def check_words(self, text: str) -> None:
        """Raise PassageMismatchError unless `text[start:end]` is `original`."""
        there = text[self.start : self.end]
        if there != self.original:
            raise PassageMismatchError(f"need {self.original!r} at [{self.start}, {self.end}), found {there!r}")

    @property
    def sentence_end(self) -> int:
        return self.sentence_start + len(self.sentence)


class LinkQuerySet(models.QuerySet["Link"]):
    def joining(self) -> "LinkQuerySet":
        """What makes two one: accepted by the threshold or by a person."""
        return self.filter(state=State.ACCEPTED)

    def undecided(self) -> "LinkQuerySet":
        """The grey zone: shown to people, never merged by itself."""
        return self.filter(state=State.PROPOSED)

    def touching(self, members: Iterable[uuid.UUID]) -> "LinkQuerySet":
        ids = list(members)
        return self.filter(Q(one__in=ids) | Q(other__in=ids))


class Link(models.Model):
    """Two objects, or two actors, told to be the same. Statements stay with their own subject: a link can be undone.

    Attributes:
        one, other: ids of the two subjects, or of the two actors (made from their names, so that they outlive a
            rebuilt register); the smaller id is `one`.
        one_name, other_name: their references, or their names as written: what people are shown.
        score: 0 to 1, as the linker gives it; None for a person's own link.
        reasons: why, `{"code", "values"}` each (`mithaq.resolving.reasons`).
        rule: name and version of the linker; empty for a person.
        state: accepted (they are one), proposed (somebody has to say), refused (they are two, also if the linker
            finds them alike again).
        decided_by, decided_at, why, decision: as of a statement; `decided_by` None where the threshold decided.
    """

    kind = models.CharField(max_length=20, choices=[(each, each) for each in LinkKind])
    one = models.UUIDField(db_index=True)
    other = models.UUIDField(db_index=True)
    one_name = models.TextField()
    other_name = models.TextField()
    score = models.FloatField(null=True, blank=True)
    reasons = models.JSONField(default=list)
    rule = models.CharField(max_length=120, blank=True, default="")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="links"
    )
    state = models.CharField(max_length=12, choices=[(each, each) for each in State])
    created_at = models.DateTimeField()
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    why = models.TextField(blank=True, default="")
    decision = models.ForeignKey(Entry, null=True, blank=True, on_delete=models.PROTECT, related_name="links")

    objects = LinkQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["state", "kind"], name="review_link_queue")]
        constraints = [
            models.UniqueConstraint(
                fields=["one", "other"],
                name="review_link_once",
                violation_error_message=_("These two are already linked, or were told apart."),
            ),
            models.CheckConstraint(
                condition=Q(one__lt=F("other")),
                name="review_link_smaller_id_first",
                violation_error_message=_("A link is between two, the smaller id first."),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=list(LinkKind)),
                name="review_link_kind_known",
                violation_error_message=_("This kind of object does not exist."),
            ),
            models.CheckConstraint(
                condition=(Q(rule="") & ~Q(person=None)) | (~Q(rule="") & Q(person=None)),
                name="review_link_says_where_from",
                violation_error_message=_("A link comes from the linker, or from a person."),
            ),
            models.CheckConstraint(
                condition=Q(state=State.PROPOSED, decided_at=None) | (~Q(state=State.PROPOSED) & ~Q(decided_at=None)),
                name="review_link_decided_at_when_decided",
                violation_error_message=_("A decided link says when it was decided; a proposed one does not."),
            ),
            models.CheckConstraint(
                condition=Q(score=None) | Q(score__gte=0, score__lte=1),
                name="review_link_score_is_a_share",
                violation_error_message=_("A score lies between 0 and 1."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.one_name} = {self.other_name}: {self.state}"


class Same(models.Model):
    """A member of a group of several, and who stands for the group. A projection of the links that join.

    Attributes:
        member, head: ids as in `Link`; the head is a member too. What stands alone has no row.
        name: the member's reference, or its name as written.
    """

    kind = models.CharField(max_length=20, choices=[(each, each) for each in LinkKind])
    member = models.UUIDField(primary_key=True)
    head = models.UUIDField(db_index=True)
    name = models.TextField(db_index=True)

    class Meta:
        verbose_name_plural = "same"
        ordering = ["kind", "head", "member"]

    def __str__(self) -> str:
        return f"{self.name} → {self.head}"
