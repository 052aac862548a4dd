"""Which events speak of the same act: the desk where events become drafts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mithaq.reading.find.agreements.draft import Draft, Party, dates_differ, same_party
from mithaq.reading.find.agreements.settle import recall
from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Act, Stated
from mithaq.reading.packs.agreements.acts import ActMention, KindMention, find_acts, find_kinds
from mithaq.reading.packs.agreements.events import Known, read_event
from mithaq.reading.packs.agreements.items import is_item, read_item, read_row, tell_apart
from mithaq.reading.packs.agreements.parties import others_bound
from mithaq.reading.packs.agreements.signing import is_bound_already, sign
from mithaq.reading.packs.agreements.slots import WEEK, ceremony_date, state_duration

# "the agreement" so many sentences on may be another one; and of so many acts at most, which keeps the work linear.
_REACH = 40
_WINDOW = 24
# Who signed is told near the act itself.
_NEAR = 8
# A count is broken down right behind it.
_BREAKDOWN = 4


class Gathering:
    """Drafts of one text in the order in which they are first mentioned."""

    def __init__(self, scene: Scene, *, known: Known) -> None:
        self.scene = scene
        self.drafts: list[Draft] = []
        self._known = known
        self._parent: Draft | None = None
        self._children: list[Draft] = []
        self._asked = -1
        self._listed: list[tuple[Draft, list[Party]]] = []

    @property
    def current(self) -> Draft | None:
        """The act that the text is speaking of: the last one that is not merely recalled."""
        return next((draft for draft in reversed(self.drafts[-_WINDOW:]) if draft.act.value is not Act.EARLIER), None)

    def read(self, sentence: Sentence) -> None:
        """Take what `sentence` says."""
        cues = self._known.cues
        if cues.question.search(self.scene.folded, sentence.start, sentence.end):
            if cues.asks.search(self.scene.folded, sentence.start, sentence.end):
                self._asked = sentence.number
            return
        kinds = find_kinds(self.scene, sentence, cues)
        if self._reads_item(sentence, kinds):
            return
        acts = find_acts(self.scene, sentence, kinds, cues=cues, names=self._known.names_in(sentence))
        if not acts and self._identifies(sentence, kinds):
            return
        for act in sorted(acts, key=lambda each: (each.attributive, each.span)):
            self._take(sentence, act)
        if not acts:
            self._answers(sentence)
            self._speak_again(sentence, kinds)

    def read_row(self, sentence: Sentence) -> None:
        """Take a line without a full stop: a row of a table may be one of the documents counted before."""
        parent = self._parent
        if parent is None or sentence.number - max(parent.sentences) > _REACH:
            return
        child = read_row(self.scene, sentence, parent, known=self._known)
        if child is not None and (not parent.counted or len(self._children) < parent.counted):
            self._add_child(child)

    def _take(self, sentence: Sentence, act: ActMention) -> None:
        last = self.drafts[-1].parties if self.drafts else []
        event = read_event(self.scene, sentence, act, known=self._known, before=last)
        if event.date is None or not (event.date.derived or "").startswith(WEEK):
            recall(event, self.scene.published)
        if self._renews(sentence, act, event):
            return
        held = self._same_act(sentence, act, event)
        if held is not None:
            targets = self._targets(act, held)
            if len(targets) > 1:  # what is said of all of them does not give one the partner of another
                event.parties = [each for each in event.parties if not any(_binds(draft, each) for draft in targets)]
            for draft in targets:
                _merge(draft, event)
                self._lists(draft, event, act)
        elif self._is_act(sentence, act, event):
            self._add(act, event)
            self._lists(event, event, act)

    def finish(self) -> list[Draft]:
        """The drafts, when all has been read: a ministry that a minister's signature stood for gives way to a list of
        those bound that does not name it.
        """
        for held, listed in self._listed:
            for draft in self.drafts:
                if draft is held or (draft.sentences & held.sentences and draft.shares_parties(held)):
                    draft.parties = [
                        each
                        for each in draft.parties
                        if not each.by_minister or any(same_party(each, other) for other in listed)
                    ]
        return self.drafts

    def _lists(self, draft: Draft, event: Draft, act: ActMention) -> None:
        """Remember a draft for which a sentence has listed all who are bound ("the document binds A and B")."""
        if act.group == "bind" and len([party for party in event.parties if not party.by_minister]) > 1:
            self._listed.append((draft, list(event.parties)))

    def _add(self, act: ActMention, event: Draft) -> None:
        if act.attributive and event.act.value is Act.EARLIER:
            self._continue_from(event)
        if event.counted != 1:
            self._break_down(event)
        self.drafts.append(event)
        children = tell_apart(act, event)
        if children:
            self.drafts.remove(event)
            self.drafts += children
        if event.counted != 1:
            self._parent, self._children = event, children

    def _break_down(self, event: Draft) -> None:
        """ "Three of them are memoranda that bind …": part of what was counted right before, of its day and place."""
        parent = self._parent
        if parent is None or self._children or min(event.sentences) - max(parent.sentences) > _BREAKDOWN:
            return
        event.date, event.place, event.event = (
            event.date or parent.date,
            event.place or parent.place,
            event.event or parent.event,
        )
        event.rule = "act:counted"

    def _is_act(self, sentence: Sentence, act: ActMention, event: Draft) -> bool:
        """Whether an event that speaks of nothing known is an act of its own."""
        if act.kind is None or act.group == "join":
            return len(event.parties) >= 2 and not event.signatories
        if act.group in {"make", "approve", "bind"} and (act.kind.definite or act.kind.kind is None or event.parties):
            return len(event.parties) >= 2
        if act.kind.count != 1:
            return True
        start = max(sentence.start, act.kind.span.start - 60)
        if self._known.cues.another.search(self.scene.folded, start, act.kind.span.start):
            return True  # who is bound may follow: "A second paper was sealed. It is a memorandum between …"
        if act.kind.kind is None:
            return len(event.parties) >= 2 or len(event.signatories) >= 2
        return bool(event.parties or event.signatories) or not act.kind.definite

    def _renews(self, sentence: Sentence, act: ActMention, event: Draft) -> bool:
        """ "This document renews a first memorandum that A and B signed in 2023": the current act continues it."""
        current = self.current
        if act.act is not Act.RENEWED or current is None or current.act.value is not Act.SIGNED or act.kind is None:
            return False
        kinds = find_kinds(self.scene, sentence, self._known.cues)
        back = [kind for kind in kinds if kind.definite and kind.span != act.kind.span]
        if act.kind.definite or not any(kind.span.start < act.span.end + 40 for kind in back):
            return False
        current.act = event.act
        current.sentences.add(sentence.number)
        current.follows = event.follows or current.follows
        return True

    def _continue_from(self, event: Draft) -> None:
        """A renewal in the same sentence goes on from this earlier act."""
        current = self.current
        if current is None or current.act.value is not Act.RENEWED or not (current.sentences & event.sentences):
            return
        current.follows_draft = event
        if not event.parties:
            for party in current.parties:
                event.add_party(party)

    def _same_act(self, sentence: Sentence, act: ActMention, event: Draft) -> Draft | None:
        """The draft that `event` speaks of again, None where it is an act of its own."""
        near = [draft for draft in self.drafts[-_WINDOW:] if sentence.number - max(draft.sentences) <= _REACH]
        if not near or (act.attributive and act.act is Act.EARLIER):
            return None
        if act.kind is None:
            return self._signed_again(sentence, near, event)
        if not act.kind.definite:
            return self._told_again(near, event)
        alike = [draft for draft in near if _acts_agree(draft, event) and _kinds_agree(draft, event)]
        alike += [draft for draft in near[-3:] if draft not in alike and _is_of_same(draft, event)]
        for draft in reversed(alike):
            if act.kind.demonstrative:
                return draft
            if dates_differ(draft, event):
                continue
            strangers = len(event.parties) - draft.shares_parties(event)
            if not draft.parties or event.signatories or strangers == 0 or strangers < len(event.parties):
                return draft
            if strangers == 1 and draft is near[-1] and sentence.number - max(draft.sentences) <= 1:
                return draft
        return None

    def _signed_again(self, sentence: Sentence, near: Sequence[Draft], event: Draft) -> Draft | None:
        """ "X signed for the ministry": the act told of right before, the one of his body first."""
        if not event.signatories and len(event.parties) > 1:
            last = near[-1]
            waits = not last.parties and sentence.number - max(last.sentences) <= _BREAKDOWN
            return last if waits else self._told_again(near, event)
        close = [
            draft
            for draft in near
            if sentence.number - max(draft.sentences) <= _NEAR
            and _acts_agree(draft, event)
            and not dates_differ(draft, event)
        ]
        if not close or not (event.signatories or event.parties):
            return None
        known = [draft for draft in close[-3:] if draft.shares_parties(event)]
        if not event.signatories and not known and len(close[-1].parties) > 1:
            return None  # another body, of which nobody signs
        return close[-1] if close[-1] in known or not known else known[-1]

    def _told_again(self, near: Sequence[Draft], event: Draft) -> Draft | None:
        """ "A and B signed an agreement" a second time: the same two, and nothing that differs."""
        for draft in reversed(near):
            shared = draft.shares_parties(event)
            same = shared >= 2 and shared in {len(event.parties), len(draft.parties)}
            one = shared == 1 == len(event.parties) and event.counted == draft.counted and draft.counted != 1
            alike = _acts_agree(draft, event) and _kinds_agree(draft, event)
            if (same or one) and alike and not dates_differ(draft, event):
                return draft
        return None

    def _targets(self, act: ActMention, held: Draft) -> Sequence[Draft]:
        """All that were told apart, where a mention in the plural speaks of them."""
        if held in self._children and len(self._children) > 1 and act.kind is not None and act.kind.count != 1:
            return self._children
        return (held,)

    def _identifies(self, sentence: Sentence, kinds: Sequence[KindMention]) -> bool:
        """ "It is a memorandum of understanding between A and B": what the last act was, and whom it binds."""
        match = self._known.cues.identifies.match(self.scene.folded, sentence.start, sentence.end)
        kind = next((each for each in kinds if each.kind is not None), None)
        if match is None or kind is None or not self.drafts or kind.span.start - match.end() > 40:
            return False
        draft = self.drafts[-1]
        if sentence.number - max(draft.sentences) > _NEAR:
            return False
        act = ActMention(kind.span, sentence.span, kind, draft.act.value, kind.span, "bind")
        event = read_event(self.scene, sentence, act, known=self._known, before=draft.parties)
        _merge(draft, replace(event, cues=[]))
        self._lists(draft, event, act)
        return True

    def _answers(self, sentence: Sentence) -> None:
        """ "Who signed? For the company X, for the university Y": the sentence behind a question names them."""
        draft = self.current
        if draft is None or not 0 < sentence.number - self._asked <= 1:
            return
        for actor in sentence.actors:
            if actor.kind is ActorKind.PERSON:
                sign(self.scene, sentence, draft, actor, cues=self._known.cues, ministries=self._known.ministries)

    def _speak_again(self, sentence: Sentence, kinds: Sequence[KindMention]) -> None:
        """A sentence without an act that speaks of an agreement again: its kind, and how long it holds."""
        draft = self.current
        if draft is None:
            return
        self._tells_of_earlier(sentence, kinds)
        for party in others_bound(self.scene, sentence, cues=self._known.cues):
            draft.add_party(party)
        back = next((kind for kind in kinds if kind.definite), None)
        close = sentence.number - max(draft.sentences) <= 3
        if back is not None and close:
            draft.sentences.add(sentence.number)
            if back.kind is not None and back.demonstrative:
                draft.kinds.append(Stated(back.kind, (back.span,)))
        if draft.date is None and close and draft.act.value is not Act.ANNOUNCED:
            draft.date = ceremony_date(self.scene, sentence, self._known.cues)
        if draft.duration is None and close:
            near = back.span if back is not None else None
            draft.duration = state_duration(self.scene, sentence.span, sentence, near=near, cues=self._known.cues)

    def _tells_of_earlier(self, sentence: Sentence, kinds: Sequence[KindMention]) -> None:
        """ "The 2020 agreement provided for …": the act that a renewal follows is told of, and so an object."""
        for draft in self.drafts[-_WINDOW:]:
            if draft.follows is None or draft.follows_draft is not None or draft.act.value is not Act.RENEWED:
                continue
            year = draft.follows.value[:4]
            for kind in kinds:
                near = self.scene.folded[
                    max(sentence.start, kind.span.start - 20) : min(sentence.end, kind.span.end + 20)
                ]
                if year in near:
                    earlier = Draft(
                        anchor=kind.span,
                        act=Stated(Act.EARLIER, (kind.span,), derived=f"what another renews, of {year}"),
                        rule="act:continued",
                    )
                    earlier.kinds = list(draft.kinds)
                    earlier.date, earlier.parties, earlier.sentences = (
                        draft.follows,
                        list(draft.parties),
                        {sentence.number},
                    )
                    draft.follows_draft = earlier
                    self.drafts.append(earlier)
                    return

    def _reads_item(self, sentence: Sentence, kinds: Sequence[KindMention]) -> bool:
        """Take a sentence as one of the documents that were counted before."""
        parent = self._parent
        if parent is None or sentence.number - max(parent.sentences) > _REACH:
            return False
        if parent.counted and len(self._children) >= parent.counted:
            return False
        if not is_item(self.scene, sentence, kinds, parent, known=self._known, goes_on=bool(self._children)):
            return False
        child = read_item(self.scene, sentence, parent, kinds, known=self._known)
        for act in find_acts(self.scene, sentence, kinds, cues=self._known.cues):
            before = (self._children[-1] if self._children else parent).parties
            event = read_event(self.scene, sentence, act, known=self._known, before=before)
            for party in event.parties:
                child.add_party(party)
            for signatory in event.signatories:
                child.add_signatory(signatory)
        self._add_child(child)
        return True

    def _add_child(self, child: Draft) -> None:
        """Put a document that is told apart in the place of those that only count it."""
        first = min(child.sentences)
        self.drafts = [
            draft
            for draft in self.drafts
            if draft is not self._parent
            and not (draft.counted != 1 and self._parent in self.drafts and first - max(draft.sentences) <= _BREAKDOWN)
        ]
        self._children.append(child)
        self.drafts.append(child)


def _binds(draft: Draft, party: Party) -> bool:
    return any(same_party(each, party) for each in draft.parties)


def _is_of_same(draft: Draft, event: Draft) -> bool:
    """Whether all whom `event` names, two at least, are bound by `draft`: whatever its words call it."""
    return draft.shares_parties(event) == len(event.parties) >= 2 and _acts_agree(draft, event)


def _acts_agree(one: Draft, other: Draft) -> bool:
    return all((one.act.value is act) == (other.act.value is act) for act in (Act.EARLIER, Act.ANNOUNCED))


def _kinds_agree(one: Draft, other: Draft) -> bool:
    """Whether two drafts may be of one kind: the same, or one of them only "agreement"."""
    first, second = one.kind(), other.kind()
    if first is None or second is None or first.value == second.value:
        return True
    return "agreement" in {first.value.value, second.value.value}


def _merge(draft: Draft, event: Draft) -> None:
    """Add to `draft` what `event` says of it."""
    draft.sentences |= event.sentences
    draft.kinds += event.kinds
    draft.cues += event.cues
    draft.date = draft.date or event.date
    draft.place = draft.place or event.place
    draft.event = draft.event or event.event
    draft.duration = draft.duration or event.duration
    if draft.act.value is Act.SIGNED and event.act.value is Act.RENEWED:
        draft.act = event.act
        draft.follows = draft.follows or event.follows
    for party in event.parties:
        if not is_bound_already(draft, party.stated.value):
            draft.add_party(party)
    for signatory in event.signatories:
        draft.add_signatory(signatory)
