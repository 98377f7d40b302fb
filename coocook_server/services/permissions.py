"""What each role may do: the one table that services ask and the documents show."""

from enum import StrEnum

from coocook_server.errors import Denied
from coocook_server.models.account import Actor, Role


class Permission(StrEnum):
    """Something that not everybody may do; the value says it in words."""

    OWN_BOOKINGS = "see one's own bookings, cancel and move them"
    BOOKINGS_WITH_ONESELF = "see the bookings made with oneself, answer and complete them"
    ALL_BOOKINGS = "see and change every booking"
    CHEFS = "add and change chefs, their hours and their accounts"
    CUSTOMERS = "find and read customers, add callers"
    SERVER = "restart the server"
    ACCOUNTS = "read every account, add accounts, change roles, end accounts"


_ANYBODY = frozenset({Permission.OWN_BOOKINGS})
_CHEF = _ANYBODY | {Permission.BOOKINGS_WITH_ONESELF}
_STAFF = _ANYBODY | {
    Permission.ALL_BOOKINGS,
    Permission.CHEFS,
    Permission.CUSTOMERS,
    Permission.SERVER,
}

MAY: dict[Role, frozenset[Permission]] = {
    Role.CUSTOMER: _ANYBODY,
    Role.CHEF: _CHEF,
    Role.STAFF: _STAFF,
    Role.ADMINISTRATOR: _STAFF | {Permission.ACCOUNTS},
}

NEED_TWO_FACTOR = frozenset({Role.STAFF, Role.ADMINISTRATOR})
"""Who comes over the network with two-factor only."""


def may(by: Actor, permission: Permission) -> bool:
    """Whether this one may do it."""
    return permission in MAY[by.role]


def require(by: Actor, permission: Permission, refusal: str) -> None:
    """Raises `Denied`, saying so."""
    if not may(by, permission):
        raise Denied(refusal)
