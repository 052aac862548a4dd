"""What speaks for a capitalised name being a body's, at each place where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from mithaq.reading.packs.actors.analysis import Analysed
from mithaq.reading.packs.actors.lexicon import lexicon, word_list
from mithaq.reading.packs.actors.tokens import Token
from mithaq.reading.packs.actors.verbs_en import deeds
from mithaq.reading.packs.languages import Language

_EN = Language.ENGLISH
_APPOSITION_REACH = 9
_LIST_REACH = 10
_AUXILIARIES = frozenset(
    "have has had will would is are was were been be to each both also jointly recently today yesterday officially "
    "formally plans intends pleased proud delighted thrilled excited honoured set and now already since so far to "
    "being".split()
)
_OWNING = ("'s", "’s")
_SPEAKING = frozenset("said says told added noted explained argued recalled stressed".split())
DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central middle sub-saharan saharan and".split()
)
DETERMINERS = frozenset("the this that its their each both said same".split())
_PARTS = ("subsidiary", "unit", "arm", "branch", "affiliate")
_DONE_BY = (
    "owned",
    "operated",
    "acquired",
    "run",
    "led",
    "made",
    "developed",
    "built",
    "backed",
    "funded",
    "financed",
    "supported",
    "supplied",
    "provided",
    "sponsored",
)
_SEATED = ("-based", "-headquartered", "-listed", "-owned", "-backed")
_SIGNED = ("signed", "signatures", "signature")


@dataclass(frozen=True, slots=True)
class Standing:
    """A capitalised run in its sentence, without a leading adjective of nationality that is no part of it."""

    sentence: Analysed
    first: int
    last: int
    head: str

    @property
    def tokens(self) -> Sequence[Token]:
        return self.sentence.tokens

    @property
    def key(self) -> str:
        return " ".join(token.fold for token in self.tokens[self.first : self.last])

    def before(self, distance: int = 1) -> str:
        at = self.first - distance
        return self.tokens[at].fold if at >= 0 else ""

    def after(self, distance: int = 0) -> str:
        """The word behind the name and the short form in brackets that may follow it."""
        at = self.behind + distance
        return self.tokens[at].fold if at < len(self.tokens) else ""

    @property
    def behind(self) -> int:
        """The token behind the name and "(ADD)"."""
        short = self.tokens[self.last : self.last + 3]
        bracketed = len(short) == 3 and short[0].text == "(" and short[1].capital and short[2].text == ")"
        return self.last + 3 if bracketed else self.last


def vote(each: Standing) -> int:
    """How much one place where a name stands speaks for a body (positive) or against it (negative)."""
    return _by_neighbours(each) + _by_titles(each) + _by_owning(each) + _by_dealing(each) - _against(each)


def _by_neighbours(each: Standing) -> int:
    """What the words right beside the name say: "the operator X", "X, a Kenyan start-up,", "X signed"."""
    votes = 3 if each.before() in lexicon(_EN)["descriptor"] else 0
    votes += 3 if each.after() == "," and _apposition(each) else 0
    votes += _acts(each) if each.before() not in lexicon(_EN)["placeprep"] else 0
    votes += 2 if is_branch(each) else 0
    votes += 2 if each.behind > each.last > each.first + 1 else 0
    votes += 3 if each.before() in (",", ":") and each.before(2).removesuffix("s") in _plurals(each.before(2)) else 0
    votes += 2 if each.after() == "of" and each.after(1) in word_list("countries_en.tsv", _EN) else 0
    votes += 2 if each.before() == "of" and each.before(2) in _PARTS else 0
    votes += 1 if each.before() == "by" and each.before(2) in _DONE_BY else 0
    votes += 2 if each.before().endswith(_SEATED) else 0
    return votes + (1 if _shaped(each) else 0)


def _plurals(word: str) -> frozenset[str]:
    """The nouns for bodies where `word` is a plural ("firms"), else nothing."""
    return lexicon(_EN)["descriptor"] if word.endswith("s") else frozenset()


def _by_titles(each: Standing) -> int:
    """3 for "chief executive of X" and "X chairman", 2 for "X's chairman"."""
    titles = each.sentence.titles
    if any(title.first == each.behind or title.body == each.first for title in titles):
        return 3
    owned = each.after() in _OWNING and any(title.first == each.behind + 1 for title in titles)
    return 2 if owned else 0


def _by_owning(each: Standing) -> int:
    """2 for "X's new plant", "Egypt's X", "shares in X" and "X said it had"."""
    words, countries = lexicon(_EN), word_list("countries_en.tsv", _EN)
    owns = each.after() in _OWNING and any(each.after(distance) in words["possessed"] for distance in range(1, 4))
    lands = (each.before(2), f"{each.before(3)} {each.before(2)}")
    owner = each.first > 1 and each.tokens[each.first - 2].capital and (_acts(each) == 2 or each.after() == "and")
    from_land = each.before() in _OWNING and (any(land in countries for land in lands) or owner) and _deals(each)
    from_land = from_land and not any(each.before(distance) in words["placeprep"] for distance in (3, 4))
    held = each.before() == "in" and each.before(2) in ("shares", "stake", "investment", "investor")
    dated = 2 if each.after() == "on" and each.after(1) in words["calendar"] else 0
    said = each.after(dated) in _SPEAKING and any(each.after(dated + distance) == "it" for distance in range(1, 5))
    return 2 * (owns + from_land + said) + 4 * held


def _deals(each: Standing) -> bool:
    return any(token.fold in lexicon(_EN)["deal"] for token in each.tokens)


def _by_dealing(each: Standing) -> int:
    """2 for a party of what is signed in the sentence: "between X and", "with X", "signed … for X".

    4 for "contract to X", whose preposition speaks of a place elsewhere.
    """
    if _deals(each) and each.before() in ("between", "with", "by"):
        return 2
    if each.before() in ("from", "to") and each.before(2) in ("contract", "contracts", "deal", "deals"):
        return 4
    signed = each.before() == "for" and any(token.fold in _SIGNED for token in each.tokens)
    return 2 if signed else 0


def _against(each: Standing) -> int:
    """What speaks for a place, a fair, a programme, a handle or a person."""
    words = lexicon(_EN)
    before, after = each.before(), each.after()
    votes = 0
    if before in words["placeprep"] and not any(title.body == each.first for title in each.sentence.titles):
        votes += 2
    if before in ("during", "attending", "#", "@") or after.isdigit():
        votes += 3
    joined = before == "and" and each.after(1) == "to"  # "X and Y plan to"
    if (after in words["scheme"] or after in words["event"]) and not joined:
        votes += 3
    if before in words["ordinal"] or (before == "edition" and after != ","):
        votes += 4
    if after in _SPEAKING and each.last - each.first in (2, 3) and not each.head and not _shaped(each):
        votes += 3
    return votes


def _acts(each: Standing) -> int:
    """2 before a verb that bodies are the subject of, auxiliaries between; 1 before a weaker one; else 0."""
    words = lexicon(_EN)
    if each.after() in words["strong"] or _is_finite(each):
        return 2
    if each.after() not in words["act"] and each.after() not in _AUXILIARIES:
        return 0
    for distance in range(1, 5):
        if each.after(distance) in deeds():
            return 2
        if each.after(distance) not in _AUXILIARIES:
            break
    return 1 if each.after() in words["act"] else 0


def _is_finite(each: Standing) -> bool:
    """True before a form that is no noun's: "X trained", "X trains", "X and Y plan"; not "Python training"."""
    verb = each.after()
    if verb not in deeds() or verb.endswith("ing"):
        return False
    return verb.endswith(("s", "ed")) or each.before() == "and"


