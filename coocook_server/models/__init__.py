"""The tables, one file a noun."""

from coocook_server.models.account import Account, UserSession
from coocook_server.models.base import Base
from coocook_server.models.booking import Booking, IdempotencyKey
from coocook_server.models.booking_rules import RuleSet
from coocook_server.models.calendar import CalendarFeed
from coocook_server.models.chef import Chef, WorkingHours
from coocook_server.models.history import HistoryEntry
from coocook_server.models.lease import Lease
from coocook_server.models.outbox import OutboxMail
from coocook_server.models.payment import Payment
from coocook_server.models.schedule import DatedHours, Holiday, TimeOff
from coocook_server.models.store_property import StoreProperty
from coocook_server.models.subscription import Service, Subscription

__all__ = [
    "Account",
    "Base",
    "Booking",
    "CalendarFeed",
    "Chef",
    "DatedHours",
    "HistoryEntry",
    "Holiday",
    "IdempotencyKey",
    "Lease",
    "OutboxMail",
    "Payment",
    "RuleSet",
    "Service",
    "StoreProperty",
    "Subscription",
    "TimeOff",
    "UserSession",
    "WorkingHours",
]
