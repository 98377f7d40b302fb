"""The desk's first look."""

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coocook_desktop.live import LiveChanges
from coocook_desktop.screens.today import TodayScreen
from coocook_desktop.serving import Serving
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.booking_row import BookingRow, RowList, WaitingRow
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.chefs import ChefDraft
from tests.desktop.steps import book, press_in_banner, said, words_of
from tests.helpers import SettableClock


def shown(coocook: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot) -> TodayScreen:
    """The screen, with the agenda read."""
    screen = TodayScreen(coocook, tasks, live, shift, Serving(coocook, tasks))
    qtbot.addWidget(screen)
    screen.resize(1084, 700)
    screen.show()
    qtbot.waitUntil(lambda: screen.agenda is not None)
    return screen


def rows(listing: RowList) -> list[BookingRow]:
    """The rows that are shown."""
    every = (row.row if isinstance(row, WaitingRow) else row for row in listing.rows if row.isVisible())
    return list(every)


def told(row: BookingRow) -> str:
    """Everything a row says."""
    return " ".join(label.text() for label in row.findChildren(QLabel) if label.isVisible())


def waiting_row(screen: TodayScreen, place: int) -> WaitingRow:
    row = screen.waiting.rows[place]
    assert isinstance(row, WaitingRow)
    return row


