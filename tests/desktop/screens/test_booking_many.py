"""Many bookings at once, and filters under a name."""

from collections.abc import Iterator
from datetime import time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from coocook_desktop.dialogs.cancel_booking import CancelBookingDialog
from coocook_desktop.live import LiveChanges
from coocook_desktop.screens.bookings import BookingsScreen
from coocook_desktop.shift import Shift
from coocook_desktop.tables.bookings_model import MARK_COLUMN
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.booking_actions import CANCEL
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from tests.desktop.steps import book, said, waited_for, words_of
from tests.helpers import SettableClock, new_customer


@pytest.fixture
def screen(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> Iterator[BookingsScreen]:
    """The screen on the demo store, with its list read."""
    shown = BookingsScreen(demo, tasks, live, shift)
    qtbot.addWidget(shown)
    shown.resize(1100, 700)
    with qtbot.waitSignal(shown.model.counted):
        shown.show()
    yield shown
    shown.close()


@pytest.fixture
def three(demo: CooCook, demo_customer: Actor, screen: BookingsScreen, qtbot: QtBot) -> list[int]:
    """Three pending bookings on one Sunday, shown in the list."""
    ids = [book(demo, demo_customer, start=time(hour)).id for hour in (12, 15, 18)]
    qtbot.waitUntil(lambda: screen.model.total == 10)
    return ids


def statuses(demo: CooCook, ids: list[int]) -> list[Status]:
    return [demo.bookings.get(id, by=DESK).status for id in ids]


def row_of(screen: BookingsScreen, id: int) -> int:
    row = screen.model.row_of(id)
    assert row is not None
    return row


def test_a_click_on_the_box_marks_a_booking(screen: BookingsScreen, three: list[int], qtbot: QtBot) -> None:
    box = screen.table.visualRect(screen.model.index(row_of(screen, three[0]), MARK_COLUMN))

    qtbot.mouseClick(screen.table.viewport(), Qt.MouseButton.LeftButton, pos=box.center() - QPoint(1, 0))

    assert screen.model.marked == (three[0],)
    assert "1 selected" in words_of(screen.chosen)


def test_bookings_are_marked_by_the_keyboard(screen: BookingsScreen, three: list[int], qtbot: QtBot) -> None:
    screen.table.setFocus()
    screen.table.selectRow(0)
    qtbot.keyClick(screen.table, Qt.Key.Key_Space)
    qtbot.keyClick(screen.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(screen.model.marked) == 2

    qtbot.keyClick(screen.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(screen.model.marked) == 10)
    qtbot.keyClick(screen.table, Qt.Key.Key_Escape)

    assert not screen.model.marked
    assert not screen.chosen.isVisible()


def test_many_are_confirmed_as_one_change_that_can_be_taken_back(
    demo: CooCook, screen: BookingsScreen, three: list[int], shift: Shift, qtbot: QtBot
) -> None:
    screen.model.mark(three)

    with qtbot.waitSignal(shift.noted) as told:
        qtbot.mouseClick(screen.chosen.buttons.buttons[Status.CONFIRMED], Qt.MouseButton.LeftButton)

    assert told.args == ["3 bookings confirmed"]
    assert statuses(demo, three) == [Status.CONFIRMED] * 3
    with qtbot.waitSignal(shift.undone):
        shift.undo()
    assert statuses(demo, three) == [Status.PENDING] * 3
    with qtbot.waitSignal(shift.redone):
        shift.redo()
    assert statuses(demo, three) == [Status.CONFIRMED] * 3


def test_what_was_refused_is_told_with_its_reason_and_stays_marked(
    demo: CooCook, screen: BookingsScreen, three: list[int], shift: Shift, qtbot: QtBot
) -> None:
    screen.model.mark([*three, 2, 3])

    with qtbot.waitSignal(shift.noted):
        screen.change(Status.DECLINED)

    qtbot.waitUntil(lambda: screen.model.marked == (2, 3))
    assert "2 bookings stayed as they were:" in said(screen.list_banner)
    assert "2: A booking that is completed cannot become declined." in said(screen.list_banner)


def test_an_undo_that_is_refused_in_part_says_which(
    demo: CooCook, screen: BookingsScreen, three: list[int], shift: Shift, qtbot: QtBot
) -> None:
    screen.model.mark(three)
    with qtbot.waitSignal(shift.noted):
        screen.change(CANCEL)
    book(demo, new_customer(demo))

    with qtbot.waitSignal(shift.undone):
        shift.undo()

    assert statuses(demo, three) == [Status.PENDING, Status.PENDING, Status.CANCELLED]
    qtbot.waitUntil(lambda: "already taken" in said(screen.list_banner))


def test_cancelling_many_says_what_it_costs_in_all(
    demo: CooCook, screen: BookingsScreen, three: list[int], clock: SettableClock, shift: Shift, qtbot: QtBot
) -> None:
    for id in three:
        demo.bookings.set_status(id, Status.CONFIRMED, by=DESK)
    clock.now = demo.bookings.get(three[0], by=DESK).starts_at - timedelta(hours=30)
    screen.model.mark(three)

    screen.change(CANCEL)
    dialog = waited_for(screen, CancelBookingDialog, qtbot)
    assert "$375.00 in all" in words_of(dialog)
    dialog.charge.click()
    with qtbot.waitSignal(shift.noted):
        qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)

    assert statuses(demo, three) == [Status.CANCELLED] * 3
    assert demo.bookings.get(three[0], by=DESK).cancellation_fee == 125


def test_marks_stay_with_their_bookings_while_the_list_changes(
    demo: CooCook, demo_customer: Actor, screen: BookingsScreen, three: list[int], qtbot: QtBot
) -> None:
    screen.model.mark(three[:2])
    before = row_of(screen, three[0])

    book(demo, demo_customer, start=time(20))

    qtbot.waitUntil(lambda: row_of(screen, three[0]) == before + 1)
    index = screen.model.index(row_of(screen, three[0]), MARK_COLUMN)
    assert screen.model.data(index, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert screen.model.marked == tuple(three[:2])


def test_a_right_click_offers_what_may_be_done(
    screen: BookingsScreen, three: list[int], qtbot: QtBot
) -> None:
    screen.show_booking(three[0])
    qtbot.waitUntil(lambda: screen.details.file is not None)

    screen.table.customContextMenuRequested.emit(QPoint(20, 20))
    menu = next(menu for menu in screen.findChildren(QMenu) if menu.isVisible())

    offered = [action.text() for action in menu.actions()]
    assert offered == [
        "New booking…",
        "Confirm",
        "Decline",
        "Edit…",
        "Move…",
        "Record payment…",
        "Receipt as PDF…",
        "Cancel booking",
    ]
    menu.close()


def test_filters_are_saved_under_a_name_and_picked_again(screen: BookingsScreen, qtbot: QtBot) -> None:
    filters = screen.filters
    filters.status.setCurrentText("Pending")
    filters.text.setText("Kenji")
    qtbot.waitUntil(lambda: screen.model.total == 1)
    filters.saved.fill_menu()
    [save] = [action for action in filters.saved.menu().actions() if action.text() == "Save these filters…"]
    save.trigger()
    dialog = waited_for(filters.saved, QInputDialog, qtbot)
    dialog.setTextValue("Kenji waits")
    dialog.accept()
    filters.clear()
    qtbot.waitUntil(lambda: screen.model.total == 7)

    filters.saved.pick("Kenji waits")

    qtbot.waitUntil(lambda: screen.model.total == 1)
    assert filters.status.currentText() == "Pending"


def test_a_saved_filter_is_renamed_and_removed(screen: BookingsScreen) -> None:
    saved = screen.filters.saved
    saved.keep("Mine")

    saved.rename("Mine", "Ours")
    assert saved.names == ["Ours"]
    saved.remove("Ours")

    assert saved.names == []


def test_the_screen_comes_back_as_it_was_left(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, screen: BookingsScreen, qtbot: QtBot
) -> None:
    screen.filters.chef.set_chef(demo.chefs.get(3))
    screen.filters.saved.keep("Kenji")
    screen.table.sort_asked.emit("total_price")
    state = screen.save_state()

    again = BookingsScreen(demo, tasks, live, shift)
    qtbot.addWidget(again)
    again.resize(screen.size())
    again.restore_state(state)
    again.show()

    qtbot.waitUntil(lambda: again.filters.chef.chef_id == 3)
    assert again.filters.saved.names == ["Kenji"]
    assert again.save_state() == state


def test_a_state_that_makes_no_sense_is_left_out(screen: BookingsScreen) -> None:
    screen.restore_state(
        {"filters": {"status": "x", "first": 3}, "saved": [1, {"name": "a"}], "sort": "name", "widths": ["x"]}
    )

    assert screen.filters.saved.names == []
    assert not screen.filters.any


@pytest.mark.parametrize(("typed", "found"), [("서연", [6]), ("이서", [6]), ("Kenji", [7, 3])])
def test_names_are_found_by_two_letters_too(
    screen: BookingsScreen, qtbot: QtBot, typed: str, found: list[int]
) -> None:
    screen.filters.text.insert(typed)

    def listed() -> list[int]:
        records = (screen.model.record(row) for row in range(screen.model.total))
        return [record.id for record in records if record is not None]

    qtbot.waitUntil(lambda: listed() == found)
