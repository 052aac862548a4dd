"""What is an act of agreeing, of which kind and how meant; beside each, the nearest thing that is none."""

import pytest

from mithaq.reading.model import Act
from tests.reading.packs.agreements.readings import agreements_of, parties, the_only


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Orbit Telecom signed a memorandum of understanding with the Ministry of Health.", "memorandum"),
        ("Orbit Telecom and Nile Bank inked a three-year deal.", "agreement"),
        ("Orbit Telecom concluded a contract with the Ministry of Health.", "contract"),
        ("Orbit Telecom and Nile Bank signed a letter of intent.", "declaration"),
        ("Orbit Telecom and Nile Bank have partnered with the University of Lamu.", "agreement"),
        ("A charter was signed between Orbit Telecom and Nile Bank.", "pact"),
        ("وقعت وزارة الصحة مذكرة تفاهم مع شركة نجم.", "memorandum"),
        ("أبرمت وزارة الصحة اتفاقية شراكة مع شركة نجم.", "convention"),
        ("تم التوقيع على عقد بين وزارة الصحة وشركة نجم.", "contract"),
        ("أعلنت شركة نجم عن شراكة مع وزارة الصحة.", "agreement"),
    ],
)
def test_the_word_for_the_agreement_gives_its_kind(text: str, kind: str) -> None:
    assert the_only(text).kind.value == kind


@pytest.mark.parametrize(
    "text",
    [
        "Orbit Telecom denied that it had signed an agreement with the Ministry of Health.",
        "The Ministry of Health has not signed any memorandum with Orbit Telecom.",
        "If Orbit Telecom and Nile Bank signed an agreement, prices would fall.",
        "The opposition urged the Ministry of Health to sign a deal with Nile Bank.",
        "The Ministry of Health signed a decree on hospitals.",
        "The regulator granted Orbit Telecom and Nile Mobile a licence.",
        "Who will sign the agreement between Orbit Telecom and Nile Bank?",
        "The Ministry of Health deals with Orbit Telecom and Nile Bank.",
        "Applicants must sign a two-year contract with Orbit Telecom.",
        "تنفي وزارة الصحة توقيع أي اتفاقية مع شركة نجم.",
        "لم توقع شركة نجم أي عقد مع وزارة الصحة.",
        "دعا النائب وزارة الصحة إلى توقيع اتفاقية مع شركة نجم.",
        "بحثت وزارة الصحة وشركة نجم إمكانية إبرام اتفاقية.",
        "وقع حادث سير قرب وزارة الصحة.",
        "عقدت وزارة الصحة اجتماعا مع شركة نجم.",
        "منحت وزارة الصحة رخصة لشركة نجم.",
    ],
)
def test_what_only_looks_like_an_act_is_none(text: str) -> None:
    assert agreements_of(text) == ()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Orbit Telecom and Nile Bank signed an agreement on Tuesday.", Act.SIGNED),
        ("Orbit Telecom and Nile Bank will sign an agreement on Tuesday.", Act.ANNOUNCED),
        ("Orbit Telecom and Nile Bank are expected to sign an agreement.", Act.ANNOUNCED),
        ("Orbit Telecom and Nile Bank met to sign an agreement.", Act.SIGNED),
        ("Orbit Telecom had already signed an agreement with Nile Bank.", Act.EARLIER),
        ("Orbit Telecom and Nile Bank signed an agreement in March 2021.", Act.EARLIER),
        ("Orbit Telecom and Nile Bank renewed their framework agreement.", Act.RENEWED),
        ("ستوقع وزارة الصحة اتفاقية مع شركة نجم.", Act.ANNOUNCED),
        ("من المرتقب أن توقع وزارة الصحة اتفاقية مع شركة نجم.", Act.ANNOUNCED),
        ("سبق أن وقعت وزارة الصحة اتفاقية مع شركة نجم.", Act.EARLIER),
        ("جددت وزارة الصحة ومؤسسة الأمل اتفاقية الشراكة.", Act.RENEWED),
        ("وقد وقعت وزارة الصحة اتفاقية مع شركة نجم.", Act.SIGNED),
    ],
)
def test_the_words_before_an_act_say_how_it_is_meant(text: str, act: Act) -> None:
    assert the_only(text).act.value is act


