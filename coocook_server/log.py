"""Where the program's log goes: a rotating JSON file, and plain lines for whoever watches a server."""

import logging
import re
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

from pythonjsonlogger.json import JsonFormatter

from coocook_server.config import Settings
from coocook_server.paths import logs_folder

FILE = "coocook.log"
LARGEST = 2 * 1024 * 1024
"""Bytes of one file; the oldest of five is dropped."""
KEPT = 4
_TO_FILE, _TO_STDERR = "coocook-file", "coocook-stderr"

_SECRETS = (
    (re.compile(r"(?i)\b(bearer|basic)\s+[\w.~+/=-]+"), r"\1 [hidden]"),
    (re.compile(r"\beyJ[\w-]+\.[\w-]+\.[\w-]*"), "[token]"),
    (re.compile(r"(?i)(://[^:/@\s\"]*):[^@/\s\"]+@"), r"\1:[hidden]@"),
    (
        re.compile(
            r"(?i)\b([\w-]*(?:passw(?:or)?d|passphrase|secret|token|api[_-]?key)[\w-]*)"
            r"(\\?[\"']?\s*[=:]\s*\\?[\"']?)(?!\[)[^\s\"'\\&,;}]+"
        ),
        r"\1\2[hidden]",
    ),
    (re.compile(r"(?i)((?:/|%2F)calendar(?:/|%2F))[^/\s\"'?#&]+"), r"\1[hidden]"),
    (re.compile(r"[\w.+'~%-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+"), "[mail]"),
)


def without_secrets(text: str) -> str:
    """The text with mail addresses, passwords, tokens, keys and the secrets of calendar feeds blanked."""
    for pattern, put in _SECRETS:
        text = pattern.sub(put, text)
    return text


_USUAL = {*vars(logging.makeLogRecord({})), "message", "asctime", "taskName"}
"""What every record has; the rest was given with this one."""


class _JsonLines(JsonFormatter):
    """One JSON object a line; whatever a record carries passes the same sieve."""

    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record))


class _PlainLines(logging.Formatter):
    """A line for people, with the record's own fields after it, through the sieve too.

    Nothing that a stranger sent can begin a line or steer a terminal: what cannot be seen is written out,
    and the lines of a traceback are set in.
    """

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's own name
        fields = (f"{name}={value}" for name, value in record.__dict__.items() if name not in _USUAL)
        return _visible(" ".join((super().formatMessage(record), *fields)))

    def format(self, record: logging.LogRecord) -> str:
        first, *trace = without_secrets(super().format(record)).splitlines()
        return "\n".join((first, *(f"    {_visible(line)}" for line in trace)))


def _visible(text: str) -> str:
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)


class _File(RotatingFileHandler):
    """A log file whose disk may fill up without a traceback for every line."""

    _failed = False

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        if not self._failed:
            self._failed = True
            _warn(f"The log file {self.baseFilename} cannot be written any more: {sys.exc_info()[1]}.")


def set_up_logging(settings: Settings, *, to_stderr: bool, to_file: bool = True) -> None:
    """Send the log to `logs/coocook.log` in the data folder and, if asked, to stderr.

    `to_file` is for one process only: two would rotate each other's file away. A folder that cannot be
    written is said on stderr and stops nothing.
    """
    root = logging.getLogger()
    for handler in tuple(root.handlers):
        if handler.name in (_TO_FILE, _TO_STDERR):
            root.removeHandler(handler)
            handler.close()
    root.setLevel(settings.log_level.value)
    for noisy in ("alembic", "waitress.queue", "sqlalchemy.engine"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    if to_stderr and sys.stderr is not None:
        plain = logging.StreamHandler(sys.stderr)
        plain.setFormatter(_PlainLines("%(asctime)s %(levelname)s %(message)s", "%H:%M:%S"))
        plain.set_name(_TO_STDERR)
        root.addHandler(plain)
    if to_file:
        try:
            root.addHandler(_file(logs_folder()))
        except OSError as fault:
            _warn(f"The log cannot be written to {logs_folder()}: {fault.strerror}. Going on without it.")
    logging.captureWarnings(True)


def _file(folder: Path) -> logging.Handler:
    folder.mkdir(parents=True, exist_ok=True)
    handler = _File(folder / FILE, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8")
    handler.set_name(_TO_FILE)
    handler.setFormatter(
        _JsonLines(
            ["levelname", "name", "message"],
            rename_fields={"levelname": "level", "name": "logger"},
            timestamp="time",
            json_ensure_ascii=False,
        )
    )
    return handler


def _warn(words: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"{words}\n")
