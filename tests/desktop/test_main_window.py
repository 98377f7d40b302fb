"""The open window: the way between screens, and what it tells by itself."""

import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import requests
from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coocook_desktop.main_window import BOOKINGS, SCREENS, SERVER, TODAY, MainWindow
from coocook_desktop.screens.bookings import BookingsScreen
from coocook_desktop.screens.today import TodayScreen
from coocook_desktop.theme import DARK, tokens
from coocook_desktop.widgets.booking_row import WaitingRow
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from tests.desktop.desk import Desk, book_in_another_process
from tests.desktop.elsewhere import Opened
from tests.desktop.steps import book, press_in_banner


class Wishing(QWidget):
    """A screen that asks for what only the window can do."""

    language_asked = Signal(str)
    look_asked = Signal(str)
    reopen_asked = Signal()
    page_asked = Signal(str)


@pytest.fixture
def opened_pages() -> Iterator[Opened]:
    """What the desktop opens in the browser."""
    opened = Opened("http")
    yield opened
    opened.end()


WEB_BOOKING = {
    "chef_id": 1,
    "booking_date": "2026-03-01",
    "start_time": "18:00",
    "duration_hours": 2,
    "special_requests": "",
}
LAST_KEY = 9
WORDS = "New booking #8: Demo Customer with Park Min-jun, Sun 1 Mar 2026, 18:00"


def waiting_badge(desk: Desk) -> str:
    badge = desk.window.sidebar.entries[BOOKINGS].badge
    return badge.text() if badge.isVisible() else ""


def today_screen(desk: Desk) -> TodayScreen:
    screen = desk.window.screens[TODAY]
    assert isinstance(screen, TodayScreen)
    return screen


def test_every_screen_opens_by_its_key_and_by_its_entry(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    for place, (title, _icon) in enumerate(SCREENS, 1):
        if place <= LAST_KEY:
            qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + place), Qt.KeyboardModifier.ControlModifier)
        else:
            qtbot.mouseClick(window.sidebar.entries[title], Qt.MouseButton.LeftButton)
        assert window.heading.text() == title
        assert window.stack.currentWidget() is window.screens[title]
        assert window.sidebar.entries[title].isChecked()
    qtbot.mouseClick(window.sidebar.entries[TODAY], Qt.MouseButton.LeftButton)
    assert window.heading.text() == TODAY


def test_a_booking_made_on_the_web_is_on_the_open_desk_within_a_second(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: waiting_badge(desk) == "2")
    made_at: list[datetime] = []

    def make() -> None:
        answer = requests.post(
            f"{desk.address}/api/coocook/bookings",
            json=WEB_BOOKING,
            headers={"Authorization": "Bearer demo_token"},
            timeout=10,
        )
        assert answer.status_code == 201, answer.text
        made_at.append(datetime.now().astimezone())

    customer = threading.Thread(target=make)
    customer.start()
    qtbot.waitUntil(lambda: desk.window.news.text() == WORDS)
    qtbot.waitUntil(lambda: waiting_badge(desk) == "3")
    agenda = today_screen(desk)
    qtbot.waitUntil(lambda: agenda.agenda is not None and agenda.agenda.waiting_total == 3)
    seen_at = datetime.now().astimezone()
    customer.join()
    assert (seen_at - made_at[0]).total_seconds() < 1.0


def test_a_booking_written_by_another_process_is_told_too(desk: Desk, qtbot: QtBot) -> None:
    book_in_another_process(desk.coocook, "2026-03-01")
    qtbot.waitUntil(lambda: desk.window.news.text() == WORDS)
    qtbot.waitUntil(lambda: waiting_badge(desk) == "3")


def test_several_new_bookings_are_told_together(desk: Desk, demo_customer: Actor, qtbot: QtBot) -> None:
    for chef_id in (1, 2, 3):
        book(desk.coocook, demo_customer, chef_id=chef_id)
    qtbot.waitUntil(lambda: "New booking #10" in desk.window.news.text())


def test_the_news_lead_to_the_booking(desk: Desk, demo_customer: Actor, qtbot: QtBot) -> None:
    made = book(desk.coocook, demo_customer)
    qtbot.waitUntil(lambda: f"#{made.id}" in desk.window.news.text())
    press_in_banner(desk.window.news, "Show", qtbot)
    screen = desk.window.stack.currentWidget()
    assert isinstance(screen, BookingsScreen)
    qtbot.waitUntil(lambda: screen.details.booking is not None and screen.details.booking.id == made.id)
    assert not desk.window.news.isVisible()


def test_an_answer_given_today_can_be_taken_back(desk: Desk, qtbot: QtBot) -> None:
    screen = today_screen(desk)
    qtbot.waitUntil(lambda: bool(screen.waiting.rows))
    row = screen.waiting.rows[0]
    assert isinstance(row, WaitingRow)
    assert row.row.booking is not None
    id = row.row.booking.id
    qtbot.mouseClick(row.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.window.notice.text() == f"Booking {id} is now confirmed.")
    assert desk.coocook.bookings.get(id, by=DESK).status is Status.CONFIRMED

    press_in_banner(desk.window.notice, "Undo", qtbot)
    qtbot.waitUntil(lambda: desk.window.notice.text() == f"Undone: Booking {id} is now confirmed")
    assert desk.coocook.bookings.get(id, by=DESK).status is Status.PENDING


