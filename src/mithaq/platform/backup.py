"""Everything that an installation holds in one file, and an empty installation filled from it.

The file is a gzipped tar: `manifest.json`, `data.jsonl` (a row a line), `originals/…`, `arrivals/…` (what was brought
and is no document yet) and, where the installation keeps it as a file, `secret-key`. It does not depend on the
database: what was kept in SQLite can be restored into PostgreSQL.
Sessions are left out: everybody signs in again.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import tarfile
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import groupby, islice
from pathlib import Path
from typing import IO, Any

from django.apps import apps
from django.conf import settings
from django.core import serializers
from django.core.management.color import no_style
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models, transaction
from django.db.migrations.recorder import MigrationRecorder

from mithaq import __version__
from mithaq.platform.accounts.models import User
from mithaq.platform.corpus.files import place_of
from mithaq.platform.corpus.models import Document
from mithaq.platform.ledger.models import Entry
from mithaq.reading.errors import MithaqError

FORMAT = 1
_DATA, _MANIFEST, _ORIGINALS, _SECRET = "data.jsonl", "manifest.json", "originals", "secret-key"
_ARRIVALS = "arrivals"
# Made anew by migrations, or by signing in again.
_LEFT_OUT = frozenset({"auth", "contenttypes", "sessions"})
_BATCH = 1_000
_PIECE = 1 << 20


class BackupError(MithaqError):
    """A backup that cannot be written, read or restored here."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds.

    Attributes:
        format: of the file; this version reads FORMAT alone.
        version: of Mithaq that wrote it.
        made_at: ISO 8601.
        migrations: those that the database had, as `app.name`, sorted: rows fit only a database with the same.
        rows: of each table, by its model's name.
        originals: how many received files.
        data_sha256: of the rows.
    """

    format: int
    version: str
    made_at: str
    migrations: list[str]
    rows: dict[str, int]
    originals: int
    data_sha256: str


class _Exact(DjangoJSONEncoder):
    """Django's own encoder cuts moments to milliseconds."""

    def default(self, value: Any) -> Any:
        return value.isoformat() if isinstance(value, datetime) else super().default(value)


