"""Documents that an earlier version stored get what a new one has; each once."""

import pytest
from django.core.management import call_command

from mithaq.platform.corpus.models import Document, Shingle
from mithaq.platform.filling import fill_documents
from mithaq.platform.ledger.models import Entry
from tests.platform.builders import NOW, TEXT, a_reading, add, an_agreement

pytestmark = pytest.mark.django_db

OFFICIAL = f"Communiqué\n\nRoyaume du Maroc. {TEXT}"


def age(*documents: Document) -> None:
    """Leave documents as a version without genres, countries and sketches stored them."""
    pks = [each.pk for each in documents]
    Shingle.objects.filter(document__in=pks).delete()
    Document.objects.filter(pk__in=pks).update(
        genre="press", countries=[], copy_of=None, copy_share=None, described_by=0
    )


def described(document: Document) -> tuple[object, ...]:
    held = Document.objects.get(pk=document.pk)
    return held.genre, held.countries, held.copy_of_id, held.copy_share, held.shingles.count(), held.described_by


def test_an_old_document_gets_what_a_new_one_has() -> None:
    first = add(a_reading(OFFICIAL, an_agreement(OFFICIAL), name="one"), published="2025-04-17").document
    second = add(a_reading(f"{OFFICIAL}Tous droits réservés.\n", name="two"), published="2025-04-18").document
    new = [described(each) for each in (first, second)]
    assert new[0][:2] == ("official", ["MA"])
    assert new[1][2] == first.pk
    age(first, second)
    assert fill_documents(now=NOW) == 2
    assert [described(each) for each in (first, second)] == new


def test_a_copy_is_found_among_old_and_new_documents() -> None:
    old = add(a_reading(name="old"), published="2025-04-19").document
    age(old)
    new = add(a_reading(f"{TEXT}Tous droits réservés.\n", name="new"), published="2025-04-18").document
    assert new.copy_of is None
    fill_documents(now=NOW)
    assert described(old)[2] == new.pk


def test_filling_again_does_nothing(django_assert_num_queries: object) -> None:
    age(add(a_reading(name="one")).document, add(a_reading(f"{TEXT}Fin.\n", name="two")).document)
    fill_documents(now=NOW)
    before = Entry.objects.count(), Shingle.objects.count()
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert fill_documents(now=NOW) == 0
    assert (Entry.objects.count(), Shingle.objects.count()) == before


def test_a_sketch_that_is_there_is_kept_and_tells_nothing_twice() -> None:
    add(a_reading(name="one"), published="2025-04-17")
    copy = add(a_reading(f"{TEXT}Fin.\n", name="two"), published="2025-04-18").document
    Document.objects.filter(pk=copy.pk).update(described_by=0)
    entries, held = Entry.objects.count(), described(copy)[:-1]
    fill_documents(now=NOW)
    assert (Entry.objects.count(), described(copy)[:-1]) == (entries, held)


def test_prepare_fills_them(capsys: pytest.CaptureFixture[str]) -> None:
    document = add(a_reading(OFFICIAL, name="one")).document
    age(document)
    call_command("prepare", without_demonstration=True)
    assert "documents: 1 of an earlier version" in capsys.readouterr().out
    assert described(document)[0] == "official"
    call_command("prepare", without_demonstration=True)
    assert "documents" not in capsys.readouterr().out
