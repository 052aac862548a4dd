"""English words and shapes of the names of strategies, and of the axes and pillars that they rest on."""

from __future__ import annotations

import regex

from mithaq.reading.packs.strategies.enumerations import Words
from mithaq.reading.text.wordlists import words

# Nouns that a name holds or stands beside. The weaker ones name a strategy only where they are written as part of it.
_STRONG = (
    r"strategy|New\s+Deal|programme|program|initiative|roadmap|road\s+map|master\s?plan|action\s+plan|"
    r"plan(?!\s+to\s+\p{Ll})"
)
_WEAK = r"vision|agenda|policy|blueprint|scheme|project"
NOUN = regex.compile(rf"(?<![\p{{L}}'-])(?:(?P<strong>{_STRONG})|(?P<weak>{_WEAK}))(?![\p{{L}}'-])", regex.IGNORECASE)
# Behind the noun they make it another thing: the office of a programme, its director, a fair named after it.
BEHIND = words(
    "director directors manager managers officer officers office unit committee council commission institute",
    "institution centre center agency authority fund bank forum summit conference week ministry minister department",
    "secretariat team adviser advisor head lead paper expo awards coordinator leader analyst house school studies",
    "graduate graduates participants group partners consultant consultancy consulting limited ltd",
)
# Inside the words before the noun: bodies and offices, not names.
BODIES = words(
    "minister ministry director head chief officer department institute commission council committee secretary",
    "president ceo manager centre center university faculty school coordinator undersecretary",
)
# Programmes that are bodies or studies, and plans of firms and persons.
NOT_NAMED = words(
    "nations food environment master masters mba phd degree graduate loyalty pension insurance marshall business",
    "rewards partner referral affiliate developer frequent vaccination",
    "savings diet payment repayment subscription price data-sharing marketing flight",
)
# Words of which alone no name is made.
PLAIN = words(
    "national strategic action government federal state new five-year ten-year general first second third",
    "annual work phase i ii iii iv v country the a an its our their this that public",
)
# These name nothing where they are the only word before the noun: "Digital Strategy", "Development Plan".
ALONE = words("digital development regional sector economic investment expansion growth recovery training pilot")
# Last words of the name of a body, whose plan or programme has no name of its own.
OF_BODY = words(
    "bank group university fund ministry nations union agency authority commission council foundation corporation",
    "company institute association federation organisation organization inc ltd plc government state county city",
)
SCOPE = words("national federal continental regional royal presidential")
# Owners that belong to the name: "Women's Enterprise Programme".
BESIDE = words("agenda vision scheme")
# One word of several capitals or with a digit inside is no common name: "SkillUp", "Tech4Youth".
BLEND = regex.compile(r"\p{Lu}\p{Ll}+(?:\d|\p{Lu}|&)\p{L}+")
KEPT = words("agenda vision")
PEOPLES = words("women's children's people's youth's farmers' girls' veterans' workers'")
_CAPITAL = r"(?:\p{Lu}[\p{L}\p{N}'’&/.-]*[\p{L}\p{N}]|\p{Lu}|\d{1,3}\p{Lu}\w*|e-\p{Lu}\w+)"
_LINK = r"(?:of|for|on|and|the|in|to|&|,)"
# Words in capitals that end before the noun: "National Digital Economy", "Jobs for the Youth".
BEFORE = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}'’&/-])(?:\d{{1,3}}(?=\s\p{{Lu}})|{_CAPITAL})(?:(?:\s+(?!,)(?:of|for|on|and|the|in|to|&)"
    rf"){{0,2}}\s+(?:{_CAPITAL}|20\d\d|\d{{1,3}}))*+\s+$"
)
# Where the name of another strategy ends in the run: "Saudi Vision 2030 and the …".
ANOTHER = regex.compile(r"(?:\s20\d\d\s+(?:and|to|in|on|for)|\s(?:and|to|in|on|for)\s+the)(?:\s+the)?\s+")
# "… Strategy for Artificial Intelligence and Data".
COMPLEMENT = regex.compile(
    rf"\s+(?:of|for|on|to)\s+(?:(?:the|a)\s+)?{_CAPITAL}(?:(?:\s+(?!,){_LINK}){{0,2}}\s+{_CAPITAL}"
    # a list inside the name: "… Education, Research and Innovation"
    rf"|,\s+{_CAPITAL}(?:\s+{_CAPITAL}){{0,2}}(?=(?:,\s+{_CAPITAL}(?:\s+{_CAPITAL}){{0,2}})*\s+(?:and|&)"
    rf"\s+{_CAPITAL}))*+"
    r"(?:\s+to\s+20\d\d)?"
)
# "Plan Green Coast 2030": the name behind its noun.
NAMED_BEHIND = regex.compile(rf"\s+(?P<name>{_CAPITAL}(?:\s+{_CAPITAL}){{0,3}}\s+20\d\d)(?![\d%-])")
YEARS = regex.compile(r"(?:\s*,)?\s+(?P<years>20\d\d(?:\s?[-–—/]\s?(?:20)?\d\d)?)(?![\d%])")
PHASE = regex.compile(r"\s+(?:Phase\s+)?(?:[IVX]{1,4}|\d)(?![\p{L}\p{N}])")
ACRONYM_BEFORE = regex.compile(r"\((?P<short>[\p{Lu}\d][\p{L}\p{N}-]{1,12})\)\s+$")
ACRONYM = regex.compile(r"\"?\s*\((?:the\s+)?\"?(?P<short>\p{Lu}[\p{L}\p{N}-]{1,12})\"?\)")
CALLED = r"(?:called|named|dubbed|titled|entitled|branded|christened|known\s+as|codenamed|labell?ed|under\s+the\s+name)"
# On folded text, behind the noun: 'initiative named "X"', 'roadmap "X"', 'plan for the young, dubbed "X"'.
QUOTED_BEHIND = regex.compile(
    rf"(?:(?:\s+[^\s\".,;:()]+){{0,7}}?,?\s+{CALLED}\s+(?:the\s+)?|\s+|,\s+)\"(?P<name>[^\"\n]{{3,80}})\""
)
CALLED_BEHIND = regex.compile(
    rf"(?:\s+[^\s\".,;:()]+){{0,5}}?,?\s+{CALLED}\s+(?:the\s+)?(?P<name>{_CAPITAL}(?:(?:\s+(?:of|for|the)"
    rf"){{0,2}}\s+(?:{_CAPITAL}|20\d\d))*)"
)
QUOTED_BEFORE = regex.compile(r"\"(?P<name>[^\"\n]{3,80})\"\s+(?:\([^()\n]{2,14}\)\s+)?(?:\p{Ll}[\p{L}-]*\s+){0,2}$")
# Lower case throughout: "the national artificial intelligence strategy", "its national plan for open data".
DESCRIBED = regex.compile(
    r"(?<!\p{L})(?:the|its|their|our|[\p{L}]+'s)\s+(?:new\s+|first\s+|current\s+)?"
    r"(?P<name>national\s+(?:(?:[\p{L}-]+\s+){0,4}?[\p{L}-]+\s+(?:strategy|plan|programme|program|policy|"
    r"roadmap)(?!\s+(?:for|on|of|to)\s)"
    r"|(?:[\p{L}-]+\s+){0,3}?(?:strategy|plan|programme|program|policy|roadmap)\s+(?:for|on)"
    r"\s+(?:the\s+)?\p{L}[\p{L}-]+"
    r"(?:\s+(?!(?:the|which|that|is|was|has|will|and|in|by|at|as|to|from|with|would|aims?|it|said|since|"
    r"until|after|before|under|during|today|last)\b)"
    r"[\p{L}-]+){0,3}))(?!['\p{L}-])"
)
# Words that no described name holds between "national" and its noun.
NOT_DESCRIBING = regex.compile(
    r"\b(?:a|an|the|of|and|s|its|their|to|in|on|for|is|was|which|that|who|authority|agency|airline|team|"
    r"carrier|has|have|will|said|"
    r"security\s+adviser|budget|bank)\b"
)
# "Digital Morocco 2030": capitals and a year that is no fair's.
YEARLY = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}'’&/-])(?P<name>{_CAPITAL}(?:\s+(?:(?:of|for|the)"
    rf"\s+)?{_CAPITAL}){{0,4}}+\s+20(?:2[5-9]|[3-9]\d))(?![\d%-])"
)
EVENTS = words(
    "expo cup summit forum games olympics olympic conference week congress festival fair gitex show days day awards",
    "award championship edition afcon cop mwc ces fest hackathon exhibition convention report index ranking january",
    "february march april may june july august september october november december sept oct nov dec jan feb mar apr",
    "monday tuesday wednesday thursday friday saturday sunday copyright published posted updated in by since until",
    "budget act law bill finance survey outlook barometer review season meeting assembly ramadan from before after",
    "euro world q1 q2 q3 q4 h1 h2 fy quarter half tech connect live election elections census at during over to",
)
# A name of this shape is a strategy's where its words say so, or where something is "under" or "in line with" it.
DIRECTING = words("digital smart vision horizon agenda plan strategy connected generation national ia ai new green")
ALIGNED = regex.compile(
    r"(?:under|in\s+line\s+with|aligned\s+with|as\s+part\s+of|goals?\s+of|objectives?\s+of|targets?\s+of|"
    r"framework\s+of|pillars?\s+of|"
    r"supports?|towards?|achieve|implement\w*|within|point\s+to|set\s+out\s+in)\s+(?:[\p{L}]+'s\s+|the\s+)?$"
)
# Two words in capitals or more, which an apposition may call a strategy.
RUN = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}'’&/-])(?P<name>{_CAPITAL}(?:\s+(?:(?:of|for|the)\s+)?{_CAPITAL}){{0,5}}+)(?=\s*,)"
)
APPOSED = regex.compile(
    r"\s*,\s+(?:(?P<one>an?)|the|its|[\p{L}]+'s)\s+(?:[\p{L}-]+\s+){0,4}?(?P<noun>strategy|plan|programme|program|"
    r"initiative|roadmap|blueprint|scheme)"
    r"(?=\s+(?:for|to|that|which|of|on|launched|by|aimed|designed)\b|\s*[,.;])"
)
DETERMINERS = words(
    "the a an its their our his her this that these under in as with by at for on through within and but while when",
    "said says meanwhile both similarly however also",
)
OWNED = regex.compile(
    r"(?:company|group|bank|firm|operator|university|club|airline|insurer|manufacturer|maker|telco|party)(?:'s|s')\s+"
    r"(?:[\p{L}-]+\s+){0,2}$"
)
BROADCAST = regex.compile(
    r"\b(?:channel|television|tv|radio|broadcast\w*|episode|host(?:ed)?\s+by|presenter|aired|airs|guest)\b"
)

COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
COUNTS = {word: at for at, word in enumerate("two three four five six seven eight nine ten".split(), start=2)}
_KIND = r"(?P<kind>axes|axis|pillars?)"
# "three pillars: …", "two axes (…)", "four main pillars – …".
LISTED = regex.compile(
    rf"(?<!\p{{L}})(?:(?P<count>{COUNT})\s+)?(?:[\p{{L}}-]+\s+){{0,3}}?{_KIND}(?!\p{{L}})"
    rf"(?:[^:.!?\n()]{{0,70}}?\s*:\s*(?P<items>[^:\n]+)|\s*\((?P<bracketed>[^()\n]+)\)|"
    rf"\s+[-–—]\s*(?P<dashed>[^–—\n]+?)\s*(?:\s-\s|$))"
)
# "Its pillars are …", "rests on three pillars, namely …".
EQUALLED = regex.compile(
    rf"(?<!\p{{L}})(?:(?P<count>{COUNT})\s+)?(?:[\p{{L}}-]+\s+){{0,3}}?{_KIND}(?!\p{{L}})"
    rf"(?:,?\s+(?:are(?!\s+(?:under|in|still|now|set|due|also|not|being|to|expected|on|at|of|for|as)\s)|"
    rf"being|namely|that\s+is|comprising|including)\s*:?|,(?=\s+(?!and\b|which\b|each\b)))"
    rf"\s*(?P<items>[^:\n]+)"
)
HEADING = regex.compile(
    rf"^\W*(?:the\s+)?(?:{COUNT}\s+)?(?:[\p{{L}}-]+\s+){{0,3}}{_KIND}(?:\s+[\p{{L}}-]+){{0,8}}\s*:?\s*$"
)
ANNOUNCED = regex.compile(
    rf"(?<!\p{{L}})(?:{COUNT}|several)\s+(?:[\p{{L}}-]+\s+){{0,3}}?(?P<kind>axes|pillars)(?!\p{{L}})"
)
ORDINAL = regex.compile(
    rf"(?<!\p{{L}})(?:the\s+)?(?:first|second|third|fourth|fifth|sixth|last|final|other)(?:\s+{_KIND}|\s+one)?\s*,?\s+"
    r"(?:(?:is\s+)?(?:about|concerns?|covers?|deals?\s+with|targets?|focus(?:es|ed)\s+on|aims?\s+(?:at|to)"
    r"|seeks\s+to|relates\s+to|"
    r"is(?:\s+to)?|on)\s+)(?P<phrase>[^.;:\n]+?)(?=\s*(?:[.;:\n]|,\s+(?:and\s+|while\s+)?the\s+(?:second|"
    r"third|fourth|fifth|last|other)\b|"
    r"\s+(?:and|while)\s+the\s+(?:second|third|fourth|fifth|last|other)\b|$))"
)
LEADING = regex.compile(r"\s*(?:(?:and|finally|then|namely|as\s+well\s+as)\s+,?\s*)?(?:(?:the|a|an)\s+)?")
JOIN = regex.compile(r"(?:\s*,\s*|\s+)(?:and|as\s+well\s+as)\s+")
COMMA = regex.compile(r"\s*,\s*(?:(?:and|as\s+well\s+as|then|finally)\s+)?")
STRONG_PART = regex.compile(r"\s*;\s*(?:(?:and|as\s+well\s+as|finally)\s+)?")
TAIL = regex.compile(
    r"\s*(?:,\s*(?:which|with|while|who|according|he|she|said|in\s+order|including|through|backed|it)\b|"
    r"\s(?:said|according\s+to)\s|\s\().*$",
    regex.DOTALL,
)


def kind_of(noun: str) -> str:
    """`axes` or `pillars`, the slot that `noun` names."""
    return "pillars" if noun.startswith("pillar") else "axes"


def item_start(folded: str, start: int, end: int) -> int:
    """Where the item in [start, end) begins, past "and" and an article."""
    held = LEADING.match(folded, start, end)
    return held.end() if held is not None else start


ENUMERATING = Words(
    counts=COUNTS,
    listed=LISTED,
    equalled=EQUALLED,
    heading=HEADING,
    announced=ANNOUNCED,
    ordinal=ORDINAL,
    join=JOIN,
    comma=COMMA,
    strong_part=STRONG_PART,
    tail=TAIL,
    kind_of=kind_of,
    item_start=item_start,
)