def back_up(target: Path, *, now: datetime) -> Manifest:
    """Write everything into `target`, whole or not at all, readable by its owner alone.

    Others may read and, on PostgreSQL, write meanwhile; the rows are those of one moment.

    Raises:
        BackupError: there is such a file already, or its folder cannot be written.
    """
    if target.exists():
        raise BackupError(f"need a name that is not taken, {target} is there already")
    try:
        folder = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}-"))
    except OSError as error:
        raise BackupError(f"need a folder that can be written, got {target.parent}: {error}") from error
    try:
        with (folder / _DATA).open("wb") as data:
            rows, digest = _write_rows(data)
        originals = _list_files(Path(settings.MITHAQ_ORIGINALS))
        manifest = Manifest(FORMAT, __version__, now.isoformat(), _migrations(), rows, len(originals), digest)
        (folder / _MANIFEST).write_text(json.dumps(asdict(manifest), indent=1), encoding="utf-8")
        whole = folder / "whole"
        with os.fdopen(os.open(whole, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            with gzip.open(file, "wb", compresslevel=6) as packed, tarfile.open(fileobj=packed, mode="w|") as archive:
                for name in (_MANIFEST, _DATA):
                    archive.add(folder / name, arcname=name)
                # Before the originals: what becomes a document meanwhile is found there.
                for path in _list_files(Path(settings.MITHAQ_ARRIVALS)):
                    with suppress(FileNotFoundError):
                        archive.add(path, arcname=f"{_ARRIVALS}/{path.name}")
                for path in originals:
                    archive.add(path, arcname=f"{_ORIGINALS}/{path.name}")
                if _secret_file().exists():
                    archive.add(_secret_file(), arcname=_SECRET)
            file.flush()
            os.fsync(file.fileno())
        whole.rename(target)
    finally:
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()
    return manifest


def restore(source: Path) -> Manifest:
    """Fill an installation that holds no document, no account and no decision from a backup.

    The database has to be migrated. Nothing is kept of it where anything is wrong.

    Raises:
        BackupError: the file is no whole backup, of another version, or the installation is not empty.
    """
    _check_empty()
    with tempfile.TemporaryDirectory(prefix="mithaq-restore-") as scratch:
        manifest = _unpack(source, Path(scratch))
        _check_fits(manifest)
        with transaction.atomic():
            _empty_packages()
            with (Path(scratch) / _DATA).open(encoding="utf-8") as data:
                counted = _load_rows(data)
            if counted != Counter(manifest.rows):
                raise BackupError(f"need the rows that the manifest names, {source} holds others")
        _place_files(Path(scratch))
    return manifest


def _own_models() -> list[type[models.Model]]:
    """Every stored model, those that others refer to first."""
    held = [
        (config, [model for model in config.get_models() if model._meta.managed and not model._meta.proxy])
        for config in apps.get_app_configs()
        if config.label not in _LEFT_OUT
    ]
    ordered: list[type[models.Model]] = serializers.sort_dependencies(held, allow_cycles=True)
    return ordered


def _write_rows(data: IO[bytes]) -> tuple[dict[str, int], str]:
    digest, counted = hashlib.sha256(), dict[str, int]()
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        for model in _own_models():
            counted[model._meta.label_lower] = 0
            rows = model._base_manager.order_by("pk").iterator(chunk_size=_BATCH)
            for batch in _batches(rows):
                for row in serializers.serialize("python", batch):
                    line = json.dumps(row, cls=_Exact, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
                    digest.update(line)
                    data.write(line)
                counted[model._meta.label_lower] += len(batch)
    return counted, digest.hexdigest()


def _load_rows(data: Iterable[str]) -> Counter[str]:
    counted: Counter[str] = Counter({model._meta.label_lower: 0 for model in _own_models()})
    rows = (json.loads(line) for line in data)
    loaded: list[type[models.Model]] = []
    for name, same in groupby(rows, key=lambda row: row["model"]):
        model = apps.get_model(name)
        loaded.append(model)
        for batch in _batches(same):
            objects = [each.object for each in serializers.deserialize("python", batch)]
            model._base_manager.bulk_create(objects)
            counted[name] += len(objects)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), loaded):
            cursor.execute(statement)
    return counted


def _batches(rows: Iterable[Any]) -> Iterator[list[Any]]:
    held = iter(rows)
    while batch := list(islice(held, _BATCH)):
        yield batch


def _unpack(source: Path, scratch: Path) -> Manifest:
    """The files of the archive into `scratch`, each checked; nothing of it is trusted to name a path."""
    originals = 0
    try:
        with tarfile.open(source, mode="r|gz") as archive:
            for member in archive:
                place = _place_of(member, scratch)
                read = archive.extractfile(member)
                if place is None or read is None:
                    raise BackupError(f"need a backup of Mithaq, {source} holds {member.name!r}")
                place.parent.mkdir(exist_ok=True)
                digest = _copy(read, place)
                originals += place.parent.name == _ORIGINALS
                if place.parent.name in {_ORIGINALS, _ARRIVALS} and digest != place.name:
                    raise BackupError(f"need a whole backup, the original {place.name[:16]}… has other bytes")
        manifest = Manifest(**json.loads((scratch / _MANIFEST).read_text(encoding="utf-8")))
    except (OSError, EOFError, tarfile.TarError, ValueError, TypeError) as error:
        raise BackupError(f"need a whole backup of Mithaq, got {source}: {error}") from error
    if manifest.originals != originals or not (scratch / _DATA).exists():
        raise BackupError(f"need a whole backup, {source} lacks some of its files")
    with (scratch / _DATA).open("rb") as data:
        if hashlib.file_digest(data, "sha256").hexdigest() != manifest.data_sha256:
            raise BackupError(f"need a whole backup, the rows of {source} are not those that were written")
    return manifest


def _place_of(member: tarfile.TarInfo, scratch: Path) -> Path | None:
    if not member.isfile():
        return None
    if member.name in {_MANIFEST, _DATA, _SECRET}:
        return scratch / member.name
    folder, _slash, name = member.name.partition("/")
    is_hash = len(name) == hashlib.sha256().digest_size * 2 and set(name) <= set("0123456789abcdef")
    return scratch / folder / name if folder in {_ORIGINALS, _ARRIVALS} and is_hash else None


def _copy(read: IO[bytes], place: Path) -> str:
    digest = hashlib.sha256()
    with place.open("wb") as file:
        while piece := read.read(_PIECE):
            digest.update(piece)
            file.write(piece)
    return digest.hexdigest()


def _place_files(scratch: Path) -> None:
    for name, kept in ((_ORIGINALS, settings.MITHAQ_ORIGINALS), (_ARRIVALS, settings.MITHAQ_ARRIVALS)):
        for path in sorted((scratch / name).glob("*")):
            place = place_of(path.name, folder=Path(kept))
            place.parent.mkdir(parents=True, exist_ok=True)
            _move(path, place)
    if (scratch / _SECRET).exists() and _secret_file().exists():
        _move(scratch / _SECRET, _secret_file(), mode=0o600)


def _move(source: Path, target: Path, *, mode: int = 0o644) -> None:
    """Across file systems too: whole or not at all."""
    handle, name = tempfile.mkstemp(dir=target.parent)
    with os.fdopen(handle, "wb") as file, source.open("rb") as read:
        while piece := read.read(_PIECE):
            file.write(piece)
    Path(name).chmod(mode)
    Path(name).replace(target)


def _check_empty() -> None:
    holds: dict[str, Callable[[], bool]] = {
        "documents": Document.objects.exists,
        "accounts": User.objects.exists,
        "decisions": Entry.objects.exists,
    }
    found = [name for name, exists in holds.items() if exists()]
    if found:
        raise BackupError(f"need an empty installation to restore into, this one has {', '.join(found)}")


def _check_fits(manifest: Manifest) -> None:
    if manifest.format != FORMAT:
        raise BackupError(f"need a backup of format {FORMAT}, got {manifest.format}")
    if manifest.migrations != _migrations():
        raise BackupError(
            f"need a backup of the same version of Mithaq ({__version__} with its migrations), "
            f"got one of {manifest.version}: restore it with that version, then upgrade"
        )


def _empty_packages() -> None:
    """Remove what `mithaq prepare` loads from data packages: the backup has its own, with their numbers."""
    for model in reversed(_own_models()):
        if model is not Entry:  # which nobody may delete, and which is empty here
            model._base_manager.all().delete()


def _migrations() -> list[str]:
    applied = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{app}.{name}" for app, name in applied)


def _list_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("??/*") if not path.name.startswith("."))


def _secret_file() -> Path:
    return Path(settings.VAR) / "secret-key"
