"""Lists that are read from the newest row on."""

from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Row, Select, func, select
from sqlalchemy.orm import Session

from coocook_server.services.paging import Order, Page, Paging

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
    paging = paging.checked()
    order = Order("id", id_column, id_column, int, descending=True)
    part = query.add_columns(id_column.label("row_id"))
    if paging.cursor is None:
        part = part.offset((paging.page - 1) * paging.per_page)
    else:
        part = order.after(part, order.key(paging.cursor))
    rows = session.execute(order.apply(part).limit(paging.per_page + 1)).all()
    items, more = rows[: paging.per_page], len(rows) > paging.per_page
    cursor = order.cursor((items[-1].row_id, items[-1].row_id)) if more else None
    total = session.scalar(select(func.count()).select_from(query.order_by(None).subquery())) or 0
    return Page(tuple(record(row) for row in items), total, cursor)
