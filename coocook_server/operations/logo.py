"""The business's own logo: one picture beside the store, made anew from what was chosen."""

import hashlib
import struct
import threading
from dataclasses import dataclass
from pathlib import Path

from coocook_server.models.account import Actor
from coocook_server.services import history
from coocook_server.services.clock import Clock
from coocook_server.services.permissions import Permission, require
from coocook_server.store import Store, changed

NOUN = "logo"
FILE = "logo.png"
LONGEST_SIDE = 480
"""Pixels."""


@dataclass(frozen=True)
class LogoRecord:
    """A PNG, its size in pixels, and what it is known by."""

    png: bytes
    width: int
    height: int
    digest: str


class Logo:
    """Kept as a file in the data folder; it holds at once wherever it is shown."""

    def __init__(self, store: Store, clock: Clock, folder: Path) -> None:
        self._store = store
        self._clock = clock
        self._path = folder / FILE
        self._guard = threading.Lock()
        self._seen: tuple[int, LogoRecord | None] | None = None

    def read(self) -> LogoRecord | None:
        """The logo, or None; a file that cannot be read is none."""
        try:
            stamp = self._path.stat().st_mtime_ns
        except OSError:
            return None
        with self._guard:
            if self._seen is None or self._seen[0] != stamp:
                self._seen = (stamp, _loaded(self._path))
            return self._seen[1]

    def put(self, data: bytes | None, *, by: Actor) -> LogoRecord | None:
        """Make a logo of our own from a JPEG, PNG or WebP file, or have none.

        Raises `Denied` for anyone but an administrator, `Invalid` for what is no such picture.
        """
        require(by, Permission.SETTINGS, "Only an administrator may change the settings.")
        made = None if data is None else _made(data)
        with self._store.writing() as session:
            action = "removed" if made is None else "changed"
            history.record(session, NOUN, 0, action, before={}, after={}, by=by, at=self._clock())
            changed(session, NOUN)
            self._write(made)
        return self.read()

    def _write(self, made: bytes | None) -> None:
        with self._guard:
            self._seen = None
            if made is None:
                self._path.unlink(missing_ok=True)
                return
            self._path.parent.mkdir(parents=True, exist_ok=True)
            written = self._path.with_suffix(".tmp")
            written.write_bytes(made)
            written.replace(self._path)


def _made(data: bytes) -> bytes:
    # Pillow takes a while to load, and most sittings never need it.
    from coocook_server.services.images import as_png

    return as_png(data, LONGEST_SIDE)


def _loaded(path: Path) -> LogoRecord | None:
    try:
        png = path.read_bytes()
        if not png.startswith(b"\x89PNG\r\n\x1a\n"):
            return None
        width, height = struct.unpack(">II", png[16:24])
    except (OSError, struct.error):
        return None
    return LogoRecord(png, width, height, hashlib.sha256(png).hexdigest()[:16])
