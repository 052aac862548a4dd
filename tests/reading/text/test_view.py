import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.reading.errors import SpanError
from mithaq.reading.text.view import View, folded, joined, packed, seen_through, tidied

TEXTS = st.one_of(
    st.text(),
    st.text(alphabet="aéÉœ' \n-.,’«»\u00a0\u0301\u200f\u202fÀbcde٣ابﬁ🎉"),
)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Évaluation D’ÎLOTS", "evaluation d'ilots"),
        ("« Œuvre »\u00a0– ﬁn", '" oeuvre " - fin'),
        ("e\u0301cole", "ecole"),
        ("1\u202f000 m²", "1 000 m²"),  # a superscript is not a digit
        ("الأَوَّل", "الاول"),
        ("accord", "accord"),
    ],
)
def test_folded(text: str, form: str) -> None:
    assert folded(text).text == form


def test_folded_maps_back_over_ligatures_and_marks() -> None:
    text = "La mise en œuvre de l'e\u0301cole"
    view = folded(text)
    for words, source in (("oeuvre", "œuvre"), ("ecole", "e\u0301cole"), ("oe", "œ"), ("o", "œ")):
        at = view.text.index(words) if words != "o" else view.text.index("oeuvre")
        assert view.to_source(at, at + len(words)).of(text) == source


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("la signa-\nture du texte", "la signature du texte"),
        ("la signa-\n   ture du texte", "la signature du texte"),
        ("le centre de\nRabat", "le centre de Rabat"),
        ("il vise 200 emplois,\n50 de plus", "il vise 200 emplois, 50 de plus"),
        ("en Souss-\nMassa", "en Souss-Massa"),  # a capital keeps the hyphen
        ("le vice-\nprésident", "le vice-président"),
        ("Le porte-parole.\n\nUn porte-\nparole a dit", "Le porte-parole.\n\nUn porte-parole a dit"),
        ("Titre de la page\nUne convention a été signée.", "Titre de la page\nUne convention a été signée."),
        ("Ont signé :\n- la banque\n- la ville", "Ont signé :\n- la banque\n- la ville"),
        ("fin de page\n\nsuite", "fin de page\n\nsuite"),
        ("plus de  150\u00a0emplois \u202fdirects", "plus de 150 emplois directs"),
        ("Tanger   120   emplois\tdirects", "Tanger   120   emplois\tdirects"),  # columns
        ("  Une convention\n  Un avenant", "  Une convention\n  Un avenant"),  # indented lines
        ("la socie\u0301te\u0301 cre\u0301e", "la société crée"),
        ("le par\u00adte\u00adna\u00adriat\u200b signé", "le partenariat signé"),
    ],
)
def test_joined(text: str, form: str) -> None:
    assert joined(text).text == form


def test_joined_maps_back() -> None:
    text = "Il annonce la signa-\nture demain"
    view = joined(text)
    at = view.text.index("signature")
    assert view.to_source(at, at + 9).of(text) == "signa-\nture"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("une  convention  signée", "convention signée", "convention  signée"),
        ("la socie\u0301te\u0301 Alpha", "société", "socie\u0301te\u0301"),
        ("un parte\u00adnariat durable", "partenariat", "parte\u00adnariat"),
        ("un parte\u00ad\nnariat durable", "partenariat", "parte\u00ad\nnariat"),
    ],
)
def test_joined_maps_back_over_odd_spelling(text: str, words: str, source: str) -> None:
    view = joined(text)
    at = view.text.index(words)
    assert view.to_source(at, at + len(words)).of(text) == source


def test_arabic_vowel_signs_long_dashes_and_marks_of_direction_are_left_out() -> None:
    text = "وقّعت «مذكـــرة» \u200f12\u200f"
    view = joined(text)
    assert view.text == "وقعت «مذكرة» 12"
    start = view.text.index("مذكرة")
    assert view.to_source(start, start + len("مذكرة")).of(text) == "مذكـــرة"


def test_tidied_leaves_the_lines_as_they_are() -> None:
    text = "Lire  aussi\u00a0: la signa-\nture  du texte"
    assert tidied(text).text == "Lire aussi : la signa-\nture du texte"


@given(TEXTS)
def test_maps_never_decrease_and_stay_inside(text: str) -> None:
    for view in (folded(text), joined(text), tidied(text)):
        index = list(view.index)
        assert index == sorted(index)
        assert len(index) == len(view.text) + 1
        assert index[-1] == len(text)
        for at in range(len(view.text)):
            assert view.to_source(at, at + 1).of(text)


@given(TEXTS)
def test_joined_loses_nothing_but_line_ends_spaces_hyphens_and_unseen_marks(text: str) -> None:
    def kept(held: str) -> str:
        letters = unicodedata.normalize(
            "NFD", "".join(each for each in held if not each.isspace() and each not in "-‐")
        )
        return "".join(
            each
            for each in letters
            if unicodedata.category(each) != "Cf"
            and each != "\u0640"
            and not ("\u064b" <= each <= "\u0652")
            and each != "\u0670"
        )

    assert kept(joined(text).text) == kept(text)


def test_a_range_outside_the_view_is_refused() -> None:
    with pytest.raises(SpanError, match="need 0 <= start < end <= 2"):
        folded("ab").to_source(1, 3)
    with pytest.raises(SpanError, match="need 3 offsets"):
        View("ab", [0, 1])


@given(TEXTS)
def test_packed_keeps_every_line_that_holds_anything_in_its_place(text: str) -> None:
    view = packed(text)
    assert view.text.split() == text.split()
    assert list(view.index) == sorted(view.index)
    for at, character in enumerate(view.text):
        if not character.isspace():
            assert text[view.index[at]] == character


def test_a_view_is_seen_through_another() -> None:
    text = f"{' ' * 9}\n\nla signa-\nture\n{' ' * 9}\nici"
    outer = packed(text)
    view = seen_through(outer, joined(outer.text))
    assert outer.text == "la signa-\nture\n\nici"
    start = view.text.index("signature")
    assert view.to_source(start, start + len("signature")).of(text) == "signa-\nture"
