"""A table of thousands of bookings: what it reads, and how it holds its place while the list changes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from coocook_desktop.tables.bookings_model import BookingsModel
from coocook_desktop.tables.bookings_table import BookingsTable
from coocook_desktop.tables.row_windows import SIZE
from coocook_desktop.tables.windowed_model import ON_ITS_WAY
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_lists import BookingFilter, BookingRecord, Window
from coocook_server.services.bookings import Bookings
from tests.desktop.many import MANY
from tests.desktop.steps import book
from tests.helpers import actor_named

TOTAL = MANY + 7
NEWEST_FIRST = BookingFilter(sort="-starts_at")


class Reads:
    """The windows that were read from the store."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.first_rows: list[int] = []
        window = Bookings.window

        def counted(
            bookings: Bookings, wanted: BookingFilter, first: int, count: int, *, near: Window | None = None
        ) -> Window:
            self.first_rows.append(first)
            return window(bookings, wanted, first, count, near=near)

        monkeypatch.setattr(Bookings, "window", counted)


@pytest.fixture
def customer(many: CooCook) -> Actor:
    """The customer of the demo store."""
    return actor_named(many, "demo")


@pytest.fixture
def table(many: CooCook, tasks: TaskRunner, qtbot: QtBot) -> Iterator[BookingsTable]:
    """The table, showing the newest bookings."""
    model = BookingsModel(many, tasks)
    view = BookingsTable(model)
    qtbot.addWidget(view)
    view.resize(900, 640)
    view.show()
    model.look_for(NEWEST_FIRST)
    qtbot.waitUntil(lambda: everything_in_view_is_here(view))
    yield view
    view.setModel(None)
    model.setParent(view)


def everything_in_view_is_here(table: BookingsTable) -> bool:
    first, last = table.rows_in_view
    total = table.rows.total
    return total > 0 and all(table.rows.record(row) is not None for row in range(first, min(last + 1, total)))


def in_view(table: BookingsTable) -> list[BookingRecord]:
    first, last = table.rows_in_view
    records = (table.rows.record(row) for row in range(first, min(last, table.rows.total)))
    return [record for record in records if record is not None]


def test_the_table_is_as_long_as_the_list_but_holds_only_windows(table: BookingsTable) -> None:
    assert table.rows.rowCount() == TOTAL
    assert table.rows.windows_held == 1