def test_what_cannot_be_undone_any_more_is_said(desk: Desk, qtbot: QtBot) -> None:
    screen = today_screen(desk)
    qtbot.waitUntil(lambda: bool(screen.waiting.rows))
    row = screen.waiting.rows[0]
    assert isinstance(row, WaitingRow)
    assert row.row.booking is not None
    id = row.row.booking.id
    qtbot.mouseClick(row.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "confirmed" in desk.window.notice.text())
    desk.coocook.bookings.cancel(id, by=DESK)
    press_in_banner(desk.window.notice, "Undo", qtbot)
    qtbot.waitUntil(lambda: "changed again" in desk.window.notice.text())


def test_the_status_line_leads_to_the_server_and_the_backups(desk: Desk, qtbot: QtBot) -> None:
    status = desk.window.status
    qtbot.waitUntil(lambda: status.server.text() == f"Serving at {desk.address}")
    qtbot.mouseClick(status.server, Qt.MouseButton.LeftButton)
    assert desk.window.title == SERVER
    qtbot.waitUntil(lambda: status.backup.text() == "No backup yet")
    desk.coocook.backup.create()
    qtbot.mouseClick(status.backup, Qt.MouseButton.LeftButton)
    assert desk.window.title == "Backups"


def test_the_badge_counts_what_waits_and_says_so(desk: Desk, qtbot: QtBot) -> None:
    entry = desk.window.sidebar.entries[BOOKINGS]
    qtbot.waitUntil(lambda: waiting_badge(desk) == "2")
    assert entry.accessibleName() == "Bookings, 2 waiting"
    desk.window.count_waiting(1234)
    assert entry.badge.text() == "99+"
    desk.window.count_waiting(0)
    assert not entry.badge.isVisible()
    assert entry.accessibleName() == "Bookings"


def test_f5_reads_the_open_screen_again(desk: Desk, qtbot: QtBot) -> None:
    screen = today_screen(desk)
    qtbot.waitUntil(lambda: screen.agenda is not None)
    before = screen.agenda
    qtbot.keyClick(desk.window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: screen.agenda is not before)


def test_demo_data_is_marked_as_such(desk: Desk, qtbot: QtBot) -> None:
    assert desk.window.ribbon.isVisible()
    with qtbot.waitSignal(desk.window.own_business_asked):
        qtbot.mouseClick(desk.window.leave_demo, Qt.MouseButton.LeftButton)


def test_the_window_comes_back_where_it_was(own_surroundings: Path, qtbot: QtBot) -> None:
    remembered = QSettings(str(own_surroundings / "window.ini"), QSettings.Format.IniFormat)
    first = MainWindow(remembered)
    first.resize(940, 640)
    first.show()
    first.close_for_good()
    second = MainWindow(remembered)
    qtbot.addWidget(second)
    assert (second.width(), second.height()) == (940, 640)
    first.deleteLater()


@pytest.mark.parametrize("title", [title for title, _icon in SCREENS])
def test_every_screen_fits_a_small_window(desk: Desk, title: str, qtbot: QtBot) -> None:
    desk.window.resize(1024, 700)
    desk.window.open_screen(title)
    qtbot.waitUntil(lambda: desk.window.size().width() == 1024)
    assert desk.window.minimumSizeHint().width() <= 1024
    assert desk.window.minimumSizeHint().height() <= 700


def test_a_new_booking_is_confirmed_in_its_news_and_that_can_be_undone(
    desk: Desk, demo_customer: Actor, qtbot: QtBot
) -> None:
    made = book(desk.coocook, demo_customer)
    qtbot.waitUntil(lambda: f"#{made.id}" in desk.window.news.text())
    press_in_banner(desk.window.news, "Confirm", qtbot)
    qtbot.waitUntil(lambda: desk.window.notice.text() == f"Booking {made.id} was confirmed.")
    assert desk.coocook.bookings.get(made.id, by=DESK).status is Status.CONFIRMED
    assert not desk.window.news.isVisible()
    desk.window.undo()
    qtbot.waitUntil(lambda: desk.coocook.bookings.get(made.id, by=DESK).status is Status.PENDING)


def test_a_screens_wishes_are_heard(desk: Desk, opened_pages: Opened, qtbot: QtBot) -> None:
    """As the settings ask for another look, and a chef's editor for the public page."""
    screen = Wishing()
    desk.window.screen_made.emit(screen)
    screen.page_asked.emit("/web/coocook/chef.html?id=1")
    assert opened_pages.urls == [f"{desk.address}/web/coocook/chef.html?id=1"]
    screen.look_asked.emit("dark")
    assert tokens() == DARK
    screen.look_asked.emit("light")
    with qtbot.waitSignal(desk.window.reopen_asked):
        screen.reopen_asked.emit()
    with qtbot.waitSignal(desk.window.spoken):
        screen.language_asked.emit("ko")
    assert desk.window.heading.text() == "오늘"
    screen.deleteLater()


def test_a_page_is_not_opened_while_the_server_is_down(
    desk: Desk, opened_pages: Opened, qtbot: QtBot
) -> None:
    desk.session.serving.stop()
    qtbot.waitUntil(lambda: not desk.session.serving.busy and not desk.session.serving.listening)
    desk.window.open_pages()
    assert opened_pages.urls == []
    press_in_banner(desk.window.notice, "Open Server", qtbot)
    assert desk.window.title == SERVER


def test_the_window_is_no_larger_than_the_screen(own_surroundings: Path, qtbot: QtBot) -> None:
    """A screen of 1920 by 1080 has this room at 200 %."""
    window = MainWindow(QSettings(str(own_surroundings / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.fit(QSize(944, 480))
    window.show()
    assert (window.width(), window.height()) == (944, 480)
