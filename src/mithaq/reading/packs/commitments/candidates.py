"""A quantity with what stands around it: what it counts, what governs it, where its clause runs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import regex

from mithaq.reading.find.commitments.nouns import PEOPLE, Counted, Noun
from mithaq.reading.find.mentions import QuantityMention
from mithaq.reading.find.scene import Scene, Sentence, within
from mithaq.reading.model import Span
from mithaq.reading.packs.commitments.counted import find_counted, noun_before
from mithaq.reading.packs.commitments.signals import Signal, Sort, Tense
from mithaq.reading.packs.commitments.words import Words
from mithaq.reading.packs.languages import Language

# Verbs, by their base, whose object is what their subject counts.
REACHING = frozenset(
    "reach hit rise grow climb increase exceed surpass top pass cross jump number total "
    "بلغ وصل تجاوز ناهز رفع زاد".split()
)
_NUMBER_OF = regex.compile(r"(?<!\p{L})(?:ال)?(?:عدد|مجموع|حجم)\s+")
# What makes a number a place in an index; it stands right before it.
_RANK = regex.compile(
    r"\b(?:top|among\s+the\s+(?:top|best|first|leading)|rank(?:ed|ing)?(?:\s+at)?|number|no\.)\s*$"
    r"|(?<!\p{L})(?:و|ب)?(?:ال)?(?:مرتبه|رتبه|مركز)\s*$|(?<!\p{L})(?:ضمن|بين)\s+(?:افضل|اوائل|اول)\s*$"
)
_AMONG = regex.compile(r"\b(?:top|among)\b|ضمن|بين")
_BRACKET = regex.compile(r"\s*\([^)]{0,24}")
# "three in four" is a share; "300 of 900" counts things.
_SHARES = 20
_ACROSS = regex.compile(r"\b(?:across|in|from|over)\s+[\d,]+")
_LEAST_AMOUNT = 100_000
# How many characters of an endless sentence are looked at on each side of a number: the work stays linear.
_LEFT, _RIGHT = 600, 400
# How many sentences back "of them" reaches.
_REACH_OF_THEM = 5
# The next number shares the noun that this one is waiting for: "300 direct and 600 indirect jobs", "120 to 150 posts".
_SHARED = regex.compile(r"[ \u00a0]*(?:\p{L}+[ ]+){0,2}(?:and|or|to|و|الي|او)[ ]*$")
_SUBJECT_GAP = regex.compile(r"[^,;:.()،؛]{0,70}")
# What may stand behind a number whose noun was told before: nothing, a stop, a preposition, a verb.
_BARE_BEHIND = regex.compile(
    r"\s*(?:$|[.,;:)،؛»\"”]|(?:of|in|at|by|from|for|to|with|on|under|over|within|across|through|per|as|and|or|"
    r"while|were|was|"
    r"are|is|will|have|has|should|had|the year|next|last|this|a|an|more|other|others|every|each)\b|"
    r"(?:في|قبل|بحلول|سنه|عام|خلال|منها|منهم|علي|من|الي|مع|عند|بنهايه|فقط|اخر\p{L}*|كل|سنويا|ضمن|عبر|حاليا|لدي|"
    r"بين|و\p{L}+|[بل]\p{L}{3,})(?!\p{L}))"
)
_OPENS = regex.compile(
    r"(?:^|[.;:,،؛–—(\n•*-]|\b(?:and|while|that|whereas|but|where|which|whom)\b|(?<!\p{L})[وف]?(?:و|ان|فيما|"
    r"بينما|حيث|منها|منهم)(?!\p{L}))"
    r"\s*(?:(?:some|about|around|nearly|more|than|over|at|least|up|to|as|many|a|another|an|additional|the|all|"
    r"total|of|"
    r"of\s+that\s+sum|well|under|fewer|further)\s+)*$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A quantity that may be a commitment.

    Attributes:
        unit, unit_span: its unit as of a `QuantityMention`, or that of the amount before it that it is a part of.
        noun: what it counts; None for money and shares, and where the text does not say.
        carried: True where the noun was told of an earlier quantity ("1,500 in Fes").
        before: signals of its sentence on its left, nearest last.
        previous_end: where the quantity before it in its sentence ends, else the start of the sentence.
        following: the quantities behind it in its sentence, without its restatement in brackets.
        rank: the words that make it a place in an index; `among`: that place or a better one.
        governing: the signal that governs it; None where none does.
        value: its number; of "three in four" the percentage.
    """

    quantity: QuantityMention
    sentence: Sentence
    value: Decimal
    unit: str | None
    noun: Noun | None
    unit_span: Span | None = None
    carried: bool = False
    before: tuple[Signal, ...] = ()
    after: tuple[Signal, ...] = ()
    governing: Signal | None = None
    previous_end: int = 0
    following: tuple[QuantityMention, ...] = ()
    rank: Span | None = None
    among: bool = False

    @property
    def is_rank(self) -> bool:
        return self.quantity.ordinal or self.rank is not None

    @property
    def start(self) -> int:
        return self.quantity.start

    @property
    def end(self) -> int:
        noun = self.noun
        if noun is None or self.carried or not self.quantity.number.end <= noun.span.start < self.sentence.end:
            return self.quantity.end
        return max(noun.span.end, self.quantity.end)

    @property
    def left(self) -> int:
        """Where what may govern it begins: its sentence, or a point in one without an end."""
        return max(self.sentence.start, self.start - _LEFT)

    @property
    def right(self) -> int:
        return min(self.sentence.end, self.end + _RIGHT)

    @property
    def quantities(self) -> tuple[QuantityMention, ...]:
        """The numbers near it in its sentence."""
        return _beside(self.sentence, self.quantity)

    @property
    def is_money(self) -> bool:
        return self.unit is not None and len(self.unit) == 3 and self.unit.isupper()

    @property
    def counts_people(self) -> bool:
        return self.noun is not None and self.noun.counted in PEOPLE

    @property
    def counted(self) -> Counted | None:
        return self.noun.counted if self.noun is not None else None


