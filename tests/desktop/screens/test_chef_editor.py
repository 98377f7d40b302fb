"""The tabs of a chef's editor: pictures, menus, dates off, rules, account, reviews."""

import io
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from coocook_desktop.dialogs.chef_account import ChefAccountDialog, ChefLinkDialog
from coocook_desktop.dialogs.chef_date import ChefDateDialog
from coocook_desktop.dialogs.chef_menu import ChefMenuDialog
from coocook_desktop.dialogs.chef_picture import ChefPictureDialog
from coocook_desktop.dialogs.chef_time_off import ChefTimeOffDialog
from coocook_desktop.live import LiveChanges
from coocook_desktop.screens.chefs import ChefsScreen
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.chef_account import ChefAccount
from coocook_desktop.widgets.chef_dates import ChefDates
from coocook_desktop.widgets.chef_editor import ChefEditor
from coocook_desktop.widgets.chef_menus import ChefMenus
from coocook_desktop.widgets.chef_parts import SECTIONS
from coocook_desktop.widgets.chef_pictures import ChefPictures
from coocook_desktop.widgets.chef_reviews import ChefReviews
from coocook_desktop.widgets.chef_rules import ChefRules
from coocook_desktop.widgets.chef_section import ChefSection
from coocook_desktop.widgets.tab_order import tab_stops
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.booking_rules import RuleChoices
from coocook_server.services.menus import MenuDraft
from coocook_server.services.paging import Paging
from coocook_server.services.reviews import ReviewDraft, ReviewFilter
from coocook_server.services.working_hours import WorkingSpan
from tests.desktop.steps import cells, press_in_banner, said, waited_for, words_of

S = TypeVar("S", bound=ChefSection)
SOFIA = 2
COMPLETED = 2
"""A booking of the demo that Sofia has cooked for."""


@pytest.fixture
def furnished(demo: CooCook, demo_customer: Actor) -> None:
    """Sofia has three pictures, two menus and a review with an answer."""
    for colour in ("tan", "olive", "navy"):
        written = io.BytesIO()
        Image.new("RGB", (500, 400), colour).save(written, "PNG")
        demo.pictures.add(SOFIA, written.getvalue(), f"A {colour} plate", by=DESK)
    for name in ("Sunday in Modena", "Pasta class"):
        demo.menus.add(SOFIA, MenuDraft(name, 45, courses=("Pasta",)), by=DESK)
    review = demo.reviews.add(COMPLETED, ReviewDraft(5, "Six of us, one small kitchen"), by=demo_customer)
    demo.reviews.answer(review.id, "Grazie!", by=DESK)


