"""Chefs, customers and bookings into a file that a spreadsheet opens, and that an import reads again."""

import errno
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import select

from coocook_server.errors import Cancelled, Invalid, Phrase
from coocook_server.models import Account
from coocook_server.models.account import Actor
from coocook_server.models.booking import Status
from coocook_server.operations import cells, tables
from coocook_server.operations.import_fields import FIELDS, Noun
from coocook_server.operations.importing import Cancel, Progress, parts, require_may
from coocook_server.operations.tables import Cell, Column, Kind, Table
from coocook_server.services import chefs, imported_customers
from coocook_server.services.booking_lists import BookingFilter, BookingRecord, Window
from coocook_server.services.bookings import Bookings
from coocook_server.services.chefs import ChefFilter, Chefs
from coocook_server.services.customer_lists import CustomerFilter
from coocook_server.services.customers import Customers
from coocook_server.services.paging import MOST_PER_PAGE, Paging
from coocook_server.store import Store

AT_ONCE = 1_000
_KINDS = {
    "hourly_rate": Kind.MONEY,
    "travel_fee": Kind.MONEY,
    "total_price": Kind.MONEY,
    "service_radius_km": Kind.COUNT,
    "guests": Kind.COUNT,
    "duration_hours": Kind.NUMBER,
    "booking_date": Kind.DATE,
    "start_time": Kind.TIME,
}
_LEFT_OUT = {"end_time"}
"""What an import understands and an export says otherwise."""

_TITLES = {
    Noun.CHEF: {"en": "Chefs", "ko": "셰프"},
    Noun.CUSTOMER: {"en": "Customers", "ko": "고객"},
    Noun.BOOKING: {"en": "Bookings", "ko": "예약"},
}
_YES_NO = {"en": ("no", "yes"), "ko": ("아니요", "예")}

Filter = ChefFilter | CustomerFilter | BookingFilter


class Form(StrEnum):
    """The kind of file; the value is how its name ends."""

    CSV = "csv"
    XLSX = "xlsx"


@dataclass(frozen=True)
class Exported:
    """A file that was written, and how many rows it has below the heading."""

    path: Path
    rows: int


class Exports:
    """The store into files."""

    def __init__(self, store: Store, chefs: Chefs, customers: Customers, bookings: Bookings) -> None:
        self._store = store
        self._chefs = chefs
        self._customers = customers
        self._bookings = bookings

    def count(self, noun: Noun, wanted: Filter | None = None, *, by: Actor) -> int:
        """How many rows an export would have. Raises `Denied`."""
        require_may(noun, by)
        if isinstance(wanted, BookingFilter) or noun is Noun.BOOKING:
            return self._bookings.count(_bookings(wanted), by=by)
        if noun is Noun.CHEF:
            return self._chefs.list(_chefs(wanted), Paging(per_page=1)).total
        return self._customers.window(_customers(wanted), 0, 1, by=by).total

    def write(
        self,
        path: Path,
        noun: Noun,
        form: Form,
        language: str,
        wanted: Filter | None = None,
        *,
        by: Actor,
        progress: Progress,
        cancelled: Cancel,
    ) -> Exported:
        """Write all, or those that match, into a file; one that is there is replaced only at the end.

        Raises `Denied`, `Cancelled`, and `Invalid` with the reason if the file cannot be written.
        """
        require_may(noun, by)
        told = _Told(self.count(noun, wanted, by=by), progress, cancelled)
        rows = told.each(self._rows(noun, wanted, language, by))
        table = Table(_TITLES[noun][language], _columns(noun, language), rows)
        content = tables.csv_file(table) if form is Form.CSV else tables.xlsx_file(table)
        save(path, content)
        return Exported(path, told.count)

    def _rows(self, noun: Noun, wanted: Filter | None, language: str, by: Actor) -> Iterator[Sequence[Cell]]:
        names = [field.name for field in FIELDS[noun] if field.name not in _LEFT_OUT]
        if noun is Noun.CHEF:
            found = self._chef_values(_chefs(wanted))
        elif noun is Noun.CUSTOMER:
            found = self._customer_values(_customers(wanted), by)
        else:
            found = self._booking_values(_bookings(wanted))
        for values in found:
            yield [_shown(name, values[name], language) for name in names]

    def _chef_values(self, wanted: ChefFilter) -> Iterator[Mapping[str, Any]]:
        cursor = None
        while True:
            page = self._chefs.list(wanted, Paging(per_page=MOST_PER_PAGE, cursor=cursor))
            with self._store.reading() as session:
                drafts = chefs.drafts_of(session, [chef.id for chef in page.items])
            yield from (vars(drafts[chef.id]) for chef in page.items if chef.id in drafts)
            cursor = page.next_cursor
            if cursor is None:
                return

    def _customer_values(self, wanted: CustomerFilter, by: Actor) -> Iterator[Mapping[str, Any]]:
        first, total = 0, 1
        while first < total:
            window = self._customers.window(wanted, first, AT_ONCE, by=by)
            total = window.total
            ids = [row.id for row in window.items if row.active]
            with self._store.reading() as session:
                drafts = imported_customers.drafts_of(session, ids)
            yield from (vars(drafts[id]) for id in ids if id in drafts)
            first += AT_ONCE

    def _booking_values(self, wanted: BookingFilter) -> Iterator[Mapping[str, Any]]:
        first = 0
        near: Window | None = None
        while near is None or first < near.total:
            near = self._bookings.window(wanted, first, AT_ONCE, near=near)
            emails = self._emails({booking.user_id for booking in near.items})
            for booking in near.items:
                yield _of_booking(booking, emails.get(booking.user_id))
            first += AT_ONCE

    def _emails(self, ids: set[int]) -> dict[int, str | None]:
        query = select(Account.id, Account.email)
        with self._store.reading() as session:
            return {
                id: email
                for part in parts(sorted(ids))
                for id, email in session.execute(query.where(Account.id.in_(part)))
            }


