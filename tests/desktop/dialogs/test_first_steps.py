"""The first steps of a new business: each is really done, and they end by themselves."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import time

import pytest
import requests
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from coocook_desktop.dialogs.first_steps import FirstStepsDialog
from coocook_desktop.first_steps import BACKUP, BUSINESS, CHEF, HOURS, MAIL, PAGE, PHONE
from coocook_desktop.live import LiveChanges
from coocook_desktop.network import LOOPBACK, own_address
from coocook_desktop.serving import Serving
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.first_steps_button import FirstStepsButton
from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings
from coocook_server.models.account import DESK
from coocook_server.services.chefs import ChefDraft
from coocook_server.services.working_hours import WorkingSpan
from tests.desktop.steps import said
from tests.packaging.serving import free_port

SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1.15 Version/18.0 Safari/604.1"


class Window(QWidget):
    """What the steps lead to; remembers where."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str | int] = []

    def open_screen(self, title: str) -> QWidget | None:
        self.asked.append(title)
        return None

    def show_chef(self, id: int) -> None:
        self.asked.append(id)


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """A business of its own; a proxy before it says who asks, so that a phone can be played."""
    changes = {"api_port": free_port(), "trusted_proxies": 1, "business_name": "Seoul Table"}
    return settings.model_copy(update=changes)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def serving(coocook: CooCook, tasks: TaskRunner, qtbot: QtBot) -> Iterator[Serving]:
    made = Serving(coocook, tasks)
    made.start()
    qtbot.waitUntil(lambda: made.listening and not made.busy)
    yield made
    made.let_go()
    made.end()


@pytest.fixture
def button(
    coocook: CooCook, tasks: TaskRunner, shift: Shift, serving: Serving, window: Window, qtbot: QtBot
) -> Iterator[FirstStepsButton]:
    """The way to the steps, in a business that has just begun."""
    with ExitStack() as closing:
        live = LiveChanges(coocook.events)
        closing.callback(live.close)
        made = FirstStepsButton(coocook, tasks, live, shift, serving, window, window)
        qtbot.waitUntil(lambda: made.watch.progress is not None and not tasks.busy)
        yield made


@pytest.fixture
def dialog(button: FirstStepsButton) -> FirstStepsDialog:
    """The steps, which open by themselves the first time."""
    assert button.dialog is not None
    return button.dialog


def press(button: QAbstractButton, tasks: TaskRunner, qtbot: QtBot) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not tasks.busy)


def add_chef(coocook: CooCook) -> int:
    chef = coocook.chefs.add(ChefDraft("이서연", "Vegan", 95), by=DESK)
    coocook.schedules.set_weekly(chef.id, (), by=DESK)
    return chef.id


def test_a_new_business_is_shown_the_steps_and_the_first_is_open(
    button: FirstStepsButton, dialog: FirstStepsDialog
) -> None:
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert dialog.rows[BUSINESS].is_open
    assert dialog.business.text() == "Seoul Table, Asia/Seoul"
    assert button.button.text() == "First steps: 0 of 7"


def test_a_step_is_ticked_and_the_next_opens(
    dialog: FirstStepsDialog, window: Window, coocook: CooCook, tasks: TaskRunner, qtbot: QtBot
) -> None:
    press(dialog.right_button, tasks, qtbot)
    assert dialog.rows[BUSINESS].done
    assert dialog.rows[CHEF].is_open
    assert not dialog.rows[BUSINESS].is_open

    press(dialog.chef_button, tasks, qtbot)
    assert window.asked == ["Chefs"]
    chef_id = add_chef(coocook)
    qtbot.waitUntil(lambda: dialog.rows[CHEF].done and dialog.rows[HOURS].is_open)

    press(dialog.hours_button, tasks, qtbot)
    assert window.asked[-1] == chef_id
    coocook.schedules.set_weekly(chef_id, (WorkingSpan(0, time(11), time(22)),), by=DESK)
    qtbot.waitUntil(lambda: dialog.rows[HOURS].done and dialog.rows[PAGE].is_open)


