"""Which HTTP status each of the program's errors is: one table for the API and the pages."""

from coocook_server.errors import (
    Conflict,
    CooCookError,
    Denied,
    Invalid,
    NotFound,
    NotSignedIn,
    Stale,
    StoreUnavailable,
    TooMany,
)

_STATUSES: dict[type[CooCookError], int] = {
    Invalid: 400,
    NotSignedIn: 401,
    Denied: 403,
    NotFound: 404,
    Conflict: 409,
    Stale: 412,
    TooMany: 429,
    StoreUnavailable: 503,
}


def status_of(error: CooCookError) -> int:
    """The status that tells this error; 500 for one that no face should meet."""
    return next((status for kind, status in _STATUSES.items() if isinstance(error, kind)), 500)
