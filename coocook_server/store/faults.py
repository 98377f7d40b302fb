"""Database errors, turned once into the program's own."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from coocook_server.errors import Conflict, Phrase, StoreUnavailable

TAKEN = Phrase("This time is already taken. Please choose another.")
_REFUSALS = (
    ("booking overlaps another", "taken", TAKEN),
    ("booking_no_overlap", "taken", TAKEN),
    ("uq_user_username_lower", "username_taken", Phrase("This username is already in use.")),
    ("uq_user_email_lower", "email_taken", Phrase("This mail address is already in use. Sign in instead.")),
    ("uq_plan_name_lower", "name_taken", Phrase("There is a plan of this name already.")),
    ("pk_idempotency_key", "idempotency_key", Phrase("This Idempotency-Key is in use by another request.")),
)
"""What the database's own guards say when a race gets past every earlier check, and which rule that is."""

FULL = "The disk is full, so nothing can be saved. Free some space and try again."
_HARDLY_ANY = 1024 * 1024
"""Bytes; with less than this free, SQLite cannot even open a store and speaks of other errors."""

_FAULTS = (
    (
        "locked",
        "The store is locked by another program. Close it, or try again in a moment.",
    ),
    ("disk is full", FULL),
    ("no space left", FULL),
    (
        "readonly",
        "The store is read-only, so nothing can be saved. Check the file's permissions.",
    ),
    ("malformed", "The store is damaged. Restore the latest backup."),
    (
        "not a database",
        "The store's file is not a CooCook store, or it is damaged. Restore a backup.",
    ),
    (
        "unable to open",
        "The store cannot be opened. Check that its folder exists and may be written.",
    ),
    ("no such table", "The store has not been set up. Run `coocook-server migrate`."),
    (
        "disk i/o error",
        "The disk that holds the store reports an error. Check the disk.",
    ),
    ("connection", "The database server does not answer. Check that it is running."),
)


def describe(fault: BaseException, path: Path | None = None) -> str:
    """What a fault of the store means, in plain words; `path` is the store's file, if it is one."""
    said = str(getattr(fault, "orig", None) or fault).lower()
    if path is not None and ("unable to open" in said or "disk i/o error" in said):
        if path.parent.is_dir() and not path.exists():
            return f"The store {path} has gone missing. Restore a backup."
        if path.exists() and shutil.disk_usage(path.parent).free < _HARDLY_ANY:
            return FULL
    for mark, words in _FAULTS:
        if mark in said:
            return words
    return "The store does not answer. See the log for the reason."


@contextmanager
def translated(path: Path | None = None) -> Iterator[None]:
    """Raise `Conflict` for the guards that races meet, `StoreUnavailable` for faults of the surroundings."""
    try:
        yield
    except IntegrityError as refused:
        for mark, rule, words in _REFUSALS:
            if mark in str(refused.orig):
                raise Conflict(words, rule=rule) from refused
        raise
    except OperationalError as fault:
        raise StoreUnavailable(describe(fault, path)) from fault
    except DBAPIError as fault:
        said = str(fault.orig).lower()
        if fault.connection_invalidated or any(mark in said for mark, _ in _FAULTS):
            raise StoreUnavailable(describe(fault, path)) from fault
        raise
