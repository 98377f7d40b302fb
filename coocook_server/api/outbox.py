"""The outbox, for staff: what was mailed to whom, what failed, and what still waits."""

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, ConfigDict, Field

from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Cursor, Instant, PageNumber, PerPage, Request
from coocook_server.api.operations import answer, operation, read_query
from coocook_server.bootstrap import CooCook
from coocook_server.models.outbox import MailState
from coocook_server.services.outbox import MailRecord
from coocook_server.services.paging import PER_PAGE, Paging
from coocook_server.services.permissions import Permission


class OutboxQuery(Request):
    """Which mail, the newest first."""

    state: MailState | None = Field(default=None, description="Only mail in this state.")
    per_page: PerPage = PER_PAGE
    page: PageNumber = 1
    cursor: Cursor | None = None


class Mail(BaseModel):
    """A mail to one address. What it says is not shown, since some mail lets its reader in."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    kind: str = Field(description="What it tells, such as `booking_confirmed` or `reminder_day`.")
    state: MailState
    address: str
    language: str = Field(description="`en` or `ko`.")
    user_id: int | None
    booking_id: int | None
    attempts: int = Field(description="How often it was tried since it was last put into the outbox.")
    last_error: str = Field(description="What the mail server said last, or why it was withdrawn.")
    created_at: Instant
    due_at: Instant = Field(description="When it goes out, after a refusal when it is tried again.")
    sent_at: Instant | None


class MailCounts(BaseModel):
    """How many mails are in each state."""

    waiting: int
    sent: int
    failed: int
    withdrawn: int


class MailList(BaseModel):
    """A part of the outbox."""

    mails: list[Mail]
    counts: MailCounts
    total: int
    next_cursor: str | None


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes under `/api/coocook/outbox`."""
    outbox = APIBlueprint("outbox", __name__, url_prefix="/api/coocook/outbox", tag="Mail")

    @operation(
        outbox, "GET", "", answers=MailList, query=OutboxQuery, refuses=(400, 401, 403), signed_in=True
    )
    def list_mail() -> Response:
        """List the mail, the newest first, and count it by state; staff only."""
        actor = signed_in.permitted(Permission.OUTBOX)
        wanted = read_query(OutboxQuery)
        paging = Paging(wanted.per_page, wanted.page, wanted.cursor)
        page = coocook.outbox.list(paging, state=wanted.state, by=actor)
        counts = MailCounts.model_validate(coocook.outbox.counts(by=actor))
        mails = [Mail.model_validate(mail) for mail in page.items]
        return answer(MailList(mails=mails, counts=counts, total=page.total, next_cursor=page.next_cursor))

    @operation(outbox, "POST", "/<int:id>/resend", answers=Mail, refuses=(401, 403, 404, 409), signed_in=True)
    def resend_mail(id: int) -> Response:
        """Send a mail again, or one that waits or failed at once; staff only.

        409 `secret_gone` for one whose link worked once: its reader must ask for a new one.
        """
        return _one(coocook.outbox.resend(id, by=signed_in.actor()))

    @operation(
        outbox, "POST", "/<int:id>/withdraw", answers=Mail, refuses=(401, 403, 404, 409), signed_in=True
    )
    def withdraw_mail(id: int) -> Response:
        """Keep a mail from being sent; staff only. 409 for one that was sent."""
        return _one(coocook.outbox.withdraw(id, by=signed_in.actor()))

    return outbox


def _one(mail: MailRecord) -> Response:
    return answer(Mail.model_validate(mail), Cache_Control="no-store")
