"""Reasons of links, sentences until now, become codes with values; what no sentence of then fits is kept as it was."""

import re
from typing import Any

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_PATTERNS = [
    (re.compile(pattern), code)
    for pattern, code in (
        ("no name", "name.none"),
        ("the same parts", "name.same_parts"),
        ("« (.+) » and « (.+) » sound ([\\d.]+) apart", "name.sound"),
        ("another number behind the name", "name.other_number"),
        ("« (.+) » has no counterpart", "name.no_counterpart"),
        ("an initial stands for a name", "name.initial"),
        ("one part alone says too little", "name.one_part"),
        ("the parts that agree are too common", "name.too_common"),
        ("the given names differ", "name.given_names"),
        ("left out: (?P<all>.+)", "name.left_out"),
        ("both are names of one body in the table of aliases", "body.one_in_table"),
        ("they are names of two bodies in the table of aliases", "body.two_in_table"),
        ("the same letters", "body.same_letters"),
        ("other letters", "body.other_letters"),
        ("the initials fit", "body.initials"),
        ("the initials do not fit", "body.other_initials"),
        ("their own words, written together, sound ([\\d.]+) apart", "body.joined"),
        ("both have « (.+) »", "body.both_have"),
        ("no word in common", "body.no_word"),
        ("differ: (?P<all>.+)", "body.differ"),
        ("a name that many people bear", "setting.common_name"),
        ("both stand in one document", "setting.one_document"),
        ("the same organisation: (?P<all>.+)", "setting.same_body"),
        ("the same function: (?P<all>.+)", "setting.same_function"),
        ("other functions", "setting.other_functions"),
        ("other countries", "setting.other_countries"),
        ("in (\\w+) and (\\w+)", "setting.two_countries"),
        ("the same state", "state.same"),
        ("not the same state", "state.other"),
        ("the same fields", "ministry.same_fields"),
        ("the same fields, some left out", "ministry.fewer_fields"),
    )
]
_FACT = re.compile(r"(\w+): (.+) \(([+-][\d.]+)\)")
_LEVELS = {
    "the same": "same",
    "another": "another",
    "others": "others",
    "one in common": "one_in_common",
    "none in common": "none_in_common",
    "some in common": "some_in_common",
    "two or more in common": "two_in_common",
    "the same one": "same_one",
    "only one names some": "one_names_some",
    "only one names it": "one_names_it",
    "the same day": "same_day",
    "dates that may be one": "may_be_one_date",
    "within three days": "three_days",
    "within 45 days, one planned": "planned",
    "other dates": "other_dates",
    "words in common": "words_in_common",
    "one says only that they agreed": "unnamed_kind",
    "the same, of three digits or more": "three_digits",
    "the same, of two digits": "two_digits",
    "the same, round": "round",
    "very near, one of them loose": "very_near_loose",
    "near, one of them loose": "near_loose",
    "near": "near",
    "both uncoded": "both_uncoded",
    "one uncoded": "one_uncoded",
    "of one family": "one_family",
    "the same, seldom counted": "seldom_counted",
    "the same rate": "same_rate",
    "no rates": "no_rates",
    "a rate, and none or another": "other_rate",
    "a promise and a result": "promise_and_result",
    "the same body": "same_body",
    "the same state or ministry": "same_office",
    "a class of bodies, and another": "class",
    "both of the state": "both_state",
    "a body, and one of the state": "body_and_state",
    "another body": "another_body",
}


def code_of(sentence: str) -> dict[str, Any]:
    for pattern, code in _PATTERNS:
        if found := pattern.fullmatch(sentence):
            every = found.groupdict().get("all")
            return {"code": code, "values": every.split(", ") if every else list(found.groups())}
    fact = _FACT.fullmatch(sentence)
    if fact and fact[2] in _LEVELS:
        return {"code": f"fact.{fact[1]}.{_LEVELS[fact[2]]}", "values": [fact[3]]}
    return {"code": "other.text", "values": [sentence]}


def code_reasons(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    links = apps.get_model("review", "Link").objects
    changed = []
    for link in links.exclude(reasons=[]).only("reasons").iterator(chunk_size=1000):
        if any(isinstance(each, str) for each in link.reasons):
            link.reasons = [code_of(each) if isinstance(each, str) else each for each in link.reasons]
            changed.append(link)
    links.bulk_update(changed, ["reasons"], batch_size=500)


class Migration(migrations.Migration):
    dependencies = [("review", "0002_links")]
    operations = [migrations.RunPython(code_reasons, migrations.RunPython.noop)]
