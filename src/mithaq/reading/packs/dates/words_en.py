"""English temporal expressions. Origin: written for this project."""

from __future__ import annotations

from mithaq.reading.find.mentions import Relation
from mithaq.reading.packs.dates.words import DateWords
from mithaq.reading.packs.numerals import english

_FULL = "january february march april may june july august september october november december".split()
_SHORT = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
_MONTHS = {name: number for number, name in enumerate(_FULL, start=1)} | _SHORT
_DAYS_OF_WEEK = "monday tuesday wednesday thursday friday saturday sunday".split()
_WEEKDAYS = {name: number for number, name in enumerate(_DAYS_OF_WEEK)} | {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
_UNITS = {
    "year": ("Y", 1), "month": ("M", 1), "week": ("W", 1), "day": ("D", 1), "decade": ("Y", 10), "fortnight": ("W", 2),
    "quarter": ("M", 3), "semester": ("M", 6), "century": ("Y", 100), "hour": ("TH", 1), "minute": ("TM", 1),
    "yr": ("Y", 1),
    "centurie": ("Y", 100), "second": ("TS", 1), "working day": ("D", 1), "calendar day": ("D", 1),
    "business day": ("D", 1), "calendar year": ("Y", 1), "fiscal year": ("Y", 1), "academic year": ("Y", 1),
}  # fmt: skip

_M = rf"(?:{'|'.join(_FULL)})|(?:{'|'.join(_SHORT)})\b\.?"
_M_FULL = "|".join(_FULL)
_D = r"(?<!\d)(?:[0-3]?\d)(?: ?(?:st|nd|rd|th))?(?!\d|[.,]\d{1,3}(?!\d))"
_Y = r"(?:19|20)\d{2}(?![\d]|[.,]\d)"
_WD = rf"(?:{'|'.join(_DAYS_OF_WEEK)})(?!s\b)|(?:{'|'.join(list(_WEEKDAYS)[7:])})\.?(?=,? \d)"
_REL = r"last|past|previous|preceding|next|coming|following|upcoming|forthcoming|this|the current|the same|current"
_U = (
    r"(?:working |calendar |business |fiscal |academic )?(?:year|month|week|day|decade|fortnight"
    r"|quarter|semester|hour|minute|yr|century|centurie)"
)
_N = rf"{english.DIGITS}|(?:{english.WORDS})"
_END = (
    r"(?:(?P<endof>(?:the )?(?:very )?end(?: of| -|-| )?|year-end|late)|(?:the )?(?:beginning"
    r"|start|middle|close) of|early|mid)[ -]*(?:of )?(?:the )?"
)
_RYEAR = rf"(?P<ryear>(?:{_REL}|the)) (?:fiscal |financial |calendar )?year"
_PARTS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
    "1": 1, "2": 2, "3": 3, "4": 4,
}  # fmt: skip

