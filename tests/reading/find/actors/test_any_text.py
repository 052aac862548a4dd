"""Laws that hold for any text."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from mithaq.reading.find.actors.finder import find_actors
from mithaq.reading.find.roles.builder import build_roles
from mithaq.reading.find.roles.finder import find_roles
from mithaq.reading.find.strategies.finder import find_strategies
from mithaq.reading.model import Span
from mithaq.reading.names.comparing import tidy
from mithaq.reading.text.sentences import split_sentences

# Fragments that the grammar knows, in any order, are far more likely to break it than random letters.
FRAGMENTS = st.sampled_from(
    [
        *"ministère de la l' d' Transition numérique et , ( ) ADD Agence M. Mme directeur général ministre « » + Elm "
        "société le du Maroc chargée pour El Ben gouvernement signé entre . 2T N'Dri président chez elle Elle cette "
        "dernière auprès Chef l’État ﬁ é وزارة VI qu' X axes piliers deux : programme 2030 stratégie premier".split(),
        '"',
        "-\n",
        "\n",
        "\n\n",
        "\t",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(FRAGMENTS, max_size=60).map(" ".join), st.lists(FRAGMENTS).map("".join)
)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_every_mention_stands_inside_one_sentence(text: str) -> None:
    sentences = split_sentences(text)
    for mention in find_actors(text, sentences=sentences, persons=None):
        assert any(sentence.covers(mention.span) for sentence in sentences)
        assert any(sentence.covers(mention.name_span) for sentence in sentences)
        assert mention.name


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_explicit_mentions_do_not_overlap(text: str) -> None:
    found = find_actors(text, sentences=split_sentences(text), persons=None)
    for one, following in pairwise(found):
        assert one.end <= following.start


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_roles_and_strategies_stand_in_their_own_words(text: str) -> None:
    sentences = split_sentences(text)
    actors = find_actors(text, sentences=sentences, persons=None)
    roles = build_roles(text, mentions=find_roles(text, sentences=sentences, actors=actors))
    for fact in (*roles, *find_strategies(text, sentences=sentences)):
        for _, stated in fact.slots():
            assert stated.value == " ".join(tidy(span.of(text)) for span in stated.spans)
            assert all(any(sentence.covers(span) for sentence in sentences) for span in stated.spans)


def test_one_huge_sentence_is_read() -> None:
    text = "ministère de la Transition numérique, " * 2000
    assert find_actors(text, sentences=(Span(0, len(text)),), persons=None)


def test_titles_inside_titles_end() -> None:
    text = "directeur du ministre du directeur de " * 2000
    assert find_actors(text, sentences=(Span(0, len(text)),), persons=None) == ()
