"""The register: a projection of statements. Every table here can be made again from them.

A text field is empty, any other field None, where no statement gives the slot: unknown, never zero. Nothing
outside this app may write to these tables, and nothing that has to last may hold a key into them but a subject's.
"""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from mithaq.platform.corpus.models import Document
from mithaq.platform.register.vocabulary import ActorKind, Standing
from mithaq.platform.review.models import Subject
from mithaq.platform.territories.models import Territory

STANDINGS = [(each, each) for each in Standing]


class Actor(models.Model):
    """A person, organisation or state under one name.

    Attributes:
        id: made from kind and key: one row for each pair, and a rebuild gives the same.
        key: the folded name: two spellings with one key are one actor.
        name: the spelling used most.
        slug: for addresses; stays when the name shown changes.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    kind = models.CharField(max_length=20, choices=[(each, each) for each in ActorKind])
    key = models.TextField()
    name = models.TextField()
    slug = models.SlugField(max_length=120, unique=True, allow_unicode=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class ActorName(models.Model):
    """A spelling of an actor's name, and how many statements use it."""

    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="names")
    name = models.TextField()
    count = models.PositiveIntegerField()

    class Meta:
        ordering = ["-count", "name"]

    def __str__(self) -> str:
        return self.name


class ActorKey(models.Model):
    """A key under which an actor's spellings meet others that may be the same: what linking looks up, never a proof."""

    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="keys")
    key = models.TextField(db_index=True)

    class Meta:
        ordering = ["actor_id", "key"]
        constraints = [
            models.UniqueConstraint(
                fields=["actor", "key"],
                name="register_actor_key_once",
                violation_error_message=_("An actor has each key once."),
            )
        ]

    def __str__(self) -> str:
        return self.key


class Mention(models.Model):
    """A document speaks of an object: one row for each pair, from the live statements."""

    subject = models.ForeignKey(Subject, on_delete=models.CASCADE, related_name="mentions")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="mentions")
    kind = models.CharField(max_length=20)

    class Meta:
        ordering = ["subject_id", "document_id"]
        indexes = [models.Index(fields=["document", "kind"], name="register_mention_document")]
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "document"],
                name="register_mention_once",
                violation_error_message=_("This document is already linked to this object."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.document_id}: {self.subject_id}"


