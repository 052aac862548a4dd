"""A small register for the page tests: five invented documents in three languages, with every state a page can show.

Everything in them is invented: names, places of work, figures.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from mithaq.platform.accounts.models import User
from mithaq.platform.accounts.vocabulary import Role as UserRole
from mithaq.platform.corpus.models import Document
from mithaq.platform.intake import add_document
from mithaq.platform.review.actions import accept_documents, add_statement
from mithaq.platform.review.models import Subject
from mithaq.platform.territories.actions import load_territories
from mithaq.platform.territories.packages import Package, load_package
from mithaq.platform.territories.vocabulary import Level
from mithaq.reading import model
from mithaq.reading.model import (
    Act,
    Agreement,
    AgreementKind,
    Bound,
    Commitment,
    Measure,
    Modality,
    Noise,
    Reading,
    Role,
    Signatory,
    Span,
)
from tests.platform.builders import stated

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

FRENCH = (
    "Trois engagements pour les câbles\n\n"
    "Le ministère des Ponts et la société Atlas Câbles ont signé un mémorandum d'entente, mercredi à Rabat, "
    "au Salon des Ponts 2025. Il dure deux ans et fait suite à un accord de juin 2023. "
    "Leïla Amrani, directrice générale d'Atlas Câbles, a paraphé le texte.\n\n"
    "Atlas Câbles créera 700 emplois directs d'ici 2029 à Casablanca-Settat. "
    "Sa filiale Oriental Fibres créera plus de 150 emplois directs d'ici 2028 à Oujda. "
    "Le projet représente un investissement de 65 millions de dirhams.\n\n"
    "Lire aussi : la météo du jour"
)
ENGLISH = (
    "Atlas Cables to hire\n\nAtlas Cables will create 700 direct jobs by 2029 in Casablanca-Settat. "
    "Digital services should reach 34 percent of communes by 2027."
)
ARABIC = (
    "وزارة الجسور توقع اتفاقية\n\n"
    "وقعت وزارة الجسور وشركة أطلس للكابلات، يوم 16 دجنبر 2024 بالرباط، اتفاقية شراكة. "
    "وتروم الاتفاقية تكوين 1200 شاب في أفق 2027. ومثل الشركة Atlas Câbles مديرها يونس العلمي."
)
HOSTILE = (
    "<script>alert(1)</script> & \u202etxet desrever\u202c\n\n"
    "=cmd|calc a ouvert 40 centres <b>en 2026</b> à Fès. "
    "Le syndicat d'initiative n'a rien dit."
)
EMPTY_HANDED = "Une journée sans annonce\n\nLe salon a fermé ses portes sans qu'aucun texte ne soit signé."


@dataclass(frozen=True, slots=True)
class Scene:
    """The documents by name, and who decides."""

    analyst: User
    french: Document
    english: Document
    arabic: Document
    hostile: Document
    empty_handed: Document


def build_scene() -> Scene:
    """Everything at once; French, Arabic and English accepted, the rest only proposed."""
    load_territories(_some_territories())
    analyst = User.objects.create_user("analyst", first_name="Leïla", last_name="Analyste", role=UserRole.ANALYST)
    french = _add(FRENCH, "fr", "2025-04-17", _french_facts(), name="french", demonstration=True, noise=_noise(FRENCH))
    english = _add(ENGLISH, "en", "2025-04-18", _english_facts(), name="english")
    arabic = _add(ARABIC, "ar", "2024-12-17", _arabic_facts(), name="arabic")
    hostile = _add(HOSTILE, "fr", "2026-10-01", _hostile_facts(), name="hostile", title=HOSTILE.split("\n")[0])
    empty_handed = _add(EMPTY_HANDED, "fr", "2026-05", (), name="empty-handed")
    accept_documents([french, english, arabic], why="Documents d'essai", now=NOW, by=analyst)
    _disagree(french, english, analyst)
    return Scene(analyst, french, english, arabic, hostile, empty_handed)


def _some_territories() -> Package:
    """All regions of the package, and what lies in the two that the documents name: a tenth of the loading time."""
    package = load_package("morocco")
    regions = {each.code for each in package.territories if each.level is Level.REGION}
    held = {each.code for each in package.territories if each.parent in {"06", "02", "03"}}
    kept = tuple(each for each in package.territories if each.code in regions | held or each.parent in held)
    return replace(package, territories=kept)


def add_more(*, times: int) -> None:
    """The French and Arabic documents again, with other words and so as other documents."""
    for nth in range(times):
        french, arabic = (text.replace("700", f"7{nth}1") for text in (FRENCH, ARABIC))
        _add(french, "fr", "2025-06-01", _french_facts(french, jobs=f"7{nth}1"), name=f"french-{nth}")
        arabic = arabic.replace("1200", f"12{nth}1")
        _add(arabic, "ar", "2025-06-01", _arabic_facts(arabic, people=f"12{nth}1"), name=f"arabic-{nth}")


def _disagree(french: Document, english: Document, analyst: User) -> None:
    """The English document is taken to give the jobs at Oujda another deadline; then nobody has chosen."""
    subject = Subject.objects.get(kind="commitment", statements__value="150", statements__document=french)
    at = ENGLISH.index("2029")
    add_statement(
        subject,
        "commitment.deadline",
        "2029",
        by=analyst,
        now=NOW,
        why="L'autre document donne 2029",
        document=english,
        spans=[Span(at, at + 4)],
    )


def _add(
    text: str,
    language: str,
    published: str,
    facts: tuple[Any, ...],
    *,
    name: str,
    title: str | None = None,
    demonstration: bool = False,
    noise: tuple[Noise, ...] = (),
) -> Document:
    reading = Reading(
        id=name,
        language=language,
        published=published,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        agreements=tuple(fact for fact in facts if isinstance(fact, Agreement)),
        commitments=tuple(fact for fact in facts if isinstance(fact, Commitment)),
        roles=tuple(fact for fact in facts if isinstance(fact, Role)),
        noise=noise,
        reader={"mithaq": "test"},
    )
    return add_document(
        model.Document(id=name, text=text, published=published, title=title),
        original=text.encode(),
        media_type="text/plain",
        now=NOW,
        demonstration=demonstration,
        read=lambda _document: reading,
    ).document


def _noise(text: str) -> tuple[Noise, ...]:
    at = text.index("Lire aussi")
    return (Noise(Span(at, len(text)), "read-also"),)


def _commitment(text: str, local_id: str, number: str, **slots: Any) -> Commitment:
    """Jobs unless other slots are given; `number` stands in the text and gives the quantity."""
    held = {
        "measure": stated(text, slots.pop("counted", "emplois directs"), slots.pop("measure", Measure.JOBS_DIRECT)),
        "unit": stated(text, slots.pop("unit_words", "emplois"), slots.pop("unit", "jobs")),
        "bound": stated(text, slots.pop("bound_words", number), slots.pop("bound", Bound.EXACT)),
        "modality": stated(text, slots.pop("verb"), slots.pop("modality", Modality.PROMISED)),
        "quantity": stated(text, number, slots.pop("quantity", None) or Decimal(number)),
    }
    return Commitment(id=local_id, rule="test", **held, **slots)


def _french_facts(text: str = FRENCH, *, jobs: str = "700") -> tuple[Any, ...]:
    agreement = Agreement(
        id="a1",
        rule="test",
        kind=stated(text, "mémorandum d'entente", AgreementKind.MEMORANDUM),
        act=stated(text, "signé", Act.SIGNED),
        date=stated(text, "mercredi", "2025-04-16", derived="mercredi, published 2025-04-17"),
        place=stated(text, "Rabat"),
        event=stated(text, "Salon des Ponts 2025"),
        duration=stated(text, "deux ans", "P2Y"),
        follows=stated(text, "juin 2023", "2023-06"),
        parties=(stated(text, "ministère des Ponts"), stated(text, "Atlas Câbles")),
        signatories=(stated(text, "Leïla Amrani", Signatory("Leïla Amrani", "directrice générale", "Atlas Câbles")),),
    )
    casablanca = _commitment(
        text,
        "c1",
        jobs,
        verb="créera",
        deadline=stated(text, "2029"),
        place=stated(text, "Casablanca-Settat"),
        actor=stated(text, "Atlas Câbles", nth=2),
        agreement=stated(text, "Atlas Câbles", "a1", nth=2),
    )
    oujda = _commitment(
        text,
        "c2",
        "150",
        verb="créera plus",
        counted="emplois directs d'ici 2028",
        bound_words="plus de",
        bound=Bound.AT_LEAST,
        deadline=stated(text, "2028"),
        place=stated(text, "Oujda"),
        actor=stated(text, "Oriental Fibres"),
        agreement=stated(text, "Sa filiale", "a1"),
    )
    money = _commitment(
        text,
        "c3",
        "65 millions",
        verb="représente",
        counted="investissement",
        measure=Measure.INVESTMENT,
        unit_words="dirhams",
        unit="MAD",
        quantity=Decimal(65_000_000),
        agreement=stated(text, "Le projet", "a1"),
    )
    role = Role(
        id="r1",
        rule="test",
        person=stated(text, "Leïla Amrani"),
        role=stated(text, "directrice générale"),
        organisation=stated(text, "Atlas Câbles", nth=1),
    )
    return agreement, casablanca, oujda, money, role


def _english_facts() -> tuple[Any, ...]:
    text = ENGLISH
    jobs = _commitment(
        text,
        "c1",
        "700",
        verb="will create",
        counted="direct jobs",
        unit_words="jobs",
        deadline=stated(text, "2029"),
        place=stated(text, "Casablanca-Settat"),
        actor=stated(text, "Atlas Cables", nth=1),
    )
    share = _commitment(
        text,
        "c2",
        "34",
        verb="should reach",
        counted="Digital services",
        measure=Measure.COVERAGE,
        unit_words="percent",
        unit="percent",
        deadline=stated(text, "2027"),
    )
    return jobs, share


def _arabic_facts(text: str = ARABIC, *, people: str = "1200") -> tuple[Any, ...]:
    agreement = Agreement(
        id="a1",
        rule="test",
        kind=stated(text, "اتفاقية شراكة", AgreementKind.CONVENTION),
        act=stated(text, "وقعت", Act.SIGNED),
        date=stated(text, "16 دجنبر 2024", "2024-12-16"),
        place=stated(text, "الرباط"),
        parties=(stated(text, "وزارة الجسور", nth=1), stated(text, "أطلس للكابلات")),
    )
    trained = _commitment(
        text,
        "c1",
        people,
        verb="تروم",
        counted="تكوين",
        measure=Measure.TRAINED,
        unit_words="شاب",
        unit="people",
        deadline=stated(text, "2027"),
        agreement=stated(text, "الاتفاقية", "a1"),
    )
    role = Role(
        id="r1",
        rule="test",
        person=stated(text, "يونس العلمي"),
        role=stated(text, "مدير"),
        organisation=stated(text, "Atlas Câbles"),
    )
    return agreement, trained, role


def _hostile_facts() -> tuple[Any, ...]:
    text = HOSTILE
    centres = _commitment(
        text,
        "c1",
        "40",
        verb="a ouvert",
        modality=Modality.ACHIEVED,
        counted="centres",
        measure=Measure.SITES,
        unit_words="centres",
        unit="centres",
        place=stated(text, "Fès"),
        actor=stated(text, "=cmd|calc"),
    )
    return (centres,)