def read_candidate(
    scene: Scene,
    sentence: Sentence,
    quantity: QuantityMention,
    *,
    signals: Sequence[Signal],
    earlier: Candidate | None,
    words: Words,
    language: Language,
) -> Candidate:
    """`quantity` in its context; `earlier` is the candidate before it in the text, None for the first."""
    signals = _near(signals, quantity)
    before = tuple(signal for signal in signals if signal.end <= quantity.start or _is_reaching(signal, quantity))
    unit, value = quantity.unit, quantity.value
    number = quantity.number.start  # "top 40" may be read as a bound
    rank = _RANK.search(scene.folded, max(sentence.start, number - 40), number) if unit is None else None
    if quantity.ratio_of is not None and quantity.ratio_of <= _SHARES:
        unit, value = "percent", quantity.value * 100 / quantity.ratio_of
    noun = (
        _noun(scene, sentence, quantity, words=words, language=language)
        if unit is None and not quantity.ordinal
        else None
    )
    carried = False
    unit_span = quantity.unit_span
    if unit is None and earlier is not None and not quantity.ordinal:
        if earlier.is_money and noun is None and _shares_currency(scene, sentence, quantity, earlier):
            unit, unit_span = earlier.unit, earlier.unit_span
        elif noun is None or _shortens(noun, earlier.noun):
            told = _carried(scene, sentence, quantity, earlier, words=words) if noun is None else earlier.noun
            noun, carried = told, noun is None
    if noun is None and unit is None and before and rank is None:
        noun, carried = _subject(scene, sentence, quantity, before[-1], language=language), True
    if (
        noun is not None
        and noun.span.start > quantity.end
        and any(quantity.end <= other.start < noun.span.start for other in _beside(sentence, quantity))
    ):
        carried = True  # shared with the next number: "300 direct and 600 indirect jobs"
    end = noun.span.end if noun is not None and not carried else quantity.end
    after = tuple(signal for signal in signals if signal.start >= end)
    previous = [other.end for other in _beside(sentence, quantity) if other.end <= quantity.start]
    return Candidate(
        quantity=quantity,
        sentence=sentence,
        value=value,
        rank=Span(*rank.span()) if rank is not None and rank[0].strip() else None,
        among=rank is not None and _AMONG.search(rank[0]) is not None,
        unit=unit,
        unit_span=unit_span,
        noun=noun,
        carried=carried,
        before=before,
        after=after,
        governing=_money_behind(scene, sentence, quantity, unit, words=words)
        or _governing(
            scene, sentence, max(quantity.start, before[-1].end if before else 0), end, before=before, after=after
        ),
        previous_end=max([sentence.start, *previous, *_noun_end(earlier, sentence, quantity)]),
        following=_following(scene, sentence, quantity, end),
    )


def _noun(
    scene: Scene, sentence: Sentence, quantity: QuantityMention, *, words: Words, language: Language
) -> Noun | None:
    following = [other for other in _beside(sentence, quantity) if other.start >= quantity.end]
    limit = following[0].start if following else sentence.end
    own = find_counted(scene.folded, scene.text, quantity.end, limit, language=language)
    if own is None or own.counted is Counted.UNKNOWN:
        number = quantity.number_max or quantity.number
        inside = find_counted(scene.folded, scene.text, number.end, quantity.end, language=language)
        if inside is not None and inside.counted is not Counted.UNKNOWN:
            return inside  # "150 شركة ناشئة على الأقل": the bound stands behind the noun
    shares = (
        own is None
        and following
        and following[0].unit is None
        and (
            _SHARED.fullmatch(scene.folded, quantity.end, limit)
            or words.share_of.fullmatch(scene.folded, quantity.end, limit)
        )
    )
    if shares:
        return find_counted(scene.folded, scene.text, following[0].end, sentence.end, language=language)
    return own


def _noun_end(earlier: Candidate | None, sentence: Sentence, quantity: QuantityMention) -> list[int]:
    """Where the noun of the quantity before ends, if it stands between the two."""
    if earlier is None or earlier.sentence.number != sentence.number or earlier.end > quantity.start:
        return []
    return [earlier.end]


