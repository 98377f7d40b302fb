"""Puts a mail into words: subject, text and HTML, in its reader's language and the business's time."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from coocook_server.config import Settings
from coocook_server.operations.languages import Language, language_named
from coocook_server.operations.logo import Logo, LogoRecord
from coocook_server.paths import web_folder
from coocook_server.services import mail_templates
from coocook_server.services.postbag import Letter

_PAGES = {
    "verify_mail": "verify.html",
    "password_reset": "reset-password.html",
    "welcome": "explore.html",
    "booking_declined": "explore.html",
    "booking_expired": "explore.html",
    "chef_new": "my-bookings.html",
}
"""Where the link of a mail leads, where that is not the customer's bookings."""


_WITH_REFUND = ("booking_received", "booking_confirmed", "booking_moved", "booking_restored")


LOGO_ID = "logo@coocook.local"
LOGO_HEIGHT, LOGO_WIDEST = 48, 200
"""Pixels."""


class Link(NamedTuple):
    """A button."""

    name: str
    address: str


@dataclass(frozen=True)
class Written:
    """A mail in words."""

    subject: str
    text: str
    html: str


class Words:
    """The words of the business's mail."""

    def __init__(self, settings: Settings, logo: Logo | None = None) -> None:
        self._settings = settings
        self._logo = logo
        self._templates = Environment(
            loader=FileSystemLoader(web_folder() / "mail"),
            autoescape=select_autoescape(("html",), default=False),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def message(self, letter: Letter, now: datetime) -> bytes:
        """The mail as it goes to the server.

        Raises `ValueError` where an address is not one, `jinja2.TemplateError` or `KeyError` where its
        details are not those of its kind.
        """
        logo = None if self._logo is None else self._logo.read()
        said, settings = self.written(letter, logo), self._settings
        plain = letter.address.isascii() and settings.mail_from.isascii()
        mail = EmailMessage(policy=(SMTP if plain else SMTPUTF8).clone(cte_type="7bit"))
        mail["From"] = _address(settings.business_name, settings.mail_from)
        mail["To"] = _address("", letter.address)
        if settings.business_email and settings.business_email != settings.mail_from:
            mail["Reply-To"] = _address(settings.business_name, settings.business_email)
        mail["Subject"] = said.subject
        mail["Date"] = format_datetime(now.astimezone(settings.zone))
        mail["Message-ID"] = letter.message_id
        mail["Auto-Submitted"] = "auto-generated"
        mail["Content-Language"] = language_named(letter.language).code
        mail.set_content(said.text)
        mail.add_alternative(said.html, subtype="html")
        if logo is not None:
            _attach(mail, logo)
        if letter.calendar is not None:
            mail.add_attachment(
                letter.calendar.decode(),
                subtype="calendar",
                filename="booking.ics",
                params={"method": letter.calendar_method},
            )
        return mail.as_bytes()

    def written(self, letter: Letter, logo: LogoRecord | None = None) -> Written:
        """The mail's subject, and what it says as text and as HTML, which names the logo beside it.

        Raises as `message` does.
        """
        language, settings = language_named(letter.language), self._settings
        link, code = self._link(letter, language)
        template = letter.words or mail_templates.originals(language.code)[letter.kind]
        words = _own_words(letter, language, settings.zone) | {"code": code}
        subject, paragraphs = mail_templates.written(template, words)
        told = {
            "logo": None if logo is None else _logo_size(logo),
            "language": language.code,
            "subject": subject,
            "paragraphs": paragraphs,
            "facts": _facts(letter, language, settings.zone),
            "link": link,
            "code": code,
            "closing": language.closing,
            "business": {
                "name": settings.business_name,
                "address": settings.business_address,
                "phone": settings.business_phone,
            },
        }
        return Written(
            f"{subject} – {settings.business_name}",
            self._templates.get_template("layout.txt").render(told),
            self._templates.get_template("layout.html").render(told),
        )

    def _link(self, letter: Letter, language: Language) -> tuple[Link | None, str]:
        """The button, or the code to type where customers have no address of ours to go to."""
        token = str(letter.details.get("token", ""))
        public = self._settings.public_url.rstrip("/")
        if not public:
            return None, token
        name = language.links.get(letter.kind)
        if name is None:
            return None, ""
        address = f"{public}/web/coocook/{_PAGES.get(letter.kind, 'my-bookings.html')}"
        return Link(name, f"{address}?token={token}" if token else address), ""


def _attach(mail: EmailMessage, logo: LogoRecord) -> None:
    """Put the logo beside the HTML, which names it, so that nothing is fetched to show it."""
    html = mail.get_body(("html",))
    if html is not None:
        html.add_related(
            logo.png, "image", "png", cid=f"<{LOGO_ID}>", filename="logo.png", disposition="inline"
        )


def _logo_size(logo: LogoRecord) -> dict[str, Any]:
    scale = min(1, LOGO_HEIGHT / logo.height, LOGO_WIDEST / logo.width)
    size = {"width": max(1, round(logo.width * scale)), "height": max(1, round(logo.height * scale))}
    return {"id": LOGO_ID, **size}


def _own_words(letter: Letter, language: Language, zone: ZoneInfo) -> dict[str, Any]:
    """The names, dates and times of a mail, on one line each, so that nobody's name becomes a paragraph."""
    details = letter.details
    words = {name: " ".join(v.split()) if isinstance(v, str) else v for name, v in details.items()}
    if "date" in details:
        day = date.fromisoformat(details["date"])
        words |= {
            "day": language.day(day),
            "short_day": language.short_day(day),
            "time": _time(details, zone),
            "starts": details["start"],
            "number": details["booking_id"],
            "was": _was(details, language),
            "pending": details["status"] == "pending",
            "settled": details["status"] != "pending",
        }
    elif "booking_date" in details:
        words["day"] = language.day(date.fromisoformat(details["booking_date"]))
    return words


def _was(details: dict[str, Any], language: Language) -> str:
    """The time before a move, or nothing where it is the same."""
    knew = details.get("knew")
    if not knew or (knew["date"], knew["start"]) == (details["date"], details["start"]):
        return ""
    return f"{language.day(date.fromisoformat(knew['date']))}, {knew['start']}"


def _time(details: dict[str, Any], zone: ZoneInfo) -> str:
    """From when to when, in the business's time."""
    begins = datetime.fromisoformat(details["starts_at"]).astimezone(zone)
    ends = datetime.fromisoformat(details["ends_at"]).astimezone(zone)
    return f"{details['start']}–{ends:%H:%M}{' (+1)' if ends.date() > begins.date() else ''}"


def _facts(letter: Letter, language: Language, zone: ZoneInfo) -> list[tuple[str, str]]:
    """What a mail about a booking lists below its words: (name, value)."""
    details = letter.details
    if "date" not in details:
        return []
    values = {name: details[name] for name in language.facts if isinstance(details.get(name), str | int)} | {
        "day": language.day(date.fromisoformat(details["date"])),
        "time": _time(details, zone),
        "status": language.statuses[details["status"]],
        "price": language.money(Decimal(details["price"]), details["currency"]),
        "owed": language.money(Decimal(details["owed"]), details["currency"]) if details.get("owed") else "",
        "refund": _refund(details, language, zone) if letter.kind in _WITH_REFUND else "",
        "number": f"#{details['booking_id']}",
    }
    named = ((label, str(values.get(name, ""))) for name, label in language.facts.items())
    return [(label, value) for label, value in named if value]


def _refund(details: dict[str, Any], language: Language, zone: ZoneInfo) -> str:
    """Until when cancelling costs nothing or less, in the business's time; nothing if it is not known."""
    if not details.get("refund"):
        return ""
    full_hours, part_hours, percent = details["refund"]
    starts_at = datetime.fromisoformat(details["starts_at"])

    def until(hours: int) -> str:
        local = (starts_at - timedelta(hours=hours)).astimezone(zone)
        return f"{language.short_day(local.date())}, {local:%H:%M}"

    has_part = percent > 0 and part_hours < full_hours
    return language.refund(until(full_hours), until(part_hours) if has_part else "", percent)


def _address(name: str, address: str) -> Address:
    """An address for a header. Raises `ValueError` if it is none, so that nothing can be slipped in."""
    return Address(display_name=" ".join(name.split()), addr_spec=address)
