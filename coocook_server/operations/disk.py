"""Room on the disk, in bytes and in words."""

import shutil
from pathlib import Path

from coocook_server.errors import Phrase, StoreUnavailable

_SPARE = 1024 * 1024


def require_space(folder: Path, size: int) -> None:
    """Raises `StoreUnavailable` if a copy of `size` bytes does not fit on the folder's disk."""
    free = shutil.disk_usage(folder).free
    if free < size + _SPARE:
        needed = in_words(size + _SPARE)
        raise StoreUnavailable(
            Phrase(
                "The disk is too full: a copy needs about {needed} and {free} are free. "
                "Free some space and try again. Nothing was changed.",
                needed=needed,
                free=in_words(free),
            )
        )


def in_words(size: int) -> str:
    """A size as people say it, such as `12 MB`."""
    if size < 1_000_000:
        return f"{max(size, 0) // 1000} kB"
    if size < 1_000_000_000:
        return f"{size / 1_000_000:.0f} MB"
    return f"{size / 1_000_000_000:.1f} GB"
