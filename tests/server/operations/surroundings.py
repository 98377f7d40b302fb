"""What operations are tested against: other processes, small disks and damaged files."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from coocook_server.models import StoreProperty
from coocook_server.store import Store, schema
from coocook_server.store.migrations import run


def wait_until(holds: Callable[[], bool], seconds: float = 20.0) -> None:
    """Gives other threads and processes their turns until the condition holds."""
    turn = threading.Event()
    for _ in range(int(seconds / 0.005)):
        if holds():
            return
        turn.wait(0.005)
    raise AssertionError("the condition never held")


def run_python(code: str, *arguments: str, before: str = "") -> subprocess.CompletedProcess[str]:
    """Another process; `before` is shell, run in a mount namespace of its own in which it may mount."""
    command = [sys.executable, "-c", code, *arguments]
    if before:
        as_root = [] if os.geteuid() == 0 else ["--map-root-user"]
        command = ["unshare", "--mount", *as_root, "sh", "-ec", f'{before}; exec "$@"', "sh", *command]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def names_beside(store: Path) -> set[str]:
    """Every file whose name begins as the store's, and the manifests."""
    manifests = store.parent / "backup-manifests"
    return {path.name for path in (*store.parent.glob(f"{store.name}*"), *manifests.glob("*"))}


def note(store: Store, *names: str) -> None:
    """Write some rows in one transaction."""
    with store.writing() as session:
        session.add_all(StoreProperty(name=name, value="noted") for name in names)


def damage(path: Path) -> None:
    """Overwrite pages in the middle of a file, as a bad disk would."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        for offset in range(8192, size - 4096, 8192):
            file.seek(offset)
            file.write(b"\xa5" * 2048)


def know_a_newer_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program knows one schema more than it does, with a table `kitchen`."""
    newer = f"{int(schema.HEAD) + 1:04}"

    def migrate(engine: Engine) -> None:
        with engine.execution_options(coocook_begin="BEGIN IMMEDIATE").begin() as connection:
            connection.execute(text("CREATE TABLE kitchen (id INTEGER PRIMARY KEY)"))
            connection.execute(text("UPDATE alembic_version SET version_num = :newer"), {"newer": newer})

    monkeypatch.setattr(schema, "HEAD", newer)
    monkeypatch.setattr(run, "run_migrations", migrate)
