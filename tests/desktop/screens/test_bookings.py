"""The screen of all bookings: found, answered, moved, and each change taken back."""

from collections.abc import Callable
from datetime import time, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coocook_desktop.dialogs.move_booking import MoveBookingDialog
from coocook_desktop.live import LiveChanges
from coocook_desktop.screens.bookings import BookingsScreen
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.booking_actions import CANCEL, EDIT, MOVE
from coocook_desktop.widgets.booking_details import HISTORY
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_lists import BookingRecord
from tests.desktop.steps import SUNDAY, book, said, waited_for, words_of
from tests.helpers import SettableClock, new_customer


@pytest.fixture
def screen(demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot) -> BookingsScreen:
    """The screen on the demo store, with its list read."""
    shown = BookingsScreen(demo, tasks, live, shift)
    qtbot.addWidget(shown)
    shown.resize(1100, 700)
    with qtbot.waitSignal(shown.model.counted):
        shown.show()
    return shown


def open_booking(screen: BookingsScreen, id: int, qtbot: QtBot) -> BookingRecord:
    """Show a booking with its history."""
    screen.show_booking(id)
    qtbot.waitUntil(lambda: shown(screen).id == id and screen.table.selected_id == id)
    qtbot.waitUntil(lambda: screen.table.currentIndex().row() >= 0)
    return shown(screen)


def shown(screen: BookingsScreen) -> BookingRecord:
    """What the details show."""
    assert screen.details.booking is not None
    return screen.details.booking


def press(screen: BookingsScreen, name: str, qtbot: QtBot) -> None:
    """Press the button of this name."""
    button = screen.details.actions_row.buttons[name]
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def offered(screen: BookingsScreen) -> set[str]:
    """The names of the buttons that are shown."""
    return {name for name, button in screen.details.actions_row.buttons.items() if button.isVisible()}


def listed(screen: BookingsScreen) -> list[int]:
    """The numbers of the bookings in the list."""
    records = (screen.model.record(row) for row in range(screen.model.total))
    return [record.id for record in records if record is not None]


def test_the_newest_bookings_come_first(screen: BookingsScreen) -> None:
    assert listed(screen) == [7, 6, 5, 4, 1, 3, 2]
    assert screen.count.text() == "7 bookings"


def test_a_click_shows_everything_about_a_booking(screen: BookingsScreen, qtbot: QtBot) -> None:
    screen.table.selectRow(2)

    qtbot.waitUntil(lambda: screen.details.file is not None)
    words = words_of(screen.details)
    for part in ("Booking 5", "010-5550-0100", "Shellfish allergy"):
        assert part in words
    facts = screen.details.facts
    assert (facts.chef.text(), facts.customer.text()) == ("Amélie Laurent", "Demo Customer")
    assert "3 h × $132.50 = $397.50" in words
    assert "Answer within 24 h" in words


def test_what_people_s_health_depends_on_is_shown(
    demo: CooCook, demo_customer: Actor, screen: BookingsScreen, qtbot: QtBot
) -> None:
    draft = BookingDraft(
        1,
        SUNDAY,
        time(7),
        Decimal(2),
        guests=6,
        dietary_needs="채식 두 명",
        allergies="Peanuts (severe)",
        address="12 Mapo-daero",
        customer_id=demo_customer.user_id,
        overrule=True,
    )
    made = demo.bookings.make(draft, by=DESK).booking

    open_booking(screen, made.id, qtbot)

    qtbot.waitUntil(lambda: screen.details.file is not None)
    for part in ("6", "채식 두 명", "Peanuts (severe)", "12 Mapo-daero"):
        assert part in words_of(screen.details)
    screen.details.tabs.setCurrentIndex(HISTORY)
    assert "Rules set aside: working hours" in words_of(screen.details)


@pytest.mark.parametrize(
    ("begun", "before", "name", "after"),
    [
        (False, Status.PENDING, Status.CONFIRMED, Status.CONFIRMED),
        (False, Status.PENDING, Status.DECLINED, Status.DECLINED),
        (False, Status.PENDING, CANCEL, Status.CANCELLED),
        (False, Status.CONFIRMED, CANCEL, Status.CANCELLED),
        (True, Status.CONFIRMED, Status.COMPLETED, Status.COMPLETED),
        (True, Status.CONFIRMED, Status.NO_SHOW, Status.NO_SHOW),
    ],
)
def test_every_allowed_change_is_a_button_and_can_be_undone(
    demo: CooCook,
    demo_customer: Actor,
    clock: SettableClock,
    screen: BookingsScreen,
    shift: Shift,
    qtbot: QtBot,
    begun: bool,
    before: Status,
    name: str,
    after: Status,
) -> None:
    made = book(demo, demo_customer)
    demo.bookings.set_status(made.id, before, by=DESK)
    if begun:
        clock.now = made.starts_at + timedelta(hours=1)
    open_booking(screen, made.id, qtbot)

    with qtbot.waitSignal(shift.noted) as told:
        press(screen, name, qtbot)

    assert shown(screen).status is after
    assert told.args is not None
    assert f"Booking {made.id}" in told.args[0]
    shift.undo()
    qtbot.waitUntil(lambda: shown(screen).status is before)
    shift.redo()
    qtbot.waitUntil(lambda: shown(screen).status is after)


