"""Organisations and states of English text: by head noun, or by what the text does with a capitalised name.

A name without a head noun is judged once for the whole text, by all the places where it stands: "the operator X", "X,
a Kenyan start-up," "X signed", "X's chief executive" speak for a body, "in X" for a place, "at X 2025" for a fair.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.model import Span
from mithaq.reading.names.comparing import is_acronym_of
from mithaq.reading.packs.actors.analysis import Analysed
from mithaq.reading.packs.actors.found import Found
from mithaq.reading.packs.actors.lexicon import lexicon, word_list
from mithaq.reading.packs.actors.runs_en import Run, find_runs, head_of, is_field
from mithaq.reading.packs.actors.tokens import Token
from mithaq.reading.packs.actors.votes_en import DETERMINERS, DIRECTIONS, Standing, beside_a_body, vote
from mithaq.reading.packs.languages import Language

_EN = Language.ENGLISH
# Written small behind a name: a body where it signs, a place where somebody is in it.
_LANDS = ("region", "county", "governorate", "municipality", "province")
_FORMS = ("plc", "ltd", "llc", "inc", "gmbh")
_NO_ACTORS = ("event", "scheme")


def find_organisations(text: str, sentences: Sequence[Analysed]) -> list[Found]:
    """Bodies and states of all sentences, and what points back to bodies, in reading order."""
    standing = [each for sentence in sentences for each in _standing(sentence)]
    votes: Counter[str] = Counter()
    for each in standing:
        votes[each.key] += vote(each) + (each.head not in ("", *_NO_ACTORS) and each.last - each.first > 1)
    for each in (*standing, *reversed(standing)):
        if 0 <= votes[each.key] < 2 and not _is_country(each) and beside_a_body(each, votes):
            votes[each.key] += 2
    acronyms = {text[span.start : span.end] for each in standing if (span := _acronym(each)) is not None}
    for each in standing:
        if each.last - each.first == 1 and each.tokens[each.first].text in acronyms:
            votes[each.key] = 9
    found = [mention for each in standing if (mention := _judge(each, votes[each.key])) is not None]
    taken = {offset for mention in found for offset in (mention.start, mention.end - 1)}
    for sentence in sentences:
        found += _pointing_back(sentence, standing_starts=taken)
    return sorted(found, key=lambda each: each.start)


def _in_brackets(each: Standing) -> bool:
    """True for the short form behind a name: "(ADD)"."""
    return each.before() == "(" and each.tokens[each.last : each.last + 1] != [] and each.tokens[each.last].text == ")"


def _standing(sentence: Analysed) -> Iterator[Standing]:
    if sentence.shouted:
        return
    held = frozenset(
        at
        for first, last in (
            *((person.first, person.last) for person in sentence.persons),
            *((title.first, title.last) for title in sentence.titles),
        )
        for at in range(first, last)
    )
    for run in find_runs(sentence.tokens, taken=held):
        yield from _parted(sentence, run)


def _parted(sentence: Analysed, run: Run) -> Iterator[Standing]:
    """The run without what merely describes it ("Kenyan" in "Kenyan Safari Pay"), and without "U.S." alone."""
    tokens, first = sentence.tokens, run.first
    gentilics = word_list("gentilics_en.txt", _EN)
    words = lexicon(_EN)
    while first < run.last and tokens[first].fold in gentilics and not run.head and not _spelt_short(tokens, run):
        first += 1
    if first == run.last or (first == run.last - 1 and tokens[first].fold in words["notname"]):
        return
    if tokens[run.first].fold in words["honorific"] and not (run.head and run.last - run.first > 2):
        return  # "King Zunda", but not "King Zunda University"
    if first and tokens[first - 1].text == "Home" and tokens[first].fold == "office":
        first -= 1
    last = run.last
    if last < len(tokens) and tokens[last].fold == "bank" and not (first and tokens[first - 1].fold in DETERMINERS):
        last += 1  # banks that write their noun small
    last = _spelt_small(tokens, first, last)
    local = last < len(tokens) and tokens[last].fold in _LANDS and first and tokens[first - 1].fold == "the"
    last += bool(local)
    yield Standing(sentence, first, last, head_of(tokens[first:last]))


def _spelt_short(tokens: Sequence[Token], run: Run) -> bool:
    """True where the short form in brackets counts the first word: "British Zunda Trust (BZT)"."""
    short = tokens[run.last + 1].text if run.last + 1 < len(tokens) and tokens[run.last].text == "(" else ""
    return len(short) == run.last - run.first and short[:1] == tokens[run.first].text[:1]


def _spelt_small(tokens: Sequence[Token], first: int, last: int) -> int:
    """One past a name that goes on in small letters: "Volta plc", "Caisse des bourses (CB)" as its short form shows."""
    if last < len(tokens) and tokens[last].fold in _FORMS and tokens[last].text.islower():
        return last + 1
    for end in range(last + 1, min(last + 7, len(tokens) - 2)):
        if tokens[end].text == "(" and tokens[end + 2].text == ")":
            name = " ".join(token.text for token in tokens[first:end])
            short = tokens[end + 1].text
            return end if short.isupper() and is_acronym_of(short, name) else last
        if not tokens[end].word or tokens[end].capital:
            break
    return last


def _is_country(each: Standing) -> bool:
    return each.key in word_list("countries_en.tsv", _EN)


def _judge(each: Standing, votes: int) -> Found | None:
    """What the name names, given all votes on it; None for what is no actor."""
    if _in_brackets(each):
        return None
    span = each.sentence.span_of(each.first, each.last)
    if _is_country(each):
        if each.before() in lexicon(_EN)["placeprep"] or each.after() == "-":
            return None
        return Found(start=span.start, end=span.end, kind=ActorKind.STATE, by="state", head="state")
    single = each.last - each.first == 1
    if single and each.head and each.head not in _NO_ACTORS and each.before() in DETERMINERS:
        return Found(
            start=span.start, end=span.end, kind=ActorKind.ORGANISATION, by="coref", head=each.head, explicit=False
        )
    if _is_none(each) or votes < _needed(each):
        return None
    return Found(
        start=span.start,
        end=span.end,
        kind=ActorKind.STATE if each.head == "government" else ActorKind.ORGANISATION,
        by=f"head:{each.head}" if each.head else "position",
        head=each.head,
        acronym=_acronym(each),
    )


def _is_none(each: Standing) -> bool:
    """True for fairs, programmes, treaties and parts of the world; not for the programmes of the United Nations."""
    parts = each.tokens[each.first : each.last]
    if parts[-1].fold in lexicon(_EN)["instrument"]:
        return True
    if each.head == "scheme" and parts[0].fold in ("united", "un", "world"):
        return False
    return each.head in _NO_ACTORS or all(
        token.fold in lexicon(_EN)["continent"] or token.fold in DIRECTIONS for token in parts
    )


def _needed(each: Standing) -> int:
    """How many votes a name needs: a single word more than two, one without a head noun more than one with it."""
    single = each.last - each.first == 1
    # "a Mega Data Centre" is a thing.
    thing = each.before() in ("a", "an", "new", "another") and each.head in ("centre", "region", "company")
    needed = (
        2 if thing or (each.tokens[each.last - 1].fold in _LANDS and not each.tokens[each.last - 1].capital) else -99
    )
    if each.after().isdigit() and len(each.after()) == 4:
        needed = 3
    if not each.head or single:
        needed = max(needed, 2 if single and not each.head else 1)
    if single and is_field(each.tokens[each.first]):
        needed = max(needed, 3)
    return max(needed, 4) if single and _only_opens(each) else needed


def _only_opens(each: Standing) -> bool:
    """True for the first word of a sentence, whose capital says nothing."""
    return each.first == 0 and each.tokens[0].text.istitle() and each.tokens[0].fold.endswith("s")


def _acronym(each: Standing) -> Span | None:
    """ "ZDIE" in brackets behind the name."""
    if each.behind == each.last:
        return None
    token = each.tokens[each.last + 1]
    return Span(token.start, token.end) if sum(character.isupper() for character in token.text) > 1 else None


def _pointing_back(sentence: Analysed, *, standing_starts: set[int]) -> Iterator[Found]:
    """ "the company", "the Finnish group", "the Moroccan government" of one sentence."""
    words, tokens = lexicon(_EN), sentence.tokens
    gentilics = word_list("gentilics_en.txt", _EN)
    for at, token in enumerate(tokens):
        kind = _generic_class(token.fold)
        if not kind or token.capital or token.start in standing_starts:
            continue
        first = at
        while first and (tokens[first - 1].fold in gentilics or tokens[first - 1].fold in words["field"]):
            first -= 1
        determined = first > 0 and tokens[first - 1].fold in DETERMINERS
        held = any(title.before == (at, at + 1) for title in sentence.titles)
        national = kind == "government" and first < at
        if not (determined or held or national) or _leads_on(tokens, at, kind):
            continue
        last = (_country_behind(tokens, at + 1) if kind == "government" else None) or at + 1
        span = sentence.span_of(first, last)
        if kind == "government":
            yield Found(start=span.start, end=span.end, kind=ActorKind.STATE, by="head:government", head=kind)
        else:
            yield Found(
                start=span.start, end=span.end, kind=ActorKind.ORGANISATION, by="coref", head=kind, explicit=False
            )


def _generic_class(word: str) -> str:
    """Class of the bodies that "the WORD" points back to; "" for another word."""
    words = lexicon(_EN)
    return next(
        (name.removeprefix("generic:") for name in words if name.startswith("generic:") and word in words[name]), ""
    )


def _leads_on(tokens: Sequence[Token], at: int, kind: str) -> bool:
    """True for "the operator X", "the company town", "the agency of": the noun points back to nothing."""
    if at + 1 >= len(tokens):
        return False
    words, follower = lexicon(_EN), tokens[at + 1]
    if follower.capital and follower.fold not in words["stop"]:
        return True
    if follower.fold == "of":
        return kind not in ("government", "ministry")
    return follower.word and any(follower.fold in words[name] for name in ("descriptor", "field", "event", "compound"))


def _country_behind(tokens: Sequence[Token], at: int) -> int | None:
    """One past "of the United Arab Emirates"; None where no country follows."""
    if at >= len(tokens) or tokens[at].fold != "of":
        return None
    first = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].fold == "the")
    countries = word_list("countries_en.tsv", _EN)
    for last in range(min(first + 5, len(tokens)), first, -1):
        if " ".join(token.fold for token in tokens[first:last]) in countries:
            return last
    return None
