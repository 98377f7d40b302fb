"""Booking for a caller: found or made by name and phone, at a free time, once."""

import sqlite3
from collections.abc import Callable
from datetime import time
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coocook_desktop.dialogs.make_booking import MakeBookingDialog
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.models.booking import Status
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.booking_lists import BookingFilter, BookingRecord
from coocook_server.services.booking_rules import RuleChoices
from coocook_server.services.customers import CustomerChange
from coocook_server.services.paging import Paging
from coocook_server.services.people import AccountFilter
from tests.desktop.steps import SUNDAY, book, press_in_banner, said
from tests.helpers import new_customer

Opened = Callable[..., MakeBookingDialog]


@pytest.fixture
def opened(demo: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot) -> Opened:
    """Opens the dialog as a screen does."""

    def open_it(**known: object) -> MakeBookingDialog:
        dialog = MakeBookingDialog(demo, tasks, shift, **known)  # type: ignore[arg-type]
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitExposed(dialog)
        return dialog

    return open_it


def ready(dialog: MakeBookingDialog, qtbot: QtBot) -> None:
    """Wait until the free times of the chef are shown."""
    qtbot.waitUntil(lambda: dialog.when.rules is not None and dialog.when.times.count() > 0)


def find(dialog: MakeBookingDialog, text: str, qtbot: QtBot) -> None:
    """Write into the search field, Korean as an input method does, and press Enter."""
    dialog.customer.search.insert(text)
    qtbot.keyClick(dialog.customer.search, Qt.Key.Key_Return)


def press_book(dialog: MakeBookingDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.book_button, Qt.MouseButton.LeftButton)


def booked(dialog: MakeBookingDialog, qtbot: QtBot) -> BookingRecord:
    """Press "Book", and what came of it."""
    with qtbot.waitSignal(dialog.made) as told:
        press_book(dialog, qtbot)
    assert told.args is not None
    record = told.args[0]
    assert isinstance(record, BookingRecord)
    return record


def button_words(dialog: MakeBookingDialog) -> list[str]:
    return [button.text() for button in dialog.banner.findChildren(QPushButton)]


def test_a_customer_found_by_a_part_of_the_phone_is_booked_for(
    demo: CooCook, opened: Opened, shift: Shift, qtbot: QtBot
) -> None:
    dialog = opened(chef_id=1, day=SUNDAY, start=time(18))
    find(dialog, "5550-0100", qtbot)
    qtbot.waitUntil(lambda: dialog.customer.customer is not None)
    ready(dialog, qtbot)
    dialog.form.guests.setValue(6)
    qtbot.keyClicks(dialog.form.allergies, "Peanuts (severe)")

    made = booked(dialog, qtbot)

    assert (made.customer_name, made.status) == ("Demo Customer", Status.PENDING)
    assert (made.booking_date, made.start_time) == (SUNDAY, time(18))
    assert (made.guests, made.allergies) == (6, "Peanuts (severe)")
    assert f"Booking {made.id}" in shift.to_undo


def test_a_booking_begins_with_the_allergies_that_are_known_unless_others_were_typed(
    demo: CooCook, demo_customer: Actor, opened: Opened, qtbot: QtBot
) -> None:
    other = demo.customers.add(
        CustomerChange(name="김민지", phone="010-1234-5678", allergies="nuts"), by=DESK
    )
    demo.customers.change(demo_customer.user_id or 0, CustomerChange(allergies="milk"), by=DESK)
    dialog = opened(chef_id=1, customer_id=other.id)
    qtbot.waitUntil(lambda: dialog.form.texts["allergies"] == "nuts")

    qtbot.mouseClick(dialog.customer.again, Qt.MouseButton.LeftButton)
    assert dialog.form.texts["allergies"] == ""
    dialog.form.dietary_needs.setPlainText("vegan today")
    find(dialog, "5550-0100", qtbot)

    qtbot.waitUntil(lambda: dialog.form.texts["allergies"] == "milk")
    assert dialog.form.texts["dietary_needs"] == "vegan today"


def test_making_a_booking_can_be_taken_back_and_done_again(
    demo: CooCook, demo_customer: Actor, opened: Opened, shift: Shift, qtbot: QtBot
) -> None:
    dialog = opened(chef_id=1, day=SUNDAY, start=time(18), customer_id=demo_customer.user_id)
    ready(dialog, qtbot)
    qtbot.waitUntil(lambda: dialog.customer.customer is not None)
    made = booked(dialog, qtbot)

    with qtbot.waitSignal(shift.undone):
        shift.undo()
    assert demo.bookings.get(made.id, by=DESK).status is Status.CANCELLED
    with qtbot.waitSignal(shift.redone):
        shift.redo()
    assert demo.bookings.get(made.id, by=DESK).status is Status.PENDING


