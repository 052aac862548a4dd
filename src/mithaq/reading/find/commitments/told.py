"""Figures that a text has told already: the same figure of the same thing is no second commitment."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from mithaq.reading.find.commitments.carrying import is_private
from mithaq.reading.find.commitments.context import Candidate
from mithaq.reading.model import Commitment, Modality, Span, Stated
from mithaq.reading.names.comparing import shortens

# Small figures of one thing may well be two ("deux centres" here and there).
_SMALL = 20

# A figure and what it counts: "700" and "direct_job".
Figure = tuple[Decimal, str]


class Told:
    """Remembers each figure with its terms, and the first commitment that tells it (``found`` is shared and grows)."""

    def __init__(self, found: list[Commitment]) -> None:
        self._found = found
        self._terms: dict[Figure, set[str | None]] = {}
        self._first: dict[Figure, int] = {}
        self._of_noun: dict[Span, Commitment] = {}

    def __contains__(self, figure: Figure) -> bool:
        return figure in self._terms

    def remember(self, figure: Figure, term: Stated[str] | None) -> None:
        """Note the term of a figure; None is a figure told without one."""
        self._terms.setdefault(figure, set()).add(term.value if term else None)

    def remember_last(self, figure: Figure, *, counts: Span | None) -> None:
        """Note that the commitment found last tells the figure; `counts` is the noun it counts, None without one."""
        self._first.setdefault(figure, len(self._found) - 1)
        if counts is not None:
            self._of_noun[counts] = self._found[-1]
        self.remember(figure, self._found[-1].deadline)

    def counted_before(self, candidate: Candidate) -> Commitment | None:
        """The last commitment of the very things that "en" counts again ("300 foyers. Elle en a raccordé 80").

        None where the noun is not one told before the number, or the number is a part of another.
        """
        if candidate.noun is None or candidate.noun.span.start > candidate.start or candidate.whole is not None:
            return None
        return self._of_noun.get(candidate.noun.span)

    def repeats(self, figure: Figure, *, term: Stated[str] | None, doer: Stated[str] | None) -> bool:
        """Whether the same figure of the same thing comes again (a heading, a recall)."""
        if figure[0] <= _SMALL or figure not in self._terms:
            return False
        if doer is not None and self._is_anothers(figure, doer):
            return False
        held = self._terms[figure]
        return term is None or None in held or term.value in held

    def fill(self, figure: Figure, *, term: Stated[str] | None, doer: Stated[str] | None) -> Commitment | None:
        """The commitment that told a figure first, with the doer or the term that a second telling adds to it.

        None where a table told it.
        """
        at = self._first.get(figure)
        if at is None:
            return None
        told = self._found[at]
        if told.actor is None and doer is not None and told.rule != "state:sector":
            told = replace(told, actor=doer)
        if told.deadline is None and term is not None and told.modality.value is Modality.PROMISED:
            told = replace(told, deadline=term)
        self._found[at] = told
        return told

    def _is_anothers(self, figure: Figure, doer: Stated[str]) -> bool:
        """Whether the figure told before is that of another company: two of them may each invest 100 millions."""
        told = self._found[self._first[figure]].actor if figure in self._first else None
        if told is None or told.derived is not None or not (is_private(told.value) and is_private(doer.value)):
            return False
        return not (told.value == doer.value or shortens(told.value, doer.value) or shortens(doer.value, told.value))
