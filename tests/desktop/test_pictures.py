"""What the project shows of the desktop: the README's picture, and the icon that Windows shows."""

import os
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from coocook_desktop import language
from coocook_desktop.main_window import SCREENS, TODAY
from coocook_desktop.screens.today import TodayScreen
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.theme import apply_theme
from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings
from coocook_server.models.account import DESK
from coocook_server.models.booking import Status
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.booking_drafts import BookingDraft
from tests.desktop.desk import Desk, opened
from tests.desktop.pictures import NAME, fill_in_korean, take
from tests.desktop.spoken import untranslated
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


@pytest.fixture
def korean(open_with: Callable[[Settings], CooCook], settings: Settings) -> CooCook:
    """CooCook for a business in Seoul."""
    return open_with(settings.model_copy(update={"business_name": NAME, "currency": "KRW"}))


@contextmanager
def own_business(
    coocook: CooCook,
    clock: SettableClock,
    tasks: TaskRunner,
    qtbot: QtBot,
    folder: Path,
    *,
    filled: bool = True,
) -> Iterator[Desk]:
    """The open window on a business in the morning of a busy day."""
    clock.now = MORNING
    if filled:
        fill_in_korean(coocook)
    with opened(coocook, tasks, qtbot, folder) as desk:
        desk.window.resize(*SIZE)
        yield desk


def kept(look: str, tmp_path: Path) -> Path:
    """Where the pictures of a look go: with COOCOOK_SCREENSHOTS=1 into the documents."""
    into_docs = os.environ.get("COOCOOK_SCREENSHOTS") == "1"
    return (REPOSITORY / "docs" / "images" if into_docs else tmp_path) / "desktop" / look


def is_blank(picture: QImage) -> bool:
    """Whether the part that a screen fills has one colour only."""
    part = picture.copy(220, 90, picture.width() - 240, picture.height() - 130)
    seen = {part.pixel(x, y) for x in range(0, part.width(), 7) for y in range(0, part.height(), 7)}
    return len(seen) < 2


@pytest.mark.parametrize("look", ["light", "dark", "korean", "empty"])
def test_every_screen_is_pictured(
    korean: CooCook,
    clock: SettableClock,
    tasks: TaskRunner,
    app: QApplication,
    tmp_path: Path,
    own_surroundings: Path,
    look: str,
    qtbot: QtBot,
) -> None:
    apply_theme(app, dark=look == "dark")
    if look == "korean":
        language.install(app, "ko")
    folder = kept(look, tmp_path)
    with own_business(korean, clock, tasks, qtbot, own_surroundings, filled=look != "empty") as desk:
        for title, _icon in SCREENS:
            file = folder / f"{title.lower()}.png"
            take(desk.window, tasks, title, file)
            picture = QImage(str(file))
            assert picture.size().toTuple() == SIZE
            assert not is_blank(picture) or not desk.window.screens[title].children(), title


def test_every_screen_is_pictured_at_200_percent(tmp_path: Path, own_surroundings: Path) -> None:
    folder = kept("200", tmp_path)
    ran = subprocess.run(
        [sys.executable, "-m", "tests.desktop.pictures", str(folder)],
        env={**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"},
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout == ""
    twice = tuple(2 * side for side in SIZE)
    for title, _icon in SCREENS:
        assert QImageReader(str(folder / f"{title.lower()}.png")).size().toTuple() == twice


def test_the_window_itself_speaks_korean(
    korean: CooCook,
    clock: SettableClock,
    tasks: TaskRunner,
    app: QApplication,
    own_surroundings: Path,
    qtbot: QtBot,
) -> None:
    with own_business(korean, clock, tasks, qtbot, own_surroundings) as desk:
        window = desk.window
        qtbot.waitUntil(lambda: window.status.backup.text() == "No backup yet")
        with qtbot.waitSignal(window.spoken):
            window.speak("ko")
        qtbot.waitUntil(lambda: "백업" in window.status.backup.text())
        window.find_anything()
        screens = set(window.screens.values())
        for screen in screens:
            window.stack.removeWidget(screen)
            screen.setParent(None)
        window.sidebar.show_at_foot()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        found = untranslated(window)
        assert not found, "\n".join(found)
        for screen in screens:
            window.stack.addWidget(screen)
        window.open_screen(TODAY)


def test_no_screen_shows_a_word_that_is_not_korean(
    korean: CooCook,
    clock: SettableClock,
    tasks: TaskRunner,
    app: QApplication,
    own_surroundings: Path,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    found = {}
    with own_business(korean, clock, tasks, qtbot, own_surroundings) as desk:
        with qtbot.waitSignal(desk.window.spoken):
            desk.window.speak("ko")
        for title, _icon in SCREENS:
            take(desk.window, tasks, title, tmp_path / "spoken.png")
            if english := untranslated(desk.window.screens[title]):
                found[title] = english

    assert found == {}


def test_a_word_that_is_not_korean_is_found(qtbot: QtBot) -> None:
    button = QPushButton("Back up now")
    qtbot.addWidget(button)
    button.setToolTip("백업 만들기 (Ctrl+B)")
    [told] = untranslated(button)
    assert told.startswith("QPushButton text: 'Back up now'")


def test_the_icon_for_windows_is_there_in_every_size() -> None:
    """Drawn from the mark by `python -m tools.app_icon`."""
    written = app_icon.FILE.read_bytes()
    _reserved, kind, count = struct.unpack_from("<HHH", written)
    sides = [written[6 + 16 * place] or 256 for place in range(count)]

    assert kind == 1
    assert tuple(sides) == app_icon.SIZES
    assert written == app_icon.ico(app_icon.MARK)
    assert app_icon.WEB_FILE.read_bytes() == app_icon.ico(app_icon.MARK, app_icon.WEB_SIZES)