def test_only_what_is_allowed_is_offered(demo: CooCook, screen: BookingsScreen, qtbot: QtBot) -> None:
    open_booking(screen, 5, qtbot)
    assert offered(screen) == {Status.CONFIRMED, Status.DECLINED, EDIT, MOVE, CANCEL}

    open_booking(screen, 4, qtbot)
    assert offered(screen) == {EDIT, MOVE, CANCEL}

    open_booking(screen, 2, qtbot)
    assert offered(screen) == set()


def test_the_last_change_is_taken_back(screen: BookingsScreen, shift: Shift, qtbot: QtBot) -> None:
    open_booking(screen, 5, qtbot)
    with qtbot.waitSignal(shift.noted):
        press(screen, Status.DECLINED, qtbot)

    shift.undo()

    qtbot.waitUntil(lambda: shown(screen).status is Status.PENDING)


def test_an_undo_that_comes_too_late_says_why(
    demo: CooCook, demo_customer: Actor, screen: BookingsScreen, shift: Shift, qtbot: QtBot
) -> None:
    made = book(demo, demo_customer)
    open_booking(screen, made.id, qtbot)
    with qtbot.waitSignal(shift.noted):
        press(screen, Status.DECLINED, qtbot)
    book(demo, new_customer(demo))

    with qtbot.waitSignal(shift.refused) as refused:
        shift.undo()

    assert refused.args is not None
    assert "already taken" in refused.args[0].message
    assert shown(screen).status is Status.DECLINED


def test_a_change_from_an_old_reading_is_refused_and_the_new_state_shown(
    demo: CooCook, demo_customer: Actor, screen: BookingsScreen, qtbot: QtBot
) -> None:
    made = book(demo, demo_customer)
    read = open_booking(screen, made.id, qtbot)
    demo.bookings.set_status(made.id, Status.DECLINED, by=DESK)
    screen.details.show_booking(read, (Status.CONFIRMED,), now=demo.clock())

    press(screen, Status.CONFIRMED, qtbot)

    qtbot.waitUntil(lambda: shown(screen).status is Status.DECLINED)
    assert "Somebody else" in said(screen.banner)
    assert demo.bookings.get(made.id, by=DESK).status is Status.DECLINED


def test_a_change_made_elsewhere_shows_up_and_keeps_the_selection(
    demo: CooCook, demo_customer: Actor, screen: BookingsScreen, qtbot: QtBot
) -> None:
    open_booking(screen, 4, qtbot)

    made = book(demo, demo_customer)
    demo.bookings.cancel(4, by=DESK)

    qtbot.waitUntil(lambda: made.id in listed(screen) and shown(screen).status is Status.CANCELLED)
    assert screen.table.selected_id == 4
    row = screen.table.currentIndex().row()
    assert listed(screen)[row] == 4


def test_a_screen_that_is_not_shown_reads_nothing_until_it_is(
    demo: CooCook, demo_customer: Actor, screen: BookingsScreen, live: LiveChanges, qtbot: QtBot
) -> None:
    screen.hide()
    with qtbot.waitSignal(live.changed):
        made = book(demo, demo_customer)
    assert made.id not in listed(screen)

    screen.show()

    qtbot.waitUntil(lambda: made.id in listed(screen))


@pytest.mark.parametrize(
    ("narrow", "found"),
    [
        (lambda f: f.text.setText("shellfish"), [5]),
        (lambda f: f.text.setText("이서연"), [6]),
        (lambda f: f.text.setText("#3"), [3]),
        (lambda f: f.status.setCurrentText("Pending"), [7, 5]),
        (lambda f: f.first.setText("2026-02-28"), [7, 6]),
        (lambda f: f.last.setText("2026-02-20"), [2]),
    ],
)
def test_the_list_is_narrowed_down(
    screen: BookingsScreen, qtbot: QtBot, narrow: Callable[[object], None], found: list[int]
) -> None:
    narrow(screen.filters)

    qtbot.waitUntil(lambda: listed(screen) == found)
    assert "found" in screen.count.text()


def test_a_chef_is_found_by_typing_a_part_of_the_name(screen: BookingsScreen, qtbot: QtBot) -> None:
    picker = screen.filters.chef
    picker.setFocus()
    qtbot.waitUntil(picker.hasFocus)
    qtbot.keyClicks(picker, "sofi")
    popup = picker.offers.popup()
    assert popup is not None
    qtbot.waitUntil(lambda: popup.isVisible() and picker.offers.completionCount() == 1)

    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: listed(screen) == [4, 2])
    picker.clear()
    qtbot.waitUntil(lambda: len(listed(screen)) == 7)


