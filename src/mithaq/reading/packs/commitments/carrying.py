"""Which agreement carries a commitment."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from mithaq.reading.find.agreements.draft import Draft
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Act, Modality, Stated
from mithaq.reading.names.comparing import shortens
from mithaq.reading.packs.commitments.candidates import Candidate
from mithaq.reading.packs.commitments.doers import is_public
from mithaq.reading.packs.commitments.words import Words
from mithaq.reading.packs.languages import Language, fold_for

# How many sentences behind the last mention of an agreement a commitment of one of its parties still belongs to it.
_REACH = 12
_NEAR = 3
_TEACHES = regex.compile(r"universit|school|college|institute|academy|جامعه|كليه|معهد|مدرسه")
# Bodies that pay or advise, and have nothing of their own to build.
_AIDS = regex.compile(
    r"\b(?:world\s+bank|development\s+bank|unicef|unesco|undp|usaid|united\s+nations|european\s+(?:union|commission)|"
    r"bank\s+for\s+reconstruction|monetary\s+fund)\b"
    r"|البنك\s+الدولي|للتنميه$|الاتحاد\s+الاوروبي|الامم\s+المتحده|اليونيسف|اليونسكو"
)
_AHEAD = 4
_LEAST_COUNTED = 2
# Words that count the agreements of a text, by their place; the Arabic is folded.
_PLACES = (
    "first اول اولي",
    "second ثاني ثانيه",
    "third ثالث ثالثه",
    "fourth رابع رابعه",
    "fifth خامس خامسه",
)
_COUNTS = "|".join(word for words in _PLACES for word in words.split() if word.isascii())
_COUNTS_AR = "|".join(word for words in reversed(_PLACES) for word in reversed(words.split()) if not word.isascii())
_TEXTS_AR = "بروتوكول|اتفاقيه|اتفاق|مذكره|عقد|وثيقه|شراكه"
_ORDINAL = regex.compile(
    rf"\bthe\s+({_COUNTS})\s+(?:agreement|deal|memorandum|mou|convention|contract|text|protocol|partnership|accord)\b"
    rf"|\b(?:under|in|with)\s+the\s+({_COUNTS})(?=\s*,)"
    rf"|(?<!\p{{L}})(?:ال)?(?:{_TEXTS_AR})\s+ال({_COUNTS_AR})(?!\p{{L}})"
    rf"|(?<!\p{{L}})[وف]?ال({_COUNTS_AR})\s+(?:منها|منهما)(?!\p{{L}})"
)
_PROJECT = regex.compile(r"\b(?:it|its|the\s+project|this)\b|(?<!\p{L})(?:ال)?مشروع(?!\p{L})")


def carrying_agreement(
    scene: Scene,
    candidate: Candidate,
    doer: Stated[str] | None,
    agreements: Sequence[tuple[str, Draft]],
    *,
    modality: Modality,
    national: bool,
    listed: bool = False,
    words: Words,
) -> Stated[str] | None:
    """Id of the agreement that carries the commitment, None where none does; always derived, from the words shown."""
    number = candidate.sentence.number
    known = [pair for pair in agreements if pair[1].sentences and min(pair[1].sentences) <= number]
    same = [pair for pair in known if number in pair[1].sentences]
    counted = None if national else _counted(scene, candidate, agreements)
    if counted is not None:
        return counted
    if len(same) == 1 and not national:
        return _stated(same[0], "same sentence")
    refers = words.refers.search(scene.folded, candidate.left, candidate.right) is not None
    if modality is Modality.ACHIEVED and not refers:
        return None
    if doer is not None and not national:
        if not refers and words.plan_subject.search(scene.folded, candidate.left, candidate.start):
            return None
        found = _of_party(scene, doer, agreements, known=same or known, number=number)
        if found is not None:
            return found
    earlier = [pair for pair in agreements if pair[1].act.value is Act.EARLIER]
    if len(earlier) == 1 and words.first_text.search(scene.folded, candidate.left, candidate.right):
        return _stated(earlier[0], "the earlier text")
    live = [pair for pair in agreements if pair[1].act.value is not Act.EARLIER]
    if doer is None and len(live) == 1 and 0 <= number - _last(live[0][1], number) <= _NEAR + 1:
        return _stated(live[0], "the only agreement of the text")
    if listed and len(agreements) == 1 and known:
        return _stated(known[0], "the only agreement of the text")
    near = [pair for pair in known if number - _last(pair[1], number) <= _NEAR]
    if refers and near and not national:
        return _stated(max(near, key=lambda pair: _last(pair[1], number)), "the agreement spoken of")
    return None


def _counted(scene: Scene, candidate: Candidate, agreements: Sequence[tuple[str, Draft]]) -> Stated[str] | None:
    """The agreement that "the second agreement" counts, here or in the sentence before; None where fewer are told."""
    live = [pair for pair in agreements if pair[1].act.value is not Act.EARLIER]
    if len(live) < _LEAST_COUNTED or len(live) != len(agreements):
        return None
    sentence = candidate.sentence
    found = list(_ORDINAL.finditer(scene.folded, candidate.left, candidate.start))
    before = scene.sentences[sentence.number - 1] if sentence.number else sentence
    if not found and before.block == sentence.block and _PROJECT.search(scene.folded, candidate.left, candidate.start):
        found = list(_ORDINAL.finditer(scene.folded, max(before.start, before.end - 600), before.end))
    if not found:
        return None
    said = next(word for word in found[-1].groups() if word)
    place = next(at for at, words in enumerate(_PLACES) if said in words.split())
    return _stated(live[place], f"« {found[-1][0].strip()} »") if place < len(live) else None


def _of_party(
    scene: Scene,
    doer: Stated[str],
    agreements: Sequence[tuple[str, Draft]],
    *,
    known: Sequence[tuple[str, Draft]],
    number: int,
) -> Stated[str] | None:
    """The agreement told before, or right behind, that binds the doer or names it beside its parties."""
    bound = [pair for pair in known if _binds(pair[1], doer) and number - _last(pair[1], number) <= _REACH]
    if bound:
        best = max(bound, key=lambda pair: (_last(pair[1], number), pair[1].act.value is not Act.EARLIER))
        return _stated(best, f"{doer.value} is a party")
    ahead = [
        pair
        for pair in agreements
        if pair[1].sentences and number < min(pair[1].sentences) <= number + _AHEAD and _binds(pair[1], doer)
    ]
    if len(ahead) == 1:
        return _stated(ahead[0], f"{doer.value} is a party")
    told = [pair for pair in known if _names(scene, pair[1], doer) and number - _last(pair[1], number) <= _REACH]
    return _stated(told[0], f"{doer.value} is named with it") if len(told) == 1 else None


def company_of(draft: Draft, *, words: Words, language: Language, money: bool) -> Stated[str] | None:
    """The one private body of an agreement, None where there is none or several; a lender only for `money`."""
    private = [
        party.stated
        for party in draft.parties
        if not party.is_state
        and not is_public(party.stated.value, words=words, language=language)
        and (money or not _AIDS.search(fold_for(party.stated.value.lower(), language)))
        and not _TEACHES.search(fold_for(party.stated.value.lower(), language))
    ]
    return private[0] if len(private) == 1 else None


def _names(scene: Scene, draft: Draft, doer: Stated[str]) -> bool:
    """Whether a sentence that speaks of the agreement names the doer too: a venture that it founds."""
    return any(
        actor.name == doer.value
        for number in draft.sentences
        if number < len(scene.sentences)
        for actor in scene.sentences[number].bodies()
    )


def _last(draft: Draft, number: int) -> int:
    return max((at for at in draft.sentences if at <= number), default=-99)


def _binds(draft: Draft, doer: Stated[str]) -> bool:
    return any(
        party.stated.value == doer.value
        or shortens(party.stated.value, doer.value)
        or shortens(doer.value, party.stated.value)
        for party in draft.parties
    )


def _stated(pair: tuple[str, Draft], why: str) -> Stated[str]:
    identifier, draft = pair
    return Stated(identifier, (draft.anchor,), derived=why)
