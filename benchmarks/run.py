"""What is slow on a large store, against what ought to be quick: ratios and milliseconds."""

import socket
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from datetime import time as time_of_day
from decimal import Decimal
from functools import partial
from http.client import HTTPConnection
from pathlib import Path

from flask import Flask
from waitress.server import create_server

from coocook_server import tokens
from coocook_server.app import create_app
from coocook_server.bootstrap import CooCook, open_coocook
from coocook_server.config import load_settings
from coocook_server.errors import Conflict
from coocook_server.hosting import WebHost
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.models.booking import Status
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_lists import BookingFilter, order_of
from coocook_server.services.chefs import ChefFilter
from coocook_server.services.paging import Paging

ROUNDS = 15
PASSPHRASE = "a good long passphrase"


@dataclass(frozen=True)
class Figure:
    """One measurement in milliseconds, and how it stands to another."""

    name: str
    ms: float
    ratio: float | None = None
    of: str = ""

    def __str__(self) -> str:
        said = f"{self.name:<46}{self.ms:10.2f} ms"
        return said if self.ratio is None else f"{said}{self.ratio:9.2f} × {self.of}"


def measure(store: Path) -> Iterator[Figure]:
    """Every figure for the store, one after the other; it makes a few bookings in it."""
    with _opened(store) as coocook:
        yield from _lists(coocook)
        yield from _windows(coocook)
        yield from _filters(coocook)
        yield from _desk(coocook)
        yield from _writing(coocook)
        yield from _http(coocook)


