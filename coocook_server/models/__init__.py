"""The tables, one file a noun."""

from coocook_server.models.account import Account, UserSession
from coocook_server.models.authenticator import Authenticator, RecoveryCode, SignInChallenge
from coocook_server.models.base import Base
from coocook_server.models.booking import Booking, IdempotencyKey
from coocook_server.models.chef import Chef, WorkingHours
from coocook_server.models.failed_sign_in import FailedSignIn
from coocook_server.models.history import HistoryEntry
from coocook_server.models.one_time_link import OneTimeLink
from coocook_server.models.outbox import OutboxMail
from coocook_server.models.store_property import StoreProperty
from coocook_server.models.subscription import Service, Subscription

__all__ = [
    "Account",
    "Authenticator",
    "Base",
    "Booking",
    "Chef",
    "FailedSignIn",
    "HistoryEntry",
    "IdempotencyKey",
    "OneTimeLink",
    "OutboxMail",
    "RecoveryCode",
    "Service",
    "SignInChallenge",
    "StoreProperty",
    "Subscription",
    "UserSession",
    "WorkingHours",
]
