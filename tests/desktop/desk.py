"""An open desktop for tests: a window on a demo store, with its web server on any free port."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from coocook_desktop.main_window import MainWindow
from coocook_desktop.notices import Notices
from coocook_desktop.session import Session
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook

BOOK_ELSEWHERE = """
import sys
from datetime import date, datetime, time, UTC
from decimal import Decimal
from coocook_server.bootstrap import open_coocook
from coocook_server.config import load_settings
from coocook_server.services.booking_drafts import BookingDraft
now = datetime(2026, 2, 25, 9, tzinfo=UTC)
coocook = open_coocook(load_settings(database_url=sys.argv[1]), clock=lambda: now)
account = coocook.accounts.by_username("demo")
by = coocook.accounts.actor(account)
draft = BookingDraft(1, date.fromisoformat(sys.argv[2]), time(18), Decimal(2), "")
coocook.bookings.make(draft, by=by)
coocook.close()
"""


@dataclass(frozen=True)
class Desk:
    """The window and what it shows."""

    window: MainWindow
    session: Session

    @property
    def coocook(self) -> CooCook:
        return self.session.coocook

    @property
    def address(self) -> str:
        return self.session.serving.address


@contextmanager
def opened(coocook: CooCook, tasks: TaskRunner, qtbot: QtBot, folder: Path) -> Iterator[Desk]:
    """The window on this business, serving; closed at the end."""
    anywhere = replace(coocook, settings=coocook.settings.model_copy(update={"api_port": 0}))
    window = MainWindow(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    session = Session(anywhere, tasks, window)
    Notices(window, tasks, session)
    window.attach(session)
    session.begin()
    window.show()
    qtbot.waitUntil(lambda: session.serving.listening and session.newcomers.ready)
    yield Desk(window, session)
    session.let_go()
    window.detach()
    session.close()


def book_in_another_process(coocook: CooCook, day: str) -> None:
    """What a second program does to the store, while this one has it open."""
    command = [sys.executable, "-c", BOOK_ELSEWHERE, coocook.settings.database_url, day]
    subprocess.run(command, check=True, timeout=60)
