"""Copies of one text count as one source."""

import pytest

from mithaq.platform.corpus.models import Document
from mithaq.platform.ledger.models import Entry
from mithaq.platform.review.models import Statement, Subject
from mithaq.platform.review.queries import sheet
from tests.platform.builders import TEXT, a_commitment, a_reading, add, an_agreement

pytestmark = pytest.mark.django_db

OTHER = (
    "À Oujda, des câbles et des ponts\n\nLe ministère des Ponts a signé un mémorandum d'entente avec Atlas Câbles, qui "
    "compte créer 150 emplois directs. Personne, dans la ville, n'a encore vu le chantier.\n"
)


def test_a_reprint_is_a_copy_of_what_appeared_first() -> None:
    first = add(a_reading(name="one"), published="2025-04-17").document
    reprint = add(a_reading(f"{TEXT}Tous droits réservés.\n", name="two"), published="2025-04-18")
    assert reprint.copy_of == first
    assert reprint.document.copy_share == 1.0
    assert Entry.objects.get(action="document.copies_found").after == {
        "original": first.pk,
        "copies": [reprint.document.pk],
    }


def test_where_the_older_one_comes_in_later_the_others_become_its_copies() -> None:
    late = add(a_reading(name="one"), published="2025-04-19").document
    later = add(a_reading(f"{TEXT}Tous droits réservés.\n", name="two"), published="2025-04-20").document
    first = add(a_reading(f"Rabat.\n{TEXT}", name="three"), published="2025-04-17")
    assert first.copy_of is None
    assert set(Document.objects.exclude(copy_of=None).values_list("pk", "copy_of")) == {
        (late.pk, first.document.pk),
        (later.pk, first.document.pk),
    }


def test_another_text_on_the_same_signing_is_no_copy() -> None:
    add(a_reading(name="one"))
    reading = a_reading(OTHER, an_agreement(OTHER), name="two")
    assert add(reading).copy_of is None


def test_looking_for_copies_costs_the_same_for_any_number_of_documents(django_assert_max_num_queries) -> None:
    from mithaq.platform.corpus.copies import find_copies

    for number in range(12):
        add(a_reading(f"{TEXT}Édition {number}.\n", name=str(number)))
    with django_assert_max_num_queries(2):
        assert find_copies(TEXT).copies


def test_copies_count_as_one_source_and_the_earlier_report_goes_first() -> None:
    add(a_reading(TEXT, a_commitment(), name="one"), published="2025-04-17")
    edited = TEXT.replace("150 emplois", "155 emplois")
    add(a_reading(edited, a_commitment(edited, quantity="155"), name="two"), published="2025-04-18")
    subject = Subject.objects.first()
    Statement.objects.update(subject=subject)
    shown = sheet(subject)
    assert shown.sources == 1
    quantity = shown.one("commitment.quantity")
    assert (quantity.chosen.value, [each.value for each in quantity.competing]) == ("150", ["155"])