def test_the_page_is_opened_in_the_browser(
    dialog: FirstStepsDialog,
    serving: Serving,
    tasks: TaskRunner,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dialog.rows[PAGE].head.click()

    press(dialog.page_button, tasks, qtbot)

    assert [url.toString() for url in opened] == [serving.address]
    assert dialog.rows[PAGE].done


def test_a_phone_is_only_believed_when_it_has_opened_a_page(
    dialog: FirstStepsDialog,
    coocook: CooCook,
    serving: Serving,
    tasks: TaskRunner,
    qtbot: QtBot,
) -> None:
    dialog.rows[PHONE].head.click()
    assert "this PC only" in dialog.phone_words.text()
    press(dialog.network_button, tasks, qtbot)
    qtbot.waitUntil(lambda: serving.listening and not serving.busy and not tasks.busy)
    address = own_address()
    if address is not None:
        assert dialog.code.text == f"http://{address}:{serving.port}"
    assert not dialog.network_button.isVisible()

    def visit(forwarded: str) -> None:
        headers = {"User-Agent": SAFARI, "X-Forwarded-For": forwarded}
        requests.get(f"http://127.0.0.1:{serving.port}/", headers=headers, timeout=5).raise_for_status()

    visit(LOOPBACK)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert not dialog.rows[PHONE].done

    visit("192.0.2.23")
    qtbot.waitUntil(lambda: dialog.rows[PHONE].done)
    assert dialog.rows[PHONE].state.text() == "Safari on iPhone"
    assert PHONE in coocook.first_steps.look().marks


def test_mail_can_be_put_off_and_the_backup_is_made_in_place(
    dialog: FirstStepsDialog, coocook: CooCook, tasks: TaskRunner, qtbot: QtBot
) -> None:
    dialog.rows[MAIL].head.click()
    press(dialog.no_mail_button, tasks, qtbot)
    assert dialog.rows[MAIL].state.text() == "Put off"

    dialog.rows[BACKUP].head.click()
    press(dialog.backup_button, tasks, qtbot)
    qtbot.waitUntil(lambda: dialog.rows[BACKUP].done)
    assert len(coocook.backup.list()) == 1


def test_they_can_be_left_and_taken_up_again(
    button: FirstStepsButton, dialog: FirstStepsDialog, tasks: TaskRunner, qtbot: QtBot
) -> None:
    press(dialog.right_button, tasks, qtbot)
    press(dialog.later_button, tasks, qtbot)
    assert button.dialog is None
    assert button.isVisible()

    press(button.button, tasks, qtbot)
    assert button.dialog is not None
    assert button.dialog.rows[CHEF].is_open

    press(button.dialog.end_button, tasks, qtbot)
    qtbot.waitUntil(lambda: not button.isVisible())
    button.resume()
    qtbot.waitUntil(button.isVisible)


def test_they_end_by_themselves_when_all_is_done(
    button: FirstStepsButton, dialog: FirstStepsDialog, coocook: CooCook, tasks: TaskRunner, qtbot: QtBot
) -> None:
    chef_id = add_chef(coocook)
    coocook.schedules.set_weekly(chef_id, (WorkingSpan(0, time(11), time(22)),), by=DESK)
    coocook.backup.create()
    for key in (BUSINESS, PAGE, PHONE, MAIL):
        button.watch.mark(key)
    qtbot.waitUntil(lambda: coocook.first_steps.look().ended)
    qtbot.waitUntil(lambda: not button.isVisible())

    assert said(dialog.banner).startswith("All is ready")
    assert dialog.bar.value() == 7


def test_a_demo_and_a_running_business_are_not_bothered(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> None:
    window = Window()
    qtbot.addWidget(window)
    serving = Serving(demo, tasks)
    button = FirstStepsButton(demo, tasks, live, shift, serving, window, window)
    qtbot.waitUntil(lambda: button.watch.progress is not None)

    assert button.dialog is None
    assert not button.isVisible()
    serving.let_go()
