import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading import find_dates
from mithaq.reading.find.dates import date_mentions

WEDNESDAY = datetime.date(2000, 3, 15)


def said(text: str) -> list[tuple[str, str, str]]:
    found = find_dates(text, published=WEDNESDAY)
    return [(text[each.start : each.end], each.type.value, each.value) for each in found]


@pytest.mark.parametrize(
    ("text", "words", "type_", "value"),
    [
        # Parts of the day and hours.
        ("La cave a brûlé hier soir.", "hier soir", "TIME", "2000-03-14TEV"),
        ("La cave a brûlé la nuit dernière.", "la nuit dernière", "TIME", "2000-03-14TNI"),
        ("Il a neigé dans la nuit de samedi à dimanche.", "la nuit de samedi à dimanche", "TIME", "2000-03-11TNI"),
        ("Il a neigé dans la nuit du 2 au 3 mars.", "la nuit du 2 au 3 mars", "TIME", "2000-03-02TNI"),
        ("Il a neigé lundi au petit matin.", "lundi au petit matin", "TIME", "2000-03-13TMO"),
        ("Le car est parti à 5 heures du matin.", "5 heures du matin", "TIME", "2000-03-15T05:00"),
        ("Le bal s'est achevé à minuit.", "minuit", "TIME", "2000-03-15T24:00"),
        ("Le bal ouvrira jeudi à 20 h 30.", "jeudi à 20 h 30", "TIME", "2000-03-16T20:30"),
        # Anaphors, feasts, periods.
        ("Le maire viendra le lundi de Pâques.", "le lundi de Pâques", "DATE", "2000-04-24"),
        ("Le gel a duré dans les années soixante.", "les années soixante", "DATE", "196"),
        ("La tour date du XVIIe siècle.", "XVIIe siècle", "DATE", "16"),
        ("Le club est né en 62.", "62", "DATE", "1962"),
        ("Le match a été perdu le week-end dernier.", "le week-end dernier", "DATE", "2000-W10-WE"),
        ("Le pont a cédé il y a tout juste un an.", "il y a tout juste un an", "DATE", "1999"),
        ("Le poste sera vacant d'ici peu.", "d'ici peu", "DATE", "FUTURE_REF"),
        # Lengths and what recurs.
        ("La panne a duré vingt-quatre heures.", "vingt-quatre heures", "DURATION", "PT24H"),
        ("La projection dure une heure et demie.", "une heure et demie", "DURATION", "PT1H30M"),
        ("La visite dure trois quarts d'heure.", "trois quarts d'heure", "DURATION", "PT45M"),
        ("La boulangère, 64 ans, a porté plainte.", "64 ans", "DURATION", "P64Y"),
        ("Le marché a lieu tous les jeudis.", "tous les jeudis", "SET", "XXXX-WXX-4"),
        ("La chorale répète une fois par semaine.", "une fois par semaine", "SET", "P1W"),
        ("Un car passe toutes les vingt minutes.", "toutes les vingt minutes", "SET", "PT20M"),
    ],
)
def test_one_expression(text: str, words: str, type_: str, value: str) -> None:
    assert said(text) == [(words, type_, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Le magasin reste ouvert 24 heures sur 24.",
        "Le quotidien régional soigne la vie quotidienne.",
        "Le Midi libre et le Printemps de Bourges font la paire.",
        "Dans un premier temps, elle a souvent cédé, puis s'est tue.",
        "La RN 1999, les 2000 habitants et les 1999 francs.",
        "Elle a été élue et avait été battue.",
    ],
)
def test_what_only_looks_temporal(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Ouvert du 20 au 25 mars.", ["2000-03-20", "2000-03-25"]),
        ("Réunions les 20, 21 et 23 mars.", ["2000-03-20", "2000-03-21", "2000-03-23"]),
        ("Ouvert du lundi au jeudi.", ["XXXX-WXX-1", "XXXX-WXX-4"]),
        ("Elle a régné de 1995 à 1998.", ["1995", "1998"]),
        ("Accueil de 9 à 12 h.", ["2000-03-15T09:00", "2000-03-15T12:00"]),
    ],
)
def test_each_end_of_a_range_stands_for_itself(text: str, values: list[str]) -> None:
    assert [value for _, _, value in said(text)] == values


def test_an_hour_belongs_to_the_day_told_before() -> None:
    values = [value for _, _, value in said("Il a fui lundi. On l'a revu vers 22 heures ; le lendemain, il dormait.")]
    assert values == ["2000-03-13", "2000-03-13T22:00", "2000-03-14"]


def test_the_nearest_verb_counts_less_behind_a_comma() -> None:
    values = [value for _, _, value in said("Le préfet, qui partira en août, a salué lundi les pompiers.")]
    assert values == ["2000-08", "2000-03-13"]


def test_a_noun_that_ends_as_a_participle_does_looks_nowhere_back() -> None:
    assert said("En début d'année, la société et, courant avril, la mairie.")[1] == ("courant avril", "DATE", "2000-04")


def test_facts_take_the_range_whole_and_the_day_of_an_evening() -> None:
    (whole, evening) = date_mentions("Salon du 20 au 25 mars. Signé mardi soir.", published=WEDNESDAY)
    assert (whole.value, whole.begins, whole.ends) == ("2000-03-20/2000-03-25", "2000-03-20", "2000-03-25")
    assert (evening.value, evening.type.value) == ("2000-03-14", "DATE")


WORDS = (
    "lundi dimanche soir nuit matin du au le la les 3 12 mars 1999 98 à h heures 30 vers minuit midi de samedi été",
    "printemps prochain dernier tous chaque jours ans deux vingt quatre il y a dans an siècle XIXe années 80 Noël",
    "Pâques lendemain veille trimestre premier fin mi - , . ; quart d'heure demi- week-end jusqu'en signera a signé",
    "² ’’ \n",
)
ROWS = st.lists(st.sampled_from(" ".join(WORDS).split(" ")), max_size=14).map(" ".join)


@given(st.one_of(st.text(), ROWS), st.none() | st.dates(WEDNESDAY, datetime.date(2100, 1, 1)))
def test_any_text_gives_expressions_in_order_without_overlap(text: str, published: datetime.date | None) -> None:
    at = 0
    for each in find_dates(text, published=published):
        assert at <= each.start < each.end <= len(text)
        assert each.value
        at = each.end


@pytest.mark.parametrize("piece", ["deux ", "3, ", "les 3, 3, ", "vingt-", "lundi "])
def test_a_row_of_one_word_is_read_like_any_text(piece: str) -> None:
    assert len(find_dates(piece * 2_000, published=WEDNESDAY)) in {0, 1, 2_000}
