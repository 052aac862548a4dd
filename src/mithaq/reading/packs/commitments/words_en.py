"""English words of commitments: what is none, who acts, what points back."""

from __future__ import annotations

import regex

from mithaq.reading.packs.commitments.words import Words

_ABOUT = (
    r"(?:\s*(?:about|around|some|nearly|almost|over|more than|at least|up to|roughly|an? estimated|"
    r"approximately))?\s*"
)


def _end(words: str) -> regex.Pattern[str]:
    """`words` right before the number."""
    return regex.compile(rf"(?:{words}){_ABOUT}[$€£(]?\s*$")


ENGLISH = Words(
    now=regex.compile(
        r"\b(?:so far|to date|already|now|currently|until now|as of (?:now|today)|up and running|are live|is live)\b"
    ),
    exported=regex.compile(r"\bexport(?:s|ed|ing)?\b|\bforeign\s+(?:currency|exchange)\b"),
    money_after=regex.compile(
        r"[\s-]+(?:\([^)]{0,30}\)\s*)?(?:\p{L}+\s+){0,2}(?P<noun>investment|package|loan|grant|fund|facility|programme|"
        r"program|project|credit|guarantee|subsidy|plan|contribution|financing|funding|budget|commitment|pledge)s?\b"
    ),
    to_spend=regex.compile(r"\s*(?:to\s+(?:spend|invest|lend|allocate)|available|earmarked|set\s+aside)\b"),
    plan=regex.compile(
        r"\b(?:project|programme|program|plan|strategy|agreement|deal|contract|memorandum|mou|initiative|scheme|"
        r"roadmap|"
        r"convention|pact|partnership|phase|package|tranche|investment|facility)s?\b"
    ),
    hires=regex.compile(r"employ|hold|hous|host|serv"),
    sector=regex.compile(
        r"\b(?:industry|(?<!private |public |of the )sector|outsourcing|offshoring|tourism|agriculture|economy|"
        r"trade|exports?|market|ecosystem)\b"
    ),
    object_gap=regex.compile(r"\s+(?:to|in)?\s*(?:the\s+)?(?:\p{L}+\s+){0,1}"),
    price=_end(
        r"\b(?:priced?\s+(?:at|of|from)|costs?|costing|fees?\s+(?:of|at)|tariffs?\s+of|sold\s+(?:for|at)|"
        r"selling\s+(?:for|at)|"
        r"tickets?\s+\p{L}+\s+(?:for|at)|for\s+just|from\s+just|starting\s+(?:at|from)|rent\s+of|salary\s+of|"
        r"salaries\s+of|"
        r"wages?\s+of|fine\s+of|fined|stay\s+as\s+they\s+are,?\s+at|minimum\s+of|monthly\s+\p{L}+\s+of)"
    ),
    price_after=regex.compile(
        r"\s*(?:(?:per|a|each|/)\s*(?:person|month|head|kilo\p{L}*|litre|liter|barrel|tonne|unit|share|ticket|"
        r"ounce|kg|"
        r"visit|consultation|night|gigabyte|gb|seat|day|hour)\b|each\b|apiece\b)"
    ),
    first_text=regex.compile(
        r"\b(?:first|previous|earlier|original|old|former)\s+(?:text|agreement|deal|contract|memorandum|mou|convention|pact)\b"
    ),
    pronoun=regex.compile(r"\b(?:it|they|he|she|we)\b"),
    same_place=regex.compile(r"\b(?:the\s+same|that)\s+(?:city|town|region|county|province|site|place)\b"),
    size=_end(
        r"\b(?:employs|employed|with|has|have|had|counts|boasts|a staff of|workforce of|headcount of|"
        r"payroll of|"
        r"population of|home to|brings? together|representing|groups|gathers|operates?|runs?|capitali[sz]ation of|"
        r"valued at|valuation of|(?:company|firm|market|group|start-?up|unicorn|stake|industry|economy|"
        r"sector)\s+(?:\p{L}+\s+){0,2}worth|stands? at|stood at|ranks?|ranked|aged|age of|serves more than|serves)"
    ),
    own_staff=_end(
        r"\b(?:its|their|the group['’]s|the company['’]s|existing|current|a team of|its team of|a network of|"
        r"its network of|"
        r"all|every one of its|among its|some of its|of its|of their|one of(?: the)?)"
    ),
    share_of=regex.compile(r"[ ]*(?:out\s+)?of\s+(?:the\s+|its\s+|all\s+|their\s+)?$"),
    of_them=regex.compile(r"\s*of\s+(?:them|these|those)\b"),
    only=regex.compile(r"\b(?:only|just|no\s+more\s+than)\s*$"),
    changes=regex.compile(r"\bby\s*(?:about|around|some|nearly|up to|as much as)?\s*$"),
    class_doer=regex.compile(
        r"(?:(?:telecoms?|mobile|private|local|foreign|federal|state|county|central)\s+)?(?:governments?|"
        r"operators|banks|"
        r"investors|manufacturers|employers|carriers)\b"
    ),
    plan_subject=regex.compile(
        r"\b(?:the|this|its)\s+(?:new\s+|national\s+)?(?:plan|programme|program|strategy|roadmap|scheme|"
        r"initiative|blueprint)\b"
    ),
    coordinated=regex.compile(r"[\"”’]?,?\s+and\s+(?:the\s+)?(?:[\p{L}-]+\s+){0,4}[\"“‘]?"),
    baseline=_end(
        r"\b(?:up from|down from|compared with|compared to|against|from|instead of|versus|rather than|as opposed to|"
        r"not the|in place of|on top of(?: the)?|after|than the|beyond the|out of|on|in|of (?:a|the) total(?: of)?)"
    ),
    target_after=regex.compile(r"[^.;]{0,50}?\bto\s+(?:\p{L}+\s+){0,3}[$€£]?\s*$"),
    restated=_end(
        r"\b(?:that is|i\.e\.|equivalent to|equal to|the equivalent of|equivalent of|or|approximately|about|"
        r"around|some)"
    ),
    existing_after=regex.compile(
        r"\s*(?:existing|currently|already|(?:in|across|from)\s+(?:more\s+than\s+|over\s+|some\s+)?"
        r"\d+\s+countries)\b"
    ),
    each_after=regex.compile(r"\s+(?:each|old|years?\b|seats?\b|ago)\b"),
    hearsay=regex.compile(
        r"\b(?:rumou?rs?|brushed aside|denied|denies|deny|allegedly|reportedly|speculation|unconfirmed|no such|"
        r"invented|hoax|gave no|declined to say how|refuted|dismissed|if only|would have|calls? on|called on|urged|"
        r"demand(?:s|ed)|should have|at risk|could face|"
        r"(?:analysts?|economists?|forecasters|observers)\s+(?:say|said|expect|predict|see|estimate|forecast)|"
        r"if\s+(?:approved|passed|adopted|every|each|all|we|you|they|he|she|it|the|only|a|an)|"
        r"let\s+us\s+suppose|imagine|suppose)\b|\?\s*[\"”’»]?\s*$"
    ),
    trade_result=_end(
        r"\b(?:revenues?|turnover|sales|profits?|earnings|net income|ebitda|shares|share prices?|(?:main|"
        r"benchmark|share|stock)\s+index|bourse|losses|debts?|deficit|"
        r"market cap\p{L}*|"
        r"inflation|unemployment(?: rate)?|interest rates?|growth|gdp growth|dividends?)\b[^.;,]{0,50}"
    ),
    parties=regex.compile(
        r"\b(?:signed|concluded|inked|sealed)\s+(?:\p{L}+\s+){0,4}(?:with|by|between|among)\s+(?:\p{L}+\s+){0,3}$"
    ),
    heads_list=regex.compile(
        r"\b(?:undertakings?|commitments?|targets?|goals?|objectives?|pledges?|pledged|breaks?\s+down|broken\s+down|"
        r"as\s+follows|plans?|aims?|will|promises?|allocated|distributed|shared|divided|wants|foresees|"
        r"key figures|deliverables|"
        r"expected (?:results|outcomes|outputs)|includ(?:e|es|ing))\b"
    ),
    done_after=regex.compile(
        r"\s*(?:are|is|were|have\s+been|has\s+been)\s+(?:already|now|operational|live|up\s+and\s+running|complete)\b"
    ),
    total=regex.compile(
        r"\b(?:together|combined\s+(?:investment|total|value|jobs)|altogether|(?:two|three|four|five|six|seven|"
        r"eight|nine|ten|"
        r"several|(?<![\d.,])\d{1,2})\s+(?:\p{L}+\s+){0,2}(?:companies|firms|groups|operators|start-?ups|investors|banks|"
        r"projects))\b"
    ),
    government=regex.compile(
        r"(?:government|state|federal government|\p{L}+ government|kingdom|republic|morocco|kenya|nigeria|ghana|"
        r"rwanda|egypt|"
        r"tunisia|saudi arabia|european union)\b"
    ),
    public=regex.compile(
        r"\b(?:minist(?:r|ers?\b)|government|state|region\b|council|municipal|commune|county|governorate|authority|agency|"
        r"treasury|"
        r"department|republic|kingdom|prefecture|province|commission|parliament|cluster|european union|"
        r"county government)",
    ),
    lender=regex.compile(
        r"\b(?:bank|fund|agency\s+for|development\s+agency|foundation|corporation|world\s+bank|imf|usaid|jica|"
        r"kfw|afd|giz|"
        r"undp|unicef|ifc|eib|ebrd|afdb)\b"
    ),
    prepositions=regex.compile(
        r"\b(?:of|in|with|for|by|from|under|to|at|on|into|between|and|via|through|near|behind|among|"
        r"toward|towards|against|"
        r"across|than|as|without|signed|alongside|opposite|beside|outside|like|despite)\s+(?:the\s+|an?\s+|its\s+|their\s+|[\p{L}'’]+\s+)?"
        r"(?:(?:same|said|new|\p{L}+an|\p{L}+ish|\p{L}+ese|\p{L}+-based)\s+)?[\"“‘]?$"
    ),
    by_agent=regex.compile(r"\b(?:by|from|all\s+(?:of\s+them\s+)?(?:with|at))\s+(?:the\s+|an?\s+)?[\"“‘]?$"),
    refers=regex.compile(
        r"\b(?:under|in|the|this|that|these|its)\s+(?:terms\s+of\s+the\s+|the\s+|new\s+)?(?:agreement|deal|"
        r"contract|memorandum|mou|"
        r"convention|pact|partnership|text|document|paper|accord|charter|arrangement|project|tie-up)\b|"
        r"\bunder\s+(?:it|which)\b|\bthis\s+time\b"
    ),
    place_lead=regex.compile(
        r"\b(?:in|at|across|near|within|around|throughout|to|for)\s+(?:the\s+|greater\s+|northern\s+|southern\s+|"
        r"eastern\s+|western\s+|central\s+|rural\s+)*(?:(?:region|city|town|county|province|district|state|port|"
        r"governorate)\s+of\s+)?$"
    ),
    part=regex.compile(
        r"\b(?:of\s+which|of\s+these|of\s+them|of\s+those|including|among\s+them|of\s+that\s+sum|"
        r"of\s+the\s+total)\b"
    ),
    trades=regex.compile(
        r"\b(?:tender|bidders?|bid\s+(?:bond|security|documents?|opening)|request\s+for\s+proposals|"
        r"technical\s+proposal|"
        r"sealed\s+envelopes?|lot\s+\d|eligible\s+bidders|procuring\s+entity)\b"
        r"|\b(?P<a>job\s+description|apply\s+(?:now|online|by)|cover\s+letter|curriculum\s+vitae|\bcv\b|"
        r"years\s+of\s+experience|applicants?|"
        r"equal\s+opportunity\s+employer|qualifications|responsibilities|vacanc(?:y|ies)|shortlisted|"
        r"reporting\s+to\s+the|"
        r"days\s+of\s+leave|fluent|renewable\s+contract|an\s+asset|is\s+looking\s+for|health\s+cover)\b"
        r"|\b(?P<b>league|striker|midfielder|goalkeeper|coach|kick-?off|half-?time|penalty|tournament|"
        r"world\s+cup|semi-?final|winger|defender|transfer|medical|scored|goals|relegat\p{L}+|"
        r"personal\s+terms|fixtures?|"
        r"(?:last|next)\s+(?:term|season)|head\s+coach|the\s+club|add-ons)\b"
        r"|\b(?P<c>shares?\s+(?:rose|fell|closed|gained|lost)|stock\s+exchange|index\s+(?:rose|fell|closed|"
        r"gained|lost)|basis\s+points|"
        r"brent|bond\s+yields?|traders?|market\s+capitali[sz]ation|turnover\s+(?:of|rose|fell)|dividend|"
        r"all-share|index\s+closed|"
        r"profit-?taking|took\s+profit|(?:weekly|monthly)\s+(?:loss|gain)|policy\s+rate|to\s+the\s+(?:dollar|euro)|"
        r"full-year\s+earnings|(?:banking|mining)\s+stocks|biggest\s+(?:loser|gainer)|gross\s+margin|net\s+debt)\b"
        r"|\b(?P<d>police|arrested|suspects?|court|prosecutors?|sentenced|jail(?:ed)?|fraud|defendants?|"
        r"charged\s+with|investigators|magistrate|prison|trial|convicted|forg(?:ed|ing|ery)|testified|"
        r"pleaded|denied\s+the\s+charge|"
        r"appeal(?:ed)?\s+against|his\s+lawyer|her\s+lawyer)\b"
        r"|\b(?P<e>megapixels?|mah|battery|processor|display|snapdragon|gb\s+of\s+ram|refresh\s+rate|"
        r"price\s+starts|camera|screen|charger|case|last\s+year's\s+model|verdict|out\s+of\s+10)\b"
        r"|\b(?P<f>strik(?:e|es|ers|ing)|walk-?outs?|pickets?|the\s+unions?|(?:dock|port)\s+workers|mediators?|"
        r"talks\s+(?:collapse|broke)\p{L}*|show\s+of\s+hands|pay\s+rise|industrial\s+action|"
        r"without\s+agreement|no\s+deal)\b"
        r"|\b(?P<g>fact[- ]check|false|fake|hoax|shared\s+thousands|circulat(?:ed|ing)|registration\s+fee|"
        r"do\s+not\s+(?:pay|share|click)|"
        r"no\s+such|the\s+message|the\s+link|logo|scam)\b"
    ),
)
