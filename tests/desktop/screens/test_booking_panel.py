"""The side panel: everything about one booking, and what can be done with it."""

from collections.abc import Iterator
from datetime import time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coocook_desktop.dialogs.cancel_booking import CancelBookingDialog
from coocook_desktop.dialogs.edit_booking import EditBookingDialog
from coocook_desktop.dialogs.make_booking import MakeBookingDialog
from coocook_desktop.dialogs.move_booking import MoveBookingDialog
from coocook_desktop.dialogs.payment import PaymentDialog
from coocook_desktop.live import LiveChanges
from coocook_desktop.screens.bookings import BookingsScreen
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.booking_details import HISTORY, MAIL, MESSAGES, PAYMENTS
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_edits import BookingEdit
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.booking_rules import RuleChoices
from coocook_server.services.paging import Paging
from tests.desktop.steps import SUNDAY, book, press_in_banner, said, waited_for, words_of
from tests.helpers import SettableClock, new_customer

CONTROL = Qt.KeyboardModifier.ControlModifier
EDIT = BookingEdit(6, "010-9999-0000", "", "Peanuts", "12 Mapo-daero, Seoul", "A cake")


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
def made(demo: CooCook, demo_customer: Actor) -> BookingRecord:
    """A booking on Sunday at six."""
    return book(demo, demo_customer)


def show(screen: BookingsScreen, id: int, qtbot: QtBot) -> None:
    """Show a booking with all that is kept about it."""
    screen.show_booking(id)
    qtbot.waitUntil(lambda: screen.details.file is not None and screen.details.file.booking.id == id)
    qtbot.waitUntil(lambda: screen.table.selected_id == id and screen.table.currentIndex().row() >= 0)


def click(button: QPushButton, qtbot: QtBot) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def now(demo: CooCook, id: int) -> BookingRecord:
    return demo.bookings.get(id, by=DESK)


def test_details_are_edited_with_f2_and_taken_back(
    demo: CooCook, made: BookingRecord, screen: BookingsScreen, shift: Shift, qtbot: QtBot
) -> None:
    show(screen, made.id, qtbot)

    qtbot.keyClick(screen.table, Qt.Key.Key_F2)
    dialog = waited_for(screen, EditBookingDialog, qtbot)
    assert dialog.form.special_requests.toPlainText() == "No nuts, please"
    dialog.form.guests.setValue(4)
    dialog.form.allergies.setPlainText("Peanuts (severe)")
    with qtbot.waitSignal(shift.noted):
        dialog.save()

    assert (now(demo, made.id).guests, now(demo, made.id).allergies) == (4, "Peanuts (severe)")
    qtbot.waitUntil(lambda: "Peanuts (severe)" in words_of(screen.details))
    assert now(demo, made.id).own_phone is None
    with qtbot.waitSignal(shift.undone):
        shift.undo()
    assert now(demo, made.id).guests is None


def test_an_edit_that_somebody_else_overtook_loses_nothing_and_lets_one_choose(
    demo: CooCook, made: BookingRecord, screen: BookingsScreen, shift: Shift, qtbot: QtBot
) -> None:
    show(screen, made.id, qtbot)
    screen.change("edit")
    dialog = waited_for(screen, EditBookingDialog, qtbot)
    dialog.form.address.setPlainText("1 Sejong-daero")
    demo.bookings.edit(made.id, EDIT, by=DESK)

    dialog.save()
    qtbot.waitUntil(lambda: "Somebody else changed" in said(dialog.banner))
    assert dialog.form.address.toPlainText() == "1 Sejong-daero"
    with qtbot.waitSignal(shift.noted):
        press_in_banner(dialog.banner, "Save mine", qtbot)

    assert now(demo, made.id).address == "1 Sejong-daero"


def test_what_is_wrong_with_a_detail_is_said_beside_it(
    made: BookingRecord, screen: BookingsScreen, qtbot: QtBot
) -> None:
    show(screen, made.id, qtbot)
    screen.change("edit")
    dialog = waited_for(screen, EditBookingDialog, qtbot)
    dialog.form.phone.setText("call me")

    dialog.save()

    qtbot.waitUntil(lambda: "phone number" in dialog.form.errors["phone"].text())
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert said(dialog.banner) == "Discard what you typed?"
    press_in_banner(dialog.banner, "Discard", qtbot)
    assert not dialog.isVisible()


def test_more_guests_than_the_chef_takes_are_saved_with_a_reason(
    demo: CooCook, made: BookingRecord, screen: BookingsScreen, shift: Shift, qtbot: QtBot
) -> None:
    demo.rules.choose(RuleChoices(most_guests=4), chef_id=1, by=DESK)
    show(screen, made.id, qtbot)
    screen.change("edit")
    dialog = waited_for(screen, EditBookingDialog, qtbot)
    dialog.form.guests.setValue(6)
    dialog.save()
    qtbot.waitUntil(lambda: "4 guests at most" in said(dialog.banner))

    press_in_banner(dialog.banner, "Set the rule aside…", qtbot)
    qtbot.keyClicks(dialog.overrule.reason, "A helper comes along")
    with qtbot.waitSignal(shift.noted):
        dialog.save()

    assert now(demo, made.id).overruled == "most_guests"


