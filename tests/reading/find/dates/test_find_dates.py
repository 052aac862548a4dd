import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading.find.dates import date_mentions as find_dates
from mithaq.reading.find.dates import may_hold_dates
from mithaq.reading.find.mentions import DateMention, Relation, TemporalType
from mithaq.reading.find.scene import within
from mithaq.reading.text.sentences import split_sentences
from mithaq.reading.text.view import joined

GOLD = Path(__file__).parents[2] / "gold" / "corpus"
THURSDAY = datetime.date(2025, 4, 17)


def values(text: str, published: datetime.date | None = THURSDAY) -> list[tuple[str, str]]:
    return [(text[each.start : each.end], each.value) for each in find_dates(text, published=published)]


def the_only(text: str, published: datetime.date | None = THURSDAY) -> DateMention:
    found = find_dates(text, published=published)
    assert len(found) == 1, [text[each.start : each.end] for each in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Signé le 16 avril 2025 à Fès.", "16 avril 2025", "2025-04-16"),
        ("Signé mercredi 16 avril 2025.", "mercredi 16 avril 2025", "2025-04-16"),
        ("Signé le 1er mars 2024.", "1er mars 2024", "2024-03-01"),
        ("Signé le 7 fevrier 2024.", "7 fevrier 2024", "2024-02-07"),  # an accent forgotten
        ("Rabat, 20 oct. 2022 -", "20 oct. 2022", "2022-10-20"),
        ("Le 24/01/2025, à Fès.", "24/01/2025", "2025-01-24"),
        ("mercredi, mai 15, 2024", "mercredi, mai 15, 2024", "2024-05-15"),
        ("Signé en novembre 2023.", "novembre 2023", "2023-11"),
        ("Livré fin mars 2026.", "fin mars 2026", "2026-03"),
        ("Livré mi-juillet 2025.", "mi-juillet 2025", "2025-07"),
        ("Livré fin 2026.", "fin 2026", "2026"),
        ("Au premier trimestre 2026.", "premier trimestre 2026", "2026-Q1"),
        ("Au premier semestre 2026.", "premier semestre 2026", "2026-H1"),
        ("Au T3 2025.", "T3 2025", "2025-Q3"),
        ("Au printemps 2026.", "printemps 2026", "2026-SP"),
        ("En 2023, un plan.", "2023", "2023"),
        ("Le texte (2021) est caduc.", "2021", "2021"),
        ("L'accord de 2023 vaut.", "2023", "2023"),
    ],
)
def test_dates_that_say_it_all_are_not_derived(text: str, words: str, value: str) -> None:
    mention = the_only(text)
    assert (text[mention.start : mention.end], mention.value, mention.derived) == (words, value, None)


@pytest.mark.parametrize(
    "text",
    [
        "Gitex Africa 2025 et Maroc Digital 2030 ouvrent.",
        "Elle crée 2000 emplois et vise plus de 2000 agents.",
        "Elle ouvre 12 marchés et sept milliards.",
        "La convention a été signée.",
        "La mission vers Mars attend.",
        "Le taux atteint 31/31/2025 et 12,5 %.",
        "Une heure ou un jour viendra sur 4.0.",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert [value for _, value in values(text)] in ([], ["PT1H"])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le texte a été signé mercredi à Fès.", "2025-04-16"),
        ("Le texte sera signé mercredi à Fès.", "2025-04-23"),
        ("Les parties signeront lundi.", "2025-04-21"),
        ("Les parties doivent signer mardi le texte.", "2025-04-22"),
        ("Trois accords attendus mardi à Fès.", "2025-04-22"),
        ("Elle a signé vendredi l'accord qui sera exécuté.", "2025-04-11"),  # the nearer verb looks back
        ("Signé jeudi.", "2025-04-17"),  # the day itself
        ("Signé jeudi dernier.", "2025-04-10"),
        ("Le salon ouvre jeudi prochain.", "2025-04-24"),
        ("Signé ce mardi.", "2025-04-15"),
        ("Le salon ouvre ce vendredi.", "2025-04-18"),
        ("Signature jeudi en huit.", "2025-05-01"),
        ("Signé hier.", "2025-04-16"),
        ("Signé avant-hier.", "2025-04-15"),
        ("Signé ce matin.", "2025-04-17"),
        ("Rendez-vous demain.", "2025-04-18"),
        ("Signé le 16 du mois courant.", "2025-04-16"),
        ("Signé le 16 du mois, à Fès.", "2025-04-16"),
        ("Signé lundi 14.", "2025-04-14"),
        ("Signé le 14 mars à Fès.", "2025-03-14"),
        ("Le texte sera signé le 14 mars.", "2026-03-14"),
        ("Signé le 20 décembre.", "2024-12-20"),
        ("Signé en juillet dernier.", "2024-07"),
        ("Elle ouvrira en juillet.", "2025-07"),
        ("Elle avait signé en juillet.", "2024-07"),
        ("Elle vise 40 lycées avec le plan dévoilé en février.", "2025-02"),
        ("La société ouvrira en juillet, à Fès.", "2025-07"),
        ("Signé l'an dernier.", "2024"),
        ("Signé le mois dernier.", "2025-03"),
        ("Signé la semaine dernière.", "2025-W15"),
        ("Prévu l'année prochaine.", "2026"),
        ("Ils doivent se retrouver au troisième trimestre.", "2025-Q3"),
        ("Signé l'été dernier.", "2024-SU"),
        ("Signé il y a trois ans.", "2022"),
        ("Prévu dans deux mois.", "2025-06"),
        ("Prévu d'ici la fin de l'année.", "2025"),
    ],
)
def test_what_counts_from_the_publication_says_so(text: str, value: str) -> None:
    mention = the_only(text)
    words = text[mention.start : mention.end]
    assert (mention.value, mention.derived) == (value, f"{words}, published 2025-04-17")


