from __future__ import annotations

from itertools import combinations
from pathlib import Path
from random import Random
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mithaq.resolving.copies import COPIED, CopyIndex, CopyKind, group_copies, join, shingles, sketch

HERE = Path(__file__).parent
WRITTEN = {path.stem: path.read_text("utf-8") for path in (HERE.parent / "reading/gold/corpus").glob("*.txt")}

DISPATCH = (
    "Nador – L'Office des rives et la société Solvane ont signé, mardi à Nador, une convention qui doit donner au port "
    "un centre de données alimenté par le vent. Solvane créera 120 emplois directs d'ici 2028 et formera chaque année "
    "quarante techniciens, indique l'Office dans un communiqué. Le texte court sur cinq ans. La directrice de l'Office "
    "a rappelé que la ville attendait ce chantier depuis longtemps, et que les premiers bâtiments seraient livrés au "
    "printemps. Aucun montant n'est donné pour les travaux de raccordement, qui seront confiés à une autre entreprise."
)
RETOLD = (
    "C'est fait : le port de Nador aura son centre de données. Réunis mardi, l'Office des rives et Solvane se sont "
    "accordés sur un texte de cinq ans, à la clé duquel l'entreprise annonce 120 emplois directs pour 2028. Le vent "
    "fournira le courant. Sur les quais, on se réjouit sans trop y croire : d'autres projets, plus modestes, n'ont "
    "jamais vu le jour, et le raccordement au réseau électrique n'est toujours pas financé à cette heure."
)


def copies_of(text: str, *others: str) -> list[tuple[str, CopyKind]]:
    index = CopyIndex()
    for number, other in enumerate(others):
        index.add(str(number), other)
    return [(copy.other, copy.kind) for copy in index.add("new", text)]


def test_a_reprint_is_a_copy_also_in_other_case_accents_and_marks() -> None:
    shouted = DISPATCH.upper().replace("É", "E").replace(" – ", " - ").replace("'", "’")
    assert copies_of(shouted, DISPATCH) == [("0", CopyKind.REPRINT)]


def test_light_edits_leave_a_copy() -> None:
    edited = (
        DISPATCH.replace("mardi à Nador", "hier dans la ville").replace("quarante", "cinquante").replace("Aucun", "Nul")
    )
    assert copies_of(edited, DISPATCH) == [("0", CopyKind.REPRINT)]


def test_a_paragraph_of_it_is_an_excerpt_and_so_is_the_text_with_more_around_it() -> None:
    words = DISPATCH.split()
    assert copies_of(" ".join(words[20:50]), DISPATCH) == [("0", CopyKind.EXCERPT)]
    assert copies_of(f"{RETOLD}\n{RETOLD.upper()[::-1]}\n{DISPATCH}", DISPATCH) == [("0", CopyKind.EXCERPT)]


def test_another_text_on_the_same_signing_is_no_copy() -> None:
    assert copies_of(RETOLD, DISPATCH) == []


def test_a_quotation_in_another_text_makes_no_copy() -> None:
    assert copies_of(f"{RETOLD} Solvane créera 120 emplois directs d'ici 2028, indique l'Office.", DISPATCH) == []


def test_a_text_too_short_to_tell_is_no_copy() -> None:
    assert copies_of("Une convention a été signée mardi.", "Une convention a été signée mardi.") == []


def test_an_arabic_reprint_without_vowel_signs_is_a_copy() -> None:
    text = (
        "وَقَّعَت الوكالة الساحلية وشركة سولفان، أمس الثلاثاء بالناظور، اتفاقية لإحداث مركز للبيانات بالميناء يعمل بطاقة "
        "الرياح، وتلتزم الشركة بموجبها بإحداث مائة وعشرين منصب شغل مباشر قبل نهاية السنة المقبلة"
    )
    plain = text.replace("وَقَّعَت", "وقعت").replace("إ", "ا").replace("ة", "ه")
    assert copies_of(plain, text) == [("0", CopyKind.REPRINT)]


def test_copies_of_copies_are_one_source_and_the_rest_sources_of_their_own() -> None:
    words = DISPATCH.split()
    texts = [
        ("excerpt", " ".join(words[:40])),
        ("other", RETOLD),
        ("reprint", DISPATCH),
        ("tail", " ".join(words[45:])),
    ]
    assert group_copies(texts) == [["excerpt", "reprint", "tail"], ["other"]]


def test_no_two_written_texts_are_copies_though_several_tell_of_one_signing() -> None:
    found = {name: shingles(text) for name, text in sorted(WRITTEN.items())}
    shares = [len(found[a] & found[b]) / min(len(found[a]), len(found[b])) for a, b in combinations(found, 2)]
    assert max(shares) < COPIED / 2


@pytest.mark.parametrize("name", sorted(WRITTEN)[::6])
def test_every_eighth_word_may_change(name: str) -> None:
    chance, words = Random(name), WRITTEN[name].split()  # noqa: S311  # repeatable, no secret
    for start in range(0, len(words), 8):
        words[min(len(words) - 1, start + chance.randrange(8))] = "remplacé"
    assert copies_of(" ".join(words), WRITTEN[name])


@given(st.lists(st.sampled_from("un deux trois quatre cinq six sept huit".split()), max_size=60))
def test_what_comes_first_does_not_matter(words: list[str]) -> None:
    text = " ".join(words)
    assert bool(copies_of(text, DISPATCH + text)) == bool(copies_of(DISPATCH + text, text))


def test_join_keeps_the_order_in_which_names_came() -> None:
    assert join(["d", "a", "c", "b"], [("a", "b"), ("b", "d")]) == [["d", "a", "b"], ["c"]]


def test_a_book_has_a_sketch_of_bounded_size_and_is_still_known_again() -> None:
    chance = Random(3)  # noqa: S311  # the same every time
    book = " ".join(str(chance.randrange(10**6)) for _ in range(40_000))
    assert len(sketch(shingles(book))) == 4_000
    assert copies_of(f"Préface. {book}", book) == [("0", CopyKind.REPRINT)]


def seconds_for(count: int) -> float:
    """Time to add `count` texts of 100 words, with the same footer under each and every tenth a reprint."""
    chance, words = Random(7), [f"mot{number}" for number in range(3000)]  # noqa: S311  # the same
    footer = " Recevez chaque matin notre lettre et retrouvez toutes nos rubriques sur le site du journal"
    texts = [" ".join(chance.choices(words, k=100)) + footer for _ in range(count)]
    texts[9::10] = texts[: len(texts[9::10])]
    start = perf_counter()
    groups = group_copies((str(number), text) for number, text in enumerate(texts))
    assert len(groups) < count
    return perf_counter() - start


def test_ten_thousand_documents_cost_about_ten_times_a_thousand() -> None:
    seconds_for(100)
    assert seconds_for(10_000) < 25 * seconds_for(1_000)
