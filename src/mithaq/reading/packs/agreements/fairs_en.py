"""English names of fairs: the first pattern is the surest. Over the text itself, for its capitals."""

from __future__ import annotations

import regex

_NAME = (
    r"(?!(?:At|On|In|The|During|A|An|From|By|For|When|While|After|Before|This|That|And|As|It|Last|Next)\s)"
    r"(?:\p{Lu}[\p{L}\p{M}\d+&.’'-]*|\d{4}|\d+(?:\.\d+)?)"
)
_LINK = r"(?:of|for|on|and|the|&|de|du|des|la|le|et|sur)"
_GATHERING = (
    r"(?:Forum|Summit|Conference|Expo|Fair|Show|Days?|Week|Congress|Assembly|Exhibition|Symposium|Festival|Hackathon|"
    r"Salon|Roundtable|Convention|Meetings?|Awards|Bootcamp|Dialogue|GITEX|Fest)"
)
_LEAD = (
    r"(?:[Oo]n\s+the\s+(?:sidelines|margins|fringes|occasion)\s+of|[Aa]t|[Dd]uring|[Aa]ttending|[Aa]fter|"
    r"[Bb]efore|[Oo]pening\s+of|[Cc]losing\s+of|"
    r"day\s+of|edition\s+of|(?i:meeting|event|gathering|forum|summit|conference|fair|exhibition|show|named|"
    r"called|at|of|part\s+of))"
)
FAIRS = (
    regex.compile(r"(?i:sidelines|margins)\s+of\s+(?:the\s+)?[\"“]\s*(?P<name>[^\"”\n]{3,60})[\"”]"),
    regex.compile(
        r"(?i:meeting|event|gathering|forum|summit|conference|fair|exhibition|show)(?:\s+(?:named|called|dubbed))?\s+"
        r"[\"“‘«]\s*(?P<name>[^\"”’»\n]{3,60})[\"”’»]"
    ),
    regex.compile(
        rf"(?<![\p{{L}}\d])(?P<name>{_NAME}(?:\s+(?:{_LINK}\s+){{0,2}}{_NAME}){{0,6}}?\s+{_GATHERING}"
        rf"(?:\s+(?:{_LINK}\s+){{1,2}}{_NAME}(?:\s+(?:{_LINK}\s+)?{_NAME}){{0,4}})?(?:\s+20\d\d)?)(?!\p{{L}})"
    ),
    regex.compile(
        rf"(?<!\p{{L}})(?P<name>(?:GITEX|Web\s+Summit|{_GATHERING}\s+(?:{_LINK}\s+){{1,2}}{_NAME})"
        rf"(?:\s+(?:{_LINK}\s+)?{_NAME}){{0,5}})(?!\p{{L}})"
    ),
    regex.compile(
        rf"(?i:sidelines|margins|fringes)\s+of\s+(?:the\s+)?(?P<name>{_NAME}(?:\s+(?:{_LINK}\s+)?{_NAME}){{0,5}})"
    ),
    regex.compile(rf"{_LEAD}\s+(?:the\s+)?(?P<name>{_NAME}(?:\s+{_NAME}){{0,4}}\s+20\d\d)(?![\p{{L}}\d])"),
)
NO_FAIR = regex.compile(
    r"(?:general\s+assembly|national\s+assembly|ministry|committee|days?\s+of\b|^(?:the\s+)?(?:first|second|"
    r"third|last)\s+day|independence\s+day|annual\s+general|agency|institute|university|conference\s+cent|"
    r"convention\s+cent)"
)
