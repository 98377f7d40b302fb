"""The last time that another device opened a page: proof that the pages are reached from outside this PC."""

import ipaddress
import threading
from dataclasses import dataclass
from datetime import datetime, timedelta

import psutil

from coocook_server.events import Change, Events
from coocook_server.services import browsers
from coocook_server.services.clock import Clock

NOUN = "visit"
TOLD_EVERY = timedelta(seconds=2)


@dataclass(frozen=True)
class Visit:
    """A page was opened; `browser` is such as `Safari on iPhone`, or empty."""

    at: datetime
    address: str
    browser: str


class Visits:
    """Keeps one visit, in memory only."""

    def __init__(self, clock: Clock, events: Events) -> None:
        self._clock = clock
        self._events = events
        self._guard = threading.Lock()
        self._last: Visit | None = None
        self._told_at: datetime | None = None

    @property
    def last(self) -> Visit | None:
        """The last visit from another device since the business was opened."""
        return self._last

    def note(self, address: str, user_agent: str) -> None:
        """A page was opened from this address; this PC's own do not count."""
        if _is_this_pc(address):
            return
        now = self._clock()
        with self._guard:
            self._last = Visit(now, address, browsers.in_words(user_agent))
            quiet = self._told_at is not None and now - self._told_at < TOLD_EVERY
            if not quiet:
                self._told_at = now
        if not quiet:
            self._events.publish([Change(NOUN)])


def _is_this_pc(address: str) -> bool:
    """Whether an address is of this PC, by which it can also reach itself."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return True
    if parsed.version == 6:
        parsed = parsed.ipv4_mapped or parsed
    if parsed.is_loopback:
        return True
    own = (each.address.partition("%")[0] for card in psutil.net_if_addrs().values() for each in card)
    return str(parsed) in own
