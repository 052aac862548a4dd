"""Quantities of Arabic and English text that somebody promises, targets or reports as reached."""

from __future__ import annotations

from collections.abc import Sequence

from mithaq.reading.find.agreements.draft import Draft
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Commitment, Strategy
from mithaq.reading.packs.commitments.assembly import Assembly
from mithaq.reading.packs.commitments.excluding import is_of_a_trade
from mithaq.reading.packs.commitments.words import Words
from mithaq.reading.packs.commitments.words_ar import ARABIC
from mithaq.reading.packs.commitments.words_en import ENGLISH
from mithaq.reading.packs.languages import Language

_WORDS: dict[Language, Words] = {Language.ARABIC: ARABIC, Language.ENGLISH: ENGLISH}


def find_commitments(
    scene: Scene,
    *,
    language: Language,
    agreements: Sequence[tuple[str, Draft]] = (),
    strategies: Sequence[Strategy] = (),
) -> tuple[Commitment, ...]:
    """Commitments of `scene` in reading order.

    A text of a trade whose numbers nobody promises (a tender, a match, a court) and that reports no agreement has none.

    Measured on 2026-11-22 on the texts that it was developed on, over slots: 14 English ones, precision 0.97 and recall
    0.94; 26 Arabic ones, 0.98 and 0.95. On press that was read while it was built (en 23 texts, ar 23): 0.89 and 0.78,
    0.89 and 0.85. What is missed most is an owner named in another sentence and an agreement told of elsewhere.

    Args:
        agreements: id and draft of every agreement of the text.
        strategies: those that the text names.
    """
    words = _WORDS[language]
    if not agreements and is_of_a_trade(scene, words=words):
        return ()
    assembly = Assembly(scene, words=words, language=language, agreements=agreements, strategies=strategies)
    for sentence in scene.sentences:
        assembly.read_sentence(sentence)
    return assembly.commitments()
