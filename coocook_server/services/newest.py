"""Lists that are read from the newest row on."""

from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Row, Select, func, select
from sqlalchemy.orm import Session

from coocook_server.services.paging import Page, Paging, newest_first

T = TypeVar("T")


def newest(
    session: Session,
    query: Select[*tuple[Any, ...]],
    id_column: ColumnElement[int],
    paging: Paging,
    record: Callable[[Row[*tuple[Any, ...]]], T],
) -> Page[T]:
    """A part of the rows of `query`, the highest id first; `record` makes an item of each.

    Raises `Invalid` for a bad page or cursor.
    """
    order = newest_first(id_column)
    rows = session.execute(order.part(query.add_columns(id_column.label("row_id")), paging)).all()
    total = session.scalar(select(func.count()).select_from(query.order_by(None).subquery())) or 0
    page = order.page(rows, total, paging, place=lambda row: (row.row_id, row.row_id))
    return Page(tuple(record(row) for row in page.items), total, page.next_cursor)
