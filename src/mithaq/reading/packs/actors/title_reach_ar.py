"""How far an Arabic title reaches: what belongs to the function, where a portfolio and where a body begin."""

from __future__ import annotations

from collections.abc import Sequence

from mithaq.reading.packs.actors.lexicon import lexicon
from mithaq.reading.packs.actors.phrases_ar import (
    generic_class,
    head_class,
    is_break,
    is_gentilic,
    is_given,
    is_latin,
    is_quote,
    is_unknown,
    is_unknown_name,
)
from mithaq.reading.packs.actors.tokens import Token
from mithaq.reading.packs.actors.tokens_ar import CLITICS, common, definite, stem
from mithaq.reading.packs.languages import Language

_AR = Language.ARABIC
# Their town or region is part of the function.
_LOCAL_RULERS = frozenset(("والي", "عامل", "محافظ", "عمده", "حاكم"))
_ENVOYS = frozenset(("سفير", "سفيره", "قنصل"))
_OF_STATES = frozenset(("رييس", "رييسه", "كاتب", "كاتبه")) | _ENVOYS
_CHARGED = frozenset(("مكلف", "مكلفه", "خاص", "خاصه", "معني", "مختص"))
_PREPOSITIONS = frozenset(("لدي", "باسم", "في"))
_LONGEST = 16


class Reach:
    """Reads on from the noun of a title.

    Attributes:
        at: one past the last token of the function, when reading is done.
        portfolio: token where a minister's field begins; None without one.
        body: token where the body behind the function begins; None without one.
        minister: True for a minister, and for the deputy of one.
    """

    def __init__(self, tokens: Sequence[Token], noun: int, *, minister: bool) -> None:
        self.tokens = tokens
        self.noun = noun
        self.minister = minister
        self.at = noun + 1
        self.portfolio: int | None = None
        self.body: int | None = None
        while self.at < len(tokens) and self.at - noun < _LONGEST and self._step():
            pass

    def _step(self) -> bool:
        """Take what stands at `at`; False where the function ends."""
        token = self.tokens[self.at]
        if token.fold in CLITICS or token.fold in _PREPOSITIONS:
            return self.at + 1 < len(self.tokens) and self._behind(token.fold, self.tokens[self.at + 1])
        if is_quote(token) or is_latin(token):
            return self._found_body(self.at)
        if (is_break(token) and not is_adjective(token)) or is_given(token):
            return False
        ruled = head_class(token) in ("", "region", "council")
        if self.at == self.noun + 1 and stem(self.tokens[self.noun]) in _LOCAL_RULERS and ruled:
            self.at = _land_end(self.tokens, self.at)
            return False
        if not self.minister and self._is_body(self.at):
            return self._found_body(self.at)
        return self._take(token)

    def _take(self, token: Token) -> bool:
        """Take a word of the function or of its field."""
        if not self.minister and stem(token) in lexicon(_AR)["title_state"]:
            self.minister, self.portfolio = True, self.at + 1  # "نائب وزير …"
        elif not definite(token) and not self._goes_on():
            # An unknown word is the bearer's name; where the bearer stands before the title, the body's.
            return is_unknown(token) and self._is_borne() and self._found_body(self.at)
        elif self._opens_portfolio(token):
            self.portfolio = self.at
        self.at += 1
        return True

    def _is_borne(self) -> bool:
        """True for "كريم مروبي مدير …": the name right before the title."""
        return any(is_given(token) for token in self.tokens[max(self.noun - 2, 0) : self.noun])

    def _opens_portfolio(self, token: Token) -> bool:
        """True for the word right behind "وزير", unless it is an adjective or "كاتب الدولة"."""
        first = self.minister and self.portfolio is None and self.at == self.noun + 1
        return first and not is_adjective(token) and stem(token) != "دوله"

    def _found_body(self, at: int) -> bool:
        self.body = None if self.minister else at
        return False

    def _pass(self, count: int = 2) -> bool:
        self.at += count
        return True

    def _behind(self, small: str, follower: Token) -> bool:
        """Go on behind a clitic or preposition; False where the function ends before it."""
        if not follower.word and not is_quote(follower):
            return False
        match small:
            case "ب":
                return self._behind_b()
            case "ل":
                return self._behind_l(follower)
            case "و":
                return self._behind_w(follower)
            case "في":
                return self._behind_in(follower)
            case "لدي" if self.minister:
                return self._pass()
            case "لدي" | "باسم":
                return self._found_body(self.at + 1)
        return False

    def _behind_b(self) -> bool:
        if stem(self.tokens[self.at - 1]) in _CHARGED:
            self.portfolio = self.portfolio if self.portfolio is not None else self.at + 1
            return self._pass()
        if stem(self.tokens[self.noun]) in _ENVOYS:
            return self._pass()
        if not self.minister and self._is_body(self.at + 1):
            return self._found_body(self.at + 1)
        return False

    def _behind_l(self, follower: Token) -> bool:
        words = lexicon(_AR)
        if is_quote(follower):
            return self._found_body(self.at + 1)
        if not self.minister and self._is_body(self.at + 1):
            return self._found_body(self.at + 1)
        if follower.fold in words["field"] or follower.fold in words["title"] or follower.fold in common():
            return self._pass()
        if definite(follower) and not _is_foreign(follower):
            return self._pass()
        return not (self.minister or is_given(follower)) and self._found_body(self.at + 1)

    def _behind_w(self, follower: Token) -> bool:
        words = lexicon(_AR)
        if is_break(follower) or is_given(follower) or stem(follower) in words["title"]:
            return False
        if definite(follower):
            body = (head_class(follower) or generic_class(follower)) and stem(follower) not in words["field"]
            return not body and self._pass()
        field = follower.fold in words["field"] or follower.fold in words["direction"]
        return (field or is_adjective(follower)) and self._pass()

    def _behind_in(self, follower: Token) -> bool:
        words = lexicon(_AR)
        if head_class(follower) or generic_class(follower):
            return self._found_body(self.at + 1)
        return (follower.fold in words["direction"] or follower.fold in words["field"]) and self._pass()

    def _goes_on(self) -> bool:
        """True for a word without article that belongs to the role: "مدير تطوير الأعمال", "رئيس قسم"."""
        words, tokens, at = lexicon(_AR), self.tokens, self.at
        token = tokens[at]
        if token.fold == "مجلس" or any(
            token.fold in words[name] for name in ("role_adjective", "field", "title", "unit", "direction")
        ):
            return True
        if is_gentilic(token) and at > self.noun + 1:
            return False
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        construct = behind is not None and definite(behind) and not is_break(behind)
        return construct and not definite(tokens[at - 1]) and not definite(tokens[self.noun])

    def _is_body(self, at: int) -> bool:
        """True where a body begins: "وكالة …", "الشركة"; not a part of one ("قسم", "مجلس الإدارة")."""
        tokens, token = self.tokens, self.tokens[at]
        if is_united_nations(tokens, at):
            return True
        if not head_class(token) and not generic_class(token):
            return False
        noun, behind = stem(tokens[self.noun]), tokens[at + 1] if at + 1 < len(tokens) else None
        scoped = definite(token) and behind is not None and behind.fold in lexicon(_AR)["scope"]
        if stem(token) in lexicon(_AR)["unit"] and not scoped:
            return False
        follower = stem(behind) if behind is not None else ""
        if stem(token) == "مجلس" and follower in ("اداره", "رقابه", "مديرين", "امناء", "وزراء"):
            return False
        return stem(token) not in ("حكومه", "دوله", "جمهوريه", "مملكه") or noun not in _OF_STATES