def test_somebody_unknown_is_noted_with_the_booking_by_name_and_phone(
    demo: CooCook, opened: Opened, qtbot: QtBot
) -> None:
    dialog = opened(chef_id=1, day=SUNDAY, start=time(18))
    ready(dialog, qtbot)
    find(dialog, "김하늘", qtbot)
    qtbot.waitUntil(dialog.customer.phone.hasFocus)
    qtbot.keyClicks(dialog.customer.phone, "010-1234-5678")

    made = booked(dialog, qtbot)

    assert (made.customer_name, made.customer_phone) == ("김하늘", "010-1234-5678")


def test_a_refused_booking_leaves_no_new_customer_behind(demo: CooCook, opened: Opened, qtbot: QtBot) -> None:
    dialog = opened(chef_id=1, day=SUNDAY, start=time(18))
    ready(dialog, qtbot)
    dialog.customer.start_new("김하늘")
    dialog.customer.phone.setText("010-1234-5678")
    book(demo, new_customer(demo))

    press_book(dialog, qtbot)

    qtbot.waitUntil(lambda: "already taken" in said(dialog.banner))
    wanted = AccountFilter(q="김하늘", role=Role.CUSTOMER)
    assert demo.people.list(wanted, Paging(), by=DESK).total == 0


def test_a_time_taken_meanwhile_keeps_what_was_typed_and_offers_the_nearest_free_ones(
    demo: CooCook, demo_customer: Actor, opened: Opened, qtbot: QtBot
) -> None:
    dialog = opened(chef_id=1, day=SUNDAY, start=time(18), customer_id=demo_customer.user_id)
    ready(dialog, qtbot)
    qtbot.waitUntil(lambda: dialog.customer.customer is not None)
    dialog.form.address.setPlainText("12 Mapo-daero")
    book(demo, new_customer(demo))

    press_book(dialog, qtbot)
    qtbot.waitUntil(lambda: "already taken" in said(dialog.banner))
    assert button_words(dialog) == ["Sun 1 Mar 2026, 15:30", "Sun 1 Mar 2026, 16:00", "Sun 1 Mar 2026, 20:00"]
    press_in_banner(dialog.banner, "Sun 1 Mar 2026, 20:00", qtbot)
    qtbot.waitUntil(lambda: dialog.when.start == time(20))
    made = booked(dialog, qtbot)

    assert (made.start_time, made.address) == (time(20), "12 Mapo-daero")


def test_pressing_twice_books_once(demo: CooCook, demo_customer: Actor, opened: Opened, qtbot: QtBot) -> None:
    dialog = opened(chef_id=1, day=SUNDAY, start=time(18), customer_id=demo_customer.user_id)
    ready(dialog, qtbot)
    qtbot.waitUntil(lambda: dialog.customer.customer is not None)
    before = demo.bookings.count(BookingFilter(), by=DESK)

    with qtbot.waitSignal(dialog.made):
        dialog.book()
        dialog.book()

    assert not said(dialog.banner)
    assert demo.bookings.count(BookingFilter(), by=DESK) == before + 1


def test_a_rule_is_set_aside_with_a_reason_that_the_history_keeps(
    demo: CooCook, demo_customer: Actor, opened: Opened, qtbot: QtBot
) -> None:
    dialog = opened(chef_id=1, day=SUNDAY, start=time(18), customer_id=demo_customer.user_id)
    ready(dialog, qtbot)
    qtbot.waitUntil(lambda: dialog.customer.customer is not None)
    dialog.overrule.box.click()
    dialog.when.any_time.set_time(time(7))

    press_book(dialog, qtbot)
    assert "A reason is needed." in dialog.overrule.error.text()
    qtbot.keyClicks(dialog.overrule.reason, "Breakfast for a regular")
    made = booked(dialog, qtbot)

    assert (made.start_time, made.overruled) == (time(7), "working_hours")
    [entry] = demo.history.of("booking", made.id)
    assert entry.after["reason"] == "Breakfast for a regular"


def test_a_rule_that_stands_in_the_way_is_named_and_can_be_set_aside(
    demo: CooCook, demo_customer: Actor, opened: Opened, qtbot: QtBot
) -> None:
    demo.rules.choose(RuleChoices(most_guests=10), chef_id=1, by=DESK)
    dialog = opened(chef_id=1, day=SUNDAY, start=time(18), customer_id=demo_customer.user_id)
    ready(dialog, qtbot)
    qtbot.waitUntil(lambda: dialog.customer.customer is not None)
    dialog.form.guests.setValue(14)

    press_book(dialog, qtbot)
    qtbot.waitUntil(lambda: "10 guests at most" in said(dialog.banner))
    press_in_banner(dialog.banner, "Set the rule aside…", qtbot)
    qtbot.keyClicks(dialog.overrule.reason, "Two helpers come along")
    made = booked(dialog, qtbot)

    assert (made.guests, made.overruled) == (14, "most_guests")


def test_price_and_cancelling_are_said_in_plain_words(demo: CooCook, opened: Opened, qtbot: QtBot) -> None:
    dialog = opened(chef_id=1, day=SUNDAY, start=time(18))
    ready(dialog, qtbot)
    dialog.when.length.setCurrentIndex(dialog.when.length.findData(str(Decimal("3.0"))))

    qtbot.waitUntil(lambda: "$375.00 (3 h × $125.00)" in dialog.summary.text())
    assert "free until 48 h before the start" in dialog.terms.text()


