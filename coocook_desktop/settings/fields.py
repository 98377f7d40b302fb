"""What can be set, in the order and the words that the screen shows it."""

from dataclasses import dataclass
from enum import Enum, auto

from coocook_desktop.language import later, tr
from coocook_server.config import SmtpSecurity
from coocook_server.services.booking_rules import GRIDS


class Kind(Enum):
    """What a field is typed or chosen with."""

    TEXT = auto()
    NUMBER = auto()
    SWITCH = auto()
    PASSWORD = auto()
    SEARCHED = auto()
    CHOICE = auto()


@dataclass(frozen=True)
class Field:
    """One setting, by its name in the settings or, where it is a `rule`, in the rules of booking."""

    name: str
    label: str
    help: str
    kind: Kind = Kind.TEXT
    unit: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    """Values and their words; words that are not translated, such as numbers, are given as they are."""
    rule: bool = False
    longest: int = 200

    @property
    def title(self) -> str:
        """Its label in the present language."""
        return tr(self.label)


@dataclass(frozen=True)
class Section:
    """Settings that belong together."""

    key: str
    title: str
    words: str = ""
    fields: tuple[Field, ...] = ()
    also: str = ""
    """Words that lead here though no field has them."""


def _rule(name: str, label: str, meaning: str, unit: str = "") -> Field:
    return Field(name, label, meaning, Kind.NUMBER, unit, rule=True, longest=10)


BUSINESS = Section(
    "business",
    later("Business"),
    later("What customers see at the foot of every page, in mail and on receipts."),
    (
        Field(
            "business_name",
            later("Name"),
            later("The name your customers know: at the top of the pages, in mail, on receipts."),
            longest=80,
        ),
        Field("business_address", later("Address"), later("At the foot of every page and on receipts.")),
        Field(
            "business_phone",
            later("Telephone"),
            later("The number that customers call when they have a question."),
            longest=40,
        ),
        Field(
            "business_email",
            later("Mail address"),
            later("What customers answer to a mail arrives here."),
            longest=254,
        ),
        Field(
            "timezone",
            later("Time zone"),
            later(
                "Every date and time is in it. Bookings that were made keep their own date and time: "
                "change it only when the business moves."
            ),
            Kind.SEARCHED,
            longest=60,
        ),
        Field(
            "currency",
            later("Currency"),
            later("What prices are in. Bookings that were made keep theirs."),
            Kind.SEARCHED,
            longest=60,
        ),
    ),
    also=later("logo picture"),
)

HOLIDAYS = Section(
    "holidays",
    later("Holidays"),
    later("Days on which nobody works. No one can book them; bookings that are there already stay."),
    also=later("closed days off vacation"),
)

RULES = Section(
    "rules",
    later("Booking rules"),
    later(
        "What a booking must keep to, unless a chef has rules of their own. "
        "An empty field stands for the value shown in it. They hold at once, for new bookings."
    ),
    (
        _rule(
            "notice_hours",
            later("Notice"),
            later("How long before its start a booking must be made at the latest."),
            later("hours"),
        ),
        _rule(
            "horizon_days",
            later("How far ahead"),
            later("How many days ahead customers can book."),
            later("days"),
        ),
        _rule(
            "pending_hours",
            later("Time to answer"),
            later("A booking that nobody has answered by then expires, and its time is free again."),
            later("hours"),
        ),
        _rule("shortest_hours", later("Shortest booking"), later("At least so long."), later("hours")),
        _rule("longest_hours", later("Longest booking"), later("At most so long."), later("hours")),
        Field(
            "grid_minutes",
            later("Times offered"),
            later("Bookings begin and end at these steps of the clock."),
            Kind.CHOICE,
            later("minutes"),
            (("", ""), *((str(minutes), str(minutes)) for minutes in GRIDS)),
            rule=True,
        ),
        _rule(
            "buffer_before_minutes",
            later("Free before"),
            later("Time kept free before each booking, for the way and the shopping."),
            later("minutes"),
        ),
        _rule(
            "buffer_after_minutes",
            later("Free after"),
            later("Time kept free after each booking, for cleaning up and the way."),
            later("minutes"),
        ),
        _rule("smallest_guests", later("Fewest guests"), later("A booking is for at least so many.")),
        _rule("most_guests", later("Most guests"), later("A booking is for at most so many.")),
        _rule(
            "travel_fee",
            later("Travel fee"),
            later("Added to the price of every booking, in your currency."),
        ),
    ),
)

