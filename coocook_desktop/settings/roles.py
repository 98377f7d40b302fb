"""The roles of those who work at the desk, in words."""

from coocook_desktop.language import later, tr
from coocook_server.models.account import Role

NAMES = {Role.STAFF: later("Staff"), Role.ADMINISTRATOR: later("Administrator")}
MAY = {
    Role.STAFF: later("Bookings, chefs, customers, payments, mail, rules and holidays."),
    Role.ADMINISTRATOR: later("All that, and the settings, the staff, and erasing customers."),
}


def role_name(role: Role) -> str:
    """What a role is called."""
    return tr(NAMES[role]) if role in NAMES else role.value