class _Told:
    """Counts the rows as they are written, tells how far it is, and stops when that is asked."""

    def __init__(self, total: int, progress: Progress, cancelled: Cancel) -> None:
        self.count = 0
        self._total = max(total, 1)
        self._progress = progress
        self._cancelled = cancelled

    def each(self, rows: Iterator[Sequence[Cell]]) -> Iterator[Sequence[Cell]]:
        for row in rows:
            if self.count % AT_ONCE == 0:
                if self._cancelled():
                    raise Cancelled(Phrase("Stopped: no file was written."))
                self._progress(Phrase("Writing"), min(1.0, self.count / self._total))
            self.count += 1
            yield row


def save(path: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises `Invalid` with the reason in plain words."""
    beside = ""
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".coocook-", delete=False) as file:
            beside = file.name
            file.write(content)
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    except OSError as fault:
        if beside:
            Path(beside).unlink(missing_ok=True)
        raise Invalid(_why(fault, path)) from fault


def _why(fault: OSError, path: Path) -> Phrase:
    if fault.errno == errno.ENOSPC:
        return Phrase("The disk is full, so nothing was written. Free some space or choose another place.")
    if isinstance(fault, PermissionError):
        return Phrase(
            "{name} was not written: another program has it open, or you may not write in this folder. "
            "Close it there, or choose another name or place.",
            name=path.name,
        )
    if isinstance(fault, FileNotFoundError):
        return Phrase("The folder {folder} is not there any more. Choose another.", folder=str(path.parent))
    return Phrase("{name} was not written: the disk reports an error.", name=path.name)


def _columns(noun: Noun, language: str) -> tuple[Column, ...]:
    return tuple(
        Column(field.words(language), _KINDS.get(field.name, Kind.TEXT))
        for field in FIELDS[noun]
        if field.name not in _LEFT_OUT
    )


def _shown(name: str, value: Any, language: str) -> Cell:
    """A value as the people of this language write it, where it is a word."""
    if isinstance(value, bool):
        return _YES_NO[language][value]
    if isinstance(value, Status):
        return cells.STATUS_WORDS[value][language == "ko"]
    if name == "hours":
        return cells.written_hours(value, language)
    shown: Cell = value
    return shown


def _of_booking(booking: BookingRecord, email: str | None) -> dict[str, Any]:
    return vars(booking) | {
        "chef": booking.chef_name,
        "phone": booking.customer_phone,
        "email": email,
    }


def _chefs(wanted: Filter | None) -> ChefFilter:
    return wanted if isinstance(wanted, ChefFilter) else ChefFilter(active=None)


def _customers(wanted: Filter | None) -> CustomerFilter:
    return wanted if isinstance(wanted, CustomerFilter) else CustomerFilter()


def _bookings(wanted: Filter | None) -> BookingFilter:
    return wanted if isinstance(wanted, BookingFilter) else BookingFilter(sort="starts_at")