@pytest.fixture
def editor(
    furnished: None, demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> ChefEditor:
    """The editor on Sofia Marino, whom customers have booked and reviewed."""
    screen = ChefsScreen(demo, tasks, live, shift)
    qtbot.addWidget(screen)
    screen.resize(1100, 700)
    screen.show()
    screen.show_chef(SOFIA)
    qtbot.waitUntil(lambda: screen.details.chef is not None)
    screen.edit()
    qtbot.waitUntil(screen.editor.isVisible)
    return screen.editor


def opened(editor: ChefEditor, kind: type[S], qtbot: QtBot) -> S:
    """The tab of this kind, once it has read what it shows."""
    editor.tabs.setCurrentIndex(2 + [each for _words, each in SECTIONS].index(kind))
    section = editor.sections[kind]
    assert isinstance(section, kind)
    with qtbot.waitSignal(section.read_now):
        section.refresh()
    return section


def undone(shift: Shift, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shift.undone):
        shift.undo()


def redone(shift: Shift, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shift.redone):
        shift.redo()


def press_delete(view: QWidget, qtbot: QtBot) -> None:
    """Press Delete on a list, in a window that no system brings to the front after a dialog."""
    view.window().activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    qtbot.keyClick(view, Qt.Key.Key_Delete)


def save(dialog: QDialog, qtbot: QtBot) -> None:
    """Press Save."""
    [buttons] = dialog.findChildren(QDialogButtonBox)
    button = buttons.button(QDialogButtonBox.StandardButton.Save)
    qtbot.waitUntil(button.isEnabled)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def photo(path: Path, size: tuple[int, int] = (500, 800)) -> Path:
    """A picture of a plate, red above and blue below."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0], size[1] // 2))
    image.save(path, "JPEG")
    return path


def drop(section: ChefPictures, *paths: Path) -> None:
    """Let go of files over the pictures."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    section.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))


def alts(demo: CooCook) -> list[str]:
    return [picture.alt for picture in demo.pictures.of(SOFIA, by=DESK)]


def test_a_dropped_file_is_cropped_described_and_made_the_portrait(
    demo: CooCook, editor: ChefEditor, shift: Shift, tmp_path: Path, qtbot: QtBot
) -> None:
    pictures = opened(editor, ChefPictures, qtbot)
    before = demo.chefs.get(SOFIA).photo_url
    drop(pictures, photo(tmp_path / "plate.jpg"))
    dialog = waited_for(pictures, ChefPictureDialog, qtbot)
    qtbot.waitUntil(lambda: dialog.crop.frame.height() < 1)
    assert dialog.crop.frame.height() == pytest.approx(0.5)
    for _ in range(30):
        qtbot.keyClick(dialog.crop, Qt.Key.Key_Up)
    qtbot.keyClicks(dialog.alt, "A red plate")
    dialog.portrait.setChecked(True)

    with qtbot.waitSignal(dialog.added):
        save(dialog, qtbot)

    added = demo.pictures.of(SOFIA, by=DESK)[-1]
    assert (added.width, added.height, added.alt) == (500, 400, "A red plate")
    image = Image.open(io.BytesIO(demo.pictures.image(added.sha256)))
    red, _green, blue = image.convert("RGB").getpixel((250, 390))  # type: ignore[misc]
    assert red > 200 > blue
    assert demo.chefs.get(SOFIA).photo_url == added.url
    undone(shift, qtbot)
    assert demo.chefs.get(SOFIA).photo_url == before
    assert added.id not in [each.id for each in demo.pictures.of(SOFIA, by=DESK)]


def test_the_frame_is_drawn_and_moved_with_the_mouse(
    editor: ChefEditor, tmp_path: Path, qtbot: QtBot
) -> None:
    pictures = opened(editor, ChefPictures, qtbot)
    drop(pictures, photo(tmp_path / "plate.jpg", (1000, 800)))
    dialog = waited_for(pictures, ChefPictureDialog, qtbot)
    crop = dialog.crop
    qtbot.waitUntil(lambda: dialog.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled())
    assert crop.frame.width() == pytest.approx(1)
    left = Qt.MouseButton.LeftButton
    corner = crop._on_screen().bottomRight().toPoint()

    qtbot.mousePress(crop, left, pos=corner)
    qtbot.mouseMove(crop, crop.rect().center())
    qtbot.mouseRelease(crop, left, pos=crop.rect().center())
    assert crop.frame.width() == pytest.approx(0.5, abs=0.02)
    assert crop.frame.left() == pytest.approx(0)
    inside = crop._on_screen().center().toPoint()
    qtbot.mousePress(crop, left, pos=inside)
    qtbot.mouseMove(crop, crop.rect().bottomRight())
    qtbot.mouseRelease(crop, left, pos=crop.rect().bottomRight())

    assert crop.frame.right() == pytest.approx(1)
    assert crop.frame.bottom() == pytest.approx(1)
    qtbot.keyClick(crop, Qt.Key.Key_Home)
    assert crop.frame.width() == pytest.approx(1)


def test_a_file_that_is_no_picture_says_why(editor: ChefEditor, tmp_path: Path, qtbot: QtBot) -> None:
    pictures = opened(editor, ChefPictures, qtbot)
    bad = tmp_path / "menu.jpg"
    bad.write_text("no picture at all")

    drop(pictures, bad, tmp_path / "gone.png")
    dialog = waited_for(pictures, ChefPictureDialog, qtbot)

    qtbot.waitUntil(lambda: "JPEG, PNG or WebP" in said(dialog.banner))
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()
    dialog.reject()
    qtbot.waitUntil(lambda: pictures.findChild(ChefPictureDialog) not in (None, dialog))
    second = waited_for(pictures, ChefPictureDialog, qtbot)
    qtbot.waitUntil(lambda: "cannot be read" in said(second.banner))
    second.reject()


def test_a_picture_is_pasted_and_added_whole(demo: CooCook, editor: ChefEditor, qtbot: QtBot) -> None:
    pictures = opened(editor, ChefPictures, qtbot)
    image = QImage(60, 90, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.green)
    QGuiApplication.clipboard().setImage(image)

    pictures.paste_action.trigger()
    dialog = waited_for(pictures, ChefPictureDialog, qtbot)
    dialog.cropped.setChecked(False)
    with qtbot.waitSignal(dialog.added):
        save(dialog, qtbot)

    added = demo.pictures.of(SOFIA, by=DESK)[-1]
    assert (added.width, added.height, added.is_photo) == (60, 90, False)


def test_without_a_picture_in_the_clipboard_pasting_says_so(editor: ChefEditor, qtbot: QtBot) -> None:
    pictures = opened(editor, ChefPictures, qtbot)
    QGuiApplication.clipboard().setText("words")

    pictures.paste_action.trigger()

    assert "no picture in the clipboard" in said(pictures.banner)


def test_a_file_is_chosen(editor: ChefEditor, qtbot: QtBot) -> None:
    pictures = opened(editor, ChefPictures, qtbot)

    pictures.add_action.trigger()

    waited_for(pictures, QFileDialog, qtbot).reject()


def test_pictures_are_described_ordered_and_removed_and_all_is_taken_back(
    demo: CooCook, editor: ChefEditor, shift: Shift, qtbot: QtBot
) -> None:
    pictures = opened(editor, ChefPictures, qtbot)
    first, second, third = alts(demo)
    pictures.alt.clear()
    qtbot.keyClicks(pictures.alt, "Soup")
    with qtbot.waitSignal(shift.noted):
        qtbot.keyClick(pictures.alt, Qt.Key.Key_Return)
    with qtbot.waitSignal(pictures.read_now), qtbot.waitSignal(shift.noted):
        pictures.later_action.trigger()
    assert alts(demo) == [second, "Soup", third]

    with qtbot.waitSignal(shift.noted):
        press_delete(pictures.list, qtbot)
    assert alts(demo) == [second, third]

    undone(shift, qtbot)
    assert alts(demo) == [second, "Soup", third]
    undone(shift, qtbot)
    undone(shift, qtbot)
    assert alts(demo) == [first, second, third]
    for _ in range(3):
        redone(shift, qtbot)
    assert alts(demo) == [second, third]


def test_the_portrait_is_chosen_among_the_pictures(
    demo: CooCook, editor: ChefEditor, shift: Shift, qtbot: QtBot
) -> None:
    pictures = opened(editor, ChefPictures, qtbot)
    drawn = demo.chefs.get(SOFIA).photo_url

    with qtbot.waitSignal(shift.noted):
        pictures.photo_action.trigger()

    assert demo.pictures.of(SOFIA, by=DESK)[0].is_photo
    assert not editor.has_changes
    undone(shift, qtbot)
    assert demo.chefs.get(SOFIA).photo_url == drawn


def menu_names(demo: CooCook) -> list[str]:
    return [menu.name for menu in demo.menus.of(SOFIA, by=DESK)]


def test_a_menu_is_added_moved_changed_and_removed_and_all_is_taken_back(
    demo: CooCook, editor: ChefEditor, shift: Shift, qtbot: QtBot
) -> None:
    menus = opened(editor, ChefMenus, qtbot)
    before = menu_names(demo)
    menus.add_action.trigger()
    dialog = waited_for(menus, ChefMenuDialog, qtbot)
    qtbot.keyClicks(dialog.name, "Roman evening")
    qtbot.keyClicks(dialog.price, "1,085.50")
    dialog.courses.setPlainText("Artichokes\n\n Tiramisu ")
    with qtbot.waitSignal(menus.read_now):
        save(dialog, qtbot)
    added = demo.menus.of(SOFIA, by=DESK)[-1]
    assert (added.price_per_guest, added.courses) == (Decimal("1085.50"), ("Artichokes", "Tiramisu"))
    assert menus.selected is not None
    assert cells(menus.table, 2)[0] == "Roman evening"

    with qtbot.waitSignal(menus.read_now), qtbot.waitSignal(shift.noted):
        menus.up_action.trigger()
    assert menu_names(demo) == [before[0], "Roman evening", before[1]]
    menus.edit()
    dialog = waited_for(menus, ChefMenuDialog, qtbot)
    dialog.price.setText("90")
    with qtbot.waitSignal(menus.read_now):
        save(dialog, qtbot)
    with qtbot.waitSignal(shift.noted):
        press_delete(menus.table, qtbot)
    assert menu_names(demo) == before

    undone(shift, qtbot)
    undone(shift, qtbot)
    assert demo.menus.get(added.id, by=DESK).price_per_guest == Decimal("1085.50")
    undone(shift, qtbot)
    undone(shift, qtbot)
    assert menu_names(demo) == before


def test_what_is_wrong_with_a_menu_is_said_as_it_is_typed(editor: ChefEditor, qtbot: QtBot) -> None:
    menus = opened(editor, ChefMenus, qtbot)
    menus.add()
    dialog = waited_for(menus, ChefMenuDialog, qtbot)

    qtbot.keyClicks(dialog.price, "1x")
    dialog.smallest.setText("many")

    assert "amount" in dialog.errors["price_per_guest"].text()
    assert "1 to 1000" in dialog.errors["smallest_guests"].text()
    assert not dialog.errors["name"].text()
    dialog.reject()
    qtbot.waitUntil(dialog.question.isVisible)


def test_a_menu_that_another_changed_is_shown_with_what_was_typed(
    demo: CooCook, editor: ChefEditor, qtbot: QtBot
) -> None:
    menus = opened(editor, ChefMenus, qtbot)
    menus.edit()
    dialog = waited_for(menus, ChefMenuDialog, qtbot)
    dialog.name.setText("Mine")
    menu = demo.menus.of(SOFIA, by=DESK)[0]
    demo.menus.change(menu.id, MenuDraft("Theirs", 33), by=DESK)

    save(dialog, qtbot)

    qtbot.waitUntil(lambda: "Somebody else changed" in said(dialog.banner))
    assert (dialog.name.text(), dialog.price.text()) == ("Mine", "33.00")
    save(dialog, qtbot)
    qtbot.waitUntil(lambda: demo.menus.get(menu.id, by=DESK).name == "Mine")


def lines(dates: ChefDates) -> list[list[str]]:
    return [cells(dates.table, row) for row in range(dates.table.rowCount())]


def test_time_off_lists_what_is_booked_and_is_taken_back(
    demo: CooCook, editor: ChefEditor, shift: Shift, qtbot: QtBot
) -> None:
    dates = opened(editor, ChefDates, qtbot)
    dates.off_action.trigger()
    dialog = waited_for(dates, ChefTimeOffDialog, qtbot)
    dialog.first.setText("2026-02-20")
    dialog.last.setText("2026-03-10")
    dialog.reason.setText("Family")
    qtbot.waitUntil(lambda: dialog.booked.table.rowCount() == 1)
    assert "1 booking in the way" in words_of(dialog)
    assert cells(dialog.booked.table, 0)[0] == "4"

    with qtbot.waitSignal(dates.read_now):
        save(dialog, qtbot)

    assert lines(dates) == [["Fri 20 Feb 2026 – Tue 10 Mar 2026", "Time off", "Family"]]
    undone(shift, qtbot)
    assert demo.schedules.time_off(SOFIA, by=DESK) == ()
    redone(shift, qtbot)
    [again] = demo.schedules.time_off(SOFIA, by=DESK)
    qtbot.waitUntil(lambda: [line.record for line in dates.lines] == [again])
    with qtbot.waitSignal(shift.noted):
        press_delete(dates.table, qtbot)
    assert demo.schedules.time_off(SOFIA, by=DESK) == ()
    undone(shift, qtbot)
    undone(shift, qtbot)
    assert demo.schedules.time_off(SOFIA, by=DESK) == ()


def test_time_off_that_ends_before_it_starts_cannot_be_saved(editor: ChefEditor, qtbot: QtBot) -> None:
    dates = opened(editor, ChefDates, qtbot)
    dates.add_time_off()
    dialog = waited_for(dates, ChefTimeOffDialog, qtbot)

    dialog.last.setText("2026-01-01")

    assert "must end after" in said(dialog.banner)
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()
    dialog.last.setText("2026-02-25")
    dialog.whole.setChecked(False)
    dialog.starts.setEditText("22")
    dialog.ends.setEditText("24")
    assert dialog.draft is not None
    assert dialog.draft.last_date == date(2026, 2, 26)


def test_a_date_has_other_hours_and_that_is_taken_back(
    demo: CooCook, editor: ChefEditor, shift: Shift, qtbot: QtBot
) -> None:
    demo.schedules.set_holiday(date(2026, 3, 1), "삼일절", by=DESK)
    dates = opened(editor, ChefDates, qtbot)
    dates.hours_action.trigger()
    dialog = waited_for(dates, ChefDateDialog, qtbot)
    dialog.day.setText("2026-02-26")
    qtbot.keyClicks(dialog.times, "17-2")
    assert "24:00 at most" in dialog.error.text()
    dialog.times.setText("17:15-22")
    qtbot.waitUntil(lambda: dialog.booked.table.rowCount() == 1)

    with qtbot.waitSignal(dates.read_now):
        save(dialog, qtbot)

    assert lines(dates) == [
        ["Thu 26 Feb 2026", "Other hours", "17:15–22:00"],
        ["Sun 1 Mar 2026", "Holiday of the business", "삼일절"],
    ]
    [dated] = demo.schedules.dated(SOFIA, date(2026, 2, 26), date(2026, 2, 26))
    assert dated.spans == (WorkingSpan(3, time(17, 15), time(22)),)
    undone(shift, qtbot)
    assert demo.schedules.dated(SOFIA, date(2026, 2, 26), date(2026, 2, 26)) == ()


def test_holidays_are_changed_in_the_settings(demo: CooCook, editor: ChefEditor, qtbot: QtBot) -> None:
    demo.schedules.set_holiday(date(2026, 3, 1), "삼일절", by=DESK)
    dates = opened(editor, ChefDates, qtbot)
    assert not dates.remove_action.isEnabled()

    with qtbot.waitSignal(editor.screen_asked) as asked:
        dates.change_action.trigger()

    assert asked.args == ["Settings"]


def test_a_chef_has_rules_of_their_own_and_that_is_taken_back(
    demo: CooCook, editor: ChefEditor, shift: Shift, qtbot: QtBot
) -> None:
    demo.rules.choose(RuleChoices(notice_hours=6), by=DESK)
    rules = opened(editor, ChefRules, qtbot)
    assert rules.lines["notice_hours"].placeholderText() == "business: 6"
    assert not rules.save_action.isEnabled()
    qtbot.keyClicks(rules.lines["buffer_after_minutes"], "45")
    qtbot.keyClicks(rules.lines["travel_fee"], "12.50")
    assert editor.has_changes

    with qtbot.waitSignal(shift.noted):
        qtbot.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    chosen = demo.rules.choices(SOFIA)
    assert (chosen.buffer_after_minutes, chosen.travel_fee) == (45, Decimal("12.50"))
    assert not editor.has_changes
    undone(shift, qtbot)
    assert demo.rules.choices(SOFIA) == RuleChoices()
    qtbot.waitUntil(lambda: rules.lines["buffer_after_minutes"].text() == "")


@pytest.mark.parametrize(
    ("name", "typed", "problem"),
    [
        ("buffer_before_minutes", "soon", "needs a number"),
        ("notice_hours", "1.5", "needs a number"),
        ("horizon_days", "0", "from 1 to"),
        ("grid_minutes", "7", "one of 5, 10"),
        ("most_guests", "0", "from 1 to"),
        ("longest_hours", "0.5", "shorter than the shortest"),
    ],
)
def test_a_rule_that_makes_no_sense_is_said_as_it_is_typed(
    editor: ChefEditor, qtbot: QtBot, name: str, typed: str, problem: str
) -> None:
    rules = opened(editor, ChefRules, qtbot)

    qtbot.keyClicks(rules.lines[name], typed)

    assert problem in rules.errors[name].text().lower()
    assert not rules.save_action.isEnabled()


def test_rules_typed_stay_while_somebody_changes_others(
    demo: CooCook, editor: ChefEditor, qtbot: QtBot
) -> None:
    rules = opened(editor, ChefRules, qtbot)
    qtbot.keyClicks(rules.lines["notice_hours"], "12")
    demo.rules.choose(RuleChoices(horizon_days=30), chef_id=SOFIA, by=DESK)
    qtbot.waitUntil(lambda: rules.lines["horizon_days"].text() == "30")
    assert rules.lines["notice_hours"].text() == "12"

    demo.rules.choose(RuleChoices(notice_hours=3), chef_id=SOFIA, by=DESK)

    qtbot.waitUntil(lambda: "Somebody else" in said(rules.banner))
    assert rules.lines["notice_hours"].text() == "12"
    press_in_banner(rules.banner, "Take theirs", qtbot)
    assert rules.lines["notice_hours"].text() == "3"


def test_an_account_is_made_for_a_chef_and_that_is_taken_back(
    demo: CooCook, editor: ChefEditor, shift: Shift, qtbot: QtBot
) -> None:
    account = opened(editor, ChefAccount, qtbot)
    account.make_action.trigger()
    dialog = waited_for(account, ChefAccountDialog, qtbot)
    dialog.username.setText("so")
    dialog.password.setText("short")
    save(dialog, qtbot)
    qtbot.waitUntil(lambda: bool(dialog.errors["username"].text()))
    assert dialog.errors["password"].text()
    dialog.username.setText("sofia")
    dialog.password.setText("a good long passphrase")

    with qtbot.waitSignal(account.read_now):
        save(dialog, qtbot)

    qtbot.waitUntil(lambda: "sofia" in words_of(account))
    made = demo.accounts.by_username("sofia")
    assert made is not None
    assert (made.role, made.chef_id) == (Role.CHEF, SOFIA)
    undone(shift, qtbot)
    assert demo.chefs.get(SOFIA).user_id is None
    assert not demo.accounts.get(made.id).active
    redone(shift, qtbot)
    assert demo.chefs.get(SOFIA).user_id == made.id


def test_an_account_is_linked_and_unlinked(
    demo: CooCook, editor: ChefEditor, shift: Shift, qtbot: QtBot
) -> None:
    made = demo.accounts.add(AccountDraft("marino", "a good long passphrase", None), Role.CHEF, by=DESK)
    account = opened(editor, ChefAccount, qtbot)
    account.link_action.trigger()
    dialog = waited_for(account, ChefLinkDialog, qtbot)
    assert dialog.list.count() == 1

    with qtbot.waitSignal(shift.noted):
        qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)

    assert demo.chefs.get(SOFIA).user_id == made.id
    qtbot.waitUntil(account.unlink_action.isEnabled)
    with qtbot.waitSignal(shift.noted):
        account.unlink_action.trigger()
    assert demo.chefs.get(SOFIA).user_id is None
    undone(shift, qtbot)
    assert demo.chefs.get(SOFIA).user_id == made.id
    undone(shift, qtbot)
    assert demo.chefs.get(SOFIA).user_id is None


