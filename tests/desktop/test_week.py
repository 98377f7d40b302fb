"""A week of the made-up business, run from the open window alone: no web page, no terminal."""

from datetime import time
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coocook_desktop.dialogs.make_booking import MakeBookingDialog
from coocook_desktop.dialogs.move_booking import MoveBookingDialog
from coocook_desktop.dialogs.payment import PaymentDialog
from coocook_desktop.dialogs.print_preview import PrintPreview
from coocook_desktop.screens.backups import BackupsScreen
from coocook_desktop.screens.bookings import BookingsScreen
from coocook_desktop.screens.customers import CustomersScreen
from coocook_desktop.screens.messages import MessagesScreen
from coocook_desktop.screens.reports import ReportsScreen
from coocook_desktop.screens.today import TodayScreen
from coocook_desktop.widgets.booking_row import WaitingRow
from coocook_server.models.account import DESK
from coocook_server.models.booking import Status
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.paging import Paging
from tests.desktop.desk import Desk
from tests.desktop.steps import SUNDAY, waited_for
from tests.helpers import SettableClock

CONTROL = Qt.KeyboardModifier.ControlModifier

S = TypeVar("S", bound=QWidget)


class Week:
    """The window, and what the person at it does."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk = desk
        self.window = desk.window
        self.qtbot = qtbot

    def go(self, kind: type[S]) -> S:
        """Open a screen."""
        screen = self.window.open_screen(kind.title)  # type: ignore[attr-defined]  # every screen has one
        assert isinstance(screen, kind)
        return screen

    def press(self, button: QPushButton) -> None:
        self.qtbot.waitUntil(button.isEnabled)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def keys(self, key: Qt.Key, held: Qt.KeyboardModifier = CONTROL) -> None:
        self.qtbot.keyClick(self.window, key, held)

    def booking(self, id: int) -> BookingRecord:
        return self.desk.coocook.bookings.get(id, by=DESK)

    def show(self, id: int) -> BookingsScreen:
        """Show a booking with all that is kept about it, as it now is."""
        self.window.show_booking(id)
        screen = self.window.screens["Bookings"]
        assert isinstance(screen, BookingsScreen)
        details = screen.details
        self.qtbot.waitUntil(lambda: details.file is not None and details.file.booking == self.booking(id))
        return screen


@pytest.fixture
def week(desk: Desk, qtbot: QtBot) -> Week:
    """The desk on the demo store, Wednesday evening."""
    desk.window.resize(1280, 800)
    return Week(desk, qtbot)


def test_a_week_is_run_from_the_desk(week: Week, clock: SettableClock, own_surroundings: Path) -> None:
    answered = _answers_what_waits(week)
    made = _books_for_a_caller(week)
    _moves_it(week, made)
    _takes_money_and_prints(week, made, clock)
    _finds_the_caller_again(week)
    _sees_that_mail_goes_out(week)
    _looks_at_the_reports(week)
    _backs_up(week, own_surroundings)

    assert week.booking(answered).status is Status.CONFIRMED
    assert week.booking(made).status is Status.COMPLETED


def _answers_what_waits(week: Week) -> int:
    """Confirm, take that back, do it again."""
    today = week.go(TodayScreen)
    week.qtbot.waitUntil(lambda: any(row.isVisible() for row in today.waiting.rows))
    row = today.waiting.rows[0]
    assert isinstance(row, WaitingRow)
    assert row.row.booking is not None
    id = row.row.booking.id
    week.press(row.confirm)
    week.qtbot.waitUntil(lambda: week.booking(id).status is Status.CONFIRMED)
    week.qtbot.waitUntil(lambda: bool(week.desk.session.shift.to_undo))
    week.keys(Qt.Key.Key_Z)
    week.qtbot.waitUntil(lambda: week.booking(id).status is Status.PENDING)
    week.qtbot.waitUntil(lambda: bool(week.desk.session.shift.to_redo))
    week.keys(Qt.Key.Key_Y)
    week.qtbot.waitUntil(lambda: week.booking(id).status is Status.CONFIRMED)
    return id


def _books_for_a_caller(week: Week) -> int:
    """Somebody new calls: a name, a number, Sunday at six."""
    week.keys(Qt.Key.Key_T)
    dialog = waited_for(week.window, MakeBookingDialog, week.qtbot)
    chef = week.desk.coocook.chefs.get(1)
    dialog.chef.set_chef(chef)
    week.qtbot.waitUntil(lambda: dialog.when.times.count() > 0)
    dialog.when.choose(SUNDAY, time(18))
    week.qtbot.waitUntil(lambda: (dialog.when.day, dialog.when.start) == (SUNDAY, time(18)))
    dialog.customer.search.insert("김하늘")
    week.qtbot.keyClick(dialog.customer.search, Qt.Key.Key_Return)
    week.qtbot.waitUntil(dialog.customer.phone.hasFocus)
    week.qtbot.keyClicks(dialog.customer.phone, "010-1234-5678")
    with week.qtbot.waitSignal(dialog.made) as told:
        week.press(dialog.book_button)
    assert told.args is not None
    made = told.args[0]
    assert isinstance(made, BookingRecord)
    assert (made.customer_name, made.booking_date, made.start_time) == ("김하늘", SUNDAY, time(18))
    return made.id


def _moves_it(week: Week, id: int) -> None:
    """An hour later would suit her better."""
    screen = week.show(id)
    week.press(screen.details.actions_row.buttons["move"])
    dialog = waited_for(screen, MoveBookingDialog, week.qtbot)
    week.qtbot.waitUntil(lambda: dialog.when.times.count() > 0)
    dialog.when.choose(SUNDAY, time(19))
    week.qtbot.waitUntil(lambda: dialog.when.start == time(19))
    week.press(dialog.confirm)
    week.qtbot.waitUntil(lambda: week.booking(id).start_time == time(19))


def _takes_money_and_prints(week: Week, id: int, clock: SettableClock) -> None:
    """It is confirmed, cooked, paid; the invoice is seen before it is printed."""
    screen = week.show(id)
    week.press(screen.details.actions_row.buttons[Status.CONFIRMED])
    week.qtbot.waitUntil(lambda: week.booking(id).status is Status.CONFIRMED)
    clock.now = week.booking(id).ends_at
    screen = week.show(id)
    week.window.refresh()
    week.press(screen.details.actions_row.buttons[Status.COMPLETED])
    week.qtbot.waitUntil(lambda: week.booking(id).status is Status.COMPLETED)
    week.show(id)
    screen.desk.enter_payment()
    dialog = waited_for(screen, PaymentDialog, week.qtbot)
    dialog.save()
    week.qtbot.waitUntil(
        lambda: (
            week.desk.coocook.payments.of(id, Paging(), by=DESK).balance.kept == week.booking(id).total_price
        )
    )
    [invoice] = [action for action in screen.actions() if action.text() == "Print invoice…"]
    invoice.trigger()
    preview = waited_for(screen, PrintPreview, week.qtbot)
    week.qtbot.waitUntil(preview.print_button.isEnabled)
    preview.reject()


def _finds_the_caller_again(week: Week) -> None:
    """By the last digits, as she says them."""
    screen = week.go(CustomersScreen)
    screen.filters.text.setText("5678")
    week.qtbot.waitUntil(lambda: screen.model.total == 1)
    record = screen.model.record(0)
    assert record is not None
    assert record.name == "김하늘"


def _sees_that_mail_goes_out(week: Week) -> None:
    screen = week.go(MessagesScreen)
    week.qtbot.waitUntil(lambda: screen.outbox.model.total > 0)


def _looks_at_the_reports(week: Week) -> None:
    screen = week.go(ReportsScreen)
    week.qtbot.waitUntil(lambda: screen.view.report is not None)


def _backs_up(week: Week, folder: Path) -> None:
    screen = week.go(BackupsScreen)
    week.press(screen.make_button)
    week.qtbot.waitUntil(lambda: len(screen.backups) == 1)
    assert list(folder.glob("platform.db.backup_*"))
