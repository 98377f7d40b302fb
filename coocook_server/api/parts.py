"""Which part of a list is asked for: a page by its number, or what follows a cursor."""

from coocook_server.api.fields import Cursor, PageNumber, PerPage, Request
from coocook_server.services.paging import PER_PAGE, Paging


class PartQuery(Request):
    """Which part of a list."""

    per_page: PerPage = PER_PAGE
    page: PageNumber = 1
    cursor: Cursor | None = None

    def paging(self) -> Paging:
        """What is asked for, as the services take it."""
        return Paging(self.per_page, self.page, self.cursor)
