"""The rows of the customers' table, read through windows as they scroll into view."""

from PySide6.QtCore import QObject

from coocook_desktop import customer_words, wording
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tables.row_windows import Rows
from coocook_desktop.tables.windowed_model import Column, WindowedModel
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.services.customer_lists import CustomerFilter, CustomerRow

SIZE = 100


class CustomersModel(WindowedModel[CustomerRow]):
    """The customers that match a `CustomerFilter`."""

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, shift: Shift, *, parent: QObject | None = None
    ) -> None:
        currency, zone = coocook.settings.currency, coocook.settings.zone

        def fetch(
            wanted: CustomerFilter, first: int, count: int, _near: Rows[CustomerRow] | None
        ) -> Rows[CustomerRow]:
            window = coocook.customers.window(wanted, first, count, by=shift.by)
            return Rows(window.first, window.items, window.total)

        columns = (
            Column[CustomerRow](tr("Name"), lambda row: row.name, "name"),
            Column[CustomerRow](tr("Phone"), lambda row: row.phone or ""),
            Column[CustomerRow](tr("Mail"), lambda row: row.email or ""),
            Column[CustomerRow](
                tr("Next booking"),
                lambda row: "" if row.next_at is None else wording.moment(row.next_at, zone),
            ),
            Column[CustomerRow](tr("Bookings"), lambda row: f"{row.bookings:,}", right=True),
            Column[CustomerRow](tr("Owes"), lambda row: customer_words.due(row.due, currency), right=True),
            Column[CustomerRow](
                tr("Subscription"), lambda row: customer_words.subscription(row.subscription)
            ),
        )
        super().__init__(columns, tasks, fetch, coocook.customers.position, size=SIZE, parent=parent)