def test_what_is_today_next_and_waiting_is_shown(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> None:
    screen = shown(demo, tasks, live, shift, qtbot)
    agenda = screen.agenda
    assert agenda is not None
    assert screen.today_panel.title.text() == "Wed 25 Feb 2026"
    assert len(rows(screen.today)) == len(agenda.on_today)
    assert [row.booking for row in rows(screen.next)] == list(agenda.next)
    assert [row.booking for row in rows(screen.waiting)] == list(agenda.waiting)
    assert "Kenji Tanaka" in told(rows(screen.waiting)[-1])
    assert screen.bookings.text() == f"{agenda.week_bookings} bookings"


def test_what_must_be_answered_first_is_first_and_says_how_long_there_is(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, clock: SettableClock, qtbot: QtBot
) -> None:
    screen = shown(demo, tasks, live, shift, qtbot)
    deadlines = [row.booking.expires_at for row in rows(screen.waiting) if row.booking is not None]
    assert deadlines == sorted(deadlines, key=str)
    before = waiting_row(screen, 0).deadline.text()
    clock.advance(timedelta(hours=1))
    screen.refresh()
    qtbot.waitUntil(lambda: waiting_row(screen, 0).deadline.text() != before)
    assert before.endswith("left")


def test_an_empty_business_is_told_how_to_begin(
    coocook: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot
) -> None:
    live = LiveChanges(coocook.events)
    screen = shown(coocook, tasks, live, shift, qtbot)
    assert screen.welcome.isVisible()
    assert not screen.today_panel.isVisible()
    with qtbot.waitSignal(screen.screen_asked) as asked:
        qtbot.mouseClick(screen.welcome.button, Qt.MouseButton.LeftButton)
    assert asked.args == ["Chefs"]

    coocook.chefs.add(ChefDraft("이서연", "Vegan", 95), by=DESK)
    qtbot.waitUntil(screen.today_panel.isVisible)
    assert not screen.welcome.isVisible()
    words = words_of(screen)
    assert "Nothing is booked for today." in words
    assert "Bookings made on your pages appear here." in words
    assert "Every booking is answered." in words
    assert screen.revenue.text() == "$0.00"
    live.close()


def test_declining_frees_the_time_and_can_be_undone(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> None:
    screen = shown(demo, tasks, live, shift, qtbot)
    first = waiting_row(screen, 0)
    booking = first.row.booking
    assert booking is not None
    with qtbot.waitSignal(shift.noted) as offered:
        qtbot.mouseClick(first.decline, Qt.MouseButton.LeftButton)
    assert demo.bookings.get(booking.id, by=DESK).status is Status.DECLINED
    qtbot.waitUntil(lambda: len(rows(screen.waiting)) == 1)
    assert offered.args is not None
    assert offered.args == [f"Booking {booking.id} is now declined"]
    shift.undo()
    qtbot.waitUntil(lambda: len(rows(screen.waiting)) == 2)
    assert demo.bookings.get(booking.id, by=DESK).status is Status.PENDING


def test_an_answer_to_what_somebody_else_answered_changes_nothing(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> None:
    screen = shown(demo, tasks, live, shift, qtbot)
    booking = rows(screen.waiting)[0].booking
    assert booking is not None
    demo.bookings.cancel(booking.id, by=DESK)
    screen.answer(booking, Status.CONFIRMED)
    qtbot.waitUntil(lambda: "Somebody else changed" in said(screen.banner))
    assert demo.bookings.get(booking.id, by=DESK).status is Status.CANCELLED


def test_a_change_elsewhere_is_seen(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, demo_customer: Actor, qtbot: QtBot
) -> None:
    screen = shown(demo, tasks, live, shift, qtbot)
    made = book(demo, demo_customer)
    qtbot.waitUntil(lambda: made.id in [row.booking.id for row in rows(screen.waiting) if row.booking])


def test_many_waiting_bookings_are_cut_and_counted(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, demo_customer: Actor, qtbot: QtBot
) -> None:
    for chef_id in (1, 2, 3, 4, 5):
        book(demo, demo_customer, chef_id=chef_id, day=date(2026, 3, 10))
    screen = shown(demo, tasks, live, shift, qtbot)
    assert len(rows(screen.waiting)) == 5
    assert screen.more_waiting.text() == "2 more in Bookings"
    with qtbot.waitSignal(screen.screen_asked):
        qtbot.mouseClick(screen.more_waiting, Qt.MouseButton.LeftButton)


def test_a_row_leads_to_its_booking_by_mouse_and_by_key(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> None:
    screen = shown(demo, tasks, live, shift, qtbot)
    row = rows(screen.next)[0]
    assert row.booking is not None
    with qtbot.waitSignal(screen.booking_asked) as asked:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert asked.args == [row.booking.id]
    with qtbot.waitSignal(screen.booking_asked) as asked:
        qtbot.keyClick(row, Qt.Key.Key_Space)
    assert asked.args == [row.booking.id]
    assert row.accessibleName().startswith(f"Booking {row.booking.id}: ")


def test_the_week_is_told_in_words_too(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> None:
    screen = shown(demo, tasks, live, shift, qtbot)
    qtbot.waitUntil(lambda: bool(screen.chart.accessibleDescription()))
    lines = screen.chart.accessibleDescription().splitlines()
    assert len(lines) == 7
    assert lines[0].startswith("Monday: ")
    assert not screen.chart.grab().isNull()


def test_a_booking_that_goes_on_now_says_so(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, clock: SettableClock, qtbot: QtBot
) -> None:
    screen = shown(demo, tasks, live, shift, qtbot)
    agenda = screen.agenda
    assert agenda is not None
    [first, *_others] = agenda.next
    demo.bookings.set_status(first.id, Status.CONFIRMED, by=DESK)
    clock.now = datetime.fromtimestamp(first.starts_at.timestamp() + 60, UTC)
    screen.refresh()
    qtbot.waitUntil(lambda: bool(rows(screen.today)) and rows(screen.today)[0].day.text() == "now")


def test_a_store_that_does_not_answer_is_said_and_tried_again(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> None:
    screen = shown(demo, tasks, live, shift, qtbot)
    kept = demo.settings.store_path.with_suffix(".kept")
    demo.store.close()
    demo.settings.store_path.rename(kept)
    screen.refresh()
    qtbot.waitUntil(screen.list_banner.isVisible)
    assert "missing" in said(screen.list_banner)
    demo.store.close()
    kept.rename(demo.settings.store_path)
    press_in_banner(screen.list_banner, "Try again", qtbot)
    qtbot.waitUntil(lambda: not screen.list_banner.isVisible())
