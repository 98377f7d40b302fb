"""The screen of the chefs: found, added, changed, shown to customers or not."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coocook_desktop.chef_steps import draft_of
from coocook_desktop.dialogs.chef_bookings import ChefBookingsDialog
from coocook_desktop.live import LiveChanges
from coocook_desktop.screens.chefs import ChefsScreen
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.chef_editor import ChefEditor
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.services.chefs import ChefDraft, ChefFilter
from coocook_server.services.paging import Paging
from tests.desktop.steps import book, cells, press_in_banner, said, waited_for, words_of

FREE_THEN = ["Amélie Laurent", "Kenji Tanaka", "Park Min-jun", "Sofia Marino"]
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


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
    screen.cards.setCurrentIndex(screen.model.index(listed(screen).index(name), 0))
    qtbot.waitUntil(lambda: name in words_of(screen.details) and "Monday" in words_of(screen.details))


def edited(screen: ChefsScreen, name: str, qtbot: QtBot) -> ChefEditor:
    """The editor, open on the chef of this name."""
    select(screen, name, qtbot)
    qtbot.keyClick(screen, Qt.Key.Key_F2)
    qtbot.waitUntil(screen.editor.isVisible)
    return screen.editor


def change(demo: CooCook, id: int, **values: object) -> None:
    """Somebody else changes a chef."""
    present = draft_of(demo.chefs.get(id, even_inactive=True), demo.chefs.hours(id))
    demo.chefs.change(id, replace(present, **values), by=DESK)  # type: ignore[arg-type]


def press(editor: ChefEditor, words: str, qtbot: QtBot) -> None:
    """Press a button of the question before something is lost."""
    qtbot.waitUntil(editor.question.isVisible)
    [button] = [each for each in editor.question.buttons() if each.text().replace("&", "") == words]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_chefs_are_listed_by_name(screen: ChefsScreen) -> None:
    assert listed(screen) == ["Amélie Laurent", "Kenji Tanaka", "Park Min-jun", "Sofia Marino", "이서연"]
    assert screen.cards.isVisible()


def test_the_details_tell_when_a_chef_works_and_is_free(screen: ChefsScreen, qtbot: QtBot) -> None:
    select(screen, "Kenji Tanaka", qtbot)

    words = words_of(screen.details)
    assert "$140.00 an hour" in words
    assert "11:00–22:00" in words
    qtbot.waitUntil(lambda: "Free Wed 25 Feb 2026" in words_of(screen.details))


def test_the_cards_learn_when_each_chef_is_free(demo: CooCook, screen: ChefsScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: screen.free.get(3)[0])
    known, day = screen.free.get(3)
    assert (known, f"{day}") == (True, "2026-02-25")

    demo.schedules.set_weekly(3, (), by=DESK)

    qtbot.waitUntil(lambda: screen.free.get(3) == (True, None))


def test_cards_show_the_portraits(screen: ChefsScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: screen.photos.get("/web/static/img/chefs/kenji-tanaka.svg") is not None)

    assert screen.photos.get("https://elsewhere.example/photo.jpg") is None


def test_the_table_keeps_what_is_selected_and_that_is_remembered(screen: ChefsScreen, qtbot: QtBot) -> None:
    select(screen, "Park Min-jun", qtbot)

    qtbot.keyClick(
        screen, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )

    qtbot.waitUntil(screen.table.isVisible)
    assert screen.table.selected_id == 1
    qtbot.waitUntil(lambda: screen.table.currentIndex().row() == 2)
    assert screen.save_state()["view"] == "table"


def test_the_remembered_list_is_shown_again(screen: ChefsScreen, qtbot: QtBot) -> None:
    screen.restore_state({"view": "table", "sort": "-hourly_rate", "cuisine": None, "active": True, "old": 1})

    qtbot.waitUntil(lambda: listed(screen)[0] == "Kenji Tanaka")
    assert screen.table.isVisible()
    kept = screen.save_state()
    assert kept == {"view": "table", "sort": "-hourly_rate", "active": True, "cuisine": None, "draft": None}


def test_a_state_that_makes_no_sense_is_left_out(screen: ChefsScreen) -> None:
    screen.restore_state({"view": 7, "sort": "password", "active": "x", "cuisine": 3})

    kept = screen.save_state()
    assert kept == {"view": "cards", "sort": "name", "active": None, "cuisine": None, "draft": None}


def test_chefs_are_found_by_text_state_cuisine_and_free_date(
    demo: CooCook, screen: ChefsScreen, qtbot: QtBot
) -> None:
    qtbot.keyClick(screen, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(screen.filters.text, "gangnam")
    qtbot.waitUntil(lambda: listed(screen) == ["Kenji Tanaka"])
    screen.filters.clear()
    demo.chefs.set_active(2, False, by=DESK)

    screen.filters.state.setCurrentText("Inactive")
    qtbot.waitUntil(lambda: listed(screen) == ["Sofia Marino"])
    screen.filters.clear()
    qtbot.waitUntil(lambda: screen.filters.cuisine.findText("Vegan") > 0)
    screen.filters.cuisine.setCurrentText("Vegan")
    qtbot.waitUntil(lambda: listed(screen) == ["이서연"])
    screen.filters.clear()
    demo.schedules.set_weekly(5, (), by=DESK)
    screen.filters.free_on.setText("2026-03-05")

    qtbot.waitUntil(lambda: listed(screen) == FREE_THEN)


def test_a_search_that_finds_nobody_offers_all_again(screen: ChefsScreen, qtbot: QtBot) -> None:
    screen.filters.text.setText("nobody is called so")
    qtbot.waitUntil(screen.no_match.isVisible)

    qtbot.mouseClick(screen.no_match.button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: len(listed(screen)) == 5)


def test_ten_thousand_chefs_are_read_page_by_page(demo: CooCook, screen: ChefsScreen, qtbot: QtBot) -> None:
    for number in range(250):
        demo.chefs.add(ChefDraft(f"Zoe {number:03d}", "Thai", 80), by=DESK)
    qtbot.waitUntil(lambda: screen.model.total == 255)

    screen.cards.scrollToBottom()
    qtbot.waitUntil(lambda: screen.model.record(252) is not None)
    assert screen.model.windows_held <= 3
    qtbot.waitUntil(lambda: screen.free.get(255)[0])
    screen.turn()
    screen.table.scrollToBottom()
    qtbot.waitUntil(lambda: screen.model.record(254) is not None)


def test_a_chef_is_shown_wherever_the_search_stood(screen: ChefsScreen, qtbot: QtBot) -> None:
    screen.filters.text.setText("gangnam")
    qtbot.waitUntil(lambda: listed(screen) == ["Kenji Tanaka"])

    screen.show_chef(2)

    qtbot.waitUntil(lambda: "Sofia Marino" in words_of(screen.details))
    assert screen.filters.text.text() == ""
    qtbot.waitUntil(lambda: screen.cards.currentIndex().row() == 3)


def test_a_chef_is_added_with_hours_and_that_is_undone(
    demo: CooCook, screen: ChefsScreen, shift: Shift, qtbot: QtBot
) -> None:
    qtbot.mouseClick(screen.add_button, Qt.MouseButton.LeftButton)
    editor = screen.editor
    assert not editor.tabs.isTabEnabled(2)
    editor.profile.name.setText("김하은")
    editor.profile.cuisine.setEditText("Korean")
    qtbot.keyClicks(editor.profile.rate, "99.50")
    editor.tabs.setCurrentIndex(1)
    editor.hours.lines[0].clear()
    qtbot.keyClicks(editor.hours.lines[0], "11:15-15, 17-22")

    with qtbot.waitSignal(editor.saved):
        qtbot.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    [chef] = demo.chefs.list(ChefFilter(q="김하은"), Paging()).items
    assert (chef.cuisine, chef.hourly_rate) == ("Korean", Decimal("99.50"))
    monday = [span for span in demo.chefs.hours(chef.id) if span.weekday == 0]
    assert [f"{span.starts:%H:%M}-{span.ends:%H:%M}" for span in monday] == ["11:15-15:00", "17:00-22:00"]
    assert editor.tabs.isTabEnabled(2)
    qtbot.waitUntil(lambda: "김하은" in listed(screen))
    assert screen.table.selected_id == chef.id
    assert shift.to_undo == "Chef 김하은 added"
    with qtbot.waitSignal(shift.undone):
        shift.undo()
    assert demo.chefs.list(ChefFilter(q="김하은"), Paging()).total == 0


def test_what_is_wrong_is_said_beside_the_field_as_it_is_typed(screen: ChefsScreen, qtbot: QtBot) -> None:
    screen.add()
    profile = screen.editor.profile
    assert not any(error.text() for error in profile.errors.values())

    qtbot.keyClicks(profile.rate, "12,x")
    qtbot.keyClicks(profile.radius, "far")

    assert "amount" in profile.errors["hourly_rate"].text()
    assert "from 0 to" in profile.errors["service_radius_km"].text()
    assert not profile.errors["name"].text()
    profile.rate.setText("125")
    assert not profile.errors["hourly_rate"].text()


def test_the_card_shows_what_is_typed(screen: ChefsScreen, qtbot: QtBot) -> None:
    editor = edited(screen, "Sofia Marino", qtbot)

    editor.profile.rate.setText("1150")
    editor.profile.active.setChecked(False)

    face = editor.profile.preview.face
    assert (face.name, face.rate, face.active) == ("Sofia Marino", "$1,150.00/h", False)


def test_saving_with_something_missing_names_every_field_and_loses_nothing(
    demo: CooCook, screen: ChefsScreen, qtbot: QtBot
) -> None:
    screen.add()
    editor = screen.editor
    editor.profile.location.setText("Seoul, Mapo-gu")
    editor.tabs.setCurrentIndex(1)

    editor.save()

    wrong = {name for name, error in editor.profile.errors.items() if error.text()}
    assert wrong == {"name", "cuisine", "hourly_rate"}
    assert editor.tabs.currentIndex() == 0
    assert editor.profile.location.text() == "Seoul, Mapo-gu"
    assert demo.chefs.list(ChefFilter(), Paging()).total == 5


def test_a_chef_is_changed_and_that_is_taken_back_and_done_again(
    demo: CooCook, screen: ChefsScreen, shift: Shift, qtbot: QtBot
) -> None:
    editor = edited(screen, "Sofia Marino", qtbot)
    assert editor.profile.rate.text() == "110.00"
    assert not editor.save_action.isEnabled()
    editor.profile.rate.setText("115")
    editor.profile.area.setPlainText("All of Seoul")

    with qtbot.waitSignal(editor.saved):
        editor.save_action.trigger()

    assert demo.chefs.get(2).hourly_rate == Decimal("115.00")
    assert not editor.has_changes
    change(demo, 2, location="Busan")
    with qtbot.waitSignal(shift.undone):
        shift.undo()
    sofia = demo.chefs.get(2)
    assert (sofia.hourly_rate, sofia.location) == (Decimal("110.00"), "Busan")
    qtbot.waitUntil(lambda: editor.profile.rate.text() == "110.00")
    with qtbot.waitSignal(shift.redone):
        shift.redo()
    assert demo.chefs.get(2).service_area == "All of Seoul"


def test_what_somebody_changed_since_is_not_undone(
    demo: CooCook, screen: ChefsScreen, shift: Shift, qtbot: QtBot
) -> None:
    editor = edited(screen, "Sofia Marino", qtbot)
    editor.profile.rate.setText("115")
    with qtbot.waitSignal(editor.saved):
        editor.save()
    change(demo, 2, hourly_rate=130)

    with qtbot.waitSignal(shift.refused):
        shift.undo()

    assert demo.chefs.get(2).hourly_rate == Decimal("130.00")


def test_what_another_changes_comes_into_the_fields_that_nobody_touched(
    demo: CooCook, screen: ChefsScreen, qtbot: QtBot
) -> None:
    editor = edited(screen, "Sofia Marino", qtbot)
    editor.profile.rate.setText("115")

    change(demo, 2, location="Busan")

    qtbot.waitUntil(lambda: editor.profile.location.text() == "Busan")
    assert editor.profile.rate.text() == "115"
    assert not said(editor.banner)
    with qtbot.waitSignal(editor.saved):
        editor.save()
    sofia = demo.chefs.get(2)
    assert (sofia.location, sofia.hourly_rate) == ("Busan", Decimal("115.00"))


@pytest.mark.parametrize(("choice", "left"), [("Take theirs", "Roman"), ("Keep mine", "Tuscan")])
def test_where_two_people_change_the_same_the_second_sees_it_and_chooses(
    demo: CooCook, screen: ChefsScreen, qtbot: QtBot, choice: str, left: str
) -> None:
    editor = edited(screen, "Sofia Marino", qtbot)
    editor.profile.cuisine.setEditText("Tuscan")

    change(demo, 2, cuisine="Roman")

    qtbot.waitUntil(lambda: "Cuisine is now Roman; you typed Tuscan." in said(editor.banner))
    press_in_banner(editor.banner, choice, qtbot)
    assert editor.profile.cuisine.currentText() == left
    assert not said(editor.banner)
    if choice == "Keep mine":
        with qtbot.waitSignal(editor.saved):
            editor.save()
        assert demo.chefs.get(2).cuisine == "Tuscan"


def test_escape_of_nothing_but_leaving_asks_before_it_drops_what_was_typed(
    screen: ChefsScreen, qtbot: QtBot
) -> None:
    screen.add()
    editor = screen.editor
    qtbot.keyClicks(editor.profile.name, "Ada")

    qtbot.keyClick(editor, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    press(editor, "Keep editing", qtbot)

    assert editor.isVisible()
    assert editor.profile.name.text() == "Ada"
    editor.leave()
    press(editor, "Discard", qtbot)
    qtbot.waitUntil(screen.list.isVisible)
    assert not screen.has_changes


def test_saving_when_asked_leaves_once_it_is_saved(demo: CooCook, screen: ChefsScreen, qtbot: QtBot) -> None:
    editor = edited(screen, "Sofia Marino", qtbot)
    editor.profile.rate.setText("x")
    editor.leave()
    press(editor, "Save", qtbot)
    assert editor.isVisible()
    assert editor.profile.errors["hourly_rate"].text()
    editor.profile.rate.setText("115")

    editor.leave()
    press(editor, "Save", qtbot)

    qtbot.waitUntil(screen.list.isVisible)
    assert demo.chefs.get(2).hourly_rate == Decimal("115.00")


def test_a_chef_whose_adding_is_taken_back_stays_as_a_draft(
    demo: CooCook, screen: ChefsScreen, shift: Shift, qtbot: QtBot
) -> None:
    screen.add()
    editor = screen.editor
    for field, words in ((editor.profile.name, "Zoe"), (editor.profile.rate, "80")):
        field.setText(words)
    editor.profile.cuisine.setEditText("Thai")
    with qtbot.waitSignal(editor.saved):
        editor.save()

    shift.undo()

    qtbot.waitUntil(lambda: "no longer there" in said(editor.banner))
    assert not editor.tabs.isTabEnabled(2)
    with qtbot.waitSignal(editor.saved):
        editor.save()
    assert demo.chefs.list(ChefFilter(q="Zoe"), Paging()).total == 1


def test_leaving_with_nothing_typed_is_at_once(screen: ChefsScreen, qtbot: QtBot) -> None:
    editor = edited(screen, "Kenji Tanaka", qtbot)

    qtbot.keyClick(editor, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert screen.list.isVisible()


def test_a_draft_stays_while_other_screens_are_open(screen: ChefsScreen, qtbot: QtBot) -> None:
    screen.add()
    qtbot.keyClicks(screen.editor.profile.name, "Ada")

    screen.hide()
    screen.show()

    assert screen.has_changes
    assert screen.editor.profile.name.text() == "Ada"


@pytest.mark.parametrize("whose", ["Sofia Marino", None, "somebody who is gone"])
def test_what_was_typed_outlives_the_program(
    demo: CooCook,
    screen: ChefsScreen,
    tasks: TaskRunner,
    live: LiveChanges,
    shift: Shift,
    qtbot: QtBot,
    whose: str | None,
) -> None:
    if whose is None:
        screen.add()
    else:
        edited(screen, "Sofia Marino", qtbot)
    screen.editor.profile.rate.setText("12x")
    screen.editor.profile.bio.setPlainText("Half a st")
    screen.editor.hours.lines[0].clear()
    qtbot.keyClicks(screen.editor.hours.lines[0], "9:15-12")
    kept = json.loads(json.dumps(screen.save_state()))
    if whose == "somebody who is gone":
        kept["draft"]["id"] = 999
    change(demo, 2, location="Busan")

    later = ChefsScreen(demo, tasks, live, shift)
    qtbot.addWidget(later)
    later.restore_state(kept)
    later.show()

    qtbot.waitUntil(later.editor.isVisible)
    profile = later.editor.profile
    assert (profile.rate.text(), profile.bio.toPlainText()) == ("12x", "Half a st")
    assert "amount" in profile.errors["hourly_rate"].text()
    assert later.editor.hours.lines[0].text() == "09:15–12:00"
    assert later.has_changes
    if whose == "Sofia Marino":
        qtbot.waitUntil(lambda: profile.location.text() == "Busan")
        assert profile.rate.text() == "12x"
    else:
        assert later.editor.chef is None


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


def test_a_booking_in_that_list_leads_to_it(demo: CooCook, screen: ChefsScreen, qtbot: QtBot) -> None:
    select(screen, "Kenji Tanaka", qtbot)
    screen.switch()
    asking = waited_for(screen, ChefBookingsDialog, qtbot)
    asking.table.selectRow(0)

    with qtbot.waitSignal(screen.booking_asked) as asked:
        asking.table.activated.emit(asking.table.model().index(0, 0))

    assert asked.args == [7]
    assert demo.chefs.get(3).active


def test_taking_a_chef_off_the_pages_in_the_editor_lists_what_is_booked_too(
    demo: CooCook, screen: ChefsScreen, qtbot: QtBot
) -> None:
    editor = edited(screen, "이서연", qtbot)
    editor.profile.active.setChecked(False)

    editor.save()
    asking = waited_for(editor, ChefBookingsDialog, qtbot)
    with qtbot.waitSignal(editor.saved):
        asking.confirm.click()

    assert not demo.chefs.get(5, even_inactive=True).active


def test_a_chef_changed_elsewhere_shows_up(demo: CooCook, screen: ChefsScreen, qtbot: QtBot) -> None:
    select(screen, "이서연", qtbot)

    demo.chefs.set_active(5, False, by=DESK)

    qtbot.waitUntil(lambda: "Inactive: " in words_of(screen.details))
    assert screen.table.selected_id == 5
    assert not screen.page_action.isEnabled()


def test_the_public_page_is_asked_for_by_its_path(screen: ChefsScreen, qtbot: QtBot) -> None:
    select(screen, "Kenji Tanaka", qtbot)

    with qtbot.waitSignal(screen.page_asked) as asked:
        qtbot.mouseClick(screen.details.page, Qt.MouseButton.LeftButton)

    assert asked.args == ["/web/coocook/chef-detail.html?id=3"]


def test_without_a_chef_the_screen_offers_to_add_one(
    coocook: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot
) -> None:
    empty = ChefsScreen(coocook, tasks, LiveChanges(coocook.events), shift)
    qtbot.addWidget(empty)
    empty.show()
    qtbot.waitUntil(empty.nothing_yet.isVisible)

    qtbot.mouseClick(empty.nothing_yet.button, Qt.MouseButton.LeftButton)

    assert empty.editor.isVisible()


def test_a_chef_that_a_restore_took_away_is_no_longer_shown(
    demo: CooCook, screen: ChefsScreen, qtbot: QtBot
) -> None:
    backup = demo.backup.create()
    demo.chefs.add(ChefDraft("Zoe", "Thai", 80), by=DESK)
    qtbot.waitUntil(lambda: "Zoe" in listed(screen))
    select(screen, "Zoe", qtbot)

    demo.backup.restore(backup.path)

    qtbot.waitUntil(lambda: screen.details.chef is None)


def test_every_button_says_its_key(screen: ChefsScreen) -> None:
    for button in screen.findChildren(QPushButton):
        if button.text() in ("&Add chef…", "Ed&it…", "Deactivate"):
            assert "(" in button.toolTip()