def test_without_a_publication_what_is_not_said_stays_open() -> None:
    assert values("Signé mardi, puis le 3 mai, puis en juin.", None) == [
        ("mardi", "XXXX-WXX-2"),
        ("3 mai", "XXXX-05-03"),
        ("juin", "XXXX-06"),
    ]
    assert values("Conclu le 2 mai 2024, étendu le 9 juin.", None) == [
        ("2 mai 2024", "2024-05-02"),
        ("9 juin", "2024-06-09"),
    ]


def test_a_weekday_is_the_one_of_the_fair_beside_it() -> None:
    text = "Accord signé lundi.\nLe forum se tient du 15 au 19 décembre 2024."
    weekday, fair = find_dates(text, published=None)
    assert weekday.value == "2024-12-16"
    assert weekday.derived == "lundi, range 2024-12-15/2024-12-19"
    assert (fair.begins, fair.ends) == ("2024-12-15", "2024-12-19")
    later = find_dates(text, published=datetime.date(2025, 3, 12))
    assert later[0].value == "2025-03-10"  # the fair is long past: the publication decides


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("Le salon du 15 au 19 décembre 2024.", "2024-12-15", "2024-12-19"),
        ("Le salon du 30 mai au 2 juin 2025.", "2025-05-30", "2025-06-02"),
        ("Le salon du 30 décembre au 2 janvier 2025.", "2024-12-30", "2025-01-02"),
        ("Le salon, les 7 et 8 juin 2023.", "2023-06-07", "2023-06-08"),
        ("Le plan 2022-2024 court.", "2022", "2024"),
        ("Elle recrute entre 2024 et 2026.", "2024", "2026"),
        ("Elle recrute de 2024 à 2026.", "2024", "2026"),
        ("Elle recrute de janvier à mars 2025.", "2025-01", "2025-03"),
    ],
)
def test_a_stated_range_is_one_mention(text: str, begins: str, ends: str) -> None:
    mention = the_only(text)
    assert (mention.value, mention.begins, mention.ends) == (f"{begins}/{ends}", begins, ends)


@pytest.mark.parametrize(
    ("text", "relation", "cue"),
    [
        ("Prêt d'ici 2029.", Relation.BY, "d'ici"),
        ("Prêt d’ici à 2029.", Relation.BY, "d’ici à"),
        ("Prêt d'ici à la campagne 2029.", Relation.BY, "d'ici à la campagne"),
        ("Prêt à l'horizon 2029.", Relation.BY, "à l'horizon"),
        ("Prêt au plus tard en décembre 2029.", Relation.BY, "au plus tard en"),
        ("Prêt avant la fin de 2029.", Relation.BY, "avant la"),
        ("Ouvert jusqu'en 2029.", Relation.BY, "jusqu'en"),
        ("Prêt avant juin 2029.", Relation.BEFORE, "avant"),
        ("Actif depuis 2019.", Relation.SINCE, "depuis"),
        ("Actif à compter du 1er mai 2029.", Relation.SINCE, "à compter du"),
        ("Repris après 2029.", Relation.AFTER, "après"),
        ("Prêt en 2029.", Relation.ON, None),
        ("Prêt sous cinq ans.", Relation.WITHIN, "sous"),
        ("Prêt dans les deux ans.", Relation.WITHIN, "dans les"),
        ("Prêt en dix-huit mois.", Relation.WITHIN, "en"),
        ("Actif depuis deux ans.", Relation.SINCE, "depuis"),
        ("Un contrat de deux ans.", Relation.ON, None),
    ],
)
def test_relation(text: str, relation: Relation, cue: str | None) -> None:
    mention = the_only(text)
    assert mention.relation is relation
    assert (mention.cue.of(text) if mention.cue else None) == cue


