"""`mithaq administrator`: the first account."""

import pytest
from click.testing import CliRunner, Result

from mithaq.cli import cli
from mithaq.platform.accounts.models import User
from mithaq.platform.accounts.vocabulary import Role
from mithaq.platform.ledger.models import Entry

pytestmark = pytest.mark.django_db

PASSWORD = "trois ponts et un cable"


def run(*arguments: str, typed: str = f"{PASSWORD}\n{PASSWORD}\n") -> Result:
    return CliRunner().invoke(cli, ["administrator", *arguments], input=typed)


def test_an_administrator_is_made_with_the_password_that_was_typed() -> None:
    assert run("leila", "leila@example.org", "--name", "Leïla Amrani").exit_code == 0
    user = User.objects.get()
    assert (user.role, str(user), user.check_password(PASSWORD)) == (Role.ADMINISTRATOR, "Leïla Amrani", True)
    assert Entry.objects.get().by_name == "Mithaq"


@pytest.mark.parametrize(
    ("arguments", "typed"),
    [(("leila", "leila@example.org"), "short\nshort\n"), (("leila", "nowhere"), f"{PASSWORD}\n{PASSWORD}\n")],
)
def test_what_is_not_good_enough_makes_no_account(arguments: tuple[str, ...], typed: str) -> None:
    assert run(*arguments, typed=typed).exit_code != 0
    assert not User.objects.exists()
