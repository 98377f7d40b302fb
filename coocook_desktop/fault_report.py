"""What a person can send to whoever looks after CooCook when something unexpected happened.

Nothing of the business is in it: versions, where in the program it happened, and which parts wrote to the log
at which level. No messages, no values, no names of people or folders.
"""

import json
import platform
import sys
import traceback
from collections.abc import Iterator
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import PySide6

from coocook_server.log import FILE
from coocook_server.paths import data_folder, logs_folder

FOLDER = "fault-reports"
MOST_KEPT = 20
_PACKAGES = ("coocook", "SQLAlchemy", "Flask", "waitress")
_LOG_LINES = 100
_LOG_BYTES = 128 * 1024
_FROM_HERE = ("coocook_desktop", "coocook_server", "site-packages", "launchers")


def write_report(fault: BaseException, now: datetime) -> Path:
    """Write the report into the data folder and return where; older ones than the newest 20 go.

    Raises `OSError` if there is no room or no right to write there.
    """
    folder = data_folder() / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"coocook-fault-{now:%Y%m%d-%H%M%S-%f}.txt"
    path.write_text("\n".join(_lines(fault, now)) + "\n", encoding="utf-8")
    for old in sorted(folder.glob("coocook-fault-*.txt"))[:-MOST_KEPT]:
        old.unlink(missing_ok=True)
    return path


def _lines(fault: BaseException, now: datetime) -> Iterator[str]:
    yield "CooCook fault report"
    yield "It holds no names, addresses or texts of your business. Read it before you send it, if you like."
    yield ""
    yield f"When: {now:%Y-%m-%d %H:%M:%S %z}"
    for package in _PACKAGES:
        yield f"{package}: {_version(package)}"
    yield f"Python: {platform.python_version()}, Qt: {PySide6.__version__}"
    yield f"System: {platform.platform(terse=True)}, {platform.machine()}, frozen: {hasattr(sys, '_MEIPASS')}"
    yield ""
    yield "What happened"
    yield from _trace(fault)
    yield ""
    yield "The log before it (time, level, part of the program)"
    yield from _log()


def _trace(fault: BaseException | None) -> Iterator[str]:
    """Where each fault of the chain came from, the last one first; its message may hold a name."""
    while fault is not None:
        kind = type(fault)
        yield f"  {kind.__module__}.{kind.__qualname__}"
        for frame in traceback.extract_tb(fault.__traceback__):
            yield f"    {_place(frame.filename)}:{frame.lineno} in {frame.name}"
        fault = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
        if fault is not None:
            yield "  after"


def _place(filename: str) -> str:
    """A file within the program; the folders above it may name the person."""
    parts = Path(filename).parts
    known = [place for place, part in enumerate(parts) if part in _FROM_HERE]
    return "/".join(parts[known[-1] :]) if known else parts[-1]


def _log() -> Iterator[str]:
    try:
        with (logs_folder() / FILE).open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - _LOG_BYTES))
            written = file.read().decode("utf-8", "replace")
    except OSError:
        yield "  (no log)"
        return
    for line in written.splitlines()[-_LOG_LINES:]:
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if isinstance(entry, dict):
            yield f"  {entry.get('time', '')} {entry.get('level', '')} {entry.get('logger', '')}"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"