def test_scrolling_reads_only_what_comes_into_view(
    table: BookingsTable, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads = Reads(monkeypatch)

    table.scrollToBottom()
    qtbot.waitUntil(lambda: everything_in_view_is_here(table))

    last_window = (TOTAL - 1) // SIZE * SIZE
    assert set(reads.first_rows) <= {last_window, last_window - SIZE}
    assert in_view(table)[-1].starts_at < in_view(table)[0].starts_at


def test_a_drag_through_the_whole_list_reads_nothing_on_the_way(
    table: BookingsTable, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads = Reads(monkeypatch)
    bar = table.verticalScrollBar()

    bar.setSliderDown(True)
    for step in range(101):
        bar.setValue(bar.maximum() * step // 100)
    bar.setSliderDown(False)
    qtbot.waitUntil(lambda: everything_in_view_is_here(table))

    assert len(reads.first_rows) <= 2


def test_a_row_on_its_way_says_so(table: BookingsTable) -> None:
    far = table.rows.index(TOTAL // 2, 1)

    assert far.data() == ON_ITS_WAY


def test_memory_stays_bounded_however_far_one_scrolls(table: BookingsTable, qtbot: QtBot) -> None:
    for row in range(0, TOTAL, 2 * SIZE):
        table.scrollTo(table.rows.index(row, 0))
        qtbot.waitUntil(lambda: everything_in_view_is_here(table))

    assert table.rows.windows_held <= 24


@pytest.mark.parametrize("sort", ["starts_at", "-id", "total_price", "status"])
def test_sorting_is_done_by_the_store_over_all_rows(
    many: CooCook, table: BookingsTable, qtbot: QtBot, sort: str
) -> None:
    wanted = BookingFilter(sort=sort)

    with qtbot.waitSignal(table.rows.reset_to):
        table.rows.look_for(wanted)
    qtbot.waitUntil(lambda: everything_in_view_is_here(table))

    shown = in_view(table)
    assert shown == list(many.bookings.window(wanted, 0, len(shown)).items)


def test_a_heading_asks_for_its_order_and_then_for_the_reverse(table: BookingsTable, qtbot: QtBot) -> None:
    header = table.horizontalHeader()
    asked: list[str] = []
    table.sort_asked.connect(asked.append)
    table.sort_asked.connect(table.show_sort)

    for column in (2, 2, 4):
        where = header.sectionViewportPosition(column) + 8
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(where, 6))

    assert asked == ["starts_at", "-starts_at"]


def test_a_new_list_keeps_the_selected_booking_selected(table: BookingsTable, qtbot: QtBot) -> None:
    table.selectRow(4)
    booking = table.rows.record(4)
    assert booking is not None

    with qtbot.waitSignal(table.rows.reset_to):
        table.rows.look_for(BookingFilter(sort="id"))

    assert table.selected_id == booking.id
    selected = table.rows.record(table.currentIndex().row())
    assert selected is not None
    assert selected.id == booking.id


def test_a_booking_made_elsewhere_moves_neither_the_selection_nor_the_view(
    many: CooCook, table: BookingsTable, customer: Actor, qtbot: QtBot
) -> None:
    table.scrollTo(table.rows.index(300, 0))
    qtbot.waitUntil(lambda: everything_in_view_is_here(table))
    row = table.rows_in_view[0] + 2
    table.selectRow(row)
    before = in_view(table)

    book(many, customer)
    with qtbot.waitSignal(table.rows.moved_to):
        table.rows.refresh()
    qtbot.waitUntil(lambda: everything_in_view_is_here(table))

    assert table.rows.total == TOTAL + 1
    assert in_view(table) == before
    assert table.currentIndex().row() == row + 1


def test_at_the_top_a_new_booking_comes_into_view(
    many: CooCook, table: BookingsTable, customer: Actor, qtbot: QtBot
) -> None:
    made = book(many, customer)

    with qtbot.waitSignal(table.rows.moved_to):
        table.rows.refresh()

    assert made.id in [booking.id for booking in in_view(table)]


def test_a_refresh_shows_what_has_become_of_a_booking(
    many: CooCook, table: BookingsTable, qtbot: QtBot
) -> None:
    pending = next(booking for booking in in_view(table) if booking.status is Status.PENDING)
    many.bookings.set_status(pending.id, Status.DECLINED, by=DESK)

    with qtbot.waitSignal(table.rows.moved_to):
        table.rows.refresh()

    shown = {booking.id: booking.status for booking in in_view(table)}
    assert shown[pending.id] is Status.DECLINED


def test_only_the_last_of_several_searches_is_shown(table: BookingsTable, qtbot: QtBot) -> None:
    resets: list[int] = []
    table.rows.reset_to.connect(resets.append)

    for text in ("c", "ca", "cak", "a cake"):
        table.rows.look_for(BookingFilter(text=text))
    qtbot.waitUntil(lambda: table.rows.total == MANY // 1_000)

    assert len(resets) == 1


def test_the_arrow_keys_choose_bookings_one_by_one(table: BookingsTable, qtbot: QtBot) -> None:
    chosen: list[int] = []
    table.chosen.connect(lambda booking: chosen.append(booking.id))
    table.selectRow(0)

    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Down)

    assert chosen == [booking.id for booking in in_view(table)[:3]]


def test_the_end_key_chooses_the_last_booking_once_it_is_here(table: BookingsTable, qtbot: QtBot) -> None:
    table.selectRow(0)

    with qtbot.waitSignal(table.chosen) as told:
        qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)

    assert told.args is not None
    assert told.args[0] == table.rows.record(TOTAL - 1)


def test_a_record_asked_for_anew_is_selected_and_brought_into_view(
    table: BookingsTable, qtbot: QtBot
) -> None:
    table.select_id(5_000)

    with qtbot.waitSignal(table.rows.reset_to):
        table.rows.look_for(NEWEST_FIRST, anew=True)
    qtbot.waitUntil(lambda: everything_in_view_is_here(table))

    assert 5_000 in [booking.id for booking in in_view(table)]
    selected = table.rows.record(table.currentIndex().row())
    assert selected is not None
    assert selected.id == 5_000


def test_tab_into_the_table_selects_its_first_row(table: BookingsTable, qtbot: QtBot) -> None:
    table.clearFocus()

    with qtbot.waitSignal(table.chosen):
        table.setFocus(Qt.FocusReason.TabFocusReason)

    assert table.currentIndex().row() == 0
