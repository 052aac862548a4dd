"""Shares of a population or an economy that something has by now: results, though told in the present."""

from __future__ import annotations

from typing import NamedTuple

import regex

from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.find.commitments.patterns_fr import REACHED_SHARE
from mithaq.reading.find.scene import Scene
from mithaq.reading.model import Span

# What has such a share by now; and what makes up a share of what a country earns.
_BY_NOW = r"(?:\s+(?:désormais|déjà|aujourd['’]hui|actuellement|maintenant|à\s+ce\s+jour))"
_HAS = regex.compile(
    rf"(?<!\p{{L}})(?<!\bn['’])(?P<verb>(?:attei(?:nt|gnent)|couvre(?:nt)?|dessert|desservent|touche(?:nt)?){_BY_NOW})\s+$"
)
_MAKES_UP = regex.compile(
    rf"(?<!\p{{L}})(?P<verb>(?:représente(?:nt)?|pèse(?:nt)?|contribue(?:nt)?|compte(?:nt)?|fourni(?:t|ssent)){_BY_NOW}?)\s+"
    r"(?:pour\s+|à\s+hauteur\s+de\s+)?$"
)
_OF_GDP = regex.compile(r"\s*(?:du|au|de\s+son|de\s+leur|de\s+notre)\s+(?:pib|produit\s+intérieur)(?!\p{L})")
# Characters before the number in which its verb stands.
_REACH = 60


class PresentShare(NamedTuple):
    """The verb that tells a share as present, and the rule that it is."""

    verb: Span
    rule: str


def present_share(scene: Scene, candidate: Candidate) -> PresentShare | None:
    """What tells that the percentage is there by now; None where nothing does."""
    economy = _OF_GDP.match(scene.lowered, candidate.quantity.end) is not None
    if not economy and not REACHED_SHARE.match(scene.lowered, candidate.quantity.end):
        return None
    start = max(candidate.clause.start, candidate.start - _REACH)
    has = (_MAKES_UP if economy else _HAS).search(scene.lowered, start, candidate.start)
    return PresentShare(Span(*has.span("verb")), "state:sector" if economy else "state:share") if has else None
