"""English words around numbers. Origin: written for this project."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import regex

from mithaq.reading.model import Bound
from mithaq.reading.packs.numerals import english
from mithaq.reading.packs.quantities.words import Number, QuantityWords

# Shares in words, in percent; thirds are left out, which no finite number states.
_FRACTIONS = {
    "half": 50, "one half": 50, "a half": 50, "a quarter": 25, "one quarter": 25, "three quarters": 75, "a fifth": 20,
    "one fifth": 20, "two fifths": 40, "three fifths": 60, "four fifths": 80, "a tenth": 10, "one tenth": 10,
}  # fmt: skip
_FRACTION = (
    r"(?<![\w-])(?<!(?:first|second|last|other|better|next|the) )(?P<fraction>half(?= (?:of|the|its|their|all|our)\b)"
    r"|(?:(?:one|a)[ -](?:half|quarter|fifth|tenth)|three[- ]quarters|(?:two|three|four)[- ]fifths)(?= of\b))"
    r"(?! (?:of )?(?:the |a |its |their )?(?:year|decade|century|month|day|hour|time|way|game|match|season)\b)"
)
_NUMBER = regex.compile(rf"{_FRACTION}|{english.ORDINAL}|{english.NUMBER}")
_MEASURES = regex.compile(
    r"(?:mad|dhs?|usd|eur|fcfa|percent|pc|km2?|kms|kg|ha|mw|gw|kw|kwh|mwh|gb|tb|pb|mb|mbps|gbps"
    r"|tbps|mhz|ghz|sqm|m2|mm|cm)\b"
)
_CODES_BEFORE = regex.compile(
    r"(?<![\w-])(?:mad|dhs?|aed|sar|qar|kwd|egp|usd|eur|gbp|kshs?|sh|rs|kes|ngn|ghs|rwf|ugx|tzs|zar|fcfa|r|n|le)$"
)
# Words that only look like numbers: "one of the", "no one", "second" of a minute, "m" of metres.
_NOT_ONE_BEFORE = regex.compile(
    r"\b(?:no|as|first|second|third|last|next|only|new|right|any|every|each|some|this|that|which|the"
    r"|another|a|anyone|number|by) $"
)
_NOT_ONE_AFTER = regex.compile(
    r" (?:of (?!every\b)|another|day\b|that\b|which\b|who\b|can\b|could\b|must\b|should\b|may\b|might\b|by one\b"
    r"|or another\b|such\b)"
)
_RANK_BEFORE = regex.compile(r"\b(?:the|its|their|his|her|our|a|an|in|ranked|ranks|placed|came|from|to|of|up) $")
_ORDINAL_OTHER = regex.compile(r" (?:half|quarter|time|semester|trimester|party|parties|world|person|hand|of all)\b")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# "Two-thirds" says no finite number, "three times" a factor.
_FACTOR = regex.compile(r"[- ](?:thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|times|fold)\b|x\b")
_METRES = regex.compile(r" (?:long|wide|high|deep|tall|race|sprint|radius|above)\b")


def numbers(folded: str, source: str) -> Iterator[Number]:
    """The numbers of `folded`, in order; "one" only where it counts."""
    for match in _NUMBER.finditer(folded):
        start, end = match.span()
        number: Number | None
        if share := match["fraction"]:
            number = _share(share, start, end)
        elif rank := match["rank"] or match["rankword"]:
            number = _ordinal(rank, match, folded)
        elif match["digits"]:
            number = _digits(match, folded, source)
        else:
            number = _words(match[0], start, end, folded, source)
        if number is not None:
            yield number


def _share(words: str, start: int, end: int) -> Number:
    value = Decimal(_FRACTIONS[words.replace("-", " ")])
    return Number(start, end, value, value, fraction=True)


def _ordinal(rank: str, match: regex.Match[str], folded: str) -> Number | None:
    value = english.parse_ordinal(rank)
    start, end = match.span()
    if value is None or _ORDINAL_OTHER.match(folded, end):
        return None
    if match["rankword"] and not _RANK_BEFORE.search(folded, max(0, start - 8), start):
        return None
    return Number(start, end, Decimal(value), Decimal(value), ordinal=True)


def _digits(match: regex.Match[str], folded: str, source: str) -> Number | None:
    start, end = match.span()
    word = match["scale"] or match["short"] or match["spaced"] or ""
    plain = english.parse_digits(match["digits"])
    if _FACTOR.match(folded, end):
        return None
    attached = start and (folded[start - 1].isalnum() or folded[start - 1] in "_/#")
    if attached and not _CODES_BEFORE.search(folded, max(0, start - 6), start):
        # "US$5" stands behind a sign, "MAD300m" behind a code; "Covid-19" and "C4IR" count nothing.
        return None
    if end < len(folded) and folded[end].isalnum() and not _MEASURES.match(folded, end):
        return None
    if match["short"] and _not_a_scale(match["short"], plain, end, folded, source):
        return None
    if (
        match["scale"] is None
        and not match["short"]
        and regex.search(r"(?<!\btop)(?<=\w)(?<!\d)-$", folded[max(0, start - 5) : start])
    ):
        return None
    scale = english.scale_of(word)
    return Number(start, end, plain * scale, plain, scale, digits=not word)


def _not_a_scale(short: str, plain: Decimal, end: int, folded: str, source: str) -> bool:
    if short == "m" and _METRES.match(folded, end):
        return True
    return short == "k" and source[end - 1] == "K" and plain in {2, 4, 8} and folded[end : end + 1] != "+"


def _words(words: str, start: int, end: int, folded: str, source: str) -> Number | None:
    value = english.parse_words(words)
    if value is None:
        words = words[: len(words) - len(words.lstrip(_LETTERS))]
        end, value = start + len(words), english.parse_words(words)
    if _FACTOR.match(folded, end):
        return None
    if value is None or words in {"zero", "half", "million", "billion", "millions", "billions", "lakhs", "crores"}:
        return None
    if words == "one" and (
        _NOT_ONE_BEFORE.search(folded, max(0, start - 10), start) or _NOT_ONE_AFTER.match(folded, end)
    ):
        return None
    if source[start].isupper() and end < len(source) and regex.match(r" \p{Lu}", source[end : end + 2]) and start:
        return None  # "Vision Four Seasons": a name
    said = regex.fullmatch(r"(.*?)[ -](thousand|million|billion|trillion|lakh|crore)s?", words)
    scale = english.scale_of(said[2]) if said else 1
    return Number(start, end, value, value / scale, scale)


_MORE = (
    r"(?:slightly |well |far |much |even |just |a little |a bit )?(?:more than|over|above|upwards?"
    r" of|in excess of|beyond"
    r"|north of|greater than|better than)|at (?:the very )?least|(?:a )?minimum (?:of )?|min\. ?|no (?:fewer|less) than"
    r"|not (?:fewer|less) than|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops|>=?|≥"
    r"|(?:crossed|crossing|passed) the"
)
_LESS = (
    r"(?:no|not) more than|not (?:to exceed|exceeding)|not above|up to|as many as|as much as|as"
    r" high as|at (?:the )?most"
    r"|(?:a )?maximum (?:of )?|max\. ?|(?:fewer|less|lower|smaller) than|under|below|capped at|a ceiling of|<=?|≤"
)
_ABOUT = (
    r"about|around|some|roughly|approximately|approx\.?|nearly|almost|close to|circa|ca\.|c\.|an estimated|estimated at"
    r"|in the region of|in the order of|on the order of|in the neighbou?rhood of|(?:just|a little"
    r"|slightly|a bit|a shade) (?:under|below|short of|less than|fewer than|shy of)|nearing"
    r"|approaching|virtually|~|≈|an average of|a rough"
)
_WHOLE = r"(?: a (?:total|combined|cumulative) of)?(?: another| an additional)?"

WORDS = QuantityWords(
    unit_left_out=(
        r" (?:will|is|are|was|were|has|have|had|to|for|in|into|on|of which|from|by|as|through|over|and"
        r"|or|comes?|goes|go|went"
        r"|being|at|this|each|per|a|annually|would|should|can|could|this|last|next)\b| ?[,.;:)\n]|$"
    ),
    numbers=numbers,
    bounds_before=(
        (Bound.AT_MOST, rf"(?:{_LESS}){_WHOLE}"),
        (Bound.AT_LEAST, rf"(?:{_MORE}){_WHOLE}"),
        (Bound.ABOUT, rf"(?:{_ABOUT}){_WHOLE}"),
    ),
    bounds_after=(
        (
            Bound.AT_LEAST,
            r"or (?:more|above|over|greater)|and (?:above|over|more)|(?<=\w)\+|plus(?= [a-z]+s\b)|at least"
            r"|at (?:a )?minimum|minimum",
        ),
        (Bound.AT_MOST, r"or (?:less|fewer|below|under)|at most|at (?:a )?maximum|maximum"),
        (Bound.ABOUT, r"or so|approximately|or thereabouts|roughly"),
    ),
    percent=r"%|(?:per ?cent|pct|pc)(?!\w)",
    points=r"(?:percentage|percent|%)[ -]points?(?!\w)|pps?(?!\w)",
    currencies="currencies_en.tsv",
    per_after=(
        r"(?:a|per|each|every) (?P<year1>year|annum)(?!\w|-)|/ ?(?P<year2>yr|year|annum)\b|(?P<year3>annually|yearly)\b"
        r"|(?:a|per|each|every) (?P<month1>month)(?!\w|-)|/ ?(?P<month2>month|mo)\b|(?P<month3>monthly)\b"
        r"|p\.?a\.?(?P<year4>)(?!\w)"
    ),
    per_before=(
        r"(?P<year1>annually|annual|yearly)|(?P<month1>monthly)|(?:each|every) (?:(?P<year2>year)|(?P<month2>month))"
    ),
    between=r"between|(?:ranging |ranges )?(?:anywhere )?from between",
    joint=r" (?:and|to) (?:about |around |nearly |up to )?",
    to=r" to |-| - | or |, or even ",
    change=(
        r"\b(?:rais|ris|rose|grow|grew|increas|jump|climb|mov|go(?:es|ing|ne)?\b|went|drop|fell|fall|reduc|cut|decreas"
        r"|declin|doubl|tripl|expand|improv|up|down|leap|leapt|boost|scal|surg|soar|slash|lower|lift|bring|brought|pass"
        r"|chang|shr[iu]nk|widen|swell|advanc|accelerat|shift)\w*\b[^.;!?\n]{0,80}$"
    ),
    ratio=r" (?:in|out of)(?: every| each)? ",
    label=(
        r"\b(?:no\.?|nos\.?|number|n°|resolution|article|section|page|p\.|pp\.|chapter"
        r"|part|phase|step|figure|fig\.|table|tel\.?|phone|call|whatsapp|room|hall|stand|booth|gate"
        r"|route|highway|flight"
        r"|version|v\.?|level|grade|volume|vol\.?|issue|lot|iso|iec|rfc|edition|sdg|goal|day|week|annex|box|p\.o\. box"
        r"|covid|industry|web|formula"
        r"|(?:aged|ages|age)(?: of| from| between)*(?: \d+ ?(?:to|and|-|–))?"
        r"|episode|season|terminal|platform|channel|pillar|axis|area|cop|g|tier"
        r"|category|model|windows|chatgpt|gpt|generation|round) ?$"
    ),
    year_before=(
        r"\b(?:in|since|by|of|from|to|until|till|through|before|after|during|and|or|year|fy|the|for"
        r"|between|january|february"
        r"|march|april|may|june|july|august|september|october|november|december|early|late|mid|end|spring|summer|autumn"
        r"|winter|q[1-4]|h[12]|towards?|circa|around|\d(?:st|nd|rd|th)?|\() ?[-,]? ?$|[-/–(]$"
    ),
    counted=(
        r" (?:new |more |young |direct |additional |other |small |local |qualified |trained |different )?[a-z]{3,25}s\b"
        r"| people\b| (?:more|new|young)\b"
    ),
    ranked=(
        r"\b(?:rank(?:s|ed|ing)?|plac(?:es|ed)|position(?:ed)?|sits|comes|came|stands)"
        r"(?: (?:at|as|in|number|no\.)){0,3}? #?$|\brank(?:ed|s|ing)? [^.;\n\d]{0,30}(?:to|from|at) #?$|#$"
    ),
    top=r"\b(?:world's |global |the )?top[- ]$|\b(?:among|amongst|in|within) the (?:first|top|best|leading)[- ]$",
)
