"""Arabic words around numbers, folded. Origin: written for this project."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import regex

from mithaq.reading.model import Bound
from mithaq.reading.packs.numerals import arabic
from mithaq.reading.packs.quantities.words import Number, QuantityWords

# Nouns that texts on strategies count two of; the ending alone ("-ين") is also a plural's, and a feminine dual noun
# ("اتفاقيتين") may be followed by an adjective in the dual, which counts nothing more.
_DUAL_STEMS = (
    "اتفاقي|مذكر|مدين|منص|شرك|شراك|مؤسس|مدرس|جامع|خدم|وحد|محط|قاع|منح|مقاول|جه|ولاي|مبادر|دور|مرحل|بواب|لجن|قري|جماع|منطق"
    "|حاضن|هيي|وزار|دول|مكتب|شهاد"
)
_DUAL_NOUNS = "مركز|مشروع|برنامج|معهد|مصنع|مختبر|مكتب|موقع|فرع|متجر|مقر|عقد|مستشفي|تطبيق"
_DUAL = rf"(?:{_DUAL_STEMS})ت(?:ين|ان)|(?:اتفاقي|مذكر|شرك|شراك|منص|مدين)ت[يا](?= )|(?:{_DUAL_NOUNS})(?:ين|ان)"
# Shares in words, in percent; thirds are left out, which no finite number states.
_FRACTIONS = {"نصف": 50, "ربع": 25, "ثلاثه ارباع": 75, "ثلاثه اخماس": 60, "اربعه اخماس": 80}
_FRACTION = (
    r"(?<!\w)[وف]?[بل]?(?P<fraction>(?:نصف|ربع|ثلاثه ارباع|ثلاثه اخماس|اربعه اخماس)(?= ال(?!مليون"
    r"|مليار|الف|سنه|عام|شهر|يوم"
    r"|ساعه|قرن|عقد|نهاي|اول|ثاني|مايه|سنوي|موسم|فصل)))"
)
_NUMBER = regex.compile(rf"{_FRACTION}|{arabic.ORDINAL}|{arabic.NUMBER}|(?<!\w)[وف]?[بلك]?(?P<dual>{_DUAL})(?!\w)")
_RANK_NOUN = r"(?:المرتبه|الرتبه|المركز|الصف|الترتيب|مرتبه|رتبه|مركز)"
_RANK_BEFORE = regex.compile(rf"(?<!\w)(?:[وف]?[بل]?){_RANK_NOUN} (?:رقم )?(?:ال)?$")
# "الجيل الخامس", "الخمسين الأولى": an ordinal that ranks nothing, or only closes what ranks.
_NO_RANK_BEFORE = regex.compile(
    r"(?<!\w)(?:الجيل|الدوره|النسخه|الربع|الخمسين|العشرين|الثلاثين|العشره|الماءه|الماي?ه) (?:ال)?$"
)
# Words of a number that are ordinary words too.
# "آلاف الشباب": thousands, nobody counted them.
_INDEFINITE = frozenset("الاف ملايين ملاين مليارات ملايير بلايين تريليونات".split())
_FACTOR = regex.compile(r" (?:اضعاف|مرات|مره|ضعف\w*)(?!\w)")
# "ألفا مهندس" and "مليونا درهم" are the dual before what it counts: two thousand, two million.
_DUAL_SCALES = {"الفا": 1000, "مليونا": 10**6, "مليارا": 10**9}
_NOUN = regex.compile(r" (?!من\b|في\b|علي\b|الي\b|و|ال|ب\w|او\b|خلال\b|سنويا\b|سنه\b)[\u0621-\u064a]{3,}")
_ALONE = frozenset("واحد واحده احد احدي احدا".split())
_OF_SEVERAL = regex.compile(r" من (?:كل|اصل|بين) ")


def numbers(folded: str, _source: str) -> Iterator[Number]:
    """The numbers of `folded`, in order; "واحد" only where it is part of one or counts."""
    for match in _NUMBER.finditer(folded):
        if share := match["fraction"]:
            value_of_share = Decimal(_FRACTIONS[share])
            yield Number(match.start("fraction"), match.end("fraction"), value_of_share, value_of_share, fraction=True)
        elif match["rankword"]:
            if _NO_RANK_BEFORE.search(folded, max(0, match.start("rankword") - 16), match.start("rankword")):
                continue
            value = arabic.parse_ordinal(match["rankword"])
            if value is not None:
                yield Number(
                    match.start("rankword"), match.end("rankword"), Decimal(value), Decimal(value), ordinal=True
                )
        elif match["dual"]:
            if not _after_two(folded, match.start("dual")):
                yield Number(match.start("dual"), match.end("dual"), Decimal(2), Decimal(2))
        else:
            yield from _runs(match, folded)


def _after_two(folded: str, start: int) -> bool:
    """Whether a noun in the dual has its article: "المركزين" names two that are known."""
    return folded[max(0, start - 2) : start] == "ال"


def _runs(match: regex.Match[str], folded: str) -> Iterator[Number]:
    for run in arabic.read_runs(match["number"], at=match.start("number")):
        words = folded[run.start : run.end]
        if words in _INDEFINITE or _FACTOR.match(folded, run.end):
            continue
        if words in _ALONE and not _OF_SEVERAL.match(folded, run.end):
            continue
        if run.end < len(folded) and folded[run.end].isalpha() and folded[run.end - 1].isdigit():
            continue
        if words in _DUAL_SCALES and _NOUN.match(folded, run.end):
            yield Number(run.start, run.end, 2 * run.value, Decimal(2), run.scale)
            continue
        yield Number(run.start, run.end, run.value, run.plain, run.scale, digits=words.replace(",", "").isdigit())


_MORE = (
    r"(?:(?:ب|ل)?(?:اكثر|ازيد|اكبر|اعلي)|ما (?:يزيد|يفوق|يربو)|(?:ي|ت)زيد|(?:ي|ت)ربو|بما يزيد) (?:من|عن|علي)"
    r"|(?:ما |بما )?(?:يفوق|تفوق|فاق|فاقت)|(?:ما |بما )?(?:لا|لن|لم) (?:ي|ت)قل (?:عدد\w+ |قيم\w+ )?عن"
    r"|(?:ما |بما )?(?:ي|ت)?(?:تجاوز)(?:ت|ه|ها|وا)?|(?:ما |بما )?(?:ي|ت)تجاوز|(?:ي|ت)?(?:تعدي)|تتعدي|يتعدي|تخطي|تخطت"
    r"|(?:بحد|كحد) ادني(?: قدره)?|الحد الادني|فوق|علي الاقل|ادناه\w?|لا اقل من"
)
_LESS = (
    r"(?:ب|ل)?(?:اقل|ادني) من|(?:ما |بما )?(?:لا|لن|لم) (?:ي|ت)(?:تجاوز|تعدي|زيد عن|زيد علي|فوق)|الي غايه"
    r"|(?:ما|بما|قد|ب\w+|مالي\w*) (?:ي|ت)صل (?:عدد\w+ |قيم\w+ )?الي|(?:كحد|بحد) اقصي(?: قدره)?|بسقف|سقفه\w?"
    r"|اقصاه\w?|(?:ال)?اقصي(?: هو| الي)?|في حده\w? الاقصي(?: الي)?|في حدود سقف|حتي|دون"
)
_ABOUT = (
    r"(?:ب)?(?:نحو|حوالي|قرابه|زهاء|تقريبا|مقدار تقريبي)|(?:ب)?ما (?:يقارب|يقرب من|يناهز|يعادل تقريبا)"
    r"|(?:ي|ت)(?:قارب|ناهز|قترب من)|(?:ما )?(?:ناهز|ناهزت|قارب|قاربت)|(?:في|ب)حدود|في حدود|بنحو|بحوالي|يقدر بنحو"
    r"|ال?ما يقارب|بمتوسط|بمعدل|ما بقارب|يدنو من"
)
_HEAD = r"(?<!\w)[وف]?[بل]?"
_OPTIONAL = r"(?: ما (?:مجموعه|مجموعها|قدره|قيمته|عدده))?"

WORDS = QuantityWords(
    unit_left_out=(
        r" (?:من|في|علي|الي|سنه|عام|خلال|برسم|كل|سنويا|عبر|بين|تم|كلفه|منها|لل\w+|لفايده|لدعم|لتمويل"
        r"|لانجاز|لبرنامج|لاحداث"
        r"|و\w+|س[يت]\w+|مخصص\w*|موجه\w*|ب\w+)(?!\w)| ?[,.؛;:،)|\n]|$"
    ),
    numbers=numbers,
    bounds_before=(
        (Bound.AT_MOST, rf"{_HEAD}(?:{_LESS}){_OPTIONAL}"),
        (Bound.AT_LEAST, rf"{_HEAD}(?:{_MORE}){_OPTIONAL}"),
        (Bound.ABOUT, rf"{_HEAD}(?:{_ABOUT}){_OPTIONAL}"),
    ),
    bounds_after=(
        (Bound.AT_LEAST, r"علي الاقل|(?:كحد|بحد) ادني|(?:او|ف|و)?(?:اكثر|ازيد|فما فوق)(?! من)|\+"),
        (Bound.AT_MOST, r"(?:كحد|بحد) اقصي|(?:ال)?اوايل|علي الاكثر|علي ابعد تقدير|او اقل"),
        (Bound.ABOUT, r"تقريبا|علي وجه التقريب"),
    ),
    percent=r"%|(?:في ال|ب(?:ال)?|في )?(?:ماي?ه|ميه|ماءه)(?!\w)(?<=(?:في |ب)(?:ال)?\w+)",
    points=r"(?:نقطه|نقاط|نقط) (?:ال)?ميويه(?!\w)",
    currencies="currencies_ar.tsv",
    per_after=(
        r"(?P<year1>سنويا|سنويه|سنوي)(?!\w)|(?:في|كل|خلال كل) (?:ال)?(?P<year2>سنه|عام)(?! \w*\d)(?!"
        r" (?:ال)?(?:جاري|حالي"
        r"|مقبل|ماضي|قادم|مالي)\w*)(?!\w)|(?P<month1>شهريا|شهريه|شهري)(?!\w)|(?:في ال|كل )(?P<month2>شهر)(?!\w)"
        r"(?! (?:ال)?(?:جاري|حالي|مقبل|ماضي|قادم)\w*)|/ ?(?P<year3>سنه)(?!\w)"
        r"|لل(?:(?P<year4>سنه|عام)|(?P<month3>شهر))(?!\w)"
    ),
    per_before=(
        r"(?P<year1>سنويا|سنويه|سنوي)(?!\w)|كل (?:(?P<year2>سنه|عام)|(?P<month1>شهر))(?!\w)|(?P<month2>شهريا)(?!\w)"
    ),
    between=r"(?:ما )?(?:بين)|تتراوح (?:قيم\w+ |عدد\w+ )?(?:ما )?بين|يتراوح (?:عدد\w+ )?(?:ما )?بين",
    joint=r" و| الي | و(?:نحو |حوالي )",
    to=r" الي |-| - | او ",
    change=(
        r"(?<!\w)[وف]?[سليتن]?(?:رفع|ارتفع|ارتفاع|انتقل|انتقال|انتقلت|زاد|زياده|تزايد|نما|نمو|قفز|قفزت"
        r"|تراجع|انخفض|انخفاض"
        r"|تقليص|خفض|نقل|تحول|مر|مرور|ينتقل|يرتفع|ترتفع|تنتقل|صعد|هبط|تطور|تحسن|توسيع|مضاعفه)\w*+[^.;!?؟\n]{0,80}$"
    ),
    ratio=r" من (?:بين |اصل |كل )?(?:كل )?",
    label=(
        r"(?:رقم|الدقيقه|الصناعه|الماده|ماده|الفصل|الصفحه|صفحه|الفقره|البند|الطبعه|الدوره|النسخه|العدد"
        r"|عدد رقم|هاتف|الهاتف|جناح|قاعه|الاصدار|كوفيد|الهدف|المحور|الطريق|الفييه|سن|عمر|الجيل|ايزو) ?"
        r"(?:رقم )?[-(]?$"
    ),
    year_before=(
        r"(?<!\w)(?:[وفبل]?(?:عام|سنه|العام|السنه|موسم|في|منذ|بحلول|افق|متم|نهايه|مطلع|بدايه|اواخر|اوايل|غضون|خلال|فتره"
        r"|الفتره|بين|من|الي|حتي|قبل|بعد|لعام|لسنه|دوره|يناير|فبراير|مارس|ابريل|ماي|مايو|يونيو|يوليوز|يوليو|غشت|اغسطس"
        r"|شتنبر|سبتمبر|اكتوبر|نونبر|نوفمبر|دجنبر|ديسمبر)|و|ل|ب) ?$|[-/–(]$"
    ),
    counted=r" (?!ال|و|من\b|في\b|علي\b|الي\b|ان\b|عن\b|مع\b|بين\b|حتي\b|كما\b|هي\b|هو\b)[\u0621-\u064a]{3,}",
    ranked=rf"(?<!\w)(?:[وف]?[بل]?){_RANK_NOUN}"
    rf" (?:\d{{1,3}} (?:عالميا |عربيا |افريقيا )?(?:سنه \d+ )?الي )?(?:رقم )?(?:ال)?$",
    top=r"(?<!\w)(?:افضل|احسن|اول|اكبر) $|ضمن (?:ال)?$",
)
