"""`prepare` on a machine with nothing: everything below one folder, and quick the second time."""

import os
import subprocess
import sys
from pathlib import Path


def manage(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "mithaq.platform.settings.local",
        "MITHAQ_VAR": str(folder / "var"),
    }
    return subprocess.run(
        [sys.executable, *arguments], env=environment, cwd=folder, capture_output=True, text=True, check=False
    )


def test_prepare_makes_what_serving_needs(tmp_path: Path) -> None:
    first = manage("-m", "django", "prepare", "--without-demonstration", folder=tmp_path)
    assert (first.returncode, first.stderr) == (0, "")
    assert "morocco: 1598 territories" in first.stdout
    assert {path.name for path in (tmp_path / "var").iterdir()} >= {"mithaq.sqlite3", "secret-key", "static"}
    assert (tmp_path / "var" / "static" / "staticfiles.json").exists()

    second = manage("-m", "django", "prepare", "--without-demonstration", folder=tmp_path)
    assert (second.returncode, second.stdout.strip()) == (0, "morocco: 1598 territories, 0 rows written")


def test_nothing_heavy_is_imported_where_nothing_is_to_be_read(tmp_path: Path) -> None:
    code = (
        "import sys, django; django.setup()\n"
        "from django.core.management import call_command\n"
        "call_command('prepare', '--without-demonstration')\n"
        "print(sorted({'spacy', 'trafilatura', 'altair', 'mithaq.reading.pipeline'} & set(sys.modules)))"
    )
    done = manage("-c", code, folder=tmp_path)
    assert done.stdout.splitlines()[-1] == "[]", done.stderr


def test_the_database_lets_others_read_while_one_writes(tmp_path: Path) -> None:
    code = (
        "import django; django.setup()\n"
        "from django.db import connection, transaction\n"
        "def ask(pragma):\n"
        "    with connection.cursor() as cursor:\n"
        "        return cursor.execute(f'PRAGMA {pragma}').fetchone()[0]\n"
        "with transaction.atomic():\n"
        "    print(ask('journal_mode'), ask('foreign_keys'), ask('busy_timeout') >= 5000)\n"
    )
    done = manage("-c", code, folder=tmp_path)
    assert done.stdout.strip() == "wal 1 True", done.stderr


TWO_WRITERS = """
import sys, django; django.setup()
from datetime import UTC, datetime
from mithaq.platform.intake import add_document
from tests.platform.builders import TEXT, a_reading
from mithaq.reading.model import Document
for number in range(5):
    name = f"document {number}"
    add_document(
        Document(id=name, text=TEXT), original=name.encode(), media_type="text/plain", now=datetime.now(UTC),
        read=lambda document: a_reading(name=document.id),
    )
"""


def test_two_processes_that_add_the_same_documents_add_each_once(tmp_path: Path) -> None:
    assert manage("-m", "django", "migrate", "--verbosity", "0", folder=tmp_path).returncode == 0
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "mithaq.platform.settings.local",
        "MITHAQ_VAR": str(tmp_path / "var"),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    writers = [
        subprocess.Popen([sys.executable, "-c", TWO_WRITERS], env=environment, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    errors = [writer.communicate()[1] for writer in writers]
    assert errors == ["", ""]
    code = (
        "import django; django.setup()\n"
        "from mithaq.platform.corpus.models import Document\n"
        "from mithaq.platform.review.models import Subject\n"
        "references = set(Subject.objects.values_list('reference', flat=True))\n"
        "print(Document.objects.count(), Subject.objects.count(), len(references))"
    )
    assert manage("-c", code, folder=tmp_path).stdout.split() == ["5", "20", "20"]