def _lists(coocook: CooCook) -> Iterator[Figure]:
    for sort in ("-starts_at", "id", "total_price", "status"):
        wanted = BookingFilter(sort=sort)

        def page(cursor: str | None, wanted: BookingFilter = wanted) -> float:
            return _ms(lambda: coocook.bookings.list(wanted, Paging(50, cursor=cursor), by=DESK))

        first = page(None)
        yield Figure(f"list by {sort}: first page", first)
        total = coocook.bookings.window(wanted, 0, 1).total
        for where, row in (("middle", total // 2), ("end", total - 60)):
            yield against(f"list by {sort}: page at the {where}", page(_cursor(coocook, wanted, row)), first)


def _cursor(coocook: CooCook, wanted: BookingFilter, row: int) -> str:
    key = coocook.bookings.window(wanted, row, 1).last_key
    if key is None:
        raise ValueError("the list is shorter than it said")
    return order_of(wanted.sort).cursor(key)


def _windows(coocook: CooCook) -> Iterator[Figure]:
    wanted = BookingFilter()
    first = coocook.bookings.window(wanted, 0, 100)
    quick = _ms(lambda: coocook.bookings.window(wanted, 100, 100, near=first))
    yield Figure("window: the next one", quick)
    for where, share in (("a quarter in", 4), ("the middle", 2)):
        row = first.total // share
        jump = _ms(partial(coocook.bookings.window, wanted, row, 100), rounds=5)
        yield against(f"window: jump to {where}", jump, quick, "the next one")
    end = _ms(lambda: coocook.bookings.window(wanted, first.total - 100, 100))
    yield against("window: jump to the end", end, quick, "the next one")


def _filters(coocook: CooCook) -> Iterator[Figure]:
    day = date.today()  # noqa: DTZ011  the day here
    first = _ms(lambda: coocook.bookings.list(BookingFilter(), Paging(50), by=DESK))
    for name, wanted in {
        "status confirmed": BookingFilter(status=Status.CONFIRMED),
        "status completed": BookingFilter(status=Status.COMPLETED),
        "status pending": BookingFilter(status=Status.PENDING),
        "one chef": BookingFilter(chef_id=77),
        "one customer": BookingFilter(user_id=3),
        "one chef, confirmed": BookingFilter(chef_id=77, status=Status.CONFIRMED),
        "one day": BookingFilter(first_date=day, last_date=day),
        "a month, confirmed": BookingFilter(
            status=Status.CONFIRMED, first_date=day, last_date=day + timedelta(30)
        ),
        "text 박서 (2 letters)": BookingFilter(text="박서"),
        "text Marino": BookingFilter(text="Marino"),
        "text sea urchin": BookingFilter(text="sea urchin"),
        "text that is nowhere": BookingFilter(text="zzzzqq"),
        "text #500000": BookingFilter(text="#500000"),
        "confirmed by price": BookingFilter(status=Status.CONFIRMED, sort="-total_price"),
    }.items():
        taken = _ms(partial(coocook.bookings.list, wanted, Paging(50), by=DESK), rounds=5)
        yield against(f"filter: {name}", taken, first, "unfiltered")


def _desk(coocook: CooCook) -> Iterator[Figure]:
    yield Figure("today's agenda", _ms(coocook.agenda.now))
    yield Figure("newest id", _ms(coocook.bookings.newest_id))
    yield Figure("one booking", _ms(lambda: coocook.bookings.get(500, by=DESK)))
    yield Figure("chefs: first page", _ms(lambda: coocook.chefs.list(ChefFilter(), Paging(20))))
    yield Figure("chefs: search 박서", _ms(lambda: coocook.chefs.list(ChefFilter(q="박서"), Paging(20))))
    free = ChefFilter(free_on=date.today() + timedelta(7))  # noqa: DTZ011  the day here
    yield Figure("chefs: free on a day", _ms(lambda: coocook.chefs.list(free, Paging(20)), rounds=3))
    yield from _board(coocook)
    yield Figure("cuisines", _ms(coocook.chefs.cuisines))
    yield Figure("ready", _ms(coocook.health.ready))


def _board(coocook: CooCook) -> Iterator[Figure]:
    today = date.today()  # noqa: DTZ011  the day here
    ids = [chef.id for chef in coocook.boards.roster(by=DESK).chefs]
    yield Figure("schedule: the rows", _ms(lambda: coocook.boards.roster(by=DESK)))
    for chefs, days in ((32, 7), (200, 28)):
        last = today + timedelta(days=days - 1)
        taken = _ms(partial(coocook.boards.of, ids[:chefs], today, last, by=DESK))
        yield Figure(f"schedule: {chefs} chefs, {days} days", taken)


def _writing(coocook: CooCook) -> Iterator[Figure]:
    with (
        tempfile.TemporaryDirectory(prefix="coocook-bench-") as folder,
        _opened(Path(folder) / "b.db") as small,
    ):
        small.demo.fill_if_empty()
        base = _bookings_ms(small, 1)
    yield Figure("booking made in an empty store", base)
    yield against("booking made in this store", _bookings_ms(coocook, 1), base, "an empty store")


def _bookings_ms(coocook: CooCook, chef_id: int, count: int = 60) -> float:
    """The median of as many bookings as fit among the days ahead of a chef."""
    name = f"bench{time.time_ns()}"
    account = coocook.accounts.register(AccountDraft(name, PASSPHRASE, f"{name}@example.com"))
    who: Actor = coocook.accounts.actor(account)
    taken: list[float] = []
    day = date.today()  # noqa: DTZ011  the day here
    while len(taken) < count:
        day += timedelta(1)
        draft = BookingDraft(chef_id, day, time_of_day(20, 30), Decimal(1))
        began = time.perf_counter()
        try:
            coocook.bookings.make(draft, by=who)
        except Conflict:
            continue
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


def _http(coocook: CooCook) -> Iterator[Figure]:
    with _hello_world() as place:
        base = _request_ms(place, "/")
        yield Figure("HTTP: hello world", base)
        token = _token(coocook)
        web = WebHost(coocook, "127.0.0.1", 0)
        web.start()
        try:
            place = web.address.removeprefix("http://")
            for path in ("/health", "/api/coocook/chefs", "/api/coocook/bookings"):
                yield against(f"HTTP: GET {path}", _request_ms(place, path, token), base, "hello world")
        finally:
            web.stop()


@contextmanager
def _hello_world() -> Iterator[str]:
    """The least that Flask and waitress can do, at this address."""
    hello = Flask("hello")
    hello.add_url_rule("/", view_func=lambda: {"hello": "world"})
    bound = socket.create_server(("127.0.0.1", 0))
    server = create_server(hello, sockets=[bound], threads=8)
    threading.Thread(target=server.run, daemon=True).start()
    yield "{}:{}".format(*bound.getsockname())
    server.close()


def _token(coocook: CooCook) -> str:
    """An access token of a new member of staff, as the sign-in gives it."""
    app = create_app(coocook)
    name = f"bench{time.time_ns()}"
    draft = AccountDraft(name, PASSPHRASE, f"{name}@example.com")
    account = coocook.accounts.add(draft, Role.STAFF, by=DESK)
    with app.app_context():
        return tokens.make(coocook.sessions.open(account.id)).access


def _request_ms(place: str, path: str, token: str | None = None) -> float:
    connection = HTTPConnection(place, timeout=30)
    headers = {"Authorization": f"Bearer {token}"} if token else {}

    def ask() -> None:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise ValueError(f"{path} answers {answer.status}")

    try:
        return _ms(ask, rounds=200, clock=time.perf_counter)
    finally:
        connection.close()


def against(name: str, ms: float, base: float, of: str = "the first") -> Figure:
    """A figure beside another."""
    return Figure(name, ms, ms / base, of)


def _ms(
    work: Callable[[], object], rounds: int = ROUNDS, clock: Callable[[], float] = time.thread_time
) -> float:
    """The least of several times, after one that does not count: what other programs do only adds.

    By default it is the thread's own time on the processor; a store this size lies in memory.
    """
    work()
    taken = []
    for _ in range(rounds):
        began = clock()
        work()
        taken.append((clock() - began) * 1000)
    return min(taken)


@contextmanager
def _opened(store: Path) -> Iterator[CooCook]:
    coocook = open_coocook(
        load_settings(
            database_url=f"sqlite:///{store.absolute().as_posix()}", ratelimit_enabled=False, demo_mode=False
        )
    )
    coocook.upkeep.start()
    try:
        yield coocook
    finally:
        coocook.close()