def is_branch(each: Standing) -> bool:
    """True for a company's branch: "Volta Egypt", "Volta Middle East and Africa"; a place alone is none."""
    words, countries = lexicon(_EN), word_list("countries_en.tsv", _EN)
    last = each.tokens[each.last - 1].fold
    first = each.tokens[each.first].fold
    if each.last - each.first < 2 or not (last in countries or last in words["continent"]):
        return False
    plain = first in words["field"] or first in DIRECTIONS or first in words["continent"] or first in words["notname"]
    return not plain and each.before() not in words["placeprep"]


def _shaped(each: Standing) -> bool:
    """True for letters as only brands write them: "eFinance", "N+Two", "Z42", "VoltaBPO"."""
    return any(
        (not token.text.isupper() and any(c.isupper() for c in token.text[1:]) and "-" not in token.text)
        or ("+" in token.text)
        or (token.text[0].isalpha() and any(c.isdigit() for c in token.text))
        for token in each.tokens[each.first : each.last]
    )


def _apposition(each: Standing) -> bool:
    """True where ", a leading telecom operator" follows."""
    words = lexicon(_EN)
    at = each.behind + 1
    if each.after(1) in ("represented", "headquartered"):
        return True
    if each.after(1) not in ("a", "an", "the", "one", "part", "owned") and each.after(1) not in word_list(
        "gentilics_en.txt", _EN
    ):
        return False
    for token in each.tokens[at + 1 : at + _APPOSITION_REACH]:
        if (
            token.fold in words["descriptor"]
            or token.fold.removesuffix("s") in words["descriptor"]
            or token.fold in ("arm", "unit", "branch", "leader", "leading")
        ):
            return True
        if token.text in ",.;" or token.fold in ("which", "that", "who", "of"):
            return False
    return False


def beside_a_body(each: Standing, votes: Counter[str]) -> bool:
    """True in a list with a body: "Corvus and Wisla Seed" where either is one."""
    tokens = each.tokens
    for at, step in ((each.behind, 1), (each.first - 1, -1)):
        if not 0 <= at < len(tokens) or tokens[at].fold not in ("and", ",", "&"):
            continue
        at += step
        words: list[str] = []
        whole: list[str] = []  # with an adjective of nationality, which may belong to the name
        for _ in range(_LIST_REACH):
            if not (0 <= at < len(tokens) and tokens[at].word):
                break
            if words or (tokens[at].capital and tokens[at].fold not in word_list("gentilics_en.txt", _EN)):
                words.append(tokens[at].fold)
            if whole or tokens[at].capital:
                whole.append(tokens[at].fold)
            keys = (" ".join(each if step > 0 else reversed(each)) for each in (words, whole))
            if any(votes.get(key, 0) > 0 for key in keys) and any(
                token.fold in lexicon(_EN)["deal"] or token.fold in deeds() for token in tokens
            ):
                return True
            at += step
    return False
