"""What each role may do: the one table that services ask and the documents show."""

from enum import StrEnum

from coocook_server.errors import Denied
from coocook_server.models.account import Actor, Role


class Permission(StrEnum):
    """Something that not everybody may do; the value says it in words."""

    OWN_BOOKINGS = "see one's own bookings, cancel and move them"
    BOOKINGS_WITH_ONESELF = "see the bookings made with oneself, answer and complete them"
    ALL_BOOKINGS = "see and change every booking, book for others, set a rule aside"
    OWN_CHEF = "change one's own hours, time off, menus and pictures, answer one's reviews"
    CHEFS = "add and change chefs, their hours, menus, pictures and accounts"
    RULES = "set the rules of booking and the holidays"
    CUSTOMERS = "find, read, change, merge and export customers, add callers"
    SUBSCRIPTIONS = "see and change plans and everybody's subscriptions"
    PAYMENTS = "enter payments and take them back"
    REVIEWS = "see and answer every review, hide it and show it again"
    OUTBOX = "see the outbox, send mail again, withdraw it, change the words of mail"
    REPORTS = "read the reports"
    HISTORY = "read what was changed, when, by whom and from where"
    SERVER = "restart the server"
    SETTINGS = "change the settings: the business's name, mail, the server's place"
    ACCOUNTS = "read every account, add accounts, change roles, end and erase accounts"


_ANYBODY = frozenset({Permission.OWN_BOOKINGS})
_CHEF = _ANYBODY | {Permission.BOOKINGS_WITH_ONESELF, Permission.OWN_CHEF}
_STAFF = _ANYBODY | {
    Permission.ALL_BOOKINGS,
    Permission.CHEFS,
    Permission.RULES,
    Permission.CUSTOMERS,
    Permission.SUBSCRIPTIONS,
    Permission.PAYMENTS,
    Permission.REVIEWS,
    Permission.OUTBOX,
    Permission.REPORTS,
    Permission.HISTORY,
    Permission.SERVER,
}

MAY: dict[Role, frozenset[Permission]] = {
    Role.CUSTOMER: _ANYBODY,
    Role.CHEF: _CHEF,
    Role.STAFF: _STAFF,
    Role.ADMINISTRATOR: _STAFF | {Permission.ACCOUNTS, Permission.SETTINGS},
}

NEED_TWO_FACTOR = frozenset({Role.STAFF, Role.ADMINISTRATOR})
"""Who comes over the network with two-factor only."""


def may(by: Actor, permission: Permission) -> bool:
    """Whether this one may do it."""
    return permission in MAY[by.role]


def roles_with(permission: Permission) -> tuple[Role, ...]:
    """Who may do it."""
    return tuple(role for role, allowed in MAY.items() if permission in allowed)


def require(by: Actor, permission: Permission, refusal: str) -> None:
    """Raises `Denied`, saying so."""
    if not may(by, permission):
        raise Denied(refusal)
