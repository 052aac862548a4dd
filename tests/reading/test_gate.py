"""The gate before the statistical model."""

import subprocess
import sys

import pytest

from mithaq.reading.gate import needs_model, passages_for_model
from mithaq.reading.text.sentences import split_sentences


@pytest.mark.parametrize(
    "passage",
    [
        "Un ACCORD est trouvé.",
        "Ils ont paraphé le texte.",
        "La société s’engage.",
        "La directrice parle.",
        "Elle coûte 3 millions.",
        "Mme Lahlou sourit.",
    ],
)
def test_a_trigger_lets_a_passage_through(passage: str) -> None:
    assert needs_model(passage)


@pytest.mark.parametrize("passage", ["", "Il pleut sur la ville.", "Le désaccord dure.", "Le temps est beau."])
def test_without_a_trigger_nothing_passes(passage: str) -> None:
    assert not needs_model(passage)


def test_only_sentences_with_triggers_are_passages() -> None:
    text = "Il pleut. Un accord et une convention sont signés. Le vent tombe. La directrice sourit."
    sentences = split_sentences(text)
    passages = passages_for_model(text, sentences)
    assert [passage.of(text) for passage in passages] == [
        "Un accord et une convention sont signés.",
        "La directrice sourit.",
    ]


def test_a_text_without_triggers_does_not_load_the_model() -> None:
    program = (
        "import sys\n"
        "from mithaq.reading.find.actors.finder import find_actors\n"
        "from mithaq.reading.find.actors.voter import SpacyPersons\n"
        "from mithaq.reading.text.sentences import split_sentences\n"
        "text = 'Il pleut sur la ville. Le vent tombe.'\n"
        "find_actors(text, sentences=split_sentences(text), persons=SpacyPersons())\n"
        "sys.exit('spacy' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False)
    assert done.returncode == 0
