"""How an export calls what is held of a person, and how it writes it for people to read."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from coocook_server.errors import Phrase
from coocook_server.language import gettext, say
from coocook_server.pages import wording

KINDS = {
    "account": Phrase("Account"),
    "user_session": Phrase("Devices signed in"),
    "subscription": Phrase("Subscriptions"),
    "booking": Phrase("Bookings"),
    "review": Phrase("Reviews"),
    "favourite": Phrase("Favourites"),
    "calendar_feed": Phrase("Calendar feed"),
    "outbox": Phrase("Mails to you"),
    "one_time_link": Phrase("Links mailed to you"),
    "authenticator": Phrase("Two-factor"),
    "payment": Phrase("Payments"),
    "message": Phrase("Messages"),
    "history": Phrase("What was done"),
    "customer": Phrase("What we noted"),
    "merged_accounts": Phrase("Accounts that were merged into yours"),
}
"""The parts of an export."""

NAMES = {
    "action": Phrase("What was done"),
    "active": Phrase("Active"),
    "actor_id": Phrase("Account of who did it"),
    "actor_name": Phrase("Done by"),
    "address": Phrase("Address"),
    "after": Phrase("After"),
    "allergies": Phrase("Allergies"),
    "amount": Phrase("Amount"),
    "answer": Phrase("Answer"),
    "answered_at": Phrase("Answered"),
    "at": Phrase("When"),
    "attempts": Phrase("Attempts"),
    "author_id": Phrase("Account of the author"),
    "author_name": Phrase("Author"),
    "before": Phrase("Before"),
    "blocked_from": Phrase("Chef held from"),
    "blocked_until": Phrase("Chef held until"),
    "booking_date": Phrase("Date"),
    "booking_id": Phrase("Booking"),
    "browser": Phrase("Browser"),
    "by_id": Phrase("Account of who entered it"),
    "by_name": Phrase("Entered by"),
    "cancellation_fee": Phrase("Cancellation fee"),
    "chef_id": Phrase("Chef"),
    "confirmed_at": Phrase("Confirmed on"),
    "created_at": Phrase("Made"),
    "currency": Phrase("Currency"),
    "dietary_needs": Phrase("Dietary needs"),
    "due_at": Phrase("Due"),
    "duration_hours": Phrase("Hours"),
    "email": Phrase("Mail address"),
    "email_verified_at": Phrase("Mail address confirmed"),
    "ended_at": Phrase("Ended"),
    "ends_at": Phrase("Ends"),
    "expires_at": Phrase("Holds until"),
    "generation": Phrase("Times renewed"),
    "guests": Phrase("Guests"),
    "hidden": Phrase("Hidden"),
    "hidden_reason": Phrase("Why hidden"),
    "hourly_rate": Phrase("Hourly rate"),
    "id": Phrase("Number"),
    "key": Phrase("Key"),
    "kind": Phrase("Kind"),
    "language": Phrase("Language"),
    "last_error": Phrase("Last fault"),
    "last_step": Phrase("Step of the last code"),
    "merged_into_id": Phrase("Merged into account"),
    "message_id": Phrase("Number of the mail"),
    "method": Phrase("Paid by"),
    "name": Phrase("Name"),
    "note": Phrase("Note"),
    "notes": Phrase("Notes"),
    "noun": Phrase("Of what"),
    "noun_id": Phrase("Its number"),
    "origin": Phrase("From where"),
    "overruled": Phrase("Rules overruled"),
    "paused_at": Phrase("Paused"),
    "paused_until": Phrase("Paused until"),
    "phone": Phrase("Phone"),
    "plan_id": Phrase("Plan"),
    "purpose": Phrase("Purpose"),
    "rating": Phrase("Stars"),
    "refund_full_hours": Phrase("Full refund until (hours before)"),
    "refund_part_hours": Phrase("Part refund until (hours before)"),
    "refund_part_percent": Phrase("Part refund (percent)"),
    "reverses_id": Phrase("Takes back payment"),
    "role": Phrase("Role"),
    "rotated_at": Phrase("Last renewed"),
    "second_factor_at": Phrase("Two-factor given"),
    "sent_at": Phrase("Sent"),
    "service_id": Phrase("Service"),
    "side": Phrase("Side"),
    "special_requests": Phrase("Special requests"),
    "start_time": Phrase("Start time"),
    "starts_at": Phrase("Starts"),
    "state": Phrase("State"),
    "status": Phrase("Status"),
    "text": Phrase("Text"),
    "total_price": Phrase("Price"),
    "travel_fee": Phrase("Travel fee"),
    "updated_at": Phrase("Changed"),
    "user_id": Phrase("Number of the account"),
    "username": Phrase("Username"),
    "version": Phrase("Version"),
    "wrong_codes": Phrase("Wrong codes in a row"),
}
"""The columns of an export."""


def kind(name: str) -> str:
    """A part of an export: `Bookings`."""
    return say(KINDS[name]) if name in KINDS else _plain(name)


def label(name: str) -> str:
    """A column of an export: `Start time`."""
    return say(NAMES[name]) if name in NAMES else _plain(name)


def value(held: Any, zone: ZoneInfo) -> str:
    """What is held, as people write it; instants in the business's time."""
    if held is None or held == "" or held == {}:
        return "–"
    if isinstance(held, bool):
        return gettext("yes") if held else gettext("no")
    if isinstance(held, Mapping):
        return "; ".join(f"{label(name)}: {value(each, zone)}" for name, each in held.items())
    instant = _instant(held)
    if instant is None:
        return str(held)
    local = instant.astimezone(zone)
    return gettext("%(day)s, %(time)s", day=wording.day(local.date()), time=wording.clock(local))


def _instant(held: object) -> datetime | None:
    if not isinstance(held, str) or not held.endswith("Z"):
        return None
    try:
        return datetime.fromisoformat(held)
    except ValueError:
        return None


def _plain(name: str) -> str:
    return name.replace("_", " ").capitalize()
