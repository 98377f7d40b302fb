"""The screen of the chefs: found, added, changed, shown to customers or not."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from coocook_desktop.dialogs.chef import ChefDialog
from coocook_desktop.dialogs.chef_bookings import ChefBookingsDialog
from coocook_desktop.live import LiveChanges
from coocook_desktop.screens.chefs import ChefsScreen
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.services.chefs import ChefDraft, ChefFilter
from coocook_server.services.paging import Paging
from tests.desktop.steps import book, cells, press_in_banner, said, waited_for, words_of


@pytest.fixture
def screen(demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot) -> ChefsScreen:
    """The screen on the demo store, with its list read."""
    shown = ChefsScreen(demo, tasks, live, shift)
    qtbot.addWidget(shown)
    shown.resize(1100, 700)
    with qtbot.waitSignal(shown.model.counted):
        shown.show()
    return shown


def listed(screen: ChefsScreen) -> list[str]:
    """The names in the list."""
    records = (screen.model.record(row) for row in range(screen.model.total))
    return [record.name for record in records if record is not None]


def select(screen: ChefsScreen, name: str, qtbot: QtBot) -> None:
    """Select the chef of this name and wait for the hours."""
    screen.table.selectRow(listed(screen).index(name))
    qtbot.waitUntil(lambda: name in words_of(screen.details) and "Monday" in words_of(screen.details))


def save(dialog: ChefDialog, qtbot: QtBot) -> None:
    """Press Save."""
    button = dialog.buttons.button(QDialogButtonBox.StandardButton.Save)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_chefs_are_listed_by_name(screen: ChefsScreen) -> None:
    assert listed(screen) == ["Amélie Laurent", "Kenji Tanaka", "Park Min-jun", "Sofia Marino", "이서연"]


def test_the_details_tell_when_a_chef_works(screen: ChefsScreen, qtbot: QtBot) -> None:
    select(screen, "Kenji Tanaka", qtbot)

    words = words_of(screen.details)
    assert "$140.00 an hour" in words
    assert "11:00–22:00" in words


def test_chefs_are_found_by_text_and_by_state(demo: CooCook, screen: ChefsScreen, qtbot: QtBot) -> None:
    screen.text.setText("gangnam")
    qtbot.waitUntil(lambda: listed(screen) == ["Kenji Tanaka"])
    screen.clear_search()
    demo.chefs.set_active(2, False, by=DESK)

    screen.state.setCurrentText("Inactive")

    qtbot.waitUntil(lambda: listed(screen) == ["Sofia Marino"])


def test_ten_thousand_chefs_are_read_page_by_page(demo: CooCook, screen: ChefsScreen, qtbot: QtBot) -> None:
    for number in range(250):
        demo.chefs.add(ChefDraft(f"Zoe {number:03d}", "Thai", 80), by=DESK)
    qtbot.waitUntil(lambda: screen.model.total == 255)

    screen.table.scrollToBottom()

    qtbot.waitUntil(lambda: screen.model.record(252) is not None)
    assert screen.model.windows_held <= 3


def test_a_chef_is_added_with_hours(demo: CooCook, screen: ChefsScreen, qtbot: QtBot) -> None:
    qtbot.mouseClick(screen.add_button, Qt.MouseButton.LeftButton)
    dialog = waited_for(screen, ChefDialog, qtbot)
    dialog.name.setText("김하은")
    dialog.cuisine.setEditText("Korean")
    dialog.rate.setText("99.50")
    sunday, monday = dialog.hours.days[6], dialog.hours.days[0]
    sunday.works.setChecked(False)
    monday.more.click()
    monday.fields[0][1].setEditText("15")

    with qtbot.waitSignal(dialog.saved):
        save(dialog, qtbot)

    [chef] = demo.chefs.list(ChefFilter(q="김하은"), Paging()).items
    assert (chef.cuisine, chef.hourly_rate) == ("Korean", Decimal("99.50"))
    hours = demo.chefs.hours(chef.id)
    assert [f"{span.starts:%H:%M}-{span.ends:%H:%M}" for span in hours if span.weekday == 0] == [
        "11:00-15:00",
        "17:00-22:00",
    ]
    assert not [span for span in hours if span.weekday == 6]
    qtbot.waitUntil(lambda: "김하은" in listed(screen))
    assert screen.table.selected_id == chef.id


def test_what_is_wrong_is_said_beside_the_field_as_it_is_typed(screen: ChefsScreen, qtbot: QtBot) -> None:
    screen.add()
    dialog = waited_for(screen, ChefDialog, qtbot)
    assert not any(error.text() for error in dialog.errors.values())

    qtbot.keyClicks(dialog.rate, "12,x")

    assert "amount" in dialog.errors["hourly_rate"].text()
    assert not dialog.errors["name"].text()
    dialog.rate.setText("125")
    assert not dialog.errors["hourly_rate"].text()


def test_saving_with_something_missing_names_every_field_and_loses_nothing(
    demo: CooCook, screen: ChefsScreen, qtbot: QtBot
) -> None:
    screen.add()
    dialog = waited_for(screen, ChefDialog, qtbot)
    dialog.location.setText("Seoul, Mapo-gu")

    save(dialog, qtbot)

    wrong = {name for name, error in dialog.errors.items() if error.text()}
    assert wrong == {"name", "cuisine", "hourly_rate"}
    assert dialog.isVisible()
    assert dialog.location.text() == "Seoul, Mapo-gu"
    assert demo.chefs.list(ChefFilter(), Paging()).total == 5


@pytest.mark.parametrize(
    ("until", "problem"),
    [("9:00", "must end after it starts"), ("25:00", "type times"), ("24:00", "")],
)
def test_hours_that_make_no_sense_are_marked_on_their_day(
    screen: ChefsScreen, qtbot: QtBot, until: str, problem: str
) -> None:
    screen.add()
    day = waited_for(screen, ChefDialog, qtbot).hours.days[2]

    day.fields[0][1].setEditText(until)

    assert problem in day.problem
    assert bool(day.problem) == bool(problem)


def test_a_chef_is_changed(demo: CooCook, screen: ChefsScreen, qtbot: QtBot) -> None:
    select(screen, "Sofia Marino", qtbot)
    screen.edit()
    dialog = waited_for(screen, ChefDialog, qtbot)
    assert dialog.rate.text() == "110.00"
    dialog.rate.setText("115")

    with qtbot.waitSignal(dialog.saved):
        save(dialog, qtbot)

    assert demo.chefs.get(2).hourly_rate == Decimal("115.00")
    qtbot.waitUntil(lambda: "$115.00 an hour" in words_of(screen.details))


def test_a_change_by_somebody_else_is_explained_and_nothing_is_lost(
    demo: CooCook, screen: ChefsScreen, qtbot: QtBot
) -> None:
    select(screen, "Sofia Marino", qtbot)
    screen.edit()
    dialog = waited_for(screen, ChefDialog, qtbot)
    dialog.location.setText("Busan")
    demo.chefs.set_active(2, False, by=DESK)

    save(dialog, qtbot)
    qtbot.waitUntil(lambda: "Somebody else changed" in said(dialog.banner))
    assert dialog.location.text() == "Busan"
    assert demo.chefs.get(2, even_inactive=True).location != "Busan"

    with qtbot.waitSignal(dialog.saved):
        press_in_banner(dialog.banner, "Save mine anyway", qtbot)
    assert demo.chefs.get(2).location == "Busan"


def test_escape_asks_before_it_drops_what_was_typed(screen: ChefsScreen, qtbot: QtBot) -> None:
    screen.add()
    dialog = waited_for(screen, ChefDialog, qtbot)
    qtbot.keyClicks(dialog.name, "Ada")

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.isVisible()
    qtbot.waitUntil(dialog.question.isVisible)
    qtbot.mouseClick(dialog.question.escapeButton(), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.name.text() == "Ada"


def test_escape_closes_at_once_when_nothing_was_typed(screen: ChefsScreen, qtbot: QtBot) -> None:
    screen.add()
    dialog = waited_for(screen, ChefDialog, qtbot)

    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_chef_without_bookings_is_deactivated_and_that_is_undone(
    demo: CooCook, screen: ChefsScreen, shift: Shift, qtbot: QtBot
) -> None:
    select(screen, "Park Min-jun", qtbot)
    demo.bookings.cancel(1, by=DESK)

    with qtbot.waitSignal(shift.noted) as told:
        screen.switch()

    assert not demo.chefs.get(1, even_inactive=True).active
    assert told.args is not None
    assert told.args[0] == "Park Min-jun is no longer active"
    shift.undo()
    qtbot.waitUntil(lambda: "Active: " in words_of(screen.details))


def test_deactivating_lists_what_is_booked_first(
    demo: CooCook, demo_customer: Actor, screen: ChefsScreen, shift: Shift, qtbot: QtBot
) -> None:
    made = book(demo, demo_customer, chef_id=3)
    select(screen, "Kenji Tanaka", qtbot)

    screen.switch()
    asking = waited_for(screen, ChefBookingsDialog, qtbot)

    numbers = {cells(asking.table, row)[0] for row in range(asking.table.rowCount())}
    assert numbers == {"7", f"{made.id}"}
    assert "2 bookings to come" in words_of(asking)
    assert demo.chefs.get(3).active
    with qtbot.waitSignal(shift.noted):
        qtbot.mouseClick(asking.confirm, Qt.MouseButton.LeftButton)
    assert not demo.chefs.get(3, even_inactive=True).active


def test_taking_a_chef_off_the_pages_in_the_dialog_lists_what_is_booked_too(
    demo: CooCook, screen: ChefsScreen, qtbot: QtBot
) -> None:
    select(screen, "이서연", qtbot)
    screen.edit()
    dialog = waited_for(screen, ChefDialog, qtbot)
    dialog.active.setChecked(False)

    save(dialog, qtbot)
    asking = waited_for(dialog, ChefBookingsDialog, qtbot)
    with qtbot.waitSignal(dialog.saved):
        asking.confirm.click()

    assert not demo.chefs.get(5, even_inactive=True).active


def test_a_chef_changed_elsewhere_shows_up(demo: CooCook, screen: ChefsScreen, qtbot: QtBot) -> None:
    select(screen, "이서연", qtbot)

    demo.chefs.set_active(5, False, by=DESK)

    qtbot.waitUntil(lambda: "Inactive: " in words_of(screen.details))
    assert screen.table.selected_id == 5


def test_without_a_chef_the_screen_offers_to_add_one(
    coocook: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot
) -> None:
    empty = ChefsScreen(coocook, tasks, LiveChanges(coocook.events), shift)
    qtbot.addWidget(empty)
    empty.show()
    qtbot.waitUntil(empty.nothing_yet.isVisible)

    qtbot.mouseClick(empty.nothing_yet.button, Qt.MouseButton.LeftButton)

    assert waited_for(empty, ChefDialog, qtbot).isVisible()


def test_a_chef_that_a_restore_took_away_is_no_longer_shown(
    demo: CooCook, screen: ChefsScreen, qtbot: QtBot
) -> None:
    backup = demo.backup.create()
    demo.chefs.add(ChefDraft("Zoe", "Thai", 80), by=DESK)
    qtbot.waitUntil(lambda: "Zoe" in listed(screen))
    select(screen, "Zoe", qtbot)

    demo.backup.restore(backup.path)

    qtbot.waitUntil(lambda: screen.details.chef is None)


def test_what_somebody_else_saved_can_be_looked_at_and_changed_further(
    demo: CooCook, screen: ChefsScreen, qtbot: QtBot
) -> None:
    select(screen, "Sofia Marino", qtbot)
    screen.edit()
    dialog = waited_for(screen, ChefDialog, qtbot)
    dialog.location.setText("Busan")
    demo.chefs.change(2, ChefDraft("Sofia Marino", "Roman", 120), by=DESK)
    save(dialog, qtbot)
    qtbot.waitUntil(lambda: "Somebody else changed" in said(dialog.banner))

    press_in_banner(dialog.banner, "Show theirs", qtbot)
    qtbot.waitUntil(lambda: dialog.cuisine.currentText() == "Roman")
    assert not said(dialog.banner)
    dialog.location.setText("Rome")
    with qtbot.waitSignal(dialog.saved):
        save(dialog, qtbot)

    sofia = demo.chefs.get(2)
    assert (sofia.cuisine, sofia.location) == ("Roman", "Rome")


def test_closing_the_dialog_asks_too_and_may_discard(
    demo: CooCook, screen: ChefsScreen, qtbot: QtBot
) -> None:
    screen.add()
    dialog = waited_for(screen, ChefDialog, qtbot)
    qtbot.keyClicks(dialog.name, "Ada")

    dialog.close()
    assert dialog.isVisible()
    qtbot.waitUntil(dialog.question.isVisible)
    [discard] = [button for button in dialog.question.buttons() if button.text() == "Discard"]
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(discard, Qt.MouseButton.LeftButton)

    assert demo.chefs.list(ChefFilter(), Paging()).total == 5
