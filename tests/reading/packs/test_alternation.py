import regex

from mithaq.reading.packs.alternation import longest_first


def test_no_word_hides_a_longer_one() -> None:
    assert regex.match(longest_first(["two", "twofold"]), "twofold")[0] == "twofold"
    assert regex.match("two|twofold", "twofold")[0] == "two"  # as they are listed


def test_words_of_one_length_keep_their_order() -> None:
    assert longest_first({"ten": 10, "six": 6, "seven": 7}) == "seven|ten|six"
