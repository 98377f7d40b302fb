"""Changing a password that is known, and setting a new one for one that is forgotten."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from coocook_server.errors import Invalid
from coocook_server.models import Account
from coocook_server.models.account import Actor
from coocook_server.models.one_time_link import Purpose
from coocook_server.services import accounts, one_time_links, outbox, passwords, sessions, sign_in_guard
from coocook_server.services.accounts import AccountRecord
from coocook_server.services.clock import Clock
from coocook_server.services.permissions import Permission, require
from coocook_server.services.sessions import NOWHERE, Client, SessionRecord
from coocook_server.services.sign_in_guard import SignInGuard
from coocook_server.store import Store


class PasswordChanges:
    """New passwords for old ones."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._guard = SignInGuard(store, clock)

    def change(self, present: str, new: str, *, by: SessionRecord, client: Client = NOWHERE) -> int:
        """Set a new password for the present one; ends every other session and returns how many.

        Raises `Invalid` for a wrong present password or a weak new one, `TooMany`.
        """
        _require_good(new, by.account, "new_password")
        self._guard.confirm(by.account.id, present, client.address, field="current_password")
        hashed = passwords.hashed(new)
        now = self._clock()
        with self._store.writing() as session:
            account = session.get_one(Account, by.account.id, with_for_update=True)
            return _set(session, account, hashed, "password_changed", client, now, but=by.id)

    def set_for(self, account_id: int, new: str, *, by: Actor) -> int:
        """Set a new password for somebody; ends their every session and returns how many.

        Raises `Denied` for anyone but an administrator, `NotFound`, `Invalid` for a weak password.
        """
        require(by, Permission.ACCOUNTS, "Only an administrator may set somebody's password.")
        with self._store.reading() as session:
            whose = accounts.record(session, accounts.find(session, account_id))
        _require_good(new, whose, "password")
        hashed = passwords.hashed(new)
        with self._store.writing() as session:
            account = accounts.find(session, account_id, locked=True)
            return _set(session, account, hashed, "password_set", NOWHERE, self._clock(), by=by)

    def ask_for_reset(self, name: str, *, client: Client = NOWHERE) -> None:
        """Mail a link that sets a new password to the account of this username or mail address.

        Says nothing about whether there is one, and takes the same steps if there is none. Raises `TooMany`.
        """
        now = self._clock()
        with self._store.writing() as session:
            refusal = sign_in_guard.count(session, f"reset\n{name}", client.address, now)
            if refusal is None:
                _mail_link(session, name, now)
        if refusal is not None:
            raise refusal

    def reset(self, token: str, new: str, *, client: Client = NOWHERE) -> AccountRecord:
        """Set a new password by the link of a mail, once; ends every session of the account.

        The link proves the mail address too. Raises `Invalid` for a link that does not work, naming
        `token`, and for a weak password, with which the link still works.
        """
        now = self._clock()
        with self._store.reading() as session:
            link = one_time_links.find(session, token, Purpose.RESET, now=now)
            whose = accounts.record(session, session.get_one(Account, link.user_id))
        _require_good(new, whose, "password")
        hashed = passwords.hashed(new)
        with self._store.writing() as session:
            link = one_time_links.use(session, token, Purpose.RESET, now=now)
            account = session.get_one(Account, link.user_id, with_for_update=True)
            if not account.active or account.email != link.email:
                raise one_time_links.not_valid()
            account.email_verified_at = account.email_verified_at or now
            for name in (account.username, link.email):
                sign_in_guard.forget(session, name, client.address)
            _set(session, account, hashed, "password_reset", client, now)
            return accounts.record(session, account)


def _mail_link(session: Session, name: str, now: datetime) -> None:
    """Mail a link to whoever this is; for nobody, do the same for anybody and take it back."""
    account = accounts.named(session, name)
    anybody = session.scalars(select(Account).where(Account.email.is_not(None)).limit(1)).first()
    reachable = account is not None and account.active and account.email is not None
    stand_in = account if reachable else anybody
    if stand_in is None or stand_in.email is None:
        return
    with session.begin_nested() as steps:
        wait_s = one_time_links.wait_s(session, stand_in.id, Purpose.RESET, now)
        one_time_links.mail(session, stand_in, Purpose.RESET, stand_in.email, now)
        if wait_s or not reachable:
            steps.rollback()


def _set(
    session: Session,
    account: Account,
    hashed: str,
    action: str,
    client: Client,
    now: datetime,
    *,
    but: int | None = None,
    by: Actor | None = None,
) -> int:
    """Set the password; what somebody with the old one has begun comes to nothing."""
    account.password_hash = hashed
    ended = sessions.end_all(session, account.id, now, but=but)
    one_time_links.withdraw(session, account.id, Purpose.RESET, Purpose.CHANGE_MAIL)
    by = by or Actor(account.id, account.role, account.name, origin=client.address)
    accounts.note(session, account, action, {}, {"sessions_ended": ended}, by=by, at=now)
    outbox.queue(session, "password_changed", account.id, {"name": account.name}, now=now)
    return ended


def _require_good(password: str, account: AccountRecord, field: str) -> None:
    wrong = passwords.problem(password, (account.username, account.email, account.name))
    if wrong:
        raise Invalid("The new password cannot be used.", {field: wrong})
