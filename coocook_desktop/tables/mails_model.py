"""The rows of the outbox's table, read page by page as they scroll into view."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from coocook_desktop import mail_words, wording
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tables.row_windows import Rows
from coocook_desktop.tables.windowed_model import Column, WindowedModel
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.models.outbox import MailState
from coocook_server.services.outbox import MailRecord
from coocook_server.services.paging import LAST_NUMBERED_ROW, MOST_PER_PAGE, Paging


@dataclass(frozen=True)
class MailFilter:
    """Which mail."""

    state: MailState | None = None
    text: str | None = None


class MailsModel(WindowedModel[MailRecord]):
    """The mail that matches a `MailFilter`, the newest first; of more than 10,000 the first 10,000."""

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, shift: Shift, *, parent: QObject | None = None
    ) -> None:
        zone = coocook.settings.zone

        def fetch(
            wanted: MailFilter, first: int, count: int, _near: Rows[MailRecord] | None
        ) -> Rows[MailRecord]:
            paging = Paging(count, first // count + 1)
            page = coocook.outbox.list(paging, state=wanted.state, text=wanted.text, by=shift.by)
            return Rows(first, page.items, min(page.total, LAST_NUMBERED_ROW))

        def find(wanted: MailFilter, id: int) -> int | None:
            row = coocook.outbox.position(wanted.state, wanted.text, id)
            return None if row is None or row >= LAST_NUMBERED_ROW else row

        columns = (
            Column[MailRecord](tr("Written"), lambda mail: wording.moment(mail.created_at, zone)),
            Column[MailRecord](tr("To"), lambda mail: mail.name or mail.address),
            Column[MailRecord](tr("About"), lambda mail: mail_words.kind(mail.kind)),
            Column[MailRecord](
                tr("Booking"),
                lambda mail: "" if mail.booking_id is None else f"{mail.booking_id}",
                right=True,
            ),
            Column[MailRecord](tr("State"), lambda mail: mail_words.state(mail.state)),
        )
        super().__init__(columns, tasks, fetch, find, size=MOST_PER_PAGE, parent=parent)
