"""The desk's first look."""

from dataclasses import replace
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
from coocook_server.models import OutboxMail
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.models.outbox import MailState
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


def test_today_and_tomorrow_are_drawn_along_their_hours_and_lead_to_the_booking(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> None:
    screen = shown(demo, tasks, live, shift, qtbot)
    agenda = screen.agenda
    assert agenda is not None
    for timeline, bookings in (
        (screen.timeline, agenda.on_today),
        (screen.timeline_tomorrow, agenda.on_tomorrow),
    ):
        blocks = timeline.blocks()
        assert [booking.id for booking, _box in blocks] == [booking.id for booking in bookings]
        booking, box = blocks[0]
        assert timeline.rect().contains(box.toRect())
        with qtbot.waitSignal(screen.booking_asked) as asked:
            qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
        assert asked.args == [booking.id]
        assert booking.customer_name in timeline.accessibleDescription()
    assert [row.booking for row in rows(screen.tomorrow)] == list(agenda.on_tomorrow)


def test_a_booking_past_midnight_is_drawn_to_its_end(
    demo: CooCook,
    tasks: TaskRunner,
    live: LiveChanges,
    shift: Shift,
    demo_customer: Actor,
    qtbot: QtBot,
) -> None:
    screen = shown(demo, tasks, live, shift, qtbot)
    agenda = screen.agenda
    assert agenda is not None
    [first, *_others] = agenda.on_today
    late = replace(
        first, starts_at=first.starts_at + timedelta(hours=6), ends_at=first.ends_at + timedelta(hours=8)
    )
    screen.timeline.show_day(agenda.today, (first, late), demo.clock())
    (_one, early_box), (_two, late_box) = screen.timeline.blocks()
    assert early_box.right() < late_box.left()
    assert late_box.right() <= screen.timeline.width()


def test_what_needs_a_hand_leads_to_where_it_is_mended(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> None:
    with demo.store.writing() as session:
        failed = OutboxMail(
            key="test",
            kind="verify_mail",
            address="a@example.com",
            message_id="<1@example.com>",
            language="en",
            details={},
            state=MailState.FAILED,
            attempts=9,
            last_error="refused",
            due_at=demo.clock(),
            created_at=demo.clock(),
        )
        session.add(failed)
    screen = shown(demo, tasks, live, shift, qtbot)
    qtbot.waitUntil(lambda: len(screen.troubles) == 2)
    mail, backup = screen.troubles
    assert mail.trouble.words == "1 mail could not be sent"
    assert backup.trouble.words == "No recent backup"
    for row, place in ((mail, "Messages"), (backup, "Backups")):
        with qtbot.waitSignal(screen.screen_asked) as asked:
            qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
        assert asked.args == [place]

    demo.backup.create()
    screen.refresh()
    qtbot.waitUntil(lambda: len(screen.troubles) == 1)


def test_pages_that_went_down_need_a_hand(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> None:
    demo.backup.create()
    served = replace(demo, settings=demo.settings.model_copy(update={"api_port": 0}))
    serving = Serving(served, tasks)
    screen = TodayScreen(served, tasks, live, shift, serving)
    qtbot.addWidget(screen)
    screen.show()
    serving.start()
    qtbot.waitUntil(lambda: serving.listening and not serving.busy)
    assert not screen.trouble_panel.isVisible()
    serving.stop()
    qtbot.waitUntil(screen.trouble_panel.isVisible)
    [row] = screen.troubles
    assert row.trouble.screen == "Server"
    serving.start()
    qtbot.waitUntil(lambda: not screen.trouble_panel.isVisible())
    serving.let_go()
    serving.end()


def test_what_became_of_the_weeks_bookings_is_told_in_words_too(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> None:
    screen = shown(demo, tasks, live, shift, qtbot)
    qtbot.waitUntil(lambda: "agreed" in screen.answers.accessibleDescription())
    assert not screen.answers.grab().isNull()