def answers(demo: CooCook) -> list[str]:
    page = demo.reviews.list(ReviewFilter(chef_id=SOFIA), Paging(), by=DESK)
    return [review.answer for review in page.items]


def test_a_review_is_answered_hidden_and_shown_and_all_is_taken_back(
    demo: CooCook, editor: ChefEditor, shift: Shift, qtbot: QtBot
) -> None:
    reviews = opened(editor, ChefReviews, qtbot)
    [before] = answers(demo)
    assert "Six of us" in words_of(reviews)
    with qtbot.waitSignal(shift.noted):
        reviews.withdraw_action.trigger()
    assert answers(demo) == [""]
    reviews.answer.setPlainText("Thank you!")
    assert editor.has_changes
    with qtbot.waitSignal(shift.noted):
        reviews.answer_action.trigger()
    assert answers(demo) == ["Thank you!"]
    assert not editor.has_changes

    reviews.hide_action.trigger()
    qtbot.waitUntil(reviews.asking.isVisible)
    reviews.asking.setTextValue("Names a person")
    with qtbot.waitSignal(shift.noted):
        reviews.asking.accept()

    assert demo.chefs.get(SOFIA).review_count == 0
    qtbot.waitUntil(lambda: "Hidden: Names a person" in words_of(reviews))
    for _ in range(3):
        undone(shift, qtbot)
    assert answers(demo) == [before]
    assert demo.chefs.get(SOFIA).review_count == 1


def test_an_answer_that_is_typed_outlives_a_change_elsewhere(
    demo: CooCook, editor: ChefEditor, qtbot: QtBot
) -> None:
    reviews = opened(editor, ChefReviews, qtbot)
    reviews.answer.setPlainText("Still writing")
    review = reviews.selected
    assert review is not None

    with qtbot.waitSignal(reviews.read_now):
        demo.reviews.set_visibility(review.id, hidden=True, reason="x", by=DESK)

    assert reviews.answer.toPlainText() == "Still writing"
    assert cells(reviews.table, 0)[4] == "Hidden"


def test_the_tabs_are_turned_and_walked_through_by_keyboard(editor: ChefEditor, qtbot: QtBot) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(editor.profile.name, Qt.Key.Key_PageUp, control)
    assert isinstance(editor.sections[ChefReviews], ChefReviews)
    qtbot.keyClick(editor, Qt.Key.Key_PageDown, control)
    qtbot.keyClick(editor, Qt.Key.Key_PageDown, control)

    assert editor.tabs.tabText(editor.tabs.currentIndex()) == "Hours"
    stops = tab_stops(editor)
    assert stops.index(editor.tabs) < stops.index(editor.hours.grid) < stops.index(editor.hours.lines[0])