def test_a_date_that_makes_no_sense_is_marked_and_filters_nothing(
    screen: BookingsScreen, qtbot: QtBot
) -> None:
    screen.filters.first.setText("2026-02-31")

    assert screen.filters.first.property("invalid")
    assert not screen.filters.any


def test_when_nothing_matches_the_filters_can_be_cleared(screen: BookingsScreen, qtbot: QtBot) -> None:
    screen.filters.text.setText("nobody of this name")
    qtbot.waitUntil(screen.no_match.isVisible)

    qtbot.mouseClick(screen.no_match.button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(screen.table.isVisible)
    assert len(listed(screen)) == 7


def test_a_store_without_bookings_says_so(
    coocook: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot
) -> None:
    empty = BookingsScreen(coocook, tasks, LiveChanges(coocook.events), shift)
    qtbot.addWidget(empty)

    empty.show()

    qtbot.waitUntil(empty.nothing_yet.isVisible)


def test_a_booking_is_moved_to_a_free_time_and_back(
    demo: CooCook, demo_customer: Actor, screen: BookingsScreen, shift: Shift, qtbot: QtBot
) -> None:
    made = book(demo, demo_customer)
    other = book(demo, demo_customer, start=made.start_time.replace(hour=12))
    open_booking(screen, made.id, qtbot)

    press(screen, MOVE, qtbot)
    dialog = waited_for(screen, MoveBookingDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.times.count() > 0)
    free = [dialog.times.item(row).text() for row in range(dialog.times.count())]
    assert "12:00" not in free
    assert "18:30" in free
    dialog.choose(SUNDAY, made.start_time.replace(hour=20))
    with qtbot.waitSignal(shift.noted):
        qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)

    assert shown(screen).start_time.hour == 20
    shift.undo()
    qtbot.waitUntil(lambda: shown(screen).start_time.hour == 18)
    assert demo.bookings.get(other.id, by=DESK).start_time.hour == 12


def test_a_move_to_a_time_sold_meanwhile_says_so_and_keeps_the_dialog(
    demo: CooCook, demo_customer: Actor, screen: BookingsScreen, qtbot: QtBot
) -> None:
    made = book(demo, demo_customer)
    open_booking(screen, made.id, qtbot)
    press(screen, MOVE, qtbot)
    dialog = waited_for(screen, MoveBookingDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.times.count() > 0)
    dialog.choose(SUNDAY, made.start_time.replace(hour=20))
    book(demo, new_customer(demo), start=made.start_time.replace(hour=20))

    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "already taken" in said(dialog.banner))
    assert dialog.isVisible()
    assert demo.bookings.get(made.id, by=DESK).start_time.hour == 18
    dialog.reject()


def test_clearing_the_filters_searches_once(screen: BookingsScreen, qtbot: QtBot) -> None:
    screen.filters.text.setText("shellfish")
    screen.filters.first.setText("2026-02-01")
    qtbot.waitUntil(lambda: listed(screen) == [5])
    told: list[bool] = []
    screen.filters.changed.connect(lambda: told.append(screen.filters.any))

    screen.filters.clear()

    qtbot.waitUntil(lambda: len(listed(screen)) == 7)
    assert told == [False]
    assert not screen.filters.clear_button.isEnabled()


def test_what_may_be_done_changes_as_time_passes(
    demo: CooCook, clock: SettableClock, screen: BookingsScreen, qtbot: QtBot
) -> None:
    booking = open_booking(screen, 4, qtbot)
    clock.now = booking.starts_at + timedelta(minutes=1)

    screen._time_passes.timeout.emit()

    assert offered(screen) == {Status.COMPLETED, Status.NO_SHOW, EDIT, MOVE, CANCEL}


def test_a_booking_is_found_and_opened_by_the_keyboard_alone(screen: BookingsScreen, qtbot: QtBot) -> None:
    qtbot.keyClick(screen, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(screen.filters.text.hasFocus)
    qtbot.keyClicks(screen.filters.text, "shellfish")
    qtbot.keyClick(screen.filters.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: listed(screen) == [5])
    assert screen.table.hasFocus()

    qtbot.keyClick(screen.table, Qt.Key.Key_Down)
    assert shown(screen).id == 5
    qtbot.keyClick(screen.table, Qt.Key.Key_Return)

    assert screen.details.actions_row.buttons[Status.CONFIRMED].hasFocus()


def test_a_booking_that_a_restore_took_away_is_no_longer_shown(
    demo: CooCook, demo_customer: Actor, screen: BookingsScreen, qtbot: QtBot
) -> None:
    backup = demo.backup.create()
    made = book(demo, demo_customer)
    open_booking(screen, made.id, qtbot)

    demo.backup.restore(backup.path)

    qtbot.waitUntil(lambda: screen.details.booking is None)
    qtbot.waitUntil(lambda: len(listed(screen)) == 7)
    assert not said(screen.banner)
