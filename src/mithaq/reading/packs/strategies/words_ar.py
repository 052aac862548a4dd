"""Arabic words and shapes of the names of strategies, and of the axes and pillars that they rest on.

All patterns match text folded by `fold_for`: ta marbuta is `ه`, alef maqsura `ي`, alef, waw and ya without hamza.
"""

from __future__ import annotations

import regex

from mithaq.reading.packs.strategies.enumerations import Words
from mithaq.reading.text.wordlists import words

_NOUNS = r"ا?ستراتيجيه|مخطط|خطه|برنامج|مبادره|رويه|(?:خارطه|خريطه)\s+(?:ال)?طريق|اجنده|سياسه"
# The letters that are written onto a noun: "and", "by", "for", "as" and the article.
NOUN = regex.compile(rf"(?<!\p{{L}})[وف]?(?:(?P<lil>لل)|[بلك]?)(?P<the>ال)?(?P<noun>{_NOUNS})(?!\p{{L}})")
# These name a strategy only with a year or an owner in the name: a vision, a policy or an agenda may be anybody's.
MASCULINE = words("برنامج مخطط")
WEAK = words("رويه اجنده سياسه")
_WORD = r"[\p{L}\p{M}\p{N}.&+-]++"
_CALLED = (
    r"(?:(?:ب|تحت\s+|ي?حمل\s+|تحمل\s+|يحمل\s+|عليه\s+|عليها\s+)?اسم|(?:ال)?مسم[يا]ه?|(?:ال)?معنونه?\s+ب|"
    r"(?:ال)?موسومه?\s+ب|الملقبه?\s+ب|"
    r"المعروفه?\s+(?:ب(?:اسم)?|اختصارا\s+ب)|بعنوان)"
)
# 'برنامج «X»', 'خارطة الطريق الوطنية "X"', 'مبادرة لدعم الشباب أطلق عليها اسم «X»'.
QUOTED_BEHIND = regex.compile(
    rf"(?:(?:\s+{_WORD}){{0,8}}?\s+{_CALLED}\s*|(?:\s+(?!في\s|من\s|علي\s|الي\s|مع\s|عن\s|ان\s|التي\s|"
    rf"الذي\s){_WORD}){{0,4}}?\s+)"
    r"\"(?P<name>[^\"\n]{3,80})\""
)
LATIN_BEHIND = regex.compile(
    r"(?:\s+(?:ال)"
    r"\p{Script=Arabic}+){0,2}\s+(?P<name>\p{Script=Latin}[\w&+'’-]*(?:\s+\p{Script=Latin}[\w&+'’-]*){0,6}(?:\s+20\d\d)?"
    r"|\d{1,3}\p{Lu}\w*)"
)
# A definite noun or adjective, a noun that the next one owns, or "very".
_OPENS = r"(?!(?:وال(?:وزار|وكال|مخطط|برنامج|استراتيج|خطه|مبادر|شرك|بنك|جامع|موسس|صندوق|هيي|مكتب|وزير|رييس|مدير)))"
_DEFINITE = rf"{_OPENS}(?:و?ال\p{{L}}+|وبال\p{{L}}+|ولل\p{{L}}+|جدا)"
# "وتأهيل المقاولات": by its shape the word behind "and" is a verbal noun, no verb.
_OWNED = r"و(?:ت\p{L}{2}ي\p{L}|ا\p{L}{2,4}ا\p{L}|\p{L}{3,5}ه|دعم|نشر)\s+(?=ال\p{L})"
_TAIL = rf"(?:\s+(?:{_DEFINITE}|{_OWNED}(?:{_DEFINITE}))(?!\p{{L}}))"
_RELATIVE = (
    r"(?!(?:التي|الذي|الف|الاف|الي|الا|اللذان|الذين|اللتان|اليوم|الان|الاثنين|الثلاثاء|الاربعاء|الخميس|"
    r"الجمعه|السبت|الاحد|"
    r"الماضي|الماضيه|الجاري|المقبل)(?!\p{L}))"
)
_TAILS = rf"(?:(?!\s+و?{_RELATIVE[3:-1]}){_TAIL}){{0,7}}"
_SCOPE = (
    r"(?:الوطني|الوطنيه|الجهوي|الجهويه|الملكي|الملكيه|القومي|القوميه|الاتحادي|الاتحاديه|الحكومي|الحكوميه|"
    r"الخماسي|الخماسيه|العشري|العشريه|العربي|العربيه|الاقليمي|الاقليميه|الافريقي|الافريقيه)"
)
# "المخطط الوطني لتنمية …", "الاستراتيجية الوطنية للذكاء الاصطناعي 2030".
SCOPED = regex.compile(
    rf"(?P<body>\s+{_SCOPE}(?:\s+{_RELATIVE}ال\p{{L}}+)?\s+(?:لل\p{{L}}+|"
    rf"ل\p{{L}}{{2,}}(?:\s+\p{{L}}{{3,}}){{0,1}}?\s+{_RELATIVE}(?:ال\p{{L}}+)){_TAILS})"
    rf"|(?P<body>\s+{_SCOPE}\s+(?:في\s+مجال|حول|بشان)\s+ال\p{{L}}+{_TAILS})"
)
_YEARS = r"(?:20\d\d(?:\s*[-–—/]\s*20\d\d)?)"
YEARS = regex.compile(rf"\s+(?:عام\s+|سنه\s+)?(?P<years>{_YEARS})(?![\d%])")
# A year right behind some words of the name: "المغرب الرقمي 2030", "التنمية الصناعية 2025-2030".
DATED = regex.compile(
    rf"(?P<body>(?:\s+{_RELATIVE}(?!(?:في|من|علي|الي|مع|عن|خلال|منذ|سنه|عام|افق|حتي|بحلول|لسنه|لعام|الفتره|"
    rf"السنه|العام|للسنه|للعام|للفتره)\s)\p{{L}}{{2,}}){{1,6}}?)\s+(?P<years>{_YEARS})(?![\d%])"
)
# "البرنامج الوطني تونس الذكية": a country and an adjective that goes with it, not with the noun.
COUNTRY = regex.compile(
    rf"(?P<scope>\s+{_SCOPE})?\s+(?P<name>(?P<land>\p{{L}}+)\s+ال\p{{L}}+(?:\s+20\d\d)?)(?!\p{{L}})"
)
# "برنامج التحول الوطني": a definite phrase of which the last word tells whose it is.
OF_SCOPE = regex.compile(
    rf"\s+{_RELATIVE}ال\p{{L}}+(?:\s+{_RELATIVE}(?:و?ال\p{{L}}+)){{0,2}}?\s+{_SCOPE}(?!\p{{L}})"
    rf"(?:\s+(?:لل\p{{L}}+|ل\p{{L}}{{2,}}\s+ال\p{{L}}+){_TAILS})?"
)
YEAR_ALONE = regex.compile(r"\s+(?P<years>20\d\d)(?!\s?[-–—/]|[\d%])")
# A quotation that ends in a year, outside a fair's name.
YEARLY = regex.compile(r"\"(?P<name>[^\"\n]{3,60}\s20\d\d)\"")
EVENTS = regex.compile(
    r"(?:معرض|ملتقي|قمه|موتمر|منتدي|كاس|مونديال|مناظره|دوره|نسخه|اسبوع|جايزه|هاكاثون|فيلم|كتاب|تقرير|"
    r"دراسه|مهرجان|اكسبو|جيتكس|بطوله|"
    r"ايام|يوم|لقاء|expo|forum|gitex|summit|cup|week)"
)
BROADCAST = regex.compile(
    r"(?<!\p{L})[وفبل]?(?:ال)?(?:قناه|اذاعه|تلفزيون\p{L}*|اذاعي|حلقه|حلقات|يقدمه|تقدمه|مذيع\p{L}*|ضيوف|"
    r"بودكاست)(?!\p{L})"
)
# Behind the noun they make it a body or a company's matter.
NOT_NAMED = regex.compile(
    r"\s+(?:الامم|الاغذيه|الغذاء|حاسوب|الحاسوب|معلوماتي|تلفز|اذاعي|العمل\s+اليومي|الماستر|ماستر|الدكتوراه|"
    r"المباريات|المقابلات|دراسي)"
)
# Nouns whose first letter is no "and".
OWN_WAW = words(
    "وضع وصول وعي وحده وقايه وظايف ولوج وسايل وساطه وطن وفره وثايق واجهه وصل وقف وجهه وكاله وزاره ورش وتيره واقع وارد"
)