def test_what_is_missing_is_said_where_it_is_missing(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened()

    press_book(dialog, qtbot)
    assert "Say whom the booking is for." in dialog.customer.error.text()
    dialog.customer.start_new("Kim")
    press_book(dialog, qtbot)
    assert "A phone number is needed." in dialog.customer.errors["phone"].text()
    dialog.customer.phone.setText("010-1234-5678")
    press_book(dialog, qtbot)

    assert said(dialog.banner) == "Choose a chef."


def test_only_free_times_of_an_active_chef_are_offered(
    demo: CooCook, demo_customer: Actor, opened: Opened, qtbot: QtBot
) -> None:
    book(demo, demo_customer, start=time(18))
    dialog = opened(chef_id=1, day=SUNDAY)
    ready(dialog, qtbot)

    free = [dialog.when.times.item(row).text() for row in range(dialog.when.times.count())]

    assert "18:00" not in free
    assert "16:30" not in free
    assert "20:00" in free


def test_enter_in_a_field_does_not_book(demo: CooCook, opened: Opened, qtbot: QtBot) -> None:
    dialog = opened(chef_id=1, day=SUNDAY, start=time(18))
    ready(dialog, qtbot)
    find(dialog, "Demo", qtbot)
    qtbot.waitUntil(lambda: dialog.customer.customer is not None)

    qtbot.keyClick(dialog.form.phone, Qt.Key.Key_Return)

    assert dialog.isVisible()
    assert dialog.book_button.isEnabled()


def test_staff_with_an_account_book_by_a_key(
    demo: CooCook, demo_customer: Actor, opened: Opened, shift: Shift, qtbot: QtBot
) -> None:
    draft = AccountDraft("jisoo", "a good long passphrase", "jisoo@example.com", "Jisoo")
    shift.hand_over(demo.accounts.actor(demo.accounts.add(draft, Role.STAFF, by=DESK)))
    dialog = opened(chef_id=1, day=SUNDAY, start=time(18), customer_id=demo_customer.user_id)
    ready(dialog, qtbot)
    qtbot.waitUntil(lambda: dialog.customer.customer is not None)

    made = booked(dialog, qtbot)

    [entry] = demo.history.of("booking", made.id)
    assert entry.actor_name == shift.by.name


def test_what_is_known_of_the_customer_is_filled_in_and_changes_with_the_customer(
    demo: CooCook, demo_customer: Actor, opened: Opened, qtbot: QtBot
) -> None:
    noted = CustomerChange(notes="Rings twice", allergies="Peanuts")
    demo.customers.change(demo_customer.user_id or 0, noted, by=DESK)
    dialog = opened(customer_id=demo_customer.user_id)

    qtbot.waitUntil(lambda: dialog.form.allergies.toPlainText() == "Peanuts")
    assert dialog.notes.text() == "Rings twice"
    dialog.customer.start_new("Kim")

    assert dialog.form.allergies.toPlainText() == ""
    assert not dialog.notes.isVisible()


def test_what_was_typed_is_not_replaced_by_what_is_known(
    demo: CooCook, demo_customer: Actor, opened: Opened, qtbot: QtBot
) -> None:
    noted = CustomerChange(allergies="Peanuts", dietary_needs="Vegan")
    demo.customers.change(demo_customer.user_id or 0, noted, by=DESK)
    dialog = opened()
    dialog.form.allergies.setPlainText("Milk")

    find(dialog, "Demo", qtbot)

    qtbot.waitUntil(lambda: dialog.form.dietary_needs.toPlainText() == "Vegan")
    assert dialog.form.allergies.toPlainText() == "Milk"


def test_a_locked_store_loses_nothing_typed_and_the_next_press_books(
    demo: CooCook, demo_customer: Actor, opened: Opened, qtbot: QtBot
) -> None:
    dialog = opened(chef_id=1, day=SUNDAY, start=time(18), customer_id=demo_customer.user_id)
    ready(dialog, qtbot)
    qtbot.waitUntil(lambda: dialog.customer.customer is not None)
    dialog.form.address.setPlainText("12 Mapo-daero")
    other = sqlite3.connect(demo.settings.store_path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    press_book(dialog, qtbot)
    qtbot.waitUntil(lambda: "locked by another program" in said(dialog.banner), timeout=20_000)
    other.execute("ROLLBACK")
    other.close()
    made = booked(dialog, qtbot)

    assert made.address == "12 Mapo-daero"


def test_escape_asks_before_it_throws_away_what_was_typed(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened()
    qtbot.keyClicks(dialog.form.address, "12 Mapo-daero")

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert said(dialog.banner) == "Discard what you typed?"
    press_in_banner(dialog.banner, "Keep editing", qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    press_in_banner(dialog.banner, "Discard", qtbot)

    assert not dialog.isVisible()


def test_escape_closes_at_once_where_nothing_was_typed(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened()

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
