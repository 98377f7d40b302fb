"""Who is at the desk: nobody is asked who works alone; others pick a name and type a PIN."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coocook_desktop.dialogs.hand_over import HandOverDialog
from coocook_desktop.dialogs.pin import PinDialog
from coocook_desktop.dialogs.staff_person import StaffPersonDialog
from coocook_desktop.live import LiveChanges
from coocook_desktop.settings.staff import StaffEditor
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.desk_person import DeskPersonButton
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.services.people import AccountChange
from tests.desktop.steps import said, waited_for

PIN = "4071"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the widgets lie in."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


@pytest.fixture
def button(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, window: QWidget, qtbot: QtBot
) -> DeskPersonButton:
    """The widget at the foot of the sidebar, in a business of one person."""
    made = DeskPersonButton(demo, tasks, live, shift, window)
    qtbot.waitUntil(lambda: not tasks.busy)
    return made


@pytest.fixture
def staff(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, window: QWidget, qtbot: QtBot
) -> StaffEditor:
    """The list of the staff."""
    made = StaffEditor(demo, tasks, live, shift, window)
    made.resize(800, 500)
    made.show()
    made.refresh()
    qtbot.waitUntil(lambda: not tasks.busy)
    return made


def press(widget: QWidget, qtbot: QtBot) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def settled(tasks: TaskRunner, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not tasks.busy)


def hire(demo: CooCook, name: str, role: Role, pin: str = "") -> int:
    id = demo.desk.add(name, role, by=DESK).id
    if pin:
        demo.desk.set_pin(id, pin, by=DESK)
    return id


def test_who_works_alone_is_asked_nothing(
    button: DeskPersonButton, window: QWidget, demo: CooCook, qtbot: QtBot
) -> None:
    assert not button.isVisible()

    hire(demo, "Hana", Role.ADMINISTRATOR)
    qtbot.waitUntil(lambda: len(button.people) == 1)
    assert not button.isVisible()
    assert window.findChild(HandOverDialog) is None


def test_two_people_are_asked_once_and_the_one_who_sits_down_acts(
    button: DeskPersonButton, window: QWidget, demo: CooCook, shift: Shift, tasks: TaskRunner, qtbot: QtBot
) -> None:
    hire(demo, "Hana", Role.ADMINISTRATOR, PIN)
    jun = hire(demo, "Jun", Role.STAFF)
    dialog = waited_for(window, HandOverDialog, qtbot)
    assert dialog.pin.isVisible()

    qtbot.keyClick(dialog.names, Qt.Key.Key_Down)
    assert not dialog.pin.isVisible()
    qtbot.keyClick(dialog.names, Qt.Key.Key_Return)
    settled(tasks, qtbot)

    assert (shift.by.user_id, shift.by.role, shift.by.origin) == (jun, Role.STAFF, "desk")
    assert button.isVisible()
    assert button.button.text() == "Jun"


def test_a_wrong_pin_is_said_beside_the_field_and_the_right_one_lets_sit_down(
    button: DeskPersonButton, window: QWidget, demo: CooCook, shift: Shift, tasks: TaskRunner, qtbot: QtBot
) -> None:
    hana = hire(demo, "Hana", Role.ADMINISTRATOR, PIN)
    hire(demo, "Jun", Role.STAFF)
    dialog = waited_for(window, HandOverDialog, qtbot)

    qtbot.keyClick(dialog.names, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.pin.hasFocus)
    qtbot.keyClick(dialog.pin, Qt.Key.Key_Return)
    assert dialog.error.text() == "Type your PIN."
    qtbot.keyClicks(dialog.pin, "8888")
    press(dialog.sit_button, qtbot)
    settled(tasks, qtbot)
    assert dialog.error.text() == "Is not the PIN, nor the password, of this person"
    assert shift.by.user_id is None

    qtbot.keyClicks(dialog.pin, PIN)
    qtbot.keyClick(dialog.pin, Qt.Key.Key_Return)
    settled(tasks, qtbot)
    assert shift.by.user_id == hana


def test_who_guesses_has_to_wait(
    button: DeskPersonButton, window: QWidget, demo: CooCook, tasks: TaskRunner, qtbot: QtBot
) -> None:
    hire(demo, "Hana", Role.ADMINISTRATOR, PIN)
    hire(demo, "Jun", Role.STAFF)
    dialog = waited_for(window, HandOverDialog, qtbot)
    for _ in range(6):
        qtbot.keyClicks(dialog.pin, "8888")
        press(dialog.sit_button, qtbot)
        settled(tasks, qtbot)

    assert "Please wait 30 seconds" in said(dialog.banner)


def test_until_somebody_sits_down_the_desk_may_what_staff_may_once_administrators_have_pins(
    button: DeskPersonButton, demo: CooCook, shift: Shift, qtbot: QtBot
) -> None:
    assert shift.by == DESK

    hire(demo, "Hana", Role.ADMINISTRATOR, PIN)

    qtbot.waitUntil(lambda: shift.by.role is Role.STAFF)
    assert button.isVisible()
    assert button.button.text() == "Who is at the desk?"


def test_who_is_let_go_sits_there_no_more(
    button: DeskPersonButton, demo: CooCook, shift: Shift, qtbot: QtBot
) -> None:
    jun = hire(demo, "Jun", Role.STAFF)
    shift.hand_over(demo.desk.sit_down(jun))

    demo.people.change(jun, AccountChange(role=Role.ADMINISTRATOR), by=DESK)
    qtbot.waitUntil(lambda: shift.by.role is Role.ADMINISTRATOR)
    hire(demo, "Hana", Role.ADMINISTRATOR)
    demo.people.change(jun, AccountChange(active=False), by=DESK)
    qtbot.waitUntil(lambda: shift.by == DESK)


def test_a_person_is_added_with_a_name_and_let_go_by_undo(
    staff: StaffEditor, window: QWidget, demo: CooCook, shift: Shift, tasks: TaskRunner, qtbot: QtBot
) -> None:
    assert staff.empty.isVisible()
    press(staff.empty.button, qtbot)
    dialog = waited_for(window, StaffPersonDialog, qtbot)
    press(dialog.keep_button, qtbot)
    assert dialog.errors["name"].text() == "Type a name."

    qtbot.keyClicks(dialog.name, "Jun")
    press(dialog.keep_button, qtbot)
    qtbot.waitUntil(lambda: len(staff.people) == 1)
    assert (staff.people[0].name, staff.people[0].role) == ("Jun", Role.STAFF)
    assert shift.to_undo == "Jun works at the desk"

    shift.undo()
    qtbot.waitUntil(lambda: not staff.people[0].active)
    shift.redo()
    qtbot.waitUntil(lambda: staff.people[0].active)


def test_a_person_who_signs_in_on_the_web_needs_a_good_password(
    staff: StaffEditor, window: QWidget, demo: CooCook, tasks: TaskRunner, qtbot: QtBot
) -> None:
    staff.add()
    dialog = waited_for(window, StaffPersonDialog, qtbot)
    qtbot.keyClicks(dialog.name, "Hana")
    dialog.role.setCurrentIndex(1)
    qtbot.mouseClick(dialog.web, Qt.MouseButton.LeftButton, pos=dialog.web.rect().center())
    dialog.web.setChecked(True)
    qtbot.keyClicks(dialog.username, "hana")
    qtbot.keyClicks(dialog.email, "hana@example.com")
    qtbot.keyClicks(dialog.password, "short")
    press(dialog.keep_button, qtbot)
    settled(tasks, qtbot)
    assert dialog.errors["password"].text() == "Needs 10 to 200 characters"

    qtbot.keyClicks(dialog.password, " but then a good long passphrase")
    press(dialog.keep_button, qtbot)
    qtbot.waitUntil(lambda: len(staff.people) == 1)
    assert (staff.people[0].username, staff.people[0].role) == ("hana", Role.ADMINISTRATOR)


def test_a_role_is_changed_and_put_back(
    staff: StaffEditor, window: QWidget, demo: CooCook, shift: Shift, qtbot: QtBot
) -> None:
    hire(demo, "Jun", Role.STAFF)
    qtbot.waitUntil(lambda: len(staff.people) == 1)
    press(staff.edit_button, qtbot)
    dialog = waited_for(window, StaffPersonDialog, qtbot)
    dialog.role.setCurrentIndex(1)
    press(dialog.keep_button, qtbot)
    qtbot.waitUntil(lambda: staff.people[0].role is Role.ADMINISTRATOR)

    # The last administrator cannot be taken away, so there has to be another one.
    hire(demo, "Hana", Role.ADMINISTRATOR)
    shift.undo()
    qtbot.waitUntil(lambda: {person.name: person.role for person in staff.people}["Jun"] is Role.STAFF)


def test_a_pin_is_typed_twice_and_can_be_removed(
    staff: StaffEditor, window: QWidget, demo: CooCook, tasks: TaskRunner, qtbot: QtBot
) -> None:
    hire(demo, "Jun", Role.STAFF)
    qtbot.waitUntil(lambda: len(staff.people) == 1)
    press(staff.pin_button, qtbot)
    dialog = waited_for(window, PinDialog, qtbot)
    qtbot.keyClicks(dialog.pin, "1234")
    assert dialog.error.text() == "Is the first that anybody would try"
    dialog.pin.clear()
    qtbot.keyClicks(dialog.pin, PIN)
    qtbot.keyClicks(dialog.again, "4070")
    press(dialog.keep_button, qtbot)
    assert dialog.again_error.isVisible()
    dialog.again.clear()
    qtbot.keyClicks(dialog.again, PIN)
    press(dialog.keep_button, qtbot)
    qtbot.waitUntil(lambda: staff.people[0].has_pin)

    press(staff.no_pin_button, qtbot)
    qtbot.waitUntil(lambda: not staff.people[0].has_pin)


def test_the_last_administrator_stays_and_staff_may_not_change_staff(
    staff: StaffEditor, demo: CooCook, shift: Shift, tasks: TaskRunner, qtbot: QtBot
) -> None:
    hire(demo, "Hana", Role.ADMINISTRATOR)
    qtbot.waitUntil(lambda: len(staff.people) == 1)
    press(staff.leave_button, qtbot)
    settled(tasks, qtbot)
    assert "This is the last administrator" in said(staff.banner)

    shift.hand_over(Actor(None, Role.STAFF, "Jun", origin="desk"))
    press(staff.leave_button, qtbot)
    settled(tasks, qtbot)
    assert said(staff.banner) == "Only an administrator may do this."
    assert staff.people[0].active
