"""How kinds of mail, their states and what went wrong with them are named on the screen."""

from dataclasses import dataclass

from coocook_desktop import language
from coocook_desktop.language import later, tr
from coocook_server.models.outbox import MailState

_STATES = {
    MailState.WAITING: later("Waiting"),
    MailState.SENT: later("Sent"),
    MailState.FAILED: later("Not sent"),
    MailState.WITHDRAWN: later("Withdrawn"),
}
_KINDS = {
    "booking_received": later("Customer: request received"),
    "booking_confirmed": later("Customer: confirmed"),
    "booking_declined": later("Customer: declined"),
    "booking_expired": later("Customer: not answered in time"),
    "booking_moved": later("Customer: moved"),
    "booking_cancelled": later("Customer: cancelled"),
    "booking_restored": later("Customer: stands after all"),
    "chef_new": later("Chef: new booking"),
    "chef_moved": later("Chef: moved"),
    "chef_cancelled": later("Chef: cancelled"),
    "chef_restored": later("Chef: stands after all"),
    "staff_new": later("Staff: new booking"),
    "staff_moved": later("Staff: moved"),
    "staff_cancelled": later("Staff: cancelled"),
    "staff_restored": later("Staff: stands after all"),
    "reminder_day": later("Reminder of the day before"),
    "reminder_soon": later("Reminder shortly before"),
    "review_request": later("Request for a review"),
    "message": later("A message about a booking"),
    "verify_mail": later("Confirm the mail address"),
    "password_reset": later("Choose a new password"),
    "mail_changed": later("The mail address was changed"),
    "password_changed": later("The password was changed"),
    "welcome": later("Welcome"),
    "test": later("Test mail"),
}
_PLACES = {
    "customer": later("the customer's name"),
    "chef": later("the chef's name"),
    "day": later("the day in full"),
    "short_day": later("the day, short"),
    "time": later("from when to when"),
    "starts": later("when it begins"),
    "number": later("the booking's number"),
    "was": later("the time before the move"),
    "author_name": later("who wrote the message"),
    "chef_name": later("the chef's name"),
    "start_time": later("when it begins"),
    "excerpt": later("how the message begins"),
    "name": later("the reader's name"),
}
_PARTS = {
    "was": later("only where the time is another"),
    "code": later("only where the reader types a code instead of pressing a button"),
    "pending": later("only while the booking waits for an answer"),
    "settled": later("only where the booking needs no answer"),
}


@dataclass(frozen=True)
class _Trouble:
    """How what went wrong begins, what it means, and what to do about it."""

    begins: str
    means: str
    do: str


_TROUBLES = (
    _Trouble(
        "The mail server refuses the address",
        later("The mail server does not take this address: it may be mistyped, or the mailbox is gone."),
        later("Ask for the right address, correct it, and send the mail again."),
    ),
    _Trouble(
        "The mail server takes only addresses in Latin letters",
        later("The mail server cannot write to an address with other than Latin letters."),
        later("Ask for another address."),
    ),
    _Trouble(
        "The mail server refuses the mail",
        later("The mail server did not take the mail; it may think it is unwanted, or too much at once."),
        later("Wait an hour and send it again; if that fails too, ask who runs your mail server."),
    ),
    _Trouble(
        "The mail server does not take our name and password",
        later("The mail server does not accept the name and password that are set."),
        later("Correct them in Settings, under Mail; then it is sent by itself."),
    ),
    _Trouble(
        "No secure connection to the mail server",
        later("The connection to the mail server could not be made secure."),
        later("Look at the port and the security in Settings, under Mail."),
    ),
    _Trouble(
        "The mail server cannot be reached",
        later("The mail server could not be reached: the network is down, or its name is wrong."),
        later("Look whether the internet works; CooCook tries again by itself."),
    ),
    _Trouble(
        "The mail server did not answer in time",
        later("The mail server was too slow to answer."),
        later("Nothing needs to be done: CooCook tries again by itself."),
    ),
    _Trouble(
        "The mail server hung up",
        later("The mail server ended the conversation."),
        later("Nothing needs to be done: CooCook tries again by itself."),
    ),
    _Trouble(
        "The mail server answers",
        later("The mail server is not ready to take mail."),
        later("CooCook tries again by itself; if it goes on, ask who runs your mail server."),
    ),
    _Trouble(
        "This mail cannot be put into words",
        later("A value that the words of this mail need is missing."),
        later("Put the original words back under Words, and send it again."),
    ),
    _Trouble(
        "It was too late to be of use",
        later("It was withdrawn, since it would have come too late to be of use."),
        later("Call instead, if it still matters."),
    ),
    _Trouble(
        "The booking has changed since",
        later("It was withdrawn, since the booking changed before it went out; newer mail tells how it is."),
        later("Nothing needs to be done."),
    ),
)


def state(value: MailState) -> str:
    """What has become of a mail."""
    return tr(_STATES[value])


def kind(name: str) -> str:
    """What a mail is about; a kind that nobody named stays as it is."""
    return tr(_KINDS[name]) if name in _KINDS else name


def place(name: str) -> str:
    """What stands in the place of a value."""
    return tr(_PLACES[name])


def part(name: str) -> str:
    """When a part of a mail is there."""
    return tr(_PARTS[name])


def trouble(last_error: str) -> tuple[str, str]:
    """What went wrong in plain words, and what to do; what nobody put into words stays as it is."""
    for known in _TROUBLES:
        if last_error.startswith(known.begins):
            return tr(known.means), tr(known.do)
    return language.say(last_error), ""
