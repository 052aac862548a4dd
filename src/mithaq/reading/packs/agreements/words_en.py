"""English words of agreements: what they are called, how they are made, who stands by. All over folded text."""

from __future__ import annotations

import regex

from mithaq.reading.packs.agreements.cues import Cues
from mithaq.reading.packs.agreements.fairs_en import FAIRS, NO_FAIR


def _words(pattern: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}])(?:{pattern})(?![\p{{L}}\p{{N}}])")


def _before(pattern: str) -> regex.Pattern[str]:
    """A pattern that must end where the search ends."""
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}])(?:{pattern})$")


_MEMORANDUM = (
    r"memorand(?:um|a|ums)(?:\s+of\s+(?:understanding|co-?operation|agreement|intent|association|collaboration))?|"
    r"mo[uc]s?|m\.o\.u\.?s?|protocols?\s+of\s+(?:agreement|understanding)"
)
_DECLARATION = (
    r"(?:letters?|declarations?|statements?)\s+of\s+(?:intent(?:ions?)?|interest|understanding)|"
    r"lois?(?=\s+(?:with|between))|"
    r"(?:joint\s+)?declarations?|joint\s+(?:statement|communique)"
)
_CONTRACT = (
    r"(?:program(?:me)?\s+|framework\s+|supply\s+|service\s+|performance\s+)?contracts?"
    r"(?!\s+(?:workers?|staff|manufactur\p{L}+|research|law|farm\p{L}*|kill\p{L}*|teachers?|players?|extension))"
    r"(?!\s+(?:between\s+[^.;]{1,40}\s+and|with)\s+(?:its|their|his|her)\s+(?:own\s+)?"
    r"(?:employees|staff|workers|customers|students|clients|users|players|tenants|suppliers)(?!\p{L}))"
)
_CONVENTION = r"(?:framework\s+|partnership\s+)?conventions?(?!\s+(?:cent(?:er|re)s?|halls?|on|against|relating))"
_PACT = (
    r"pacts?|(?<!air\s)(?<!bus\s)charters?(?!\s+(?:flights?|school|plane|compan\p{L}+))|compacts?(?=\s+(?:with|"
    r"between))"
)
_AGREEMENT = (
    r"(?:partnership\s+|framework\s+|co-?operation\s+|collaboration\s+|grant\s+|loan\s+|financing\s+|investment\s+|"
    r"licen[cs]ing\s+|funding\s+|service\s+|subscription\s+|joint\s+venture\s+)?agreements?|"
    r"(?<!(?:to|it|which|that|who|can|will|not|must|should|also|great|good)\s)deals?(?!\s+(?:only|largely|mainly)\b)|"
    r"(?<=(?<!\p{L})(?:a|new|strategic|their|its)\s)collaborations?(?=\s+(?:with|between|to|on|that|agreement))|"
    r"accords?(?!ing|ed)|tie-?ups?|treat(?:y|ies)|protocols?|joint\s+ventures?|"
    r"(?<!(?:in|private|closer|deeper|public)\s)(?:strategic\s+)?partnerships?(?=\W)|(?:strategic\s+)?alliances?|"
    r"(?:credit|financing|loan|guarantee)\s+(?:facility|facilities|line)"
)
_DOCUMENT = r"documents?|texts?|papers?|instruments?"

