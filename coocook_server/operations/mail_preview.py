"""Mail as its reader sees it, without sending it: of the outbox, or of a kind on made-up data."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

from jinja2 import TemplateError
from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.config import Settings
from coocook_server.errors import Conflict, Invalid, NotFound, Phrase
from coocook_server.models import OutboxMail
from coocook_server.models.account import Actor
from coocook_server.operations.mail_words import Words, Written
from coocook_server.services import mail_templates, mail_wordings
from coocook_server.services.clock import Clock
from coocook_server.services.mail_templates import Template
from coocook_server.services.outbox import SECRETS
from coocook_server.services.permissions import Permission, require
from coocook_server.services.postbag import Letter
from coocook_server.services.rules import check_id
from coocook_server.store import Store

HIDDEN = "••••••"
"""What stands for a secret, so that staff cannot use another's link."""
_DAYS_AHEAD = 3
_PEOPLE = {"en": ("Hana Lee", "Park Min-jun"), "ko": ("이하나", "박민준")}
_WORDS = {
    "en": {"address": "12 Mapo-daero, Seoul", "allergies": "peanuts", "excerpt": "Is there an oven?"},
    "ko": {"address": "서울 마포대로 12", "allergies": "땅콩", "excerpt": "오븐이 있나요?"},
}


class MailPreview:
    """Puts mail into words for staff to look at."""

    def __init__(self, store: Store, clock: Clock, settings: Settings) -> None:
        self._store = store
        self._clock = clock
        self._settings = settings
        self._words = Words(settings)

    def of_mail(self, id: int, *, by: Actor) -> Written:
        """A mail of the outbox as it would go out now, its secrets hidden.

        Raises `NotFound`, `Denied`, and `Conflict` for one whose details are no longer known.
        """
        check_id(id, "mail")
        _require_staff(by)
        with self._store.reading() as session:
            mail = session.get(OutboxMail, id)
            if mail is None:
                raise NotFound("There is no such mail.")
            words = mail_wordings.words_for(session, mail.kind, mail.language)
            letter = _letter(mail.kind, mail.language, _without_secrets(mail.details), words)
        try:
            return self._words.written(letter)
        except (ValueError, LookupError, TypeError, AttributeError, TemplateError):
            raise Conflict("What this mail said is no longer known.", rule="blanked") from None

    def of_kind(
        self, kind: str, language: str, template: Template, *, real: bool = False, by: Actor
    ) -> Written:
        """What a kind of mail would say in these words: on made-up data, or on that of the newest such mail.

        Raises `NotFound`, `Denied`, `Invalid` with what is wrong with the words, and `Conflict` where there
        is no such mail yet.
        """
        _require_staff(by)
        if kind not in mail_templates.kinds():
            raise NotFound("There is no such kind of mail.")
        wrong = mail_templates.problems(kind, template)
        if wrong:
            raise Invalid("The words of this mail are not right.", wrong)
        if not real:
            return self._words.written(_letter(kind, language, self._made_up(language), template))
        with self._store.reading() as session:
            details = _newest_details(session, kind)
        try:
            return self._words.written(_letter(kind, language, details, template))
        except (ValueError, LookupError, TypeError, AttributeError, TemplateError):
            raise Conflict("What the newest mail of this kind said is no longer known.", "blanked") from None

    def _made_up(self, language: str) -> dict[str, Any]:
        """What a booking, a message and an account would give."""
        zone = self._settings.zone
        day = self._clock().astimezone(zone).date() + timedelta(days=_DAYS_AHEAD)
        starts_at = datetime.combine(day, time(18), tzinfo=zone).astimezone(UTC)
        customer, chef = _PEOPLE.get(language, _PEOPLE["en"])
        words = _WORDS.get(language, _WORDS["en"])
        return {
            "booking_id": 8,
            "status": "confirmed",
            "date": day.isoformat(),
            "start": "18:00",
            "hours": "2",
            "starts_at": starts_at.isoformat(),
            "ends_at": (starts_at + timedelta(hours=2)).isoformat(),
            "chef": chef,
            "customer": customer,
            "phone": "010-5550-0100",
            "price": "250.00",
            "currency": self._settings.currency,
            "owed": "",
            "address": words["address"],
            "guests": 6,
            "dietary": "",
            "allergies": words["allergies"],
            "refund": [48, 24, 50],
            "requests": "",
            "knew": {
                "status": "confirmed",
                "date": (day - timedelta(days=1)).isoformat(),
                "start": "19:00",
                "hours": "2",
            },
            "booking_date": day.isoformat(),
            "start_time": "18:00",
            "chef_name": chef,
            "author_name": customer,
            "excerpt": words["excerpt"],
            "name": customer,
            "token": HIDDEN,
        }


def _letter(kind: str, language: str, details: dict[str, Any], words: Template | None) -> Letter:
    known = details
    if mail_templates.places(kind).values[:1] != ("customer",):
        known = {name: value for name, value in details.items() if name != "date"}
    return Letter(0, kind, "", language, known, "", 1, words=words)


def _without_secrets(details: dict[str, Any]) -> dict[str, Any]:
    return {name: HIDDEN if name in SECRETS else value for name, value in details.items()}


def _newest_details(session: Session, kind: str) -> dict[str, Any]:
    query = select(OutboxMail).where(OutboxMail.kind == kind).order_by(OutboxMail.id.desc()).limit(20)
    for mail in session.scalars(query):
        if mail.details:
            return _without_secrets(mail.details)
    raise Conflict("No such mail was written yet.", rule="no_mail")


def _require_staff(by: Actor) -> None:
    require(by, Permission.OUTBOX, Phrase("Only staff may see what mail says."))