COUNT = r"(?:ثلاثه|ثلاث|اربعه|اربع|خمسه|خمس|سته|ست|سبعه|سبع|ثمانيه|ثماني|ثمان|تسعه|تسع|عشره|عشر|عده|\d{1,2})"
COUNTS = {
    stem: number
    for number, stems in enumerate(
        ("ثلاثه ثلاث", "اربعه اربع", "خمسه خمس", "سته ست", "سبعه سبع", "ثمانيه ثماني ثمان", "تسعه تسع", "عشره عشر"),
        start=3,
    )
    for stem in stems.split()
} | {"محورين": 2, "محوران": 2, "ركيزتين": 2, "ركيزتان": 2, "دعامتين": 2, "دعامتان": 2, "مرتكزين": 2, "مرتكزان": 2}
_AXES = r"محاور|محورين|محوران|محورا|محور"
_PILLARS = r"ركايز|ركيزتين|ركيزتان|ركيزه|مرتكزات|مرتكزين|مرتكزان|دعايم|دعامات|دعامتين|دعامتان|اعمده"
_KIND = rf"(?P<kind>{_AXES}|{_PILLARS})"
_INTRO = (
    r"(?:\s+(?:اثنين|اثنان|اثنتين|اثنتان|(?:ال)?(?:كبري|اساسيه|اساسيين|رييسيه|رييسيين|استراتيجيه|رييسه|"
    r"مترابطه|متكامله|موضوعاتيه|اساسيتين)))*"
)
LISTED = regex.compile(
    rf"(?<!\p{{L}})(?:[وفبعل]?(?:ال)?(?P<count>{COUNT})\s+)?[وفبل]?(?:ال)?{_KIND}(?!\p{{L}}){_INTRO}"
    r"(?:(?:[^:.!؟?\n()،]{0,60}?)\s*:\s*(?P<items>[^:\n]+)|\s*\((?P<bracketed>[^()\n]+)\)|"
    r"\s+[-–—]\s*(?P<dashed>[^–—\n]+?)\s*(?:\s-\s|$))"
)
# "محورين اثنين، هما X وY", "ثلاث ركائز هي X، وY، وZ", "تتمثل محاورها في X وY".
EQUALLED = regex.compile(
    rf"(?<!\p{{L}})(?:[وفبعل]?(?:ال)?(?P<count>{COUNT})\s+)?[وفبل]?(?:ال)?{_KIND}(?:ها|ه)?(?!\p{{L}}){_INTRO}"
    r"(?:(?:\s*،)?\s+(?:و?هي|و?هما|تتمثل\s+في|يتمثلان\s+في|تتعلق\s+ب|تشمل|تهم|وتشمل|وتهم|يتعلقان\s+ب|تخص))"
    r"\s*:?\s*(?P<items>[^:\n]+)"
)
HEADING = regex.compile(rf"^\W*(?:ال)?(?:{COUNT}\s+)?(?:ال)?{_KIND}(?:ها)?(?:\s+[\p{{L}}\"]+){{0,8}}\s*:?\s*$")
ANNOUNCED = regex.compile(
    rf"(?<!\p{{L}})[وفبعل]?(?:{COUNT}\s+(?P<kind>{_AXES}|{_PILLARS})|(?P<kind>محورين|محوران|ركيزتين|"
    rf"ركيزتان|دعامتين|دعامتان))(?!\p{{L}})"
)
ORDINAL = regex.compile(
    rf"(?<!\p{{L}})(?:[وف]?(?:اما\s+)?(?:يهم|يتعلق|يخص|تهم|تتعلق|تخص)?\s*)?(?:ال{_KIND}\s+)?(?:ال)(?:اول|"
    rf"اولي|ثاني|ثانيه|ثالث|ثالثه|رابع|رابعه|خامس|خامسه|اخير|اخيره)"
    r"\s*،?\s+(?:ف?ي?ت?(?:هم|تعلق\s+ب|خص|روم|ستهدف|شمل|رتكز\s+علي|قوم\s+علي|نصب\s+علي|تمثل\s+في|عني\s+ب|"
    r"هدف\s+الي)|هو|هي|علي|ب)\s*(?P<phrase>[^.؛;:\n،]+?)"
    r"(?=\s*(?:[.؛;:\n،]|\s+و?(?:اما\s+)?ال(?:ثاني|ثالث|رابع|اخير)|$))"
)
LEADING = regex.compile(r"\s*(?:و?(?:اخيرا|كذا|ايضا|ثم|هي|هما)\s+)?")
JOIN = regex.compile(r"\s+(?=و\p{L})|\s+(?:فضلا\s+عن|علاوه\s+علي|اضافه\s+الي)\s+")
COMMA = regex.compile(r"\s*[،,]\s*")
STRONG_PART = regex.compile(r"\s*[؛;]\s*")
TAIL = regex.compile(
    r"\s*(?:[،,]\s*(?:وذلك|حسب|وفق|من\s+خلال|بما|مع|حيث|علما|وهي|وهو|مما|كما|فيما|بينما)\s|\s(?:وذلك|"
    r"حسبما|وفقا|وفق|من\s+خلال|عبر|مع\s+تخصيص)\s|\s\().*$",
    regex.DOTALL,
)


def kind_of(noun: str) -> str:
    """`axes` or `pillars`, the slot that `noun` names."""
    return "axes" if noun.startswith("محور") or noun == "محاور" else "pillars"


def item_start(folded: str, start: int, end: int) -> int:
    """Where the item in [start, end) begins, past "and": the letter `و` where it is not the word's own."""
    held = LEADING.match(folded, start, end)
    first = held.end() if held is not None else start
    word = folded[first:end].split(None, 1)[:1]
    joined = word and word[0].startswith("و") and len(word[0]) > 3 and word[0] not in OWN_WAW
    return first + 1 if joined else first


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
