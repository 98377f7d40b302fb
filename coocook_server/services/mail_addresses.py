"""Proving that a mail address is somebody's own, and changing to another."""

from coocook_server.errors import Conflict, Phrase, TooMany
from coocook_server.models import Account
from coocook_server.models.account import Actor
from coocook_server.models.one_time_link import Purpose
from coocook_server.services import accounts, one_time_links, outbox
from coocook_server.services.accounts import AccountRecord
from coocook_server.services.clock import Clock
from coocook_server.services.one_time_links import Link
from coocook_server.services.sign_in_guard import SignInGuard
from coocook_server.store import Store

WAIT = Phrase("A mail is on its way already. Please look for it, or ask again in a moment.")


class MailAddresses:
    """The mail addresses of accounts."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._guard = SignInGuard(store, clock)

    def verify(self, token: str, *, origin: str = "") -> AccountRecord:
        """Use the link of a mail: the address it went to is now the account's, and proved.

        Raises `Invalid` for a link that does not work, `Conflict` if another account took the address.
        """
        now = self._clock()
        with self._store.writing() as session:
            link = one_time_links.use(session, token, Purpose.VERIFY, Purpose.CHANGE_MAIL, now=now)
            account = session.get_one(Account, link.user_id, with_for_update=True)
            old = account.email
            _require_still_wanted(account, link)
            accounts.require_unused_mail(session, link.email, but=account.id)
            account.email, account.email_verified_at = link.email, now
            by = Actor(account.id, account.role, account.name, origin=origin)
            accounts.note(
                session,
                account,
                "mail_verified",
                {"email": old},
                {"email": link.email},
                by=by,
                at=now,
            )
            if old != link.email:
                one_time_links.withdraw(session, account.id, Purpose.VERIFY, Purpose.RESET)
                if old is not None:
                    details = {"name": account.name}
                    outbox.queue(session, "mail_changed", account.id, details, now=now, address=old)
            return accounts.record(session, account)

    def resend(self, *, by: AccountRecord) -> None:
        """Mail the link once more. Raises `Conflict` if there is nothing to prove, `TooMany`."""
        now = self._clock()
        with self._store.writing() as session:
            account = session.get_one(Account, by.id, with_for_update=True)
            if account.email is None or account.email_verified_at is not None:
                raise Conflict("Your mail address needs no proof.", rule="email_verified")
            if wait_s := one_time_links.wait_s(session, account.id, Purpose.VERIFY, now):
                raise TooMany(WAIT, wait_s)
            one_time_links.mail(session, account, Purpose.VERIFY, account.email, now)

    def change(self, email: str, password: str, *, by: AccountRecord, address: str = "") -> str:
        """Mail a link to a new address, which takes the old one's place when it is used; returns it.

        `address` is the network address of who asks. Raises `Invalid` for a wrong password too,
        `Conflict` for an address in use, `TooMany`.
        """
        email = accounts.clean_mail(email)
        now = self._clock()
        self._guard.confirm(by.id, password, address, field="password")
        with self._store.writing() as session:
            account = session.get_one(Account, by.id, with_for_update=True)
            accounts.require_unused_mail(session, email, but=account.id)
            if email == account.email:
                raise Conflict("This is your mail address already.", rule="email_unchanged")
            if wait_s := one_time_links.wait_s(session, account.id, Purpose.CHANGE_MAIL, now):
                raise TooMany(WAIT, wait_s)
            one_time_links.mail(session, account, Purpose.CHANGE_MAIL, email, now)
        return email


def _require_still_wanted(account: Account, link: Link) -> None:
    """Raises `Invalid` for somebody who may not sign in, or a proof of an address given up meanwhile."""
    if not account.active or (link.purpose is Purpose.VERIFY and account.email != link.email):
        raise one_time_links.not_valid()
