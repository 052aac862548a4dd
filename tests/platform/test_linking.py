"""A document is linked with the register as it is added."""

from decimal import Decimal

import pytest

from mithaq.platform.neighbours import find_neighbours
from mithaq.platform.register.models import Actor, Agreement, Commitment
from mithaq.platform.review.models import Link
from mithaq.platform.review.queries import sheet
from mithaq.platform.review.vocabulary import State
from mithaq.reading.model import AgreementKind, Measure
from tests.platform.builders import a_commitment, a_reading, add, an_agreement, stated

pytestmark = pytest.mark.django_db

FRENCH = (
    "Nador, 17 avril 2025. L'Office des rives et la société Solvane ont signé mardi à Nador une convention. "
    "Solvane créera 235 emplois directs d'ici 2028 au Maroc.\n"
)
ARABIC = (
    "الناظور – وقع مكتب الضفاف وشركة سولفان، يوم 15 أبريل 2025 بالناظور، اتفاقية تلتزم بموجبها سولفان بإحداث 235 "
    "منصب شغل مباشر بحلول سنة 2028 بالمغرب.\n"
)
ANOTHER = (
    "Agadir. La société Cobalta et la Ville d'Agadir ont signé une convention. Cobalta créera 90 emplois directs.\n"
)


@pytest.fixture(autouse=True)
def _linking(settings) -> None:
    settings.MITHAQ_LINKER = "mithaq.platform.linking.link_document"


def french() -> object:
    agreement = an_agreement(
        FRENCH,
        kind=("convention", AgreementKind.CONVENTION),
        parties=("Office des rives", "Solvane"),
        date=stated(FRENCH, "mardi", "2025-04-15", derived="mardi, published 2025-04-17"),
        place=stated(FRENCH, "Nador", nth=1),
    )
    jobs = a_commitment(
        FRENCH,
        quantity="235",
        modality=("créera", a_commitment().modality.value),
        actor=stated(FRENCH, "Solvane", nth=1),
        deadline=stated(FRENCH, "2028"),
        agreement=stated(FRENCH, "Solvane", "a1", nth=1),
    )
    return a_reading(FRENCH, agreement, jobs, name="fr", published="2025-04-17")


def arabic() -> object:
    agreement = an_agreement(
        ARABIC,
        kind=("اتفاقية", AgreementKind.CONVENTION),
        act=("وقع", an_agreement().act.value),
        parties=("مكتب الضفاف", "سولفان"),
        date=stated(ARABIC, "15 أبريل 2025", "2025-04-15"),
        place=stated(ARABIC, "الناظور"),
    )
    jobs = a_commitment(
        ARABIC,
        quantity="235",
        measure=("منصب شغل مباشر", Measure.JOBS_DIRECT),
        unit=("منصب", "jobs"),
        modality=("تلتزم", a_commitment().modality.value),
        actor=stated(ARABIC, "سولفان", nth=1),
        deadline=stated(ARABIC, "2028"),
        agreement=stated(ARABIC, "سولفان", "a1", nth=1),
    )
    return a_reading(ARABIC, agreement, jobs, name="ar", published="2025-04-16")


def another() -> object:
    agreement = an_agreement(
        ANOTHER, kind=("convention", AgreementKind.CONVENTION), parties=("Cobalta", "Ville d'Agadir")
    )
    jobs = a_commitment(
        ANOTHER, quantity="90", modality=("créera", a_commitment().modality.value), actor=stated(ANOTHER, "Cobalta")
    )
    return a_reading(ANOTHER, agreement, jobs, name="other")


def test_what_two_languages_tell_becomes_one_and_what_another_text_tells_does_not() -> None:
    add(french(), published="2025-04-17")
    add(another())
    result = add(arabic(), published="2025-04-16")
    assert result.merged >= 3  # the agreement, the promise, the company
    assert Agreement.objects.count() == 2
    assert sorted(Commitment.objects.values_list("quantity", flat=True)) == [Decimal(90), Decimal(235)]
    actor = Actor.objects.get(names__name="Solvane")
    assert "سولفان" in {each.name for each in actor.names.all()}
    both = Agreement.objects.get(date="2025-04-15")
    assert sheet(both.subject).sources == 2
    assert not sheet(both.subject).competing  # the same day, place and parties in two languages


def test_adding_again_links_nothing_again() -> None:
    add(french(), published="2025-04-17")
    add(arabic(), published="2025-04-16")
    before = Link.objects.count()
    assert not add(arabic(), published="2025-04-16").added
    assert Link.objects.count() == before


def test_every_link_says_why_with_a_score_and_who_decided() -> None:
    add(french(), published="2025-04-17")
    add(arabic(), published="2025-04-16")
    for each in Link.objects.all():
        assert each.reasons
        assert 0 <= each.score <= 1
        assert each.rule.startswith("mithaq.resolving ")
        assert (each.decision is not None) == (each.state == State.ACCEPTED)


def test_only_documents_with_something_in_common_are_compared() -> None:
    first = add(french(), published="2025-04-17").document
    add(another())
    second = add(arabic(), published="2025-04-16").document
    assert find_neighbours(second) == [first]