_FAMILIES = (
    ("iso", rf"(?<![\d-])(?P<y>{_Y})-(?P<mm>\d{{2}})-(?P<d>\d{{2}})(?!\d)"),
    ("numeric", r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d{2})(?![\d/-])"),
    ("clock",
        r"(?<!\d)\d{1,2}[:.h]\d{2}(?: ?(?:am|pm|a\.m\.|p\.m\.))?(?: ?gmt)?(?![\d.,]\d|\d| ?(?:million"
        r"|billion|%))(?<=:\d\d|m|m\.)"
              r"|(?<!\d)\d{1,2} ?(?:am|pm|a\.m\.|p\.m\.)(?!\w)"),
    ("days",
        rf"(?:(?:{_WD}),? )?(?P<d>{_D})(?: (?P<m1>{_M}))?(?:-| ?[–-] ?| to | and | through | until | &"
        rf" )(?:(?:{_WD}),? )?(?P<d2>{_D}) (?:of )?(?P<m>{_M})(?!\w)(?:,? (?P<y>{_Y}))?"),
    ("days",
        rf"(?P<m1>{_M}) (?P<d>{_D})(?:-| ?[–-] ?| to | and | through | until | & )(?:(?P<m>{_M})"
        rf" )?(?P<d2>{_D})(?! (?:years|months|percent|million))(?:,? (?P<y>{_Y}))?"),
    ("date",
        rf"(?:(?P<wd>{_WD}),? ?\(?)?(?:the )?(?P<d>{_D}) (?:of )?(?P<m>{_M})(?!\w)(?:,? ?(?:of"
        rf" )?(?P<y>{_Y})| (?:of )?{_RYEAR})?"),
    ("date",
        rf"(?:(?P<wd>{_WD}),? ?\(?)?(?P<m>{_M}) (?:the )?(?P<d>{_D})(?! (?:years|months|percent|million"
        rf"|billion))(?!%)(?:,? (?P<y>{_Y})| (?:of )?{_RYEAR})?"),
    ("months",
        rf"(?:{_END})?(?P<m1>{_M})(?: (?P<y2>{_Y}))?(?: to |-| ?– ?| and | through | until"
        rf" )(?P<m>{_M_FULL})(?!\w),? (?:of )?(?P<y>{_Y})"),
    ("month", rf"(?:{_END})?(?P<m>{_M})(?!\w)(?:,? | of |, |-|/)(?:(?P<y>{_Y})|{_RYEAR})"),
    ("month", rf"(?:{_END})?(?P<rel>{_REL}) (?P<m>{_M_FULL})(?!\w)"),
    ("month", rf"(?:{_END})(?P<m>{_M_FULL})(?!\w)"),
    ("bare_month", rf"(?P<m>{_M_FULL})(?!\w)"),
    ("part",
        rf"(?:{_END})?(?P<letter>q|h)(?P<ord>[1-4])(?: of)?[ -/]?(?:fy ?)?(?P<y>{_Y})|(?P<y>{_Y})[ -]?(?P<letter>q"
        rf"|h)(?P<ord>[1-4])(?!\w)|(?P<letter>q|h)(?P<ord>[1-4])(?: of)? {_RYEAR}"
        r"|(?<![\w$])(?P<letter>q)(?P<ord>[1-4])(?!\w)"),
    ("part",
        rf"(?:{_END})?"
        r"(?P<ord>first|second|third|fourth|last|final|1st|2nd|3rd|4th) (?P<of>quarter|half|semester"
        rf"|trimester)(?! of the (?!year))(?!-)(?:(?: of|,)? (?P<y>{_Y})| (?:of )?{_RYEAR})?(?!"
        r" (?:million|billion|century|time))"),
    ("season",
        rf"(?:(?:{_END})?(?P<word>spring|summer|autumn|fall|winter),? (?:of )?(?P<y>{_Y})"
        rf"|(?P<rel>{_REL}) (?P<word>spring|summer|autumn|fall|winter))(?!\w)"),
    ("years",
        rf"(?<![\d-])(?:between |from |over |fy ?|(?:the )?(?:years?|period|seasons?) ){{0,2}}+"
        rf"(?P<s>(?P<y>{_Y})(?: ?[-–/] ?(?P<y2>(?:19"
        rf"|20)?\d{{2}})| (?:to|and|through|until) (?P<y2>{_Y})))(?![\d-])"),
    ("ryear", rf"(?:{_END})?{_RYEAR}(?!\w|-)(?! (?:of|that|when|in which|\d))"),
    ("ryear", r"(?P<endof>year-end|(?:the )?year's end|end-year)(?!\w)"),
    ("year",
        rf"(?:{_END})?(?:(?:the )?(?:fiscal |financial |calendar |academic )?years? |fy"
        rf" ?)?(?<![\w.,/$€£-])(?P<y>{_Y})s?(?![\w/%]|-\w)"),
    ("year", rf"fy ?(?P<y>{_Y})(?!\w)"),
    ("year", rf"(?:{_END})(?P<y>{_Y})(?![\w/%])"),
    ("span", rf"(?:{_END})?(?P<rel>{_REL}|the) (?P<u>week|month|quarter|semester|decade|weekend)(?!\w|-)"),
    ("weekday",
        rf"(?:(?P<rel>{_REL}) )?(?P<wd>{'|'.join(_DAYS_OF_WEEK)})(?!\w)(?P<after> (?:last|next)(?:"
        r" week)?(?! \w+(?:day|ber|ry)\b))?"),
    ("deictic",
        r"(?P<word>the day before yesterday|the day after tomorrow|yesterday|today|tonight"
        r"|tomorrow)(?!'s? (?:world|economy|generation|leaders|children))(?!\w)"),
    ("ago", rf"(?P<n>{_N}|a|an|one|several|some|a few) (?P<u>{_U})s? (?:ago|earlier|before that)(?!\w)"),
    ("from_now", rf"(?P<n>{_N}|a|an) (?P<u>{_U})s? (?:from now|from today|hence)(?!\w)|(?P<u>{_U})s? to come"),
    ("every",
        r"(?:(?:a|per|each|every|any given) (?P<u>year|month|week|day|quarter|hour|minute)(?!\w|-)"
        r"(?! (?:later|ago|after|earlier|before|from|long|and a half|or))"
        rf"|every (?P<n>{_N}) (?P<u>{_U})s|(?P<word>annually|yearly|per annum|monthly|weekly|daily"
        r"|quarterly)(?!\w))"),
    ("duration",
        rf"(?:(?P<rel>next|coming|following|past|last|previous|recent|first) )?(?P<n>{_N}|a|an)"
        rf"(?P<half> and a half)?(?:-| "
        rf"|-to-)(?:(?:more|full|consecutive|whole|to \w+) )?(?P<u>{_U})s?(?!\w)(?P<half> and a"
        r" half)?(?!-(?:old|on-))(?! old)(?:-long|-term)?"),
    ("duration", r"(?P<half>half) (?:a |an )?(?P<u>year|decade|month|day|hour|century)(?!\w)"),
    ("vague",
        r"(?:the )?(?P<rel>next|coming|following|recent|past|last|previous|upcoming) (?:few |several "
        rf"|couple of )?(?P<u>{_U})s(?!\w)"),
    ("reference",
        r"(?P<word>currently|nowadays|at present|right now|recently|in the (?:near |not-too-distant"
        r" )?future)(?!\w)"),
)  # fmt: skip