def test_a_booking_is_moved_outside_working_hours_with_a_reason(
    demo: CooCook, made: BookingRecord, screen: BookingsScreen, shift: Shift, qtbot: QtBot
) -> None:
    show(screen, made.id, qtbot)
    qtbot.keyClick(screen.table, Qt.Key.Key_M, CONTROL)
    dialog = waited_for(screen, MoveBookingDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.times.count() > 0)
    dialog.overrule.box.click()
    dialog.when.any_time.set_time(time(7))

    click(dialog.confirm, qtbot)
    assert "A reason is needed." in dialog.overrule.error.text()
    qtbot.keyClicks(dialog.overrule.reason, "Early flight")
    with qtbot.waitSignal(shift.noted):
        click(dialog.confirm, qtbot)

    assert now(demo, made.id).start_time == time(7)
    qtbot.waitUntil(lambda: screen.details.file is not None and len(screen.details.file.history) == 2)
    screen.details.tabs.setCurrentIndex(HISTORY)
    assert "Reason: Early flight" in words_of(screen.details)


def test_a_move_to_a_time_sold_meanwhile_offers_the_nearest_free_ones(
    demo: CooCook, made: BookingRecord, screen: BookingsScreen, shift: Shift, qtbot: QtBot
) -> None:
    show(screen, made.id, qtbot)
    screen.change("move")
    dialog = waited_for(screen, MoveBookingDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.times.count() > 0)
    dialog.choose(SUNDAY, time(20))
    book(demo, new_customer(demo), start=time(20))
    click(dialog.confirm, qtbot)
    qtbot.waitUntil(lambda: len(dialog.banner.findChildren(QPushButton)) == 3)

    press_in_banner(dialog.banner, "Sun 1 Mar 2026, 17:30", qtbot)
    qtbot.waitUntil(lambda: dialog.start == time(17, 30))
    with qtbot.waitSignal(shift.noted):
        click(dialog.confirm, qtbot)

    assert now(demo, made.id).start_time == time(17, 30)


@pytest.mark.parametrize(("charge", "fee"), [(True, Decimal("125.00")), (False, None)])
def test_cancelling_says_what_it_costs_and_asks_whether_to_charge_it(
    demo: CooCook,
    made: BookingRecord,
    clock: SettableClock,
    screen: BookingsScreen,
    shift: Shift,
    qtbot: QtBot,
    charge: bool,
    fee: Decimal | None,
) -> None:
    demo.bookings.set_status(made.id, Status.CONFIRMED, by=DESK)
    clock.now = made.starts_at - timedelta(hours=30)
    show(screen, made.id, qtbot)

    qtbot.keyClick(screen.table, Qt.Key.Key_Delete)
    dialog = waited_for(screen, CancelBookingDialog, qtbot)
    assert "costs $125.00 of $250.00" in words_of(dialog)
    if charge:
        dialog.charge.click()
    with qtbot.waitSignal(shift.noted):
        click(dialog.confirm, qtbot)

    booking = now(demo, made.id)
    assert (booking.status, booking.cancellation_fee or None) == (Status.CANCELLED, fee)


def test_a_payment_is_recorded_and_taken_back(
    demo: CooCook, made: BookingRecord, screen: BookingsScreen, shift: Shift, qtbot: QtBot
) -> None:
    show(screen, made.id, qtbot)
    screen.details.tabs.setCurrentIndex(PAYMENTS)

    click(screen.details.payments.pay, qtbot)
    dialog = waited_for(screen, PaymentDialog, qtbot)
    assert dialog.amount.text() == "250.00"
    dialog.amount.setText("100")
    with qtbot.waitSignal(shift.noted):
        dialog.save()

    qtbot.waitUntil(lambda: "$150.00" in words_of(screen.details))
    with qtbot.waitSignal(shift.undone):
        shift.undo()
    assert demo.payments.of(made.id, Paging(), by=DESK).balance.kept == 0
    with qtbot.waitSignal(shift.redone):
        shift.redo()
    assert demo.payments.of(made.id, Paging(), by=DESK).balance.kept == 100


def test_a_refund_of_more_than_was_paid_is_refused_in_the_dialog(
    demo: CooCook, made: BookingRecord, screen: BookingsScreen, qtbot: QtBot
) -> None:
    show(screen, made.id, qtbot)
    assert not screen.details.payments.refund.isEnabled()

    screen.desk.enter_refund()
    dialog = waited_for(screen, PaymentDialog, qtbot)
    dialog.amount.setText("5")
    dialog.save()

    qtbot.waitUntil(lambda: "left to refund" in said(dialog.banner))
    dialog.reject()


