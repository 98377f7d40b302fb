"""What the commands share: exit codes, the settings, the opened program, and progress on a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from coocook_server.config import LogLevel, Settings, load_settings
from coocook_server.errors import StoreUnavailable

if TYPE_CHECKING:
    from coocook_server.bootstrap import CooCook

WRONG, MISCONFIGURED, STORE, REFUSED, STOPPED = 1, 2, 3, 4, 130
"""Exit codes."""


def quiet_settings() -> Settings:
    """The settings of a command that serves nothing: it needs no secret of its own."""
    from coocook_server.log import set_up_logging

    settings = load_settings()
    set_up_logging(settings.model_copy(update={"log_level": LogLevel.ERROR}), to_stderr=True, to_file=False)
    return settings


@contextmanager
def opened(
    settings: Settings | None = None, *, migrate: bool = False, create: bool = False
) -> Iterator["CooCook"]:
    """The whole program; a command that does not migrate refuses an older schema."""
    from coocook_server.bootstrap import open_coocook

    settings = settings or quiet_settings()
    if not migrate:
        settings = settings.model_copy(update={"demo_mode": False})
    coocook = open_coocook(settings, migrate=migrate, create=create)
    try:
        if problem := coocook.store.schema_problem():
            raise StoreUnavailable(problem)
        yield coocook
    finally:
        coocook.close()


@contextmanager
def shown_progress() -> Iterator[Callable[[str, float], None]]:
    """A bar on a terminal, silence elsewhere."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _words, _share: None
        return
    with click.progressbar(length=1000, file=sys.stderr, show_pos=False, item_show_func=str) as bar:

        def show(words: str, share: float) -> None:
            bar.update(max(0, int(share * 1000) - bar.pos), words)

        yield show