_SIGN = (
    r"(?:co-?|counter-?)?sign(?:s|ed|ing)?(?<!signs?(?=\s+(?:of|that)\s))(?!\s+(?:up|off|language|into\s+law))"
    r"(?!\s+(?:the\s+|an?\s+)?(?:\p{L}+\s+)?(?:strikers?|midfielders?|defenders?|wingers?|goalkeepers?|players?|singers?|"
    r"rappers?|actors?)(?!\p{L}))|"
    r"ink(?:s|ed|ing)|"
    r"initial(?:l?ed|l?ing)|put(?:s|ting)?\s+(?:pen\s+to\s+paper|(?:their|his|her|its)\s+(?:names?|"
    r"signatures?)(?:\s+to)?)|"
    r"append(?:ed|s|ing)?\s+(?:their|his|her|its)\s+signatures?|"
    r"(?:(?:was|were|are|is)\s+)?(?:(?:the|its|among\s+the)\s+)?signator(?:y|ies)|"
    r"represent(?:ed|ing)(?=[^.;]{0,80}(?:at|during|in)\s+the\s+(?:signing|ceremony))|(?:was|were)\s+represented\s+by"
)
_CLOSE = (
    r"conclud(?:e|es|ed|ing)|seal(?:s|ed|ing)?|str(?:ike|ikes|uck|iking)|"
    r"ent(?:er|ers|ered|ering)(?:\s+into)?|"
    r"(?<!\p{L}-)reach(?:es|ed)"
)
_MAKE = (
    r"(?:finali[sz]|formali[sz])(?:e|es|ed|ing)|clinch(?:es|ed)?|cement(?:s|ed)?|"
    r"forg(?:e|es|ed|ing)|"
    r"execut(?:e|es|ed)|land(?:s|ed)|secur(?:e|es|ed)|establish(?:ed|es)|announc(?:e|es|ed)|unveil(?:s|ed)|"
    r"commenc(?:e|es|ed)|form(?:s|ed)|wins?|won|winning|bag(?:s|ged)|award(?:s|ed)?|"
    r"launch(?:es|ed)|agree(?:s|d)?(?:\s+(?:to|on))?"
)
_APPROVE = r"adopt(?:s|ed)|ratif(?:y|ies|ied)|approv(?:e|es|ed)|back(?:s|ed)"
_RENEW = (
    r"(?:expand|deepen|broaden)(?:s|ed|ing)?(?=\s+(?:its|their)\s+(?:[\p{L}-]+\s+){0,2}"
    r"(?:partnership|agreement|alliance|collaboration)(?!\p{L}))|"
    r"renew(?:s|ed|ing)?|exten(?:d|ds|ded|ding)|prolong(?:s|ed|ing)?|roll(?:ed|s)\s+over"
)
_BIND = (
    r"binds?|bound|(?:is|are|was|were)\s+(?:a\s+)?part(?:y|ies)\s+to|brings?\s+together|links?|linked|"
    r"brought\s+together"
)
_JOIN = (
    r"partner(?:s|ed|ing)?\s+(?:up\s+)?with|team(?:s|ed|ing)?\s+up(?:\s+with)?|join(?:s|ed|ing)?\s+(?:forces|hands)|"
    r"(?:have|has|had)\s+(?:now\s+)?agreed\s+to|agreed\s+(?:on\s+\p{L}+day\s+)?to|(?:enter(?:ed|s)|"
    r"entering)\s+into\s+(?:a\s+)?(?:partnership|collaboration)"
)
_TALK = (
    r"(?:being|under)\s+negotiat(?:ed|ion)|negotiat(?:es|ing|e)|(?:in|holding|hold|held)\s+(?:advanced\s+|"
    r"early\s+)?talks|"
    r"(?:is|are|still)\s+being\s+(?:finali[sz]ed|drafted|discussed)|propos(?:e|es|ed|ing)|draft(?:ed|ing)?"
)
_ADVERB = r"(?:(?:\p{L}+ly|also|now|then|just|yet|already|since|today|yesterday|never|last\s+\p{L}+|on\s+\p{L}+day)\s+)"
_NUMBER = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}"
_NUMBERS = {
    **{str(number): number for number in range(1, 100)},
    **dict(zip("one two three four five six seven eight nine ten eleven twelve".split(), range(1, 13), strict=True)),
    "both": 2,
    "pair": 2,
}
_BODY_CLASS = (
    r"companies|firms|sides|parties|partners|bodies|institutions|organi[sz]ations|ministries|countries|nations|states|"
    r"governments|operators|groups|universities|entities|agencies|banks|start-?ups|providers|neighbou?rs|corporations|"
    r"federations|cities|towns|regions|schools|associations|signatories"
)
# Words that end the noun phrase of a number.
_NO_PART = (
    r"(?:more|the|a|an|of|in|for|years?|months?|weeks?|days?|to|and|with|on|at|by|from|that|their|its|companies|firms|"
    r"parties|countries|sides|bodies|men|women|people|who|which|have|has|had|signed)"
)
# What is done by a body that is no party for it.
_DONE = (
    r"backed|owned|led|funded|supported|founded|financed|headed|run|chaired|developed|built|operated|acquired|used|"
    r"powered|organi[sz]ed|hosted|sponsored|reported|published|managed"
)
_QUOTE = r"[\"'“”‘’«»]*\s*"

