"""The gate before everything that costs."""

import subprocess
import sys
from pathlib import Path

import pytest
import regex

from mithaq.reading.find.agreements.patterns_fr import ACT, ACT_NOUN, ACT_STARTS, DOCUMENT, KIND, KIND_STARTS
from mithaq.reading.find.staging import lower
from mithaq.reading.find.starts import Starts, matches_at
from mithaq.reading.gate import agreement_sentences, find_triggers, needs_model
from mithaq.reading.model import Span
from mithaq.reading.text.folding import fold
from mithaq.reading.text.sentences import split_sentences

HERE = Path(__file__).parent
TEXTS = [*sorted((HERE / "gold" / "corpus").glob("fr*.txt")), *sorted((HERE / "opened" / "corpus").glob("*.txt"))]


def held(sentence: str) -> frozenset[str]:
    return find_triggers(sentence, (Span(0, max(1, len(sentence))),))[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "Un ACCORD est trouvé.",
        "Ils ont paraphé le texte.",
        "La société s’engage.",
        "La directrice parle.",
        "Elle promet 3 millions.",
    ],
)
def test_a_trigger_lets_a_sentence_through(sentence: str) -> None:
    assert needs_model(held(sentence))


@pytest.mark.parametrize(
    "sentence", ["", "Il pleut sur la ville.", "Elle coûte 3 millions.", "Le désaccord dure.", "Le temps est beau."]
)
def test_without_a_trigger_nothing_passes(sentence: str) -> None:
    assert not needs_model(held(sentence))


def test_a_trigger_counts_for_its_own_sentence() -> None:
    text = "Il pleut. Un accord et une convention sont signés. Le vent tombe. La directrice sourit."
    triggers = find_triggers(text, split_sentences(text))
    assert [sorted(each) for each in triggers] == [[], ["agreement", "signing"], [], ["function"]]


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Il pleut. Les deux villes ont signé hier.", True),
        ("La convention est reconduite.", True),
        ("Accord de pêche\n\nEntre la ville et le port.", True),
        ("Le contrat dort. Le match est conclu par un but.", False),  # what is made is no agreement
        ("Le marché a retrouvé ses couleurs.", False),
        ("Une entreprise passe commande.", False),
    ],
)
def test_an_agreement_needs_what_is_agreed_beside_who_makes_it(text: str, *, may: bool) -> None:
    assert bool(agreement_sentences(find_triggers(text, split_sentences(text)))) is may


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_whatever_the_agreement_patterns_match_has_a_trigger(path: Path) -> None:
    text = lower(path.read_text("utf-8"))
    for pattern in (KIND, DOCUMENT, ACT, ACT_NOUN):
        for match in pattern.finditer(text):
            assert held(fold(match[0]) + " ") & {"agreement", "paper", "act", "signing"}, match[0]


@pytest.mark.parametrize(
    ("patterns", "stems"),
    [((KIND, DOCUMENT), KIND_STARTS), ((ACT, ACT_NOUN), ACT_STARTS)],
    ids=["what is agreed", "what is done"],
)
def test_the_agreement_patterns_match_nowhere_else_than_where_they_are_tried(
    patterns: tuple[regex.Pattern[str], ...], stems: frozenset[str]
) -> None:
    text = "\n".join(lower(path.read_text("utf-8")) for path in TEXTS)
    starts = Starts(stems, after_digits=True).of(fold(text))
    for pattern in patterns:
        tried = [match.span() for match in matches_at(pattern, text, starts)]
        assert tried
        assert tried == [match.span() for match in pattern.finditer(text)]


def test_a_text_without_triggers_does_not_load_the_model() -> None:
    program = (
        "import sys\n"
        "from mithaq.reading.find.actors.finder import find_actors\n"
        "from mithaq.reading.find.actors.voter import SpacyPersons\n"
        "from mithaq.reading.text.sentences import split_sentences\n"
        "text = 'Il pleut sur la ville. Hind Lahlou regarde la mer.'\n"
        "find_actors(text, sentences=split_sentences(text), persons=SpacyPersons())\n"
        "sys.exit('spacy' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False)
    assert done.returncode == 0
