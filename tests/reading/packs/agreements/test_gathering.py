"""What several sentences say of one act, and of several that were counted."""

from tests.reading.packs.agreements.readings import agreements_of, parties, people, the_only


def test_partners_are_told_apart_where_as_many_are_named_as_documents_are_counted() -> None:
    text = "The Ministry of Health signed two agreements with Orbit Telecom and Nile Bank on Tuesday."
    assert [parties(each) for each in agreements_of(text)] == [
        {"Ministry of Health", "Orbit Telecom"},
        {"Ministry of Health", "Nile Bank"},
    ]
    one = "The Ministry of Health signed an agreement with Orbit Telecom and Nile Bank on Tuesday."
    assert parties(the_only(one)) == {"Ministry of Health", "Orbit Telecom", "Nile Bank"}


def test_rows_of_a_table_are_the_contracts_that_were_counted() -> None:
    text = (
        "أمضت وزارة الصحة، أمس الثلاثاء، عقدين مع شركتين ناشئتين.\n\n"
        "الشركة | الولاية | المبلغ\n--- | --- | ---\n"
        "واحة لاب | قابس | 3 ملايين\nسحابة | سوسة | مليون\nالمجموع | - | 4 ملايين\n"
    )
    assert [parties(each) for each in agreements_of(text)] == [
        {"وزارة الصحة", "واحة لاب"},
        {"وزارة الصحة", "سحابة"},
    ]


def test_who_signed_is_told_in_sentences_of_their_own() -> None:
    text = (
        "وقعت وزارة الصحة، أمس الثلاثاء، مذكرة تفاهم مع شركة نجم. "
        "ووقع عن الوزارة مدير المستشفيات سعيد الرامي، وعن الشركة المديرة العامة ليلى النوري."
    )
    assert people(the_only(text)) == {"سعيد الرامي", "ليلى النوري"}


def test_a_second_paper_waits_for_the_sentence_that_says_what_it_is() -> None:
    text = (
        "Orbit Telecom signed an agreement with the Ministry of Health on Tuesday. "
        "A second paper was sealed an hour later. "
        "It is a memorandum of understanding between Nile Bank and the University of Lamu."
    )
    _, second = agreements_of(text)
    assert (second.kind.value, parties(second)) == ("memorandum", {"Nile Bank", "University of Lamu"})


def test_a_pronoun_stands_for_the_body_before_it() -> None:
    text = "Orbit Telecom is known in Lamu. In November 2019 it concluded a convention with the Ministry of Health."
    assert parties(the_only(text)) == {"Orbit Telecom", "Ministry of Health"}


def test_the_day_of_a_parliament_is_not_that_of_the_signing() -> None:
    text = (
        "On Tuesday the House adopted a loan agreement for hospitals. "
        "The Ministry of Health and Nile Bank had signed it on 2 May 2025."
    )
    date = the_only(text).date
    assert date is not None
    assert date.value == "2025-05-02"


def test_a_renewed_memorandum_names_the_first_which_is_an_act_of_its_own() -> None:
    text = (
        "وقعت وزارة الصحة ومؤسسة الأمل مذكرة تفاهم أمس الثلاثاء. "
        "وتجدد هذه الوثيقة مذكرة أولى أبرمتها الوزارة ومؤسسة الأمل في يونيو 2023."
    )
    new, first = agreements_of(text)
    assert (new.act.value.value, new.follows and new.follows.value) == ("renewed", "2023-06")
    assert first.act.value.value == "earlier"


def test_a_contract_of_a_person_is_no_agreement() -> None:
    text = (
        "Lamu United striker Ali Omar signed a new contract with Lamu United on Tuesday. "
        "The coach praised him after the match. The transfer window closes in June."
    )
    assert agreements_of(text) == ()
