"""The screen of the mail: what went out and what did not, and what each kind of mail says."""

from datetime import date, time
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coocook_desktop import mail_words
from coocook_desktop.live import LiveChanges
from coocook_desktop.screens.messages import MessagesScreen
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.models import OutboxMail
from coocook_server.models.account import DESK
from coocook_server.models.outbox import MailState
from coocook_server.operations import smtp
from coocook_server.services import mail_templates
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.mail_templates import Template
from tests.desktop.steps import press_in_banner, said, words_of
from tests.helpers import mailed, new_customer


@pytest.fixture
def booked(demo: CooCook) -> int:
    """A booking about which a new customer was written to; her first mail could not be sent."""
    guest = new_customer(demo, "minji")
    draft = BookingDraft(1, date(2026, 3, 6), time(18), Decimal(2))
    id = demo.bookings.make(draft, by=guest).booking.id
    with demo.store.writing() as session:
        mail = session.get_one(OutboxMail, mailed(demo, "verify_mail")[0].id)
        mail.state, mail.attempts = MailState.FAILED, 1
        mail.last_error = "The mail server refuses the address: 550 no such user"
    return id


@pytest.fixture
def screen(
    demo: CooCook, booked: int, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> MessagesScreen:
    """The screen on the demo store, with its list read."""
    shown = MessagesScreen(demo, tasks, live, shift)
    qtbot.addWidget(shown)
    shown.resize(1100, 700)
    with qtbot.waitSignal(shown.outbox.model.counted):
        shown.show()
    qtbot.waitUntil(lambda: shown.words.kinds.count() > 0)
    return shown


def listed(screen: MessagesScreen) -> list[str]:
    model = screen.outbox.model
    records = (model.record(row) for row in range(model.total))
    return [record.kind for record in records if record is not None]


def select(screen: MessagesScreen, kind: str, qtbot: QtBot) -> None:
    screen.outbox.table.selectRow(listed(screen).index(kind))
    details = screen.outbox.details
    qtbot.waitUntil(lambda: details.mail is not None and details.mail.kind == kind and bool(subject(screen)))


def subject(screen: MessagesScreen) -> str:
    return screen.outbox.details.view.subject.text()


def press(button: QPushButton, qtbot: QtBot) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def open_kind(screen: MessagesScreen, kind: str, qtbot: QtBot) -> None:
    screen.show_part("words")
    screen.words.language.setCurrentIndex(0)
    screen.words.show_kind(kind)
    original = mail_templates.originals("en")[kind]
    qtbot.waitUntil(lambda: screen.words.subject.text() == original.subject)


def test_mail_is_found_by_state_and_by_text(screen: MessagesScreen, booked: int, qtbot: QtBot) -> None:
    assert "booking_received" in listed(screen)
    assert "1 mail" in said(screen.outbox.list_banner)

    press_in_banner(screen.outbox.list_banner, "Show", qtbot)
    qtbot.waitUntil(lambda: listed(screen) == ["verify_mail"])
    screen.outbox.clear_search()
    screen.outbox.text.setText(f"#{booked}")

    qtbot.waitUntil(lambda: "verify_mail" not in listed(screen) and "booking_received" in listed(screen))
    screen.outbox.text.setText("nobody at all")
    qtbot.waitUntil(screen.outbox.no_match.isVisible)


def test_why_a_mail_failed_is_said_in_plain_words_with_what_to_do(
    screen: MessagesScreen, qtbot: QtBot
) -> None:
    select(screen, "verify_mail", qtbot)

    words = words_of(screen.outbox.details)
    assert "it may be mistyped, or the mailbox is gone" in words
    assert "Ask for the right address" in words
    assert "550 no such user" in words


def test_a_mail_is_seen_as_its_reader_does_without_its_secret(
    demo: CooCook, screen: MessagesScreen, qtbot: QtBot
) -> None:
    token = mailed(demo, "verify_mail")[0].details["token"]
    select(screen, "verify_mail", qtbot)
    view = screen.outbox.details.view

    rich = view.reader.toPlainText()
    press(view.plain, qtbot)
    plain = view.reader.toPlainText()

    assert "Dear Minji" in rich
    assert "Dear Minji" in plain
    assert token not in rich + plain


def test_nothing_is_fetched_to_show_a_mail(screen: MessagesScreen) -> None:
    reader = screen.outbox.details.view.reader

    assert not reader.openLinks()
    assert not reader.openExternalLinks()
    assert bytes(reader.loadResource(2, "https://example.com/spy.png").data()) == b""


def test_a_failed_mail_is_sent_again(demo: CooCook, screen: MessagesScreen, qtbot: QtBot) -> None:
    select(screen, "verify_mail", qtbot)
    id = mailed(demo, "verify_mail")[0].id

    screen.outbox.commands["resend"].trigger()

    qtbot.waitUntil(lambda: demo.outbox.get(id, by=DESK).state is MailState.WAITING)
    qtbot.waitUntil(lambda: "no mail server is set" in said(screen.outbox.banner))


def test_a_mail_is_withdrawn_and_that_is_undone(
    demo: CooCook, screen: MessagesScreen, shift: Shift, qtbot: QtBot
) -> None:
    select(screen, "booking_received", qtbot)
    id = mailed(demo, "booking_received")[-1].id

    press(screen.outbox.details.buttons["withdraw"], qtbot)

    qtbot.waitUntil(lambda: "was withdrawn" in shift.to_undo)
    assert demo.outbox.get(id, by=DESK).state is MailState.WITHDRAWN
    with qtbot.waitSignal(shift.undone):
        shift.undo()
    assert demo.outbox.get(id, by=DESK).state is MailState.WAITING


def test_a_mail_leads_to_its_booking(screen: MessagesScreen, booked: int, qtbot: QtBot) -> None:
    select(screen, "booking_received", qtbot)

    with qtbot.waitSignal(screen.booking_asked) as asked:
        press(screen.outbox.details.buttons["booking"], qtbot)

    assert asked.args == [booked]


def test_words_are_changed_shown_saved_undone_and_put_back(
    demo: CooCook, screen: MessagesScreen, shift: Shift, qtbot: QtBot
) -> None:
    open_kind(screen, "welcome", qtbot)
    words = screen.words

    words.subject.setText("Good to see you, {name}")
    qtbot.waitUntil(lambda: words.view.subject.text() == "Good to see you, Hana Lee – CooCook")
    press(words.save_button, qtbot)
    qtbot.waitUntil(lambda: "Welcome" in shift.to_undo)

    def kept() -> str:
        return demo.mail_wordings.get("welcome", "en", by=DESK).template.subject

    assert kept() == "Good to see you, {name}"
    assert "changed" in words.kinds.currentItem().text()
    with qtbot.waitSignal(shift.undone):
        shift.undo()
    assert kept() == "Welcome"
    qtbot.waitUntil(lambda: words.subject.text() == "Welcome")
    with qtbot.waitSignal(shift.redone):
        shift.redo()
    qtbot.waitUntil(lambda: words.subject.text() == "Good to see you, {name}")
    qtbot.waitUntil(words.original_button.isEnabled)
    press(words.original_button, qtbot)
    qtbot.waitUntil(lambda: words.subject.text() == "Welcome")
    assert kept() == "Welcome"


def test_a_place_that_the_mail_does_not_know_is_said_as_it_is_typed(
    screen: MessagesScreen, qtbot: QtBot
) -> None:
    open_kind(screen, "welcome", qtbot)

    qtbot.keyClicks(screen.words.subject, " {chef}")

    assert "{chef}, which this mail does not know" in screen.words.subject_error.text()
    assert not screen.words.save_button.isEnabled()


def test_what_was_typed_stays_while_another_kind_is_looked_at(screen: MessagesScreen, qtbot: QtBot) -> None:
    open_kind(screen, "welcome", qtbot)
    screen.words.body.setPlainText("Half a")

    open_kind(screen, "test", qtbot)
    screen.words.show_kind("welcome")

    assert screen.words.body.toPlainText() == "Half a"
    assert "not saved" in screen.words.kinds.currentItem().text()


def test_words_that_somebody_else_changed_are_not_written_over(
    demo: CooCook, screen: MessagesScreen, qtbot: QtBot
) -> None:
    open_kind(screen, "welcome", qtbot)
    words = screen.words
    words.subject.setText("Mine")
    demo.mail_wordings.change("welcome", "en", Template("Theirs", "Words"), by=DESK)

    words.save()

    qtbot.waitUntil(lambda: "Somebody else" in said(words.banner))
    assert words.subject.text() == "Mine"
    press_in_banner(words.banner, "Show theirs", qtbot)
    qtbot.waitUntil(lambda: words.subject.text() == "Theirs")


def test_the_keys_of_the_outbox_do_nothing_while_the_words_are_open(
    demo: CooCook, screen: MessagesScreen, qtbot: QtBot
) -> None:
    select(screen, "verify_mail", qtbot)
    screen.show_part("words")

    screen.outbox.resend()
    screen.outbox.withdraw()
    qtbot.waitUntil(lambda: not screen.outbox._tasks.busy)

    id = mailed(demo, "verify_mail")[0].id
    assert demo.outbox.get(id, by=DESK).state is MailState.FAILED


def test_a_screen_remembers_its_part_and_state(screen: MessagesScreen, qtbot: QtBot) -> None:
    screen.restore_state({"part": "words", "state": "failed"})

    qtbot.waitUntil(lambda: listed(screen) == ["verify_mail"])
    assert screen.words.isVisible()
    assert screen.save_state() == {"part": "words", "state": "failed"}
    screen.restore_state({"part": 3, "state": ["?"]})
    assert screen.save_state() == {"part": "outbox", "state": ""}


def test_every_kind_and_place_has_a_name() -> None:
    for kind in mail_templates.kinds():
        assert mail_words.kind(kind) != kind
        for name in mail_templates.places(kind).values:
            assert mail_words.place(name)
        for name in mail_templates.places(kind).parts:
            assert mail_words.part(name)


def test_what_nobody_put_into_words_is_shown_as_it_is() -> None:
    assert mail_words.trouble("Something new") == ("Something new", "")
    assert mail_words.trouble(str(smtp.NotSent("The mail server hung up.")))[1]
