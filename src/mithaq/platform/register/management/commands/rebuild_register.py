"""`rebuild_register`: make the register again from its statements."""

from typing import Any

from django.core.management.base import BaseCommand

from mithaq.platform.register.actions import rebuild


class Command(BaseCommand):
    help = "Empties the register's tables and makes them again from the statements, in one transaction."

    def handle(self, *_args: Any, **_options: Any) -> None:
        count = rebuild()
        self.stdout.write(f"{count} objects rebuilt from their statements")
