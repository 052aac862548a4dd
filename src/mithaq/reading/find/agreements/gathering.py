"""Which mentions speak of the same act: the desk where events become drafts."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from mithaq.reading.find.agreements.acts import LIST_GAP as _LIST_GAP
from mithaq.reading.find.agreements.acts import ActMention, KindMention, find_acts, find_kinds
from mithaq.reading.find.agreements.draft import Draft, Party
from mithaq.reading.find.agreements.parties import as_party, bodies_bound, persons_signing, sign
from mithaq.reading.find.agreements.patterns_fr import (
    COUNTED,
    DEMONSTRATIVE,
    FOLLOWS,
    NUMBERS,
    ORDINAL_OPENING,
    POINTS_BACK,
    SAME_PARTIES,
    SIGNERS_HEAD,
)
from mithaq.reading.find.agreements.settle import recall
from mithaq.reading.find.agreements.slots import state_date, state_duration, state_event, state_follows, state_place
from mithaq.reading.find.agreements.zones import find_zones
from mithaq.reading.find.mentions import ActorKind, ActorMention
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Act, Span, Stated

_PRONOUN = regex.compile(r"^\W*(?:il|elle|ils|elles|celui-ci|celle-ci|ce dernier|cette dernière|ceux-ci|celles-ci)\b")
_PRONOUN_SUBJECT = regex.compile(r"(?:^|,)\s*(?:il|elle)\s+(?:l['’]|y\s+)?(?:a|avait|vient)\b")
_CHILD_CUE = regex.compile(
    r"\b(?:avec|entre|par|concern\p{L}+|auprès\s+d[eu]|(?:lie|liera|lient|engage|unit)\p{L}*(?:\s+\p{L}+){0,6}?\s+(?:à|au|aux))\s*(?:la\s+|le\s+|les\s+|l['’])?(?:société\s+|groupe\s+)?[\"«“+]?\s*$"
)
_WITH_CLASS = regex.compile(
    r"\bavec\s+(?:autant|plusieurs|des|deux|trois|quatre|cinq|six|\d+)\s+(?:d['’]|de\s+)?(?:\p{L}+\s+)?(?:entreprises|sociétés|acteurs|opérateurs|groupes|partenaires|"
    r"multinationales|investisseurs|organismes|établissements|universités|communes|régions)"
)
_AMONG = regex.compile(r"^\W*entre\s|\bentre\s+(?:la\s|le\s|les\s|l['’])")
_UNCOUNTED = regex.compile(r"\b(?:des|plusieurs|certaine?s|de\s+nombreu(?:x|ses)|divers(?:es)?|d['’]autres)\s+(?:\p{L}+\s+)?[\"«“]?$")
_ONE_EACH = regex.compile(r"\b(?P<number>deux|trois|quatre|cinq|six)\s+\p{L}+\b[^.]{0,80}\bchacune?\b")
REPRESENTED = regex.compile(r"représentée?s?\s+par\s+[^;:.]{0,70}$")
_ITEM_START = regex.compile(r"^\s*(?:[-–—•▪*]|\d{1,2}[.)])\s")
# A second mention of an act stands near the first: this many sentences on, "l'accord" may be another one.
_REACH = 40


def points_back(scene: Scene, sentence: Sentence, kind: KindMention) -> bool:
    """Whether a word for an agreement has a definite or demonstrative article, so that it may have been named before."""
    before = scene.lowered[max(sentence.start, kind.span.start - 40) : kind.span.start]
    return bool(POINTS_BACK.search(before))


class Gathering:
    """Drafts of one text in the order in which they are first mentioned."""

    def __init__(self, scene: Scene, *, events: tuple[Stated[str], ...], strategies: tuple[Span, ...]) -> None:
        self.scene = scene
        self.events = events
        self.drafts: list[Draft] = []
        self._names = tuple(event.spans[-1] for event in events) + strategies
        self._children: list[Draft] = []
        self._parent: Draft | None = None
        self._signers_until = -1
        self._asked = -1
        self._directory = {
            actor.name: actor
            for sentence in scene.sentences
            for actor in sentence.actors
            if actor.kind is ActorKind.ORGANISATION and actor.name.lower().startswith(("minist", "secrétariat", "secretariat"))
        }

    @property
    def current(self) -> Draft | None:
        """The act that the text is speaking of: the last one that is not merely recalled."""
        return next((draft for draft in reversed(self.drafts) if draft.act.value is not Act.EARLIER), None)

    def is_demonstrative(self, sentence: Sentence, kind: KindMention) -> bool:
        before = self.scene.lowered[max(sentence.start, kind.span.start - 40) : kind.span.start]
        return bool(DEMONSTRATIVE.search(before))

    def take(self, sentence: Sentence, act: ActMention, *, acts: Sequence[ActMention]) -> None:
        """Add one act mention: to the draft it speaks of again, else as a draft of its own."""
        event = self._event(sentence, act, acts=acts)
        held = self._same_act(sentence, act, event)
        if held is None:
            if act.kind is None and (act.noun or not (event.parties or event.signatories)):
                return
            if not event.parties and not event.signatories and (act.kind is None or act.kind.kind is None):
                return
            self._add(sentence, act, event)
            return
        for draft in self._targets(sentence, act, held):
            _merge(draft, event)

    def _event(self, sentence: Sentence, act: ActMention, *, acts: Sequence[ActMention]) -> Draft:
        """What this clause says of this act, without regard to what was said before."""
        scene = self.scene
        clause = _own_clause(scene, sentence, act, acts)
        act = _in_clause(act, clause)
        zones = find_zones(
            scene.lowered, clause, acts=[each.span.start for each in acts], names=[actor.span for actor in sentence.actors]
        )
        event = Draft(anchor=act.kind.span if act.kind else act.span, act=Stated(act.act, (act.act_span,)))
        event.cues.append(act.span)
        event.sentences.add(sentence.number)
        event.rule = "act:noun" if act.noun else "act:participle" if act.attributive else "act:verb"
        if act.kind and act.kind.kind is not None:
            event.kinds.append(Stated(act.kind.kind, (act.kind.span,)))
        event.counted = self._count(sentence, act)
        event.date = state_date(scene, sentence, act, zones, names=self._names)
        event.place = state_place(scene, sentence, act, zones)
        event.event = state_event(scene, sentence, self.events)
        event.duration = state_duration(scene, sentence, near=act.kind.span if act.kind else None)
        for party in bodies_bound(scene, sentence, act, zones, events=self._names):
            event.add_party(party)
        for signer in persons_signing(scene, sentence, act, zones):
            sign(scene, event, signer, roles=scene.roles, directory=self._directory)
        if act.act is Act.RENEWED:
            event.follows = state_follows(scene, sentence, clause)
        if len(event.parties) < 2:
            for party in self._pointed_parties(sentence, act, clause):
                event.add_party(party)
        return event

    def _pointed_parties(self, sentence: Sentence, act: ActMention, clause: Span) -> list[Party]:
        """Parties that the clause only points at: "les deux opérateurs", "il", or those of the sentence before."""
        pointing = SAME_PARTIES.search(self.scene.lowered, clause.start, clause.end)
        back = self.scene.sentences[sentence.number - 1] if sentence.number else None
        before = self._coordinated(back) if back is not None else []
        if pointing:
            last = list(self.drafts[-1].parties) if self.drafts else []
            number = NUMBERS.get(pointing["number"] or "", 0)
            exact = next((named for named in (before, last) if len(named) == number), [])
            return exact or (before if len(before) >= 2 and not last else last)
        if act.noun or act.passive and not act.attributive or back is None or back.block != sentence.block:
            return []
        if _PRONOUN.match(self.scene.lowered, sentence.start, sentence.end) or _PRONOUN_SUBJECT.search(self.scene.lowered, clause.start, act.span.start):
            subject = next((actor for actor in back.bodies() if actor.explicit), None)
            party = as_party(self.scene, subject) if subject is not None else None
            return [party] if party is not None else []
        if act.attributive and not any(actor.explicit for actor in within(sentence.actors, clause.start, clause.end)):
            return before
        return []

    def _coordinated(self, sentence: Sentence) -> list[Party]:
        """The bodies that open `sentence` as one coordinated subject ("A, B et C …"); empty where there is only one."""
        first = sentence.verbs[0].start if sentence.verbs else sentence.end
        limit = first if any(actor.end <= first for actor in sentence.bodies()) else sentence.end
        found: list[Party] = []
        for actor in sentence.bodies():
            if actor.end > limit and len(found) < 2 or actor.start < limit:
                party = as_party(self.scene, actor)
                if party is not None and not any(name.overlaps(actor.span) for name in self._names):
                    found.append(party)
        return found if len(found) >= 2 else []

    def _count(self, sentence: Sentence, act: ActMention) -> int:
        if act.kind is None:
            return 1
        before = self.scene.lowered[max(sentence.start, act.kind.span.start - 40) : act.kind.span.start]
        if _UNCOUNTED.search(before):
            return 0
        match = COUNTED.search(self.scene.lowered, sentence.start, act.kind.span.start)
        if not match:
            each = _ONE_EACH.search(self.scene.lowered, sentence.start, sentence.end)
            return NUMBERS.get(each["number"], 1) if each else 1
        number = match["number"]
        return NUMBERS.get(number) or int(number) if number in NUMBERS or number.isdigit() else 1

    def _same_act(self, sentence: Sentence, act: ActMention, event: Draft) -> Draft | None:
        """The draft that `event` speaks of again, None where it is an act of its own."""
        near = [draft for draft in self.drafts if sentence.number - max(draft.sentences) <= _REACH]
        if not near:
            return None
        if event.parties:
            same = self._same_parties(near, act, event, sentence)
            if same is not None:
                return same
        definite = act.kind is None or act.kind.kind is None or points_back(self.scene, sentence, act.kind) or _PRONOUN.match(
            self.scene.lowered, sentence.start, sentence.end
        )
        if not definite:
            return None
        own_words = event.parties or event.date is not None
        if act.attributive and act.kind is not None and own_words and not self.is_demonstrative(sentence, act.kind):
            return None
        candidate = self._last_like(near, event)
        if candidate is None:
            return None
        recalled = act.noun and act.kind is not None and self.is_demonstrative(sentence, act.kind)
        if _dates_differ(candidate, event) and not recalled:
            return None
        own = [party for party in event.parties if not any(_held(candidate, party))]
        bare_signers = not event.parties or all(party.cluster is None for party in own)
        if own and not bare_signers and candidate.shares_parties(event) == 0 and candidate.parties:
            return None
        return candidate

    def _same_parties(self, near: Sequence[Draft], act: ActMention, event: Draft, sentence: Sentence) -> Draft | None:
        definite = act.kind is None or points_back(self.scene, sentence, act.kind) or act.kind.kind is None
        for draft in reversed(near):
            shared = draft.shares_parties(event)
            if not shared or _dates_differ(draft, event) or not _acts_agree(draft, event):
                continue
            if not definite and shared < len(event.parties):
                continue
            everyone = shared == len(event.parties) or (shared == len(draft.parties) and (shared >= 2 or not draft.kinds))
            if everyone and (definite or (shared >= 2 and (event.date is None or draft.date is None or event.date.value == draft.date.value))):
                return draft
        return None

    def _last_like(self, near: Sequence[Draft], event: Draft) -> Draft | None:
        if event.act.value is Act.EARLIER:
            return next((draft for draft in reversed(near) if draft.act.value is Act.EARLIER), None)
        if event.act.value is Act.ANNOUNCED:
            return next((draft for draft in reversed(near) if draft.act.value is Act.ANNOUNCED or draft.rule == "act:title"), None)
        return next((draft for draft in reversed(near) if draft.act.value is not Act.EARLIER), None)

    def _targets(self, sentence: Sentence, act: ActMention, held: Draft) -> Sequence[Draft]:
        """The drafts that a mention in the plural speaks of ("les trois documents", "ils engagent"): all that were told apart."""
        if held not in self._children or len(self._children) < 2:
            return (held,)
        words = self.scene.lowered[sentence.start : act.span.end]
        plural = bool(regex.search(r"\b(?:les|ces|chacun\s+des)\s+(?:deux|trois|quatre|cinq|six)?\s*(?:documents|textes|conventions|accords|protocoles|mémorandums|contrats)", words))
        return tuple(self._children) if plural or regex.match(r"\W*(?:ils|elles)\b", words) else (held,)

    def _add(self, sentence: Sentence, act: ActMention, event: Draft) -> None:
        pointing = FOLLOWS.search(self.scene.lowered, max(sentence.start, act.span.start - 120), act.span.end)
        current = self.current
        if pointing and act.attributive and current is not None and event.act.value is not Act.ANNOUNCED:
            event.act = Stated(Act.EARLIER, (Span(*pointing.span()),), derived=f"what another « {pointing[0]} »")
            current.follows_draft = event
            if current.act.value is Act.SIGNED:
                current.act = Stated(Act.RENEWED, (Span(*pointing.span()),))
        event.indefinite = act.kind is None or not points_back(self.scene, sentence, act.kind)
        if event.act.value is Act.SIGNED:
            recall(event, self.scene.published)
        if event.counted > 1:
            self._parent, self._children = event, []
        self.drafts.append(event)

    def reads_item(self, sentence: Sentence) -> bool:
        """Take "Le premier …", "La deuxième …", or one item of a list, as one of the documents that were counted before."""
        parent = self._parent
        if parent is None or sentence.number - max(parent.sentences, default=0) > _REACH:
            return False
        words = self.scene.lowered[sentence.start : sentence.end]
        ordinal = ORDINAL_OPENING.search(words)
        item = _ITEM_START.match(words) if len(self._children) < parent.counted else None
        if not ordinal and not (item and self._opens_with_body(sentence)):
            return False
        if len(self._children) >= parent.counted:
            return False
        child = self._child(sentence, parent)
        if parent in self.drafts:
            self.drafts.remove(parent)
        self._children.append(child)
        self.drafts.append(child)
        return True

    def _opens_with_body(self, sentence: Sentence) -> bool:
        if any(actor.start - sentence.start < 24 for actor in sentence.bodies()):
            return True
        return any(kind.kind is not None and part.bodies() for part in self._item(sentence) for kind in find_kinds(self.scene, part))

    def _child(self, sentence: Sentence, parent: Draft) -> Draft:
        scene = self.scene
        child = Draft(anchor=sentence.span, act=parent.act, kinds=list(parent.kinds), date=parent.date, place=parent.place, event=parent.event)
        child.parties, child.signatories = list(parent.parties), list(parent.signatories)
        child.sentences, child.cues, child.rule = {sentence.number}, list(parent.cues), "act:counted"
        item = self._item(sentence)
        kinds = [kind for part in item for kind in find_kinds(scene, part)]
        child.kinds += [Stated(kind.kind, (kind.span,)) for kind in kinds if kind.kind is not None][:1]
        child.anchor = kinds[0].span if kinds else Span(sentence.start, min(sentence.end, sentence.start + 12))
        for part in item:
            for act in find_acts(scene, part):
                if act.act is not Act.SIGNED and act.act is not Act.EARLIER:
                    child.act = Stated(act.act, (act.act_span,))
            if child.act.value is Act.RENEWED:
                child.follows = child.follows or state_follows(scene, part, part.span)
            child.duration = child.duration or state_duration(scene, part, near=kinds[0].span if kinds else None)
        for part in item if self._takes_parties(parent) else []:
            for party in self._item_parties(part, opens=part is sentence):
                child.add_party(party)
        for part in item:
            day = next((date for date in part.dates if date.end - part.start < 30 and len(date.value) == 10), None)
            if day is not None and day.start - part.start < 12:
                child.date = Stated(day.value, (day.span,), derived=day.derived)
        return child

    def _takes_parties(self, parent: Draft) -> bool:
        """Whether the items name parties of their own: the mention that counts them names fewer than two, or a class of them."""
        if len(parent.parties) < 2 or _ITEM_START.match(self.scene.text, self.scene.sentences[max(parent.sentences)].start):
            return True
        return any(
            _WITH_CLASS.search(self.scene.lowered, self.scene.sentences[number].start, self.scene.sentences[number].end)
            for number in parent.sentences
        )

    def represent(self, sentence: Sentence) -> None:
        """ "X, représentée par Y": who represents a party of the act signs for it."""
        draft = self.current
        if draft is None or draft.act.value is Act.ANNOUNCED:
            return
        for role in sentence.roles:
            if REPRESENTED.search(self.scene.lowered, max(sentence.start, role.person.start - 80), role.person.start) and draft.parties:
                sign(self.scene, draft, role, roles=self.scene.roles, directory=self._directory)

    def _item(self, sentence: Sentence) -> list[Sentence]:
        """The sentences of the list item that `sentence` opens: those of its line."""
        item = [sentence]
        for following in self.scene.sentences[sentence.number + 1 :]:
            if following.block != sentence.block or len(item) > 3:
                break
            item.append(following)
        return item if _ITEM_START.match(self.scene.text, sentence.start) else [sentence]

    def _item_parties(self, sentence: Sentence, *, opens: bool) -> list[Party]:
        """The body that opens an item, and those behind "avec", "entre", "lie … à" with what is coordinated to them."""
        found: list[Party] = []
        last = -1
        for actor in sentence.bodies():
            if any(name.overlaps(actor.span) for name in self._names):
                continue
            between = self.scene.lowered[last : actor.start] if last >= 0 else ""
            cued = bool(_CHILD_CUE.search(self.scene.lowered, sentence.start, actor.start))
            first = opens and not found and actor.start - sentence.start < 45 and not self._is_owner(sentence, actor)
            if cued or first or (last >= 0 and _LIST_GAP.fullmatch(between)):
                party = as_party(self.scene, actor)
                if party is not None:
                    found.append(party)
                    last = actor.end
        return found

    def _is_owner(self, sentence: Sentence, actor: ActorMention) -> bool:
        before = self.scene.lowered[max(sentence.start, actor.start - 30) : actor.start]
        return bool(regex.search(r"(?:filiale|piloté|centre|groupe|porté\p{L}*)\s+(?:de\s+|du\s+|par\s+|d['’])(?:l['’]|la\s+|le\s+)?$", before))

    def reads_title(self, sentence: Sentence) -> None:
        """A title that names an agreement, with "entre A, B et C" on it or on the line below, is the agreement's own."""
        scene = self.scene
        following = scene.sentences[sentence.number + 1] if sentence.number + 1 < len(scene.sentences) else None
        kind = next((kind for kind in find_kinds(scene, sentence) if kind.kind is not None), None)
        held = sentence if _AMONG.search(scene.lowered, sentence.start, sentence.end) else following
        if kind is None or kind.kind is None or held is None or not _AMONG.search(scene.lowered, held.start, held.end):
            return
        if kind.span.start - sentence.start > 12:
            return
        start = held.start if held is not sentence else kind.span.end
        parties = [party for actor in within(held.actors, start, held.end) if actor.kind is not ActorKind.PERSON and (party := as_party(scene, actor))]
        if len(parties) < 2:
            return
        draft = Draft(anchor=kind.span, act=Stated(Act.SIGNED, (kind.span,), derived="its own text"), rule="act:title")
        draft.kinds.append(Stated(kind.kind, (kind.span,)))
        draft.sentences |= {sentence.number, held.number}
        draft.cues.append(kind.span)
        for party in parties:
            draft.add_party(party)
        self.drafts.append(draft)

    def opens_signers(self, sentence: Sentence) -> None:
        """What follows "Ont signé :" names who signed: the rest of the sentence, and the lines after it."""
        head = SIGNERS_HEAD.search(self.scene.lowered, sentence.start, sentence.end)
        draft = self.current
        if head is None or draft is None:
            return
        for role in sentence.roles:
            if role.person.start >= head.end():
                sign(self.scene, draft, role, roles=self.scene.roles, directory=self._directory)
        if head.end() >= sentence.end - 1:
            self._signers_until = sentence.number + 8

    def asks_signers(self, sentence: Sentence) -> None:
        """After "Qui a signé ?" the next sentence names who did."""
        self._asked = sentence.number + 1

    def continues_signers(self, sentence: Sentence) -> bool:
        draft = self.current
        if draft is not None and sentence.number == self._asked:
            for role in sentence.roles:
                sign(self.scene, draft, role, roles=self.scene.roles, directory=self._directory)
            return bool(sentence.roles)
        if draft is None or sentence.number > self._signers_until:
            return False
        people = [role for role in sentence.roles if role.person.start - sentence.start < 30]
        if not people:
            self._signers_until = -1
            return False
        for role in people:
            sign(self.scene, draft, role, roles=self.scene.roles, directory=self._directory)
        return True


