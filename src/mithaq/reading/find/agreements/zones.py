"""Which parts of a sentence may name parties: a clause window with witnesses, settings, sources and purposes cut out.

Following dependency paths found 8 of 18 signatories on five real articles, such a window all of them: coordination and
apposition, of which press French is full, are what parsers do worst.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import regex

from mithaq.reading.find.agreements.patterns_fr import BYSTANDERS, PURPOSE, SETTING, SOURCE
from mithaq.reading.model import Span


class Zone(StrEnum):
    """Why a part of a sentence names no party."""

    BYSTANDERS = "bystanders"
    SETTING = "setting"
    SOURCE = "source"
    PURPOSE = "purpose"


@dataclass(frozen=True, slots=True)
class ZoneSpan:
    """A part of a sentence, half-open, and what it is."""

    start: int
    end: int
    zone: Zone


_BETWEEN = regex.compile(
    r",\s*(?:entre|lors|en\s+marge|à\s+l['’]occasion|en\s+présence|hier|ce|lundi|mardi|mercredi|jeudi|vendredi|"
    r"samedi|dimanche)\s"
)
_COMMA = regex.compile(r"[,;:()]")
# What may stand before witnesses who open a clause: the head of a dispatch.
_OPENS = regex.compile(r"(?:[^.;]{0,60}[–—-]\s*)?\W*")
_HAS = regex.compile(r"\b(?:a|ont|avait|avaient)\s+(?:\p{L}+ment\s+)?(?:,[^,]{0,60},\s*)?$")
_SUBJECT_COMMA = regex.compile(r",\s*(?:la\s|le\s|les\s|l['’])")
# "en marge d'un entretien entre X, … et Y": a meeting with those who met.
_MEETING = regex.compile(
    r"\G(?:une?|l['’]|la|le|sa|son|leur)?\s*(?:entretien|entrevue|rencontre|réunion|visite|tête-à-tête|audience)\b[^,]*?\s(?:entre|avec)\s"
)
_HOUSE = regex.compile(r"au\s+siège|dans\s+les\s+locaux|à\s+son\s+siège|dans\s+le\s+hall")
_AGENT = regex.compile(r"\spar\s")
_SEMICOLON = regex.compile(r";|\.\s")
_HARD_STOP = regex.compile(r";|(?<=\p{Ll}{3})\.\s|:\s")
_MAIN_VERB = regex.compile(
    r",\s*(?:cette|ce|le|la|les|l['’])\s*\p{L}+[^,]{0,40}?\s(?:a|ont|marque|constitue|prévoit|doit)\s"
)


def find_zones(lowered: str, span: Span, *, acts: Sequence[int], names: Sequence[Span] = ()) -> tuple[ZoneSpan, ...]:
    """Zones of one sentence or clause, in order of start.

    `acts` are the offsets of its act words, `names` the ranges of actors: "Fonds … pour l'Investissement" opens no
    purpose.

    A purpose or a setting before the act ends where the act begins ("un accord visant à … a été signé"); behind it, a
    setting ends at the comma and a purpose at ", entre" or with the sentence. Witnesses run to the end.
    """
    found: list[ZoneSpan] = []
    for zone, pattern in (
        (Zone.BYSTANDERS, BYSTANDERS),
        (Zone.SETTING, SETTING),
        (Zone.SOURCE, SOURCE),
        (Zone.PURPOSE, PURPOSE),
    ):
        for match in pattern.finditer(lowered, span.start, span.end):
            if any(name.start < match.start() < name.end for name in names):
                continue
            if zone is Zone.SOURCE and match[0].startswith(("a ", "ont ")) and any(at > match.end() for at in acts):
                continue  # "X, filiale de Y, a annoncé la signature": told by the subject, not of it
            if match[0].startswith("pour") and any(match.end() <= name.start <= match.end() + 1 for name in names):
                continue  # "a signé pour le ministère": on whose behalf, not to what end
            end = _end(lowered, match, zone, span=span, acts=acts, names=names)
            found.append(ZoneSpan(match.start(), end, zone))
    return tuple(sorted(found, key=lambda each: each.start))


def _end(
    lowered: str, match: regex.Match[str], zone: Zone, *, span: Span, acts: Sequence[int], names: Sequence[Span]
) -> int:
    next_act = min((at for at in acts if at > match.end()), default=span.end)
    if zone is Zone.BYSTANDERS:
        resumed = _MAIN_VERB.search(lowered, match.end(), span.end) or _fronted(lowered, match, span, next_act, names)
        hard = _HARD_STOP.search(lowered, match.end(), span.end)
        return min(resumed.start() if resumed else span.end, hard.start() if hard else span.end)
    if zone is Zone.PURPOSE:
        between = _BETWEEN.search(lowered, match.end(), span.end)
        hard = _SEMICOLON.search(lowered, match.end(), span.end)
        return min(next_act, between.start() if between else span.end, hard.start() if hard else span.end)
    for comma in _COMMA.finditer(lowered, match.end(), span.end):
        if any(name.start <= comma.start() < name.end for name in names):
            continue  # "la ministre de l'Industrie, des Mines et de l'Énergie"
        if _MEETING.search(lowered, match.end(), comma.start()):
            break  # who meets whom may be a list
        return min(next_act, int(comma.start()), _agent_after(lowered, match, span))
    return min(next_act, span.end, _agent_after(lowered, match, span))


def _fronted(
    lowered: str, match: regex.Match[str], span: Span, act: int, names: Sequence[Span]
) -> regex.Match[str] | None:
    """The comma behind witnesses who open a clause ("En présence de X, A et B ont signé"), before its subject."""
    if not _OPENS.fullmatch(lowered, span.start, match.start()) or not _HAS.search(lowered, match.end(), act):
        return None
    for comma in _SUBJECT_COMMA.finditer(lowered, match.end(), act):
        if any(name.start < comma.start() < name.end for name in names):
            continue
        return comma
    return None


def _agent_after(lowered: str, match: regex.Match[str], span: Span) -> int:
    """Where the agent begins behind a place ("paraphée au siège de X par Y"); the end of `span` elsewhere."""
    agent = _AGENT.search(lowered, match.end(), span.end) if _HOUSE.match(match[0]) else None
    return span.end if agent is None else int(agent.start())


def zone_at(zones: Sequence[ZoneSpan], offset: int) -> Zone | None:
    """The zone that holds `offset`; where several do, witnesses before the others."""
    holding = [each.zone for each in zones if each.start <= offset < each.end]
    if not holding:
        return None
    return Zone.BYSTANDERS if Zone.BYSTANDERS in holding else holding[0]
