"""`prepare`: everything that has to be there before the platform is served."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from mithaq.platform.demonstration.progress import bar
from mithaq.platform.filling import count_unfilled, fill_documents


class Command(BaseCommand):
    help = "Migrates the database, fills what earlier versions left out, loads the demonstration. Quick when done."
    # The checks run before serving; here they would only load every page for nothing.
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--without-demonstration", action="store_true", help="leave the demonstration documents out"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        quiet = {"verbosity": 0, "stdout": self.stdout, "stderr": self.stderr}
        told = {**quiet, "verbosity": options["verbosity"]}
        call_command("migrate", interactive=False, skip_checks=True, **quiet)
        call_command("createcachetable", **quiet)
        call_command("load_territories", **told)
        self._fill_documents(verbosity=options["verbosity"])
        if not options["without_demonstration"]:
            call_command("load_demonstration", **told)
        if settings.STORAGES["staticfiles"]["BACKEND"].startswith("whitenoise."):
            call_command("collectstatic", interactive=False, skip_checks=True, **quiet)

    def _fill_documents(self, *, verbosity: int) -> None:
        total = count_unfilled()
        if not total:
            return
        with bar("Describing the documents that are there already", total=total) as advance:
            filled = fill_documents(now=timezone.now(), advance=advance)
        if verbosity:
            self.stdout.write(f"documents: {filled} of an earlier version given genre, countries and sketch")