POLICY = Section(
    "policy",
    later("Cancellation"),
    later("What a customer gets back who cancels. It is frozen on each booking when it is made."),
    (
        _rule(
            "refund_full_hours",
            later("All of it until"),
            later("Who cancels so long before the start pays nothing."),
            later("hours before"),
        ),
        _rule(
            "refund_part_hours",
            later("A part until"),
            later("Who cancels so long before the start gets a part back; later, nothing."),
            later("hours before"),
        ),
        _rule("refund_part_percent", later("The part"), later("How much of the price that is."), later("%")),
    ),
)

CUSTOMERS = Section(
    "customers",
    later("Customers"),
    "",
    (
        Field(
            "subscription_approval",
            later("New customers wait until staff approve them"),
            later("They can look around but not book before. A mail tells them when they may."),
            Kind.SWITCH,
        ),
        Field(
            "retention_months",
            later("Forget after"),
            later(
                "Customers who have neither signed in nor booked for so long are erased; their bookings "
                "stay in the books without a name. 0 keeps everybody."
            ),
            Kind.NUMBER,
            later("months"),
            longest=5,
        ),
    ),
)

MAIL = Section(
    "mail",
    later("Mail"),
    later("How CooCook sends mail to customers and chefs. Your mail provider tells what to enter here."),
    (
        Field(
            "smtp_host",
            later("Mail server"),
            later("Such as smtp.example.com. Without one, mail waits in the outbox."),
            longest=253,
        ),
        Field(
            "smtp_security",
            later("Encryption"),
            later("How the way to the mail server is kept private."),
            Kind.CHOICE,
            choices=(
                (SmtpSecurity.STARTTLS.value, later("STARTTLS, most often port 587")),
                (SmtpSecurity.TLS.value, later("TLS, most often port 465")),
                (SmtpSecurity.NONE.value, later("None")),
            ),
        ),
        Field("smtp_port", later("Port"), later("Most often 587 or 465."), Kind.NUMBER, longest=5),
        Field(
            "smtp_username",
            later("User name"),
            later("Most often your mail address. Empty if the server asks for none."),
            longest=254,
        ),
        Field(
            "smtp_password",
            later("Password"),
            later("Kept on this PC and never shown again. Some providers want an “app password” here."),
            Kind.PASSWORD,
            longest=500,
        ),
        Field(
            "smtp_from",
            later("Sender"),
            later("The address mail comes from. Empty: the mail address of the business."),
            longest=254,
        ),
        Field(
            "reminder_hours",
            later("Remind again"),
            later(
                "Customers are reminded a day before a booking, and again so many hours before. "
                "0: the first time only."
            ),
            Kind.NUMBER,
            later("hours before"),
            longest=4,
        ),
    ),
    also=later("SMTP e-mail test"),
)

SERVER = Section(
    "server",
    later("Server"),
    later("Where the pages are found. The port and the network are on the server's own screen."),
    (
        Field(
            "public_url",
            later("Public address"),
            later(
                "The address customers type, such as https://cook.example.com: it is in mail and in "
                "search engines. Empty as long as only this network reaches the pages."
            ),
        ),
        Field(
            "trusted_proxies",
            later("Proxies in front"),
            later("How many reverse proxies stand before CooCook. 0 unless somebody set one up."),
            Kind.NUMBER,
            longest=3,
        ),
    ),
    also=later("port network phone QR web address"),
)

BACKUPS = Section(
    "backups",
    later("Backups"),
    later("Copies of everything, checked when they are made. Make and restore them on their own screen."),
    also=later("copy restore safe"),
)

STAFF = Section(
    "staff",
    later("Staff"),
    later("Who works at the desk. What somebody does is recorded under their name."),
    also=later("people roles PIN administrator account password"),
)

LOOK = Section(
    "look",
    later("Language and look"),
    later("How this window speaks and looks. It changes at once, and only on this PC."),
    also=later("dark light theme Korean English appearance"),
)

SECTIONS = (
    BUSINESS,
    HOLIDAYS,
    RULES,
    POLICY,
    CUSTOMERS,
    MAIL,
    SERVER,
    BACKUPS,
    STAFF,
    LOOK,
)
