"""Arabic heads who sign without a name, ministries that share a noun, and bodies beside the town of a dispatch."""

from __future__ import annotations

import pytest

from tests.reading.packs.agreements.readings import agreements_of, parties, people, the_only


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("وقع وزير الصناعة ورئيس مجموعة زندة مذكرة تفاهم.", {"وزارة الصناعة", "زندة"}),
        ("وقع رئيس جامعة نجم مذكرة تفاهم مع وزيرة الصحة.", {"جامعة نجم", "وزارة الصحة"}),
        # who only presides or stands by binds nobody
        ("ترأس وزير الصناعة توقيع مذكرة تفاهم بين وزارة الصحة وشركة زندة.", {"وزارة الصحة", "زندة"}),
        ("وقعت وزارة الصحة مذكرة تفاهم مع شركة زندة بحضور وزير الصناعة.", {"وزارة الصحة", "زندة"}),
        # one noun for two ministries, and one ministry with two fields
        ("وقعت وزارتا العدل والصحة مذكرة تفاهم.", {"وزارة العدل", "وزارة الصحة"}),
        ("وقعت وزارة الاقتصاد والمالية مذكرة تفاهم مع شركة زندة.", {"وزارة الاقتصاد والمالية", "زندة"}),
        # the town that a dispatch comes from, though a country is called so too
        ("تونس - وقعت وزارة الصحة مذكرة تفاهم مع شركة زندة.", {"وزارة الصحة", "زندة"}),
        ("وقعت تونس مذكرة تفاهم مع شركة زندة.", {"تونس", "زندة"}),
        # where they met is no party, whom the document binds is
        ("تم التوقيع بمقر وزارة العدل على اتفاقية بين وزارة الصحة وشركة زندة.", {"وزارة الصحة", "زندة"}),
    ],
)
def test_offices_and_shared_nouns_bind_their_bodies(text: str, bound: set[str]) -> None:
    assert parties(the_only(text)) == bound


def test_a_named_minister_is_not_bound_twice() -> None:
    found = the_only("وقع وزير الصناعة كريم الزيادي ومدير شركة زندة سالم الحسن مذكرة تفاهم.")
    assert parties(found) == {"وزارة الصناعة", "زندة"}
    assert people(found) == {"كريم الزيادي", "سالم الحسن"}


def test_heads_named_by_a_pronoun_sign_for_the_body_before() -> None:
    found = the_only(
        "وقعت هيئة الاتصالات، ممثلة في مديرها كريم الزيادي، وشركة زندة، ممثلة برئيسها سالم الحسن، مذكرة تفاهم."
    )
    assert parties(found) == {"هيئة الاتصالات", "زندة"}
    assert people(found) == {"كريم الزيادي", "سالم الحسن"}


def test_a_player_s_contract_is_none_and_a_club_s_sponsor_is_bound() -> None:
    assert agreements_of("وقع اللاعب عقدا مع نادي زندة لثلاثة مواسم.") == ()
    assert parties(the_only("وقع نادي زندة اتفاقية رعاية مع شركة نجم.")) == {"نادي زندة", "نجم"}


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        # as headlines and posts tell it: who signs stands before the verb, a country between function and name
        (
            "معالي وزير الصناعة كريم الزيادي، يوقع اتفاقية مع وزيرة الصحة بالمملكة المغربية سعاد الحسن.",
            {"كريم الزيادي", "سعاد الحسن"},
        ),
        ("وقع وزير الصناعة كريم الزيادي اتفاقية مع وزيرة الصحة بتونس سعاد الحسن.", {"كريم الزيادي", "سعاد الحسن"}),
        # who says so before the verb does not sign
        ("قال وزير الصناعة كريم الزيادي، وقعت وزارة الصحة اتفاقية مع شركة زندة.", set()),
    ],
)
def test_who_opens_a_sentence_before_the_verb_signs(text: str, signed: set[str]) -> None:
    assert people(the_only(text)) == signed


def test_a_minister_s_second_function_is_no_part_of_the_ministry() -> None:
    found = the_only("وقع وزير الصناعة رئيس مجلس إدارة هيئة التجارة كريم الزيادي اتفاقية مع شركة زندة.")
    assert parties(found) == {"وزارة الصناعة", "زندة"}
