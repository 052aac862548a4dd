"""What the stages of the actor finder hand on, before mentions of one actor are joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from mithaq.reading.find.actors.bearers import another_of, settle
from mithaq.reading.find.actors.patterns_fr import TITLES_FIRST
from mithaq.reading.find.actors.titles import TitlePhrase, match_title
from mithaq.reading.find.actors.tokens import Token, tokenise
from mithaq.reading.find.mentions import ActorKind
from mithaq.reading.gate import FUNCTION, find_triggers
from mithaq.reading.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One mention in one sentence.

    Attributes:
        sentence: index of the sentence.
        first, last: half-open range of its tokens.
        kind: person, organisation or state.
        by: the rule or model.
        head: class of its head or generic noun (`ministry`, `company`, …); "" without one.
        noun: that noun, folded; "" without one.
        acronym: "ADD" where it stands in brackets behind the name; None without one.
        gender: m, f or "" of a person, where words beside it show it.
        explicit: False for "la société".
    """

    sentence: int
    first: int
    last: int
    kind: ActorKind
    by: str
    head: str = ""
    noun: str = ""
    acronym: str | None = None
    gender: str = ""
    explicit: bool = True


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence's tokens, its titles, and which tokens a mention has taken already.

    Tokens and titles are worked out when they are first asked for: most sentences of most texts are never asked.
    `triggers` are the classes of the triggers that stand in it (see `gate`).
    """

    index: int
    span: Span
    text: str = field(repr=False)
    triggers: frozenset[str]
    taken: set[int] = field(default_factory=set)
    _tokens: list[Token] | None = None
    _folds: frozenset[str] | None = None
    _titles: list[TitlePhrase] | None = None
    _title_at: dict[int, TitlePhrase] | None = None
    _shouted: bool | None = None

    @property
    def tokens(self) -> list[Token]:
        if self._tokens is None:
            self._tokens = tokenise(self.text, self.span.start, self.span.end)
        return self._tokens

    @property
    def folds(self) -> frozenset[str]:
        """The folded words and marks that stand in it: which rules need not walk over its tokens."""
        if self._folds is None:
            self._folds = frozenset([token.fold for token in self.tokens])
        return self._folds

    @property
    def titles(self) -> list[TitlePhrase]:
        if self._titles is None:
            self._titles = find_titles(self.tokens) if FUNCTION in self.triggers else []
        return self._titles

    def title_at(self, token: int) -> TitlePhrase | None:
        """The title that holds the token at this index; None outside titles."""
        if self._title_at is None:
            self._title_at = {at: title for title in self.titles for at in range(title.start, title.end)}
        return self._title_at.get(token)

    def free(self, first: int, last: int) -> bool:
        """True where no mention holds any token of the range."""
        return self.taken.isdisjoint(range(first, last))

    def take(self, first: int, last: int) -> None:
        self.taken.update(range(first, last))

    @property
    def shouted(self) -> bool:
        """True for a headline in capitals, where a capital letter says nothing."""
        if self._shouted is None:
            words = [token.text for token in self.tokens if token.word and len(token.text) > 1]
            self._shouted = len(words) > 3 and sum(map(str.isupper, words)) * 2 > len(words)
        return self._shouted


def prepare(text: str, sentences: Sequence[Span]) -> list[Sentence]:
    """The sentences of `text`, each ready to be asked for its tokens and titles."""
    triggers = find_triggers(text, sentences)
    return [Sentence(index, span, text, triggers[index]) for index, span in enumerate(sentences)]


def find_titles(tokens: Sequence[Token]) -> list[TitlePhrase]:
    """Titles of function in `tokens`, in order, none inside another."""
    titles: list[TitlePhrase] = []
    at = 0
    while at < len(tokens):
        title = match_title(tokens, at) if tokens[at].fold.removeprefix("ex-") in TITLES_FIRST else None
        if title is None and titles:
            title = another_of(tokens, at, titles[-1])
        elif title is not None:
            title = settle(tokens, title, titles[-1] if titles else None)
        if title is None:
            at += 1
        else:
            titles.append(title)
            at = max(title.end, at + 1)
    return titles
