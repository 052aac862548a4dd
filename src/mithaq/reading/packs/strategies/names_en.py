"""Where English text names a strategy: "the Savanna Net programme", "National Broadband Plan", "Vision 2030"."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from mithaq.reading.model import Span
from mithaq.reading.packs.strategies import words_en as en
from mithaq.reading.packs.strategies.named import Named, apart, trimmed

_WORD = regex.compile(r"[^\s]+")
_OWNER_INSIDE = regex.compile(r"['’]s?\s+(?=\p{Lu})")
_POSSESSIVE = regex.compile(r"['’]s?$")
# How far left and right of its noun a name is looked for.
_BEFORE, _BEHIND, _OWNER = 120, 160, 60
# So far around a programme words tell that it is broadcast.
_AROUND = 200


def find_names(text: str, folded: str, sentence: Span) -> list[Named]:
    """Named strategies of one sentence in reading order, not overlapping. `folded` is as long as `text`."""
    found = [
        named
        for match in en.NOUN.finditer(text, sentence.start, sentence.end)
        if (named := _beside(text, folded, sentence, match)) is not None
    ]
    return apart(
        [*found, *_yearly(text, folded, sentence), *_apposed(text, folded, sentence), *_described(folded, sentence)]
    )


def _beside(text: str, folded: str, sentence: Span, match: regex.Match[str]) -> Named | None:
    """The name that the noun at `match` is part of or stands beside."""
    start, end = match.span()
    limit = min(sentence.end, end + _BEHIND)
    cue = Span(start, end)
    if _is_another_thing(folded, end, limit) or _is_broadcast(folded, sentence, match):
        return None
    if match[0].lower().endswith("deal") and text[start].islower():
        return None  # a new deal is an agreement
    quoted = _quoted(text, folded, match, max(sentence.start, start - _BEFORE), limit, strong=bool(match["strong"]))
    if quoted is not None:
        return _named(text, quoted, cue, limit)
    return (
        _capital(text, folded, sentence, match, limit)
        if text[start].isupper()
        else _small(text, folded, sentence, match, limit)
    )


def _is_another_thing(folded: str, end: int, limit: int) -> bool:
    following = _WORD.match(folded, end + 1, limit)
    return following is not None and following[0].strip(".,;:)\"'") in en.BEHIND


def _is_broadcast(folded: str, sentence: Span, match: regex.Match[str]) -> bool:
    if not match[0].lower().startswith("program"):
        return False
    first, last = max(sentence.start, match.start() - _AROUND), min(sentence.end, match.end() + _AROUND)
    return en.BROADCAST.search(folded, first, last) is not None


def _quoted(text: str, folded: str, match: regex.Match[str], first: int, limit: int, *, strong: bool) -> Span | None:
    """The quotation beside the noun: 'roadmap "X"', 'an initiative named "X"', '"X" strategy'."""
    behind = en.QUOTED_BEHIND.match(folded, match.end(), limit) if strong else None
    if behind is not None:
        return _in_quotes(text, *behind.span("name"))
    before = en.QUOTED_BEFORE.search(folded, first, match.start())
    return _in_quotes(text, *before.span("name")) if before is not None else None


def _in_quotes(text: str, start: int, end: int) -> Span | None:
    inside = trimmed(text, start, end)
    opens = inside is not None and (text[inside.start].isupper() or text[inside.start].isdigit())
    return inside if opens else None


def _capital(text: str, folded: str, sentence: Span, match: regex.Match[str], limit: int) -> Named | None:
    """The noun is part of the name: "National Plan for Skills 2030", "Saudi Vision 2030"."""
    first = _opening(text, folded, sentence, match.start())
    if first is None:
        return None
    end = match.end()
    complement = en.COMPLEMENT.match(text, end, limit)
    if complement is not None:
        end = complement.end()
    elif (phase := en.PHASE.match(text, end, limit)) is not None:
        end = phase.end()
    years = _years(text, end, limit)
    dated = years > end
    if dated and _is_another_thing(folded, years, limit):
        return None
    own = [word for word in folded[first : match.start()].split() if word not in en.PLAIN]
    following = text[end + 1 : end + 2] if text[end : end + 1] == " " else ""
    behind = en.NAMED_BEHIND.match(text, match.end(), limit)
    if behind is not None and complement is None and not dated and match["strong"]:
        return _named(text, Span(*behind.span("name")), Span(*match.span()), limit)
    if not (own or dated or complement is not None) or (following.isupper() and not dated):
        return None
    held = folded[first : match.start()].split()
    scoped = not en.SCOPE.isdisjoint(held)
    if match["weak"] and not dated and not (scoped if match[0].lower() == "policy" else len(held) > 1):
        return None
    if len(held) == 1 and held[0] in en.ALONE and complement is None and not dated:
        return None
    if set(own) & en.NOT_NAMED or en.OWNED.search(folded, max(sentence.start, first - _OWNER), first):
        return None
    alone = first == match.start() and complement is None and not dated
    return None if alone else _named(text, Span(first, years), Span(*match.span()), limit)


def _small(text: str, folded: str, sentence: Span, match: regex.Match[str], limit: int) -> Named | None:
    """The noun only stands beside the name: "the Digital Superhighway programme", "a plan called Fez Connected"."""
    called = en.CALLED_BEHIND.match(text, match.end(), limit)
    if called is not None:
        return _named(text, Span(*called.span("name")), Span(*match.span()), limit)
    if match["weak"] and match[0] not in en.BESIDE:
        return None
    short = en.ACRONYM_BEFORE.search(text, max(sentence.start, match.start() - 20), match.start())
    behind = short.start() if short is not None else match.start()
    first = _opening(text, folded, sentence, behind)
    if first is None or first == behind:
        return None
    held = folded[first:behind].split()
    own = [word for word in held if word not in en.PLAIN]
    if (
        (len(held) < 2 and en.BLEND.fullmatch(text[first:behind].strip()) is None)
        or not own
        or own[-1] in en.OF_BODY
        or set(own) & en.NOT_NAMED
        or en.OWNED.search(folded, max(sentence.start, first - _OWNER), first)
    ):
        return None
    kept = match["weak"] and match[0] in en.KEPT
    last = match.end() if kept else first + len(text[first:behind].rstrip())
    return Named(Span(first, last), Span(*match.span()), short["short"] if short is not None else None)


def _opening(text: str, folded: str, sentence: Span, noun: int) -> int | None:
    """Where the capitals before `noun` begin, past determiners, owners and offices; `noun` itself without any.

    None where the words before it are those of a body.
    """
    run = en.BEFORE.search(text, max(sentence.start, noun - _BEFORE), noun)
    if run is None:
        return noun
    begins = [run.start(), *(match.end() for match in en.ANOTHER.finditer(folded, run.start(), noun))]
    first: int = begins[-1]
    held = list(_WORD.finditer(folded, first, noun))
    for at, word in enumerate(held):
        behind = held[at + 1].start() if at + 1 < len(held) else noun
        opens = word.start() == first and text[first].isupper() and word[0] in en.DETERMINERS
        if opens or (_POSSESSIVE.search(word[0]) and word[0] not in en.PEOPLES):
            first = behind
        elif word[0] in en.BODIES:
            article = next((each.end() for each in held[at + 1 :] if each[0] == "the"), None)
            if article is None:
                return None
            first = article + 1
    return first


def _years(text: str, end: int, limit: int) -> int:
    years: regex.Match[str] | None = en.YEARS.match(text, end, limit)
    return years.end("years") if years is not None else end


def _yearly(text: str, folded: str, sentence: Span) -> Iterator[Named]:
    """ "Digital Morocco 2030": capitals that end in a year to come, where words in or beside them direct."""
    for match in en.YEARLY.finditer(text, sentence.start, sentence.end):
        start, end = match.span("name")
        start = max((start, *(owner.end() for owner in _OWNER_INSIDE.finditer(text, start, end))))
        while (word := _WORD.match(folded, start, end)) is not None and (
            word[0] in en.DETERMINERS or _POSSESSIVE.search(word[0]) or _is_strong(word[0])
        ):
            start = word.end() + 1
        held = frozenset(folded[start:end].split())
        following = _WORD.match(folded, end + 1, sentence.end)
        if len(held) < 2 or held & (en.EVENTS | en.BODIES):
            continue
        if following is not None and following[0].strip(".,;:)\"'") in en.EVENTS | en.BEHIND:
            continue
        if (
            held & en.DIRECTING
            or en.ALIGNED.search(folded, max(sentence.start, start - _OWNER), start)
            or en.APPOSED.match(folded, end, sentence.end)
        ):
            yield Named(Span(start, end))


def _is_strong(word: str) -> bool:
    noun = en.NOUN.fullmatch(word)
    return noun is not None and noun["strong"] is not None


def _apposed(text: str, folded: str, sentence: Span) -> Iterator[Named]:
    """ "Horizon Delta, a national programme for ports"."""
    for match in en.RUN.finditer(text, sentence.start, sentence.end):
        start, end = match.span("name")
        held = folded[start:end].split()
        if en.BODIES.isdisjoint(held) and held[0] not in en.DETERMINERS and held[-1] not in en.OF_BODY:
            apposed = en.APPOSED.match(folded, end, sentence.end)
            if apposed is not None and (len(held) > 1 or apposed["one"]):
                yield Named(Span(start, end), Span(*apposed.span("noun")))


def _described(folded: str, sentence: Span) -> Iterator[Named]:
    """ "the national artificial intelligence strategy": no name in capitals, but the one plan of its field."""
    for match in en.DESCRIBED.finditer(folded, sentence.start, sentence.end):
        start, end = match.span("name")
        inside = folded[start + len("national") : end]
        noun = en.NOUN.search(inside)
        if (
            noun is None
            or en.NOT_DESCRIBING.search(inside, 0, noun.start())
            or _is_another_thing(folded, end, sentence.end)
        ):
            continue
        yield Named(
            Span(start, end), Span(start + len("national") + noun.start(), start + len("national") + noun.end())
        )


def _named(text: str, span: Span, cue: Span, limit: int) -> Named:
    short = en.ACRONYM.match(text, span.end, limit)
    return Named(span, cue, short["short"] if short is not None else None)
