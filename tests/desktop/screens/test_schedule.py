"""The schedule: looked at, moved and resized over the rules, booked on, blocked off, and taken back."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from coocook_desktop.board.bar import DAY, LIST, WEEK, WEEKS
from coocook_desktop.dialogs.make_booking import MakeBookingDialog
from coocook_desktop.dialogs.move_booking import MoveBookingDialog
from coocook_desktop.live import LiveChanges
from coocook_desktop.screens.schedule import ScheduleScreen
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.errors import StoreUnavailable
from coocook_server.models.account import DESK, Actor
from coocook_server.services.boards import BoardBooking, Boards
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.chefs import ChefDraft
from coocook_server.services.schedules import TimeOffDraft
from tests.desktop.steps import book, press_in_banner, said, waited_for
from tests.helpers import SettableClock

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
FRIDAY = date(2026, 2, 27)
CHEF = 2


@pytest.fixture
def made(demo: CooCook, demo_customer: Actor) -> BookingRecord:
    """Friday from 14:00 to 16:00 with chef 2, whose Friday is free but for that."""
    return book(demo, demo_customer, chef_id=CHEF, day=FRIDAY, start=time(14))


@pytest.fixture
def screen(
    made: BookingRecord, demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> ScheduleScreen:
    """The day of that booking, read."""
    return opened(demo, tasks, live, shift, qtbot)


def opened(
    coocook: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot, view: str = DAY
) -> ScheduleScreen:
    shown = ScheduleScreen(coocook, tasks, live, shift)
    qtbot.addWidget(shown)
    shown.resize(1084, 700)
    shown.look(view)
    shown.go_to(FRIDAY)
    shown.show()
    qtbot.waitUntil(lambda: shown.source.roster is not None and not tasks.busy)
    return shown


def row_of(screen: ScheduleScreen, chef_id: int = CHEF) -> int:
    [row] = [row for row, chef in enumerate(screen.source.chefs) if chef.id == chef_id]
    return row


def shown(screen: ScheduleScreen, id: int) -> BoardBooking:
    """The block of a booking, as it is drawn."""
    found = [
        each
        for chef in screen.source.chefs
        for each in screen.source.bookings(chef.id, screen.board.scale.first, screen.board.scale.last)
        if each.id == id
    ]
    assert len(found) == 1
    return found[0]


def spot(screen: ScheduleScreen, at: datetime, chef_id: int = CHEF) -> QPoint:
    """Where a time of a chef is on the board."""
    scene = screen.board.scene()
    return QPointF(
        scene.x(scene.scale.x_of(at)) + 2, scene.y(row_of(screen, chef_id)) + scene.scale.row_height / 2
    ).toPoint()


def friday(hour: int, minute: int = 0) -> datetime:
    return datetime.combine(FRIDAY, time(hour, minute))


def hold(screen: ScheduleScreen, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press at a place, and move to another with the button down."""
    viewport = screen.board.viewport()
    QTest.mousePress(viewport, LEFT, modifier, start)
    for share in (0.3, 0.7, 1.0):
        where = QPointF(start) + (QPointF(end) - QPointF(start)) * share
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove, where, viewport.mapToGlobal(where), LEFT, LEFT, modifier
        )
        screen.board.mouseMoveEvent(event)


