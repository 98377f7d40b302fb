"""Database errors, turned once into the program's own."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from coocook_server.errors import Conflict, StoreUnavailable

TAKEN = "This time is already taken. Please choose another."
_OVERLAP_MARKS = ("booking overlaps another", "booking_no_overlap")

_FAULTS = (
    (
        "locked",
        "The store is locked by another program. Close it, or try again in a moment.",
    ),
    (
        "disk is full",
        "The disk is full, so nothing can be saved. Free some space and try again.",
    ),
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


def describe(fault: BaseException) -> str:
    """What a fault of the store means, in plain words."""
    said = str(getattr(fault, "orig", None) or fault).lower()
    for mark, words in _FAULTS:
        if mark in said:
            return words
    return "The store does not answer. See the log for the reason."


@contextmanager
def translated() -> Iterator[None]:
    """Raise `Conflict` for the overlap guard and `StoreUnavailable` for faults of the surroundings."""
    try:
        yield
    except IntegrityError as refused:
        if any(mark in str(refused.orig) for mark in _OVERLAP_MARKS):
            raise Conflict(TAKEN, rule="taken") from refused
        raise
    except OperationalError as fault:
        raise StoreUnavailable(describe(fault)) from fault
    except DBAPIError as fault:
        said = str(fault.orig).lower()
        if fault.connection_invalidated or any(mark in said for mark, _ in _FAULTS):
            raise StoreUnavailable(describe(fault)) from fault
        raise
