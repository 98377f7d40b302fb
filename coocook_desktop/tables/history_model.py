"""The rows of the history's table, read page by page as they scroll into view."""

from PySide6.QtCore import QObject

from coocook_desktop import history_words, wording
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tables.row_windows import Rows
from coocook_desktop.tables.windowed_model import Column, WindowedModel
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.services.history import HistoryFilter, HistoryRecord
from coocook_server.services.paging import LAST_NUMBERED_ROW, MOST_PER_PAGE, Paging


class HistoryModel(WindowedModel[HistoryRecord]):
    """The changes that match a `HistoryFilter`, the newest first; of more than 10,000 the first 10,000."""

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, shift: Shift, *, parent: QObject | None = None
    ) -> None:
        zone = coocook.settings.zone

        def fetch(
            wanted: HistoryFilter, first: int, count: int, _near: Rows[HistoryRecord] | None
        ) -> Rows[HistoryRecord]:
            page = coocook.history.list(wanted, Paging(count, first // count + 1), by=shift.by)
            return Rows(first, page.items, min(page.total, LAST_NUMBERED_ROW))

        def place(wanted: HistoryFilter, id: int) -> int | None:
            row = coocook.history.position(wanted, id)
            return None if row is None or row >= LAST_NUMBERED_ROW else row

        columns = (
            Column[HistoryRecord](tr("When"), lambda entry: wording.moment(entry.at, zone)),
            Column[HistoryRecord](tr("Who"), lambda entry: wording.actor(entry.actor_name)),
            Column[HistoryRecord](tr("From where"), lambda entry: history_words.origin(entry.origin)),
            Column[HistoryRecord](tr("What"), history_words.headline),
            Column[HistoryRecord](tr("Change"), lambda entry: history_words.summary(entry, zone)),
        )
        super().__init__(columns, tasks, fetch, place, size=MOST_PER_PAGE, parent=parent)
