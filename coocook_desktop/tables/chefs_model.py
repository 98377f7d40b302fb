"""The chefs table's rows, read page by page as they scroll into view."""

from PySide6.QtCore import QObject

from coocook_desktop import wording
from coocook_desktop.language import tr
from coocook_desktop.tables.row_windows import Rows
from coocook_desktop.tables.windowed_model import Column, WindowedModel
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.services.chefs import ChefFilter, ChefRecord
from coocook_server.services.paging import LAST_NUMBERED_ROW, MOST_PER_PAGE, Paging


def chef_columns(currency: str) -> tuple[Column[ChefRecord], ...]:
    """The columns of the table; those with a sort name can be sorted in SQL."""
    return (
        Column(tr("Name"), lambda chef: chef.name, "name"),
        Column(tr("Cuisine"), lambda chef: chef.cuisine),
        Column(tr("Place"), lambda chef: chef.location),
        Column(tr("Rate"), lambda chef: wording.money(chef.hourly_rate, currency), "hourly_rate", right=True),
        Column(tr("Rating"), _rating, "rating", right=True),
        Column(tr("State"), lambda chef: tr("Active") if chef.active else tr("Inactive")),
    )


def _rating(chef: ChefRecord) -> str:
    return "–" if chef.rating is None else f"{chef.rating:.1f} ({chef.review_count:,})"


class ChefsModel(WindowedModel[ChefRecord]):
    """The chefs that match a `ChefFilter`; of more than 10,000 the first 10,000."""

    def __init__(self, coocook: CooCook, tasks: TaskRunner, *, parent: QObject | None = None) -> None:
        def fetch(
            wanted: ChefFilter, first: int, count: int, _near: Rows[ChefRecord] | None
        ) -> Rows[ChefRecord]:
            page = coocook.chefs.list(wanted, Paging(count, first // count + 1))
            return Rows(first, page.items, min(page.total, LAST_NUMBERED_ROW))

        super().__init__(
            chef_columns(coocook.settings.currency),
            tasks,
            fetch,
            coocook.chefs.position,
            size=MOST_PER_PAGE,
            parent=parent,
        )
