"""The French model, really loaded: what it is asked and how its answers are placed."""

from mithaq.reading.find.actors.voter import SpacyPersons


def test_the_model_places_a_person_in_its_passage() -> None:
    passages = ["L'accord a été salué par Nadia Fettah Alaoui à Rabat.", "Il pleut."]
    found, nothing = SpacyPersons().persons(passages)
    assert [passages[0][start:end] for start, end in found] == ["Nadia Fettah Alaoui"]
    assert nothing == []


def test_a_name_over_two_lines_keeps_its_place() -> None:
    passage = "L'accord a été salué hier par Nadia\nFettah Alaoui à Rabat."
    ((start, end),) = SpacyPersons().persons([passage])[0]
    assert passage[start:end] == "Nadia\nFettah Alaoui"


def test_no_passage_asks_nothing() -> None:
    assert SpacyPersons().persons([]) == []
