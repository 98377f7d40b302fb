"""The screen of the settings: typed, checked, kept, put back; the test mail goes to a real server."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from coocook_desktop import language
from coocook_desktop.live import LiveChanges
from coocook_desktop.screens.settings import SettingsScreen
from coocook_desktop.serving import Serving
from coocook_desktop.settings.controls import SearchedControl
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.config import load_settings
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.services.booking_rules import RuleChoices
from tests.desktop.steps import press_in_banner, said, words_of
from tests.images import encoded, plate
from tests.mail_server import Post, mail_server, takes


@pytest.fixture
def screen(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> Iterator[SettingsScreen]:
    """The open screen, once it has read what is kept."""
    serving = Serving(demo, tasks)
    made = SettingsScreen(demo, tasks, live, shift, serving)
    qtbot.addWidget(made)
    made.resize(1080, 720)
    made.show()
    read(made, tasks, qtbot)
    yield made
    serving.let_go()


def settled(tasks: TaskRunner, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not tasks.busy)


def read(screen: SettingsScreen, tasks: TaskRunner, qtbot: QtBot) -> None:
    """Every section is there and shows what is kept."""
    qtbot.waitUntil(lambda: screen.is_complete and not tasks.busy)


def type_into(screen: SettingsScreen, name: str, text: str, qtbot: QtBot) -> None:
    edit = screen.rows[name].control.edit
    line = edit if isinstance(edit, QLineEdit) else edit.findChild(QLineEdit)
    assert line is not None
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClicks(line, text)


def save(screen: SettingsScreen, tasks: TaskRunner, qtbot: QtBot) -> None:
    qtbot.mouseClick(screen.save_button, Qt.MouseButton.LeftButton)
    settled(tasks, qtbot)


def test_a_setting_is_kept_noted_and_asks_to_open_the_business_again(
    screen: SettingsScreen, demo: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot
) -> None:
    shift.hand_over(Actor(None, Role.ADMINISTRATOR, "Hana", origin="desk"))
    assert not screen.bar.isVisible()

    type_into(screen, "business_name", "Seoyeon's Kitchen", qtbot)
    assert screen.unsaved.text().startswith("1 change")
    with qtbot.waitSignal(screen.reopen_asked):
        save(screen, tasks, qtbot)

    assert load_settings().business_name == "Seoyeon's Kitchen"
    entry = demo.history.of("setting", 0)[0]
    assert (entry.actor_name, entry.before, entry.after) == (
        "Hana",
        {"business_name": "CooCook"},
        {"business_name": "Seoyeon's Kitchen"},
    )
    assert not screen.bar.isVisible()


def test_a_saved_change_is_taken_back_and_made_again(
    screen: SettingsScreen, demo: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot
) -> None:
    type_into(screen, "business_phone", "02 123 4567", qtbot)
    save(screen, tasks, qtbot)
    assert shift.to_undo == "Changed: Telephone"

    with qtbot.waitSignal(screen.reopen_asked):
        shift.undo()
    settled(tasks, qtbot)
    assert load_settings().business_phone == ""
    assert screen.rows["business_phone"].value == ""

    with qtbot.waitSignal(screen.reopen_asked):
        shift.redo()
    settled(tasks, qtbot)
    assert load_settings().business_phone == "02 123 4567"
    assert len(demo.history.of("setting", 0)) == 3


def test_the_business_opened_again_for_a_change_still_offers_to_take_it_back(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> None:
    demo.configuration.change({"business_phone": "02 123 4567"}, by=DESK)
    serving = Serving(demo, tasks)
    screen = SettingsScreen(demo, tasks, live, shift, serving)
    qtbot.addWidget(screen)
    screen.show()
    read(screen, tasks, qtbot)

    shift.undo()
    settled(tasks, qtbot)

    assert load_settings().business_phone == ""
    serving.let_go()


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("business_email", "somewhere", "Must be a mail address like hello@cook.example.com"),
        ("retention_months", "601", "Must be a whole number from 0 to 600"),
        ("retention_months", "many", "Must be a whole number from 0 to 600"),
        ("timezone", "Asia/Busan", "'Asia/Busan' is no time zone; use a name like Asia/Seoul"),
        ("currency", "won", "Must be three capital letters, like USD or KRW"),
        ("public_url", "cook.example.com", "Must be a web address like https://cook.example.com"),
        ("notice_hours", "soon", "Must be a whole number"),
        ("horizon_days", "0", "Must be from 1 to 1,095"),
        ("shortest_hours", "13", ""),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_as_it_is_typed(
    screen: SettingsScreen, demo: CooCook, tasks: TaskRunner, name: str, text: str, problem: str, qtbot: QtBot
) -> None:
    before = demo.configuration.settings
    type_into(screen, name, text, qtbot)

    if problem:
        assert screen.rows[name].error.text() == problem
    else:
        assert screen.rows["longest_hours"].error.text() == "Must not be shorter than the shortest booking"
    save(screen, tasks, qtbot)
    assert demo.configuration.settings == before
    assert demo.rules.choices() == RuleChoices()

    qtbot.mouseClick(screen.discard_button, Qt.MouseButton.LeftButton)
    assert not screen.sheet.problems
    assert not screen.bar.isVisible()


def test_save_leads_to_what_is_wrong_in_another_section(screen: SettingsScreen, qtbot: QtBot) -> None:
    type_into(screen, "business_email", "somewhere", qtbot)
    screen.show_section("mail")

    qtbot.mouseClick(screen.save_button, Qt.MouseButton.LeftButton)

    assert screen.rows["business_email"].isVisible()


def test_a_field_that_the_environment_decides_can_only_be_read(
    demo: CooCook,
    tasks: TaskRunner,
    live: LiveChanges,
    shift: Shift,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BUSINESS_NAME", "Seoul Table")
    serving = Serving(demo, tasks)
    screen = SettingsScreen(demo, tasks, live, shift, serving)
    qtbot.addWidget(screen)
    screen.show()
    read(screen, tasks, qtbot)

    type_into(screen, "business_name", "Another", qtbot)

    row = screen.rows["business_name"]
    assert row.note.text() == "Set by BUSINESS_NAME in the environment."
    assert not row.edited
    serving.let_go()


def test_the_rules_hold_at_once_and_are_put_back(
    screen: SettingsScreen, demo: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot
) -> None:
    type_into(screen, "notice_hours", "12", qtbot)
    type_into(screen, "shortest_hours", "1.5", qtbot)
    with qtbot.assertNotEmitted(screen.reopen_asked):
        save(screen, tasks, qtbot)
    assert (demo.rules.choices().notice_hours, str(demo.rules.choices().shortest_hours)) == (12, "1.50")

    shift.undo()
    settled(tasks, qtbot)
    assert demo.rules.choices() == RuleChoices()
    assert screen.rows["notice_hours"].value == ""


def test_rules_chosen_elsewhere_are_shown_and_typing_stays(
    screen: SettingsScreen, demo: CooCook, tasks: TaskRunner, qtbot: QtBot
) -> None:
    type_into(screen, "horizon_days", "9", qtbot)
    demo.rules.choose(RuleChoices(notice_hours=6), by=DESK)

    qtbot.waitUntil(lambda: screen.rows["notice_hours"].value == "6")
    assert screen.rows["horizon_days"].value == "9"

    save(screen, tasks, qtbot)
    assert demo.rules.choices() == RuleChoices(notice_hours=6, horizon_days=9)


def test_a_zone_is_found_by_any_part_of_its_name(
    screen: SettingsScreen, tasks: TaskRunner, qtbot: QtBot
) -> None:
    control = screen.rows["timezone"].control
    assert isinstance(control, SearchedControl)
    completer = control.edit.completer()
    assert completer is not None
    completer.setCompletionPrefix("york")
    assert completer.currentCompletion() == "America/New York"

    type_into(screen, "timezone", "America/New York", qtbot)
    save(screen, tasks, qtbot)
    assert load_settings().timezone == "America/New_York"


def test_searching_shows_the_fields_that_match_from_every_section(
    screen: SettingsScreen, qtbot: QtBot
) -> None:
    qtbot.keyClick(screen, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(screen.search, "port")
    assert screen.rows["smtp_port"].isVisible()
    assert screen.rows["public_url"].isVisible()
    assert not screen.rows["smtp_host"].isVisible()

    screen.search.setText("no such thing")
    assert screen.nothing.text() == "No setting is called “no such thing”."

    screen.search.clear()
    assert screen.rows["business_name"].isVisible()


def test_the_password_is_never_shown_back_and_can_be_removed(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> None:
    demo.configuration.change({"smtp_password": "a good long passphrase"}, by=DESK)
    serving = Serving(demo, tasks)
    screen = SettingsScreen(demo, tasks, live, shift, serving)
    qtbot.addWidget(screen)
    screen.show()
    read(screen, tasks, qtbot)
    control = screen.rows["smtp_password"].control
    assert isinstance(control.edit, QLineEdit)
    assert control.edit.text() == ""
    assert control.edit.echoMode() is QLineEdit.EchoMode.Password

    screen.show_section("mail")
    control.remove.click()  # type: ignore[attr-defined]
    save(screen, tasks, qtbot)

    assert load_settings().smtp_password == ""
    serving.let_go()


def fill_in(screen: SettingsScreen, post: Post, qtbot: QtBot) -> None:
    screen.show_section("mail")
    type_into(screen, "smtp_host", "127.0.0.1", qtbot)
    type_into(screen, "smtp_port", str(post.port), qtbot)
    type_into(screen, "smtp_from", "hello@cook.example.com", qtbot)
    security = screen.rows["smtp_security"].control
    security.edit.setCurrentIndex(security.edit.findData("none"))  # type: ignore[attr-defined]
    security.edit.activated.emit(2)  # type: ignore[attr-defined]
    screen.mail_test.to.setText("boss@example.com")


def send_test(screen: SettingsScreen, tasks: TaskRunner, qtbot: QtBot) -> None:
    qtbot.mouseClick(screen.mail_test.send_button, Qt.MouseButton.LeftButton)
    settled(tasks, qtbot)


def test_a_test_mail_goes_out_with_what_is_typed_and_not_kept_yet(
    screen: SettingsScreen, tasks: TaskRunner, qtbot: QtBot
) -> None:
    with mail_server() as post:
        fill_in(screen, post, qtbot)
        send_test(screen, tasks, qtbot)

    assert post.receivers == ["boss@example.com"]
    assert "has taken the test mail for boss@example.com" in said(screen.mail_test.banner)
    assert load_settings().smtp_host == ""


def test_a_wrong_password_is_said_in_plain_words_and_leads_to_the_field(
    screen: SettingsScreen, tasks: TaskRunner, qtbot: QtBot
) -> None:
    boss = takes("boss", "a good long passphrase")
    with mail_server(authenticator=boss, auth_require_tls=False) as post:
        fill_in(screen, post, qtbot)
        type_into(screen, "smtp_username", "boss", qtbot)
        type_into(screen, "smtp_password", "a wrong long passphrase", qtbot)
        send_test(screen, tasks, qtbot)

    words = said(screen.mail_test.banner)
    assert words.startswith("The mail server does not take our name and password: 535")
    assert "Check the user name and the password." in words
    screen.rows["smtp_host"].control.edit.setFocus()
    press_in_banner(screen.mail_test.banner, "Show the field", qtbot)
    qtbot.waitUntil(screen.rows["smtp_password"].control.edit.hasFocus)


def test_a_refused_address_and_a_server_that_is_not_there_are_said(
    screen: SettingsScreen, tasks: TaskRunner, qtbot: QtBot
) -> None:
    with mail_server() as post:
        post.about_address = lambda _address: "550 No such mailbox"
        fill_in(screen, post, qtbot)
        send_test(screen, tasks, qtbot)
        assert "refuses the address: 550 No such mailbox" in said(screen.mail_test.banner)

    send_test(screen, tasks, qtbot)
    assert "cannot be reached" in said(screen.mail_test.banner)

    screen.mail_test.to.setText("nobody")
    qtbot.mouseClick(screen.mail_test.send_button, Qt.MouseButton.LeftButton)
    assert screen.mail_test.error.text() == "Is not a mail address"


def test_holidays_are_added_removed_and_put_back(
    screen: SettingsScreen, demo: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot
) -> None:
    screen.show_section("holidays")
    editor = screen.holidays
    qtbot.keyClicks(editor.day, "2026-09-25")
    qtbot.keyClicks(editor.name, "Chuseok")
    qtbot.keyClick(editor.name, Qt.Key.Key_Return)
    settled(tasks, qtbot)
    assert [(str(each.date), each.name) for each in demo.schedules.holidays()] == [("2026-09-25", "Chuseok")]

    editor.table.selectRow(0)
    qtbot.mouseClick(editor.remove_button, Qt.MouseButton.LeftButton)
    settled(tasks, qtbot)
    assert demo.schedules.holidays() == ()

    shift.undo()
    qtbot.waitUntil(lambda: len(editor.holidays) == 1)
    shift.undo()
    qtbot.waitUntil(lambda: editor.holidays == ())


def test_a_holiday_without_a_name_or_a_date_is_not_added(
    screen: SettingsScreen, tasks: TaskRunner, qtbot: QtBot
) -> None:
    screen.show_section("holidays")
    editor = screen.holidays
    qtbot.mouseClick(editor.add_button, Qt.MouseButton.LeftButton)
    assert editor.day_error.text() == "Type a date like 2026-12-25."

    qtbot.keyClicks(editor.day, "2026-09-25")
    qtbot.mouseClick(editor.add_button, Qt.MouseButton.LeftButton)
    settled(tasks, qtbot)
    assert editor.name_error.isVisible()


def test_staff_are_told_that_an_administrator_changes_the_settings(
    screen: SettingsScreen, demo: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot
) -> None:
    shift.hand_over(Actor(None, Role.STAFF, "Jun", origin="desk"))
    assert "Jun may look at the settings" in words_of(screen)

    type_into(screen, "business_phone", "02 123 4567", qtbot)
    save(screen, tasks, qtbot)

    assert said(screen.banner) == "Only an administrator may change the settings."
    assert load_settings().business_phone == ""
    assert screen.rows["business_phone"].value == "02 123 4567"


def test_language_and_look_are_asked_for_at_once(screen: SettingsScreen, qtbot: QtBot) -> None:
    screen.show_section("look")
    screen.show_look("dark")
    assert screen.look.look.currentText() == "Dark"
    assert screen.look.language.currentData() == language.current()

    with qtbot.waitSignal(screen.language_asked) as asked:
        qtbot.keyClick(screen.look.language, Qt.Key.Key_Down)
    assert asked.args == ["ko"]
    with qtbot.waitSignal(screen.look_asked) as asked:
        qtbot.keyClick(screen.look.look, Qt.Key.Key_Up)
    assert asked.args == ["light"]


def test_the_open_section_and_what_was_typed_are_remembered_but_no_password(
    screen: SettingsScreen,
    demo: CooCook,
    tasks: TaskRunner,
    live: LiveChanges,
    shift: Shift,
    qtbot: QtBot,
) -> None:
    screen.show_section("mail")
    type_into(screen, "smtp_host", "smtp.example.com", qtbot)
    type_into(screen, "smtp_password", "a good long passphrase", qtbot)
    type_into(screen, "notice_hours", "12", qtbot)
    state = screen.save_state()
    assert "passphrase" not in repr(state)

    serving = Serving(demo, tasks)
    again = SettingsScreen(demo, tasks, live, shift, serving)
    qtbot.addWidget(again)
    again.restore_state(state)
    again.show()
    read(again, tasks, qtbot)

    assert again.rows["smtp_host"].isVisible()
    assert (again.rows["smtp_host"].value, again.rows["notice_hours"].value) == ("smtp.example.com", "12")
    assert again.rows["smtp_from"].error.isVisible()
    assert not again.rows["smtp_password"].edited
    serving.let_go()


def test_a_logo_is_used_removed_and_put_back(
    screen: SettingsScreen, demo: CooCook, tasks: TaskRunner, shift: Shift, tmp_path: Path, qtbot: QtBot
) -> None:
    picture = tmp_path / "logo.png"
    picture.write_bytes(encoded(plate(0, (300, 100)), "PNG"))
    screen.logo.use(picture)
    qtbot.waitUntil(lambda: screen.logo.logo is not None)
    assert not screen.logo.picture.pixmap().isNull()

    qtbot.mouseClick(screen.logo.remove_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen.logo.logo is None)
    assert screen.logo.picture.text() == "No logo"
    settled(tasks, qtbot)

    shift.undo()
    qtbot.waitUntil(lambda: screen.logo.logo is not None)


def test_a_file_that_is_no_picture_is_refused_in_words(
    screen: SettingsScreen, demo: CooCook, tasks: TaskRunner, tmp_path: Path, qtbot: QtBot
) -> None:
    text = tmp_path / "logo.png"
    text.write_text("not a picture")
    screen.logo.use(text)
    settled(tasks, qtbot)
    assert said(screen.logo.banner) == "This picture cannot be used: it must be a JPEG, PNG or WebP picture."

    screen.logo.use(tmp_path / "gone.png")
    settled(tasks, qtbot)
    assert said(screen.logo.banner) == "The file cannot be read."
    assert demo.logo.read() is None
