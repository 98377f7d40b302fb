"""What the project shows of the desktop: the README's picture, and the icon that Windows shows."""

import os
import struct
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coocook_desktop.main_window import TODAY
from coocook_desktop.screens.today import TodayScreen
from coocook_desktop.theme import apply_theme
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK
from coocook_server.models.booking import Status
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.booking_drafts import BookingDraft
from tests.desktop.desk import Desk
from tests.helpers import SettableClock
from tools import app_icon

REPOSITORY = Path(__file__).parents[2]
SIZE = (1280, 800)
MORNING = datetime(2026, 2, 25, 1, 0, tzinfo=UTC)
THIS_DAY = date(2026, 2, 25)
BOOKINGS = (
    ("Kim Min-ji", 2, THIS_DAY, time(17)),
    ("김서준", 3, THIS_DAY, time(18, 30)),
    ("Emma Clarke", 4, THIS_DAY, time(19, 30)),
    ("Tom Baker", 3, date(2026, 2, 28), time(18)),
)


@pytest.fixture
def full_day(demo: CooCook, clock: SettableClock, app: QApplication) -> None:
    """The demo's week with a busy day in it, in the morning of that day, shown in the light look."""
    apply_theme(app, dark=False)
    clock.now = MORNING
    for number, (name, chef_id, day, start) in enumerate(BOOKINGS):
        draft = AccountDraft(f"customer{number}", "a good long passphrase", f"c{number}@example.com", name)
        customer = demo.accounts.actor(demo.accounts.register(draft))
        made = demo.bookings.make(BookingDraft(chef_id, day, start, Decimal(2), ""), by=customer)
        demo.bookings.set_status(made.booking.id, Status.CONFIRMED, by=DESK)


def test_the_desktop_shows_how_it_looks(full_day: None, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """With COOCOOK_SCREENSHOTS=1 the picture goes into the README's folder."""
    into_docs = os.environ.get("COOCOOK_SCREENSHOTS") == "1"
    picture = (REPOSITORY / "docs" / "images" if into_docs else tmp_path) / "desktop.png"
    window, today = desk.window, desk.window.screens[TODAY]
    window.resize(*SIZE)
    assert isinstance(today, TodayScreen)
    qtbot.waitUntil(lambda: today.agenda is not None and bool(window.status.backup.text()))
    window.status.show_server("Serving at http://127.0.0.1:8000", up=True)

    assert window.grab().save(str(picture))

    assert QImageReader(str(picture)).size().toTuple() == SIZE


def test_the_icon_for_windows_is_there_in_every_size() -> None:
    """Drawn from the mark by `python -m tools.app_icon`."""
    written = app_icon.FILE.read_bytes()
    _reserved, kind, count = struct.unpack_from("<HHH", written)
    sides = [written[6 + 16 * place] or 256 for place in range(count)]

    assert kind == 1
    assert tuple(sides) == app_icon.SIZES
    assert written == app_icon.ico(app_icon.MARK)
    assert app_icon.WEB_FILE.read_bytes() == app_icon.ico(app_icon.MARK, app_icon.WEB_SIZES)
