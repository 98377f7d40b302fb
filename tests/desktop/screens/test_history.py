"""The screen of the history: found by kind and date, looked at, and taken back where that is safe."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coocook_desktop.live import LiveChanges
from coocook_desktop.main_window import BOOKINGS
from coocook_desktop.screens.history import HistoryScreen
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.history_details import NOT_THE_LATEST
from coocook_desktop.widgets.tab_order import tab_stops
from coocook_server.bootstrap import CooCook
from coocook_server.errors import StoreUnavailable
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services import history
from coocook_server.services.chefs import ChefDraft
from coocook_server.services.customers import CustomerChange
from coocook_server.store import changed
from tests.desktop.desk import Desk
from tests.desktop.steps import SUNDAY, book, said, words_of
from tests.helpers import SettableClock, new_customer


def shown_on(
    coocook: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> HistoryScreen:
    """The screen, with its list read."""
    shown = HistoryScreen(coocook, tasks, live, shift)
    qtbot.addWidget(shown)
    shown.resize(1300, 700)
    with qtbot.waitSignal(shown.model.counted):
        shown.show()
    qtbot.waitUntil(lambda: shown.filters.kind.count() > 1 or not shown.model.total)
    return shown


@pytest.fixture
def screen(demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot) -> HistoryScreen:
    """The screen on the demo store."""
    return shown_on(demo, tasks, live, shift, qtbot)


def what(screen: HistoryScreen, row: int) -> list[str]:
    """The texts of a row but for the time."""
    columns = range(1, screen.model.columnCount())
    return [screen.model.data(screen.model.index(row, column)) for column in columns]


def select(screen: HistoryScreen, row: int, qtbot: QtBot) -> None:
    """Select the change in this row and wait until it is known whether it can be undone."""
    entry = screen.model.record(row)
    assert entry is not None
    screen.table.selectRow(row)
    details = screen.details
    qtbot.waitUntil(lambda: details.entry is not None and details.entry.id == entry.id)
    if entry.noun == "booking" and entry.before:
        qtbot.waitUntil(lambda: details.undo.isVisible() or NOT_THE_LATEST in words_of(details))


def confirmed(demo: CooCook, customer: Actor, screen: HistoryScreen, qtbot: QtBot) -> int:
    """A booking that was just confirmed, with its two changes at the top of the list; its number."""
    before = screen.model.total
    made = book(demo, customer)
    demo.bookings.set_status(made.id, Status.CONFIRMED, by=DESK)
    qtbot.waitUntil(lambda: screen.model.total == before + 2)
    return made.id


def test_every_change_is_told_in_words_the_newest_first(
    demo: CooCook, demo_customer: Actor, screen: HistoryScreen, qtbot: QtBot
) -> None:
    id = confirmed(demo, demo_customer, screen, qtbot)

    assert what(screen, 0) == [
        "Front desk",
        "Desk",
        f"Booking {id}: Confirmed",
        "Status: Pending → Confirmed",
    ]
    assert what(screen, 1) == ["Demo Customer", "", f"Booking {id}: Booked", "Status: Pending"]
    assert screen.model.data(screen.model.index(0, 0)) == "Wed 25 Feb 2026, 18:00"
    assert screen.count.text() == f"{screen.model.total} changes"


def test_a_click_shows_everything_about_a_change(demo: CooCook, screen: HistoryScreen, qtbot: QtBot) -> None:
    draft = ChefDraft("이서연", "<b>Vegan</b>", "105", bio="제철 채소의 맛을 담아\n상을 차립니다")
    demo.chefs.change(5, draft, by=Actor(None, DESK.role, "박 실장", origin="203.0.113.7"))
    qtbot.waitUntil(lambda: what(screen, 0)[0] == "박 실장")

    select(screen, 0, qtbot)

    words = words_of(screen.details)
    for part in (
        "Chef 5",
        "Changed",
        "Wed 25 Feb 2026, 18:00",
        "박 실장",
        "203.0.113.7",
        "Rate for an hour: 95.00 → 105.00",
        "제철 채소의 맛을 담아<br>상을 차립니다",
        "Cuisine: Vegan → &lt;b&gt;Vegan&lt;/b&gt;",
    ):
        assert part in words
    assert not screen.details.undo.isVisible()
    assert not screen.details.open_booking.isVisible()


def test_tags_that_somebody_typed_are_shown_as_they_are(
    demo: CooCook, screen: HistoryScreen, qtbot: QtBot
) -> None:
    demo.chefs.add(ChefDraft("<img src='file:///etc/hostname'>", "Thai", 80), by=DESK)
    qtbot.waitUntil(lambda: what(screen, 0)[3].startswith("Name: <img"))

    hint = screen.model.data(screen.model.index(0, 4), Qt.ItemDataRole.ToolTipRole)

    assert "&lt;img" in hint
    assert "<img" not in hint
    assert screen.model.data(screen.model.index(0, 3), Qt.ItemDataRole.ToolTipRole) == (
        "<span>Chef 6: Added</span>"
    )


def test_changes_are_found_by_kind(screen: HistoryScreen, qtbot: QtBot) -> None:
    kinds = [screen.filters.kind.itemText(row) for row in range(screen.filters.kind.count())]
    assert kinds == ["Everything", "Booking", "Chef", "Subscription", "Account"]

    screen.filters.kind.setCurrentText("Chef")

    qtbot.waitUntil(lambda: screen.count.text() == "6 changes found")
    assert {what(screen, row)[2].split()[0] for row in range(6)} == {"Chef"}


def test_a_kind_that_is_new_can_be_chosen_at_once(demo: CooCook, screen: HistoryScreen, qtbot: QtBot) -> None:
    screen.filters.kind.setCurrentText("Chef")

    with demo.store.writing() as session:
        history.record(session, "gift_card", 1, "sent", before={}, after={}, by=DESK, at=demo.clock())
        changed(session, "gift_card", 1)

    qtbot.waitUntil(lambda: screen.filters.kind.findText("Gift card") > 0)
    assert screen.filters.kind.currentText() == "Chef"


def test_changes_are_found_by_date(
    demo: CooCook, clock: SettableClock, screen: HistoryScreen, qtbot: QtBot
) -> None:
    clock.advance(timedelta(days=2))
    demo.chefs.set_active(2, False, by=DESK)
    qtbot.waitUntil(lambda: "Deactivated" in what(screen, 0)[2])

    screen.filters.first.set_date(date(2026, 2, 27))
    qtbot.waitUntil(lambda: screen.count.text() == "1 change found")
    screen.filters.last.set_date(date(2026, 2, 26))

    qtbot.waitUntil(screen.no_match.isVisible)
    assert screen.filters.last.property("invalid") is True
    qtbot.mouseClick(screen.no_match.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.table.isVisible)
    assert not screen.filters.any
    assert not screen.filters.clear_button.isEnabled()


def test_a_store_without_changes_says_so(
    coocook: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot
) -> None:
    live = LiveChanges(coocook.events)
    screen = shown_on(coocook, tasks, live, shift, qtbot)

    assert screen.nothing_yet.isVisible()
    assert screen.count.text() == "0 changes"
    live.close()


def test_the_last_change_of_a_booking_is_taken_back(
    demo: CooCook, demo_customer: Actor, screen: HistoryScreen, qtbot: QtBot
) -> None:
    id = confirmed(demo, demo_customer, screen, qtbot)
    select(screen, 0, qtbot)

    qtbot.mouseClick(screen.details.undo, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: said(screen.banner) == f"Undone: Booking {id}: Confirmed")
    assert demo.bookings.get(id, by=DESK).status is Status.PENDING
    qtbot.waitUntil(
        lambda: what(screen, 0)[2:] == [f"Booking {id}: Taken back", "Status: Confirmed → Pending"]
    )
    qtbot.waitUntil(lambda: not screen.details.undo.isVisible())
    assert NOT_THE_LATEST in words_of(screen.details)


def test_a_move_is_taken_back(
    demo: CooCook, demo_customer: Actor, screen: HistoryScreen, qtbot: QtBot
) -> None:
    made = book(demo, demo_customer)
    demo.bookings.reschedule(made.id, SUNDAY, time(12), by=DESK)
    qtbot.waitUntil(lambda: what(screen, 0)[3] == "Time: 18:00 → 12:00")
    select(screen, 0, qtbot)

    qtbot.mouseClick(screen.details.undo, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: bool(said(screen.banner)))
    assert demo.bookings.get(made.id, by=DESK).start_time == time(18)


def test_a_merger_is_taken_back_and_leads_to_the_customer(
    demo: CooCook, screen: HistoryScreen, qtbot: QtBot
) -> None:
    keep, gone = (
        demo.customers.add(CustomerChange(name=f"Minji {n}", phone=f"010-1234-567{n}"), by=DESK).id
        for n in range(2)
    )
    demo.customers.merge(keep, gone, by=DESK)
    merger = f"Account {keep}: Merged with a duplicate"
    qtbot.waitUntil(lambda: merger in (what(screen, 0)[2], what(screen, 1)[2]))
    select(screen, 0 if what(screen, 0)[2] == merger else 1, qtbot)
    with qtbot.waitSignal(screen.customer_asked) as asked:
        qtbot.mouseClick(screen.details.open_customer, Qt.MouseButton.LeftButton)
    assert asked.args == [keep]

    qtbot.waitUntil(screen.details.undo.isVisible)
    qtbot.mouseClick(screen.details.undo, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: said(screen.banner) == f"Undone: {merger}")
    assert demo.customers.get(gone, by=DESK).merged_into_id is None


def test_only_what_is_safe_to_undo_is_offered(
    demo: CooCook, demo_customer: Actor, screen: HistoryScreen, qtbot: QtBot
) -> None:
    id = confirmed(demo, demo_customer, screen, qtbot)
    select(screen, 0, qtbot)
    assert screen.details.undo.isVisible()

    select(screen, 1, qtbot)
    assert screen.details.entry is not None
    assert screen.details.entry.action == "made"
    assert not screen.details.undo.isVisible()

    select(screen, 0, qtbot)
    demo.bookings.cancel(id, by=DESK)
    qtbot.waitUntil(lambda: NOT_THE_LATEST in words_of(screen.details))
    assert not screen.details.undo.isVisible()


def test_an_undo_that_comes_too_late_says_why(
    demo: CooCook, demo_customer: Actor, screen: HistoryScreen, qtbot: QtBot
) -> None:
    made = book(demo, demo_customer)
    demo.bookings.cancel(made.id, by=DESK)
    qtbot.waitUntil(lambda: what(screen, 0)[2] == f"Booking {made.id}: Cancelled")
    select(screen, 0, qtbot)
    book(demo, new_customer(demo))

    qtbot.mouseClick(screen.details.undo, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "already taken" in said(screen.banner))
    assert demo.bookings.get(made.id, by=DESK).status is Status.CANCELLED


def test_a_change_that_a_restore_took_away_is_no_longer_shown(
    demo: CooCook, demo_customer: Actor, screen: HistoryScreen, qtbot: QtBot
) -> None:
    backup = demo.backup.create()
    confirmed(demo, demo_customer, screen, qtbot)
    select(screen, 0, qtbot)

    demo.backup.restore(backup.path)

    qtbot.waitUntil(lambda: screen.details.entry is None)
    assert not said(screen.banner)


def test_an_erased_person_goes_from_the_screen_too(
    demo: CooCook, screen: HistoryScreen, qtbot: QtBot
) -> None:
    customer = new_customer(demo)
    qtbot.waitUntil(lambda: what(screen, 0)[0] == "Minji")
    select(screen, 0, qtbot)

    with demo.store.writing() as session:
        history.erase_person(session, customer.user_id or 0)

    qtbot.waitUntil(lambda: what(screen, 0)[0] == "Erased")
    qtbot.waitUntil(lambda: "Username: erased" in words_of(screen.details))
    assert "minji" not in words_of(screen.details).lower()


def test_a_store_that_does_not_answer_is_told_and_tried_again(
    demo: CooCook, screen: HistoryScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object, **__: object) -> None:
        raise StoreUnavailable("The store is locked by another program.")

    with monkeypatch.context() as patched:
        for name in ("list", "of", "nouns"):
            patched.setattr(demo.history, name, away)
        screen.refresh()
        qtbot.waitUntil(lambda: "locked" in said(screen.list_banner))

    screen.refresh()

    qtbot.waitUntil(lambda: not said(screen.list_banner))


def test_a_long_history_is_read_part_by_part(demo: CooCook, screen: HistoryScreen, qtbot: QtBot) -> None:
    before = screen.model.total
    with demo.store.writing() as session:
        for number in range(300):
            history.record(
                session, "setting", number + 1, "changed", before={}, after={}, by=DESK, at=demo.clock()
            )
        changed(session, "setting")
    qtbot.waitUntil(lambda: screen.model.total == before + 300)

    screen.table.scrollToBottom()

    qtbot.waitUntil(lambda: screen.model.record(before + 299) is not None)
    assert what(screen, before + 299)[2] == "Booking 2: Booked"
    assert screen.model.windows_held <= 4


def test_a_change_is_found_and_taken_back_by_the_keyboard_alone(
    demo: CooCook, demo_customer: Actor, screen: HistoryScreen, qtbot: QtBot
) -> None:
    id = confirmed(demo, demo_customer, screen, qtbot)
    screen.activateWindow()
    screen.table.setFocus()
    qtbot.keyClick(screen.table, Qt.Key.Key_Down)
    qtbot.waitUntil(screen.details.undo.isVisible)

    qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    qtbot.waitUntil(screen.details.undo.hasFocus)
    qtbot.keyClick(screen.details.undo, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: demo.bookings.get(id, by=DESK).status is Status.PENDING)
    stops: list[QWidget] = tab_stops(screen)
    for reached in (screen.filters.kind, screen.filters.first, screen.filters.last, screen.table):
        assert reached in stops


def test_the_booking_of_a_change_is_opened(desk: Desk, qtbot: QtBot) -> None:
    screen = desk.window.open_screen("History")
    assert isinstance(screen, HistoryScreen)
    qtbot.waitUntil(lambda: screen.model.total > 0)
    screen.filters.kind.setCurrentText("Booking")
    qtbot.waitUntil(lambda: (entry := screen.model.record(0)) is not None and entry.noun == "booking")
    select(screen, 0, qtbot)
    entry = screen.details.entry
    assert entry is not None

    qtbot.mouseClick(screen.details.open_booking, Qt.MouseButton.LeftButton)

    assert desk.window.title == BOOKINGS


@pytest.mark.parametrize(("width", "hidden"), [(1_300, set()), (1_000, {2}), (800, {2, 4})])
def test_a_narrow_table_leaves_out_what_the_details_tell_too(
    screen: HistoryScreen, qtbot: QtBot, width: int, hidden: set[int]
) -> None:
    screen.resize(width, 700)

    qtbot.waitUntil(lambda: {c for c in range(5) if screen.table.isColumnHidden(c)} == hidden)
    assert not screen.table.horizontalScrollBar().isVisible()
