"""Everything into one file, and an empty installation filled from it."""

from __future__ import annotations

import io
import os
import stat
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.core.management import call_command
from django.db import connection
from django.forms.models import model_to_dict

from mithaq.platform import backup
from mithaq.platform.accounts.models import User
from mithaq.platform.arrivals.actions import Brought
from mithaq.platform.arrivals.models import Arrival
from mithaq.platform.arrivals.queueing import bring
from mithaq.platform.arrivals.vocabulary import Kind
from mithaq.platform.backup import BackupError, back_up, restore
from mithaq.platform.corpus.models import Document
from mithaq.platform.ledger import triggers
from mithaq.platform.ledger.models import Entry
from mithaq.platform.register.actions import rebuild
from mithaq.platform.review.models import Passage, Statement
from tests.platform.publishing.scene import NOW, build_scene
from tests.platform.register.snapshot import snapshot

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def kept(tmp_path: Path, settings: Any) -> Path:
    """A backup of the register of the page tests, which is emptied after it."""
    settings.VAR = tmp_path / "var"
    settings.VAR.mkdir()
    (settings.VAR / "secret-key").write_text("before\n")
    scene = build_scene()
    TOTP.activate(scene.analyst, "JBSWY3DPEHPK3PXP")
    bring(Brought(kind=Kind.TEXT, name="Un texte", original=b"Un texte."), now=NOW, by=scene.analyst)
    path = tmp_path / "kept.tar.gz"
    back_up(path, now=NOW)
    return path


def everything() -> dict[str, list[dict[str, Any]]]:
    return {
        model._meta.label: [model_to_dict(each) | {"pk": each.pk} for each in model._base_manager.order_by("pk")]
        for model in backup._own_models()
    }


def empty(settings: Any, tmp_path: Path) -> None:
    """Another installation: no rows, no originals, a secret of its own."""
    with connection.schema_editor() as editor:
        triggers.remove(editor)
    call_command("flush", interactive=False, verbosity=0)
    with connection.schema_editor() as editor:
        triggers.install(editor)
    settings.VAR = tmp_path / "other"
    settings.MITHAQ_ORIGINALS = settings.VAR / "originals"
    settings.MITHAQ_ARRIVALS = settings.VAR / "arrivals"
    settings.VAR.mkdir()
    (settings.VAR / "secret-key").write_text("other\n")


def test_what_is_restored_is_what_was_there(kept: Path, settings: Any, tmp_path: Path) -> None:
    before, shown = everything(), snapshot()
    moments = list(Entry.objects.values_list("at", flat=True))
    originals = {path.name: path.read_bytes() for path in Path(settings.MITHAQ_ORIGINALS).glob("??/*")}
    empty(settings, tmp_path)
    restore(kept)
    assert everything() == before
    assert list(Entry.objects.values_list("at", flat=True)) == moments
    assert {path.name: path.read_bytes() for path in settings.MITHAQ_ORIGINALS.glob("??/*")} == originals
    assert (settings.VAR / "secret-key").read_text() == "before\n"
    assert Arrival.objects.get().original.read_bytes() == b"Un texte."  # still waits, in the queue as well
    rebuild()
    assert snapshot() == shown


def test_what_is_added_afterwards_gets_numbers_of_its_own(kept: Path, settings: Any, tmp_path: Path) -> None:
    empty(settings, tmp_path)
    restore(kept)
    User.objects.create_user("somebody-new")
    for each in Passage.objects.all():
        each.check_words(each.statement.document.text)
    assert Statement.objects.exists()


def test_a_backup_is_its_owners_alone_and_replaces_nothing(kept: Path) -> None:
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert sorted(path.name for path in kept.parent.iterdir() if path.name.startswith(".")) == []
    with pytest.raises(BackupError, match="not taken"):
        back_up(kept, now=NOW)


def test_an_installation_that_holds_something_is_left_alone(kept: Path) -> None:
    before = everything()
    with pytest.raises(BackupError, match="documents, accounts, decisions"):
        restore(kept)
    assert everything() == before


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda data: data[: len(data) // 2], "need a whole backup"),
        (lambda _data: b"no archive", "need a whole backup"),
        (lambda _data: b"", "need a whole backup"),
    ],
)
def test_a_broken_backup_leaves_nothing(kept: Path, settings: Any, tmp_path: Path, harm: Any, said: str) -> None:
    kept.write_bytes(harm(kept.read_bytes()))
    empty(settings, tmp_path)
    with pytest.raises(BackupError, match=said):
        restore(kept)
    assert not Document.objects.exists()
    assert not settings.MITHAQ_ORIGINALS.exists()


@pytest.mark.parametrize("name", ["../outside", "/outside", "originals/../../outside", "originals/short", "more.txt"])
def test_a_file_that_is_no_part_of_a_backup_is_refused(kept: Path, settings: Any, tmp_path: Path, name: str) -> None:
    changed = tmp_path / "changed.tar.gz"
    with tarfile.open(kept) as old, tarfile.open(changed, "w:gz") as new:
        for member in old:
            new.addfile(member, old.extractfile(member))
        stranger = tarfile.TarInfo(name)
        stranger.size = 3
        new.addfile(stranger, io.BytesIO(b"abc"))
    empty(settings, tmp_path)
    with pytest.raises(BackupError, match="need a backup of Mithaq"):
        restore(changed)
    assert not Document.objects.exists()


@pytest.mark.parametrize(("name", "said"), [("data.jsonl", "rows"), ("manifest.json", "need a")])
def test_changed_contents_are_told(kept: Path, settings: Any, tmp_path: Path, name: str, said: str) -> None:
    changed = tmp_path / "changed.tar.gz"
    with tarfile.open(kept) as old, tarfile.open(changed, "w:gz") as new:
        for member in old:
            read = old.extractfile(member)
            assert read is not None
            data = read.read()
            if member.name == name:
                data = data.replace(b"2025", b"2024").replace(b'"format": 1', b'"format": 9')
                member.size = len(data)
            new.addfile(member, io.BytesIO(data))
    empty(settings, tmp_path)
    with pytest.raises(BackupError, match=said):
        restore(changed)
    assert not Document.objects.exists()


def test_the_commands_move_an_installation(tmp_path: Path) -> None:
    def run(var: str, *arguments: str) -> str:
        environment = {
            **os.environ,
            "MITHAQ_VAR": str(tmp_path / var),
            "DJANGO_SETTINGS_MODULE": "mithaq.platform.settings.local",
        }
        done = subprocess.run(
            [sys.executable, "-m", "mithaq", *arguments], env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    text = tmp_path / "news.txt"
    text.write_text("Atlas Câbles créera 700 emplois directs d'ici 2029 à Oujda.\n", encoding="utf-8")
    run("one", "prepare", "--without-demonstration")
    run("one", "add", str(text))
    run("one", "backup", str(tmp_path / "kept.tar.gz"))
    assert "1 originals" in run("two", "restore", str(tmp_path / "kept.tar.gz"))
    assert "already there" in run("two", "add", str(text))
