"""The tables, one file a noun."""

from coocook_server.models.account import Account, UserSession
from coocook_server.models.authenticator import Authenticator, RecoveryCode, SignInChallenge
from coocook_server.models.base import Base
from coocook_server.models.booking import Booking, IdempotencyKey
from coocook_server.models.booking_rules import RuleSet
from coocook_server.models.calendar import CalendarFeed
from coocook_server.models.chef import Chef, WorkingHours
from coocook_server.models.customer import Customer
from coocook_server.models.desk_pin import DeskPin
from coocook_server.models.failed_sign_in import FailedSignIn
from coocook_server.models.favourite import Favourite
from coocook_server.models.history import HistoryEntry
from coocook_server.models.lease import Lease
from coocook_server.models.mail_wording import MailWording
from coocook_server.models.menu import Menu
from coocook_server.models.message import Message, MessageMark
from coocook_server.models.one_time_link import OneTimeLink
from coocook_server.models.outbox import OutboxMail
from coocook_server.models.payment import Payment
from coocook_server.models.picture import Picture
from coocook_server.models.review import Review
from coocook_server.models.schedule import DatedHours, Holiday, TimeOff
from coocook_server.models.store_property import StoreProperty
from coocook_server.models.subscription import Plan, Service, Subscription

__all__ = [
    "Account",
    "Authenticator",
    "Base",
    "Booking",
    "CalendarFeed",
    "Chef",
    "Customer",
    "DatedHours",
    "DeskPin",
    "FailedSignIn",
    "Favourite",
    "HistoryEntry",
    "Holiday",
    "IdempotencyKey",
    "Lease",
    "MailWording",
    "Menu",
    "Message",
    "MessageMark",
    "OneTimeLink",
    "OutboxMail",
    "Payment",
    "Picture",
    "Plan",
    "RecoveryCode",
    "Review",
    "RuleSet",
    "Service",
    "SignInChallenge",
    "StoreProperty",
    "Subscription",
    "TimeOff",
    "UserSession",
    "WorkingHours",
]
