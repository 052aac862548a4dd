"""From what the linking library found to links of the register."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from typing import Any, TypeAlias
from uuid import UUID

from mithaq.platform.corpus.models import Document
from mithaq.platform.register.rules import name_body, name_person
from mithaq.platform.register.vocabulary import ActorKind
from mithaq.platform.review.linking import LinkDraft
from mithaq.platform.review.models import Subject
from mithaq.platform.review.vocabulary import LinkKind
from mithaq.reading import compare_names
from mithaq.reading.names.reasons import Reason
from mithaq.resolving.linking import Links, Proposal
from mithaq.resolving.places import named_country
from mithaq.resolving.reasons import from_rows

OBJECTS = {"agreements": LinkKind.AGREEMENT, "commitments": LinkKind.COMMITMENT}
ACTORS = {"people": LinkKind.PERSON, "organisations": LinkKind.ORGANISATION}
# Score and reasons of a pair of members, or of a pair of the library's keys of names.
Scores: TypeAlias = Mapping[frozenset[str], tuple[float, tuple[Reason, ...]]]


def draft_links(links: Links, document: Document, keys: Mapping[UUID, set[str]]) -> Iterator[LinkDraft]:
    """What binds a document, linked last, to others: what was joined, then what a person has to say.

    Args:
        keys: the library's keys of each name of all documents, by the actor that bears it in the register.
    """
    own, scored, groups = f"{document.pk}:", links.to_dict(), links.groups()
    for kind, link_kind in OBJECTS.items():
        yield from _joined_objects(link_kind, groups[kind], _scores(scored[kind]), own)
    named = _scores(scored["actors"])
    for kind, link_kind in ACTORS.items():
        for group in _with_own(groups[kind], own):
            yield from _joined_actors(link_kind, group, named, own, keys)
    yield from _proposed([each for each in links.proposals() if _with_own([(*each.one, *each.other)], own)])


def _with_own(groups: Iterable[Sequence[str]], own: str) -> list[Sequence[str]]:
    """Those groups of several in which the document has a member."""
    return [group for group in groups if len(group) > 1 and any(member.startswith(own) for member in group)]


def _proposed(proposals: Iterable[Proposal]) -> Iterator[LinkDraft]:
    """What a person has to say; the subjects of all of them are looked up at once."""
    held = [(each, each.one[0], each.other[0]) for each in proposals]
    ids = _subjects_of(member for each, *pair in held if each.kind in OBJECTS for member in pair)
    for each, one, other in held:
        if each.kind in OBJECTS:
            yield _object_draft(OBJECTS[each.kind], one, other, ids, each.score, each.reasons, sure=False)
        else:
            for draft in _actor_drafts(ACTORS[each.kind], [one, other], "", sure=False):
                yield replace(draft, score=each.score, reasons=each.reasons or draft.reasons)


def _scores(rows: Iterable[Sequence[Any]]) -> Scores:
    return {
        frozenset((one, other)): (min(1.0, max(0.0, score)), from_rows(reasons)) for one, other, score, reasons in rows
    }


def _joined_objects(kind: LinkKind, groups: Iterable[Sequence[str]], scores: Scores, own: str) -> Iterator[LinkDraft]:
    """Each agreement or commitment of the document with the member of its group that is most like it."""
    joined = _with_own(groups, own)
    ids = _subjects_of(member for group in joined for member in group)
    for group in joined:
        others = [member for member in group if not member.startswith(own)]
        for one in group:
            if one.startswith(own) and others:
                pairs = {other: scores.get(frozenset((one, other)), (0.5, ())) for other in others}
                best = max(others, key=lambda other: (pairs[other][0], other))
                yield _object_draft(kind, one, best, ids, *pairs[best], sure=True)


def _joined_actors(
    kind: LinkKind, group: Sequence[str], scores: Scores, own: str, keys: Mapping[UUID, set[str]]
) -> Iterator[LinkDraft]:
    """Each name of the document with the others of its group, scored in their setting where they were compared."""
    for draft in _actor_drafts(kind, group, own, sure=True):
        pairs = map(frozenset, product(keys[draft.one], keys[draft.other]))
        found = max((scores[pair] for pair in pairs if pair in scores), default=None)
        yield draft if found is None else replace(draft, score=found[0], reasons=found[1] or draft.reasons)


def _subjects_of(members: Iterable[str]) -> dict[str, UUID]:
    references = {member: member.partition(":")[2] for member in members}
    ids = dict(Subject.objects.filter(reference__in=references.values()).values_list("reference", "pk"))
    return {member: ids[reference] for member, reference in references.items()}


def _object_draft(
    kind: LinkKind,
    one: str,
    other: str,
    ids: Mapping[str, UUID],
    score: float,
    reasons: tuple[Reason, ...],
    *,
    sure: bool,
) -> LinkDraft:
    return LinkDraft(
        kind=kind,
        one=ids[one],
        other=ids[other],
        one_name=one.partition(":")[2],
        other_name=other.partition(":")[2],
        score=score,
        reasons=reasons,
        sure=sure,
    )


def _actor_drafts(kind: LinkKind, group: Sequence[str], own: str, *, sure: bool) -> Iterator[LinkDraft]:
    """Each name of this document with each other name of the group.

    A state takes part by a name that tells its country ("Maroc", "المغرب"): "le gouvernement" is another one in another
    document, and the register knows it by that name alone.
    """
    name = name_person if kind is LinkKind.PERSON else name_body
    named = {}
    for member in group:
        actor = name(member.partition(":")[2])
        if actor is None or (actor.kind is ActorKind.STATE and named_country(actor.name) is None):
            continue
        named.setdefault(actor.id, (actor, member.startswith(own)))
    mine = [actor for actor, is_own in named.values() if is_own]
    for one in mine:
        for other, is_own in named.values():
            if other.id == one.id or (is_own and str(other.id) < str(one.id)):
                continue
            found = compare_names(one.name, other.name, kind=kind.value)
            yield LinkDraft(
                kind=kind,
                one=one.id,
                other=other.id,
                one_name=one.name,
                other_name=other.name,
                score=found.score,
                reasons=found.reasons,
                sure=sure,
            )