CUES = Cues(
    kind=_words(
        rf"(?P<memorandum>{_MEMORANDUM})|(?P<declaration>{_DECLARATION})|(?P<contract>{_CONTRACT})|"
        rf"(?P<convention>{_CONVENTION})|(?P<pact>{_PACT})|(?P<agreement>{_AGREEMENT})|(?P<document>{_DOCUMENT})"
    ),
    no_kind=regex.compile(
        r"(?:(?:in|of|common|mutual|general|broad|unanimous)\s+agreement$|(?:data|communication|internet|"
        r"security|health|safety|network|diplomatic|strict|medical)\s+protocols?$|(?:job|employment|labour|marriage|"
        r"player|social|rental|of|his|her)\s+(?:contracts?|charter)$|(?:united\s+nations|geneva|un|vienna|"
        r"paris)\s+\p{L}+$|"
        r"(?:tender|hiring|awards?\s+of\s+(?:the|a))\s+(?:documents?|contracts?)$|\bthan\s+\p{L}+$)"
    ),
    act=_words(
        rf"(?P<talk>{_TALK})|(?P<sign>{_SIGN})|(?P<renew>{_RENEW})|(?P<join>{_JOIN})|(?P<bind>{_BIND})|"
        rf"(?P<close>{_CLOSE})|(?P<approve>{_APPROVE})|(?P<make>{_MAKE})"
    ),
    bare=regex.compile(
        r"(?:counter|co)?-?signed|inked|initial(?:l)?ed|put\s.*|append.*|.*signator.*|.*represent.*|sealed\s+it|"
        r"(?:partner|"
        r"team|join|agree|ha(?:s|ve|d)|enter).*"
    ),
    noun=_words(
        r"(?P<sign>sign(?:ing|ature)s?(?=\s+(?:ceremon\p{L}+\s+)?(?:of|by|on|ceremony)(?!\p{L}))|conclusion(?=\s+of))|"
        r"(?P<renew>renewals?|extensions?)(?=\s+of)|"
        r"(?P<bind>under)(?=\s+(?:the\s+terms\s+of\s+)?(?:an?|the|this)\s+(?:[\p{L}\d$-]+\s+){0,4}?"
        r"(?:deals?|agreement|contract|partnership|memorandum|mou|accord|pact)\s+(?:\p{L}+\s+){0,2}?(?:with|between)\s)|"
        r"(?<=(?:agreement|partnership|deal|contract|memorandum|understanding|mou|accord|pact|alliance|protocol|venture)"
        r"\s(?:\([^()]{2,12}\)\s)?)(?P<bind>between)(?!\s[^.;]{0,180}(?:under\s+discussion|being\s+(?:discussed|negotiated)|collaps|fell\s+through|"
        r"court|could|might|\sif\s|would\s+have|is\s+possible|unlikely|likely))"
    ),
    identifies=regex.compile(
        r"\W*(?:it|this|they|these|that|both)\s+(?:is|was|are|were)\s+(?:an?|the|two|three|four)(?!\p{L})"
    ),
    asks=regex.compile(r"(?<!\p{L})sign(?:ed|s)?[^.]*\?\W*$"),
    total=_words(r"total|all|together|sum"),
    another=regex.compile(r"(?:second|third|fourth|fifth|another|further|separate|shorter|other)\s+(?:\p{L}+\s+)?$"),
    no_body=regex.compile(rf"(?:two|three|four|several|other)?\s*(?:{_BODY_CLASS})(?!\p{{L}})"),
    relative=_words(r"that|which|who|whose|where"),
    adjunct=regex.compile(r"(?<!\p{L})(?:on|in|at|since|by|early|late|from|until|last|this)$"),
    pronoun=_before(
        r"(?:it|they|the\s+(?:former|latter))\s+(?:(?:has|have|had|also|then|later|already|first)\s+){0,3}"
    ),
    passive=_before(rf"(?:is|are|was|were|be|been|being|get|got)\s+{_ADVERB}{{0,2}}"),
    attributive=regex.compile(
        rf"\s*[\"”’»)]*\s*,?\s*(?:\([^()]{{1,30}}\)\s*,?\s*)?{_ADVERB}{{0,2}}"
        rf"(?:(?:that|which)\s+(?:(?:it|they|the\s+\p{{L}}+)\s+)?(?:(?:was|were|had|has|have|"
        rf"had\s+been)\s+)?{_ADVERB}{{0,2}}(?:first\s+)?)?"
    ),
    planned=_before(
        r"(?:will|shall|would|may|might|could|about\s+to|due\s+to|set\s+to|ready\s+to|poised\s+to|likely\s+to|"
        r"(?:plan|hope|expect|intend|prepar|aim|want|seek|look|wait|agree|schedul|propos|promis)\p{L}*\s+(?:to|for)|"
        r"(?:is|are|was|were)\s+(?:expected\s+|scheduled\s+|due\s+|set\s+|planned\s+)?to)\s+"
        rf"(?:{_ADVERB})?(?:jointly\s+)?(?:be\s+|have\s+|see\s+)?(?:{_ADVERB})?(?:the\s+|an?\s+)?"
    ),
    expected=regex.compile(
        r"[^.;]{0,90}?(?<!\p{L})(?:(?:is|are|was|were)\s+(?:now\s+|still\s+)?(?:expected|due|planned|scheduled|"
        r"slated|set|being\s+negotiated)|to\s+be\s+signed)(?!\p{L})"
    ),
    not_yet=regex.compile(r"(?<!\p{L})(?:not|n['’]t)\s+yet\s+(?:\p{L}+\s+)?$|(?<!\p{L})yet\s+to\s+(?:be\s+)?$"),
    recalled=_before(
        rf"(?:had|previously|earlier|once)\s+(?:(?:also|already|itself|first|been|previously|earlier|lately|"
        rf"recently)\s+){{0,3}}{_ADVERB}{{0,2}}"
    ),
    same_day=_words(r"had\s+just"),
    earlier=regex.compile(
        r"(?:(?:first|earlier|previous|former|prior|initial|existing|original|old|expired|last\s+year['’]s|"
        r"19\d\d|20\d\d)\s+"
        r"(?:\p{L}+\s+){0,2}?)$"
    ),
    denied=regex.compile(
        r"(?<!\p{L})(?:den(?:y|ies|ied|ying)|not(?!\s+only)|never|no(?!\s+(?:fewer|less|later))|neither|nor|without|"
        r"\p{L}+n['’]t|cannot|fail(?:s|ed|ing)?\s+to|refus(?:e|es|ed|ing|al)(?:\s+to)?|declin(?:e|es|ed|ing)\s+to|"
        r"reject(?:s|ed|ing)?|dismiss(?:es|ed)?|rul(?:ed|es)\s+out|false(?:ly)?|instead\s+of|rather\s+than|"
        r"stopped\s+short\s+of)"
        r"(?!\p{L})[^.;:]{0,70}$"
    ),
    denied_breaks=regex.compile(r",\s*(?:but|and|who|which|when)\s|\bbut\b|\bonly\b"),
    denied_behind=regex.compile(
        r"[^.;:]{0,40}?(?<!\p{L})(?:(?:was|were|is|are|has|have|had)(?:\s+been)?\s+(?:not|never|cancelled|"
        r"annulled|called\s+off|scrapped)|"
        r"fell\s+through|collapsed|did\s+not|never\s+(?:came|happened|materiali[sz]ed))(?!\p{L})"
    ),
    unreal=regex.compile(
        r"(?<!\p{L})(?:if|whether|unless|were\s+to|(?:would|could|should|might)\s+have|call(?:s|ed|ing)?\s+(?:for|on)|"
        r"urg(?:e|es|ed|ing)|invit(?:es?|ed|ing)|encourag(?:e|es|ed|ing)|recommend(?:s|ed)?|demand(?:s|ed)?|"
        r"wish(?:es|ed)?|dream\p{L}*|ask(?:s|ed)|should|must|needs?\s+to|possib(?:le|ility|ilities)|"
        r"opportunit(?:y|ies)|prospect|rumou?rs?|hop(?:e|es|ed|ing)\s+for|mediat\p{L}+|potential|proposed|bidders?|(?:customers?|subscribers?|users?|clients?|applicants?|candidates?|buyers?)\s+"
        r"(?:who|that|must|wishing)|disputes?|rows?\s+over|lawsuit|awaits?|awaiting|suppose|imagine|before|until|anyone|whoever|companies\s+that|"
        r"each\s+time|every\s+time|in\s+order\s+to|able\s+to|"
        r"striker|midfielder|defender|goalkeeper|winger|footballer|boxer|sprinter|rapper|singer|songwriter|musician|"
        r"novelist|poet|actor|actress|comedian|head\s+coach)(?!\p{L})[^.;:,]{0,45}$"
    ),
    definite=_before(
        r"(?:the|this|that|these|those|its|their|his|her|said|such|both)\s+(?:new\s+|two\s+|three\s+|four\s+|"
        r"five\s+|\p{L}+-\p{L}+\s+){0,2}(?:\p{L}+\s+)?"
    ),
    demonstrative=_before(r"(?:this|these|that|the\s+(?:same|new|said))\s+(?:\p{L}+\s+)?"),
    counted=_before(
        rf"(?P<number>{_NUMBER}|a\s+pair\s+of)\s+(?:(?!{_NO_PART}\s)\p{{L}}[\p{{L}}-]*\s+){{0,3}}|"
        r"(?P<some>several|many|numerous|multiple|various|a\s+(?:number|series|set|range|raft|slew|handful)\s+of|"
        r"some|other)\s+"
        r"(?:\p{L}[\p{L}-]*\s+){0,3}"
    ),
    plural=regex.compile(r"(?:memoranda|letters|statements|declarations|protocols)(?:\s.*)?|(?:.*\s)?\p{L}+s"),
    same_parties=_words(
        rf"(?:the|both|these|those)\s+(?:(?P<number>two|three|four|five|"
        rf"six)\s+)?(?:\p{{L}}+\s+)?(?:{_BODY_CLASS})|(?P<number>both)|the\s+(?P<number>two|three|"
        rf"four)(?=\s+(?:will|have|has|are|were|signed|would|also)(?!\p{{L}})|[,.;])"
    ),
    bystanders=_words(
        r"(?:in|with)\s+(?:the\s+)?(?:presence|attendance)(?:\s+of)?|in\s+front\s+of|(?:was\s+|"
        r"were\s+)?(?:witnessed|attended|watched|graced|presided\s+over|chaired|"
        r"overseen|supervised|hosted|mediated|brokered|facilitated|organi[sz]ed)\s+by|under\s+the\s+(?:patronage|"
        r"chairmanship|auspices|supervision|leadership|"
        r"aegis|guidance|watch)|alongside\s+guests|looked\s+on|before\s+(?:\p{L}+\s+)?(?:president|king|"
        r"minister)|in\s+the\s+company\s+of"
    ),
    setting=_words(
        r"on\s+the\s+(?:sidelines|margins|fringes|occasion|first\s+day|second\s+day|eve)\s+of|"
        r"at\s+the\s+(?:opening|closing|end|start|sidelines)\s+of|"
        r"during|as\s+part\s+of|within\s+the\s+framework\s+of|after\s+(?:a\s+)?(?:talks|meeting)(?:\s+with)?|"
        r"following|on\s+behalf\s+of\s+whom"
    ),
    source=_words(
        r"according\s+to|told|(?:a|the)\s+(?:statement|report|release|note|post|source|communique)\s+(?:from|by|"
        r"of|published\s+by)|quoted\s+by|"
        r"a\s+spokes(?:man|woman|person)\s+for|as\s+reported\s+by|seen\s+by"
    ),
    purpose=_words(
        r"under\s+which|aim(?:ed|ing|s)\s+(?:at|to)|designed\s+to|intended\s+to|meant\s+to|in\s+order\s+to|"
        r"so\s+that|so\s+as\s+to|"
        r"with\s+a\s+view\s+to|(?:which|that)\s+(?:will|would|is\s+to|are\s+to|aims?|covers?|seeks?|should|provides?|"
        r"includ(?:es?|ed|ing)|gives?|sets?|allows?|enables?|calls?)|making|paving|providing|covering|"
        r"to\s+(?!the\b|its\b|their\b|an?\b|be\b|acquire\b|share\b|announce\b|report\b|"
        r"confirm\b|reveal\b|which\b|\d)(?=\p{L}{3})|in\s+a\s+(?:bid|move|drive|push|step)|"
        r"as\s+(?:it|they|the)|"
        r"for\s+(?:the\s+)?(?:\p{L}+\s+)?(?:purpose|development|construction|supply|provision|creation|promotion|"
        r"implementation)|while|where"
    ),
    hard_stop=regex.compile(r";|\.\s|:\s"),
    resumes=regex.compile(
        r",\s*(?:between|the\s+(?:two|three)\s|(?:the|this)\s+\p{L}+\s+(?:will|is|was|provides|covers)\s)|"
        r"\s+(?:signed|inked|concluded|sealed|entered\s+into|renewed)\s"
    ),
    between=_words(r"between|among|amongst|involving|bringing\s+together|brings\s+together|binds"),
    admits=regex.compile(
        r"(?<![\p{L}'])(?:between|among|amongst|with|and|or|plus|behalf\s+of|"
        rf"(?<!(?:{_DONE})\s(?:in\s\d{{4}}\s)?)by|"
        r"(?:contracts?|deals?)\s+(?:from|to)|(?:agreement|deal|contract)\s+to\s+(?:acquire|buy|purchase|take\s+over)|"
        r"acquire\s+(?:[^\s,;]+\s+){0,5}(?:stake|interest|shares?|holding)\s+in|including|alongside|"
        r"together\s+with|binds?|"
        r"joins?|involving|"
        r"well\s+as|together|namely|both|signator(?:y|ies)|gives|grants|commits|obliges|requires|allows|enables|"
        r"entrusts|hands|"
        r"counterparty\s+(?:is|was)|other\s+party\s+(?:is|was))$"
    ),
    refuses=regex.compile(
        r"(?<![\p{L}'])(?:of|at|in|from|to|on|under|about|via|through|than|like|as|near|inside|within|outside|"
        r"over|into|onto|off|"
        r"across|around|since|during|after|before|while|where|when|by\s+which|told|says?|said|that|if|per|minus|"
        r"called|named|dubbed|using|acquir\p{L}+|bought|join(?:s|ed|ing)?|against|supports?|serves?|behind|"
        rf"(?:{_DONE})\s+(?:in\s+\d{{4}}\s+)?by)$"
    ),
    passes=regex.compile(r"\p{L}[\p{L}\p{N}’'-]*|\d+[\p{L}-]*"),
    body_behind_refuses=regex.compile(
        r"(?:'s?(?!\p{L})|\s+(?:subsidiary|affiliate|arm|unit|spin-?off)(?!\p{L})|"
        r"\s*,?\s*(?:\([^()]{2,20}\)\s*,?\s*|\p{L}{2,12},\s*)?(?:(?:also|then|later)\s+)?"
        r"(?:said|says|told|stated|noted|wrote|adds|added|reported|reports|hosted|organi[sz]ed)(?!\p{L})"
        r"(?!\s+(?:on\s+\p{L}+\s+)?(?:that\s+)?(?:it|they|he|she|its|having|today)\b))"
    ),
    ceremony_told=_words(
        r"the\s+(?:signing|signature|ceremony)|signing\s+ceremony|(?:this|it)\s+(?:took\s+place|happened)"
    ),
    counterparty=_words(
        r"(?:its|their|the|whose)\s+(?:other|third|second|counter)\s*-?\s*(?:part(?:y|ies)|signator(?:y|ies)|"
        r"partners?)\s+(?:is|are|was|were)|"
        r"counterpart(?:y|ies)\s+(?:is|are|was|were)|brings?\s+in\s+a\s+third\s+party,|(?:the\s+)?(?:parties|"
        r"signatories|partners)\s+(?:to\s+it\s+)?(?:are|were)"
    ),
    source_date=regex.compile(r"\s*,?\s*(?:announced|said|revealed|confirmed|disclosed|told|reported|stated)(?!\p{L})"),
    holds_behind=regex.compile(r"\s*(?:more|further|renewable|extendable|term|duration|period)"),
    them=_words(r"between\s+(?:them|the\s+(?:two|three|parties|sides))|both\s+(?:sides|parties)"),
    signs_for=regex.compile(
        r"(?<!\p{L})(?:signed|signing|signs|initialled|represent(?:ing|ed|s))?\s*(?:,\s*)?(?:for|"
        r"on\s+behalf\s+of|on\s+the\s+part\s+of)\s+(?:the\s+)?" + _QUOTE + "$"
    ),
    agent=regex.compile(
        r"(?<!\p{L})(?:by|between|behalf\s+of\s+[^,;]{2,60},|signatures?\s+of|represented\s+by|namely|"
        r"was\s+that\s+of|signator(?:y|"
        r"ies)\s*(?:were|was|:)|through|with|for\s+[^,;]{2,60},|representative[^,;]{0,40}\s(?:was|is)|:)$"
    ),
    no_agent=regex.compile(
        r"\s*,?\s*(?:who\s+)?(?:(?:also|then|later|has|had|was|were|is|are)\s+)*(?:said|says|told|stat(?:ed|ing)|"
        r"not(?:ed|"
        r"ing)|wrote|add(?:ed|ing)|presid(?:ed|ing)|chair(?:ed|ing)|"
        r"attend(?:ed|ing)|witness(?:ed|ing)|look(?:ed|ing)\s+on|present|hail(?:ed|ing)|welcom(?:ed|ing)|"
        r"announc(?:ed|ing)|"
        r"explain(?:ed|ing)|prais(?:ed|ing)|describ(?:ed|ing)|confirm(?:ed|ing)|reveal(?:ed|ing)|disclos(?:ed|"
        r"ing)|oversaw|express(?:ed|ing))(?!\p{L})"
    ),
    list_gap=regex.compile(
        r"[\s\"”’»]*(?:\([^()]{1,40}\)\s*)?(?:,|;|,?\s*(?:and|as\s+well\s+as|plus|along\s+with|together\s+with|"
        r"alongside|or)"
        r"(?!\p{L}))\s*(?:(?:and|both|with|of|by)\s+)?(?:(?:the|a|an|its|dr|mr|mrs|ms|prof|eng)\.?\s+)?"
        r"(?:(?!(?:through|of|at|in|from|to|on|under|via|by|for|as|which|who|that|where|is|was|said|with|has|"
        r"have|signed)\s)"
        r"[\p{L}-]+\s+){0,5}[\"“‘«]?"
    ),
    ordinal=regex.compile(
        r"\W*(?:(?:under|in|as\s+for|with|by|through)\s+)?the\s+(?:(?P<first>first)|second|third|fourth|fifth|"
        r"sixth|seventh|eighth|other|last|final)"
        r"(?:\s+(?:one|of\s+(?:these|them|the\s+\p{L}+)|(?:\p{L}+\s+)?(?:memorandum|mou|agreement|convention|"
        r"contract|deal|text|document|"
        r"partnership|pact|paper|letter|accord|charter|protocol)))?(?=\W|\s+(?:is|was|with|between|links|binds|"
        r"brings|concerns|covers))"
        r"|[^.;:]{0,60}?(?:of|under|by|in|with)\s+the\s+(?:first|second|third|fourth|fifth|last|other)\s+(?:\p{L}+\s+)?"
        r"(?:memorandum|mou|agreement|convention|contract|deal|text|document|partnership|pact|letter|accord)(?!\p{L})"
        r"|[^.;:]{0,60}?(?:is|was)\s+the\s+(?:subject|object|aim|purpose)\s+of\s+the\s+(?:first|second|third|"
        r"fourth|fifth|last|other)"
    ),
    item=regex.compile(r"\s*(?:[-–—•▪*●◦·]|\(?\d{1,2}[.)])\s*"),
    item_party=_before(
        r"(?:with|between|binds|links|party\s+is|partner\s+is|other\s+party\s+is)\s+(?:the\s+)?(?:\p{Ll}+\s+){0,3}?"
        + _QUOTE
    ),
    duration=regex.compile(
        r"(?:for\s+(?:a\s+(?:further\s+)?(?:period|term|duration)\s+of\s+)?(?:an?\s+)?(?:initial\s+|further\s+|"
        r"another\s+|additional\s+)?|over\s+(?:a\s+)?|run\p{L}*\s+(?:for\s+)?|valid\s+(?:for\s+)?|"
        r"last\p{L}*\s+(?:for\s+)?|spans?\s+|spanning\s+|"
        r"good\s+for\s+|duration\s*(?:of|is|:)\s*|term\s*(?:of|is|:)\s*|period\s+of\s+|(?:^|\s)an?\s+(?:new\s+|"
        r"renewable\s+)?|in\s+force\s+for\s+|by\s+)$"
    ),
    holds_for=regex.compile(
        r"(?<!\p{L})(?:runs?|running|valid|lasts?|lasting|spans?|good\s+for|duration|term\s+of|in\s+force|"
        r"renewable|renewed|extended)(?!\p{L})"
    ),
    not_duration=regex.compile(
        r"\s*(?:of\s+(?:experience|existence|service|age|talks|negotiation\p{L}*)|ago|later|old|earlier|"
        r"in\s+prison|after|before|of\s+operations)"
    ),
    since=regex.compile(
        r"(?<!\p{L})(?:since|(?:signed|concluded|dating|dated|dates|made|agreed)\s+(?:back\s+)?(?:in|on|from|to)|"
        r"(?:agreement|memorandum|mou|convention|contract|deal|partnership|text)\s+(?:of|from))\s+(?:the\s+)?$"
    ),
    ceremony=_words(r"(?:ceremony|signing|signature|event|meeting|setting)"),
    here=_words(r"here|today|this\s+(?:morning|afternoon|evening)|in\s+the\s+capital|(?:the|an?)\s+\p{L}+\s+ceremony"),
    back_to_fair=_words(
        r"(?:the|this)\s+(?:same\s+)?(?:forum|summit|conference|fair|exhibition|expo|show|event|congress|meeting|"
        r"gathering|symposium)"
    ),
    question=regex.compile(r"\?\W*$"),
    trade=_words(
        r"striker|midfielder|defender|goalkeeper|winger|transfer\s+(?:window|fee)|premier\s+league|la\s+liga|"
        r"serie\s+a|football\s+club|"
        r"(?:head\s+)?coach|football(?:er)?|match(?:es)?|caps|loan\s+spell|free\s+agent|goals|bride|groom|"
        r"wedding|defendant|plaintiff|judge|"
        r"verdict|magistrate|"
        r"applicants?\s+must|curriculum\s+vitae|cv|novel|actor|actress|film|album|record\s+label|season"
    ),
    courtesy=regex.compile(
        r"(?<!\p{L})(?:(?:mr|mrs|ms|dr|prof|professor|sir|hon|honou?rable|his\s+excellency|her\s+excellency|"
        r"h\.?e|eng|the|its|a|an|and|engineer|minister|president|chairman)\.?)$"
    ),
    clause_break=regex.compile(r";|\.\s|\s(?:but|while|whereas|after|before|because|who|when)\s"),
    joined_subject=regex.compile(
        r"(?:,\s+(?:and|while|but)|;(?:\s+and)?|\s(?:while|whereas))\s+(?:the\s+)?\p{Lu}[^,;.]{1,70}?\s+"
        r"(?:(?:has|have|also|then|later)\s+)*$"
    ),
    subject_gap=regex.compile(
        r"\s*,?\s*(?:\([^()]{1,30}\)\s*)?(?:(?:has|have|had|will|would|is|are|also|then|now|both|each|today|yesterday|"
        r"already|recently|\p{L}+ly|last\s+\p{L}+|on\s+\p{L}+day)\s+){0,5}"
    ),
    works_under=regex.compile(
        r"(?<!\p{L})(?:works?|working|collaborat\p{L}+|co-?operat\p{L}+|partner(?:s|ed|ing)?)\s+with\s[^.;]{2,160}?"
        r"\s(?:under|through|following|thanks\s+to|as\s+part\s+of|by\s+virtue\s+of)\s+(?:the\s+|an?\s+)"
        r"(?:[\p{L}\p{N}-]+\s+){0,4}$"
    ),
    fairs=FAIRS,
    no_fair=NO_FAIR,
    numbers=_NUMBERS,
)
