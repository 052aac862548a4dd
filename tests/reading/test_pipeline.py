"""The way through reading as a whole: what it never does, and what it hands on."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mithaq import read
from mithaq.reading.evidence import unfaithful
from mithaq.reading.model import Document, Noise, Span
from mithaq.reading.text.canonical import digest

SIGNED = (
    "Tanger – Le ministère de l'Énergie et la société Soltech ont signé, mardi à Tanger, une convention d'une durée de "
    "deux ans. Soltech créera 120 emplois directs d'ici 2028."
)
PIECES = (
    "Le ministère de la Santé",
    "la société Alphadata", "a signé", "ont signé", "une convention", "un protocole d'accord",
    "mardi à Fès",
    "le 3 mars 2024", "créera", "150 emplois", "plus de 2,5 milliards de DH", "d'ici 2029", "dont",
    "en présence de", "M. Jean Dupont",
    "directeur général", "(ADD)", "entre", "et", "avec", ",", ".", "\n", "\n\n", "–", "«", "»", "un", "25 %",
    "par an", "soit", "ne", "pas",
    "Lire aussi :", "• ", "-\n", "\u00a0", "’", "😀", "\u200f", "مذكرة تفاهم", "agreement", "20", "0",
)  # fmt: skip


def test_a_text_gives_its_facts_with_ids_of_their_own() -> None:
    reading = read(SIGNED, published=date(2025, 5, 22), id="soltech")
    [agreement], [commitment] = reading.agreements, reading.commitments
    assert agreement.date is not None
    assert agreement.date.value == "2025-05-20"
    assert {party.value for party in agreement.parties} == {"ministère de l'Énergie", "Soltech"}
    assert commitment.agreement is not None
    assert commitment.agreement.value == agreement.id == "a1"
    assert (reading.id, reading.language, reading.published) == ("soltech", "fr", "2025-05-22")


def test_a_weekday_without_a_publication_date_gives_no_day() -> None:
    [agreement] = read(SIGNED).agreements
    assert agreement.date is None


def test_the_date_of_the_source_goes_before_that_of_the_text() -> None:
    text = "Rabat, le 20 avril 2022 – " + SIGNED
    assert read(text).published == "2022-04-20"
    assert read(text, published="2022-04-22").published == "2022-04-22"


def test_a_document_keeps_its_id_and_its_noise() -> None:
    text = "Soltech créera 120 emplois directs d'ici 2028. Alphadata créera 90 emplois directs d'ici 2027."
    start = text.index("Alphadata")
    aside = Noise(Span(start, len(text)), "aside")
    reading = read(Document(id="d7", text=text, noise=(aside,)))
    assert reading.id == "d7"
    assert [int(commitment.quantity.value) for commitment in reading.commitments] == [120]
    assert aside in reading.noise


def test_offsets_count_in_the_canonical_text() -> None:
    reading = read("\ufeff" + SIGNED.replace(". ", ".\r\n"), published="2025-05-22")
    assert reading.sha256 == digest(reading.text)
    assert "\r" not in reading.text
    [commitment] = reading.commitments
    assert commitment.quantity.spans[0].of(reading.text) == "120"


def test_a_shouted_paragraph_is_read_by_the_names_of_the_others() -> None:
    text = "SOLTECH CRÉERA 90 EMPLOIS DIRECTS À TANGER D'ICI 2027, SELON LE MINISTÈRE.\n\n" + SIGNED
    reading = read(text, published="2025-05-22")
    first, second = sorted(reading.commitments, key=lambda each: each.quantity.value)
    assert [each.actor and each.actor.value for each in (first, second)] == ["Soltech", "Soltech"]
    assert first.actor is not None
    assert first.actor.spans[0].of(reading.text) == "SOLTECH"
    assert list(unfaithful(reading)) == []


def test_a_shouted_heading_names_no_place() -> None:
    text = "SOLTECH : 90 MILLIONS DE DIRHAMS POUR LE SOLAIRE\n\n" + SIGNED
    places = {each.place.value for each in read(text, published="2025-05-22").commitments if each.place is not None}
    assert places <= {"Tanger"}


def test_broken_and_wrapped_lines_read_like_one() -> None:
    wrapped = (
        "Le ministère de l'Énergie et la société Soltech ont si-\ngné, mardi à Tanger, une convention pour le dé-\n"
        "veloppement du solaire. La société Soltech y crée-\nra 120 emplois directs d'ici 2028, selon le minis-\ntère."
    )
    reading = read(wrapped, published="2025-05-22")
    assert len(reading.agreements) == 1
    assert [int(commitment.quantity.value) for commitment in reading.commitments] == [120]
    assert list(unfaithful(reading)) == []


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n", "…", "12", "\x00", "\ud800", "مرحبا", "Hello world, this is an English text about nothing."],
)
def test_text_that_states_nothing_gives_an_empty_reading(text: str) -> None:
    assert list(read(text).facts()) == []


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_gives_a_reading(text: str) -> None:
    reading = read(text)
    assert list(unfaithful(reading)) == []


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_heap_of_telling_words_gives_a_faithful_reading(text: str) -> None:
    reading = read(text, published="2025-05-22")
    for fact in reading.facts():
        for _, stated in fact.slots():
            assert all(span.of(reading.text) for span in stated.spans)
    assert list(unfaithful(reading)) == []


def test_importing_the_package_loads_no_model() -> None:
    code = "import sys, mithaq, mithaq.reading; assert 'spacy' not in sys.modules and 'regex' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_passage_without_a_trigger_never_reaches_the_model() -> None:
    code = (
        "import sys\nfrom mithaq import read\n"
        "read('Il a plu trois jours sur la vallée, puis le vent est tombé.')\nassert 'spacy' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


SIGNED_ELSEWHERE = (
    "The Ministry of Energy and the company Soltech signed an agreement for two years in Nairobi on Tuesday. "
    "Soltech will create 120 direct jobs by 2028 under the National Solar Plan.",
    "وقعت وزارة الطاقة وشركة سولتيك يوم الثلاثاء بطنجة اتفاقية مدتها سنتان. وستحدث سولتيك 120 منصب شغل مباشر "
    "في أفق 2028، في إطار المخطط الوطني للطاقة.",
)


@pytest.mark.parametrize("text", [SIGNED, *SIGNED_ELSEWHERE], ids=["fr", "en", "ar"])
def test_time_grows_with_the_text_and_not_with_its_square(text: str) -> None:
    # Not seconds but work: the same text twice as long is read with about twice the function calls.
    def calls(text: str) -> int:
        counted = 0

        def tracer(_frame: object, event: str, _arg: object) -> None:
            nonlocal counted
            counted += event == "call"

        before = sys.getprofile()
        sys.setprofile(tracer)
        try:
            read(text, published="2025-05-22")
        finally:
            sys.setprofile(before)
        return counted

    once = (text + "\n\n") * 15
    calls(once)
    assert calls(once * 4) < 6 * calls(once)


BILINGUAL = (
    "Tanger, le 20 mai 2025. Le ministère de la Santé et la société Soltech ont signé mardi à Tanger une convention "
    "d'une durée de deux ans. M. Karim Bennani, directeur général de Soltech, a signé pour la société. Soltech créera "
    "120 emplois directs d'ici 2028, dans le cadre de la stratégie « Maroc Digital 2030 ».\n\n"
    "وقعت وزارة الصحة وشركة سولتيك يوم الثلاثاء بطنجة اتفاقية مدتها سنتان. ووقع عن الشركة السيد كريم بناني، المدير "
    'العام لشركة سولتيك. وستحدث سولتيك 120 منصب شغل مباشر في أفق 2028، في إطار استراتيجية "المغرب الرقمي 2030".\n'
)


def test_what_a_bilingual_document_tells_twice_comes_out_once_in_its_main_language() -> None:
    reading = read(BILINGUAL, published="2025-05-21")
    assert reading.language == "fr"
    [agreement], [commitment], [role], [strategy] = (
        reading.agreements, reading.commitments, reading.roles, reading.strategies,
    )  # fmt: skip
    assert [party.value for party in agreement.parties] == ["ministère de la Santé", "Soltech"]
    assert commitment.actor is not None
    assert (commitment.actor.value, role.person.value) == ("Soltech", "Karim Bennani")
    assert strategy.name.value == "Maroc Digital 2030"
    assert list(unfaithful(reading)) == []


def test_a_post_in_another_language_tells_facts_of_its_own() -> None:
    post = "وقعت جهة الشرق وجامعة محمد الأول يوم الاثنين بوجدة مذكرة تفاهم مدتها سنة واحدة."
    reading = read(f"{SIGNED}\n{post}\n{SIGNED}", published="2025-05-22")
    assert {agreement.kind.value for agreement in reading.agreements} == {"convention", "memorandum"}
    assert list(unfaithful(reading)) == []