def is_united_nations(tokens: Sequence[Token], at: int) -> bool:
    """True for "برنامج" in "برنامج الأمم المتحدة …", and for "الأمم" itself."""
    inner = at + (stem(tokens[at]) == "برنامج")
    return tuple(token.fold for token in tokens[inner : inner + 2]) == ("الامم", "المتحده")


def _is_foreign(token: Token) -> bool:
    """True for "اليونسكو": a word with its article that has no Arabic ending and is on no list."""
    return is_unknown_name(stem(token)) and not stem(token).endswith(("ات", "يه", "ين", "ه", "ي"))


def is_adjective(token: Token) -> bool:
    """True for an adjective of functions: "عام", "التنفيذية"."""
    return stem(token) in lexicon(_AR)["role_adjective"]


def _land_end(tokens: Sequence[Token], at: int) -> int:
    """One past the town or region from `at`: "جهة مراكش آسفي", "الأقصر"."""
    end = at + 1
    count = 0
    while end < len(tokens) and count < 3:
        token = tokens[end]
        if is_break(token) or is_given(token) or token.fold in ("و", "ب", "ل"):
            break
        if not (head_class(tokens[at]) == "region" or tokens[end - 1].fold in lexicon(_AR)["place_start"]):
            break
        end, count = end + 1, count + 1
    return end
