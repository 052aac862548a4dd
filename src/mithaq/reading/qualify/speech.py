"""Who says it: the source that a sentence names for what it states."""

from __future__ import annotations

import regex

from mithaq.reading.find.scene import Scene, Sentence
from mithaq.reading.model import Span, Stated

_BEFORE_SOURCE = regex.compile(
    r"(?:\bselon|\bd['’]après|\bà\s+en\s+croire|\b(?:a|ont|avait)(?:-t-(?:il|"
    r"elle))?\s+(?:\p{L}+\s+){0,2}?(?:déclaré|indiqué|précisé|souligné|annoncé|affirmé|rappelé|assuré|expliqué|"
    r"relevé)|"
    r"\b(?:indique|précise|souligne|annonce|affirme|rappelle|assure|explique|relève|conclut))\s*,?\s*(?:l['’]|"
    r"le\s+|la\s+|les\s+)?(?:\p{Ll}+\s+)?[\"«“+]?\s*$"
)
_COMMUNIQUE = regex.compile(
    r"\b(?:selon|indique|précise|souligne|d['’]après|annonce|dans|conclut)\s+(?P<source>(?:un|le|ce|"
    r"son)\s+communiqué(?:\s+conjoint)?)"
)
_SAID_AFTER = regex.compile(
    r"\s*(?:,[^,]{1,120},)?\s*(?:a|ont)(?:\s+\p{L}+){0,3}?\s+(?:déclaré|indiqué|précisé|souligné|annoncé|affirmé|"
    r"rappelé|assuré|expliqué|relevé|fait\s+savoir|fait\s+valoir)\b"
)


def find_speaker(scene: Scene, sentence: Sentence) -> Stated[str] | None:
    """Who is named as the source of `sentence`: "selon X", "a déclaré X", "X a indiqué"; a communiqué where no one
    is.
    """
    for actor in sentence.actors:
        if _BEFORE_SOURCE.search(scene.lowered, sentence.start, actor.start) or _SAID_AFTER.match(
            scene.lowered, actor.end, sentence.end
        ):
            spans = (actor.span,) if scene.words(actor.span) == actor.name else (actor.span, actor.name_span)
            derived = None if len(spans) == 1 else f"« {scene.words(actor.span)} »: {actor.name}"
            return Stated(actor.name, spans, derived=derived)
    match = _COMMUNIQUE.search(scene.lowered, sentence.start, sentence.end)
    if match:
        span = Span(*match.span("source"))
        return Stated(scene.words(span), (span,))
    return None
