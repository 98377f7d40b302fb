"""What is done on the board: dropped, booked, blocked off and given back; and what is said of it."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coocook_desktop import wording
from coocook_desktop.board import words
from coocook_desktop.board.carrying import Carried, Marked
from coocook_desktop.board.changes import BoardChanges
from coocook_desktop.board.overruling import OverruleRow
from coocook_desktop.board.source import BoardSource
from coocook_desktop.board.view import BoardView
from coocook_desktop.dialogs.make_booking import MakeBookingDialog
from coocook_desktop.dialogs.move_booking import MoveBookingDialog
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Action, Banner
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Stale
from coocook_server.services.boards import BoardBooking, BoardChef
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.schedules import TimeOffAdded

AN_HOUR = timedelta(hours=1)


class BoardDoings(QObject):
    """Checks first, then asks the services; dialogs belong to the screen."""

    booking_asked = Signal(int)

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        source: BoardSource,
        board: BoardView,
        screen: QWidget,
    ) -> None:
        super().__init__(screen)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._source = source
        self._board = board
        self._screen = screen
        self._settles = False
        self.banner, self.overrule = Banner(), OverruleRow()
        self.changes = BoardChanges(coocook, tasks, shift, self)
        board.dropped.connect(self.drop)
        board.place_chosen.connect(self.book_at)
        board.span_blocked.connect(self.block)
        source.arrived.connect(self._arrived)
        self.changes.moved.connect(self._moved)
        self.changes.not_moved.connect(self._not_moved)
        self.changes.blocked.connect(self._blocked)
        self.changes.failed.connect(self.failed)
        self.overrule.agreed.connect(self._move_anyway)
        self.overrule.left.connect(board.setFocus)

    def drop(self, carried: Carried) -> None:
        """Move a booking where it was dropped, or say why not."""
        self.banner.clear()
        self.overrule.hide()
        verdict = carried.verdict
        if verdict.allowed:
            self.changes.move(carried)
            return
        self._board.put_back()
        anyway: tuple[Action, ...] = ()
        if verdict.overrulable:
            anyway = ((tr("Move anyway…"), lambda: self._ask_why(carried)),)
        self._say_it_stays(carried, words.answer(verdict), anyway)

    def book_at(self, chef_id: int, at: datetime) -> None:
        """Book a chef's time for a customer, unless nobody could."""
        self.banner.clear()
        chef, verdict = self._chef(chef_id), self._source.place_verdict(chef_id, at)
        if chef is not None and not chef.active:
            said = tr("{chef} is inactive and takes no new bookings.").format(chef=chef.name)
            self.banner.say(said, "info")
        elif not verdict.allowed and not verdict.overrulable:
            self.banner.say(tr("Nothing can be booked here. {why}").format(why=words.answer(verdict)), "info")
        else:
            MakeBookingDialog(
                self._coocook,
                self._tasks,
                self._shift,
                self._screen,
                chef_id=chef_id,
                day=at.date(),
                start=at.time(),
            ).open()

    def book(self) -> None:
        """Book at the cursor if it is on an empty place, else wherever the dialog is told."""
        board = self._board
        on_empty_place = board.isVisible() and board.selected is None and board.chef is not None
        if on_empty_place and board.chef is not None and board.at is not None:
            self.book_at(board.chef.id, board.at)
        else:
            MakeBookingDialog(self._coocook, self._tasks, self._shift, self._screen).open()

    def block(self, marked: Marked) -> None:
        """Take no bookings in a span."""
        self.banner.clear()
        chef = self._chef(marked.chef_id)
        if chef is not None:
            self.changes.block(marked, chef.name)

    def block_at_cursor(self) -> None:
        """Block off the span that is marked, or an hour from the cursor."""
        board = self._board
        if board.isVisible() and board.selected is None and board.chef is not None and board.at is not None:
            hour = Marked(board.row, board.chef.id, board.at, board.at + AN_HOUR)
            self.block(board.marked or hour)

    def free_at_cursor(self) -> None:
        """Take bookings again in the time off at the cursor."""
        board, wall = self._board, self._source.wall
        if not board.isVisible() or board.chef is None or board.at is None:
            return
        off = self._source.time_off_at(board.chef.id, board.at)
        if off is None:
            self.banner.say(tr("There is no time off at this place."), "info")
        else:
            self.banner.clear()
            self.changes.free(off, board.chef.name, wall(off.span.starts_at), wall(off.span.ends_at))

    def move(self, booking: BoardBooking) -> None:
        """Choose another time for a booking in a calendar."""

        def read(_task: Task) -> BookingRecord:
            return self._coocook.bookings.get(booking.id, by=self._shift.by)

        self._tasks.run(read, owner=self, done=self._choose_time, failed=self.failed)

    def failed(self, fault: Exception) -> None:
        """Say what went wrong."""
        self.banner.say(wording.fault(fault), "error")

    def _chef(self, id: int) -> BoardChef | None:
        return next((chef for chef in self._source.chefs if chef.id == id), None)

    def _choose_time(self, booking: BookingRecord) -> None:
        dialog = MoveBookingDialog(self._coocook, self._tasks, self._shift, booking, self._screen)
        dialog.moved.connect(self.changes.note_moved)
        dialog.open()

    def _ask_why(self, carried: Carried) -> None:
        self.banner.clear()
        self.overrule.ask(carried)

    def _move_anyway(self, carried: Carried, reason: str) -> None:
        self._board.settling = carried
        self.changes.move(carried, overrule=True, reason=reason)

    def _say_it_stays(self, carried: Carried, why: str, actions: tuple[Action, ...] = ()) -> None:
        said = tr("Booking {id} stays where it was. {why}").format(id=carried.booking.id, why=why)
        self.banner.say(said, "warning", actions)

    def _not_moved(self, carried: Carried, fault: Exception) -> None:
        self._board.put_back()
        self._source.out_of_date()
        self._board.look()
        if isinstance(fault, Stale):
            said = tr(
                "Somebody else changed booking {id} just now, so nothing was moved. This is how it is now."
            )
            self.banner.say(said.format(id=carried.booking.id), "warning")
        else:
            self._say_it_stays(carried, wording.fault(fault))

    def _moved(self) -> None:
        """It is drawn where it was dropped until what came of it is read."""
        self._settles = True
        self._source.out_of_date()
        self._board.look()

    def _arrived(self) -> None:
        if self._settles:
            self._settles = False
            self._board.settle()

    def _blocked(self, added: TimeOffAdded) -> None:
        self._board.unmark()
        ids = added.booking_ids
        if ids:
            said = tr("%Ln booking(s) lie in this time off and stay until somebody moves them.", "", len(ids))
            show: Action = (tr("Show the first"), lambda: self.booking_asked.emit(ids[0]))
            self.banner.say(said, "warning", (show,))