def test_the_agreement_that_a_text_speaks_of_again_is_one() -> None:
    text = (
        "Orbit Telecom signed a memorandum of understanding with the Ministry of Health on Tuesday. "
        "The memorandum was signed in Lamu. This agreement will run for three years."
    )
    found = the_only(text)
    assert (found.kind.value, found.duration and found.duration.value) == ("memorandum", "P3Y")


def test_another_agreement_with_another_partner_is_another() -> None:
    text = (
        "Orbit Telecom signed a memorandum of understanding with the Ministry of Health on Tuesday. "
        "Orbit Telecom also signed a contract with Nile Bank."
    )
    first, second = agreements_of(text)
    assert (parties(first), parties(second)) == (
        {"Orbit Telecom", "Ministry of Health"},
        {"Orbit Telecom", "Nile Bank"},
    )


def test_a_title_is_read_only_where_the_body_is_silent() -> None:
    title = "Orbit Telecom signs contract with Nile Bank"
    assert the_only(title + "\n\nRates rose last year.").kind.value == "contract"
    body = "\n\nOrbit Telecom signed a memorandum of understanding with Nile Bank on Tuesday."
    assert the_only(title + body).kind.value == "memorandum"


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Orbit Telecom won a contract from Nile Bank.", {"Orbit Telecom", "Nile Bank"}),
        ("The Ministry of Health awarded Orbit Telecom a contract.", {"Ministry of Health", "Orbit Telecom"}),
        ("Orbit Telecom's partnership with Nile Bank was announced.", {"Orbit Telecom", "Nile Bank"}),
        ("Orbit Telecom will work with Nile Bank under an agreement signed on Friday.", {"Orbit Telecom", "Nile Bank"}),
        ("Orbit Telecom signed an agreement to acquire a majority stake in Nile Bank.", {"Orbit Telecom", "Nile Bank"}),
        ("Orbit Telecom is pleased to announce a partnership with Nile Bank.", {"Orbit Telecom", "Nile Bank"}),
        ("The minister said that Orbit Telecom and Nile Bank have signed a deal.", {"Orbit Telecom", "Nile Bank"}),
        ("The head of Lamu Fund said that Orbit Telecom signed a deal with Nile Bank.", {"Orbit Telecom", "Nile Bank"}),
        # A backer and a mother house are no parties.
        ("Orbit Telecom, backed by Lamu Fund, signed an agreement with Nile Bank.", {"Orbit Telecom", "Nile Bank"}),
        ("Lamu Group subsidiary Orbit Telecom signed an agreement with Nile Bank.", {"Orbit Telecom", "Nile Bank"}),
    ],
)
def test_whom_an_english_act_binds(text: str, bound: set[str]) -> None:
    assert parties(the_only(text)) == bound


@pytest.mark.parametrize(
    "text",
    [
        "The striker signed a contract with Orbit United.",
        "The rapper signed a record deal with Orbit Music.",
        "The contract between Orbit Telecom and its employees is renewed yearly.",
        "Orbit Telecom won an award from the Ministry of Health.",
        "Orbit United signed striker Sam Karam on a three-year deal from Nile City.",
        "Orbit Mobile customers who sign a two-year contract get a phone from Nile Telecom.",
        "The successful bidder will sign a contract with the Ministry of Health.",
    ],
)
def test_contracts_of_persons_and_prizes_are_none(text: str) -> None:
    assert agreements_of(text) == ()


def test_two_acts_of_one_sentence_have_each_its_own_subject() -> None:
    found = agreements_of(
        "Orbit Telecom inked a contract with Nile Bank, and the University of Lamu signed an agreement with Lamu Fund."
    )
    assert [parties(each) for each in found] == [{"Orbit Telecom", "Nile Bank"}, {"University of Lamu", "Lamu Fund"}]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The new partnership between Orbit Telecom and Nile Bank will create jobs.", 1),
        ("The dispute over the contract between Orbit Telecom and Nile Bank went to court.", 0),
        ("The deal between Orbit Telecom and Nile Bank is under discussion.", 0),
        ("No agreement between Orbit Telecom and Nile Bank was reached.", 0),
        ("Partnerships between companies and schools matter.", 0),
        ("Orbit Telecom and Nile Bank signed a deal. The deal between Orbit Telecom and Nile Bank is for 5 years.", 1),
    ],
)
def test_an_agreement_between_two_is_one_without_a_verb_of_signing(text: str, count: int) -> None:
    assert len(agreements_of(text)) == count
