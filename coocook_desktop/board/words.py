"""What the board says of its things: under the pointer, in its line of words, and to screen readers."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from coocook_desktop import language, wording
from coocook_desktop.language import tr
from coocook_server.operations import notation
from coocook_server.services.board_checks import Verdict
from coocook_server.services.boards import BoardBooking


def times(starts: datetime, ends: datetime) -> str:
    """From when to when, by times without zone: `18:00–20:00`."""
    return f"{wording.clock(starts)}–{wording.clock(ends)}"


def when(starts: datetime, ends: datetime) -> str:
    """The day, and from when to when; both days if there are two."""
    if ends.date() == starts.date() or ends == _midnight_after(starts):
        return tr("{day}, {times}").format(day=wording.day(starts.date()), times=times(starts, ends))
    return tr("{day} {time} to {last_day} {last_time}").format(
        day=wording.day(starts.date()),
        time=wording.clock(starts),
        last_day=wording.day(ends.date()),
        last_time=wording.clock(ends),
    )


def booking(of: BoardBooking, chef_name: str, starts: datetime, ends: datetime) -> str:
    """Everything that a block stands for."""
    return tr("Booking {id}, {status}: {customer} with {chef}, {when}").format(
        id=of.id,
        status=wording.status(of.status),
        customer=of.customer_name,
        chef=chef_name,
        when=when(starts, ends),
    )


def place(chef_name: str, at: datetime, verdict: Verdict) -> str:
    """An empty place, and whether it can be booked."""
    words = tr("{day}, {time}, {chef}").format(
        day=wording.day(at.date()), time=wording.clock(at), chef=chef_name
    )
    return tr("{place}: {answer}").format(place=words, answer=answer(verdict))


def marked(chef_name: str, starts: datetime, ends: datetime) -> str:
    """A span that was marked, and what can be done with it."""
    return tr("Marked for {chef}: {when}. Ctrl+B blocks it off, Enter books from its start.").format(
        chef=chef_name, when=when(starts, ends)
    )


def carried(starts: datetime, hours: Decimal, verdict: Verdict) -> str:
    """Where a block would land, and whether it may."""
    ends = starts + timedelta(hours=float(hours))
    return tr("{place}: {answer}").format(place=when(starts, ends), answer=answer(verdict))


def answer(verdict: Verdict) -> str:
    """Whether a time is free, and if not, why."""
    if verdict.allowed:
        return tr("Free")
    return language.say(verdict.reasons[0].message)


def period(first: date, last: date) -> str:
    """The days that are shown."""
    if first == last:
        return wording.day(first)
    return notation.interval(first, last, language.current())


def _midnight_after(at: datetime) -> datetime:
    return datetime.combine(at.date() + timedelta(days=1), datetime.min.time())
