"""Marks in a text: nothing of the text is lost, ranges nest, anchors and numbers come once."""

from hypothesis import given
from hypothesis import strategies as st

from mithaq.platform.publishing.highlight import (
    Layer,
    Range,
    TokenKind,
    keep_sentences,
    mark_text,
    split_paragraphs,
    tell_script,
)


def write(text, ranges, language="fr"):
    """The tokens as a string: [n …] for a mark, {…} for a sentence, ~…~ for noise; ' marks a later piece."""
    out = []
    for paragraph in mark_text(text, ranges, language=language):
        for token in paragraph.tokens:
            if token.kind is TokenKind.TEXT:
                out.append(token.text)
            elif token.range.layer is Layer.MARK:
                first = "" if token.first else "'"
                out.append(
                    f"[{first}" if token.kind is TokenKind.OPEN else f"{token.range.number if token.last else ''}]"
                )
            elif token.range.layer is Layer.SENTENCE:
                out.append("{" if token.kind is TokenKind.OPEN else "}")
            else:
                out.append("~")
        out.append("¶")
    return "".join(out)


def mark(start, end, number):
    return Range(start, end, Layer.MARK, number=number)


def test_one_mark():
    assert write("abcdef", [mark(2, 4, 1)]) == "ab[cd1]ef¶"


def test_nested_marks_stay_nested():
    assert write("abcdef", [mark(1, 5, 1), mark(2, 3, 2)]) == "a[b[c2]de1]f¶"


def test_crossing_marks_are_cut_with_one_anchor_and_one_number_each():
    assert write("abcdef", [mark(0, 4, 1), mark(2, 6, 2)]) == "[ab[cd]1]['ef2]¶"


def test_marks_that_touch_do_not_nest():
    assert write("abcd", [mark(0, 2, 1), mark(2, 4, 2)]) == "[ab1][cd2]¶"


def test_a_sentence_holds_its_marks_whatever_the_order_given():
    ranges = [mark(0, 3, 1), Range(0, 6, Layer.SENTENCE)]
    assert write("abcdef", ranges) == "{[abc1]def}¶"


def test_noise_is_outermost():
    ranges = [Range(0, 6, Layer.NOISE, why="navigation"), Range(0, 6, Layer.SENTENCE)]
    assert write("abcdef", ranges) == "~{abcdef}~¶"


def test_a_range_over_two_paragraphs_has_its_anchor_in_the_first_and_its_number_in_the_last():
    assert write("ab\n\ncd", [mark(1, 5, 7)]) == "a[b]¶['c7]d¶"


def test_lines_are_paragraphs_only_where_no_blank_line_is():
    assert list(split_paragraphs("un\ndeux")) == [(0, 2), (3, 7)]
    assert list(split_paragraphs("un\ndeux\n\ntrois")) == [(0, 7), (9, 14)]


def test_script_of_a_passage():
    assert tell_script("وقعت الوزارة", language="fr") == ("ar", "rtl")
    assert tell_script("Le ministère", language="fr") == ("fr", "ltr")
    assert tell_script("Elm Company", language="ar") == (None, "ltr")
    assert tell_script("2029 — 700", language="ar") == ("ar", "rtl")


def test_only_sentences_with_a_mark_are_kept():
    ranges = [Range(0, 3, Layer.SENTENCE), Range(4, 8, Layer.SENTENCE), mark(5, 6, 1)]
    assert keep_sentences(ranges) == [(4, 8)]


ranges_of_30 = st.lists(
    st.tuples(st.integers(0, 29), st.integers(1, 12), st.sampled_from(list(Layer))).map(
        lambda drawn: Range(drawn[0], min(drawn[0] + drawn[1], 30), drawn[2])
    ),
    max_size=8,
)


@given(ranges=ranges_of_30)
def test_no_character_is_lost_and_tokens_balance(ranges):
    text = "".join(chr(ord("a") + index % 26) for index in range(30))
    (paragraph,) = mark_text(text, ranges, language="fr")
    assert "".join(token.text for token in paragraph.tokens) == text
    stack = []
    for token in paragraph.tokens:
        if token.kind is TokenKind.OPEN:
            stack.append(token.range)
        elif token.kind is TokenKind.CLOSE:
            assert stack.pop() is token.range
    assert stack == []
    for each in ranges:
        firsts = [t for t in paragraph.tokens if t.kind is TokenKind.OPEN and t.first and t.range is each]
        lasts = [t for t in paragraph.tokens if t.kind is TokenKind.CLOSE and t.last and t.range is each]
        assert (len(firsts), len(lasts)) == (1, 1)