def _own_clause(scene: Scene, sentence: Sentence, act: ActMention, acts: Sequence[ActMention]) -> Span:
    """The clause of `act` without what belongs to participles behind other nouns of the same sentence."""
    start, end = act.clause.start, act.clause.end
    for other in acts:
        if other is act or other.kind is None:
            continue
        if other.attributive and other.kind.span.start > act.span.end and other.kind != act.kind:
            end = min(end, other.kind.span.start)
        elif act.attributive and act.kind and act.kind.span.start > other.span.end and other.kind != act.kind:
            start = max(start, act.kind.span.start)
    if act.attributive and act.kind and start < act.kind.span.start:
        head = scene.lowered[start : act.kind.span.start]
        recalls = FOLLOWS.search(head)
        if recalls:
            start = act.kind.span.start
    return Span(start, max(end, act.span.end))


def _in_clause(act: ActMention, clause: Span) -> ActMention:
    return ActMention(act.span, clause, act.kind, act.act, act.act_span, act.attributive, act.passive, act.noun)


def _held(draft: Draft, party: Party) -> list[bool]:
    probe = Draft(anchor=draft.anchor, act=draft.act, parties=[party])
    return [True] * draft.shares_parties(probe)


def _dates_differ(one: Draft, other: Draft) -> bool:
    if one.date is None or other.date is None:
        return False
    first, second = one.date.value, other.date.value
    return not (first.startswith(second) or second.startswith(first))


def _acts_agree(one: Draft, other: Draft) -> bool:
    past = {Act.EARLIER}
    return (one.act.value in past) == (other.act.value in past) and (one.act.value is Act.ANNOUNCED) == (other.act.value is Act.ANNOUNCED)


def _merge(draft: Draft, event: Draft) -> None:
    draft.sentences |= event.sentences
    draft.kinds += event.kinds
    draft.cues += event.cues
    draft.date = draft.date or event.date
    draft.place = draft.place or event.place
    draft.event = draft.event or event.event
    draft.duration = draft.duration or event.duration
    renews = draft.act.value is Act.SIGNED and event.act.value is Act.RENEWED
    if renews or (draft.rule == "act:title" and event.act.value is Act.ANNOUNCED):
        draft.act = event.act
    for party in event.parties:
        draft.add_party(party)
    for signatory in event.signatories:
        draft.add_signatory(signatory)