@pytest.mark.parametrize(
    ("text", "type_", "value"),
    [
        ("Un contrat de deux ans.", TemporalType.DURATION, "P2Y"),
        ("Un contrat de trente mois.", TemporalType.DURATION, "P30M"),
        ("Un contrat d'un an et demi.", TemporalType.DURATION, "P18M"),
        ("Les trois prochaines années.", TemporalType.DURATION, "P3Y"),
        ("Une quinzaine de jours.", TemporalType.DURATION, "P15D"),
        ("Quelques mois plus tard.", TemporalType.DURATION, "PXM"),
        ("Elle dure 48 heures.", TemporalType.DURATION, "PT48H"),
        ("Elle en forme 350 par an.", TemporalType.SET, "P1Y"),
        ("Le bilan paraît chaque mois.", TemporalType.SET, "P1M"),
        ("Ouvert tous les lundis.", TemporalType.SET, "XXXX-WXX-1"),
        ("Ouvert à 17 heures.", TemporalType.TIME, "2025-04-17T17:00"),
        ("Ouvert à 10h30.", TemporalType.TIME, "2025-04-17T10:30"),
        ("Elle emploie actuellement 12 agents.", TemporalType.DATE, "PRESENT_REF"),
        ("Elle a récemment signé.", TemporalType.DATE, "PAST_REF"),
        ("Elle signera prochainement.", TemporalType.DATE, "FUTURE_REF"),
    ],
)
def test_durations_sets_times_and_references(text: str, type_: TemporalType, value: str) -> None:
    mention = the_only(text)
    assert (mention.type, mention.value) == (type_, value)


def test_words_that_point_to_the_date_before() -> None:
    text = "Signé le 2 mai 2024, publié le lendemain et appliqué la même année."
    assert [value for _, value in values(text)] == ["2024-05-02", "2024-05-03", "2024"]


def test_an_hour_is_of_the_day_before_it() -> None:
    text = "Le mardi 21 octobre 2025 à 10 heures, puis le 2 mai 2026, longtemps après, à 11 heures."
    assert values(text) == [
        ("mardi 21 octobre 2025", "2025-10-21"),
        ("10 heures", "2025-10-21T10:00"),
        ("2 mai 2026", "2026-05-02"),
        ("11 heures", "2026-05-02T11:00"),
    ]


def test_a_deadline_is_no_point_of_the_story() -> None:
    text = "En avril 2019, elle promettait 60 postes avant 2022. Le texte a été résilié l'année suivante."
    assert [value for _, value in values(text)] == ["2019-04", "2022", "2020"]


def test_wrapped_lines_do_not_hide_a_date() -> None:
    text = "La convention adoptée à Fès le 24 septem-\nbre 2025 court jusqu'à la fin de\n2027."
    assert values(text) == [("24 septem-\nbre 2025", "2025-09-24"), ("fin de\n2027", "2027")]


def test_cells_of_a_table_do_not_make_a_date() -> None:
    assert values("Azrou\t24\tdécembre 2025") == [("décembre 2025", "2025-12")]


PIECES = (
    "le du au 15 19 1er 31 février mai mars décembre sept. 2024 2025 1999 99 lundi mardi dernier prochain",
    "en huit d'ici",
    "fin mi- entre et à l'horizon trimestre premier il y a dans deux trois ans mois semaine par chaque la même",
    "année 10h30",
    "24/01/2025 31/02/2025 2024-12-01 - / . , \n \u00a0 \u200f 🎉 e\u0301 sera signé a été veille printemps",
)
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(" ".join(PIECES).split(" ")), max_size=16).map(" ".join))


@given(TEXTS, st.none() | st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)))
def test_offsets_hold_for_any_text(text: str, published: datetime.date | None) -> None:
    at = 0
    for mention in find_dates(text, published=published):
        assert at <= mention.start
        assert mention.span.of(text).strip() == mention.span.of(text)
        assert mention.cue is None or mention.cue.of(text)
        assert mention.value
        at = mention.end


@pytest.mark.parametrize("path", sorted(GOLD.glob("fr*.txt")), ids=lambda path: path.stem)
def test_no_sentence_with_a_date_is_passed_over(path: Path) -> None:
    text = joined(path.read_text("utf-8")).text
    found = find_dates(text, published=THURSDAY)
    for sentence in split_sentences(text):
        assert may_hold_dates(text, sentence) or not within(found, sentence.start, sentence.end)


@pytest.mark.parametrize(("sentence", "may"), [("Ils ont signé hier.", True), ("Ils ont signé la convention.", False)])
def test_a_sentence_without_words_of_time_is_passed_over(sentence: str, *, may: bool) -> None:
    text = f"La ville attend depuis mai. {sentence} Le port ouvre en 2027."
    assert may_hold_dates(text, split_sentences(text)[1]) is may
