"""`load_demonstration`: read the demonstration documents into the register."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from mithaq.platform.demonstration.actions import load_demonstration
from mithaq.platform.demonstration.progress import bar
from mithaq.platform.demonstration.sources import find_documents


class Command(BaseCommand):
    help = "Reads the demonstration documents and accepts what they state. Loading again reads nothing twice."

    def handle(self, *_args: Any, **options: Any) -> None:
        documents = find_documents()
        with bar("Reading the demonstration documents", total=len(documents)) as advance:
            result = load_demonstration(documents, now=timezone.now(), advance=advance)
        if options["verbosity"]:
            self.stdout.write(f"demonstration: {result.held} documents, {result.added} read")