def _following(scene: Scene, sentence: Sentence, quantity: QuantityMention, end: int) -> tuple[QuantityMention, ...]:
    """Quantities behind `end` that are neither part of a date nor the same amount again in brackets."""
    return tuple(
        other
        for other in _beside(sentence, quantity)
        if other.start >= end
        and not any(date.start < other.end and other.start < date.end for date in sentence.dates)
        and not (quantity.unit is not None and _BRACKET.fullmatch(scene.folded, quantity.end, other.start))
    )


def _subject(
    scene: Scene, sentence: Sentence, quantity: QuantityMention, signal: Signal, *, language: Language
) -> Noun | None:
    """What the subject of a passive or of a verb of reaching counts: "subscribers reached 38 million"."""
    if not signal.passive and signal.words not in REACHING:
        return None
    if language is Language.ENGLISH:
        return noun_before(scene.folded, sentence.start, signal.start)
    number_of = _NUMBER_OF.search(scene.folded, signal.end, quantity.start)
    if number_of is None:
        return None
    found = find_counted(scene.folded, scene.text, number_of.end(), quantity.start, language=language)
    return found if found is not None and found.counted is not Counted.UNKNOWN else None


def _beside(sentence: Sentence, quantity: QuantityMention) -> tuple[QuantityMention, ...]:
    return within(sentence.quantities, quantity.start - _LEFT, quantity.end + _RIGHT)


def _near(signals: Sequence[Signal], quantity: QuantityMention) -> Sequence[Signal]:
    first = bisect_left(signals, quantity.start - _LEFT, key=lambda signal: signal.start)
    last = bisect_left(signals, quantity.end + _RIGHT, key=lambda signal: signal.start)
    return signals[first:last]


def _is_reaching(signal: Signal, quantity: QuantityMention) -> bool:
    """Whether a past verb is read as the bound of the number ("ناهزت 14 مليون"): it governs it as well."""
    inside = quantity.start <= signal.start and signal.end <= quantity.number.start
    return inside and signal.tense is Tense.PAST and not signal.denied


def _carried(
    scene: Scene, sentence: Sentence, quantity: QuantityMention, earlier: Candidate, *, words: Words
) -> Noun | None:
    """What the quantity before counts, in the same sentence or the one before."""
    apart = sentence.number - earlier.sentence.number
    near = apart <= 1 and earlier.sentence.block >= sentence.block - 1
    if words.of_them.match(scene.folded, quantity.end, sentence.end):
        near = apart <= _REACH_OF_THEM
    if (
        earlier.noun is None
        or earlier.noun.counted is Counted.NEVER
        or not near
        or quantity.value <= 1
        or not _BARE_BEHIND.match(scene.folded, quantity.end, sentence.end)
    ):
        return None
    return earlier.noun


def _shortens(noun: Noun, told: Noun | None) -> bool:
    """Whether a noun is the head of the one told before: "posts" behind "health posts"."""
    if told is None or told.counted is noun.counted:
        return False
    parts = told.words.split()
    return len(parts) > 1 and noun.words in {parts[0], parts[-1]}


def _shares_currency(scene: Scene, sentence: Sentence, quantity: QuantityMention, earlier: Candidate) -> bool:
    """Whether a bare amount stands in the sentence of one with a currency: "750 million dirhams …, 450 million …"."""
    return (
        earlier.sentence.number == sentence.number
        and quantity.value >= _LEAST_AMOUNT
        and _BARE_BEHIND.match(scene.folded, quantity.end, sentence.end) is not None
    )


def _money_behind(
    scene: Scene, sentence: Sentence, quantity: QuantityMention, unit: str | None, *, words: Words
) -> Signal | None:
    """The noun of money right behind an amount: "a $500 million loan"."""
    if unit is None or unit == "percent":
        return None
    match = words.money_after.match(scene.folded, quantity.end, sentence.end)
    if match is None:
        return None
    start, end = match.span("noun")
    return Signal(start=start, end=end, words=match["noun"], sort=Sort.MONEY, tense=Tense.BARE)


def _governing(
    scene: Scene,
    sentence: Sentence,
    start: int,
    end: int,
    *,
    before: Sequence[Signal],
    after: Sequence[Signal],
) -> Signal | None:
    """The signal that governs a quantity: behind it where it opens its clause as subject, else the nearest before."""
    if after and _OPENS.search(scene.folded[max(sentence.start, start - 60) : start]):
        gap = scene.folded[end : after[0].start]
        finite = after[0].tense not in {Tense.BARE, Tense.ATTENDANT} or after[0].passive
        described = after[0].tense is Tense.PAST and not after[0].passive and not gap.strip()
        if described and before:
            return before[-1]  # "the plan sets out: 1,000 start-ups created"
        if finite and _SUBJECT_GAP.fullmatch(gap) and not any(map(str.isdigit, _ACROSS.sub("", gap))):
            return after[0]
    if before:
        return before[-1]
    if after and (after[0].tense is Tense.PAST or after[0].passive) and not scene.folded[end : after[0].start].strip():
        return after[0]
    return None
