"""Who may do what."""

from itertools import pairwise

import pytest

from mithaq.platform.accounts.rules import may, permissions_of, speaks_for_one
from mithaq.platform.accounts.vocabulary import Permission, Role


@pytest.mark.parametrize("permission", Permission)
def test_whoever_has_not_signed_in_may_nothing_of_it(permission: Permission) -> None:
    assert not may(None, permission)


def test_each_role_may_what_those_before_it_may() -> None:
    held = [set(permissions_of(role)) for role in Role]
    assert all(less <= more for less, more in pairwise(held))


def test_only_an_administrator_administers() -> None:
    assert [role for role in Role if may(role, Permission.ADMINISTER)] == [Role.ADMINISTRATOR]


def test_an_analyst_and_whoever_may_more_brings_documents_in() -> None:
    assert [role for role in Role if may(role, Permission.BRING)] == [Role.ANALYST, Role.STEWARD, Role.ADMINISTRATOR]


def test_only_a_contributor_speaks_for_one_organisation() -> None:
    assert [role for role in Role if speaks_for_one(role)] == [Role.CONTRIBUTOR]
