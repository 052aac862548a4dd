"""Which mentions speak of the same act: the desk where events become drafts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from mithaq.reading.find.agreements.acts import ActMention, KindMention, find_acts, find_kinds
from mithaq.reading.find.agreements.continuing import describes, goes_on, part_from_earlier
from mithaq.reading.find.agreements.draft import Draft, Party, dates_differ
from mithaq.reading.find.agreements.events import PRONOUN, Known, parties_of, read_event
from mithaq.reading.find.agreements.items import is_item, read_item, read_title
from mithaq.reading.find.agreements.patterns_fr import DEMONSTRATIVE, FOLLOWS, KIND, POINTS_BACK
from mithaq.reading.find.agreements.settle import recall
from mithaq.reading.find.agreements.several import tell_apart
from mithaq.reading.find.agreements.slots import nearby_event
from mithaq.reading.find.agreements.whereabouts import place_of
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Act, AgreementKind, Span, Stated

# A second mention of an act stands near the first: this many sentences on, "l'accord" may be another one.
_REACH = 40
# A title stands among so many sentences at the head.
_TITLE = 2
# And of no more than so many acts before it, which keeps the work linear in the length of a register of acts.
_WINDOW = 24
# "cette signature" points at an act and makes none.
_THIS_ACT = regex.compile(r"\b(?:cette|ces|ce)\s+(?:double\s+)?$")
_JOINS = regex.compile(r"\G\s+(?:[\p{L}-]+\s+){0,3}?avec(?!\p{L})")
_ALL_OF_THEM = regex.compile(
    r"\b(?:les|ces|chacun\s+des)\s+(?:deux|trois|quatre|cinq|six)?\s*"
    r"(?P<noun>documents|textes|conventions|accords|protocoles|mémorandums|contrats)"
)
_DIRECTLY = regex.compile(r"\s*(?:à\s+|de\s+|d['’]|du\s+|au\s+)?(?:l[ea]\s+|l['’]\s*)?(?:\p{L}+\s+)?")
# Whoever wins a contract is bound to whoever gives it: of one alone nothing is agreed.
_AWARDS = regex.compile(r"remport|décroch|attribu|adjug")
# The object of a verb stands so near behind it: "ont signé les deux documents".
_OBJECT = 30


def points_back(scene: Scene, sentence: Sentence, kind: KindMention) -> bool:
    """Whether a word for an agreement has a definite or demonstrative article, so that it may have been named
    before.
    """
    before = scene.lowered[max(sentence.start, kind.span.start - 40) : kind.span.start]
    return bool(POINTS_BACK.search(before))


def is_demonstrative(scene: Scene, sentence: Sentence, kind: KindMention) -> bool:
    """Whether "ce", "cette", "ledit" points back for certain."""
    before = scene.lowered[max(sentence.start, kind.span.start - 40) : kind.span.start]
    return bool(DEMONSTRATIVE.search(before))


class Gathering:
    """Drafts of one text in the order in which they are first mentioned.

    `left_titles`: whether a title was taken as one, and not read as a sentence that tells of acts.
    """

    def __init__(self, scene: Scene, *, known: Known) -> None:
        self.scene = scene
        self.drafts: list[Draft] = []
        self.left_titles = False
        self._known = known
        self._children: list[Draft] = []
        self._parent: Draft | None = None

    @property
    def current(self) -> Draft | None:
        """The act that the text is speaking of: the last one that is not merely recalled."""
        recent = reversed(self.drafts[-_WINDOW:])
        return next((draft for draft in recent if draft.act.value is not Act.EARLIER), None)

    def spoken_of(self, kind: KindMention) -> Draft | None:
        """The act that "cette convention" speaks of: the last of that kind, else the current one."""
        named = kind.kind is not None and kind.kind is not AgreementKind.AGREEMENT
        alike = [draft for draft in self.drafts[-_WINDOW:] if kind.kind in {each.value for each in draft.kinds}]
        return alike[-1] if named and alike else self.current

    def take(self, sentence: Sentence, act: ActMention, *, acts: Sequence[ActMention]) -> None:
        """Add one act mention: to the draft it speaks of again, else as a draft of its own."""
        last = self.drafts[-1].parties if self.drafts else []
        event = read_event(self.scene, sentence, act, acts=acts, known=self._known, before=last)
        part_from_earlier(self.drafts, act, acts, event)
        held = None if self._continued_by(sentence, act) else self._same_act(sentence, act, event)
        held = held or self._same_words(sentence, act, event)
        if held is None:
            unnamed = act.kind is None or act.kind.kind is None
            if unnamed and ((act.noun and act.act is not Act.ANNOUNCED) or not _shows_two(act, event)):
                return
            if self._recalls(sentence, act) or (
                len(event.parties) < 2 and _AWARDS.match(self.scene.lowered, act.span.start)
            ):
                return
            if act.vague or (act.noun and _THIS_ACT.search(self.scene.lowered, sentence.start, act.span.start)):
                return
            self._add(sentence, act, event)
            self._tell_apart(sentence, act, event)
            return
        for draft in self._targets(sentence, act, held):
            _merge(draft, event)

    def _won_of_nobody(self, act: ActMention, event: Draft) -> bool:
        return len(event.parties) < 2 and _AWARDS.match(self.scene.lowered, act.span.start) is not None

    def _recalls(self, sentence: Sentence, act: ActMention) -> bool:
        """Whether a noun of signing speaks of "ce protocole" that the text has told of: who took part bound nobody."""
        return (
            act.noun
            and act.kind is not None
            and is_demonstrative(self.scene, sentence, act.kind)
            and any(held.kind() is not None for held in self.drafts[-_WINDOW:])
        )

    def _same_act(self, sentence: Sentence, act: ActMention, event: Draft) -> Draft | None:
        """The draft that `event` speaks of again, None where it is an act of its own."""
        near = [draft for draft in self.drafts[-_WINDOW:] if sentence.number - max(draft.sentences) <= _REACH]
        if not near:
            return None
        if event.parties:
            same = self._same_parties(near, act, event, sentence)
            if same is not None:
                return same
        if (titled := self._of_title(near, event)) is not None:
            return titled
        definite = (
            act.kind is None
            or act.kind.kind is None
            or points_back(self.scene, sentence, act.kind)
            or (act.passive and PRONOUN.match(self.scene.lowered, sentence.start, sentence.end))
        )
        pointing = any(
            kind.span.end <= act.span.start and is_demonstrative(self.scene, sentence, kind)
            for kind in find_kinds(self.scene, sentence)
        )
        if not definite and not (act.passive and pointing):
            return None
        own_words = event.parties or event.date is not None
        if (
            act.attributive
            and act.kind is not None
            and act.kind.kind is not None  # "les documents, paraphés par …" have no kind of their own
            and own_words
            and not is_demonstrative(self.scene, sentence, act.kind)
        ):
            return None
        candidate = self._last_like([draft for draft in near if not _other_renewed(draft, event)], event)
        if candidate is None and pointing:
            candidate = near[-1]
        if candidate is None:
            return None
        recalled = act.noun and act.kind is not None and is_demonstrative(self.scene, sentence, act.kind)
        if dates_differ(candidate, event) and not recalled:
            return None
        own = [party for party in event.parties if not any(_held(candidate, party))]
        bare_signers = not event.parties or all(party.cluster is None or party.by_minister for party in own)
        if own and not bare_signers and candidate.shares_parties(event) == 0 and candidate.parties:
            return None
        return candidate

    def _same_words(self, sentence: Sentence, act: ActMention, event: Draft) -> Draft | None:
        """The last draft, where the same words for one agreement stand in its sentence: "signé en mai et ratifié"."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or act.kind is None or last.anchor != act.kind.span or last.counted != 1:
            return None
        renewed = Act.RENEWED in {last.act.value, event.act.value}
        return None if renewed or max(last.sentences) != sentence.number else last

    def _of_title(self, near: Sequence[Draft], event: Draft) -> Draft | None:
        """The act of a title, where whoever signed there signs the same kind of text here."""
        for draft in near:
            first = self.scene.sentences[min(draft.sentences)]
            titled = first.number <= _TITLE and not self.scene.words(first.span).endswith((".", "!", "?"))
            signers = {each.value.person for each in draft.signatories}
            if (
                titled
                and not signers.isdisjoint(each.value.person for each in event.signatories)
                and {kind.value for kind in draft.kinds} & {kind.value for kind in event.kinds}
                and not dates_differ(draft, event)
                and draft.counted == event.counted
            ):
                return draft
        return None

    def _same_parties(self, near: Sequence[Draft], act: ActMention, event: Draft, sentence: Sentence) -> Draft | None:
        definite = act.kind is None or points_back(self.scene, sentence, act.kind) or act.kind.kind is None
        for draft in reversed(near):
            shared = draft.shares_parties(event)
            if not shared or dates_differ(draft, event) or not _acts_agree(draft, event):
                continue
            if not definite and shared < len(event.parties):
                continue
            everyone = shared == len(event.parties) or (
                shared == len(draft.parties) and (shared >= 2 or not draft.kinds)
            )
            alone = len(event.parties) == 1 and event.date is not None and draft.date is not None
            if everyone and (
                definite
                or (alone and event.counted == 1)
                or (shared >= 2 and (event.date is None or draft.date is None or event.date.value == draft.date.value))
            ):
                return draft
        return None

    def _last_like(self, near: Sequence[Draft], event: Draft) -> Draft | None:
        if event.act.value is Act.EARLIER:
            return next((draft for draft in reversed(near) if draft.act.value is Act.EARLIER), None)
        if event.act.value is Act.ANNOUNCED:
            return next(
                (draft for draft in reversed(near) if draft.act.value is Act.ANNOUNCED or draft.rule == "act:title"),
                None,
            )
        return next((draft for draft in reversed(near) if draft.act.value is not Act.EARLIER), None)

    def _targets(self, sentence: Sentence, act: ActMention, held: Draft) -> Sequence[Draft]:
        """The drafts that a mention in the plural speaks of ("les trois documents", "ils engagent"): all that were
        told apart.
        """
        if held not in self._children or len(self._children) < 2:
            return (held,)
        words = self.scene.lowered[sentence.start : min(act.clause.end, act.span.end + _OBJECT)]
        if regex.match(r"\W*(?:ils|elles)\b", words):
            return tuple(self._children)
        plural = _ALL_OF_THEM.search(words)
        if plural is None:
            return (held,)
        named = KIND.fullmatch(plural["noun"])
        alike = [child for child in self._children if named and named.lastgroup in {each.value for each in child.kinds}]
        return tuple(alike) if len(alike) > 1 else tuple(self._children)

    def _pointing(self, sentence: Sentence, act: ActMention) -> regex.Match[str] | None:
        return FOLLOWS.search(self.scene.lowered, max(sentence.start, act.span.start - 120), act.span.end)

    def _continued_by(self, sentence: Sentence, act: ActMention) -> bool:
        """Whether the act is what the current one goes on from: "fait suite à un accord signé par les mêmes"."""
        pointing = self._pointing(sentence, act)
        current = self.current
        if act.kind is None or pointing is None or not describes(self.scene, act):
            return False
        new = not points_back(self.scene, sentence, act.kind) or (
            pointing.end() <= act.kind.span.start
            and _DIRECTLY.fullmatch(self.scene.lowered, pointing.end(), act.kind.span.start)
        )
        return bool(new and act.act is not Act.ANNOUNCED and current is not None and current.follows_draft is None)

    def _add(self, sentence: Sentence, act: ActMention, event: Draft) -> None:
        pointing = self._pointing(sentence, act)
        current = self.current
        if pointing and describes(self.scene, act) and current is not None and event.act.value is not Act.ANNOUNCED:
            event.act = Stated(Act.EARLIER, (Span(*pointing.span()),), derived=f"what another « {pointing[0]} »")
            current.follows_draft = event
            if current.act.value is Act.SIGNED:
                current.act = Stated(Act.RENEWED, (Span(*pointing.span()),))
        event.indefinite = act.kind is None or not points_back(self.scene, sentence, act.kind)
        if event.act.value is Act.SIGNED:
            recall(event, self.scene.published)
        if event.counted > 1 or (event.counted == 0 and self._all_told()):
            self._parent, self._children = event, []
            event.event = event.event or nearby_event(self.scene, sentence, self._known.events)
            event.place = event.place or place_of(event, self.scene)
        self.drafts.append(event)

    def _tell_apart(self, sentence: Sentence, act: ActMention, event: Draft) -> None:
        """Put the documents of one clause that something tells apart in the place of the draft that holds them all."""

        def parties_in(part: Span) -> list[Party]:
            return parties_of(self.scene, sentence, replace(act, clause=part), known=self._known)

        for child in (apart := tell_apart(self.scene, sentence, act, event, parties_in=parties_in)):
            self._children.append(child)
            self.drafts.append(child)
        if apart:
            self.drafts.remove(event)

    def reads_item(self, sentence: Sentence) -> bool:
        """Take "Le premier …", "La deuxième …", or one item of a list, as one of the documents that were spoken of
        before.
        """
        parent = self._parent
        if parent is None or sentence.number - max(parent.sentences) > _REACH:
            return False
        if len(self._children) >= (parent.counted or _WINDOW):
            return False
        if not is_item(self.scene, sentence, counted=parent.counted > 0):
            return False
        child = read_item(self.scene, sentence, parent, names=self._known.names_in(sentence))
        self._add_own_act(sentence, child)
        if parent in self.drafts[-_WINDOW:]:
            self.drafts.remove(parent)
        self._children.append(child)
        self.drafts.append(child)
        self._go_on(sentence, child)
        return True

    def _all_told(self) -> bool:
        """Whether no document of those last counted is still to be told apart."""
        return self._parent is None or len(self._children) >= self._parent.counted

    def _add_own_act(self, sentence: Sentence, child: Draft) -> None:
        """What the act word of an item says ("Un troisième accord a été signé entre A et B par X")."""
        acts = find_acts(self.scene, sentence)
        if not acts:
            return
        last = self.drafts[-1].parties if self.drafts else []
        event = read_event(self.scene, sentence, acts[0], acts=acts, known=self._known, before=last)
        if len(event.parties) > 1:
            # It names all who are bound; "signée avec A et B" only who joins the minister that signed them all.
            joins = _JOINS.search(self.scene.lowered, acts[0].span.end, sentence.end) is not None
            child.parties = [party for party in child.parties if party.by_minister and joins]
        for party in event.parties:
            child.add_party(party)
        for signatory in event.signatories:
            child.add_signatory(signatory)

    def goes_on(self, sentence: Sentence) -> None:
        """What the current act continues, where the sentence says so without an act of its own."""
        if self.current is not None:
            self._go_on(sentence, self.current)

    def _go_on(self, sentence: Sentence, draft: Draft) -> None:
        earlier = goes_on(self.scene, sentence, draft)
        if earlier is None:
            return
        told = [each for each in self.drafts[-_WINDOW:] if each.sentences == earlier.sentences]
        for again in [each for each in told if each.act.value is Act.EARLIER and not dates_differ(each, earlier)]:
            self.drafts.remove(again)
        self.drafts.insert(self.drafts.index(draft), earlier)

    def reads_title(self, sentence: Sentence) -> None:
        """Take a title that is an agreement's own name, with its parties."""
        self.left_titles = True
        draft = read_title(self.scene, sentence)
        if draft is not None:
            self.drafts.append(draft)


