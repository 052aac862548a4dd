"""The demonstration documents, read by the real reader into a real register."""

from datetime import date

import pytest
from django.test import Client
from django.utils.html import escape
from django.utils.translation import gettext, override

from mithaq.measuring.status import State
from mithaq.platform.demonstration.actions import WHY, load_demonstration
from mithaq.platform.demonstration.sources import find_documents
from mithaq.platform.indicators.queries import status_of
from mithaq.platform.register.models import Commitment
from mithaq.platform.register.queries import agreements, commitments, totals_promised
from mithaq.platform.review.models import Passage
from mithaq.platform.review.queries import awaiting_review, sheets
from mithaq.platform.territories.actions import load_territories
from mithaq.platform.territories.packages import load_package
from tests.platform.builders import NOW

pytestmark = pytest.mark.django_db


def test_the_demonstration_shows_what_its_documents_promise() -> None:
    load_territories(load_package("morocco"))
    load_demonstration(find_documents(), now=NOW)

    jobs = {
        (each.actor_name, int(each.quantity), each.deadline, each.state)
        for each in commitments()
        if each.measure == "jobs.direct"
    }
    assert {
        ("Arrow ECS", 700, "2029", "accepted"),
        ("2T Services", 200, "2028", "accepted"),
        ("KPMG", 150, "2029", "accepted"),
    } <= jobs
    assert [total.quantity for total in totals_promised() if total.measure == "jobs.direct"] == [1050]
    assert {("2025-04-16", date(2027, 4, 16)), ("2024-12-16", None)} <= {
        (each.date, each.ends_on) for each in agreements()
    }
    assert awaiting_review() == 0

    statuses = {status_of(each, on=date(2026, 11, 21)) for each in commitments() if each.modality == "promised"}
    assert {status.state for status in statuses if status} == {State.SILENT}


def test_the_demonstration_shows_one_signing_told_by_four_documents_and_where_they_differ(settings) -> None:
    settings.MITHAQ_LINKER = "mithaq.platform.linking.link_document"
    load_demonstration(find_documents(), now=NOW)
    signed = next(each for each in agreements() if each.date == "2025-04-16")
    shown = sheets([signed.subject])[signed.subject_id]
    assert {each.name for each in shown.documents} == {"demo-fr-1", "demo-fr-6", "demo-ar-1", "demo-en-2"}
    assert shown.sources == 3  # demo-fr-6 repeats demo-fr-1
    kind = shown.competing["agreement.kind"]
    assert (kind.chosen.value, [each.value for each in kind.competing]) == ("memorandum", ["convention"])
    assert {"Agence de Développement du Digital", "وكالة التنمية الرقمية"} <= {
        each.name for party in signed.parties.all() for each in party.actor.names.all()
    }


def test_every_value_of_the_demonstration_opens_down_to_its_sentence() -> None:
    load_demonstration(find_documents(), now=NOW)
    subjects = [each.subject for each in (*agreements(), *commitments())]
    for sheet in sheets(subjects).values():
        for held in sheet.slots.values():
            assert all(choice.chosen.passages.all() for choice in held)
    for passage in Passage.objects.select_related("statement__document"):
        document = passage.statement.document
        assert document is not None
        assert document.text[passage.start : passage.end] == passage.original
        assert document.text[passage.sentence_start : passage.sentence_end] == passage.sentence
        assert passage.original in passage.sentence


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_what_the_system_decided_is_told_in_the_language_of_the_page(client: Client, language: str) -> None:
    load_demonstration(find_documents(), now=NOW)
    page = client.get(commitment_url(commitments()[0], language=language)).content.decode()
    with override(language):
        assert escape(gettext(WHY)) in page
    assert escape(WHY) not in page


def commitment_url(commitment: Commitment, *, language: str) -> str:
    return f"/{language}/commitments/{commitment.reference}/"