class Agreement(models.Model):
    """One act between named parties.

    Attributes:
        reference: of the subject.
        kind, act: codes of `mithaq.reading.model`.
        date: ISO 8601, as precise as stated; date_from and date_to are its first and last day.
        duration: ISO 8601 (`P2Y`).
        ends_on: computed, date plus duration; None unless the date is a whole day and the duration known.
        follows: date of the agreement that it continues.
        last_heard_on: publication of the newest document that speaks of it; None when all are undated.
        state: see Standing.
        differences: on how many slots its accounts differ.
    """

    subject = models.OneToOneField(Subject, primary_key=True, on_delete=models.CASCADE, related_name="agreement")
    reference = models.CharField(max_length=20, unique=True)
    kind = models.CharField(max_length=20)
    act = models.CharField(max_length=20, blank=True, default="")
    date = models.CharField(max_length=20, blank=True, default="")
    date_from = models.DateField(null=True, blank=True, db_index=True)
    date_to = models.DateField(null=True, blank=True)
    place = models.TextField(blank=True, default="")
    territory = models.ForeignKey(Territory, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    event = models.TextField(blank=True, default="")
    duration = models.CharField(max_length=20, blank=True, default="")
    ends_on = models.DateField(null=True, blank=True, db_index=True)
    follows = models.CharField(max_length=20, blank=True, default="")
    last_heard_on = models.DateField(null=True, blank=True, db_index=True)
    state = models.CharField(max_length=10, choices=STANDINGS, db_index=True)
    differences = models.PositiveSmallIntegerField(default=0, db_index=True)

    class Meta:
        ordering = [F("date_from").desc(nulls_last=True), "-reference"]
        constraints = [
            models.CheckConstraint(
                condition=Q(date_from=None, date_to=None) | Q(date_from__lte=F("date_to")),
                name="register_agreement_dates_in_order",
                violation_error_message=_("The first day of a date does not follow its last."),
            )
        ]

    def __str__(self) -> str:
        return self.reference


class AgreementParty(models.Model):
    """A party as the agreement names it, in the order of the document."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="parties")
    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="party_in")
    order = models.PositiveSmallIntegerField()
    name = models.TextField()

    class Meta:
        verbose_name_plural = "agreement parties"
        ordering = ["agreement_id", "order"]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "actor"],
                name="register_party_once",
                violation_error_message=_("This actor is already a party."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class AgreementSignatory(models.Model):
    """Who signed in person. `role` and `organisation_name` are empty where the text gives none."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="signatories")
    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="signed")
    order = models.PositiveSmallIntegerField()
    name = models.TextField()
    role = models.TextField(blank=True, default="")
    organisation = models.ForeignKey(Actor, null=True, blank=True, on_delete=models.CASCADE, related_name="signed_for")
    organisation_name = models.TextField(blank=True, default="")

    class Meta:
        verbose_name_plural = "agreement signatories"
        ordering = ["agreement_id", "order"]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "actor"],
                name="register_signatory_once",
                violation_error_message=_("This person has already signed."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class Commitment(models.Model):
    """One quantity that somebody promises, or reports as reached.

    Attributes:
        measure, bound, modality, per: codes of `mithaq.reading.model`; empty when not stated.
        quantity: in full units; quantity_max is the upper end of a range.
        unit: `jobs`, an ISO 4217 code, `percent`, …
        deadline: ISO 8601, as precise as stated; deadline_on is its last day.
        actor: who has to deliver; actor_name as stated.
        place: as stated; territory and region are None where it is no territory of a loaded package.
        last_heard_on: publication of the newest document that speaks of it; None when all are undated.
        differences: on how many slots its accounts differ.
    """

    subject = models.OneToOneField(Subject, primary_key=True, on_delete=models.CASCADE, related_name="commitment")
    reference = models.CharField(max_length=20, unique=True)
    measure = models.CharField(max_length=20, db_index=True)
    quantity = models.DecimalField(max_digits=24, decimal_places=6)
    quantity_max = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    bound = models.CharField(max_length=20, blank=True, default="")
    unit = models.CharField(max_length=60)
    per = models.CharField(max_length=20, blank=True, default="")
    modality = models.CharField(max_length=20, blank=True, default="")
    deadline = models.CharField(max_length=20, blank=True, default="")
    deadline_on = models.DateField(null=True, blank=True, db_index=True)
    actor = models.ForeignKey(Actor, null=True, blank=True, on_delete=models.CASCADE, related_name="commitments")
    actor_name = models.TextField(blank=True, default="")
    place = models.TextField(blank=True, default="")
    territory = models.ForeignKey(Territory, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    region = models.ForeignKey(Territory, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    agreement = models.ForeignKey(
        Agreement, null=True, blank=True, on_delete=models.SET_NULL, related_name="commitments"
    )
    last_heard_on = models.DateField(null=True, blank=True, db_index=True)
    state = models.CharField(max_length=10, choices=STANDINGS, db_index=True)
    differences = models.PositiveSmallIntegerField(default=0, db_index=True)

    class Meta:
        ordering = [F("deadline_on").asc(nulls_last=True), "reference"]
        constraints = [
            models.CheckConstraint(
                condition=Q(quantity_max=None) | Q(quantity__lte=F("quantity_max")),
                name="register_commitment_range_in_order",
                violation_error_message=_("The lower end of a range does not exceed its upper end."),
            )
        ]

    def __str__(self) -> str:
        return self.reference


class Position(models.Model):
    """The function that a document gives a person, in the document's words.

    `office` is equal where two documents speak of one function of one body or country (see `rules.name_office`); empty
    where that cannot be told.
    """

    subject = models.OneToOneField(Subject, primary_key=True, on_delete=models.CASCADE, related_name="position")
    reference = models.CharField(max_length=20, unique=True)
    person = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="positions")
    person_name = models.TextField()
    role = models.TextField()
    office = models.TextField(blank=True, default="", db_index=True)
    organisation = models.ForeignKey(Actor, null=True, blank=True, on_delete=models.CASCADE, related_name="members")
    organisation_name = models.TextField(blank=True, default="")
    last_heard_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=STANDINGS)

    class Meta:
        ordering = ["person_name", "reference"]

    def __str__(self) -> str:
        return f"{self.person_name}, {self.role}"


class Strategy(models.Model):
    """A named public strategy. `axes` and `pillars` are lists of text, in the order of the document."""

    subject = models.OneToOneField(Subject, primary_key=True, on_delete=models.CASCADE, related_name="strategy")
    reference = models.CharField(max_length=20, unique=True)
    name = models.TextField()
    axes = models.JSONField(default=list)
    pillars = models.JSONField(default=list)
    last_heard_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=STANDINGS)

    class Meta:
        verbose_name_plural = "strategies"
        ordering = ["name", "reference"]

    def __str__(self) -> str:
        return self.name