def drag(screen: ScheduleScreen, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
    hold(screen, start, end, modifier)
    QTest.mouseRelease(screen.board.viewport(), LEFT, modifier, end)


def press(screen: ScheduleScreen, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(screen.board, key, modifier)


def cursor_at(screen: ScheduleScreen, at: datetime, chef_id: int = CHEF) -> None:
    screen.board.setFocus()
    screen.board.put_cursor(row_of(screen, chef_id), at)


def start_of(coocook: CooCook, id: int) -> tuple[date, time, Decimal]:
    booking = coocook.bookings.get(id, by=DESK)
    return booking.booking_date, booking.start_time, booking.duration_hours


def answer(screen: ScheduleScreen) -> str:
    """What is said of where a block is held."""
    assert screen.board.carried is not None
    verdict = screen.board.carried.verdict
    return str(verdict.reasons[0]) if verdict.reasons else "free"


def test_every_chef_has_a_row_with_hours_and_bookings(screen: ScheduleScreen, made: BookingRecord) -> None:
    assert [chef.name for chef in screen.source.chefs] == sorted(chef.name for chef in screen.source.chefs)
    assert len(screen.source.chefs) == 5
    block = shown(screen, made.id)
    assert (block.customer_name, block.start_time) == (made.customer_name, time(14))
    board = screen.source.board(CHEF, FRIDAY)
    assert board is not None
    assert board.schedules[CHEF].spans_on(FRIDAY)


def test_dragging_a_block_moves_the_booking_and_undo_takes_that_back(
    screen: ScheduleScreen, made: BookingRecord, demo: CooCook, shift: Shift, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(shift.noted) as noted:
        drag(screen, spot(screen, friday(15)), spot(screen, friday(18)))

    assert noted.args == [f"Booking {made.id} moved to Fri 27 Feb 2026, 17:00"]
    assert start_of(demo, made.id) == (FRIDAY, time(17), Decimal(2))
    qtbot.waitUntil(lambda: shown(screen, made.id).start_time == time(17))
    assert screen.board.settling is None
    assert "17:00–19:00" in screen.board.accessibleDescription()
    assert screen.said.text() == screen.board.accessibleDescription()
    with qtbot.waitSignal(shift.undone):
        shift.undo()
    assert start_of(demo, made.id) == (FRIDAY, time(14), Decimal(2))
    qtbot.waitUntil(lambda: shown(screen, made.id).start_time == time(14))
    with qtbot.waitSignal(shift.redone):
        shift.redo()
    assert start_of(demo, made.id) == (FRIDAY, time(17), Decimal(2))


def test_dragging_the_end_changes_the_length(
    screen: ScheduleScreen, made: BookingRecord, demo: CooCook, shift: Shift, qtbot: QtBot
) -> None:
    end = spot(screen, friday(16)) - QPoint(4, 0)
    with qtbot.waitSignal(shift.noted):
        drag(screen, end, end + spot(screen, friday(17)) - spot(screen, friday(16)))

    assert start_of(demo, made.id) == (FRIDAY, time(14), Decimal(3))


def test_a_block_says_while_it_is_held_whether_it_may_lie_there(
    screen: ScheduleScreen, made: BookingRecord, demo: CooCook, demo_customer: Actor, qtbot: QtBot
) -> None:
    other = book(demo, demo_customer, chef_id=CHEF, day=FRIDAY, start=time(18))
    qtbot.waitUntil(lambda: len(screen.source.bookings(CHEF, FRIDAY, FRIDAY)) == 2)

    hold(screen, spot(screen, friday(14)), spot(screen, friday(12)))
    assert answer(screen) == "free"
    for hour, words in ((18, "already taken"), (21, "does not work")):
        screen.board.mouseMoveEvent(moved_to(screen, spot(screen, friday(hour))))
        assert words in answer(screen)
    screen.board.mouseMoveEvent(moved_to(screen, spot(screen, friday(12), chef_id=3)))
    assert answer(screen) == "A booking stays with its chef."
    press(screen, Qt.Key.Key_Escape)
    screen.board.mouseMoveEvent(moved_to(screen, spot(screen, friday(12))))

    assert screen.board.carried is None
    assert start_of(demo, made.id)[1] == time(14)
    assert start_of(demo, other.id)[1] == time(18)


def moved_to(screen: ScheduleScreen, where: QPoint) -> QMouseEvent:
    point = QPointF(where)
    viewport = screen.board.viewport()
    return QMouseEvent(QMouseEvent.Type.MouseMove, point, viewport.mapToGlobal(point), LEFT, LEFT, NONE)


def test_what_the_rules_forbid_goes_back_and_says_why_and_staff_may_give_a_reason(
    screen: ScheduleScreen, made: BookingRecord, demo: CooCook, shift: Shift, qtbot: QtBot
) -> None:
    drag(screen, spot(screen, friday(14)), spot(screen, friday(21)))
    assert said(screen.banner) == (
        f"Booking {made.id} stays where it was. The chef does not work at this time."
    )
    assert start_of(demo, made.id)[1] == time(14)
    assert "14:00–16:00" in screen.said.text()

    press_in_banner(screen.banner, "Move anyway…", qtbot)
    overrule = screen.doings.overrule
    qtbot.mouseClick(overrule.agree, LEFT)
    assert overrule.reason.property("invalid")
    qtbot.keyClicks(overrule.reason, "the guests fly in late")
    with qtbot.waitSignal(shift.noted):
        qtbot.keyClick(overrule.reason, Qt.Key.Key_Return)

    assert start_of(demo, made.id)[1] == time(21)
    assert demo.bookings.get(made.id, by=DESK).overruled


def test_what_nobody_can_book_offers_no_way_around(
    screen: ScheduleScreen, made: BookingRecord, demo: CooCook, demo_customer: Actor, qtbot: QtBot
) -> None:
    book(demo, demo_customer, chef_id=CHEF, day=FRIDAY, start=time(18))
    qtbot.waitUntil(lambda: len(screen.source.bookings(CHEF, FRIDAY, FRIDAY)) == 2)

    drag(screen, spot(screen, friday(14)), spot(screen, friday(17)))

    assert "already taken" in said(screen.banner)
    with pytest.raises(ValueError, match="not enough values"):
        press_in_banner(screen.banner, "Move anyway…", qtbot)


def test_a_booking_changed_by_somebody_else_goes_back_and_is_shown_as_it_is(
    screen: ScheduleScreen, made: BookingRecord, demo: CooCook, qtbot: QtBot
) -> None:
    hold(screen, spot(screen, friday(14)), spot(screen, friday(17)))
    demo.bookings.reschedule(made.id, FRIDAY, time(12), by=DESK)
    QTest.mouseRelease(screen.board.viewport(), LEFT, NONE, spot(screen, friday(17)))

    qtbot.waitUntil(lambda: "Somebody else changed" in said(screen.banner))
    assert start_of(demo, made.id)[1] == time(12)
    qtbot.waitUntil(lambda: shown(screen, made.id).start_time == time(12))
    assert screen.board.settling is None


def test_a_time_sold_meanwhile_is_refused_by_the_service(
    screen: ScheduleScreen, made: BookingRecord, demo: CooCook, demo_customer: Actor, qtbot: QtBot
) -> None:
    hold(screen, spot(screen, friday(14)), spot(screen, friday(17)))
    assert answer(screen) == "free"
    book(demo, demo_customer, chef_id=CHEF, day=FRIDAY, start=time(17))
    QTest.mouseRelease(screen.board.viewport(), LEFT, NONE, spot(screen, friday(17)))

    qtbot.waitUntil(lambda: "already taken" in said(screen.banner))
    assert start_of(demo, made.id)[1] == time(14)


def test_arrows_go_from_block_to_block_and_enter_opens(
    screen: ScheduleScreen, made: BookingRecord, demo: CooCook, demo_customer: Actor, qtbot: QtBot
) -> None:
    later = book(demo, demo_customer, chef_id=CHEF, day=FRIDAY, start=time(18))
    below = book(
        demo, demo_customer, chef_id=screen.source.chefs[row_of(screen) + 1].id, day=FRIDAY, start=time(18)
    )
    qtbot.waitUntil(lambda: len(screen.source.bookings(CHEF, FRIDAY, FRIDAY)) == 2)
    cursor_at(screen, friday(11))

    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Down):
        press(screen, key)
        assert screen.board.selected is not None
        seen.append(screen.board.selected.id)

    assert seen == [made.id, later.id, made.id, later.id, below.id]
    assert f"Booking {below.id}, Pending" in screen.board.accessibleDescription()
    with qtbot.waitSignal(screen.booking_asked) as asked:
        press(screen, Qt.Key.Key_Return)
    assert asked.args == [below.id]


def test_alt_and_arrows_carry_a_block_by_half_hours_and_enter_drops_it(
    screen: ScheduleScreen, made: BookingRecord, demo: CooCook, shift: Shift, qtbot: QtBot
) -> None:
    cursor_at(screen, friday(14))
    for _ in range(3):
        press(screen, Qt.Key.Key_Right, ALT)
    press(screen, Qt.Key.Key_Right, ALT | SHIFT)
    assert "15:30–18:00: Free" in screen.board.accessibleDescription()
    assert start_of(demo, made.id)[1] == time(14)

    with qtbot.waitSignal(shift.noted):
        press(screen, Qt.Key.Key_Return)

    assert start_of(demo, made.id) == (FRIDAY, time(15, 30), Decimal("2.5"))


def test_escape_puts_a_carried_block_back(screen: ScheduleScreen, made: BookingRecord, demo: CooCook) -> None:
    cursor_at(screen, friday(14))
    press(screen, Qt.Key.Key_Left, ALT)
    assert screen.board.carried is not None
    press(screen, Qt.Key.Key_Escape)
    press(screen, Qt.Key.Key_Left, ALT)
    press(screen, Qt.Key.Key_Right, ALT)
    press(screen, Qt.Key.Key_Return)

    assert screen.board.carried is None
    assert start_of(demo, made.id) == (FRIDAY, time(14), Decimal(2))


def test_alt_up_and_down_carry_a_block_to_another_day_of_the_week(
    screen: ScheduleScreen, made: BookingRecord, demo: CooCook, shift: Shift, qtbot: QtBot
) -> None:
    screen.look(WEEK)
    cursor_at(screen, friday(14))
    press(screen, Qt.Key.Key_Down, ALT)
    with qtbot.waitSignal(shift.noted):
        press(screen, Qt.Key.Key_Return)

    assert start_of(demo, made.id)[0] == FRIDAY + timedelta(days=1)


def test_a_click_on_an_empty_place_books_for_a_customer(screen: ScheduleScreen, qtbot: QtBot) -> None:
    QTest.mouseClick(screen.board.viewport(), LEFT, NONE, spot(screen, friday(18)))

    dialog = waited_for(screen, MakeBookingDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.chef.chef_id == CHEF)
    assert dialog.when.day == FRIDAY
    qtbot.waitUntil(lambda: dialog.when.start == time(18))
    dialog.reject()


def test_enter_on_an_empty_place_books_there_too(screen: ScheduleScreen, qtbot: QtBot) -> None:
    cursor_at(screen, friday(17))
    press(screen, Qt.Key.Key_Right, CTRL)
    press(screen, Qt.Key.Key_Return)

    dialog = waited_for(screen, MakeBookingDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.when.start == time(17, 30))
    dialog.reject()


def test_the_past_and_an_inactive_chef_are_not_booked(
    screen: ScheduleScreen, demo: CooCook, qtbot: QtBot
) -> None:
    screen.go_to(FRIDAY - timedelta(days=7))
    QTest.mouseClick(screen.board.viewport(), LEFT, NONE, spot(screen, friday(18) - timedelta(days=7)))
    assert said(screen.banner) == "Nothing can be booked here. This date is past."

    screen.go_to(FRIDAY)
    demo.chefs.set_active(CHEF, False, by=DESK)
    qtbot.waitUntil(lambda: not screen.source.chefs[row_of(screen)].active)
    QTest.mouseClick(screen.board.viewport(), LEFT, NONE, spot(screen, friday(18)))
    assert "is inactive and takes no new bookings" in said(screen.banner)
    assert screen.findChild(MakeBookingDialog) is None


def test_dragging_with_shift_blocks_time_off_which_can_be_taken_back(
    screen: ScheduleScreen, demo: CooCook, shift: Shift, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(shift.noted) as noted:
        drag(screen, spot(screen, friday(17)), spot(screen, friday(18, 45)), SHIFT)

    [off] = demo.schedules.time_off(CHEF, by=DESK)
    assert (off.first_date, off.starts, off.last_date, off.ends) == (FRIDAY, time(17), FRIDAY, time(19))
    assert noted.args is not None
    assert "Fri 27 Feb 2026, 17:00–19:00" in noted.args[0]
    qtbot.waitUntil(lambda: screen.source.time_off_at(CHEF, friday(18)) is not None)
    with qtbot.waitSignal(shift.undone):
        shift.undo()
    assert demo.schedules.time_off(CHEF, by=DESK) == ()
    with qtbot.waitSignal(shift.redone):
        shift.redo()
    assert len(demo.schedules.time_off(CHEF, by=DESK)) == 1


def test_a_span_marked_by_keyboard_is_blocked_off_and_given_back(
    screen: ScheduleScreen, demo: CooCook, shift: Shift, qtbot: QtBot
) -> None:
    cursor_at(screen, friday(18))
    for _ in range(3):
        press(screen, Qt.Key.Key_Right, SHIFT)
    with qtbot.waitSignal(shift.noted):
        screen.commands.block.trigger()
    [off] = demo.schedules.time_off(CHEF, by=DESK)
    assert (off.starts, off.ends) == (time(18), time(19, 30))

    qtbot.waitUntil(lambda: screen.source.time_off_at(CHEF, friday(18)) is not None)
    with qtbot.waitSignal(shift.noted):
        screen.commands.free.trigger()
    assert demo.schedules.time_off(CHEF, by=DESK) == ()
    with qtbot.waitSignal(shift.undone):
        shift.undo()
    assert len(demo.schedules.time_off(CHEF, by=DESK)) == 1


def test_a_marked_span_is_let_go_of_by_a_click_and_blocked_off_from_the_menu(
    screen: ScheduleScreen, demo: CooCook, shift: Shift, qtbot: QtBot
) -> None:
    drag(screen, spot(screen, friday(17)), spot(screen, friday(18, 45)))
    QTest.mouseClick(screen.board.viewport(), LEFT, NONE, spot(screen, friday(20)))
    assert screen.board.marked is None
    assert screen.findChild(MakeBookingDialog) is None

    drag(screen, spot(screen, friday(17)), spot(screen, friday(18, 45)))
    menu = menu_at(screen, spot(screen, friday(18)), qtbot)
    assert [action.text() for action in menu.actions() if action.text()] == [
        "New booking…",
        "Block time off",
        "Open the chef",
    ]
    with qtbot.waitSignal(shift.noted):
        menu.actions()[1].trigger()
    menu.close()
    [off] = demo.schedules.time_off(CHEF, by=DESK)
    assert (off.starts, off.ends) == (time(17), time(19))

    qtbot.waitUntil(lambda: screen.source.time_off_at(CHEF, friday(18)) is not None)
    menu = menu_at(screen, spot(screen, friday(18)), qtbot)
    assert menu.actions()[1].text() == "Remove the time off"
    menu.close()


def menu_at(screen: ScheduleScreen, where: QPoint, qtbot: QtBot) -> QMenu:
    """The menu under the pointer."""
    point = screen.board.viewport().mapToGlobal(where)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, point)
    screen.board.contextMenuEvent(event)
    [menu] = [menu for menu in screen.findChildren(QMenu) if menu.isVisible()]
    return menu


def test_time_off_over_a_booking_says_that_the_booking_stays(
    screen: ScheduleScreen, made: BookingRecord, qtbot: QtBot
) -> None:
    drag(screen, spot(screen, friday(12)), spot(screen, friday(15)), SHIFT)

    qtbot.waitUntil(lambda: "1 booking lies in this time off and stays" in said(screen.banner))
    with qtbot.waitSignal(screen.booking_asked) as asked:
        press_in_banner(screen.banner, "Show the first", qtbot)
    assert asked.args == [made.id]


def test_a_double_click_opens_the_booking_and_a_click_on_a_name_the_chef(
    screen: ScheduleScreen, made: BookingRecord, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(screen.booking_asked) as asked:
        QTest.mouseDClick(screen.board.viewport(), LEFT, NONE, spot(screen, friday(15)))
    assert asked.args == [made.id]
    with qtbot.waitSignal(screen.chef_asked) as chef:
        QTest.mouseClick(screen.board.viewport(), LEFT, NONE, QPoint(20, spot(screen, friday(15)).y()))
    assert chef.args == [CHEF]


def test_another_time_can_be_chosen_in_a_calendar(
    screen: ScheduleScreen, made: BookingRecord, demo: CooCook, shift: Shift, qtbot: QtBot
) -> None:
    cursor_at(screen, friday(14))
    screen.commands.move.trigger()
    dialog = waited_for(screen, MoveBookingDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.times.count() > 0)
    dialog.choose(FRIDAY, time(19))
    with qtbot.waitSignal(shift.noted):
        qtbot.mouseClick(dialog.confirm, LEFT)

    assert start_of(demo, made.id)[1] == time(19)
    assert shift.to_undo


def test_the_list_tells_the_same_in_words(screen: ScheduleScreen, made: BookingRecord, qtbot: QtBot) -> None:
    screen.look(LIST)
    model = screen.listing.model()
    qtbot.waitUntil(lambda: model.rowCount() > 0)
    row = [model.index(0, column).data() for column in range(5)]
    assert row[:2] == ["Fri 27 Feb 2026", "14:00–16:00"]
    assert row[3:] == [made.customer_name, "Pending"]

    screen.listing.setCurrentIndex(model.index(0, 0))
    with qtbot.waitSignal(screen.booking_asked) as asked:
        QTest.keyClick(screen.listing, Qt.Key.Key_Return)
    assert asked.args == [made.id]


def test_a_list_without_bookings_says_so(screen: ScheduleScreen, qtbot: QtBot) -> None:
    screen.look(LIST)
    qtbot.waitUntil(screen.listing.isVisible)
    screen.go_to(date(2026, 6, 1))
    qtbot.waitUntil(screen.nothing_booked.isVisible)
    screen.go_to(FRIDAY)
    qtbot.waitUntil(screen.listing.isVisible)


def test_the_wheel_zooms_with_ctrl_and_what_is_in_the_middle_stays(screen: ScheduleScreen) -> None:
    board = screen.board
    middle = QPointF(board.viewport().rect().center())
    before = board.scale.hour_width
    for _ in range(3):
        board.wheelEvent(turned(screen, middle, 120))
    assert board.scale.hour_width > before * 2
    centre = board.horizontalScrollBar().value() + board.body.width() / 2
    assert board.scale.at(centre).hour == 16

    screen.commands.fit.trigger()
    assert board.scale.hour_width == pytest.approx(before)


def turned(screen: ScheduleScreen, where: QPointF, far: int) -> QWheelEvent:
    return QWheelEvent(
        where,
        screen.board.viewport().mapToGlobal(where),
        QPoint(),
        QPoint(0, far),
        Qt.MouseButton.NoButton,
        CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


def test_what_happens_elsewhere_is_shown_and_the_selection_stays(
    screen: ScheduleScreen, made: BookingRecord, demo: CooCook, demo_customer: Actor, qtbot: QtBot
) -> None:
    cursor_at(screen, friday(14))
    new = book(demo, demo_customer, chef_id=CHEF, day=FRIDAY, start=time(18))
    demo.bookings.reschedule(made.id, FRIDAY, time(12), by=DESK)

    qtbot.waitUntil(lambda: len(screen.source.bookings(CHEF, FRIDAY, FRIDAY)) == 2)
    assert shown(screen, new.id).start_time == time(18)
    qtbot.waitUntil(lambda: shown(screen, made.id).start_time == time(12))
    assert screen.board.selected is not None
    assert (screen.board.selected.id, screen.board.selected.version) == (made.id, made.version + 1)


def test_days_are_turned_and_today_comes_back(screen: ScheduleScreen) -> None:
    screen.look(WEEK)
    screen.commands.later.trigger()
    assert screen.board.scale.first == date(2026, 3, 2)
    assert screen.bar.period.text() == "2–8 Mar 2026"
    screen.commands.today.trigger()
    assert screen.board.scale.first == date(2026, 2, 23)
    screen.bar.date.setText("2026-04-01")
    assert screen.board.scale.first == date(2026, 3, 30)
    screen.look(WEEKS)
    assert screen.board.scale.days == 28
    screen.commands.earlier.trigger()
    assert screen.board.scale.first == date(2026, 3, 2)


def test_a_search_leaves_the_chefs_that_match(screen: ScheduleScreen, qtbot: QtBot) -> None:
    name = screen.source.chefs[0].name
    qtbot.keyClicks(screen.bar.search, name.split()[-1])
    qtbot.waitUntil(lambda: [chef.name for chef in screen.source.chefs] == [name])
    assert screen.bar.count.text() == "1 chef"

    screen.bar.search.setText("nobody at all")
    qtbot.waitUntil(screen.no_match.isVisible)
    qtbot.mouseClick(screen.no_match.button, LEFT)
    qtbot.waitUntil(screen.board.isVisible)
    assert len(screen.source.chefs) == 5


def test_the_selection_goes_with_its_chef_and_ends_without_it(
    screen: ScheduleScreen, made: BookingRecord, qtbot: QtBot
) -> None:
    cursor_at(screen, friday(14))
    name = screen.source.chefs[row_of(screen)].name
    screen.bar.search.setText(name)
    qtbot.waitUntil(lambda: [chef.name for chef in screen.source.chefs] == [name])
    assert screen.board.row == 0
    assert screen.board.selected is not None

    other = "Park Min-jun"
    screen.bar.search.setText(other)
    qtbot.waitUntil(lambda: [chef.name for chef in screen.source.chefs] == [other])
    assert screen.board.selected is None


def test_view_date_zoom_and_search_are_remembered(
    screen: ScheduleScreen,
    demo: CooCook,
    tasks: TaskRunner,
    live: LiveChanges,
    shift: Shift,
    clock: SettableClock,
    qtbot: QtBot,
) -> None:
    screen.look(WEEK)
    screen.go_to(date(2026, 3, 11))
    screen.commands.larger.trigger()
    qtbot.keyClicks(screen.bar.search, "a")
    qtbot.waitUntil(lambda: screen.source.text == "a")
    kept = screen.save_state()

    again = ScheduleScreen(demo, tasks, live, shift)
    qtbot.addWidget(again)
    again.resize(1084, 700)
    again.restore_state(kept)
    again.show()
    qtbot.waitUntil(lambda: again.source.text == "a")
    assert again.board.scale.first == date(2026, 3, 9)
    assert again.board.zoom == screen.board.zoom

    clock.advance(timedelta(days=1))
    tomorrow = ScheduleScreen(demo, tasks, live, shift)
    qtbot.addWidget(tomorrow)
    tomorrow.restore_state(kept)
    assert tomorrow.day == date(2026, 2, 26)


def test_a_state_that_makes_no_sense_does_no_harm(screen: ScheduleScreen) -> None:
    screen.restore_state(
        {"view": "year", "span": 7, "day": "soon", "saved": "2026-02-25", "zoom": {"week": "wide"}}
    )

    assert (screen.board.scale.days, screen.board.zoom) == (7, None)


def test_the_line_of_now_moves_with_the_clock(screen: ScheduleScreen, clock: SettableClock) -> None:
    screen.commands.today.trigger()
    before = screen.board.scene()
    clock.advance(timedelta(minutes=30))
    after = screen.board.scene()

    assert before.scale.shows(before.now)
    moved = after.scale.x_of(after.now) - before.scale.x_of(before.now)
    assert moved == pytest.approx(before.scale.hour_width / 2)


def test_only_what_is_in_view_is_read(
    coocook: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot
) -> None:
    for number in range(120):
        coocook.chefs.add(ChefDraft(f"Chef {number:03}", "Vegan", 95), by=DESK)
    live = LiveChanges(coocook.events)
    screen = opened(coocook, tasks, live, shift, qtbot, WEEK)
    chefs = screen.source.chefs
    assert screen.source.board(chefs[0].id, FRIDAY) is not None
    assert screen.source.board(chefs[-1].id, FRIDAY) is None

    bar = screen.board.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: screen.source.board(chefs[-1].id, FRIDAY) is not None)
    live.close()


def test_an_empty_business_leads_to_the_chefs(
    coocook: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot
) -> None:
    live = LiveChanges(coocook.events)
    screen = opened(coocook, tasks, live, shift, qtbot)
    assert screen.nothing_yet.isVisible()
    with qtbot.waitSignal(screen.screen_asked) as asked:
        qtbot.mouseClick(screen.nothing_yet.button, LEFT)
    assert asked.args == ["Chefs"]
    live.close()


def test_a_store_that_does_not_answer_is_said_and_tried_again(
    screen: ScheduleScreen, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def locked(*_: object, **__: object) -> None:
        raise StoreUnavailable("The store is locked by another program.")

    with monkeypatch.context() as patch:
        patch.setattr(Boards, "of", locked)
        screen.commands.later.trigger()
        screen.refresh()
        qtbot.waitUntil(lambda: "locked" in said(screen.banner))
    press_in_banner(screen.banner, "Try again", qtbot)
    qtbot.waitUntil(lambda: screen.source.board(CHEF, FRIDAY + timedelta(days=1)) is not None)
    assert not screen.banner.isVisible()


def test_a_holiday_and_time_off_are_told(screen: ScheduleScreen, demo: CooCook, qtbot: QtBot) -> None:
    demo.schedules.set_holiday(FRIDAY, "Foundation Day", by=DESK)
    demo.schedules.add_time_off(3, TimeOffDraft(FRIDAY, FRIDAY, reason="a wedding"), by=DESK)

    qtbot.waitUntil(lambda: screen.source.holiday(FRIDAY) == "Foundation Day")
    qtbot.waitUntil(lambda: screen.source.time_off_at(3, friday(12)) is not None)
    cursor_at(screen, friday(18))
    assert "Nobody works on this date: it is a holiday." in screen.board.accessibleDescription()


def test_what_is_under_the_pointer_is_told(
    screen: ScheduleScreen, made: BookingRecord, demo: CooCook, qtbot: QtBot
) -> None:
    demo.schedules.add_time_off(3, TimeOffDraft(FRIDAY, FRIDAY, reason="a wedding"), by=DESK)
    qtbot.waitUntil(lambda: screen.source.time_off_at(3, friday(12)) is not None)

    over_block, over_off = spot(screen, friday(15)), spot(screen, friday(15), chef_id=3)

    assert made.customer_name in tip_at(screen, over_block, qtbot)
    assert tip_at(screen, over_off, qtbot) == "a wedding"
    assert tip_at(screen, QPoint(20, over_off.y()), qtbot) == screen.source.chefs[row_of(screen, 3)].name


def tip_at(screen: ScheduleScreen, where: QPoint, qtbot: QtBot) -> str:
    """The words that appear under the pointer."""
    QToolTip.hideText()
    viewport = screen.board.viewport()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, where, viewport.mapToGlobal(where))
    QApplication.sendEvent(viewport, event)
    qtbot.waitUntil(lambda: bool(QToolTip.text()))
    return QToolTip.text()
