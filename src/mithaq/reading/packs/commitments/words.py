"""What the grammar of commitments asks of the words of one language: patterns on folded text."""

from __future__ import annotations

from dataclasses import dataclass

import regex


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Patterns of one language.

    Attributes:
        now: words that make a present a result ("so far", "حاليا").
        plan: a plan, project or agreement, whose present promises.
        hires: verbs of employing, by their base.
        sector: a whole trade, whose present jobs and sales are results.
        object_gap: what stands between a past verb and the noun of action that is its object.
        first_text: the earlier agreement of two.
        pronoun: a subject that points back. same_place: words for the place told before.
        exported: sales abroad. money_after: group `noun`, a noun of money right behind an amount.
        to_spend: what makes money had money promised.
        share_of: parts a number from the whole behind it ("3,000 of 9,260"). of_them: points back to what was counted.
        done_after: behind what is counted, that it is there already.
        only: "just", "سوى" right before a number. changes: "by" before the share by which something changes.
        class_doer: a class of bodies ("operators"). plan_subject: a plan spoken of. coordinated: "A and" before "B".
        price, size, own_staff, baseline, restated, trade_result, parties: what makes the number behind them none: a
            price,
            the size of a body, its staff, a starting value, the same again, a sale, the signers.
        target_after: leads from a starting value to the target. hearsay: makes every number of its sentence none.
        price_after, existing_after, each_after: the same, right behind the number or its noun.
        heads_list: a heading whose items promise.
        total: several companies together.
        government: words of state for actors. public: names of public bodies. lender: bodies that lend to states.
        prepositions: what makes a body before a verb no subject of it; ends right before the name.
        by_agent: what introduces the doer behind the verb.
        refers: an agreement spoken of. part: a share of the whole before it.
        place_lead: what introduces the place of what is counted.
        trades: words of tenders and, in groups, of job adverts, sport, markets, courts and products.
    """

    now: regex.Pattern[str]
    done_after: regex.Pattern[str]
    first_text: regex.Pattern[str]
    pronoun: regex.Pattern[str]
    same_place: regex.Pattern[str]
    exported: regex.Pattern[str]
    money_after: regex.Pattern[str]
    to_spend: regex.Pattern[str]
    share_of: regex.Pattern[str]
    of_them: regex.Pattern[str]
    only: regex.Pattern[str]
    changes: regex.Pattern[str]
    class_doer: regex.Pattern[str]
    plan_subject: regex.Pattern[str]
    coordinated: regex.Pattern[str]
    plan: regex.Pattern[str]
    hires: regex.Pattern[str]
    sector: regex.Pattern[str]
    object_gap: regex.Pattern[str]
    price: regex.Pattern[str]
    price_after: regex.Pattern[str]
    size: regex.Pattern[str]
    own_staff: regex.Pattern[str]
    baseline: regex.Pattern[str]
    target_after: regex.Pattern[str]
    restated: regex.Pattern[str]
    existing_after: regex.Pattern[str]
    each_after: regex.Pattern[str]
    hearsay: regex.Pattern[str]
    trade_result: regex.Pattern[str]
    parties: regex.Pattern[str]
    heads_list: regex.Pattern[str]
    total: regex.Pattern[str]
    government: regex.Pattern[str]
    public: regex.Pattern[str]
    lender: regex.Pattern[str]
    prepositions: regex.Pattern[str]
    by_agent: regex.Pattern[str]
    refers: regex.Pattern[str]
    place_lead: regex.Pattern[str]
    part: regex.Pattern[str]
    trades: regex.Pattern[str]
