"""The facts of the passages of one language that a pack is written for."""

from __future__ import annotations

from dataclasses import replace

from mithaq.reading.find.roles.builder import build_roles
from mithaq.reading.joining import Facts
from mithaq.reading.packs.agreements import find_agreements
from mithaq.reading.packs.commitments import find_commitments
from mithaq.reading.packs.gate import FUNCTION, NUMBER, STRATEGY, may_hold
from mithaq.reading.packs.languages import Language
from mithaq.reading.packs.saying import Speakers
from mithaq.reading.packs.staging import stage
from mithaq.reading.packs.strategies import find_strategies


def read_passages(text: str, *, language: Language, published: str | None) -> Facts:
    """What the passages of `language` state; spans count `text`, in which everything else is blank."""
    scene = stage(text, language=language, published=published)
    held = may_hold(scene.folded, language)
    strategies = find_strategies(scene, language=language) if held & {STRATEGY, NUMBER} else ()
    agreements, drafts = find_agreements(
        scene, language=language, strategies=[each.name.spans[0] for each in strategies]
    )
    carried = list(zip((each.id for each in agreements), drafts, strict=True))
    commitments = (
        find_commitments(scene, language=language, agreements=carried, strategies=strategies) if NUMBER in held else ()
    )
    roles = build_roles(scene.text, mentions=scene.roles) if FUNCTION in held else ()
    speakers = Speakers(scene, language=language)
    return Facts(
        agreements=tuple(
            replace(each, said_by=speakers.of(draft.anchor.start))
            for each, draft in zip(agreements, drafts, strict=True)
        ),
        commitments=tuple(replace(each, said_by=speakers.of(each.quantity.spans[0].start)) for each in commitments),
        roles=roles,
        strategies=strategies,
    )
