"""Why two names agree or differ: a code with the words and figures it speaks of, said in a language only when shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """One thing that speaks for or against two being the same.

    Attributes:
        code: stable from version to version; what it says is a template that takes the values.
        values: words of the names, concepts, or figures with a decimal point, in the order of the template.
    """

    code: str
    values: tuple[str, ...] = ()


# `%(all)s` takes all values in a row.
NAME_REASONS: Mapping[str, str] = {
    "name.none": "no name",
    "name.same_parts": "the same parts",
    "name.sound": "“%(first)s” and “%(second)s” sound alike (distance %(third)s)",
    "name.other_number": "another number behind the name",
    "name.no_counterpart": "“%(first)s” has no counterpart",
    "name.initial": "an initial stands for a name",
    "name.one_part": "one part alone says too little",
    "name.too_common": "the parts that agree are too common",
    "name.given_names": "the given names differ",
    "name.left_out": "left out: %(all)s",
    "body.one_in_table": "both are names of one body in the table of aliases",
    "body.two_in_table": "they are names of two bodies in the table of aliases",
    "body.same_letters": "the same letters",
    "body.other_letters": "other letters",
    "body.initials": "the initials fit",
    "body.other_initials": "the initials do not fit",
    "body.joined": "their own words, written together, sound alike (distance %(first)s)",
    "body.both_have": "both have “%(first)s”",
    "body.no_word": "no word in common",
    "body.differ": "they differ in: %(all)s",
}


def say(reason: Reason, templates: Mapping[str, str] = NAME_REASONS) -> str:
    """A reason in the words of its template."""
    named = dict(zip(("first", "second", "third"), reason.values, strict=False))
    return templates[reason.code] % {**named, "all": ", ".join(reason.values)}
