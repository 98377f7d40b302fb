"""The screen of the customers: found as one types, noted about, merged, exported, erased."""

import json
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from coocook_desktop.dialogs.customer import CustomerDialog
from coocook_desktop.dialogs.duplicates import DuplicatesDialog
from coocook_desktop.dialogs.erase_customer import EraseCustomerDialog
from coocook_desktop.dialogs.make_booking import MakeBookingDialog
from coocook_desktop.dialogs.merge_customers import MergeCustomersDialog
from coocook_desktop.live import LiveChanges
from coocook_desktop.screens.customers import CustomersScreen
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.models.subscription import SubscriptionStatus
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.customers import CustomerChange
from tests.desktop.steps import book, press_in_banner, said, waited_for, words_of


@pytest.fixture
def minji(demo: CooCook) -> int:
    """A caller with a note."""
    change = CustomerChange(name="김민지", phone="010-1234-5678", notes="Rings twice", allergies="nuts")
    return demo.customers.add(change, by=DESK).id


@pytest.fixture
def screen(
    demo: CooCook, minji: int, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> CustomersScreen:
    """The screen on the demo store, with its list read."""
    shown = CustomersScreen(demo, tasks, live, shift)
    qtbot.addWidget(shown)
    shown.resize(1100, 700)
    with qtbot.waitSignal(shown.model.counted):
        shown.show()
    return shown


def listed(screen: CustomersScreen) -> list[str]:
    records = (screen.model.record(row) for row in range(screen.model.total))
    return [record.name for record in records if record is not None]


def select(screen: CustomersScreen, name: str, qtbot: QtBot) -> None:
    screen.table.selectRow(listed(screen).index(name))
    qtbot.waitUntil(lambda: shown_name(screen) == name)


def shown_name(screen: CustomersScreen) -> str:
    return "" if screen.details.customer is None else screen.details.customer.row.name


def press(button: QPushButton, qtbot: QtBot) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def save(dialog: CustomerDialog, qtbot: QtBot) -> None:
    press(dialog.buttons.button(QDialogButtonBox.StandardButton.Save), qtbot)


def test_a_customer_is_found_as_one_types(screen: CustomersScreen, qtbot: QtBot) -> None:
    for typed in ("민지", "12345678", "+82 10 1234"):
        screen.filters.text.setText(typed)
        qtbot.waitUntil(lambda: listed(screen) == ["김민지"])

    qtbot.keyClicks(screen.filters.text, "9")

    qtbot.waitUntil(screen.no_match.isVisible)
    press(screen.no_match.button, qtbot)
    qtbot.waitUntil(lambda: len(listed(screen)) > 1)


def test_the_panel_tells_what_there_is_to_know(
    demo: CooCook, screen: CustomersScreen, minji: int, qtbot: QtBot
) -> None:
    draft = BookingDraft(1, date(2026, 3, 1), time(18), Decimal(2), customer_id=minji)
    id = demo.bookings.make(draft, by=DESK).booking.id
    demo.bookings.set_status(id, Status.CONFIRMED, by=DESK)

    select(screen, "김민지", qtbot)
    qtbot.waitUntil(lambda: len(screen.details.bookings.rows) == 1)

    words = words_of(screen.details)
    for text in ("010-1234-5678", "nuts", "Rings twice", "without a sign-in", "$250.00"):
        assert text in words
    with qtbot.waitSignal(screen.booking_asked) as asked:
        qtbot.mouseClick(screen.details.bookings.rows[0], Qt.MouseButton.LeftButton)
    assert asked.args == [id]


def test_a_change_is_saved_undone_and_done_again(
    demo: CooCook, screen: CustomersScreen, shift: Shift, minji: int, qtbot: QtBot
) -> None:
    select(screen, "김민지", qtbot)
    qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    dialog = waited_for(screen, CustomerDialog, qtbot)
    dialog.allergies.setText("nuts, milk")
    save(dialog, qtbot)
    qtbot.waitUntil(lambda: "nuts, milk" in words_of(screen.details))

    with qtbot.waitSignal(shift.undone):
        shift.undo()
    assert demo.customers.get(minji, by=DESK).allergies == "nuts"
    assert demo.customers.get(minji, by=DESK).notes == "Rings twice"
    with qtbot.waitSignal(shift.redone):
        shift.redo()
    assert demo.customers.get(minji, by=DESK).allergies == "nuts, milk"


def test_what_somebody_else_changed_meanwhile_is_not_written_over(
    demo: CooCook, screen: CustomersScreen, minji: int, qtbot: QtBot
) -> None:
    select(screen, "김민지", qtbot)
    screen.edit()
    dialog = waited_for(screen, CustomerDialog, qtbot)
    demo.customers.change(minji, CustomerChange(phone="02-555-0100"), by=DESK)
    dialog.notes.setPlainText("Mine")

    save(dialog, qtbot)

    qtbot.waitUntil(lambda: "Somebody else" in said(dialog.banner))
    assert dialog.notes.toPlainText() == "Mine"
    press_in_banner(dialog.banner, "Save mine anyway", qtbot)
    qtbot.waitUntil(lambda: demo.customers.get(minji, by=DESK).notes == "Mine")
    assert demo.customers.get(minji, by=DESK).row.phone == "02-555-0100"


def test_a_new_customer_needs_a_name_and_a_number(
    demo: CooCook, screen: CustomersScreen, qtbot: QtBot
) -> None:
    screen.commands["add"].trigger()
    dialog = waited_for(screen, CustomerDialog, qtbot)
    save(dialog, qtbot)
    assert (dialog.errors["name"].text(), dialog.errors["phone"].text()) == (
        "Name is needed", "Phone is needed",
    )  # fmt: skip

    dialog.name.setText("박서준")
    dialog.phone.setText("010-9999-0000")
    save(dialog, qtbot)

    qtbot.waitUntil(lambda: shown_name(screen) == "박서준")
    assert "박서준" in listed(screen)


def test_duplicates_are_found_and_merged_and_that_is_undone(
    demo: CooCook, screen: CustomersScreen, shift: Shift, minji: int, qtbot: QtBot
) -> None:
    double = demo.customers.add(CustomerChange(name="민지", phone="+82 10 1234 5678"), by=DESK).id
    screen.find_duplicates()
    found = waited_for(screen, DuplicatesDialog, qtbot)
    qtbot.waitUntil(found.compare.isEnabled)
    press(found.compare, qtbot)
    dialog = waited_for(found, MergeCustomersDialog, qtbot)
    qtbot.waitUntil(dialog.merge.isEnabled)
    assert "move to 김민지" in dialog.summary.text()

    press(dialog.merge, qtbot)

    qtbot.waitUntil(lambda: demo.customers.get(double, by=DESK).merged_into_id == minji)
    qtbot.waitUntil(lambda: "민지 was merged into 김민지" in shift.to_undo)
    qtbot.waitUntil(found.none.isVisible)
    with qtbot.waitSignal(shift.undone):
        shift.undo()
    assert demo.customers.get(double, by=DESK).merged_into_id is None


def test_who_cannot_sign_in_cannot_stay_when_the_other_can(
    demo: CooCook, screen: CustomersScreen, minji: int, demo_customer: Actor, qtbot: QtBot
) -> None:
    select(screen, "김민지", qtbot)
    screen.merge()
    dialog = waited_for(screen, MergeCustomersDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.found.count() > 0)
    dialog.filters.text.setText("demo")
    qtbot.waitUntil(lambda: dialog.found.count() == 1)
    dialog.found.setCurrentRow(0)
    qtbot.keyClick(dialog.found, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.merge.isEnabled)

    minji_choice, demo_choice = dialog.choices
    assert (minji_choice.keep.isEnabled(), demo_choice.keep.isChecked()) == (False, True)
    assert "only the other one can sign in" in words_of(minji_choice)


def test_a_booking_is_made_for_the_selected_customer(
    screen: CustomersScreen, minji: int, qtbot: QtBot
) -> None:
    select(screen, "김민지", qtbot)

    screen.commands["book"].trigger()

    dialog = waited_for(screen, MakeBookingDialog, qtbot)
    qtbot.waitUntil(lambda: "김민지" in words_of(dialog))


def test_a_subscription_is_paused_and_that_is_undone(
    demo: CooCook, screen: CustomersScreen, shift: Shift, demo_customer: Actor, qtbot: QtBot
) -> None:
    select(screen, "Demo Customer", qtbot)
    pause, resume = list(screen.details.subscription_buttons.values())[1:3]
    assert (pause.isVisible(), resume.isVisible()) == (True, False)

    press(pause, qtbot)

    qtbot.waitUntil(resume.isVisible)
    assert demo.subscriptions.own(by=demo_customer).status is SubscriptionStatus.PAUSED
    with qtbot.waitSignal(shift.undone):
        shift.undo()
    assert demo.subscriptions.own(by=demo_customer).status is SubscriptionStatus.ACTIVE


def test_everything_held_of_a_customer_is_written_into_a_file(
    screen: CustomersScreen, minji: int, tmp_path: Path, qtbot: QtBot
) -> None:
    select(screen, "김민지", qtbot)
    file = tmp_path / "minji.json"

    screen.export_to(minji, file)
    qtbot.waitUntil(lambda: "minji.json" in said(screen.banner))

    assert json.loads(file.read_text(encoding="utf-8"))["customer"][0]["notes"] == "Rings twice"
    screen.export_to(minji, tmp_path / "no such folder" / "minji.json")
    qtbot.waitUntil(lambda: "could not be written" in said(screen.banner))


def test_erasing_says_what_stays_and_is_done_only_when_that_was_read(
    demo: CooCook, screen: CustomersScreen, minji: int, qtbot: QtBot
) -> None:
    select(screen, "김민지", qtbot)
    screen.erase()
    dialog = waited_for(screen, EraseCustomerDialog, qtbot)
    assert "the books must stay right" in words_of(dialog)
    press(dialog.erase, qtbot)
    assert demo.customers.get(minji, by=DESK).row.name == "김민지"

    dialog.understood.setChecked(True)
    press(dialog.erase, qtbot)

    qtbot.waitUntil(lambda: "was erased" in said(screen.list_banner))
    qtbot.waitUntil(lambda: "김민지" not in listed(screen))
    assert screen.details.customer is None


def test_what_is_booked_elsewhere_shows_without_losing_the_selection(
    demo: CooCook, screen: CustomersScreen, demo_customer: Actor, qtbot: QtBot
) -> None:
    select(screen, "Demo Customer", qtbot)
    before = screen.details.shown
    assert before is not None

    book(demo, demo_customer)

    qtbot.waitUntil(
        lambda: (
            screen.details.shown is not None
            and screen.details.shown.bookings.total == before.bookings.total + 1
        )
    )
    assert shown_name(screen) == "Demo Customer"
    assert screen.table.selected_id == demo_customer.user_id


def test_who_is_no_customer_is_said_to_be_none(
    screen: CustomersScreen, demo_chef: Actor, qtbot: QtBot
) -> None:
    screen.show_customer(demo_chef.user_id or 0)

    qtbot.waitUntil(lambda: "There is no such customer" in said(screen.list_banner))
    assert screen.details.customer is None


def test_a_screen_remembers_its_order_and_filter(screen: CustomersScreen, qtbot: QtBot) -> None:
    screen.restore_state({"sort": "-name", "part": "noted"})
    screen.refresh()

    qtbot.waitUntil(lambda: listed(screen) == ["김민지"])
    assert screen.save_state() == {"sort": "-name", "part": "noted"}
    screen.restore_state({"sort": 5, "part": ["?"]})
    assert screen.save_state() == {"sort": "-name", "part": ""}


def test_ten_thousand_customers_are_read_in_windows(
    demo: CooCook, screen: CustomersScreen, qtbot: QtBot
) -> None:
    for number in range(320):
        demo.customers.add(CustomerChange(name=f"Zoe {number:03d}", phone=f"010-0000-0{number:03d}"), by=DESK)
    qtbot.waitUntil(lambda: screen.model.total > 320)

    screen.table.scrollToBottom()

    qtbot.waitUntil(lambda: screen.model.record(screen.model.total - 1) is not None)
    assert screen.model.windows_held <= 4
