"""What is written down about a backup when it is made: names, counts and fingerprint, in a file beside it."""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter, ValidationError

from coocook_server.errors import Invalid, Phrase
from coocook_server.store.swap import LEFT_OVER, sync_folder

FOLDER = "backup-manifests"
_STAMP = "%Y%m%d_%H%M%S"


@dataclass(frozen=True)
class Manifest:
    """A backup as it was when it was made and verified."""

    file: str
    made_at: datetime
    size: int
    sha256: str
    schema: str
    chefs: int
    bookings: int
    accounts: int


_adapter: TypeAdapter[Manifest] = TypeAdapter(Manifest)


def write(manifest: Manifest, folder: Path) -> None:
    """Keep the manifest of a backup that lies, or will lie, in `folder`."""
    path = _path(folder, manifest.file)
    path.parent.mkdir(exist_ok=True)
    written = path.with_suffix(".tmp")
    with written.open("wb") as file:
        file.write(_adapter.dump_json(manifest, indent=2))
        file.flush()
        os.fsync(file.fileno())
    written.replace(path)
    sync_folder(path.parent)


def read(backup: Path) -> Manifest | None:
    """The manifest of a backup, or None if there is none. Raises `Invalid` if it cannot be read."""
    try:
        return _adapter.validate_json(_path(backup.parent, backup.name).read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError, json.JSONDecodeError) as fault:
        raise Invalid(Phrase("The manifest of {name} cannot be read.", name=backup.name)) from fault


def drop(folder: Path, name: str) -> None:
    """Forget the manifest of a backup that came to nothing."""
    _path(folder, name).unlink(missing_ok=True)


def free_name(store: Path, at: datetime, zone: ZoneInfo, *, kind: str = "backup") -> Path:
    """`platform.db.backup_20260225_180000` in the business's time, or the next second that is free."""
    local = at.astimezone(zone)
    while True:
        path = store.with_name(f"{store.name}.{kind}_{local.strftime(_STAMP)}")
        if not path.exists():
            return path
        local += timedelta(seconds=1)


def backups_of(store: Path) -> Iterator[Path]:
    """Every file beside the store that is named as a backup of it."""
    for path in store.parent.glob(f"{store.name}.backup_*"):
        if path.is_file() and not path.name.endswith(LEFT_OVER) and not is_store_itself(path, store):
            yield path


def is_store_itself(path: Path, store: Path) -> bool:
    """Whether this is a second name of the store's own file, as a restore that was killed may leave it."""
    if not store.exists():
        return False
    found = path.stat()
    return found.st_nlink > 1 and found.st_ino != 0 and os.path.samestat(found, store.stat())


def made_at(backup: Path, zone: ZoneInfo) -> datetime:
    """When a backup without a manifest was made, by its name or else by the file's own time."""
    stamp = re.search(r"\.(?:backup|damaged)_(\d{8}_\d{6})$", backup.name)
    if stamp:
        try:
            return datetime.strptime(stamp[1], _STAMP).replace(tzinfo=zone)
        except ValueError:
            pass
    return datetime.fromtimestamp(backup.stat().st_mtime, zone)


def _path(folder: Path, name: str) -> Path:
    return folder / FOLDER / f"{name}.json"