WORDS = DateWords(
    families=_FAMILIES,
    months=_MONTHS,
    weekdays=_WEEKDAYS,
    hijri={},
    units=_UNITS,
    halves=frozenset({"half", "semester", "h"}),
    parts=_PARTS,
    days={
        "the day before yesterday": -2,
        "yesterday": -1,
        "today": 0,
        "tonight": 0,
        "tomorrow": 1,
        "the day after tomorrow": 2,
    },
    seasons={"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"},
    past=r"last|past|previous|preceding|recent|recently",
    future=r"next|coming|following|upcoming|forthcoming|in the .*future",
    count=english.parse_count,
    rank=english.parse_ordinal,
    year_before=(
        r"(?:\b(?:in|by|since|until|till|til|before|after|during|through|throughout|of|from|to|for"
        r"|between|and|or|year|years"
        r"|fy|end|early|late|mid|around|circa|towards?|over|on|horizon|than|beyond|as of|as early as"
        r"|as late as|starting"
        r"|beginning|ending|effective"
        r"|back in|versus|vs|with|target|edition|spring|summer|autumn|fall|winter|into)|[(:;]|\d{4},"
        r"|mid-|end-)[ -]?\(?$"
    ),
    not_year=(
        r" (?:(?:new|young|direct|indirect|additional|more|small|local|other|qualified) )?(?!targets\b"
        r"|results\b|figures\b"
        r"|levels\b|elections\b|games\b|was\b|has\b|is\b|goals\b|objectives\b|plans\b)[a-z]{3,}s\b"
        r"|,\d{3}| (?:people|dirhams|"
        r"million|billion|percent|mw|km|kg)\b"
    ),
    ahead=(
        r"will|won't|shall|would|(?:is|are|was|were|be|being) (?:\w+ )?(?:set|due|expected|scheduled"
        r"|slated|planned|poised|to"
        r"|projected|likely|meant|going to|bound)|due|slated|plans?|planned|scheduled|expects?"
        r"|intends?|aims?|hopes?|to be"
        r"|upcoming|forthcoming|ahead of|going to|next"
    ),
    back=(
        r"was|were|has|have|had|did|said|told|held|met|took|came|went|began|made|gave|saw|won|became"
        r"|got|kept|led|left|lost|paid"
        r"|put|ran|rose|fell|sent|spoke|spent|stood|struck|wrote|won|drew|built|bought|brought"
        r"|[a-z]{3,}(?<!ne|fe|spe|bre|see|ne)ed"
    ),
    relations=(
        (
            Relation.BY,
            r"(?:by|no later than|not later than|on or before|latest by|until|till|up to|through|towards?|horizon"
            r"|up until|at the latest by|to|at the horizon of|in the run-up to|by the time of)"
            r"(?: the| year| fiscal year| horizon)?",
        ),
        (Relation.BEFORE, r"(?:before|prior to|ahead of)(?: the)?"),
        (
            Relation.SINCE,
            r"(?:since|as of|as from|from|starting(?: from| in| on)?|beginning(?: in| on)?|effective(?: from)?"
            r"|with effect from|commencing(?: on| in)?|dating back to|back to|onwards? from)(?: the)?",
        ),
        (Relation.AFTER, r"(?:after|following|beyond)(?: the)?"),
    ),
    duration_relations=(
        (
            Relation.WITHIN,
            r"(?:within|inside|in under|in less than|in|over|during|throughout|across|under|by|for"
            r"|spread over|(?:in|within|over) a period of|by the end of)"
            r"(?: the| these| this| our| its)?(?: next| coming| following)",
        ),
        (
            Relation.WITHIN,
            r"(?:within|inside|in under|in less than|in as little as|in no more than|in just|in only|in about"
            r"|within just|in the space of|in)(?: the| a| about| approximately| just| some)?"
            r"(?: (?:period|space|span|timeframe|time frame) of)?",
        ),
        (Relation.WITHIN, r"(?:over|during|across|spread over)(?: the| a)?(?: (?:period|space|span) of)?"),
        (Relation.SINCE, r"(?:since|for the (?:past|last))"),
        (Relation.AFTER, r"after"),
        (Relation.BEFORE, r"before"),
    ),
)