def _held(draft: Draft, party: Party) -> list[bool]:
    probe = Draft(anchor=draft.anchor, act=draft.act, parties=[party])
    return [True] * draft.shares_parties(probe)


def _other_renewed(draft: Draft, event: Draft) -> bool:
    """Whether a renewal is of another kind of agreement than `draft`: "la convention" where that is a charter."""
    kinds = {each.value for each in event.kinds} - {AgreementKind.AGREEMENT}
    held = {each.value for each in draft.kinds} - {AgreementKind.AGREEMENT}
    return event.act.value is Act.RENEWED and bool(kinds and held) and kinds.isdisjoint(held)


def _shows_two(act: ActMention, event: Draft) -> bool:
    """Whether an act without a word for an agreement shows all the same that two sides agreed on something."""
    return (
        len(event.parties) >= 2
        or event.counted >= 2
        or bool(event.parties and (act.kind is not None or len(event.signatories) >= 2))
    )


def _acts_agree(one: Draft, other: Draft) -> bool:
    past = {Act.EARLIER}
    return (one.act.value in past) == (other.act.value in past) and (one.act.value is Act.ANNOUNCED) == (
        other.act.value is Act.ANNOUNCED
    )


def _merge(draft: Draft, event: Draft) -> None:
    draft.sentences |= event.sentences
    draft.kinds += event.kinds
    draft.cues += event.cues
    draft.date = draft.date or event.date
    draft.place = draft.place or event.place
    draft.event = draft.event or event.event
    draft.duration = draft.duration or event.duration
    if draft.follows_draft is None:
        draft.follows = draft.follows or event.follows
    renews = draft.act.value is Act.SIGNED and event.act.value is Act.RENEWED
    if renews or (draft.rule == "act:title" and event.act.value is Act.ANNOUNCED):
        draft.act = event.act
    for party in event.parties:
        draft.add_party(party)
    for signatory in event.signatories:
        draft.add_signatory(signatory)