def test_the_receipt_is_saved_as_a_pdf(
    made: BookingRecord, screen: BookingsScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    show(screen, made.id, qtbot)

    screen.desk.write_receipt(made.id, tmp_path / "receipt.pdf")

    qtbot.waitUntil(lambda: "saved as receipt.pdf" in said(screen.banner))
    assert (tmp_path / "receipt.pdf").read_bytes().startswith(b"%PDF")


def test_a_receipt_that_cannot_be_saved_says_so(
    made: BookingRecord, screen: BookingsScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    show(screen, made.id, qtbot)

    screen.desk.write_receipt(made.id, tmp_path / "no such folder" / "receipt.pdf")

    qtbot.waitUntil(lambda: "could not be saved there" in said(screen.banner))


def test_messages_are_answered_and_count_as_read_once_seen(
    demo: CooCook, demo_customer: Actor, made: BookingRecord, screen: BookingsScreen, qtbot: QtBot
) -> None:
    demo.messages.write(made.id, "Could the chef bring glasses?", by=demo_customer)
    show(screen, made.id, qtbot)
    assert screen.details.tabs.tabText(MESSAGES) == "Messages (1)"

    screen.details.tabs.setCurrentIndex(MESSAGES)
    qtbot.waitUntil(lambda: screen.details.tabs.tabText(MESSAGES) == "Messages")
    qtbot.keyClicks(screen.details.messages.reply, "Yes, six of them.")
    qtbot.keyClick(screen.details.messages.reply, Qt.Key.Key_Return, CONTROL)

    qtbot.waitUntil(lambda: "Yes, six of them." in words_of(screen.details))
    assert screen.details.messages.reply.toPlainText() == ""
    assert now(demo, made.id).status is Status.PENDING


def test_an_answer_half_written_is_still_there_after_looking_at_another_booking(
    made: BookingRecord, screen: BookingsScreen, qtbot: QtBot
) -> None:
    show(screen, made.id, qtbot)
    screen.details.messages.reply.setPlainText("We will bring")

    show(screen, 5, qtbot)
    assert screen.details.messages.reply.toPlainText() == ""
    show(screen, made.id, qtbot)

    assert screen.details.messages.reply.toPlainText() == "We will bring"


def test_the_mail_about_it_is_listed(made: BookingRecord, screen: BookingsScreen, qtbot: QtBot) -> None:
    show(screen, made.id, qtbot)

    screen.details.tabs.setCurrentIndex(MAIL)

    assert "Booking received" in words_of(screen.details)
    assert "demo@example.com" in words_of(screen.details)


def test_chef_and_customer_lead_to_their_own_screens(
    made: BookingRecord, screen: BookingsScreen, qtbot: QtBot
) -> None:
    show(screen, made.id, qtbot)

    with qtbot.waitSignal(screen.chef_asked) as chef:
        click(screen.details.facts.chef, qtbot)
    with qtbot.waitSignal(screen.customer_asked) as customer:
        click(screen.details.facts.customer, qtbot)

    assert (chef.args, customer.args) == ([made.chef_id], [made.user_id])


def test_the_address_is_copied_and_found_on_a_map(
    demo: CooCook, made: BookingRecord, screen: BookingsScreen, qtbot: QtBot
) -> None:
    demo.bookings.edit(made.id, EDIT, by=DESK)
    show(screen, made.id, qtbot)

    click(screen.details.facts.copy_address, qtbot)

    assert QGuiApplication.clipboard().text() == "12 Mapo-daero, Seoul"
    address = screen.details.facts.map_address().toString()
    assert address.startswith("https://")
    assert "12" in address
    assert "Mapo-daero" in address


def test_control_n_books_for_a_caller_and_shows_what_was_made(
    demo: CooCook, screen: BookingsScreen, qtbot: QtBot
) -> None:
    qtbot.keyClick(screen.table, Qt.Key.Key_N, CONTROL)
    dialog = waited_for(screen, MakeBookingDialog, qtbot)
    dialog.customer.start_new("Kim")
    dialog.customer.phone.setText("010-1234-5678")
    dialog.chef.set_chef(demo.chefs.get(1))
    dialog.when.choose(SUNDAY, time(18))
    qtbot.waitUntil(lambda: dialog.when.start == time(18))

    dialog.book()

    qtbot.waitUntil(lambda: "010-1234-5678" in words_of(screen.details))
    assert screen.table.selected_id == screen.details.booking.id if screen.details.booking else False


def test_the_history_says_what_a_detail_was_and_what_it_became(
    demo: CooCook, made: BookingRecord, screen: BookingsScreen, qtbot: QtBot
) -> None:
    demo.bookings.edit(made.id, EDIT, by=DESK)
    show(screen, made.id, qtbot)

    screen.details.tabs.setCurrentIndex(HISTORY)

    assert "Requests: No nuts, please → A cake" in words_of(screen.details)
    assert "Allergies: nothing → Peanuts" in words_of(screen.details)
