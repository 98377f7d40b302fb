"""The application for gunicorn: `gunicorn "coocook_server.wsgi:app"`.

No worker migrates: `coocook-server migrate` does, once, before they start. A worker that cannot serve says
why in one line and ends.
"""

import atexit
import os
import signal
import sys
from typing import NoReturn

import psutil
from flask import Flask

from coocook_server.app import create_app
from coocook_server.bootstrap import open_coocook
from coocook_server.config import load_settings
from coocook_server.errors import CooCookError, StoreUnavailable
from coocook_server.log import set_up_logging

GUNICORN_BOOT_ERROR = 3
"""gunicorn's own code for a worker that cannot begin: it then ends instead of trying for ever."""


def restart_workers() -> None:
    """Let gunicorn's master replace its workers; each answers what it has in flight."""
    os.kill(os.getppid(), signal.SIGHUP)


def make_app() -> Flask:
    """Open the store as it is and build the application over it. Raises `CooCookError`."""
    settings = load_settings(needs_own_secret=True)
    set_up_logging(settings, to_stderr=True, to_file=False)
    coocook = open_coocook(settings, migrate=False)
    atexit.register(coocook.close)
    if problem := coocook.store.schema_problem():
        raise StoreUnavailable(problem)
    coocook.upkeep.start()
    coocook.mail.start()
    return create_app(coocook, restart=restart_workers)


def is_first_worker() -> bool:
    """Whether gunicorn's master started no other worker before this one that still runs."""
    return os.getpid() == min(sibling.pid for sibling in psutil.Process(os.getppid()).children())


def give_up(reason: str, *, first: bool) -> NoReturn:
    """Say why and end; the others wait for the master, which trips over a second worker that ends so."""
    if not first:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.pause()
    sys.stderr.write(f"{reason}\n")
    sys.exit(GUNICORN_BOOT_ERROR)


_first = is_first_worker()
try:
    app = make_app()
except CooCookError as refused:
    give_up(refused.message, first=_first)
