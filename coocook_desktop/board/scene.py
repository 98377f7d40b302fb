"""What is to be drawn of the board, and where."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import QRectF

from coocook_desktop.board.carrying import Carried, Marked
from coocook_desktop.board.scale import Scale
from coocook_desktop.board.source import BoardSource

INSET = 3
_STEPS = (1, 2, 3, 4, 6, 12)
_LEAST_STEP = 26


@dataclass(frozen=True)
class Scene:
    """What is to be drawn, and where: `body` is the part of the widget in which the rows are."""

    source: BoardSource
    scale: Scale
    body: QRectF
    left: int
    top: int
    now: datetime
    focused: bool = False
    selected: int | None = None
    cursor: tuple[int, datetime] | None = None
    marked: Marked | None = None
    carried: Carried | None = None
    settling: Carried | None = None

    @property
    def rows(self) -> range:
        """The rows in view."""
        first = self.scale.row_at(self.top)
        last = self.scale.row_at(self.top + self.body.height())
        return range(first, min(last + 1, len(self.source.chefs)))

    @property
    def days(self) -> range:
        """The days in view."""
        wide = self.scale.day_width
        last = int((self.left + self.body.width()) // wide)
        return range(int(self.left // wide), min(last + 1, self.scale.days))

    @property
    def first(self) -> date:
        """The first day in view."""
        return self.scale.first + timedelta(days=self.days.start)

    @property
    def last(self) -> date:
        """The last day in view."""
        return self.scale.first + timedelta(days=max(self.days.stop - 1, self.days.start))

    def x(self, on_board: float) -> float:
        """A place on the board as one on the widget."""
        return self.body.left() + on_board - self.left

    def y(self, row: int) -> float:
        """The top of a row on the widget."""
        return self.body.top() + row * self.scale.row_height - self.top

    def box(self, row: int, left: float, right: float) -> QRectF:
        """The place of a block in a row."""
        high = self.scale.row_height - 2 * INSET
        return QRectF(self.x(left), self.y(row) + INSET, max(right - left - 1, 3), high)

    def holiday(self, day: int) -> str | None:
        """The name of the holiday that a day is, if it is one."""
        return self.source.holiday(self.scale.first + timedelta(days=day))

    @property
    def hour_step(self) -> int:
        """Every how many hours there is room for a line and a number."""
        return next((step for step in _STEPS if step * self.scale.hour_width >= _LEAST_STEP), 24)
