"""`load_territories`: load the data packages that the installation names."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from mithaq.platform.territories.actions import load_territories
from mithaq.platform.territories.packages import PackageError, load_package


class Command(BaseCommand):
    help = "Loads regions, provinces and communes. Loading again changes only what changed."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("packages", nargs="*", help="data packages; those of MITHAQ_TERRITORIES when none is named")

    def handle(self, *_args: Any, **options: Any) -> None:
        for name in options["packages"] or settings.MITHAQ_TERRITORIES:
            try:
                package = load_package(name)
            except PackageError as error:
                raise CommandError(str(error)) from error
            result = load_territories(package)
            if options["verbosity"]:
                self.stdout.write(f"{name}: {result.held} territories, {result.written} rows written")
